/* What a CSV file is before its cells are looked at. */
#include "tests/unit/data/csv_test.h"

START_TEST(separators_are_told_from_the_header) {
  static const char expected[] = "[a] [b] / [x] 1 2";
  assert_csv("k,a,b\nx,1,2\n", expected);
  assert_csv("k;a;b\nx;1;2\n", expected);
  assert_csv("k\ta\tb\nx\t1\t2\n", expected);
  assert_csv("k|a|b\nx|1|2\n", expected);
  assert_csv("\"k,;\";\"a\n\";\"b\"\nx;1;2\n", expected);
  assert_csv("\n# a, comment\n  \nk;a;b\nx;1;2\n", expected);
}
END_TEST

START_TEST(unclear_separators_are_errors) {
  assert_csv_error("k;a, in m;b\nx;1;2\n",
                   "1:1 it is not clear what separates cells: the header has both \",\" and \";\""
                   " | declare the separator, or begin the file with a line such as sep=;");
  assert_csv_error("# x\nname\nx\n",
                   "2:1 only one column: nothing separates the header's cells | the first column "
                   "names the rows; the others need a name in the header");
}
END_TEST

START_TEST(the_sep_line_decides) {
  assert_csv("sep=;\nk;a,1;b\nx;1;2\n", "[a,1] [b] / [x] 1 2");
  assert_csv("SEP=|\r\nk|a\r\nx|1\r\n", "[a] / [x] 1");
  assert_csv("\xEF\xBB\xBFsep=,\nk,a\nx,1\n", "[a] / [x] 1");
  assert_csv("sep=\t\nk\ta\nx\t1\n", "[a] / [x] 1");
  assert_csv_error("sep=x\nkxa\n", "1:1 the separator must be one of , ; | and tab");
  assert_csv_error("sep=\nk,a\n", "1:1 the separator must be one of , ; | and tab");
  assert_csv_error("sep=;\nk,a\nx,1\n",
                   "2:1 only one column: \";\" does not separate the header's cells | is the "
                   "separator \",\"?");
  CsvDialect comma = {.separator = ','};
  assert_csv_error_with("sep=;\nk;a\nx;1\n", 14, &comma,
                        "1:1 the file says \";\" separates cells, the deck says \",\"");
}
END_TEST

START_TEST(a_declared_separator_decides) {
  CsvDialect semicolon = {.separator = ';'}, comma = {.separator = ','};
  assert_csv_with("k;a, m;b\nx;1;2\n", &semicolon, "[a, m] [b] / [x] 1 2");
  assert_csv_with("sep=;\nk;a\nx;1\n", &semicolon, "[a] / [x] 1");
  assert_csv_error_with("k;a;b\nx;1;2\n", 12, &comma,
                        "1:1 only one column: \",\" does not separate the header's cells | is the "
                        "separator \";\"?");
}
END_TEST

START_TEST(empty_files_are_errors) {
  static const char *const cases[] = {
      "", "\n", "\r\n\r\n", "  \n", "# only a comment", "sep=;\n", "\xEF\xBB\xBF"};
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
    assert_csv_error(cases[i], "0:0 the file is empty | a header line with the names of columns is "
                               "needed, and a line for each row");
  assert_csv_error(",,\n,,\n", "0:0 every cell of the file is empty");
}
END_TEST

START_TEST(bytes_that_are_no_text_are_errors) {
  static const char utf8[] = " | save it as \"CSV UTF-8\"";
  Arena *arena = arena_new();
  const char *expected = arena_printf(arena, "2:3 the file is not UTF-8%s", utf8);
  assert_csv_error("k,a\nx,\xE9\n", expected);
  assert_csv_error("k,a\nx,\xED\xA0\x80\n", expected);
  assert_csv_error_with("\xFF\xFEk\0,\0", 6, NULL,
                        arena_printf(arena, "1:1 the file is UTF-16, not UTF-8%s", utf8));
  assert_csv_error_with("k,a\nx,\0"
                        "1\n",
                        9, NULL, "2:3 the file holds a NUL byte");
  assert_csv_error("k,a\n\u00E9x,\x0B\n", "2:4 a control character in the file");
  assert_csv_error("k,a\nx,\xC2\x85\n", "2:3 a control character in the file");
  assert_csv_error("k,a\nx,\uFFFE\n", "2:3 this code point is not a character");
  assert_csv_error("k,a\nx,\uFDD0\n", "2:3 this code point is not a character");
  assert_csv_error("k,a\nx,\U0001FFFF\n", "2:3 this code point is not a character");
  arena_free(arena);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("csv start");
  TCase *tests = tcase_create("csv start");
  tcase_add_test(tests, separators_are_told_from_the_header);
  tcase_add_test(tests, unclear_separators_are_errors);
  tcase_add_test(tests, the_sep_line_decides);
  tcase_add_test(tests, a_declared_separator_decides);
  tcase_add_test(tests, empty_files_are_errors);
  tcase_add_test(tests, bytes_that_are_no_text_are_errors);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
