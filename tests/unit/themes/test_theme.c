/* Themes: what they take from each other, what they must say, and how they grow. */
#include "../fixture.h"
#include "themes/shipped_themes.h"
#include "themes/theme.h"

typedef struct ThemeFile {
  const char *path, *text;
} ThemeFile;

/* Files end with one that has no path. */
static const SourceFile *read_file(void *context, const char *path, SourceSpan place) {
  for (const ThemeFile *file = context; file->path; file++)
    if (text_equals(file->path, path))
      return source_file_new(arena, path, file->text, strlen(file->text));
  diag_error(diags, place, "no such file");
  return NULL;
}

static Theme *load(const char *name, ThemeFile *files) {
  ThemeRequest request = {name, {source_of("theme: x"), 1, 8, 1, 9}, read_file, files};
  return theme_load(arena, &request, diags);
}

static Theme *load_text(const char *text) {
  ThemeFile files[] = {{"own.yaml", text}, {NULL, NULL}};
  return load("own.yaml", files);
}

START_TEST(shipped_themes_are_whole) {
  for (size_t i = 0; i < shipped_theme_count; i++) {
    ck_assert_ptr_nonnull(load(shipped_themes[i].name, NULL));
    ck_assert_str_eq(only_finding(), "");
  }
}
END_TEST

START_TEST(neighbours_in_the_palette_are_told_apart) {
  OptionColors series = load("slate", NULL)->colors.series;
  for (size_t i = 0; i < series.count; i++)
    for (size_t k = 0; k < i; k++) ck_assert(!color_equals(series.items[i], series.items[k]));
}
END_TEST

START_TEST(what_is_not_said_comes_from_below) {
  Theme *slate = load("slate", NULL);
  Theme *own = load_text("name: own\nextends: slate\ncolors: {ink: \"#102030\"}\n"
                         "type: {title: {size: 30}}\n");
  ck_assert_str_eq(only_finding(), "");
  ck_assert(color_equals(own->colors.ink, (Color){0x10, 0x20, 0x30}));
  ck_assert(color_equals(own->colors.bad, slate->colors.bad));
  ck_assert_double_eq(own->type.title.size, 30);
  ck_assert_int_eq(own->type.title.weight, slate->type.title.weight);
  ck_assert_double_eq(own->grid.left, slate->grid.left);
}
END_TEST

START_TEST(the_nearest_of_a_chain_wins) {
  ThemeFile files[] = {{"a.yaml", "extends: b.yaml\ngrid: {left: 60}\n"},
                       {"b.yaml", "extends: slate\ngrid: {left: 50, right: 51}\n"},
                       {NULL, NULL}};
  Theme *theme = load("a.yaml", files);
  ck_assert_double_eq(theme->grid.left, 60);
  ck_assert_double_eq(theme->grid.right, 51);
}
END_TEST

START_TEST(themes_that_extend_themselves_are_refused) {
  ThemeFile files[] = {{"a.yaml", "extends: b.yaml\n"}, {"b.yaml", "extends: a.yaml\n"}, {0}};
  ck_assert_ptr_null(load("a.yaml", files));
  ck_assert_str_eq(only_finding(), "1:10 error: themes extend each other without end");
  diags = diagnostics_new(arena);
  ck_assert_ptr_null(load_text("extends: own.yaml\n"));
  ck_assert_uint_eq(diagnostics_error_count(diags), 1);
}
END_TEST

START_TEST(a_theme_alone_must_say_everything) {
  ck_assert_ptr_null(load_text("name: own\n"));
  ck_assert_uint_gt(diagnostics_error_count(diags), 20);
  for (size_t i = 0; i < diagnostics_count(diags); i++) {
    const Diagnostic *found = diagnostics_sorted(diags, i);
    ck_assert_msg(text_starts_with(found->message, "theme \"own.yaml\" does not say \""), "%s",
                  found->message);
    ck_assert_str_eq(found->hint, "begin it with extends: slate");
    ck_assert_uint_eq(found->span.column, 8);
  }
}
END_TEST

START_TEST(unknown_themes_are_reported) {
  ck_assert_ptr_null(load("slat", NULL));
  ck_assert_str_eq(only_finding(),
                   "1:8 error: there is no theme \"slat\" (did you mean \"slate\"?)");
}
END_TEST

START_TEST(unknown_keys_are_reported_where_they_stand) {
  ck_assert_ptr_null(load_text("extends: slate\ncolors: {inc: \"#102030\"}\n"));
  const Diagnostic *found = diagnostics_sorted(diags, 0);
  ck_assert_str_eq(found->span.file->path, "own.yaml");
  ck_assert_str_eq(only_finding(),
                   "2:10 error: theme colors has no key \"inc\" (did you mean \"ink\"?)");
}
END_TEST

START_TEST(files_that_are_not_there_are_reported) {
  ThemeFile none[] = {{0}};
  ck_assert_ptr_null(load("themes/none.yaml", none));
  ck_assert_str_eq(only_finding(), "1:8 error: no such file");
}
END_TEST

START_TEST(every_length_grows_and_nothing_else) {
  Theme *small = load("slate", NULL), *large = load("slate", NULL);
  theme_scale(large, 1.5);
  ck_assert_double_eq_tol(large->grid.left, small->grid.left * 1.5, 1e-9);
  ck_assert_double_eq_tol(large->type.title.size, small->type.title.size * 1.5, 1e-9);
  ck_assert_double_eq_tol(large->marks.hairline, small->marks.hairline * 1.5, 1e-9);
  ck_assert_double_eq_tol(large->marks.bar_width, small->marks.bar_width * 1.5, 1e-9);
  ck_assert_double_eq(large->type.line_height, small->type.line_height);
  ck_assert_double_eq(large->marks.bar_share, small->marks.bar_share);
  ck_assert(color_equals(large->colors.ink, small->colors.ink));
}
END_TEST

int main(void) {
  Suite *suite = suite_create("themes/theme");
  TCase *tests = fixture_case(suite, "themes");
  tcase_add_test(tests, shipped_themes_are_whole);
  tcase_add_test(tests, neighbours_in_the_palette_are_told_apart);
  tcase_add_test(tests, what_is_not_said_comes_from_below);
  tcase_add_test(tests, the_nearest_of_a_chain_wins);
  tcase_add_test(tests, themes_that_extend_themselves_are_refused);
  tcase_add_test(tests, a_theme_alone_must_say_everything);
  tcase_add_test(tests, unknown_themes_are_reported);
  tcase_add_test(tests, unknown_keys_are_reported_where_they_stand);
  tcase_add_test(tests, files_that_are_not_there_are_reported);
  tcase_add_test(tests, every_length_grows_and_nothing_else);
  return unit_run(suite);
}
