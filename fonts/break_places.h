/* Where a paragraph may be broken, and how wide its parts are. */
#pragma once
#include "fonts/font_set.h"

/* Pango counts a text's width in 31 bits and loses what is beyond: nothing longer is shaped at
 * once, in bytes. */
enum { PARAGRAPH_PIECE_LIMIT = 20000 };

/* Of the bytes `start` to `end`: the start behind leading spaces, the end before trailing ones.
 * Spaces are what may vanish at the end of a line. */
size_t text_skip_spaces(const char *text, size_t start, size_t end);
size_t text_strip_spaces(const char *text, size_t start, size_t end);

/* A line that ends here leaves the spaces out; the next one begins behind them. Between letters of
 * a word that is wider than any line it ends with a hyphen. */
typedef struct BreakPlace {
  size_t line_end, next_start;
  bool has_hyphen;
  double strain; /* ems: what lines may be more uneven by, rather than to end here */
} BreakPlace;

/* A text without "\n" and all its places, the last at its end. Lines are named by the index of
 * their last place; a line's first place is the one behind the last place of the line before. */
typedef struct Paragraph {
  FontSet *fonts;
  FontStyle style;
  const char *text;
  size_t start, length; /* start: behind leading spaces */
  const double *x;      /* points, of every byte, and of the end */
  double hyphen;        /* its width */
  LIST(BreakPlace) places;
} Paragraph;

/* `scratch` holds the result. Words wider than `width` get places inside. */
Paragraph paragraph_new(FontSet *fonts, Arena *scratch, const char *text, size_t length,
                        FontStyle style, double width);
size_t paragraph_line_start(const Paragraph *paragraph, size_t first);
/* Of the line from place `first` to place `last`; up to kerning across its ends. */
double paragraph_line_width(const Paragraph *paragraph, size_t first, size_t last);

/* The last places of `count` lines of like length, none wider than `width`; false if they cannot be
 * found, or there are too many places to try. */
bool paragraph_balance(const Paragraph *paragraph, Arena *scratch, size_t count, double width,
                       size_t *lasts);
