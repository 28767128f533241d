#include "reference/manual_text.h"

#include "reference/key_values.h"
#include <string.h>

void manual_append(Manual *manual, const char *markdown) {
  text_append(&manual->out, markdown);
}

void manual_append_heading(Manual *manual, int level, const char *title) {
  text_append_format(&manual->out, "\n%.*s %s\n\n", level, "######", title);
}

static void append_cell(TextBuffer *out, const char *cell) {
  for (; *cell; cell++) {
    if (*cell == '|') text_append(out, "\\");
    text_append_bytes(out, cell, 1);
  }
}

void manual_append_row(Manual *manual, const char *const *cells, size_t count) {
  for (size_t i = 0; i < count; i++) {
    text_append(&manual->out, "| ");
    append_cell(&manual->out, cells[i]);
    text_append(&manual->out, *cells[i] ? " " : "");
  }
  text_append(&manual->out, "|\n");
}

void manual_begin_table(Manual *manual, const char *const *titles, size_t count) {
  manual_append_row(manual, titles, count);
  for (size_t i = 0; i < count; i++) text_append(&manual->out, "|---");
  text_append(&manual->out, "|\n");
}

const char *manual_code(Arena *arena, const char *text) {
  if (!text || !*text) return "";
  return arena_printf(arena, "`%s`", text);
}

void manual_append_yaml(Manual *manual, const char *mark, const char *yaml) {
  text_append_format(&manual->out, "```%s\n%s```\n", mark, yaml);
}

static const char *list_names(Arena *arena, const char *const *names, size_t count) {
  TextBuffer out = {.arena = arena};
  for (size_t i = 0; i < count; i++) text_append_format(&out, "%s`%s`", i ? ", " : "", names[i]);
  return text_buffer_string(&out);
}

static const char *list_choices(Arena *arena, const OptionKey *key) {
  size_t count = 0;
  while (key->choices[count]) count++;
  return list_names(arena, key->choices, count);
}

/* "a number, 0.3 to 0.95" */
static const char *with_range(Arena *arena, const char *what, const OptionKey *key,
                              const char *unit) {
  if (key->minimum >= key->maximum) return what;
  TextBuffer out = {.arena = arena};
  text_append(&out, what);
  text_append(&out, ", ");
  text_append_number(&out, key->minimum, 6);
  text_append_format(&out, "%s to ", unit);
  text_append_number(&out, key->maximum, 6);
  text_append(&out, unit);
  return text_buffer_string(&out);
}

static const char *describe_text(Arena *arena, const OptionTable *table, const OptionKey *key) {
  KeyNames names = key_names_list(arena, table, key);
  if (!names.names) return "text";
  const char *list = list_names(arena, names.names, names.count);
  return names.is_open ? arena_printf(arena, "%s, or a path", list) : list;
}

static const char *describe_value(Arena *arena, const OptionTable *table, const OptionKey *key) {
  const KeyShape *shape = key_shape_find(table, key);
  if (shape) return shape->meaning;
  switch (key->kind) {
  case OPTION_TEXT:
    return describe_text(arena, table, key);
  case OPTION_FLAG:
    return "`true`, `false`";
  case OPTION_INTEGER:
    return with_range(arena, "whole number", key, "");
  case OPTION_NUMBER:
    return with_range(arena, "number", key, "");
  case OPTION_CHOICE:
    return list_choices(arena, key);
  case OPTION_COLOR:
    return "colour";
  case OPTION_LENGTH:
    return with_range(arena, "length", key, "pt");
  case OPTION_TEXTS:
    return "text, or list of texts";
  case OPTION_COLORS:
    return "list of colours";
  case OPTION_TABLE:
    return arena_printf(arena, "map, see %s", key->table->name);
  case OPTION_NODE:
    break; /* has a shape */
  }
  return "map";
}

static bool has_defaults(const OptionTable *table) {
  for (size_t i = 0; i < table->count; i++)
    if (table->keys[i].fallback) return true;
  return false;
}

void manual_append_keys(Manual *manual, const OptionTable *table) {
  static const char *const with_default[] = {"Key", "Value", "Meaning", "Default"};
  size_t columns = has_defaults(table) ? 4 : 3;
  manual_begin_table(manual, with_default, columns);
  for (size_t i = 0; i < table->count; i++) {
    const OptionKey *key = &table->keys[i];
    Arena *arena = manual->out.arena;
    const char *cells[] = {manual_code(arena, key->name), describe_value(arena, table, key),
                           key->help, manual_code(arena, key->fallback)};
    manual_append_row(manual, cells, columns);
  }
}
