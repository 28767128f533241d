/* topline manual: the deck language, for people. */
#include "commands/commands.h"

#include <stdio.h>

static tl_status run(const void *values, const ArgumentTexts *operands) {
  (void)values;
  (void)operands;
  tl_context *context = tl_context_new();
  fputs(tl_manual(context), stdout);
  tl_context_free(context);
  return TL_OK;
}

static const CommandExample examples[] = {
    {"topline manual", "Shows all there is to write in a deck."},
    {"topline manual > manual.md", "Keeps it as a file."},
};

const Command manual_command = {
    .name = "manual",
    .summary = "Prints the manual of the deck language.",
    .description = "Prints the manual of the deck language, in Markdown: all keys, chart types, "
                   "layouts, functions\n"
                   "and number formats.",
    .arguments = {.command = "manual", .operands = ""},
    .examples = examples,
    .example_count = sizeof examples / sizeof *examples,
    .run = run,
};
