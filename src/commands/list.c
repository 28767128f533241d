/* topline list: what there is, by name. */
#include "commands/commands.h"
#include "commands/report.h"

#include <stdio.h>
#include <string.h>

#define MOST_KINDS 16

static int widest_name(tl_kind kind) {
  size_t widest = 0;
  for (size_t i = 0; i < tl_count(kind); i++) {
    size_t length = strlen(tl_name(kind, i));
    if (length > widest) widest = length;
  }
  return (int)widest;
}

static void print_entries(tl_kind kind, const char *indent) {
  int width = widest_name(kind);
  for (size_t i = 0; i < tl_count(kind); i++)
    printf("%s%-*s  %s\n", indent, width, tl_name(kind, i), tl_summary(kind, i));
}

void list_print(tl_kind kind) {
  print_entries(kind, "  ");
}

static void print_all(void) {
  for (tl_kind kind = 0; tl_kind_name(kind); kind++) {
    printf("%s%s:\n", kind ? "\n" : "", tl_kind_name(kind));
    list_print(kind);
  }
}

static bool find_kind(const char *name, tl_kind *kind) {
  for (*kind = 0; tl_kind_name(*kind); (*kind)++)
    if (strcmp(tl_kind_name(*kind), name) == 0) return true;
  return false;
}

static void report_unknown(const char *name) {
  const char *names[MOST_KINDS];
  size_t count = 0;
  for (tl_kind kind = 0; tl_kind_name(kind) && count < MOST_KINDS; kind++)
    names[count++] = tl_kind_name(kind);
  const char *nearest = tl_nearest(name, names, count);
  report_usage("there is no list of \"%s\"", name);
  if (nearest)
    report_hint("did you mean \"%s\"?", nearest);
  else
    report_hint("topline list shows all of them");
}

static tl_status run(const void *values, const ArgumentTexts *operands) {
  (void)values;
  if (operands->count == 0) {
    print_all();
    return TL_OK;
  }
  tl_kind kind;
  if (!find_kind(operands->items[0], &kind)) {
    report_unknown(operands->items[0]);
    return TL_ERROR_USAGE;
  }
  print_entries(kind, "");
  return TL_OK;
}

static const CommandExample examples[] = {
    {"topline list charts", "Names the chart types, with a line on each."},
    {"topline list", "Names all there is."},
};

const Command list_command = {
    .name = "list",
    .summary = "Lists chart types, annotations, themes and the like.",
    .description = "Lists what there is of a kind, a line each: annotations, blocks, charts, "
                   "formats,\nlayouts or themes; without a kind, of all.",
    .arguments = {.command = "list", .operands = "[KIND]", .most_operands = 1},
    .examples = examples,
    .example_count = sizeof examples / sizeof *examples,
    .run = run,
};
