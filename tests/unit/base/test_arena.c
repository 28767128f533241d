#include "../unit.h"
#include "base/list.h"
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

START_TEST(memory_is_zeroed_and_aligned) {
  Arena *arena = arena_new();
  static const size_t sizes[] = {0, 1, 7, 16, 100, 65536, 200000, 3};
  for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
    unsigned char *memory = arena_alloc(arena, sizes[i]);
    ck_assert_uint_eq((uintptr_t)memory % 16, 0);
    for (size_t b = 0; b < sizes[i]; b++) ck_assert_int_eq(memory[b], 0);
    memset(memory, 0xAA, sizes[i]);
  }
  arena_free(arena);
}
END_TEST

START_TEST(allocations_do_not_overlap) {
  Arena *arena = arena_new();
  unsigned char *pieces[2000];
  for (size_t i = 0; i < 2000; i++) {
    pieces[i] = arena_alloc(arena, i % 97 + 1);
    memset(pieces[i], (int)(i % 251), i % 97 + 1);
  }
  for (size_t i = 0; i < 2000; i++)
    for (size_t b = 0; b < i % 97 + 1; b++) ck_assert_int_eq(pieces[i][b], (int)(i % 251));
  arena_free(arena);
}
END_TEST

static char order[8];

static void note(void *object) {
  strcat(order, object);
}

START_TEST(owned_objects_are_destroyed_last_one_first) {
  Arena *arena = arena_new();
  order[0] = '\0';
  arena_own(arena, "a", note);
  arena_own(arena, "b", note);
  arena_own(arena, "c", note);
  arena_free(arena);
  ck_assert_str_eq(order, "cba");
  arena_free(NULL);
}
END_TEST

START_TEST(strings_are_copied) {
  Arena *arena = arena_new();
  ck_assert_str_eq(arena_strndup(arena, "abcdef", 3), "abc");
  ck_assert_str_eq(arena_strdup(arena, ""), "");
  ck_assert_str_eq(arena_printf(arena, "%s-%d", "x", 12345), "x-12345");
  arena_free(arena);
}
END_TEST

START_TEST(lists_keep_what_was_pushed) {
  Arena *arena = arena_new();
  LIST(int) list = {0};
  for (int i = 0; i < 1000; i++) list_push(arena, &list, i * 3);
  ck_assert_uint_eq(list.count, 1000);
  for (int i = 0; i < 1000; i++) ck_assert_int_eq(list.items[i], i * 3);
  arena_free(arena);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("base/arena");
  TCase *tests = tcase_create("arena");
  tcase_add_test(tests, memory_is_zeroed_and_aligned);
  tcase_add_test(tests, allocations_do_not_overlap);
  tcase_add_test(tests, owned_objects_are_destroyed_last_one_first);
  tcase_add_test(tests, strings_are_copied);
  tcase_add_test(tests, lists_keep_what_was_pushed);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
