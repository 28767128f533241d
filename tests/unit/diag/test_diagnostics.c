#include "../fixture.h"

static SourceSpan at(const SourceFile *file, uint32_t line, uint32_t column) {
  return (SourceSpan){file, line, column, line, column + 1};
}

START_TEST(findings_come_in_reading_order) {
  const SourceFile *deck = source_of("a\nb\nc"), *data = source_file_new(arena, "d.csv", "x", 1);
  diag_error(diags, at(deck, 3, 1), "third");
  diag_error(diags, at(data, 1, 1), "fifth");
  diag_warning(diags, at(deck, 2, 9), "second");
  diag_error(diags, at(deck, 2, 1), "first");
  diag_error(diags, at(deck, 3, 1), "fourth");
  static const char *const order[] = {"first", "second", "third", "fourth", "fifth"};
  ck_assert_uint_eq(diagnostics_count(diags), 5);
  ck_assert_uint_eq(diagnostics_error_count(diags), 4);
  for (size_t i = 0; i < 5; i++) ck_assert_str_eq(diagnostics_sorted(diags, i)->message, order[i]);
}
END_TEST

START_TEST(the_same_finding_is_kept_once) {
  const SourceFile *deck = source_of("a");
  diag_error(diags, at(deck, 1, 1), "again");
  diag_hint(diags, "kept");
  diag_error(diags, at(deck, 1, 1), "again");
  diag_hint(diags, "dropped");
  ck_assert_str_eq(only_finding(), "1:1 error: again (kept)");
  ck_assert_uint_eq(diagnostics_error_count(diags), 1);
}
END_TEST

START_TEST(hints_go_to_the_last_even_after_sorting) {
  const SourceFile *deck = source_of("a\nb");
  diag_error(diags, at(deck, 2, 1), "reported first");
  diag_error(diags, at(deck, 1, 1), "reported last");
  diagnostics_sorted(diags, 0);
  diag_hint(diags, "for the last");
  ck_assert_str_eq(diagnostics_sorted(diags, 0)->hint, "for the last");
  ck_assert_ptr_null(diagnostics_sorted(diags, 1)->hint);
}
END_TEST

START_TEST(failures_of_the_system_are_told_apart) {
  ck_assert(!diagnostics_has_system_error(diags));
  diag_system(diags, "out.pdf", "cannot write");
  ck_assert(diagnostics_has_system_error(diags));
  ck_assert_str_eq(diagnostics_sorted(diags, 0)->span.file->path, "out.pdf");
  ck_assert_str_eq(only_finding(), "0:0 error: cannot write");
}
END_TEST

START_TEST(names_are_suggested_or_listed) {
  static const char *const names[] = {"bar", "trend", "waterfall"};
  const SourceFile *deck = source_of("a");
  diag_error(diags, at(deck, 1, 1), "no");
  diag_hint_names(diags, "waterfal", "types", names, 3);
  ck_assert_str_eq(diagnostics_sorted(diags, 0)->hint, "did you mean \"waterfall\"?");
  diag_error(diags, at(deck, 1, 2), "no");
  diag_hint_names(diags, "banana", "types", names, 3);
  ck_assert_str_eq(diagnostics_sorted(diags, 1)->hint, "types are bar, trend, waterfall");
}
END_TEST

START_TEST(quotes_are_escaped_and_cut) {
  ck_assert_str_eq(diag_quote(diags, "a\nb"), "\"a\\nb\"");
  char text[200];
  memset(text, 'x', sizeof text);
  ck_assert_uint_eq(strlen(diag_quote_bytes(diags, text, sizeof text)), 60 + 2 + strlen("…"));
}
END_TEST

int main(void) {
  Suite *suite = suite_create("diag/diagnostics");
  TCase *tests = fixture_case(suite, "diagnostics");
  tcase_add_test(tests, findings_come_in_reading_order);
  tcase_add_test(tests, the_same_finding_is_kept_once);
  tcase_add_test(tests, hints_go_to_the_last_even_after_sorting);
  tcase_add_test(tests, failures_of_the_system_are_told_apart);
  tcase_add_test(tests, names_are_suggested_or_listed);
  tcase_add_test(tests, quotes_are_escaped_and_cut);
  return unit_run(suite);
}
