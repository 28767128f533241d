/* Names of files, and all of them or none. */
#include "tests/unit/output/sample.h"
#include "tests/unit/output/scratch_folder.h"

#include <unistd.h>

static Sample sample;
static ScratchFolder folder;
static OutputPaths paths;

static const char *base(void) {
  return arena_printf(sample.arena, "%s/deck", folder.path);
}

static const char *path_of(const char *ending) {
  return arena_printf(sample.arena, "%s%s", base(), ending);
}

static void set_up(void) {
  sample = sample_new(FONT_METRICS_FIXED);
  paths = (OutputPaths){0};
  folder = scratch_folder_new();
}

static void tear_down(void) {
  sample_free(&sample);
  scratch_folder_free(&folder);
}

static bool is_there(const char *ending) {
  return access(path_of(ending), F_OK) == 0;
}

static void write_format(const char *name) {
  OutputJob job = sample_job(&sample);
  const OutputFormat *format = output_format_find(name);
  output_write(&format, 1, &job, &(OutputTarget){.base = base()}, &paths);
}

START_TEST(formats_are_sorted_and_whole) {
  for (size_t i = 0; i < output_format_count; i++) {
    const OutputFormat *format = output_formats[i];
    if (i) ck_assert_int_lt(strcmp(output_formats[i - 1]->name, format->name), 0);
    ck_assert_ptr_eq(output_format_find(format->name), format);
    ck_assert(format->extension && *format->extension && format->summary && *format->summary);
  }
  ck_assert_ptr_null(output_format_find("pd"));
  ck_assert_ptr_null(output_format_find(""));
}
END_TEST

START_TEST(formats_are_found_in_any_case) {
  ck_assert_ptr_eq(output_format_find("PnG"), &png_format);
}
END_TEST

START_TEST(a_device_takes_one_file_and_is_not_listed) {
  OutputJob job = sample_job(&sample);
  const OutputFormat *format = output_format_find("svg");
  OutputTarget target = {.direct = "/dev/null"};
  output_write(&format, 1, &job, &target, &paths);
  ck_assert_uint_eq(paths.count, 0);
  ck_assert_uint_eq(diagnostics_count(sample.diags), 0);
  output_plan(format, &job, &target, &paths);
  ck_assert_uint_eq(paths.count, 1);
  ck_assert_str_eq(paths.items[0], "/dev/null");
}
END_TEST

START_TEST(every_format_writes_its_file) {
  for (size_t i = 0; i < output_format_count; i++) {
    write_format(output_formats[i]->name);
    ck_assert_uint_eq(paths.count, i + 1);
    ck_assert_str_eq(paths.items[i],
                     path_of(arena_printf(sample.arena, ".%s", output_formats[i]->extension)));
    ck_assert_int_eq(access(paths.items[i], R_OK), 0);
  }
  ck_assert_uint_eq(diagnostics_count(sample.diags), 0);
}
END_TEST

START_TEST(pages_have_files_of_their_own) {
  scene_add_page(sample.scene, "bridge", 96, 54);
  write_format("svg");
  ck_assert_uint_eq(paths.count, 2);
  ck_assert_str_eq(paths.items[0], path_of("-mix.svg"));
  ck_assert_str_eq(paths.items[1], path_of("-bridge.svg"));
  ck_assert(is_there("-mix.svg") && is_there("-bridge.svg"));
  write_format("dump");
  ck_assert_str_eq(paths.items[2], path_of(".dump"));
}
END_TEST

START_TEST(one_bad_page_keeps_all_files_away) {
  ScenePage *page = scene_add_page(sample.scene, "huge", 96, 54);
  page->width = 1e6;
  write_format("png");
  ck_assert_uint_eq(paths.count, 0);
  ck_assert_uint_eq(diagnostics_error_count(sample.diags), 1);
  ck_assert(!is_there("-mix.png") && !is_there("-huge.png"));
  ck_assert_int_eq(rmdir(folder.path), 0); /* nothing was left behind */
}
END_TEST

START_TEST(one_bad_target_keeps_all_files_away) {
  scene_add_page(sample.scene, "x/y/z", 96, 54);
  FILE *file = fopen(path_of("-x"), "w");
  ck_assert_ptr_nonnull(file);
  fclose(file);
  write_format("png");
  ck_assert_uint_eq(paths.count, 0);
  ck_assert(diagnostics_has_system_error(sample.diags));
  ck_assert(!is_there("-mix.png"));
}
END_TEST

START_TEST(a_page_that_cannot_be_drawn_leaves_the_old_file) {
  FILE *file = fopen(path_of(".pdf"), "w");
  ck_assert_ptr_nonnull(file);
  fputs("old", file);
  fclose(file);
  scene_add_rect(sample.arena, sample.page->root, ROLE_NOTE, (Rect){1e9, 0, 10, 10},
                 paint_solid(sample_ink));
  write_format("pdf");
  ck_assert_uint_eq(paths.count, 0);
  ck_assert_uint_eq(diagnostics_error_count(sample.diags), 1);
  ck_assert_str_eq(diagnostics_sorted(sample.diags, 0)->message,
                   "cannot write: a coordinate is too large to be drawn");
  char text[8] = {0};
  file = fopen(path_of(".pdf"), "r");
  ck_assert_uint_eq(fread(text, 1, 7, file), 3);
  fclose(file);
  ck_assert_str_eq(text, "old");
}
END_TEST

int main(void) {
  Suite *suite = suite_create("output");
  TCase *tests = tcase_create("output");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_test(tests, formats_are_sorted_and_whole);
  tcase_add_test(tests, formats_are_found_in_any_case);
  tcase_add_test(tests, a_device_takes_one_file_and_is_not_listed);
  tcase_add_test(tests, every_format_writes_its_file);
  tcase_add_test(tests, pages_have_files_of_their_own);
  tcase_add_test(tests, one_bad_page_keeps_all_files_away);
  tcase_add_test(tests, one_bad_target_keeps_all_files_away);
  tcase_add_test(tests, a_page_that_cannot_be_drawn_leaves_the_old_file);
  suite_add_tcase(suite, tests);
  int result = unit_run(suite);
  font_library_shut_down();
  return result;
}
