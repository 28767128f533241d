/* Decks written as text, for the tests of their parts. */
#pragma once
#include "../fixture.h"
#include "blocks/chart/chart_parts.h"
#include "deck/deck.h"

#define HEAD "topline: 1\ntitle: Test\nsource: Made up\n"

static inline const Deck *read_with(const char *text, const DeckParameter *parameters,
                                    size_t count) {
  DeckRequest request = {source_of(text), parameters, count, NULL};
  return deck_read(arena, &request, diags);
}

static inline const Deck *read_deck(const char *text) {
  return read_with(text, NULL, 0);
}

/* A deck in which nothing is wrong. */
static inline const Deck *need_deck(const char *text) {
  const Deck *deck = read_deck(text);
  ck_assert_str_eq(only_finding(), "");
  ck_assert_ptr_nonnull(deck);
  return deck;
}

static inline const ChartSpec *chart_at(const Deck *deck, size_t slide) {
  return chart_of_block(&deck->slides[slide].blocks[0]);
}

/* Reads the text as a deck that has this one finding, as only_finding prints it. */
static inline void check_refused(const char *text, const char *finding) {
  diags = diagnostics_new(arena);
  read_deck(text);
  ck_assert_str_eq(only_finding(), finding);
}
