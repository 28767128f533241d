/* Slides: titles, texts, notes and numbers in their places, and charts that line up. */
#include "compose_test.h"

#include <math.h>

#define LONG "One sentence that is longer than a title may be and goes on "

static const char *deck_with(const char *slides) {
  return arena_printf(arena,
                      HEAD "data:\n"
                           "  t: {columns: [FY1, FY2], rows: {A: [1, 2], B: [3, 4]}}\n"
                           "  wide: {columns: [FY1, FY2], rows: {A rather long name: [1000000000, "
                           "2000000000], B: [3, 4]}}\n"
                           "slides:\n%s",
                      slides);
}

static void check_finding(const char *slides, const char *finding) {
  diags = diagnostics_new(arena);
  compose_text(deck_with(slides));
  ck_assert_str_eq(only_finding(), finding);
}

START_TEST(titles_take_two_lines_at_the_most) {
  check_finding("- {title: " LONG LONG ", text: [x]}\n", "");
  compose_text(deck_with("- {title: " LONG LONG LONG ", text: [x]}\n"));
  const char *finding = only_finding();
  ck_assert_msg(text_starts_with(finding,
                                 "8:11 error: the title needs 3 lines, and two is the most ("
                                 "shorten it by about "),
                "%s", finding);
}
END_TEST

START_TEST(subtitles_take_one_line) {
  check_finding("- {title: T, text: [x], subtitle: " LONG LONG LONG LONG "}\n",
                "8:35 error: the subtitle line needs 2 lines, one fits (give the slide a shorter "
                "subtitle)");
}
END_TEST

START_TEST(headings_take_one_line) {
  check_finding("- {title: T, columns: [{text: [x], heading: " LONG LONG "}, {text: [y]}]}\n",
                "8:45 error: the heading needs 2 lines, one fits (shorten it, or make the column "
                "wider with widths)");
}
END_TEST

START_TEST(texts_that_do_not_fit_say_by_how_much) {
  TextBuffer text = {.arena = arena};
  text_append(&text, "- {title: T, text: [");
  for (int i = 0; i < 40; i++) text_append(&text, LONG);
  text_append(&text, "]}\n");
  compose_text(deck_with(text_buffer_string(&text)));
  const char *finding = only_finding();
  ck_assert_msg(text_starts_with(finding, "8:21 error: the text needs "), "%s", finding);
  ck_assert_ptr_nonnull(strstr(finding, " pt of height, its box has "));
  ck_assert_ptr_nonnull(strstr(finding, "(shorten it by about "));
}
END_TEST

START_TEST(notes_take_four_lines_with_the_source) {
  check_finding("- {title: T, text: [x], notes: [a, b, c], source: S}\n", "");
  check_finding("- {title: T, text: [x], notes: [a, b, c, d], source: S}\n",
                "8:3 error: notes and source need 5 lines, 4 fit (shorten them by about 1 lines)");
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
  ComposeTools tools = {arena, fonts, diags};
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

/* Trends fill their frames: the line of zero runs from side to side. */
static const Shape *axis_of(const Scene *scene, size_t index) {
  NodeList list = all_nodes(scene, 0);
  for (size_t i = 0; i < list.nodes.count; i++) {
    const SceneNode *node = list.nodes.items[i];
    bool is_axis =
        node->kind == SCENE_SHAPE && node->role == ROLE_AXIS && node->shape.stroke.width == 1;
    if (is_axis && index-- == 0) return &node->shape;
  }
  ck_abort_msg("there is no such axis");
}

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

START_TEST(charts_that_have_no_room_are_reported) {
  const Deck *deck = read_deck(deck_with("- {title: T, chart: bar, data: t}\n"));
  ComposeTools tools = {arena, fonts, diags};
  compose_chart(&tools, deck, deck_find_chart(deck, "t"), 200, 40);
  const char *finding = only_finding();
  ck_assert_msg(text_starts_with(finding, "8:3 error: labels leave "), "%s", finding);
  ck_assert_ptr_nonnull(strstr(finding, " pt for the marks of \"t\", which is too little"));
}
END_TEST

START_TEST(a_chart_alone_has_the_page_of_its_size) {
  const Deck *deck = read_deck(deck_with("- {title: T, chart: bar, data: t}\n"));
  ComposeTools tools = {arena, fonts, diags};
  const Scene *scene = compose_chart(&tools, deck, deck_find_chart(deck, "t"), 454, 250);
  scene_check(scene, diags);
  ck_assert_str_eq(only_finding(), "");
  ck_assert_uint_eq(scene->pages.count, 1);
  ck_assert_str_eq(scene->pages.items[0]->name, "t");
  ck_assert(scene->pages.items[0]->width == 454 && scene->pages.items[0]->height == 250);
  ck_assert_ptr_null(find_text(scene, 0, ROLE_TITLE, "T"));
}
END_TEST

static const char *title_alone(const char *slide, const char *chart) {
  const Deck *deck = read_deck(deck_with(slide));
  ComposeTools tools = {arena, fonts, diags};
  return compose_chart(&tools, deck, deck_find_chart(deck, chart), 454, 250)->pages.items[0]->title;
}

START_TEST(a_chart_alone_is_called_as_people_call_it) {
  const char *two = "- title: T\n  columns: [{chart: bar, data: t, name: a}, "
                    "{chart: bar, data: t, name: b, heading: H}]\n";
  ck_assert_str_eq(title_alone(two, "a"), "T");
  ck_assert_str_eq(title_alone(two, "b"), "H");
  ck_assert_str_eq(title_alone("- {chart: bar, data: t, name: a, layout: content}\n", "a"), "Test");
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

static void add_page_tests(TCase *tests) {
  tcase_add_loop_test(tests, notes_end_before_the_page_number_and_the_legal_line, 0, 2);
  tcase_add_test(tests, slides_carry_their_number);
  tcase_add_test(tests, chosen_slides_keep_their_number);
  tcase_add_test(tests, frames_in_a_row_share_their_foot);
  tcase_add_test(tests, frames_in_a_column_share_their_sides);
  tcase_add_test(tests, charts_that_have_no_room_are_reported);
  tcase_add_test(tests, a_chart_alone_has_the_page_of_its_size);
  tcase_add_test(tests, a_chart_alone_is_called_as_people_call_it);
  tcase_add_test(tests, charts_say_what_they_show_to_those_who_cannot_see_them);
  tcase_add_test(tests, legal_lines_and_stamps_are_on_every_slide_but_covers);
  tcase_add_test(tests, the_first_slide_says_who_and_when);
}

int main(void) {
  Suite *suite = suite_create("compose");
  TCase *tests = tcase_create("slides");
  tcase_add_checked_fixture(tests, compose_open, fixture_close);
  suite_add_tcase(suite, tests);
  tcase_add_test(tests, titles_take_two_lines_at_the_most);
  tcase_add_test(tests, subtitles_take_one_line);
  tcase_add_test(tests, headings_take_one_line);
  tcase_add_test(tests, texts_that_do_not_fit_say_by_how_much);
  tcase_add_test(tests, notes_take_four_lines_with_the_source);
  add_page_tests(tests);
  int result = unit_run(suite);
  font_library_shut_down();
  return result;
}
