/* Which face draws which part of a text: the first of the set that has all of a character with its
 * combining marks. So figures always come from Inter, and Japanese never changes them. */
#include "fonts/font_set.h"

#include <string.h>

/* A base character with the marks that go on it. */
typedef struct Cluster {
  uint32_t base;     /* composed with its marks as far as Unicode composes them */
  uint32_t marks[4]; /* those left over; more than these cannot be told from four */
  size_t mark_count;
  size_t length;
} Cluster;

/* Joiners, selectors and the like, which need no glyph. */
static bool is_invisible(uint32_t c) {
  return (c >= 0x200B && c <= 0x200F) || (c >= 0x2060 && c <= 0x2064) || c == 0xAD || c == 0xFEFF ||
         (c >= 0xFE00 && c <= 0xFE0F);
}

static void add_mark(Cluster *cluster, uint32_t mark) {
  gunichar composed;
  if (is_invisible(mark)) return;
  if (cluster->mark_count == 0 && g_unichar_compose(cluster->base, mark, &composed))
    cluster->base = composed;
  else if (cluster->mark_count < sizeof cluster->marks / sizeof *cluster->marks)
    cluster->marks[cluster->mark_count++] = mark;
}

static Cluster next_cluster(const char *text, const char *end) {
  Cluster cluster = {0};
  cluster.length = utf8_decode(text, end, &cluster.base);
  uint32_t c;
  for (size_t step; (step = utf8_decode(text + cluster.length, end, &c)) > 0;
       cluster.length += step) {
    if (c < 0x300 || !(g_unichar_ismark(c) || is_invisible(c))) break;
    add_mark(&cluster, c);
  }
  return cluster;
}

static bool has_cluster(const FontFace *face, const Cluster *cluster) {
  if (!font_face_has(face, cluster->base)) return false;
  for (size_t i = 0; i < cluster->mark_count; i++)
    if (!font_face_has(face, cluster->marks[i])) return false;
  return true;
}

/* Figures that stand under each other are all of one font: the brand's, if they can. */
static bool brand_has(FontSet *fonts, const Cluster *cluster, FontStyle style) {
  if (style.has_tabular_figures && brand_fonts_figures(fonts->brand) == FIGURES_OF_ANY_WIDTH)
    return false;
  if (is_invisible(cluster->base)) return true;
  const FontFace *face = font_face_load(fonts, FAMILY_BRAND, style.weight);
  return face && has_cluster(face, cluster);
}

/* Does not open Inter as distributed for a character it cannot have. */
static FontFamily fallback_family(FontSet *fonts, const Cluster *cluster, FontStyle style) {
  static const FontFamily families[] = {FAMILY_WIDE, FAMILY_JAPANESE};
  bool is_wide = is_wide_character(cluster->base);
  for (size_t i = is_wide; i < sizeof families / sizeof *families; i++) {
    const FontFace *face = font_face_load(fonts, families[i], style.weight);
    if (face && has_cluster(face, cluster)) return families[i];
  }
  return style.has_tabular_figures ? FAMILY_TABULAR : FAMILY_MAIN;
}

static FontFamily family_of_cluster(FontSet *fonts, const Cluster *cluster, FontStyle style) {
  FontFamily main = style.has_tabular_figures ? FAMILY_TABULAR : FAMILY_MAIN;
  if (fonts->brand && brand_has(fonts, cluster, style)) return FAMILY_BRAND;
  if (is_invisible(cluster->base)) return main;
  const FontFace *face = font_face_load(fonts, main, style.weight);
  if (face && has_cluster(face, cluster)) return main;
  return fallback_family(fonts, cluster, style);
}

static bool is_specific(PangoScript script) {
  return script != PANGO_SCRIPT_COMMON && script != PANGO_SCRIPT_INHERITED &&
         script != PANGO_SCRIPT_UNKNOWN;
}

static PangoScript script_of(FontFamily family, uint32_t c) {
  bool is_latin = family == FAMILY_MAIN || family == FAMILY_TABULAR;
  PangoScript script = is_latin ? PANGO_SCRIPT_LATIN : (PangoScript)g_unichar_get_script(c);
  if (family != FAMILY_BRAND || is_specific(script)) return script;
  return is_wide_character(c) ? PANGO_SCRIPT_HAN : PANGO_SCRIPT_LATIN;
}

static void append_cluster(FontSet *fonts, TextSegments *segments, TextSegment cluster) {
  TextSegment *last = segments->count ? &segments->items[segments->count - 1] : NULL;
  bool is_same = last && last->family == cluster.family &&
                 (last->family != FAMILY_BRAND || last->script == cluster.script);
  if (!is_same) {
    list_push(fonts->arena, segments, cluster);
    return;
  }
  last->length += cluster.length;
  if (!is_specific(last->script)) last->script = cluster.script;
}

void font_segments_find(FontSet *fonts, const char *text, FontStyle style, TextSegments *segments) {
  const char *end = text + strlen(text);
  for (const char *place = text; place < end;) {
    Cluster cluster = next_cluster(place, end);
    if (cluster.length == 0) return;
    FontFamily family = family_of_cluster(fonts, &cluster, style);
    append_cluster(fonts, segments,
                   (TextSegment){.start = (size_t)(place - text),
                                 .length = cluster.length,
                                 .family = family,
                                 .script = script_of(family, cluster.base)});
    place += cluster.length;
  }
}
