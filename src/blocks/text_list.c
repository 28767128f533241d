#include "blocks/text_list.h"

#include "blocks/markup.h"
#include <math.h>

typedef struct TextList {
  BoundTexts texts;
  bool has_bullets;
} TextList;

bool text_list_read(DeckReader *reader, const BlockInput *input, BoundTexts texts, bool has_bullets,
                    Block *block) {
  if (texts.count == 0) {
    diag_error(reader->diags, input->span, "\"%s\" is empty", block->type->name);
    return false;
  }
  BoundText *marked = arena_array(reader->arena, BoundText, texts.count);
  for (size_t i = 0; i < texts.count; i++) marked[i] = markup_read(reader, texts.items[i]);
  texts.items = marked;
  TextList *list = arena_make(reader->arena, TextList);
  *list = (TextList){texts, has_bullets};
  block->content = list;
  return true;
}

static TextFlow make_flow(const BlockPlan *plan) {
  const TextList *list = plan->block->content;
  TextFlow flow = text_flow_make(plan->context, list->texts, plan->is_fine);
  flow.has_bullets = list->has_bullets;
  return flow;
}

void text_list_train(BlockPlan *plan) {
  TextFlow flow = make_flow(plan);
  plan->type_share = text_flow_share(plan->context, &flow, plan->box);
  if (plan->type_most > 0) plan->type_share = fmin(plan->type_share, plan->type_most);
}

double text_list_extent(const BlockPlan *plan, BoxSide side, double other) {
  TextFlow flow = make_flow(plan);
  return side == BOX_WIDTH ? 0 : text_flow_height(plan->context, &flow, other);
}

void text_list_draw(const BlockPlan *plan, Insets insets, SceneNode *parent) {
  (void)insets; /* text begins at the top of its box, whatever its neighbours */
  TextFlow flow = make_flow(plan);
  flow.share = plan->type_share;
  text_flow_draw(plan->context, &flow, plan->box, parent);
}
