/* The pipeline: from a deck file to files on disk. */
#pragma once
#include "compose/compose.h"
#include "output/output.h"

typedef struct RenderRequest {
  DeckRequest deck;
  const char *deck_path;
  const OutputFormat *const *formats;
  size_t format_count; /* 0: check alone */
  const char *output;  /* path without an ending */
  const char *slides;  /* "3,5-7", or NULL */
  const char *chart;   /* or NULL */
  double dpi;
  FigureSize figure; /* of the chart */
  FigureTexts figure_texts;
  bool embeds_fonts;
} RenderRequest;

/* Fonts are opened when first needed. */
typedef FontSet *(*FontOpener)(void *context, Diagnostics *diags);
typedef struct RenderTools {
  Arena *arena;
  Diagnostics *diags;
  FontOpener open_fonts;
  void *context;
} RenderTools;

/* Everything wrong is in the diagnostics; files written are added to `paths`. */
void render_deck(const RenderTools *tools, const RenderRequest *request, OutputPaths *paths);
