/* Texts set in fonts of a house. */
#include "brand_test.h"

#include "fonts/font_set.h"
#include "fonts/shaped_text.h"

static const FontStyle regular = {FONT_REGULAR, false, 10};
static const FontStyle semibold = {FONT_SEMIBOLD, false, 10};
static const FontStyle tabular = {FONT_REGULAR, true, 10};

static FontSet *set_of(const char *plain, const char *bold) {
  BrandFonts brand = brand_of(plain, bold);
  FontSet *fonts = font_set_open_brand(arena, &brand, diags);
  ck_assert_ptr_nonnull(fonts);
  return fonts;
}

static FontSet *own_set(void) {
  FontSet *fonts = font_set_open_brand(arena, NULL, diags);
  ck_assert_ptr_nonnull(fonts);
  return fonts;
}

static FontFamily family_of(FontSet *fonts, const char *text, FontStyle style) {
  const ShapedText *shaped = font_shape(fonts, text, style);
  ck_assert_uint_eq(shaped->run_count, 1);
  ck_assert_uint_eq(shaped->missing, 0);
  return shaped->runs[0].family;
}

START_TEST(widths_and_heights_are_those_of_the_font) {
  FontSet *own = own_set(), *brand = set_of("Stretched-Regular", "Stretched-Bold");
  double width = font_text_width(own, "HHHH", regular);
  ck_assert_double_eq_tol(font_text_width(brand, "HHHH", regular), width * 1.15, 0.03);
  ck_assert_double_eq_tol(font_text_width(brand, "HHHH", semibold),
                          font_text_width(own, "HHHH", semibold) * 1.15, 0.03);
  ck_assert_double_eq_tol(font_cap_height(brand, regular), font_cap_height(own, regular) * 1.1,
                          0.03);
  ck_assert_double_eq_tol(font_ascent(brand, regular), font_ascent(own, regular) * 1.1, 0.03);
  ck_assert_double_eq_tol(font_descent(brand, regular), font_descent(own, regular) * 1.1, 0.03);
}
END_TEST

/* Its letters reach 1.36 ems: at the whole size lines of 1.2 ems would touch. */
START_TEST(a_tall_font_is_set_smaller) {
  FontSet *own = own_set(), *tall = set_of("Tall", "Editable");
  double reach = font_ascent(tall, regular) + font_descent(tall, regular);
  ck_assert_double_gt(reach, 10);
  ck_assert_double_lt(reach, 11.1);
  double share = font_text_width(tall, "HHHH", regular) / font_text_width(own, "HHHH", regular);
  ck_assert_double_gt(share, 0.78);
  ck_assert_double_lt(share, 0.85);
  ck_assert_double_eq_tol(font_text_width(tall, "HHHH", semibold),
                          font_text_width(own, "HHHH", regular) * share, 0.03);
}
END_TEST

START_TEST(what_the_font_lacks_comes_from_the_others) {
  FontSet *fonts = set_of("Few-signs", "Few-signs");
  const ShapedText *shaped = font_shape(fonts, "x + 1%", regular);
  ck_assert_uint_eq(shaped->run_count, 4);
  ck_assert_int_eq(shaped->runs[0].family, FAMILY_BRAND);
  ck_assert_int_eq(shaped->runs[1].family, FAMILY_MAIN);
  ck_assert_int_eq(shaped->runs[3].family, FAMILY_MAIN);
  ck_assert_int_eq(family_of(fonts, "▲²−", regular), FAMILY_MAIN);
  ck_assert_int_eq(family_of(fonts, "▲²−", tabular), FAMILY_TABULAR);
  ck_assert_int_eq(family_of(fonts, "売上高", regular), FAMILY_JAPANESE);
  ck_assert_int_eq(family_of(fonts, "Выручка", regular), FAMILY_WIDE);
}
END_TEST

START_TEST(figures_under_each_other_are_of_one_font_and_width) {
  FontSet *own = own_set(), *uneven = set_of("Plain", "Plain");
  ck_assert_int_eq(family_of(uneven, "1,174 bn", tabular), FAMILY_TABULAR);
  ck_assert_int_eq(family_of(uneven, "1,174 bn", regular), FAMILY_BRAND);
  ck_assert_double_eq(font_text_width(uneven, "1174", tabular),
                      font_text_width(own, "1174", tabular));
  FontSet *featured = set_of("Featured", "Featured");
  ck_assert_int_eq(family_of(featured, "1174", tabular), FAMILY_BRAND);
  ck_assert_double_eq(font_text_width(featured, "1111", tabular),
                      font_text_width(featured, "0000", tabular));
  ck_assert_double_lt(font_text_width(featured, "1111", regular),
                      font_text_width(featured, "0000", regular) - 3);
  FontSet *even = set_of("Editable", "Editable");
  ck_assert_int_eq(family_of(even, "1174", tabular), FAMILY_BRAND);
}
END_TEST

START_TEST(a_variable_font_has_both_weights) {
  FontSet *fonts = set_of("Variable", "Variable");
  double plain = font_text_width(fonts, "HHHH", regular);
  ck_assert_double_eq_tol(font_text_width(fonts, "HHHH", semibold), plain * 1.2, 0.03);
  ck_assert_double_eq_tol(font_text_width(own_set(), "HHHH", regular), plain, 0.03);
}
END_TEST

START_TEST(a_set_is_for_decks_of_its_fonts_alone) {
  FontSet *fonts = set_of("Editable", "Variable"), *own = own_set();
  BrandFonts same = brand_of("Editable", "Variable"), other = brand_of("Plain", "Variable");
  Diagnostics *later = diagnostics_new(arena);
  ck_assert(font_set_reuse(fonts, &same, later));
  ck_assert_ptr_eq(fonts->diags, later);
  ck_assert_ptr_eq(fonts->brand->faces[FONT_REGULAR].file, same.faces[FONT_REGULAR].file);
  ck_assert(!font_set_reuse(fonts, &other, later));
  ck_assert(!font_set_reuse(fonts, NULL, later));
  ck_assert(!font_set_reuse(own, &same, later));
  ck_assert(font_set_reuse(own, NULL, later));
}
END_TEST

/* cairo knows files by their paths: two fonts must never have one. */
START_TEST(sets_of_other_fonts_may_follow_each_other) {
  static const char *const names[] = {"Editable", "Stretched-Regular", "Variable", "Editable"};
  double widths[4];
  for (int i = 0; i < 4; i++) {
    Arena *kept = arena;
    arena = arena_new();
    FontSet *fonts = set_of(names[i], names[i]);
    const ShapedText *shaped = font_shape(fonts, "HxH", semibold);
    PangoRectangle ink;
    PangoGlyphItem *item = shaped->runs[0].item;
    pango_glyph_string_extents(item->glyphs, item->item->analysis.font, &ink, NULL);
    widths[i] = ink.width;
    arena_free(arena);
    arena = kept;
  }
  ck_assert_double_eq(widths[0], widths[3]);
  ck_assert_double_ne(widths[0], widths[1]);
  ck_assert_double_ne(widths[1], widths[2]);
  ck_assert_double_ne(widths[0], widths[2]);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("sets of brand fonts");
  TCase *tests = fixture_case(suite, "sets");
  tcase_add_test(tests, widths_and_heights_are_those_of_the_font);
  tcase_add_test(tests, a_tall_font_is_set_smaller);
  tcase_add_test(tests, what_the_font_lacks_comes_from_the_others);
  tcase_add_test(tests, figures_under_each_other_are_of_one_font_and_width);
  tcase_add_test(tests, a_variable_font_has_both_weights);
  tcase_add_test(tests, a_set_is_for_decks_of_its_fonts_alone);
  tcase_add_test(tests, sets_of_other_fonts_may_follow_each_other);
  int result = unit_run(suite);
  font_library_shut_down();
  return result;
}
