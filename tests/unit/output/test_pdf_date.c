/* Dates of a PDF: which one, and put right without moving a byte. */
#include "output/pdf_date.h"
#include "tests/unit/unit.h"

#include <string.h>

static void set_up(void) {
  unsetenv("SOURCE_DATE_EPOCH");
}

START_TEST(the_deck_has_the_first_word) {
  setenv("SOURCE_DATE_EPOCH", "1000000000", 1);
  PdfDate date = pdf_date_find("2009-05-15");
  ck_assert(date.is_known);
  ck_assert_str_eq(date.digits, "20090515000000");
  ck_assert_str_eq(date.for_cairo, "2009-05-15T00:00:00+00:00");
}
END_TEST

START_TEST(then_the_environment) {
  setenv("SOURCE_DATE_EPOCH", "1000000000", 1);
  ck_assert_str_eq(pdf_date_find(NULL).digits, "20010909014640");
  ck_assert_str_eq(pdf_date_find("May 2009").digits, "20010909014640");
  setenv("SOURCE_DATE_EPOCH", "253402300799", 1);
  ck_assert_str_eq(pdf_date_find(NULL).digits, "99991231235959");
}
END_TEST

START_TEST(never_the_clock) {
  static const char *const bad[] = {
      "", "x", "12x", "-1", "253402300800", "9999999999999999999999999"};
  ck_assert(!pdf_date_find(NULL).is_known);
  for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
    setenv("SOURCE_DATE_EPOCH", bad[i], 1);
    ck_assert(!pdf_date_find(NULL).is_known);
    ck_assert_str_eq(pdf_date_find("2009-5-15").for_cairo, "1970-01-01T00:00:00+00:00");
  }
}
END_TEST

START_TEST(dates_get_their_prefix_in_place) {
  char bytes[] = "<< /CreationDate (20090515000000+00'00)\n   /ModDate (20090515000000+00'00)\n>>";
  PdfDate date = pdf_date_find("2009-05-15");
  ck_assert(pdf_date_fix(&date, bytes, sizeof bytes - 1));
  ck_assert_str_eq(
      bytes, "<< /CreationDate (D:20090515000000Z)   \n   /ModDate (D:20090515000000Z)   \n>>");
}
END_TEST

START_TEST(unknown_dates_are_taken_out) {
  char bytes[] = "/CreationDate (19700101000000+00'00)|/ModDate (19700101000000+00'00)|";
  PdfDate date = pdf_date_find(NULL);
  ck_assert(pdf_date_fix(&date, bytes, sizeof bytes - 1));
  for (size_t i = 0; bytes[i]; i++) ck_assert(bytes[i] == ' ' || bytes[i] == '|');
}
END_TEST

START_TEST(a_date_that_is_not_there_is_told) {
  char bytes[] = "/CreationDate (20090515000000+00'00) /ModDate (D:20090515000000Z)";
  PdfDate date = pdf_date_find("2009-05-15");
  ck_assert(!pdf_date_fix(&date, bytes, sizeof bytes - 1));
}
END_TEST

int main(void) {
  Suite *suite = suite_create("pdf_date");
  TCase *tests = tcase_create("pdf_date");
  tcase_add_checked_fixture(tests, set_up, set_up);
  tcase_add_test(tests, the_deck_has_the_first_word);
  tcase_add_test(tests, then_the_environment);
  tcase_add_test(tests, never_the_clock);
  tcase_add_test(tests, dates_get_their_prefix_in_place);
  tcase_add_test(tests, unknown_dates_are_taken_out);
  tcase_add_test(tests, a_date_that_is_not_there_is_told);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
