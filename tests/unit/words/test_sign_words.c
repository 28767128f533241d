/* Words that say a sign: each language in its ways, and what only looks like one. */
#include "words/sign_words.h"

#include "base/text.h"
#include "tests/unit/unit.h"
#include <string.h>

typedef struct Case {
  const char *language, *before, *number, *behind;
  const char *word; /* NULL: none */
} Case;

static const Case cases[] = {
    {"en", "Margin up ", "+2.4 pp", "", "up"},
    {"en", "Sales rose ", "+9%", " in 2024", "rose"},
    {"en", "Sales rose by ", "+9%", "", "rose"},
    {"en", "Sales rose in the year by ", "+9%", "", "rose"},
    {"en", "an increase of ", "+9%", "", "increase"},
    {"en", "UP\u00A0", "+9%", "", "UP"},
    {"en", "Sales fell ", "−3%", "", "fell"},
    {"en", "Income down ", "(3)", "", "down"},
    {"en", "Costs ", "−3%", " lower than planned", "lower"},
    {"en", "", "+9%", " higher", "higher"},
    {"en", "Sales rose ", "−3%", "", NULL}, /* of the other sign: no doubling */
    {"en", "Sales changed by ", "+9%", "", NULL},
    {"en", "growth of ", "+9%", "", NULL},
    {"en", "The group ", "+9%", "", NULL},
    {"en", "Sales grew to a level of ", "+9%", "", NULL},
    {"en", "Margins rose to ", "+9%", "", NULL},
    {"de", "Die Quote stieg auf einen Wert von ", "+9 %", "", NULL},
    {"en", "", "+9%", " highest", NULL},
    {"en", "", "−3%", " lowers the mean", NULL},
    {"de", "Der Umsatz stieg um ", "+9,2 %", "", "stieg"},
    {"de", "Der Umsatz stieg im Jahr um ", "+9,2 %", "", "stieg"},
    {"de", "Das Ergebnis fiel um ", "−3 %", "", "fiel"},
    {"de", "Der Umsatz veränderte sich um ", "+9 %", "", NULL},
    {"de-AT", "plus ", "+9 %", "", "plus"},
    {"de", "Zuwachs von ", "+9 %", "", "Zuwachs"},
    {"fr", "en hausse de ", "+9\u202F%", "", "hausse"},
    {"fr", "a reculé de ", "−3\u202F%", "", "reculé"},
    {"fr", "une variation de ", "+9\u202F%", "", NULL},
    {"es", "Las ventas crecieron un ", "+9%", "", "crecieron"},
    {"es", "una caída del ", "−3%", "", "caída"},
    {"es", "una variación del ", "−3%", "", NULL},
    {"ja", "売上高は", "+9.2%", "増", "増"},
    {"ja", "利益は", "▲3.1%", "減益", "減"},
    {"ja", "利益率は", "+2.4ポイント", "上昇", "上昇"},
    {"ja", "前年比プラス", "+9.2%", "", "プラス"},
    {"ja", "前年比", "+9.2%", "。", NULL},
    {"ja", "売上高は", "+9.2%", "減", NULL},
    {"zh", "同比增长", "+9.2%", "", "增长"},
    {"zh", "下降了", "−3%", "", "下降了"},
    {"zh", "实现", "+9.2%", "的增长", "的增长"},
    {"zh", "同比", "+9.2%", "", NULL},
    {"it", "su ", "+9%", "", NULL},
    {"e", "up ", "+9%", "", NULL},
    {"enm", "up ", "+9%", "", NULL},
};

static int sign_of(const char *number) {
  return number[0] == '+' ? 1 : -1;
}

START_TEST(words_beside_numbers_are_found) {
  Case given = cases[_i];
  Arena *arena = arena_new();
  SignedPlace place = {.text =
                           arena_printf(arena, "%s%s%s", given.before, given.number, given.behind),
                       .start = strlen(given.before),
                       .end = strlen(given.before) + strlen(given.number),
                       .sign = sign_of(given.number)};
  size_t length;
  const char *word = sign_word_beside(given.language, &place, &length);
  if (given.word) {
    ck_assert_msg(word != NULL, "%s", place.text);
    ck_assert_str_eq(arena_strndup(arena, word, length), given.word);
  } else
    ck_assert_msg(word == NULL, "%s", place.text);
  arena_free(arena);
}
END_TEST

/* What belongs to the number before is not looked at. */
START_TEST(another_number_ends_the_search) {
  static const char text[] = "rose 3% and changed by +9%";
  SignedPlace place = {text, 7, 23, 26, 1};
  size_t length;
  ck_assert_ptr_null(sign_word_beside("en", &place, &length));
  place.from = 0;
  ck_assert_ptr_eq(sign_word_beside("en", &place, &length), NULL); /* "3%" is no letter */
  ck_assert_uint_eq(length, 0);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("words/sign_words");
  TCase *tests = tcase_create("signs");
  tcase_add_loop_test(tests, words_beside_numbers_are_found, 0, sizeof cases / sizeof *cases);
  tcase_add_test(tests, another_number_ends_the_search);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
