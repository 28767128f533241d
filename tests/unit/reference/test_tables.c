#include "bind/bind_options.h"
#include "blocks/chart/chart_parts.h"
#include "charts/annotations/annotation.h"
#include "deck/deck_options.h"
#include "reference_test.h"
#include "themes/theme.h"

START_TEST(tables_are_listed_once) {
  Arena *arena = arena_new();
  size_t count;
  const OptionTable *const *tables = reference_list_tables(arena, &count);
  ck_assert_ptr_eq(tables[0], &deck_options);
  for (size_t i = 0; i < count; i++)
    for (size_t other = 0; other < i; other++) {
      ck_assert_ptr_ne(tables[i], tables[other]);
      ck_assert_str_ne(reference_table_name(arena, tables[i]),
                       reference_table_name(arena, tables[other]));
    }
  arena_free(arena);
}
END_TEST

static bool is_listed(const OptionTable *const *tables, size_t count, const OptionTable *wanted) {
  for (size_t i = 0; i < count; i++)
    if (tables[i] == wanted) return true;
  return false;
}

START_TEST(no_table_is_missing) {
  Arena *arena = arena_new();
  size_t count;
  const OptionTable *const *tables = reference_list_tables(arena, &count);
  static const OptionTable *const wanted[] = {&page_options,  &measure_options, &data_options,
                                              &slide_options, &block_options,   &annotation_options,
                                              &theme_options};
  for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++)
    ck_assert_msg(is_listed(tables, count, wanted[i]), "%s is not listed", wanted[i]->name);
  for (size_t i = 0; i < block_type_count; i++)
    ck_assert(is_listed(tables, count, block_types[i]->options));
  for (size_t i = 0; i < annotation_type_count; i++)
    ck_assert(is_listed(tables, count, annotation_types[i]->options));
  for (size_t i = 0; i < chart_type_count; i++)
    ck_assert(is_listed(tables, count, chart_types[i]->options));
  for (size_t i = 0; i < theme_options.count; i++)
    if (theme_options.keys[i].table)
      ck_assert(is_listed(tables, count, theme_options.keys[i].table));
  arena_free(arena);
}
END_TEST

START_TEST(keys_are_sorted_and_explained) {
  Arena *arena = arena_new();
  size_t count;
  const OptionTable *const *tables = reference_list_tables(arena, &count);
  for (size_t t = 0; t < count; t++) {
    for (size_t k = 0; k < tables[t]->count; k++) {
      const OptionKey *key = &tables[t]->keys[k];
      ck_assert_msg(key->help && key->help[0], "%s: %s has no help", tables[t]->name, key->name);
      ck_assert_msg(!strchr(key->help, '\n'), "%s: the help of %s has several lines",
                    tables[t]->name, key->name);
      ck_assert_msg(k == 0 || strcmp(tables[t]->keys[k - 1].name, key->name) < 0,
                    "%s: %s is out of order", tables[t]->name, key->name);
    }
  }
  arena_free(arena);
}
END_TEST

START_TEST(kinds_of_annotations_are_sorted_and_keyed) {
  ck_assert_uint_eq(annotation_options.count, annotation_type_count);
  ck_assert_uint_eq(annotation_type_count, ANNOTATION_KINDS);
  for (size_t i = 0; i < annotation_type_count; i++) {
    const OptionKey *key = &annotation_options.keys[i];
    ck_assert_str_eq(key->name, annotation_types[i]->name);
    ck_assert_ptr_eq(key->table, annotation_types[i]->options);
    ck_assert_uint_eq(key->offset, i * sizeof(const SyntaxNode *));
  }
}
END_TEST

START_TEST(definitions_are_named_after_tables) {
  Arena *arena = arena_new();
  ck_assert_str_eq(reference_table_name(arena, &data_options), "data-table");
  ck_assert_str_eq(reference_table_name(arena, &annotation_options), "annotation");
  ck_assert_str_eq(reference_table_name(arena, &slide_options), "slide-keys");
  ck_assert(reference_table_is_part(&block_options));
  ck_assert(reference_table_is_part(block_types[0]->options));
  ck_assert(reference_table_is_part(chart_types[0]->options));
  ck_assert(!reference_table_is_part(&deck_options));
  ck_assert(!reference_table_is_part(annotation_types[0]->options));
  arena_free(arena);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("reference/tables");
  TCase *tests = tcase_create("tables");
  tcase_add_test(tests, tables_are_listed_once);
  tcase_add_test(tests, no_table_is_missing);
  tcase_add_test(tests, keys_are_sorted_and_explained);
  tcase_add_test(tests, kinds_of_annotations_are_sorted_and_keyed);
  tcase_add_test(tests, definitions_are_named_after_tables);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
