/* The company's sign on every slide. */
#pragma once
#include "bind/reader.h"

typedef struct DeckLogo {
  const Picture *on_light, *on_dark; /* for light grounds, and for dark ones; NULL: none */
  bool has_dark;                     /* what stands on dark grounds is stated, if only as none */
  SourceSpan span;
} DeckLogo;

/* From the deck's keys, or from the theme, whose paths begin at its file. What cannot be read is
 * reported. */
DeckLogo deck_read_logo(DeckReader *reader, OptionText own, OptionText own_on_dark);
