/* What the same pictures cost at the least: a bare cairo and Pango program that draws ready-made
 * pages, and knows nothing of decks, data, layout or whole files.
 *
 *   floor pdf|png FONT-FOLDER OPERATIONS OUTPUT TIMES
 *
 * A line of the operations is one of
 *   page WIDTH HEIGHT COLOR
 *   rect COLOR X Y WIDTH HEIGHT
 *   path COLOR LINE-WIDTH COUNT X Y X Y ...       (a line width of 0 fills)
 *   text COLOR FONT SIZE X Y TEXT                 (the rest of the line) */
#include "output/png_image.h"
#include <cairo-pdf.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define NOMINAL_SIZE 32
#define PNG_SCALE 2
#define LINE_LIMIT 4096

enum { FONT_COUNT = 4 };
static const char *const files[FONT_COUNT] = {"Inter-Regular.ttf", "Inter-SemiBold.ttf",
                                              "InterTabular-Regular.ttf",
                                              "InterTabular-SemiBold.ttf"};

typedef struct Item {
  char *key; /* font and text */
  PangoGlyphItem *glyphs;
} Item;

typedef struct Floor {
  PangoContext *context;
  PangoFontDescription *fonts[FONT_COUNT];
  GHashTable *shaped;
  cairo_surface_t *surface;
  cairo_t *cr;
  bool is_png;
  unsigned color;
} Floor;

static void open_fonts(Floor *floor, const char *folder) {
  FcConfig *config = FcConfigCreate();
  char path[LINE_LIMIT];
  FcFontSet *set;
  for (int i = 0; i < FONT_COUNT; i++) {
    snprintf(path, sizeof path, "%s/%s", folder, files[i]);
    FcConfigAppFontAddFile(config, (const FcChar8 *)path);
  }
  FcConfigSetCurrent(config);
  PangoFontMap *map = pango_cairo_font_map_new();
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), config);
  floor->context = pango_font_map_create_context(map);
  pango_cairo_context_set_resolution(floor->context, 72);
  pango_context_set_round_glyph_positions(floor->context, FALSE);
  cairo_font_options_t *options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(floor->context, options);
  cairo_font_options_destroy(options);
  set = FcConfigGetFonts(config, FcSetApplication);
  for (int i = 0; i < FONT_COUNT && i < set->nfont; i++) {
    floor->fonts[i] = pango_fc_font_description_from_pattern(set->fonts[i], FALSE);
    pango_font_description_set_absolute_size(floor->fonts[i], NOMINAL_SIZE * PANGO_SCALE);
  }
  floor->shaped = g_hash_table_new(g_str_hash, g_str_equal);
}

/* `key` is the font's digit, and the text. */
static Item *shape(Floor *floor, const char *key) {
  Item *item = g_hash_table_lookup(floor->shaped, key);
  if (item) return item;
  item = calloc(1, sizeof *item);
  item->key = strdup(key);
  const char *text = item->key + 1;
  pango_context_set_font_description(floor->context, floor->fonts[key[0] - '0']);
  PangoAttrList *none = pango_attr_list_new();
  GList *runs = pango_itemize(floor->context, text, 0, (int)strlen(text), none, NULL);
  pango_attr_list_unref(none);
  item->glyphs = pango_glyph_item_copy(&(PangoGlyphItem){.item = runs->data});
  item->glyphs->glyphs = pango_glyph_string_new();
  pango_shape_full(text + item->glyphs->item->offset, item->glyphs->item->length, text,
                   (int)strlen(text), &item->glyphs->item->analysis, item->glyphs->glyphs);
  g_list_free_full(runs, (GDestroyNotify)pango_item_free);
  g_hash_table_insert(floor->shaped, item->key, item);
  return item;
}

static void set_color(Floor *floor, unsigned color) {
  if (color == floor->color) return;
  floor->color = color;
  cairo_set_source_rgb(floor->cr, (color >> 16) / 255.0, (color >> 8 & 255) / 255.0,
                       (color & 255) / 255.0);
}

static void draw_text(Floor *floor, char *line) {
  char key[LINE_LIMIT];
  double size, x, y;
  int font, used = 0;
  if (sscanf(line, "%d %lf %lf %lf %n", &font, &size, &x, &y, &used) < 4) return;
  snprintf(key, sizeof key, "%d%s", font, line + used);
  Item *item = shape(floor, key);
  cairo_save(floor->cr);
  cairo_translate(floor->cr, x, y);
  cairo_scale(floor->cr, size / NOMINAL_SIZE, size / NOMINAL_SIZE);
  pango_cairo_show_glyph_item(floor->cr, item->key + 1, item->glyphs);
  cairo_restore(floor->cr);
}

static void draw_path(Floor *floor, const char *line) {
  double width, x, y;
  int count, used;
  if (sscanf(line, "%lf %d %n", &width, &count, &used) < 2) return;
  for (int i = 0; i < count; i++) {
    line += used;
    if (sscanf(line, "%lf %lf %n", &x, &y, &used) < 2) return;
    cairo_line_to(floor->cr, x, y);
  }
  cairo_set_line_width(floor->cr, width);
  if (width > 0)
    cairo_stroke(floor->cr);
  else
    cairo_fill(floor->cr);
}

static void write_png(Floor *floor, const char *output) {
  static int number;
  char path[LINE_LIMIT];
  snprintf(path, sizeof path, "%s-%d.png", output, ++number);
  cairo_surface_flush(floor->surface);
  PngImage image = {.width = cairo_image_surface_get_width(floor->surface),
                    .height = cairo_image_surface_get_height(floor->surface),
                    .pixels = cairo_image_surface_get_data(floor->surface),
                    .stride = (size_t)cairo_image_surface_get_stride(floor->surface),
                    .pixels_per_metre = 5669};
  Arena *arena = arena_new();
  OutputStream *stream = stream_open_memory(arena);
  size_t length;
  png_image_write(&image, stream);
  const char *bytes = stream_bytes(stream, &length);
  FILE *file = fopen(path, "wb");
  if (!file || fwrite(bytes, 1, length, file) != length) exit(3);
  fclose(file);
  arena_free(arena);
}

static void end_page(Floor *floor, const char *output) {
  if (!floor->cr) return;
  if (floor->is_png)
    write_png(floor, output);
  else
    cairo_show_page(floor->cr);
  cairo_destroy(floor->cr);
  floor->cr = NULL;
}

static void begin_page(Floor *floor, const char *line, const char *output) {
  double width = 960, height = 540;
  sscanf(line, "%lf %lf", &width, &height);
  int scale = floor->is_png ? PNG_SCALE : 1;
  if (!floor->surface && floor->is_png)
    floor->surface =
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, (int)width * scale, (int)height * scale);
  if (!floor->surface) {
    floor->surface = cairo_pdf_surface_create(output, width, height);
    cairo_pdf_surface_set_metadata(floor->surface, CAIRO_PDF_METADATA_CREATE_DATE, "2009-05-15");
  }
  floor->cr = cairo_create(floor->surface);
  cairo_scale(floor->cr, scale, scale);
  floor->color = 1u << 24;
  set_color(floor, (unsigned)strtoul(strchr(line, '#') + 1, NULL, 16));
  cairo_paint(floor->cr);
}

static void draw_line(Floor *floor, char *line, const char *output) {
  line[strcspn(line, "\n")] = '\0';
  if (strncmp(line, "page ", 5) == 0) {
    end_page(floor, output);
    begin_page(floor, line + 5, output);
    return;
  }
  char *color = strchr(line, '#'), *rest = color + 8;
  double x, y, width, height;
  set_color(floor, (unsigned)strtoul(color + 1, NULL, 16));
  if (line[0] == 't')
    draw_text(floor, rest);
  else if (line[0] == 'p')
    draw_path(floor, rest);
  else if (sscanf(rest, "%lf %lf %lf %lf", &x, &y, &width, &height) == 4) {
    cairo_rectangle(floor->cr, x, y, width, height);
    cairo_fill(floor->cr);
  }
}

static void draw_deck(Floor *floor, const char *operations, const char *output) {
  FILE *file = fopen(operations, "r");
  char line[LINE_LIMIT];
  if (!file) exit(3);
  while (fgets(line, sizeof line, file)) draw_line(floor, line, output);
  fclose(file);
  end_page(floor, output);
  cairo_surface_finish(floor->surface);
  cairo_surface_destroy(floor->surface);
  floor->surface = NULL;
}

int main(int count, char **words) {
  if (count != 6) return 2;
  Floor floor = {.is_png = strcmp(words[1], "png") == 0};
  open_fonts(&floor, words[2]);
  for (int i = atoi(words[5]); i > 0; i--) draw_deck(&floor, words[3], words[4]);
  return 0;
}
