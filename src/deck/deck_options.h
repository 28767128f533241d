/* The keys of a deck file and of its slides, and the plain structs they are read into. */
#pragma once
#include "option/option.h"
#include "themes/theme.h"

typedef struct DeckKeys {
  OptionText title, subtitle, author, date, language, theme, source, footer, stamp, logo,
      logo_on_dark;
  const SyntaxNode *version, *page, *parameters, *measures, *data, *names, *slides, *colors,
      *fiscal, *short_names, *notes, *include;
  bool tracker;
  ThemeFonts fonts;
} DeckKeys;

typedef struct PageKeys {
  double width, height;
} PageKeys;

/* Blocks beside or under each other: of a slide, or of a part of it. */
typedef struct PartKeys {
  const SyntaxNode *columns, *stack, *widths, *heights, *condition;
} PartKeys;

typedef struct SlideKeys {
  OptionText layout, title, subtitle, source, stamp, speaker_notes;
  bool appendix;
  PartKeys parts;
  const SyntaxNode *notes, *grid, *panel, *condition, *loop, *include;
} SlideKeys;

extern const OptionTable deck_options, page_options, slide_options, part_options;
