#include "bind/files.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Where a failure is reported: at the place that names the file, or at the file itself. */
typedef struct FilePlace {
  const char *path;
  SourceSpan named_at;
  Diagnostics *diags;
} FilePlace;

static void report(const FilePlace *place, const char *problem) {
  if (!place->named_at.file) {
    diag_system(place->diags, place->path, "%s", problem);
    return;
  }
  const char *path = diag_quote(place->diags, place->path);
  diag_system(place->diags, place->path, "%s", problem);
  diag_hint(place->diags, "%s is named at %s:%u:%u", path, place->named_at.file->path,
            place->named_at.line, place->named_at.column);
}

static bool check_stat(const FilePlace *place, int descriptor, size_t *size) {
  struct stat status;
  if (fstat(descriptor, &status) != 0) {
    report(place, strerror(errno));
    return false;
  }
  if (!S_ISREG(status.st_mode)) {
    report(place, S_ISDIR(status.st_mode) ? "is a folder, not a file" : "is not a regular file");
    return false;
  }
  if ((unsigned long long)status.st_size > FILE_SIZE_LIMIT) {
    report(place, "is larger than 256 MiB");
    return false;
  }
  *size = (size_t)status.st_size;
  return true;
}

/* Reads until the end, which may have moved since the size was asked. */
static char *read_all(const FilePlace *place, Arena *arena, int descriptor, size_t *size) {
  char *text = arena_alloc(arena, *size + 1);
  size_t used = 0;
  while (used < *size) {
    ssize_t count = read(descriptor, text + used, *size - used);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) {
      report(place, strerror(errno));
      return NULL;
    }
    if (count == 0) break;
    used += (size_t)count;
  }
  *size = used;
  return text;
}

static const SourceFile *read_at(Arena *arena, const FilePlace *place, const char *real_path) {
  int descriptor = open(real_path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  if (descriptor < 0) {
    report(place, errno == ENOENT ? "there is no such file" : strerror(errno));
    return NULL;
  }
  size_t size = 0;
  char *text =
      check_stat(place, descriptor, &size) ? read_all(place, arena, descriptor, &size) : NULL;
  close(descriptor);
  if (!text) return NULL;
  bool has_mark = size >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0;
  return source_file_new(arena, arena_strdup(arena, place->path), has_mark ? text + 3 : text,
                         has_mark ? size - 3 : size);
}

const SourceFile *file_read(Arena *arena, const char *path, Diagnostics *diags) {
  FilePlace place = {path, {0}, diags};
  return read_at(arena, &place, path);
}

static const char *folder_of(Arena *arena, const char *path) {
  const char *slash = strrchr(path, '/');
  if (!slash) return ".";
  return slash == path ? "/" : arena_strndup(arena, path, (size_t)(slash - path));
}

static bool is_below(const char *path, const char *folder) {
  size_t length = strlen(folder);
  if (strcmp(folder, "/") == 0) return true;
  return strncmp(path, folder, length) == 0 && path[length] == '/';
}

const SourceFile *file_read_beside(Arena *arena, const char *deck_path, const char *path,
                                   SourceSpan named_at, Diagnostics *diags) {
  const char *folder = folder_of(arena, deck_path);
  bool is_here = strcmp(folder, ".") == 0;
  const char *joined = is_here ? path : arena_printf(arena, "%s/%s", folder, path);
  FilePlace place = {joined, named_at, diags};
  char real_folder[PATH_MAX], real_path[PATH_MAX];
  if (path[0] != '/' && strlen(joined) < PATH_MAX && realpath(folder, real_folder)) {
    if (!realpath(joined, real_path)) {
      report(&place, errno == ENOENT ? "there is no such file" : strerror(errno));
      return NULL;
    }
    if (is_below(real_path, real_folder)) return read_at(arena, &place, real_path);
  }
  diag_error(diags, named_at, "%s is outside the deck's folder", diag_quote(diags, path));
  diag_hint(diags, "keep data and themes in the deck's folder or below it");
  return NULL;
}
