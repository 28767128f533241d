/* What went wrong and where: collected by every phase, sorted, printed at the end. */
#pragma once
#include "base/text.h"
#include "diag/source.h"
#include <stdbool.h>

typedef enum Severity { SEVERITY_WARNING, SEVERITY_ERROR } Severity;

/* Whose failure it is decides the exit code: the author's input, or the system. */
typedef enum DiagnosticCause { CAUSE_INPUT, CAUSE_SYSTEM } DiagnosticCause;

typedef struct Diagnostic {
  Severity severity;
  DiagnosticCause cause;
  SourceSpan span;
  const char *message;
  const char *hint; /* NULL if there is none */
  size_t order;
} Diagnostic;

typedef struct Diagnostics Diagnostics;

/* Lives in `arena`; never freed by itself. */
Diagnostics *diagnostics_new(Arena *arena);

/* Messages are one line; text taken from a file goes through text_escape first (diag_quote). The
 * same message at the same place is kept once. */
void diag_error(Diagnostics *diags, SourceSpan span, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
void diag_warning(Diagnostics *diags, SourceSpan span, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
/* A failure of the system: `path` is the place. */
void diag_system(Diagnostics *diags, const char *path, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
/* Adds a hint to the diagnostic reported last. */
void diag_hint(Diagnostics *diags, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* "did you mean …?" if one of `names` is near, else the list of them, as a hint to the last. */
void diag_hint_names(Diagnostics *diags, const char *wanted, const char *what,
                     const char *const *names, size_t count);
/* A text in double quotes, escaped and cut for a message; lives in the diagnostics' arena. */
const char *diag_quote(Diagnostics *diags, const char *text);
const char *diag_quote_bytes(Diagnostics *diags, const char *text, size_t length);

size_t diagnostics_count(const Diagnostics *diags);
size_t diagnostics_error_count(const Diagnostics *diags);
bool diagnostics_has_system_error(const Diagnostics *diags);
/* In reading order: by file as first met, line, column, then order of report. */
const Diagnostic *diagnostics_sorted(Diagnostics *diags, size_t index);

/* "file:line:column: error: message", the source line, a caret and the hint; ends with a newline.
 * `color` adds terminal colours. */
void diagnostic_print(const Diagnostic *diagnostic, bool color, TextBuffer *out);
