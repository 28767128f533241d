/* A command of the command line, and the sorted table of them. */
#pragma once
#include "commands/arguments.h"
#include "topline.h"

typedef struct CommandExample {
  const char *line, *meaning;
} CommandExample;

typedef struct Command {
  const char *name;
  const char *summary; /* one line */
  const char *description;
  ArgumentTable arguments;
  size_t values_size; /* of the struct that the options are read into */
  const CommandExample *examples;
  size_t example_count;
  void (*print_more)(void); /* at the end of the help; may be NULL */
  tl_status (*run)(const void *values, const ArgumentTexts *operands);
} Command;

extern const Command check_command, help_command, list_command, manual_command, render_command,
    schema_command, version_command;

extern const Command *const commands[]; /* sorted by name */
extern const size_t command_count;
/* Reports a name that is no command, and returns NULL. */
const Command *command_find(const char *name);

void help_print_command(const Command *command);
/* Prints what there is of the kind, a line each, indented. */
void list_print(tl_kind kind);
/* Does what the words after the program's name say; the result is the exit code. */
tl_status commands_run(char **words);
