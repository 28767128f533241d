/* Period keys: what they mean and how far they are apart. */
#include "data/period.h"
#include "tests/unit/data/data_test.h"

typedef struct Case {
  const char *key;
  PeriodKind kind;
  int year, part;
  const char *suffix;
} Case;

START_TEST(reads_periods) {
  static const Case cases[] = {
      {"FY2007", PERIOD_YEAR, 2007, 0, ""},         {"FY07", PERIOD_YEAR, 2007, 0, ""},
      {"FY 2007", PERIOD_YEAR, 2007, 0, ""},        {"fy99", PERIOD_YEAR, 1999, 0, ""},
      {"FY69", PERIOD_YEAR, 2069, 0, ""},           {"FY70", PERIOD_YEAR, 1970, 0, ""},
      {"CY2008", PERIOD_YEAR, 2008, 0, ""},         {"2008", PERIOD_YEAR, 2008, 0, ""},
      {" 2008 ", PERIOD_YEAR, 2008, 0, ""},         {"FY2008A", PERIOD_YEAR, 2008, 0, "A"},
      {"FY2009E", PERIOD_YEAR, 2009, 0, "E"},       {"FY2009 F", PERIOD_YEAR, 2009, 0, "F"},
      {"2009B", PERIOD_YEAR, 2009, 0, "B"},         {"FY24PF", PERIOD_YEAR, 2024, 0, "PF"},
      {"1Q08", PERIOD_QUARTER, 2008, 0, ""},        {"4Q08", PERIOD_QUARTER, 2008, 3, ""},
      {"4Q2008E", PERIOD_QUARTER, 2008, 3, "E"},    {"4Q FY2008", PERIOD_QUARTER, 2008, 3, ""},
      {"Q1 FY25", PERIOD_QUARTER, 2025, 0, ""},     {"Q4 2008", PERIOD_QUARTER, 2008, 3, ""},
      {"q4 2008", PERIOD_QUARTER, 2008, 3, ""},     {"1H FY2009", PERIOD_HALF, 2009, 0, ""},
      {"2H09", PERIOD_HALF, 2009, 1, ""},           {"H1 2009", PERIOD_HALF, 2009, 0, ""},
      {"2008-Q3", PERIOD_QUARTER, 2008, 2, ""},     {"2008 Q3", PERIOD_QUARTER, 2008, 2, ""},
      {"2008Q3", PERIOD_QUARTER, 2008, 2, ""},      {"FY2008-H2", PERIOD_HALF, 2008, 1, ""},
      {"FY2008 Q2A", PERIOD_QUARTER, 2008, 1, "A"}, {"2008-05", PERIOD_MONTH, 2008, 4, ""},
      {"2008-12", PERIOD_MONTH, 2008, 11, ""},
  };
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    Period period;
    ck_assert_msg(period_parse(cases[i].key, &period), "%s", cases[i].key);
    ck_assert_msg(period.kind == cases[i].kind, "%s", cases[i].key);
    ck_assert_msg(period.year == cases[i].year, "%s", cases[i].key);
    ck_assert_msg(period.part == cases[i].part, "%s", cases[i].key);
    ck_assert_str_eq(period.suffix, cases[i].suffix);
  }
}
END_TEST

START_TEST(refuses_what_is_no_period) {
  static const char *const keys[] = {
      "",         "FY",      "FY2",     "FY200",    "FY20077",  "08",        "20088",
      "Total",    "Q",       "Q5 2008", "0Q08",     "5Q08",     "3H09",      "Q0 2008",
      "2008-13",  "2008-00", "2008-5",  "2008-",    "2008-Q",   "2008-Q5",   "Q4",
      "4Q",       "4Q8",     "12Q08",   "FY2008X",  "FY2008AE", "2008 2009", "2008-05-01",
      "YTD 2008", "Q12008",  "-2008",   "FY2008 Q",
  };
  for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
    Period period = {.year = -1};
    ck_assert_msg(!period_parse(keys[i], &period), "%s", keys[i]);
    ck_assert_int_eq(period.year, -1);
  }
}
END_TEST

static Period period_of(const char *key) {
  Period period;
  ck_assert_msg(period_parse(key, &period), "%s", key);
  return period;
}

static void check_distance(Arena *arena, const char *from, const char *to, const char *expected) {
  Decimal years;
  ck_assert(period_years_between(period_of(from), period_of(to), &years));
  assert_number(arena, years, expected);
}

START_TEST(measures_distance) {
  Arena *arena = arena_new();
  check_distance(arena, "FY2007", "FY2010", "3");
  check_distance(arena, "FY2010", "FY2007", "-3");
  check_distance(arena, "FY07", "2010E", "3");
  check_distance(arena, "1Q08", "4Q10", "2.75");
  check_distance(arena, "1H09", "2H09", "0.5");
  check_distance(arena, "2008-11", "2009-02", "0.25");
  check_distance(arena, "4Q08", "4Q08", "0");
  Decimal years = number("7");
  ck_assert(!period_years_between(period_of("FY2008"), period_of("4Q08"), &years));
  assert_number(arena, years, "7");
  arena_free(arena);
}
END_TEST

START_TEST(knows_neighbours) {
  static const char *const next[][2] = {{"FY2007", "FY2008"},   {"FY99", "FY00"},
                                        {"4Q08", "1Q09"},       {"2H08", "H1 2009"},
                                        {"2008-12", "2009-01"}, {"FY2008A", "FY2009E"}};
  static const char *const apart[][2] = {{"FY2007", "FY2009"}, {"FY2008", "FY2007"},
                                         {"FY2008", "FY2008"}, {"4Q08", "2Q09"},
                                         {"4Q08", "FY2009"},   {"2008-12", "1Q09"}};
  for (size_t i = 0; i < 6; i++) {
    ck_assert(period_is_next(period_of(next[i][0]), period_of(next[i][1])));
    ck_assert(!period_is_next(period_of(apart[i][0]), period_of(apart[i][1])));
  }
  ck_assert_int_eq(period_month(period_of("4Q08")), 2008 * 12 + 9);
  ck_assert_str_eq(period_kind_name(PERIOD_HALF), "half-year");
}
END_TEST

int main(void) {
  Suite *suite = suite_create("period");
  TCase *tests = tcase_create("period");
  tcase_add_test(tests, reads_periods);
  tcase_add_test(tests, refuses_what_is_no_period);
  tcase_add_test(tests, measures_distance);
  tcase_add_test(tests, knows_neighbours);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
