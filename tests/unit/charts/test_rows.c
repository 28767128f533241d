/* Rows of numbers aligned to the categories. */
#include "plot_test.h"

static const char *deck_of(size_t count, const char *rows, const char *chart) {
  TextBuffer columns = {.arena = arena}, values = {.arena = arena};
  for (size_t i = 0; i < count; i++) {
    text_append_format(&columns, "%sFY%zu", i ? ", " : "", 2001 + i);
    text_append_format(&values, "%s%zu", i ? ", " : "", 10000001 + i);
  }
  return plot_deck("money", text_buffer_string(&columns),
                   arena_printf(arena, "A: [%s]", text_buffer_string(&values)),
                   arena_printf(arena, "%s, rows: {%s}", chart, rows));
}

/* A text of a row: a number without the name that labels have. */
static const SceneNode *need_cell(const Scene *scene, const char *text, SceneRole role) {
  const SceneNode *found = NULL;
  NodeList list = all_nodes(scene, 0);
  for (size_t i = 0; i < list.nodes.count; i++) {
    const SceneNode *node = list.nodes.items[i];
    if (node->kind == SCENE_TEXT && node->role == role &&
        text_equals(node->text.content.text, text))
      found = node; /* rows are drawn after labels */
  }
  ck_assert_msg(found != NULL, "%s", text);
  return found;
}

START_TEST(numbers_stand_under_their_categories) {
  const Scene *scene = compose_sound(
      deck_of(4, "Double: 't[\"A\"] * 2', Margin: 't[\"A\"] / 100000'", "chart: bar"));
  for (int i = 0; i < 4; i++) {
    Rect bar = mark_of(scene, arena_printf(arena, "t/FY%d/A", 2001 + i));
    const char *text = arena_printf(arena, "20,000,00%d", 2 + 2 * i);
    Rect cell = scene_bounds(need_cell(scene, text, ROLE_LABEL));
    ck_assert_double_eq_tol(rect_middle_x(cell), rect_middle_x(bar), 1e-6);
    ck_assert_double_gt(cell.y, rect_bottom(bar));
  }
  const SceneNode *first = need_cell(scene, "Double", ROLE_AXIS);
  const SceneNode *second = need_cell(scene, "Margin", ROLE_AXIS);
  ck_assert_double_lt(first->text.origin.y, second->text.origin.y);
  ck_assert_double_eq(first->text.origin.x, second->text.origin.x);
  ck_assert_double_eq(first->text.origin.y,
                      need_cell(scene, "20,000,002", ROLE_LABEL)->text.origin.y);
  ck_assert_double_gt(mark_of(scene, "t/FY2001/A").x, rect_right(scene_bounds(second)));
}
END_TEST

START_TEST(numbers_stand_beside_lying_categories) {
  const Scene *scene =
      compose_sound(deck_of(4, "Double: 't[\"A\"] * 2'", "chart: bar, direction: horizontal"));
  double right = 0;
  for (int i = 0; i < 4; i++) {
    Rect bar = mark_of(scene, arena_printf(arena, "t/FY%d/A", 2001 + i));
    const char *text = arena_printf(arena, "20,000,00%d", 2 + 2 * i);
    const SceneNode *cell = need_cell(scene, text, ROLE_LABEL);
    double middle = cell->text.origin.y - cell->text.style.size * 0.36;
    ck_assert_double_eq_tol(middle, rect_middle_y(bar), 1.5);
    ck_assert_double_gt(scene_bounds(cell).x, rect_right(bar));
    if (i) ck_assert_double_eq_tol(rect_right(scene_bounds(cell)), right, 1e-6);
    right = rect_right(scene_bounds(cell));
  }
  Rect head = scene_bounds(need_cell(scene, "Double", ROLE_AXIS));
  ck_assert_double_eq_tol(rect_right(head), right, 1e-6);
  ck_assert_double_lt(head.y, mark_of(scene, "t/FY2001/A").y);
}
END_TEST

START_TEST(numbers_without_room_are_thinned_and_that_is_said) {
  const Scene *scene = compose_text(deck_of(30, "Same: 't[\"A\"]'", "chart: bar, labels: none"));
  scene_check(scene, diags);
  ck_assert_str_eq(only_finding(),
                   "15:30 warning: the rows under \"t\" have room for one "
                   "number in 2 only (make the chart wider, or show fewer periods)");
  Rect before = {0};
  NodeList list = all_nodes(scene, 0);
  size_t cells = 0;
  for (size_t i = 0; i < list.nodes.count; i++) {
    const SceneNode *node = list.nodes.items[i];
    if (node->kind != SCENE_TEXT || node->role != ROLE_LABEL) continue;
    if (cells++) ck_assert_double_gt(scene_bounds(node).x, rect_right(before));
    before = scene_bounds(node);
  }
  ck_assert_uint_eq(cells, 15);
  need_cell(scene, "10,000,030", ROLE_LABEL); /* the last in any case */
}
END_TEST

int main(void) {
  Suite *suite = suite_create("charts/rows");
  TCase *tests = tcase_create("rows");
  tcase_add_checked_fixture(tests, compose_open, fixture_close);
  suite_add_tcase(suite, tests);
  tcase_add_test(tests, numbers_stand_under_their_categories);
  tcase_add_test(tests, numbers_stand_beside_lying_categories);
  tcase_add_test(tests, numbers_without_room_are_thinned_and_that_is_said);
  int result = unit_run(suite);
  font_library_shut_down();
  return result;
}
