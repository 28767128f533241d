#include "diag/diagnostics.h"

#include "base/list.h"
#include <stdlib.h>
#include <string.h>

#define QUOTE_LIMIT 60

struct Diagnostics {
  Arena *arena;
  LIST(Diagnostic) list;
  LIST(const SourceFile *) files; /* in the order first met */
  size_t error_count;
  bool has_system_error, is_sorted;
  bool last_was_repeated; /* its hint is then not wanted either */
};

Diagnostics *diagnostics_new(Arena *arena) {
  Diagnostics *diags = arena_make(arena, Diagnostics);
  diags->arena = arena;
  return diags;
}

static size_t file_rank(const Diagnostics *diags, const SourceFile *file) {
  size_t rank = 0;
  while (rank < diags->files.count && diags->files.items[rank] != file) rank++;
  return rank;
}

static bool is_repeated(const Diagnostics *diags, const Diagnostic *diagnostic) {
  for (size_t i = diags->list.count; i > 0; i--) {
    const Diagnostic *other = &diags->list.items[i - 1];
    bool same_place = other->span.file == diagnostic->span.file &&
                      other->span.line == diagnostic->span.line &&
                      other->span.column == diagnostic->span.column;
    if (same_place && text_equals(other->message, diagnostic->message)) return true;
    if (diags->list.count - i > 50) return false;
  }
  return false;
}

static void report(Diagnostics *diags, Diagnostic diagnostic) {
  diags->last_was_repeated = is_repeated(diags, &diagnostic);
  if (diags->last_was_repeated) return;
  diagnostic.order = diags->list.count;
  if (file_rank(diags, diagnostic.span.file) == diags->files.count)
    list_push(diags->arena, &diags->files, diagnostic.span.file);
  list_push(diags->arena, &diags->list, diagnostic);
  diags->error_count += diagnostic.severity == SEVERITY_ERROR;
  diags->has_system_error |= diagnostic.cause == CAUSE_SYSTEM;
  diags->is_sorted = false;
}

void diag_error(Diagnostics *diags, SourceSpan span, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  report(diags, (Diagnostic){.severity = SEVERITY_ERROR,
                             .span = span,
                             .message = arena_vprintf(diags->arena, format, arguments)});
  va_end(arguments);
}

void diag_warning(Diagnostics *diags, SourceSpan span, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  report(diags, (Diagnostic){.severity = SEVERITY_WARNING,
                             .span = span,
                             .message = arena_vprintf(diags->arena, format, arguments)});
  va_end(arguments);
}

void diag_system(Diagnostics *diags, const char *path, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  const SourceFile *file = source_file_new(diags->arena, arena_strdup(diags->arena, path), "", 0);
  report(diags, (Diagnostic){.severity = SEVERITY_ERROR,
                             .cause = CAUSE_SYSTEM,
                             .span = source_span_whole(file),
                             .message = arena_vprintf(diags->arena, format, arguments)});
  va_end(arguments);
}

void diag_hint(Diagnostics *diags, const char *format, ...) {
  if (diags->list.count == 0 || diags->last_was_repeated) return;
  size_t last = diags->list.count - 1;
  for (size_t i = 0; diags->is_sorted && i < diags->list.count; i++)
    if (diags->list.items[i].order > diags->list.items[last].order) last = i;
  va_list arguments;
  va_start(arguments, format);
  diags->list.items[last].hint = arena_vprintf(diags->arena, format, arguments);
  va_end(arguments);
}

void diag_hint_names(Diagnostics *diags, const char *wanted, const char *what,
                     const char *const *names, size_t count) {
  const char *nearest = text_nearest(wanted, names, count);
  if (nearest)
    diag_hint(diags, "did you mean %s?", diag_quote(diags, nearest));
  else if (count > 0)
    diag_hint(diags, "%s are %s", what, text_join(diags->arena, names, count, 12));
}

const char *diag_quote_bytes(Diagnostics *diags, const char *text, size_t length) {
  return arena_printf(diags->arena, "\"%s\"", text_escape(diags->arena, text, length, QUOTE_LIMIT));
}

const char *diag_quote(Diagnostics *diags, const char *text) {
  return diag_quote_bytes(diags, text, strlen(text));
}

size_t diagnostics_count(const Diagnostics *diags) {
  return diags->list.count;
}

size_t diagnostics_error_count(const Diagnostics *diags) {
  return diags->error_count;
}

bool diagnostics_has_system_error(const Diagnostics *diags) {
  return diags->has_system_error;
}

static int compare_numbers(size_t a, size_t b) {
  return (a > b) - (a < b);
}

static int compare_places(const void *a, const void *b, void *context) {
  const Diagnostic *left = a, *right = b;
  const Diagnostics *diags = context;
  size_t left_rank = file_rank(diags, left->span.file);
  int order = compare_numbers(left_rank, file_rank(diags, right->span.file));
  if (order == 0) order = compare_numbers(left->span.line, right->span.line);
  if (order == 0) order = compare_numbers(left->span.column, right->span.column);
  return order ? order : compare_numbers(left->order, right->order);
}

const Diagnostic *diagnostics_sorted(Diagnostics *diags, size_t index) {
  if (!diags->is_sorted && diags->list.count > 1)
    qsort_r(diags->list.items, diags->list.count, sizeof(Diagnostic), compare_places, diags);
  diags->is_sorted = true;
  return &diags->list.items[index];
}
