/* Building scenes and asking for bounds. */
#include "scene/scene.h"
#include "tests/unit/unit.h"

static Arena *arena;
static ScenePage *page;

static void set_up(void) {
  arena = arena_new();
  page = scene_add_page(scene_new(arena), "mix", 960, 540);
}

static void tear_down(void) {
  arena_free(arena);
}

static void assert_rect(Rect rect, double x, double y, double width, double height) {
  ck_assert_double_eq(rect.x, x);
  ck_assert_double_eq(rect.y, y);
  ck_assert_double_eq(rect.width, width);
  ck_assert_double_eq(rect.height, height);
}

START_TEST(pages_count_from_one) {
  Scene *scene = scene_new(arena);
  ScenePage *first = scene_add_page(scene, "a", 10, 20);
  ScenePage *second = scene_add_page(scene, "b", 10, 20);
  ck_assert_int_eq(first->number, 1);
  ck_assert_int_eq(second->number, 2);
  ck_assert_uint_eq(scene->pages.count, 2);
  ck_assert_str_eq(second->title, "");
  ck_assert_int_eq(second->ground.red, 255);
  ck_assert_int_eq(second->root->kind, SCENE_GROUP);
}
END_TEST

START_TEST(children_keep_their_order) {
  SceneNode *group = scene_add_group(arena, page->root, ROLE_FIGURE, "mix");
  SceneNode *first = scene_add_rect(arena, group, ROLE_MARK, (Rect){1, 2, 3, 4}, paint_none);
  SceneNode *second = scene_add_ellipse(arena, group, ROLE_MARK, (Rect){5, 6, 7, 8}, paint_none);
  ck_assert_ptr_eq(page->root->first_child, group);
  ck_assert_ptr_eq(group->first_child, first);
  ck_assert_ptr_eq(first->next, second);
  ck_assert_ptr_eq(group->last_child, second);
  ck_assert_ptr_null(second->next);
}
END_TEST

START_TEST(a_node_has_the_place_of_its_parent) {
  const SourceFile *file = source_file_new(arena, "deck.yaml", "a: b\n", 5);
  SceneNode *group = scene_add_group(arena, page->root, ROLE_GROUP, NULL);
  group->span = source_span_bytes(file, 3, 1);
  SceneNode *rect = scene_add_rect(arena, group, ROLE_FURNITURE, (Rect){0}, paint_none);
  ck_assert_ptr_eq(rect->span.file, file);
  ck_assert_uint_eq(rect->span.column, 4);
  SceneText text = {.content = {.text = "x", .span = source_span_bytes(file, 0, 1)}};
  SceneNode *label = scene_add_text(arena, group, ROLE_LABEL, text);
  ck_assert_uint_eq(label->span.column, 1);
}
END_TEST

START_TEST(points_are_copied) {
  Point points[] = {{1, 2}, {30, 4}, {5, 60}};
  SceneNode *lines = scene_add_lines(arena, page->root, ROLE_MARK, points, 3, (Stroke){.width = 1});
  points[1].x = 99;
  ck_assert_double_eq(lines->shape.points[1].x, 30);
  ck_assert(!lines->shape.is_closed);
  assert_rect(scene_bounds(lines), 1, 2, 29, 58);
  SceneNode *polygon =
      scene_add_polygon(arena, page->root, ROLE_MARK, points, 3, paint_solid((Color){1, 2, 3}));
  ck_assert(polygon->shape.is_closed);
  ck_assert_int_eq(polygon->shape.fill.color.blue, 3);
  assert_rect(scene_bounds(polygon), 1, 2, 98, 58);
}
END_TEST

START_TEST(no_points_cover_nothing) {
  SceneNode *lines = scene_add_lines(arena, page->root, ROLE_MARK, NULL, 0, (Stroke){0});
  assert_rect(scene_bounds(lines), 0, 0, 0, 0);
}
END_TEST

START_TEST(a_group_covers_its_children) {
  SceneNode *group = scene_add_group(arena, page->root, ROLE_GROUP, NULL);
  assert_rect(scene_bounds(group), 0, 0, 0, 0);
  scene_add_line(arena, group, ROLE_AXIS, (Point){100, 50}, (Point){20, 50}, (Stroke){.width = 1});
  SceneText text = {.origin = {90, 80}, .width = 40, .ascent = 9, .descent = 3};
  scene_add_text(arena, group, ROLE_LABEL, text);
  assert_rect(scene_bounds(group), 20, 50, 110, 33);
}
END_TEST

static void collect_role(const SceneNode *node, void *context) {
  TextBuffer *buffer = context;
  text_append_format(buffer, "%s ", scene_role_name(node->role));
}

START_TEST(a_walk_meets_parents_first) {
  SceneNode *figure = scene_add_group(arena, page->root, ROLE_FIGURE, "f");
  scene_add_rect(arena, figure, ROLE_MARK, (Rect){0}, paint_none);
  scene_add_group(arena, page->root, ROLE_NOTE, NULL);
  TextBuffer buffer = {.arena = arena};
  scene_walk(page->root, collect_role, &buffer);
  ck_assert_str_eq(text_buffer_string(&buffer), "group figure mark note ");
}
END_TEST

int main(void) {
  Suite *suite = suite_create("scene");
  TCase *tests = tcase_create("scene");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_test(tests, pages_count_from_one);
  tcase_add_test(tests, children_keep_their_order);
  tcase_add_test(tests, a_node_has_the_place_of_its_parent);
  tcase_add_test(tests, points_are_copied);
  tcase_add_test(tests, no_points_cover_nothing);
  tcase_add_test(tests, a_group_covers_its_children);
  tcase_add_test(tests, a_walk_meets_parents_first);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
