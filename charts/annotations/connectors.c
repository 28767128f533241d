/* Thin lines that join the same part of neighbouring stacks. */
#include "charts/annotations/notes.h"
#include "charts/annotations/notes_read.h"

typedef struct ConnectorsKeys {
  bool nothing;
} ConnectorsKeys;

/* No keys. */
const OptionTable connectors_options = {"connectors", NULL, 0};

static bool read_connectors(const NoteReader *reader, const void *values, Annotation *note) {
  (void)values;
  note->content = NULL;
  if (reader->chart->data.main.count > 1) return true;
  diag_error(reader->diags, reader->span,
             "connectors join the parts of stacks; here is one series");
  diag_hint(reader->diags, "leave them out, or show several series stacked");
  return false;
}

/* Where a part ends, at the side of its mark. */
static Point side_of(const Plot *plot, const Site *site, bool is_far) {
  bool lies = plot->form.is_lying;
  double near = lies ? site->box.y : site->box.x;
  double far = lies ? rect_bottom(site->box) : rect_right(site->box);
  return plot_point(plot, is_far ? far : near, note_along(plot, site->end));
}

/* From the category to the next; false if a text stands in the way. */
static bool join(const NoteStage *stage, size_t series, size_t category) {
  const Plot *plot = stage->plot;
  Site from, to;
  if (!note_locate(plot, series, category, &from) || !note_locate(plot, series, category + 1, &to))
    return true;
  Stroke stroke = note_stroke(plot);
  Point start = side_of(plot, &from, true), end = side_of(plot, &to, false);
  if (!placer_is_clear(stage->placer, start, end)) return false;
  scene_add_line(plot->context->arena, stage->group, ROLE_ANNOTATION, start, end, stroke);
  return true;
}

static bool has_stacks(const Plot *plot) {
  Site site;
  for (size_t c = 0; c < plot->spec->data.category_count; c++)
    if (note_locate(plot, CHART_WHOLE, c, &site)) return true;
  return false;
}

static void draw_connectors(const NoteStage *stage, const Annotation *note) {
  const Plot *plot = stage->plot;
  const ChartData *data = &plot->spec->data;
  size_t left_out = 0;
  if (!has_stacks(plot)) {
    diag_error(plot->context->diags, note->span, "connectors join the parts of stacks");
    diag_hint(plot->context->diags, "use stacking: stacked, or leave them out");
    return;
  }
  for (size_t i = 0; i < data->main.count; i++)
    for (size_t c = 0; c + 1 < data->category_count; c++) {
      if (data->follows_gap && data->follows_gap[c + 1]) continue;
      left_out += !join(stage, data->main.first + i, c);
    }
  if (left_out == 0) return;
  diag_warning(plot->context->diags, note->span,
               "labels beside the bars leave no room for %zu of the connectors", left_out);
  diag_hint(plot->context->diags, "give the chart more width, or leave connectors out");
}

const AnnotationType connectors_annotation = {
    .name = "connectors",
    .options = &connectors_options,
    .options_size = sizeof(ConnectorsKeys),
    .example = "{}",
    .read = read_connectors,
    .draw_under = draw_connectors,
};
