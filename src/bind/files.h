/* Reading the files a deck names: regular files of bounded size, below the deck's own folder. */
#pragma once
#include "diag/diagnostics.h"

#define FILE_SIZE_LIMIT ((size_t)256 * 1024 * 1024)

/* The file whole, without a byte order mark; `path` is reported as the place of failure. */
const SourceFile *file_read(Arena *arena, const char *path, Diagnostics *diags);
/* A file that the deck names at `place`, relative to the deck's folder; a path that leads out of it
 * is an error there. */
const SourceFile *file_read_beside(Arena *arena, const char *deck_path, const char *path,
                                   SourceSpan place, Diagnostics *diags);
