/* The sections of a deck, and how its slides are numbered. */
#include "deck/sections.h"

typedef struct Numbering {
  DeckReader *reader;
  LIST(DeckSection) sections;
  size_t main_sections; /* that have a number */
  size_t appendices;    /* that have a letter */
  size_t pages;         /* of the appendix so far */
} Numbering;

static bool is_divider(const Slide *slide) {
  return text_equals(slide->layout->name, "divider");
}

/* "A", "B"; past 26 by numbers. */
static const char *appendix_letter(Numbering *numbering) {
  size_t number = numbering->appendices;
  return number <= 26 ? arena_printf(numbering->reader->arena, "%c", (char)('A' + number - 1))
                      : arena_printf(numbering->reader->arena, "A%zu", number);
}

static void open_section(Numbering *numbering, const Slide *slide, const char *label) {
  if (slide->place.opens_appendix) {
    numbering->appendices++;
    numbering->pages = 0;
  }
  bool is_appendix = numbering->appendices > 0;
  if (is_appendix && !slide->place.opens_appendix) return; /* a divider within the appendix */
  const char *mark =
      is_appendix ? appendix_letter(numbering)
                  : arena_printf(numbering->reader->arena, "%zu", ++numbering->main_sections);
  list_push(numbering->reader->arena, &numbering->sections,
            (DeckSection){slide->title, mark, label});
}

/* Slides of an appendix count from its letter; the divider that opens it by the deck. */
static const char *label_slide(Numbering *numbering, const Slide *slide) {
  Arena *arena = numbering->reader->arena;
  bool is_plain = numbering->appendices == 0 || slide->place.opens_appendix;
  if (is_plain) return arena_printf(arena, "%d", slide->place.number);
  return arena_printf(arena, "%s-%zu", appendix_letter(numbering), ++numbering->pages);
}

void sections_number(DeckReader *reader, Slide *slides, size_t count, Deck *deck) {
  Numbering numbering = {.reader = reader};
  for (size_t i = 0; i < count; i++) {
    Slide *slide = &slides[i];
    slide->place.label = label_slide(&numbering, slide);
    if (is_divider(slide) && slide->title.text) open_section(&numbering, slide, slide->place.label);
    slide->place.section = numbering.sections.count;
  }
  deck->sections.items = numbering.sections.items;
  deck->sections.count = numbering.sections.count;
}
