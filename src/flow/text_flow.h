/* Texts under each other in a column: bullets or paragraphs. */
#pragma once
#include "flow/paragraph.h"

typedef struct BoundTexts {
  const BoundText *items;
  const bool *is_inner; /* one a text: a point under the one before; NULL: none is */
  size_t count;
} BoundTexts;

typedef struct TextFlow {
  BoundTexts texts;
  FontStyle style;
  double longest_line; /* in points */
  bool has_bullets;
  double share; /* of the style's size, in which it is set */
  double air;   /* between texts, in points beyond the usual */
} TextFlow;

/* In the type of bodies, or of fine print. */
TextFlow text_flow_make(const DrawContext *context, BoundTexts texts, bool is_fine);
/* The greatest share of the style's size, from the theme's least to its largest, at which it fits:
 * larger than usual where it leaves room all the same. */
double text_flow_share(const DrawContext *context, const TextFlow *flow, Rect box);
/* In its full size. */
double text_flow_height(const DrawContext *context, const TextFlow *flow, double width);
/* From the box's top down; what does not fit is an error that says by how much. */
void text_flow_draw(const DrawContext *context, const TextFlow *flow, Rect box, SceneNode *parent);
