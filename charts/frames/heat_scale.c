/* The colours of a heat map, and the bar that says what they mean. */
#include "charts/frames/heatmap.h"

#include <math.h>

#define LIGHTEST 0.07   /* of the strong colour, at the light end: a cell still is one */
#define BAR_WIDTH 120.0 /* points */
#define BAR_HEIGHT 8.0
#define BAR_SHARE 0.4 /* of the frame's width, at most */
#define BAR_STEPS 48
#define RAMP_STEPS 100
#define TEXT_CONTRAST 5.5 /* of a number against its cell, at least */
#define KEY_GAP 3.0       /* times the label gap, over the bar */

static void find_extent(const ChartSpec *spec, HeatScale *scale) {
  const ChartData *data = &spec->data;
  bool is_found = false;
  for (size_t i = 0; i < data->series_count * data->category_count; i++) {
    Quantity value = data->cells[i];
    if (!quantity_is_present(value)) continue;
    if (!is_found) scale->least = scale->greatest = value;
    is_found = true;
    if (decimal_compare(value.value, scale->least.value) < 0) scale->least = value;
    if (decimal_compare(value.value, scale->greatest.value) > 0) scale->greatest = value;
  }
  scale->low = quantity_to_double(scale->least);
  scale->high = quantity_to_double(scale->greatest);
}

/* What is above the centre is good or bad, or neither. */
static void choose_sides(const Measure *measure, const ThemeColors *colors, HeatScale *scale) {
  scale->more = colors->current;
  scale->less = colors->accent;
  if (measure->polarity == POLARITY_NEUTRAL) return;
  bool is_more_good = measure->polarity == POLARITY_UP_IS_GOOD;
  scale->more = is_more_good ? colors->good : colors->bad;
  scale->less = is_more_good ? colors->bad : colors->good;
}

/* As strong as it may be under a number, which has one colour on all cells. */
static Color readable_end(Color none, Color strong, Color ink) {
  for (int step = RAMP_STEPS; step > 0; step--) {
    Color end = color_mix(none, strong, (double)step / RAMP_STEPS);
    if (color_contrast(end, ink) >= TEXT_CONTRAST) return end;
  }
  return none;
}

HeatScale heat_scale_make(const ChartSpec *spec, const Theme *theme) {
  const OptionText *center = &((const HeatmapOptions *)spec->options)->center;
  const ThemeColors *colors = &theme->colors;
  HeatScale scale = {0};
  find_extent(spec, &scale);
  scale.is_diverging = center->text || (scale.low < 0 && scale.high > 0);
  if (center->text) option_parse_number(center->text, &scale.center);
  scale.none = color_mix(colors->ground, colors->current, LIGHTEST);
  scale.more = colors->current;
  if (scale.is_diverging) {
    scale.none = color_mix(colors->ground, colors->hairline, 0.5);
    choose_sides(spec->data.measure, colors, &scale);
  }
  if (spec->labels == LABELS_NONE) return scale;
  scale.more = readable_end(scale.none, scale.more, colors->ink);
  scale.less = readable_end(scale.none, scale.less, colors->ink);
  return scale;
}

/* Both sides of a centre are as strong at the same distance from it. */
Color heat_scale_color(const HeatScale *scale, double value) {
  double from = scale->is_diverging ? scale->center : scale->low;
  double reach = scale->is_diverging ? fmax(fabs(scale->high - from), fabs(from - scale->low))
                                     : scale->high - scale->low;
  double share = reach > 0 ? fabs(value - from) / reach : 0.5;
  return color_mix(scale->none, value < from ? scale->less : scale->more, fmin(share, 1));
}

double heat_key_height(const DrawContext *context) {
  const Theme *theme = context->theme;
  return theme->marks.label_gap * KEY_GAP + fmax(BAR_HEIGHT, theme->type.axis.size * 1.2);
}

static double draw_end(const Heatmap *map, BoundText text, double x, double middle,
                       SceneNode *group) {
  const DrawContext *context = map->room.context;
  FontStyle style = context->theme->type.axis;
  TextSetting setting = {style, context->theme->colors.muted, ALIGN_START, ROLE_LEGEND, NULL};
  draw_text(context, group, &setting, text,
            (Point){x, draw_middle_baseline(context, style, middle)});
  return x + draw_text_width(context, text.text, style);
}

/* The stretch of the scale that the data use, with its ends. */
static void draw_bar(const Heatmap *map, Rect bar, SceneNode *group) {
  const HeatScale *scale = &map->scale;
  double step = bar.width / BAR_STEPS;
  for (size_t i = 0; i < BAR_STEPS; i++) {
    double at = ((double)i + 0.5) / BAR_STEPS;
    Color color = heat_scale_color(scale, scale->low + (scale->high - scale->low) * at);
    double seam = i + 1 < BAR_STEPS ? 0.3 : 0; /* or lines would show between the steps */
    Rect part = {bar.x + step * (double)i, bar.y, step + seam, bar.height};
    scene_add_rect(map->room.context->arena, group, ROLE_LEGEND, part, paint_solid(color));
  }
}

/* The centre of a diverging scale has a tick. */
static void draw_center(const Heatmap *map, Rect bar, SceneNode *group) {
  const HeatScale *scale = &map->scale;
  const Theme *theme = map->room.context->theme;
  bool is_inside = scale->center > scale->low && scale->center < scale->high;
  if (!scale->is_diverging || !is_inside) return;
  double x = bar.x + bar.width * (scale->center - scale->low) / (scale->high - scale->low);
  Stroke stroke = {.width = theme->marks.connector, .color = theme->colors.ink};
  scene_add_line(map->room.context->arena, group, ROLE_LEGEND, (Point){x, bar.y - 2},
                 (Point){x, rect_bottom(bar) + 2}, stroke);
}

void heat_key_draw(const Heatmap *map, SceneNode *group) {
  const DrawContext *context = map->room.context;
  double gap = context->theme->marks.label_gap;
  BoundText least = bound_text_quantity(context->arena, map->scale.least, NULL);
  BoundText greatest = bound_text_quantity(context->arena, map->scale.greatest, NULL);
  double cells = map->cell_width * (double)map->room.spec->data.category_count;
  double bottom = map->frame.y + map->cell_height * (double)map->room.spec->data.series_count;
  double middle = bottom + heat_key_height(context) - BAR_HEIGHT / 2 - 1;
  double x = draw_end(map, least, map->frame.x, middle, group) + gap * 1.5;
  Rect bar = {x, middle - BAR_HEIGHT / 2, fmin(BAR_WIDTH, cells * BAR_SHARE), BAR_HEIGHT};
  draw_bar(map, bar, group);
  draw_center(map, bar, group);
  draw_end(map, greatest, rect_right(bar) + gap * 1.5, middle, group);
}
