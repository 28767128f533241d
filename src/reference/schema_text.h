/* JSON text, first close together, then laid out. Commas come by themselves. */
#pragma once
#include "base/text.h"

/* `"name": ` inside an object, or nothing but the comma if `name` is NULL, as in a list. */
void schema_append_name(TextBuffer *out, const char *name);
/* The same with what follows: "{" or "[". */
void schema_open(TextBuffer *out, const char *name, const char *bracket);
void schema_append_string(TextBuffer *out, const char *name, const char *text);
void schema_append_number(TextBuffer *out, const char *name, double number);
/* JSON as it is, with ' for ". */
void schema_append_json(TextBuffer *out, const char *name, const char *json);
/* Members of an object. */
void schema_append_members(TextBuffer *out, const char *members);
/* One line for each member; lists and objects that hold no others stay on theirs. */
const char *schema_lay_out(Arena *arena, const char *json);
