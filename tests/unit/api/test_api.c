/* The public interface as another program sees it. */
#include "tests/unit/output/scratch_folder.h"
#include "topline.h"
#include <sys/stat.h>
#include <unistd.h>

#define GOOD                                                                                       \
  "topline: 1\ntitle: Test\nsource: Made up\nparams: {who: IIJ}\n"                                 \
  "data: {mix: {columns: [FY1, FY2], rows: {A: [1, 2]}}}\n"                                        \
  "slides:\n- {title: \"{param.who} grew\", chart: bar, data: mix}\n- {title: Two, text: [x]}\n"
#define BAD "topline: 1\nslides:\n- {title: T, chart: pie, data: mix}\n- {layout: titel}\n"

static ScratchFolder folder;
static tl_context *context;
static tl_deck *deck;

static const char *in_folder(const char *name) {
  static _Thread_local char path[2][160];
  static _Thread_local int turn;
  turn = !turn;
  snprintf(path[turn], sizeof path[turn], "%s/%s", folder.path, name);
  return path[turn];
}

static bool is_there(const char *name) {
  return access(in_folder(name), F_OK) == 0;
}

static void write_file(const char *name, const char *text) {
  FILE *file = fopen(in_folder(name), "w");
  ck_assert_ptr_nonnull(file);
  fputs(text, file);
  fclose(file);
}

static void set_up(void) {
  folder = scratch_folder_new();
  write_file("good.yaml", GOOD);
  write_file("bad.yaml", BAD);
  context = tl_context_new();
  deck = tl_deck_open(context, in_folder("good.yaml"));
}

static void tear_down(void) {
  tl_deck_free(deck);
  tl_context_free(context);
  scratch_folder_free(&folder);
}

/* To one file of this name, or names with a number. */
static tl_status render_to(const char *output, const char *format, tl_render_options options) {
  options.formats = &format;
  options.format_count = 1;
  options.output = in_folder(output);
  return tl_deck_render(deck, &options);
}

static const char *first_message(void) {
  return tl_deck_diagnostic_count(deck) ? tl_deck_diagnostic(deck, 0, false).message : "";
}

START_TEST(nothing_is_freed_as_nothing) {
  tl_context_free(NULL);
  tl_deck_free(NULL);
}
END_TEST

START_TEST(checking_writes_nothing) {
  ck_assert_int_eq(tl_deck_check(deck), TL_OK);
  ck_assert_uint_eq(tl_deck_diagnostic_count(deck), 0);
  ck_assert_uint_eq(tl_deck_output_count(deck), 0);
  ck_assert(!is_there("good.pdf"));
}
END_TEST

START_TEST(decks_are_written_beside_themselves_unless_said_otherwise) {
  ck_assert_int_eq(tl_deck_render(deck, NULL), TL_OK);
  ck_assert_uint_eq(tl_deck_output_count(deck), 1);
  ck_assert_str_eq(tl_deck_output(deck, 0), in_folder("good.pdf"));
  ck_assert(is_there("good.pdf"));
  ck_assert_ptr_null(tl_deck_output(deck, 1));
}
END_TEST

START_TEST(names_have_their_ending_replaced) {
  ck_assert_int_eq(render_to("results.v2.pdf", "pdf", (tl_render_options){0}), TL_OK);
  ck_assert(is_there("results.v2.pdf"));
  ck_assert_int_eq(render_to("out/", "pdf", (tl_render_options){0}), TL_OK);
  ck_assert(is_there("out/good.pdf"));
  ck_assert_int_eq(render_to("out", "pdf", (tl_render_options){0}), TL_OK);
  ck_assert(!is_there("out.pdf"));
}
END_TEST

START_TEST(names_keep_what_is_no_format) {
  ck_assert_int_eq(render_to("results-v1.1", "pdf", (tl_render_options){0}), TL_OK);
  ck_assert_int_eq(render_to("results-v1.2", "PDF", (tl_render_options){0}), TL_OK);
  ck_assert(is_there("results-v1.1.pdf") && is_there("results-v1.2.pdf"));
  ck_assert_int_eq(render_to("x.docx", "pdf", (tl_render_options){0}), TL_ERROR_USAGE);
  ck_assert_ptr_nonnull(strstr(tl_deck_diagnostic(deck, 0, false).hint, "pdf, png, svg"));
  tl_render_options options = {.output = in_folder("y.dump")};
  ck_assert_int_eq(tl_deck_render(deck, &options), TL_OK);
  ck_assert_str_eq(tl_deck_output(deck, 0), in_folder("y.dump"));
}
END_TEST

START_TEST(devices_take_one_file) {
  ck_assert_int_eq(tl_deck_render(deck, &(tl_render_options){.output = "/dev/null"}), TL_OK);
  ck_assert_uint_eq(tl_deck_output_count(deck), 0);
  static const char *const formats[] = {"pdf", "dump"};
  tl_render_options options = {.output = "-", .formats = formats, .format_count = 2};
  ck_assert_int_eq(tl_deck_render(deck, &options), TL_ERROR_USAGE);
  ck_assert_str_eq(first_message(), "standard output takes one file, and this would be 2");
}
END_TEST

START_TEST(contents_are_those_of_a_sound_deck) {
  ck_assert_int_eq(tl_deck_check(deck), TL_OK);
  tl_contents contents = tl_deck_contents(deck);
  ck_assert(contents.slides == 2 && contents.charts == 1 && contents.numbers == 2);
  write_file("good.yaml", BAD);
  ck_assert_int_eq(tl_deck_check(deck), TL_ERROR_INPUT);
  ck_assert_uint_eq(tl_deck_contents(deck).slides, 0);
}
END_TEST

START_TEST(pages_have_files_of_their_own) {
  ck_assert_int_eq(render_to("deck", "svg", (tl_render_options){0}), TL_OK);
  ck_assert_uint_eq(tl_deck_output_count(deck), 2);
  ck_assert(is_there("deck-01.svg") && is_there("deck-02.svg"));
}
END_TEST

START_TEST(slides_are_chosen_by_number) {
  ck_assert_int_eq(render_to("deck", "svg", (tl_render_options){.slides = "2"}), TL_OK);
  ck_assert_uint_eq(tl_deck_output_count(deck), 1);
  ck_assert(!is_there("deck-01.svg"));
  ck_assert_int_eq(render_to("all", "svg", (tl_render_options){.slides = "1-2"}), TL_OK);
  ck_assert_uint_eq(tl_deck_output_count(deck), 2);
}
END_TEST

START_TEST(slides_that_are_not_there_are_refused) {
  static const char *const bad[] = {"", "0", "3", "2-1", "1,", "1-", "a", "1 2", "1,,2", "9999999"};
  ck_assert_int_ne(render_to("deck", "svg", (tl_render_options){.slides = bad[_i]}), TL_OK);
  ck_assert_ptr_nonnull(strstr(first_message(), "cannot be chosen; the deck has 1 to 2"));
  ck_assert_uint_eq(tl_deck_output_count(deck), 0);
}
END_TEST

START_TEST(a_chart_stands_alone) {
  ck_assert_int_eq(render_to("deck", "svg", (tl_render_options){.chart = "mix"}), TL_OK);
  ck_assert_uint_eq(tl_deck_output_count(deck), 1);
  ck_assert_str_eq(tl_deck_output(deck, 0), in_folder("deck.svg"));
  ck_assert_int_eq(tl_deck_render(deck, &(tl_render_options){.chart = "mix"}), TL_OK);
  ck_assert(is_there("mix.pdf"));
  ck_assert_int_ne(render_to("deck", "svg", (tl_render_options){.chart = "mox"}), TL_OK);
  ck_assert_str_eq(first_message(), "the deck has no chart, table or tiles named \"mox\"");
  ck_assert_ptr_nonnull(strstr(tl_deck_diagnostic(deck, 0, false).hint, "\"mix\""));
}
END_TEST

START_TEST(options_that_cannot_be_are_refused) {
  ck_assert_int_eq(render_to("x", "pfd", (tl_render_options){0}), TL_ERROR_USAGE);
  ck_assert_str_eq(first_message(), "there is no format \"pfd\"");
  ck_assert_ptr_null(tl_deck_diagnostic(deck, 0, false).file);
  ck_assert_int_eq(render_to("x", "png", (tl_render_options){.dpi = -1}), TL_ERROR_USAGE);
  ck_assert_int_eq(render_to("x", "png", (tl_render_options){.dpi = 1e9}), TL_ERROR_USAGE);
  ck_assert_int_eq(render_to("x", "png", (tl_render_options){.width_mm = 100}), TL_ERROR_USAGE);
  ck_assert(!is_there("x.png"));
}
END_TEST

START_TEST(errors_write_nothing) {
  tl_deck *bad = tl_deck_open(context, in_folder("bad.yaml"));
  ck_assert_int_eq(tl_deck_render(bad, NULL), TL_ERROR_INPUT);
  ck_assert_uint_eq(tl_deck_output_count(bad), 0);
  ck_assert(!is_there("bad.pdf"));
  ck_assert_uint_eq(tl_deck_diagnostic_count(bad), 2);
  tl_diagnostic first = tl_deck_diagnostic(bad, 0, false);
  ck_assert(first.is_error && first.line == 3 && first.column == 21);
  ck_assert_str_eq(first.file, in_folder("bad.yaml"));
  ck_assert_str_eq(first.message, "there is no chart type \"pie\"");
  ck_assert_ptr_nonnull(strstr(first.text, "bad.yaml:3:21: error: there is no chart type"));
  ck_assert_ptr_null(strchr(first.text, '\x1b'));
  ck_assert_ptr_nonnull(strchr(tl_deck_diagnostic(bad, 0, true).text, '\x1b'));
  ck_assert_ptr_null(tl_deck_diagnostic(bad, 2, false).message);
  tl_deck_free(bad);
}
END_TEST

START_TEST(an_old_file_stays_when_the_new_one_is_refused) {
  write_file("good.pdf", "old");
  write_file("good.yaml", BAD);
  ck_assert_int_eq(tl_deck_render(deck, NULL), TL_ERROR_INPUT);
  struct stat status;
  ck_assert_int_eq(stat(in_folder("good.pdf"), &status), 0);
  ck_assert_int_eq((int)status.st_size, 3);
}
END_TEST

START_TEST(every_call_begins_anew) {
  write_file("good.yaml", BAD);
  ck_assert_int_eq(tl_deck_check(deck), TL_ERROR_INPUT);
  write_file("good.yaml", GOOD);
  ck_assert_int_eq(tl_deck_check(deck), TL_OK);
  ck_assert_uint_eq(tl_deck_diagnostic_count(deck), 0);
}
END_TEST

START_TEST(decks_that_are_not_there_are_the_systems_failure) {
  tl_deck *none = tl_deck_open(context, in_folder("none.yaml"));
  ck_assert_int_eq(tl_deck_check(none), TL_ERROR_SYSTEM);
  ck_assert_str_eq(tl_deck_diagnostic(none, 0, false).message, "there is no such file");
  tl_deck_free(none);
}
END_TEST

START_TEST(decks_of_one_context_do_not_meet) {
  tl_deck *bad = tl_deck_open(context, in_folder("bad.yaml"));
  ck_assert_int_eq(tl_deck_check(bad), TL_ERROR_INPUT);
  const char *message = tl_deck_diagnostic(bad, 0, false).message;
  ck_assert_int_eq(tl_deck_render(deck, NULL), TL_OK);
  ck_assert_uint_eq(tl_deck_diagnostic_count(deck), 0);
  ck_assert_str_eq(message, "there is no chart type \"pie\"");
  tl_deck_free(bad);
  ck_assert_int_eq(tl_deck_check(deck), TL_OK);
}
END_TEST

START_TEST(parameters_outlive_what_they_were_given_in) {
  char name[] = "who", value[] = "APAC";
  tl_deck_set_parameter(deck, name, value);
  memset(name, 'x', 3);
  memset(value, 'x', 4);
  ck_assert_int_eq(tl_deck_check(deck), TL_OK);
  tl_deck_set_parameter(deck, "hwo", "x");
  ck_assert_int_eq(tl_deck_check(deck), TL_ERROR_INPUT);
  ck_assert_str_eq(first_message(), "the deck has no parameter \"hwo\"");
}
END_TEST

START_TEST(languages_are_asked_for) {
  char language[] = "ja";
  ck_assert(tl_deck_set_language(deck, language));
  memset(language, 'x', 2);
  ck_assert_int_eq(tl_deck_check(deck), TL_OK);
  ck_assert_uint_gt(tl_deck_diagnostic_count(deck), 0);
  ck_assert_str_eq(first_message(), "this text is not there in the language \"ja\"");
  ck_assert(!tl_deck_set_language(deck, "Japanese"));
  ck_assert_int_eq(tl_deck_check(deck), TL_OK);
  ck_assert_uint_gt(tl_deck_diagnostic_count(deck), 0);
  ck_assert(tl_deck_set_language(deck, NULL));
  ck_assert_int_eq(tl_deck_check(deck), TL_OK);
  ck_assert_uint_eq(tl_deck_diagnostic_count(deck), 0);
}
END_TEST

START_TEST(bases_tell_decks_apart) {
  ck_assert_int_eq(mkdir(in_folder("sub"), 0755), 0);
  tl_deck *same = tl_deck_open(context, in_folder("sub/../good.yaml"));
  ck_assert_str_eq(tl_deck_output_base(deck, NULL), tl_deck_output_base(same, NULL));
  tl_deck *other = tl_deck_open(context, in_folder("bad.yaml"));
  ck_assert_str_ne(tl_deck_output_base(deck, NULL), tl_deck_output_base(other, NULL));
  tl_render_options options = {.output = in_folder("x.pdf")};
  ck_assert_str_eq(tl_deck_output_base(deck, &options), tl_deck_output_base(other, &options));
  tl_deck_free(other);
  tl_deck_free(same);
}
END_TEST

START_TEST(lists_are_sorted_and_end) {
  for (tl_kind kind = TL_ANNOTATIONS; kind <= TL_THEMES; kind++) {
    ck_assert_uint_ge(tl_count(kind), 3);
    for (size_t i = 0; i < tl_count(kind); i++) {
      ck_assert_uint_gt(strlen(tl_summary(kind, i)), 0);
      if (i > 0) ck_assert_str_ne(tl_summary(kind, i - 1), tl_summary(kind, i));
      if (i > 0) ck_assert_int_lt(strcmp(tl_name(kind, i - 1), tl_name(kind, i)), 0);
    }
    ck_assert_ptr_null(tl_name(kind, tl_count(kind)));
    ck_assert_ptr_null(tl_summary(kind, tl_count(kind)));
  }
  ck_assert_str_eq(tl_kind_name(TL_CHARTS), "charts");
  ck_assert_str_eq(tl_kind_name(TL_THEMES), "themes");
  ck_assert_ptr_null(tl_kind_name(TL_THEMES + 1));
  ck_assert_uint_eq(tl_count(TL_THEMES + 1), 0);
  ck_assert_ptr_eq(tl_schema(context), tl_schema(context));
  ck_assert_ptr_eq(tl_manual(context), tl_manual(context));
}
END_TEST

START_TEST(lengths_have_units) {
  double mm = 0;
  ck_assert(tl_parse_length("8.5cm", &mm));
  ck_assert_double_eq_tol(mm, 85, 1e-9);
  ck_assert(tl_parse_length("72pt", &mm));
  ck_assert_double_eq_tol(mm, 25.4, 1e-9);
  static const char *const bad[] = {"", "85", "mm", "85 m", "85mmm", "nanmm", "1e400mm"};
  for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
    ck_assert_msg(!tl_parse_length(bad[i], &mm), "%s", bad[i]);
}
END_TEST

static void add_failure_tests(TCase *tests) {
  tcase_add_loop_test(tests, slides_that_are_not_there_are_refused, 0, 10);
  tcase_add_test(tests, options_that_cannot_be_are_refused);
  tcase_add_test(tests, errors_write_nothing);
  tcase_add_test(tests, an_old_file_stays_when_the_new_one_is_refused);
  tcase_add_test(tests, every_call_begins_anew);
  tcase_add_test(tests, decks_that_are_not_there_are_the_systems_failure);
}

int main(void) {
  Suite *suite = suite_create("api");
  TCase *tests = tcase_create("api");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_set_timeout(tests, 60);
  suite_add_tcase(suite, tests);
  tcase_add_test(tests, nothing_is_freed_as_nothing);
  tcase_add_test(tests, checking_writes_nothing);
  tcase_add_test(tests, decks_are_written_beside_themselves_unless_said_otherwise);
  tcase_add_test(tests, names_have_their_ending_replaced);
  tcase_add_test(tests, names_keep_what_is_no_format);
  tcase_add_test(tests, devices_take_one_file);
  tcase_add_test(tests, contents_are_those_of_a_sound_deck);
  tcase_add_test(tests, pages_have_files_of_their_own);
  tcase_add_test(tests, slides_are_chosen_by_number);
  tcase_add_test(tests, a_chart_stands_alone);
  tcase_add_test(tests, decks_of_one_context_do_not_meet);
  tcase_add_test(tests, parameters_outlive_what_they_were_given_in);
  tcase_add_test(tests, languages_are_asked_for);
  tcase_add_test(tests, bases_tell_decks_apart);
  tcase_add_test(tests, lists_are_sorted_and_end);
  tcase_add_test(tests, lengths_have_units);
  add_failure_tests(tests);
  return unit_run(suite);
}
