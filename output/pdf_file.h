/* Changes to a PDF that cairo has finished: entries for its dictionaries, and objects of our own.
 * What cairo 1.16 does not write, or writes wrongly, gets in this way; places in the file are
 * counted anew, so that it is as if it had been written so. */
#pragma once
#include "base/list.h"
#include "base/text.h"
#include <stdbool.h>

typedef struct PdfInsertion {
  size_t place; /* in the old bytes */
  const char *text;
} PdfInsertion;

typedef struct PdfFile {
  Arena *arena;
  const char *bytes;
  size_t length, table; /* table: where the table of objects begins */
  size_t object_count;  /* with the free one that is number 0 */
  int catalog;
  LIST(size_t) places; /* of cairo's objects, by number; 0 for none */
  LIST(PdfInsertion) insertions;
  LIST(const char *) added; /* objects of our own */
} PdfFile;

/* The bytes are borrowed, with a NUL behind them. False if they are no whole PDF with one plain
 * table of objects. */
bool pdf_file_read(PdfFile *file, Arena *arena, const char *bytes, size_t length);
/* The numbers of the pages, in order; false if they cannot be found. */
typedef LIST(int) PdfNumbers;
bool pdf_file_pages(const PdfFile *file, PdfNumbers *pages);
/* Puts entries at the end of an object that is a dictionary: "   /Lang (en)\n". At most once an
 * object. */
bool pdf_file_add_entries(PdfFile *file, int object, const char *entries);
/* Adds an object and returns its number. */
int pdf_file_add_object(PdfFile *file, const char *text);
/* The whole changed file. */
void pdf_file_write(const PdfFile *file, TextBuffer *out);

/* A string in parentheses; the text is ASCII. */
void pdf_append_string(TextBuffer *out, const char *text);
