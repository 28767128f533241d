/* Streams to files: written under a temporary name beside the target, flushed, renamed. */
#include "output/stream.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { BUFFER_SIZE = 64 * 1024, NAME_TRIES = 1000 };

struct OutputStream {
  Arena *arena;
  Diagnostics *diags;    /* NULL for memory */
  const char *path;      /* as the user named it */
  const char *target;    /* the file itself, behind any links */
  const char *temporary; /* NULL when there is none */
  int file;              /* -1 when closed, or for memory */
  char *buffer;
  size_t used, length;
  const char *problem; /* the first one; NULL as long as all is well */
  TextBuffer memory;
};

static const char *system_problem(void) {
  const char *text = strerrordesc_np(errno); /* in English whatever the locale */
  return text ? text : "unknown error";
}

static const char *folder_of(Arena *arena, const char *path) {
  return arena_strdup(arena, dirname(arena_strdup(arena, path)));
}

static bool make_folder(Arena *arena, const char *folder) {
  struct stat status;
  if (stat(folder, &status) == 0) return true; /* what it is shows when a file is made in it */
  const char *above = folder_of(arena, folder);
  if (!text_equals(above, folder) && !make_folder(arena, above)) return false;
  return mkdir(folder, 0777) == 0 || errno == EEXIST;
}

/* The file that is to be replaced, behind symbolic links; reports what cannot be a target. */
static const char *resolve_target(Arena *arena, const char *path, Diagnostics *diags) {
  struct stat status;
  if (lstat(path, &status) != 0) return path;
  char *real = realpath(path, NULL);
  if (!real || stat(real, &status) != 0) {
    diag_system(diags, path, "cannot write: %s", system_problem());
    free(real);
    return NULL;
  }
  const char *target = arena_strdup(arena, real);
  free(real);
  if (S_ISREG(status.st_mode)) return target;
  const char *what = S_ISDIR(status.st_mode) ? "it is a folder" : "it is not a regular file";
  diag_system(diags, path, "cannot write: %s", what);
  return NULL;
}

/* A deck may have thousands of files under way at once: each begins to try at a number its own. */
static unsigned first_number(const char *target) {
  unsigned hash = 2166136261U;
  for (; *target; target++) hash = (hash ^ (unsigned char)*target) * 16777619U;
  return hash;
}

/* Not mkostemp: only open gives the mode that the umask wants. */
static int create_temporary(OutputStream *stream) {
  const char *folder = folder_of(stream->arena, stream->target);
  unsigned number = first_number(stream->target);
  for (unsigned i = 0; i < NAME_TRIES; i++) {
    const char *name = arena_printf(stream->arena, "%s/.topline-%ld-%u.tmp", folder,
                                    (long)getpid(), number + i);
    int file = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (file < 0 && errno == EEXIST) continue;
    if (file >= 0) stream->temporary = name;
    return file;
  }
  return -1;
}

/* A file that is replaced keeps its mode; where that is not allowed, the new file's will do. */
static void keep_mode(const OutputStream *stream) {
  struct stat status;
  if (stat(stream->target, &status) != 0) return;
  if (fchmod(stream->file, status.st_mode & 0777) != 0) return;
}

static void discard_object(void *object) {
  stream_discard(object);
}

OutputStream *stream_open(Arena *arena, const char *path, Diagnostics *diags) {
  const char *target = resolve_target(arena, path, diags);
  if (!target) return NULL;
  OutputStream *stream = arena_make(arena, OutputStream);
  stream->arena = arena;
  stream->diags = diags;
  stream->path = path;
  stream->target = target;
  stream->file = -1;
  if (make_folder(arena, folder_of(arena, target))) stream->file = create_temporary(stream);
  if (stream->file < 0) {
    diag_system(diags, path, "cannot write: %s", system_problem());
    return NULL;
  }
  keep_mode(stream);
  stream->buffer = arena_alloc(arena, BUFFER_SIZE);
  arena_own(arena, stream, discard_object);
  return stream;
}

OutputStream *stream_open_memory(Arena *arena) {
  OutputStream *stream = arena_make(arena, OutputStream);
  stream->arena = arena;
  stream->file = -1;
  stream->memory.arena = arena;
  return stream;
}

void stream_fail(OutputStream *stream, const char *problem) {
  if (!stream->problem) stream->problem = problem;
}

static void write_out(OutputStream *stream, const char *bytes, size_t length) {
  while (length > 0 && !stream->problem) {
    ssize_t written = write(stream->file, bytes, length);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) {
      if (written == 0) errno = EIO;
      stream_fail(stream, system_problem());
      return;
    }
    bytes += written;
    length -= (size_t)written;
  }
}

static void flush(OutputStream *stream) {
  write_out(stream, stream->buffer, stream->used);
  stream->used = 0;
}

void stream_write(OutputStream *stream, const void *bytes, size_t length) {
  if (stream->problem) return;
  stream->length += length;
  if (!stream->diags) {
    text_append_bytes(&stream->memory, bytes, length);
    return;
  }
  if (stream->used + length > BUFFER_SIZE) flush(stream);
  if (length > BUFFER_SIZE) {
    write_out(stream, bytes, length);
    return;
  }
  memcpy(stream->buffer + stream->used, bytes, length);
  stream->used += length;
}

void stream_print(OutputStream *stream, const char *format, ...) {
  char line[512];
  va_list arguments, again;
  va_start(arguments, format);
  va_copy(again, arguments);
  int length = vsnprintf(line, sizeof line, format, arguments);
  if (length >= 0 && (size_t)length < sizeof line) {
    stream_write(stream, line, (size_t)length);
  } else {
    const char *text = arena_vprintf(stream->arena, format, again);
    stream_write(stream, text, strlen(text));
  }
  va_end(again);
  va_end(arguments);
}

bool stream_is_good(const OutputStream *stream) {
  return !stream->problem;
}

size_t stream_length(const OutputStream *stream) {
  return stream->length;
}

const char *stream_bytes(const OutputStream *stream, size_t *length) {
  if (length) *length = stream->memory.length;
  return text_buffer_string(&stream->memory);
}

bool stream_finish(OutputStream *stream) {
  if (!stream->diags) return !stream->problem;
  if (stream->file >= 0) {
    flush(stream);
    if (!stream->problem && fsync(stream->file) != 0) stream_fail(stream, system_problem());
    if (close(stream->file) != 0 && errno != EINTR) stream_fail(stream, system_problem());
    stream->file = -1;
    if (stream->problem)
      diag_system(stream->diags, stream->path, "cannot write: %s", stream->problem);
  }
  return !stream->problem;
}

/* So that the new name outlives a power cut. Not every file system can, and the file is whole. */
static void sync_folder(const OutputStream *stream) {
  int folder = open(folder_of(stream->arena, stream->target), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) return;
  fsync(folder);
  close(folder);
}

bool stream_publish(OutputStream *stream) {
  if (stream->problem) return false;
  if (!stream->temporary) return !stream->diags;
  if (rename(stream->temporary, stream->target) != 0) {
    stream_fail(stream, system_problem());
    diag_system(stream->diags, stream->path, "cannot write: %s", stream->problem);
    return false;
  }
  stream->temporary = NULL;
  sync_folder(stream);
  return true;
}

void stream_discard(OutputStream *stream) {
  if (stream->file >= 0) close(stream->file);
  stream->file = -1;
  if (stream->temporary) unlink(stream->temporary);
  stream->temporary = NULL;
}
