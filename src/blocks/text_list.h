/* What bullets and text share: a list of texts in a column. */
#pragma once
#include "blocks/block.h"
#include "flow/text_flow.h"

/* The texts are the block's content; reports an empty list of this key. */
bool text_list_read(DeckReader *reader, const BlockInput *input, OptionTexts texts, Block *block);
const BoundTexts *text_list_of(const Block *block);
void text_list_draw(const BlockPlan *plan, bool has_bullets, SceneNode *parent);
