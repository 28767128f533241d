/* Any bytes as a deck: read and bound, or refused with findings that can be printed at their
 * places. A deck that is read is composed, and its scene checked. */
#include "compose/compose.h"
#include "scene/check.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool condition) {
  if (!condition) abort();
}

static void check_findings(Arena *arena, Diagnostics *diags) {
  TextBuffer out = {.arena = arena};
  for (size_t i = 0; i < diagnostics_count(diags); i++) {
    const Diagnostic *found = diagnostics_sorted(diags, i);
    require(!strchr(found->message, '\n'));
    if (found->span.file) require(found->span.line <= found->span.file->line_count);
    diagnostic_print(found, false, &out);
  }
}

/* What passed the gate before the writers is complete. */
static void check_scene(const Scene *scene, size_t slide_count) {
  require(scene->pages.count == slide_count);
  for (size_t i = 0; i < scene->pages.count; i++) require(scene->pages.items[i]->root != NULL);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  Arena *arena = arena_new();
  Diagnostics *diags = diagnostics_new(arena);
  const char *text = arena_strndup(arena, (const char *)data, size);
  /* No file can be read below a folder that is not there. */
  DeckRequest request = {.file = source_file_new(arena, "/nonexistent/deck.yaml", text, size)};
  const Deck *deck = deck_read(arena, &request, diags);
  require((deck != NULL) == (diagnostics_error_count(diags) == 0));
  FontSet *fonts = font_set_open(arena, FONT_METRICS_FIXED, NULL, diags);
  if (deck && deck->slide_count <= 20) {
    ComposeTools tools = {arena, fonts, diags, 0};
    const Scene *scene = compose_deck(&tools, deck, NULL);
    if (scene && diagnostics_error_count(diags) == 0) scene_check(scene, diags);
    if (scene && diagnostics_error_count(diags) == 0) check_scene(scene, deck->slide_count);
  }
  check_findings(arena, diags);
  arena_free(arena);
  return 0;
}
