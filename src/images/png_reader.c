/* PNG by libpng: every kind of it becomes 8 bits of red, green, blue and alpha. */
#include "images/picture_parts.h"

#include <png.h>
#include <setjmp.h>
#include <string.h>

#define CHUNK_LIMIT ((size_t)8 * 1024 * 1024) /* what a chunk may take when it is inflated */

typedef struct PngReader {
  PictureSource *source;
  Picture *picture;
  size_t used;
  png_structp png;
  png_infop info;
  unsigned char *row; /* the image, if it is interlaced */
  bool has_alpha;
} PngReader;

static void take_bytes(png_structp png, png_bytep bytes, size_t length) {
  PngReader *reader = png_get_io_ptr(png);
  if (length > reader->source->size - reader->used) png_error(png, "the file ends too early");
  memcpy(bytes, reader->source->bytes + reader->used, length);
  reader->used += length;
}

static void fail(png_structp png, png_const_charp problem) {
  PngReader *reader = png_get_error_ptr(png);
  const char *text = arena_printf(reader->source->arena, "is damaged: %s", problem);
  picture_fail(reader->source, text, "save it anew from the program that made it");
  png_longjmp(png, 1);
}

static void ignore_warning(png_structp png, png_const_charp warning) {
  (void)png, (void)warning;
}

/* Texts and profiles are nothing to us, and their size is the file's word. */
static void skip_chunks(png_structp png) {
  static const png_byte skipped[] = "tEXt\0zTXt\0iTXt\0sPLT\0pCAL\0iCCP\0eXIf\0hIST\0sCAL";
  png_set_keep_unknown_chunks(png, PNG_HANDLE_CHUNK_NEVER, NULL, -1);
  png_set_keep_unknown_chunks(png, PNG_HANDLE_CHUNK_NEVER, skipped, (int)(sizeof skipped / 5));
  png_set_chunk_malloc_max(png, CHUNK_LIMIT);
  png_set_chunk_cache_max(png, 1000);
  png_set_user_limits(png, 0x7FFFFFFF, 0x7FFFFFFF);
}

static bool read_head(PngReader *reader) {
  png_structp png = reader->png;
  png_set_read_fn(png, reader, take_bytes);
  skip_chunks(png);
  png_read_info(png, reader->info);
  Picture *picture = reader->picture;
  picture->width = png_get_image_width(png, reader->info);
  picture->height = png_get_image_height(png, reader->info);
  if (!picture_check_pixels(reader->source, picture->width, picture->height)) return false;
  reader->has_alpha = (png_get_color_type(png, reader->info) & PNG_COLOR_MASK_ALPHA) ||
                      png_get_valid(png, reader->info, PNG_INFO_tRNS);
  png_set_expand(png);
  png_set_scale_16(png);
  png_set_gray_to_rgb(png);
  png_set_add_alpha(png, 0xFF, PNG_FILLER_AFTER);
  png_set_interlace_handling(png);
  png_read_update_info(png, reader->info);
  return true;
}

static uint32_t multiply(uint32_t value, uint32_t alpha) {
  return (value * alpha + 127) / 255;
}

/* cairo's pixels: in the machine's byte order, colours multiplied by alpha. */
static void pack_row(const unsigned char *row, uint32_t *pixels, int width) {
  for (int i = 0; i < width; i++) {
    const unsigned char *p = row + 4 * (size_t)i;
    uint32_t alpha = p[3];
    pixels[i] = alpha << 24 | multiply(p[0], alpha) << 16 | multiply(p[1], alpha) << 8 |
                multiply(p[2], alpha);
  }
}

static bool read_rows(PngReader *reader) {
  int width = (int)reader->picture->width, height = (int)reader->picture->height;
  cairo_surface_t *surface = picture_make_pixels(reader->source, reader->has_alpha, width, height);
  if (!surface) return false;
  bool is_interlaced = png_get_interlace_type(reader->png, reader->info) != PNG_INTERLACE_NONE;
  size_t row_size = 4 * (size_t)width;
  reader->row = arena_alloc(reader->source->arena, row_size * (is_interlaced ? (size_t)height : 1));
  for (int pass = 0; is_interlaced && pass < PNG_INTERLACE_ADAM7_PASSES; pass++)
    for (int y = 0; y < height; y++)
      png_read_row(reader->png, reader->row + row_size * (size_t)y, NULL);
  unsigned char *data = cairo_image_surface_get_data(surface);
  size_t stride = (size_t)cairo_image_surface_get_stride(surface);
  for (int y = 0; y < height; y++) {
    if (!is_interlaced) png_read_row(reader->png, reader->row, NULL);
    const unsigned char *row = reader->row + (is_interlaced ? row_size * (size_t)y : 0);
    pack_row(row, (uint32_t *)(void *)(data + stride * (size_t)y), width);
  }
  png_read_end(reader->png, NULL);
  cairo_surface_mark_dirty(surface);
  reader->picture->pixels = surface;
  return true;
}

/* What libpng does not survive comes back here a second time. */
static bool read_all(PngReader *reader) {
  if (setjmp(png_jmpbuf(reader->png))) return false;
  return read_head(reader) && read_rows(reader);
}

bool png_picture_read(PictureSource *source, Picture *picture) {
  PngReader *reader = arena_make(source->arena, PngReader);
  *reader = (PngReader){.source = source, .picture = picture};
  reader->png = png_create_read_struct(PNG_LIBPNG_VER_STRING, reader, fail, ignore_warning);
  if (reader->png) reader->info = png_create_info_struct(reader->png);
  bool is_read =
      reader->info ? read_all(reader) : picture_fail(source, "cannot be read: libpng fails", NULL);
  png_destroy_read_struct(&reader->png, &reader->info, NULL);
  picture->format = PICTURE_PNG;
  picture->bytes = (const char *)source->bytes;
  picture->size = source->size;
  return is_read;
}
