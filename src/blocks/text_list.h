/* What bullets and text share: a list of texts in a column. */
#pragma once
#include "blocks/block.h"
#include "flow/text_flow.h"

/* The texts, with their emphasis read, are the block's content; reports an empty list. */
bool text_list_read(DeckReader *reader, const BlockInput *input, BoundTexts texts, bool has_bullets,
                    Block *block);
/* Finds the size at which the list fits its box. */
void text_list_train(BlockPlan *plan);
/* Its height at a width, in full size. */
double text_list_extent(const BlockPlan *plan, BoxSide side, double other);
void text_list_draw(const BlockPlan *plan, Insets insets, SceneNode *parent);
