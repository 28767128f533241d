/* Streams to files: written under a temporary name beside the target, flushed, renamed. What goes
 * into a pipe or a device is kept in memory until it is whole. */
#include "output/stream.h"

#include "output/direct_file.h"
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
  Diagnostics *diags;    /* NULL where there is no file */
  const char *path;      /* as the user named it */
  const char *target;    /* the file itself, behind any links */
  const char *temporary; /* NULL when there is none */
  int file;              /* -1 when closed, or for memory */
  char *buffer;
  size_t used, length;
  const char *problem; /* the first one; NULL as long as all is well */
  bool is_direct, is_finished;
  TextBuffer memory; /* all bytes, where they go to no temporary file */
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

static void report_lost_target(const char *path, int error, Diagnostics *diags) {
  char to[256];
  ssize_t length = readlink(path, to, sizeof to);
  if (length <= 0 || error != ENOENT) {
    errno = error;
    diag_system(diags, path, "cannot write: %s", system_problem());
    return;
  }
  diag_system(diags, path, "cannot write: it is a symbolic link to %s, which is not there",
              diag_quote_bytes(diags, to, (size_t)length));
  diag_hint(diags, "remove the link, or write to another place");
}

/* The file that is to be replaced, behind symbolic links; reports what cannot be a target. */
static const char *resolve_target(Arena *arena, const char *path, Diagnostics *diags) {
  struct stat status;
  if (lstat(path, &status) != 0) return path;
  char *real = realpath(path, NULL);
  if (!real || stat(real, &status) != 0) {
    report_lost_target(path, errno, diags);
    free(real);
    return NULL;
  }
  const char *target = arena_strdup(arena, real);
  free(real);
  if (!S_ISDIR(status.st_mode)) return target;
  diag_system(diags, path, "cannot write: it is a folder");
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
    const char *name =
        arena_printf(stream->arena, "%s/.topline-%ld-%u.tmp", folder, (long)getpid(), number + i);
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

static OutputStream *new_stream(Arena *arena, const char *path, Diagnostics *diags) {
  OutputStream *stream = arena_make(arena, OutputStream);
  stream->arena = stream->memory.arena = arena;
  stream->path = path;
  stream->diags = diags;
  stream->file = -1;
  return stream;
}

OutputStream *stream_open(Arena *arena, const char *path, Diagnostics *diags) {
  OutputStream *stream = new_stream(arena, path, diags);
  stream->is_direct = direct_file_is(path);
  if (stream->is_direct) return stream;
  stream->target = resolve_target(arena, path, diags);
  if (!stream->target) return NULL;
  if (make_folder(arena, folder_of(arena, stream->target))) stream->file = create_temporary(stream);
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
  return new_stream(arena, NULL, NULL);
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
  if (!stream->buffer) {
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

bool stream_is_file(const OutputStream *stream) {
  return stream->diags && !stream->is_direct;
}

static void report_problem(OutputStream *stream) {
  if (stream->problem)
    diag_system(stream->diags, stream->path, "cannot write: %s", stream->problem);
}

static void close_file(OutputStream *stream) {
  if (close(stream->file) != 0 && errno != EINTR) stream_fail(stream, system_problem());
  stream->file = -1;
}

bool stream_finish(OutputStream *stream) {
  if (!stream->diags || stream->is_finished) return !stream->problem;
  stream->is_finished = true;
  if (stream->file >= 0) {
    flush(stream);
    if (!stream->problem && fsync(stream->file) != 0) stream_fail(stream, system_problem());
    close_file(stream);
  }
  report_problem(stream);
  return !stream->problem;
}

/* So that the new name outlives a power cut. Not every file system can, and the file is whole. */
static void sync_folder(const OutputStream *stream) {
  int folder = open(folder_of(stream->arena, stream->target), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) return;
  fsync(folder);
  close(folder);
}

static bool write_directly(OutputStream *stream) {
  stream->is_direct = false; /* no second time */
  stream->file = direct_file_open(stream->path);
  if (stream->file < 0) {
    stream_fail(stream, system_problem());
  } else {
    write_out(stream, text_buffer_string(&stream->memory), stream->memory.length);
    close_file(stream);
  }
  report_problem(stream);
  return !stream->problem;
}

bool stream_publish(OutputStream *stream) {
  if (stream->problem) return false;
  if (stream->is_direct) return write_directly(stream);
  if (!stream->temporary) return !stream->diags;
  if (rename(stream->temporary, stream->target) != 0) {
    stream_fail(stream, system_problem());
    report_problem(stream);
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
