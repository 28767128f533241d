/* RFC 4180: quotes, line ends, comments, limits, and the place of every cell. */
#include "data/csv/csv_scan.h"

#include "tests/unit/data/csv_test.h"

/* Every cell as "line:column-line:column text", records in brackets. */
static const char *scan(CsvTest *test, char separator) {
  CsvRecords records = {0};
  CsvStart start = {.line = 1, .separator = separator};
  if (!csv_scan(test->arena, test->file, start, test->diags, &records)) return NULL;
  TextBuffer out = {.arena = test->arena};
  for (size_t i = 0; i < records.records.count; i++) {
    CsvRecord record = records.records.items[i];
    text_append(&out, "[");
    for (size_t k = 0; k < record.cell_count; k++) {
      const CellText *cell = &records.cells.items[record.first_cell + k];
      SourceSpan span = cell->span;
      text_append_format(&out, "%s%u:%u-%u:%u %.*s", k ? "; " : "", span.line, span.column,
                         span.end_line, span.end_column, (int)cell->length, cell->text);
    }
    text_append(&out, "]");
  }
  return text_buffer_string(&out);
}

static void assert_scan(const char *text, const char *expected) {
  CsvTest test = csv_test(text);
  const char *found = scan(&test, ',');
  ck_assert_msg(found, "%s", diagnostic_line(test.arena, test.diags, 0));
  ck_assert_str_eq(found, expected);
  arena_free(test.arena);
}

static void assert_scan_error(const char *text, const char *expected) {
  CsvTest test = csv_test(text);
  ck_assert_ptr_null(scan(&test, ','));
  ck_assert_str_eq(diagnostic_line(test.arena, test.diags, 0), expected);
  arena_free(test.arena);
}

START_TEST(cells_know_their_places) {
  assert_scan("a,bc\nd,e", "[1:1-1:2 a; 1:3-1:5 bc][2:1-2:2 d; 2:3-2:4 e]");
  assert_scan("é,日本,x\n", "[1:1-1:2 é; 1:3-1:5 日本; 1:6-1:7 x]");
  assert_scan("a, b ,\tc\t,\n", "[1:1-1:2 a; 1:4-1:5 b; 1:8-1:9 c; 1:11-1:11 ]");
  assert_scan(",a\n", "[1:1-1:1 ; 1:2-1:3 a]");
}
END_TEST

START_TEST(all_line_ends_count) {
  static const char expected[] = "[1:1-1:2 a; 1:3-1:4 b][2:1-2:2 c; 2:3-2:4 d]";
  assert_scan("a,b\nc,d\n", expected);
  assert_scan("a,b\r\nc,d\r\n", expected);
  assert_scan("a,b\rc,d\r", expected);
  assert_scan("a,b\nc,d", expected);
  assert_scan("a\n\r\r\n\nb", "[1:1-1:2 a][5:1-5:2 b]");
}
END_TEST

START_TEST(quoted_cells_hold_anything) {
  assert_scan("\"a,b\",c\n", "[1:1-1:6 a,b; 1:7-1:8 c]");
  assert_scan("\"a \"\"b\"\" c\",d", "[1:1-1:12 a \"b\" c; 1:13-1:14 d]");
  assert_scan("\"\"\"\"\"\",x", "[1:1-1:7 \"\"; 1:8-1:9 x]");
  assert_scan("\"\",x", "[1:1-1:3 ; 1:4-1:5 x]");
  assert_scan("\"a\nb\",c\nd", "[1:1-2:3 a\nb; 2:4-2:5 c][3:1-3:2 d]");
  assert_scan("\"a\r\nb\",c", "[1:1-2:3 a\r\nb; 2:4-2:5 c]");
  assert_scan(" \"a\" , \" b \" ", "[1:2-1:5 a; 1:8-1:13  b ]");
  assert_scan("\"#x\",\"#\"", "[1:1-1:5 #x; 1:6-1:9 #]");
}
END_TEST

START_TEST(comments_and_blank_lines_are_skipped) {
  assert_scan("# one, \"two\na,b\n\n  \n,\n\"\",\n#\nc,#d\n",
              "[2:1-2:2 a; 2:3-2:4 b][8:1-8:2 c; 8:3-8:5 #d]");
  assert_scan(" # not one\n", "[1:2-1:11 # not one]");
  assert_scan("a\n#", "[1:1-1:2 a]");
}
END_TEST

START_TEST(wrong_quotes_are_errors) {
  static const char closing[] = " | a quote within a quoted cell is written twice";
  Arena *arena = arena_new();
  assert_scan_error("a,b\nc,\"d\ne,f\n",
                    arena_printf(arena, "2:3 the quote that opens here is not closed%s", closing));
  assert_scan_error("\"",
                    arena_printf(arena, "1:1 the quote that opens here is not closed%s", closing));
  assert_scan_error("\"a\"\"",
                    arena_printf(arena, "1:1 the quote that opens here is not closed%s", closing));
  assert_scan_error("a,\"b\"c,d\n",
                    arena_printf(arena, "1:6 text after the closing quote%s", closing));
  assert_scan_error("x,5\" pipe\n", "1:4 a quote in a cell that is not quoted | put the whole cell "
                                    "in quotes, and write each quote within it twice");
  arena_free(arena);
}
END_TEST

START_TEST(several_errors_are_found_but_not_endlessly) {
  CsvTest test = csv_test("a\"b\nc\"d\n\"e\"f,g\"h\n");
  ck_assert_ptr_null(scan(&test, ','));
  ck_assert_uint_eq(diagnostics_count(test.diags), 4);
  arena_free(test.arena);
  char many[4001];
  for (int i = 0; i < 1000; i++) memcpy(many + 4 * i, "a\"b\n", 4);
  test = csv_test_bytes(many, 4000);
  ck_assert_ptr_null(scan(&test, ','));
  ck_assert_uint_eq(diagnostics_count(test.diags), 20);
  arena_free(test.arena);
}
END_TEST

static char *repeat(Arena *arena, const char *part, size_t count) {
  TextBuffer out = {.arena = arena};
  for (size_t i = 0; i < count; i++) text_append(&out, part);
  return out.text;
}

START_TEST(limits_are_named) {
  Arena *arena = arena_new();
  CsvTest test = csv_test(repeat(arena, "a,b,c,d\n", 250000));
  ck_assert_ptr_nonnull(scan(&test, ','));
  arena_free(test.arena);
  assert_scan_error(repeat(arena, "a,b,c,d\n", 250001),
                    "250001:1 the file has more than 1,000,000 cells, the limit | a deck shows "
                    "less: leave out what is not needed");
  /* one long line: places are counted on the way */
  assert_scan_error(repeat(arena, "a,", 1000001),
                    "1:2000001 the file has more than 1,000,000 cells, the limit | a deck shows "
                    "less: leave out what is not needed");
  char *cell = repeat(arena, "aaaaaaaaaa", 100000);
  test = csv_test(cell);
  ck_assert_ptr_nonnull(scan(&test, ','));
  arena_free(test.arena);
  assert_scan_error(arena_printf(arena, "x,%sa", cell),
                    "1:3 this cell is longer than 1,000,000 bytes, the limit | is a quote "
                    "missing?");
  arena_free(arena);
}
END_TEST

/* A cell's place, by the file's own count, is where its text stands. */
START_TEST(places_agree_with_the_file) {
  static const char text[] = "é,\"日\r\n本\", z\r\r# c\n\"q\",▲1,\U0001F600\n";
  CsvTest test = csv_test(text);
  CsvRecords records = {0};
  CsvStart start = {.line = 1, .separator = ','};
  ck_assert(csv_scan(test.arena, test.file, start, test.diags, &records));
  ck_assert_uint_eq(records.cells.count, 6);
  for (size_t i = 0; i < records.cells.count; i++) {
    const CellText *cell = &records.cells.items[i];
    size_t offset = source_span_offset(cell->span);
    offset += test.file->text[offset] == '"';
    ck_assert_ptr_eq(cell->text, test.file->text + offset);
  }
  arena_free(test.arena);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("csv scan");
  TCase *tests = tcase_create("csv scan");
  tcase_set_timeout(tests, 60);
  tcase_add_test(tests, cells_know_their_places);
  tcase_add_test(tests, all_line_ends_count);
  tcase_add_test(tests, quoted_cells_hold_anything);
  tcase_add_test(tests, comments_and_blank_lines_are_skipped);
  tcase_add_test(tests, wrong_quotes_are_errors);
  tcase_add_test(tests, several_errors_are_found_but_not_endlessly);
  tcase_add_test(tests, limits_are_named);
  tcase_add_test(tests, places_agree_with_the_file);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
