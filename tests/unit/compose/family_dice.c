#include "family_dice.h"
#include <stdlib.h>

size_t pick(Dice *dice, size_t count) {
  return (size_t)(random_next(&dice->state) * (double)count);
}

size_t between(Dice *dice, size_t low, size_t high) {
  return low + pick(dice, high - low + 1);
}

bool one_in(Dice *dice, size_t count) {
  return pick(dice, count) == 0;
}

const char *one_of(Dice *dice, const char *const *choices, size_t count) {
  return choices[pick(dice, count)];
}

static const char *const words[] = {
    "Network",  "Cloud and hosting", "Systems integration", "Equipment", "Training",
    "Security", "Licences",          "Consulting",          "Mobile",    "Americas",
    "Europe",   "Asia and Pacific"};
static const char *const long_words[] = {"Trading multiples, EV/EBITDA 2027",
                                         "Analysts' price targets",
                                         "Precedent transactions",
                                         "Discounted cash flow, 7.5 to 9.0 %",
                                         "Volumes",
                                         "Interest rates, ±100 basis points",
                                         "Price of power",
                                         "Euro in US dollars, ±5 cents",
                                         "Wages",
                                         "Free cash flow",
                                         "Return on capital employed",
                                         "Share of recurring revenue"};
static const char *const periods[3][12] = {
    {"FY2013", "FY2014", "FY2015", "FY2016", "FY2017", "FY2018", "FY2019", "FY2020", "FY2021",
     "FY2022", "FY2023", "FY2024"},
    {"1Q22", "2Q22", "3Q22", "4Q22", "1Q23", "2Q23", "3Q23", "4Q23", "1Q24", "2Q24", "3Q24",
     "4Q24"},
    {"2024-01", "2024-02", "2024-03", "2024-04", "2024-05", "2024-06", "2024-07", "2024-08",
     "2024-09", "2024-10", "2024-11", "2024-12"},
};

double roll_size(Dice *dice) {
  static const double sizes[] = {80, 900, 12000, 400000};
  return sizes[pick(dice, 4)];
}

const char *const *roll_words(Dice *dice) {
  return one_in(dice, 3) ? long_words : words;
}

const char *const *roll_columns(Dice *dice) {
  return periods[pick(dice, 3)];
}

Shape roll_periods(Dice *dice, size_t rows) {
  double size = roll_size(dice);
  return (Shape){.columns = between(dice, 2, 12),
                 .rows = rows,
                 .column_names = roll_columns(dice),
                 .row_names = words,
                 .low = size / 5,
                 .high = size};
}

static void add_list(Dice *dice, const char *const *names, size_t count) {
  for (size_t i = 0; i < count; i++)
    text_append_format(&dice->tables, "%s\"%s\"", i ? ", " : "", names[i]);
}

static int by_value(const void *a, const void *b) {
  double left = *(const double *)a, right = *(const double *)b;
  return (left > right) - (left < right);
}

static void add_row(Dice *dice, const Shape *shape, size_t row) {
  double values[12];
  for (size_t c = 0; c < shape->columns; c++)
    values[c] = shape->low + random_next(&dice->state) * (shape->high - shape->low);
  if (shape->is_rising) qsort(values, shape->columns, sizeof *values, by_value);
  text_append_format(&dice->tables, "      \"%s\": [", shape->row_names[row]);
  for (size_t c = 0; c < shape->columns; c++) {
    text_append(&dice->tables, c ? ", " : "");
    text_append_number(&dice->tables, values[c], shape->high < 100 ? 1 : 0);
  }
  text_append(&dice->tables, "]\n");
}

const char *add_table(Dice *dice, Shape shape) {
  const char *name = arena_printf(dice->arena, "t%zu", dice->table_count++);
  text_append_format(&dice->tables, "  %s:\n    measure: %s\n    columns: [", name,
                     shape.measure ? shape.measure : "money");
  add_list(dice, shape.column_names, shape.columns);
  text_append(&dice->tables, "]\n    rows:\n");
  for (size_t r = 0; r < shape.rows; r++) add_row(dice, &shape, r);
  return name;
}

void add_chart(Dice *dice, const char *kind, const char *keys) {
  if (!dice->kind) dice->kind = kind;
  text_append_format(&dice->charts, "  - {%s}\n", keys);
  dice->chart_count++;
}
