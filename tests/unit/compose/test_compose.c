/* Slides: titles, texts, notes and numbers in their places, and charts that line up. */
#include "slides_test.h"

#include <math.h>

static void check_finding(const char *slides, const char *finding) {
  diags = diagnostics_new(arena);
  compose_text(deck_with(slides));
  ck_assert_str_eq(only_finding(), finding);
}

static double size_of(const Scene *scene, SceneRole role, const char *words) {
  return need_text(scene, role, words)->text.style.size;
}

/* How many lines of this role begin with a word that only they have. */
static size_t lines_of(const Scene *scene, SceneRole role) {
  NodeList list = all_nodes(scene, 0);
  size_t count = 0;
  for (size_t i = 0; i < list.nodes.count; i++)
    count += list.nodes.items[i]->kind == SCENE_TEXT && list.nodes.items[i]->role == role;
  return count;
}

static const Scene *titled(size_t length) {
  return compose_sound(
      deck_with(arena_printf(arena, "- {title: %s, text: [x]}\n", some_words(length))));
}

START_TEST(titles_step_down_before_a_third_line) {
  size_t last_lines = 1;
  double last_size = 24;
  for (size_t length = 20; length <= 220; length += 4) {
    const Scene *scene = titled(length);
    size_t lines = lines_of(scene, ROLE_TITLE);
    double size = size_of(scene, ROLE_TITLE, "last");
    ck_assert_uint_ge(lines, last_lines);
    ck_assert_double_le(size, last_size);
    if (lines <= 2 && last_size == 24 && size < 24) ck_assert_uint_eq(last_lines, 2);
    if (lines == 3) ck_assert_double_le(size, 24 * 0.84 + 0.01);
    last_lines = lines;
    last_size = size;
  }
  ck_assert_uint_eq(last_lines, 3);
  ck_assert_double_ge(last_size, 24 * 0.7 - 0.01);
}
END_TEST

START_TEST(titles_too_long_say_by_how_much) {
  compose_text(deck_with(arena_printf(arena, "- {title: %s, text: [x]}\n", some_words(400))));
  const char *finding = only_finding();
  ck_assert_msg(text_starts_with(finding, "9:11 error: the title needs 5 lines in its smallest "
                                          "type, and 3 is the most (shorten it by about "),
                "%s", finding);
}
END_TEST

static const Scene *subtitled(size_t title, size_t subtitle) {
  return compose_sound(deck_with(arena_printf(arena, "- {title: %s, text: [x], subtitle: %s}\n",
                                              some_words(title), some_words(subtitle))));
}

START_TEST(subtitles_take_a_second_line_under_the_title) {
  const Scene *one = subtitled(20, 40), *two = subtitled(20, 200);
  ck_assert_uint_eq(lines_of(one, ROLE_SUBTITLE), 1);
  ck_assert_double_eq_tol(size_of(one, ROLE_SUBTITLE, "last"), 12.5, 1e-9);
  ck_assert_uint_eq(lines_of(two, ROLE_SUBTITLE), 2);
  ck_assert_double_lt(size_of(two, ROLE_SUBTITLE, "last"), 12.5);
  const Scene *both = subtitled(190, 200);
  ck_assert_double_lt(need_text(both, ROLE_SUBTITLE, "last")->text.origin.y, 128);
}
END_TEST

START_TEST(subtitles_too_long_are_reported) {
  check_finding(arena_printf(arena, "- {title: T, text: [x], subtitle: %s}\n", some_words(800)),
                "9:35 error: the subtitle line needs 5 lines in its smallest type, two fit (give "
                "the slide a shorter subtitle)");
}
END_TEST

/* Two columns with headings of these lengths. */
static const char *headed(size_t left, size_t right) {
  return deck_with(arena_printf(arena,
                                "- {title: T, columns: [{text: [left], heading: A %s}, "
                                "{text: [right], heading: B %s}]}\n",
                                some_words(left), some_words(right)));
}

START_TEST(headings_of_a_row_are_set_alike) {
  const Scene *short_ones = compose_sound(headed(20, 20)), *mixed = compose_sound(headed(20, 100));
  ck_assert_uint_eq(lines_of(short_ones, ROLE_SUBTITLE), 2);
  ck_assert_uint_eq(lines_of(mixed, ROLE_SUBTITLE), 3);
  const SceneNode *a = need_text(mixed, ROLE_SUBTITLE, "A "),
                  *b = need_text(mixed, ROLE_SUBTITLE, "B ");
  ck_assert_double_eq_tol(a->text.origin.y, b->text.origin.y, 1e-9);
  double left = need_text(mixed, ROLE_BODY, "left")->text.origin.y;
  ck_assert_double_eq_tol(left, need_text(mixed, ROLE_BODY, "right")->text.origin.y, 1e-9);
  double before = need_text(short_ones, ROLE_BODY, "left")->text.origin.y;
  ck_assert_double_eq_tol(left - before, 12.5 * 1.4, 1e-9);
  const Scene *longer = compose_sound(headed(20, 160));
  ck_assert_double_lt(size_of(longer, ROLE_SUBTITLE, "A "), 12.5);
  ck_assert_double_eq(size_of(longer, ROLE_SUBTITLE, "A "), size_of(longer, ROLE_SUBTITLE, "B "));
}
END_TEST

START_TEST(headings_too_long_are_reported) {
  diags = diagnostics_new(arena);
  compose_text(headed(20, 400));
  const char *finding = only_finding();
  ck_assert_msg(strstr(finding, "lines in its smallest type, two fit (shorten it, or make the "
                                "column wider with widths)"),
                "%s", finding);
}
END_TEST

/* Bullets of so many words beside others. */
static const Scene *listed(size_t left, size_t right) {
  return compose_sound(deck_with(arena_printf(arena,
                                              "- {title: T, columns: [{bullets: [left %s]}, "
                                              "{text: [right %s]}]}\n",
                                              some_words(left), some_words(right))));
}

START_TEST(texts_beside_each_other_step_down_together) {
  ck_assert_double_eq(size_of(listed(20, 20), ROLE_BODY, "left"), 15);
  const Scene *longer = listed(20, 1800);
  ck_assert_double_lt(size_of(longer, ROLE_BODY, "right"), 15);
  ck_assert_double_ge(size_of(longer, ROLE_BODY, "right"), 8);
  ck_assert_double_eq(size_of(longer, ROLE_BODY, "left"), size_of(longer, ROLE_BODY, "right"));
}
END_TEST

/* Twelve bars need smaller labels than two; alone, the two do not. */
START_TEST(labels_of_charts_beside_each_other_are_of_one_size) {
  const char *few = "{chart: bar, series: {F: 't[A]'}, }";
  const char *many = "{chart: bar, data: many}";
  const char *slides = "- {title: T, columns: [%s, %s]}\n"
                       "data:\n  t: {columns: [1Q23, 2Q23], rows: {A: [71001, 71002]}}\n"
                       "  many: {columns: [1Q21, 2Q21, 3Q21, 4Q21, 1Q22, 2Q22, 3Q22, 4Q22, 1Q23, "
                       "2Q23, 3Q23, 4Q23], rows: {B: [81001, 81002, 81003, 81004, 81005, 81006, "
                       "81007, 81008, 81009, 81010, 81011, 81012]}}\n";
  const char *head = "topline: 1\ntitle: T\nsource: S\nslides:\n%s";
  const Scene *alike =
      compose_sound(arena_printf(arena, head, arena_printf(arena, slides, few, few)));
  const Scene *mixed =
      compose_sound(arena_printf(arena, head, arena_printf(arena, slides, few, many)));
  double alone = size_of(alike, ROLE_LABEL, "71001");
  double beside = size_of(mixed, ROLE_LABEL, "71001");
  ck_assert_double_lt(beside, alone);
  ck_assert_double_eq(beside, size_of(mixed, ROLE_LABEL, "81001"));
}
END_TEST

START_TEST(text_begins_at_the_top_beside_a_chart) {
  const Scene *alone =
      compose_sound(deck_with("- {title: T, columns: [{text: [here]}, {text: [x]}]}\n"));
  const Scene *beside =
      compose_sound(deck_with("- {title: T, columns: [{text: [here]}, {chart: bar, data: t}]}\n"));
  ck_assert_double_eq(need_text(alone, ROLE_BODY, "here")->text.origin.y,
                      need_text(beside, ROLE_BODY, "here")->text.origin.y);
}
END_TEST

START_TEST(texts_that_do_not_fit_say_by_how_much) {
  compose_text(deck_with(arena_printf(arena, "- {title: T, text: [%s]}\n", some_words(9000))));
  const char *finding = only_finding();
  ck_assert_msg(text_starts_with(finding, "9:21 error: the text needs "), "%s", finding);
  ck_assert_ptr_nonnull(strstr(finding, " pt of height in its smallest type, its box has "));
  ck_assert_ptr_nonnull(strstr(finding, "(shorten it by about "));
}
END_TEST

/* One under the other while there are few; then they run on. */
START_TEST(many_notes_run_on) {
  const Scene *four =
      compose_sound(deck_with("- {title: T, text: [x], notes: [a, b, c], source: S}\n"));
  ck_assert_double_eq(size_of(four, ROLE_NOTE, "Source"), 8.5);
  ck_assert_str_eq(need_text(four, ROLE_NOTE, "a")->text.content.text, "a");
  const Scene *six =
      compose_sound(deck_with("- {title: T, text: [x], notes: [a, b, c, d, e], source: S}\n"));
  ck_assert_double_eq(size_of(six, ROLE_NOTE, "Source"), 8.5);
  ck_assert_str_eq(need_text(six, ROLE_NOTE, "a")->text.content.text,
                   "a\u2002 b\u2002 c\u2002 d\u2002 e");
}
END_TEST

START_TEST(notes_take_five_lines_with_the_source) {
  const char *deck =
      arena_printf(arena, "- {title: T, text: [x], notes: [%s], source: S}\n", some_words(1400));
  compose_text(deck_with(deck));
  const char *finding = only_finding();
  ck_assert_msg(text_starts_with(finding, "9:3 error: notes and source need "), "%s", finding);
  ck_assert_ptr_nonnull(strstr(finding, " lines in their smallest type, 5 fit (shorten them by"));
}
END_TEST

/* Of the notes and the source, which have words of one letter and so fill their lines. */
static double longest_note(const Scene *scene) {
  NodeList list = all_nodes(scene, 0);
  double right = 0;
  for (size_t i = 0; i < list.nodes.count; i++) {
    const SceneNode *node = list.nodes.items[i];
    bool is_note = node->kind == SCENE_TEXT && node->role == ROLE_NOTE;
    if (is_note && strstr(node->text.content.text, "i i"))
      right = fmax(right, rect_right(scene_bounds(node)));
  }
  return right;
}

/* The last line of the foot holds the page number, and before it the legal line. */
START_TEST(notes_end_before_the_page_number_and_the_legal_line) {
  const char *legal = _i ? "footer: Confidential\n" : "";
  TextBuffer words = {.arena = arena};
  for (int i = 0; i < 300; i++) text_append(&words, " i");
  const char *source = text_buffer_string(&words);
  const Scene *scene = compose_sound(
      arena_printf(arena, "%s%sslides:\n- {title: T, text: [x], notes: [n%s], source: s%s}\n", HEAD,
                   legal, source, source));
  const SceneNode *next = _i ? find_text(scene, 0, ROLE_NOTE, "Confidential")
                             : find_text(scene, 0, ROLE_FURNITURE, "1");
  double gap = scene_bounds(next).x - longest_note(scene);
  ck_assert_double_ge(gap, next->text.style.size);
  ck_assert_double_le(gap, 100); /* and the rest of the line is theirs */
}
END_TEST

START_TEST(slides_carry_their_number) {
  const Scene *scene = compose_sound(deck_with("- layout: title\n- {title: T, text: [x]}\n"
                                               "- {title: U, text: [x]}\n"));
  ck_assert_uint_eq(scene->pages.count, 3);
  for (int i = 0; i < 3; i++) ck_assert_int_eq(scene->pages.items[i]->number, i + 1);
  ck_assert_ptr_null(find_text(scene, 0, ROLE_FURNITURE, "1"));
  ck_assert_str_eq(find_text(scene, 1, ROLE_FURNITURE, "")->text.content.text, "2");
  const SceneNode *number = find_text(scene, 2, ROLE_FURNITURE, "3");
  ck_assert_double_eq_tol(number->text.origin.x + number->text.width, 960 - 48, 1e-9);
  ck_assert_double_eq_tol(number->text.origin.y, 540 - 26, 1e-9);
}
END_TEST

START_TEST(chosen_slides_keep_their_number) {
  static const bool wanted[] = {false, true};
  const Deck *deck = read_deck(deck_with("- {title: T, text: [x]}\n- {title: U, text: [x]}\n"));
  ComposeTools tools = {arena, fonts, diags, 0};
  const Scene *scene = compose_deck(&tools, deck, wanted);
  ck_assert_uint_eq(scene->pages.count, 1);
  ck_assert_int_eq(scene->pages.items[0]->number, 2);
  ck_assert_str_eq(scene->pages.items[0]->title, "U");
}
END_TEST

/* Where the slots of a standing chart begin and the bars stand: from its first and last bars. */
static Rect foot_of(const Scene *scene, const char *chart) {
  const SceneNode *bar = find_shape(scene, 0, ROLE_MARK, arena_printf(arena, "%s/FY1/B", chart));
  ck_assert_msg(bar != NULL, "%s", chart);
  return bar->shape.rect;
}

START_TEST(frames_in_a_row_share_their_foot) {
  const Scene *scene = compose_sound(
      deck_with("- title: T\n  columns:\n"
                "  - {chart: bar, data: t, name: a}\n"
                "  - {chart: bar, data: t, name: b, forecast: [FY2], forecast-word: a target of "
                "the company that needs some lines}\n"));
  ck_assert_double_eq_tol(rect_bottom(foot_of(scene, "a")), rect_bottom(foot_of(scene, "b")), 0.01);
}
END_TEST

START_TEST(frames_in_a_column_share_their_sides) {
  const Scene *scene = compose_sound(
      deck_with("- title: T\n  grid:\n"
                "  - {chart: trend, data: wide, name: a, base: zero}\n  - {text: [x]}\n"
                "  - {chart: trend, data: t, name: b, base: zero}\n  - {text: [x]}\n"));
  const Shape *upper = axis_of(scene, 0), *lower = axis_of(scene, 1);
  ck_assert_double_gt(upper->rect.width, 100);
  ck_assert_double_lt(upper->rect.y, lower->rect.y);
  ck_assert_double_eq_tol(upper->rect.x, lower->rect.x, 0.01);
  ck_assert_double_eq_tol(upper->rect.width, lower->rect.width, 0.01);
}
END_TEST

START_TEST(charts_say_what_they_show_to_those_who_cannot_see_them) {
  const Scene *scene = compose_sound(deck_with("- {title: T, chart: bar, data: t}\n"));
  NodeList list = all_nodes(scene, 0);
  for (size_t i = 0; i < list.nodes.count; i++)
    if (list.nodes.items[i]->role == ROLE_FIGURE) {
      ck_assert_ptr_nonnull(strstr(list.nodes.items[i]->description, "FY2: A 2, B 4."));
      return;
    }
  ck_abort_msg("there is no figure");
}
END_TEST

START_TEST(legal_lines_and_stamps_are_on_every_slide_but_covers) {
  const Scene *scene = compose_sound(HEAD "footer: All rights reserved\nstamp: Preliminary\n"
                                          "slides:\n- layout: title\n- {title: T, text: [x]}\n");
  ck_assert_ptr_null(find_text(scene, 0, ROLE_NOTE, "All rights"));
  ck_assert_ptr_null(find_text(scene, 0, ROLE_NOTE, "Preliminary"));
  ck_assert_ptr_nonnull(find_text(scene, 1, ROLE_NOTE, "All rights"));
  ck_assert_ptr_nonnull(find_text(scene, 1, ROLE_NOTE, "Preliminary"));
}
END_TEST

START_TEST(the_first_slide_says_who_and_when) {
  const Scene *scene = compose_sound("topline: 1\ntitle: Results\nauthor: IIJ\ndate: 2009-05-15\n"
                                     "slides:\n- layout: title\n");
  ck_assert_ptr_nonnull(find_text(scene, 0, ROLE_TITLE, "Results"));
  ck_assert_ptr_nonnull(find_text(scene, 0, ROLE_BODY, "IIJ"));
  ck_assert_ptr_nonnull(find_text(scene, 0, ROLE_BODY, "May 15, 2009"));
}
END_TEST

static void add_text_tests(TCase *tests) {
  tcase_add_test(tests, titles_step_down_before_a_third_line);
  tcase_add_test(tests, titles_too_long_say_by_how_much);
  tcase_add_test(tests, subtitles_take_a_second_line_under_the_title);
  tcase_add_test(tests, subtitles_too_long_are_reported);
  tcase_add_test(tests, headings_of_a_row_are_set_alike);
  tcase_add_test(tests, headings_too_long_are_reported);
  tcase_add_test(tests, texts_beside_each_other_step_down_together);
  tcase_add_test(tests, labels_of_charts_beside_each_other_are_of_one_size);
  tcase_add_test(tests, text_begins_at_the_top_beside_a_chart);
  tcase_add_test(tests, texts_that_do_not_fit_say_by_how_much);
  tcase_add_test(tests, many_notes_run_on);
  tcase_add_test(tests, notes_take_five_lines_with_the_source);
}

static void add_page_tests(TCase *tests) {
  tcase_add_loop_test(tests, notes_end_before_the_page_number_and_the_legal_line, 0, 2);
  tcase_add_test(tests, slides_carry_their_number);
  tcase_add_test(tests, chosen_slides_keep_their_number);
  tcase_add_test(tests, frames_in_a_row_share_their_foot);
  tcase_add_test(tests, frames_in_a_column_share_their_sides);
  tcase_add_test(tests, charts_say_what_they_show_to_those_who_cannot_see_them);
  tcase_add_test(tests, legal_lines_and_stamps_are_on_every_slide_but_covers);
  tcase_add_test(tests, the_first_slide_says_who_and_when);
}

int main(void) {
  Suite *suite = suite_create("compose");
  TCase *tests = tcase_create("slides");
  tcase_add_checked_fixture(tests, compose_open, fixture_close);
  suite_add_tcase(suite, tests);
  add_text_tests(tests);
  add_page_tests(tests);
  int result = unit_run(suite);
  font_library_shut_down();
  return result;
}
