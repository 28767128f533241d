/* What the generators of the family's charts share: the dice, and the deck that grows. */
#pragma once
#include "../random.h"
#include "base/text.h"

typedef struct Dice {
  uint64_t state;
  Arena *arena;
  TextBuffer tables, charts;
  size_t table_count, chart_count;
  const char *kind;
} Dice;

/* What a table is made like. */
typedef struct Shape {
  size_t columns, rows;
  const char *const *column_names;
  const char *const *row_names;
  const char *measure; /* NULL: money */
  double low, high;    /* of the figures */
  bool is_rising;      /* the figures of each row */
} Shape;

size_t pick(Dice *dice, size_t count);
size_t between(Dice *dice, size_t low, size_t high);
bool one_in(Dice *dice, size_t count);
const char *one_of(Dice *dice, const char *const *choices, size_t count);

#define ONE_OF(dice, ...)                                                                          \
  one_of(dice, (const char *const[]){__VA_ARGS__},                                                 \
         sizeof((const char *const[]){__VA_ARGS__}) / sizeof(const char *))

double roll_size(Dice *dice);
const char *const *roll_words(Dice *dice);   /* twelve names, long ones among some */
const char *const *roll_columns(Dice *dice); /* twelve periods */
Shape roll_periods(Dice *dice, size_t rows);

/* "t3" */
const char *add_table(Dice *dice, Shape shape);
void add_chart(Dice *dice, const char *kind, const char *keys);

/* One chart each, of any kind of theirs. */
void add_named_type(Dice *dice); /* over names: ranges, targets, pairs */
void add_time_type(Dice *dice);  /* over time: areas, indices, prices */
void add_bridge(Dice *dice);
void add_noted(Dice *dice); /* bars, lines and areas with annotations */

typedef enum NotedForm {
  NOTED_BESIDE,
  NOTED_STACKED,
  NOTED_SHARES,
  NOTED_STEPS,
  NOTED_LEVELS /* of a bridge */
} NotedForm;

/* What annotations can speak of. */
typedef struct Noted {
  const char *const *categories;
  size_t category_count;
  const char *const *series;
  size_t series_count;
  double low, high;
  NotedForm form; /* how its series stand */
} Noted;

/* ", annotations: [...]" */
const char *roll_notes(Dice *dice, const Noted *noted);
