/* A reference, target or mean line across a panel, with its label and value at its end. */
#include "charts/annotations/end_label.h"
#include "charts/annotations/notes.h"
#include "charts/annotations/notes_read.h"
#include "option/option_rows.h"

#include <math.h>

#define WIDTH 1.35 /* times a connector's */
#define CASING 1.2 /* points of ground beside the line, both sides together */
#define ROOM 2.2   /* times the label gap and once the type size, on both sides */

typedef struct LineKeys {
  OptionText value, series, label;
  bool mean;
} LineKeys;

typedef struct LineNote {
  bool is_mean;
  Quantity value; /* unless it is the mean */
  BoundText label;
} LineNote;

static const OptionKey line_keys[] = {
    TEXT("label", LineKeys, label, "The text at its end, before the value."),
    FLAG("mean", LineKeys, mean, "Whether it stands at the mean of what the chart shows."),
    TEXT("series", LineKeys, series, "The series whose scale and mean are meant."),
    TEXT("value", LineKeys, value, "Where it stands: a number or an expression."),
};
const OptionTable line_options = {"a reference line", line_keys, OPTION_COUNT(line_keys)};

static bool read_line(const NoteReader *reader, const void *values, Annotation *note) {
  const LineKeys *keys = values;
  LineNote *line = arena_make(reader->arena, LineNote);
  note->content = line;
  note->series = note_series(reader, keys->series);
  line->is_mean = keys->mean;
  line->label = note_text(reader, keys->label);
  if (!note_need_values(reader, "a reference line")) return false;
  if (keys->mean != (keys->value.text != NULL))
    return line->is_mean ||
           note_quantity(reader, keys->value, note_measure(&reader->chart->data, note->series),
                         &line->value);
  diag_error(reader->diags, reader->span, "a reference line needs one of \"value\" and \"mean\"");
  diag_hint(reader->diags, "as in line: {value: 12, label: Target} or line: {mean: true}");
  return false;
}

/* Of the values that are there; not there if none is. */
static Quantity mean_of(const Plot *plot, const Annotation *note) {
  Arena *arena = plot->context->arena;
  const ChartData *data = &plot->spec->data;
  const Origin **inputs = arena_array(arena, const Origin *, data->category_count);
  Quantity mean = quantity_missing(note_measure(data, note->series), NULL);
  Decimal sum = decimal_zero;
  size_t count = 0;
  for (size_t c = 0; c < data->category_count; c++) {
    Site site;
    if (!note_locate(plot, note->series, c, &site) || !quantity_is_present(site.value)) continue;
    if (!decimal_add(sum, site.value.value, &sum)) return mean;
    mean.measure = site.value.measure;
    inputs[count++] = site.value.origin;
  }
  mean.origin = origin_of_expression(arena, note->span, "mean", inputs, count);
  if (count && decimal_divide(sum, decimal_from_int((int64_t)count), &mean.value))
    mean.state = QUANTITY_PRESENT;
  return mean;
}

static Quantity value_of(const Plot *plot, const Annotation *note) {
  const LineNote *line = note->content;
  return line->is_mean ? mean_of(plot, note) : line->value;
}

static BoundText line_text(const Plot *plot, const Annotation *note, Quantity value) {
  const LineNote *line = note->content;
  BoundText text = bound_text_quantity(plot->context->arena, value, NULL), label = line->label;
  if (!label.text && line->is_mean)
    label = bound_text_plain(plot->context->words->marks.mean, note->span);
  if (!label.text) return text;
  return bound_text_join(plot->context->arena, label, " ", text, "");
}

/* One on a second scale stands on that. */
static size_t panel_of(const Plot *plot, const Annotation *note) {
  if (note->series == CHART_WHOLE) return 0;
  return (size_t)(plot_panel_of(plot, note->series) - plot->panels);
}

static void demand_line(const Plot *plot, const Annotation *note, size_t panel, Demands *demands) {
  Quantity value = value_of(plot, note);
  if (panel != panel_of(plot, note) || !quantity_is_present(value)) return;
  const Theme *theme = plot->context->theme;
  double room = plot->form.is_lying ? theme->marks.label_gap
                                    : theme->type.axis.size + theme->marks.label_gap * ROOM;
  list_push(demands->arena, &demands->items,
            (ScaleDemand){quantity_to_double(value), theme->marks.label_gap, room});
}

typedef struct Ends {
  Point from, to;
} Ends;

static Ends ends_of(const Plot *plot, const Annotation *note, Quantity value) {
  double along = plot_along(plot, panel_of(plot, note), quantity_to_double(value));
  return (Ends){plot_point(plot, plot->band.start, along),
                plot_point(plot, band_end(plot->band), along)};
}

static const char *name_of(const Plot *plot, const Annotation *note) {
  const LineNote *line = note->content;
  const char *what = line->label.text ? line->label.text : line->is_mean ? "mean" : "value";
  return arena_printf(plot->context->arena, "%s/line/%s", plot->spec->name, what);
}

static void offer_line(const Plot *plot, const Annotation *note, Placer *placer) {
  Quantity value = value_of(plot, note);
  if (!quantity_is_present(value)) return;
  Ends ends = ends_of(plot, note, value);
  placer_add_guide(placer, ends.from, ends.to);
  EndLabel label = {.panel = panel_of(plot, note),
                    .low = quantity_to_double(value),
                    .high = quantity_to_double(value),
                    .text = line_text(plot, note, value),
                    .name = name_of(plot, note),
                    .color = plot->context->theme->colors.ink};
  end_label_offer(plot, &label, placer);
}

static void draw_line(const NoteStage *stage, const Annotation *note) {
  const Plot *plot = stage->plot;
  const Theme *theme = plot->context->theme;
  Quantity value = value_of(plot, note);
  if (!quantity_is_present(value)) {
    note_report_no_place(plot, note, "mean line");
    return;
  }
  Ends ends = ends_of(plot, note, value);
  Stroke stroke = {
      .width = theme->marks.connector * WIDTH, .color = theme->colors.ink, .dash = DASH_DASHED};
  Stroke casing = {.width = stroke.width + CASING, .color = theme->colors.ground};
  note_draw_line(stage, ends.from, ends.to, casing); /* over dark marks it stays visible */
  SceneNode *last = note_draw_line(stage, ends.from, ends.to, stroke);
  if (last) last->name = name_of(plot, note);
}

const AnnotationType line_annotation = {
    .name = "line",
    .options = &line_options,
    .options_size = sizeof(LineKeys),
    .example = "{value: 45000, label: Target}",
    .read = read_line,
    .demand = demand_line,
    .offer = offer_line,
    .draw = draw_line,
};
