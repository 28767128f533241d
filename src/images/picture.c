#include "images/picture_parts.h"

#include <string.h>

#define MOST_UNLIKE 1000 /* width by height, or the other way round */

bool picture_fail(PictureSource *source, const char *problem, const char *hint) {
  if (source->problem) return false;
  source->problem = problem;
  source->hint = hint;
  return false;
}

bool picture_check_pixels(PictureSource *source, double width, double height) {
  static const char hint[] =
      "a picture may have 32767 pixels a side and 50 million in all: make it smaller";
  if (width < 1 || height < 1) return picture_fail(source, "has no pixels", NULL);
  if (width <= PICTURE_SIDE_LIMIT && height <= PICTURE_SIDE_LIMIT &&
      width * height <= PICTURE_PIXEL_LIMIT)
    return true;
  const char *problem =
      arena_printf(source->arena, "has %.0f × %.0f pixels, which is too large", width, height);
  return picture_fail(source, problem, hint);
}

static void destroy_surface(void *surface) {
  cairo_surface_destroy(surface);
}

cairo_surface_t *picture_make_pixels(PictureSource *source, bool has_alpha, int width, int height) {
  cairo_format_t format = has_alpha ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24;
  cairo_surface_t *surface = cairo_image_surface_create(format, width, height);
  arena_own(source->arena, surface, destroy_surface);
  if (cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS) return surface;
  picture_fail(source, "is too large for the memory there is", NULL);
  return NULL;
}

static bool starts_with(const PictureSource *source, const char *start, size_t length) {
  return source->size >= length && memcmp(source->bytes, start, length) == 0;
}

/* By its content: names may lie. */
static bool read_content(PictureSource *source, Picture *picture) {
  if (source->size == 0) return picture_fail(source, "is empty", NULL);
  if (source->size > PICTURE_SIZE_LIMIT)
    return picture_fail(source, "is larger than 20 MiB", "make it smaller");
  if (starts_with(source, "\x89PNG", 4)) return png_picture_read(source, picture);
  if (starts_with(source, "\xFF\xD8\xFF", 3)) return jpeg_picture_read(source, picture);
  size_t start = 0;
  while (start < source->size && strchr(" \t\r\n", source->bytes[start]) && source->bytes[start])
    start++;
  bool is_markup = start < source->size && source->bytes[start] == '<';
  bool is_wide = starts_with(source, "\xFF\xFE", 2) || starts_with(source, "\xFE\xFF", 2);
  if (is_markup || is_wide) return svg_picture_read(source, picture);
  return picture_fail(source, "is no PNG, JPEG or SVG", "save it as one of these");
}

static const char *base_name(const char *path) {
  const char *slash = strrchr(path, '/');
  return slash ? slash + 1 : path;
}

static void report(const PictureSource *source, const SourceFile *file, SourceSpan named_at,
                   Diagnostics *diags) {
  if (!source->problem) return;
  const char *name = diag_quote(diags, base_name(file->path));
  diag_error(diags, named_at, "the picture %s %s", name, source->problem);
  if (source->hint) diag_hint(diags, "%s", source->hint);
}

const Picture *picture_read(Arena *arena, const SourceFile *file, SourceSpan named_at,
                            Diagnostics *diags) {
  PictureSource source = {
      .arena = arena, .bytes = (const unsigned char *)file->text, .size = file->size};
  Picture *picture = arena_make(arena, Picture);
  picture->path = file->path;
  if (read_content(&source, picture) && (picture->width > picture->height * MOST_UNLIKE ||
                                         picture->height > picture->width * MOST_UNLIKE))
    picture_fail(&source, "is a thousand times as long as it is wide", NULL);
  report(&source, file, named_at, diags);
  return source.problem ? NULL : picture;
}

double picture_width(const Picture *picture) {
  return picture->width;
}

double picture_height(const Picture *picture) {
  return picture->height;
}

const char *picture_format(const Picture *picture) {
  static const char *const names[] = {
      [PICTURE_PNG] = "png", [PICTURE_JPEG] = "jpeg", [PICTURE_SVG] = "svg"};
  return names[picture->format];
}

const char *picture_path(const Picture *picture) {
  return picture->path;
}

bool picture_is_vector(const Picture *picture) {
  return picture->drawing != NULL;
}
