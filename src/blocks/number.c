/* One figure as large as its room allows, and what it says: for a slide that makes one point. */
#include "blocks/block.h"
#include "flow/paragraph.h"
#include "option/option_rows.h"

#include <math.h>

#define LARGEST 0.3       /* of the box's height */
#define MOST_SIZE 120.0   /* points, before the theme's scale */
#define CAPTION_GAP 0.35  /* under the figure, times its size */
#define LONGEST_LINE 34.0 /* of a caption, times its type size */

typedef struct NumberKeys {
  OptionText number, caption;
} NumberKeys;

static const OptionKey keys[] = {
    TEXT("caption", NumberKeys, caption, "What the figure says, in a sentence."),
    TEXT("number", NumberKeys, number, "A figure in large type, as in \"{growth(revenue)}\"."),
};
static const OptionTable options = {"a large number", keys, OPTION_COUNT(keys)};

typedef struct NumberContent {
  BoundText number, caption;
} NumberContent;

static bool read(DeckReader *reader, const BlockInput *input, Block *block) {
  const NumberKeys *given = input->keys;
  NumberContent *content = arena_make(reader->arena, NumberContent);
  *content = (NumberContent){bind_text(reader, given->number), bind_text(reader, given->caption)};
  block->content = content;
  if (content->number.text && content->number.text[0]) return true;
  diag_error(reader->diags, input->span, "\"number\" is empty");
  return false;
}

/* The figure's style: as large as height and width allow. */
static FontStyle figure_style(const BlockPlan *plan) {
  const NumberContent *content = plan->block->content;
  const Theme *theme = plan->context->theme;
  FontStyle style = theme->type.cover_title;
  double most = fmin(plan->box.height * LARGEST, MOST_SIZE * theme->type.cover_title.size / 40);
  double width = draw_text_width(plan->context, content->number.text, style);
  style.size = fmin(most, style.size * plan->box.width / fmax(width, 1));
  return style;
}

static Paragraph caption_of(const BlockPlan *plan) {
  const NumberContent *content = plan->block->content;
  const Theme *theme = plan->context->theme;
  FontStyle style = theme->type.body;
  style.size = theme->type.largest_body;
  return (Paragraph){content->caption,
                     {style, theme->colors.text, ALIGN_START, ROLE_BODY, NULL},
                     style.size * theme->type.line_height,
                     true};
}

/* Figure and caption stand together, a little above the middle. */
static void draw(const BlockPlan *plan, Insets insets, SceneNode *parent) {
  (void)insets;
  const NumberContent *content = plan->block->content;
  const DrawContext *context = plan->context;
  FontStyle style = figure_style(plan);
  Paragraph caption = caption_of(plan);
  double cap = draw_cap_height(context, style);
  double width = fmin(plan->box.width, caption.setting.style.size * LONGEST_LINE);
  static const TextStep steps[] = {{1, 3}, {0.8, 4}, {0.6, 6}};
  Rect room = {plan->box.x, 0, width, plan->box.height - cap - style.size * CAPTION_GAP};
  if (style.size < context->theme->type.least_size ||
      !paragraph_fit(context, &caption, (TextSteps){steps, 3}, room)) {
    diag_error(context->diags, plan->block->span, "number and caption do not fit their room");
    diag_hint(context->diags, "shorten the caption, or give the block more room");
    return;
  }
  double below = content->caption.text
                     ? style.size * CAPTION_GAP + paragraph_height(context, &caption, width)
                     : 0;
  double top = plan->box.y + (plan->box.height - cap - below) * 0.4;
  TextSetting setting = {style, context->theme->colors.current, ALIGN_START, ROLE_LABEL,
                         plan->block->name};
  draw_text(context, parent, &setting, content->number, (Point){plan->box.x, top + cap});
  room.y = top + cap + style.size * CAPTION_GAP;
  if (content->caption.text) paragraph_draw(context, &caption, room, parent);
}

const BlockType number_block = {
    .name = "number",
    .summary = "One figure in large type, with a sentence under it.",
    .options = &options,
    .options_size = sizeof(NumberKeys),
    .layout = "content",
    .has_figures = true,
    .read = read,
    .draw = draw,
};
