/* Parameters: what the deck declares, what is set from outside, and where both may stand. */
#include "../deck/deck_test.h"

#define DECK                                                                                       \
  HEAD "params: {entity: IIJ, year: 2008}\n"                                                       \
       "slides:\n- {title: \"{param.entity} in {param.year}\", text: [\"{param.entity}\"]}\n"

static const char *title_with(const DeckParameter *parameters, size_t count) {
  const Deck *deck = read_with(DECK, parameters, count);
  ck_assert_str_eq(only_finding(), "");
  return deck->slides[0].title.text;
}

START_TEST(the_deck_has_a_value_for_each) {
  ck_assert_str_eq(title_with(NULL, 0), "IIJ in 2008");
}
END_TEST

START_TEST(values_from_outside_win_and_the_last_of_them) {
  static const DeckParameter set[] = {{"entity", "A"}, {"year", "2009"}, {"entity", "B"}};
  ck_assert_str_eq(title_with(set, 3), "B in 2009");
  static const DeckParameter empty[] = {{"entity", ""}};
  ck_assert_str_eq(title_with(empty, 1), " in 2008");
}
END_TEST

START_TEST(values_are_text_and_bind_nothing) {
  static const DeckParameter set[] = {{"entity", "{param.year}"}};
  ck_assert_str_eq(title_with(set, 1), "{param.year} in 2008");
}
END_TEST

START_TEST(unknown_names_are_reported) {
  static const DeckParameter set[] = {{"entiti", "A"}};
  ck_assert_ptr_null(read_with(DECK, set, 1));
  ck_assert_str_eq(only_finding(), "4:9 error: the deck has no parameter \"entiti\" (did you mean "
                                   "\"entity\"?)");
  diags = diagnostics_new(arena);
  ck_assert_ptr_null(read_with(HEAD "slides:\n- layout: title\n", set, 1));
  ck_assert_str_eq(only_finding(), "0:0 error: the deck has no parameter \"entiti\" (declare it in "
                                   "the deck, as in params: {entiti: …})");
}
END_TEST

START_TEST(parameters_are_a_map_of_texts) {
  check_refused(HEAD "params: [a]\nslides:\n- layout: title\n",
                "4:9 error: \"params\" is a map of names and values");
  check_refused(HEAD "params: {a: [b]}\nslides:\n- layout: title\n",
                "4:13 error: a parameter is text");
}
END_TEST

int main(void) {
  Suite *suite = suite_create("bind/parameters");
  TCase *tests = fixture_case(suite, "parameters");
  tcase_add_test(tests, the_deck_has_a_value_for_each);
  tcase_add_test(tests, values_from_outside_win_and_the_last_of_them);
  tcase_add_test(tests, values_are_text_and_bind_nothing);
  tcase_add_test(tests, unknown_names_are_reported);
  tcase_add_test(tests, parameters_are_a_map_of_texts);
  return unit_run(suite);
}
