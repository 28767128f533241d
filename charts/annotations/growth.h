/* The growth between two periods, or per year: what arrows and columns of growth say. */
#pragma once
#include "charts/annotations/annotation.h"

/* In the order of the choices of "kind". */
typedef enum GrowthKind { GROWTH_AUTO, GROWTH_RATE, GROWTH_CAGR } GrowthKind;
extern const char *const growth_kinds[];

typedef struct GrowthNote {
  size_t from, to; /* categories */
  int months;      /* from one to the other, of growth per year; 0: it is growth over all */
} GrowthNote;

/* Decides between growth over all and per year; false after reporting what cannot be. */
bool growth_note_decide(const NoteReader *reader, GrowthKind kind, size_t series, GrowthNote *note);
Quantity growth_note_rate(const Plot *plot, const GrowthNote *note, Quantity from, Quantity to,
                          SourceSpan span);
