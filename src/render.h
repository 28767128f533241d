/* The pipeline: from a deck file to files on disk. */
#pragma once
#include "compose/compose.h"
#include "output/output.h"

typedef struct RenderRequest {
  DeckRequest deck;
  const char *deck_path;
  const OutputFormat *const *formats;
  size_t format_count; /* 0: check alone */
  OutputTarget target;
  const char *slides; /* "3,5-7", or NULL */
  const char *chart;  /* or NULL */
  double dpi;
  FigureSize figure; /* of the chart */
  FigureTexts figure_texts;
  bool embeds_fonts;
} RenderRequest;

/* Fonts are opened when first needed; `brand`: those of the deck, or NULL. */
typedef FontSet *(*FontOpener)(void *context, const BrandFonts *brand, Diagnostics *diags);
typedef struct RenderTools {
  Arena *arena;
  Diagnostics *diags;
  FontOpener open_fonts;
  void *context;
} RenderTools;

/* What there is in a deck. */
typedef struct RenderContents {
  size_t slides, charts, numbers; /* printed numbers that the deck computes or reads */
} RenderContents;

typedef struct RenderResult {
  OutputPaths paths; /* of files written */
  RenderContents contents;
  bool is_refused; /* the target cannot take what the deck makes: wrong usage */
} RenderResult;

/* Everything wrong is in the diagnostics. `result` is zeroed before; its contents are those of a
 * deck without errors. */
void render_deck(const RenderTools *tools, const RenderRequest *request, RenderResult *result);
