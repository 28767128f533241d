/* Entries and objects put into a finished PDF, and its table of objects right afterwards. */
#include "output/pdf_file.h"
#include "tests/unit/unit.h"

#include <string.h>

/* Objects stand in another order than their numbers, as cairo writes them. */
static const char whole[] =
    "%PDF-1.5\n"
    "3 0 obj\n<< /Type /Page\n   /Group << /S /X >>\n>>\nendobj\n"
    "1 0 obj\n<< /Type /Pages\n   /Kids [ 3 0 R ]\n>>\nendobj\n"
    "4 0 obj\n<< /Title (x)\n>>\nendobj\n"
    "2 0 obj\n<< /Type /Catalog\n   /Pages 1 0 R\n>>\nendobj\n"
    "xref\n0 5\n0000000000 65535 f \n0000000064 00000 n \n0000000149 00000 n \n"
    "0000000009 00000 n \n0000000117 00000 n \n"
    "trailer\n<< /Size 5\n   /Root 2 0 R\n   /Info 4 0 R\n>>\nstartxref\n201\n%%EOF\n";

static Arena *arena;
static PdfFile file;

static void set_up(void) {
  arena = arena_new();
  ck_assert(pdf_file_read(&file, arena, whole, sizeof whole - 1));
}

static void tear_down(void) {
  arena_free(arena);
}

static const char *written(void) {
  TextBuffer out = {.arena = arena};
  pdf_file_write(&file, &out);
  return out.text;
}

static void assert_table_is_right(const char *bytes, size_t count) {
  const char *table = bytes + atol(strstr(bytes, "startxref\n") + 10);
  ck_assert_mem_eq(table, arena_printf(arena, "xref\n0 %zu\n", count), 9);
  for (size_t i = 1; i < count; i++) {
    const char *object = bytes + atol(table + 9 + i * 20);
    const char *head = arena_printf(arena, "%zu 0 obj\n", i);
    ck_assert_mem_eq(object, head, strlen(head));
    ck_assert_int_eq(object[-1], '\n');
  }
  ck_assert_ptr_nonnull(strstr(table, arena_printf(arena, "/Size %zu\n", count)));
}

START_TEST(without_changes_it_is_the_same) {
  ck_assert_str_eq(written(), whole);
}
END_TEST

START_TEST(entries_stand_at_the_end_of_their_dictionary) {
  ck_assert(pdf_file_add_entries(&file, file.catalog, "   /Lang (en)\n"));
  ck_assert(pdf_file_add_entries(&file, 3, "   /Annots [ ]\n"));
  const char *bytes = written();
  ck_assert_ptr_nonnull(strstr(bytes, "   /Pages 1 0 R\n   /Lang (en)\n>>\nendobj\n"));
  ck_assert_ptr_nonnull(strstr(bytes, "   /Group << /S /X >>\n   /Annots [ ]\n>>\nendobj\n"));
  assert_table_is_right(bytes, 5);
}
END_TEST

START_TEST(objects_are_added_with_numbers_of_their_own) {
  ck_assert_int_eq(pdf_file_add_object(&file, "<< /A 1 >>"), 5);
  ck_assert_int_eq(pdf_file_add_object(&file, "<< /B 2 >>"), 6);
  ck_assert(pdf_file_add_entries(&file, 3, "   /Annots [ 5 0 R ]\n"));
  const char *bytes = written();
  ck_assert_ptr_nonnull(strstr(bytes, "\n6 0 obj\n<< /B 2 >>\nendobj\nxref\n"));
  ck_assert_ptr_nonnull(strstr(bytes, "   /Root 2 0 R\n   /Info 4 0 R\n>>"));
  assert_table_is_right(bytes, 7);
}
END_TEST

START_TEST(pages_are_found) {
  PdfNumbers pages = {0};
  ck_assert(pdf_file_pages(&file, &pages));
  ck_assert_uint_eq(pages.count, 1);
  ck_assert_int_eq(pages.items[0], 3);
}
END_TEST

START_TEST(objects_that_are_not_there_take_no_entries) {
  static const int numbers[] = {-1, 0, 5, 1000000};
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
    ck_assert(!pdf_file_add_entries(&file, numbers[i], "x"));
}
END_TEST

/* Whatever is cut off or changed: refused, or at least read within its bounds. */
START_TEST(what_is_no_pdf_is_refused) {
  PdfNumbers pages = {0};
  for (size_t length = 0; length + 1 < sizeof whole; length++)
    ck_assert(!pdf_file_read(&file, arena, arena_strndup(arena, whole, length), length));
  for (size_t i = 0; i + 1 < sizeof whole; i++) {
    char *bytes = arena_strdup(arena, whole);
    bytes[i] = '9';
    if (pdf_file_read(&file, arena, bytes, sizeof whole - 1)) pdf_file_pages(&file, &pages);
  }
}
END_TEST

START_TEST(strings_are_escaped) {
  TextBuffer out = {.arena = arena};
  pdf_append_string(&out, "a(b)\\c");
  ck_assert_str_eq(out.text, "(a\\(b\\)\\\\c)");
}
END_TEST

int main(void) {
  Suite *suite = suite_create("pdf_file");
  TCase *tests = tcase_create("pdf_file");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_test(tests, without_changes_it_is_the_same);
  tcase_add_test(tests, entries_stand_at_the_end_of_their_dictionary);
  tcase_add_test(tests, objects_are_added_with_numbers_of_their_own);
  tcase_add_test(tests, pages_are_found);
  tcase_add_test(tests, objects_that_are_not_there_take_no_entries);
  tcase_add_test(tests, what_is_no_pdf_is_refused);
  tcase_add_test(tests, strings_are_escaped);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
