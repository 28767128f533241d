/* Labels of small parts beside their mark, each with a leader. */
#include "guide/placer/placer.h"
#include "guide_test.h"
#include <math.h>

static const Rect page = {0, 0, 400, 300};

static PlacerLabel small_part(size_t lane, const char *text, double at, double importance) {
  return (PlacerLabel){.text = bound_text_plain(text, (SourceSpan){0}),
                       .style = draw.theme->type.label,
                       .name = text,
                       .importance = importance,
                       .lane = lane,
                       .at = at};
}

static const SceneNode *find_label(const char *text) {
  for (const SceneNode *node = group->first_child; node; node = node->next)
    if (node->kind == SCENE_TEXT && text_equals(node->text.content.text, text)) return node;
  return NULL;
}

static double middle_of(const char *text) {
  const SceneNode *node = find_label(text);
  ck_assert_msg(node != NULL, "%s", text);
  return node->text.origin.y - draw_cap_height(&draw, draw.theme->type.label) / 2;
}

static Placer *lane_of(double low, double high, size_t *lane) {
  Placer *placer = placer_new(&draw, page);
  *lane = placer_add_lane(placer, (LabelLane){.edge = 200, .room = 80, .low = low, .high = high});
  return placer;
}

static void run(Placer *placer) {
  placer_run(placer);
  placer_draw(placer, group);
}

START_TEST(a_leader_joins_a_label_to_its_part) {
  size_t lane;
  Placer *placer = lane_of(0, 300, &lane);
  placer_add_label(placer, small_part(lane, "120", 150, 1));
  run(placer);
  const SceneNode *leader = group->first_child, *label = find_label("120");
  ck_assert(leader->kind == SCENE_SHAPE && leader->next == label);
  ck_assert_double_eq_tol(leader->shape.points[0].x, 199, 1e-9);
  ck_assert_double_eq_tol(leader->shape.points[0].y, 150, 1e-9);
  ck_assert_double_eq_tol(middle_of("120"), 150, 1e-9);
  ck_assert_double_lt(rect_right(scene_bounds(label)), leader->shape.points[1].x);
  ck_assert_str_eq(group->reports->outcome, "leader");
}
END_TEST

START_TEST(labels_of_a_lane_are_spread_with_least_movement) {
  size_t lane;
  Placer *placer = lane_of(0, 300, &lane);
  placer_add_label(placer, small_part(lane, "1", 148, 1));
  placer_add_label(placer, small_part(lane, "2", 152, 1));
  placer_add_label(placer, small_part(lane, "3", 250, 1));
  run(placer);
  double pitch = draw_line_pitch(draw.theme->type.label);
  ck_assert_double_eq_tol(middle_of("1"), 150 - pitch / 2, 1e-9);
  ck_assert_double_eq_tol(middle_of("2"), 150 + pitch / 2, 1e-9);
  ck_assert_double_eq_tol(middle_of("3"), 250, 1e-9);
}
END_TEST

START_TEST(a_full_lane_leaves_out_the_least_important) {
  size_t lane;
  double pitch = draw_line_pitch(draw.theme->type.label);
  Placer *placer = lane_of(100, 100 + 2.5 * pitch, &lane);
  placer_add_label(placer, small_part(lane, "little", 110, 0.1));
  placer_add_label(placer, small_part(lane, "much", 111, 0.9));
  placer_add_label(placer, small_part(lane, "more", 112, 0.5));
  run(placer);
  ck_assert_ptr_nonnull(find_label("much"));
  ck_assert_ptr_nonnull(find_label("more"));
  ck_assert_ptr_null(find_label("little"));
  ck_assert_uint_eq(placer_unplaced_count(placer), 1);
}
END_TEST

START_TEST(a_narrow_lane_takes_no_wide_label) {
  size_t lane;
  Placer *placer = placer_new(&draw, page);
  lane = placer_add_lane(placer, (LabelLane){.edge = 200, .room = 40, .low = 0, .high = 300});
  placer_add_label(placer, small_part(lane, "12", 100, 1));
  placer_add_label(placer, small_part(lane, "1234567", 200, 1));
  run(placer);
  ck_assert_ptr_nonnull(find_label("12"));
  ck_assert_ptr_null(find_label("1234567"));
}
END_TEST

START_TEST(a_text_in_the_lane_narrows_it_from_its_side) {
  for (int is_below = 0; is_below < 2; is_below++) {
    group->first_child = group->last_child = NULL;
    size_t lane;
    Placer *placer = lane_of(0, 300, &lane);
    placer_add_text(placer, (Rect){170, is_below ? 152 : 130, 25, 18});
    placer_add_label(placer, small_part(lane, "12", 150, 1));
    run(placer);
    Rect box = scene_bounds(find_label("12"));
    if (is_below)
      ck_assert_double_le(rect_bottom(box), 154);
    else
      ck_assert_double_ge(box.y, 146);
  }
}
END_TEST

START_TEST(lying_lanes_spread_from_left_to_right_above_their_mark) {
  Placer *placer = placer_new(&draw, page);
  size_t lane = placer_add_lane(
      placer, (LabelLane){.is_lying = true, .edge = 100, .room = 40, .low = 0, .high = 400});
  placer_add_label(placer, small_part(lane, "1,000", 200, 1));
  placer_add_label(placer, small_part(lane, "2,000", 204, 1));
  run(placer);
  Rect left = scene_bounds(find_label("1,000")), right = scene_bounds(find_label("2,000"));
  ck_assert_double_le(rect_right(left), right.x);
  ck_assert_double_eq_tol(rect_right(left) + right.x, 404, 1e-9);
  ck_assert_double_lt(find_label("1,000")->text.origin.y, 100);
  ck_assert_double_eq(find_label("1,000")->text.origin.y, find_label("2,000")->text.origin.y);
  ck_assert_double_eq(group->first_child->shape.points[0].y, 99);
}
END_TEST

/* A crossed line is worse than a leader. */
START_TEST(a_lane_comes_before_a_crossed_line) {
  size_t lane;
  Placer *placer = lane_of(0, 300, &lane);
  placer_add_line(placer, (Point){0, 96}, (Point){400, 96});
  LabelPlace place = {.anchor = {300, 100}, .align = ALIGN_MIDDLE, .over = PLACER_NO_MARK};
  PlacerLabel label = small_part(lane, "7", 150, 1);
  label.places = &place;
  label.place_count = 1;
  placer_add_label(placer, label);
  run(placer);
  ck_assert_str_eq(group->reports->outcome, "leader");
}
END_TEST

/* Two labels of one series: the second finds a place on its mark. */
static Placer *fellows_in(double high, size_t fellows) {
  static LabelPlace place = {.anchor = {300, 100}, .align = ALIGN_MIDDLE, .over = PLACER_NO_MARK};
  group->first_child = group->last_child = NULL;
  size_t lane;
  Placer *placer = lane_of(0, high, &lane);
  PlacerLabel first = small_part(lane, "7", 20, 1), second = small_part(lane, "90", 60, 1);
  first.fellows = fellows;
  second.fellows = fellows;
  second.places = &place;
  second.place_count = 1;
  placer_add_label(placer, first);
  placer_add_label(placer, second);
  run(placer);
  return placer;
}

START_TEST(fellows_stand_beside_their_marks_together) {
  fellows_in(300, 3);
  ck_assert_double_lt(find_label("90")->text.origin.x, 200);
  fellows_in(300, 0);
  ck_assert_double_gt(find_label("90")->text.origin.x, 250);
  Placer *placer = fellows_in(1.5 * draw_line_pitch(draw.theme->type.label), 3);
  ck_assert_double_gt(find_label("90")->text.origin.x, 250); /* no room for both */
  ck_assert_uint_eq(placer_unplaced_count(placer), 0);
}
END_TEST

int main(void) {
  TCase *tests = tcase_create("lanes");
  tcase_add_test(tests, a_leader_joins_a_label_to_its_part);
  tcase_add_test(tests, labels_of_a_lane_are_spread_with_least_movement);
  tcase_add_test(tests, a_full_lane_leaves_out_the_least_important);
  tcase_add_test(tests, a_narrow_lane_takes_no_wide_label);
  tcase_add_test(tests, a_text_in_the_lane_narrows_it_from_its_side);
  tcase_add_test(tests, lying_lanes_spread_from_left_to_right_above_their_mark);
  tcase_add_test(tests, a_lane_comes_before_a_crossed_line);
  tcase_add_test(tests, fellows_stand_beside_their_marks_together);
  return guide_run(suite_create("guide/placer_lanes"), tests);
}
