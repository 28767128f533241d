/* Pictures read from memory, what was said of them, and how they look. */
#pragma once
#include "../fixture.h"
#include "images/picture_draw.h"

static inline const Picture *picture_of(const void *bytes, size_t size) {
  char *copy = arena_alloc(arena, size + 1);
  memcpy(copy, bytes, size);
  SourceSpan place = source_span_whole(source_of("logo: x\n"));
  return picture_read(arena, source_file_new(arena, "data/x.pic", copy, size), place, diags);
}

/* What it was refused for, without the words before. */
static inline const char *problem_of(const void *bytes, size_t size) {
  static const char start[] = "the picture \"x.pic\" ";
  diags = diagnostics_new(arena);
  ck_assert_ptr_null(picture_of(bytes, size));
  ck_assert_uint_eq(diagnostics_count(diags), 1);
  const char *message = diagnostics_sorted(diags, 0)->message;
  ck_assert_msg(text_starts_with(message, start), "%s", message);
  return message + sizeof start - 1;
}

/* A picture or one finding, whatever the bytes are. */
static inline void assert_survives(const void *bytes, size_t size) {
  diags = diagnostics_new(arena);
  const Picture *picture = picture_of(bytes, size);
  ck_assert_uint_eq(diagnostics_error_count(diags), picture ? 0 : 1);
}

enum { SIDE = 24 };

/* The colour at a pixel of a square of white, after the part `crop` was drawn into a box of it. */
static inline uint32_t color_of_part(const Picture *picture, Rect box, Rect crop, int x, int y) {
  static uint32_t pixels[SIDE * SIDE];
  cairo_surface_t *surface = cairo_image_surface_create_for_data(
      (unsigned char *)pixels, CAIRO_FORMAT_RGB24, SIDE, SIDE, SIDE * 4);
  cairo_t *cr = cairo_create(surface);
  cairo_set_source_rgb(cr, 1, 1, 1);
  cairo_paint(cr);
  picture_draw(picture, cr, box, crop);
  ck_assert_int_eq(cairo_status(cr), CAIRO_STATUS_SUCCESS);
  cairo_destroy(cr);
  cairo_surface_finish(surface);
  cairo_surface_destroy(surface);
  return pixels[y * SIDE + x] & 0xFFFFFF;
}

static inline uint32_t color_of_crop(const Picture *picture, Rect crop, int x, int y) {
  return color_of_part(picture, (Rect){0, 0, SIDE, SIDE}, crop, x, y);
}

static inline uint32_t color_at(const Picture *picture, int x, int y) {
  return color_of_crop(picture, (Rect){0, 0, 1, 1}, x, y);
}

/* Colours that may differ by what a coder loses. */
static inline void assert_near(uint32_t found, uint32_t wanted, int tolerance) {
  for (int shift = 0; shift < 24; shift += 8) {
    int difference = (int)(found >> shift & 255) - (int)(wanted >> shift & 255);
    ck_assert_msg(abs(difference) <= tolerance, "%06X, not %06X", found, wanted);
  }
}
