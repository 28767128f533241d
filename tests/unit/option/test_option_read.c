#include "../fixture.h"
#include "option/option.h"

typedef struct Inner {
  int size;
} Inner;

typedef struct Values {
  OptionText title;
  bool is_open;
  int count, stacking;
  double share, width;
  Color color;
  OptionTexts notes;
  OptionColors series;
  Inner inner;
  const SyntaxNode *node;
} Values;

static const char *const stackings[] = {"none", "stacked", "percent", NULL};
static const OptionKey inner_keys[] = {
    {.name = "size", .kind = OPTION_INTEGER, .offset = offsetof(Inner, size), .fallback = "7"}};
static const OptionTable inner_table = {"an inner", inner_keys, 1};

#define ROW(key, type, field) .name = key, .kind = type, .offset = offsetof(Values, field)

static const OptionKey keys[] = {
    {ROW("color", OPTION_COLOR, color), .fallback = "#010203"},
    {ROW("count", OPTION_INTEGER, count), .fallback = "3", .minimum = 1, .maximum = 10},
    {ROW("inner", OPTION_TABLE, inner), .table = &inner_table},
    {ROW("node", OPTION_NODE, node)},
    {ROW("notes", OPTION_TEXTS, notes)},
    {ROW("open", OPTION_FLAG, is_open), .fallback = "true"},
    {ROW("series", OPTION_COLORS, series)},
    {ROW("share", OPTION_NUMBER, share)},
    {ROW("stacking", OPTION_CHOICE, stacking), .fallback = "stacked", .choices = stackings},
    {ROW("title", OPTION_TEXT, title)},
    {ROW("width", OPTION_LENGTH, width), .fallback = "1in", .minimum = 10, .maximum = 100},
};
static const OptionTable table = {"a test", keys, OPTION_COUNT(keys)};

static const char *language; /* of the texts */

static Values read(const char *text) {
  Values values = {0};
  option_set_defaults(&table, &values, arena);
  const SyntaxNode *map = syntax_read(arena, source_of(text), diags);
  ck_assert_ptr_nonnull(map);
  option_read(&(OptionTarget){&table, &values}, 1, map, &(OptionTools){arena, diags, language});
  return values;
}

START_TEST(defaults_hold_where_nothing_is_given) {
  Values values = read("{}");
  ck_assert_str_eq(only_finding(), "");
  ck_assert(values.is_open && values.count == 3 && values.stacking == 1 && values.width == 72);
  ck_assert(color_equals(values.color, (Color){1, 2, 3}));
  ck_assert(values.inner.size == 7 && !values.title.text && !values.node && values.share == 0);
}
END_TEST

START_TEST(every_kind_is_read) {
  Values values = read("title: A\nopen: false\ncount: 10\nstacking: percent\nshare: 0.5\n"
                       "width: 12pt\ncolor: \"#FFF\"\nnotes: [a, b]\nseries: [\"#000\"]\n"
                       "inner: {size: 9}\nnode: [x]\n");
  ck_assert_str_eq(only_finding(), "");
  ck_assert_str_eq(values.title.text, "A");
  ck_assert_uint_eq(values.title.node->span.column, 8);
  ck_assert(!values.is_open && values.count == 10 && values.stacking == 2 && values.share == 0.5);
  ck_assert(values.width == 12 && color_equals(values.color, (Color){255, 255, 255}));
  ck_assert_uint_eq(values.notes.count, 2);
  ck_assert_str_eq(values.notes.items[1].text, "b");
  ck_assert_uint_eq(values.series.count, 1);
  ck_assert(values.inner.size == 9 && values.node->item_count == 1);
}
END_TEST

START_TEST(one_text_is_a_list_of_one) {
  Values values = read("notes: only");
  ck_assert_uint_eq(values.notes.count, 1);
  ck_assert_str_eq(values.notes.items[0].text, "only");
}
END_TEST

START_TEST(wrong_values_are_reported_where_they_are) {
  static const struct {
    const char *text, *finding;
  } cases[] = {
      {"tilte: A", "1:1 error: a test has no key \"tilte\" (did you mean \"title\"?)"},
      {"title: [A]", "1:8 error: \"title\" wants text, found a list (text that begins with \"{\" "
                     "or \"[\" needs quotes)"},
      {"title:", "1:7 error: \"title\" wants text, found nothing"},
      {"open: yes", "1:7 error: \"open\" wants true or false, found \"yes\" (write true)"},
      {"open: off", "1:7 error: \"open\" wants true or false, found \"off\" (write false)"},
      {"count: 1.5", "1:8 error: \"count\" wants a whole number, found \"1.5\""},
      {"count: 11", "1:8 error: \"count\" must be from 1 to 10, found 11"},
      {"count: 0", "1:8 error: \"count\" must be from 1 to 10, found 0"},
      {"count: 99999999999999", "1:8 error: \"count\" must be from 1 to 10, found 99999999999999"},
      {"share: half", "1:8 error: \"share\" wants a number, found \"half\""},
      {"stacking: Stacked", "1:11 error: \"stacking\" cannot be \"Stacked\" (did you mean "
                            "\"stacked\"?)"},
      {"stacking: {}", "1:11 error: \"stacking\" wants one of none, stacked, percent, found a map"},
      {"color: red", "1:8 error: \"color\" wants a colour like \"#12436D\", found \"red\""},
      {"color: #FFF", "1:7 error: \"color\" wants a colour like \"#12436D\", found nothing (put it "
                      "in quotes: an unquoted # begins a comment)"},
      {"width: 12px", "1:8 error: \"width\" wants a length like 12pt, 85mm or 3in, found \"12px\""},
      {"width: 2in", "1:8 error: \"width\" must be from 10pt to 100pt, found 2in"},
      {"notes: {a: b}", "1:8 error: \"notes\" wants a list of texts, found a map"},
      {"notes: [a, [b]]", "1:12 error: \"notes\" wants text in its list, found a list (text that "
                          "begins with \"[\" needs quotes)"},
      {"series: \"#000\"", "1:9 error: \"series\" wants a list of colours, found \"#000\""},
      {"inner: 5", "1:8 error: an inner is a map of keys, found text"},
      {"inner: {sise: 1}", "1:9 error: an inner has no key \"sise\" (did you mean \"size\"?)"},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    diags = diagnostics_new(arena);
    read(cases[i].text);
    ck_assert_str_eq(only_finding(), cases[i].finding);
  }
}
END_TEST

START_TEST(a_wrong_value_leaves_the_default) {
  Values values = read("count: 99\nstacking: x\nwidth: y\n");
  ck_assert_uint_eq(diagnostics_error_count(diags), 3);
  ck_assert(values.count == 3 && values.stacking == 1 && values.width == 72);
}
END_TEST

static const char *title_in(const char *tag, const char *title) {
  language = tag;
  Values values = read(arena_printf(arena, "title: %s\n", title));
  language = NULL;
  return values.title.text;
}

START_TEST(texts_are_chosen_by_language) {
  static const char both[] = "{en: Growth, de: Wachstum, ja-JP: 成長}";
  ck_assert_str_eq(title_in("en", both), "Growth");
  ck_assert_str_eq(title_in("de", both), "Wachstum");
  ck_assert_str_eq(title_in("de-AT", both), "Wachstum");
  ck_assert_str_eq(title_in("ja", both), "成長");
  ck_assert_str_eq(title_in("de-AT", "{de: Jänner, de-AT: Jänner!}"), "Jänner!");
  ck_assert_str_eq(title_in("de", "{de-CH: a, de: b}"), "b");
  ck_assert_str_eq(title_in("de-AT", "{de: b, de-CH: a}"), "b");
  ck_assert_str_eq(title_in("de-AT", "{de-CH: a, de: b}"), "b");
  ck_assert_str_eq(title_in("de", "plain"), "plain");
  ck_assert_str_eq(only_finding(), "");
}
END_TEST

START_TEST(a_text_that_is_not_translated_is_reported) {
  ck_assert_str_eq(title_in("ja", "{de: Wachstum, en: Growth}"), "Growth");
  ck_assert_ptr_nonnull(strstr(only_finding(), "this text is not there in the language \"ja\""));
  ck_assert_str_eq(title_in("ja", "{fr: croissance, de: Wachstum}"), "croissance");
}
END_TEST

START_TEST(lists_are_chosen_by_language) {
  language = "ja";
  Values values = read("notes: [{en: a, ja: b}, c]\n");
  ck_assert(values.notes.count == 2);
  ck_assert_str_eq(values.notes.items[0].text, "b");
  ck_assert(values.notes.items[0].node->is_translated);
  ck_assert(!values.notes.items[1].node->is_translated);
  values = read("notes: {en: [a, b], ja: [c]}\n");
  ck_assert(values.notes.count == 1 && values.notes.items[0].node->is_translated);
  ck_assert_str_eq(values.notes.items[0].text, "c");
  language = NULL;
  ck_assert_str_eq(only_finding(), "");
}
END_TEST

/* A map that is none of languages is no text, whatever the language; nor is any without one. */
START_TEST(other_maps_are_no_texts) {
  static const char *const maps[] = {"{Net: up}", "{en: up, Net: up}", "{en: }", "{e: a}",
                                     "{engl: a}", "{en: {de: a}}",     "{}",     "{en-: a}"};
  for (size_t i = 0; i < sizeof maps / sizeof *maps; i++)
    ck_assert_msg(title_in("en", maps[i]) == NULL, "%s", maps[i]);
  ck_assert_ptr_null(title_in(NULL, "{en: a}"));
}
END_TEST

START_TEST(a_key_goes_to_the_first_table_that_has_it) {
  Values first = {0};
  Inner second = {0};
  OptionTarget targets[] = {{&table, &first}, {&inner_table, &second}};
  option_read(targets, 2, syntax_read(arena, source_of("count: 4\nsize: 5\n"), diags),
              &(OptionTools){arena, diags, NULL});
  ck_assert_str_eq(only_finding(), "");
  ck_assert(first.count == 4 && second.size == 5);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("option/option_read");
  TCase *tests = fixture_case(suite, "option_read");
  tcase_add_test(tests, defaults_hold_where_nothing_is_given);
  tcase_add_test(tests, every_kind_is_read);
  tcase_add_test(tests, one_text_is_a_list_of_one);
  tcase_add_test(tests, wrong_values_are_reported_where_they_are);
  tcase_add_test(tests, a_wrong_value_leaves_the_default);
  tcase_add_test(tests, texts_are_chosen_by_language);
  tcase_add_test(tests, a_text_that_is_not_translated_is_reported);
  tcase_add_test(tests, lists_are_chosen_by_language);
  tcase_add_test(tests, other_maps_are_no_texts);
  tcase_add_test(tests, a_key_goes_to_the_first_table_that_has_it);
  return unit_run(suite);
}
