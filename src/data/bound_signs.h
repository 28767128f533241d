/* Signs that the words around a number say already: "up +2.4 pp", "+9.2%増". */
#pragma once
#include "data/bound_text.h"

/* A number as the deck asks for it. */
typedef struct BoundField {
  const char *expression, *format; /* the format is NULL if there is none */
  SourceSpan place;
} BoundField;

/* Warns of each, with what to write instead; `fields` are those of the text's runs. English unless
 * a language is given. */
void bound_signs_check(Arena *arena, const BoundText *text, const BoundField *fields,
                       const char *language, Diagnostics *diags);
