#include "reference/key_values.h"

#include "base/list.h"
#include "bind/bind_options.h"
#include "data/number_format.h"
#include "deck/deck.h"
#include "deck/deck_options.h"
#include "themes/shipped_themes.h"

#define SCALAR "{'type': ['string', 'number', 'boolean']}"
/* A text, or a map of language to text. */
#define TEXT_OR_MAP "{'type': ['object', 'string', 'number', 'boolean']}"
#define EXPRESSION "{'type': ['string', 'number']}"
#define FIGURE "{'type': ['number', 'string', 'null']}"
#define EXPRESSIONS "{'type': 'object', 'minProperties': 1, 'additionalProperties': " EXPRESSION "}"
#define SERIES "'anyOf': [{'type': 'array', 'items': " EXPRESSION "}, " EXPRESSIONS "]"
#define FIGURES "'type': 'object', 'minProperties': 1, 'additionalProperties': " EXPRESSION
#define MEASURE_NAMES "'type': 'object', 'additionalProperties': {'type': 'string'}"
#define SCENARIOS                                                                                  \
  "'type': 'object', 'additionalProperties': {'enum': ['actual', 'previous', 'plan', 'budget', "   \
  "'forecast', 'AC', 'PY', 'PL', 'BU', 'FC']}"
#define MAP_OF(definition)                                                                         \
  "'type': 'object', 'additionalProperties': {'$ref': '#/definitions/" definition "'}"
#define MAP(definition) "'allOf': [{'$ref': '#/definitions/" definition "'}]"
#define FONT_FILE "'anyOf': [{'type': 'string'}, {'$ref': '#/definitions/font-file'}]"
#define LIST_OF(definition) "'type': 'array', 'items': {'$ref': '#/definitions/" definition "'}"
#define CONDITION "'type': ['string', 'number', 'boolean']"
#define TEXT_OR_LIST "'anyOf': [{'type': 'string'}, {'type': 'array', 'items': {'type': 'string'}}]"
#define HAS_PARTS "{'anyOf': [{'required': ['columns']}, {'required': ['stack']}]}"
#define PARTS                                                                                      \
  "'type': 'array', 'minItems': 2, 'maxItems': 4, 'items': {'allOf': [{'if': " HAS_PARTS           \
  ", 'then': {'$ref': '#/definitions/part-of-a-slide'}}, {'if': {'not': " HAS_PARTS                \
  "}, 'then': {'$ref': '#/definitions/block'}}]}"
#define SIZES                                                                                      \
  "'type': 'array', 'items': {'anyOf': [{'type': 'number', 'minimum': 0.1, 'maximum': 100}, "      \
  "{'const': 'auto'}]}"

const KeyShape key_shapes[] = {
    {"a deck", "colors", "map of colours by series",
     "'type': 'object', 'additionalProperties': {'anyOf': [{'enum': ['neutral', 'accent']}, "
     "{'type': 'integer', 'minimum': 1}, {'type': 'string', 'pattern': '" COLOR_PATTERN "'}]}"},
    {"a deck", "data", "map of tables by name", MAP_OF("data-table")},
    {"a deck", "date", "date", "'type': 'string', 'pattern': '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'"},
    {"a deck", "fiscal", "map", "'allOf': [{'$ref': '#/definitions/fiscal-calendar'}]"},
    {"a deck", "include", "path, or list of paths", TEXT_OR_LIST},
    {"a deck", "let", "map of expressions by name",
     "'type': 'object', 'additionalProperties': " EXPRESSION},
    {"a deck", "measures", "map of measures by name", MAP_OF("measure")},
    {"a deck", "notes", "map of texts by key", "'type': 'object', 'additionalProperties': " SCALAR},
    {"a deck", "page", "name of a size, or a map",
     "'anyOf': [{'enum': ['16:9', '4:3', 'a4', 'letter']}, {'$ref': '#/definitions/page-size'}]"},
    {"a deck", "params", "map of texts by name",
     "'type': 'object', 'additionalProperties': {'type': ['string', 'number', 'boolean', 'null']}"},
    {"a deck", "short", "map of short forms by name",
     "'type': 'object', 'additionalProperties': " TEXT_OR_MAP},
    {"a deck", "slides", "list of slides", LIST_OF("slide") ", 'minItems': 1"},
    {"a deck", "topline", "`1`", "'const': 1"},
    {"a data table", "column-measures", "map of measures by column", MEASURE_NAMES},
    {"a data table", "columns", "list of keys", "'type': 'array', 'items': " SCALAR},
    {"a data table", "figures", "map of expressions by name", FIGURES},
    {"a data table", "row-measures", "map of measures by row", MEASURE_NAMES},
    {"a data table", "rows", "map of lists of figures by row, or list of keys",
     "'anyOf': [{'type': 'object', 'additionalProperties': {'anyOf': [{'type': 'array', "
     "'items': " FIGURE "}, " FIGURE "]}}, {'type': 'array', 'items': " SCALAR "}]"},
    {"a data table", "series", "list or map of expressions", SERIES},
    {"a slide", "columns", "list of blocks", PARTS},
    {"a slide", "for", "map of one name and a table",
     "'type': 'object', 'minProperties': 1, 'maxProperties': 1, 'additionalProperties': {'type': "
     "'string'}"},
    {"a slide", "if", "condition", CONDITION},
    {"a slide", "include", "path", "'type': 'string'"},
    {"a part of a slide", "if", "condition", CONDITION},
    {"a block", "if", "condition", CONDITION},
    {"a row of a table", "if", "condition", CONDITION},
    {"a slide", "grid", "list of blocks", LIST_OF("block") ", 'minItems': 4, 'maxItems': 4"},
    {"a slide", "heights", "list of numbers, 0.1 to 100, or auto", SIZES},
    {"a slide", "notes", "list of texts, and of maps of ref and text",
     "'anyOf': [" SCALAR
     ", {'$ref': '#/definitions/note'}, {'type': 'array', 'items': {'anyOf': [" SCALAR
     ", {'$ref': '#/definitions/note'}]}}]"},
    {"a slide", "panel", "block", MAP("block")},
    {"a slide", "stack", "list of blocks", PARTS},
    {"a slide", "widths", "list of numbers, 0.1 to 100, or auto", SIZES},
    {"a part of a slide", "columns", "list of blocks", PARTS},
    {"a part of a slide", "heights", "list of numbers, 0.1 to 100, or auto", SIZES},
    {"a part of a slide", "stack", "list of blocks", PARTS},
    {"a part of a slide", "widths", "list of numbers, 0.1 to 100, or auto", SIZES},
    {"a chart", "annotations", "list of annotations", LIST_OF("annotation")},
    {"a chart", "clusters", "map of tables by name",
     "'type': 'object', 'minProperties': 2, 'additionalProperties': {'type': 'string'}"},
    {"a chart", "figures", "map of expressions by name", FIGURES},
    {"a chart", "line-measures", "map of measures by line", MEASURE_NAMES},
    {"a chart", "lines", "list of series, or map of expressions by name", SERIES},
    {"a chart", "multiples", "series, or map of tables by name",
     "'anyOf': [{'enum': ['series']}, {'type': 'object', 'additionalProperties': {'type': "
     "'string'}}]"},
    {"a chart", "row-measures", "map of measures by row", MEASURE_NAMES},
    {"a chart", "rows", "map of expressions by name", FIGURES},
    {"a chart", "scenarios", "map of scenarios by series or category", SCENARIOS},
    {"a chart", "series", "list or map of expressions", SERIES},
    {"a chart", "variance", "map", "'allOf': [{'$ref': '#/definitions/variance'}]"},
    {"a set of fonts", "regular", "path, or map", FONT_FILE},
    {"a set of fonts", "semibold", "path, or map", FONT_FILE},
    {"a glossary", "glossary", "`measures`, or map of texts by term",
     "'anyOf': [{'enum': ['measures']}, {'type': 'object', 'minProperties': 1, "
     "'additionalProperties': " SCALAR "}]"},
    {"a list of bullets", "bullets", "point, or list of points and of lists of points",
     "'anyOf': [" TEXT_OR_MAP ", {'type': 'array', 'minItems': 1, 'items': {'anyOf': [" TEXT_OR_MAP
     ", {'type': 'array', 'items': " TEXT_OR_MAP "}]}}]"},
    {"a row of a table", "marks", "map of keys of notes by column",
     "'type': 'object', 'additionalProperties': {'type': 'string'}"},
    {"a table", "row-measures", "map of measures by row", MEASURE_NAMES},
    {"a table", "show", "column, or list of columns",
     "'anyOf': [{'type': 'string'}, {'type': 'array', 'minItems': 1, 'items': {'anyOf': "
     "[{'type': ['string', 'number']}, {'$ref': '#/definitions/column-of-a-table'}, {'type': "
     "'object', 'minProperties': 1, 'maxProperties': 1, 'additionalProperties': {'type': "
     "'array'}}]}}]"},
    {"a table", "table", "table, or map of rows by name",
     "'anyOf': [{'type': 'string'}, {'type': 'object', 'minProperties': 1, "
     "'additionalProperties': {'anyOf': [{'type': ['string', 'number', 'null']}, {'$ref': "
     "'#/definitions/row-of-a-table'}]}}]"},
    {"a price chart", "events", "map of texts by date",
     "'type': 'object', 'additionalProperties': " TEXT_OR_MAP},
    {"an annotation", "band", "map", MAP("band")},
    {"an annotation", "bracket", "map", MAP("bracket")},
    {"an annotation", "callout", "map", MAP("callout")},
    {"an annotation", "connectors", "map", MAP("connectors")},
    {"an annotation", "difference", "map", MAP("difference-arrow")},
    {"an annotation", "emphasis", "map", MAP("emphasis")},
    {"an annotation", "flag", "map", MAP("flag")},
    {"an annotation", "growth", "map", MAP("growth-arrow")},
    {"an annotation", "growth-column", "map", MAP("growth-column")},
    {"an annotation", "line", "map", MAP("reference-line")},
    {"an annotation", "ovals", "map", MAP("growth-ovals")},
    {"a scatter", "groups", "map of lists of points by group",
     "'type': 'object', 'additionalProperties': {'type': 'array', 'items': " SCALAR "}"},
    {"a row of tiles", "tiles", "map of tiles by name: expressions, or maps",
     "'type': 'object', 'minProperties': 1, 'maxProperties': 12, 'additionalProperties': "
     "{'anyOf': [" EXPRESSION ", {'$ref': '#/definitions/tile'}]}"},
    {"a tile", "versus", "`none`, or map of one or two expressions by name",
     "'anyOf': [{'enum': ['none']}, {'type': 'object', 'minProperties': 1, 'maxProperties': 2, "
     "'additionalProperties': " EXPRESSION "}]"},
    {"a waterfall", "groups", "map of lists of steps by group",
     "'type': 'object', 'additionalProperties': {'type': 'array', 'items': " SCALAR "}"},
    {"a waterfall", "second-of", "an amount by its name", FIGURES},
};
const size_t key_shape_count = sizeof key_shapes / sizeof key_shapes[0];

const KeyShape *key_shape_find(const OptionTable *table, const OptionKey *key) {
  for (size_t i = 0; i < key_shape_count; i++)
    if (text_equals(key_shapes[i].table, table->name) && text_equals(key_shapes[i].key, key->name))
      return &key_shapes[i];
  return NULL;
}

static const char *layout_name_at(size_t index) {
  return index < slide_layout_count ? slide_layouts[index].name : NULL;
}

static const char *locale_name_at(size_t index) {
  const NumberLocale *locale = number_locale_at(index);
  return locale ? locale->name : NULL;
}

static const char *theme_name_at(size_t index) {
  return index < shipped_theme_count ? shipped_themes[index].name : NULL;
}

static const struct {
  const OptionTable *table;
  const char *key;
  const char *(*name_at)(size_t index); /* NULL past the last */
  bool is_open;
} name_sets[] = {
    {&slide_options, "layout", layout_name_at, false},
    {&data_options, "locale", locale_name_at, false},
    {&measure_options, "locale", locale_name_at, false},
    {&deck_options, "theme", theme_name_at, true},
};

/* The key that makes a block of a type with variants chooses among them. */
static const BlockType *type_with_variants(const OptionTable *table, const OptionKey *key) {
  const BlockType *type = block_type_find(key->name);
  return type && type->options == table && type->variant_at ? type : NULL;
}

KeyNames key_names_list(Arena *arena, const OptionTable *table, const OptionKey *key) {
  LIST(const char *) names = {0};
  bool is_open = false;
  for (size_t s = 0; s < sizeof name_sets / sizeof name_sets[0]; s++) {
    if (name_sets[s].table != table || !text_equals(name_sets[s].key, key->name)) continue;
    is_open = name_sets[s].is_open;
    for (size_t i = 0; name_sets[s].name_at(i); i++)
      list_push(arena, &names, name_sets[s].name_at(i));
  }
  const BlockType *type = type_with_variants(table, key);
  BlockVariant variant;
  for (size_t i = 0; type && block_type_variant(type, i, &variant); i++)
    list_push(arena, &names, variant.name);
  return (KeyNames){names.items, names.count, is_open};
}
