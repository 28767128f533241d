/* A text broken into lines, in one style. */
#pragma once
#include "guide/draw.h"

typedef struct Paragraph {
  BoundText content;
  TextSetting setting;
  double pitch; /* from baseline to baseline */
  bool is_balanced;
} Paragraph;

double paragraph_height(const DrawContext *context, const Paragraph *paragraph, double width);
/* Fills the box from its top; returns where the last line ends. */
double paragraph_draw(const DrawContext *context, const Paragraph *paragraph, Rect box,
                      SceneNode *parent);
TextLines paragraph_lines(const DrawContext *context, const Paragraph *paragraph, double width);

/* A way to set a text: at a share of its type size (no smaller than the theme's least), in at most
 * so many lines. */
typedef struct TextStep {
  double share;
  size_t lines;
} TextStep;

typedef struct TextSteps {
  const TextStep *items; /* as they are liked */
  size_t count;
} TextSteps;

/* The paragraph in smaller type. */
Paragraph paragraph_smaller(const DrawContext *context, Paragraph paragraph, double share);
/* Sets the paragraph as the first step does in which it fits the room; false if it fits in none,
 * and is left as in the last. */
bool paragraph_fit(const DrawContext *context, Paragraph *paragraph, TextSteps steps, Rect room);
