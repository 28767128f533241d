/* An arena and diagnostics for every test, and sources written as literals. */
#pragma once
#include "diag/diagnostics.h"
#include "unit.h"
#include <string.h>

static Arena *arena;
static Diagnostics *diags;

static inline void fixture_open(void) {
  arena = arena_new();
  diags = diagnostics_new(arena);
}

static inline void fixture_close(void) {
  arena_free(arena);
}

static inline TCase *fixture_case(Suite *suite, const char *name) {
  TCase *tests = tcase_create(name);
  tcase_add_checked_fixture(tests, fixture_open, fixture_close);
  suite_add_tcase(suite, tests);
  return tests;
}

static inline const SourceFile *source_of(const char *text) {
  return source_file_new(arena, "deck.yaml", text, strlen(text));
}

/* "2:5 error: message (hint)" of a finding. */
static inline const char *finding_at(size_t index) {
  const Diagnostic *found = diagnostics_sorted(diags, index);
  return arena_printf(arena, "%u:%u %s: %s%s%s%s", found->span.line, found->span.column,
                      found->severity == SEVERITY_ERROR ? "error" : "warning", found->message,
                      found->hint ? " (" : "", found->hint ? found->hint : "",
                      found->hint ? ")" : "");
}

/* The same of the only finding; "" if there is none. */
static inline const char *only_finding(void) {
  if (diagnostics_count(diags) == 0) return "";
  ck_assert_uint_eq(diagnostics_count(diags), 1);
  return finding_at(0);
}
