/* The words that tiles put on a slide by themselves. */
#pragma once

typedef struct TilesWords {
  const char *language;
  const char *versus_before, *versus_after; /* around what a change is from */
  const char *adjusted, *restated;
  const char *lines;     /* before what is said of the small lines: "Small lines: " */
  const char *scales[3]; /* what is said of them, in the order of TileScale */
} TilesWords;

/* English if the language is not known. */
const TilesWords *tiles_words(const char *language);
