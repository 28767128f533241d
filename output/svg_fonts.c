#include "output/svg_fonts.h"

#include "output/svg_write.h"
#include <glib.h>
#include <string.h>

/* What stands in for a face must be like it: Latin fallbacks come before Japanese faces, whose
 * Latin letters are of another width. */
#define JAPANESE_FONTS                                                                             \
  "'Noto Sans CJK JP', 'Noto Sans JP', 'BIZ UDPGothic', 'Hiragino Sans', "                         \
  "'Hiragino Kaku Gothic ProN', 'Yu Gothic', Meiryo, sans-serif"
#define LATIN_FONTS "Inter, 'Helvetica Neue', Arial, "
const char svg_latin_fonts[] = LATIN_FONTS "sans-serif";

static const char *const family_ids[FAMILY_COUNT] = {[FAMILY_MAIN] = "main",
                                                     [FAMILY_TABULAR] = "tabular",
                                                     [FAMILY_WIDE] = "wide",
                                                     [FAMILY_JAPANESE] = "japanese",
                                                     [FAMILY_BRAND] = "brand"};
/* The first that has a character draws it. */
static const FontFamily family_order[FAMILY_COUNT] = {FAMILY_BRAND, FAMILY_MAIN, FAMILY_TABULAR,
                                                      FAMILY_WIDE, FAMILY_JAPANESE};

static const char *installed_fonts(const char *text) {
  const char *end = text + strlen(text);
  bool has_japanese = false, has_other = false;
  uint32_t c;
  for (size_t step; (step = utf8_decode(text, end, &c)) > 0; text += step) {
    if (is_wide_character(c))
      has_japanese = true;
    else if (c != ' ')
      has_other = true;
  }
  if (!has_japanese) return svg_latin_fonts;
  return has_other ? LATIN_FONTS JAPANESE_FONTS : JAPANESE_FONTS;
}

static void append_embedded(TextBuffer *out, const ShapedText *shaped) {
  bool is_used[FAMILY_COUNT] = {false};
  for (size_t i = 0; i < shaped->run_count; i++) is_used[shaped->runs[i].family] = true;
  for (int i = 0; i < FAMILY_COUNT; i++) {
    if (!is_used[family_order[i]]) continue;
    svg_append_id(out, family_ids[family_order[i]]);
    text_append(out, ", ");
  }
}

/* The first of a text that is a brand's; NULL if none is. */
static PangoFont *brand_font(const SceneText *text) {
  const ShapedText *shaped = text->shaped;
  for (size_t i = 0; shaped && i < shaped->run_count; i++)
    if (shaped->runs[i].family == FAMILY_BRAND) return shaped->runs[i].item->item->analysis.font;
  return NULL;
}

double svg_font_size(const SceneText *text) {
  PangoFont *font = brand_font(text);
  return font ? text->style.size * font_size_share(font) : text->style.size;
}

/* Of a brand's font, as viewers that have it installed know it; NULL if the text is in none, or if
 * its name is no plain one. */
static const char *brand_name(Arena *arena, const SceneText *text) {
  PangoFont *font = brand_font(text);
  return font ? font_family_name(arena, font) : NULL;
}

void svg_append_text_fonts(TextBuffer *out, const SceneText *text, bool has_fonts) {
  const char *fonts = installed_fonts(text->content.text);
  const char *brand = brand_name(out->arena, text);
  bool is_standard = fonts == svg_latin_fonts && !brand;
  if (is_standard && !has_fonts) return;
  text_append(out, " font-family=\"");
  if (has_fonts && text->shaped) append_embedded(out, text->shaped);
  if (brand) text_append_format(out, "'%s', ", brand);
  text_append(out, fonts);
  text_append(out, "\"");
}

static void append_font(TextBuffer *out, const FontSubset *subset) {
  const char *kind = subset->is_truetype ? "ttf" : "otf";
  const char *format = subset->is_truetype ? "truetype" : "opentype";
  text_append(out, "@font-face{font-family:");
  svg_append_id(out, family_ids[subset->family]);
  text_append_format(out, ";font-weight:%d;src:url(data:font/%s;base64,", subset->css_weight, kind);
  char *base64 = g_base64_encode((const guchar *)subset->bytes, subset->length);
  text_append(out, base64);
  g_free(base64);
  text_append_format(out, ") format('%s')}\n", format);
}

void svg_append_fonts(TextBuffer *out, const FontSubsets *subsets) {
  if (subsets->count == 0) return;
  text_append(out, "<style>\n");
  for (size_t i = 0; i < subsets->count; i++) append_font(out, &subsets->items[i]);
  text_append(out, "</style>\n");
}
