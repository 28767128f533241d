#include "blocks/text_list.h"

bool text_list_read(DeckReader *reader, const BlockInput *input, OptionTexts texts, Block *block) {
  if (texts.count == 0) {
    diag_error(reader->diags, input->span, "\"%s\" is empty", block->type->name);
    return false;
  }
  BoundTexts *list = arena_make(reader->arena, BoundTexts);
  *list = (BoundTexts){bind_texts(reader, texts), texts.count};
  block->content = list;
  return true;
}

const BoundTexts *text_list_of(const Block *block) {
  return block->content;
}

void text_list_draw(const BlockPlan *plan, bool has_bullets, SceneNode *parent) {
  TextFlow flow = text_flow_make(plan->context, *text_list_of(plan->block), plan->is_fine);
  flow.has_bullets = has_bullets;
  text_flow_draw(plan->context, &flow, plan->box, parent);
}
