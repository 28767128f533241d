/* Somebody's words, and who said them. */
#include "blocks/block.h"
#include "flow/paragraph.h"
#include "option/option_rows.h"

#include <math.h>

#define QUOTE_SIZE 1.6    /* times that of bodies */
#define LONGEST_LINE 30.0 /* times the type size */
#define BAR_GAP 1.0       /* between the rule at the left and the words, times the type size */
#define NAME_GAP 0.9      /* over the name, times the type size */

typedef struct QuoteKeys {
  OptionText quote, by;
} QuoteKeys;

static const OptionKey keys[] = {
    TEXT("by", QuoteKeys, by, "Who said it."),
    TEXT("quote", QuoteKeys, quote, "The words, without quotation marks: the slide sets them."),
};
static const OptionTable options = {"a quote", keys, OPTION_COUNT(keys)};

typedef struct QuoteContent {
  BoundText words, by;
} QuoteContent;

static const struct {
  const char *language, *open, *close;
} marks[] = {{"de", "„", "“"}, {"fr", "«\u00A0", "\u00A0»"},
             {"es", "«", "»"}, {"ja", "「", "」"},
             {"zh", "“", "”"}, {"en", "“", "”"}};

static BoundText with_marks(DeckReader *reader, BoundText words) {
  size_t last = sizeof marks / sizeof *marks - 1, found = last;
  for (size_t i = 0; i < last; i++)
    if (text_equals(marks[i].language, reader->house.spelling.language)) found = i;
  BoundText open = bound_text_plain(marks[found].open, words.span);
  return bound_text_join(reader->arena, open, "", words, marks[found].close);
}

static bool read(DeckReader *reader, const BlockInput *input, Block *block) {
  const QuoteKeys *given = input->keys;
  BoundText words = bind_text(reader, given->quote);
  if (!words.text || !words.text[0]) {
    diag_error(reader->diags, input->span, "\"quote\" is empty");
    return false;
  }
  QuoteContent *content = arena_make(reader->arena, QuoteContent);
  *content = (QuoteContent){with_marks(reader, words), bind_text(reader, given->by)};
  block->content = content;
  return true;
}

static Paragraph paragraph_of(const BlockPlan *plan, BoundText text, FontStyle style, Color color) {
  return (Paragraph){text,
                     {style, color, ALIGN_START, ROLE_BODY, NULL},
                     style.size * plan->context->theme->type.line_height,
                     false};
}

static void draw(const BlockPlan *plan, Insets insets, SceneNode *parent) {
  (void)insets;
  static const TextStep steps[] = {{1, 6}, {0.85, 8}, {0.7, 12}, {0.5, 20}};
  const QuoteContent *content = plan->block->content;
  const DrawContext *context = plan->context;
  const Theme *theme = context->theme;
  FontStyle style = theme->type.body;
  style.size *= QUOTE_SIZE;
  Paragraph words = paragraph_of(plan, content->words, style, theme->colors.ink);
  Paragraph name = paragraph_of(plan, content->by, theme->type.body, theme->colors.muted);
  double indent = style.size * BAR_GAP;
  double width = fmin(plan->box.width - indent, style.size * LONGEST_LINE);
  double name_height =
      content->by.text ? style.size * NAME_GAP + paragraph_height(context, &name, width) : 0;
  Rect room = {plan->box.x + indent, 0, width, plan->box.height - name_height};
  if (!paragraph_fit(context, &words, (TextSteps){steps, 4}, room)) {
    diag_error(context->diags, content->words.span, "the quote is too long for its room");
    diag_hint(context->diags, "shorten it");
    return;
  }
  double height = paragraph_height(context, &words, width);
  room.y = plan->box.y + (plan->box.height - height - name_height) * 0.4;
  Rect bar = {plan->box.x, room.y, theme->marks.axis_line * 3, height};
  scene_add_rect(context->arena, parent, ROLE_FURNITURE, bar, paint_solid(theme->colors.accent));
  room.y = paragraph_draw(context, &words, room, parent) + style.size * NAME_GAP;
  if (content->by.text) paragraph_draw(context, &name, room, parent);
}

const BlockType quote_block = {
    .name = "quote",
    .summary = "Somebody's words in large type.",
    .options = &options,
    .options_size = sizeof(QuoteKeys),
    .layout = "content",
    .read = read,
    .draw = draw,
};
