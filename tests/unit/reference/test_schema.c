#include "bind/files.h"
#include "charts/chart.h"
#include "deck/deck_options.h"
#include "json_check.h"
#include "reference_test.h"
#include "schema_check.h"
#include <glob.h>

#define HEAD                                                                                       \
  "topline: 1\nsource: Test\n"                                                                     \
  "data: {t: {columns: [FY2007, FY2008], rows: {A: [1, 2]}}}\n"                                    \
  "let: {a: 't[\"A\"]'}\n"
#define SLIDE HEAD "slides:\n- title: Test\n  "

static const SyntaxNode *read_schema(Arena *arena) {
  return read_tree(arena, reference_schema(arena));
}

START_TEST(checker_of_json_is_strict) {
  ck_assert(json_is_valid("{\"a\": [1, -0.5e3, true, null, \"\\u00e9\\n\"], \"b\": {}}"));
  static const char *const wrong[] = {"",       "{",       "{\"a\": 1,}", "[1 2]",
                                      "{a: 1}", "[01]",    "'a'",         "\"\\x\"",
                                      "{} {}",  "[1,, 2]", "\"a\nb\"",    "{\"a\" 1}"};
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
    ck_assert_msg(!json_is_valid(wrong[i]), "taken for JSON: %s", wrong[i]);
}
END_TEST

START_TEST(schema_is_json) {
  Arena *arena = arena_new();
  const char *text = reference_schema(arena);
  ck_assert(json_is_valid(text));
  ck_assert_str_eq(text, reference_schema(arena));
  ck_assert(text_ends_with(text, "}\n"));
  arena_free(arena);
}
END_TEST

static const SyntaxNode *table_schema(Arena *arena, const SyntaxNode *schema,
                                      const OptionTable *table) {
  if (table == &deck_options) return schema;
  const char *name = reference_table_name(arena, table);
  const SyntaxNode *found = find_path(arena, schema, arena_printf(arena, "definitions/%s", name));
  ck_assert_msg(found != NULL, "there is no definition %s", name);
  return found;
}

START_TEST(every_key_of_every_table_is_described) {
  Arena *arena = arena_new();
  const SyntaxNode *schema = read_schema(arena);
  size_t count;
  const OptionTable *const *tables = reference_list_tables(arena, &count);
  for (size_t t = 0; t < count; t++) {
    const SyntaxNode *found = table_schema(arena, schema, tables[t]);
    const SyntaxNode *keys = syntax_find(found, "properties");
    ck_assert_uint_eq(keys->entry_count, tables[t]->count);
    const SyntaxNode *others = syntax_find(found, "additionalProperties");
    ck_assert_int_eq(reference_table_is_part(tables[t]), !others);
    if (others) ck_assert_str_eq(others->text, "false");
    for (size_t k = 0; k < tables[t]->count; k++) {
      const SyntaxNode *key = syntax_find(keys, tables[t]->keys[k].name);
      ck_assert_ptr_nonnull(key);
      ck_assert_str_eq(syntax_find(key, "description")->text, tables[t]->keys[k].help);
      ck_assert_msg(key->entry_count > 1, "nothing is said of the value of %s",
                    tables[t]->keys[k].name);
    }
  }
  arena_free(arena);
}
END_TEST

START_TEST(values_follow_their_kinds) {
  Arena *arena = arena_new();
  const SyntaxNode *schema = read_schema(arena);
  static const char *const wanted[][2] = {
      {"definitions/bar-chart-keys/properties/totals/type", "boolean"},
      {"definitions/bar-chart-keys/properties/totals/default", "true"},
      {"definitions/bar-chart-keys/properties/stacking/default", "none"},
      {"definitions/page-size/properties/width/minimum", "72"},
      {"definitions/page-size/properties/width/maximum", "5000"},
      {"definitions/theme-marks/properties/bar-share/minimum", "0.3"},
      {"definitions/theme-marks/properties/bar-share/type", "number"},
      {"definitions/theme-colors/properties/ink/type", "string"},
      {"definitions/theme-colors/properties/series/type", "array"},
      {"properties/topline/const", "1"},
  };
  for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
    const SyntaxNode *found = find_path(arena, schema, wanted[i][0]);
    ck_assert_msg(found != NULL, "no %s", wanted[i][0]);
    ck_assert_str_eq(found->text, wanted[i][1]);
  }
  const SyntaxNode *choices =
      find_path(arena, schema, "definitions/measure/properties/negative/enum");
  ck_assert_uint_eq(choices->item_count, 4);
  ck_assert_str_eq(choices->items[3]->text, "white-triangle");
  arena_free(arena);
}
END_TEST

START_TEST(chart_types_and_layouts_are_there) {
  Arena *arena = arena_new();
  const SyntaxNode *schema = read_schema(arena);
  const SyntaxNode *charts =
      find_path(arena, schema, "definitions/chart-keys/properties/chart/enum");
  ck_assert_uint_eq(charts->item_count, chart_type_count);
  for (size_t i = 0; i < chart_type_count; i++) {
    const char *name = chart_types[i]->name;
    ck_assert(list_has(charts, name));
    const char *const maps[] = {"block", "slide"};
    for (size_t m = 0; m < 2; m++) {
      const char *path = arena_printf(arena, "definitions/%s-%s/properties", name, maps[m]);
      const SyntaxNode *keys = find_path(arena, schema, path);
      for (size_t k = 0; k < chart_types[i]->options->count; k++)
        ck_assert_ptr_nonnull(syntax_find(keys, chart_types[i]->options->keys[k].name));
    }
  }
  const SyntaxNode *layouts =
      find_path(arena, schema, "definitions/slide-keys/properties/layout/enum");
  ck_assert_uint_eq(layouts->item_count, slide_layout_count);
  for (size_t i = 0; i < slide_layout_count; i++)
    ck_assert(list_has(layouts, slide_layouts[i].name));
  arena_free(arena);
}
END_TEST

static void check_good_deck(Arena *arena, const SyntaxNode *schema, const char *path) {
  Diagnostics *diags = diagnostics_new(arena);
  const SourceFile *file = file_read(arena, path, diags);
  ck_assert_msg(file != NULL, "cannot read %s", path);
  if (!strstr(file->text, "topline:")) return; /* a theme */
  const char *broken = schema_find_broken(arena, schema, read_tree(arena, file->text));
  ck_assert_msg(!broken, "%s: %s", path, broken);
}

START_TEST(good_decks_fit) {
  Arena *arena = arena_new();
  const SyntaxNode *schema = read_schema(arena);
  glob_t paths;
  ck_assert_int_eq(glob(SOURCE_ROOT "/tests/golden/*.yaml", 0, NULL, &paths), 0);
  ck_assert_int_eq(glob(SOURCE_ROOT "/examples/*/*.yaml", GLOB_APPEND, NULL, &paths), 0);
  ck_assert_uint_gt(paths.gl_pathc, 20);
  for (size_t i = 0; i < paths.gl_pathc; i++) check_good_deck(arena, schema, paths.gl_pathv[i]);
  globfree(&paths);
  arena_free(arena);
}
END_TEST

static const char *const good_decks[] = {
    HEAD "slides: [{layout: title}]\n",
    HEAD "page: a4\nslides: [{layout: title}]\n",
    HEAD "page: {width: 200mm, height: 500}\nslides: [{layout: title}]\n",
    HEAD "theme: slate\ntitle: 2009\ndate: 2009-05-15\nslides: [{layout: title}]\n",
    HEAD "colors: {A: neutral, B: 2, C: \"#12436D\"}\nslides: [{layout: title}]\n",
    HEAD "params: {entity: Group, year: 2009}\nslides: [{layout: title}]\n",
    SLIDE "chart: bar\n  data: t\n  stacking: stacked\n",
    SLIDE "chart: trend\n  series: [a]\n  base: zero\n",
    SLIDE "chart: waterfall\n  figures: {A: a, B: subtotal}\n",
    SLIDE "text: One\n",
    SLIDE "bullets: [One, 2]\n",
    SLIDE "columns: [{chart: bar, data: t, labels: none}, {bullets: [One]}]\n  widths: [2, 1]\n",
};

START_TEST(what_the_program_takes_fits) {
  Arena *arena = arena_new();
  const SyntaxNode *schema = read_schema(arena);
  for (size_t i = 0; i < sizeof good_decks / sizeof *good_decks; i++) {
    const char *broken = schema_find_broken(arena, schema, read_tree(arena, good_decks[i]));
    ck_assert_msg(!broken, "%s: %s", good_decks[i], broken);
    read_good_deck(arena, good_decks[i]);
  }
  arena_free(arena);
}
END_TEST

/* Each with the place that the schema finds. */
static const char *const wrong_decks[][2] = {
    {"source: Test\nslides: [{layout: title}]\n", "required"},
    {HEAD, "required"},
    {"topline: 2\nslides: [{layout: title}]\n", "topline: const"},
    {HEAD "slides: []\n", "slides: minItems"},
    {HEAD "titel: Test\nslides: [{layout: title}]\n", "titel"},
    {HEAD "date: May 2009\nslides: [{layout: title}]\n", "date: pattern"},
    {HEAD "colors: {A: blue}\nslides: [{layout: title}]\n", "colors: A: anyOf"},
    {HEAD "colors: {A: 0}\nslides: [{layout: title}]\n", "colors: A: anyOf"},
    {HEAD "page: a3\nslides: [{layout: title}]\n", "page: anyOf"},
    {HEAD "page: {width: 20mm}\nslides: [{layout: title}]\n", "page: anyOf"},
    {HEAD "page: {width: 20 yards, height: 90}\nslides: [{layout: title}]\n", "page: anyOf"},
    {HEAD "page: {width: 90, height: 10}\nslides: [{layout: title}]\n", "page: anyOf"},
    {HEAD "measures: {m: {good: sideways}}\nslides: [{layout: title}]\n",
     "measures: m: good: enum"},
    {HEAD "measures: {m: {ratio: 1}}\nslides: [{layout: title}]\n", "measures: m: ratio: type"},
    {HEAD "measures: {m: {locale: xx}}\nslides: [{layout: title}]\n", "measures: m: locale: enum"},
    {HEAD "slides: [{layout: titel}]\n", "slides: 1: layout: enum"},
    {SLIDE "chart: pie\n  data: t\n", "slides: 1: chart: enum"},
    {SLIDE "chart: trend\n  data: t\n  stacking: stacked\n", "slides: 1: stacking"},
    {SLIDE "chart: bar\n  data: t\n  stacking: piled\n", "slides: 1: stacking: enum"},
    {SLIDE "chart: bar\n", "slides: 1: oneOf"},
    {SLIDE "chart: bar\n  data: t\n  series: [a]\n", "slides: 1: oneOf"},
    {SLIDE "chart: bar\n  data: t\n  bullets: [One]\n", "slides: 1: chart"},
    {SLIDE "chart: bar\n  series: a\n", "slides: 1: series: anyOf"},
    {SLIDE "columns: [{chart: bar, data: t, base: zero}, {text: One}]\n",
     "slides: 1: columns: 1: base"},
    {SLIDE "columns: [{heading: One}, {text: One}]\n", "slides: 1: columns: 1: oneOf"},
    {SLIDE "grid: [{text: One}, {text: Two}, {text: Three}]\n", "slides: 1: grid: minItems"},
    {SLIDE "columns: [{text: One}, {text: Two}]\n  widths: [0, 1]\n",
     "slides: 1: widths: 1: anyOf"},
    {SLIDE "text: {One: 1}\n", "slides: 1: text: pattern"},
    {SLIDE "text: One\n  data: t\n", "slides: 1: data"},
    {SLIDE "text: One\n  bullets: [Two]\n", "slides: 1: text"},
    {SLIDE "columns: [{text: One, data: t}, {text: One}]\n", "slides: 1: columns: 1: data"},
    {"topline: 1\ndata: {t: {columns: [A], file: a.csv, rows: {B: [1]}}}\n"
     "slides: [{layout: title}]\n",
     "data: t: oneOf"},
    {"topline: 1\ndata: {t: {rows: {B: [1]}}}\nslides: [{layout: title}]\n", "data: t: oneOf"},
};

START_TEST(what_the_program_refuses_is_marked) {
  Arena *arena = arena_new();
  const SyntaxNode *schema = read_schema(arena);
  for (size_t i = 0; i < sizeof wrong_decks / sizeof *wrong_decks; i++) {
    const char *text = wrong_decks[i][0];
    const char *broken = schema_find_broken(arena, schema, read_tree(arena, text));
    ck_assert_msg(broken && text_equals(broken, wrong_decks[i][1]), "%s: %s, not %s", text,
                  broken ? broken : "nothing", wrong_decks[i][1]);
    size_t findings;
    ck_assert_msg(!read_deck(arena, text, &findings), "the program takes %s", text);
  }
  arena_free(arena);
}
END_TEST

START_TEST(page_sizes_are_those_of_the_program) {
  Arena *arena = arena_new();
  const SyntaxNode *ways = find_path(arena, read_schema(arena), "properties/page/anyOf");
  const SyntaxNode *names = syntax_find(ways->items[0], "enum");
  ck_assert_uint_ge(names->item_count, 4);
  for (size_t i = 0; i < names->item_count; i++) {
    const char *name = names->items[i]->text;
    read_good_deck(arena,
                   arena_printf(arena, HEAD "page: \"%s\"\nslides: [{layout: title}]\n", name));
    const char *help = option_find(&deck_options, "page")->help;
    ck_assert_msg(strstr(help, name) != NULL, "the help of page does not say %s", name);
  }
  arena_free(arena);
}
END_TEST

START_TEST(shipped_theme_fits) {
  Arena *arena = arena_new();
  const SyntaxNode *schema = read_schema(arena);
  Diagnostics *diags = diagnostics_new(arena);
  const SourceFile *file = file_read(arena, SOURCE_ROOT "/themes/slate.yaml", diags);
  const char *text = arena_printf(arena, "{\"$ref\": \"#/definitions/theme\"}");
  SyntaxNode *root = arena_make(arena, SyntaxNode);
  *root = *schema;
  const SyntaxEntry entries[] = {read_tree(arena, text)->entries[0],
                                 {NULL, syntax_find(schema, "definitions")}};
  SyntaxEntry *both = arena_array(arena, SyntaxEntry, 2);
  memcpy(both, entries, sizeof entries);
  both[1].key = read_tree(arena, "definitions: 1\n")->entries[0].key;
  root->entries = both;
  root->entry_count = 2;
  ck_assert_ptr_null(schema_find_broken(arena, root, read_tree(arena, file->text)));
  const char *wrong = "extends: slate\ncolors: {ink: \"#12\"}\n";
  ck_assert_str_eq(schema_find_broken(arena, root, read_tree(arena, wrong)),
                   "colors: ink: pattern");
  arena_free(arena);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("reference/schema");
  TCase *tests = tcase_create("schema");
  tcase_add_test(tests, checker_of_json_is_strict);
  tcase_add_test(tests, schema_is_json);
  tcase_add_test(tests, every_key_of_every_table_is_described);
  tcase_add_test(tests, values_follow_their_kinds);
  tcase_add_test(tests, chart_types_and_layouts_are_there);
  tcase_add_test(tests, good_decks_fit);
  tcase_add_test(tests, what_the_program_takes_fits);
  tcase_add_test(tests, what_the_program_refuses_is_marked);
  tcase_add_test(tests, page_sizes_are_those_of_the_program);
  tcase_add_test(tests, shipped_theme_fits);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
