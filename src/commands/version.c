/* topline version: which one this is. */
#include "commands/commands.h"

#include <stdio.h>

static tl_status run(const void *values, const ArgumentTexts *operands) {
  (void)values;
  (void)operands;
  printf("topline %s\n", tl_version());
  return TL_OK;
}

static const CommandExample examples[] = {
    {"topline version", "Prints the version; so do topline --version and topline -v."},
};

const Command version_command = {
    .name = "version",
    .summary = "Prints the version.",
    .description = "Prints the program's name and version.",
    .arguments = {.command = "version", .operands = ""},
    .examples = examples,
    .example_count = sizeof examples / sizeof *examples,
    .run = run,
};
