/* Composes decks in every language and looks for English words that no file of the deck holds: the
 * program put them there. In English each word of the catalogue has to turn up somewhere, or this
 * test would look for nothing.
 *
 *   run_languages CASE.yaml... */
#include "bind/files.h"
#include "compose/compose.h"
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#define WORD_LIMIT 128

/* Of the catalogue in one language, in the order of the struct: its fields are strings. */
typedef struct Catalogue {
  const char *words[WORD_LIMIT];
  size_t count;
} Catalogue;

typedef struct Search {
  Arena *arena;
  const Deck *deck;
  const char *path, *language;
  Catalogue english, other;
  bool is_found[WORD_LIMIT];
  size_t problems;
} Search;

static const char *trim(Arena *arena, const char *text) {
  size_t start = strspn(text, " :;,.()"), length = strlen(text);
  if (text_starts_with(text, "\u00A0")) start = strlen("\u00A0");
  while (length > start && strchr(" :;,.()", text[length - 1])) length--;
  return arena_strndup(arena, text + start, length - start);
}

static Catalogue catalogue_of(Arena *arena, const Words *words) {
  Catalogue catalogue = {.count = offsetof(Words, spoken) / sizeof(const char *)};
  const char *fields[WORD_LIMIT];
  memcpy(fields, words, catalogue.count * sizeof *fields);
  for (size_t i = 0; i < catalogue.count; i++)
    catalogue.words[i] = fields[i] ? trim(arena, fields[i]) : "";
  return catalogue;
}

static bool has_word(const char *text, const char *word) {
  size_t length = strlen(word);
  for (const char *at = text; (at = strstr(at, word)); at++) {
    bool starts = at == text || !isalpha((unsigned char)at[-1]);
    if (starts && !isalpha((unsigned char)at[length])) return true;
  }
  return false;
}

/* The author may put words together: "Share, %" of a label and a unit. */
static bool is_of_the_author(const Search *search, const char *phrase) {
  const char *label = arena_strndup(search->arena, phrase, strcspn(phrase, ","));
  for (size_t i = 0; i < search->deck->files.count; i++)
    if (has_word(search->deck->files.items[i]->text, label)) return true;
  return false;
}

static void look_at(const SceneNode *node, void *context) {
  Search *search = context;
  if (node->kind != SCENE_TEXT) return;
  const char *text = node->text.content.text;
  for (size_t i = 1; i < search->english.count; i++) { /* the first is the language */
    const char *word = search->english.words[i], *own = search->other.words[i];
    if (strlen(word) < 3 || !has_word(text, word)) continue;
    if (is_of_the_author(search, word)) continue;
    search->is_found[i] = true;
    if (text_equals(search->language, "en") || has_word(own, word)) continue;
    printf("%s: %s: \"%s\" of \"%s\" is English\n", search->path, search->language, word, text);
    search->problems++;
  }
}

/* Decks that do not fit in another language are nobody's fault here. */
static void search_deck(Search *search, const char *path, const Words *words) {
  Arena *arena = arena_new();
  Diagnostics *diags = diagnostics_new(arena);
  DeckRequest request = {.file = file_read(arena, path, diags), .language = words->language};
  search->deck = request.file ? deck_read(arena, &request, diags) : NULL;
  FontSet *fonts = font_set_open(arena, FONT_METRICS_FIXED, NULL, diags);
  ComposeTools tools = {arena, fonts, diags, 0};
  search->path = path;
  search->language = words->language;
  const Scene *scene = search->deck ? compose_deck(&tools, search->deck, NULL) : NULL;
  for (size_t i = 0; scene && i < scene->pages.count; i++)
    scene_walk(scene->pages.items[i]->root, look_at, search);
  if (!scene) printf("%s: %s: cannot be read\n", path, words->language);
  search->problems += !scene;
  arena_free(arena);
}

/* Words that depend on more than these decks show. */
static bool is_rare(const char *word) {
  static const char *const rare[] = {"Others", "to", "and", "in"};
  for (size_t i = 0; i < sizeof rare / sizeof *rare; i++)
    if (text_equals(rare[i], word)) return true;
  return false;
}

static size_t report_missing(const Search *search) {
  size_t missing = 0;
  for (size_t i = 1; i < search->english.count; i++) {
    const char *word = search->english.words[i];
    if (strlen(word) < 3 || search->is_found[i] || is_rare(word)) continue;
    printf("no deck shows \"%s\"\n", word);
    missing++;
  }
  return missing;
}

int main(int count, char **paths) {
  Arena *arena = arena_new();
  Search search = {.arena = arena, .english = catalogue_of(arena, words_of("en"))};
  size_t problems = 0;
  for (size_t l = 0; words_at(l); l++) {
    search.other = catalogue_of(arena, words_at(l));
    for (int i = 1; i < count; i++) search_deck(&search, paths[i], words_at(l));
    if (l == 0) problems += report_missing(&search);
  }
  problems += search.problems;
  arena_free(arena);
  font_library_shut_down();
  printf("%zu problems\n", problems);
  return problems > 0;
}
