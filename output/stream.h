/* Bytes on their way to a file: checked at every step, and in place only when whole. */
#pragma once
#include "base/arena.h"
#include "diag/diagnostics.h"
#include <stdbool.h>

typedef struct OutputStream OutputStream;

/* Opens a temporary file beside `path`, making the folder if it is not there. A symbolic link is
 * followed; a file that is replaced keeps its mode, a new one gets what the umask leaves. Where
 * `path` is a pipe, a device or a descriptor (direct_file_is), the bytes are kept in memory until
 * stream_publish writes them into it. Reports failures as the system's; NULL then. */
OutputStream *stream_open(Arena *arena, const char *path, Diagnostics *diags);
/* Keeps the bytes in memory: tests, and streams of the library. */
OutputStream *stream_open_memory(Arena *arena);
/* The first error sticks, and later writes do nothing. */
void stream_write(OutputStream *stream, const void *bytes, size_t length);
void stream_print(OutputStream *stream, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* For writers: what came out is no good, and why. Sticks like an error of the system. */
void stream_fail(OutputStream *stream, const char *problem);
bool stream_is_good(const OutputStream *stream);
size_t stream_length(const OutputStream *stream);
/* What a memory stream holds. */
const char *stream_bytes(const OutputStream *stream, size_t *length);
/* Whether a file will be put in place: false for memory, pipes and devices. */
bool stream_is_file(const OutputStream *stream);
/* Flushes to disk, checks and reports; true if all bytes are safe in the temporary file. */
bool stream_finish(OutputStream *stream);
/* Puts the finished file in place of `path`, or the bytes into it. */
bool stream_publish(OutputStream *stream);
/* Removes the temporary file, if it is still there, and closes. The arena does it at the latest. */
void stream_discard(OutputStream *stream);
