/* The block types, sorted by name. */
#include "blocks/block.h"

extern const BlockType bullets_block, chart_block, glossary_block, image_block, number_block,
    quote_block, table_block, text_block, tiles_block;

const BlockType *const block_types[] = {
    &bullets_block, &chart_block, &glossary_block, &image_block, &number_block,
    &quote_block,   &table_block, &text_block,     &tiles_block,
};
const size_t block_type_count = sizeof block_types / sizeof block_types[0];
