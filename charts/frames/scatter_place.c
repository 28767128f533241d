/* Where everything stands in a scatter: scales, points, and the key to their sizes. */
#include "charts/frames/scatter.h"

#include <math.h>

#define RADIUS_SHARE 0.085 /* of the frame's lesser side, that the largest bubble takes */
#define MOST_RADIUS 36.0   /* points */
#define LEAST_RADIUS 5.0
#define POINT_SHARE 0.6  /* of a marker, that the radius of a lone point is */
#define LEAST_FRAME 40.0 /* points */
#define NEAR_ZERO 0.35   /* of the greatest value: a scale that comes so near has its zero */
#define DOT 1.25         /* points: the radius of what has no size */
#define EDGE 4.0         /* points that points keep from the frame */
#define LARGE_KEY 0.6    /* of the largest size, that the larger key is at most */
#define KEY_GAP 6.0      /* points */

static double extent_low(const Scatter *scatter, bool is_x) {
  double low = INFINITY;
  for (size_t i = 0; i < scatter->count; i++)
    low = fmin(low, is_x ? scatter->points[i].x : scatter->points[i].y);
  return low;
}

static double extent_high(const Scatter *scatter, bool is_x) {
  double high = -INFINITY;
  for (size_t i = 0; i < scatter->count; i++)
    high = fmax(high, is_x ? scatter->points[i].x : scatter->points[i].y);
  return high;
}

/* Zero where it is near; lines that the deck wants; and points apart that are all at one value. */
static size_t add_bounds(const Scatter *scatter, bool is_x, ScaleDemand *demands) {
  size_t count = 0;
  double low = extent_low(scatter, is_x), high = extent_high(scatter, is_x);
  const ScatterLine *line = &scatter->lines[is_x ? 0 : 1];
  if (line->is_there) demands[count++] = (ScaleDemand){quantity_to_double(line->value), EDGE, EDGE};
  bool has_zero = low > 0 ? low < high * NEAR_ZERO : high < 0 && high > low * NEAR_ZERO;
  if (has_zero) demands[count++] = (ScaleDemand){0, 0, 0};
  if (low < high) return count;
  double off = low == 0 ? 1 : fabs(low) / 2;
  demands[count++] = (ScaleDemand){low - off, 0, 0};
  demands[count++] = (ScaleDemand){low + off, 0, 0};
  return count;
}

static LinearScale fit_scale(const Scatter *scatter, bool is_x, double start, double end,
                             size_t ticks) {
  ScaleDemand *demands = arena_array(scatter->room.context->arena, ScaleDemand, scatter->count + 6);
  size_t count = add_bounds(scatter, is_x, demands);
  const ScatterTrend *trend = &scatter->trend;
  for (int i = 0; i < 2 && trend->is_there && !is_x; i++)
    demands[count++] =
        (ScaleDemand){scatter_trend_at(trend, i ? trend->high : trend->low), EDGE, EDGE};
  for (size_t i = 0; i < scatter->count; i++) {
    const ScatterPoint *point = &scatter->points[i];
    double room = point->radius + EDGE;
    demands[count++] = (ScaleDemand){is_x ? point->x : point->y, room, room};
  }
  return linear_round_out(linear_fit(demands, count, start, end), ticks, true);
}

/* Areas are true: a radius is the root of its size. */
static void size_points(Scatter *scatter) {
  const Theme *theme = scatter->room.context->theme;
  bool has_sizes = scatter->columns.size != SCATTER_NO_SIZE;
  double side = fmin(scatter->frame.width, scatter->frame.height);
  double radius = fmax(LEAST_RADIUS, fmin(MOST_RADIUS, side * RADIUS_SHARE));
  scatter->radius = has_sizes ? radius : theme->marks.marker * POINT_SHARE;
  const ChartData *data = &scatter->room.spec->data;
  for (size_t i = 0; i < scatter->count; i++) {
    ScatterPoint *point = &scatter->points[i];
    double size = has_sizes
                      ? quantity_to_double(chart_cell(data, scatter->columns.size, point->category))
                      : scatter->largest;
    double share = scatter->largest > 0 ? size / scatter->largest : 0;
    point->radius = fmax(DOT, scatter->radius * sqrt(share));
  }
}

/* The greatest of 1, 2 and 5 times a power of ten that is not above `limit`. */
static double round_down(double limit) {
  static const double steps[] = {5, 2, 1};
  double power = pow(10, floor(log10(limit) + 1e-9));
  for (size_t i = 0; i < 3; i++)
    if (steps[i] * power <= limit * (1 + 1e-9)) return steps[i] * power;
  return power;
}

/* A round size is a place on a scale, not a figure of the data: it is not bound. */
static BoundText key_value(const Scatter *scatter, double value) {
  const Measure *measure = scatter_measure(scatter->room.spec, scatter->columns.size);
  int digits = (int)floor(log10(value) + 1e-9);
  int64_t units = (int64_t)llround(value / pow(10, digits));
  Quantity size = {.value = decimal_shift(decimal_from_int(units), digits),
                   .state = QUANTITY_PRESENT,
                   .measure = measure};
  NumberFormat format = measure->format;
  if (digits < 0 && format.decimals < -digits) format.decimals = -digits;
  if (digits >= 0 && !format.has_scale && !format.is_percent) format.decimals = 0;
  return bound_text_plain(quantity_to_text(scatter->room.context->arena, size, &format),
                          (SourceSpan){0});
}

/* What a narrow chart has no room for: the smaller size, then what the sizes are of. */
static void make_key(Scatter *scatter, size_t sizes, bool has_title) {
  const DrawContext *context = scatter->room.context;
  FontStyle style = context->theme->type.axis;
  SizeKey *key = &scatter->key;
  *key = (SizeKey){0};
  if (scatter->columns.size == SCATTER_NO_SIZE || scatter->largest <= 0) return;
  key->title = bound_text_plain("", (SourceSpan){0});
  if (has_title)
    key->title = scatter_column_name(scatter->room.spec, scatter->columns.size, context->arena);
  key->width = draw_text_width(context, key->title.text, style);
  double value = round_down(scatter->largest * LARGE_KEY);
  for (key->count = 0; key->count < sizes; key->count++) {
    size_t i = key->count;
    key->values[i] = key_value(scatter, value);
    key->radius[i] = scatter->radius * sqrt(value / scatter->largest);
    key->width +=
        draw_text_width(context, key->values[i].text, style) + 2 * key->radius[i] + 3 * KEY_GAP;
    value = round_down(value / 4);
  }
  key->height = fmax(2 * key->radius[0], style.size) + context->theme->marks.label_gap;
}

static void fit_key(Scatter *scatter) {
  double room = scatter->room.box.width;
  make_key(scatter, 2, true);
  if (scatter->key.width > room) make_key(scatter, 1, true);
  if (scatter->key.width > room) make_key(scatter, 1, false);
  if (scatter->key.width > room) scatter->key = (SizeKey){.has_no_room = true};
}

static void demand_room(Scatter *scatter) {
  const DrawContext *context = scatter->room.context;
  const Theme *theme = context->theme;
  double line = theme->type.axis.size * 1.2, gap = theme->marks.label_gap;
  double name = draw_text_width(context, scatter->names.y.text, theme->type.axis);
  SizeKey *key = &scatter->key;
  double title = line + gap * 1.5 + theme->type.axis.size / 2;
  key->stands_alone = name + key->width + 4 * gap > scatter->room.box.width;
  scatter->demand =
      (Insets){.top = key->stands_alone ? title + key->height : fmax(title, key->height + gap * 2),
               .bottom = 2 * line + gap * 2.5 + SCATTER_TICK,
               .right = value_axis_width(context, &scatter->x_axis) / 2};
  scatter->demand.top += scatter->legend.height;
}

static void fit_scales(Scatter *scatter) {
  const DrawContext *context = scatter->room.context;
  Rect frame = rect_inset(scatter->room.box, insets_max(scatter->demand, scatter->room.least));
  double size = context->theme->type.axis.size;
  scatter->frame = frame;
  size_points(scatter);
  size_t across = frame_most_ticks(frame.width, size * 5),
         along = frame_most_ticks(frame.height, size * 2.2);
  scatter->x_axis.most_ticks = across;
  scatter->y_axis.most_ticks = along;
  scatter->x_axis.scale = fit_scale(scatter, true, frame.x, rect_right(frame), across);
  scatter->y_axis.scale = fit_scale(scatter, false, rect_bottom(frame), frame.y, along);
}

bool scatter_place(Scatter *scatter) {
  scatter->frame = scatter->room.box;
  for (int round = 0; round < 4; round++) { /* numbers of the axis and sizes depend on the frame */
    fit_scales(scatter);
    fit_key(scatter);
    demand_room(scatter);
    scatter->demand.left = value_axis_width(scatter->room.context, &scatter->y_axis);
  }
  fit_scales(scatter);
  for (size_t i = 0; i < scatter->count; i++) {
    ScatterPoint *point = &scatter->points[i];
    point->at = (Point){linear_map(scatter->x_axis.scale, point->x),
                        linear_map(scatter->y_axis.scale, point->y)};
  }
  return scatter->frame.width >= LEAST_FRAME && scatter->frame.height >= LEAST_FRAME;
}

static void report_no_key(const Scatter *scatter) {
  const ChartSpec *spec = scatter->room.spec;
  diag_warning(scatter->room.context->diags, spec->span, "no room for the key to the sizes of %s",
               diag_quote(scatter->room.context->diags, spec->name));
  diag_hint(scatter->room.context->diags, "give the chart more width");
}

void scatter_draw_key(const Scatter *scatter, SceneNode *group) {
  const DrawContext *context = scatter->room.context;
  const Theme *theme = context->theme;
  const SizeKey *key = &scatter->key;
  if (key->has_no_room) report_no_key(scatter);
  if (key->count == 0) return;
  FontStyle style = theme->type.axis;
  double x = rect_right(scatter->room.box) - key->width;
  double top = scatter->frame.y - scatter->demand.top + scatter->legend.height;
  double bottom = top + key->height - theme->marks.label_gap;
  TextSetting setting = {style, theme->colors.muted, ALIGN_START, ROLE_LEGEND, NULL};
  if (key->stands_alone) x = scatter->room.box.x;
  double middle = bottom - key->radius[0];
  if (key->title.text[0])
    draw_text(context, group, &setting, key->title,
              (Point){x, draw_middle_baseline(context, style, middle)});
  x += draw_text_width(context, key->title.text, style);
  Stroke stroke = {.width = theme->marks.hairline, .color = theme->colors.muted};
  for (size_t i = 0; i < key->count; i++) {
    double r = key->radius[i];
    x += 2 * KEY_GAP;
    Rect box = {x, middle - r, 2 * r, 2 * r};
    scene_add_ellipse(context->arena, group, ROLE_LEGEND, box, paint_none)->shape.stroke = stroke;
    x += 2 * r + KEY_GAP;
    draw_text(context, group, &setting, key->values[i],
              (Point){x, draw_middle_baseline(context, style, middle)});
    x += draw_text_width(context, key->values[i].text, style);
  }
}
