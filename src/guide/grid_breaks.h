/* Lines of a grid are broken where a text stands over them, so that none is struck through. */
#pragma once
#include "guide/draw.h"

/* Breaks the lines among the first children of `group`, up to `last`, around the texts that follow.
 */
void grid_break(const DrawContext *context, SceneNode *group, const SceneNode *last);
