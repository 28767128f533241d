/* The slide layouts, sorted by name. */
#include "deck/deck.h"

const SlideLayout slide_layouts[] = {
    {"agenda", "The sections of the deck, as its dividers name them.", SLIDE_AGENDA, 0, 0},
    {"blank", "A slide that needs no title.", SLIDE_BODY, 0, 4},
    {"closing", "The last slide: thanks, and in its notes whom to ask.", SLIDE_COVER, 0, 0},
    {"columns", "Two to four blocks side by side, or stacks of blocks.", SLIDE_BODY, 2, 4},
    {"content", "One block over the whole body.", SLIDE_BODY, 1, 1},
    {"disclaimer", "Fine print: paragraphs in small type.", SLIDE_FINE_PRINT, 1, 1},
    {"divider", "A dark slide that opens a section.", SLIDE_COVER, 0, 0},
    {"grid", "Four blocks, two by two.", SLIDE_BODY, 2, 2},
    {"stack", "Two to four blocks under each other, or columns of blocks.", SLIDE_BODY, 2, 4},
    {"text", "Bullets or paragraphs.", SLIDE_BODY, 1, 1},
    {"title", "The first slide: the deck's title, author and date.", SLIDE_COVER, 0, 0},
};
const size_t slide_layout_count = sizeof slide_layouts / sizeof slide_layouts[0];

const SlideLayout *slide_layout_find(const char *name) {
  for (size_t i = 0; i < slide_layout_count; i++)
    if (text_equals(slide_layouts[i].name, name)) return &slide_layouts[i];
  return NULL;
}
