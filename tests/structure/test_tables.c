/* What the tables promise: sorted, every row explained, every chart type with golden cases. */
#include "../unit/unit.h"
#include "bind/bind_options.h"
#include "charts/chart.h"
#include "deck/deck.h"
#include "deck/deck_options.h"
#include "output/output.h"
#include "themes/shipped_themes.h"
#include <glob.h>
#include <stdio.h>
#include <string.h>

static void check_help(const char *table, const char *name, const char *help) {
  ck_assert_msg(help && help[0], "%s: %s has no help", table, name);
  ck_assert_msg(!strchr(help, '\n'), "%s: the help of %s is not one line", table, name);
}

static void check_order(const char *table, const char *before, const char *name) {
  ck_assert_msg(!before || strcmp(before, name) < 0, "%s: %s stands behind %s", table, name,
                before);
}

static void check_fallback(const char *table, const OptionKey *key) {
  if (key->kind != OPTION_CHOICE) return;
  ck_assert_msg(key->choices && key->choices[0], "%s: %s has no choices", table, key->name);
  bool is_choice = !key->fallback;
  for (size_t i = 0; key->choices[i]; i++)
    is_choice |= key->fallback && strcmp(key->choices[i], key->fallback) == 0;
  ck_assert_msg(is_choice, "%s: the default of %s is no choice", table, key->name);
}

static void check_options(const OptionTable *table) {
  ck_assert(table->name && table->name[0]);
  for (size_t i = 0; i < table->count; i++) {
    const OptionKey *key = &table->keys[i];
    check_order(table->name, i ? table->keys[i - 1].name : NULL, key->name);
    check_help(table->name, key->name, key->help);
    check_fallback(table->name, key);
    ck_assert_msg(key->kind != OPTION_TABLE || key->table, "%s: %s has no table", table->name,
                  key->name);
    ck_assert(key->minimum <= key->maximum);
    if (key->kind == OPTION_TABLE) check_options(key->table);
  }
}

START_TEST(deck_keys_are_sorted_and_explained) {
  static const OptionTable *const tables[] = {&deck_options, &page_options,  &measure_options,
                                              &data_options, &slide_options, &block_options,
                                              &theme_options};
  for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) check_options(tables[i]);
}
END_TEST

START_TEST(chart_types_are_sorted_and_complete) {
  ck_assert_uint_gt(chart_type_count, 0);
  for (size_t i = 0; i < chart_type_count; i++) {
    const ChartType *type = chart_types[i];
    check_order("chart types", i ? chart_types[i - 1]->name : NULL, type->name);
    check_help("chart types", type->name, type->summary);
    check_options(type->options);
    ck_assert((type->build != NULL) != (type->frame != NULL));
    bool has_way =
        type->rows_are_categories || type->columns_are_parts || type->way != TABLE_BY_PERIODS;
    ck_assert(has_way || type->puts_periods_along);
    ck_assert_ptr_eq(chart_type_find(type->name), type);
  }
}
END_TEST

START_TEST(chart_types_have_a_word_in_every_language) {
  for (size_t l = 0; words_at(l); l++)
    for (size_t i = 0; i < chart_type_count; i++)
      ck_assert_msg(words_of_type(words_at(l), chart_types[i]->name) != chart_types[i]->name,
                    "%s: %s", words_at(l)->language, chart_types[i]->name);
}
END_TEST

START_TEST(block_types_are_sorted_and_complete) {
  ck_assert_uint_gt(block_type_count, 0);
  for (size_t i = 0; i < block_type_count; i++) {
    const BlockType *type = block_types[i];
    check_order("block types", i ? block_types[i - 1]->name : NULL, type->name);
    check_help("block types", type->name, type->summary);
    check_options(type->options);
    ck_assert_msg(option_find(type->options, type->name), "%s is not among its keys", type->name);
    ck_assert_ptr_nonnull(slide_layout_find(type->layout));
    ck_assert_ptr_nonnull(type->read);
    ck_assert_ptr_nonnull(type->draw);
    ck_assert_ptr_eq(block_type_find(type->name), type);
    ck_assert_ptr_null(option_find(&slide_options, type->name));
  }
}
END_TEST

/* A key belongs to the first table that has it, so one below would never be read. */
static void check_not_hidden(const OptionTable *table, const OptionTable *above) {
  for (size_t k = 0; k < table->count; k++)
    ck_assert_msg(!option_find(above, table->keys[k].name), "%s of %s is a key of %s",
                  table->keys[k].name, table->name, above->name);
}

START_TEST(keys_do_not_hide_behind_those_above_them) {
  for (size_t i = 0; i < block_type_count; i++) {
    const BlockType *type = block_types[i];
    check_not_hidden(type->options, &block_options);
    check_not_hidden(type->options, &slide_options);
    BlockVariant variant;
    for (size_t k = 0; block_type_variant(type, k, &variant); k++) {
      check_not_hidden(variant.options, &block_options);
      check_not_hidden(variant.options, &slide_options);
      check_not_hidden(variant.options, type->options);
    }
  }
}
END_TEST

START_TEST(every_chart_type_has_golden_cases) {
  for (size_t i = 0; i < chart_type_count; i++) {
    char pattern[512];
    glob_t found = {0};
    snprintf(pattern, sizeof pattern, "%s/%s-*.yaml", GOLDEN_DIR, chart_types[i]->name);
    ck_assert_msg(glob(pattern, 0, NULL, &found) == 0, "there is no %s", pattern);
    globfree(&found);
  }
}
END_TEST

START_TEST(output_formats_are_sorted_and_complete) {
  ck_assert_uint_gt(output_format_count, 0);
  for (size_t i = 0; i < output_format_count; i++) {
    const OutputFormat *format = output_formats[i];
    check_order("formats", i ? output_formats[i - 1]->name : NULL, format->name);
    check_help("formats", format->name, format->summary);
    ck_assert(format->extension && format->open && format->write_page && format->close);
    for (size_t other = 0; other < i; other++)
      ck_assert_str_ne(output_formats[other]->extension, format->extension);
  }
}
END_TEST

START_TEST(slide_layouts_are_sorted_and_explained) {
  ck_assert_uint_gt(slide_layout_count, 0);
  for (size_t i = 0; i < slide_layout_count; i++) {
    const SlideLayout *layout = &slide_layouts[i];
    check_order("layouts", i ? slide_layouts[i - 1].name : NULL, layout->name);
    check_help("layouts", layout->name, layout->summary);
    ck_assert_uint_le(layout->least_parts, layout->most_parts);
    ck_assert_ptr_eq(slide_layout_find(layout->name), layout);
  }
}
END_TEST

START_TEST(shipped_themes_are_sorted) {
  ck_assert_uint_gt(shipped_theme_count, 0);
  for (size_t i = 0; i < shipped_theme_count; i++)
    check_order("themes", i ? shipped_themes[i - 1].name : NULL, shipped_themes[i].name);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("structure/tables");
  TCase *tests = tcase_create("tables");
  tcase_add_test(tests, deck_keys_are_sorted_and_explained);
  tcase_add_test(tests, chart_types_are_sorted_and_complete);
  tcase_add_test(tests, chart_types_have_a_word_in_every_language);
  tcase_add_test(tests, block_types_are_sorted_and_complete);
  tcase_add_test(tests, keys_do_not_hide_behind_those_above_them);
  tcase_add_test(tests, every_chart_type_has_golden_cases);
  tcase_add_test(tests, output_formats_are_sorted_and_complete);
  tcase_add_test(tests, slide_layouts_are_sorted_and_explained);
  tcase_add_test(tests, shipped_themes_are_sorted);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
