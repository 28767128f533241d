/* The options of a command are declared: one row of a table drives parsing, checking, suggestions
 * and help. */
#pragma once
#include <stdbool.h>
#include <stddef.h>

/* What an option's value is, and the type of the field it is stored in. */
typedef enum ArgumentKind {
  ARGUMENT_FLAG,     /* bool; takes no value */
  ARGUMENT_LENGTH,   /* double, millimetres: 85mm, 8.5cm, 3in, 240pt */
  ARGUMENT_NAMES,    /* ArgumentTexts: separated by commas and perhaps spaces; more add to them */
  ARGUMENT_NUMBER,   /* double: a whole number from minimum to maximum */
  ARGUMENT_SETTINGS, /* ArgumentTexts of name=value; each further one adds to them */
  ARGUMENT_TEXT      /* const char * */
} ArgumentKind;

/* Copies on the heap. */
typedef struct ArgumentTexts {
  char **items;
  size_t count;
} ArgumentTexts;

typedef struct ArgumentOption {
  const char *name; /* without the dashes */
  char letter;      /* 0: none */
  ArgumentKind kind;
  size_t offset;
  const char *value_name; /* in the help: "NAMES" */
  const char *fallback;   /* in the help: what holds if it is not given; NULL: nothing to say */
  double minimum, maximum;
  const char *help; /* one line */
} ArgumentOption;

typedef struct ArgumentTable {
  const char *command;
  const ArgumentOption *options; /* sorted by name; --help goes without saying */
  size_t count;
  size_t least_operands, most_operands;
  const char *operands; /* as the usage line shows them: "DECK..." */
} ArgumentTable;

extern const ArgumentOption argument_help; /* the row that every command has */

typedef enum ArgumentOutcome {
  ARGUMENTS_READY,
  ARGUMENTS_WANT_HELP,
  ARGUMENTS_WRONG
} ArgumentOutcome;

/* Reads what follows the command's name into `values`, zeroed before, and `operands`. Options and
 * operands may stand in any order; "--" ends the options; of an option that takes one value the
 * last holds. What is wrong has been reported if the outcome says so. */
ArgumentOutcome arguments_read(const ArgumentTable *table, char **words, void *values,
                               ArgumentTexts *operands);
void arguments_free(const ArgumentTable *table, void *values, ArgumentTexts *operands);
void argument_texts_push(ArgumentTexts *texts, const char *text, size_t length);
