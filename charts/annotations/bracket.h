/* Brackets that a chart makes by itself. */
#pragma once
#include "charts/annotations/annotation.h"

/* Categories, both inclusive. */
typedef struct BracketSpan {
  size_t from, to;
} BracketSpan;

/* A bracket over the categories with the label and their sum; false after reporting that they
 * cannot be added. */
bool bracket_make(const NoteReader *reader, BracketSpan span, BoundText label, Annotation *note);
