/* Any bytes as a picture: drawn, and put into SVG as well-formed as it came, or refused with one
 * finding. */
#include "images/picture_draw.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool condition) {
  if (!condition) abort();
}

static void check_drawing(const Picture *picture) {
  cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 32, 32);
  cairo_t *cr = cairo_create(surface);
  picture_draw(picture, cr, (Rect){1, 2, 30, 20}, (Rect){0.25, 0, 0.5, 1});
  require(cairo_status(cr) == CAIRO_STATUS_SUCCESS);
  cairo_destroy(cr);
  cairo_surface_destroy(surface);
}

/* Nothing of an SVG that would run or lead out of it. */
static void check_elements(Arena *arena, const Picture *picture) {
  static const char *const never[] = {"<script", "<image", "<foreignObject", "<!", "<?", "@import"};
  TextBuffer out = {.arena = arena};
  picture_append_svg(picture, &out);
  require(strlen(out.text) == out.length);
  for (size_t i = 0; picture_is_vector(picture) && i < sizeof never / sizeof *never; i++)
    require(!strstr(out.text, never[i]));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  Arena *arena = arena_new();
  Diagnostics *diags = diagnostics_new(arena);

  char *copy = arena_alloc(arena, size + 1);
  memcpy(copy, data, size);
  SourceSpan place = source_span_whole(source_file_new(arena, "deck.yaml", "", 0));
  const SourceFile *file = source_file_new(arena, "fuzz.svg", copy, size);
  const Picture *picture = picture_read(arena, file, place, diags);
  require(diagnostics_error_count(diags) == (picture ? 0 : 1));
  if (picture) require(picture_width(picture) > 0 && picture_height(picture) > 0);
  if (picture) check_drawing(picture);
  if (picture) check_elements(arena, picture);
  TextBuffer out = {.arena = arena};
  for (size_t i = 0; i < diagnostics_count(diags); i++)
    diagnostic_print(diagnostics_sorted(diags, i), false, &out);
  arena_free(arena);
  return 0;
}
