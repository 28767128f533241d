/* The labels of a donut: beside its slices, and in its hole. */
#include "charts/frames/donut.h"

#include "guide/category_names.h"
#include "guide/spread.h"
#include <math.h>

#define WIDEST_SHARE 0.27 /* of the box, that a name takes before it is wrapped */
#define NARROW_SHARE 0.19
#define LITTLE_LOSS 0.9 /* of the radius, for names in fewer lines */
#define NAME_LINES 3
#define MOST_RADIUS 0.42  /* of the box's height */
#define LEAST_RADIUS 0.24 /* of its lesser side: a smaller ring has its names in a legend */
#define GAP 2.5           /* times the label gap, from ring to label */
#define LEADER_SHIFT 12.0 /* points that a label with a leader stands farther off */
#define MOVED 7.0         /* points that a label may be off its slice without a leader */
#define NEAR_MIDDLE 7.0   /* points that labels keep from the line between left and right */
#define SPACE 5.0         /* points between labels under each other */
#define LARGE_SIZES 5     /* in which the total has its unit with it */
#define HOLE_MARGIN 5.0   /* points that texts in the hole keep from the ring */

static FontStyle value_style(const Donut *donut) {
  FontStyle style = donut->room.label;
  style.weight = FONT_SEMIBOLD;
  return style;
}

static double gap(const Donut *donut) {
  return donut->room.context->theme->marks.label_gap * GAP;
}

/* False if a name or a value is too wide. */
static bool measure_labels(Donut *donut, double widest) {
  const DrawContext *context = donut->room.context;
  FontStyle style = donut->room.label;
  for (size_t i = 0; i < donut->count; i++) {
    Slice *slice = &donut->slices[i];
    double value = draw_text_width(context, slice->value.text, value_style(donut));
    slice->lines = font_break_lines(context->fonts, context->arena, slice->name.text, style,
                                    fmax(widest, value), true);
    slice->width = fmax(slice->lines.width, value);
    slice->height = (double)(slice->lines.count + 1) * draw_line_pitch(style);
    if (value > widest * 1.3 || slice->lines.count > NAME_LINES ||
        category_name_breaks(slice->name.text, &slice->lines))
      return false;
  }
  return true;
}

/* The radius that leaves room for labels above and below, as far as they stand there. */
static double radius_for_height(const Donut *donut) {
  double height = donut->room.box.height, radius = height * MOST_RADIUS;
  for (size_t i = 0; i < donut->count; i++) {
    const Slice *slice = &donut->slices[i];
    double upright = fmax(0.2, fabs(cos(donut_middle(slice) * 2 * M_PI)));
    double room = (height - slice->height) / 2 / upright - gap(donut) - slice->height / 2;
    radius = fmin(radius, fmax(room, height * LEAST_RADIUS));
  }
  return radius;
}

static double column_width(const Donut *donut, bool is_right) {
  double width = 0;
  for (size_t i = 0; i < donut->count; i++)
    if (donut->slices[i].is_right == is_right) width = fmax(width, donut->slices[i].width);
  return width > 0 ? width + gap(donut) + LEADER_SHIFT : 0;
}

static bool place_ring(Donut *donut) {
  Rect box = donut->room.box;
  double left = column_width(donut, false), right = column_width(donut, true);
  double beside = (box.width - left - right) / 2;
  donut->outer = fmin(radius_for_height(donut), beside);
  double middle = rect_middle_x(box), spare = beside - donut->outer;
  if (spare < fabs(left - right) / 2) middle = box.x + left + spare + donut->outer;
  donut->center = (Point){middle, rect_middle_y(box)};
  return donut->outer >= fmin(box.width, box.height) * LEAST_RADIUS;
}

/* From the slice outwards, then to the label. */
static void leader_points(const Donut *donut, const Slice *slice, Point points[3]) {
  double at = donut_middle(slice), small = donut->room.context->theme->marks.label_gap;
  double edge =
      slice->is_right ? slice->label.x - small * 0.75 : rect_right(slice->label) + small * 0.75;
  points[0] = donut_point(donut, donut->outer + 1, at);
  points[1] = donut_point(donut, donut->outer + small * 1.75, at);
  points[2] = (Point){edge, rect_middle_y(slice->label)};
}

/* The distance of a stretch of line from the middle of the ring. */
static double distance_from(Point center, Point from, Point to) {
  double dx = to.x - from.x, dy = to.y - from.y, length = dx * dx + dy * dy;
  double at = length > 0 ? ((center.x - from.x) * dx + (center.y - from.y) * dy) / length : 0;
  at = fmax(0, fmin(1, at));
  return hypot(from.x + at * dx - center.x, from.y + at * dy - center.y);
}

/* Moves the label off until its leader runs outside the ring; false if the box is too narrow. */
static bool clear_leader(const Donut *donut, Slice *slice) {
  Rect box = donut->room.box;
  double step = slice->is_right ? 2 : -2;
  while (slice->label.x >= box.x && rect_right(slice->label) <= rect_right(box)) {
    Point points[3];
    leader_points(donut, slice, points);
    if (distance_from(donut->center, points[1], points[2]) >= donut->outer + 2) return true;
    slice->label.x += step;
  }
  return false;
}

/* As near to the ring as its box allows. */
static bool place_label(Donut *donut, Slice *slice, double wanted, double placed) {
  double arc = (slice->to - slice->from) * 2 * M_PI * donut->outer;
  slice->has_leader = fabs(placed - wanted) > MOVED || arc < slice->height * 0.6;
  double reach = donut->outer + gap(donut) + (slice->has_leader ? LEADER_SHIFT : 0);
  double off = fmax(0, fabs(placed - donut->center.y) - slice->height / 2);
  double x = fmax(off < reach ? sqrt(reach * reach - off * off) : 0, NEAR_MIDDLE);
  double left = slice->is_right ? donut->center.x + x : donut->center.x - x - slice->width;
  slice->label = (Rect){left, placed - slice->height / 2, slice->width, slice->height};
  return !slice->has_leader || clear_leader(donut, slice);
}

/* Spreads the labels of one side; those of the left side run upwards. */
static bool place_side(Donut *donut, bool is_right) {
  SpreadLabel *spread = arena_array(donut->room.context->arena, SpreadLabel, donut->count);
  Slice **slices = arena_array(donut->room.context->arena, Slice *, donut->count);
  size_t count = 0;
  for (size_t i = 0; i < donut->count; i++) {
    Slice *slice = &donut->slices[is_right ? i : donut->count - 1 - i];
    if (slice->is_right != is_right) continue;
    double reach = donut->outer + gap(donut) + slice->height / 2;
    double wanted = donut->center.y - cos(donut_middle(slice) * 2 * M_PI) * reach;
    slices[count] = slice;
    spread[count++] = (SpreadLabel){wanted, slice->height + SPACE, 0};
  }
  Rect box = donut->room.box;
  if (!spread_labels(spread, count, box.y, rect_bottom(box))) return false;
  for (size_t i = 0; i < count; i++)
    if (!place_label(donut, slices[i], spread[i].wanted, spread[i].placed)) return false;
  return true;
}

static bool fit_ring(Donut *donut, double share) {
  donut->outer = 0;
  return measure_labels(donut, donut->room.box.width * share) && place_ring(donut);
}

/* Names in few lines, unless they make the ring much smaller than names wrapped sooner would. */
static bool choose_ring(Donut *donut) {
  double narrow = fit_ring(donut, NARROW_SHARE) ? donut->outer : 0;
  if (fit_ring(donut, WIDEST_SHARE) && donut->outer >= narrow * LITTLE_LOSS) return true;
  return narrow > 0 && fit_ring(donut, NARROW_SHARE);
}

bool donut_place_labels(Donut *donut) {
  return choose_ring(donut) && donut_fit_hole(donut) && place_side(donut, true) &&
         place_side(donut, false);
}

static void draw_leader(const Donut *donut, const Slice *slice, SceneNode *group) {
  const Theme *theme = donut->room.context->theme;
  Point points[3];
  leader_points(donut, slice, points);
  Stroke stroke = {.width = theme->marks.hairline, .color = theme->colors.muted};
  scene_add_lines(donut->room.context->arena, group, ROLE_LABEL, points, 3, stroke);
}

static void draw_label(const Donut *donut, const Slice *slice, SceneNode *group) {
  const FrameRoom *room = &donut->room;
  const ThemeColors *colors = &room->context->theme->colors;
  TextAlign align = slice->is_right ? ALIGN_START : ALIGN_END;
  TextSetting name = {room->label, colors->text, align, ROLE_LABEL, NULL};
  TextSetting value = {value_style(donut), colors->ink, align, ROLE_LABEL,
                       chart_mark_name(room->context, room->spec, slice->series, 0)};
  double pitch = draw_line_pitch(room->label);
  double x = slice->is_right ? slice->label.x : rect_right(slice->label);
  Point anchor = {x, draw_middle_baseline(room->context, room->label, slice->label.y + pitch / 2)};
  draw_lines(room->context, group, &name, slice->name, &slice->lines, anchor);
  anchor.y += pitch * (double)slice->lines.count;
  draw_text(room->context, group, &value, slice->value, anchor);
  if (slice->has_leader) draw_leader(donut, slice, group);
}

void donut_draw_labels(const Donut *donut, SceneNode *group) {
  for (size_t i = 0; i < donut->count; i++) draw_label(donut, &donut->slices[i], group);
  for (size_t i = donut->count; i-- > 0;) {
    const Slice *slice = &donut->slices[i];
    frame_report(&donut->room, group,
                 chart_mark_name(donut->room.context, donut->room.spec, slice->series, 0),
                 slice->value.text, slice->has_leader ? "leader" : "placed");
  }
}

/* What stands in the hole: the total, what it is over it, its unit under it. */
typedef struct HoleText {
  BoundText lines[3];
  FontStyle styles[3];
  size_t first, count;
} HoleText;

static HoleText hole_text(const Donut *donut, double total_size, double small_size, bool has_unit) {
  const ChartSpec *spec = donut->room.spec;
  const Measure *measure = donut->total.measure;
  FontStyle small = donut->room.label, total = donut->room.total;
  small.size = small_size;
  total.size = total_size;
  HoleText text = {.styles = {small, total, small}, .count = has_unit ? 3 : 2};
  const char *given = ((const DonutOptions *)spec->options)->middle.text;
  const char *label = measure->label ? measure->label : donut->room.context->words->marks.total;
  text.lines[0] = bound_text_plain(given ? given : label, spec->span);
  text.lines[1] = bound_text_quantity(donut->room.context->arena, donut->total, NULL);
  text.lines[2] = bound_text_plain(measure->unit, spec->span);
  if (has_unit && !measure->unit[0]) text.count = 2;
  return text;
}

static double hole_height(const HoleText *text) {
  double height = 0;
  for (size_t i = text->first; i < text->count; i++) height += draw_line_pitch(text->styles[i]);
  return height;
}

/* Every line within the circle. */
static bool hole_fits(const Donut *donut, const HoleText *text) {
  double height = hole_height(text), y = -height / 2, radius = donut->inner - HOLE_MARGIN;
  for (size_t i = text->first; i < text->count; i++) {
    double pitch = draw_line_pitch(text->styles[i]);
    double off = fmax(fabs(y), fabs(y + pitch)) * 0.85;
    double half = draw_text_width(donut->room.context, text->lines[i].text, text->styles[i]) / 2;
    if (hypot(half, off) > radius) return false;
    y += pitch;
  }
  return true;
}

/* The largest form that fits: first in smaller type, then without the unit, then the total alone.
 */
static bool fit_hole(const Donut *donut, HoleText *text) {
  static const double sizes[] = {2, 1.75, 1.5, 1.25, 1.1, 1, 0.85, 0.7, 0.6};
  const Theme *theme = donut->room.context->theme;
  for (size_t lines = 3; lines >= 1; lines--) {
    size_t count = lines == 3 ? LARGE_SIZES : sizeof sizes / sizeof *sizes;
    for (size_t i = 0; i < count; i++) {
      double total = fmax(theme->type.total.size * sizes[i], theme->type.least_size);
      double small = fmax(fmin(theme->type.label.size, total * 0.8), theme->type.least_size);
      *text = hole_text(donut, total, small, lines == 3);
      if (lines == 1) text->first = 1;
      if (hole_fits(donut, text)) return true;
    }
  }
  return false;
}

/* A small ring is thinner, for the sake of its total. */
bool donut_fit_hole(Donut *donut) {
  static const double shares[] = {0.6, 0.68, 0.76};
  for (size_t i = 0; i < sizeof shares / sizeof *shares; i++) {
    HoleText text;
    donut->inner = donut->outer * shares[i];
    if (fit_hole(donut, &text)) return true;
  }
  return false;
}

void donut_draw_total(const Donut *donut, SceneNode *group) {
  const FrameRoom *room = &donut->room;
  const ThemeColors *colors = &room->context->theme->colors;
  HoleText text;
  const char *name = arena_printf(room->context->arena, "%s/%s/total", room->spec->name,
                                  room->spec->data.categories[0].text);
  bool is_placed = fit_hole(donut, &text);
  frame_report(room, group, name, text.lines[1].text, is_placed ? "placed" : "unplaced");
  if (!is_placed) {
    diag_warning(room->context->diags, room->spec->span, "no room for the total %s in the hole",
                 diag_quote(room->context->diags, text.lines[1].text));
    diag_hint(room->context->diags, "give the chart more room");
    return;
  }
  double y = donut->center.y - hole_height(&text) / 2;
  for (size_t i = text.first; i < text.count; i++) {
    double pitch = draw_line_pitch(text.styles[i]);
    TextSetting setting = {text.styles[i], i == 1 ? colors->ink : colors->muted, ALIGN_MIDDLE,
                           ROLE_LABEL, i == 1 ? name : NULL};
    Point anchor = {donut->center.x,
                    draw_middle_baseline(room->context, text.styles[i], y + pitch / 2)};
    draw_text(room->context, group, &setting, text.lines[i], anchor);
    y += pitch;
  }
}
