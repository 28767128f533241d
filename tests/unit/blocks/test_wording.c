/* What is said about a chart without the author: subtitle lines and descriptions. */
#include "../deck/deck_test.h"

#define TABLES                                                                                     \
  "measures:\n  money: {unit: JPY millions, format: \"#,##0\", label: Revenue}\n"                  \
  "  stock: {unit: contracts, format: \"#,##0\", stock: true}\n"                                   \
  "data:\n"                                                                                        \
  "  t: {measure: money, columns: [FY2006, FY2007, FY2008], rows: {A: [1, 2, n.m.], B: [4, \"\", " \
  "1234]}}\n"                                                                                      \
  "  s: {measure: stock, columns: [FY2007, FY2008], rows: {A: [1, 2]}}\n"                          \
  "  plain: {columns: [Home, Work], rows: {A: [1, 2]}}\n"

static const Slide *slide_of(const char *slide) {
  return need_deck(arena_printf(arena, HEAD TABLES "slides:\n- {title: T, %s}\n", slide))->slides;
}

static void check_subtitle(const char *slide, const char *expected) {
  ck_assert_str_eq(slide_of(slide)->subtitle.text, expected);
}

START_TEST(subtitles_name_measure_and_periods) {
  check_subtitle("chart: bar, data: t", "Revenue, JPY millions, FY2006 to FY2008");
  check_subtitle("chart: bar, data: t, take-columns: [FY2007, FY2008]",
                 "Revenue, JPY millions, FY2007 and FY2008");
  check_subtitle("chart: bar, data: t, take-columns: [FY2008]", "Revenue, JPY millions, FY2008");
}
END_TEST

START_TEST(stocks_are_as_of_a_date) {
  check_subtitle("chart: bar, data: s", "contracts, at the end of FY2007 and FY2008");
}
END_TEST

START_TEST(what_is_no_period_is_not_named) {
  check_subtitle("chart: bar, data: plain", "");
}
END_TEST

START_TEST(periods_may_be_the_series) {
  check_subtitle("chart: bar, data: t, categories: rows",
                 "Revenue, JPY millions, FY2006 to FY2008");
}
END_TEST

START_TEST(charts_that_say_the_same_say_it_once) {
  check_subtitle("columns: [{chart: bar, data: t}, {chart: trend, data: t}, {chart: bar, data: s}]",
                 "Revenue, JPY millions, FY2006 to FY2008; contracts, at the end of FY2007 and "
                 "FY2008");
}
END_TEST

START_TEST(shares_are_no_amounts) {
  check_subtitle("chart: bar, data: s, stacking: percent",
                 "Share in %, with totals in contracts, at the end of FY2007 and FY2008");
  check_subtitle("chart: bar, data: s, stacking: percent, totals: false",
                 "Share in %, at the end of FY2007 and FY2008");
  check_subtitle("chart: bar, data: s, stacking: percent, label-content: value",
                 "contracts, at the end of FY2007 and FY2008");
  check_subtitle("chart: bar, data: t, stacking: stacked, label-content: share",
                 "Revenue, share in %, with totals in JPY millions, FY2006 to FY2008");
  check_subtitle("chart: bar, data: s, stacking: percent, heading: Mix in %",
                 "Share in %, with totals in contracts, at the end of FY2007 and FY2008");
  check_subtitle("chart: bar, data: s, stacking: percent, heading: \"Mix in %, all contracts\"",
                 "at the end of FY2007 and FY2008");
}
END_TEST

static const char *description_of(const char *slide) {
  const ChartContent *content = slide_of(slide)->blocks[0].content;
  return content->description;
}

typedef struct LanguageCase {
  const char *language, *columns, *subtitle;
} LanguageCase;

static const LanguageCase languages[] = {
    {"en", "FY2007, FY2008", "FY2007 and FY2008"},
    {"en", "FY2006, FY2007, FY2008", "FY2006 to FY2008"},
    {"en", "1Q06, 2Q06, 4Q08", "1Q06 to 4Q08"},
    {"en", "2025/Q1, 2025/Q2, 2025/Q3", "1Q25 to 3Q25"},
    {"en", "Q1 2022, Q2 2022, Q4 2024", "Q1 2022 to Q4 2024"},
    {"en", "2022-01, 2022-02, 2024-12", "Jan 2022 to Dec 2024"},
    {"en", "FY2007, FY2008, 3Q08, 4Q08", "FY2007 and FY2008, 3Q08 and 4Q08"},
    {"en-GB", "2023-12-31, 2024-12-31", "31 Dec 2023 and 31 Dec 2024"},
    {"ja", "2006年度, 2007年度, 2008年度", "2006年度～2008年度"},
    {"ja", "2007, 2008", "2007年度～2008年度"},
    {"ja", "FY2006, FY2007, FY2008", "2006年度～2008年度"},
    {"ja", "FY2007, FY2008, 3Q08, 4Q08",
     "2007年度～2008年度、2008年度 第3四半期～2008年度 第4四半期"},
    {"ja", "2008年3月期, 2009年3月期", "2008年3月期～2009年3月期"},
    {"en", "2008年3月期, 2009年3月期", "2008 and 2009"},
    {"de", "GJ 2022/23, GJ 2023/24", "GJ 2022/23 und GJ 2023/24"},
    {"en", "2022–23, 2023–24", "2022–23 and 2023–24"},
    {"ja-JP", "2007年度, 2008年度", "2007年度～2008年度"},
    {"ja", "2005年度, 2008年度", "2005年度と2008年度"},
    {"de", "1Q22, 2Q22, 4Q24", "Q1 2022 bis Q4 2024"},
    {"de", "2007, 2008", "2007 und 2008"},
    {"fr", "2006, 2007, 2008", "2006 à 2008"},
    {"fr", "2022-01, 2022-02, 2022-03", "janv. 2022 à mars 2022"},
    {"es", "2006, 2007, 2008", "2006 a 2008"},
    {"zh", "2006年, 2007年, 2008年", "2006年至2008年"},
};

static const char *subtitle_in(const char *language, const char *columns, const char *measure) {
  TextBuffer figures = {.arena = arena};
  text_append(&figures, "1");
  for (const char *at = columns; (at = strchr(at, ',')); at++) text_append(&figures, ", 1");
  const char *deck = arena_printf(arena,
                                  "language: %s\n" HEAD "measures: {m: {unit: \"\", %s}}\n"
                                  "data: {t: {measure: m, columns: [%s], rows: {A: [%s]}}}\n"
                                  "slides:\n- {title: T, chart: trend, data: t}\n",
                                  language, measure, columns, figures.text);
  return need_deck(deck)->slides[0].subtitle.text;
}

START_TEST(ranges_are_named_in_the_language_of_the_deck) {
  const LanguageCase *test = &languages[_i];
  ck_assert_str_eq(subtitle_in(test->language, test->columns, "stock: false"), test->subtitle);
}
END_TEST

START_TEST(stocks_are_at_the_end_in_every_language) {
  ck_assert_str_eq(subtitle_in("de", "2007, 2008", "stock: true"), "zum Ende von 2007 und 2008");
  ck_assert_str_eq(subtitle_in("ja", "2007年度, 2008年度", "stock: true"),
                   "2007年度～2008年度 期末");
  ck_assert_str_eq(subtitle_in("fr", "2007, 2008", "stock: true"), "à la fin de 2007 et 2008");
  ck_assert_str_eq(subtitle_in("en", "2023-12-31, 2024-12-31", "stock: true"),
                   "31 Dec 2023 and 31 Dec 2024");
}
END_TEST

#define PANELS                                                                                     \
  "measures: {m: {unit: JPY millions}, p: {unit: \"%\"}, h: {unit: people}}\n"                     \
  "data:\n  m: {measure: m, columns: [1Q06, 2Q06, 4Q08], rows: {A: [1, 2, 3]}}\n"                  \
  "  p: {measure: p, columns: [1Q06, 2Q06, 4Q08], rows: {A: [1, 2, 3]}}\n"                         \
  "  h: {measure: h, columns: [1Q06, 2Q06, 4Q08], rows: {A: [1, 2, 3]}}\n"                         \
  "  y: {measure: m, columns: [FY2007, FY2008], rows: {A: [1, 2]}}\n"

static const char *subtitle_of_panels(const char *blocks) {
  const char *deck = arena_printf(arena, HEAD "%sslides:\n- {title: T, %s}\n", PANELS, blocks);
  return need_deck(deck)->slides[0].subtitle.text;
}

START_TEST(charts_over_the_same_periods_share_a_line) {
  ck_assert_str_eq(
      subtitle_of_panels("columns: [{chart: trend, data: m}, {chart: trend, data: p}]"),
      "JPY millions and %, 1Q06 to 4Q08");
  ck_assert_str_eq(subtitle_of_panels("columns: [{chart: trend, data: m}, {chart: trend, data: p}, "
                                      "{chart: trend, data: h}]"),
                   "JPY millions, % and people, 1Q06 to 4Q08");
  ck_assert_str_eq(subtitle_of_panels("columns: [{chart: trend, data: m}, {chart: bar, data: y}, "
                                      "{chart: trend, data: p}]"),
                   "JPY millions and %, 1Q06 to 4Q08; JPY millions, FY2007 and FY2008");
}
END_TEST

START_TEST(units_in_headings_are_not_said_again) {
  ck_assert_str_eq(
      subtitle_of_panels("columns: [{chart: trend, data: m, heading: \"Revenue, JPY millions\"}, "
                         "{chart: trend, data: p, heading: \"Margin, %\"}]"),
      "1Q06 to 4Q08");
  ck_assert_str_eq(subtitle_of_panels("columns: [{chart: trend, data: m, heading: Revenue}, "
                                      "{chart: trend, data: p, heading: \"Margin, %\"}]"),
                   "JPY millions, 1Q06 to 4Q08");
}
END_TEST

static const char *long_description(size_t count) {
  TextBuffer columns = {.arena = arena}, a = {.arena = arena}, b = {.arena = arena};
  for (size_t i = 0; i < count; i++) {
    text_append_format(&columns, "%s%zu", i ? ", " : "", 1950 + i);
    text_append_format(&a, "%s%zu", i ? ", " : "", i == 4 ? 99 : i == 7 ? 0 : 10 + i);
    text_append_format(&b, "%s\"\"", i ? ", " : "");
  }
  const char *deck = arena_printf(arena,
                                  HEAD "data: {t: {columns: [%s], rows: {A: [%s], B: [%s]}}}\n"
                                       "slides:\n- {title: T, chart: trend, data: t}\n",
                                  columns.text, a.text, b.text);
  return ((const ChartContent *)need_deck(deck)->slides[0].blocks[0].content)->description;
}

START_TEST(descriptions_of_many_figures_tell_ends_and_extremes) {
  ck_assert_str_eq(long_description(31),
                   "Trend chart: 1950 to 1980. A: first 10 (1950), last 40 (1980), least 0 (1957), "
                   "greatest 99 (1954). B: no figures.");
  ck_assert_ptr_nonnull(strstr(long_description(30), " 1951: A 11, B n.a."));
}
END_TEST

START_TEST(descriptions_read_every_figure) {
  ck_assert_str_eq(description_of("chart: bar, data: t"),
                   "Bar chart: Revenue, JPY millions, FY2006 to FY2008. FY2006: A 1, B 4. FY2007: "
                   "A 2, B n.a. FY2008: A n.m., B 1,234.");
  ck_assert_str_eq(
      description_of("chart: trend, data: s"),
      "A. Trend chart: contracts, at the end of FY2007 and FY2008. FY2007: 1. FY2008: 2.");
}
END_TEST

START_TEST(descriptions_begin_with_what_the_chart_is_called) {
  const char *rest = "Bar chart: contracts, at the end of FY2007 and FY2008. FY2007: 1. FY2008: 2.";
  ck_assert_str_eq(description_of("chart: bar, data: s, heading: \"Contracts, {1 + 1} rows\""),
                   arena_printf(arena, "Contracts, 2 rows. %s", rest));
  ck_assert_str_eq(description_of("chart: bar, data: s, heading: \"How many?\""),
                   arena_printf(arena, "How many? %s", rest));
  ck_assert_str_eq(description_of("chart: waterfall, figures: {Home: 1, Work: = 1}"),
                   "Waterfall chart. Home: 1. Work: 1.");
  ck_assert_str_eq(description_of("chart: bar, data: t, categories: rows, take-columns: [FY2008]"),
                   "Bar chart: Revenue, JPY millions, FY2008. A: n.m. B: 1,234.");
}
END_TEST

START_TEST(the_author_may_describe) {
  ck_assert_str_eq(description_of("chart: bar, data: s, description: My words"), "My words");
  ck_assert_str_eq(description_of("chart: bar, data: s, heading: Sales, description: My words"),
                   "Sales. My words");
  ck_assert_str_eq(description_of("chart: bar, data: s, heading: My, description: My words"),
                   "My words");
}
END_TEST

int main(void) {
  Suite *suite = suite_create("blocks/wording");
  TCase *tests = fixture_case(suite, "wording");
  tcase_add_test(tests, subtitles_name_measure_and_periods);
  tcase_add_test(tests, stocks_are_as_of_a_date);
  tcase_add_test(tests, what_is_no_period_is_not_named);
  tcase_add_test(tests, periods_may_be_the_series);
  tcase_add_test(tests, charts_that_say_the_same_say_it_once);
  tcase_add_test(tests, shares_are_no_amounts);
  size_t language_count = sizeof languages / sizeof languages[0];
  tcase_add_loop_test(tests, ranges_are_named_in_the_language_of_the_deck, 0, (int)language_count);
  tcase_add_test(tests, stocks_are_at_the_end_in_every_language);
  tcase_add_test(tests, charts_over_the_same_periods_share_a_line);
  tcase_add_test(tests, units_in_headings_are_not_said_again);
  tcase_add_test(tests, descriptions_of_many_figures_tell_ends_and_extremes);
  tcase_add_test(tests, descriptions_read_every_figure);
  tcase_add_test(tests, descriptions_begin_with_what_the_chart_is_called);
  tcase_add_test(tests, the_author_may_describe);
  return unit_run(suite);
}
