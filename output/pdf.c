/* PDF through cairo: vectors, real text, an outline, page labels, and the deck's own date.
 *
 * cairo 1.16 loses write errors and writes the time of day into every file. So its bytes come to
 * us: they go to the stream, whose errors stick, and the last ones, with the dates in them, are
 * held back until the dates are right. */
#include "output/formats.h"

#include "output/cairo_painter.h"
#include "output/pdf_date.h"
#include <cairo-pdf.h>
#include <string.h>

typedef struct PdfWriter {
  OutputStream *stream;
  Arena *scratch;
  cairo_surface_t *surface;
  PdfDate date;
  int page_count;
  size_t received; /* bytes from cairo */
  bool is_finishing;
  TextBuffer tail; /* what cairo writes when it finishes: fonts, outline, dates, table of objects */
} PdfWriter;

/* Never fails for cairo: the stream remembers, and cairo would forget. */
static cairo_status_t take_bytes(void *closure, const unsigned char *bytes, unsigned int length) {
  PdfWriter *writer = closure;
  writer->received += length;
  if (writer->is_finishing)
    text_append_bytes(&writer->tail, (const char *)bytes, length);
  else
    stream_write(writer->stream, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static void set_metadata(cairo_surface_t *surface, cairo_pdf_metadata_t key, const char *text) {
  /* One bad character would cost the whole document. */
  if (text && *text && text_is_printable(text)) cairo_pdf_surface_set_metadata(surface, key, text);
}

static void set_document_info(PdfWriter *writer, const DocumentInfo *info) {
  cairo_surface_t *surface = writer->surface;
  set_metadata(surface, CAIRO_PDF_METADATA_TITLE, info->title);
  set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, info->subtitle);
  set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, info->author);
  set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Topline");
  writer->date = pdf_date_find(info->date);
  set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, writer->date.for_cairo);
  set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, writer->date.for_cairo);
}

static void *open_pdf(const OutputJob *job, OutputStream *stream) {
  PdfWriter *writer = arena_make(job->arena, PdfWriter);
  writer->stream = stream;
  writer->scratch = arena_new();
  writer->tail.arena = writer->scratch;
  writer->surface = cairo_pdf_surface_create_for_stream(take_bytes, writer, 1, 1);
  set_document_info(writer, &job->scene->info);
  return writer;
}

static void add_outline_entry(PdfWriter *writer, const ScenePage *page) {
  if (!*page->title || !text_is_printable(page->title)) return;
  const char *place = arena_printf(writer->scratch, "page=%d", writer->page_count);
  cairo_pdf_surface_add_outline(writer->surface, CAIRO_PDF_OUTLINE_ROOT, page->title, place, 0);
}

static void write_pdf_page(void *object, const ScenePage *page, OutputStream *stream) {
  PdfWriter *writer = object;
  writer->page_count++;
  cairo_pdf_surface_set_size(writer->surface, page->width, page->height);
  cairo_t *cr = cairo_create(writer->surface);
  const char *problem = cairo_paint_page(cr, page, 1);
  if (!problem) {
    cairo_pdf_surface_set_page_label(writer->surface,
                                     arena_printf(writer->scratch, "%d", page->number));
    add_outline_entry(writer, page);
    cairo_show_page(cr);
    if (cairo_status(cr) != CAIRO_STATUS_SUCCESS)
      problem = cairo_status_to_string(cairo_status(cr));
  }
  cairo_destroy(cr);
  if (problem) stream_fail(stream, problem);
}

static void check_whole(PdfWriter *writer) {
  cairo_status_t status = cairo_surface_status(writer->surface);
  if (status != CAIRO_STATUS_SUCCESS) stream_fail(writer->stream, cairo_status_to_string(status));
  static const char end[] = "%%EOF\n";
  size_t length = writer->tail.length, end_length = sizeof end - 1;
  if (length < end_length || memcmp(writer->tail.text + length - end_length, end, end_length) != 0)
    stream_fail(writer->stream, "the PDF has no end");
  if (stream_is_good(writer->stream) && stream_length(writer->stream) != writer->received)
    stream_fail(writer->stream, "bytes of the PDF were lost");
}

static void close_pdf(void *object) {
  PdfWriter *writer = object;
  writer->is_finishing = true;
  cairo_surface_finish(writer->surface);
  if (writer->tail.length && !pdf_date_fix(&writer->date, writer->tail.text, writer->tail.length))
    stream_fail(writer->stream, "the PDF has no place for its date");
  stream_write(writer->stream, text_buffer_string(&writer->tail), writer->tail.length);
  check_whole(writer);
  cairo_surface_destroy(writer->surface);
  arena_free(writer->scratch);
}

const OutputFormat pdf_format = {
    .name = "pdf",
    .extension = "pdf",
    .summary = "slides as one document of vectors and text",
    .open = open_pdf,
    .write_page = write_pdf_page,
    .close = close_pdf,
};
