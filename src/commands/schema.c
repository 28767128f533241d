/* topline schema: the deck language, for editors. */
#include "commands/commands.h"

#include <stdio.h>

static tl_status run(const void *values, const ArgumentTexts *operands) {
  (void)values;
  (void)operands;
  tl_context *context = tl_context_new();
  fputs(tl_schema(context), stdout);
  tl_context_free(context);
  return TL_OK;
}

static const CommandExample examples[] = {
    {"topline schema > topline.schema.json", "Keeps it as a file for the editor."},
};

const Command schema_command = {
    .name = "schema",
    .summary = "Prints a JSON Schema, by which editors check decks.",
    .description = "Prints a JSON Schema (draft 07) of deck files, by which an editor completes "
                   "keys, shows their help\n"
                   "and marks what cannot be.",
    .arguments = {.command = "schema", .operands = ""},
    .examples = examples,
    .example_count = sizeof examples / sizeof *examples,
    .run = run,
};
