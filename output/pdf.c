/* PDF through cairo: vectors, real text, an outline; then what cairo 1.16 cannot say or says
 * wrongly: page labels, the language, links, the deck's own date.
 *
 * cairo 1.16 loses write errors and writes the time of day into every file. So its bytes come to
 * us, are put right, and go to the stream, whose errors stick. */
#include "output/formats.h"

#include "output/cairo_painter.h"
#include "output/pdf_date.h"
#include "output/pdf_file.h"
#include "output/pdf_links.h"
#include <cairo-pdf.h>
#include <string.h>

typedef struct PdfPage {
  int number;
  double height;
  PdfLinks links;
} PdfPage;

typedef struct PdfWriter {
  OutputStream *stream;
  Arena *scratch;
  cairo_surface_t *surface;
  const DocumentInfo *info;
  PdfDate date;
  TextBuffer bytes; /* from cairo */
  LIST(PdfPage) pages;
} PdfWriter;

/* Never fails for cairo: it would forget. */
static cairo_status_t take_bytes(void *closure, const unsigned char *bytes, unsigned int length) {
  PdfWriter *writer = closure;
  text_append_bytes(&writer->bytes, (const char *)bytes, length);
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
  writer->bytes.arena = writer->scratch;
  writer->info = &job->scene->info;
  writer->surface = cairo_pdf_surface_create_for_stream(take_bytes, writer, 1, 1);
  set_document_info(writer, writer->info);
  return writer;
}

static void add_outline_entry(PdfWriter *writer, const ScenePage *page) {
  if (!*page->title || !text_is_printable(page->title)) return;
  const char *place = arena_printf(writer->scratch, "page=%zu", writer->pages.count);
  cairo_pdf_surface_add_outline(writer->surface, CAIRO_PDF_OUTLINE_ROOT, page->title, place, 0);
}

static void remember_page(PdfWriter *writer, const ScenePage *page) {
  PdfPage taken = {.number = page->number, .height = page->height};
  pdf_links_find(writer->scratch, page, &taken.links);
  list_push(writer->scratch, &writer->pages, taken);
}

static void write_pdf_page(void *object, const ScenePage *page, OutputStream *stream) {
  PdfWriter *writer = object;
  remember_page(writer, page);
  cairo_pdf_surface_set_size(writer->surface, page->width, page->height);
  cairo_t *cr = cairo_create(writer->surface);
  const char *problem = cairo_paint_page(cr, page, 1);
  if (!problem) {
    add_outline_entry(writer, page);
    cairo_show_page(cr);
    if (cairo_status(cr) != CAIRO_STATUS_SUCCESS)
      problem = cairo_status_to_string(cairo_status(cr));
  }
  cairo_destroy(cr);
  if (problem) stream_fail(stream, problem);
}

/* A range for each slide that does not follow on the one before. */
static void append_page_labels(const PdfWriter *writer, TextBuffer *out) {
  text_append(out, "   /PageLabels << /Nums [ ");
  for (size_t i = 0; i < writer->pages.count; i++) {
    int number = writer->pages.items[i].number;
    if (i > 0 && number == writer->pages.items[i - 1].number + 1) continue;
    text_append_format(out, "%zu << /S /D /St %d >> ", i, number);
  }
  text_append(out, "] >>\n");
}

static bool is_language_tag(const char *text) {
  static const char allowed[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-";
  return text && *text && !text[strspn(text, allowed)];
}

static bool describe_document(const PdfWriter *writer, PdfFile *file) {
  TextBuffer out = {.arena = writer->scratch};
  const char *title = writer->info->title;
  append_page_labels(writer, &out);
  if (is_language_tag(writer->info->language))
    text_append_format(&out, "   /Lang (%s)\n", writer->info->language);
  if (title && *title) text_append(&out, "   /ViewerPreferences << /DisplayDocTitle true >>\n");
  return pdf_file_add_entries(file, file->catalog, text_buffer_string(&out));
}

static bool add_page_links(const PdfWriter *writer, PdfFile *file, int object,
                           const PdfPage *page) {
  if (page->links.count == 0) return true;
  TextBuffer out = {.arena = writer->scratch};
  text_append(&out, "   /Annots [ ");
  for (size_t i = 0; i < page->links.count; i++) {
    const char *link = pdf_link_object(writer->scratch, &page->links.items[i], page->height);
    text_append_format(&out, "%d 0 R ", pdf_file_add_object(file, link));
  }
  text_append(&out, "]\n");
  return pdf_file_add_entries(file, object, text_buffer_string(&out));
}

static bool add_links(const PdfWriter *writer, PdfFile *file) {
  PdfNumbers pages = {0};
  if (!pdf_file_pages(file, &pages) || pages.count != writer->pages.count) return false;
  for (size_t i = 0; i < pages.count; i++)
    if (!add_page_links(writer, file, pages.items[i], &writer->pages.items[i])) return false;
  return true;
}

/* NULL, or what is wrong with what cairo has made. */
static const char *write_completed(PdfWriter *writer, size_t tail) {
  TextBuffer *bytes = &writer->bytes;
  PdfFile file;
  if (!pdf_file_read(&file, writer->scratch, text_buffer_string(bytes), bytes->length))
    return "the PDF has no table of objects";
  if (!pdf_date_fix(&writer->date, bytes->text + tail, bytes->length - tail))
    return "the PDF has no place for its date";
  if (!describe_document(writer, &file)) return "the PDF has no place for its page labels";
  if (!add_links(writer, &file)) return "the PDF has no place for its links";
  TextBuffer out = {.arena = writer->scratch};
  pdf_file_write(&file, &out);
  stream_write(writer->stream, out.text, out.length);
  return NULL;
}

static void close_pdf(void *object) {
  PdfWriter *writer = object;
  size_t tail = writer->bytes.length; /* fonts, outline, dates and the table are still to come */
  cairo_surface_finish(writer->surface);
  cairo_status_t status = cairo_surface_status(writer->surface);
  if (status != CAIRO_STATUS_SUCCESS) stream_fail(writer->stream, cairo_status_to_string(status));
  const char *problem = stream_is_good(writer->stream) ? write_completed(writer, tail) : NULL;
  if (problem) stream_fail(writer->stream, problem);
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
