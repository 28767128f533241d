/* Blocks by their type: each knows its own keys, and says whose an unknown one is not. */
#include "../deck/deck_test.h"

#define TABLE "data: {t: {columns: [FY1, FY2], rows: {A: [1, 2], B: [3, 4]}}}\n"

static const char *slide_of(const char *keys) {
  return arena_printf(arena, HEAD TABLE "slides:\n- {title: T, %s}\n", keys);
}

static void check_slide(const char *keys, const char *finding) {
  check_refused(slide_of(keys), finding);
}

/* The block stands beside another one. */
static void check_block(const char *keys, const char *finding) {
  check_slide(arena_printf(arena, "columns: [{text: x}, {%s}]", keys), finding);
}

START_TEST(the_key_of_a_block_says_its_type) {
  const Deck *deck =
      need_deck(HEAD TABLE "slides:\n- {title: T, columns: [{bullets: [x]}, {chart: bar, data: t}, "
                           "{text: y, heading: H}]}\n");
  static const char *const types[] = {"bullets", "chart", "text"};
  const Block *blocks = deck->slides[0].blocks;
  for (size_t i = 0; i < 3; i++) ck_assert_str_eq(blocks[i].type->name, types[i]);
  ck_assert_ptr_null(chart_of_block(&blocks[0]));
  ck_assert_str_eq(chart_of_block(&blocks[1])->type->name, "bar");
  ck_assert_str_eq(blocks[1].name, "t");
  ck_assert_str_eq(blocks[2].heading.text, "H");
}
END_TEST

START_TEST(unknown_keys_name_the_type) {
  check_block("chart: bar, data: t, staking: stacked",
              "6:57 error: a bar chart has no key \"staking\" (did you mean \"stacking\"?)");
  check_block("bullets: [x], headin: y",
              "6:50 error: a list of bullets has no key \"headin\" (did you mean \"heading\"?)");
  check_slide("text: x, sorce: y",
              "6:23 error: a slide with a text has no key \"sorce\" (did you mean \"source\"?)");
}
END_TEST

START_TEST(keys_of_other_types_are_not_passed_over) {
  check_block("text: x, data: t",
              "6:45 error: a text has no key \"data\" (its keys are heading, if, name, text)");
  check_slide("layout: divider, data: t",
              "6:31 error: \"data\" is for a block with \"chart\", which is not here");
  check_slide("columns: [{text: x}, {text: y}], labels: none",
              "6:47 error: \"labels\" is for a block with \"chart\", which is not here");
}
END_TEST

START_TEST(a_misspelt_maker_is_the_one_finding) {
  check_slide("chrt: bar, data: t",
              "6:14 error: a slide has no key \"chrt\" (did you mean \"chart\"?)");
  check_block("bulets: [x]",
              "6:36 error: a block has no key \"bulets\" (did you mean \"bullets\"?)");
}
END_TEST

START_TEST(a_block_holds_one_thing) {
  check_block("chart: bar, data: t, text: x",
              "6:35 error: a block holds one of bullets, chart, glossary, image, "
              "number, quote, table, text and tiles (put them side by side "
              "with columns:)");
  check_block("heading: x", "6:35 error: a block needs bullets, chart, glossary, image, number, "
                            "quote, table, text or tiles");
  check_slide("bullets: []", "6:23 error: \"bullets\" is empty");
}
END_TEST

START_TEST(names_are_taken_once) {
  const Deck *deck = need_deck(HEAD TABLE "slides:\n- {title: T, chart: bar, data: t}\n"
                                          "- {title: T, chart: bar, data: t}\n"
                                          "- {title: T, chart: bar, data: t, name: mix}\n"
                                          "- {title: T, text: x, name: mix}\n");
  static const char *const names[] = {"t", "t-2", "mix", "mix"};
  for (size_t i = 0; i < 4; i++) ck_assert_str_eq(deck->slides[i].blocks[0].name, names[i]);
  ck_assert_ptr_eq(deck_find_block(deck, "mix"), &deck->slides[2].blocks[0]);
  ck_assert_str_eq(deck->slides[2].name, "03");
  ck_assert_str_eq(deck->slides[3].name, "mix");
}
END_TEST

int main(void) {
  Suite *suite = suite_create("blocks/block_read");
  TCase *tests = fixture_case(suite, "blocks");
  tcase_add_test(tests, the_key_of_a_block_says_its_type);
  tcase_add_test(tests, unknown_keys_name_the_type);
  tcase_add_test(tests, keys_of_other_types_are_not_passed_over);
  tcase_add_test(tests, a_misspelt_maker_is_the_one_finding);
  tcase_add_test(tests, a_block_holds_one_thing);
  tcase_add_test(tests, names_are_taken_once);
  return unit_run(suite);
}
