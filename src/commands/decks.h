/* What the commands that work on decks share. */
#pragma once
#include "commands/arguments.h"
#include "commands/report.h"

#define DECKS_OPTION_SET(Type, field)                                                              \
  {                                                                                                \
    .name = "set", .kind = ARGUMENT_SETTINGS, .offset = offsetof(Type, field),                     \
    .value_name = "NAME=VALUE", .help = "Set a parameter of the deck; may be given several times." \
  }

#define DECKS_OPTION_LANGUAGE(Type, field)                                                         \
  {                                                                                                \
    .name = "lang", .kind = ARGUMENT_TEXT, .offset = offsetof(Type, field), .value_name = "TAG",   \
    .fallback = "the deck's own", .help = "Language of the texts, as ja or de-CH."                 \
  }

/* Decks opened together, sharing their fonts, with the same parameters set. */
typedef struct DeckSet {
  tl_context *context;
  tl_deck **decks;
  size_t count;
} DeckSet;

DeckSet decks_open(const ArgumentTexts *paths, const ArgumentTexts *settings);
/* NULL: that of each deck. False after reporting that it is no language. */
bool decks_set_language(DeckSet *set, const char *language);
/* Frees a deck that is done, so that memory does not grow with the number of decks. */
void decks_finish(DeckSet *set, size_t index);
void decks_close(DeckSet *set);
