/* Measuring and shaping with the real fonts and with the made-up ones. */
#include "fonts/fonts.h"
#include "fonts/shaped_text.h"
#include "tests/unit/unit.h"

#include <math.h>
#include <string.h>

static Arena *arena;
static Diagnostics *diags;
static FontSet *fonts;

static const FontStyle regular = {FONT_REGULAR, false, 10};
static const FontStyle semibold = {FONT_SEMIBOLD, false, 10};
static const FontStyle tabular = {FONT_REGULAR, true, 10};

static void set_up(void) {
  arena = arena_new();
  diags = diagnostics_new(arena);
  fonts = font_set_open(arena, FONT_METRICS_REAL, NULL, diags);
  ck_assert_ptr_nonnull(fonts);
}

static void set_up_fixed(void) {
  arena = arena_new();
  diags = diagnostics_new(arena);
  fonts = font_set_open(arena, FONT_METRICS_FIXED, "/nowhere/at/all", diags);
  ck_assert_ptr_nonnull(fonts);
}

static void tear_down(void) {
  ck_assert_uint_eq(diagnostics_count(diags), 0);
  arena_free(arena);
}

static double width(const char *text, FontStyle style) {
  return font_text_width(fonts, text, style);
}

static double width_at(const char *text, double size) {
  return font_text_width(fonts, text, (FontStyle){FONT_REGULAR, true, size}) / size;
}

START_TEST(widths_grow_with_the_size_and_nothing_else) {
  const char *text = "Operating income 66,835";
  double em = width_at(text, 32);
  ck_assert_double_gt(em, 11);
  ck_assert_double_lt(em, 13);
  static const double sizes[] = {1, 8, 10, 11.5, 12, 14, 34, 1000};
  for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
    ck_assert_double_eq_tol(width_at(text, sizes[i]), em, 1e-12);
}
END_TEST

/* Advances of Inter 3.19 in units of 2816 to the em. */
START_TEST(widths_are_those_of_the_font_file) {
  ck_assert_double_eq_tol(width("H", regular), 10 * 2084 / 2816.0, 0.001);
  ck_assert_double_eq(width("", regular), 0);
}
END_TEST

START_TEST(text_is_kerned) {
  double apart = width("A", regular) + width("V", regular);
  ck_assert_double_lt(width("AV", regular), apart - 0.1);
}
END_TEST

START_TEST(tabular_figures_have_one_width) {
  double zeros = width("000", tabular);
  char digits[] = "000";
  for (char digit = '1'; digit <= '9'; digit++) {
    memset(digits, digit, 3);
    ck_assert_double_eq(width(digits, tabular), zeros);
  }
  ck_assert_double_lt(width("111", regular), width("000", regular) - 3);
}
END_TEST

START_TEST(semibold_is_a_face_of_its_own) {
  ck_assert_double_gt(width("Total revenues", semibold), width("Total revenues", regular) + 1);
}
END_TEST

START_TEST(a_text_is_shaped_once) {
  const ShapedText *first = font_shape(fonts, "66,835", tabular);
  char copy[] = "66,835";
  ck_assert_ptr_eq(font_shape(fonts, copy, (FontStyle){FONT_REGULAR, true, 34}), first);
  ck_assert_ptr_ne(font_shape(fonts, copy, regular), first);
  ck_assert_ptr_ne(font_shape(fonts, copy, (FontStyle){FONT_SEMIBOLD, true, 10}), first);
  copy[0] = '7';
  ck_assert_ptr_ne(font_shape(fonts, copy, tabular), first);
  ck_assert_str_eq(first->text, "66,835");
}
END_TEST

START_TEST(many_texts_are_kept_apart) {
  const ShapedText *first = font_shape(fonts, "0", tabular);
  for (int i = 0; i < 3000; i++) {
    const char *text = arena_printf(arena, "%d", i);
    ck_assert_str_eq(font_shape(fonts, text, tabular)->text, text);
  }
  ck_assert_ptr_eq(font_shape(fonts, "0", tabular), first);
}
END_TEST

static uint32_t missing_of(const char *text) {
  uint32_t code_point = 0;
  bool is_missing = font_find_missing(font_shape(fonts, text, regular), &code_point);
  ck_assert_int_eq(is_missing, code_point != 0);
  return code_point;
}

START_TEST(the_trimmed_fonts_have_all_signs_of_a_deck) {
  const char *signs = "−×÷±≈≤≥∞ΔΣØµ ▲△▼▽●○■□★ ←→↑↓ ™®© ¼½¾ ¥€£₩ ⁰¹²³⁴₀₁₂ “”‘’–—…•†‡‰ ÄÖÜßçéñŁŠžőş";
  const ShapedText *shaped = font_shape(fonts, signs, regular);
  ck_assert_uint_eq(shaped->missing, 0);
  ck_assert_uint_eq(shaped->run_count, 1);
}
END_TEST

START_TEST(what_no_font_has_is_found) {
  ck_assert_uint_eq(missing_of("plain"), 0);
  ck_assert_uint_eq(missing_of("a\xf0\x9f\x98\x80z"), 0x1F600);
  ck_assert_uint_eq(missing_of("x \xd7\xa9\xd7\x9c"), 0x5E9);
}
END_TEST

START_TEST(what_no_font_has_is_not_drawn) {
  const ShapedText *shaped = font_shape(fonts, "\xf0\x9f\x98\x80", regular);
  for (size_t i = 0; i < shaped->run_count; i++) {
    const PangoGlyphString *glyphs = shaped->runs[i].item->glyphs;
    for (int k = 0; k < glyphs->num_glyphs; k++)
      ck_assert_uint_eq(glyphs->glyphs[k].glyph, PANGO_GLYPH_EMPTY);
  }
}
END_TEST

START_TEST(greek_and_cyrillic_come_from_inter_as_distributed) {
  const ShapedText *shaped = font_shape(fonts, "EBITDA Выручка και ω", regular);
  ck_assert_uint_eq(shaped->missing, 0);
  ck_assert_uint_ge(shaped->run_count, 2);
  ck_assert_double_gt(width("Выручка", regular), 30);
}
END_TEST

START_TEST(japanese_comes_from_a_japanese_font_and_its_figures_do_not) {
  const ShapedText *shaped = font_shape(fonts, "売上高 66,835 百万円", tabular);
  ck_assert_uint_eq(shaped->missing, 0);
  ck_assert_uint_eq(shaped->run_count, 3);
  ck_assert_double_eq_tol(width("売上高", regular), 30, 0.01);
  double figures = width(" 66,835 ", tabular), japanese = width("売上高百万円", tabular);
  ck_assert_double_eq_tol(width("売上高 66,835 百万円", tabular), figures + japanese, 0.1);
}
END_TEST

START_TEST(japanese_has_a_bold_weight) {
  const PangoGlyphItem *plain = font_shape(fonts, "売", regular)->runs[0].item;
  const PangoGlyphItem *bold = font_shape(fonts, "売", semibold)->runs[0].item;
  ck_assert_ptr_ne(plain->item->analysis.font, bold->item->analysis.font);
}
END_TEST

START_TEST(marks_stay_with_their_letters) {
  /* e and a combining acute are one letter of the trimmed font; x and a macron below are not. */
  ck_assert_double_eq(width("e\xcc\x81t\xc3\xa9", regular), width("\xc3\xa9te\xcc\x81", regular));
  const ShapedText *shaped = font_shape(fonts, "ax\xcc\xb1", regular);
  ck_assert_uint_eq(shaped->run_count, 2);
  ck_assert_uint_eq(shaped->runs[1].item->item->offset, 1);
  ck_assert_uint_eq(shaped->missing, 0);
}
END_TEST

START_TEST(invisible_characters_are_not_missing) {
  ck_assert_uint_eq(missing_of("a\xe2\x81\xa0"
                               "b\xef\xb8\x8f"
                               "c\xc2\xad"
                               "d"),
                    0);
}
END_TEST

START_TEST(metrics_follow_the_letters) {
  FontStyle style = {FONT_SEMIBOLD, false, 100};
  ck_assert_double_eq_tol(font_cap_height(fonts, style), 72.7, 0.1);
  ck_assert_double_eq_tol(font_ascent(fonts, style), 72.7, 5);
  ck_assert_double_eq_tol(font_descent(fonts, style), 20.5, 0.2);
}
END_TEST

START_TEST(a_scene_text_is_measured) {
  BoundText content = {.text = "Revenue"};
  SceneText text = font_scene_text(fonts, content, regular, (Point){48, 60});
  ck_assert_double_eq(text.width, width("Revenue", regular));
  ck_assert_double_eq(text.ascent, font_ascent(fonts, regular));
  ck_assert_double_eq(text.descent, font_descent(fonts, regular));
  ck_assert_ptr_eq(text.shaped, font_shape(fonts, "Revenue", regular));
  ck_assert_double_eq(text.origin.x, 48);
  ck_assert_int_eq(text.color.red, 0);
}
END_TEST

START_TEST(fonts_that_are_not_there_are_reported) {
  Diagnostics *problems = diagnostics_new(arena);
  ck_assert_ptr_null(font_set_open(arena, FONT_METRICS_REAL, "/nowhere", problems));
  ck_assert_uint_eq(diagnostics_error_count(problems), 4);
  ck_assert(diagnostics_has_system_error(problems));
  ck_assert_str_eq(diagnostics_sorted(problems, 0)->span.file->path, "/nowhere/Inter-Regular.ttf");
  ck_assert_str_eq(diagnostics_sorted(problems, 1)->span.file->path, "/nowhere/Inter-SemiBold.ttf");
}
END_TEST

START_TEST(files_that_are_no_fonts_are_reported) {
  char folder[] = "/tmp/topline-fonts-XXXXXX";
  ck_assert_ptr_nonnull(mkdtemp(folder));
  static const char *const names[] = {"Inter-Regular.ttf", "Inter-SemiBold.ttf",
                                      "InterTabular-Regular.ttf", "InterTabular-SemiBold.ttf"};
  for (int i = 0; i < 4; i++) {
    FILE *file = fopen(arena_printf(arena, "%s/%s", folder, names[i]), "w");
    ck_assert_ptr_nonnull(file);
    fputs("not a font", file);
    fclose(file);
  }
  Diagnostics *problems = diagnostics_new(arena);
  Arena *other = arena_new();
  ck_assert_ptr_null(font_set_open(other, FONT_METRICS_REAL, folder, problems));
  ck_assert_uint_eq(diagnostics_error_count(problems), 1);
  ck_assert_str_eq(diagnostics_sorted(problems, 0)->message, "this is not a font that can be used");
  arena_free(other);
  for (int i = 0; i < 4; i++) remove(arena_printf(arena, "%s/%s", folder, names[i]));
  remove(folder);
}
END_TEST

START_TEST(fixed_widths_are_made_up) {
  ck_assert_double_eq_tol(width("66,835", regular), 10 * (5 * 0.6 + 0.28), 1e-9);
  ck_assert_double_eq_tol(width("Wi売", regular), 10 * (0.88 + 0.28 + 1), 1e-9);
  ck_assert_double_eq_tol(width("00", semibold), 12 / 0.95, 1e-9);
  ck_assert_uint_eq(missing_of("\xf0\x9f\x98\x80"), 0);
  ck_assert_uint_eq(font_shape(fonts, "66", regular)->run_count, 0);
  ck_assert_double_eq_tol(font_ascent(fonts, regular), 7.2, 1e-12);
}
END_TEST

static void add_real_tests(TCase *tests) {
  tcase_add_test(tests, widths_grow_with_the_size_and_nothing_else);
  tcase_add_test(tests, widths_are_those_of_the_font_file);
  tcase_add_test(tests, text_is_kerned);
  tcase_add_test(tests, tabular_figures_have_one_width);
  tcase_add_test(tests, semibold_is_a_face_of_its_own);
  tcase_add_test(tests, a_text_is_shaped_once);
  tcase_add_test(tests, many_texts_are_kept_apart);
  tcase_add_test(tests, the_trimmed_fonts_have_all_signs_of_a_deck);
  tcase_add_test(tests, what_no_font_has_is_found);
  tcase_add_test(tests, what_no_font_has_is_not_drawn);
  tcase_add_test(tests, greek_and_cyrillic_come_from_inter_as_distributed);
  tcase_add_test(tests, japanese_comes_from_a_japanese_font_and_its_figures_do_not);
  tcase_add_test(tests, japanese_has_a_bold_weight);
  tcase_add_test(tests, marks_stay_with_their_letters);
  tcase_add_test(tests, invisible_characters_are_not_missing);
  tcase_add_test(tests, metrics_follow_the_letters);
  tcase_add_test(tests, a_scene_text_is_measured);
  tcase_add_test(tests, fonts_that_are_not_there_are_reported);
  tcase_add_test(tests, files_that_are_no_fonts_are_reported);
}

int main(void) {
  Suite *suite = suite_create("fonts");
  TCase *real = tcase_create("real"), *fixed = tcase_create("fixed");
  tcase_add_checked_fixture(real, set_up, tear_down);
  tcase_add_checked_fixture(fixed, set_up_fixed, tear_down);
  add_real_tests(real);
  tcase_add_test(fixed, fixed_widths_are_made_up);
  suite_add_tcase(suite, real);
  suite_add_tcase(suite, fixed);
  int result = unit_run(suite);
  font_library_shut_down();
  return result;
}
