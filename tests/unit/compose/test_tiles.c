/* Tiles on the page: one size, one baseline, and a grid that fits. */
#include "compose_test.h"

#include "blocks/tiles/tiles_form.h"
#include <math.h>

#define DATA                                                                                       \
  MONEY "data:\n  t: {measure: money, columns: [FY2006, FY2007, FY2008], rows: {A: [1, 2, 3], "    \
        "B: [66000, 66835, 69731]}}\n"                                                             \
        "let: {a: 't[\"A\"]', b: 't[\"B\"]', big: 't[\"B\"] * 1000000'}\nslides:\n"

static const Scene *compose_slide(const char *slide) {
  return compose_sound(arena_printf(arena, HEAD DATA "- title: T\n%s\n", slide));
}

static const SceneNode *need_node(const Scene *scene, const char *name) {
  NodeList list = all_nodes(scene, 0);
  for (size_t i = 0; i < list.nodes.count; i++)
    if (list.nodes.items[i]->name && text_equals(list.nodes.items[i]->name, name))
      return list.nodes.items[i];
  ck_abort_msg("there is no %s", name);
}

START_TEST(a_row_has_one_size_and_one_baseline) {
  const Scene *scene = compose_slide(
      "  tiles: {N: a, Long name of two words: b, Big: big, D: a, E: a}\n  tile-columns: 5");
  const SceneText *small = &need_node(scene, "tiles/N/value")->text;
  const SceneText *large = &need_node(scene, "tiles/Big/value")->text;
  ck_assert_double_lt(small->style.size, 34);
  ck_assert_double_eq(small->style.size, large->style.size);
  ck_assert_double_eq(small->origin.y, large->origin.y);
  ck_assert_double_eq(need_node(scene, "tiles/N/change")->text.origin.y,
                      need_node(scene, "tiles/Big/change")->text.origin.y);
}
END_TEST

START_TEST(figures_keep_their_full_size_where_they_fit) {
  const Scene *scene = compose_slide("  tiles: {N: a, B: b, C: a}");
  ck_assert_double_eq(need_node(scene, "tiles/B/value")->text.style.size, 34);
  ck_assert_double_eq(need_node(scene, "tiles/B/name")->text.style.size, 12.5);
  double first = need_node(scene, "tiles/N/value")->text.origin.x;
  double second = need_node(scene, "tiles/B/value")->text.origin.x;
  double third = need_node(scene, "tiles/C/value")->text.origin.x;
  ck_assert_double_eq(first, 48);
  ck_assert_double_eq_tol(third - second, second - first, 1e-9);
}
END_TEST

/* The columns in which the values of so many tiles stand. */
static size_t count_columns(const Scene *scene, size_t count) {
  size_t columns = 0;
  double y = need_node(scene, "tiles/n0/value")->text.origin.y;
  for (size_t i = 0; i < count; i++) {
    const char *name = arena_printf(arena, "tiles/n%zu/value", i);
    columns += need_node(scene, name)->text.origin.y == y;
  }
  return columns;
}

static const char *tiles_of(size_t count, const char *value) {
  TextBuffer text = {.arena = arena};
  for (size_t i = 0; i < count; i++)
    text_append_format(&text, "%sn%zu: %s", i ? ", " : "tiles: {", i, value);
  text_append(&text, "}");
  return text_buffer_string(&text);
}

START_TEST(more_than_five_make_rows_of_like_length) {
  static const size_t expected[] = {1, 2, 3, 4, 5, 3, 4, 4, 5, 5};
  for (size_t count = 1; count <= 10; count++) {
    const Scene *scene = compose_slide(arena_printf(arena, "  %s", tiles_of(count, "a")));
    ck_assert_uint_eq(count_columns(scene, count), expected[count - 1]);
  }
  const char *three = arena_printf(arena, "  %s\n  tile-columns: 2", tiles_of(3, "a"));
  ck_assert_uint_eq(count_columns(compose_slide(three), 3), 2);
}
END_TEST

static size_t columns_beside(const char *tiles, size_t count, const char *widths) {
  return count_columns(
      compose_slide(
          arena_printf(arena, "  columns:\n  - {chart: bar, series: [a]}\n  - {%s}\n  widths: %s",
                       tiles, widths)),
      count);
}

START_TEST(narrow_columns_stack_their_tiles) {
  ck_assert_uint_eq(columns_beside(tiles_of(2, "b"), 2, "[1, 1]"), 2);
  ck_assert_uint_eq(columns_beside(tiles_of(2, "b"), 2, "[3, 1]"), 1);
  ck_assert_uint_eq(columns_beside(tiles_of(4, "b"), 4, "[3, 2]"), 2);
}
END_TEST

static TilesForm form_at(const char *tiles, double width, double height) {
  const Deck *deck = read_deck(arena_printf(arena, HEAD DATA "- {title: T, %s}\n", tiles));
  ck_assert_ptr_nonnull(deck);
  DrawContext context = {
      .arena = arena, .fonts = fonts, .theme = deck->theme, .diags = diags, .words = deck->words};
  return tiles_form(&context, deck->slides[0].blocks[0].content, (Rect){0, 0, width, height}, 1);
}

START_TEST(rather_smaller_type_than_no_air) {
  TilesForm stacked = form_at(tiles_of(4, "b"), 250, 640);
  ck_assert_uint_eq(stacked.columns, 1);
  ck_assert_double_ge(stacked.air, 0.75);
  TilesForm grid = form_at(tiles_of(4, "b"), 250, 400);
  ck_assert_uint_eq(grid.columns, 2);
  ck_assert(grid.fits);
}
END_TEST

START_TEST(air_follows_the_height_within_bounds) {
  ck_assert_double_eq(form_at(tiles_of(2, "b"), 500, INFINITY).air, 1);
  ck_assert_double_gt(form_at(tiles_of(2, "b"), 500, 600).air, 1);
}
END_TEST

START_TEST(a_unit_over_two_lines_is_no_good_form) {
  TilesForm form = form_at("tiles: {A: {value: a, unit: units of a kind}, B: a}", 250, 400);
  ck_assert_uint_eq(form.columns, 1);
  ck_assert_uint_eq(form.below_lines, 1);
}
END_TEST

START_TEST(changes_take_two_lines_before_the_type_is_small) {
  TilesForm form = form_at(
      "tile-columns: 1, tiles: {A: {value: a, versus: {A basis of many words: b}}}", 150, 400);
  ck_assert_uint_ge(form.basis_lines, 1);
  ck_assert_double_eq(form.text_share, 1);
  ck_assert_uint_eq(form_at("tiles: {A: a}", 150, 400).basis_lines, 0);
}
END_TEST

START_TEST(words_are_not_broken_while_smaller_type_helps) {
  TilesForm form = form_at("tile-columns: 1, tiles: {Telecommunications: {value: 1}}", 120, 400);
  ck_assert_uint_eq(form.name_lines, 1);
  ck_assert_double_lt(form.text_share, 1);
}
END_TEST

START_TEST(a_marker_leaves_its_name_less_room) {
  const char *tile = "tile-columns: 1, tiles: {Earnings of the group: {value: 1%s}}";
  ck_assert_uint_eq(form_at(arena_printf(arena, tile, ""), 160, 400).name_lines, 1);
  TilesForm form = form_at(arena_printf(arena, tile, ", marker: adjusted"), 160, 400);
  ck_assert_uint_eq(form.name_lines, 2);
  const Scene *scene = compose_slide("  tiles: {Earnings: {value: a, marker: adjusted}}");
  ck_assert_str_eq(need_node(scene, "tiles/Earnings/marker")->text.content.text, "Adjusted");
}
END_TEST

START_TEST(neighbours_have_figures_of_one_size) {
  const Scene *scene = compose_slide("  columns:\n  - {name: one, tiles: {A: a}}\n"
                                     "  - {name: two, tile-columns: 2, tiles: {A: big, B: big}}");
  double size = need_node(scene, "one/A/value")->text.style.size;
  ck_assert_double_lt(size, 34);
  ck_assert_double_eq(size, need_node(scene, "two/B/value")->text.style.size);
}
END_TEST

START_TEST(a_figure_is_as_high_as_its_tiles) {
  const Deck *deck = read_deck(HEAD DATA "- {title: T, tiles: {A: a, B: b}}\n");
  ComposeTools tools = {arena, fonts, diags, 0};
  FigureSize size = {.width = 240, .block_height = 500};
  const Block *block = &deck->slides[0].blocks[0];
  const Scene *scene = compose_figure(&tools, deck, block, &size, (FigureTexts){0});
  scene_check(scene, diags);
  ck_assert_str_eq(only_finding(), "");
  ck_assert_double_lt(scene->pages.items[0]->height, 120);
  ck_assert_double_eq(scene->pages.items[0]->width, 240);
}
END_TEST

START_TEST(arrows_point_up_and_down) {
  const Scene *scene = compose_slide("  tiles: {Up: a, Down: {value: a, versus: {X: b}}}");
  const Shape *up = &need_node(scene, "tiles/Up/arrow")->shape;
  const Shape *down = &need_node(scene, "tiles/Down/arrow")->shape;
  ck_assert_uint_eq(up->point_count, 3);
  ck_assert_double_lt(up->points[1].y, up->points[0].y);
  ck_assert_double_gt(down->points[1].y, down->points[0].y);
}
END_TEST

/* ▲ before a number is its minus sign. */
START_TEST(arrows_have_a_stem_where_triangles_are_signs) {
  const Scene *scene = compose_slide("  tiles: {Up: {value: a, format: \"▲#,##0\"}}");
  const Shape *up = &need_node(scene, "tiles/Up/arrow")->shape;
  ck_assert_uint_eq(up->point_count, 7);
  ck_assert_double_lt(up->points[1].y, up->points[0].y);
  ck_assert_double_gt(up->points[4].y, up->points[3].y);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("compose/tiles");
  TCase *tests = tcase_create("tiles");
  tcase_add_checked_fixture(tests, compose_open, fixture_close);
  suite_add_tcase(suite, tests);
  tcase_add_test(tests, a_row_has_one_size_and_one_baseline);
  tcase_add_test(tests, figures_keep_their_full_size_where_they_fit);
  tcase_add_test(tests, more_than_five_make_rows_of_like_length);
  tcase_add_test(tests, narrow_columns_stack_their_tiles);
  tcase_add_test(tests, rather_smaller_type_than_no_air);
  tcase_add_test(tests, air_follows_the_height_within_bounds);
  tcase_add_test(tests, a_unit_over_two_lines_is_no_good_form);
  tcase_add_test(tests, changes_take_two_lines_before_the_type_is_small);
  tcase_add_test(tests, words_are_not_broken_while_smaller_type_helps);
  tcase_add_test(tests, a_marker_leaves_its_name_less_room);
  tcase_add_test(tests, neighbours_have_figures_of_one_size);
  tcase_add_test(tests, a_figure_is_as_high_as_its_tiles);
  tcase_add_test(tests, arrows_point_up_and_down);
  tcase_add_test(tests, arrows_have_a_stem_where_triangles_are_signs);
  int result = unit_run(suite);
  font_library_shut_down();
  return result;
}
