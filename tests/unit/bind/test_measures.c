/* Measures: what a unit says about scale and currency, and what is taken from another one. */
#include "../deck/deck_test.h"

static const Measure *measure_of(const char *keys) {
  const Deck *deck = need_deck(
      arena_printf(arena,
                   HEAD "measures:\n  m: {%s}\n"
                        "data: {t: {measure: m, columns: [FY1, FY2], rows: {A: [1, 2]}}}\n"
                        "slides:\n- {title: T, chart: bar, data: t}\n",
                   keys));
  return chart_at(deck, 0)->data.measure;
}

typedef struct UnitCase {
  const char *unit;
  int scale;
  const char *currency;
} UnitCase;

static const UnitCase units[] = {{"JPY millions", 6, "JPY"},
                                 {"USD thousand", 3, "USD"},
                                 {"EUR billions", 9, "EUR"},
                                 {"JPY trillion", 12, "JPY"},
                                 {"JPY", 0, "JPY"},
                                 {"contracts", 0, NULL},
                                 {"thousands", 3, NULL},
                                 {"%", -2, NULL},
                                 {"pp", -2, NULL},
                                 {"bps", -4, NULL},
                                 {"jpy millions", 6, NULL},
                                 {"JPYX millions", 6, NULL},
                                 {"millions of JPY", 0, NULL},
                                 {"百万円", 6, "JPY"},
                                 {"億円", 8, "JPY"},
                                 {"兆円", 12, "JPY"},
                                 {"千円", 3, "JPY"},
                                 {"円", 0, "JPY"},
                                 {"千人", 3, NULL},
                                 {"USD 百万", 6, "USD"},
                                 {"亿元", 8, "CNY"},
                                 {"INR crore", 7, "INR"},
                                 {"lakhs", 5, NULL},
                                 {"円千", 0, NULL}};

START_TEST(units_say_scale_and_currency) {
  const Measure *measure = measure_of(arena_printf(arena, "unit: \"%s\"", units[_i].unit));
  ck_assert_str_eq(measure->unit, units[_i].unit);
  ck_assert_int_eq(measure->scale, units[_i].scale);
  if (units[_i].currency)
    ck_assert_str_eq(measure->currency, units[_i].currency);
  else
    ck_assert_ptr_null(measure->currency);
}
END_TEST

START_TEST(measures_are_like_others) {
  const Deck *deck = need_deck(
      HEAD "measures:\n"
           "  base: {unit: JPY millions, format: \"#,##0.0\", negative: parentheses, stock: true}\n"
           "  cost: {like: base, good: down}\n"
           "data: {t: {measure: cost, columns: [FY1, FY2], rows: {A: [-1, 2]}}}\n"
           "slides:\n- {title: T, chart: bar, data: t}\n");
  const ChartData *data = &chart_at(deck, 0)->data;
  ck_assert_int_eq(data->measure->polarity, POLARITY_DOWN_IS_GOOD);
  ck_assert_int_eq(data->measure->scale, 6);
  ck_assert(data->measure->is_stock);
  ck_assert_str_eq(quantity_to_text(arena, chart_cell(data, 0, 0), NULL), "(1.0)");
}
END_TEST

/* The first figure of a deck in a language, as it prints; the second is missing. */
static const Quantity *figures_in(const char *language, const char *measure) {
  const Deck *deck = need_deck(arena_printf(
      arena,
      HEAD "language: %s\nmeasures: {m: {format: \"#,##0.0\"%s}}\n"
           "data: {t: {measure: m, columns: [2007, 2008], rows: {A: [1234567, n.a.]}}}\n"
           "slides:\n- {title: T, chart: bar, data: t}\n",
      language, measure));
  return chart_at(deck, 0)->data.cells;
}

typedef struct LanguageCase {
  const char *language, *measure, *number, *missing;
} LanguageCase;

static const LanguageCase language_cases[] = {
    {"en", "", "1,234,567.0", "n.a."},
    {"de", "", "1.234.567,0", "k.\u00A0A."},
    {"de-AT", "", "1.234.567,0", "k.\u00A0A."},
    {"de-CH", "", "1’234’567.0", "k.\u00A0A."},
    {"fr-CH", "", "1’234’567.0", "n.d."},
    {"fr", "", "1\u202F234\u202F567,0", "n.d."},
    {"es", "", "1.234.567,0", "n.d."},
    {"ja-JP", "", "1,234,567.0", "－"},
    {"zh", "", "1,234,567.0", "—"},
    {"en-IN", "", "12,34,567.0", "n.a."},
    {"it", "", "1.234.567,0", "n.a."},
    {"ja", ", locale: de", "1.234.567,0", "－"},
    {"de", ", locale: en", "1,234,567.0", "k.\u00A0A."},
};

START_TEST(languages_say_how_numbers_print) {
  LanguageCase given = language_cases[_i];
  const Quantity *figures = figures_in(given.language, given.measure);
  ck_assert_str_eq(quantity_to_text(arena, figures[0], NULL), given.number);
  ck_assert_str_eq(quantity_to_text(arena, figures[1], NULL), given.missing);
}
END_TEST

static const char *with_measures(const char *measures, const char *used) {
  return arena_printf(arena,
                      HEAD "measures: {%s}\n"
                           "data: {t: {measure: %s, columns: [FY1], rows: {A: [1]}}}\n"
                           "slides:\n- {title: T, chart: bar, data: t}\n",
                      measures, used);
}

START_TEST(what_is_wrong_is_reported_at_its_place) {
  check_refused(with_measures("money: {unit: JPY}", "mony"),
                "5:21 error: there is no measure \"mony\" (did you mean \"money\"?)");
  check_refused(with_measures("m: {like: n}", "m"), "4:22 error: there is no measure \"n\"");
}
END_TEST

START_TEST(unknown_locales_are_reported) {
  read_deck(with_measures("m: {locale: xx}", "m"));
  const char *finding = only_finding();
  ck_assert_msg(text_starts_with(finding, "4:24 error: there is no locale \"xx\" (locales are "),
                "%s", finding);
}
END_TEST

START_TEST(formats_that_are_none_are_reported) {
  read_deck(with_measures("m: {format: abc}", "m"));
  const char *finding = only_finding();
  ck_assert_msg(text_starts_with(finding, "4:24 error: the format \"abc\" cannot be used: "), "%s",
                finding);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("bind/measures");
  TCase *tests = fixture_case(suite, "measures");
  tcase_add_loop_test(tests, units_say_scale_and_currency, 0, sizeof units / sizeof *units);
  tcase_add_loop_test(tests, languages_say_how_numbers_print, 0,
                      sizeof language_cases / sizeof *language_cases);
  tcase_add_test(tests, measures_are_like_others);
  tcase_add_test(tests, what_is_wrong_is_reported_at_its_place);
  tcase_add_test(tests, unknown_locales_are_reported);
  tcase_add_test(tests, formats_that_are_none_are_reported);
  return unit_run(suite);
}
