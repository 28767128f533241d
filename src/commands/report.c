#include "commands/report.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool has_color(void) {
  const char *no_color = getenv("NO_COLOR");
  const char *terminal = getenv("TERM");
  bool is_dumb = terminal && strcmp(terminal, "dumb") == 0;
  return isatty(STDERR_FILENO) && !(no_color && no_color[0]) && !is_dumb;
}

/* What the user typed may hold anything a terminal would obey. */
static void print_escaped(const char *text) {
  for (const unsigned char *c = (const unsigned char *)text; *c; c++)
    if (*c < 0x20 || *c == 0x7F || (*c == 0xC2 && c[1] >= 0x80 && c[1] < 0xA0))
      fprintf(stderr, "\\x%02x", *c);
    else
      fputc(*c, stderr);
}

static void print_line(const char *head, const char *format, va_list arguments) {
  char *text;
  if (vasprintf(&text, format, arguments) < 0) _Exit(70);
  fputs(head, stderr);
  print_escaped(text);
  fputc('\n', stderr);
  free(text);
}

void report_usage(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  print_line(has_color() ? "\033[1;31merror:\033[0m " : "error: ", format, arguments);
  va_end(arguments);
}

void report_hint(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  print_line("      = hint: ", format, arguments);
  va_end(arguments);
}

static void print_rest(size_t count, size_t most, const char *what) {
  if (count > most)
    fprintf(stderr, "… and %zu more %s%s\n", count - most, what, count - most > 1 ? "s" : "");
}

FindingCount report_findings(tl_deck *deck, size_t most) {
  FindingCount count = {0};
  bool color = has_color();
  for (size_t i = 0; i < tl_deck_diagnostic_count(deck); i++) {
    tl_diagnostic found = tl_deck_diagnostic(deck, i, color);
    size_t *seen = found.is_error ? &count.errors : &count.warnings;
    if ((*seen)++ < most) fputs(found.text, stderr);
  }
  print_rest(count.errors, most, "error");
  print_rest(count.warnings, most, "warning");
  return count;
}

static void print_count(size_t count, const char *what) {
  fprintf(stderr, "%zu %s%s", count, what, count > 1 ? "s" : "");
}

void report_summary(FindingCount count, const char *consequence) {
  if (count.errors + count.warnings == 0) return;
  if (count.errors) print_count(count.errors, "error");
  if (count.errors && count.warnings) fputs(" and ", stderr);
  if (count.warnings) print_count(count.warnings, "warning");
  fprintf(stderr, "%s\n", consequence);
}
