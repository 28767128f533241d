/* A table of figures: rows under heads, sums checked, changes computed. */
#include "blocks/table/table_cut.h"
#include "blocks/table/table_plan.h"
#include "blocks/table/table_read.h"

#include <math.h>

#define ENDLESS 1e5 /* points: a height in which any table fits */

static bool read_spec(DeckReader *reader, const TableKeys *keys, const Block *block,
                      TableSpec *table) {
  table->source = table_read_rows(reader, keys);
  if (!table->source) return false;
  table_mark_highlights(reader, keys->highlight, table->source);
  table->rows = table->source->rows;
  table->row_count = table->source->row_count;
  if (!table_foot_rows(reader, table->source) || !table_read_columns(reader, keys, table) ||
      !table_fill_cells(reader, keys, table))
    return false;
  table_settle_rounding(reader, keys, table);
  table_say_what(reader, keys, block->heading, table);
  return true;
}

static bool read(DeckReader *reader, const BlockInput *input, Block *block) {
  const TableKeys *keys = input->keys;
  size_t errors = diagnostics_error_count(reader->diags);
  bool is_name = keys->table->kind == SYNTAX_SCALAR;
  block->name = block_take_name(reader, input->common->name, is_name ? keys->table->text : "table");
  TableSpec *table = arena_make(reader->arena, TableSpec);
  *table = (TableSpec){.name = block->name,
                       .span = input->span,
                       .continues = keys->continues,
                       .aligns_rows = keys->aligns_rows};
  block->content = table;
  return read_spec(reader, keys, block, table) && diagnostics_error_count(reader->diags) == errors;
}

static const BlockShow *show(const Block *block) {
  return &((const TableSpec *)block->content)->show;
}

static void train(BlockPlan *plan) {
  TablePlan *table =
      table_plan_make(plan->context, plan->block->content, plan->box, plan->type_most);
  plan->type_share = table->share;
  plan->own = table;
  if (!table->table->aligns_rows) return;
  plan->binds_frame = true;
  plan->demand = (Insets){.top = table->head_height, .bottom = plan->box.height - table->height};
}

/* With columns and rows as far apart as they are liked. */
static double own_extent(const BlockPlan *plan, BoxSide side, double other) {
  bool is_width = side == BOX_WIDTH;
  Rect room = {0, 0, is_width ? ENDLESS : other, ENDLESS};
  const TablePlan *table =
      table_plan_make(plan->context, plan->block->content, room, plan->type_most);
  return is_width ? table_plan_width(table) : table->height;
}

static void draw(const BlockPlan *plan, Insets insets, SceneNode *parent) {
  TablePlan *table = plan->own;
  table_plan_check(table);
  /* else it begins at the top of its box, whatever its neighbours */
  if (table->table->aligns_rows) table_plan_frame(table, rect_inset(plan->box, insets));
  table_plan_draw(table, parent);
}

const BlockType table_block = {
    .name = "table",
    .summary = "A table of figures, with computed changes and checked sums.",
    .options = &table_options,
    .options_size = sizeof(TableKeys),
    .layout = "content",
    .has_figures = true,
    .stands_alone = true,
    .read = read,
    .cut = table_cut,
    .show = show,
    .train = train,
    .own_extent = own_extent,
    .draw = draw,
};
