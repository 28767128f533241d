/* The date of a PDF: the deck's, or SOURCE_DATE_EPOCH's, or none; never the time of day. */
#pragma once
#include <stdbool.h>
#include <stddef.h>

typedef struct PdfDate {
  bool is_known;
  char for_cairo[40]; /* always set: where cairo has no date it takes the clock's */
  char digits[15];    /* "20090515000000" */
} PdfDate;

/* `deck_date` is as in "2009-05-15", or NULL. */
PdfDate pdf_date_find(const char *deck_date);
/* cairo 1.16 writes dates without the "D:" that they begin with. Puts it in, or takes an unknown
 * date out, without moving any byte, as the file counts them. False if a date is not found. */
bool pdf_date_fix(const PdfDate *date, char *bytes, size_t length);
