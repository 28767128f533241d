/* What a block shows, in words. */
#pragma once
#include "data/quantity.h"
#include "words/words.h"

typedef struct BlockShow {
  const char *name;            /* of what it shows alone: its one series; "" if it has several */
  const char *measure;         /* "Revenue, JPY millions" */
  const char *further_measure; /* the same, without a unit that the heading names */
  const char *periods;         /* "FY2007 and FY2008"; NULL if there are none */
  const char *const *notes;    /* what its slide has to tell of it */
  size_t note_count;
} BlockShow;

/* "Revenue, JPY millions, FY2007 and FY2008" */
const char *block_show_line(Arena *arena, const BlockShow *show, const ListWords *words);
/* The same after a heading, without what that says already. */
const char *block_show_line_after(Arena *arena, const BlockShow *show, const char *heading,
                                  const ListWords *words);
/* Has its slide tell something in a note, unless it does already. */
void block_show_add_note(Arena *arena, BlockShow *show, const char *note);
/* The same of what a measure means, if the deck says it: "Adjusted EBITDA: …". */
void block_show_define(Arena *arena, BlockShow *show, const Measure *measure, const char *colon);
