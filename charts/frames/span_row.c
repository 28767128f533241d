#include "charts/frames/span_row.h"

#include "guide/category_names.h"
#include "guide/spread.h"
#include <math.h>

#define TEXT_GAP 5.0    /* points between texts that stand beside each other */
#define INSIDE 2.0      /* points that a text is narrower than its stretch */
#define LEADER_BAND 9.0 /* points between the edge and texts that are moved */
#define MOVED 1.5       /* points that a text may be off without a leader */
#define MOVED_SHARE 0.3 /* of its stretch, the same */

static const double type_steps[] = {1, 0.92, 0.85, 0.78, 0.72, 0.66, 0.6};

static bool is_whole(const SpanText *item, size_t most_lines) {
  return item->lines.count <= most_lines && !category_name_breaks(item->text.text, &item->lines);
}

static TextLines break_text(const DrawContext *context, const SpanRow *row, const char *text,
                            double width) {
  return font_break_lines(context->fonts, context->arena, text, row->style, width, true);
}

static void count_lines(SpanRow *row) {
  row->line_count = 0;
  for (size_t i = 0; i < row->count; i++)
    if (row->items[i].lines.count > row->line_count) row->line_count = row->items[i].lines.count;
}

/* Every text in the middle of its own stretch. */
static bool fit_inside(const DrawContext *context, SpanRow *row, size_t most_lines) {
  for (size_t i = 0; i < row->count; i++) {
    SpanText *item = &row->items[i];
    double width = item->to - item->from - INSIDE;
    item->lines = break_text(context, row, item->text.text, fmax(width, 1));
    item->at = (item->from + item->to) / 2;
    if (!is_whole(item, most_lines) || item->lines.width > width) return false;
  }
  return true;
}

/* In the narrowest of a few widths, no narrower than its stretch. */
static void break_narrow(const DrawContext *context, const SpanRow *row, size_t most_lines,
                         SpanText *item) {
  static const double shares[] = {0.36, 0.5, 0.6, 0.75};
  double whole = draw_text_width(context, item->text.text, row->style) + 0.01;
  double stretch = item->to - item->from - INSIDE;
  for (size_t i = 0; i < sizeof shares / sizeof *shares; i++) {
    item->lines = break_text(context, row, item->text.text, fmax(whole * shares[i], stretch));
    if (is_whole(item, most_lines)) return;
  }
  item->lines = break_text(context, row, item->text.text, whole);
}

static bool is_off(const SpanText *item) {
  double off = fabs(item->at - (item->from + item->to) / 2);
  return off > fmax(MOVED, (item->to - item->from) * MOVED_SHARE);
}

static bool fit_spread(const DrawContext *context, SpanRow *row, size_t most_lines, double low,
                       double high) {
  SpreadLabel *spread = arena_array(context->arena, SpreadLabel, row->count);
  row->wanted_room = 0;
  for (size_t i = 0; i < row->count; i++) {
    SpanText *item = &row->items[i];
    break_narrow(context, row, most_lines, item);
    spread[i] = (SpreadLabel){(item->from + item->to) / 2, item->lines.width + TEXT_GAP, 0};
    row->wanted_room += spread[i].size;
  }
  if (!spread_labels(spread, row->count, low - TEXT_GAP / 2, high + TEXT_GAP / 2)) return false;
  row->has_leaders = false;
  for (size_t i = 0; i < row->count; i++) {
    row->items[i].at = spread[i].placed;
    row->has_leaders |= is_off(&row->items[i]);
  }
  return true;
}

/* Ways to set a row, as they are liked: large and in place, then small, then with leaders. */
typedef struct RowWay {
  size_t first, last; /* of the type steps */
  bool is_spread, may_lead;
} RowWay;

static const RowWay ways[] = {
    {0, 2, false, false}, {0, 2, true, false}, {3, 4, false, false}, {1, 6, true, true}};

static bool fit_way(const DrawContext *context, SpanRow *row, const RowWay *way, size_t most_lines,
                    Insets bounds) {
  FontStyle style = row->style;
  for (size_t i = way->first; i <= way->last; i++) {
    row->style = draw_smaller(context->theme, style, type_steps[i]);
    row->has_leaders = false;
    bool fits = way->is_spread ? fit_spread(context, row, most_lines, bounds.left, bounds.right)
                               : fit_inside(context, row, most_lines);
    if (fits && (way->may_lead || !row->has_leaders)) return true;
  }
  row->style = style;
  return false;
}

void span_row_fit(const DrawContext *context, SpanRow *row, FontStyle style, size_t most_lines,
                  double low, double high) {
  row->style = style;
  row->fits = row->count == 0;
  for (size_t i = 0; i < sizeof ways / sizeof *ways && !row->fits; i++)
    row->fits = fit_way(context, row, &ways[i], most_lines, (Insets){low, 0, high, 0});
  count_lines(row);
}

static double edge_gap(const DrawContext *context, const SpanRow *row) {
  return row->has_leaders ? LEADER_BAND : context->theme->marks.label_gap * 1.25;
}

double span_row_height(const DrawContext *context, const SpanRow *row) {
  if (row->count == 0) return 0;
  return edge_gap(context, row) + font_ascent(context->fonts, row->style) +
         (double)(row->line_count - 1) * draw_line_pitch(row->style) +
         font_descent(context->fonts, row->style);
}

double span_row_baseline(const DrawContext *context, const SpanRow *row, double y, bool is_under) {
  double gap = edge_gap(context, row);
  if (is_under) return y + gap + font_ascent(context->fonts, row->style);
  double lines = (double)(row->line_count - 1) * draw_line_pitch(row->style);
  return y - gap - font_descent(context->fonts, row->style) - lines;
}

static void draw_leader(const DrawContext *context, const SpanText *item, double y, bool is_under,
                        SceneNode *group) {
  double wanted = (item->from + item->to) / 2, side = is_under ? 1 : -1;
  if (!is_off(item)) return;
  Stroke stroke = {.width = context->theme->marks.hairline, .color = context->theme->colors.muted};
  scene_add_line(context->arena, group, ROLE_AXIS, (Point){wanted, y + side * 1.5},
                 (Point){item->at, y + side * (LEADER_BAND - 1)}, stroke);
}

void span_row_draw(const DrawContext *context, const SpanRow *row, double y, bool is_under,
                   const TextSetting *setting, SceneNode *group) {
  TextSetting own = *setting;
  own.style = row->style;
  own.align = ALIGN_MIDDLE;
  double first = span_row_baseline(context, row, y, is_under);
  for (size_t i = 0; i < row->count; i++) {
    const SpanText *item = &row->items[i];
    double lower = is_under ? 0 : (double)(row->line_count - item->lines.count);
    Point anchor = {item->at, first + lower * draw_line_pitch(own.style)};
    draw_lines(context, group, &own, item->text, &item->lines, anchor);
    draw_leader(context, item, y, is_under, group);
  }
}
