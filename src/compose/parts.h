/* The parts of a slide. */
#pragma once
#include "compose/compose.h"
#include "guide/draw.h"
#include "layout/slide_boxes.h"

/* Lines of text in a column, from `top` down; returns where the last one ends. */
typedef struct Paragraph {
  BoundText content;
  TextSetting setting;
  double pitch; /* from baseline to baseline */
  bool is_balanced;
} Paragraph;
double paragraph_height(const DrawContext *context, const Paragraph *paragraph, double width);
double paragraph_draw(const DrawContext *context, const Paragraph *paragraph, Rect box,
                      SceneNode *parent);
TextLines paragraph_lines(const DrawContext *context, const Paragraph *paragraph, double width);

void compose_cover(const DrawContext *context, const Deck *deck, const Slide *slide,
                   SceneNode *root);
void compose_header(const DrawContext *context, const Slide *slide, Rect box, SceneNode *root);
/* Height of notes and source, from the top of their first line to the foot's baseline. */
double compose_footer_height(const DrawContext *context, const Deck *deck, const Slide *slide);
void compose_footer(const DrawContext *context, const Deck *deck, const Slide *slide,
                    SceneNode *root);
/* The deck's stamp, in the corner over the title. */
void compose_stamp(const DrawContext *context, const Deck *deck, SceneNode *root);
void compose_text_block(const DrawContext *context, const Block *block, Rect box, bool is_fine,
                        SceneNode *root);
/* All blocks of a slide; the plot frames of charts in a row or column line up. */
void compose_blocks(const DrawContext *context, const Slide *slide, const SlideBoxes *boxes,
                    SceneNode *root);
/* A chart that has the box for itself. */
void compose_lone_chart(const DrawContext *context, const Block *block, Rect box, SceneNode *root);
