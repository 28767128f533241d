/* What the tables of the command line promise: sorted, every row explained. */
#include "../unit/unit.h"
#include "commands/commands.h"
#include <string.h>

static void check_option(const ArgumentTable *table, size_t index) {
  const ArgumentOption *option = &table->options[index];
  ck_assert_msg(index == 0 || strcmp(table->options[index - 1].name, option->name) < 0,
                "%s: --%s is out of order", table->command, option->name);
  ck_assert_msg(option->help && option->help[0] && !strchr(option->help, '\n'),
                "%s: --%s has no help of one line", table->command, option->name);
  ck_assert_str_ne(option->name, argument_help.name);
  ck_assert_int_ne(option->letter, argument_help.letter);
  ck_assert_msg((option->kind == ARGUMENT_FLAG) == !option->value_name,
                "%s: --%s names a value it does not take, or none", table->command, option->name);
  for (size_t i = 0; i < index; i++)
    ck_assert(!option->letter || table->options[i].letter != option->letter);
}

START_TEST(options_are_sorted_and_explained) {
  for (size_t i = 0; i < command_count; i++)
    for (size_t o = 0; o < commands[i]->arguments.count; o++)
      check_option(&commands[i]->arguments, o);
}
END_TEST

START_TEST(commands_are_sorted_and_complete) {
  ck_assert_uint_gt(command_count, 0);
  for (size_t i = 0; i < command_count; i++) {
    const Command *command = commands[i];
    ck_assert(i == 0 || strcmp(commands[i - 1]->name, command->name) < 0);
    ck_assert(command->summary[0] && command->description[0] && command->run);
    ck_assert_str_eq(command->arguments.command, command->name);
    ck_assert_msg(command->example_count > 0, "%s has no examples", command->name);
    for (size_t e = 0; e < command->example_count; e++)
      ck_assert(strncmp(command->examples[e].line, "topline ", 8) == 0);
  }
}
END_TEST

int main(void) {
  Suite *suite = suite_create("structure/commands");
  TCase *tests = tcase_create("commands");
  tcase_add_test(tests, options_are_sorted_and_explained);
  tcase_add_test(tests, commands_are_sorted_and_complete);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
