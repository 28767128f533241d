/* What the commands say: findings and usage errors to stderr, results to stdout. */
#pragma once
#include "topline.h"

/* "error: …" on stderr, one line. Control characters are shown as \xNN. */
void report_usage(const char *format, ...) __attribute__((format(printf, 1, 2)));
void report_hint(const char *format, ...) __attribute__((format(printf, 1, 2)));

typedef struct FindingCount {
  size_t errors, warnings;
} FindingCount;

#define REPORT_ALL ((size_t)-1)

/* Prints what was found in the deck, of each severity the first `most`, and counts all of it. */
FindingCount report_findings(tl_deck *deck, size_t most);
/* The last line: "2 errors and 1 warning; nothing was written". Nothing if nothing was found. */
void report_summary(FindingCount count, const char *consequence);
