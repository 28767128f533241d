/* Training: the form of the chart that fits its box. Forms are tried in the order in which they
 * serve the reader: standing before lying, all values before an axis, large type before small. */
#include "charts/plot/plot_phases.h"

#include <math.h>

#define ROUNDS 6            /* labels that reach over the frame narrow it, until they fit */
#define OVERHANG_SHARE 0.25 /* of the box, that labels may reach over the frame on one side */
#define NOTED_SHARE 0.5     /* the same with annotations beside the marks */

#define MOST_UNEVEN 0.16 /* of the type's share, that names may be smaller than labels */

static const double label_steps[] = {1, 0.92, 0.84, 0.76, 0.68};
static const double name_shares[] = {0.34, 0.45, 0.56, 0.68, 0.24};
#define COUNT(array) (sizeof(array) / sizeof(array)[0])

static Insets insets_of(Rect box, Rect frame) {
  return (Insets){frame.x - box.x, frame.y - box.y, rect_right(box) - rect_right(frame),
                  rect_bottom(box) - rect_bottom(frame)};
}

static Rect trained_frame(const ChartPlan *plan, const Plot *plot) {
  return rect_inset(plot->box, insets_max(plot->form.demand, plan->least));
}

/* Of the numbers on one side: those of a second scale stand on the other. */
static double axis_room(const Plot *plot, bool is_opposite) {
  double widest = 0;
  for (size_t i = 0; i < plot->panel_count; i++) {
    if (!plot->panels[i].has_axis || plot->panels[i].is_over != is_opposite) continue;
    ValueAxis axis = plot_value_axis(plot, i);
    widest = fmax(widest, value_axis_width(plot->context, &axis));
  }
  return widest;
}

/* Room around the frame that is known before labels are: names of series, the category axis, rows
 * of numbers, the value axis. */
static void demand_guides(Plot *plot, Insets names) {
  const DrawContext *context = plot->context;
  const Theme *theme = context->theme;
  PlotForm *form = &plot->form;
  Insets notes = plot_annotations_around(plot);
  form->demand = (Insets){names.left + notes.left, names.top + notes.top, names.right + notes.right,
                          names.bottom + notes.bottom};
  double rows = plot_rows_room(plot), rows_names = plot_rows_names_width(plot);
  double note = plot->wish.base_note ? theme->type.axis.size + theme->marks.label_gap * 2 : 0;
  if (form->is_lying) {
    double names_width = ceil(form->axis.width) + theme->marks.label_gap * 3;
    bool has_names = plot_has_category_names(plot) && !plot->wish.names_between;
    form->demand.left += has_names ? names_width : 0;
    form->demand.right += rows;
    form->demand.top += rows_names + plot_titles_room(plot);
    form->demand.bottom += plot_axis_room(plot) + note;
    if (!plot->panels[0].has_axis) return;
    form->demand.right += axis_room(plot, false) / 2; /* the last number reaches over the frame */
    return;
  }
  form->demand.top += plot_note_room(plot);
  form->demand.bottom += rows + plot->wish.foot;
  if (plot_has_category_names(plot))
    form->demand.bottom += category_axis_height(context, &form->axis);
  form->demand.left += rows_names;
  form->demand.right += axis_room(plot, true);
  if (!plot->panels[plot->panel_count - 1].has_axis) return;
  if (!plot->wish.base_note) form->demand.top += theme->type.axis.size / 2; /* uppermost number */
}

/* What reaches over the frame's ends across the values. */
static Insets overhang(const Plot *plot, Rect reach) {
  Rect frame = plot->frame;
  Insets over = {0};
  if (!plot->form.is_lying) over = category_axis_overhang(&plot->form.axis, plot->band);
  if (!plot->form.is_lying && !plot->wish.is_continuous) { /* slots need not fill the frame */
    over.left -= plot->band.start - frame.x;
    over.right -= rect_right(frame) - band_end(plot->band);
  }
  if (reach.width > 0 && plot->form.is_lying) {
    over.top = frame.y - reach.y;
    over.bottom = rect_bottom(reach) - rect_bottom(frame);
    over.right = rect_right(reach) - rect_right(frame);
  } else if (reach.width > 0) {
    over.left = fmax(over.left, frame.x - reach.x);
    over.right = fmax(over.right, rect_right(reach) - rect_right(frame));
  }
  return over;
}

static double limited(const Plot *plot, double room, double box) {
  double share = plot->spec->notes.count ? NOTED_SHARE : OVERHANG_SHARE;
  return fmax(0, fmin(ceil(room * 4) / 4, box * share));
}

static void keep_overhang(Plot *plot, Insets guides, Insets over) {
  Insets *demand = &plot->form.demand, notes = plot_annotations_around(plot);
  Insets wanted = {
      limited(plot, over.left, plot->box.width), limited(plot, over.top, plot->box.height),
      limited(plot, over.right, plot->box.width), limited(plot, over.bottom, plot->box.height)};
  demand->left = fmax(demand->left, wanted.left);
  bool is_beside = plot->form.ends.count || plot->form.is_lying;
  double names = is_beside ? guides.right : notes.right; /* beside what reaches over the frame */
  demand->right = fmax(demand->right, names + wanted.right);
  if (!plot->form.is_lying) return;
  demand->top = fmax(demand->top, guides.top + wanted.top);
  if (plot->spec->notes.count) demand->bottom = fmax(demand->bottom, guides.bottom + wanted.bottom);
}

static CategoryAxis fit_axis(const Plot *plot, double name_share) {
  CategoryKeys keys = plot_category_keys(plot);
  if (!plot->form.is_lying) return category_axis_below(plot->context, &keys, plot->band.step);
  return category_axis_beside(plot->context, &keys, plot->band.step, plot->box.width * name_share);
}

/* One round: guides, then labels; what they need is added to what was needed before. Whether the
 * frame stayed as it was. */
static bool settle_once(const ChartPlan *plan, Plot *plot, Insets names, double name_share,
                        Placer **placer) {
  Rect wide = {plot->box.x - plot->box.width, plot->box.y - plot->box.height, plot->box.width * 3,
               plot->box.height * 3};
  Insets before = plot->form.demand;
  plot->form.axis = fit_axis(plot, name_share);
  demand_guides(plot, names);
  Insets guides = plot->form.demand;
  plot->form.demand = insets_max(guides, before);
  Rect frame = trained_frame(plan, plot);
  if (!rect_equals(frame, plot->frame) || plot->wish.names_between) plot_fit(plot, frame);
  if (!plot->form.is_lying)
    plot->form.demand.left = fmax(plot->form.demand.left, axis_room(plot, false));
  *placer = plot_place_labels(plot, wide);
  keep_overhang(plot, guides, overhang(plot, placer_reach(*placer)));
  frame = trained_frame(plan, plot);
  bool is_stable = rect_equals(frame, plot->frame);
  if (!is_stable) plot_fit(plot, frame);
  return is_stable;
}

/* Within the box, if a label reaches so far out that no frame would give it room. */
static Placer *keep_within(const Plot *plot, Placer *placer) {
  Rect box = plot_label_box(plot), reach = placer_reach(placer);
  bool is_within = reach.width == 0 || plot->form.is_lying ||
                   (reach.x >= box.x - 1 && rect_right(reach) <= rect_right(box) + 1);
  return is_within ? placer : plot_place_labels(plot, box);
}

/* Lays the form out until names, axis and labels agree on the frame; the labels as they stand. */
static Placer *settle(const ChartPlan *plan, Plot *plot, Insets names, double name_share) {
  Placer *placer = NULL;
  plot->form.axis = (CategoryAxis){.fits = true};
  demand_guides(plot, names);
  plot_fit(plot, trained_frame(plan, plot));
  for (int round = 0; round < ROUNDS; round++)
    if (settle_once(plan, plot, names, name_share, &placer)) return keep_within(plot, placer);
  CategoryAxis axis = fit_axis(plot, name_share); /* as good as it gets */
  bool is_higher = category_axis_height(plot->context, &axis) >
                   category_axis_height(plot->context, &plot->form.axis) + 0.01;
  plot->form.axis = axis;
  if (is_higher) plot->form.axis.fits = false;
  return plot_place_labels(plot, plot_label_box(plot));
}

static bool is_sound(const Plot *plot, const Placer *placer) {
  bool has_labels = placer_unplaced_count(placer) == 0 && placer_crossing_count(placer) == 0;
  if (plot_may_have_axis(plot) && placer_is_crowded(placer)) has_labels = false;
  bool has_rows = plot->form.rows == ROWS_OWN || plot_rows_fit(plot);
  bool has_marks = !plot->wish.needs_labels || !plot_is_squeezed(plot);
  return plot->form.axis.fits && has_labels && has_rows && has_marks && plot_has_room(plot->frame);
}

static void set_styles(Plot *plot, double step) {
  const Theme *theme = plot->context->theme;
  plot->form.label = draw_smaller(theme, theme->type.label, step);
  plot->form.total = draw_smaller(theme, theme->type.total, step);
}

/* How good a form is that is not sound: names of categories count more than labels. */
static double badness(const Plot *plot, const Placer *placer) {
  double bad = (double)placer_unplaced_count(placer) + (double)placer_crossing_count(placer) / 2;
  if (plot->wish.needs_labels && plot_is_squeezed(plot)) bad += 0.25;
  if (plot->form.rows == ROWS_VALUES) bad += 5000; /* which do not fit either */
  if (!plot->form.axis.fits) bad += 10000 + plot->form.axis.wanted_room / 100;
  if (!plot_has_room(plot->frame)) bad += 100000;
  return bad;
}

typedef struct Training {
  const ChartPlan *plan;
  Plot *plot;
  bool is_lying;
  Plot best; /* of the forms that are not sound */
  double least;
} Training;

/* Whether the plot comes out sound with a column for names of this share. */
static bool try_share(Training *training, double name_share) {
  Plot *plot = training->plot;
  Placer *placer = settle(training->plan, plot, plot_train_names(plot, true), name_share);
  bool wants_rows = plot->form.is_lying && plot_titles_want_rows(plot);
  if (wants_rows && !plot->form.has_staggered_titles) {
    plot->form.has_staggered_titles = true;
    placer = settle(training->plan, plot, plot_train_names(plot, true), name_share);
  }
  if (!plot_names_fit(plot))
    placer = settle(training->plan, plot, plot_train_names(plot, false), name_share);
  plot->form.placed = is_sound(plot, placer) ? placer : NULL;
  if (plot->form.placed) return true;
  double bad = badness(plot, placer);
  if (bad >= training->least) return false;
  training->best = *plot;
  training->least = bad;
  return false;
}

static bool try_form(Training *training, Attempt attempt, double step) {
  Plot *plot = training->plot;
  plot->form = (PlotForm){.is_lying = training->is_lying, .type_share = step};
  plot_set_attempt(plot, attempt);
  set_styles(plot, step);
  size_t shares = training->is_lying ? COUNT(name_shares) : 1;
  for (size_t i = 0; i < shares; i++)
    if (try_share(training, name_shares[i])) return true;
  return false;
}

/* The largest step that the plan allows. */
static size_t first_step(const ChartPlan *plan) {
  size_t step = 0;
  while (step + 1 < COUNT(label_steps) && label_steps[step] > plan->type_most + 0.001) step++;
  return step;
}

/* Whether the names of categories, which are no larger than the labels, are not much smaller. */
static bool is_even(const Plot *plot) {
  double names = plot->form.axis.style.size / plot->context->theme->type.category.size;
  return plot->form.axis.name_count == 0 || plot->layers[0].cover == COVER_NONE ||
         names >= plot->form.type_share - MOST_UNEVEN;
}

/* In the largest type that does: where not even the smallest does, none between is tried. */
static bool try_types(Training *training, Attempt attempt) {
  const size_t first = first_step(training->plan), last = COUNT(label_steps) - 1;
  bool is_sound_at_first = try_form(training, attempt, label_steps[first]);
  if (is_sound_at_first && is_even(training->plot)) return true;
  if (attempt.own == COVER_NONE || first == last) return is_sound_at_first;
  if (!is_sound_at_first && !try_form(training, attempt, label_steps[last])) return false;
  Plot fallback = *training->plot;
  for (size_t i = first + 1; i < last; i++)
    if (try_form(training, attempt, label_steps[i]) && is_even(training->plot)) return true;
  *training->plot = fallback;
  return true;
}

/* The first sound form of this direction; else the least bad one, with its badness. */
static double train_direction(const ChartPlan *plan, Plot *plot, bool is_lying) {
  Attempt attempts[PLOT_ATTEMPTS];
  size_t count = plot_list_attempts(plot, attempts);
  Training training = {
      .plan = plan, .plot = plot, .is_lying = is_lying, .best = *plot, .least = INFINITY};
  for (size_t i = 0; i < count; i++)
    if (try_types(&training, attempts[i])) return 0;
  *plot = training.best;
  return training.least;
}

static bool has_short_forms(const ChartData *data) {
  for (size_t i = 0; i < data->category_count; i++)
    if (data->categories[i].short_text) return true;
  for (size_t i = 0; i < data->series_count; i++)
    if (data->series[i].short_text) return true;
  return false;
}

/* Standing first, unless the deck says; how bad what came out is. */
static double train_directions(const ChartPlan *plan, Plot *plot) {
  bool starts_lying = plot->wish.direction == DIRECTION_HORIZONTAL;
  double bad = train_direction(plan, plot, starts_lying);
  if (bad == 0 || plot->wish.direction != DIRECTION_AUTO) return bad;
  Plot standing = *plot;
  double lying = train_direction(plan, plot, true);
  if (lying > bad) *plot = standing;
  return fmin(bad, lying);
}

void plot_train(ChartPlan *plan) {
  Plot *plot = arena_make(plan->context->arena, Plot);
  plot->spec = plan->spec;
  plot->context = plan->context;
  plot->box = plan->box;
  plot->part = plan->part;
  plot->rows[ROWS_OWN] = plot->spec->rows;
  plan->spec->type->build(plot);
  plot->wish.prefers_axis |= plan->part.wants_axis;
  if (plan->part.wants_zero) {
    plot->panels[0].has_free_base = false;
    plot->wish.base_note = NULL;
  }
  plot_add_strips(plot);
  bool names_lie = plot->context->theme->notation.names_lie && !plot->spec->data.periods;
  if (plot->wish.direction == DIRECTION_AUTO && (names_lie || plan->part.wants_lying))
    plot->wish.direction = DIRECTION_HORIZONTAL;
  plot->places = plot_places(plot);
  for (int choice = 1; choice < ROWS_CHOICES; choice++)
    plot->rows[choice] = plot_rows_with(plot, (RowsChoice)choice);
  if (train_directions(plan, plot) > 0 && has_short_forms(&plan->spec->data)) {
    plot->has_short_names = true;
    train_directions(plan, plot);
  }
  plan->own = plot;
  plan->demand = plot->form.demand;
  plan->type_share = plot->form.type_share;
  plan->scale = plot_unit_scale(plot);
  plan->has_axis = plot->panels[0].has_axis;
  plan->is_lying = plot->form.is_lying;
  plan->zero_room = plot_zero_room(&plot->panels[0]);
  plan->inside = plot->form.is_lying ? 0 : plot_annotations_inside(plot);
  plot_report_refusal(plot);
}

Rect plot_train_for(ChartPlan *plan, Rect frame) {
  const Plot *plot = plan->own;
  bool is_smaller =
      frame.width < plot->frame.width - 0.01 || frame.height < plot->frame.height - 0.01;
  if (!is_smaller) return frame;
  plan->least = insets_of(plan->box, frame);
  plot_train(plan);
  return trained_frame(plan, plan->own);
}
