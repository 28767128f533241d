/* topline manual: the deck language, for people. */
#include "commands/commands.h"
#include "commands/manual_pictures.h"

#include <stddef.h>
#include <stdio.h>

typedef struct ManualArguments {
  const char *pictures;
} ManualArguments;

static tl_status run(const void *values, const ArgumentTexts *operands) {
  const ManualArguments *arguments = values;
  (void)operands;
  tl_context *context = tl_context_new();
  tl_status status = TL_OK;
  if (arguments->pictures)
    status = manual_write_pictures(context, arguments->pictures);
  else
    fputs(tl_manual(context), stdout);
  tl_context_free(context);
  return status;
}

static const ArgumentOption options[] = {
    {.name = "pictures",
     .kind = ARGUMENT_TEXT,
     .offset = offsetof(ManualArguments, pictures),
     .value_name = "FOLDER",
     .help = "Write it to FOLDER/manual.md, with the picture of each example."},
};

static const CommandExample examples[] = {
    {"topline manual", "Shows all there is to write in a deck."},
    {"topline manual > manual.md", "Keeps it as a file."},
    {"topline manual --pictures manual/", "The same, with every example's deck and picture."},
};

const Command manual_command = {
    .name = "manual",
    .summary = "Prints the manual of the deck language.",
    .description = "Prints the manual of the deck language, in Markdown: all keys, chart types, "
                   "layouts, functions\n"
                   "and number formats.",
    .arguments = {"manual", options, sizeof options / sizeof *options, 0, 0, ""},
    .values_size = sizeof(ManualArguments),
    .examples = examples,
    .example_count = sizeof examples / sizeof *examples,
    .run = run,
};
