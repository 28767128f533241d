/* What periods are called: by patterns, by languages, under a tier, as a range. */
#include "period/period_label.h"
#include "tests/unit/period/period_test.h"

static const char *const languages[] = {"en", "ja", "de", "fr", "es", "zh"};

typedef struct Case {
  const char *text, *pattern, *language, *label;
} Case;

static void check_cases(const Case *cases, size_t count, const FiscalCalendar *calendar) {
  Arena *arena = arena_new();
  for (size_t i = 0; i < count; i++)
    ck_assert_str_eq(period_label(arena, period_in(cases[i].text, calendar), cases[i].pattern,
                                  period_spelling(cases[i].language), calendar),
                     cases[i].label);
  arena_free(arena);
}

#define CHECK(cases, calendar) check_cases(cases, sizeof cases / sizeof cases[0], calendar)

START_TEST(patterns_spell_periods) {
  static const Case cases[] = {
      {"2008", "FY%Y", "en", "FY2008"},
      {"2008", "FY%y", "en", "FY08"},
      {"2008E", "FY%Y", "en", "FY2008E"},
      {"4Q08", "%qQ%y", "en", "4Q08"},
      {"4Q08", "Q%q FY%y", "en", "Q4 FY08"},
      {"2H09", "%hH%y", "en", "2H09"},
      {"9M 2025", "9M FY%Y", "en", "9M FY2025"},
      {"Mar-24", "%b-%y", "en", "Mar-24"},
      {"Mar-24", "%B %Y", "en", "March 2024"},
      {"Mar-24", "%B %Y", "de", "März 2024"},
      {"Feb 2024", "%b %Y", "fr", "févr. 2024"},
      {"Jan 2024", "%B %Y", "es", "enero 2024"},
      {"Mar-24", "%b", "ja", "3月"},
      {"Mar-24", "%M/%Y", "en", "03/2024"},
      {"2024-03-05", "%D.%M.%Y", "de", "05.03.2024"},
      {"2024-03-05", "%d.%m.%y", "de", "5.3.24"},
      {"LTM Sep-24", "LTM %b-%y", "en", "LTM Sep-24"},
      {"2H 2024", "%Y年度%H", "ja", "2024年度下期"},
      {"1H 2024", "%Y年%H", "zh", "2024年上半年"},
      {"1H 2024", "H%H", "en", "H1"},
      {"2008", "100%", "en", "100%"},
      {"2008", "%x%%", "en", "%x%%"},
      {"2008", "", "en", ""},
  };
  CHECK(cases, &plain);
}
END_TEST

START_TEST(fiscal_years_have_two_years) {
  static const Case started[] = {
      {"FY2008", "FY%Y", "en", "FY2008"},           {"FY2008", "FY%S/%e", "en", "FY2008/09"},
      {"FY2008", "%E年3月期", "ja", "2009年3月期"}, {"4Q08", "%qQ%y", "en", "4Q08"},
      {"1Q08", "Q%q %S/%e", "en", "Q1 2008/09"},    {"2H08", "%hH%y", "en", "2H08"},
      {"Feb 2009", "%b %Y", "en", "Feb 2009"},      {"9M 2008", "9M%y", "en", "9M08"},
  };
  static const Case ended[] = {
      {"FY2009", "FY%Y", "en", "FY2009"},
      {"FY2009", "GJ %S/%e", "de", "GJ 2008/09"},
      {"Q1 FY09", "%qQ%y", "en", "1Q09"},
      {"1999/00", "FY%s/%e", "en", "FY99/00"},
  };
  static const Case other[] = {{"2009年3月期", "FY%Y", "en", "FY2009"},
                               {"2009年3月期", "%S-%E", "en", "2008-2009"}};
  CHECK(started, &japan);
  CHECK(ended, &india);
  CHECK(other, &plain);
}
END_TEST

static const char *label_of(Arena *arena, const char *text, const char *language, bool is_brief) {
  const PeriodSpelling *spelling = period_spelling(language);
  Period period = period_of(text);
  const char *const *patterns = is_brief ? spelling->brief : spelling->label;
  return period_label(arena, period, patterns[period.unit], spelling, &plain);
}

/* In the order of `languages`. */
typedef struct Row {
  const char *text, *labels[6];
} Row;

static void check_rows(const Row *rows, size_t count, bool is_brief) {
  Arena *arena = arena_new();
  for (size_t r = 0; r < count; r++)
    for (size_t l = 0; l < 6; l++)
      ck_assert_str_eq(label_of(arena, rows[r].text, languages[l], is_brief), rows[r].labels[l]);
  arena_free(arena);
}

START_TEST(languages_have_their_spellings) {
  static const Row rows[] = {
      {"2008", {"FY2008", "2008年度", "2008", "2008", "2008", "2008年"}},
      {"1Q08", {"1Q08", "2008年度 第1四半期", "Q1 2008", "T1 2008", "1T08", "2008年第1季度"}},
      {"2H08", {"2H08", "2008年度 下期", "H2 2008", "S2 2008", "2S08", "2008年下半年"}},
      {"9M 2008",
       {"9M FY2008", "2008年度 第3四半期累計", "9M 2008", "9M 2008", "9M 2008", "2008年前三季度"}},
      {"Dec 2008", {"Dec 2008", "2008年12月", "Dez 2008", "déc. 2008", "dic 2008", "2008年12月"}},
      {"2008-08-05",
       {"5 Aug 2008", "2008年8月5日", "05.08.2008", "5 août 2008", "5 ago 2008", "2008年8月5日"}},
      {"LTM Sep-24",
       {"LTM Sep-24", "直近12か月 2024年9月", "LTM Sep-24", "12 mois sept. 2024", "UDM sept-24",
        "近12个月 2024年9月"}},
  };
  check_rows(rows, sizeof rows / sizeof rows[0], false);
  ck_assert_ptr_eq(period_spelling("tlh"), period_spelling("en"));
}
END_TEST

START_TEST(tiers_repeat_no_year) {
  static const Row rows[] = {
      {"2008", {"FY2008", "2008年度", "2008", "2008", "2008", "2008年"}},
      {"1Q08", {"1Q", "1Q", "Q1", "T1", "1T", "1Q"}},
      {"1H08", {"1H", "上期", "H1", "S1", "1S", "上半年"}},
      {"9M 2008", {"9M", "3Q累計", "9M", "9M", "9M", "前三季度"}},
      {"Jan 2008", {"Jan", "1月", "Jan", "janv.", "ene", "1月"}},
      {"2008-01-05", {"5", "5日", "5.", "5", "5", "5日"}},
  };
  check_rows(rows, sizeof rows / sizeof rows[0], true);
}
END_TEST

/* What is written is read back as the same period, with its suffix, in every language. */
START_TEST(labels_are_read_back) {
  static const char *const texts[] = {
      "FY2008",     "1Q08",       "4Q24E",      "1H09",      "2H10F",    "9M 2025",
      "Jan 2024",   "Feb 2024",   "Mar 2024",   "Apr 2024",  "May 2024", "Jun 2024",
      "Jul 2024",   "Aug 2024",   "Sep 2024",   "Oct 2024",  "Nov 2024", "Dec 2024A",
      "2024-03-05", "31.12.2024", "LTM Sep-24", "LTM Feb-24"};
  Arena *arena = arena_new();
  for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
    for (size_t l = 0; l < 6; l++)
      for (int c = 0; c < 3; c++) {
        const FiscalCalendar *calendar = c == 0 ? &plain : c == 1 ? &japan : &india;
        const PeriodSpelling *spelling = period_spelling(languages[l]);
        Period period = period_in(texts[i], calendar);
        const char *label =
            period_label(arena, period, spelling->label[period.unit], spelling, calendar);
        Period again = period_in(label, calendar);
        ck_assert_msg(period.unit == again.unit && period_compare(period, again) == 0, "%s %s",
                      texts[i], label);
        ck_assert_str_eq(period.suffix, again.suffix);
      }
  arena_free(arena);
}
END_TEST

static const char *date_of(Arena *arena, int day, const char *language) {
  return period_date_text(arena, (Date){2009, 5, day}, period_spelling(language));
}

START_TEST(dates_are_spelled_in_full) {
  static const char *const dates[][2] = {
      {"May 15, 2009", "May 1, 2009"},
      {"2009年5月15日", "2009年5月1日"},
      {"15. Mai 2009", "1. Mai 2009"},
      {"15 mai 2009", "1er mai 2009"},
      {"15 de mayo de 2009", "1 de mayo de 2009"},
      {"2009年5月15日", "2009年5月1日"},
  };
  Arena *arena = arena_new();
  for (size_t l = 0; l < 6; l++) {
    ck_assert_str_eq(date_of(arena, 15, languages[l]), dates[l][0]);
    ck_assert_str_eq(date_of(arena, 1, languages[l]), dates[l][1]);
  }
  arena_free(arena);
}
END_TEST

START_TEST(ranges_are_spelled_by_language) {
  static const struct {
    const char *from, *to, *language, *label;
  } cases[] = {
      {"FY2006", "FY2008", "en", "FY2006–FY2008"},
      {"1Q08", "4Q08", "en", "1Q08–4Q08"},
      {"Apr 2022", "Mar 2024", "en", "Apr 2022 – Mar 2024"},
      {"FY2006", "FY2008", "ja", "2006年度～2008年度"},
      {"1Q08", "2Q08", "ja", "2008年度 第1四半期～2008年度 第2四半期"},
      {"2006", "2008", "de", "2006–2008"},
      {"1Q08", "4Q08", "de", "Q1 2008 – Q4 2008"},
      {"2006", "2008", "fr", "2006–2008"},
      {"Apr 2022", "Mar 2024", "es", "abr 2022 – mar 2024"},
      {"2006", "2008", "zh", "2006年至2008年"},
      {"FY2008", "FY2008", "en", "FY2008"},
      {"FY2008", "FY2009E", "en", "FY2008–FY2009E"},
  };
  Arena *arena = arena_new();
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
    ck_assert_str_eq(period_range_label(arena, period_of(cases[i].from), period_of(cases[i].to),
                                        period_spelling(cases[i].language), &plain),
                     cases[i].label);
  arena_free(arena);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("period label");
  TCase *tests = tcase_create("period label");
  tcase_add_test(tests, patterns_spell_periods);
  tcase_add_test(tests, fiscal_years_have_two_years);
  tcase_add_test(tests, languages_have_their_spellings);
  tcase_add_test(tests, tiers_repeat_no_year);
  tcase_add_test(tests, labels_are_read_back);
  tcase_add_test(tests, dates_are_spelled_in_full);
  tcase_add_test(tests, ranges_are_spelled_by_language);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
