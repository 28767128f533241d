/* A number is a Quantity: exact value, what it measures, whether it is there, and where it came
 * from. */
#pragma once
#include "data/decimal.h"
#include "data/number_format.h"
#include "diag/source.h"

typedef enum Polarity { POLARITY_UP_IS_GOOD, POLARITY_DOWN_IS_GOOD, POLARITY_NEUTRAL } Polarity;

/* What a number means; said once, in the deck. */
typedef struct Measure {
  const char *name;
  const char *unit;       /* as the subtitle line prints it: "JPY millions", "%", "contracts" */
  const char *label;      /* "Revenue"; NULL if none */
  const char *definition; /* what it means, for a note where it appears; NULL if none */
  int scale;            /* power of ten that a value of 1 stands for: 6 for millions, −2 for % */
  const char *currency; /* "JPY", or NULL */
  NumberFormat format;
  NegativeStyle negative;
  const NumberLocale *locale;
  Polarity polarity;
  bool is_ratio;  /* its changes print in points */
  bool is_stock;  /* as of a date, not over a period */
  bool is_change; /* a difference or growth rate: prints with its sign */
} Measure;

typedef enum QuantityState {
  QUANTITY_PRESENT,
  QUANTITY_MISSING,       /* prints n.a., draws a gap */
  QUANTITY_NOT_MEANINGFUL /* prints n.m.: growth from zero or across a change of sign */
} QuantityState;

typedef enum OriginKind {
  ORIGIN_CELL,       /* read from a data file, or from a table in the deck */
  ORIGIN_LITERAL,    /* a number written in an expression */
  ORIGIN_EXPRESSION, /* computed from the inputs */
} OriginKind;

typedef struct Origin Origin;
struct Origin {
  OriginKind kind;
  SourceSpan span;   /* the cell, or the expression in the deck */
  const char *table; /* cells: the table's name in the deck */
  const char *row, *column;
  const char *expression; /* computed: as written, or as the function says it */
  const Origin *const *inputs;
  size_t input_count;
};

typedef struct Quantity {
  Decimal value; /* in the measure's scale */
  QuantityState state;
  const Measure *measure; /* never NULL: measure_plain at the least */
  const Origin *origin;   /* NULL only for missing values that have no place */
} Quantity;

/* A plain number: no unit, up to the decimals it has. */
extern const Measure measure_plain;

/* In per cent, points or basis points, or a ratio: what a percentage can be brought to, and no
 * thousands or millions. */
bool measure_is_fraction(const Measure *measure);
/* Its unit as it stands beside names: points in the words of its locale; "" if it has none. */
const char *measure_unit_in_words(const Measure *measure);
/* Whether both are of one unit and scale, so that values can be added as they are. */
bool measure_is_alike(const Measure *a, const Measure *b);
Quantity quantity_missing(const Measure *measure, const Origin *origin);
bool quantity_is_present(Quantity quantity);
/* For geometry; 0 if not present. */
double quantity_to_double(Quantity quantity);
/* As printed: in its measure's format, or in `format` if not NULL, brought to the format's scale;
 * "n.a." and "n.m.", in the words of its locale, for what is not there. */
const char *quantity_to_text(Arena *arena, Quantity quantity, const NumberFormat *format);
/* The value as quantity_to_text shows it, rounded, in the measure's scale. */
Decimal quantity_printed_value(Quantity quantity, const NumberFormat *format);
/* Whether a growth rate from one value to another means anything: not from a base that is not
 * positive, and not to a negative end. */
bool quantity_has_growth(Decimal from, Decimal to);
/* From one quantity to another of the same measure: in per cent, for ratios in percentage points;
 * not meaningful from a base that is not positive, or to a negative end, or between a year and a
 * quarter. */
Quantity quantity_growth(Arena *arena, Quantity from, Quantity to, SourceSpan span);
/* The same per year, of periods so many months apart: (to / from)^(12 / months) − 1, rounded half
 * to even at 16 digits or finer; not meaningful unless both are positive. */
Quantity quantity_cagr(Arena *arena, Quantity from, Quantity to, int months, SourceSpan span);
/* The difference of two quantities of the same measure, later less earlier, in their unit; of
 * ratios in percentage points. Missing if one is. */
Quantity quantity_change(Arena *arena, Quantity from, Quantity to, SourceSpan span);
/* A part of a whole of the same measure, in per cent; not meaningful of a whole that is not
 * positive, missing if one is. */
Quantity quantity_share(Arena *arena, Quantity part, Quantity whole, SourceSpan span);
/* An expression's origin; `inputs` are copied, NULLs among them left out. */
const Origin *origin_of_expression(Arena *arena, SourceSpan span, const char *expression,
                                   const Origin *const *inputs, size_t count);
