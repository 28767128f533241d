/* The parts of a slide. */
#pragma once
#include "compose/compose.h"
#include "flow/paragraph.h"
#include "layout/slide_boxes.h"

DrawContext compose_context(const ComposeTools *tools, const Theme *theme);
void compose_cover(const DrawContext *context, const Deck *deck, const Slide *slide,
                   SceneNode *root);
void compose_header(const DrawContext *context, const Slide *slide, Rect box, SceneNode *root);
/* "Source: …" */
BoundText compose_source_line(Arena *arena, const Slide *slide);
/* Height of notes and source, from the top of their first line to the foot's baseline. */
double compose_footer_height(const DrawContext *context, const Deck *deck, const Slide *slide);
void compose_footer(const DrawContext *context, const Deck *deck, const Slide *slide,
                    SceneNode *root);
/* The deck's stamp, in the corner over the title. */
void compose_stamp(const DrawContext *context, const Deck *deck, SceneNode *root);
/* All blocks of a slide; the frames of neighbours line up. */
void compose_blocks(const DrawContext *context, const Slide *slide, const SlideBoxes *boxes,
                    SceneNode *root);
