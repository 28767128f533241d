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
