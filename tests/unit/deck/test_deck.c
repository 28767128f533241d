/* What a deck is bound to. What is refused is among the decks of tests/diagnostics. */
#include "deck_test.h"

#define MIX                                                                                        \
  "measures:\n"                                                                                    \
  "  money: {unit: JPY millions, format: \"#,##0\", negative: parentheses}\n"                      \
  "  cost: {like: money, good: down}\n"                                                            \
  "  share: {unit: \"%\", ratio: true}\n"                                                          \
  "data:\n"                                                                                        \
  "  mix: {measure: money, columns: [FY2006, FY2007, FY2008], rows: {A: [1, 2, 3], B: [4, 5, 6], " \
  "Total: [5, 7, 9]}}\n"

static const ChartSpec *need_chart(const char *slide) {
  const Deck *deck =
      need_deck(arena_printf(arena, "%s%sslides:\n- title: One\n%s", HEAD, MIX, slide));
  ck_assert_uint_eq(deck->slides[0].block_count, 1);
  return chart_at(deck, 0);
}

START_TEST(a_deck_says_what_it_is) {
  const Deck *deck = need_deck("topline: 1\ntitle: Results\nsubtitle: FY2008\nauthor: IIJ\n"
                               "date: 2009-05-15\nslides:\n- layout: title\n");
  ck_assert_str_eq(deck->info.title, "Results");
  ck_assert_str_eq(deck->info.subtitle, "FY2008");
  ck_assert_str_eq(deck->info.author, "IIJ");
  ck_assert_str_eq(deck->info.language, "en");
  ck_assert_str_eq(deck->info.date, "2009-05-15");
  ck_assert(deck->page_width == 960 && deck->page_height == 540 && deck->scale == 1);
}
END_TEST

START_TEST(blocks_say_the_layout) {
  const Deck *deck = need_deck(HEAD MIX "slides:\n"
                                        "- layout: title\n"
                                        "- {title: One, chart: bar, data: mix, take-rows: [A]}\n"
                                        "- {title: Two, bullets: [x, y]}\n"
                                        "- title: Three\n"
                                        "  columns: [{bullets: [x]}, {text: [y]}]\n"
                                        "- {layout: disclaimer, title: Four, text: [x]}\n");
  static const char *const layouts[] = {"title", "content", "text", "columns", "disclaimer"};
  ck_assert_uint_eq(deck->slide_count, 5);
  for (size_t i = 0; i < 5; i++) {
    ck_assert_str_eq(deck->slides[i].layout->name, layouts[i]);
    ck_assert_str_eq(deck->slides[i].name, arena_printf(arena, "%02zu", i + 1));
    ck_assert_int_eq(deck->slides[i].place.number, (int)i + 1);
  }
}
END_TEST

START_TEST(periods_are_categories_and_rows_series) {
  const ChartData *data = &need_chart("  chart: bar\n  data: mix\n  take-rows: [A, B]\n")->data;
  ck_assert_uint_eq(data->category_count, 3);
  ck_assert_uint_eq(data->series_count, 2);
  ck_assert(data->periods && !data->has_period_series);
  ck_assert_str_eq(data->categories[2].text, "FY2008");
  ck_assert_str_eq(data->series[1].text, "B");
  ck_assert_double_eq(quantity_to_double(chart_cell(data, 1, 2)), 6);
  ck_assert_str_eq(data->measure->unit, "JPY millions");
}
END_TEST

START_TEST(the_deck_may_turn_them_round) {
  const ChartData *data =
      &need_chart("  chart: bar\n  data: mix\n  categories: rows\n  take-columns: [1..2]\n")->data;
  ck_assert_uint_eq(data->category_count, 3);
  ck_assert_uint_eq(data->series_count, 2);
  ck_assert(!data->periods && data->has_period_series);
  ck_assert_double_eq(quantity_to_double(chart_cell(data, 1, 0)), 2);
}
END_TEST

START_TEST(a_stated_total_is_no_part) {
  const ChartData *data =
      &need_chart("  chart: bar\n  data: mix\n  stacking: stacked\n  total: Total\n")->data;
  ck_assert_uint_eq(data->series_count, 2);
  ck_assert_double_eq(quantity_to_double(data->totals[1]), 7);
}
END_TEST

START_TEST(a_series_keeps_its_color_through_the_deck) {
  const Deck *deck =
      need_deck(HEAD MIX "slides:\n"
                         "- {title: One, chart: bar, data: mix, take-rows: [A, B]}\n"
                         "- {title: Two, chart: bar, data: mix, take-rows: [Total, B, A]}\n");
  const ChartSpec *first = chart_at(deck, 0);
  const ChartSpec *second = chart_at(deck, 1);
  ck_assert(color_equals(first->looks[0].color, second->looks[2].color));
  ck_assert(color_equals(first->looks[1].color, second->looks[1].color));
  ck_assert(!color_equals(second->looks[0].color, second->looks[1].color));
  ck_assert(!color_equals(second->looks[0].color, second->looks[2].color));
}
END_TEST

START_TEST(blocks_are_found_by_name) {
  const Deck *deck = need_deck(HEAD MIX "slides:\n"
                                        "- {title: One, chart: bar, data: mix, take-rows: [A]}\n"
                                        "- {title: Two, chart: bar, data: mix, take-rows: [B]}\n"
                                        "- {title: Three, chart: trend, data: mix, name: lines}\n");
  ck_assert_ptr_eq(deck_find_block(deck, "mix"), &deck->slides[0].blocks[0]);
  ck_assert_ptr_eq(deck_find_block(deck, "mix-2"), &deck->slides[1].blocks[0]);
  ck_assert_ptr_eq(deck_find_block(deck, "lines"), &deck->slides[2].blocks[0]);
  ck_assert_ptr_null(deck_find_block(deck, "none"));
}
END_TEST

START_TEST(subtitles_come_from_the_data) {
  const Deck *deck =
      need_deck(HEAD MIX "slides:\n"
                         "- {title: One, chart: bar, data: mix}\n"
                         "- {title: Two, subtitle: Own words, chart: bar, data: mix}\n");
  ck_assert_str_eq(deck->slides[0].subtitle.text, "JPY millions, FY2006 to FY2008");
  ck_assert_str_eq(deck->slides[1].subtitle.text, "Own words");
}
END_TEST

START_TEST(only_slides_with_figures_take_the_decks_source) {
  const Deck *deck = need_deck(HEAD MIX "slides:\n"
                                        "- {title: One, chart: bar, data: mix}\n"
                                        "- {title: Two, chart: bar, data: mix, source: Elsewhere}\n"
                                        "- {title: Three, text: [x]}\n");
  ck_assert_str_eq(deck->slides[0].source.text, "Made up");
  ck_assert_str_eq(deck->slides[1].source.text, "Elsewhere");
  ck_assert_ptr_null(deck->slides[2].source.text);
}
END_TEST

START_TEST(titles_hold_numbers_with_their_origin) {
  const Deck *deck =
      need_deck(HEAD MIX "let:\n  a: mix[\"A\"]\n"
                         "slides:\n- {title: \"Up {growth(a):0.0%} to {a}\", text: [x]}\n");
  BoundText title = deck->slides[0].title;
  ck_assert_uint_eq(title.run_count, 2);
  ck_assert_str_eq(title.text + title.runs[1].start, "3");
  ck_assert_ptr_nonnull(title.runs[1].quantity.origin);
}
END_TEST

START_TEST(parameters_may_be_set_from_outside) {
  static const char text[] =
      "topline: 1\ntitle: \"{param.entity}\"\nparams: {entity: IIJ}\nslides:\n- layout: title\n";
  static const DeckParameter twice[] = {{"entity", "EMEA"}, {"entity", "APAC"}};
  static const DeckParameter unknown = {"entitty", "EMEA"};
  ck_assert_str_eq(read_with(text, NULL, 0)->info.title, "IIJ");
  ck_assert_str_eq(read_with(text, twice, 2)->info.title, "APAC");
  ck_assert_ptr_null(read_with(text, &unknown, 1));
  ck_assert_str_eq(only_finding(), "3:9 error: the deck has no parameter \"entitty\" (did you mean "
                                   "\"entity\"?)");
}
END_TEST

START_TEST(every_error_is_found_in_one_go) {
  ck_assert_ptr_null(read_with("topline: 1\ntitle: Test\npage: a5\nslides:\n- {layout: titel}\n"
                               "- {title: One, chart: pie, data: mix}\n",
                               NULL, 0));
  ck_assert_uint_eq(diagnostics_error_count(diags), 3);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("deck/deck");
  TCase *tests = fixture_case(suite, "deck");
  tcase_add_test(tests, a_deck_says_what_it_is);
  tcase_add_test(tests, blocks_say_the_layout);
  tcase_add_test(tests, periods_are_categories_and_rows_series);
  tcase_add_test(tests, the_deck_may_turn_them_round);
  tcase_add_test(tests, a_stated_total_is_no_part);
  tcase_add_test(tests, a_series_keeps_its_color_through_the_deck);
  tcase_add_test(tests, blocks_are_found_by_name);
  tcase_add_test(tests, subtitles_come_from_the_data);
  tcase_add_test(tests, only_slides_with_figures_take_the_decks_source);
  tcase_add_test(tests, titles_hold_numbers_with_their_origin);
  tcase_add_test(tests, parameters_may_be_set_from_outside);
  tcase_add_test(tests, every_error_is_found_in_one_go);
  return unit_run(suite);
}
