/* Bullets: short points under each other. */
#include "blocks/text_list.h"
#include "option/option_rows.h"

#define BULLET_LIMIT 5

typedef struct BulletsKeys {
  OptionTexts bullets;
} BulletsKeys;

static const OptionKey keys[] = {
    TEXTS("bullets", BulletsKeys, bullets, "Points, at most five."),
};
static const OptionTable options = {"a list of bullets", keys, OPTION_COUNT(keys)};

static bool read(DeckReader *reader, const BlockInput *input, Block *block) {
  const BulletsKeys *given = input->keys;
  if (given->bullets.count > BULLET_LIMIT)
    diag_warning(reader->diags, block->span, "%zu bullets on one slide; more than %d are not read",
                 given->bullets.count, BULLET_LIMIT);
  return text_list_read(reader, input, given->bullets, true, block);
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
