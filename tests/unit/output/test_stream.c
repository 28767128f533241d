/* Files that are whole or not there. */
#include "output/stream.h"
#include "tests/unit/output/scratch_folder.h"

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

static Arena *arena;
static Diagnostics *diags;
static ScratchFolder folder;

static const char *in_folder(const char *name) {
  return arena_printf(arena, "%s/%s", folder.path, name);
}

static void set_up(void) {
  arena = arena_new();
  diags = diagnostics_new(arena);
  folder = scratch_folder_new();
}

static void tear_down(void) {
  arena_free(arena);
  scratch_folder_free(&folder);
}

static void put(const char *path, const char *text) {
  FILE *file = fopen(path, "w");
  ck_assert_ptr_nonnull(file);
  fputs(text, file);
  fclose(file);
}

static const char *take(const char *path) {
  FILE *file = fopen(path, "r");
  if (!file) return NULL;
  char *text = arena_alloc(arena, 4096);
  text[fread(text, 1, 4095, file)] = '\0';
  fclose(file);
  return text;
}

static int count_files(void) {
  int count = 0;
  DIR *files = opendir(folder.path);
  for (struct dirent *entry; (entry = readdir(files));)
    count += entry->d_name[0] != '.' || strlen(entry->d_name) > 2;
  closedir(files);
  return count;
}

static void assert_only_error(const char *path, const char *message) {
  ck_assert_uint_eq(diagnostics_error_count(diags), 1);
  ck_assert(diagnostics_has_system_error(diags));
  const Diagnostic *diagnostic = diagnostics_sorted(diags, 0);
  ck_assert_str_eq(diagnostic->span.file->path, path);
  ck_assert_str_eq(diagnostic->message, message);
}

START_TEST(a_file_appears_when_it_is_published) {
  const char *path = in_folder("deck.pdf");
  OutputStream *stream = stream_open(arena, path, diags);
  stream_write(stream, "hello ", 6);
  stream_print(stream, "%d", 42);
  ck_assert_uint_eq(stream_length(stream), 8);
  ck_assert_ptr_null(take(path));
  ck_assert(stream_finish(stream));
  ck_assert_ptr_null(take(path));
  ck_assert(stream_publish(stream));
  ck_assert_str_eq(take(path), "hello 42");
  stream_discard(stream);
  ck_assert_str_eq(take(path), "hello 42");
  ck_assert_int_eq(count_files(), 1);
}
END_TEST

START_TEST(a_discarded_file_leaves_the_old_one) {
  const char *path = in_folder("deck.pdf");
  put(path, "old");
  OutputStream *stream = stream_open(arena, path, diags);
  stream_write(stream, "new", 3);
  ck_assert(stream_finish(stream));
  stream_discard(stream);
  ck_assert_str_eq(take(path), "old");
  ck_assert_int_eq(count_files(), 1);
  ck_assert(!stream_publish(stream));
  ck_assert_str_eq(take(path), "old");
}
END_TEST

START_TEST(a_forgotten_stream_goes_with_the_arena) {
  Arena *other = arena_new();
  stream_write(stream_open(other, in_folder("deck.pdf"), diags), "x", 1);
  ck_assert_int_eq(count_files(), 1);
  arena_free(other);
  ck_assert_int_eq(count_files(), 0);
}
END_TEST

START_TEST(large_writes_arrive) {
  const char *path = in_folder("deck.pdf");
  OutputStream *stream = stream_open(arena, path, diags);
  char *block = arena_alloc(arena, 200000);
  memset(block, 'x', 200000);
  for (int i = 0; i < 5; i++) {
    stream_write(stream, block, 50000);
    stream_write(stream, block, 200000);
    stream_write(stream, "-", 1);
  }
  ck_assert(stream_finish(stream) && stream_publish(stream));
  struct stat status;
  ck_assert_int_eq(stat(path, &status), 0);
  ck_assert_int_eq(status.st_size, 1250005);
  int file = open(path, O_RDONLY);
  char last[2];
  ck_assert_int_eq(pread(file, last, 2, 1250003), 2);
  ck_assert_mem_eq(last, "x-", 2);
  close(file);
}
END_TEST

START_TEST(folders_are_made) {
  const char *path = in_folder("a/b/c/deck.pdf");
  OutputStream *stream = stream_open(arena, path, diags);
  ck_assert_ptr_nonnull(stream);
  stream_write(stream, "x", 1);
  ck_assert(stream_finish(stream) && stream_publish(stream));
  ck_assert_str_eq(take(path), "x");
}
END_TEST

START_TEST(a_folder_is_no_target) {
  ck_assert_ptr_null(stream_open(arena, folder.path, diags));
  assert_only_error(folder.path, "cannot write: it is a folder");
}
END_TEST

START_TEST(a_device_takes_the_bytes_when_they_are_published) {
  OutputStream *stream = stream_open(arena, "/dev/full", diags);
  ck_assert(!stream_is_file(stream));
  stream_write(stream, "x", 1);
  ck_assert(stream_finish(stream));
  ck_assert(!stream_publish(stream));
  ck_assert(!stream_publish(stream));
  assert_only_error("/dev/full", "cannot write: No space left on device");
  stream = stream_open(arena, "/dev/null", diags);
  stream_write(stream, "x", 1);
  ck_assert(stream_finish(stream) && stream_publish(stream));
}
END_TEST

START_TEST(a_pipe_is_written_into_and_stays) {
  const char *path = in_folder("pipe");
  ck_assert_int_eq(mkfifo(path, 0600), 0);
  int reader = open(path, O_RDONLY | O_NONBLOCK);
  OutputStream *stream = stream_open(arena, path, diags);
  stream_print(stream, "%06d", 42);
  char text[16] = {0};
  ck_assert_int_eq(read(reader, text, 15), 0); /* nothing before it is whole */
  ck_assert(stream_finish(stream) && stream_publish(stream));
  ck_assert_int_eq(read(reader, text, 15), 6);
  ck_assert_str_eq(text, "000042");
  close(reader);
  struct stat status;
  ck_assert(lstat(path, &status) == 0 && S_ISFIFO(status.st_mode));
  ck_assert_int_eq(count_files(), 1);
}
END_TEST

START_TEST(a_failed_writer_puts_nothing_into_a_pipe) {
  const char *path = in_folder("pipe");
  ck_assert_int_eq(mkfifo(path, 0600), 0);
  OutputStream *stream = stream_open(arena, path, diags);
  stream_write(stream, "x", 1);
  stream_fail(stream, "the PDF has no end");
  ck_assert(!stream_finish(stream) && !stream_publish(stream));
  assert_only_error(path, "cannot write: the PDF has no end");
}
END_TEST

/* As with >>: what the file held stays, and bytes go where the descriptor stands. */
START_TEST(a_descriptor_is_written_where_it_stands) {
  const char *path = in_folder("log"), *link = in_folder("link");
  put(path, "old ");
  int file = open(path, O_WRONLY | O_APPEND);
  static const char *const folders[] = {"/dev/fd", "/proc/self/fd"};
  ck_assert_int_eq(symlink(arena_printf(arena, "%s/%d", folders[_i], file), link), 0);
  OutputStream *stream = stream_open(arena, link, diags);
  ck_assert(!stream_is_file(stream));
  stream_write(stream, "new", 3);
  ck_assert(stream_finish(stream) && stream_publish(stream));
  close(file);
  ck_assert_str_eq(take(path), "old new");
  ck_assert_int_eq(count_files(), 2);
}
END_TEST

START_TEST(a_descriptor_that_is_not_open_is_told) {
  OutputStream *stream = stream_open(arena, "/dev/fd/99999", diags);
  ck_assert(stream_finish(stream) && !stream_publish(stream));
  assert_only_error("/dev/fd/99999", "cannot write: Bad file descriptor");
}
END_TEST

START_TEST(a_file_is_no_folder) {
  put(in_folder("file"), "x");
  const char *path = in_folder("file/deck.pdf");
  ck_assert_ptr_null(stream_open(arena, path, diags));
  assert_only_error(path, "cannot write: Not a directory");
  ck_assert_str_eq(take(in_folder("file")), "x");
}
END_TEST

START_TEST(a_read_only_folder_is_told) {
  if (geteuid() == 0) return; /* root may write anywhere */
  chmod(folder.path, 0500);
  const char *path = in_folder("deck.pdf");
  ck_assert_ptr_null(stream_open(arena, path, diags));
  assert_only_error(path, "cannot write: Permission denied");
  chmod(folder.path, 0700);
}
END_TEST

START_TEST(links_are_followed) {
  const char *path = in_folder("link.pdf"), *file = in_folder("file.pdf");
  put(file, "old");
  ck_assert_int_eq(symlink("file.pdf", path), 0);
  OutputStream *stream = stream_open(arena, path, diags);
  stream_write(stream, "new", 3);
  ck_assert(stream_finish(stream) && stream_publish(stream));
  ck_assert_str_eq(take(file), "new");
  struct stat status;
  ck_assert_int_eq(lstat(path, &status), 0);
  ck_assert(S_ISLNK(status.st_mode));
}
END_TEST

START_TEST(links_to_nowhere_are_told) {
  const char *path = in_folder("link.pdf");
  ck_assert_int_eq(symlink("no\nwhere", path), 0);
  ck_assert_ptr_null(stream_open(arena, path, diags));
  assert_only_error(path,
                    "cannot write: it is a symbolic link to \"no\\nwhere\", which is not there");
  ck_assert_str_eq(diagnostics_sorted(diags, 0)->hint,
                   "remove the link, or write to another place");
}
END_TEST

START_TEST(links_in_a_circle_are_told) {
  const char *path = in_folder("link.pdf");
  ck_assert_int_eq(symlink("link.pdf", path), 0);
  ck_assert_ptr_null(stream_open(arena, path, diags));
  assert_only_error(path, "cannot write: Too many levels of symbolic links");
}
END_TEST

START_TEST(modes_are_kept_or_left_to_the_umask) {
  const char *old = in_folder("old"), *new = in_folder("new");
  put(old, "x");
  chmod(old, 0640);
  mode_t mask = umask(027);
  OutputStream *streams[] = {stream_open(arena, old, diags), stream_open(arena, new, diags)};
  umask(mask);
  for (int i = 0; i < 2; i++) ck_assert(stream_finish(streams[i]) && stream_publish(streams[i]));
  struct stat status;
  ck_assert_int_eq(stat(old, &status), 0);
  ck_assert_int_eq(status.st_mode & 0777, 0640);
  ck_assert_int_eq(stat(new, &status), 0);
  ck_assert_int_eq(status.st_mode & 0777, 0640);
}
END_TEST

/* As on a full disk: the file may not grow beyond a limit. */
START_TEST(a_full_disk_leaves_the_old_file) {
  const char *path = in_folder("deck.pdf");
  put(path, "old");
  signal(SIGXFSZ, SIG_IGN);
  struct rlimit before, limit;
  getrlimit(RLIMIT_FSIZE, &before);
  limit = before;
  limit.rlim_cur = 100000;
  OutputStream *stream = stream_open(arena, path, diags);
  setrlimit(RLIMIT_FSIZE, &limit);
  char block[1000] = {0};
  for (int i = 0; i < 1000; i++) stream_write(stream, block, sizeof block);
  bool is_good = stream_finish(stream);
  setrlimit(RLIMIT_FSIZE, &before);
  signal(SIGXFSZ, SIG_DFL);
  ck_assert(!is_good);
  ck_assert(!stream_is_good(stream));
  ck_assert(!stream_publish(stream));
  stream_discard(stream);
  assert_only_error(path, "cannot write: File too large");
  ck_assert_str_eq(take(path), "old");
  ck_assert_int_eq(count_files(), 1);
}
END_TEST

START_TEST(a_writers_failure_sticks) {
  const char *path = in_folder("deck.pdf");
  OutputStream *stream = stream_open(arena, path, diags);
  stream_write(stream, "x", 1);
  stream_fail(stream, "the PDF has no end");
  stream_fail(stream, "something else");
  stream_write(stream, "y", 1);
  ck_assert_uint_eq(stream_length(stream), 1);
  ck_assert(!stream_finish(stream));
  ck_assert(!stream_finish(stream));
  assert_only_error(path, "cannot write: the PDF has no end");
}
END_TEST

START_TEST(memory_streams_keep_their_bytes) {
  OutputStream *stream = stream_open_memory(arena);
  stream_print(stream, "%s-%d", "a", 5);
  stream_write(stream, "\0z", 2);
  size_t length;
  const char *bytes = stream_bytes(stream, &length);
  ck_assert_uint_eq(length, 5);
  ck_assert_mem_eq(bytes, "a-5\0z", 5);
  ck_assert(stream_finish(stream));
  ck_assert(stream_publish(stream));
  stream_discard(stream);
}
END_TEST

START_TEST(long_prints_are_whole) {
  OutputStream *stream = stream_open_memory(arena);
  stream_print(stream, "%05000d", 7);
  ck_assert_uint_eq(stream_length(stream), 5000);
}
END_TEST

static void add_tests(TCase *tests) {
  tcase_add_test(tests, a_file_appears_when_it_is_published);
  tcase_add_test(tests, a_discarded_file_leaves_the_old_one);
  tcase_add_test(tests, a_forgotten_stream_goes_with_the_arena);
  tcase_add_test(tests, large_writes_arrive);
  tcase_add_test(tests, folders_are_made);
  tcase_add_test(tests, a_folder_is_no_target);
  tcase_add_test(tests, a_device_takes_the_bytes_when_they_are_published);
  tcase_add_test(tests, a_pipe_is_written_into_and_stays);
  tcase_add_test(tests, a_failed_writer_puts_nothing_into_a_pipe);
  tcase_add_loop_test(tests, a_descriptor_is_written_where_it_stands, 0, 2);
  tcase_add_test(tests, a_descriptor_that_is_not_open_is_told);
  tcase_add_test(tests, a_file_is_no_folder);
  tcase_add_test(tests, a_read_only_folder_is_told);
  tcase_add_test(tests, links_are_followed);
  tcase_add_test(tests, links_to_nowhere_are_told);
  tcase_add_test(tests, links_in_a_circle_are_told);
  tcase_add_test(tests, modes_are_kept_or_left_to_the_umask);
  tcase_add_test(tests, a_full_disk_leaves_the_old_file);
  tcase_add_test(tests, a_writers_failure_sticks);
  tcase_add_test(tests, memory_streams_keep_their_bytes);
  tcase_add_test(tests, long_prints_are_whole);
}

int main(void) {
  Suite *suite = suite_create("stream");
  TCase *tests = tcase_create("stream");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  add_tests(tests);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
