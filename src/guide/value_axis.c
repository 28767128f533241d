#include "guide/value_axis.h"
#include "guide/cut_mark.h"

#include <math.h>

static bool runs_up(LinearScale scale) {
  return scale.end < scale.start;
}

/* The exact decimal of a tick: whole steps, so no binary noise reaches the page. */
static Quantity tick_quantity(const ValueAxis *axis, const Ticks *ticks, size_t index) {
  double power = pow(10, ticks->decimals + 1);
  int64_t units = (int64_t)llround((ticks->first + (double)index * ticks->step) * power);
  Decimal value = decimal_shift(decimal_from_int(units), -(ticks->decimals + 1));
  return (Quantity){.value = value, .state = QUANTITY_PRESENT, .measure = axis->measure};
}

/* A tick is a place on a scale, not a figure of the data: it has no origin and is not bound. */
static const char *tick_text(const DrawContext *context, const ValueAxis *axis, const Ticks *ticks,
                             size_t index) {
  NumberFormat format = axis->measure->format;
  format.decimals = ticks->decimals;
  format.prefix = format.suffix = "";
  if (axis->is_percent_of_total) format.suffix = "%";
  format.has_scale = format.is_percent = format.has_plus = false;
  return quantity_to_text(context->arena, tick_quantity(axis, ticks, index), &format);
}

static double widest_number(const DrawContext *context, const ValueAxis *axis, const Ticks *ticks) {
  double width = 0;
  for (size_t i = 0; i < ticks->count; i++)
    width = fmax(width, draw_text_width(context, tick_text(context, axis, ticks, i),
                                        context->theme->type.axis));
  return width;
}

/* Numbers side by side need room: as many as stand free of each other. */
static Ticks spaced_ticks(const DrawContext *context, const ValueAxis *axis) {
  Ticks ticks = linear_ticks(axis->scale, axis->most_ticks);
  for (size_t most = axis->most_ticks; !runs_up(axis->scale) && most > 1; most--) {
    ticks = linear_ticks(axis->scale, most);
    double step = ticks.step * linear_factor(axis->scale);
    if (widest_number(context, axis, &ticks) + 2 * context->theme->marks.label_gap <= step) break;
  }
  return ticks;
}

double value_axis_width(const DrawContext *context, const ValueAxis *axis) {
  if (axis->is_bare) return 0;
  Ticks ticks = linear_ticks(axis->scale, axis->most_ticks);
  return widest_number(context, axis, &ticks) + 2 * context->theme->marks.label_gap;
}

static TextSetting number_setting(const DrawContext *context, const ValueAxis *axis) {
  const Theme *theme = context->theme;
  TextAlign align = axis->is_opposite ? ALIGN_START : ALIGN_END;
  return (TextSetting){theme->type.axis, theme->colors.muted,
                       runs_up(axis->scale) ? align : ALIGN_MIDDLE, ROLE_AXIS, NULL};
}

/* From the place along the values that is free of numbers before; returns where that is then. */
static double draw_ticks(const DrawContext *context, const ValueAxis *axis, Rect frame, Ticks ticks,
                         double free_from, SceneNode *parent) {
  const Theme *theme = context->theme;
  Stroke hairline = {.width = theme->marks.hairline, .color = theme->colors.hairline};
  bool up = runs_up(axis->scale);
  TextSetting setting = number_setting(context, axis);
  for (size_t i = 0; i < ticks.count; i++) {
    double at = linear_map(axis->scale, ticks.first + (double)i * ticks.step);
    Point from = up ? (Point){frame.x, at} : (Point){at, frame.y};
    Point to = up ? (Point){rect_right(frame), at} : (Point){at, rect_bottom(frame)};
    if (!axis->is_opposite) scene_add_line(context->arena, parent, ROLE_AXIS, from, to, hairline);
    if (axis->is_bare) continue;
    double gap = theme->marks.label_gap;
    Point anchor =
        up ? (Point){axis->is_opposite ? rect_right(frame) + 2 * gap : frame.x - 2 * gap,
                     draw_middle_baseline(context, theme->type.axis, at)}
           : (Point){at, rect_bottom(frame) + gap + font_ascent(context->fonts, theme->type.axis)};
    BoundText text = bound_text_plain(tick_text(context, axis, &ticks, i), (SourceSpan){0});
    double half = up ? 0 : draw_text_width(context, text.text, theme->type.axis) / 2;
    double height = theme->type.axis.size / 2;
    bool touches = up ? at + height > free_from : at - half < free_from; /* the number before */
    if (touches) continue;
    draw_text(context, parent, &setting, text, anchor);
    free_from = up ? at - height : at + half + gap;
  }
  return free_from;
}

/* Where values are hidden, zero stands apart from the ticks, behind the mark of the cut. */
static double draw_zero(const DrawContext *context, const ValueAxis *axis, Rect frame,
                        SceneNode *parent) {
  bool up = runs_up(axis->scale);
  double size = context->theme->type.axis.size, gap = 2 * context->theme->marks.label_gap;
  CutMark mark = {.first = up ? frame.x - gap - size : rect_bottom(frame) - size / 2,
                  .last = up ? frame.x - gap : rect_bottom(frame) + gap / 2,
                  .at = linear_map(axis->scale, axis->scale.hidden_from),
                  .is_lying = !up};
  cut_mark_draw(context, mark, parent);
  return draw_ticks(context, axis, frame, (Ticks){.step = 1, .count = 1}, up ? INFINITY : -INFINITY,
                    parent);
}

void value_axis_draw(const DrawContext *context, const ValueAxis *axis, Rect frame,
                     SceneNode *parent) {
  double free_from = runs_up(axis->scale) ? INFINITY : -INFINITY;
  if (linear_hides(axis->scale)) free_from = draw_zero(context, axis, frame, parent);
  draw_ticks(context, axis, frame, spaced_ticks(context, axis), free_from, parent);
}
