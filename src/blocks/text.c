/* Text: paragraphs under each other. */
#include "blocks/text_list.h"
#include "option/option_rows.h"

typedef struct TextKeys {
  OptionTexts text;
} TextKeys;

static const OptionKey keys[] = {
    TEXTS("text", TextKeys, text, "Paragraphs."),
};
static const OptionTable options = {"a text", keys, OPTION_COUNT(keys)};

static bool read(DeckReader *reader, const BlockInput *input, Block *block) {
  const TextKeys *given = input->keys;
  BoundTexts texts = {.items = bind_texts(reader, given->text), .count = given->text.count};
  return text_list_read(reader, input, texts, false, block);
}

const BlockType text_block = {
    .name = "text",
    .summary = "Paragraphs.",
    .options = &options,
    .options_size = sizeof(TextKeys),
    .layout = "text",
    .read = read,
    .train = text_list_train,
    .own_extent = text_list_extent,
    .draw = text_list_draw,
};
