/* All that the program puts on slides by itself, by language: one table a language, in a file of
 * its own. Month names and the spellings of dates and periods are in src/period. */
#pragma once
#include "words/spoken_words.h"

/* In the place of numbers, and behind percentage points with its space. */
typedef struct NumberWords {
  const char *missing, *not_meaningful, *points;
} NumberWords;

/* What joins texts, with its spaces. */
typedef struct ListWords {
  const char *colon, *comma, *semicolon;
  const char *both;  /* between two things */
  const char *next;  /* between two periods that follow each other */
  const char *range; /* between the first and the last of more */
  WordPair more;     /* around the number of names that are not listed */
} ListWords;

/* Names that are made from others. */
typedef struct NameWords {
  const char *other, *others; /* the part that small ones are folded into */
  const char *left_out;       /* before the names of what is left out */
  WordPair at_end;            /* around the periods at whose ends stocks are */
} NameWords;

/* What parts of 100 % measure. */
typedef struct ShareWords {
  const char *alone, *after_label;
  const char *totals; /* between that and the unit of the totals */
  const char *panel;  /* the title of a panel of shares */
} ShareWords;

/* What is said of scales: notes under the slide, or in a chart. */
typedef struct ScaleWords {
  const char *differ;   /* a note on charts of one unit */
  const char *is_cut;   /* a note on a chart whose levels are cut */
  const char *no_zero;  /* in a chart */
  const char *of_rows;  /* in a chart: each row has its own */
  WordPair no_zero_end; /* around nothing: behind the title of a panel */
  WordPair second;      /* a note: around the name of what second lines of labels are shares of */
} ScaleWords;

/* Names beside marks. */
typedef struct MarkWords {
  const char *total, *net; /* net with its space */
  const char *mean, *base_case, *volume, *of_target, *hundred, *share_of_total;
  const char *trend[3]; /* around the slope and the height at zero */
  WordPair index;       /* around the base period */
} MarkWords;

/* What is said of changes. */
typedef struct ChangeWords {
  const char *change, *growth, *cagr;
  const char *from_before;  /* from the period before */
  WordPair difference_from; /* around what it is from */
} ChangeWords;

/* Against guidance. */
typedef struct GuidanceWords {
  const char *guidance, *prior, *renewed, *outcome;
  const char *below, *above, *in, *in_range; /* `in` where there is no room for `in_range` */
} GuidanceWords;

/* Heads of columns that are computed, and notes under a table. */
typedef struct TableWords {
  const char *change, *growth, *share;
  const char *rounding;   /* a note: figures do not add up as printed */
  const char *reconciled; /* before the names of rows that are printed one unit off */
  const char *continued;  /* behind the title of a slide that goes on */
} TableWords;

typedef struct TileWords {
  WordPair versus; /* around what a change is from */
  const char *adjusted, *restated;
  const char *lines;     /* before what is said of the small lines: "Small lines: " */
  const char *scales[3]; /* what is said of them, in the order of TileScale */
} TileWords;

typedef struct Words {
  const char *language; /* as in "en" */
  const char *source;   /* before the source, with its space */
  const char *agenda;   /* the title of a slide that lists the sections */
  NumberWords numbers;
  ListWords lists;
  NameWords names;
  ShareWords share;
  ScaleWords scales;
  const char *scenarios[6]; /* in a legend, in the order of Scenario */
  MarkWords marks;
  ChangeWords changes;
  GuidanceWords guidance;
  TableWords tables;
  TileWords tiles;
  SpokenWords spoken;
} Words;

/* English if the language is not known. */
const Words *words_of(const char *language);
/* The index-th language, English first; NULL past the last. */
const Words *words_at(size_t index);
/* What a chart type is called in a description; its own name if there is no word. */
const char *words_of_type(const Words *words, const char *type);
