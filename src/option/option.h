/* Keys are declared, not parsed: one row per key of the deck language, of a chart, of a theme. The
 * rows drive reading, checking, suggestions and the reference. */
#pragma once
#include "base/color.h"
#include "diag/diagnostics.h"
#include "syntax/syntax_tree.h"

/* What a value is, and the type of the field it is stored in. */
typedef enum OptionKind {
  OPTION_TEXT,    /* OptionText */
  OPTION_FLAG,    /* bool: true or false */
  OPTION_INTEGER, /* int, from minimum to maximum */
  OPTION_NUMBER,  /* double, from minimum to maximum */
  OPTION_CHOICE,  /* int, index into choices */
  OPTION_COLOR,   /* Color: "#RRGGBB" */
  OPTION_LENGTH,  /* double, points: 12, 12pt, 85mm, 8.5cm, 3in */
  OPTION_TEXTS,   /* OptionTexts: a list of texts, or one text */
  OPTION_COLORS,  /* OptionColors: a list of colours */
  OPTION_TABLE,   /* the struct that `table` describes: a map with its own keys */
  OPTION_NODE     /* const SyntaxNode *: read by its owner; `table` documents its keys, if any */
} OptionKind;

typedef struct OptionText {
  const char *text; /* NULL if the key was not given */
  const SyntaxNode *node;
} OptionText;

typedef struct OptionTexts {
  const OptionText *items;
  size_t count;
} OptionTexts;

typedef struct OptionColors {
  const Color *items;
  size_t count;
} OptionColors;

typedef struct OptionTable OptionTable;

typedef struct OptionKey {
  const char *name;
  OptionKind kind;
  size_t offset;
  const char *fallback; /* as it would be written; NULL: zero, or nothing */
  double minimum, maximum;
  const char *const *choices; /* ends with NULL */
  const OptionTable *table;
  const char *help; /* one line */
} OptionKey;

struct OptionTable {
  const char *name;      /* "bar chart", "theme colours": as in "a bar chart has no key …" */
  const OptionKey *keys; /* sorted by name */
  size_t count;
};

#define OPTION_COUNT(keys) (sizeof(keys) / sizeof(keys)[0])

/* A table and the struct its fields are in. */
typedef struct OptionTarget {
  const OptionTable *table;
  void *values;
} OptionTarget;

/* What reading needs beside the map. */
typedef struct OptionTools {
  Arena *arena;
  Diagnostics *diags;
  const char *language; /* of the texts, as in "ja"; NULL: they are in one language */
} OptionTools;

/* Sets every field with a fallback. */
void option_set_defaults(const OptionTable *table, void *values, Arena *arena);
/* Reads `map` into the targets: each key goes to the first table that has it. Fields whose key is
 * not there stay as they are. Reports unknown keys and wrong values. Wherever a text or a list of
 * texts may stand, so may a map of language to it. */
void option_read(const OptionTarget *targets, size_t count, const SyntaxNode *map,
                 const OptionTools *tools);
/* Of a map of language to text, {en: …, ja: …}, the text in the language; without one, which is
 * reported, the English, else the first. Any other node as it is. */
const SyntaxNode *option_in_language(const OptionTools *tools, const SyntaxNode *node);
/* Whether it has the form of one: "ja", "de-AT". */
bool option_is_language(const char *tag);
/* NULL if the table has no such key. */
const OptionKey *option_find(const OptionTable *table, const char *name);
/* Points; false if `text` is no length. */
bool option_parse_length(const char *text, double *points);
/* Any finite number in plain notation, independent of the locale. */
bool option_parse_number(const char *text, double *number);
