/* The fonts of a deck: its own, those of its theme, or none but the program's. */
#pragma once
#include "bind/reader.h"
#include "fonts/brand_fonts.h"

/* From the deck's key, or from the theme, whose paths begin at its file. NULL if neither names any,
 * or if one of them cannot be used, which is reported. */
const BrandFonts *deck_read_fonts(DeckReader *reader, const ThemeFonts *own);
