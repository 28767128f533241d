/* Category axes made by hand, and what their rows hold. */
#pragma once
#include "guide/category_axis.h"
#include "guide_test.h"
#include <math.h>

static inline const TableKey *keys_of(const char *const *texts, size_t count) {
  TableKey *keys = arena_array(arena, TableKey, count);
  for (size_t i = 0; i < count; i++) keys[i] = (TableKey){texts[i], {0}, NULL};
  return keys;
}

static inline CategoryKeys names_axis(const char *const *texts, size_t count) {
  return (CategoryKeys){
      .keys = keys_of(texts, count), .count = count, .places = band_places_even(count)};
}

static inline Period read_period(const char *text, const FiscalCalendar *calendar) {
  Period period;
  ck_assert_msg(period_parse(text, calendar, &period), "%s", text);
  return period;
}

static inline const PeriodHouse *plain_house(void) {
  PeriodHouse *house = arena_make(arena, PeriodHouse);
  *house = period_house_make("en", fiscal_calendar_plain);
  return house;
}

static inline CategoryKeys periods_axis(const Period *periods, size_t count) {
  const char **texts = arena_array(arena, const char *, count);
  const PeriodHouse *house = plain_house();
  for (size_t i = 0; i < count; i++) texts[i] = period_full_text(arena, house, periods[i]);
  CategoryKeys keys = names_axis(texts, count);
  keys.periods = periods;
  keys.house = house;
  return keys;
}

/* So many periods on end. */
static inline CategoryKeys run_of(const char *first, size_t count) {
  Period *periods = arena_array(arena, Period, count);
  for (size_t i = 0; i < count; i++)
    periods[i] = i ? period_next(periods[i - 1]) : read_period(first, &fiscal_calendar_plain);
  return periods_axis(periods, count);
}

static inline const char *line_of(const AxisName *name, size_t line) {
  const TextLine *item = &name->lines.items[line];
  return arena_printf(arena, "%.*s%s", (int)item->length, name->text.text + item->start,
                      item->has_hyphen ? "-" : "");
}

/* The texts of a row with spaces between them, their lines with bars. */
static inline const char *row_of(const CategoryAxis *axis, size_t row) {
  TextBuffer text = {.arena = arena};
  for (size_t i = 0; i < axis->name_count; i++) {
    if (axis->names[i].row != row) continue;
    if (text.length) text_append(&text, " ");
    for (size_t k = 0; k < axis->names[i].lines.count; k++)
      text_append_format(&text, "%s%s", k ? "|" : "", line_of(&axis->names[i], k));
  }
  return text_buffer_string(&text);
}

/* A list of places, in whole slots and halves. */
static inline const char *places_of(const double *places, size_t count) {
  TextBuffer text = {.arena = arena};
  for (size_t i = 0; i < count; i++)
    text_append_format(&text, "%s%g", i ? " " : "", round(places[i] * 100) / 100);
  return text_buffer_string(&text);
}
