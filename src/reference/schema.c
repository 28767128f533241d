/* The JSON Schema of a deck file: its keys, a definition for each key table, and blocks and slides
 * put together for each block and chart type, so that an editor offers the keys of the one at
 * hand. */
#include "bind/bind_options.h"
#include "blocks/block.h"
#include "blocks/chart/chart_options.h"
#include "deck/deck_options.h"
#include "reference/reference.h"
#include "reference/schema_keys.h"
#include "reference/schema_text.h"

/* What must hold between the keys of a table. */
static const struct {
  const OptionTable *table;
  const char *members;
} rules[] = {
    {&deck_options, "'required': ['topline', 'slides']"},
    {&page_options, "'required': ['height', 'width']"},
    {&data_options,
     "'oneOf': [{'required': ['file']}, {'required': ['value']}, {'required': ['series']}, "
     "{'required': ['figures']}, "
     "{'required': ['columns', 'rows'], 'not': {'required': ['value']}}]"},
    {&chart_options,
     "'oneOf': [{'required': ['data']}, {'required': ['series']}, {'required': ['figures']}, "
     "{'required': ['clusters']}, "
     "{'required': ['multiples'], 'properties': {'multiples': {'type': 'object'}}}]"},
};

static void append_rules(TextBuffer *out, const OptionTable *table) {
  for (size_t i = 0; i < sizeof rules / sizeof rules[0]; i++)
    if (rules[i].table == table) schema_append_members(out, rules[i].members);
}

/* The members of an object that has the table's keys; of a part, the keys alone. */
static void append_table(TextBuffer *out, const OptionTable *table) {
  if (!reference_table_is_part(table)) schema_append_string(out, "type", "object");
  schema_open(out, "properties", "{");
  for (size_t i = 0; i < table->count; i++)
    schema_append_key(out, (SchemaKey){table, &table->keys[i]});
  text_append(out, "}");
  if (reference_table_is_part(table)) return;
  append_rules(out, table);
  schema_append_json(out, "additionalProperties", "false");
}

/* A block, or a slide that may hold one block in its own map. */
typedef struct MergedMap {
  const char *name;         /* "block", "slide" */
  const OptionTable *outer; /* keys beside those of the block; NULL: none */
} MergedMap;

static const MergedMap merged_maps[] = {{"block", NULL}, {"slide", &slide_options}};

/* A map with a block of this type and variant in it; without any if `type` is NULL. */
typedef struct MapCase {
  const MergedMap *map;
  const BlockType *type;
  BlockVariant variant; /* all zero if the type has none */
} MapCase;

static const char *case_name(Arena *arena, const MapCase *one) {
  const char *kind = !one->type ? "plain" : one->variant.name ? one->variant.name : one->type->name;
  return arena_printf(arena, "%s-%s", kind, one->map->name);
}

/* Other blocks cannot stand beside one in the slide's own map. */
static bool is_beside_block(const char *key) {
  return !text_equals(key, "columns") && !text_equals(key, "grid");
}

/* As in reading, a key belongs to the first table that has it. */
static bool is_in_earlier(const OptionTable *const *tables, size_t index, const char *name) {
  for (size_t i = 0; i < index; i++)
    if (option_find(tables[i], name)) return true;
  return false;
}

static void append_case_keys(TextBuffer *out, const MapCase *one) {
  const OptionTable *tables[4];
  size_t count = 0;
  if (one->map->outer) tables[count++] = one->map->outer;
  tables[count++] = &block_options;
  if (one->variant.name) tables[count++] = one->variant.options;
  if (one->type) tables[count++] = one->type->options;
  schema_open(out, "properties", "{");
  for (size_t t = 0; t < count; t++) {
    for (size_t k = 0; k < tables[t]->count; k++) {
      SchemaKey key = {tables[t], &tables[t]->keys[k]};
      bool has_place = !one->type || tables[t] != one->map->outer || is_beside_block(key.key->name);
      if (has_place && !is_in_earlier(tables, t, key.key->name))
        schema_append_key_reference(out, key);
    }
  }
  text_append(out, "}");
}

static void append_case(TextBuffer *out, const MapCase *one) {
  schema_open(out, case_name(out->arena, one), "{");
  if (one->type)
    schema_append_string(out, "description",
                         one->variant.name ? one->variant.summary : one->type->summary);
  append_case_keys(out, one);
  if (one->type) append_rules(out, one->type->options);
  schema_append_json(out, "additionalProperties", "false");
  text_append(out, "}");
}

/* "If this key makes the block, the map is this definition." */
static void append_condition(TextBuffer *out, const MapCase *one) {
  const char *key = one->type->name;
  const char *value = one->variant.name
                          ? arena_printf(out->arena, "'properties': {'%s': {'const': '%s'}}, ", key,
                                         one->variant.name)
                          : "";
  schema_append_json(out, NULL,
                     arena_printf(out->arena,
                                  "{'if': {%s'required': ['%s']}, "
                                  "'then': {'$ref': '#/definitions/%s'}}",
                                  value, key, case_name(out->arena, one)));
}

typedef void (*CaseWriter)(TextBuffer *out, const MapCase *one);

/* Every type, in every variant. */
static void for_each_case(TextBuffer *out, const MergedMap *map, CaseWriter write) {
  for (size_t i = 0; i < block_type_count; i++) {
    MapCase one = {.map = map, .type = block_types[i]};
    if (!one.type->variant_at) write(out, &one);
    for (size_t k = 0; block_type_variant(one.type, k, &one.variant); k++) write(out, &one);
  }
}

/* `[{'required': ['bullets']}, …]` */
static const char *list_makers(Arena *arena) {
  TextBuffer text = {.arena = arena};
  for (size_t i = 0; i < block_type_count; i++)
    text_append_format(&text, "%s{'required': ['%s']}", i ? ", " : "[", block_types[i]->name);
  text_append(&text, "]");
  return text_buffer_string(&text);
}

static void append_merged_map(TextBuffer *out, const MergedMap *map) {
  const char *makers = list_makers(out->arena);
  MapCase plain = {.map = map};
  schema_open(out, map->name, "{");
  schema_append_string(out, "type", "object");
  schema_open(out, "properties", "{");
  for (size_t i = 0; i < block_type_count; i++) {
    const OptionTable *table = block_types[i]->options;
    SchemaKey key = {table, option_find(table, block_types[i]->name)};
    schema_append_key_reference(out, key);
  }
  text_append(out, "}");
  if (!map->outer) schema_append_json(out, "oneOf", makers);
  schema_open(out, "allOf", "[");
  for_each_case(out, map, append_condition);
  if (map->outer)
    schema_append_json(out, NULL,
                       arena_printf(out->arena,
                                    "{'if': {'not': {'anyOf': %s}}, "
                                    "'then': {'$ref': '#/definitions/%s'}}",
                                    makers, case_name(out->arena, &plain)));
  text_append(out, "]}");
  if (map->outer) append_case(out, &plain);
  for_each_case(out, map, append_case);
}

static void append_definitions(TextBuffer *out) {
  schema_open(out, "definitions", "{");
  for (size_t i = 0; i < sizeof merged_maps / sizeof merged_maps[0]; i++)
    append_merged_map(out, &merged_maps[i]);
  size_t count;
  const OptionTable *const *tables = reference_list_tables(out->arena, &count);
  for (size_t i = 0; i < count; i++) {
    if (tables[i] == &deck_options) continue;
    schema_open(out, reference_table_name(out->arena, tables[i]), "{");
    append_table(out, tables[i]);
    text_append(out, "}");
  }
  text_append(out, "}");
}

const char *reference_schema(Arena *arena) {
  TextBuffer out = {.arena = arena};
  text_append(&out, "{");
  schema_append_string(&out, "$schema", "http://json-schema.org/draft-07/schema#");
  schema_append_string(&out, "title", "Topline deck");
  append_table(&out, &deck_options);
  append_definitions(&out);
  text_append(&out, "}");
  return schema_lay_out(arena, text_buffer_string(&out));
}
