/* The logo of a deck: its own, or that of its theme. */
#include "deck/deck_logo.h"

static const Picture *read_logo(DeckReader *reader, OptionText given) {
  if (!given.text || text_equals(given.text, "none")) return NULL;
  return bind_picture(reader, given.text, given.node->span);
}

/* A deck with a logo of its own takes none of the theme's. */
DeckLogo deck_read_logo(DeckReader *reader, OptionText own, OptionText own_on_dark) {
  OptionText light = own, dark = own_on_dark;
  if (!own.text) light = reader->theme->logo;
  if (!own.text && !own_on_dark.text) dark = reader->theme->logo_on_dark;
  DeckLogo logo = {.on_light = read_logo(reader, light), .on_dark = read_logo(reader, dark)};
  logo.has_dark = dark.text != NULL;
  if (light.node) logo.span = light.node->span;
  return logo;
}
