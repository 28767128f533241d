/* Tables on the page: what adds up, what is printed where rounding keeps rows from adding up, and
 * how names, figures and columns find their places. */
#include "slides_test.h"

#define BILLIONS "measures:\n  bn: {unit: JPY billions, format: \"#,##0\"}\n  men: {unit: people}\n"

/* A deck with one table, of these figures and with these keys. */
static const char *table_deck(const char *figures, const char *keys) {
  return arena_printf(arena,
                      HEAD BILLIONS "data:\n  t: {measure: bn, columns: [FY1, FY2], rows: {%s}}\n"
                                    "  staff: {measure: men, columns: [FY1, FY2], rows: "
                                    "{Staff: [7, 8]}}\nslides:\n- {title: T, %s}\n",
                      figures, keys);
}

static const Scene *table_of(const char *figures, const char *keys) {
  return compose_sound(table_deck(figures, keys));
}

/* The figure in a cell, by the names of its row and column. */
static const SceneText *cell_text(const Scene *scene, const char *row, const char *column) {
  const char *name = arena_printf(arena, "table/%s/%s", row, column);
  NodeList list = all_nodes(scene, 0);
  for (size_t i = 0; i < list.nodes.count; i++) {
    const SceneNode *node = list.nodes.items[i];
    if (node->kind == SCENE_TEXT && node->name && text_equals(node->name, name)) return &node->text;
  }
  ck_abort_msg("there is no cell %s", name);
}

static void check_cell(const Scene *scene, const char *row, const char *column, const char *text) {
  ck_assert_str_eq(cell_text(scene, row, column)->content.text, text);
}

static bool has_note(const Scene *scene, const char *words) {
  return find_text(scene, 0, ROLE_NOTE, words) != NULL;
}

START_TEST(rows_of_another_unit_are_no_part_of_a_total) {
  const Scene *scene =
      table_of("A: [1, 2], B: [3, 4]", "table: {A: 't[\"A\"]', Staff: staff, B: 't[\"B\"]', "
                                       "Sum: {kind: total}}");
  check_cell(scene, "Sum", "FY2", "6");
}
END_TEST

START_TEST(totals_take_what_lower_ones_added_up) {
  const Scene *scene = table_of(
      "A: [1, 2], B: [3, 4]",
      "table: {A: 't[\"A\"]', First: subtotal, B: 't[\"B\"]', Other: 't[\"A\"]', Second: subtotal, "
      "Loose: 't[\"B\"]', All: {kind: total}, Again: 't[\"A\"]', Whole: {kind: grand-total}}");
  check_cell(scene, "Second", "FY2", "6");
  check_cell(scene, "All", "FY2", "12");
  check_cell(scene, "Whole", "FY2", "14");
}
END_TEST

START_TEST(a_bridge_ends_in_what_it_began_with_and_its_steps) {
  const Scene *scene = table_of("Start: [10, 12], Step: [2, 3], End: [12, 15]",
                                "table: {Start: '= t[\"Start\"]', Step: 't[\"Step\"]', End: '= "
                                "t[\"End\"]'}");
  ck_assert(!has_note(scene, "rounding"));
  scene = table_of("Start: [9.6, 12], Step: [2.6, 3], End: [12.2, 15]",
                   "table: {Start: '= t[\"Start\"]', Step: 't[\"Step\"]', End: '= t[\"End\"]'}");
  ck_assert(has_note(scene, "rounding")); /* 10 and 3 are 13, and 12 is printed */
}
END_TEST

START_TEST(parts_may_be_taken_off) {
  const Scene *scene = table_of(
      "Sales: [9, 8], Cost: [4, 5]",
      "table: {Sales: 't[\"Sales\"]', Cost: 't[\"Cost\"]', Profit: {sum: [Sales, -Cost]}}");
  check_cell(scene, "Profit", "FY1", "5");
}
END_TEST

/* 2.9 less 1.45 is 1.45, printed 3, 1 and 1. */
START_TEST(what_is_taken_off_is_reconciled_the_other_way) {
  const Scene *scene = table_of(
      "Sales: [2.9, 1], Cost: [1.45, 0]",
      "rounding: reconcile, table: {Sales: 't[\"Sales\"]', Cost: 't[\"Cost\"]', Profit: {sum: "
      "[Sales, -Cost]}}");
  check_cell(scene, "Sales", "FY1", "3");
  check_cell(scene, "Cost", "FY1", "2");
  check_cell(scene, "Profit", "FY1", "1");
  ck_assert(has_note(scene, "Rounded so that rows add up as printed: Cost FY1"));
}
END_TEST

/* Of two that are equally far from their values the larger is moved, and what is not there never.
 */
START_TEST(the_larger_of_two_is_reconciled) {
  const Scene *scene =
      table_of("A: [1.4, 1], B: [21.4, 1], C: [n.m., 1]",
               "rounding: reconcile, table: {C: 't[\"C\"]', A: 't[\"A\"]', B: 't[\"B\"]', Sum: "
               "subtotal}");
  check_cell(scene, "A", "FY1", "1");
  check_cell(scene, "B", "FY1", "22");
  check_cell(scene, "Sum", "FY1", "23");
}
END_TEST

START_TEST(changes_that_do_not_follow_as_printed_are_told) {
  const Scene *told = table_of("A: [1.4, 2.6]", "table: t, name: table, show: [periods, change]");
  check_cell(told, "A", "Change", "+1");
  ck_assert(has_note(told, "changes are computed from unrounded figures"));
  const Scene *plain = table_of("A: [1, 3]", "table: t, name: table, show: [periods, change]");
  ck_assert(!has_note(plain, "rounding"));
}
END_TEST

static const char *long_names =
    "\"A name that takes about half of the column in which it stands\": "
    "[1, 2], B: [3, 4]";

/* Rather in somewhat smaller type than broken. */
START_TEST(names_are_kept_whole_where_smaller_type_does_it) {
  const Scene *scene = table_of(
      long_names,
      "columns: [{table: t, name: table, show: [FY1, FY2]}, {text: x}], widths: [1.6, 1]");
  const SceneNode *name = need_text(scene, ROLE_AXIS, "A name that takes");
  ck_assert_str_eq(name->text.content.text,
                   "A name that takes about half of the column in which it stands");
  ck_assert_double_lt(name->text.style.size, 15);
  scene = table_of("A: [1, 2]", "table: t, name: table");
  ck_assert_double_eq(need_text(scene, ROLE_AXIS, "A")->text.style.size, 15);
}
END_TEST

static double draw_width(const char *text, FontStyle style) {
  return font_text_width(fonts, text, style);
}

static double right_of(const SceneText *text) {
  return text->origin.x + text->width;
}

START_TEST(points_stand_under_each_other_and_brackets_hang) {
  const Scene *scene = compose_sound(
      HEAD
      "measures:\n  m: {unit: USD, format: \"#,##0.0\", negative: parentheses}\n"
      "data:\n  t: {measure: m, columns: [FY1, FY2], rows: {A: [1000.5, -2.5], B: [3, n.m.]}}\n"
      "slides:\n- {title: T, table: t, name: table}\n");
  const SceneText *plain = cell_text(scene, "B", "FY1"), *grouped = cell_text(scene, "A", "FY1");
  ck_assert_double_eq_tol(right_of(plain), right_of(grouped), 1e-6);
  const SceneText *bracket = cell_text(scene, "A", "FY2"), *word = cell_text(scene, "B", "FY2");
  double hang = right_of(bracket) - right_of(word);
  ck_assert_double_eq_tol(hang, draw_width(")", bracket->style), 1e-6);
}
END_TEST

START_TEST(columns_of_a_kind_are_equally_wide) {
  const Scene *scene = table_of("A: [1, 100000000]", "table: t, name: table");
  const SceneNode *heads[] = {need_text(scene, ROLE_AXIS, "FY1"),
                              need_text(scene, ROLE_AXIS, "FY2")};
  double first = right_of(&heads[0]->text), second = right_of(&heads[1]->text);
  ck_assert_double_gt(second - first, cell_text(scene, "A", "FY2")->width);
  ck_assert_double_eq_tol(right_of(cell_text(scene, "A", "FY1")), first, 1e-6);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("compose/tables");
  TCase *tests = tcase_create("tables");
  tcase_add_checked_fixture(tests, compose_open, fixture_close);
  suite_add_tcase(suite, tests);
  tcase_add_test(tests, rows_of_another_unit_are_no_part_of_a_total);
  tcase_add_test(tests, totals_take_what_lower_ones_added_up);
  tcase_add_test(tests, a_bridge_ends_in_what_it_began_with_and_its_steps);
  tcase_add_test(tests, parts_may_be_taken_off);
  tcase_add_test(tests, what_is_taken_off_is_reconciled_the_other_way);
  tcase_add_test(tests, the_larger_of_two_is_reconciled);
  tcase_add_test(tests, changes_that_do_not_follow_as_printed_are_told);
  tcase_add_test(tests, names_are_kept_whole_where_smaller_type_does_it);
  tcase_add_test(tests, points_stand_under_each_other_and_brackets_hang);
  tcase_add_test(tests, columns_of_a_kind_are_equally_wide);
  int result = unit_run(suite);
  font_library_shut_down();
  return result;
}
