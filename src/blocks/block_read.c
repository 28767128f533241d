/* A block read by its key tables: that of all blocks, that of its type, and that of the variant it
 * names. */
#include "blocks/block.h"

#include "option/option_rows.h"

static const OptionKey block_keys[] = {
    TEXT("heading", BlockKeys, heading, "A line or two over the block."),
    NODE("if", BlockKeys, condition, NULL, "The block is left out unless this holds."),
    TEXT("name", BlockKeys, name,
         "Name of the chart, for --only; or of a slide without a chart, for file names."),
};
const OptionTable block_options = {"a block", block_keys, OPTION_COUNT(block_keys)};

#define TARGET_LIMIT 24 /* a slide, what all blocks have, each type and its variant */

/* A type whose key is in the map, or all of them if none is. */
typedef struct Candidate {
  const BlockType *type;
  const SyntaxNode *value; /* of its key */
  void *keys;
  BlockVariant variant;
  void *variant_keys;
} Candidate;

typedef struct Reading {
  DeckReader *reader;
  const SyntaxNode *map;
  BlockKeys common;
  Candidate *candidates;
  size_t candidate_count, given_count;
  OptionTarget targets[TARGET_LIMIT];
  size_t target_count;
} Reading;

static void add_target(Reading *reading, const OptionTable *table, void *values) {
  if (reading->target_count < TARGET_LIMIT)
    reading->targets[reading->target_count++] = (OptionTarget){table, values};
}

static void *make_values(DeckReader *reader, const OptionTable *table, size_t size) {
  void *values = arena_alloc(reader->arena, size);
  option_set_defaults(table, values, reader->arena);
  return values;
}

static bool find_variant(const BlockType *type, const char *name, BlockVariant *variant) {
  for (size_t i = 0; block_type_variant(type, i, variant); i++)
    if (text_equals(variant->name, name)) return true;
  *variant = (BlockVariant){0};
  return false;
}

static void report_no_variant(DeckReader *reader, const BlockType *type, const SyntaxNode *value) {
  LIST(const char *) names = {0};
  BlockVariant variant;
  for (size_t i = 0; block_type_variant(type, i, &variant); i++)
    list_push(reader->arena, &names, variant.name);
  diag_error(reader->diags, value->span, "there is no %s type %s", type->name,
             diag_quote(reader->diags, value->text));
  diag_hint_names(reader->diags, value->text, arena_printf(reader->arena, "%s types", type->name),
                  names.items, names.count);
}

static void choose_variant(Reading *reading, Candidate *candidate) {
  const BlockType *type = candidate->type;
  const SyntaxNode *value = candidate->value;
  if (!type->variant_at || !value || value->kind != SYNTAX_SCALAR || syntax_is_null(value)) return;
  if (!find_variant(type, value->text, &candidate->variant)) {
    report_no_variant(reading->reader, type, value);
    return;
  }
  const BlockVariant *variant = &candidate->variant;
  candidate->variant_keys = make_values(reading->reader, variant->options, variant->options_size);
  add_target(reading, variant->options, candidate->variant_keys);
}

static void add_candidate(Reading *reading, const BlockType *type, const SyntaxNode *value) {
  Candidate *candidate = &reading->candidates[reading->candidate_count++];
  *candidate = (Candidate){.type = type, .value = value};
  candidate->keys = make_values(reading->reader, type->options, type->options_size);
  choose_variant(reading, candidate);
  add_target(reading, type->options, candidate->keys);
}

/* Without any, the keys of all are known, so that what is found are the misspelt ones. */
static void find_candidates(Reading *reading) {
  reading->candidates = arena_array(reading->reader->arena, Candidate, block_type_count);
  for (size_t i = 0; i < block_type_count; i++) {
    const SyntaxNode *value = syntax_find(reading->map, block_types[i]->name);
    if (value) add_candidate(reading, block_types[i], value);
  }
  reading->given_count = reading->candidate_count;
  for (size_t i = 0; reading->given_count == 0 && i < block_type_count; i++)
    add_candidate(reading, block_types[i], NULL);
}

/* What the map is called where a key is unknown: "a slide with a bar chart". */
static void name_map(Reading *reading, const OptionTarget *outer) {
  if (reading->given_count != 1) return;
  Arena *arena = reading->reader->arena;
  const Candidate *only = &reading->candidates[0];
  const char *inner = only->variant_keys ? only->variant.options->name : only->type->options->name;
  OptionTable *named = arena_make(arena, OptionTable);
  *named = *reading->targets[0].table;
  named->name = outer ? arena_printf(arena, "%s with %s", outer->table->name, inner) : inner;
  reading->targets[0].table = named;
}

/* A key of a type whose own key is not there would be lost. */
static void report_strays(const Reading *reading, const OptionTarget *outer) {
  DeckReader *reader = reading->reader;
  for (size_t i = 0; i < reading->map->entry_count; i++) {
    const SyntaxNode *key = reading->map->entries[i].key;
    bool is_known =
        option_find(&block_options, key->text) || (outer && option_find(outer->table, key->text));
    for (size_t t = 0; !is_known && t < block_type_count; t++) {
      if (!option_find(block_types[t]->options, key->text)) continue;
      diag_error(reader->diags, key->span, "%s is for a block with \"%s\", which is not here",
                 diag_quote(reader->diags, key->text), block_types[t]->name);
      break;
    }
  }
}

static bool check_one_content(const Reading *reading) {
  DeckReader *reader = reading->reader;
  if (reading->given_count == 1) return true;
  if (reading->given_count == 0) {
    diag_error(reader->diags, reading->map->span, "a block needs %s",
               block_type_names(reader->arena, "or"));
    return false;
  }
  diag_error(reader->diags, reading->map->span, "a block holds one of %s",
             block_type_names(reader->arena, "and"));
  diag_hint(reader->diags, "put them side by side with columns:");
  return false;
}

static bool read_content(const Reading *reading, Block *block) {
  const Candidate *only = &reading->candidates[0];
  block->type = only->type;
  BlockInput input = {.span = only->value->span,
                      .common = &reading->common,
                      .keys = only->keys,
                      .variant = only->variant,
                      .variant_keys = only->variant_keys};
  return only->type->read(reading->reader, &input, block);
}

BlockReading block_read(DeckReader *reader, const SyntaxNode *map, const OptionTarget *outer,
                        Block *block) {
  Reading reading = {.reader = reader, .map = map};
  if (outer) add_target(&reading, outer->table, outer->values);
  add_target(&reading, &block_options, &reading.common);
  find_candidates(&reading);
  name_map(&reading, outer);
  size_t errors = diagnostics_error_count(reader->diags);
  option_read(reading.targets, reading.target_count, map,
              &(OptionTools){reader->arena, reader->diags, reader->parameters.language.tag});
  if (map->kind != SYNTAX_MAPPING || diagnostics_error_count(reader->diags) > errors)
    return BLOCK_BROKEN;
  *block = (Block){.span = map->span, .name = reading.common.name.text};
  if (reading.given_count == 0) report_strays(&reading, outer);
  if (diagnostics_error_count(reader->diags) > errors) return BLOCK_BROKEN;
  if (outer && reading.given_count == 0) return BLOCK_NONE;
  if (!check_one_content(&reading)) return BLOCK_BROKEN;
  block->heading = bind_text(reader, reading.common.heading);
  return read_content(&reading, block) ? BLOCK_READ : BLOCK_BROKEN;
}
