#include "commands/decks.h"

#include <stdlib.h>
#include <string.h>

static void set_parameter(tl_deck *deck, const char *setting) {
  const char *equals = strchr(setting, '=');
  char *name = strndup(setting, (size_t)(equals - setting));
  if (!name) _Exit(70);
  tl_deck_set_parameter(deck, name, equals + 1);
  free(name);
}

DeckSet decks_open(const ArgumentTexts *paths, const ArgumentTexts *settings) {
  DeckSet set = {tl_context_new(), calloc(paths->count, sizeof *set.decks), paths->count};
  if (!set.decks) _Exit(70);
  for (size_t i = 0; i < set.count; i++) {
    set.decks[i] = tl_deck_open(set.context, paths->items[i]);
    for (size_t s = 0; s < settings->count; s++) set_parameter(set.decks[i], settings->items[s]);
  }
  return set;
}

bool decks_set_language(DeckSet *set, const char *language) {
  for (size_t i = 0; i < set->count; i++) {
    if (tl_deck_set_language(set->decks[i], language)) continue;
    report_usage("%s is no language", language);
    report_hint("write it as ja, de or pt-BR");
    return false;
  }
  return true;
}

void decks_finish(DeckSet *set, size_t index) {
  tl_deck_free(set->decks[index]);
  set->decks[index] = NULL;
}

void decks_close(DeckSet *set) {
  for (size_t i = 0; i < set->count; i++) tl_deck_free(set->decks[i]);
  free(set->decks);
  tl_context_free(set->context);
}
