/* Names along an axis: wrapped, set smaller, never cut; and how much room would do. */
#include "../random.h"
#include "axis_test.h"

#define ROUNDS 300

static double full_size(void) {
  return draw.theme->type.category.size;
}

START_TEST(names_are_wrapped_at_spaces_and_hyphens) {
  const char *names[] = {"Internet connectivity", "Cross-border payments", "Other"};
  CategoryKeys keys = names_axis(names, 3);
  CategoryAxis axis = category_axis_below(&draw, &keys, 90);
  ck_assert(axis.fits);
  ck_assert_str_eq(row_of(&axis, 0), "Internet|connectivity Cross-border|payments Other");
  ck_assert_double_eq(axis.style.size, full_size());
  axis = category_axis_below(&draw, &keys, 74);
  ck_assert_str_eq(row_of(&axis, 0), "Internet|connectivity Cross-|border|payments Other");
}
END_TEST

START_TEST(names_that_need_it_are_set_smaller_down_to_the_least) {
  const char *names[] = {"Telecommunications", "Other"};
  CategoryKeys keys = names_axis(names, 2);
  FontStyle style = draw.theme->type.category, least = style;
  double width = draw_text_width(&draw, names[0], style);
  least.size = draw.theme->type.least_size;
  CategoryAxis axis = category_axis_below(&draw, &keys, width / 0.92 + 0.1);
  ck_assert(axis.fits && axis.style.size == full_size());
  axis = category_axis_below(&draw, &keys, width / 0.92 - 1);
  ck_assert(axis.fits && axis.style.size < full_size());
  axis = category_axis_below(&draw, &keys, draw_text_width(&draw, names[0], least) / 0.92 + 0.1);
  ck_assert(axis.fits && axis.style.size == least.size);
  axis = category_axis_below(&draw, &keys, draw_text_width(&draw, names[0], least) / 0.92 - 1);
  ck_assert(!axis.fits && axis.style.size == least.size);
}
END_TEST

START_TEST(three_lines_stand_below_and_five_beside) {
  const char *names[] = {"one two three four five six"};
  CategoryKeys keys = names_axis(names, 1);
  FontStyle style = draw.theme->type.category;
  style.size = draw.theme->type.least_size;
  double step = (draw_text_width(&draw, "three four", style) + 0.1) / 0.92;
  CategoryAxis axis = category_axis_below(&draw, &keys, step);
  ck_assert(axis.fits);
  ck_assert_uint_eq(axis.line_count, 3);
  step = (draw_text_width(&draw, "three", style) + 0.1) / 0.92;
  ck_assert(!category_axis_below(&draw, &keys, step).fits);
  axis = category_axis_beside(&draw, &keys, 100, draw_text_width(&draw, "one two", style) + 0.1);
  ck_assert(axis.fits);
  ck_assert_uint_eq(axis.line_count, 5);
  ck_assert(!category_axis_beside(&draw, &keys, 100, draw_text_width(&draw, "three", style)).fits);
}
END_TEST

START_TEST(a_lone_short_word_is_avoided_by_smaller_type) {
  const char *names[] = {"Connectivity and outsourcing", "Other"};
  CategoryKeys keys = names_axis(names, 2);
  FontStyle style = draw.theme->type.category;
  double step = draw_text_width(&draw, "and outsourcing", style) * 0.9 / 0.92;
  CategoryAxis axis = category_axis_below(&draw, &keys, step);
  ck_assert(axis.fits && axis.style.size < full_size());
  ck_assert_str_eq(row_of(&axis, 0), "Connectivity|and outsourcing Other");
  axis = category_axis_beside(&draw, &keys, 100, step * 0.92);
  ck_assert_str_eq(row_of(&axis, 0), "Connectivity|and outsourcing Other");
  names[0] = "Environment and development"; /* not for the price of very small type */
  keys = names_axis(names, 2);
  step = (draw_text_width(&draw, "development", style) + 0.1) / 0.92;
  axis = category_axis_below(&draw, &keys, step);
  ck_assert_str_eq(row_of(&axis, 0), "Environment|and|development Other");
  ck_assert_double_eq(axis.style.size, full_size());
}
END_TEST

START_TEST(names_are_no_larger_than_they_may_be) {
  const char *names[] = {"One", "Other"};
  CategoryKeys keys = names_axis(names, 2);
  keys.type_most = 0.84;
  ck_assert_double_eq(category_axis_below(&draw, &keys, 90).style.size, full_size() * 0.84);
  ck_assert_double_eq(category_axis_beside(&draw, &keys, 90, 90).style.size, full_size() * 0.84);
}
END_TEST

/* Also between letters that are not English. */
START_TEST(words_of_any_language_stay_whole) {
  const char *names[] = {"Überbrückungsfähigkeit", "Прочее"};
  for (size_t i = 0; i < 2; i++) {
    CategoryKeys keys = names_axis(&names[i], 1);
    FontStyle least = draw.theme->type.category;
    least.size = draw.theme->type.least_size;
    double width = draw_text_width(&draw, names[i], least);
    for (double share = 0.3; share < 0.99; share += 0.01)
      ck_assert_msg(!category_axis_below(&draw, &keys, width * share / 0.92).fits, "%s at %g",
                    names[i], share);
    ck_assert(category_axis_below(&draw, &keys, width * 1.01 / 0.92).fits);
  }
}
END_TEST

static const char *roll_name(uint64_t *state) {
  TextBuffer text = {.arena = arena};
  int words = 1 + (int)random_between(state, 0, 5);
  for (int i = 0; i < words; i++) {
    if (i) text_append(&text, random_next(state) < 0.2 ? "-" : " ");
    int letters = 1 + (int)random_between(state, 0, 14);
    for (int k = 0; k < letters; k++)
      text_append_format(&text, "%c", 'a' + (int)random_between(state, 0, 26));
  }
  return text_buffer_string(&text);
}

static CategoryKeys roll_names(uint64_t *state) {
  size_t count = 1 + (size_t)random_between(state, 0, 20);
  const char **names = arena_array(arena, const char *, count);
  for (size_t i = 0; i < count; i++) names[i] = roll_name(state);
  return names_axis(names, count);
}

/* A line ends at a space or a hyphen of the name's own. */
static void check_whole_words(const AxisName *name) {
  for (size_t i = 0; i < name->lines.count; i++) {
    const TextLine *line = &name->lines.items[i];
    size_t end = line->start + line->length;
    ck_assert(!line->has_hyphen);
    char last = name->text.text[end - 1], next = name->text.text[end];
    ck_assert_msg(!next || next == ' ' || last == '-', "%s", name->text.text);
  }
}

static void check_apart(const CategoryAxis *axis, double step) {
  for (size_t i = 1; i < axis->name_count; i++) {
    const AxisName *left = &axis->names[i - 1], *right = &axis->names[i];
    ck_assert_double_ge((right->at - left->at) * step,
                        (left->lines.width + right->lines.width) / 2 - 1e-6);
  }
}

START_TEST(names_that_fit_are_whole_and_apart) {
  uint64_t state = 12;
  int fitting = 0;
  for (int round = 0; round < ROUNDS; round++) {
    CategoryKeys keys = roll_names(&state);
    double step = random_between(&state, 10, 200);
    CategoryAxis axis = category_axis_below(&draw, &keys, step);
    ck_assert_double_ge(axis.style.size, draw.theme->type.least_size);
    if (!axis.fits) continue;
    fitting++;
    ck_assert_uint_eq(axis.name_count, keys.count);
    for (size_t i = 0; i < axis.name_count; i++) check_whole_words(&axis.names[i]);
    check_apart(&axis, step);
  }
  ck_assert_int_gt(fitting, ROUNDS / 4);
}
END_TEST

START_TEST(the_room_that_is_wanted_does) {
  uint64_t state = 13;
  int refused = 0;
  for (int round = 0; round < ROUNDS; round++) {
    CategoryKeys keys = roll_names(&state);
    double count = (double)keys.count, step = random_between(&state, 5, 100);
    CategoryAxis axis = category_axis_below(&draw, &keys, step);
    if (axis.fits) continue;
    refused++;
    ck_assert_double_gt(axis.wanted_room, step * count);
    axis = category_axis_below(&draw, &keys, axis.wanted_room / count);
    ck_assert_msg(axis.fits, "round %d", round);
  }
  ck_assert_int_gt(refused, ROUNDS / 10);
}
END_TEST

START_TEST(the_height_that_is_wanted_does_beside) {
  uint64_t state = 14;
  for (int round = 0; round < ROUNDS; round++) {
    CategoryKeys keys = roll_names(&state);
    double count = (double)keys.count, widest = random_between(&state, 120, 200);
    CategoryAxis axis = category_axis_beside(&draw, &keys, random_between(&state, 3, 40), widest);
    if (!axis.fits)
      axis = category_axis_beside(&draw, &keys, axis.wanted_room / count + 0.01, widest);
    ck_assert_msg(axis.fits, "round %d", round);
    ck_assert_double_le(axis.width, widest + 1e-6);
  }
}
END_TEST

START_TEST(names_beside_stand_around_the_middle_of_their_slots) {
  const char *names[] = {"Internet connectivity", "Other"};
  CategoryKeys keys = names_axis(names, 2);
  CategoryAxis axis = category_axis_beside(&draw, &keys, 50, 80);
  ck_assert_uint_eq(axis.line_count, 2);
  category_axis_draw_beside(&draw, &axis, (BandScale){100, 50, 30, keys.places}, 20, group);
  double cap = draw_cap_height(&draw, axis.style), y[3];
  const SceneNode *node = group->first_child;
  for (int i = 0; i < 3; i++, node = node->next) {
    y[i] = node->text.origin.y;
    ck_assert_double_eq(node->text.origin.x, 20);
  }
  ck_assert_double_eq_tol((y[0] - cap + y[1]) / 2, 125, 1e-9);
  ck_assert_double_eq_tol(y[2] - cap / 2, 175, 1e-9);
}
END_TEST

START_TEST(slots_lower_than_a_line_hold_no_name_beside) {
  const char *names[] = {"A", "B"};
  CategoryKeys keys = names_axis(names, 2);
  FontStyle least = draw.theme->type.category;
  least.size = draw.theme->type.least_size;
  double line = font_ascent(draw.fonts, least) + font_descent(draw.fonts, least);
  ck_assert(category_axis_beside(&draw, &keys, line, 100).fits);
  CategoryAxis axis = category_axis_beside(&draw, &keys, line - 1, 100);
  ck_assert(!axis.fits);
  ck_assert_double_eq_tol(axis.wanted_room, 2 * line, 0.5);
  ck_assert(category_axis_beside(&draw, &keys, axis.wanted_room / 2, 100).fits);
}
END_TEST

START_TEST(no_categories_need_no_room) {
  CategoryKeys keys = names_axis(NULL, 0);
  CategoryAxis axis = category_axis_below(&draw, &keys, 0);
  ck_assert(axis.fits);
  ck_assert_double_eq(category_axis_height(&draw, &axis), 0);
}
END_TEST

START_TEST(outermost_names_reach_over_the_ends) {
  const char *names[] = {"Other segments", "X", "Y"};
  CategoryKeys keys = names_axis(names, 3);
  CategoryAxis axis = category_axis_below(&draw, &keys, 200);
  Insets over = category_axis_overhang(&axis, (BandScale){100, 20, 10, keys.places});
  ck_assert_double_eq_tol(over.left, axis.names[0].lines.width / 2 - 10, 1e-9);
  ck_assert_double_eq_tol(over.right, 0, 1e-9);
}
END_TEST

int main(void) {
  TCase *tests = tcase_create("names");
  tcase_add_test(tests, names_are_wrapped_at_spaces_and_hyphens);
  tcase_add_test(tests, names_that_need_it_are_set_smaller_down_to_the_least);
  tcase_add_test(tests, three_lines_stand_below_and_five_beside);
  tcase_add_test(tests, a_lone_short_word_is_avoided_by_smaller_type);
  tcase_add_test(tests, names_are_no_larger_than_they_may_be);
  tcase_add_test(tests, words_of_any_language_stay_whole);
  tcase_add_test(tests, names_that_fit_are_whole_and_apart);
  tcase_add_test(tests, the_room_that_is_wanted_does);
  tcase_add_test(tests, the_height_that_is_wanted_does_beside);
  tcase_add_test(tests, names_beside_stand_around_the_middle_of_their_slots);
  tcase_add_test(tests, slots_lower_than_a_line_hold_no_name_beside);
  tcase_add_test(tests, no_categories_need_no_room);
  tcase_add_test(tests, outermost_names_reach_over_the_ends);
  return guide_run(suite_create("guide/category_axis"), tests);
}
