/* The words that a deck puts on its slides by itself, in its language. */
#pragma once

/* What parts of 100 % measure. */
typedef struct ShareWords {
  const char *alone, *after_label;
  const char *totals; /* between that and the unit of the totals */
} ShareWords;

/* Around the name of what second lines of labels are shares of. */
typedef struct SecondWords {
  const char *before, *after;
} SecondWords;

/* What charts say by themselves. */
typedef struct ChartWords {
  const char *scales_differ; /* a note on charts of one unit */
  const char *is_cut;        /* a note on a chart whose levels are cut */
  SecondWords second;        /* a note on them */
  const char *scenarios[6];  /* in a legend, in the order of Scenario */
} ChartWords;

/* Heads of columns that are computed, and notes under a table. */
typedef struct TableWords {
  const char *change, *growth, *share;
  const char *rounding;   /* a note: figures do not add up as printed */
  const char *reconciled; /* before the names of rows that are printed one unit off */
  const char *continued;  /* behind the title of a slide that goes on */
} TableWords;

/* What slides are called that have no title of their own. */
typedef struct SlideWords {
  const char *agenda;
} SlideWords;

/* What stands on both sides of something. */
typedef struct WordPair {
  const char *before, *after;
} WordPair;

typedef struct DeckWords {
  const char *language;
  const char *other, *others; /* the part that small ones are folded into */
  const char *left_out;       /* before the names of what is left out */
  const char *colon, *comma;  /* with their spaces */
  WordPair more;              /* around the number of names that are not listed */
  const char *both;           /* between two things */
  const char *next;           /* between two periods that follow each other */
  const char *range;          /* between the first and the last of more */
  WordPair at_end;            /* around the periods at whose ends stocks are */
  ShareWords share;
  ChartWords charts;
  TableWords tables;
  SlideWords slides;
} DeckWords;

/* English if the language is not known. */
const DeckWords *bind_words(const char *language);
