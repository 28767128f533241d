/* Charts without a category axis: their angles, widths, areas and colours say the values. */
#include "../random.h"
#include "plot_test.h"

static const SceneNode *need_mark(const Scene *scene, const char *name) {
  const SceneNode *mark = find_shape(scene, 0, ROLE_MARK, name);
  ck_assert_msg(mark != NULL, "%s", name);
  return mark;
}

/* The middle of the ring: where two slices of a half each would meet. */
static Point ring_middle(const SceneNode *slice) {
  const Shape *shape = &slice->shape;
  Point outer = shape->points[0], inner = shape->points[shape->point_count - 1];
  double share = 0.6; /* of the radius is the hole */
  return (Point){inner.x - (outer.x - inner.x) * share / (1 - share),
                 inner.y - (outer.y - inner.y) * share / (1 - share)};
}

/* In turns from 12 o'clock, clockwise. */
static double turn_of(Point middle, Point point) {
  double turns = atan2(point.x - middle.x, middle.y - point.y) / (2 * M_PI);
  return turns < -1e-9 ? turns + 1 : turns;
}

/* Where the slice begins, and how far it goes: all its outer points are in order. */
static double slice_turns(const SceneNode *slice, double *start) {
  const Shape *shape = &slice->shape;
  Point middle = ring_middle(slice);
  double last = turn_of(middle, shape->points[0]), sum = 0;
  *start = last;
  for (size_t i = 1; i < shape->point_count / 2; i++) {
    double at = turn_of(middle, shape->points[i]), step = at - last;
    if (step < 0) step += 1;
    ck_assert_double_lt(step, 0.05);
    sum += step;
    last = at;
  }
  return sum;
}

static void check_slices(const Scene *scene, const char *const *names, const double *shares,
                         size_t count) {
  double before = 0;
  for (size_t i = 0; i < count; i++) {
    double start;
    double turns = slice_turns(need_mark(scene, names[i]), &start);
    ck_assert_double_eq_tol(start, before, 1e-6);
    ck_assert_double_eq_tol(turns, shares[i], 1e-6);
    before = start + turns;
  }
  ck_assert_double_eq_tol(before, 1, 1e-6);
}

START_TEST(slices_go_clockwise_from_the_largest_with_other_last) {
  const Scene *scene = plot_of("FY2008", "B: [20], Other: [30], A: [50]", "chart: donut");
  static const char *const names[] = {"t/FY2008/A", "t/FY2008/B", "t/FY2008/Other"};
  check_slices(scene, names, (double[]){0.5, 0.2, 0.3}, 3);
}
END_TEST

START_TEST(slices_of_any_values_make_one_turn) {
  uint64_t state = 7;
  for (int round = 0; round < 20; round++) {
    double values[4], sum = 0;
    const char *names[4];
    TextBuffer rows = {.arena = arena};
    double largest = 1000;
    for (size_t i = 0; i < 4; i++) {
      largest = values[i] = floor(random_between(&state, 1, largest));
      sum += values[i];
      names[i] = arena_printf(arena, "t/FY2008/s%zu", i);
      text_append_format(&rows, "%ss%zu: [%d]", i ? ", " : "", i, (int)values[i]);
    }
    const Scene *scene = plot_of("FY2008", text_buffer_string(&rows), "chart: donut, labels: none");
    for (size_t i = 0; i < 4; i++) values[i] /= sum;
    check_slices(scene, names, values, 4);
  }
}
END_TEST

static const char seven[] = "A: [9], B: [8], C: [7], D: [6], E: [5], F: [4], G: [3]";

START_TEST(more_than_six_slices_are_folded) {
  const Scene *scene = plot_of("FY2008", seven, "chart: donut");
  ck_assert_ptr_nonnull(find_shape(scene, 0, ROLE_MARK, "t/FY2008/E"));
  ck_assert_ptr_null(find_shape(scene, 0, ROLE_MARK, "t/FY2008/F"));
  ck_assert_str_eq(need_mark(scene, "t/FY2008/Other")->description, "7 (16.7%)");
  ck_assert_ptr_nonnull(find_text(scene, 0, ROLE_NOTE, "Other: F, G"));
  scene = plot_of("FY2008", "A: [9], B: [8], C: [7], D: [6], E: [5], F: [4]", "chart: donut");
  ck_assert_ptr_nonnull(find_shape(scene, 0, ROLE_MARK, "t/FY2008/F"));
  scene = plot_of("FY2008", seven, "chart: donut, top: 6");
  ck_assert_ptr_nonnull(find_shape(scene, 0, ROLE_MARK, "t/FY2008/F"));
}
END_TEST

START_TEST(a_donut_shows_the_last_period_that_is_no_forecast) {
  const Scene *scene = plot_of("FY2007, FY2008, FY2009", "A: [1, 30, 5], B: [2, 10, 5]",
                               "chart: donut, forecast: [FY2009]");
  ck_assert_str_eq(need_mark(scene, "t/FY2008/A")->description, "30 (75.0%)");
  ck_assert_ptr_null(find_shape(scene, 0, ROLE_MARK, "t/FY2007/A"));
  ck_assert_ptr_nonnull(find_text(scene, 0, ROLE_SUBTITLE, "FY2008"));
  ck_assert_ptr_null(find_text(scene, 0, ROLE_SUBTITLE, "FY2009"));
  ck_assert_str_eq(need_label(scene, "t/FY2008/total")->text.content.text, "40");
  ck_assert_str_eq(outcome_of(scene, "t/FY2008/A"), "placed");
}
END_TEST

/* The stretch of a leader from beside the ring to its label. */
static void check_leader(const SceneNode *leader, Point middle, double outer) {
  Point a = leader->shape.points[1], b = leader->shape.points[2];
  for (size_t k = 0; k < 100; k++) {
    double x = a.x + (b.x - a.x) * (double)k / 100, y = a.y + (b.y - a.y) * (double)k / 100;
    ck_assert_double_gt(hypot(x - middle.x, y - middle.y), outer);
  }
}

START_TEST(labels_of_thin_slices_have_leaders_outside_the_ring) {
  const Scene *scene = plot_of("FY2008",
                               "A: [700], B: [400], C: [30], D: [28], E: [27], F: [23], G: [22], "
                               "H: [21], I: [20], J: [19]",
                               "chart: donut, top: 10");
  const SceneNode *slice = need_mark(scene, "t/FY2008/A");
  Point middle = ring_middle(slice), first = slice->shape.points[0];
  double outer = hypot(first.x - middle.x, first.y - middle.y);
  NodeList list = all_nodes(scene, 0);
  size_t leaders = 0;
  for (size_t i = 0; i < list.nodes.count; i++) {
    const SceneNode *node = list.nodes.items[i];
    if (node->kind != SCENE_SHAPE || node->role != ROLE_LABEL) continue;
    check_leader(node, middle, outer);
    leaders++;
  }
  ck_assert_uint_ge(leaders, 4);
  ck_assert_str_eq(outcome_of(scene, "t/FY2008/D"), "leader");
  ck_assert_str_eq(outcome_of(scene, "t/FY2008/A"), "placed");
}
END_TEST

/* What holds for the one period that is shown, not for those before it. */
START_TEST(a_donut_has_the_total_and_the_fill_of_its_own_period) {
  const Scene *scene = plot_of("FY2007, FY2008", "A: [1, 30], B: [2, 10], Sum: [3, 40]",
                               "chart: donut, total: Sum, forecast: [FY2007]");
  ck_assert_str_eq(need_label(scene, "t/FY2008/total")->text.content.text, "40");
  ck_assert_int_eq(need_mark(scene, "t/FY2008/A")->shape.fill.kind, PAINT_SOLID);
}
END_TEST

static const char market[] = "A: [120, 95, 40], B: [310, 120, 35], C: [170, 65, 25]";

START_TEST(widths_of_a_mekko_are_its_totals_and_heights_its_shares) {
  const Scene *scene = plot_of("x, y, z", market, "chart: mekko");
  Rect a = mark_of(scene, "t/x/A"), b = mark_of(scene, "t/y/B"), c = mark_of(scene, "t/z/C");
  double factor = a.width / 600;
  ck_assert_double_eq_tol(b.width, 280 * factor, 0.01);
  ck_assert_double_eq_tol(c.width, 100 * factor, 0.01);
  ck_assert_double_eq_tol(b.x, rect_right(a), 0.01);
  double whole = a.height + mark_of(scene, "t/x/B").height + mark_of(scene, "t/x/C").height;
  ck_assert_double_eq_tol(a.height / whole, 0.2, 1e-6);
  ck_assert_double_eq_tol(c.height / whole, 0.25, 1e-6);
  ck_assert_ptr_nonnull(find_text(scene, 0, ROLE_LABEL, "600"));
  ck_assert_ptr_nonnull(find_text(scene, 0, ROLE_AXIS, "100% ="));
}
END_TEST

START_TEST(a_ridge_is_a_gap_that_takes_nothing_from_true_widths) {
  const Scene *scene = plot_of("x, y, z", market, "chart: mekko, ridge: [y]");
  Rect x = mark_of(scene, "t/x/A"), y = mark_of(scene, "t/y/A"), z = mark_of(scene, "t/z/A");
  ck_assert_double_eq_tol(y.x, rect_right(x), 0.01);
  ck_assert_double_eq_tol(z.x - rect_right(y), 7, 0.01);
  ck_assert_double_eq_tol(x.width / z.width, 6, 0.001);
}
END_TEST

START_TEST(a_mekko_is_sorted_by_width) {
  const Scene *scene =
      plot_of("z, x, y", "A: [5, 30, 10], B: [5, 30, 10]", "chart: mekko, sort: descending");
  ck_assert_double_lt(mark_of(scene, "t/x/A").x, mark_of(scene, "t/y/A").x);
  ck_assert_double_lt(mark_of(scene, "t/y/A").x, mark_of(scene, "t/z/A").x);
}
END_TEST

START_TEST(areas_of_a_mekko_in_units_are_products) {
  const Scene *scene = plot_of("x, y, z", "Margin: [20, 10, -5], Sales: [100, 300, 50]",
                               "chart: mekko, axis: unit, width: Sales");
  Rect x = mark_of(scene, "t/x/Margin"), y = mark_of(scene, "t/y/Margin"),
       z = mark_of(scene, "t/z/Margin");
  ck_assert_ptr_null(find_shape(scene, 0, ROLE_MARK, "t/x/Sales"));
  ck_assert_double_eq_tol(x.width * 3, y.width, 0.01);
  ck_assert_double_eq_tol(x.height, 2 * y.height, 0.01);
  ck_assert_double_eq_tol(z.y, rect_bottom(y), 0.01);
  ck_assert_double_eq_tol(x.width * x.height * 1.5, y.width * y.height, 0.5);
}
END_TEST

/* Six names that have no room beside each other under a narrow chart. */
START_TEST(names_of_narrow_columns_stand_in_two_levels) {
  const Deck *deck = read_deck(
      plot_deck("money", "Public cloud, Hosting, Managed networks, Data centres, Security, Voice",
                "A: [64, 41, 54, 12, 26, 9], B: [215, 62, 48, 31, 24, 15]", "chart: mekko"));
  const Scene *scene = figure_of(deck, &deck->slides[0].blocks[0], 170, 140);
  scene_check(scene, diags);
  ck_assert_str_eq(only_finding(), "");
  double first = need_axis_text(scene, "Public cloud")->text.origin.y;
  double second = need_axis_text(scene, "Hosting")->text.origin.y;
  ck_assert_double_gt(second, first + 10);
  ck_assert_double_eq_tol(need_axis_text(scene, "Security")->text.origin.y, first, 0.01);
  ck_assert_double_eq_tol(need_axis_text(scene, "Voice")->text.origin.y, second, 0.01);
}
END_TEST

START_TEST(parts_without_room_for_their_label_are_in_the_report) {
  const Scene *scene =
      plot_of("x, y", "A: [60000, 500], B: [300, 400]", "chart: mekko, label-content: value");
  ck_assert_str_eq(outcome_of(scene, "t/x/A"), "placed");
  ck_assert_str_eq(outcome_of(scene, "t/x/B"), "axis");
  ck_assert_str_eq(outcome_of(scene, "t/y/A"), "axis");
}
END_TEST

START_TEST(areas_of_bubbles_are_their_sizes) {
  const Scene *scene =
      plot_of("x, y, s", "A: [1, 5, 400], B: [2, 9, 100], C: [3, 2, 25]", "chart: scatter");
  double a = mark_of(scene, "t/A").width, b = mark_of(scene, "t/B").width,
         c = mark_of(scene, "t/C").width;
  ck_assert_double_eq_tol(a * a / (b * b), 4, 1e-6);
  ck_assert_double_eq_tol(b * b / (c * c), 4, 1e-6);
  const SceneNode *key = NULL;
  NodeList list = all_nodes(scene, 0);
  for (size_t i = 0; !key && i < list.nodes.count; i++) {
    const SceneNode *node = list.nodes.items[i];
    if (node->kind == SCENE_SHAPE && node->role == ROLE_LEGEND) key = node;
  }
  ck_assert_ptr_nonnull(key); /* 200: the greatest round size up to six tenths of 400 */
  ck_assert_double_eq_tol(a * a / (key->shape.rect.width * key->shape.rect.width), 2, 1e-6);
}
END_TEST

START_TEST(points_stand_at_their_values) {
  const Scene *scene = plot_of("x, y", "A: [1, 10], B: [2, 30], C: [4, 20]", "chart: scatter");
  Rect a = mark_of(scene, "t/A"), b = mark_of(scene, "t/B"), c = mark_of(scene, "t/C");
  ck_assert_double_eq_tol((c.x - a.x) / (b.x - a.x), 3, 1e-6);
  ck_assert_double_eq_tol((a.y - b.y) / (a.y - c.y), 2, 1e-6);
  ck_assert_double_eq_tol(a.width, b.width, 1e-9);
  const Scene *turned =
      plot_of("x, y", "A: [1, 10], B: [2, 30], C: [4, 20]", "chart: scatter, x: y, y: x");
  ck_assert_double_lt(mark_of(turned, "t/A").x, mark_of(turned, "t/C").x);
  ck_assert_double_lt(mark_of(turned, "t/C").x, mark_of(turned, "t/B").x);
}
END_TEST

START_TEST(lines_between_quadrants_say_their_value) {
  const Scene *scene = plot_of("x, y", "A: [1, 10], B: [2, 30], C: [6, 20]",
                               "chart: scatter, quadrants: {x: mean, y: 15}");
  ck_assert_ptr_nonnull(find_text(scene, 0, ROLE_ANNOTATION, "Mean 3"));
  const SceneNode *level = find_text(scene, 0, ROLE_ANNOTATION, "15");
  ck_assert_ptr_nonnull(level);
  ck_assert_uint_eq(level->text.content.run_count, 1);
  double a = rect_middle_y(mark_of(scene, "t/A")), c = rect_middle_y(mark_of(scene, "t/C"));
  NodeList list = all_nodes(scene, 0);
  bool is_there = false;
  for (size_t i = 0; i < list.nodes.count; i++) {
    const SceneNode *node = list.nodes.items[i];
    bool is_line = node->kind == SCENE_SHAPE && node->role == ROLE_ANNOTATION;
    if (is_line && fabs(node->shape.points[0].y - (a + c) / 2) < 0.01) is_there = true;
  }
  ck_assert(is_there);
}
END_TEST

START_TEST(columns_of_a_scatter_keep_their_measures) {
  const Scene *scene = compose_sound(
      PLOT_HEAD "data:\n  t:\n    columns: [Cost, Sum]\n"
                "    column-measures: {Cost: cost, Sum: sum}\n    rows: {A: [1.25, 2000], B: [2, "
                "3000]}\nslides:\n- {title: T, chart: scatter, data: t}\n");
  ck_assert_ptr_nonnull(find_text(scene, 0, ROLE_AXIS, "Cost, JPY"));
  ck_assert_str_eq(need_mark(scene, "t/A")->description, "Cost 1, Sum 2,000");
}
END_TEST

/* Every name is beside its point or at the end of a leader that begins there. */
START_TEST(names_of_crowded_points_find_a_place) {
  TextBuffer rows = {.arena = arena};
  uint64_t state = 3;
  for (size_t i = 0; i < 24; i++)
    text_append_format(&rows, "%sPoint %zu: [%d, %d]", i ? ", " : "", i,
                       (int)random_between(&state, 0, 1000), (int)random_between(&state, 0, 1000));
  const Scene *scene = plot_of("x, y", text_buffer_string(&rows), "chart: scatter");
  for (size_t i = 0; i < 24; i++) need_label(scene, arena_printf(arena, "t/Point %zu", i));
}
END_TEST

static double lightness(Color color) {
  return color_contrast(color, (Color){0, 0, 0});
}

START_TEST(cells_are_darker_the_greater_they_are) {
  const Scene *scene = plot_of("a, b, c, d", "R: [1, 2, 30, 31]", "chart: heatmap");
  static const char *const names[] = {"t/a/R", "t/b/R", "t/c/R", "t/d/R"};
  for (size_t i = 1; i < 4; i++)
    ck_assert_double_lt(lightness(mark_color(scene, names[i])),
                        lightness(mark_color(scene, names[i - 1])));
}
END_TEST

START_TEST(cells_are_darker_the_farther_from_the_centre) {
  const Scene *scene = plot_of("a, b, c, d", "R: [-30, -10, 0, 10]", "chart: heatmap");
  double far = lightness(mark_color(scene, "t/a/R")), near = lightness(mark_color(scene, "t/b/R"));
  double zero = lightness(mark_color(scene, "t/c/R"));
  ck_assert_double_lt(far, near);
  ck_assert_double_lt(near, zero);
  ck_assert_double_lt(lightness(mark_color(scene, "t/d/R")), zero);
  ck_assert(!color_equals(mark_color(scene, "t/b/R"), mark_color(scene, "t/d/R")));
  scene = plot_of("a, b, c", "R: [10, 20, 30]", "chart: heatmap, center: 20");
  ck_assert_double_gt(lightness(mark_color(scene, "t/b/R")), lightness(mark_color(scene, "t/a/R")));
}
END_TEST

START_TEST(numbers_in_cells_are_readable_and_missing_cells_are_empty) {
  const Scene *scene =
      plot_of("a, b, c", "R: [1, 50, 100], S: [100, \"\", \"\"]", "chart: heatmap");
  static const char *const names[] = {"t/a/R", "t/b/R", "t/c/R", "t/a/S"};
  for (size_t i = 0; i < 4; i++) {
    const SceneNode *label = need_label(scene, names[i]);
    ck_assert_double_ge(color_contrast(label->text.color, mark_color(scene, names[i])), 4.5);
    ck_assert_uint_eq(label->text.content.run_count, 1);
  }
  ck_assert_ptr_null(find_shape(scene, 0, ROLE_MARK, "t/b/S"));
}
END_TEST

static const char *heat_deck(const char *theme, int low, int high) {
  TextBuffer columns = {.arena = arena}, cells = {.arena = arena};
  for (int value = low; value <= high; value++) {
    text_append_format(&columns, "%sc%d", value > low ? ", " : "", value - low);
    text_append_format(&cells, "%s%d", value > low ? ", " : "", value);
  }
  return arena_printf(arena,
                      HEAD "theme: %s\ndata:\n  t: {columns: [%s], rows: {R: [%s]}}\n"
                           "slides:\n- {title: T, chart: heatmap, data: t}\n",
                      theme, text_buffer_string(&columns), text_buffer_string(&cells));
}

/* From one end of a scale to the other, in every theme, with one side and with two. */
START_TEST(numbers_have_one_colour_that_can_be_read_on_every_cell) {
  static const char *const themes[] = {"slate", "ink", "night", "notation"};
  int low = _i % 2 ? -16 : 0;
  const Scene *scene = compose_sound(heat_deck(themes[_i / 2], low, low + 32));
  Color first = need_label(scene, "t/c0/R")->text.color;
  for (int i = 0; i <= 32; i++) {
    const char *name = arena_printf(arena, "t/c%d/R", i);
    Color color = need_label(scene, name)->text.color;
    ck_assert(color_equals(color, first));
    ck_assert_double_ge(color_contrast(color, mark_color(scene, name)), 5.5);
  }
}
END_TEST

/* The colours of series are for charts that have them: others take none away. */
START_TEST(cells_and_points_take_no_colours_of_series) {
  const Scene *scene =
      compose_sound(HEAD "data:\n  t: {columns: [FY2007, FY2008], rows: {A: [1, 2], B: [2, 3]}}\n"
                         "  u: {columns: [x, y], rows: {C: [1, 2], D: [2, 3]}}\n"
                         "slides:\n- title: T\n  columns:\n  - {chart: heatmap, data: u}\n"
                         "  - {chart: bar, stacking: stacked, data: t}\n");
  const Scene *alone =
      compose_sound(HEAD "data:\n  t: {columns: [FY2007, FY2008], rows: {A: [1, 2], B: [2, 3]}}\n"
                         "slides:\n- {title: T, chart: bar, stacking: stacked, data: t}\n");
  ck_assert(color_equals(mark_color(scene, "t/FY2008/B"), mark_color(alone, "t/FY2008/B")));
}
END_TEST

/* The unit goes before numbers would be too small for their cells. */
START_TEST(numbers_in_narrow_cells_go_without_their_unit) {
  const Deck *deck =
      read_deck(HEAD "measures:\n  rate: {unit: \"%\", format: \"0.0%\", ratio: true}\n"
                     "data:\n  t: {measure: rate, columns: [a, b, c, d], rows: {R: [81.2, "
                     "82.3, 83.4, 84.5]}}\n"
                     "slides:\n- {title: T, chart: heatmap, data: t}\n");
  const Block *block = &deck->slides[0].blocks[0];
  const Scene *wide = figure_of(deck, block, 300, 80), *narrow = figure_of(deck, block, 88, 80);
  ck_assert_str_eq(need_label(wide, "t/a/R")->text.content.text, "81.2%");
  ck_assert_str_eq(need_label(narrow, "t/a/R")->text.content.text, "81.2");
  ck_assert_uint_eq(diagnostics_count(diags), 0);
}
END_TEST

START_TEST(descriptions_tell_widths) {
  const Scene *scene = plot_of("x, y", "Margin: [20, 10], Sales: [100, 300]",
                               "chart: mekko, axis: unit, width: Sales");
  NodeList list = all_nodes(scene, 0);
  bool is_told = false;
  for (size_t i = 0; i < list.nodes.count; i++) {
    const SceneNode *node = list.nodes.items[i];
    if (node->role == ROLE_FIGURE && node->description)
      is_told |= strstr(node->description, "Widths, Sales: x 100, y 300.") != NULL;
  }
  ck_assert(is_told);
}
END_TEST

static const char *random_rows(uint64_t *state, size_t rows, size_t columns) {
  TextBuffer text = {.arena = arena};
  for (size_t r = 0; r < rows; r++) {
    text_append_format(&text, "%sName %zu: [", r ? ", " : "", r);
    for (size_t c = 0; c < columns; c++)
      text_append_format(&text, "%s%d", c ? ", " : "", (int)random_between(state, 1, 9999));
    text_append(&text, "]");
  }
  return text_buffer_string(&text);
}

/* In reports of any width: nothing lies over another, and nothing is refused. */
START_TEST(donuts_and_mekkos_of_any_figures_draw_at_any_width) {
  static const char *const types[] = {"chart: donut", "chart: mekko",
                                      "chart: mekko, sort: descending, labels: none",
                                      "chart: donut, label-content: share"};
  static const char columns[] = "A, Bravo, Charlie";
  uint64_t state = (uint64_t)_i + 1;
  bool is_donut = strstr(types[_i % 4], "donut") != NULL;
  size_t rows = 1 + (size_t)random_between(&state, 0, 6);
  const char *figures = random_rows(&state, rows, is_donut ? 1 : 3);
  const Deck *deck =
      read_deck(plot_deck("money", is_donut ? "FY2008" : columns, figures, types[_i % 4]));
  double width = random_between(&state, 170, 482);
  const Scene *scene = figure_of(deck, &deck->slides[0].blocks[0], width, width * 0.7);
  scene_check(scene, diags);
  ck_assert_str_eq(only_finding(), "");
}
END_TEST

static const char *const forms[] = {"chart: donut", "chart: mekko",
                                    "chart: mekko, width-shares: true, label-content: both",
                                    "chart: heatmap", "chart: scatter"};

/* In columns, on every kind of page: no text over another, none outside. */
START_TEST(ordinary_charts_draw_in_narrow_columns) {
  static const char *const pages[] = {"16:9", "4:3", "a4", "letter"};
  for (size_t p = 0; p < 4; p++)
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
      compose_sound(arena_printf(
          arena,
          HEAD "page: \"%s\"\ndata:\n  t: {columns: [%s], rows: {First name: [120, 95, 40], "
               "Second: [310, 120, 35], Third of them: [170, 65, 25]}}\nslides:\n- title: T\n"
               "  columns:\n  - {%s, data: t}\n  - {%s, data: t}\n  - {%s, data: t}\n",
          pages[p], i == 0 ? "FY2006, FY2007, FY2008" : "North, South, East", forms[i], forms[i],
          forms[i]));
}
END_TEST

int main(void) {
  Suite *suite = suite_create("charts/frames");
  TCase *tests = tcase_create("frames");
  tcase_add_checked_fixture(tests, compose_open, fixture_close);
  suite_add_tcase(suite, tests);
  tcase_add_test(tests, slices_go_clockwise_from_the_largest_with_other_last);
  tcase_add_test(tests, slices_of_any_values_make_one_turn);
  tcase_add_test(tests, more_than_six_slices_are_folded);
  tcase_add_test(tests, a_donut_shows_the_last_period_that_is_no_forecast);
  tcase_add_test(tests, labels_of_thin_slices_have_leaders_outside_the_ring);
  tcase_add_test(tests, a_donut_has_the_total_and_the_fill_of_its_own_period);
  tcase_add_test(tests, names_of_narrow_columns_stand_in_two_levels);
  tcase_add_test(tests, widths_of_a_mekko_are_its_totals_and_heights_its_shares);
  tcase_add_test(tests, a_ridge_is_a_gap_that_takes_nothing_from_true_widths);
  tcase_add_test(tests, a_mekko_is_sorted_by_width);
  tcase_add_test(tests, areas_of_a_mekko_in_units_are_products);
  tcase_add_test(tests, parts_without_room_for_their_label_are_in_the_report);
  tcase_add_test(tests, areas_of_bubbles_are_their_sizes);
  tcase_add_test(tests, points_stand_at_their_values);
  tcase_add_test(tests, lines_between_quadrants_say_their_value);
  tcase_add_test(tests, columns_of_a_scatter_keep_their_measures);
  tcase_add_test(tests, names_of_crowded_points_find_a_place);
  tcase_add_test(tests, cells_are_darker_the_greater_they_are);
  tcase_add_test(tests, cells_are_darker_the_farther_from_the_centre);
  tcase_add_test(tests, numbers_in_cells_are_readable_and_missing_cells_are_empty);
  tcase_add_loop_test(tests, numbers_have_one_colour_that_can_be_read_on_every_cell, 0, 8);
  tcase_add_test(tests, cells_and_points_take_no_colours_of_series);
  tcase_add_test(tests, numbers_in_narrow_cells_go_without_their_unit);
  tcase_add_test(tests, descriptions_tell_widths);
  tcase_add_loop_test(tests, donuts_and_mekkos_of_any_figures_draw_at_any_width, 0, 200);
  tcase_add_test(tests, ordinary_charts_draw_in_narrow_columns);
  int result = unit_run(suite);
  font_library_shut_down();
  return result;
}
