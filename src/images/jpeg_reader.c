/* JPEG by libjpeg. The pixels are for images; a PDF or an SVG takes the file as it is. */
#include "images/picture_parts.h"

#ifdef HAVE_JPEG
#include "images/jpeg_turn.h"
#include <setjmp.h>
#include <stdio.h>
#include <string.h>

#include <jerror.h>
#include <jpeglib.h>

#define SCAN_LIMIT 100 /* a progressive file of a few bytes can have thousands of scans */
#define MEMORY_LIMIT (512L * 1024 * 1024)

typedef struct JpegReader {
  struct jpeg_decompress_struct jpeg;
  struct jpeg_error_mgr errors;
  struct jpeg_progress_mgr progress;
  PictureSource *source;
  Picture *picture;
  jmp_buf leave;
} JpegReader;

static void fail(j_common_ptr jpeg) {
  JpegReader *reader = jpeg->client_data;
  char problem[JMSG_LENGTH_MAX];
  jpeg->err->format_message(jpeg, problem);
  const char *text = arena_printf(reader->source->arena, "is damaged: %s", problem);
  picture_fail(reader->source, text, "save it anew from the program that made it");
  longjmp(reader->leave, 1);
}

/* A warning is damage too, as a part of the picture would be grey; but not bytes too many. */
static void take_message(j_common_ptr jpeg, int level) {
  if (level < 0 && jpeg->err->msg_code != JWRN_EXTRANEOUS_DATA) fail(jpeg);
}

static void count_scans(j_common_ptr jpeg) {
  JpegReader *reader = jpeg->client_data;
  if (reader->jpeg.input_scan_number <= SCAN_LIMIT) return;
  picture_fail(reader->source, "has more than 100 scans", "save it without progressive steps");
  longjmp(reader->leave, 1);
}

static bool read_head(JpegReader *reader) {
  struct jpeg_decompress_struct *jpeg = &reader->jpeg;
  jpeg_mem_src(jpeg, reader->source->bytes, reader->source->size);
  jpeg->mem->max_memory_to_use = MEMORY_LIMIT;
  jpeg_read_header(jpeg, TRUE);
  reader->picture->width = jpeg->image_width;
  reader->picture->height = jpeg->image_height;
  if (jpeg_is_turned(reader->source->bytes, reader->source->size))
    return picture_fail(reader->source, "is stored turned, with a note to turn it back",
                        "save it upright: not every reader turns it");
  return picture_check_pixels(reader->source, jpeg->image_width, jpeg->image_height);
}

static uint32_t ink(uint32_t color, uint32_t black) {
  return (color * black + 127) / 255;
}

static uint32_t pack_pixel(const JSAMPLE *p, bool is_cmyk, bool is_inverted) {
  if (!is_cmyk) return 0xFF000000u | (uint32_t)p[0] << 16 | (uint32_t)p[1] << 8 | p[2];
  uint32_t flip = is_inverted ? 0 : 255; /* Adobe's files hold what is left of the light */
  uint32_t black = p[3] ^ flip;
  return 0xFF000000u | ink(p[0] ^ flip, black) << 16 | ink(p[1] ^ flip, black) << 8 |
         ink(p[2] ^ flip, black);
}

static bool read_rows(JpegReader *reader) {
  struct jpeg_decompress_struct *jpeg = &reader->jpeg;
  bool is_cmyk = jpeg->jpeg_color_space == JCS_CMYK || jpeg->jpeg_color_space == JCS_YCCK;
  jpeg->out_color_space = is_cmyk ? JCS_CMYK : JCS_RGB;
  jpeg_start_decompress(jpeg);
  int width = (int)jpeg->output_width;
  cairo_surface_t *surface =
      picture_make_pixels(reader->source, false, width, (int)jpeg->output_height);
  if (!surface) return false;
  JSAMPLE *row = arena_alloc(reader->source->arena, 4 * (size_t)width);
  unsigned char *data = cairo_image_surface_get_data(surface);
  size_t stride = (size_t)cairo_image_surface_get_stride(surface);
  while (jpeg->output_scanline < jpeg->output_height) {
    uint32_t *pixels = (uint32_t *)(void *)(data + stride * jpeg->output_scanline);
    jpeg_read_scanlines(jpeg, &row, 1);
    for (int i = 0; i < width; i++)
      pixels[i] = pack_pixel(row + (size_t)i * (size_t)jpeg->output_components, is_cmyk,
                             jpeg->saw_Adobe_marker);
  }
  jpeg_finish_decompress(jpeg);
  cairo_surface_mark_dirty(surface);
  reader->picture->pixels = surface;
  return true;
}

static bool read_all(JpegReader *reader) {
  if (setjmp(reader->leave)) return false;
  jpeg_create_decompress(&reader->jpeg);
  reader->jpeg.client_data = reader;
  reader->jpeg.progress = &reader->progress;
  return read_head(reader) && read_rows(reader);
}

/* With the file beside its pixels, cairo puts the file into a PDF. */
static bool keep_file(PictureSource *source, Picture *picture) {
  cairo_status_t status = cairo_surface_set_mime_data(picture->pixels, CAIRO_MIME_TYPE_JPEG,
                                                      source->bytes, source->size, NULL, NULL);
  return status == CAIRO_STATUS_SUCCESS || picture_fail(source, "cannot be kept", NULL);
}

bool jpeg_picture_read(PictureSource *source, Picture *picture) {
  JpegReader *reader = arena_make(source->arena, JpegReader);
  reader->source = source;
  reader->picture = picture;
  reader->jpeg.err = jpeg_std_error(&reader->errors);
  reader->errors.error_exit = fail;
  reader->errors.emit_message = take_message;
  reader->progress.progress_monitor = count_scans;
  reader->jpeg.client_data = reader;
  bool is_read = read_all(reader);
  jpeg_destroy_decompress(&reader->jpeg);
  picture->format = PICTURE_JPEG;
  picture->bytes = (const char *)source->bytes;
  picture->size = source->size;
  return is_read && keep_file(source, picture);
}
#else
bool jpeg_picture_read(PictureSource *source, Picture *picture) {
  picture->format = PICTURE_JPEG;
  return picture_fail(source, "is a JPEG, which this build cannot read",
                      "build it with libjpeg62-turbo-dev, or save the picture as PNG");
}
#endif
