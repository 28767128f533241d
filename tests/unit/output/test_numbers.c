/* The list of printed numbers, to the letter. */
#include "tests/unit/output/sample.h"

static Sample sample;

static const FontStyle style = {FONT_REGULAR, true, 10};
static const Measure money = {.name = "money", .unit = "JPY millions"};

static void set_up(void) {
  sample = sample_new(FONT_METRICS_FIXED);
}

static void tear_down(void) {
  sample_free(&sample);
}

static Origin cell_origin(void) {
  return (Origin){.kind = ORIGIN_CELL,
                  .span = source_span_bytes(sample.csv, 39, 5),
                  .table = "mix",
                  .row = "Outsourcing",
                  .column = "FY2008"};
}

START_TEST(no_numbers_make_an_empty_list) {
  ck_assert_str_eq(
      sample_text(&sample, &numbers_format),
      "{\"deck\": \"FY2008 results\", \"numbers\": [],\n\"labels\": [],\n\"scales\": []}\n");
}
END_TEST

START_TEST(a_number_is_told_down_to_its_cell) {
  Origin cell = cell_origin();
  const Origin *inputs[] = {&cell};
  Origin doubled = {.kind = ORIGIN_EXPRESSION,
                    .span = source_span_bytes(sample.deck, 38, 7),
                    .expression = "revenue / 2",
                    .inputs = inputs,
                    .input_count = 1};
  Decimal value;
  ck_assert(decimal_parse("33417.5", 7, &value));
  NumberRun run = {3, 6, {.value = value, .measure = &money, .origin = &doubled}};
  BoundText content = {.text = "to 33,418",
                       .runs = &run,
                       .run_count = 1,
                       .span = source_span_bytes(sample.deck, 37, 12)};
  sample_add_text(&sample, ROLE_TITLE, content, style, (Point){5, 12});
  ck_assert_str_eq(
      sample_text(&sample, &numbers_format),
      "{\"deck\": \"FY2008 results\", \"numbers\": [\n"
      "{\"slide\": 1, \"name\": null, \"role\": \"title\", \"text\": \"33,418\", \"value\": "
      "\"33417.5\", \"unit\": \"JPY millions\", \"state\": \"present\", \"box\": [17, 4.8, 32.8, "
      "9.2], \"place\": \"deck.yaml:4:10\", \"origin\": {\"kind\": \"expression\", \"file\": "
      "\"deck.yaml\", \"line\": 4, \"column\": 11, \"expression\": \"revenue / 2\", \"inputs\": "
      "[{\"kind\": \"cell\", \"file\": \"data/mix.csv\", \"line\": 2, \"column\": 17, \"table\": "
      "\"mix\", \"row\": \"Outsourcing\", \"col\": \"FY2008\"}]}}\n"
      "],\n\"labels\": [],\n\"scales\": []}\n");
}
END_TEST

START_TEST(names_come_from_above_and_states_are_told) {
  const NumberRun runs[] = {
      {0, 4, {.state = QUANTITY_MISSING, .measure = &measure_plain}},
      {5, 4, {.state = QUANTITY_NOT_MEANINGFUL, .measure = &measure_plain}},
  };
  SceneText text =
      font_scene_text(sample.fonts, (BoundText){.text = "n.a. n.m.", .runs = runs, .run_count = 2},
                      style, (Point){0, 10});
  SceneNode *group = scene_add_group(sample.arena, sample.page->root, ROLE_FIGURE, "mix");
  scene_add_text(sample.arena, group, ROLE_LABEL, text);
  const char *json = sample_text(&sample, &numbers_format);
  const char *second = strstr(json, ",\n{");
  ck_assert_ptr_nonnull(second);
  ck_assert_ptr_nonnull(strstr(json, "\"name\": \"mix\", \"role\": \"label\", \"text\": \"n.a.\", "
                                     "\"value\": null"));
  ck_assert_ptr_nonnull(strstr(json, "\"state\": \"missing\""));
  ck_assert_ptr_nonnull(strstr(second, "\"state\": \"not meaningful\""));
  ck_assert_ptr_nonnull(strstr(second, "\"place\": null, \"origin\": null}"));
}
END_TEST

/* Forty names that each add the one before to itself. */
START_TEST(origins_that_double_do_not_explode) {
  Origin cell = cell_origin();
  const Origin *last = &cell;
  for (int i = 0; i < 40; i++) {
    const Origin *inputs[] = {last, last};
    last = origin_of_expression(sample.arena, (SourceSpan){0}, "a + a", inputs, 2);
  }
  NumberRun run = {0, 1, {.measure = &money, .origin = last}};
  sample_add_text(&sample, ROLE_LABEL, (BoundText){.text = "1", .runs = &run, .run_count = 1},
                  style, (Point){5, 12});
  const char *json = sample_text(&sample, &numbers_format);
  ck_assert_uint_lt(strlen(json), 200000);
  ck_assert_ptr_nonnull(strstr(json, "{\"kind\": \"more\"}"));
}
END_TEST

START_TEST(boxes_follow_real_shapes) {
  Sample real = sample_new(FONT_METRICS_REAL);
  const char *parts[] = {"売上 ", "66,835", " up"};
  NumberRun run = {strlen(parts[0]), 6, {.measure = &money}};
  const char *all = arena_printf(real.arena, "%s%s%s", parts[0], parts[1], parts[2]);
  SceneNode *node =
      sample_add_text(&real, ROLE_LABEL, (BoundText){.text = all, .runs = &run, .run_count = 1},
                      style, (Point){0, 12});
  double left = font_shaped_x(node->text.shaped, style, run.start);
  double right = font_shaped_x(node->text.shaped, style, run.start + 6);
  ck_assert_double_eq_tol(left, font_text_width(real.fonts, parts[0], style), 0.01);
  ck_assert_double_eq_tol(right - left, font_text_width(real.fonts, parts[1], style), 0.01);
  ck_assert_double_eq_tol(font_shaped_x(node->text.shaped, style, strlen(all)), node->text.width,
                          1e-9);
  sample_free(&real);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("numbers");
  TCase *tests = tcase_create("numbers");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_test(tests, no_numbers_make_an_empty_list);
  tcase_add_test(tests, a_number_is_told_down_to_its_cell);
  tcase_add_test(tests, names_come_from_above_and_states_are_told);
  tcase_add_test(tests, origins_that_double_do_not_explode);
  tcase_add_test(tests, boxes_follow_real_shapes);
  suite_add_tcase(suite, tests);
  int result = unit_run(suite);
  font_library_shut_down();
  return result;
}
