/* The catalogue: every language has every word. */
#include "words/words.h"

#include "tests/unit/unit.h"
#include <stdbool.h>
#include <string.h>

#define FIELDS (offsetof(Words, spoken) / sizeof(const char *))

/* All fields but descriptions are strings. */
_Static_assert(offsetof(Words, spoken) % sizeof(const char *) == 0, "words are strings");

START_TEST(every_language_has_every_word) {
  for (size_t l = 0; words_at(l); l++) {
    const char *fields[FIELDS];
    memcpy(fields, words_at(l), sizeof fields);
    for (size_t i = 0; i < FIELDS; i++)
      ck_assert_msg(fields[i] != NULL, "%s lacks word %zu", words_at(l)->language, i);
  }
}
END_TEST

/* What is the same in English and in another language on purpose. */
static bool may_be_english(const char *word) {
  static const char *const same[] = {"",     ": ",      ", ",   "; ",     " = 100", ".",
                                     "Plan", "Budget",  "CAGR", "100% =", "Total",  "Volume",
                                     "vs ",  "Index, ", "Net ", " (",     "Agenda"};
  for (size_t i = 0; i < sizeof same / sizeof *same; i++)
    if (strcmp(same[i], word) == 0) return true;
  return false;
}

START_TEST(no_word_is_left_in_english) {
  const char *english[FIELDS];
  memcpy(english, words_of("en"), sizeof english);
  for (size_t l = 1; words_at(l); l++) {
    const char *fields[FIELDS];
    memcpy(fields, words_at(l), sizeof fields);
    for (size_t i = 0; i < FIELDS; i++)
      ck_assert_msg(strcmp(fields[i], english[i]) != 0 || may_be_english(fields[i]), "%s: \"%s\"",
                    words_at(l)->language, fields[i]);
  }
}
END_TEST

START_TEST(every_language_has_every_description) {
  for (size_t l = 0; words_at(l); l++) {
    const SpokenWords *spoken = &words_at(l)->spoken;
    ck_assert(spoken->stop && spoken->space && spoken->no_figures && spoken->widths);
    ck_assert(spoken->folded && spoken->shown.before && spoken->rows.after);
    for (size_t i = 0; i < 4; i++) ck_assert_ptr_nonnull(spoken->places[i]);
    for (size_t i = 0; i < 4; i++) ck_assert_ptr_nonnull(spoken->sorted[i / 2][i % 2]);
  }
}
END_TEST

START_TEST(languages_are_found_by_name) {
  static const char *const names[] = {"en", "de", "es", "fr", "ja", "zh"};
  for (size_t i = 0; i < 6; i++) {
    ck_assert_str_eq(words_of(names[i])->language, names[i]);
    ck_assert_ptr_eq(words_at(i), words_of(names[i]));
  }
  ck_assert_ptr_null(words_at(6));
  ck_assert_ptr_eq(words_of("tlh"), words_of("en"));
  ck_assert_str_eq(words_of("ja")->source, "出所：");
  ck_assert_str_eq(words_of("fr")->source, "Source\u00A0: ");
  ck_assert_str_eq(words_of("fr")->lists.colon, "\u00A0: ");
  ck_assert_str_eq(words_of_type(words_of("de"), "waterfall"), "Wasserfalldiagramm");
  ck_assert_str_eq(words_of_type(words_of("de"), "unheard-of"), "unheard-of");
}
END_TEST

int main(void) {
  Suite *suite = suite_create("words");
  TCase *tests = tcase_create("words");
  tcase_add_test(tests, every_language_has_every_word);
  tcase_add_test(tests, no_word_is_left_in_english);
  tcase_add_test(tests, every_language_has_every_description);
  tcase_add_test(tests, languages_are_found_by_name);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
