#include "../fixture.h"

static const char *printed(bool color) {
  TextBuffer text = {.arena = arena};
  diagnostic_print(diagnostics_sorted(diags, 0), color, &text);
  return text_buffer_string(&text);
}

START_TEST(a_place_has_its_line_and_caret) {
  const SourceFile *deck = source_of("slides:\n  series: [FY2010]\n");
  diag_error(diags, (SourceSpan){deck, 2, 12, 2, 18}, "column \"FY2010\" is not there");
  diag_hint(diags, "columns are FY2007, FY2008");
  ck_assert_str_eq(printed(false), "deck.yaml:2:12: error: column \"FY2010\" is not there\n"
                                   "    2 |   series: [FY2010]\n"
                                   "      |            ^~~~~~\n"
                                   "      = hint: columns are FY2007, FY2008\n");
}
END_TEST

START_TEST(a_file_as_a_whole_has_no_line) {
  diag_warning(diags, source_span_whole(source_of("x")), "empty");
  ck_assert_str_eq(printed(false), "deck.yaml: warning: empty\n");
}
END_TEST

START_TEST(no_place_at_all) {
  diag_error(diags, (SourceSpan){0}, "dpi is too large");
  ck_assert_str_eq(printed(false), "error: dpi is too large\n");
}
END_TEST

START_TEST(a_span_of_several_lines_is_marked_to_the_end_of_its_first) {
  const SourceFile *deck = source_of("a: |\n  b\n");
  diag_error(diags, (SourceSpan){deck, 1, 4, 3, 1}, "x");
  ck_assert_str_eq(printed(false), "deck.yaml:1:4: error: x\n    1 | a: |\n      |    ^\n");
}
END_TEST

START_TEST(far_columns_keep_the_caret_in_sight) {
  char line[500];
  memset(line, 'a', sizeof line);
  line[299] = 'X';
  line[499] = '\0';
  diag_error(diags, (SourceSpan){source_of(line), 1, 300, 1, 301}, "x");
  const char *text = printed(false);
  const char *shown = strstr(text, "| ") + 2, *caret = strstr(strchr(shown, '\n'), "| ") + 2;
  ck_assert_int_eq(shown[strchr(caret, '^') - caret], 'X');
  ck_assert_uint_lt(strlen(text), 400);
}
END_TEST

START_TEST(color_is_only_added) {
  diag_error(diags, source_span_whole(source_of("x")), "empty");
  ck_assert_str_eq(printed(true), "deck.yaml: \033[1;31merror:\033[0m empty\n");
}
END_TEST

START_TEST(control_characters_of_the_source_are_escaped) {
  diag_error(diags, (SourceSpan){source_of("a\x1b[2Jb"), 1, 1, 1, 2}, "x");
  ck_assert_ptr_null(strchr(printed(false), '\x1b'));
}
END_TEST

int main(void) {
  Suite *suite = suite_create("diag/print");
  TCase *tests = fixture_case(suite, "print");
  tcase_add_test(tests, a_place_has_its_line_and_caret);
  tcase_add_test(tests, a_file_as_a_whole_has_no_line);
  tcase_add_test(tests, no_place_at_all);
  tcase_add_test(tests, a_span_of_several_lines_is_marked_to_the_end_of_its_first);
  tcase_add_test(tests, far_columns_keep_the_caret_in_sight);
  tcase_add_test(tests, color_is_only_added);
  tcase_add_test(tests, control_characters_of_the_source_are_escaped);
  return unit_run(suite);
}
