/* A line of text with emphasis on parts of it. */
#pragma once
#include "guide/draw.h"

/* The style in which no part of the text is wider than it will be: to break it into lines. */
FontStyle marked_style(BoundText content, FontStyle style);
/* Draws a line from `start`, a point on its baseline, part after part. */
void marked_line_draw(const DrawContext *context, SceneNode *parent, const TextSetting *setting,
                      BoundText line, Point start);
