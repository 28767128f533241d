/* Fonts as files of their own. Pango, cairo and FreeType take fonts by path, each opens it when it
 * likes, and cairo keeps what it read under that path after a font set is gone. So the bytes that
 * were checked stand in a file in memory, which nobody else can change, under a path that no other
 * bytes ever have: their hash is written into it, a bit a step, as "//" or "/./". */
#include "fonts/font_set.h"

#include <sys/mman.h>
#include <unistd.h>

typedef struct MemoryFile {
  int descriptor;
} MemoryFile;

static void close_file(void *object) {
  close(((MemoryFile *)object)->descriptor);
}

static bool write_all(int descriptor, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t written = write(descriptor, bytes, length);
    if (written <= 0) return false;
    bytes += written;
    length -= (size_t)written;
  }
  return true;
}

static const char *path_of(Arena *arena, int descriptor, uint64_t hash) {
  TextBuffer path = {.arena = arena};
  text_append(&path, "/proc/self/fd");
  for (int bit = 0; bit < 64; bit++) text_append(&path, hash >> bit & 1 ? "/." : "/");
  text_append_format(&path, "/%d", descriptor);
  return text_buffer_string(&path);
}

const char *font_memory_path(Arena *arena, const BrandFace *face) {
  int descriptor = memfd_create("topline-font", MFD_CLOEXEC);
  if (descriptor < 0) return NULL;
  MemoryFile *file = arena_make(arena, MemoryFile);
  file->descriptor = descriptor;
  arena_own(arena, file, close_file);
  if (!write_all(descriptor, face->bytes, face->size)) return NULL;
  return path_of(arena, descriptor, face->hash);
}
