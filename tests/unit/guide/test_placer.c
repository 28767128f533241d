/* Where labels stand: free of marks, lines and each other, whatever the order of input. */
#include "../random.h"
#include "guide/placer/placer.h"
#include "guide_test.h"

#define MANY 1000
#define ROUNDS 60
#define MOST_LABELS 40

static const Rect page = {0, 0, 400, 300};

static LabelPlace place_at(double x, double y) {
  return (LabelPlace){.anchor = {x, y}, .align = ALIGN_MIDDLE, .over = PLACER_NO_MARK};
}

static const LabelPlace *places_of(const LabelPlace *places, size_t count) {
  LabelPlace *copy = arena_array(arena, LabelPlace, count);
  memcpy(copy, places, count * sizeof *copy);
  return copy;
}

static PlacerLabel label_of(const char *text, const LabelPlace *places, size_t count) {
  return (PlacerLabel){.text = bound_text_plain(text, (SourceSpan){0}),
                       .style = draw.theme->type.label,
                       .name = text,
                       .places = places_of(places, count),
                       .place_count = count,
                       .lane = PLACER_NO_LANE};
}

static void add_at(Placer *placer, const char *text, double x, double y) {
  LabelPlace place = place_at(x, y);
  placer_add_label(placer, label_of(text, &place, 1));
}

static void run(Placer *placer) {
  placer_run(placer);
  placer_draw(placer, group);
}

static const SceneNode *find_label(const char *text) {
  for (const SceneNode *node = group->first_child; node; node = node->next)
    if (node->kind == SCENE_TEXT && text_equals(node->text.content.text, text)) return node;
  return NULL;
}

static const SceneNode *need_label(const char *text) {
  const SceneNode *node = find_label(text);
  ck_assert_msg(node != NULL, "%s", text);
  return node;
}

/* "moved" and the like; "" if the report says nothing of it. */
static const char *outcome_of(const char *name) {
  for (const SceneLabelReport *report = group->reports; report; report = report->next)
    if (text_equals(report->name, name)) return report->outcome;
  return "";
}

START_TEST(a_free_label_stands_where_it_is_wanted_most) {
  Placer *placer = placer_new(&draw, page);
  LabelPlace places[] = {place_at(100, 100), place_at(200, 100)};
  placer_add_label(placer, label_of("7", places, 2));
  run(placer);
  ck_assert_double_eq_tol(rect_middle_x(scene_bounds(need_label("7"))), 100, 1e-9);
  ck_assert_double_eq(need_label("7")->text.origin.y, 100);
  ck_assert_str_eq(outcome_of("7"), "placed");
  ck_assert_uint_eq(placer_unplaced_count(placer), 0);
}
END_TEST

/* It takes room under its label, goes where that goes, and gives way with it. */
START_TEST(a_second_line_stands_under_its_label) {
  Placer *placer = placer_new(&draw, page);
  LabelPlace places[] = {place_at(100, 100), place_at(200, 100)};
  PlacerLabel label = label_of("7", places, 2);
  label.second = bound_text_plain("+25%", (SourceSpan){0});
  label.second_style = draw.theme->type.axis;
  placer_add_text(placer, (Rect){95, 106, 10, 5});
  placer_add_label(placer, label);
  run(placer);
  double under = draw_line_pitch(draw.theme->type.axis);
  ck_assert_double_eq_tol(rect_middle_x(scene_bounds(need_label("7"))), 200, 1e-9);
  ck_assert_double_eq_tol(rect_middle_x(scene_bounds(need_label("+25%"))), 200, 1e-9);
  ck_assert_double_eq_tol(need_label("+25%")->text.origin.y, 100 + under, 1e-9);
}
END_TEST

/* What may be in the way of a label around 100, 100. */
typedef enum Obstacle { A_MARK, A_LINE, A_TEXT, A_LABEL, THE_BOUNDS } Obstacle;

static void add_obstacle(Placer *placer, Obstacle obstacle) {
  switch (obstacle) {
  case A_MARK:
    placer_add_mark(placer, (Rect){90, 95, 20, 60});
    return;
  case A_LINE:
    placer_add_line(placer, (Point){50, 90}, (Point){150, 99});
    return;
  case A_TEXT:
    placer_add_text(placer, (Rect){95, 85, 20, 10});
    return;
  case A_LABEL: {
    LabelPlace place = place_at(104, 103);
    PlacerLabel other = label_of("other", &place, 1);
    other.importance = 5;
    placer_add_label(placer, other);
    return;
  }
  case THE_BOUNDS:
    return;
  }
}

START_TEST(a_label_gives_way_to_what_stands_there) {
  Rect bounds = _i == THE_BOUNDS ? (Rect){110, 0, 290, 300} : page;
  Placer *placer = placer_new(&draw, bounds);
  add_obstacle(placer, (Obstacle)_i);
  LabelPlace places[] = {place_at(100, 100), place_at(250, 200)};
  placer_add_label(placer, label_of("7", places, 2));
  run(placer);
  ck_assert_double_eq_tol(rect_middle_x(scene_bounds(need_label("7"))), 250, 1e-9);
  ck_assert_str_eq(outcome_of("7"), "moved");
}
END_TEST

START_TEST(a_label_with_no_place_is_reported) {
  Placer *placer = placer_new(&draw, page);
  placer_add_mark(placer, (Rect){50, 50, 100, 100});
  add_at(placer, "12,345", 100, 100);
  run(placer);
  ck_assert_uint_eq(placer_unplaced_count(placer), 1);
  ck_assert_ptr_null(find_label("12,345"));
  ck_assert_str_eq(outcome_of("12,345"), "unplaced");
  placer_warn_unplaced(placer, (SourceSpan){source_of("x"), 3, 4, 3, 5});
  ck_assert_str_eq(only_finding(), "3:4 warning: no room for the label \"12,345\" of 12,345 (give "
                                   "the chart more room, or show fewer figures)");
}
END_TEST

START_TEST(what_is_optional_is_left_out_without_a_word) {
  Placer *placer = placer_new(&draw, page);
  placer_add_mark(placer, (Rect){50, 50, 100, 100});
  LabelPlace place = place_at(100, 100);
  PlacerLabel label = label_of("7", &place, 1);
  label.is_optional = true;
  placer_add_label(placer, label);
  run(placer);
  placer_warn_unplaced(placer, (SourceSpan){0});
  ck_assert_uint_eq(placer_unplaced_count(placer), 0);
  ck_assert_ptr_null(find_label("7"));
  ck_assert_ptr_null(group->reports);
  ck_assert_str_eq(only_finding(), "");
}
END_TEST

START_TEST(a_line_is_crossed_only_where_nothing_else_is_free) {
  Placer *placer = placer_new(&draw, page);
  placer_add_line(placer, (Point){0, 96}, (Point){400, 96});
  placer_add_line(placer, (Point){0, 196}, (Point){400, 196});
  LabelPlace places[] = {place_at(100, 100), place_at(100, 200)};
  placer_add_label(placer, label_of("7", places, 2));
  run(placer);
  ck_assert_double_eq(need_label("7")->text.origin.y, 100);
}
END_TEST

START_TEST(lines_are_in_the_way_where_they_run_not_in_their_box) {
  Placer *placer = placer_new(&draw, page);
  placer_add_line(placer, (Point){0, 0}, (Point){400, 300});
  LabelPlace places[] = {place_at(300, 100), place_at(50, 280)};
  placer_add_label(placer, label_of("7", places, 2));
  run(placer);
  ck_assert_str_eq(outcome_of("7"), "placed");
}
END_TEST

/* A part of a bar: its label stands on it if it fits inside. */
static const char *outcome_inside(Rect mark) {
  Placer *placer = placer_new(&draw, page);
  group->reports = NULL;
  LabelPlace place = place_at(100, 104);
  place.over = placer_add_mark(placer, mark);
  placer_add_label(placer, label_of("123", &place, 1));
  placer_add_mark(placer, (Rect){300, 200, 10, 10});
  run(placer);
  return outcome_of("123");
}

START_TEST(a_label_may_lie_on_its_own_mark_alone_and_inside_it) {
  ck_assert_str_eq(outcome_inside((Rect){70, 80, 60, 40}), "placed");
  ck_assert_str_eq(outcome_inside((Rect){92, 80, 16, 40}), "unplaced");  /* too narrow */
  ck_assert_str_eq(outcome_inside((Rect){70, 97, 60, 6}), "unplaced");   /* too low */
  ck_assert_str_eq(outcome_inside((Rect){70, 100, 60, 40}), "unplaced"); /* over its edge */
}
END_TEST

START_TEST(the_more_important_label_chooses_first) {
  for (int first = 0; first < 2; first++) {
    Placer *placer = placer_new(&draw, page);
    group->reports = NULL;
    LabelPlace places[] = {place_at(100, 100), place_at(100, 200)};
    PlacerLabel labels[] = {label_of("small", places, 2), label_of("great", places, 2)};
    labels[1].importance = 1;
    placer_add_label(placer, labels[first]);
    placer_add_label(placer, labels[1 - first]);
    run(placer);
    ck_assert_str_eq(outcome_of("great"), "placed");
    ck_assert_str_eq(outcome_of("small"), "moved");
  }
}
END_TEST

START_TEST(a_hatched_mark_gets_a_patch_under_its_label) {
  Placer *placer = placer_new(&draw, page);
  LabelPlace place = place_at(100, 104);
  place.over = placer_add_mark(placer, (Rect){70, 80, 60, 40});
  place.has_patch = true;
  place.patch = draw.theme->colors.good;
  placer_add_label(placer, label_of("123", &place, 1));
  add_at(placer, "7", 300, 100);
  run(placer);
  const SceneNode *patch = group->first_child;
  ck_assert(patch->kind == SCENE_SHAPE && patch->role == ROLE_FURNITURE);
  ck_assert(color_equals(patch->shape.fill.color, draw.theme->colors.good));
  Rect figures = scene_bounds(need_label("123"));
  ck_assert_double_le(patch->shape.rect.x, figures.x);
  ck_assert_double_ge(rect_right(patch->shape.rect), rect_right(figures));
  ck_assert_ptr_eq(patch->next, need_label("123"));
  ck_assert_ptr_eq(patch->next->next, need_label("7"));
}
END_TEST

START_TEST(empty_labels_are_nothing) {
  Placer *placer = placer_new(&draw, page);
  add_at(placer, "", 100, 100);
  run(placer);
  ck_assert_ptr_null(group->first_child);
  ck_assert_ptr_null(group->reports);
  ck_assert_double_eq(placer_reach(placer).width, 0);
}
END_TEST

START_TEST(reach_covers_what_was_placed) {
  Placer *placer = placer_new(&draw, page);
  add_at(placer, "left", 50, 100);
  add_at(placer, "right", 350, 200);
  add_at(placer, "outside", 390, 200);
  run(placer);
  Rect both = rect_union(scene_bounds(need_label("left")), scene_bounds(need_label("right")));
  ck_assert(rect_equals(placer_reach(placer), both));
}
END_TEST

/* Standing: the least y of what stands over the stretch; lying: the greatest x. */
START_TEST(the_clear_level_is_past_all_that_stands_there) {
  Placer *placer = placer_new(&draw, page);
  placer_add_mark(placer, (Rect){100, 80, 40, 120});
  placer_add_mark(placer, (Rect){200, 20, 40, 180});
  add_at(placer, "7", 120, 70);
  placer_run(placer);
  Rect column = {110, 0, 20, 300}, between = {110, 0, 120, 300}, free = {300, 0, 20, 300};
  Rect panel = {110, 60, 120, 240};
  double top = 70 - font_ascent(draw.fonts, draw.theme->type.label);
  ck_assert_double_eq_tol(placer_clear_level(placer, column, false, 150), top, 1e-9);
  ck_assert_double_eq(placer_clear_level(placer, between, false, 150), 20);
  ck_assert_double_eq(placer_clear_level(placer, free, false, 150), 150);
  ck_assert_double_eq_tol(placer_clear_level(placer, panel, false, 150), top, 1e-9); /* not 20 */
  Rect row = {0, 100, 400, 10}, below = {0, 250, 400, 10};
  ck_assert_double_eq(placer_clear_level(placer, row, true, 150), 240);
  ck_assert_double_eq(placer_clear_level(placer, below, true, 150), 150);
}
END_TEST

/* A chart of marks, lines, lanes and labels, in an order of input of its own. */
typedef struct Crowd {
  Rect marks[MOST_LABELS];
  Point lines[MOST_LABELS];
  PlacerLabel labels[MOST_LABELS];
  size_t order[MOST_LABELS];
  size_t count;
} Crowd;

static Crowd *roll_crowd(uint64_t *state) {
  Crowd *crowd = arena_make(arena, Crowd);
  crowd->count = 2 + (size_t)random_between(state, 0, MOST_LABELS - 2);
  for (size_t i = 0; i < crowd->count; i++) {
    double x = random_between(state, 0, 380), y = random_between(state, 20, 290);
    crowd->marks[i] = (Rect){x, y, random_between(state, 5, 50), random_between(state, 5, 50)};
    crowd->lines[i] = (Point){random_between(state, 0, 400), random_between(state, 0, 300)};
    LabelPlace places[] = {place_at(x + 10, y - 4), place_at(x + 10, y + 20), place_at(x - 20, y)};
    crowd->labels[i] = label_of(arena_printf(arena, "v%zu", i), places, 3);
    crowd->labels[i].importance = (double)(int)random_between(state, 0, 3);
    crowd->labels[i].lane = i % 5 == 0 ? 0 : PLACER_NO_LANE;
    crowd->labels[i].at = y;
    crowd->order[i] = i;
  }
  return crowd;
}

static void shuffle(uint64_t *state, Crowd *crowd) {
  for (size_t i = crowd->count - 1; i > 0; i--) {
    size_t other = (size_t)random_between(state, 0, (double)i + 1);
    size_t kept = crowd->order[i];
    crowd->order[i] = crowd->order[other];
    crowd->order[other] = kept;
  }
}

static void place_crowd(const Crowd *crowd) {
  group->first_child = group->last_child = NULL;
  group->reports = NULL;
  Placer *placer = placer_new(&draw, page);
  placer_add_lane(placer, (LabelLane){.edge = 400, .room = 100, .low = 0, .high = 300});
  for (size_t i = 0; i < crowd->count; i++) placer_add_mark(placer, crowd->marks[crowd->order[i]]);
  for (size_t i = 1; i < crowd->count; i += 4)
    placer_add_line(placer, crowd->lines[i - 1], crowd->lines[i]);
  for (size_t i = 0; i < crowd->count; i++)
    placer_add_label(placer, crowd->labels[crowd->order[i]]);
  run(placer);
}

static void check_clear(const Crowd *crowd, const SceneNode *label) {
  Rect box = scene_bounds(label);
  ck_assert(rect_contains(page, box, 0.02));
  for (const SceneNode *other = group->first_child; other; other = other->next)
    if (other != label && other->kind == SCENE_TEXT)
      ck_assert(!rect_overlaps(box, scene_bounds(other), 0.01));
  if (text_equals(outcome_of(label->name), "leader")) return; /* lanes are beside all marks */
  double cap = draw_cap_height(&draw, draw.theme->type.label);
  Rect figures = {box.x, label->text.origin.y - cap, box.width, cap};
  for (size_t i = 0; i < crowd->count; i++)
    ck_assert(!rect_overlaps(figures, crowd->marks[i], 0.01));
}

START_TEST(no_label_covers_another_or_a_mark) {
  uint64_t state = 3;
  for (int round = 0; round < ROUNDS; round++) {
    Crowd *crowd = roll_crowd(&state);
    place_crowd(crowd);
    for (const SceneNode *node = group->first_child; node; node = node->next)
      if (node->kind == SCENE_TEXT) check_clear(crowd, node);
  }
}
END_TEST

START_TEST(the_order_of_input_changes_nothing) {
  uint64_t state = 11;
  for (int round = 0; round < ROUNDS; round++) {
    Crowd *crowd = roll_crowd(&state);
    Point found[MOST_LABELS] = {{0}};
    const char *outcomes[MOST_LABELS];
    place_crowd(crowd);
    for (size_t i = 0; i < crowd->count; i++) {
      const SceneNode *node = find_label(crowd->labels[i].name);
      if (node) found[i] = node->text.origin;
      outcomes[i] = outcome_of(crowd->labels[i].name);
    }
    shuffle(&state, crowd);
    place_crowd(crowd);
    for (size_t i = 0; i < crowd->count; i++) {
      const SceneNode *node = find_label(crowd->labels[i].name);
      ck_assert_str_eq(outcome_of(crowd->labels[i].name), outcomes[i]);
      ck_assert(!node || (node->text.origin.x == found[i].x && node->text.origin.y == found[i].y));
    }
  }
}
END_TEST

static LabelPlace led_place(double x, double y, Point from, size_t of) {
  LabelPlace place = place_at(x, y);
  place.has_leader = true;
  place.from = from;
  place.of = of;
  return place;
}

static const SceneNode *find_leader(void) {
  for (const SceneNode *node = group->first_child; node; node = node->next)
    if (node->kind == SCENE_SHAPE && node->role == ROLE_LABEL) return node;
  return NULL;
}

START_TEST(a_place_with_a_leader_comes_after_those_beside_the_mark) {
  Placer *placer = placer_new(&draw, page);
  size_t mark = placer_add_mark(placer, (Rect){95, 95, 10, 10});
  LabelPlace places[] = {led_place(100, 60, (Point){100, 94}, mark), place_at(150, 104)};
  placer_add_label(placer, label_of("beside", places, 2));
  run(placer);
  ck_assert_str_eq(outcome_of("beside"), "moved");
  ck_assert_ptr_null(find_leader());
}
END_TEST

START_TEST(a_leader_ends_at_its_text_and_later_labels_keep_off_it) {
  Placer *placer = placer_new(&draw, page);
  size_t mark = placer_add_mark(placer, (Rect){95, 95, 10, 10});
  LabelPlace led = led_place(100, 40, (Point){100, 94}, mark);
  PlacerLabel label = label_of("led", &led, 1);
  label.importance = 2;
  placer_add_label(placer, label);
  LabelPlace others[] = {place_at(100, 70), place_at(150, 70)};
  placer_add_label(placer, label_of("other", others, 2));
  run(placer);
  ck_assert_str_eq(outcome_of("led"), "leader");
  ck_assert_str_eq(outcome_of("other"), "moved");
  const SceneNode *leader = find_leader();
  ck_assert_ptr_nonnull(leader);
  ck_assert_double_eq(leader->shape.points[0].y, 94);
  ck_assert_double_eq_tol(leader->shape.points[1].y, 42.5, 1e-9);
}
END_TEST

/* What a leader may not run over: another mark, a text. */
START_TEST(a_leader_runs_over_no_other_mark_and_no_text) {
  Placer *placer = placer_new(&draw, page);
  size_t mark = placer_add_mark(placer, (Rect){95, 95, 10, 10});
  if (_i)
    placer_add_mark(placer, (Rect){98, 65, 4, 4});
  else
    placer_add_text(placer, (Rect){98, 65, 4, 4});
  LabelPlace places[] = {led_place(100, 40, (Point){100, 94}, mark),
                         led_place(100, 150, (Point){100, 106}, mark)};
  placer_add_label(placer, label_of("led", places, 2));
  run(placer);
  ck_assert_double_eq(need_label("led")->text.origin.y, 150);
}
END_TEST

START_TEST(a_thousand_labels_all_come_to_an_end) {
  Placer *placer = placer_new(&draw, (Rect){0, 0, 4000, 3000});
  for (size_t i = 0; i < MANY; i++) {
    double x = 40 + 78.0 * (double)(i % 50), y = 30 + 70.0 * (double)(i / 50);
    placer_add_mark(placer, (Rect){x, y, 20, 30});
    add_at(placer, arena_printf(arena, "n%zu", i), x + 10, y - 4);
  }
  run(placer);
  size_t reports = 0;
  for (const SceneLabelReport *report = group->reports; report; report = report->next) {
    ck_assert_str_eq(report->outcome, "placed");
    reports++;
  }
  ck_assert_uint_eq(reports, MANY);
  ck_assert_uint_eq(placer_unplaced_count(placer), 0);
}
END_TEST

int main(void) {
  TCase *tests = tcase_create("labels");
  tcase_add_test(tests, a_free_label_stands_where_it_is_wanted_most);
  tcase_add_test(tests, a_second_line_stands_under_its_label);
  tcase_add_loop_test(tests, a_label_gives_way_to_what_stands_there, 0, THE_BOUNDS + 1);
  tcase_add_test(tests, a_label_with_no_place_is_reported);
  tcase_add_test(tests, what_is_optional_is_left_out_without_a_word);
  tcase_add_test(tests, a_line_is_crossed_only_where_nothing_else_is_free);
  tcase_add_test(tests, lines_are_in_the_way_where_they_run_not_in_their_box);
  tcase_add_test(tests, a_label_may_lie_on_its_own_mark_alone_and_inside_it);
  tcase_add_test(tests, the_more_important_label_chooses_first);
  tcase_add_test(tests, a_hatched_mark_gets_a_patch_under_its_label);
  tcase_add_test(tests, empty_labels_are_nothing);
  tcase_add_test(tests, reach_covers_what_was_placed);
  tcase_add_test(tests, the_clear_level_is_past_all_that_stands_there);
  tcase_add_test(tests, no_label_covers_another_or_a_mark);
  tcase_add_test(tests, the_order_of_input_changes_nothing);
  tcase_add_test(tests, a_place_with_a_leader_comes_after_those_beside_the_mark);
  tcase_add_test(tests, a_leader_ends_at_its_text_and_later_labels_keep_off_it);
  tcase_add_loop_test(tests, a_leader_runs_over_no_other_mark_and_no_text, 0, 2);
  tcase_add_test(tests, a_thousand_labels_all_come_to_an_end);
  return guide_run(suite_create("guide/placer"), tests);
}
