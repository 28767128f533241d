#include "deck/deck_options.h"

#include "bind/bind_options.h"
#include "bind/note_marks.h"
#include "blocks/block.h"
#include "option/option_rows.h"

static const OptionKey deck_keys[] = {
    TEXT("author", DeckKeys, author, "Who presents: the company's name."),
    NODE("colors", DeckKeys, colors, NULL,
         "Colours of series by name: a number of the theme's series, neutral, accent, or "
         "\"#12436D\"."),
    NODE("data", DeckKeys, data, &data_options, "Tables by name, from files or from this deck."),
    TEXT("date", DeckKeys, date, "Date of the deck, as in 2009-05-15."),
    NODE("fiscal", DeckKeys, fiscal, &fiscal_options,
         "When years end, how they are named, and how periods are spelled."),
    {.name = "fonts",
     .kind = OPTION_TABLE,
     .offset = offsetof(DeckKeys, fonts),
     .table = &theme_font_options,
     .help = "Fonts of one's own, in the place of the theme's: a file for each weight."},
    TEXT("footer", DeckKeys, footer, "A legal line at the foot of every slide, beside its number."),
    NODE("include", DeckKeys, include, NULL,
         "Files with data, measures, names, notes, colours and slides, below the deck's folder."),
    TEXT("language", DeckKeys, language,
         "Language of texts, words and numbers: en, de, es, fr, ja, zh; de-CH."),
    NODE("let", DeckKeys, names, NULL, "Names for expressions, to use in texts and in each other."),
    TEXT("logo", DeckKeys, logo,
         "A picture at the right end of the title of every slide, in the place of the theme's; "
         "none for none."),
    TEXT("logo-on-dark", DeckKeys, logo_on_dark, "Its form on dark grounds, as those of covers."),
    NODE("measures", DeckKeys, measures, &measure_options, "What numbers mean, by name."),
    NODE("notes", DeckKeys, notes, NULL,
         "Notes by key, for slides on which a text is marked with [^KEY]."),
    NODE("page", DeckKeys, page, &page_options, "16:9, 4:3, a4, letter, or width and height."),
    NODE("params", DeckKeys, parameters, NULL, "Parameters with their values, for --set."),
    NODE("short", DeckKeys, short_names, NULL,
         "Short forms of long names, for charts that have no room for them."),
    NODE("slides", DeckKeys, slides, &slide_options, "The slides in order."),
    TEXT("source", DeckKeys, source, "Source line of every slide that gives none."),
    TEXT("stamp", DeckKeys, stamp, "A stamp in the corner of every slide, as in Preliminary."),
    TEXT("subtitle", DeckKeys, subtitle, "Second line of the title slide."),
    TEXT("theme", DeckKeys, theme, "A shipped theme, or the path of a theme file."),
    TEXT("title", DeckKeys, title, "Title of the deck."),
    NODE("topline", DeckKeys, version, NULL, "Version of the deck language: 1."),
    FLAG("tracker", DeckKeys, tracker, "Names the section over the title of every slide."),
};
const OptionTable deck_options = {"a deck", deck_keys, OPTION_COUNT(deck_keys)};

static const OptionKey page_keys[] = {
    {.name = "height",
     .kind = OPTION_LENGTH,
     .offset = offsetof(PageKeys, height),
     .minimum = 72,
     .maximum = 5000,
     .help = "Height of the page."},
    {.name = "width",
     .kind = OPTION_LENGTH,
     .offset = offsetof(PageKeys, width),
     .minimum = 72,
     .maximum = 5000,
     .help = "Width of the page."},
};
const OptionTable page_options = {"a page size", page_keys, OPTION_COUNT(page_keys)};

#define COLUMNS_HELP "Two to four blocks side by side; one may be a stack of blocks."
#define STACK_HELP "Two to four blocks under each other; one may be columns of blocks."
#define WIDTHS_HELP "Relative widths of the columns, as in [2, 1]; auto: what the block needs."
#define HEIGHTS_HELP                                                                               \
  "Relative heights of a stack's blocks, as in [1, 2]; auto: what the block needs, which is what " \
  "tables, tiles and texts have anyway."

static const OptionKey part_keys[] = {
    NODE("columns", PartKeys, columns, &block_options, COLUMNS_HELP),
    NODE("heights", PartKeys, heights, NULL, HEIGHTS_HELP),
    NODE("if", PartKeys, condition, NULL, "The part is left out unless this holds."),
    NODE("stack", PartKeys, stack, &block_options, STACK_HELP),
    NODE("widths", PartKeys, widths, NULL, WIDTHS_HELP),
};
const OptionTable part_options = {"a part of a slide", part_keys, OPTION_COUNT(part_keys)};

static const OptionKey slide_keys[] = {
    FLAG("appendix", SlideKeys, appendix,
         "Of a divider: it opens an appendix, whose slides are numbered A-1, A-2."),
    NODE("columns", SlideKeys, parts.columns, &block_options, COLUMNS_HELP),
    NODE("for", SlideKeys, loop, NULL,
         "One slide for each row of a table, as in {segment: mix}: $segment is the row's name."),
    NODE("grid", SlideKeys, grid, &block_options, "Four blocks, two by two."),
    NODE("heights", SlideKeys, parts.heights, NULL, HEIGHTS_HELP),
    NODE("if", SlideKeys, condition, NULL,
         "The slide is left out unless this holds, as in growth(revenue) > 0."),
    NODE("include", SlideKeys, include, NULL, "Slides from a file, in the place of this item."),
    TEXT("layout", SlideKeys, layout, "A layout, where the blocks do not say it already."),
    NODE(
        "notes", SlideKeys, notes, &note_options,
        "Notes above the source line, in a list: texts, or maps of ref and text for marks [^KEY]."),
    NODE("panel", SlideKeys, panel, &block_options,
         "A block on a tint at the right of all others, for points or key figures."),
    TEXT("source", SlideKeys, source, "Source line of this slide."),
    TEXT("speaker-notes", SlideKeys, speaker_notes, "What is said with the slide; on no page."),
    NODE("stack", SlideKeys, parts.stack, &block_options, STACK_HELP),
    TEXT("stamp", SlideKeys, stamp, "A stamp on this slide, in place of the deck's."),
    TEXT("subtitle", SlideKeys, subtitle, "Line under the title; made from the data if not given."),
    TEXT("title", SlideKeys, title,
         "Action title: what the slide says, in two lines, at the most three."),
    NODE("widths", SlideKeys, parts.widths, NULL, WIDTHS_HELP),
};
const OptionTable slide_options = {"a slide", slide_keys, OPTION_COUNT(slide_keys)};
