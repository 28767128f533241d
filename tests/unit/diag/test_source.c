#include "../fixture.h"

START_TEST(every_kind_of_line_end_counts_once) {
  const SourceFile *file = source_of("a\nbb\r\nccc\rdddd");
  ck_assert_uint_eq(file->line_count, 4);
  static const char *const lines[] = {"a", "bb", "ccc", "dddd"};
  for (uint32_t i = 0; i < 4; i++) {
    size_t length;
    const char *line = source_line(file, i + 1, &length);
    ck_assert_uint_eq(length, strlen(lines[i]));
    ck_assert_int_eq(memcmp(line, lines[i], length), 0);
  }
}
END_TEST

START_TEST(lines_that_are_not_there_are_empty) {
  size_t length = 9;
  const SourceFile *file = source_of("a\n");
  ck_assert_uint_eq(file->line_count, 2);
  source_line(file, 0, &length);
  ck_assert_uint_eq(length, 0);
  source_line(file, 3, &length);
  ck_assert_uint_eq(length, 0);
}
END_TEST

START_TEST(columns_count_characters_not_bytes) {
  SourceSpan span = source_span_bytes(source_of("x\n売上: y"), 8, 3);
  ck_assert_uint_eq(span.line, 2);
  ck_assert_uint_eq(span.column, 3);
  ck_assert_uint_eq(span.end_line, 2);
  ck_assert_uint_eq(span.end_column, 6);
}
END_TEST

START_TEST(offsets_and_places_are_inverse) {
  const char *text = "topline: 1\ntitle: Überblick\r\nslides:\n\n- x";
  const SourceFile *file = source_of(text);
  for (size_t i = 0; i <= strlen(text); i++) {
    bool is_inside = ((unsigned char)text[i] & 0xC0) == 0x80;
    if (!is_inside) ck_assert_uint_eq(source_span_offset(source_span_bytes(file, i, 1)), i);
  }
}
END_TEST

START_TEST(places_behind_the_end_are_the_end) {
  SourceSpan span = source_span_bytes(source_of("ab"), 99, 99);
  ck_assert_uint_eq(span.line, 1);
  ck_assert_uint_eq(span.column, 3);
  ck_assert_uint_eq(span.end_column, 3);
}
END_TEST

START_TEST(parts_and_joins) {
  const SourceFile *file = source_of("title: one two\nnext: x\n");
  SourceSpan first = source_span_bytes(file, 7, 7), last = source_span_bytes(file, 21, 1);
  SourceSpan part = source_span_part(first, 4, 3);
  ck_assert_uint_eq(part.column, 12);
  ck_assert_uint_eq(part.end_column, 15);
  SourceSpan whole = source_span_join(first, last);
  ck_assert(whole.line == 1 && whole.column == 8 && whole.end_line == 2 && whole.end_column == 8);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("diag/source");
  TCase *tests = fixture_case(suite, "source");
  tcase_add_test(tests, every_kind_of_line_end_counts_once);
  tcase_add_test(tests, lines_that_are_not_there_are_empty);
  tcase_add_test(tests, columns_count_characters_not_bytes);
  tcase_add_test(tests, offsets_and_places_are_inverse);
  tcase_add_test(tests, places_behind_the_end_are_the_end);
  tcase_add_test(tests, parts_and_joins);
  return unit_run(suite);
}
