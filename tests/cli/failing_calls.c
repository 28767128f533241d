/* Preloaded under topline: one system call on a file that is being written fails, as FAILING_CALL
 * says. "fsync 2" is the third fsync; "write short", "write interrupted" and "write nothing" do
 * what a system may. */
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#define TEMPORARY "/.topline-"

static bool is_temporary(int file) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return false;
  path[length] = '\0';
  return strstr(path, TEMPORARY) != NULL;
}

static const char *failure_of(const char *call) {
  const char *failing = getenv("FAILING_CALL");
  size_t length = strlen(call);
  bool is_this = failing && strncmp(failing, call, length) == 0 && failing[length] == ' ';
  return is_this ? failing + length + 1 : "";
}

static bool is_due(const char *call) {
  static int count; /* of the one call that fails in this process */
  char *end;
  const char *failure = failure_of(call);
  long number = strtol(failure, &end, 10);
  if (end == failure || number != count++) return false;
  errno = EIO;
  return true;
}

static ssize_t write_in_part(int file, const void *bytes, size_t length, const char *how) {
  static unsigned count;
  bool is_turn = count++ % 2 == 0;
  if (strcmp(how, "nothing") == 0) return 0;
  if (strcmp(how, "interrupted") == 0 && is_turn) {
    errno = EINTR;
    return -1;
  }
  if (strcmp(how, "short") == 0 && length > 1) length = length / 3 + 1;
  return syscall(SYS_write, file, bytes, length);
}

ssize_t write(int file, const void *bytes, size_t length) {
  if (!is_temporary(file)) return syscall(SYS_write, file, bytes, length);
  if (is_due("write")) return -1;
  return write_in_part(file, bytes, length, failure_of("write"));
}

int fsync(int file) {
  if (is_temporary(file) && is_due("fsync")) return -1;
  return (int)syscall(SYS_fsync, file);
}

/* Linux closes the file even then. */
int close(int file) {
  bool fails = is_temporary(file) && is_due("close");
  int result = (int)syscall(SYS_close, file);
  if (fails) errno = EIO;
  return fails ? -1 : result;
}

int rename(const char *from, const char *to) {
  if (strstr(from, TEMPORARY) && is_due("rename")) return -1;
  return (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
}

static int open_file(const char *path, int flags, va_list arguments) {
  int mode = flags & O_CREAT ? va_arg(arguments, int) : 0;
  if (strstr(path, TEMPORARY) && is_due("open")) return -1;
  return (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
}

#define OPEN(name)                                                                                 \
  int name(const char *path, int flags, ...) {                                                     \
    va_list arguments;                                                                             \
    va_start(arguments, flags);                                                                    \
    int file = open_file(path, flags, arguments);                                                  \
    va_end(arguments);                                                                             \
    return file;                                                                                   \
  }

OPEN(open)
OPEN(open64)
