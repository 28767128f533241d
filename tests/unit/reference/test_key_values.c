#include "reference/key_values.h"

#include "bind/bind_options.h"
#include "blocks/chart/chart_parts.h"
#include "deck/deck_options.h"
#include "json_check.h"
#include "reference_test.h"
#include "themes/theme.h"

static KeyNames names_of(Arena *arena, const OptionTable *table, const char *key) {
  return key_names_list(arena, table, option_find(table, key));
}

START_TEST(no_node_key_is_forgotten) {
  Arena *arena = arena_new();
  size_t count;
  const OptionTable *const *tables = reference_list_tables(arena, &count);
  for (size_t t = 0; t < count; t++) {
    for (size_t k = 0; k < tables[t]->count; k++) {
      const OptionKey *key = &tables[t]->keys[k];
      bool is_said = key->kind != OPTION_NODE || key_shape_find(tables[t], key);
      ck_assert_msg(is_said, "%s: key_shapes says nothing of %s", tables[t]->name, key->name);
    }
  }
  arena_free(arena);
}
END_TEST

static const OptionTable *find_table(Arena *arena, const char *name) {
  size_t count;
  const OptionTable *const *tables = reference_list_tables(arena, &count);
  for (size_t i = 0; i < count; i++)
    if (text_equals(tables[i]->name, name)) return tables[i];
  return NULL;
}

START_TEST(every_shape_is_of_a_key) {
  Arena *arena = arena_new();
  for (size_t i = 0; i < key_shape_count; i++) {
    const KeyShape *shape = &key_shapes[i];
    const OptionTable *table = find_table(arena, shape->table);
    ck_assert_msg(table != NULL, "there is no table %s", shape->table);
    const OptionKey *key = option_find(table, shape->key);
    ck_assert_msg(key != NULL, "%s has no key %s", shape->table, shape->key);
    ck_assert_ptr_eq(key_shape_find(table, key), shape);
    ck_assert_uint_gt(strlen(shape->meaning), 0);
    char *json = arena_printf(arena, "{%s}", shape->schema);
    for (char *c = json; *c; c++)
      if (*c == '\'') *c = '"';
    ck_assert_msg(json_is_valid(json), "%s: %s: %s", shape->table, shape->key, json);
  }
  arena_free(arena);
}
END_TEST

START_TEST(names_are_those_of_the_tables) {
  Arena *arena = arena_new();
  KeyNames charts = names_of(arena, &chart_options, "chart");
  ck_assert_uint_eq(charts.count, chart_type_count);
  ck_assert(!charts.is_open);
  for (size_t i = 0; i < charts.count; i++) ck_assert_str_eq(charts.names[i], chart_types[i]->name);
  KeyNames themes = names_of(arena, &deck_options, "theme");
  ck_assert(themes.is_open);
  ck_assert_str_eq(themes.names[0], "ink");
  ck_assert_str_eq(themes.names[3], "slate");
  ck_assert_uint_eq(names_of(arena, &slide_options, "layout").count, slide_layout_count);
  KeyNames locales = names_of(arena, &measure_options, "locale");
  ck_assert_str_eq(locales.names[0], "ch");
  ck_assert_uint_eq(names_of(arena, &data_options, "locale").count, locales.count);
  arena_free(arena);
}
END_TEST

START_TEST(other_texts_choose_from_nothing) {
  Arena *arena = arena_new();
  ck_assert_ptr_null(names_of(arena, &deck_options, "title").names);
  ck_assert_ptr_null(names_of(arena, &block_options, "name").names);
  ck_assert_ptr_null(names_of(arena, &theme_options, "name").names);
  arena_free(arena);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("reference/key_values");
  TCase *tests = tcase_create("key_values");
  tcase_add_test(tests, no_node_key_is_forgotten);
  tcase_add_test(tests, every_shape_is_of_a_key);
  tcase_add_test(tests, names_are_those_of_the_tables);
  tcase_add_test(tests, other_texts_choose_from_nothing);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
