/* Tiles: key figures beside each other. */
#include "blocks/tiles/tiles.h"

#include "blocks/tiles/tiles_draw.h"
#include "option/option_rows.h"
#include <math.h>

static const char *const scales[] = {"own", "zero", "shared", NULL};

static const OptionKey keys[] = {
    {.name = "sparkline-scale",
     .kind = OPTION_CHOICE,
     .offset = offsetof(TilesKeys, scale),
     .fallback = "own",
     .choices = scales,
     .help = "Scale of the small lines: own is from the lowest to the highest value of each, zero "
             "takes in zero, shared is one scale for all."},
    FLAG("sparklines", TilesKeys, has_sparklines,
         "A small line in every tile whose figure is one of a series over periods."),
    {.name = "tile-columns",
     .kind = OPTION_INTEGER,
     .offset = offsetof(TilesKeys, columns),
     .minimum = 1,
     .maximum = TILE_LIMIT,
     .help = "Tiles in a row; if not given, up to five, as their width allows."},
    NODE("tiles", TilesKeys, tiles, &tile_options,
         "The tiles by name, at most twelve: an expression each, or a map of keys."),
};
static const OptionTable options = {"a row of tiles", keys, OPTION_COUNT(keys)};

static bool check_count(DeckReader *reader, const SyntaxNode *map) {
  bool is_map = map->kind == SYNTAX_MAPPING && map->entry_count > 0;
  if (is_map && map->entry_count <= TILE_LIMIT) return true;
  if (is_map) {
    diag_error(reader->diags, map->entries[TILE_LIMIT].key->span,
               "a block has room for %d tiles, here are %zu", TILE_LIMIT, map->entry_count);
    diag_hint(reader->diags, "put them on two slides, or side by side with columns:");
    return false;
  }
  diag_error(reader->diags, map->span, "\"tiles\" is a map of one to %d tiles by name", TILE_LIMIT);
  diag_hint(reader->diags,
            "as in tiles: {Revenue: revenue, Operating margin: operating / revenue}");
  return false;
}

static bool read(DeckReader *reader, const BlockInput *input, Block *block) {
  const TilesKeys *given = input->keys;
  block->name = block_take_name(reader, input->common->name, "tiles");
  if (!check_count(reader, given->tiles)) return false;
  size_t errors = diagnostics_error_count(reader->diags), count = given->tiles->entry_count;
  Tile *tiles = arena_array(reader->arena, Tile, count);
  bool is_good = true;
  for (size_t i = 0; i < count; i++) {
    is_good &= tile_read(reader, given, &given->tiles->entries[i], &tiles[i]);
    tiles[i].node_name = arena_printf(reader->arena, "%s/%s", block->name, tiles[i].name.text);
  }
  if (!is_good || diagnostics_error_count(reader->diags) > errors) return false;
  TileScale scale = (TileScale)given->scale;
  if (!tiles_set_scales(reader, scale, tiles, count)) return false;
  TilesContent *content = arena_make(reader->arena, TilesContent);
  *content = (TilesContent){.tiles = tiles, .count = count, .columns = (size_t)given->columns};
  tiles_say_what(reader, scale, block->heading, content);
  block->content = content;
  return true;
}

static const BlockShow *show(const Block *block) {
  return &((const TilesContent *)block->content)->show;
}

static void train(BlockPlan *plan) {
  TilesForm *form = arena_make(plan->context->arena, TilesForm);
  double most = plan->type_most > 0 ? fmin(plan->type_most, 1) : 1;
  *form = tiles_form(plan->context, plan->block->content, plan->box, most);
  plan->type_share = form->value_share;
  plan->own = form;
}

/* As wide as they get room; as high as they are at their width. */
static double own_extent(const BlockPlan *plan, BoxSide side, double other) {
  if (side == BOX_WIDTH) return 0;
  TilesForm form =
      tiles_form(plan->context, plan->block->content, (Rect){0, 0, other, INFINITY}, 1);
  return tiles_height(&form);
}

static void draw(const BlockPlan *plan, Insets insets, SceneNode *parent) {
  (void)insets; /* tiles begin at the top of their box, whatever their neighbours */
  const TilesContent *content = plan->block->content;
  const TilesForm *form = plan->own;
  if (!form->fits) tiles_report_unfit(plan->context, plan, form);
  SceneNode *group = scene_add_group(plan->context->arena, parent, ROLE_FIGURE, plan->block->name);
  group->description = content->description;
  group->span = plan->block->span;
  tiles_draw(plan->context, content, form, plan->box, group);
}

const BlockType tiles_block = {
    .name = "tiles",
    .summary = "Key figures, each with its change and a small line.",
    .options = &options,
    .options_size = sizeof(TilesKeys),
    .layout = "content",
    .has_figures = true,
    .stands_alone = true,
    .read = read,
    .show = show,
    .train = train,
    .own_extent = own_extent,
    .draw = draw,
};
