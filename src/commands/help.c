/* topline help: what the tables say about themselves. */
#include "commands/commands.h"

#include <stdio.h>
#include <string.h>

#define HELP_COLUMN 26
#define LINE_WIDTH 100

static void print_option(const ArgumentOption *option) {
  char head[64];
  int length =
      snprintf(head, sizeof head, "  %c%c%c --%s%s%s", option->letter ? '-' : ' ',
               option->letter ? option->letter : ' ', option->letter ? ',' : ' ', option->name,
               option->value_name ? " " : "", option->value_name ? option->value_name : "");
  bool is_long = length >= HELP_COLUMN - 1;
  printf("%s%s%*s%s", head, is_long ? "\n" : "", is_long ? HELP_COLUMN : HELP_COLUMN - length, "",
         option->help);
  if (option->fallback) {
    size_t width = strlen(option->help) + strlen(" Default: .") + strlen(option->fallback);
    bool fits = HELP_COLUMN + width <= LINE_WIDTH;
    printf("%s%*sDefault: %s.", fits ? "" : "\n", fits ? 1 : HELP_COLUMN, "", option->fallback);
  }
  putchar('\n');
}

static void print_examples(const CommandExample *examples, size_t count) {
  if (count > 0) puts("\nExamples:");
  for (size_t i = 0; i < count; i++)
    printf("  %s\n      %s\n", examples[i].line, examples[i].meaning);
}

void help_print_command(const Command *command) {
  const ArgumentTable *table = &command->arguments;
  printf("Usage: topline %s %s%s\n\n%s\n\nOptions:\n", command->name, table->operands,
         table->count ? " [OPTION...]" : "", command->description);
  bool is_help_printed = false;
  for (size_t i = 0; i < table->count; i++) {
    bool help_is_next = strcmp(argument_help.name, table->options[i].name) < 0;
    if (help_is_next && !is_help_printed) print_option(&argument_help);
    is_help_printed |= help_is_next;
    print_option(&table->options[i]);
  }
  if (!is_help_printed) print_option(&argument_help);
  if (command->print_more) command->print_more();
  print_examples(command->examples, command->example_count);
}

static void print_overview(void) {
  puts("Topline turns a deck file and its data into investor slides and charts.\n\n"
       "Usage: topline COMMAND [OPTION...]\n\nCommands:");
  for (size_t i = 0; i < command_count; i++)
    printf("  %-10s %s\n", commands[i]->name, commands[i]->summary);
  puts("\nOptions:\n"
       "  -h, --help     Show this help; topline COMMAND --help shows that of a command.\n"
       "  -v, --version  Show the version.\n\nChart types:");
  list_print(TL_CHARTS);
  static const CommandExample examples[] = {
      {"topline render deck.yaml", "Writes deck.pdf beside the deck."},
      {"topline check deck.yaml", "Lists what is wrong with the deck and its data."},
  };
  print_examples(examples, sizeof examples / sizeof *examples);
  puts("\nExit codes:\n"
       "  0  done\n"
       "  1  errors in the deck or its data\n"
       "  2  wrong usage\n"
       "  3  something could not be read or written");
}

static tl_status run(const void *values, const ArgumentTexts *operands) {
  (void)values;
  if (operands->count == 0) {
    print_overview();
    return TL_OK;
  }
  const Command *command = command_find(operands->items[0]);
  if (!command) return TL_ERROR_USAGE;
  help_print_command(command);
  return TL_OK;
}

static const CommandExample examples[] = {
    {"topline help render", "Shows the options of topline render."},
};

const Command help_command = {
    .name = "help",
    .summary = "Explains a command.",
    .description = "Shows what a command does, its options and examples; without a name, what\n"
                   "there is.",
    .arguments = {.command = "help", .operands = "[COMMAND]", .most_operands = 1},
    .examples = examples,
    .example_count = sizeof examples / sizeof *examples,
    .run = run,
};
