/* Words of descriptions, for those who cannot see a slide. */
#pragma once
#include <stddef.h>

/* What stands on both sides of something. */
typedef struct WordPair {
  const char *before, *after;
} WordPair;

/* What a chart type is called in a description. */
typedef struct TypeWord {
  const char *type, *word;
} TypeWord;

typedef struct SpokenWords {
  const char *stop, *space; /* behind a sentence; between two */
  const char *places[4];    /* before the first, last, least and greatest value */
  const char *no_figures, *widths;
  const char *sorted[2][2]; /* names, steps; from the greatest, from the least: whole sentences */
  const char *folded;       /* between a name and what it is made of */
  WordPair shown;           /* around a condition on values */
  WordPair rows;            /* around the number of rows of a table */
  const TypeWord *types;
  size_t type_count;
} SpokenWords;
