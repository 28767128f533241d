#include "charts/layers/guidance_marks.h"

#include <math.h>

#define PRIOR_SHIFT (-0.38) /* of the bar, beside its middle */
#define PRIOR_SHARE 0.18    /* thickness, of the bar */
#define NEW_SHIFT 0.15      /* beside a prior range */
#define NEW_SHARE 0.44
#define DOT_SHARE 0.34
#define CONSENSUS_SHARE 0.62
#define PALE 0.2            /* how far the prior range goes towards the ground */
#define LABELLED_PITCH 40.0 /* points a row: with less the prior range is not labelled */

bool guidance_has_prior(const GuidanceParts *parts) {
  return parts->prior_low != CHART_NO_SERIES && parts->prior_high != CHART_NO_SERIES;
}

Quantity guidance_cell(const GuidanceBuild *build, size_t series, size_t category) {
  if (series == CHART_NO_SERIES) return quantity_missing(NULL, NULL);
  return chart_cell(&build->plot->spec->data, series, category);
}

/* On the scale: from 0 to 1 where rows are of several measures. */
static double scaled(const GuidanceBuild *build, size_t series, size_t category) {
  const ChartData *data = &build->plot->spec->data;
  double value = quantity_to_double(guidance_cell(build, series, category)), least = value,
         most = value;
  if (!build->parts->is_scaled) return value;
  for (size_t s = data->main.first; s < data->main.first + data->main.count; s++) {
    if (!quantity_is_present(chart_cell(data, s, category))) continue;
    least = fmin(least, quantity_to_double(chart_cell(data, s, category)));
    most = fmax(most, quantity_to_double(chart_cell(data, s, category)));
  }
  return most > least ? (value - least) / (most - least) : 0.5;
}

static size_t add_range(const GuidanceBuild *build, size_t low, size_t high, RowMark bar) {
  Arena *arena = build->content->arena;
  bar.series = high;
  bar.from = scaled(build, low, bar.category);
  bar.to = scaled(build, high, bar.category);
  bar.kind = bar.from == bar.to ? MARK_TICK : MARK_BAR;
  bar.fill.color = marks_color(build->plot, bar.fill.color, bar.category);
  bar.description = arena_printf(
      arena, "%s%s%s", quantity_to_text(arena, guidance_cell(build, low, bar.category), NULL),
      build->plot->context->words->lists.range,
      quantity_to_text(arena, guidance_cell(build, high, bar.category), NULL));
  return marks_add(build->content, bar);
}

static void add_ends(const GuidanceBuild *build, size_t mark, size_t low, size_t high,
                     RowLabel label) {
  size_t category = build->content->marks.items[mark].category;
  label.mark = mark;
  label.side = SIDE_LOWER;
  label.key = &build->plot->spec->data.series[low];
  label.text =
      bound_text_quantity(build->content->arena, guidance_cell(build, low, category), NULL);
  if (build->content->marks.items[mark].kind == MARK_BAR) marks_add_label(build->content, label);
  label.side = SIDE_UPPER;
  label.key = &build->plot->spec->data.series[high];
  label.text =
      bound_text_quantity(build->content->arena, guidance_cell(build, high, category), NULL);
  marks_add_label(build->content, label);
}

Color guidance_prior_color(const Plot *plot) {
  const ThemeColors *colors = &plot->context->theme->colors;
  return color_mix(colors->previous, colors->ground, PALE);
}

static void add_prior(const GuidanceBuild *build, size_t category) {
  const GuidanceParts *parts = build->parts;
  const Plot *plot = build->plot;
  bool is_there = quantity_is_present(guidance_cell(build, parts->prior_low, category)) &&
                  quantity_is_present(guidance_cell(build, parts->prior_high, category));
  if (!is_there) return;
  RowMark bar = {.category = category,
                 .shift = PRIOR_SHIFT,
                 .thickness = PRIOR_SHARE,
                 .fill = paint_solid(guidance_prior_color(plot))};
  size_t mark = add_range(build, parts->prior_low, parts->prior_high, bar);
  double pitch = plot->box.height / (double)plot->spec->data.category_count;
  RowLabel label = {.is_muted = true};
  bool has_room = pitch >= LABELLED_PITCH && plot->box.width >= GUIDANCE_WIDE;
  if (has_room) add_ends(build, mark, parts->prior_low, parts->prior_high, label);
}

/* On the new range. */
static void add_point(const GuidanceBuild *build, RowMark mark, double value) {
  mark.shift = guidance_has_prior(build->parts) ? NEW_SHIFT : 0;
  mark.from = mark.to = value;
  mark.fill.color = marks_color(build->plot, mark.fill.color, mark.category);
  marks_add(build->content, mark);
}

static void add_new(const GuidanceBuild *build, size_t category) {
  const GuidanceParts *parts = build->parts;
  const ThemeColors *colors = &build->plot->context->theme->colors;
  RowMark bar = {.category = category,
                 .shift = guidance_has_prior(parts) ? NEW_SHIFT : 0,
                 .thickness = NEW_SHARE,
                 .fill = paint_solid(colors->current)};
  size_t mark = add_range(build, parts->low, parts->high, bar);
  double from = scaled(build, parts->low, category), to = scaled(build, parts->high, category);
  RowMark middle = {.kind = MARK_TICK,
                    .series = CHART_WHOLE,
                    .category = category,
                    .thickness = NEW_SHARE,
                    .fill = paint_solid(colors->ground),
                    .description = "middle"};
  if (from != to) add_point(build, middle, (from + to) / 2);
  add_ends(build, mark, parts->low, parts->high, (RowLabel){.is_strong = true});
}

static void add_value(const GuidanceBuild *build, MarkKind kind, size_t series, size_t category) {
  const ThemeColors *colors = &build->plot->context->theme->colors;
  Quantity value = guidance_cell(build, series, category);
  if (!quantity_is_present(value)) return;
  bool is_dot = kind == MARK_DOT;
  RowMark mark = {.kind = kind,
                  .series = series,
                  .category = category,
                  .thickness = is_dot ? DOT_SHARE : CONSENSUS_SHARE,
                  .fill = paint_solid(is_dot ? colors->accent : colors->ink),
                  .description = quantity_to_text(build->content->arena, value, NULL)};
  add_point(build, mark, scaled(build, series, category));
}

void guidance_add_row(const GuidanceBuild *build, size_t category) {
  const GuidanceParts *parts = build->parts;
  add_prior(build, category);
  bool is_there = quantity_is_present(guidance_cell(build, parts->low, category)) &&
                  quantity_is_present(guidance_cell(build, parts->high, category));
  if (is_there)
    add_new(build, category);
  else
    marks_add_absent(build->content, build->plot, category,
                     parts->is_scaled ? 0 : marks_least(&build->plot->spec->data));
  add_value(build, MARK_TICK, parts->consensus, category);
  add_value(build, MARK_DOT, parts->actual, category);
}
