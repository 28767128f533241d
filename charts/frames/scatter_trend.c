/* The trend of a scatter: the line of least squares, in exact decimals, and its equation. */
#include "charts/frames/scatter.h"

#include <math.h>

#define LEAST_POINTS 3
#define TOO_MANY_DIGITS "its figures have too many digits"
#define SLOPE_DIGITS 3 /* that count */
#define MOST_DECIMALS 12
#define IMPORTANCE 1e7 /* before the names of points */
#define PLACES 5       /* along the line; over and under it */
#define GAP 1.5        /* times the label gap, from the line */

typedef struct Sums {
  int64_t count;
  Decimal x, y, xx, xy;
  LIST(const Origin *) inputs;
} Sums;

static bool add_product(Decimal a, Decimal b, Decimal *sum) {
  Decimal product;
  return decimal_multiply(a, b, &product) && decimal_add(*sum, product, sum);
}

/* False if there are too many digits. */
static bool add_point(Sums *sums, Quantity x, Quantity y, Arena *arena) {
  sums->count++;
  list_push(arena, &sums->inputs, x.origin);
  list_push(arena, &sums->inputs, y.origin);
  return decimal_add(sums->x, x.value, &sums->x) && decimal_add(sums->y, y.value, &sums->y) &&
         add_product(x.value, x.value, &sums->xx) && add_product(x.value, y.value, &sums->xy);
}

/* a × b − c × d */
static bool cross(Decimal a, Decimal b, Decimal c, Decimal d, Decimal *out) {
  *out = decimal_zero;
  return add_product(a, b, out) && add_product(decimal_negate(c), d, out);
}

/* Digits enough to be read: 0.0412, 4.12, 412. */
static int slope_decimals(Decimal slope) {
  double size = fabs(decimal_to_double(slope));
  int digits = size > 0 ? (int)floor(log10(size)) : 0;
  int decimals = SLOPE_DIGITS - 1 - digits;
  return decimals < 0 ? 0 : decimals > MOST_DECIMALS ? MOST_DECIMALS : decimals;
}

/* So much of y for one of x. */
static const Measure *slope_measure(const ChartSpec *spec, const ScatterColumns *columns,
                                    Decimal slope, Arena *arena) {
  const Measure *x = scatter_measure(spec, columns->x), *y = scatter_measure(spec, columns->y);
  Measure *measure = arena_make(arena, Measure);
  *measure = measure_plain;
  measure->name = "slope";
  measure->unit =
      arena_printf(arena, "%s per %s", y->unit[0] ? y->unit : "1", x->unit[0] ? x->unit : "1");
  measure->negative = y->negative;
  measure->locale = y->locale;
  measure->format.decimals = slope_decimals(slope);
  return measure;
}

static Quantity result(const ChartSpec *spec, const char *what, Decimal value,
                       const Measure *measure, const Sums *sums, Arena *arena) {
  return (Quantity){
      value, QUANTITY_PRESENT, measure,
      origin_of_expression(arena, spec->span, what, sums->inputs.items, sums->inputs.count)};
}

/* Why there is no trend; NULL if there is one. */
static const char *solve(const ChartSpec *spec, const ScatterColumns *columns, const Sums *sums,
                         ScatterTrend *trend, Arena *arena) {
  Decimal n = decimal_from_int(sums->count), spread, rise, height, slope, intercept;
  if (sums->count < LEAST_POINTS) return "it needs three points";
  if (!cross(n, sums->xx, sums->x, sums->x, &spread) ||
      !cross(n, sums->xy, sums->x, sums->y, &rise) ||
      !cross(sums->y, sums->xx, sums->x, sums->xy, &height))
    return TOO_MANY_DIGITS;
  if (decimal_sign(spread) == 0) return "all points have the same x";
  if (!decimal_divide(rise, spread, &slope) || !decimal_divide(height, spread, &intercept))
    return TOO_MANY_DIGITS;
  trend->slope = result(spec, "slope of the line of least squares", slope,
                        slope_measure(spec, columns, slope, arena), sums, arena);
  trend->intercept = result(spec, "height at zero of the line of least squares", intercept,
                            scatter_measure(spec, columns->y), sums, arena);
  return NULL;
}

bool scatter_find_trend(const ChartSpec *spec, const ScatterColumns *columns, ScatterTrend *trend,
                        Arena *arena, Diagnostics *diags) {
  const ChartData *data = &spec->data;
  *trend = (ScatterTrend){.low = INFINITY, .high = -INFINITY};
  if (!((const ScatterOptions *)spec->options)->has_trend) return true;
  Sums sums = {.x = decimal_zero, .y = decimal_zero, .xx = decimal_zero, .xy = decimal_zero};
  bool is_exact = true;
  for (size_t c = 0; c < data->category_count; c++) {
    if (!scatter_has_point(spec, columns, c)) continue;
    Quantity x = chart_cell(data, columns->x, c), y = chart_cell(data, columns->y, c);
    is_exact &= add_point(&sums, x, y, arena);
    trend->low = fmin(trend->low, quantity_to_double(x));
    trend->high = fmax(trend->high, quantity_to_double(x));
  }
  const char *problem = is_exact ? solve(spec, columns, &sums, trend, arena) : TOO_MANY_DIGITS;
  trend->is_there = !problem;
  if (!problem) return true;
  diag_error(diags, spec->span, "the points of %s have no trend: %s", diag_quote(diags, spec->name),
             problem);
  diag_hint(diags, "leave out trend");
  return false;
}

double scatter_trend_at(const ScatterTrend *trend, double x) {
  return quantity_to_double(trend->intercept) + quantity_to_double(trend->slope) * x;
}

/* "Trend: slope 0.42, 3.1% at zero" */
static BoundText equation(const Scatter *scatter) {
  Arena *arena = scatter->room.context->arena;
  BoundText slope = bound_text_quantity(arena, scatter->trend.slope, NULL);
  BoundText height = bound_text_quantity(arena, scatter->trend.intercept, NULL);
  const char *const *words = scatter->room.context->words->marks.trend;
  BoundText head = bound_text_plain(words[0], scatter->room.spec->span);
  return bound_text_join(arena, bound_text_join(arena, head, "", slope, words[1]), "", height,
                         words[2]);
}

static Point point_at(const Scatter *scatter, double share) {
  const ScatterTrend *trend = &scatter->trend;
  double x = trend->low + (trend->high - trend->low) * share;
  return (Point){linear_map(scatter->x_axis.scale, x),
                 linear_map(scatter->y_axis.scale, scatter_trend_at(trend, x))};
}

/* Over or under the stretch of the line that the text is as wide as. */
static LabelPlace place_at(const Scatter *scatter, double share, bool is_over, double width,
                           FontStyle style) {
  const DrawContext *context = scatter->room.context;
  Point first = point_at(scatter, 0), last = point_at(scatter, 1);
  double room = fmax(0, last.x - first.x - width);
  double left = first.x + room * share, gap = context->theme->marks.label_gap * GAP;
  double slope = (last.y - first.y) / (last.x - first.x);
  double a = first.y + slope * (left - first.x);
  double b = first.y + slope * (fmin(left + width, last.x) - first.x);
  double y = is_over ? fmin(a, b) - gap : fmax(a, b) + gap + draw_cap_height(context, style);
  return (LabelPlace){.anchor = {left, y},
                      .align = ALIGN_START,
                      .color = context->theme->colors.text,
                      .over = PLACER_NO_MARK};
}

static void offer_equation(const Scatter *scatter, BoundText text, const char *name,
                           Placer *placer) {
  static const double shares[PLACES] = {1, 0, 0.75, 0.25, 0.5};
  const DrawContext *context = scatter->room.context;
  FontStyle style = context->theme->type.axis;
  double width = draw_text_width(context, text.text, style);
  LabelPlace *places = arena_array(context->arena, LabelPlace, 2 * PLACES);
  for (size_t i = 0; i < 2 * PLACES; i++)
    places[i] = place_at(scatter, shares[i / 2], i % 2 == 0, width, style);
  placer_add_label(placer, (PlacerLabel){.text = text,
                                         .style = style,
                                         .name = name,
                                         .importance = IMPORTANCE,
                                         .places = places,
                                         .place_count = 2 * PLACES,
                                         .lane = PLACER_NO_LANE});
}

void scatter_draw_trend(const Scatter *scatter, Placer *placer, SceneNode *group) {
  if (!scatter->trend.is_there) return;
  const DrawContext *context = scatter->room.context;
  Stroke stroke = {.width = context->theme->marks.axis_line * 1.5,
                   .color = context->theme->colors.accent};
  Point first = point_at(scatter, 0), last = point_at(scatter, 1);
  SceneNode *line = scene_add_line(context->arena, group, ROLE_ANNOTATION, first, last, stroke);
  BoundText text = equation(scatter);
  line->name = arena_printf(context->arena, "%s/trend", scatter->room.spec->name);
  line->description = text.text;
  line->span = scatter->room.spec->span;
  placer_add_line(placer, first, last);
  offer_equation(scatter, text, line->name, placer);
}
