#include "../fixture.h"
#include "syntax/syntax_tree.h"

static const SyntaxNode *value_of(const char *text) {
  const SyntaxNode *root = syntax_read(arena, source_of(text), diags);
  ck_assert_ptr_nonnull(root);
  return root->entries[0].value;
}

static void check_part(const char *text, size_t offset, size_t length, const char *expected) {
  SourceSpan span = syntax_text_part(value_of(text), offset, length);
  ck_assert_str_eq(arena_printf(arena, "%u:%u-%u", span.line, span.column, span.end_column),
                   expected);
}

START_TEST(parts_of_a_text_have_their_own_place) {
  check_part("title: one two", 4, 3, "1:12-15");
  check_part("title: \"one two\"", 4, 3, "1:13-16");
  check_part("title: 'one two'", 4, 3, "1:13-16");
  check_part("title: 売上 two", 7, 3, "1:11-14");
}
END_TEST

START_TEST(where_escapes_move_things_the_whole_is_the_place) {
  check_part("title: \"a\\tb two\"", 4, 3, "1:8-18");
  check_part("title: 'it''s two'", 5, 3, "1:8-19");
  check_part("title: one", 2, 5, "1:8-11");
}
END_TEST

START_TEST(keys_are_found_in_maps_alone) {
  const SyntaxNode *root = syntax_read(arena, source_of("a: [b, c]\n"), diags);
  ck_assert_ptr_nonnull(syntax_find(root, "a"));
  ck_assert_ptr_null(syntax_find(root, "b"));
  ck_assert_ptr_null(syntax_find(root->entries[0].value, "b"));
  ck_assert_ptr_null(syntax_find(NULL, "a"));
}
END_TEST

START_TEST(nothing_is_what_yaml_calls_null) {
  static const struct {
    const char *text;
    bool is_null;
  } cases[] = {{"a:", true},       {"a: ~", true},       {"a: null", true}, {"a: ''", false},
               {"a: NULL", false}, {"a: 'null'", false}, {"a: []", false},  {"a: 0", false}};
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
    ck_assert_int_eq(syntax_is_null(value_of(cases[i].text)), cases[i].is_null);
}
END_TEST

START_TEST(kinds_have_names) {
  ck_assert_str_eq(syntax_kind_name(value_of("a: b")), "text");
  ck_assert_str_eq(syntax_kind_name(value_of("a: [b]")), "a list");
  ck_assert_str_eq(syntax_kind_name(value_of("a: {b: c}")), "a map");
}
END_TEST

int main(void) {
  Suite *suite = suite_create("syntax/syntax_tree");
  TCase *tests = fixture_case(suite, "syntax_tree");
  tcase_add_test(tests, parts_of_a_text_have_their_own_place);
  tcase_add_test(tests, where_escapes_move_things_the_whole_is_the_place);
  tcase_add_test(tests, keys_are_found_in_maps_alone);
  tcase_add_test(tests, nothing_is_what_yaml_calls_null);
  tcase_add_test(tests, kinds_have_names);
  return unit_run(suite);
}
