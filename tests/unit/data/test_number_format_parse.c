/* Number formats by example: what they mean, and what is wrong with others. */
#include "tests/unit/data/data_test.h"

static Arena *arena;

static void set_up(void) {
  arena = arena_new();
}

static void tear_down(void) {
  arena_free(arena);
}

static NumberFormat parse(const char *example) {
  NumberFormat format;
  const char *problem = NULL;
  bool is_good = number_format_parse(arena, example, &format, &problem);
  ck_assert_msg(is_good && !problem, "%s: %s", example, problem ? problem : "");
  return format;
}

static void assert_problem(const char *example, const char *expected) {
  NumberFormat format = {.decimals = 7};
  const char *problem = NULL;
  ck_assert_msg(!number_format_parse(arena, example, &format, &problem), "%s", example);
  ck_assert_ptr_nonnull(problem);
  ck_assert_msg(strstr(problem, expected), "%s: %s", example, problem);
  ck_assert_int_eq(format.decimals, 7);
}

START_TEST(digits_show_grouping_and_decimals) {
  static const struct {
    const char *example;
    int integer_digits, decimals;
    bool has_grouping;
  } cases[] = {
      {"#,##0", 1, 0, true},
      {"#,##0.0", 1, 1, true},
      {"0", 1, 0, false},
      {"0.00", 1, 2, false},
      {"1,234.5", 1, 1, true},
      {"1,234", 1, 0, true},
      {"00", 2, 0, false},
      {"#", 1, 0, false},
      {".00", 1, 2, false},
      {"0,000", 4, 0, true},
      {"#,###.000", 1, 3, true},
      {"100.25", 1, 2, false},
      {"12345678901234567890", 1, 0, false},
      {"0.12345678901234567890", 1, 20, false},
      {"#,###,##0", 1, 0, true},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    NumberFormat format = parse(cases[i].example);
    ck_assert_int_eq(format.integer_digits, cases[i].integer_digits);
    ck_assert_int_eq(format.decimals, cases[i].decimals);
    ck_assert_int_eq(format.has_grouping, cases[i].has_grouping);
    ck_assert_str_eq(format.prefix, "");
    ck_assert_str_eq(format.suffix, "");
    ck_assert(!format.has_plus && !format.has_negative && !format.has_scale);
    ck_assert_int_eq(format.rounding, ROUND_HALF_AWAY);
  }
}
END_TEST

START_TEST(signs_show_negatives) {
  static const struct {
    const char *example;
    NegativeStyle negative;
  } cases[] = {
      {"-#,##0", NEGATIVE_MINUS},          {"−#,##0", NEGATIVE_MINUS},
      {"(1,234.5)", NEGATIVE_PARENTHESES}, {"▲#,##0", NEGATIVE_TRIANGLE},
      {"△#,##0", NEGATIVE_WHITE_TRIANGLE}, {"(JPY 0.0bn)", NEGATIVE_PARENTHESES},
      {"(0.0%)", NEGATIVE_PARENTHESES},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    NumberFormat format = parse(cases[i].example);
    ck_assert(format.has_negative);
    ck_assert_int_eq(format.negative, cases[i].negative);
    ck_assert(!strchr(format.suffix, ')') && !format.has_plus);
  }
  NumberFormat plus = parse("+0.0%");
  ck_assert(plus.has_plus && !plus.has_negative && plus.is_percent);
  ck_assert_str_eq(plus.suffix, "%");
}
END_TEST

START_TEST(spaces_beside_the_number_do_not_break) {
  NumberFormat format = parse("  JPY 0.0 bn a year ");
  ck_assert_str_eq(format.prefix, "JPY\u00A0");
  ck_assert_str_eq(format.suffix, "\u00A0bn a year");
  ck_assert(format.has_scale);
  ck_assert_str_eq(parse("0 % of sales").suffix, "\u00A0% of sales");
  ck_assert_str_eq(parse("¥0").prefix, "¥");
  ck_assert_str_eq(parse("0 (adjusted)").suffix, "\u00A0(adjusted)");
  ck_assert(parse("0\u00A0bn").has_scale);
}
END_TEST

START_TEST(scale_words_are_whole_words_after_the_number) {
  static const struct {
    const char *example;
    bool has_scale;
    int scale;
  } cases[] = {
      {"0k", true, 3},           {"0.0 thousand", true, 3}, {"JPY #,##0m", true, 6},
      {"0 mn", true, 6},         {"0 million", true, 6},    {"0 Millions", true, 6},
      {"JPY 0.0bn", true, 9},    {"0.0 BN", true, 9},       {"0 billion", true, 9},
      {"0 billions.", true, 9},  {"0tn", true, 12},         {"0 trillion", true, 12},
      {"0 trillions", true, 12}, {"0.0x", false, 0},        {"0 months", false, 0},
      {"0 m²", false, 0},        {"bn 0", false, 0},        {"0 per m", false, 0},
      {"0  m", false, 0},        {"+0.0 pp", true, -2},     {"0 bps", true, -4},
      {"0 bp", true, -4},        {"0 km", false, 0},        {"0bn, net", true, 9},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    NumberFormat format = parse(cases[i].example);
    ck_assert_msg(format.has_scale == cases[i].has_scale, "%s", cases[i].example);
    ck_assert_msg(format.scale == cases[i].scale, "%s", cases[i].example);
  }
}
END_TEST

START_TEST(percent_counts_only_after_the_number) {
  ck_assert(parse("0.0%").is_percent);
  ck_assert(parse("0.0 %").is_percent);
  ck_assert(!parse("0.0 pp (of %)").is_percent);
  ck_assert(!parse("0.0x").is_percent);
  ck_assert(!parse("0.0%").has_scale);
}
END_TEST

START_TEST(zero_can_be_a_dash) {
  NumberFormat format = parse("(#,##0.0m);-");
  ck_assert(format.zero_as_dash && format.has_negative && format.has_scale);
  ck_assert_str_eq(format.suffix, "m");
  ck_assert(parse("#,##0;-").zero_as_dash);
  ck_assert(!parse("#,##0").zero_as_dash);
}
END_TEST

START_TEST(what_is_no_format_says_why) {
  assert_problem("", "empty");
  assert_problem("   ", "empty");
  assert_problem(";-", "no digit");
  assert_problem("%n", "not a code after \"%\"");
  assert_problem("%s", "not a code after \"%\"");
  assert_problem("%.1f", "not a code after \"%\"");
  assert_problem("%5d", "not a code after \"%\"");
  assert_problem("JPY", "no digit");
  assert_problem("()", "no digit");
  assert_problem("+", "no digit");
  assert_problem(".", "no digit");
  assert_problem("0 to 0", "two numbers");
  assert_problem("Q4 0.0", "two numbers");
  assert_problem("0 m2", "two numbers");
  assert_problem("#,##0.0 #", "two numbers");
  assert_problem("123456789012345678901", "more than 20 digits");
  assert_problem("0.123456789012345678901", "more than 20 digits");
  assert_problem("1,23", "by threes");
  assert_problem("12,34,567", "by threes");
  assert_problem("1234,567", "by threes");
  assert_problem("1.234,5", "before decimals");
  assert_problem("1.2.3", "before decimals");
  assert_problem("0#", "cannot stand after");
  assert_problem("0.0#", "write 0 for each");
  assert_problem("#,##0;(0)", "after \";\"");
  assert_problem("#,##0;--", "after \";\"");
  assert_problem("#,##0;", "after \";\"");
  assert_problem("(0", "not closed");
  assert_problem("(a) 0 (b)", "round the whole example");
  assert_problem("(0) x", "round the whole example");
  assert_problem("JPY -0.0bn", "the sign goes first");
  assert_problem("JPY (0.0)", "the sign goes first");
  assert_problem("JPY ▲0", "the sign goes first");
  assert_problem("0.0B", "\"B\" is no scale word: write \"bn\"");
  assert_problem("0 MM", "\"MM\" is no scale word: write \"m\"");
  assert_problem("0 Mrd", "write \"bn\"");
  assert_problem("0\t%", "cannot be printed");
  assert_problem("0\xFF", "cannot be printed");
  assert_problem("0 and so on, and so on, and so on, and so on, and so on, and so on, and so on,"
                 " and so on",
                 "longer than 80");
}
END_TEST

/* Every stretch of a long example is a format or has a problem. */
START_TEST(every_part_of_an_example_is_answered) {
  static const char example[] = "(+JPY #,##0.0 bn ▲%12;-)";
  for (size_t start = 0; start < sizeof example; start++) {
    for (size_t length = 0; start + length < sizeof example; length++) {
      NumberFormat format;
      const char *problem = NULL;
      const char *part = arena_strndup(arena, example + start, length);
      ck_assert(number_format_parse(arena, part, &format, &problem) == !problem);
    }
  }
}
END_TEST

int main(void) {
  Suite *suite = suite_create("number format parse");
  TCase *tests = tcase_create("number format parse");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_test(tests, digits_show_grouping_and_decimals);
  tcase_add_test(tests, signs_show_negatives);
  tcase_add_test(tests, spaces_beside_the_number_do_not_break);
  tcase_add_test(tests, scale_words_are_whole_words_after_the_number);
  tcase_add_test(tests, percent_counts_only_after_the_number);
  tcase_add_test(tests, zero_can_be_a_dash);
  tcase_add_test(tests, what_is_no_format_says_why);
  tcase_add_test(tests, every_part_of_an_example_is_answered);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
