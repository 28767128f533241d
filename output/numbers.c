/* Every number printed on a slide: what it says, what it is exactly, where it stands, and the cells
 * it came from. */
#include "output/formats.h"

#include <math.h>

#include "fonts/fonts.h"
#include "output/json.h"
#include "output/numbers_origin.h"

typedef struct NumbersWriter {
  OutputStream *stream;
  size_t count;
  TextBuffer labels; /* what became of the labels of charts: the report at the end */
  TextBuffer scales; /* of the charts: the same */
} NumbersWriter;

/* A page on its way out. */
typedef struct NumbersPage {
  NumbersWriter *writer;
  const ScenePage *page;
  TextBuffer out;
} NumbersPage;

static void *open_numbers(const OutputJob *job, OutputStream *stream) {
  NumbersWriter *writer = arena_make(job->arena, NumbersWriter);
  writer->stream = stream;
  writer->labels = (TextBuffer){.arena = job->arena};
  writer->scales = (TextBuffer){.arena = job->arena};
  TextBuffer out = {.arena = job->arena};
  text_append(&out, "{");
  json_append_member(&out, "deck", job->scene->info.title);
  json_append_key(&out, "numbers");
  text_append(&out, "[");
  stream_write(stream, out.text, out.length);
  return writer;
}

static const char *state_name(QuantityState state) {
  switch (state) {
  case QUANTITY_PRESENT:
    return "present";
  case QUANTITY_MISSING:
    return "missing";
  case QUANTITY_NOT_MEANINGFUL:
    return "not meaningful";
  }
  return "missing";
}

static void append_quantity(TextBuffer *out, Quantity quantity) {
  bool is_present = quantity_is_present(quantity);
  json_append_member(out, "value", is_present ? decimal_to_text(out->arena, quantity.value) : NULL);
  json_append_member(out, "unit", quantity.measure ? quantity.measure->unit : NULL);
  json_append_member(out, "state", state_name(quantity.state));
}

/* The part of the text's box that the number covers. */
static void append_box(TextBuffer *out, const SceneText *text, const NumberRun *run) {
  double left = font_shaped_x(text->shaped, text->style, run->start);
  double right = font_shaped_x(text->shaped, text->style, run->start + run->length);
  const double box[] = {text->origin.x + left, text->origin.y - text->ascent, right - left,
                        text->ascent + text->descent};
  json_append_key(out, "box");
  for (size_t i = 0; i < 4; i++) {
    text_append(out, i ? ", " : "[");
    text_append_number(out, box[i], 2);
  }
  text_append(out, "]");
}

static void append_number(NumbersPage *page, const SceneNode *node, const char *name,
                          const NumberRun *run) {
  TextBuffer *out = &page->out;
  text_append(out, page->writer->count++ ? ",\n{" : "\n{");
  json_append_key(out, "slide");
  text_append_format(out, "%d", page->page->number);
  json_append_member(out, "name", name);
  json_append_member(out, "role", scene_role_name(node->role));
  const char *content = node->text.content.text;
  json_append_member(out, "text", arena_strndup(out->arena, content + run->start, run->length));
  append_quantity(out, run->quantity);
  append_box(out, &node->text, run);
  json_append_key(out, "place");
  place_append(out, node->text.content.span.file ? node->text.content.span : node->span);
  json_append_key(out, "origin");
  origin_append(out, run->quantity.origin);
  text_append(out, "}");
}

static void append_label_report(NumbersPage *page, const char *chart,
                                const SceneLabelReport *report) {
  TextBuffer *out = &page->writer->labels;
  text_append(out, out->length ? ",\n{" : "\n{");
  json_append_key(out, "slide");
  text_append_format(out, "%d", page->page->number);
  json_append_member(out, "chart", chart);
  json_append_member(out, "name", report->name);
  json_append_member(out, "text", report->text);
  json_append_member(out, "outcome", report->outcome);
  text_append(out, "}");
}

/* Six digits, wherever the point is: "4.20651e-5". */
static void append_significant(TextBuffer *out, double value) {
  int power = value > 0 ? (int)floor(log10(value)) : 0;
  text_append_number(out, value / pow(10, power), 5);
  if (power) text_append_format(out, "e%d", power);
}

static void append_scale_report(NumbersPage *page, const SceneScaleReport *report) {
  TextBuffer *out = &page->writer->scales;
  text_append(out, out->length ? ",\n{" : "\n{");
  json_append_key(out, "slide");
  text_append_format(out, "%d", page->page->number);
  json_append_member(out, "name", report->name);
  json_append_member(out, "unit", report->unit ? report->unit : "");
  json_append_key(out, "points-per-unit");
  append_significant(out, report->points);
  json_append_key(out, "units-of-first");
  append_significant(out, report->of_first);
  text_append(out, "}");
}

/* `name` is that of the nearest node above that has one. */
static void append_numbers_below(NumbersPage *page, const SceneNode *node, const char *name) {
  if (node->name) name = node->name;
  for (const SceneLabelReport *report = node->reports; report; report = report->next)
    append_label_report(page, name, report);
  for (const SceneScaleReport *report = node->scales; report; report = report->next)
    append_scale_report(page, report);
  if (node->kind == SCENE_TEXT)
    for (size_t i = 0; i < node->text.content.run_count; i++)
      append_number(page, node, name, &node->text.content.runs[i]);
  for (const SceneNode *child = node->first_child; child; child = child->next)
    append_numbers_below(page, child, name);
}

static void write_numbers_page(void *object, const ScenePage *scene_page, OutputStream *stream) {
  Arena *scratch = arena_new();
  NumbersPage page = {.writer = object, .page = scene_page, .out = {.arena = scratch}};
  append_numbers_below(&page, scene_page->root, NULL);
  stream_write(stream, text_buffer_string(&page.out), page.out.length);
  arena_free(scratch);
}

static void close_numbers(void *object) {
  NumbersWriter *writer = object;
  stream_print(writer->stream, "%s],\n\"labels\": [%s%s],\n\"scales\": [%s%s]}\n",
               writer->count ? "\n" : "", text_buffer_string(&writer->labels),
               writer->labels.length ? "\n" : "", text_buffer_string(&writer->scales),
               writer->scales.length ? "\n" : "");
}

const OutputFormat numbers_format = {
    .name = "numbers",
    .extension = "numbers.json",
    .summary = "every printed number with its exact value and where it came from",
    .open = open_numbers,
    .write_page = write_numbers_page,
    .close = close_numbers,
};
