/* What every chart and text block draws with: text set at a place, in a style of the theme. */
#pragma once
#include "fonts/fonts.h"
#include "themes/theme.h"
#include "words/words.h"

/* Shared by all that compose a page; nothing in it is written after it is made, but the fonts'
 * cache and the diagnostics. */
typedef struct DrawContext {
  Arena *arena;
  FontSet *fonts;
  const Theme *theme;
  Diagnostics *diags;
  double pixel;       /* points: the finest that the output shows; 0: as fine as print */
  const Words *words; /* of the deck's language */
} DrawContext;

typedef struct TextSetting {
  FontStyle style;
  Color color;
  TextAlign align;
  SceneRole role;
  const char *name; /* of the scene node; NULL if it needs none */
} TextSetting;

/* One line. `anchor` is on the baseline, at the start, middle or end of the text. Characters that
 * no font has are reported at the content's place. */
SceneNode *draw_text(const DrawContext *context, SceneNode *parent, const TextSetting *setting,
                     BoundText content, Point anchor);
double draw_text_width(const DrawContext *context, const char *text, FontStyle style);
/* Capital height: what a line of figures takes above its baseline. */
double draw_cap_height(const DrawContext *context, FontStyle style);
/* From baseline to baseline in labels of several lines. */
double draw_line_pitch(FontStyle style);
/* The baseline of a line whose capitals stand around `middle`. */
double draw_middle_baseline(const DrawContext *context, FontStyle style, double middle);

/* A style at a share of its size, but not below the least size of the theme. */
FontStyle draw_smaller(const Theme *theme, FontStyle style, double share);

/* Whether a line behind the first is one short word, as in "Connectivity / and / outsourcing". */
bool draw_has_lone_word(const char *text, const TextLines *lines);
/* A line of a broken text, with its hyphen if it has one. */
BoundText draw_line_text(const DrawContext *context, BoundText content, const TextLine *line);
/* Several lines under each other; `anchor` is on the first baseline. */
void draw_lines(const DrawContext *context, SceneNode *parent, const TextSetting *setting,
                BoundText content, const TextLines *lines, Point anchor);
