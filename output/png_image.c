/* The PNG file by libpng, its pixels compressed by libpng or, ten times as fast, by ISA-L. */
#include "output/png_image.h"

#include <png.h>
#include <setjmp.h>
#include <string.h>

typedef struct PngSink {
  OutputStream *stream;
  Arena *scratch;
  const PngImage *image;
  png_structp png;
  png_infop info;
} PngSink;

static void write_bytes(png_structp png, png_bytep bytes, size_t length) {
  PngSink *sink = png_get_io_ptr(png);
  stream_write(sink->stream, bytes, length);
}

static void flush_bytes(png_structp png) {
  (void)png; /* the stream flushes when it is finished */
}

static void fail(png_structp png, png_const_charp problem) {
  PngSink *sink = png_get_error_ptr(png);
  stream_fail(sink->stream, arena_printf(sink->scratch, "libpng: %s", problem));
  png_longjmp(png, 1);
}

static void ignore_warning(png_structp png, png_const_charp warning) {
  (void)png, (void)warning;
}

static bool is_ascii(const char *text) {
  for (; *text; text++)
    if ((unsigned char)*text >= 0x80) return false;
  return true;
}

static void set_texts(PngSink *sink) {
  const PngImage *image = sink->image;
  png_textp chunks = arena_array(sink->scratch, png_text, image->text_count);
  int count = 0;
  for (size_t i = 0; i < image->text_count; i++) {
    const PngText *text = &image->texts[i];
    if (!text->text || !*text->text) continue;
    chunks[count++] = (png_text){
        .compression = is_ascii(text->text) ? PNG_TEXT_COMPRESSION_NONE : PNG_ITXT_COMPRESSION_NONE,
        .key = (png_charp)text->key,
        .text = (png_charp)text->text,
    };
  }
  if (count) png_set_text(sink->png, sink->info, chunks, count);
}

static void write_head(PngSink *sink) {
  const PngImage *image = sink->image;
  png_set_IHDR(sink->png, sink->info, (png_uint_32)image->width, (png_uint_32)image->height, 8,
               PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
               PNG_FILTER_TYPE_DEFAULT);
  png_set_sRGB(sink->png, sink->info, PNG_sRGB_INTENT_PERCEPTUAL);
  png_set_pHYs(sink->png, sink->info, image->pixels_per_metre, image->pixels_per_metre,
               PNG_RESOLUTION_METER);
  set_texts(sink);
  png_write_info(sink->png, sink->info);
}

#ifdef HAVE_ISAL
static void take_piece(void *object, unsigned char *bytes, size_t size) {
  PngSink *sink = object;
  png_write_chunk(sink->png, (png_const_bytep) "IDAT", bytes, size);
}

static void write_pixels(PngSink *sink) {
  png_deflate(sink->image, take_piece, sink);
  png_write_chunk(sink->png, (png_const_bytep) "IEND", NULL, 0);
}
#else
static void write_pixels(PngSink *sink) {
  const PngImage *image = sink->image;
  size_t row_size = png_row_size(image->width);
  unsigned char *band = arena_alloc(sink->scratch, row_size * PNG_BAND_ROWS);
  for (int row = 0; row < image->height; row += PNG_BAND_ROWS) {
    int rows = image->height - row < PNG_BAND_ROWS ? image->height - row : PNG_BAND_ROWS;
    png_pack_rows(image, row, rows, band);
    for (int i = 0; i < rows; i++) png_write_row(sink->png, band + (size_t)i * row_size + 1);
  }
  png_write_end(sink->png, sink->info);
}
#endif

static void write_all(PngSink *sink) {
  if (setjmp(png_jmpbuf(sink->png))) return;
  png_set_write_fn(sink->png, sink, write_bytes, flush_bytes);
  png_set_compression_level(sink->png, 3);
  png_set_filter(sink->png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
  write_head(sink);
  write_pixels(sink);
}

void png_image_write(const PngImage *image, OutputStream *stream) {
  PngSink *sink;
  Arena *scratch = arena_new();
  sink = arena_make(scratch, PngSink);
  *sink = (PngSink){.stream = stream, .scratch = scratch, .image = image};
  sink->png = png_create_write_struct(PNG_LIBPNG_VER_STRING, sink, fail, ignore_warning);
  if (sink->png) sink->info = png_create_info_struct(sink->png);
  if (sink->info)
    write_all(sink);
  else
    stream_fail(stream, "libpng cannot be used");
  png_destroy_write_struct(&sink->png, &sink->info);
  arena_free(scratch);
}
