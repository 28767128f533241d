/* What is read, and where it stands. What is refused is among the decks of tests/diagnostics. */
#include "../fixture.h"
#include "syntax/syntax_tree.h"

static const SyntaxNode *read(const char *text) {
  return syntax_read(arena, source_of(text), diags);
}

static const SyntaxNode *need(const char *text) {
  const SyntaxNode *root = read(text);
  ck_assert_str_eq(only_finding(), "");
  ck_assert_ptr_nonnull(root);
  return root;
}

static void check_place(const SyntaxNode *node, const char *expected) {
  ck_assert_ptr_nonnull(node);
  ck_assert_str_eq(arena_printf(arena, "%u:%u-%u:%u", node->span.line, node->span.column,
                                node->span.end_line, node->span.end_column),
                   expected);
}

START_TEST(values_stay_text) {
  const SyntaxNode *root = need("a: NO\nb: 1.10\nc: 007\nd: 1e3\ne: 2009-05-15\nf: ~\n");
  static const char *const texts[] = {"NO", "1.10", "007", "1e3", "2009-05-15", "~"};
  ck_assert_uint_eq(root->entry_count, 6);
  for (size_t i = 0; i < 6; i++) ck_assert_str_eq(root->entries[i].value->text, texts[i]);
  ck_assert(syntax_is_null(root->entries[5].value));
}
END_TEST

START_TEST(json_is_yaml) {
  const SyntaxNode *root = need("{\"topline\": 1, \"slides\": [{\"title\": \"A\\u00e9\"}]}");
  const SyntaxNode *slides = syntax_find(root, "slides");
  ck_assert_uint_eq(slides->item_count, 1);
  ck_assert_str_eq(syntax_find(slides->items[0], "title")->text, "Aé");
}
END_TEST

START_TEST(places_count_lines_and_characters) {
  const SyntaxNode *root = need("売上: \"é\"\r\nb:\r- [x, yy]\n");
  check_place(root->entries[0].key, "1:1-1:3");
  check_place(root->entries[0].value, "1:5-1:8");
  const SyntaxNode *list = syntax_find(root, "b")->items[0];
  check_place(list->items[1], "3:7-3:9");
}
END_TEST

START_TEST(line_separators_of_unicode_end_no_line) {
  const SyntaxNode *root = need("a: \"x\xE2\x80\xA8y\"\nb: z\n");
  check_place(syntax_find(root, "b"), "2:4-2:5");
}
END_TEST

START_TEST(block_texts_and_quotes_are_told_from_plain_ones) {
  const SyntaxNode *root = need("a: |\n  one\n  two\nb: 'it''s'\nc: plain text\nd: ''\n");
  ck_assert_str_eq(syntax_find(root, "a")->text, "one\ntwo\n");
  ck_assert(!syntax_find(root, "a")->is_plain);
  ck_assert_str_eq(syntax_find(root, "b")->text, "it's");
  ck_assert(syntax_find(root, "c")->is_plain);
  ck_assert(!syntax_is_null(syntax_find(root, "d")));
}
END_TEST

START_TEST(braces_inside_plain_values_are_text) {
  const SyntaxNode *root = need("- title: Revenue grew {growth(revenue):0.0%} to {a[\"B\"]}\n");
  ck_assert_str_eq(syntax_find(root->items[0], "title")->text,
                   "Revenue grew {growth(revenue):0.0%} to {a[\"B\"]}");
}
END_TEST

START_TEST(aliases_share_their_node) {
  const SyntaxNode *root = need("a: &x {k: v}\nb: *x\n");
  ck_assert_ptr_eq(syntax_find(root, "a"), syntax_find(root, "b"));
}
END_TEST

static char *nested(size_t depth) {
  char *text = arena_alloc(arena, 2 * depth + 1);
  memset(text, '[', depth);
  memset(text + depth, ']', depth);
  return text;
}

START_TEST(depth_is_limited_and_costs_no_stack) {
  ck_assert_ptr_nonnull(read(nested(64)));
  ck_assert_ptr_null(read(nested(65)));
  ck_assert_str_eq(only_finding(), "1:65 error: maps and lists are nested more than 64 deep");
}
END_TEST

START_TEST(absurd_depth_is_no_crash) {
  ck_assert_ptr_null(read(nested(100000)));
  ck_assert_uint_eq(diagnostics_error_count(diags), 1);
}
END_TEST

START_TEST(several_keys_given_twice_are_all_found) {
  ck_assert_ptr_null(read("a: 1\nb: 2\na: 3\nb: 4\n"));
  ck_assert_uint_eq(diagnostics_error_count(diags), 2);
}
END_TEST

START_TEST(every_beginning_of_a_deck_is_read_or_refused) {
  static const char deck[] = "topline: 1\ntitle: \"A: {b}\"\ndata:\n  mix: {columns: [a, b], rows: "
                             "{x: [1, 'n''m']}}\nslides:\n- layout: title\n- title: |\n    x\n";
  for (size_t length = 0; length < sizeof deck; length++) {
    Diagnostics *found = diagnostics_new(arena);
    const SourceFile *file =
        source_file_new(arena, "deck.yaml", arena_strndup(arena, deck, length), length);
    const SyntaxNode *root = syntax_read(arena, file, found);
    ck_assert_msg((root != NULL) == (diagnostics_error_count(found) == 0), "%zu bytes", length);
  }
}
END_TEST

START_TEST(bytes_of_the_wrong_encoding_are_found_where_they_are) {
  ck_assert_ptr_null(read("a: b\nc: d\xC3\x28\n"));
  ck_assert_str_eq(only_finding(),
                   "2:5 error: byte 0xC3 at offset 9 is not UTF-8 (save the file as UTF-8 (it may "
                   "be Latin-1, Windows-1252 or Shift_JIS))");
}
END_TEST

int main(void) {
  Suite *suite = suite_create("syntax/syntax_read");
  TCase *tests = fixture_case(suite, "syntax_read");
  tcase_add_test(tests, values_stay_text);
  tcase_add_test(tests, json_is_yaml);
  tcase_add_test(tests, places_count_lines_and_characters);
  tcase_add_test(tests, line_separators_of_unicode_end_no_line);
  tcase_add_test(tests, block_texts_and_quotes_are_told_from_plain_ones);
  tcase_add_test(tests, braces_inside_plain_values_are_text);
  tcase_add_test(tests, aliases_share_their_node);
  tcase_add_test(tests, depth_is_limited_and_costs_no_stack);
  tcase_add_test(tests, absurd_depth_is_no_crash);
  tcase_add_test(tests, several_keys_given_twice_are_all_found);
  tcase_add_test(tests, every_beginning_of_a_deck_is_read_or_refused);
  tcase_add_test(tests, bytes_of_the_wrong_encoding_are_found_where_they_are);
  return unit_run(suite);
}
