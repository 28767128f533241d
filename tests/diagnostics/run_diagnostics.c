/* Checks decks and compares what is found with what the deck says in comments:
 *
 *   # error: 4:12 the whole message
 *   # hint: the whole hint of the finding above
 *   # warning: 9:3 the beginning of a message…
 *   # error: data/figures.csv:3:4 a finding in another file, seen from the deck's folder
 *   # error: missing.csv a finding about a file as a whole
 *   # set: name=value (a parameter to set before)
 *
 * A finding that is missing, not expected, or out of order fails the case; so does a hint that
 * differs from one that is given.
 *
 *   run_diagnostics [--update] DECK...
 *
 * --update writes what is found into the decks, in place of all from the first expectation on. */
#include "topline.h"
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define LINE_LIMIT 1024

typedef struct Expected {
  char line[LINE_LIMIT]; /* "error: 4:12 message" */
  char hint[LINE_LIMIT]; /* "" if none is given */
} Expected;

typedef struct Case {
  const char *path; /* in the folder that is worked in */
  Expected *expected;
  size_t count;
  tl_deck *deck;
} Case;

static bool starts_with(const char *text, const char *start) {
  return strncmp(text, start, strlen(start)) == 0;
}

static void add_expected(Case *test, const char *line) {
  test->expected = realloc(test->expected, (test->count + 1) * sizeof *test->expected);
  Expected *added = &test->expected[test->count++];
  *added = (Expected){0};
  snprintf(added->line, sizeof added->line, "%s", line);
}

static void set_parameter(Case *test, char *setting) {
  char *value = strchr(setting, '=');
  if (!value) return;
  *value = '\0';
  tl_deck_set_parameter(test->deck, setting, value + 1);
}

static bool is_expectation(const char *line) {
  return starts_with(line, "# error: ") || starts_with(line, "# warning: ");
}

static void read_comment(Case *test, char *line) {
  line[strcspn(line, "\r\n")] = '\0';
  if (is_expectation(line))
    add_expected(test, line + 2);
  else if (starts_with(line, "# hint: ") && test->count > 0)
    snprintf(test->expected[test->count - 1].hint, LINE_LIMIT, "%s", line + strlen("# hint: "));
  else if (starts_with(line, "# set: "))
    set_parameter(test, line + strlen("# set: "));
}

static bool read_comments(Case *test) {
  FILE *file = fopen(test->path, "rb");
  if (!file) return false;
  char *line = NULL;
  size_t size = 0;
  while (getline(&line, &size, file) >= 0) read_comment(test, line);
  free(line);
  fclose(file);
  return true;
}

static void describe(const Case *test, const tl_diagnostic *found, char *text, size_t size) {
  const char *kind = found->is_error ? "error: " : "warning: ";
  const char *file = found->file ? found->file : "";
  bool is_deck = strcmp(file, test->path) == 0;
  const char *separator = *file && !is_deck && found->line ? ":" : "";
  if (found->line == 0)
    snprintf(text, size, "%s%s%s%s", kind, file, *file ? " " : "", found->message);
  else
    snprintf(text, size, "%s%s%s%u:%u %s", kind, is_deck ? "" : file, separator, found->line,
             found->column, found->message);
}

/* "beginning…" stands for all that begins so. */
static bool text_matches(const char *expected, const char *found) {
  size_t length = strlen(expected), mark = strlen("…");
  if (length < mark || strcmp(expected + length - mark, "…") != 0)
    return strcmp(expected, found) == 0;
  return strncmp(expected, found, length - mark) == 0;
}

static bool compare_finding(const Case *test, size_t index) {
  tl_diagnostic found = tl_deck_diagnostic(test->deck, index, false);
  char text[4 * LINE_LIMIT];
  describe(test, &found, text, sizeof text);
  const char *hint = found.hint ? found.hint : "";
  if (index >= test->count) {
    printf("  not expected:\n# %s\n# hint: %s\n", text, hint);
    return false;
  }
  const Expected *expected = &test->expected[index];
  bool is_hint_good = !expected->hint[0] || text_matches(expected->hint, hint);
  if (text_matches(expected->line, text) && is_hint_good) return true;
  printf("  expected:\n# %s\n", expected->line);
  if (expected->hint[0]) printf("# hint: %s\n", expected->hint);
  printf("  found:\n# %s\n# hint: %s\n", text, hint);
  return false;
}

static void write_finding(const Case *test, size_t index, FILE *file) {
  tl_diagnostic found = tl_deck_diagnostic(test->deck, index, false);
  char text[4 * LINE_LIMIT];
  describe(test, &found, text, sizeof text);
  fprintf(file, "# %s\n", text);
  if (found.hint) fprintf(file, "# hint: %s\n", found.hint);
}

static bool update_case(const Case *test) {
  FILE *file = fopen(test->path, "rb+");
  if (!file) return false;
  char *line = NULL;
  size_t size = 0;
  long kept = 0;
  char last = '\n';
  ssize_t length;
  while ((length = getline(&line, &size, file)) > 0 && !is_expectation(line)) {
    last = line[length - 1];
    kept = ftell(file);
  }
  free(line);
  fflush(file);
  bool is_good = ftruncate(fileno(file), kept) == 0 && fseek(file, kept, SEEK_SET) == 0;
  if (last != '\n') fputc('\n', file);
  for (size_t i = 0; i < tl_deck_diagnostic_count(test->deck); i++) write_finding(test, i, file);
  return fclose(file) == 0 && is_good;
}

static bool compare_findings(const Case *test, tl_status status) {
  size_t count = tl_deck_diagnostic_count(test->deck), errors = 0;
  bool is_good = count >= test->count;
  for (size_t i = 0; i < count; i++) {
    errors += tl_deck_diagnostic(test->deck, i, false).is_error;
    is_good &= compare_finding(test, i);
  }
  for (size_t i = count; i < test->count; i++) printf("  missing:\n# %s\n", test->expected[i].line);
  if ((status == TL_OK) == (errors == 0)) return is_good;
  printf("  the status is %d with %zu errors\n", (int)status, errors);
  return false;
}

static bool run_case(const char *path, bool is_update) {
  tl_context *context = tl_context_new();
  Case test = {.path = path};
  test.deck = tl_deck_open(context, path);
  bool is_good = read_comments(&test);
  tl_status status = tl_deck_check(test.deck);
  is_good = is_good && (is_update ? update_case(&test) : compare_findings(&test, status));
  free(test.expected);
  tl_deck_free(test.deck);
  tl_context_free(context);
  return is_good;
}

/* Works in the deck's folder, so that paths in findings are the same everywhere. */
static bool run_in_folder(char *path, bool is_update) {
  char *slash = strrchr(path, '/');
  if (!slash) return run_case(path, is_update);
  int here = open(".", O_RDONLY | O_DIRECTORY);
  *slash = '\0';
  bool is_good = here >= 0 && chdir(path) == 0 && run_case(slash + 1, is_update);
  *slash = '/';
  return fchdir(here) == 0 && close(here) == 0 && is_good;
}

int main(int count, char **words) {
  bool is_update = count > 1 && strcmp(words[1], "--update") == 0;
  int failed = 0;
  for (int i = is_update ? 2 : 1; i < count; i++) {
    if (run_in_folder(words[i], is_update)) continue;
    printf("FAILED: %s\n", words[i]);
    failed++;
  }
  if (failed && !is_update)
    puts("If what is found is right, write it into the decks: ninja -C BUILD update-diagnostics");
  return failed > 0;
}
