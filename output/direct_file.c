#include "output/direct_file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { LINK_LIMIT = 8 };

static int parse_descriptor(const char *digits) {
  int number = 0;
  size_t length = strspn(digits, "0123456789");
  if (length == 0 || length > 6 || digits[length]) return -1;
  for (; *digits; digits++) number = number * 10 + (*digits - '0');
  return number;
}

/* By name: opened by its path, a file behind standard output would be written from its start. */
static int named_descriptor(const char *path) {
  static const char *const folders[] = {"/dev/fd/", "/proc/self/fd/"};
  if (strcmp(path, STANDARD_OUTPUT) == 0) return STDOUT_FILENO;
  if (strcmp(path, "/dev/stderr") == 0) return STDERR_FILENO;
  for (size_t i = 0; i < sizeof folders / sizeof *folders; i++)
    if (strncmp(path, folders[i], strlen(folders[i])) == 0)
      return parse_descriptor(path + strlen(folders[i]));
  return -1;
}

/* The descriptor that a path stands for, by links too; -1 if it is a file of its own. */
static int find_descriptor(const char *path) {
  char target[PATH_MAX];
  for (int i = 0; i < LINK_LIMIT; i++) {
    int descriptor = named_descriptor(path);
    if (descriptor >= 0) return descriptor;
    char next[PATH_MAX];
    ssize_t length = readlink(path, next, sizeof next - 1);
    if (length <= 0) return -1;
    next[length] = '\0';
    memcpy(target, next, (size_t)length + 1);
    path = target;
  }
  return -1;
}

bool direct_file_is(const char *path) {
  struct stat status;
  if (find_descriptor(path) >= 0) return true;
  return stat(path, &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode);
}

int direct_file_open(const char *path) {
  int descriptor = find_descriptor(path), file;
  if (descriptor >= 0) return fcntl(descriptor, F_DUPFD_CLOEXEC, 0);
  do file = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
  while (file < 0 && errno == EINTR);
  return file;
}
