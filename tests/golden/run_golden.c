/* Composes a deck with made-up font metrics, so that no library moves anything, and compares the
 * dump of its scene with the expected one beside the deck: CASE.yaml and CASE.expected.
 *
 *   run_golden [--update] CASE.yaml...
 *
 * --update writes the expectations instead. Any error or warning fails a case. */
#include "bind/files.h"
#include "compose/compose.h"
#include "output/output.h"
#include "scene/check.h"
#include <stdio.h>
#include <string.h>

#define CONTEXT_LINES 3

typedef struct Lines {
  const char **items;
  size_t count;
} Lines;

static const Scene *compose(Arena *arena, const char *path, Diagnostics *diags) {
  DeckRequest request = {.file = file_read(arena, path, diags)};
  const Deck *deck = request.file ? deck_read(arena, &request, diags) : NULL;
  FontSet *fonts = font_set_open(arena, FONT_METRICS_FIXED, NULL, diags);
  if (!deck || !fonts) return NULL;
  ComposeTools tools = {arena, fonts, diags, 0};
  const Scene *scene = compose_deck(&tools, deck, NULL);
  if (scene) scene_check(scene, diags);
  return scene;
}

static const char *dump_scene(Arena *arena, const Scene *scene, Diagnostics *diags) {
  const OutputFormat *format = output_format_find("dump");
  OutputJob job = {.arena = arena, .scene = scene, .diags = diags, .dpi = 72};
  OutputStream *stream = stream_open_memory(arena);
  void *writer = format->open(&job, stream);
  for (size_t i = 0; i < scene->pages.count; i++)
    format->write_page(writer, scene->pages.items[i], stream);
  format->close(writer);
  size_t length;
  const char *bytes = stream_bytes(stream, &length);
  return arena_strndup(arena, bytes, length);
}

static bool print_findings(Arena *arena, Diagnostics *diags) {
  for (size_t i = 0; i < diagnostics_count(diags); i++) {
    TextBuffer text = {.arena = arena};
    diagnostic_print(diagnostics_sorted(diags, i), false, &text);
    fputs(text_buffer_string(&text), stdout);
  }
  return diagnostics_count(diags) > 0;
}

static Lines split_lines(Arena *arena, const char *text) {
  LIST(const char *) lines = {0};
  while (*text) {
    size_t length = strcspn(text, "\n");
    list_push(arena, &lines, arena_strndup(arena, text, length));
    text += length + (text[length] == '\n');
  }
  return (Lines){lines.items, lines.count};
}

static void print_lines(const char *mark, Lines lines, size_t from, size_t to) {
  for (size_t i = from; i < to && i < lines.count; i++) printf("%s %s\n", mark, lines.items[i]);
}

/* The lines between the first and the last that differ. */
static void print_difference(Lines expected, Lines found) {
  size_t start = 0, old = expected.count, new = found.count;
  while (start < old && start < new &&text_equals(expected.items[start], found.items[start]))
    start++;
  while (old > start && new > start && text_equals(expected.items[old - 1], found.items[new - 1])) {
    old--;
    new --;
  }
  printf("  line %zu:\n", start + 1);
  print_lines(" ", expected, start > CONTEXT_LINES ? start - CONTEXT_LINES : 0, start);
  print_lines("-", expected, start, old);
  print_lines("+", found, start, new);
}

static const char *expected_path(Arena *arena, const char *path) {
  size_t stem = strlen(path) - strlen(".yaml");
  return arena_printf(arena, "%.*s.expected", (int)stem, path);
}

static bool write_expected(const char *path, const char *dump) {
  FILE *file = fopen(path, "w");
  if (!file) return false;
  bool is_written = fputs(dump, file) >= 0;
  return fclose(file) == 0 && is_written;
}

static bool compare(Arena *arena, const char *path, const char *dump) {
  Diagnostics *diags = diagnostics_new(arena);
  const SourceFile *expected = file_read(arena, path, diags);
  if (!expected) {
    printf("  there is no %s\n", path);
    return false;
  }
  if (text_equals(expected->text, dump)) return true;
  print_difference(split_lines(arena, expected->text), split_lines(arena, dump));
  return false;
}

static bool run_case(Arena *arena, const char *path, bool is_update) {
  Diagnostics *diags = diagnostics_new(arena);
  const Scene *scene = compose(arena, path, diags);
  if (print_findings(arena, diags) || !scene) return false;
  const char *dump = dump_scene(arena, scene, diags);
  const char *expected = expected_path(arena, path);
  return is_update ? write_expected(expected, dump) : compare(arena, expected, dump);
}

int main(int count, char **words) {
  bool is_update = count > 1 && text_equals(words[1], "--update");
  int failed = 0;
  for (int i = is_update ? 2 : 1; i < count; i++) {
    Arena *arena = arena_new();
    bool is_good = text_ends_with(words[i], ".yaml") && run_case(arena, words[i], is_update);
    if (!is_good) printf("FAILED: %s\n", words[i]);
    failed += !is_good;
    arena_free(arena);
  }
  if (failed && !is_update)
    puts("If the new scenes are right, rewrite what is expected: ninja -C BUILD update-golden");
  font_library_shut_down();
  return failed > 0;
}
