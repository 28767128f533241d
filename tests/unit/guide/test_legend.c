/* Legends wrap and shrink; series names beside marks are spread; value axes have round numbers. */
#include "../random.h"
#include "guide/legend.h"
#include "guide/series_labels.h"
#include "guide/value_axis.h"
#include "guide_test.h"
#include <math.h>

#define AXES 400

static const LegendItem *items_of(const char *const *names, size_t count) {
  LegendItem *items = arena_array(arena, LegendItem, count);
  for (size_t i = 0; i < count; i++)
    items[i] = (LegendItem){bound_text_plain(names[i], (SourceSpan){0}),
                            paint_solid(draw.theme->colors.ink), false};
  return items;
}

static const char *const six[] = {"Connectivity", "Integration", "Equipment",
                                  "Outsourcing",  "Networks",    "Other services"};

/* The texts drawn, all within the area, none over another. */
static size_t check_texts(Rect area) {
  size_t count = 0;
  for (const SceneNode *node = group->first_child; node; node = node->next) {
    Rect box = scene_bounds(node);
    ck_assert(rect_contains(area, box, 0.02));
    count += node->kind == SCENE_TEXT;
    for (const SceneNode *other = node->next; other; other = other->next)
      ck_assert(!rect_overlaps(box, scene_bounds(other), 0.02));
  }
  return count;
}

static double draw_legend_in(double width, double height) {
  Legend legend = legend_fit(&draw, items_of(six, 6), 6, width, height);
  double needed = legend_height(&draw, &legend, width);
  group->first_child = group->last_child = NULL;
  legend_draw(&draw, &legend, (Rect){50, 20, width, needed}, group);
  check_texts((Rect){50, 20, width, needed});
  return legend.style.size;
}

START_TEST(a_legend_wraps_into_rows) {
  Legend legend = legend_fit(&draw, items_of(six, 6), 6, 900, 100);
  double one_row = legend_height(&draw, &legend, 900);
  legend = legend_fit(&draw, items_of(six, 6), 6, 300, 100);
  double rows = legend_height(&draw, &legend, 300);
  ck_assert_double_gt(rows, one_row + legend.style.size);
  ck_assert_double_eq(draw_legend_in(300, 100), draw.theme->type.category.size);
}
END_TEST

START_TEST(a_legend_with_little_room_is_set_smaller) {
  ck_assert_double_lt(draw_legend_in(200, 45), draw.theme->type.category.size);
  ck_assert_double_eq(draw_legend_in(100, 20), draw.theme->type.least_size);
}
END_TEST

START_TEST(a_name_wider_than_the_legend_is_wrapped) {
  const char *names[] = {"Internet connectivity services for corporate use", "Other"};
  Legend legend = legend_fit(&draw, items_of(names, 2), 2, 150, 200);
  legend_draw(&draw, &legend, (Rect){0, 0, 150, legend_height(&draw, &legend, 150)}, group);
  size_t texts = check_texts((Rect){0, 0, 150, legend_height(&draw, &legend, 150)});
  ck_assert_uint_ge(texts, 3);
}
END_TEST

START_TEST(no_items_take_no_height) {
  Legend legend = legend_fit(&draw, NULL, 0, 100, 100);
  ck_assert_double_eq(legend_height(&draw, &legend, 100), 0);
}
END_TEST

static SeriesLabel name_at(const char *name, double at) {
  return (SeriesLabel){.name = bound_text_plain(name, (SourceSpan){0}),
                       .color = draw.theme->colors.current,
                       .at = at,
                       .style = draw.theme->type.category};
}

static size_t count_leaders(void) {
  size_t count = 0;
  for (const SceneNode *node = group->first_child; node; node = node->next)
    count += node->kind == SCENE_SHAPE;
  return count;
}

START_TEST(series_names_stand_at_their_marks_or_with_leaders) {
  SeriesLabel apart[] = {name_at("A", 50), name_at("B", 100)};
  SeriesLabel close[] = {name_at("A", 50), name_at("B", 52)};
  double width = series_labels_width(&draw, apart, 2, 200);
  SeriesLabelArea area = {.x = 300, .top = 0, .bottom = 200, .width = width};
  ck_assert(series_labels_draw(&draw, apart, 2, area, group));
  ck_assert_uint_eq(count_leaders(), 0);
  group->first_child = group->last_child = NULL;
  ck_assert(series_labels_draw(&draw, close, 2, area, group));
  ck_assert_uint_eq(count_leaders(), 2);
  ck_assert(!series_labels_draw(
      &draw, close, 2, (SeriesLabelArea){.x = 300, .top = 0, .bottom = 20, .width = width}, group));
}
END_TEST

START_TEST(the_order_of_series_names_changes_nothing) {
  SeriesLabel one[] = {name_at("A", 50), name_at("B", 52), name_at("C", 55)};
  SeriesLabel other[] = {name_at("C", 55), name_at("A", 50), name_at("B", 52)};
  SeriesLabelArea area = {
      .x = 300, .top = 0, .bottom = 200, .width = series_labels_width(&draw, one, 3, 200)};
  SceneNode *second = scene_add_group(arena, group, ROLE_GROUP, "second");
  SceneNode *first = scene_add_group(arena, group, ROLE_GROUP, "first");
  series_labels_draw(&draw, one, 3, area, first);
  series_labels_draw(&draw, other, 3, area, second);
  const SceneNode *a = first->first_child, *b = second->first_child;
  for (; a && b; a = a->next, b = b->next) ck_assert(rect_equals(scene_bounds(a), scene_bounds(b)));
  ck_assert(!a && !b);
}
END_TEST

/* The numbers along the axis. */
static size_t draw_axis(double maximum, bool up, size_t most) {
  Rect frame = {100, 50, 300, 200};
  LinearScale scale =
      up ? (LinearScale){0, maximum, 250, 50, 0, 0} : (LinearScale){0, maximum, 100, 400, 0, 0};
  ValueAxis axis = {
      .scale = linear_round_out(scale, most, true), .measure = &measure_plain, .most_ticks = most};
  group->first_child = group->last_child = NULL;
  value_axis_draw(&draw, &axis, frame, group);
  size_t texts = 0;
  for (const SceneNode *node = group->first_child; node; node = node->next)
    texts += node->kind == SCENE_TEXT;
  return texts;
}

START_TEST(a_value_axis_has_four_to_six_numbers) {
  uint64_t state = 2;
  for (int i = 0; i < AXES; i++) {
    double maximum = pow(10, random_between(&state, -2, 9));
    size_t texts = draw_axis(maximum, true, VALUE_AXIS_TICKS);
    ck_assert_msg(texts >= 4 && texts <= 6, "%g: %zu", maximum, texts);
  }
}
END_TEST

START_TEST(numbers_side_by_side_do_not_touch) {
  uint64_t state = 4;
  for (int i = 0; i < AXES; i++) {
    ck_assert_uint_ge(draw_axis(pow(10, random_between(&state, 0, 12)), false, 6), 2);
    double end = -INFINITY;
    for (const SceneNode *node = group->first_child; node; node = node->next) {
      if (node->kind != SCENE_TEXT) continue;
      ck_assert_double_gt(scene_bounds(node).x, end);
      end = rect_right(scene_bounds(node));
    }
  }
}
END_TEST

int main(void) {
  TCase *tests = tcase_create("legends");
  tcase_add_test(tests, a_legend_wraps_into_rows);
  tcase_add_test(tests, a_legend_with_little_room_is_set_smaller);
  tcase_add_test(tests, a_name_wider_than_the_legend_is_wrapped);
  tcase_add_test(tests, no_items_take_no_height);
  tcase_add_test(tests, series_names_stand_at_their_marks_or_with_leaders);
  tcase_add_test(tests, the_order_of_series_names_changes_nothing);
  tcase_add_test(tests, a_value_axis_has_four_to_six_numbers);
  tcase_add_test(tests, numbers_side_by_side_do_not_touch);
  return guide_run(suite_create("guide/legend"), tests);
}
