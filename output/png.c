/* PNG: one image a page, on one surface that all pages of a size share. */
#include "output/formats.h"

#include "output/cairo_painter.h"
#include "output/png_image.h"
#include <math.h>

/* No screen or print needs more, and memory must be bounded. */
static const double side_limit = 16384, pixel_limit = 120e6;

typedef struct PngWriter {
  const OutputJob *job;
  cairo_surface_t *surface; /* NULL before the first page */
  int width, height;
} PngWriter;

static void *open_png(const OutputJob *job, OutputStream *stream) {
  (void)stream;
  PngWriter *writer = arena_make(job->arena, PngWriter);
  writer->job = job;
  return writer;
}

static double pixels(const OutputJob *job, double points) {
  return fmax(1, round(points * job->dpi / 72));
}

/* False, reported, if the page would be too large. */
static bool find_size(const PngWriter *writer, const ScenePage *page, int *width, int *height) {
  double dpi = writer->job->dpi;
  double wide = pixels(writer->job, page->width), high = pixels(writer->job, page->height);
  if (dpi > 0 && wide <= side_limit && high <= side_limit && wide * high <= pixel_limit) {
    *width = (int)wide;
    *height = (int)high;
    return true;
  }
  TextBuffer size = {.arena = writer->job->arena};
  text_append_number(&size, fmin(wide, 1e9), 0);
  text_append(&size, " × ");
  text_append_number(&size, fmin(high, 1e9), 0);
  diag_error(writer->job->diags, page->root->span, "page %d would be an image of %s pixels",
             page->number, text_buffer_string(&size));
  diag_hint(writer->job->diags,
            "an image may have 16384 pixels a side and 120 million in all: lower the dpi");
  return false;
}

static bool prepare_surface(PngWriter *writer, int width, int height) {
  if (writer->surface && writer->width == width && writer->height == height) return true;
  cairo_surface_destroy(writer->surface);
  writer->surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height);
  writer->width = width;
  writer->height = height;
  return cairo_surface_status(writer->surface) == CAIRO_STATUS_SUCCESS;
}

static void collect_description(const SceneNode *node, void *context) {
  TextBuffer *buffer = context;
  if (node->role != ROLE_FIGURE || !node->description || !*node->description) return;
  if (buffer->length) text_append(buffer, "\n");
  text_append(buffer, node->description);
}

static void write_image(PngWriter *writer, const ScenePage *page, OutputStream *stream) {
  const DocumentInfo *info = &writer->job->scene->info;
  TextBuffer description = {.arena = writer->job->arena};
  scene_walk(page->root, collect_description, &description);
  const PngText texts[] = {
      {"Title", *page->title ? page->title : info->title},
      {"Author", info->author},
      {"Description", text_buffer_string(&description)},
      {"Software", "Topline"},
  };
  PngImage image = {
      .width = writer->width,
      .height = writer->height,
      .pixels = cairo_image_surface_get_data(writer->surface),
      .stride = (size_t)cairo_image_surface_get_stride(writer->surface),
      .pixels_per_metre = (uint32_t)lround(writer->job->dpi / 0.0254),
      .texts = texts,
      .text_count = sizeof texts / sizeof *texts,
  };
  png_image_write(&image, stream);
}

static void write_png_page(void *object, const ScenePage *page, OutputStream *stream) {
  PngWriter *writer = object;
  int width, height;
  if (!find_size(writer, page, &width, &height)) return;
  if (!prepare_surface(writer, width, height)) {
    stream_fail(stream, "there is no memory for the image");
    return;
  }
  cairo_t *cr = cairo_create(writer->surface);
  const char *problem = cairo_paint_pixels(cr, page, writer->job->dpi / 72);
  cairo_destroy(cr);
  cairo_surface_flush(writer->surface);
  if (problem)
    stream_fail(stream, problem);
  else
    write_image(writer, page, stream);
}

static void close_png(void *object) {
  PngWriter *writer = object;
  cairo_surface_destroy(writer->surface);
}

const OutputFormat png_format = {
    .name = "png",
    .extension = "png",
    .summary = "each slide as an image",
    .one_file_per_page = true,
    .has_pixels = true,
    .open = open_png,
    .write_page = write_png_page,
    .close = close_png,
};
