#include "output_name.h"

#include "output/direct_file.h"
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

/* Endings of files that are surely meant as such. Any other word behind a dot may be a part of the
 * name: results-v1.2, Q3.2024. */
static const char *const other_endings[] = {
    "ai",   "avif", "bmp",  "csv",  "doc",  "docx", "emf", "eps",  "gif", "heic", "htm",  "html",
    "ico",  "jpeg", "jpg",  "json", "key",  "md",   "mp4", "odg",  "odp", "ods",  "odt",  "pot",
    "potx", "ppt",  "pptm", "pptx", "ps",   "psd",  "rtf", "svgz", "tex", "tif",  "tiff", "tsv",
    "txt",  "webp", "wmf",  "xls",  "xlsx", "xml",  "xps", "yaml", "yml", "zip",
};

static const char *const deck_endings[] = {"json", "yaml", "yml"};

static const char *name_of(const char *path) {
  const char *slash = strrchr(path, '/');
  return slash ? slash + 1 : path;
}

/* The place of the dot, if the path ends in "." and `ending` behind at least one more character. */
static const char *find_ending(const char *path, const char *ending) {
  const char *name = name_of(path);
  size_t length = strlen(name), tail = strlen(ending);
  if (length < tail + 2 || name[length - tail - 1] != '.') return NULL;
  return strcasecmp(name + length - tail, ending) == 0 ? name + length - tail - 1 : NULL;
}

static const char *find_listed_ending(const char *path, const char *const *endings, size_t count) {
  const char *dot = NULL;
  for (size_t i = 0; i < count && !dot; i++) dot = find_ending(path, endings[i]);
  return dot;
}

static const char *find_format_ending(const char *path, const OutputFormat **format) {
  for (size_t i = 0; i < output_format_count; i++) {
    const char *dot = find_ending(path, output_formats[i]->extension);
    if (!dot) dot = find_ending(path, output_formats[i]->name);
    if (!dot) continue;
    if (format) *format = output_formats[i];
    return dot;
  }
  return NULL;
}

static bool is_folder(const char *path) {
  struct stat status;
  return text_ends_with(path, "/") || (stat(path, &status) == 0 && S_ISDIR(status.st_mode));
}

const OutputFormat *output_name_format(const char *path) {
  const OutputFormat *format = NULL;
  if (!is_folder(path)) find_format_ending(path, &format);
  return format;
}

bool output_name_check(Arena *arena, const char *path, Diagnostics *diags) {
  size_t count = sizeof other_endings / sizeof *other_endings;
  if (is_folder(path) || direct_file_is(path) || find_format_ending(path, NULL)) return true;
  const char *dot = find_listed_ending(path, other_endings, count);
  if (!dot) return true;
  const char **names = arena_array(arena, const char *, output_format_count);
  for (size_t i = 0; i < output_format_count; i++) names[i] = output_formats[i]->name;
  diag_error(diags, (SourceSpan){0}, "%s cannot be written: there is no format %s",
             diag_quote(diags, path), diag_quote(diags, dot + 1));
  diag_hint(diags, "the formats are %s",
            text_join(arena, names, output_format_count, output_format_count));
  return false;
}

static const char *without_tail(Arena *arena, const char *path, const char *tail) {
  return tail ? arena_strndup(arena, path, (size_t)(tail - path)) : path;
}

static const char *deck_stem(Arena *arena, const char *path) {
  size_t count = sizeof deck_endings / sizeof *deck_endings;
  const char *dot = find_listed_ending(path, deck_endings, count);
  return without_tail(arena, path, dot ? dot : find_format_ending(path, NULL));
}

OutputTarget output_name_target(Arena *arena, const char *deck_path, const char *chart,
                                const char *output) {
  const char *stem = deck_stem(arena, deck_path);
  const char *name = chart ? chart : name_of(stem);
  if (!output) {
    int folder_length = (int)(name_of(stem) - stem);
    return (OutputTarget){.base = arena_printf(arena, "%.*s%s", folder_length, stem, name)};
  }
  if (text_equals(output, "-")) return (OutputTarget){.direct = STANDARD_OUTPUT};
  if (is_folder(output)) {
    const char *slash = text_ends_with(output, "/") ? "" : "/";
    return (OutputTarget){.base = arena_printf(arena, "%s%s%s", output, slash, name)};
  }
  if (direct_file_is(output)) return (OutputTarget){.direct = output};
  return (OutputTarget){.base = without_tail(arena, output, find_format_ending(output, NULL))};
}
