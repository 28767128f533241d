/* Number formats by example: "#,##0", "#,##0.0", "(1,234.5)", "+0.0%", "JPY 0.0bn", "▲1,234;-".
 *
 * An example is: how negatives look, or "+"; text; the number; its unit; and at the very end ";-"
 * if zero is to print as a dash, ";<" if what rounds to it as "<0.1", ";-<" both. In the number,
 * 0 and # are read as in a spreadsheet ("00" has a leading zero) and any other digit as itself an
 * example ("1,234.5": grouped, one decimal). At least one digit stands before the point. Point and
 * comma are written as in English; the measure's locale decides what is printed. A space beside
 * the number prints as one that does not break (U+00A0). */
#pragma once
#include "base/text.h"
#include "data/decimal.h"
#include "diag/diagnostics.h"
#include "words/words.h"

typedef enum NegativeStyle {
  NEGATIVE_MINUS,          /* −1,234, U+2212 */
  NEGATIVE_PARENTHESES,    /* (1,234) */
  NEGATIVE_TRIANGLE,       /* ▲1,234, U+25B2 */
  NEGATIVE_WHITE_TRIANGLE, /* △1,234, U+25B3 */
} NegativeStyle;

/* Separators of a locale, and what stands in the place of numbers in a language. */
typedef struct NumberLocale {
  const char *name;
  const char *decimal_point;
  const char *group_separator;
  size_t group;             /* digits of each group but the last, which has three */
  const NumberWords *words; /* NULL: English */
} NumberLocale;

/* NULL if there is no such locale; names as in "en", "de", "fr", "ch", "in", "ja". */
const NumberLocale *number_locale_find(const char *name);
/* The index-th locale by name, for messages and manuals; NULL past the last. */
const NumberLocale *number_locale_at(size_t index);
extern const NumberLocale number_locale_english;
/* The locale that a language tag asks for: "de", "de-CH", "en-IN"; English if none is known. */
const NumberLocale *number_locale_of_language(const char *tag);
/* English for NULL. */
const NumberWords *number_locale_words(const NumberLocale *locale);

/* In `decimals`: as many as the value has, at most six. No example says so; measure_plain does. */
#define DECIMALS_AS_NEEDED (-1)

typedef struct NumberFormat {
  const char *prefix, *suffix; /* literal text inside the sign: "JPY ", "%", "bn", " pp" */
  int integer_digits;          /* at least this many before the point */
  int decimals;                /* exactly this many after it */
  bool has_grouping;
  bool has_plus;     /* a plus sign on positive numbers */
  bool has_negative; /* the example shows how negatives look; else the measure says */
  NegativeStyle negative;
  bool zero_as_dash; /* zero, or what rounds to it, prints as an en dash, alone */
  bool tiny_as_less; /* what rounds to zero but is none prints as "<0.1" */
  bool has_scale;    /* a scale word was given: the number is brought to 10^scale */
  int scale;         /* as scale_words.h says: m 6, bn 9, 億円 8, crore 7, pp −2 */
  bool is_percent;   /* "%" asked for: a plain ratio is multiplied by 100 */
  RoundingMode rounding;
} NumberFormat;

/* Reads a format by example; false, with `problem` saying why, if it is none. The strings live in
 * the arena. */
bool number_format_parse(Arena *arena, const char *example, NumberFormat *out,
                         const char **problem);
/* `value` printed; it must already be in the scale to print. Never "-0". `negative` counts unless
 * the format has its own; `locale` NULL is English. */
const char *number_format_apply(Arena *arena, const NumberFormat *format, NegativeStyle negative,
                                const NumberLocale *locale, Decimal value);
/* What `value` rounds to when printed. */
Decimal number_format_round(const NumberFormat *format, Decimal value);
