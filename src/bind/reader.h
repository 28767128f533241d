/* What the parts of reading a deck share, and what is bound before any block: measures, tables,
 * parameters, and texts with all of these in them. */
#pragma once
#include "base/list.h"
#include "bind/bind_options.h"
#include "data/bound_text.h"
#include "images/picture.h"
#include "period/period_house.h"
#include "themes/theme.h"
#include "words/words.h"

/* A parameter set from outside: --set name=value. */
typedef struct DeckParameter {
  const char *name, *value;
} DeckParameter;

/* Of a block that may stand alone. */
typedef struct TakenName {
  const char *name, *base; /* "mix-2" of "mix" */
  int number;
} TakenName;

typedef struct ShortName {
  const char *name, *short_text;
} ShortName;

typedef struct KnownPicture {
  const char *path; /* from the deck's folder */
  const Picture *picture;
} KnownPicture;

typedef struct NoteMarks NoteMarks;       /* of note_marks.h */
typedef struct SeriesColors SeriesColors; /* of blocks/chart */

typedef struct DeckReader {
  Arena *arena;
  Diagnostics *diags;
  const SourceFile *file;
  Scope *scope;
  TextParameters parameters;
  LIST(const Measure *) measures;
  SeriesColors *series_colors; /* kept by charts from one to the next */
  LIST(TakenName) names;
  LIST(ShortName) short_names;
  NoteMarks *note_marks; /* of the deck, and of the slide that is read */
  const Theme *theme;
  PeriodHouse house;
  OptionText source;
  LIST(const SourceFile *) files; /* that were read */
  LIST(KnownPicture) pictures;
} DeckReader;

/* Reads a map into the struct that the table describes. */
void bind_keys(DeckReader *reader, const OptionTable *table, void *values, const SyntaxNode *map);
/* A text, or that of a map of languages; not bound yet. */
const SyntaxNode *bind_node(const DeckReader *reader, const SyntaxNode *node);

/* The words of the deck's language. */
const Words *bind_words(const DeckReader *reader);

/* A file that the deck names; NULL after reporting why it cannot be read. */
const SourceFile *bind_file(DeckReader *reader, const char *path, SourceSpan place);

/* A path that the deck or its theme names at `place`, from the deck's folder on: paths in a file
 * begin at that file. */
const char *bind_path_from_deck(DeckReader *reader, const char *path, SourceSpan place);

/* A picture by its path from the file that names it at `place`, the deck or its theme; the same one
 * for the same file. NULL after reporting why it cannot be read. */
const Picture *bind_picture(DeckReader *reader, const char *path, SourceSpan place);

/* measures: reads the deck's map; later look-ups report unknown names. NULL text gives the plain
 * measure. */
void bind_measures(DeckReader *reader, const SyntaxNode *map);
const Measure *bind_need_measure(DeckReader *reader, OptionText name);

void bind_hint_locales(DeckReader *reader, const char *wanted);

/* language: how the deck spells periods and, unless a measure says otherwise, prints numbers.
 * Before all others. */
void bind_language(DeckReader *reader, TextLanguage language);
/* A locale in the words of the deck's language. */
const NumberLocale *bind_locale(const DeckReader *reader, const NumberLocale *locale);

/* fiscal: the house's calendar and spelling, on those of the language. */
void bind_fiscal(DeckReader *reader, const SyntaxNode *map);

/* short: the deck's map of short forms. */
void bind_short_names(DeckReader *reader, const SyntaxNode *map);
/* NULL if it has none. */
const char *bind_short_name(const DeckReader *reader, const char *name);

/* data: reads the deck's map into the scope. */
void bind_data(DeckReader *reader, const SyntaxNode *map);
const Table *bind_series_table(DeckReader *reader, const char *name, const DataKeys *keys);
#define UNNAMED_FIGURES "figures" /* the column of a table made of single figures */
const Table *bind_figures_table(DeckReader *reader, const char *name, const DataKeys *keys);
/* What a figure or row is, as its expression says: "total" for "= …", "of-which" for "of-which …",
 * "subtotal", "residual" or "spacer", which have none; else "". */
typedef struct MarkedExpression {
  const char *kind;
  const SyntaxNode *expression; /* without the mark */
} MarkedExpression;
MarkedExpression bind_marked_expression(DeckReader *reader, const SyntaxNode *value);

/* params: the deck's map, with what was set from outside. */
void bind_parameters(DeckReader *reader, const SyntaxNode *map, const DeckParameter *settings,
                     size_t setting_count);

/* The place of a scalar's text itself, without its quotes: where columns in it count from. */
SourceSpan bind_text_place(const SyntaxNode *node);

/* A text with numbers bound in; no text if the key was not given. */
BoundText bind_text(DeckReader *reader, OptionText text);
const BoundText *bind_texts(DeckReader *reader, OptionTexts texts);
