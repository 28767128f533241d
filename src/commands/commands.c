#include "commands/commands.h"

#include "commands/report.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const Command *const commands[] = {&check_command,  &help_command,   &list_command,
                                   &manual_command, &render_command, &schema_command,
                                   &version_command};
const size_t command_count = sizeof commands / sizeof *commands;

const Command *command_find(const char *name) {
  const char *names[sizeof commands / sizeof *commands];
  for (size_t i = 0; i < command_count; i++) {
    if (strcmp(commands[i]->name, name) == 0) return commands[i];
    names[i] = commands[i]->name;
  }
  report_usage("topline has no command \"%s\"", name);
  const char *nearest = tl_nearest(name, names, command_count);
  if (nearest)
    report_hint("did you mean topline %s?", nearest);
  else
    report_hint("topline --help lists the commands");
  return NULL;
}

static tl_status run_command(const Command *command, char **words) {
  void *values = calloc(1, command->values_size + 1);
  if (!values) _Exit(70);
  ArgumentTexts operands = {0};
  tl_status status = TL_ERROR_USAGE;
  switch (arguments_read(&command->arguments, words, values, &operands)) {
  case ARGUMENTS_READY:
    status = command->run(values, &operands);
    break;
  case ARGUMENTS_WANT_HELP:
    help_print_command(command);
    status = TL_OK;
    break;
  case ARGUMENTS_WRONG:
    break;
  }
  arguments_free(&command->arguments, values, &operands);
  free(values);
  return status;
}

static tl_status print_short_help(void) {
  fputs("Usage: topline COMMAND [OPTION...]\n", stderr);
  for (size_t i = 0; i < command_count; i++)
    fprintf(stderr, "  topline %-8s %s\n", commands[i]->name, commands[i]->summary);
  fputs("topline --help says more.\n", stderr);
  return TL_ERROR_USAGE;
}

static tl_status run_option(const char *word, char **rest) {
  static const char *const names[] = {"help", "version"};
  if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0)
    return run_command(&help_command, rest);
  if (strcmp(word, "--version") == 0 || strcmp(word, "-v") == 0)
    return run_command(&version_command, rest);
  const char *name = word + strspn(word, "-");
  report_usage("topline has no option %s before a command", word);
  const char *nearest = *name ? tl_nearest(name, names, 2) : NULL;
  if (nearest)
    report_hint("did you mean --%s?", nearest);
  else
    report_hint("options stand after the command: topline render deck.yaml %s", word);
  return TL_ERROR_USAGE;
}

tl_status commands_run(char **words) {
  if (!words[0]) return print_short_help();
  if (words[0][0] == '-') return run_option(words[0], words + 1);
  const Command *command = command_find(words[0]);
  return command ? run_command(command, words + 1) : TL_ERROR_USAGE;
}
