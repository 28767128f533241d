#include "guide/cut_mark.h"

#include <math.h>

#define GAP 3.5         /* points between the two lines */
#define SLANT 0.1       /* of the width: how far they rise */
#define LEAST_SLANT 4.0 /* points */
#define MOST_SLANT 8.0
#define LINE 0.9

static Point corner(CutMark mark, double across, double along) {
  return mark.is_lying ? (Point){along, across} : (Point){across, along};
}

void cut_mark_draw(const DrawContext *context, CutMark mark, SceneNode *parent) {
  double slant = fmax(LEAST_SLANT, fmin((mark.last - mark.first) * SLANT, MOST_SLANT));
  double low = mark.at + (slant + GAP) / 2, high = mark.at - (slant + GAP) / 2;
  Point corners[] = {corner(mark, mark.first, low), corner(mark, mark.last, high + GAP),
                     corner(mark, mark.last, high), corner(mark, mark.first, low - GAP)};
  scene_add_polygon(context->arena, parent, ROLE_FURNITURE, corners, 4,
                    paint_solid(context->theme->colors.ground));
  Stroke stroke = {.width = LINE, .color = context->theme->colors.muted};
  scene_add_line(context->arena, parent, ROLE_AXIS, corners[0], corners[1], stroke);
  scene_add_line(context->arena, parent, ROLE_AXIS, corners[3], corners[2], stroke);
}
