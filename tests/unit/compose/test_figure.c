/* A chart alone on its page: what it says, what is around it, how large it is. */
#include "slides_test.h"
#include <stdio.h>
#include <string.h>

/* With the size that would do, which then does. */
START_TEST(charts_that_have_no_room_are_reported) {
  const char *slide = "- {title: T, chart: bar, data: t}\n";
  const Deck *deck = read_deck(deck_with(slide));
  const char *expected = "9:21 error: labels leave too little room for the marks of \"t\": ";
  figure_of(deck, deck_find_block(deck, "t"), 200, 40);
  const char *finding = only_finding();
  double wanted = 0, given = 0;
  ck_assert_msg(text_starts_with(finding, expected), "%s", finding);
  ck_assert_int_eq(sscanf(finding + strlen(expected), "%lf mm of height would do, here are %lf",
                          &wanted, &given),
                   2);
  ck_assert_double_gt(wanted, given + 1);
  diags = diagnostics_new(arena);
  figure_of(deck, deck_find_block(deck, "t"), 200, 40 + (wanted - given) / 25.4 * 72);
  ck_assert_str_eq(only_finding(), "");
}
END_TEST

START_TEST(a_chart_alone_has_the_page_of_its_size) {
  const Deck *deck = read_deck(deck_with("- {title: T, chart: bar, data: t}\n"));
  const Scene *scene = figure_of(deck, deck_find_block(deck, "t"), 454, 250);
  scene_check(scene, diags);
  ck_assert_str_eq(only_finding(), "");
  ck_assert_uint_eq(scene->pages.count, 1);
  ck_assert_str_eq(scene->pages.items[0]->name, "t");
  ck_assert(scene->pages.items[0]->width == 454 && scene->pages.items[0]->height == 250);
  ck_assert_ptr_null(find_text(scene, 0, ROLE_TITLE, "T"));
}
END_TEST

START_TEST(a_chart_alone_says_what_it_shows) {
  const Deck *deck =
      read_deck(deck_with("- title: T\n  columns: [{chart: bar, data: years, name: a}, "
                          "{chart: bar, data: years, name: b}]\n"
                          "- {title: T, subtitle: Own words, chart: bar, data: years, name: c}\n"));
  const Scene *scene = figure_of(deck, deck_find_block(deck, "a"), 454, 250);
  ck_assert_str_eq(need_text(scene, ROLE_SUBTITLE, "")->text.content.text, "A, FY2007 and FY2008");
  scene = figure_of(deck, deck_find_block(deck, "c"), 454, 250);
  ck_assert_str_eq(need_text(scene, ROLE_SUBTITLE, "")->text.content.text, "Own words");
  deck = read_deck(deck_with("- title: T\n  columns: [{chart: bar, data: years, heading: Sales}, "
                             "{chart: bar, data: years, name: b}]\n"));
  scene = figure_of(deck, deck_find_block(deck, "years"), 454, 250);
  ck_assert_str_eq(need_text(scene, ROLE_SUBTITLE, "")->text.content.text,
                   "Sales, FY2007 and FY2008");
}
END_TEST

static const Scene *figure_with(const char *slide, FigureTexts texts, FigureSize size) {
  const Deck *deck = read_deck(deck_with(slide));
  ck_assert_ptr_nonnull(deck);
  ComposeTools tools = {arena, fonts, diags, 0};
  const Scene *scene = compose_figure(&tools, deck, deck_find_block(deck, "a"), &size, texts);
  scene_check(scene, diags);
  ck_assert_str_eq(only_finding(), "");
  return scene;
}

static const FigureSize column_size = {.width = 240, .block_height = 170};

START_TEST(a_chart_alone_takes_its_texts_on_request) {
  static const char slide[] =
      "- {title: Title, chart: bar, data: years, name: a, source: S, notes: [N]}\n";
  const Scene *bare = figure_with(slide, (FigureTexts){0}, column_size);
  const Scene *all = figure_with(slide, (FigureTexts){true, true, true}, column_size);
  ck_assert_ptr_null(find_text(bare, 0, ROLE_TITLE, ""));
  ck_assert_ptr_null(find_text(bare, 0, ROLE_NOTE, ""));
  double title = need_text(all, ROLE_TITLE, "Title")->text.origin.y;
  double line = need_text(all, ROLE_SUBTITLE, "FY2007")->text.origin.y;
  double note = need_text(all, ROLE_NOTE, "N")->text.origin.y;
  double source = need_text(all, ROLE_NOTE, "Source: S")->text.origin.y;
  ck_assert(title < line && line < note && note < source);
  const ScenePage *page = all->pages.items[0];
  ck_assert_double_lt(source, page->height);
  ck_assert_double_gt(page->height, bare->pages.items[0]->height + 20);
  ck_assert_double_eq(page->width, 240);
}
END_TEST

/* The frame of a trend from zero: its axis is as wide, its highest value as high. */
static Rect framed(const char *data, double width, double height, Rect *page) {
  const char *slide =
      arena_printf(arena, "- {title: T, chart: trend, data: %s, name: a, base: zero}\n", data);
  FigureSize size = {
      .width = 300, .block_height = 170, .frame_width = width, .frame_height = height};
  const Scene *scene = figure_with(slide, (FigureTexts){0}, size);
  *page = (Rect){0, 0, scene->pages.items[0]->width, scene->pages.items[0]->height};
  return axis_of(scene, 0)->rect;
}

START_TEST(a_figure_grows_around_a_frame_of_a_stated_size) {
  Rect page, wide_page;
  Rect plain = framed("t", 170, 113, &page), wide = framed("wide", 170, 113, &wide_page);
  ck_assert_double_eq_tol(plain.width, 170, 0.1);
  ck_assert_double_eq_tol(wide.width, 170, 0.1);
  ck_assert_double_gt(page.width, 170);
  ck_assert_double_gt(wide_page.width, page.width + 10);
  ck_assert_double_gt(page.height, 113);
  Rect higher, axis = framed("t", 170, 143, &higher);
  ck_assert_double_eq_tol(higher.height - page.height, 30, 0.1);
  ck_assert_double_eq_tol(axis.y - plain.y, 30, 0.1);
  framed("t", 0, 113, &page);
  ck_assert_double_eq(page.width, 300);
}
END_TEST

START_TEST(notes_end_in_no_lone_word) {
  for (size_t length = 60; length < 160; length += 5) {
    const char *slide = "- {title: T, chart: bar, data: years, name: a, notes: [%s]}\n";
    const Scene *scene = figure_with(arena_printf(arena, slide, some_words(length)),
                                     (FigureTexts){.has_notes = true}, column_size);
    ck_assert(strchr(need_text(scene, ROLE_NOTE, "last")->text.content.text, ' ') != NULL);
  }
}
END_TEST

/* Rows of a legend take no more from the marks than the usual figure leaves them. */
START_TEST(a_figure_grows_by_what_would_crush_its_frame) {
  static const char bare[] = "- {title: T, chart: bar, name: a, figures: {One: 3, Two: 4}}\n";
  static const char legend[] =
      "- title: T\n  chart: bar\n  name: a\n  stacking: stacked\n  series:\n"
      "    Administration of all subsidiaries: years[\"A\"]\n"
      "    Distribution to private customers: years[\"A\"]\n"
      "    Research for the next generation: years[\"A\"]\n";
  static const FigureSize stated = {.width = 170, .height = 139, .block_height = 139};
  static const FigureSize usual = {.width = 170, .block_height = 139};
  double plain = figure_with(bare, (FigureTexts){0}, usual)->pages.items[0]->height;
  double grown = figure_with(legend, (FigureTexts){0}, usual)->pages.items[0]->height;
  ck_assert_double_gt(grown, plain + 15);
  const Scene *fixed = figure_with(legend, (FigureTexts){0}, stated);
  ck_assert_double_eq(fixed->pages.items[0]->height, 139);
}
END_TEST

START_TEST(texts_too_long_for_a_figure_are_reported) {
  const Deck *deck = read_deck(deck_with(
      arena_printf(arena, "- {title: %s, chart: bar, data: t, name: a}\n", some_words(190))));
  ComposeTools tools = {arena, fonts, diags, 0};
  FigureTexts texts = {.has_title = true};
  compose_figure(&tools, deck, deck_find_block(deck, "a"), &column_size, texts);
  ck_assert_str_eq(only_finding(), "9:11 error: the title does not fit the figure (shorten it, or "
                                   "make the figure wider)");
}
END_TEST

static const char *title_alone(const char *slide, const char *chart) {
  const Deck *deck = read_deck(deck_with(slide));
  return figure_of(deck, deck_find_block(deck, chart), 454, 250)->pages.items[0]->title;
}

START_TEST(a_chart_alone_is_called_as_people_call_it) {
  const char *two = "- title: T\n  columns: [{chart: bar, data: t, name: a}, "
                    "{chart: bar, data: t, name: b, heading: H}]\n";
  ck_assert_str_eq(title_alone(two, "a"), "T");
  ck_assert_str_eq(title_alone(two, "b"), "H");
  ck_assert_str_eq(title_alone("- {chart: bar, data: t, name: a, layout: content}\n", "a"), "Test");
}
END_TEST

int main(void) {
  Suite *suite = suite_create("compose/figure");
  TCase *tests = tcase_create("figures");
  tcase_add_checked_fixture(tests, compose_open, fixture_close);
  suite_add_tcase(suite, tests);
  tcase_add_test(tests, charts_that_have_no_room_are_reported);
  tcase_add_test(tests, a_chart_alone_has_the_page_of_its_size);
  tcase_add_test(tests, a_chart_alone_says_what_it_shows);
  tcase_add_test(tests, a_chart_alone_takes_its_texts_on_request);
  tcase_add_test(tests, a_figure_grows_around_a_frame_of_a_stated_size);
  tcase_add_test(tests, notes_end_in_no_lone_word);
  tcase_add_test(tests, a_figure_grows_by_what_would_crush_its_frame);
  tcase_add_test(tests, texts_too_long_for_a_figure_are_reported);
  tcase_add_test(tests, a_chart_alone_is_called_as_people_call_it);
  int result = unit_run(suite);
  font_library_shut_down();
  return result;
}
