/* How the blocks of a slide stand: columns, stacks, and each within the other. */
#include "bind/condition.h"
#include "deck/slides.h"

#define MOST_DEPTH 2
#define GRID_COLUMNS 2
#define PANEL_SHARE 0.4 /* of the width that the rest has */

typedef struct PartReading {
  DeckReader *reader;
  LIST(Block) blocks;
  size_t depth;
} PartReading;

static bool read_part(PartReading *reading, const SyntaxNode *map, SlidePart *part);

static const SyntaxNode *need_list(PartReading *reading, const SyntaxNode *list) {
  if (list->kind == SYNTAX_SEQUENCE) return list;
  diag_error(reading->reader->diags, list->span, "expected a list of blocks, found %s",
             syntax_kind_name(list));
  return NULL;
}

static bool check_count(PartReading *reading, const SyntaxNode *list, PartKind kind) {
  if (list->item_count >= 2 && list->item_count <= MOST_PARTS) return true;
  diag_error(reading->reader->diags, list->span,
             "two to %d blocks stand %s each other, here %s %zu", MOST_PARTS,
             kind == PART_COLUMNS ? "beside" : "under", list->item_count == 1 ? "is" : "are",
             list->item_count);
  return false;
}

static bool read_list(PartReading *reading, const SyntaxNode *list, PartKind kind,
                      SlidePart *part) {
  if (!need_list(reading, list) || !check_count(reading, list, kind)) return false;
  SlidePart *parts = arena_array(reading->reader->arena, SlidePart, list->item_count);
  bool is_good = true;
  size_t count = 0;
  for (size_t i = 0; i < list->item_count; i++)
    if (bind_is_wanted(reading->reader, list->items[i]))
      is_good &= read_part(reading, list->items[i], &parts[count++]);
  if (count == 0) {
    diag_error(reading->reader->diags, list->span, "no block of these meets its condition");
    diag_hint(reading->reader->diags, "give the slide the condition with if");
    return false;
  }
  /* one that is left over stands alone */
  *part = count == 1 ? parts[0] : (SlidePart){.kind = kind, .parts = parts, .part_count = count};
  return is_good;
}

/* A number, or auto. */
static bool read_size(const SyntaxNode *item, double *size) {
  if (item->kind != SYNTAX_SCALAR) return false;
  if (text_equals(item->text, "auto")) {
    *size = PART_BY_CONTENT;
    return true;
  }
  return option_parse_number(item->text, size) && *size >= 0.1 && *size <= 100;
}

static bool read_sizes(DeckReader *reader, const SyntaxNode *list, const char *key,
                       SlidePart *part) {
  size_t count = part->part_count;
  double *sizes = arena_array(reader->arena, double, count);
  bool is_list = list->kind == SYNTAX_SEQUENCE && list->item_count == count;
  for (size_t i = 0; is_list && i < count; i++) is_list = read_size(list->items[i], &sizes[i]);
  part->sizes = sizes;
  if (!is_list)
    diag_error(reader->diags, list->span, "\"%s\" is a list of %zu numbers, or auto, one a %s", key,
               count, part->kind == PART_COLUMNS ? "column" : "block of the stack");
  return is_list;
}

/* In a stack, what has a height of its own takes that, and the rest is for the others. */
static void stack_by_content(PartReading *reading, SlidePart *part) {
  bool has_own = false;
  double *sizes = arena_array(reading->reader->arena, double, part->part_count);
  for (size_t i = 0; i < part->part_count; i++) {
    const SlidePart *inner = &part->parts[i];
    bool is_own =
        inner->kind == PART_BLOCK && reading->blocks.items[inner->block].type->own_extent != NULL;
    sizes[i] = is_own ? PART_BY_CONTENT : 1;
    has_own |= is_own;
  }
  if (has_own) part->sizes = sizes;
}

static bool check_sides(DeckReader *reader, const PartKeys *keys) {
  const SyntaxNode *stray = !keys->columns && keys->widths  ? keys->widths
                            : !keys->stack && keys->heights ? keys->heights
                                                            : NULL;
  if (!stray) return true;
  diag_error(reader->diags, stray->span, "%s",
             stray == keys->widths ? "\"widths\" goes with columns, which are not here"
                                   : "\"heights\" goes with a stack, which is not here");
  return false;
}

static bool read_parts(PartReading *reading, const PartKeys *keys, SlidePart *part) {
  DeckReader *reader = reading->reader;
  if (keys->columns && keys->stack) {
    diag_error(reader->diags, keys->stack->span, "a slide or part has columns or a stack");
    diag_hint(reader->diags, "put the one into a block of the other");
    return false;
  }
  if (!check_sides(reader, keys)) return false;
  if (keys->columns) {
    bool is_good = read_list(reading, keys->columns, PART_COLUMNS, part);
    bool has_sizes = keys->widths && part->part_count == keys->columns->item_count;
    return is_good && (!has_sizes || read_sizes(reader, keys->widths, "widths", part));
  }
  if (!read_list(reading, keys->stack, PART_STACK, part)) return false;
  bool is_whole = part->part_count == keys->stack->item_count; /* sizes are of all its blocks */
  if (keys->heights && is_whole) return read_sizes(reader, keys->heights, "heights", part);
  stack_by_content(reading, part);
  return true;
}

/* Columns in a stack, or a stack in columns. */
static bool read_inner(PartReading *reading, const SyntaxNode *map, SlidePart *part) {
  DeckReader *reader = reading->reader;
  PartKeys keys = {0};
  size_t errors = diagnostics_error_count(reader->diags);
  if (reading->depth == MOST_DEPTH) {
    diag_error(reader->diags, map->span, "columns and stacks stand in each other at most once");
    return false;
  }
  bind_keys(reader, &part_options, &keys, map);
  if (diagnostics_error_count(reader->diags) > errors) return false;
  reading->depth++;
  bool is_good = read_parts(reading, &keys, part);
  reading->depth--;
  return is_good;
}

static bool read_part(PartReading *reading, const SyntaxNode *map, SlidePart *part) {
  if (syntax_find(map, "columns") || syntax_find(map, "stack"))
    return read_inner(reading, map, part);
  Block block;
  if (block_read(reading->reader, map, NULL, &block) != BLOCK_READ) return false;
  *part = (SlidePart){.kind = PART_BLOCK, .block = reading->blocks.count};
  list_push(reading->reader->arena, &reading->blocks, block);
  return true;
}

static SlidePart grid_row(PartReading *reading, const SlidePart *parts, size_t count) {
  SlidePart *row = arena_array(reading->reader->arena, SlidePart, count);
  for (size_t i = 0; i < count; i++) row[i] = parts[i];
  return (SlidePart){.kind = PART_COLUMNS, .parts = row, .part_count = count};
}

static bool read_grid(PartReading *reading, const SyntaxNode *list, SlidePart *part) {
  SlidePart all;
  if (!read_list(reading, list, PART_COLUMNS, &all)) return false;
  if (all.part_count != GRID_COLUMNS * 2) {
    diag_error(reading->reader->diags, list->span, "a grid has four blocks, here %s %zu",
               all.part_count == 1 ? "is" : "are", all.part_count);
    return false;
  }
  SlidePart *rows = arena_array(reading->reader->arena, SlidePart, 2);
  for (size_t i = 0; i < 2; i++)
    rows[i] = grid_row(reading, all.parts + i * GRID_COLUMNS, GRID_COLUMNS);
  *part = (SlidePart){.kind = PART_STACK, .parts = rows, .part_count = 2};
  return true;
}

/* The panel stands beside all that the slide holds otherwise. */
static bool add_panel(PartReading *reading, const SyntaxNode *map, SlidePart *body) {
  SlidePart *parts = arena_array(reading->reader->arena, SlidePart, 2);
  double *sizes = arena_array(reading->reader->arena, double, 2);
  parts[0] = *body;
  if (!read_part(reading, map, &parts[1])) return false;
  parts[1].is_panel = true;
  sizes[0] = 1;
  sizes[1] = PANEL_SHARE;
  *body = (SlidePart){.kind = PART_COLUMNS, .parts = parts, .part_count = 2, .sizes = sizes};
  return true;
}

bool slide_read_body(DeckReader *reader, const SyntaxNode *map, const SlideKeys *keys,
                     const Block *block, Slide *slide) {
  PartReading reading = {.reader = reader, .depth = 1};
  bool has_parts = keys->parts.columns || keys->parts.stack || keys->grid;
  bool is_good = true;
  if (block) list_push(reader->arena, &reading.blocks, *block);
  if (has_parts && block)
    diag_error(reader->diags, map->span, "a slide with columns holds no other block");
  if (keys->grid && (keys->parts.columns || keys->parts.stack))
    diag_error(reader->diags, keys->grid->span, "a slide has columns, a stack or a grid");
  if (keys->grid)
    is_good = read_grid(&reading, keys->grid, &slide->body);
  else if (has_parts)
    is_good = read_parts(&reading, &keys->parts, &slide->body);
  else
    is_good = check_sides(reader, &keys->parts);
  bool has_body = has_parts || block;
  if (keys->panel && !has_body) {
    diag_error(reader->diags, keys->panel->span, "a panel stands beside another block");
    return false;
  }
  if (is_good && keys->panel) is_good = add_panel(&reading, keys->panel, &slide->body);
  slide->blocks = reading.blocks.items;
  slide->block_count = reading.blocks.count;
  return is_good;
}
