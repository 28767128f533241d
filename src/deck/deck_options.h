/* The keys of a deck file and of its slides, and the plain structs they are read into. */
#pragma once
#include "option/option.h"

typedef struct DeckKeys {
  OptionText title, subtitle, author, date, language, theme, source, footer, stamp, logo,
      logo_on_dark;
  const SyntaxNode *version, *page, *parameters, *measures, *data, *names, *slides, *colors,
      *fiscal, *short_names;
} DeckKeys;

typedef struct PageKeys {
  double width, height;
} PageKeys;

typedef struct SlideKeys {
  OptionText layout, title, subtitle, source;
  OptionTexts notes;
  const SyntaxNode *columns, *grid, *widths;
} SlideKeys;

extern const OptionTable deck_options, page_options, slide_options;
