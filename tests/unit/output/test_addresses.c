/* What is an address in a sentence, where it ends, and where it leads. */
#include "output/addresses.h"
#include "tests/unit/unit.h"

#include <string.h>

static const struct {
  const char *text, *shown, *uri; /* NULL: no address */
} cases[] = {
    {"See https://ir.example.com/fy2008.", "https://ir.example.com/fy2008",
     "https://ir.example.com/fy2008"},
    {"HTTP://Example.com", "HTTP://Example.com", "HTTP://Example.com"},
    {"(http://a.com/x_(y))", "http://a.com/x_(y)", "http://a.com/x_(y)"},
    {"http://a.com/a?b=c&d=%20#e, and", "http://a.com/a?b=c&d=%20#e", "http://a.com/a?b=c&d=%20#e"},
    {"\"https://a.com/\"", "https://a.com/", "https://a.com/"},
    {"https://a.comを参照", "https://a.com", "https://a.com"},
    {"https://localhost:8080/x", "https://localhost:8080/x", "https://localhost:8080/x"},
    {"at www.example.com/ir!", "www.example.com/ir", "http://www.example.com/ir"},
    {"WWW.example.co.jp:80/x", "WWW.example.co.jp:80/x", "http://WWW.example.co.jp:80/x"},
    {"Write to ir.team@example.co.jp.", "ir.team@example.co.jp", "mailto:ir.team@example.co.jp"},
    {"<ir+x@example.com>", "ir+x@example.com", "mailto:ir+x@example.com"},
    {"http.x@example.com", "http.x@example.com", "mailto:http.x@example.com"},
    {"mailto:ir@example.com?subject=Results", "mailto:ir@example.com?subject=Results",
     "mailto:ir@example.com?subject=Results"},
    {"", NULL, NULL},
    {"https://", NULL, NULL},
    {"https://.", NULL, NULL},
    {"www.", NULL, NULL},
    {"www.example", NULL, NULL},
    {"www.1.5", NULL, NULL},
    {"xwww.example.com", NULL, NULL},
    {"3@4.5", NULL, NULL},
    {"a@b", NULL, NULL},
    {"@example.com", NULL, NULL},
    {"a.@example.com", NULL, NULL},
    {"a@-x.com", NULL, NULL},
    {"a@x..com", NULL, NULL},
    {"mailto:ir", NULL, NULL},
    {"example.com", NULL, NULL},
    {"https://a.com/é", NULL, NULL}, /* what it leads to is not known */
    {"https://ir@example.com/é", NULL, NULL},
    {"10,000.5", NULL, NULL},
};

START_TEST(addresses_are_found_and_no_more) {
  Arena *arena = arena_new();
  Address address;
  const char *text = cases[_i].text;
  bool is_found = address_find(text, 0, &address);
  ck_assert_msg(is_found == (cases[_i].shown != NULL), "%s", text);
  if (is_found) {
    ck_assert_str_eq(arena_strndup(arena, text + address.start, address.length), cases[_i].shown);
    ck_assert_str_eq(address_uri(arena, text, address), cases[_i].uri);
    ck_assert(!address_find(text, address.start + address.length, &address));
  }
  arena_free(arena);
}
END_TEST

START_TEST(one_after_the_other) {
  const char *text = "a@b.com, www.c.com";
  Address address;
  ck_assert(address_find(text, 0, &address) && address.start == 0 && address.length == 7);
  ck_assert(address_find(text, 7, &address) && address.start == 9 && address.length == 9);
  ck_assert(!address_find(text, 18, &address));
}
END_TEST

START_TEST(a_long_text_is_quickly_through) {
  Arena *arena = arena_new();
  size_t size = 2000000;
  char *text = arena_alloc(arena, size + 1);
  static const char *const parts[] = {"a", "a@", "www.", "http://", "a.b-"};
  for (size_t i = 0; i < size; i++) text[i] = parts[_i][i % strlen(parts[_i])];
  Address address;
  size_t count = 0;
  for (size_t from = 0; address_find(text, from, &address); from = address.start + address.length)
    count++;
  ck_assert_uint_le(count, 1);
  arena_free(arena);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("addresses");
  TCase *tests = tcase_create("addresses");
  tcase_add_loop_test(tests, addresses_are_found_and_no_more, 0, sizeof cases / sizeof *cases);
  tcase_add_test(tests, one_after_the_other);
  tcase_add_loop_test(tests, a_long_text_is_quickly_through, 0, 5);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
