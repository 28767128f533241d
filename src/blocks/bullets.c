/* Bullets: short points under each other. */
#include "blocks/text_list.h"
#include "option/option_rows.h"

#define BULLET_LIMIT 5

typedef struct BulletsKeys {
  const SyntaxNode *bullets;
} BulletsKeys;

static const OptionKey keys[] = {
    NODE("bullets", BulletsKeys, bullets, NULL,
         "Points, at most five; a list behind a point holds the points under it."),
};
static const OptionTable options = {"a list of bullets", keys, OPTION_COUNT(keys)};

typedef struct Points {
  LIST(BoundText) texts;
  LIST(bool) is_inner;
  size_t outer_count;
} Points;

static bool add_point(DeckReader *reader, const SyntaxNode *given, bool is_inner, Points *points) {
  const SyntaxNode *node = bind_node(reader, given);
  if (node->kind != SYNTAX_SCALAR || syntax_is_null(node)) {
    diag_error(reader->diags, node->span, "expected a point, found %s",
               node->kind == SYNTAX_SCALAR ? "nothing" : syntax_kind_name(node));
    if (node->kind == SYNTAX_MAPPING)
      diag_hint(reader->diags, "a point with a colon in it needs quotes");
    return false;
  }
  list_push(reader->arena, &points->texts, bind_text(reader, (OptionText){node->text, node}));
  list_push(reader->arena, &points->is_inner, is_inner);
  points->outer_count += !is_inner;
  return true;
}

/* The points under the one before. */
static bool add_inner(DeckReader *reader, const SyntaxNode *list, Points *points) {
  bool is_good = points->texts.count > 0;
  if (!is_good) {
    diag_error(reader->diags, list->span, "these points stand under no other");
    diag_hint(reader->diags, "give the point that they belong to before them");
  }
  for (size_t i = 0; i < list->item_count; i++)
    is_good &= add_point(reader, list->items[i], true, points);
  return is_good;
}

static bool add_points(DeckReader *reader, const SyntaxNode *given, Points *points) {
  const SyntaxNode *node = bind_node(reader, given);
  if (node->kind != SYNTAX_SEQUENCE) return add_point(reader, node, false, points);
  bool is_good = true;
  for (size_t i = 0; i < node->item_count; i++) {
    const SyntaxNode *item = bind_node(reader, node->items[i]);
    is_good &= item->kind == SYNTAX_SEQUENCE ? add_inner(reader, item, points)
                                             : add_point(reader, item, false, points);
  }
  return is_good;
}

static bool read(DeckReader *reader, const BlockInput *input, Block *block) {
  const BulletsKeys *given = input->keys;
  Points points = {0};
  if (!add_points(reader, given->bullets, &points)) return false;
  if (points.outer_count > BULLET_LIMIT)
    diag_warning(reader->diags, block->span, "%zu bullets on one slide; more than %d are not read",
                 points.outer_count, BULLET_LIMIT);
  BoundTexts texts = {points.texts.items, points.is_inner.items, points.texts.count};
  return text_list_read(reader, input, texts, true, block);
}

const BlockType bullets_block = {
    .name = "bullets",
    .summary = "Points under each other.",
    .options = &options,
    .options_size = sizeof(BulletsKeys),
    .layout = "text",
    .read = read,
    .train = text_list_train,
    .own_extent = text_list_extent,
    .draw = text_list_draw,
};
