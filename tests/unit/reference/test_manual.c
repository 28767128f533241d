#include "bind/files.h"
#include "blocks/chart/chart_parts.h"
#include "charts/annotations/annotation.h"
#include "data/expression/expression.h"
#include "data/number_format.h"
#include "reference_test.h"
#include "themes/shipped_themes.h"

static const ReferenceFormat formats[] = {{"pdf", "slides in one file"}, {"png", "a|b"}};

static const char *make_manual(Arena *arena) {
  return reference_manual(arena, formats, sizeof formats / sizeof *formats);
}

/* What stands under a heading, down to the next heading of its level or above. */
static const char *find_section(Arena *arena, const char *manual, const char *heading) {
  const char *found = strstr(manual, arena_printf(arena, "\n%s\n", heading));
  ck_assert_msg(found != NULL, "there is no section %s", heading);
  found += strlen(heading) + 2;
  size_t level = strspn(heading, "#");
  const char *end = found;
  do {
    end = strstr(end, "\n#");
    if (end) end++;
  } while (end && strspn(end, "#") > level);
  return end ? arena_strndup(arena, found, (size_t)(end - found)) : found;
}

static bool has_row(Arena *arena, const char *text, const char *start, const char *part) {
  for (const char *line = strstr(text, start); line; line = strstr(line + 1, start)) {
    bool is_start = line == text || line[-1] == '\n';
    const char *whole = arena_strndup(arena, line, strcspn(line, "\n"));
    if (is_start && strstr(whole, part)) return true;
  }
  return false;
}

static void check_rows(Arena *arena, const char *text, const OptionTable *table) {
  for (size_t i = 0; i < table->count; i++) {
    const char *start = arena_printf(arena, "| `%s` | ", table->keys[i].name);
    ck_assert_msg(has_row(arena, text, start, table->keys[i].help), "%s: no row for %s",
                  table->name, table->keys[i].name);
  }
}

START_TEST(every_key_has_a_row) {
  Arena *arena = arena_new();
  const char *manual = make_manual(arena);
  size_t count;
  const OptionTable *const *tables = reference_list_tables(arena, &count);
  for (size_t i = 0; i < count; i++) check_rows(arena, manual, tables[i]);
  arena_free(arena);
}
END_TEST

START_TEST(every_chart_type_has_a_section) {
  Arena *arena = arena_new();
  const char *manual = make_manual(arena);
  for (size_t i = 0; i < chart_type_count; i++) {
    const ChartType *type = chart_types[i];
    const char *section = find_section(arena, manual, arena_printf(arena, "### %s", type->name));
    ck_assert(strstr(section, type->summary) != NULL);
    check_rows(arena, section, type->options);
    ck_assert_msg(type->example != NULL, "%s has no example", type->name);
    ck_assert(strstr(section, type->example) != NULL);
  }
  arena_free(arena);
}
END_TEST

START_TEST(every_block_type_has_a_section) {
  Arena *arena = arena_new();
  const char *blocks = find_section(arena, make_manual(arena), "## Blocks");
  for (size_t i = 0; i < block_type_count; i++) {
    const BlockType *type = block_types[i];
    const char *section = find_section(arena, blocks, arena_printf(arena, "### %s", type->name));
    ck_assert(strstr(section, type->summary) != NULL);
    check_rows(arena, section, type->options);
  }
  arena_free(arena);
}
END_TEST

START_TEST(every_chart_type_shows_itself) {
  Arena *arena = arena_new();
  for (size_t i = 0; i < chart_type_count; i++) {
    const Deck *deck = read_good_deck(arena, chart_types[i]->example);
    ck_assert_uint_eq(deck->slide_count, 1);
    ck_assert_uint_eq(deck->slides[0].block_count, 1);
    ck_assert_ptr_eq(chart_of_block(&deck->slides[0].blocks[0])->type, chart_types[i]);
  }
  arena_free(arena);
}
END_TEST

/* The next block of code; its mark and its lines. */
static const char *next_block(Arena *arena, const char *text, const char **mark,
                              const char **lines) {
  const char *start = strstr(text, "\n```");
  if (!start) return NULL;
  start += 4;
  size_t length = strcspn(start, "\n");
  *mark = arena_strndup(arena, start, length);
  start += length + 1;
  const char *end = strstr(start, "\n```\n");
  ck_assert_msg(end != NULL, "a block of code is never closed");
  *lines = arena_strndup(arena, start, (size_t)(end + 1 - start));
  return end + 4;
}

START_TEST(every_example_can_be_read) {
  Arena *arena = arena_new();
  const char *text = make_manual(arena), *mark, *lines;
  size_t decks = 0, parts = 0;
  while ((text = next_block(arena, text, &mark, &lines))) {
    bool is_deck = text_equals(mark, "yaml deck");
    if (text_equals(mark, "text")) continue; /* a picture */
    ck_assert_msg(is_deck || text_equals(mark, "yaml"), "a block marked %s", mark);
    if (is_deck)
      read_good_deck(arena, lines);
    else
      read_tree(arena, lines);
    decks += is_deck;
    parts += !is_deck;
  }
  ck_assert_uint_ge(decks, chart_type_count + annotation_type_count + 12); /* forms and others */
  ck_assert_uint_ge(parts, 2);
  arena_free(arena);
}
END_TEST

/* Bars between the cells of a line; escaped ones are text. */
static size_t count_bars(const char *line, size_t length) {
  size_t bars = 0;
  for (size_t i = 0; i < length; i++) bars += line[i] == '|' && (i == 0 || line[i - 1] != '\\');
  return bars;
}

START_TEST(rows_have_the_columns_of_their_table) {
  Arena *arena = arena_new();
  const char *manual = make_manual(arena);
  size_t columns = 0, rows = 0;
  while (*manual) {
    size_t length = strcspn(manual, "\n"), bars = *manual == '|' ? count_bars(manual, length) : 0;
    ck_assert_msg(!columns || !bars || bars == columns, "%.*s", (int)length, manual);
    columns = bars;
    rows += bars > 0;
    manual += length + 1;
  }
  ck_assert_uint_gt(rows, 100);
  arena_free(arena);
}
END_TEST

START_TEST(examples_of_numbers_are_computed) {
  Arena *arena = arena_new();
  const char *manual = make_manual(arena);
  ck_assert_msg(!strstr(manual, "| ? |"), "an example could not be computed");
  static const char *const rows[] = {
      "| `#,##0` | 12,346 | −1,235 | 0 | 0 |\n",
      "| `(1,234)` | 12,346 | (1,235) | 0 | 0 |\n",
      "| `#,##0;-` | 12,346 | −1,235 | – | – |\n",
      "| `JPY 0.0bn` | JPY\u00A069.7bn |\n",
      "| `triangle` | ▲1,234 |\n",
      "| `half-even` | 0 | 2 | 2 | −2 |\n",
      "| `de` | 1.234.567,8 |\n",
      "| `{growth(revenue)}` | +4.3% | ",
      "| `{income[\"Cost\", \"FY2007\"]}` | 53,595 | ",
      "| `{-revenue}` | (69,731) | ",
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    ck_assert_msg(strstr(manual, rows[i]) != NULL, "there is no row %s", rows[i]);
  arena_free(arena);
}
END_TEST

static void check_row(Arena *arena, const char *section, const char *name, const char *part) {
  ck_assert_msg(has_row(arena, section, arena_printf(arena, "| `%s` | ", name), part),
                "there is no row for %s", name);
}

START_TEST(every_list_is_complete) {
  Arena *arena = arena_new();
  const char *manual = make_manual(arena);
  const char *layouts = find_section(arena, manual, "### Layouts");
  for (size_t i = 0; i < slide_layout_count; i++)
    check_row(arena, layouts, slide_layouts[i].name, slide_layouts[i].summary);
  check_row(arena, layouts, "columns", "| 2 to 4 |");
  const char *functions = find_section(arena, manual, "### Functions");
  ExpressionFunction function;
  for (size_t i = 0; expression_function_at(i, &function); i++)
    check_row(arena, functions, function.usage, function.help);
  const char *numbers = find_section(arena, manual, "## Number formats");
  for (size_t i = 0; number_locale_at(i); i++)
    check_row(arena, numbers, number_locale_at(i)->name, "");
  const char *themes = find_section(arena, manual, "## Themes");
  for (size_t i = 0; i < shipped_theme_count; i++)
    ck_assert(strstr(themes, arena_printf(arena, "`%s`", shipped_themes[i].name)));
  const char *outputs = find_section(arena, manual, "## Output formats");
  ck_assert(strstr(outputs, "| `pdf` | slides in one file |\n| `png` | a\\|b |\n"));
  const char *codes = find_section(arena, manual, "## Exit codes");
  for (int code = 0; code <= 3; code++)
    ck_assert(strstr(codes, arena_printf(arena, "\n| %d | ", code)));
  arena_free(arena);
}
END_TEST

START_TEST(sections_are_in_order) {
  Arena *arena = arena_new();
  const char *manual = make_manual(arena), *at = manual;
  ck_assert(text_starts_with(manual, "# "));
  static const char *const titles[] = {
      "Deck",        "Page",           "Measures",           "Data",
      "Expressions", "Number formats", "Slides and layouts", "Blocks",
      "Chart types", "Themes",         "Output formats",     "Exit codes"};
  for (size_t i = 0; i < sizeof titles / sizeof *titles; i++) {
    ck_assert(strstr(manual, arena_printf(arena, "\n- %s\n", titles[i])));
    at = strstr(at, arena_printf(arena, "\n## %s\n\n", titles[i]));
    ck_assert_msg(at != NULL, "%s is not in its place", titles[i]);
  }
  ck_assert_str_eq(manual, make_manual(arena));
  arena_free(arena);
}
END_TEST

static bool has_chart(const SyntaxNode *node, const char *name) {
  bool is_found = false;
  for (size_t i = 0; i < node->item_count; i++) is_found |= has_chart(node->items[i], name);
  for (size_t i = 0; i < node->entry_count; i++) {
    const SyntaxEntry *entry = &node->entries[i];
    bool is_chart = text_equals(entry->key->text, "chart") && entry->value->text;
    is_found |= is_chart && text_equals(entry->value->text, name);
    is_found |= has_chart(entry->value, name);
  }
  return is_found;
}

static const char *const galleries[] = {"gallery/frames", "gallery/lines", "gallery/ranges",
                                        "iij-fy2008/gallery"};
#define GALLERY_COUNT (sizeof galleries / sizeof *galleries)

static bool is_shown(const SyntaxNode *const *slides, const char *name) {
  bool is_found = false;
  for (size_t i = 0; i < GALLERY_COUNT; i++) is_found |= has_chart(slides[i], name);
  return is_found;
}

START_TEST(gallery_shows_every_chart_type) {
  Arena *arena = arena_new();
  Diagnostics *diags = diagnostics_new(arena);
  const SyntaxNode *slides[GALLERY_COUNT];
  for (size_t i = 0; i < GALLERY_COUNT; i++) {
    const char *path = arena_printf(arena, SOURCE_ROOT "/examples/%s.yaml", galleries[i]);
    const SourceFile *file = file_read(arena, path, diags);
    ck_assert_ptr_nonnull(file);
    slides[i] = syntax_find(read_tree(arena, file->text), "slides");
  }
  for (size_t i = 0; i < chart_type_count; i++)
    ck_assert_msg(is_shown(slides, chart_types[i]->name), "no slide has a %s",
                  chart_types[i]->name);
  ck_assert(!is_shown(slides, "no such chart"));
  arena_free(arena);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("reference/manual");
  TCase *tests = tcase_create("manual");
  tcase_add_test(tests, every_key_has_a_row);
  tcase_add_test(tests, every_block_type_has_a_section);
  tcase_add_test(tests, every_chart_type_has_a_section);
  tcase_add_test(tests, every_chart_type_shows_itself);
  tcase_add_test(tests, every_example_can_be_read);
  tcase_add_test(tests, rows_have_the_columns_of_their_table);
  tcase_add_test(tests, examples_of_numbers_are_computed);
  tcase_add_test(tests, every_list_is_complete);
  tcase_add_test(tests, sections_are_in_order);
  tcase_add_test(tests, gallery_shows_every_chart_type);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
