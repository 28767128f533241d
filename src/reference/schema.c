/* The JSON Schema of a deck file: its keys, a definition for each key table, and blocks and slides
 * put together for each chart type, so that an editor offers the keys of the chart at hand. */
#include "charts/chart.h"
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
  const char *name;          /* "block", "slide" */
  const char *without_chart; /* "text-block", "plain-slide" */
  const OptionTable *tables[2];
  size_t table_count;
  const char *rules_without_chart; /* NULL if there are none */
} MergedMap;

static const MergedMap merged_maps[] = {
    {"block",
     "text-block",
     {&block_options},
     1,
     "'oneOf': [{'required': ['bullets']}, {'required': ['text']}]"},
    {"slide", "plain-slide", {&block_options, &slide_options}, 2, NULL},
};

/* Other contents than a chart, which cannot stand beside it. */
static bool is_beside_chart(const char *key) {
  static const char *const others[] = {"bullets", "columns", "grid", "text"};
  for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
    if (text_equals(others[i], key)) return false;
  return true;
}

/* As in reading, a key belongs to the first table that has it. */
static bool is_in_earlier(const OptionTable *const *tables, size_t index, const char *name) {
  for (size_t i = 0; i < index; i++)
    if (option_find(tables[i], name)) return true;
  return false;
}

/* The properties of a merged map with one chart type, or without a chart if `type` is NULL. */
static void append_merged_keys(TextBuffer *out, const MergedMap *map, const ChartType *type) {
  const OptionTable *tables[3];
  size_t count = 0;
  for (; count < map->table_count; count++) tables[count] = map->tables[count];
  if (type) tables[count++] = type->options;
  schema_open(out, "properties", "{");
  for (size_t t = 0; t < count; t++) {
    for (size_t k = 0; k < tables[t]->count; k++) {
      SchemaKey key = {tables[t], &tables[t]->keys[k]};
      bool has_place = type ? is_beside_chart(key.key->name) : !text_equals(key.key->name, "chart");
      if (has_place && !is_in_earlier(tables, t, key.key->name))
        schema_append_key_reference(out, key);
    }
  }
  text_append(out, "}");
}

static void append_variant(TextBuffer *out, const MergedMap *map, const ChartType *type) {
  const char *name =
      type ? arena_printf(out->arena, "%s-%s", type->name, map->name) : map->without_chart;
  schema_open(out, name, "{");
  if (type) schema_append_string(out, "description", type->summary);
  append_merged_keys(out, map, type);
  if (type)
    schema_append_members(out, "'oneOf': [{'required': ['data']}, {'required': ['series']}, "
                               "{'required': ['figures']}]");
  else if (map->rules_without_chart)
    schema_append_members(out, map->rules_without_chart);
  schema_append_json(out, "additionalProperties", "false");
  text_append(out, "}");
}

/* One variant for each chart type, told by the key chart. */
static void append_merged_map(TextBuffer *out, const MergedMap *map) {
  static const char chart[] = "chart";
  schema_open(out, map->name, "{");
  schema_append_string(out, "type", "object");
  schema_open(out, "properties", "{");
  schema_append_key_reference(out, (SchemaKey){&block_options, option_find(&block_options, chart)});
  text_append(out, "}");
  schema_open(out, "allOf", "[");
  for (size_t i = 0; i < chart_type_count; i++) {
    const char *name = chart_types[i]->name;
    schema_append_json(out, NULL,
                       arena_printf(out->arena,
                                    "{'if': {'properties': {'chart': {'const': '%s'}}, "
                                    "'required': ['chart']}, "
                                    "'then': {'$ref': '#/definitions/%s-%s'}}",
                                    name, name, map->name));
  }
  schema_append_json(out, NULL,
                     arena_printf(out->arena,
                                  "{'if': {'not': {'required': ['chart']}}, "
                                  "'then': {'$ref': '#/definitions/%s'}}",
                                  map->without_chart));
  text_append(out, "]}");
  append_variant(out, map, NULL);
  for (size_t i = 0; i < chart_type_count; i++) append_variant(out, map, chart_types[i]);
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
