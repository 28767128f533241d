/* Which files make up the set, and where they are. */
#include "fonts/font_set.h"

#include <dlfcn.h>
#include <limits.h>
#include <link.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The set's own files, which must be there. */
static const char *const own_files[][WEIGHT_COUNT] = {
    [FAMILY_MAIN] = {"Inter-Regular.ttf", "Inter-SemiBold.ttf"},
    [FAMILY_TABULAR] = {"InterTabular-Regular.ttf", "InterTabular-SemiBold.ttf"},
};

enum { OWN_FAMILIES = sizeof own_files / sizeof *own_files };

static const char *const wide_files[WEIGHT_COUNT] = {INTER_DIR "/Inter-Regular.otf",
                                                     INTER_DIR "/Inter-SemiBold.otf"};

/* The first pair that is there. Noto's collection has the Japanese forms in its first font. */
static const char *const japanese_files[][WEIGHT_COUNT] = {
    {"/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
     "/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc"},
    {"/usr/share/fonts/truetype/bizud-gothic/BIZUDPGothic-Regular.ttf",
     "/usr/share/fonts/truetype/bizud-gothic/BIZUDPGothic-Bold.ttf"},
};

static bool can_read(const char *path) {
  return access(path, R_OK) == 0;
}

/* The folder of the program or shared library that this function was linked into. */
static const char *own_folder(Arena *arena) {
  Dl_info info;
  struct link_map *object = NULL;
  if (!dladdr1((const void *)own_folder, &info, (void **)&object, RTLD_DL_LINKMAP)) return NULL;
  /* The program itself has no name here, and argv[0] may be anything. */
  bool is_program = !object || object->l_name[0] == '\0';
  char *path = realpath(is_program ? "/proc/self/exe" : object->l_name, NULL);
  if (!path) return NULL;
  const char *slash = strrchr(path, '/');
  const char *folder = arena_strndup(arena, path, slash ? (size_t)(slash - path) : 0);
  free(path);
  return folder;
}

static bool holds_fonts(Arena *arena, const char *folder) {
  return can_read(arena_printf(arena, "%s/%s", folder, own_files[FAMILY_MAIN][FONT_REGULAR]));
}

/* From the folder of the program or library: in a build, then in an installed tree, wherever it has
 * been moved to. */
static const char *const own_places[] = {"fonts", "../fonts", FONTS_FROM_LIBRARY,
                                         FONTS_FROM_PROGRAM};

static const char *find_folder(Arena *arena, const char *directory) {
  if (directory) return directory;
  const char *wanted = getenv("TOPLINE_FONT_DIR");
  if (wanted && *wanted) return arena_strdup(arena, wanted);
  const char *own = own_folder(arena);
  for (size_t i = 0; own && i < sizeof own_places / sizeof *own_places; i++) {
    const char *folder = arena_printf(arena, "%s/%s", own, own_places[i]);
    if (holds_fonts(arena, folder)) return folder;
  }
  return TOPLINE_FONT_DIR;
}

static void find_fallbacks(FontSet *fonts) {
  size_t pairs = sizeof japanese_files / sizeof *japanese_files, pair = 0;
  while (pair + 1 < pairs && !can_read(japanese_files[pair][FONT_REGULAR])) pair++;
  for (int weight = 0; weight < WEIGHT_COUNT; weight++) {
    const char *wide = wide_files[weight], *japanese = japanese_files[pair][weight];
    fonts->faces[FAMILY_WIDE][weight].path = can_read(wide) ? wide : NULL;
    fonts->faces[FAMILY_JAPANESE][weight].path = can_read(japanese) ? japanese : NULL;
  }
}

static bool find_own_file(FontSet *fonts, const char *folder, int family, int weight) {
  const char *path = arena_printf(fonts->arena, "%s/%s", folder, own_files[family][weight]);
  fonts->faces[family][weight].path = path;
  if (can_read(path)) return true;
  diag_system(fonts->diags, path, "cannot read the font");
  diag_hint(fonts->diags, "the folder of the font set can be named in TOPLINE_FONT_DIR");
  return false;
}

bool font_files_find(FontSet *fonts, const char *directory) {
  const char *folder = find_folder(fonts->arena, directory);
  bool is_found = true;
  for (int family = 0; family < OWN_FAMILIES; family++)
    for (int weight = 0; weight < WEIGHT_COUNT; weight++)
      if (!find_own_file(fonts, folder, family, weight)) is_found = false;
  if (is_found) find_fallbacks(fonts);
  return is_found;
}
