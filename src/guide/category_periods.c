/* Periods in tiers: the small unit in the first row, the year once a group under it. Where the
 * small unit does not fit, it is named at the same places of every year; then the years stand
 * alone; then every second or third, fifth or tenth year. What the chart speaks of is always named,
 * and so are the first and the last period beside it. */
#include "guide/category_names.h"
#include "guide/category_row.h"

#include <math.h>
#include <string.h>

#define SMALL_GAP 3.0 /* points between texts of a row */
#define PLAIN_LIMIT 5 /* so many parts of years are named in full */
#define STRIDE_YEARS 6
#define ENDS_ONLY 100
#define TICK_ROOM 4.0 /* points between ticks, or they read as a line */

typedef struct PeriodRows {
  const DrawContext *context;
  const CategoryKeys *keys;
  FontStyle style;
  double step;
  bool has_parts; /* quarters, months …: a first row of small units */
  LIST(AxisName) names;
  LIST(double) rules, ticks;
} PeriodRows;

static double place_of(const CategoryKeys *keys, size_t index) {
  return keys->places.items ? keys->places.items[index] : (double)index + 0.5;
}

static bool has_year(const CategoryKeys *keys, size_t index) {
  return period_unit_has_year(keys->periods[index].unit);
}

/* Whether a row of small units stands over the years. */
static bool rows_have_parts(const CategoryKeys *keys) {
  for (size_t i = 0; i < keys->count; i++)
    if (has_year(keys, i)) return true;
  return false;
}

static int part_of(const CategoryKeys *keys, size_t index) {
  return period_axis_part(keys->house, keys->periods[index]);
}

static int year_of(const CategoryKeys *keys, size_t index) {
  return period_axis_year(keys->house, keys->periods[index]);
}

bool category_periods_are_plain(const CategoryKeys *keys) {
  bool any_parts = false, same_part = true;
  for (size_t i = 0; i < keys->count; i++) {
    any_parts |= has_year(keys, i);
    same_part &=
        keys->periods[i].unit == keys->periods[0].unit && part_of(keys, i) == part_of(keys, 0);
  }
  bool is_daily = keys->periods[0].unit == PERIOD_DAY && keys->count > PLAIN_LIMIT;
  return !any_parts || (same_part && !is_daily) || keys->count <= PLAIN_LIMIT;
}

static AxisName make_name(const PeriodRows *rows, const char *text, SourceSpan span, double at,
                          size_t row) {
  TextLines lines = font_break_lines(rows->context->fonts, rows->context->arena, text, rows->style,
                                     INFINITY, false);
  return (AxisName){bound_text_plain(text, span), lines, at, row};
}

static double text_width(const PeriodRows *rows, const char *text) {
  return draw_text_width(rows->context, text, rows->style);
}

/* A day is called by its month where the months are named, and in full at the ends. */
static const char *small_text(const PeriodRows *rows, size_t index, bool is_end) {
  Period period = rows->keys->periods[index];
  Arena *arena = rows->context->arena;
  if (!has_year(rows->keys, index)) return rows->keys->keys[index].text;
  if (period.unit == PERIOD_DAY && is_end)
    return period_label(arena, period, rows->keys->house->spelling.day_and_month,
                        &rows->keys->house->spelling, &rows->keys->house->calendar);
  return period_brief_text(arena, rows->keys->house, period);
}

/* Whether the period stands at a place of the year that is named with this stride. */
static bool is_at_stride(const CategoryKeys *keys, size_t index, int stride) {
  if (!has_year(keys, index)) return true;
  if (stride == ENDS_ONLY) return false;
  const Period *period = &keys->periods[index];
  bool continues_month =
      period->unit == PERIOD_DAY && index > 0 && period[-1].first_month == period->first_month;
  return !continues_month && part_of(keys, index) % stride == 0;
}

static bool is_spoken_of(const CategoryKeys *keys, size_t index) {
  return keys->is_highlighted && keys->is_highlighted[index];
}

static RowName make_row_name(const PeriodRows *rows, const char *text, size_t key, double at,
                             RowRank rank) {
  return (RowName){.text = text,
                   .span = rows->keys->keys[key].span,
                   .at = at * rows->step,
                   .width = text ? text_width(rows, text) : 0,
                   .rank = text ? rank : ROW_UNNAMED};
}

static RowName small_unit(const PeriodRows *rows, size_t index, int stride) {
  bool is_end = index == 0 || index + 1 == rows->keys->count;
  bool is_spoken = is_spoken_of(rows->keys, index);
  RowRank rank = is_spoken                                 ? ROW_SPOKEN
                 : is_end                                  ? ROW_END
                 : is_at_stride(rows->keys, index, stride) ? ROW_PATTERN
                                                           : ROW_UNNAMED;
  const char *text = rank == ROW_UNNAMED ? NULL : small_text(rows, index, rank != ROW_PATTERN);
  return make_row_name(rows, text, index, place_of(rows->keys, index), rank);
}

/* The row of small units; false if with this stride two of them touch. */
static bool add_small_units(PeriodRows *rows, int stride) {
  const CategoryKeys *keys = rows->keys;
  RowName *row = arena_array(rows->context->arena, RowName, keys->count);
  for (size_t i = 0; i < keys->count; i++) row[i] = small_unit(rows, i, stride);
  if (!category_row_place(row, keys->count, stride == 1 ? ROW_WHOLE : ROW_GIVES_WAY)) return false;
  for (size_t i = 0; i < keys->count; i++) {
    double at = place_of(keys, i);
    if (row[i].is_placed)
      list_push(rows->context->arena, &rows->names,
                make_name(rows, row[i].text, row[i].span, at, 0));
    else if (keys->periods[i].unit != PERIOD_DAY && stride > 1 && rows->step >= TICK_ROOM)
      list_push(rows->context->arena, &rows->ticks, at);
  }
  return true;
}

/* A group: the periods of one year and kind that stand beside each other. */
static bool is_same_group(const CategoryKeys *keys, size_t a, size_t b) {
  const Period *first = &keys->periods[a], *second = &keys->periods[b];
  if (first->unit != second->unit) return false;
  return first->first_month == second->first_month || year_of(keys, a) == year_of(keys, b);
}

static size_t group_end(const CategoryKeys *keys, size_t start) {
  size_t end = start + 1;
  while (end < keys->count && is_same_group(keys, end, end - 1)) end++;
  return end;
}

/* Where the group's part of the axis ends: half-way to the next one. */
static double border_after(const CategoryKeys *keys, size_t last) {
  if (last + 1 >= keys->count) return keys->places.extent;
  return (place_of(keys, last) + place_of(keys, last + 1)) / 2;
}

static RowRank year_rank(const CategoryKeys *keys, size_t start, size_t end, int stride) {
  int anchor = stride < 5 ? year_of(keys, keys->count - 1) : 0; /* evenly to the last year */
  for (size_t i = start; i < end; i++)
    if (is_spoken_of(keys, i)) return ROW_SPOKEN;
  if (start == 0 || end == keys->count) return ROW_END;
  return (year_of(keys, start) - anchor) % stride == 0 ? ROW_PATTERN : ROW_UNNAMED;
}

/* Whole years beside parts of years are named in the first row already. */
static const char *year_text(const PeriodRows *rows, size_t index, YearForm form, size_t row) {
  const CategoryKeys *keys = rows->keys;
  if (row > 0 && !has_year(keys, index)) return NULL;
  if (row == 0 && form == YEAR_FULL) return keys->keys[index].text;
  return period_year_text(rows->context->arena, keys->house, keys->periods[index], form);
}

typedef struct YearRow {
  int stride;
  YearForm form;
  size_t row;
  bool is_whole; /* no year gives way to the last */
} YearRow;

typedef struct YearGroups {
  RowName *names;
  double *places; /* of the middles, in slots */
  size_t count;
} YearGroups;

/* Every year with its place; false if one that must stand within its own part of the axis does
 * not. Rules between the groups are added on the way. */
static bool list_years(PeriodRows *rows, const YearRow *row, YearGroups *groups) {
  const CategoryKeys *keys = rows->keys;
  double left = 0;
  for (size_t start = 0, stop; start < keys->count; start = stop) {
    stop = group_end(keys, start);
    double right = border_after(keys, stop - 1), at = (left + right) / 2;
    bool has_border = stop < keys->count && (has_year(keys, start) || has_year(keys, stop));
    if (row->row > 0 && has_border) list_push(rows->context->arena, &rows->rules, right);
    RowRank rank = year_rank(keys, start, stop, row->stride);
    const char *text = rank == ROW_UNNAMED ? NULL : year_text(rows, start, row->form, row->row);
    RowName name = make_row_name(rows, text, start, at, rank);
    if (text && row->stride == 1 && name.width + SMALL_GAP > (right - left) * rows->step)
      return false;
    groups->places[groups->count] = at;
    groups->names[groups->count++] = name;
    left = right;
  }
  return true;
}

/* Where years are thinned a name is wider than its year: no rule runs through it. */
static void clear_rules(PeriodRows *rows, size_t first_name) {
  size_t kept = 0;
  for (size_t i = 0; i < rows->rules.count; i++) {
    bool is_crossed = false;
    for (size_t n = first_name; n < rows->names.count; n++) {
      const AxisName *name = &rows->names.items[n];
      double half = text_width(rows, name->text.text) / 2 + SMALL_GAP / 2;
      is_crossed |= fabs(rows->rules.items[i] - name->at) * rows->step < half;
    }
    if (!is_crossed) rows->rules.items[kept++] = rows->rules.items[i];
  }
  rows->rules.count = kept;
}

static bool add_years(PeriodRows *rows, YearRow row) {
  Arena *arena = rows->context->arena;
  size_t first_name = rows->names.count, count = rows->keys->count;
  YearGroups groups = {arena_array(arena, RowName, count), arena_array(arena, double, count), 0};
  RowRule rule = row.stride == 1 ? ROW_WHOLE : row.is_whole ? ROW_KEEPS_LAST : ROW_GIVES_WAY;
  if (!list_years(rows, &row, &groups)) return false;
  if (!category_row_place(groups.names, groups.count, rule)) return false;
  for (size_t i = 0; i < groups.count; i++) {
    const RowName *name = &groups.names[i];
    if (name->is_placed)
      list_push(arena, &rows->names,
                make_name(rows, name->text, name->span, groups.places[i], row.row));
    else if (row.row == 0)
      list_push(arena, &rows->ticks, groups.places[i]);
  }
  clear_rules(rows, first_name);
  return true;
}

/* Tries one manner of naming years; it counts only if it names `least` of them. */
static bool try_years(PeriodRows *rows, YearRow row, size_t least) {
  size_t names = rows->names.count, ticks = rows->ticks.count;
  if (add_years(rows, row) && rows->names.count - names >= least) return true;
  rows->names.count = names;
  rows->ticks.count = ticks;
  rows->rules.count = 0;
  return false;
}

static size_t count_groups(const CategoryKeys *keys) {
  size_t count = 0;
  for (size_t start = 0; start < keys->count; start = group_end(keys, start))
    count += has_year(keys, start) || !rows_have_parts(keys);
  return count;
}

/* Every second year, or every third where that alone meets the first and the last. */
static int short_stride(const CategoryKeys *keys) {
  int years = year_of(keys, keys->count - 1) - year_of(keys, 0);
  return years % 2 != 0 && years % 3 == 0 ? 3 : 2;
}

/* Years, as many as fit: all, then every second or third, fifth and so on; the first and last
 * alone only where no third has room between them. */
static bool add_any_years(PeriodRows *rows, size_t row) {
  const int strides[STRIDE_YEARS] = {1, short_stride(rows->keys), 5, 10, 20, 50};
  const size_t forms = YEAR_DIGITS + 1, ways = STRIDE_YEARS * 2 * forms;
  size_t groups = count_groups(rows->keys), least = groups < 3 ? groups : 3;
  for (size_t i = 0; i < 2 * ways; i++) {
    size_t way = i % ways / forms;
    YearRow years = {.stride = strides[way / 2],
                     .form = (YearForm)(i % forms),
                     .row = row,
                     .is_whole = way % 2 == 0};
    if (try_years(rows, years, i < ways ? least : 0)) return true;
  }
  return false;
}

/* The strides of each kind of period within its year, ending in the first and last alone. */
static const int *strides_of(PeriodUnit unit) {
  static const int halves[] = {1, ENDS_ONLY, 0}, quarters[] = {1, 2, ENDS_ONLY, 0};
  static const int months[] = {1, 3, 6, ENDS_ONLY, 0};
  if (unit == PERIOD_HALF) return halves;
  return unit == PERIOD_QUARTER ? quarters : months;
}

static bool add_any_small_units(PeriodRows *rows) {
  const int *stride = strides_of(rows->keys->periods[rows->keys->count - 1].unit);
  for (; *stride; stride++) {
    size_t names = rows->names.count;
    rows->ticks.count = 0;
    if (add_small_units(rows, *stride)) return true;
    rows->names.count = names;
  }
  return false;
}

/* One word under all neighbouring forecasts. */
static void add_forecast_words(PeriodRows *rows, size_t row) {
  const CategoryKeys *keys = rows->keys;
  if (!keys->is_forecast || !keys->forecast_word) return;
  for (size_t start = 0; start < keys->count; start++) {
    if (!keys->is_forecast[start]) continue;
    size_t last = start;
    while (last + 1 < keys->count && keys->is_forecast[last + 1]) last++;
    double at = (place_of(keys, start) + place_of(keys, last)) / 2;
    list_push(rows->context->arena, &rows->names,
              make_name(rows, keys->forecast_word, keys->keys[start].span, at, row));
    start = last;
  }
}

CategoryAxis category_periods_make(const DrawContext *context, const CategoryKeys *keys,
                                   FontStyle style, double step) {
  PeriodRows rows = {.context = context, .keys = keys, .style = style, .step = step};
  bool has_parts = rows_have_parts(keys), fits = true, has_word = keys->forecast_word != NULL;
  if (has_parts) fits = add_any_small_units(&rows);
  fits = add_any_years(&rows, has_parts ? 1 : 0) && fits;
  size_t row_count = (has_parts ? 2 : 1) + (has_word ? 1 : 0);
  if (has_word) add_forecast_words(&rows, row_count - 1);
  return (CategoryAxis){.style = style,
                        .names = rows.names.items,
                        .name_count = rows.names.count,
                        .row_count = row_count,
                        .line_count = 1,
                        .rules = rows.rules.items,
                        .rule_count = rows.rules.count,
                        .ticks = rows.ticks.items,
                        .tick_count = rows.ticks.count,
                        .wanted_room = step * keys->places.extent * 1.5,
                        .fits = fits};
}
