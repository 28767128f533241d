/* Breaking text into lines: where, how wide, how even. */
#include "fonts/fonts.h"
#include "tests/unit/unit.h"

#include <string.h>

static Arena *arena;
static Diagnostics *diags;
static FontSet *fonts;

static const FontStyle style = {FONT_REGULAR, false, 10};

static void set_up(void) {
  arena = arena_new();
  diags = diagnostics_new(arena);
  fonts = font_set_open(arena, FONT_METRICS_REAL, NULL, diags);
  ck_assert_ptr_nonnull(fonts);
}

static void set_up_fixed(void) {
  arena = arena_new();
  diags = diagnostics_new(arena);
  fonts = font_set_open(arena, FONT_METRICS_FIXED, NULL, diags);
}

static void tear_down(void) {
  ck_assert_uint_eq(diagnostics_count(diags), 0);
  arena_free(arena);
}

/* As it is drawn: with a hyphen inside a word. */
static const char *slice(const char *text, TextLine line) {
  return arena_printf(arena, "%.*s%s", (int)line.length, text + line.start,
                      line.has_hyphen ? "-" : "");
}

static double width_of(const char *text) {
  return font_text_width(fonts, text, style);
}

/* The lines with bars between them; checks that their widths are true and within the limit. */
static const char *broken(const char *text, double width, bool is_balanced) {
  TextLines lines = font_break_lines(fonts, arena, text, style, width, is_balanced);
  TextBuffer buffer = {.arena = arena};
  double widest = 0;
  for (size_t i = 0; i < lines.count; i++) {
    const char *line = slice(text, lines.items[i]);
    if (i) text_append(&buffer, "|");
    text_append(&buffer, line);
    ck_assert_double_eq_tol(lines.items[i].width, width_of(line), 0.02); /* a kern at the hyphen */
    if (utf8_count(line, strlen(line)) > 2) ck_assert_double_le(lines.items[i].width, width + 1e-6);
    if (lines.items[i].width > widest) widest = lines.items[i].width;
  }
  ck_assert_double_eq(lines.width, widest);
  return text_buffer_string(&buffer);
}

START_TEST(a_short_text_is_one_line) {
  ck_assert_str_eq(broken("Revenue grew", 500, false), "Revenue grew");
  ck_assert_str_eq(broken("  Revenue grew ", 500, true), "Revenue grew");
  ck_assert_str_eq(broken("", 500, false), "");
}
END_TEST

START_TEST(lines_break_at_spaces) {
  double width = width_of("Revenue grew") + 0.1;
  ck_assert_str_eq(broken("Revenue grew to  JPY", width, false), "Revenue grew|to  JPY");
  ck_assert_str_eq(broken(" Revenue grew  ", width, false), "Revenue grew");
}
END_TEST

START_TEST(a_text_that_fits_exactly_is_not_broken) {
  const char *text = "Operating income fell, as costs outgrew revenue";
  ck_assert_str_eq(broken(text, width_of(text), false), text);
  ck_assert_str_eq(broken(text, width_of(text) - 0.01, false),
                   "Operating income fell, as costs outgrew|revenue");
}
END_TEST

START_TEST(newlines_always_break) {
  ck_assert_str_eq(broken("one\ntwo", 500, false), "one|two");
  ck_assert_str_eq(broken("one\n\n two \n", 500, true), "one||two|");
}
END_TEST

START_TEST(numbers_and_fixed_spaces_hold_together) {
  double width = width_of("grew 1,234.5%") - 1;
  ck_assert_str_eq(broken("grew 1,234.5%", width, false), "grew|1,234.5%");
  ck_assert_str_eq(broken("to JPY\xc2\xa0"
                          "66.8bn",
                          width_of("to JPY 66.8b"), false),
                   "to|JPY\xc2\xa0"
                   "66.8bn");
}
END_TEST

START_TEST(a_word_that_is_too_wide_is_broken_inside) {
  double width = width_of("abcdefgh") + 0.1;
  ck_assert_str_eq(broken("abcdefghijklmno", width, false), "abcdefg-|hijklmno");
  ck_assert_str_eq(broken("e\xcc\x81o\xcc\x81", 6.5, false), "e\xcc\x81|o\xcc\x81");
}
END_TEST

START_TEST(no_width_still_ends) {
  ck_assert_str_eq(broken("ab c", 0, false), "a|b|c");
  ck_assert_str_eq(broken("ab c", -5, true), "a|b|c");
}
END_TEST

START_TEST(balanced_lines_are_of_like_length) {
  const char *title = "Operating income fell 38.8%, as costs outgrew JPY 2.9bn of new revenue";
  double width = width_of("Operating income fell 38.8%, as costs outgrew JPY 2.9bn of new") + 1;
  ck_assert_str_eq(broken(title, width, false),
                   "Operating income fell 38.8%, as costs outgrew JPY 2.9bn of new|revenue");
  ck_assert_str_eq(broken(title, width, true),
                   "Operating income fell 38.8%, as costs|outgrew JPY 2.9bn of new revenue");
}
END_TEST

START_TEST(balancing_adds_no_line) {
  const char *text = "The quick brown fox jumps over the lazy dog and runs away from it at once";
  for (double width = 30; width < 400; width += 7.3) {
    TextLines plain = font_break_lines(fonts, arena, text, style, width, false);
    TextLines even = font_break_lines(fonts, arena, text, style, width, true);
    ck_assert_uint_eq(even.count, plain.count);
    ck_assert_double_le(even.width, width + 1e-6);
    double first = 0, second = 0;
    for (size_t i = 0; i < even.count; i++) {
      first += plain.items[i].width * plain.items[i].width;
      second += even.items[i].width * even.items[i].width;
    }
    ck_assert_double_le(second, first * 1.001);
  }
}
END_TEST

static bool is_in(const char *set, uint32_t c) {
  const char *end = set + strlen(set);
  uint32_t other;
  for (size_t step; (step = utf8_decode(set, end, &other)) > 0; set += step)
    if (other == c) return true;
  return false;
}

static void check_kinsoku(const char *text, double width) {
  TextLines lines = font_break_lines(fonts, arena, text, style, width, false);
  ck_assert_uint_gt(lines.count, 1);
  for (size_t i = 0; i < lines.count; i++) {
    const char *line = slice(text, lines.items[i]);
    const char *end = line + strlen(line);
    uint32_t c = 0;
    utf8_decode(line, end, &c);
    ck_assert_msg(!is_in("、。」）ーっゃョ％", c), "width %d: %s", (int)width, line);
    while (*--end & 0x80 && (*end & 0xC0) == 0x80) {
    }
    utf8_decode(end, line + strlen(line), &c);
    ck_assert_msg(!is_in("「（", c), "width %d: %s", (int)width, line);
  }
}

START_TEST(japanese_keeps_kinsoku) {
  const char *text = "当期の売上高は、「接続およびアウトソーシング」（前期比18.6％増）がけん引し、"
                     "大きく伸長した。サーバーとデータ・センターへの投資も続けている。";
  for (double width = 60; width < 400; width += 10) check_kinsoku(text, width);
}
END_TEST

START_TEST(japanese_breaks_between_characters) {
  ck_assert_str_eq(broken("売上高営業利益", 40.5, false), "売上高営|業利益");
  ck_assert_str_eq(broken("売上高営業、利益", 50.5, false), "売上高営|業、利益");
}
END_TEST

START_TEST(a_very_long_text_is_not_lost) {
  size_t length = 150000;
  char *text = arena_alloc(arena, length + 1);
  memset(text, 'W', length);
  TextLines lines = font_break_lines(fonts, arena, text, style, 1000, false);
  size_t sum = 0;
  for (size_t i = 0; i < lines.count; i++) {
    ck_assert_uint_eq(lines.items[i].start, sum);
    ck_assert_double_gt(lines.items[i].width, i + 1 < lines.count ? 980 : 0);
    sum += lines.items[i].length;
  }
  ck_assert_uint_eq(sum, length);
}
END_TEST

START_TEST(fixed_lines_need_no_library) {
  ck_assert_str_eq(broken("Revenue grew to JPY", 70, false), "Revenue grew|to JPY");
  ck_assert_str_eq(broken("year-on-year growth", 45, false), "year-on-|year|growth");
  ck_assert_str_eq(broken("-3 -4 -5", 22, false), "-3 -4|-5");
  ck_assert_str_eq(broken("売上「高」、増", 41, false), "売上|「高」、|増");
  ck_assert_str_eq(broken("abcdefgh", 23, false), "abc-|def-|gh");
}
END_TEST

static bool is_letter(char c) {
  return ((unsigned char)c >= 0x80) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* A hyphen ends each line that ends inside a word, and no other. */
static void check_hyphens(const char *text, double width) {
  TextLines lines = font_break_lines(fonts, arena, text, style, width, false);
  for (size_t i = 0; i < lines.count; i++) {
    const TextLine *line = &lines.items[i];
    size_t end = line->start + line->length;
    bool is_cut = is_letter(text[end - 1]) && is_letter(text[end]);
    ck_assert_msg(line->has_hyphen == is_cut, "%s at %g: line %zu", text, width, i);
    ck_assert_double_le(line->width, width + 1e-6);
  }
}

START_TEST(words_are_cut_with_a_hyphen_and_only_words) {
  static const char *const texts[] = {"Telecommunications", "Geschäftsentwicklung im Ausland",
                                      "Cross-border e-commerce 2024", "a 1234567890 b",
                                      "A/B-Tests"};
  for (size_t i = 0; i < 5; i++)
    for (double width = 22; width < 150; width += 1.7) check_hyphens(texts[i], width);
}
END_TEST

START_TEST(soft_hyphens_show_where_a_line_ends_alone) {
  static const char word[] = "Konzern\u00ADabschluss\u00ADprüfung";
  ck_assert_double_eq_tol(width_of(word), width_of("Konzernabschlussprüfung"), 0.3); /* kerns */
  ck_assert_str_eq(broken(word, width_of(word) + 1, false), word);
  double room = width_of("Konzernabschluss-") + 1;
  ck_assert_str_eq(broken(word, room, false), "Konzern\u00ADabschluss-|prüfung");
  ck_assert_str_eq(broken(word, width_of("abschluss-") + 1, false), "Konzern-|abschluss-|prüfung");
  ck_assert_str_eq(broken("Konzern\u00AD bericht", width_of("Konzern") + 1, false),
                   "Konzern\u00AD|bericht");
}
END_TEST

/* Wherever they end, from four characters on: a lone particle begins no line. */
START_TEST(lone_particles_begin_no_line) {
  static const char text[] = "売上高は前年の実績を上回り、利益も予想と同じ水準に達した";
  static const char *const particles[] = {"は", "の", "を", "も", "と", "に"};
  for (double width = width_of("四文字の"); width < 300; width += 3.1) {
    TextLines lines = font_break_lines(fonts, arena, text, style, width, false);
    for (size_t i = 0; i < lines.count; i++)
      for (size_t p = 0; p < 6; p++)
        ck_assert_msg(!text_starts_with(text + lines.items[i].start, particles[p]), "%s at %g",
                      text + lines.items[i].start, width);
  }
}
END_TEST

/* Wherever they end, from six characters on: what a number counts, and 円 behind 億. */
START_TEST(numbers_keep_their_units) {
  static const char text[] =
      "売上高は約8億円、営業利益は125百万円、第4四半期は2か月で1.5ポイント、12％の改善";
  static const char *const inner[] = {"億", "円", "百", "万", "四", "か", "月", "ポ", "8", "4"};
  for (double width = width_of("六文字の金額"); width < 400; width += 3.1) {
    TextLines lines = font_break_lines(fonts, arena, text, style, width, false);
    for (size_t i = 0; i < lines.count; i++)
      for (size_t p = 0; p < 10; p++)
        ck_assert_msg(!text_starts_with(text + lines.items[i].start, inner[p]), "%s at %g",
                      text + lines.items[i].start, width);
  }
}
END_TEST

/* Even lines would end inside of a word; a few characters further on a phrase ends. */
START_TEST(even_lines_end_with_phrases) {
  static const char *const cases[] = {"接続と運用保守が増収を牽引し、|構築は案件の延期で減収",
                                      "運用保守が増収を|大きく牽引した",
                                      "営業活動の収入で投資を|賄い、返済後の現金は減少",
                                      "接続・|アウトソーシング",
                                      "その他|（モバイルなど）",
                                      "売上高営|業利益率"};
  for (size_t i = 0; i < 6; i++) {
    const char *bar = strchr(cases[i], '|');
    const char *text = arena_printf(arena, "%.*s%s", (int)(bar - cases[i]), cases[i], bar + 1);
    double width = 0.8 * width_of(text);
    ck_assert_str_eq(broken(text, width, true), cases[i]);
  }
}
END_TEST

static void add_real_tests(TCase *tests) {
  tcase_add_test(tests, numbers_keep_their_units);
  tcase_add_test(tests, even_lines_end_with_phrases);
  tcase_add_test(tests, soft_hyphens_show_where_a_line_ends_alone);
  tcase_add_test(tests, lone_particles_begin_no_line);
  tcase_add_test(tests, a_short_text_is_one_line);
  tcase_add_test(tests, lines_break_at_spaces);
  tcase_add_test(tests, a_text_that_fits_exactly_is_not_broken);
  tcase_add_test(tests, newlines_always_break);
  tcase_add_test(tests, numbers_and_fixed_spaces_hold_together);
  tcase_add_test(tests, a_word_that_is_too_wide_is_broken_inside);
  tcase_add_test(tests, words_are_cut_with_a_hyphen_and_only_words);
  tcase_add_test(tests, no_width_still_ends);
  tcase_add_test(tests, balanced_lines_are_of_like_length);
  tcase_add_test(tests, balancing_adds_no_line);
  tcase_add_test(tests, japanese_keeps_kinsoku);
  tcase_add_test(tests, japanese_breaks_between_characters);
  tcase_add_test(tests, a_very_long_text_is_not_lost);
}

int main(void) {
  Suite *suite = suite_create("break_lines");
  TCase *real = tcase_create("real"), *fixed = tcase_create("fixed");
  tcase_add_checked_fixture(real, set_up, tear_down);
  tcase_add_checked_fixture(fixed, set_up_fixed, tear_down);
  add_real_tests(real);
  tcase_add_test(fixed, a_short_text_is_one_line);
  tcase_add_test(fixed, words_are_cut_with_a_hyphen_and_only_words);
  tcase_add_test(fixed, fixed_lines_need_no_library);
  tcase_add_test(fixed, soft_hyphens_show_where_a_line_ends_alone);
  tcase_add_test(fixed, lone_particles_begin_no_line);
  suite_add_tcase(suite, real);
  suite_add_tcase(suite, fixed);
  int result = unit_run(suite);
  font_library_shut_down();
  return result;
}
