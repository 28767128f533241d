/* Lines of a grid are broken around the texts over them. */
#include "guide/grid_breaks.h"
#include "guide_test.h"

static const Stroke hairline = {.width = 0.5};

static void add_text(double x, double baseline, const char *words) {
  TextSetting setting = {draw.theme->type.label, {0, 0, 0}, ALIGN_START, ROLE_LABEL, NULL};
  draw_text(&draw, group, &setting, bound_text_plain(words, (SourceSpan){0}), (Point){x, baseline});
}

static size_t count_lines(void) {
  size_t count = 0;
  for (const SceneNode *node = group->first_child; node; node = node->next)
    count += node->kind == SCENE_SHAPE;
  return count;
}

static const SceneNode *add_grid(Point to) {
  scene_add_line(arena, group, ROLE_AXIS, (Point){0, 0}, to, hairline);
  add_text(50, 4, "0"); /* its own number breaks no line */
  return group->last_child;
}

START_TEST(a_text_over_a_line_breaks_it) {
  const SceneNode *last = add_grid((Point){200, 0});
  add_text(100, 3, "123");
  grid_break(&draw, group, last);
  ck_assert_uint_eq(count_lines(), 2);
  const SceneNode *first = group->first_child, *second = first->next;
  ck_assert_double_lt(first->shape.points[1].x, 100);
  ck_assert_double_gt(second->shape.points[0].x, scene_bounds(group->last_child).x + 1);
  ck_assert_double_eq(second->shape.points[1].x, 200);
}
END_TEST

START_TEST(a_text_at_its_end_shortens_it) {
  const SceneNode *last = add_grid((Point){200, 0});
  add_text(190, 3, "123");
  grid_break(&draw, group, last);
  ck_assert_uint_eq(count_lines(), 1);
  ck_assert_double_lt(group->first_child->shape.points[1].x, 190);
}
END_TEST

START_TEST(upright_lines_are_broken_too) {
  const SceneNode *last = add_grid((Point){0, 200});
  add_text(-5, 100, "123");
  add_text(-5, 105, "123");
  grid_break(&draw, group, last);
  ck_assert_uint_eq(count_lines(), 2);
}
END_TEST

START_TEST(a_text_beside_a_line_leaves_it_whole) {
  const SceneNode *last = add_grid((Point){200, 0});
  add_text(100, 30, "123");
  grid_break(&draw, group, last);
  ck_assert_uint_eq(count_lines(), 1);
  ck_assert_double_eq(group->first_child->shape.points[1].x, 200);
}
END_TEST

int main(void) {
  TCase *tests = tcase_create("grid breaks");
  tcase_add_test(tests, a_text_over_a_line_breaks_it);
  tcase_add_test(tests, a_text_at_its_end_shortens_it);
  tcase_add_test(tests, upright_lines_are_broken_too);
  tcase_add_test(tests, a_text_beside_a_line_leaves_it_whole);
  return guide_run(suite_create("guide/grid_breaks"), tests);
}
