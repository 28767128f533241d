#include "../unit.h"
#include "base/text.h"
#include <string.h>

static size_t decode(const char *bytes, uint32_t *code_point) {
  return utf8_decode(bytes, bytes + strlen(bytes), code_point);
}

START_TEST(every_length_is_decoded) {
  uint32_t c = 0;
  ck_assert_uint_eq(decode("A", &c), 1);
  ck_assert_uint_eq(c, 'A');
  ck_assert_uint_eq(decode("é", &c), 2);
  ck_assert_uint_eq(c, 0xE9);
  ck_assert_uint_eq(decode("億", &c), 3);
  ck_assert_uint_eq(c, 0x5104);
  ck_assert_uint_eq(decode("\xF0\x9F\x9A\x80", &c), 4);
  ck_assert_uint_eq(c, 0x1F680);
  ck_assert_uint_eq(decode("\xF4\x8F\xBF\xBF", &c), 4);
  ck_assert_uint_eq(c, 0x10FFFF);
}
END_TEST

START_TEST(what_is_not_utf8_is_refused) {
  static const char *const bad[] = {"\x80",
                                    "\xBF",
                                    "\xC0\x80",
                                    "\xC1\xBF",
                                    "\xE0\x80\x80",
                                    "\xE0\x9F\xBF",
                                    "\xED\xA0\x80",
                                    "\xED\xBF\xBF",
                                    "\xF0\x80\x80\x80",
                                    "\xF4\x90\x80\x80",
                                    "\xF5\x80\x80\x80",
                                    "\xFE",
                                    "\xFF",
                                    "\xC3",
                                    "\xE5\x84",
                                    "\xC3z",
                                    ""};
  for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
    uint32_t c;
    ck_assert_msg(decode(bad[i], &c) == 0, "case %zu is taken", i);
  }
}
END_TEST

START_TEST(nothing_is_read_past_the_end) {
  uint32_t c;
  static const char text[] = "億";
  for (size_t length = 0; length < 3; length++)
    ck_assert_uint_eq(utf8_decode(text, text + length, &c), 0);
}
END_TEST

START_TEST(only_what_can_be_drawn_is_printable) {
  ck_assert(text_is_printable(""));
  ck_assert(text_is_printable("売上高 69,731 – \xF0\x9F\x9A\x80"));
  static const char *const bad[] = {"a\tb",         "a\nb",         "\x7F", "\xC2\x85",
                                    "\xEF\xBF\xBE", "\xEF\xB7\x90", "\xFF", "\x1b[0m"};
  for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) ck_assert(!text_is_printable(bad[i]));
}
END_TEST

static void check_escape(const char *text, size_t limit, const char *expected) {
  Arena *arena = arena_new();
  ck_assert_str_eq(text_escape(arena, text, strlen(text), limit), expected);
  arena_free(arena);
}

START_TEST(messages_stay_on_one_line_and_harmless) {
  check_escape("plain 売上", 60, "plain 売上");
  check_escape("a\nb\tc", 60, "a\\nb\\tc");
  check_escape("\x1b]0;x\x07", 60, "\\u{001B}]0;x\\u{0007}");
  check_escape("\xE2\x80\xAE"
               "evil",
               60, "\\u{202E}evil");
  check_escape("\xFF\xC3", 60, "\\xFF\\xC3");
  check_escape("abcdef", 3, "abc…");
  check_escape("abc", 3, "abc");
}
END_TEST

int main(void) {
  Suite *suite = suite_create("base/utf8");
  TCase *tests = tcase_create("utf8");
  tcase_add_test(tests, every_length_is_decoded);
  tcase_add_test(tests, what_is_not_utf8_is_refused);
  tcase_add_test(tests, nothing_is_read_past_the_end);
  tcase_add_test(tests, only_what_can_be_drawn_is_printable);
  tcase_add_test(tests, messages_stay_on_one_line_and_harmless);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
