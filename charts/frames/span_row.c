#include "charts/frames/span_row.h"

#include "guide/category_names.h"
#include "guide/spread.h"
#include <math.h>

#define TEXT_GAP 5.0     /* points between texts that stand beside each other */
#define INSIDE 2.0       /* points that a text is narrower than its stretch */
#define LEADER_BAND 11.0 /* points between the edge and texts that are moved */
#define MOVED 1.5        /* points that a text may be off without a leader */
#define MOVED_SHARE 0.3  /* of its stretch, the same */

static const double type_steps[] = {1, 0.92, 0.85, 0.78, 0.72, 0.66, 0.6};

static bool is_whole(const SpanText *item, size_t most_lines) {
  return item->lines.count <= most_lines && !category_name_breaks(item->text.text, &item->lines);
}

static TextLines break_text(const DrawContext *context, const SpanRow *row, const char *text,
                            double width) {
  return font_break_lines(context->fonts, context->arena, text, row->style, width, true);
}

static void count_lines(SpanRow *row) {
  row->line_counts[0] = row->line_counts[1] = 0;
  for (size_t i = 0; i < row->count; i++) {
    size_t *lines = &row->line_counts[row->items[i].level];
    if (row->items[i].lines.count > *lines) *lines = row->items[i].lines.count;
  }
}

/* Every text in the middle of its own stretch. */
static bool fit_inside(const DrawContext *context, SpanRow *row, size_t most_lines, Insets bounds) {
  (void)bounds; /* which stretches lie within */
  for (size_t i = 0; i < row->count; i++) {
    SpanText *item = &row->items[i];
    double width = item->to - item->from - INSIDE;
    item->lines = break_text(context, row, item->text.text, fmax(width, 1));
    item->at = (item->from + item->to) / 2;
    item->level = 0;
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

static bool fit_spread(const DrawContext *context, SpanRow *row, size_t most_lines, Insets bounds) {
  SpreadLabel *spread = arena_array(context->arena, SpreadLabel, row->count);
  for (size_t i = 0; i < row->count; i++) {
    SpanText *item = &row->items[i];
    break_narrow(context, row, most_lines, item);
    item->level = 0;
    spread[i] = (SpreadLabel){(item->from + item->to) / 2, item->lines.width + TEXT_GAP, 0};
  }
  double gap = TEXT_GAP / 2;
  if (!spread_labels(spread, row->count, bounds.left - gap, bounds.right + gap)) return false;
  for (size_t i = 0; i < row->count; i++) {
    row->items[i].at = spread[i].placed;
    row->has_leaders |= is_off(&row->items[i]);
  }
  return true;
}

/* Every second text one level farther off, with its leader between the texts of the nearer level.
 */
static bool fit_levels(const DrawContext *context, SpanRow *row, size_t most_lines, Insets bounds) {
  SpreadLabel *near = arena_array(context->arena, SpreadLabel, row->count);
  SpreadLabel *far = arena_array(context->arena, SpreadLabel, row->count);
  double gap = TEXT_GAP / 2, nearer = 0, farther = 0;
  for (size_t i = 0; i < row->count; i++) {
    SpanText *item = &row->items[i];
    break_narrow(context, row, most_lines, item);
    item->level = i % 2;
    double width = item->lines.width + TEXT_GAP;
    near[i] = (SpreadLabel){(item->from + item->to) / 2, item->level ? TEXT_GAP : width, 0};
    nearer += near[i].size;
    farther += item->level ? width : 0;
  }
  row->has_leaders = true;
  row->wanted_room = fmax(nearer, farther);
  if (!spread_labels(near, row->count, bounds.left - gap, bounds.right + gap)) return false;
  size_t count = 0;
  for (size_t i = 1; i < row->count; i += 2)
    far[count++] = (SpreadLabel){near[i].placed, row->items[i].lines.width + TEXT_GAP, 0};
  if (!spread_labels(far, count, bounds.left - gap, bounds.right + gap)) return false;
  for (size_t i = 0; i < row->count; i++) {
    row->items[i].turn = near[i].placed;
    row->items[i].at = i % 2 ? far[i / 2].placed : near[i].placed;
  }
  return true;
}

typedef bool RowFit(const DrawContext *context, SpanRow *row, size_t most_lines, Insets bounds);

/* Ways to set a row, as they are liked: large and in place, then small, then with leaders, then in
 * two levels. */
typedef struct RowWay {
  size_t first, last; /* of the type steps */
  RowFit *fit;
  bool may_lead;
} RowWay;

static const RowWay ways[] = {{0, 2, fit_inside, false},
                              {0, 2, fit_spread, false},
                              {3, 4, fit_inside, false},
                              {1, 4, fit_spread, true},
                              {1, 6, fit_levels, true}};

static bool fit_way(const DrawContext *context, SpanRow *row, const RowWay *way, size_t most_lines,
                    Insets bounds) {
  FontStyle style = row->style;
  for (size_t i = way->first; i <= way->last; i++) {
    row->style = draw_smaller(context->theme, style, type_steps[i]);
    row->has_leaders = false;
    bool fits = way->fit(context, row, most_lines, bounds);
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

/* From the first line's ascent to the last one's descent. */
static double lines_height(const DrawContext *context, const SpanRow *row, size_t level) {
  if (row->line_counts[level] == 0) return 0;
  return font_ascent(context->fonts, row->style) +
         (double)(row->line_counts[level] - 1) * draw_line_pitch(row->style) +
         font_descent(context->fonts, row->style);
}

/* How far from the edge the texts of a level begin. */
static double level_start(const DrawContext *context, const SpanRow *row, size_t level) {
  double start = edge_gap(context, row);
  return level == 0 ? start : start + lines_height(context, row, 0) + LEADER_BAND;
}

double span_row_height(const DrawContext *context, const SpanRow *row) {
  if (row->count == 0) return 0;
  size_t last = row->line_counts[1] > 0 ? 1 : 0;
  return level_start(context, row, last) + lines_height(context, row, last);
}

static double level_baseline(const DrawContext *context, const SpanRow *row, size_t level, double y,
                             bool is_under) {
  double start = level_start(context, row, level);
  double ascent = font_ascent(context->fonts, row->style);
  return is_under ? y + start + ascent : y - start - lines_height(context, row, level) + ascent;
}

double span_row_baseline(const DrawContext *context, const SpanRow *row, double y, bool is_under) {
  return level_baseline(context, row, 0, y, is_under);
}

static void draw_leader(const DrawContext *context, const SpanRow *row, const SpanText *item,
                        double y, bool is_under, SceneNode *group) {
  double wanted = (item->from + item->to) / 2, side = is_under ? 1 : -1;
  double near = level_start(context, row, 0) - 1, far = level_start(context, row, 1) - 1;
  Stroke stroke = {.width = context->theme->marks.hairline, .color = context->theme->colors.muted};
  Point points[] = {{wanted, y + side * 1.5},
                    {item->level ? item->turn : item->at, y + side * near},
                    {item->turn, y + side * (far - LEADER_BAND + 2)},
                    {item->at, y + side * far}};
  if (item->level || is_off(item))
    scene_add_lines(context->arena, group, ROLE_AXIS, points, item->level ? 4 : 2, stroke);
}

void span_row_draw(const DrawContext *context, const SpanRow *row, double y, bool is_under,
                   const TextSetting *setting, SceneNode *group) {
  TextSetting own = *setting;
  own.style = row->style;
  own.align = ALIGN_MIDDLE;
  for (size_t i = 0; i < row->count; i++) {
    const SpanText *item = &row->items[i];
    double first = level_baseline(context, row, item->level, y, is_under);
    double missing = (double)(row->line_counts[item->level] - item->lines.count);
    if (!is_under) first += missing * draw_line_pitch(own.style); /* the last lines are level */
    draw_lines(context, group, &own, item->text, &item->lines, (Point){item->at, first});
    draw_leader(context, row, item, y, is_under, group);
  }
}
