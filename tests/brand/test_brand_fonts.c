/* What is said of a font before it is used. */
#include "brand_test.h"

typedef struct Refusal {
  const char *font, *message; /* behind the font's name */
} Refusal;

static const Refusal refusals[] = {
    {"Bad-outlines", "is damaged: a glyph is made of itself, of too many others, or of what is not "
                     "there"},
    {"Blank", "cannot be used: its letter H is blank"},
    {"Circle",
     "is damaged: a glyph is made of itself, of too many others, or of what is not there"},
    {"Collection", "is a collection"},
    {"Dwarf", "cannot be used: its letter H is far smaller than the type size"},
    {"Empty", "is no font"},
    {"Few-letters", "lacks 14 letters or figures: ABCDEFGH…"},
    {"Giant", "cannot be used: its letter A is far larger than the type size"},
    {"Header", "is damaged: the file ends too early"},
    {"Huge", "is larger than 32 MiB"},
    {"No-letters", "is damaged: it has no letters, or no widths of them"},
    {"No-outlines", "has no outlines"},
    {"Pictures", "may be embedded as pictures alone (OS/2 fsType 512)"},
    {"Restricted", "may not be embedded: its licence is restricted (OS/2 fsType 2)"},
    {"Text", "is no font"},
    {"Truncated", "is damaged: the file ends too early"},
    {"Web", "is packed for the web (WOFF)"},
    {"Whole", "may be embedded as a whole alone (OS/2 fsType 256), and what is embedded is cut to "
              "its characters"},
};

START_TEST(useless_fonts_are_refused) {
  const Refusal *refusal = &refusals[_i];
  BrandFace face;
  ck_assert(!read_face(font_file(refusal->font), FONT_REGULAR, 0, &face));
  const char *expected =
      arena_printf(arena, "1:10 error: the font \"%s.ttf\" %s (", refusal->font, refusal->message);
  ck_assert_msg(text_starts_with(only_finding(), expected), "%s", only_finding());
}
END_TEST

START_TEST(rights_are_those_of_the_file) {
  static const char *const printed[] = {"Print", "Restricted-or-print"}, *const any[] = {"Editable",
                                                                                         "Plain"};
  BrandFace face;
  for (int i = 0; i < 2; i++) {
    ck_assert(read_face(font_file(printed[i]), FONT_REGULAR, 0, &face));
    ck_assert(face.is_for_print);
    ck_assert(read_face(font_file(any[i]), FONT_REGULAR, 0, &face));
    ck_assert(!face.is_for_print);
  }
}
END_TEST

START_TEST(figures_are_told_by_their_widths) {
  BrandFonts fonts = brand_of("Featured", "Variable");
  ck_assert_int_eq(fonts.faces[FONT_REGULAR].figures, FIGURES_BY_FEATURE);
  ck_assert_int_eq(fonts.faces[FONT_SEMIBOLD].figures, FIGURES_OF_ONE_WIDTH);
  ck_assert_int_eq(brand_fonts_figures(&fonts), FIGURES_BY_FEATURE);
  brand_fonts_check(&fonts, diags);
  ck_assert_str_eq(only_finding(), "");
  fonts = brand_of("Variable", "Stretched-Bold");
  ck_assert_int_eq(brand_fonts_figures(&fonts), FIGURES_OF_ANY_WIDTH);
}
END_TEST

START_TEST(weights_are_chosen_on_the_axis) {
  const SourceFile *file = font_file("Variable");
  BrandFace face;
  ck_assert(read_face(file, FONT_REGULAR, 0, &face) && face.is_variable);
  ck_assert_double_eq(face.weight, 400);
  ck_assert(read_face(file, FONT_SEMIBOLD, 0, &face));
  ck_assert_double_eq(face.weight, 600);
  ck_assert(read_face(file, FONT_SEMIBOLD, 700, &face));
  ck_assert_double_eq(face.weight, 700);
  ck_assert(read_face(font_file("Stretched-Bold"), FONT_SEMIBOLD, 0, &face) && !face.is_variable);
  ck_assert_double_eq(face.weight, 600);
  ck_assert_str_eq(only_finding(), "");
  ck_assert(!read_face(file, FONT_SEMIBOLD, 701, &face));
  ck_assert_str_eq(only_finding(), "1:10 error: the font \"Variable.ttf\" has no weight 701 (its "
                                   "weights are 300 to 700: choose one, as in {file: …, weight: "
                                   "700})");
}
END_TEST

START_TEST(fonts_are_the_same_by_their_bytes_and_weights) {
  BrandFonts one = brand_of("Editable", "Variable"), same = brand_of("Editable", "Variable");
  BrandFonts other = brand_of("Editable", "Editable"), heavier = one;
  heavier.faces[FONT_SEMIBOLD].weight = 650;
  ck_assert(brand_fonts_equal(&one, &same));
  ck_assert(!brand_fonts_equal(&one, &other));
  ck_assert(!brand_fonts_equal(&one, &heavier));
  ck_assert(!brand_fonts_equal(&one, NULL) && !brand_fonts_equal(NULL, &one));
  ck_assert(brand_fonts_equal(NULL, NULL));
}
END_TEST

/* One byte after the other of the tables' list is changed: nothing falls over, and a font that is
 * refused has a reason. */
START_TEST(changed_headers_do_no_harm) {
  const SourceFile *sound = font_file("Variable");
  for (size_t at = 0; at < 12 + 16 * 12; at++) {
    char *bytes = arena_alloc(arena, sound->size);
    memcpy(bytes, sound->text, sound->size);
    bytes[at] = (char)(bytes[at] ^ 0x81);
    Diagnostics *before = diags;
    diags = diagnostics_new(arena);
    BrandFace face;
    bool is_good = read_face(source_file_new(arena, "a.ttf", bytes, sound->size), 0, 0, &face);
    ck_assert_uint_eq(diagnostics_error_count(diags), is_good ? 0 : 1);
    diags = before;
  }
}
END_TEST

int main(void) {
  Suite *suite = suite_create("brand fonts");
  TCase *tests = fixture_case(suite, "fonts");
  tcase_add_loop_test(tests, useless_fonts_are_refused, 0, sizeof refusals / sizeof *refusals);
  tcase_add_test(tests, rights_are_those_of_the_file);
  tcase_add_test(tests, figures_are_told_by_their_widths);
  tcase_add_test(tests, weights_are_chosen_on_the_axis);
  tcase_add_test(tests, fonts_are_the_same_by_their_bytes_and_weights);
  tcase_add_test(tests, changed_headers_do_no_harm);
  return unit_run(suite);
}
