/* Chart data made by hand: every figure has a place of its own. */
#pragma once
#include "../fixture.h"
#include "../random.h"
#include "charts/chart.h"

#define MISSING "" /* as a figure */

static inline Decimal decimal_of(const char *text) {
  Decimal value;
  ck_assert_msg(decimal_parse(text, strlen(text), &value), "%s", text);
  return value;
}

/* At line `line` and column `column` of a file: where findings must point. */
static inline Quantity figure_of(const char *text, uint32_t line, uint32_t column) {
  Origin *origin = arena_make(arena, Origin);
  static const SourceFile file = {.path = "data.csv", .text = "", .line_count = 1};
  *origin = (Origin){.kind = ORIGIN_CELL, .span = {&file, line, column, line, column + 1}};
  if (!*text) return quantity_missing(&measure_plain, origin);
  return (Quantity){decimal_of(text), QUANTITY_PRESENT, &measure_plain, origin};
}

static inline const TableKey *keys_of(const char *letter, size_t count) {
  TableKey *keys = arena_array(arena, TableKey, count);
  for (size_t i = 0; i < count; i++)
    keys[i] = (TableKey){arena_printf(arena, "%s%zu", letter, i + 1),
                         {source_of("x"), (uint32_t)i + 1, 1, (uint32_t)i + 1, 2},
                         NULL};
  return keys;
}

/* Series by series; figure i stands at line i + 1 of its series, column series + 1. */
static inline ChartSpec spec_of(const char *const *figures, size_t series, size_t categories) {
  Quantity *cells = arena_array(arena, Quantity, series * categories);
  for (size_t i = 0; i < series * categories; i++)
    cells[i] =
        figure_of(figures[i], (uint32_t)(i % categories) + 1, (uint32_t)(i / categories) + 1);
  ChartData data = {.categories = keys_of("c", categories),
                    .category_count = categories,
                    .series = keys_of("s", series),
                    .series_count = series,
                    .main = {0, series},
                    .cells = cells,
                    .is_forecast = arena_array(arena, bool, categories),
                    .measure = &measure_plain};
  return (ChartSpec){.name = "chart", .span = {source_of("x"), 9, 9, 9, 10}, .data = data};
}

static inline const char *decimal_text(Quantity quantity) {
  return quantity_is_present(quantity) ? decimal_to_text(arena, quantity.value) : "n.a.";
}

/* A whole number as text. */
static inline const char *random_figure(uint64_t *state, double low, double high) {
  return arena_printf(arena, "%lld", (long long)random_between(state, low, high));
}
