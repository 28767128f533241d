/* Drawing a trained plot: grid, marks, labels, names, annotations. */
#include "charts/plot/plot_phases.h"
#include "guide/grid_breaks.h"

#include <math.h>

/* What stands between the note and the frame: the half of the uppermost number that reaches over
 * it, with a gap on either side. */
static double note_rise(const Plot *plot) {
  const Theme *theme = plot->context->theme;
  double number = plot->panels[0].has_axis ? theme->type.axis.size / 2 + theme->marks.label_gap : 0;
  return number + theme->marks.label_gap * 2;
}

double plot_note_room(const Plot *plot) {
  return plot->wish.base_note ? plot->context->theme->type.axis.size + note_rise(plot) : 0;
}

/* Where the numbers of the axis begin, or the frame; where the chart does if it is too narrow. */
static double note_left(const Plot *plot, FontStyle style) {
  double left = plot->frame.x;
  for (size_t i = 0; i < plot->panel_count; i++) {
    if (!plot->panels[i].has_axis) continue;
    ValueAxis axis = plot_value_axis(plot, i);
    left = fmin(left, plot->frame.x - value_axis_width(plot->context, &axis));
  }
  double width = draw_text_width(plot->context, plot->wish.base_note, style);
  return fmax(plot->box.x, fmin(left, rect_right(plot->box) - width));
}

static void draw_base_note(const Plot *plot, SceneNode *group) {
  if (!plot->wish.base_note) return;
  const Theme *theme = plot->context->theme;
  TextSetting note = {theme->type.axis, theme->colors.muted, ALIGN_START, ROLE_NOTE, NULL};
  Point anchor = {note_left(plot, note.style), plot->frame.y - note_rise(plot)};
  if (plot->form.is_lying) /* over it stand the names of lines and columns */
    anchor.y = rect_bottom(plot->frame) + plot_axis_room(plot) + theme->marks.label_gap +
               font_ascent(plot->context->fonts, theme->type.axis);
  draw_text(plot->context, group, &note, bound_text_plain(plot->wish.base_note, plot->spec->span),
            anchor);
}

static void draw_category_names(const Plot *plot, SceneNode *group) {
  if (!plot_has_category_names(plot)) return;
  Rect first = plot->panels[0].frame, second = plot->panels[1].frame;
  if (plot->wish.names_between)
    category_axis_draw_between(plot->context, &plot->form.axis, plot->band,
                               (rect_right(first) + second.x) / 2, group);
  else if (plot->form.is_lying)
    category_axis_draw_beside(plot->context, &plot->form.axis, plot->band, plot->box.x, group);
  else
    category_axis_draw_below(plot->context, &plot->form.axis, plot->band, rect_bottom(plot->frame),
                             group);
}

/* Values that an axis or a row of numbers shows instead of labels. */
static void report_axis(const Plot *plot, SceneNode *group) {
  for (size_t s = 0; s < plot->spec->data.series_count; s++) {
    const Layer *layer = plot_layer_of(plot, s);
    bool has_row = plot->form.rows == ROWS_VALUES ||
                   (plot->form.rows == ROWS_TIERS && layer->role == LAYER_TIER) ||
                   (plot->form.rows == ROWS_BESIDE && layer->role == LAYER_BESIDE);
    bool is_elsewhere = has_row || plot->panels[layer->panel].has_axis;
    if (!is_elsewhere || layer->cover == COVER_ALL) continue;
    SceneLabelReport *report = arena_make(plot->context->arena, SceneLabelReport);
    const char *name = arena_printf(plot->context->arena, "%s/%s", plot->spec->name,
                                    plot->spec->data.series[s].text);
    *report = (SceneLabelReport){name, "", has_row ? "row" : "axis", group->reports};
    group->reports = report;
  }
}

static void draw_layers(const Plot *plot, bool is_behind, SceneNode *group) {
  for (size_t i = 0; i < plot->layer_count; i++)
    if (plot->layers[i].is_behind == is_behind)
      plot->layers[i].type->draw(&plot->layers[i], plot, group);
}

static void draw_plot(const ChartPlan *trained, Rect given, SceneNode *group) {
  ChartPlan again = *trained, *plan = &again;
  Rect frame = plot_train_for(plan, given);
  Plot *plot = plan->own;
  if (!plot_has_room(frame)) return; /* which training has reported */
  bool is_as_trained = plot->form.placed && rect_equals(frame, plot->frame);
  if (!is_as_trained) plot_fit(plot, frame);
  Placer *placer =
      is_as_trained ? plot->form.placed : plot_place_labels(plot, plot_label_box(plot));
  plot_draw_annotations_under(plot, placer, group);
  for (size_t i = 0; i < plot->panel_count; i++) {
    if (!plot->panels[i].has_axis) continue;
    ValueAxis axis = plot_value_axis(plot, i);
    value_axis_draw(plot->context, &axis, plot->panels[i].frame, group);
  }
  const SceneNode *grid = group->last_child;
  plot_draw_axis(plot, true, group);
  draw_layers(plot, true, group);
  draw_layers(plot, false, group);
  plot_draw_axis(plot, false, group);
  placer_draw(placer, group);
  placer_warn_unplaced(placer, plot->spec->span);
  report_axis(plot, group);
  draw_category_names(plot, group);
  plot_draw_rows(plot, group);
  plot_draw_names(plot, placer, group);
  plot_draw_annotations(plot, placer, group);
  draw_base_note(plot, group);
  plot_draw_titles(plot, group);
  plot_report_scales(plot, group);
  grid_break(plot->context, group, grid);
}

const ChartFrame plot_frame = {plot_train, draw_plot};
