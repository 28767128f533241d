#include "../fixture.h"
#include "bind/files.h"
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[64];

static const char *in_folder(const char *name) {
  return arena_printf(arena, "%s/%s", folder, name);
}

static void write_file(const char *name, const char *text) {
  FILE *file = fopen(in_folder(name), "wb");
  ck_assert_ptr_nonnull(file);
  fputs(text, file);
  fclose(file);
}

static void open_folder(void) {
  fixture_open();
  strcpy(folder, "/tmp/topline-test-XXXXXX");
  ck_assert_ptr_nonnull(mkdtemp(folder));
  mkdir(in_folder("decks"), 0755);
  mkdir(in_folder("decks/data"), 0755);
}

static void close_folder(void) {
  ck_assert_int_eq(system(arena_printf(arena, "rm -r %s", folder)), 0);
  fixture_close();
}

static const SourceFile *read_beside(const char *path) {
  SourceSpan place = {source_of("data: x"), 1, 7, 1, 8};
  return file_read_beside(arena, in_folder("decks/deck.yaml"), path, place, diags);
}

static void check_refused(const char *path, const char *finding) {
  diags = diagnostics_new(arena);
  ck_assert_ptr_null(read_beside(path));
  const char *found = only_finding();
  ck_assert_msg(strncmp(found, finding, strlen(finding)) == 0, "%s: %s", path, found);
}

START_TEST(files_are_read_whole) {
  write_file("decks/a.yaml", "topline: 1\r\n");
  const SourceFile *file = file_read(arena, in_folder("decks/a.yaml"), diags);
  ck_assert_uint_eq(file->size, 12);
  ck_assert_str_eq(file->text, "topline: 1\r\n");
  ck_assert_str_eq(file->path, in_folder("decks/a.yaml"));
}
END_TEST

START_TEST(a_byte_order_mark_is_left_out) {
  write_file("decks/a.yaml", "\xEF\xBB\xBFx");
  ck_assert_str_eq(file_read(arena, in_folder("decks/a.yaml"), diags)->text, "x");
  write_file("decks/a.yaml", "");
  ck_assert_uint_eq(file_read(arena, in_folder("decks/a.yaml"), diags)->size, 0);
}
END_TEST

START_TEST(a_file_that_is_not_there_is_the_systems_failure) {
  ck_assert_ptr_null(file_read(arena, in_folder("none.yaml"), diags));
  ck_assert_str_eq(only_finding(), "0:0 error: there is no such file");
  ck_assert(diagnostics_has_system_error(diags));
}
END_TEST

START_TEST(only_regular_files_are_read) {
  ck_assert_int_eq(mkfifo(in_folder("decks/pipe"), 0644), 0);
  check_refused("pipe", "0:0 error: is not a regular file");
  check_refused("data", "0:0 error: is a folder, not a file");
  diags = diagnostics_new(arena);
  ck_assert_ptr_null(file_read(arena, "/dev/zero", diags));
  ck_assert_str_eq(only_finding(), "0:0 error: is not a regular file");
}
END_TEST

START_TEST(files_have_a_limit) {
  write_file("decks/large.csv", "x");
  ck_assert_int_eq(truncate(in_folder("decks/large.csv"), (off_t)FILE_SIZE_LIMIT + 1), 0);
  check_refused("large.csv", "0:0 error: is larger than 256 MiB");
}
END_TEST

START_TEST(files_of_the_deck_are_beside_it_or_below) {
  write_file("decks/data/a.csv", "x");
  ck_assert_str_eq(read_beside("data/a.csv")->text, "x");
  ck_assert_str_eq(read_beside("./data/../data/a.csv")->text, "x");
  ck_assert_str_eq(only_finding(), "");
}
END_TEST

START_TEST(no_path_leads_out_of_the_folder) {
  write_file("secret", "x");
  write_file("decks-secret", "x");
  ck_assert_int_eq(symlink("../secret", in_folder("decks/link")), 0);
  ck_assert_int_eq(symlink("..", in_folder("decks/up")), 0);
  static const char *const ways[] = {"../secret", "data/../../secret", "/etc/passwd",
                                     "link",      "up/secret",         "../decks-secret"};
  for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
    check_refused(ways[i],
                  arena_printf(arena, "1:7 error: \"%s\" is outside the deck's folder", ways[i]));
}
END_TEST

START_TEST(loops_of_links_end) {
  ck_assert_int_eq(symlink("loop", in_folder("decks/loop")), 0);
  check_refused("loop", "0:0 error: Too many levels of symbolic links");
}
END_TEST

int main(void) {
  Suite *suite = suite_create("bind/files");
  TCase *tests = tcase_create("files");
  tcase_add_checked_fixture(tests, open_folder, close_folder);
  suite_add_tcase(suite, tests);
  tcase_add_test(tests, files_are_read_whole);
  tcase_add_test(tests, a_byte_order_mark_is_left_out);
  tcase_add_test(tests, a_file_that_is_not_there_is_the_systems_failure);
  tcase_add_test(tests, only_regular_files_are_read);
  tcase_add_test(tests, files_have_a_limit);
  tcase_add_test(tests, files_of_the_deck_are_beside_it_or_below);
  tcase_add_test(tests, no_path_leads_out_of_the_folder);
  tcase_add_test(tests, loops_of_links_end);
  return unit_run(suite);
}
