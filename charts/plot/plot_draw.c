/* Drawing a trained plot: grid, marks, labels, names, annotations. */
#include "charts/plot/plot_phases.h"
#include "guide/grid_breaks.h"

static void draw_base_note(const Plot *plot, SceneNode *group) {
  if (!plot->wish.base_note) return;
  const Theme *theme = plot->context->theme;
  TextSetting note = {theme->type.axis, theme->colors.muted, ALIGN_START, ROLE_NOTE, NULL};
  draw_text(plot->context, group, &note, bound_text_plain(plot->wish.base_note, plot->spec->span),
            (Point){plot->box.x, plot->frame.y - theme->marks.label_gap * 2});
}

static void draw_category_names(const Plot *plot, SceneNode *group) {
  if (plot->form.is_lying)
    category_axis_draw_beside(plot->context, &plot->form.axis, plot->band, plot->box.x, group);
  else
    category_axis_draw_below(plot->context, &plot->form.axis, plot->band, rect_bottom(plot->frame),
                             group);
}

/* Values that an axis or a row of numbers shows instead of labels. */
static void report_axis(const Plot *plot, SceneNode *group) {
  if (!plot->form.has_axis || plot->form.cover == COVER_ALL) return;
  for (size_t s = 0; s < plot->spec->data.series_count; s++) {
    SceneLabelReport *report = arena_make(plot->context->arena, SceneLabelReport);
    const char *name = arena_printf(plot->context->arena, "%s/%s", plot->spec->name,
                                    plot->spec->data.series[s].text);
    *report =
        (SceneLabelReport){name, "", plot->form.has_value_rows ? "row" : "axis", group->reports};
    group->reports = report;
  }
}

static void draw_plot(const ChartPlan *trained, Rect given, SceneNode *group) {
  ChartPlan again = *trained, *plan = &again;
  Rect frame = plot_train_for(plan, given);
  Plot *plot = plan->own;
  if (!plot_has_room(frame)) return; /* which training has reported */
  bool is_as_trained = plot->placed && rect_equals(frame, plot->frame);
  if (!is_as_trained) plot_fit(plot, frame);
  for (size_t i = 0; plot->form.has_axis && i < plot->panel_count; i++) {
    ValueAxis axis = plot_value_axis(plot, i);
    value_axis_draw(plot->context, &axis, plot->panels[i].frame, group);
  }
  const SceneNode *grid = group->last_child;
  for (size_t i = 0; i < plot->layer_count; i++)
    plot->layers[i].type->draw(&plot->layers[i], plot, group);
  plot_draw_axis(plot, group);
  Placer *placer = is_as_trained ? plot->placed : plot_place_labels(plot, plot->box);
  placer_draw(placer, group);
  placer_warn_unplaced(placer, plot->spec->span);
  report_axis(plot, group);
  draw_category_names(plot, group);
  plot_draw_rows(plot, group);
  plot_draw_names(plot, placer, group);
  plot_draw_annotations(plot, placer, group);
  draw_base_note(plot, group);
  grid_break(plot->context, group, grid);
}

const ChartFrame plot_frame = {plot_train, draw_plot};
