/* The mark of a bar or an axis that is cut: two slanted lines across it, with ground between. */
#pragma once
#include "guide/draw.h"

typedef struct CutMark {
  double first, last; /* across the values */
  double at;          /* along them: the middle */
  bool is_lying;      /* values run to the right */
} CutMark;

void cut_mark_draw(const DrawContext *context, CutMark mark, SceneNode *parent);
