/* Reading the command line by the option table of a command. */
#include "commands/arguments.h"

#include "commands/report.h"
#include "topline.h"
#include <stdlib.h>
#include <string.h>

const ArgumentOption argument_help = {.name = "help", .letter = 'h', .help = "Show this help."};

typedef struct ArgumentReader {
  const ArgumentTable *table;
  char **words; /* not read yet; ends with NULL */
  void *values;
  bool wants_help;
} ArgumentReader;

void argument_texts_push(ArgumentTexts *texts, const char *text, size_t length) {
  texts->items = realloc(texts->items, (texts->count + 1) * sizeof *texts->items);
  char *copy = strndup(text, length);
  if (!texts->items || !copy) _Exit(70);
  texts->items[texts->count++] = copy;
}

static void free_texts(ArgumentTexts *texts) {
  for (size_t i = 0; i < texts->count; i++) free(texts->items[i]);
  free(texts->items);
  *texts = (ArgumentTexts){0};
}

void arguments_free(const ArgumentTable *table, void *values, ArgumentTexts *operands) {
  for (size_t i = 0; i < table->count; i++) {
    const ArgumentOption *option = &table->options[i];
    bool is_list = option->kind == ARGUMENT_NAMES || option->kind == ARGUMENT_SETTINGS;
    if (is_list) free_texts((ArgumentTexts *)((char *)values + option->offset));
  }
  free_texts(operands);
}

static bool report_unknown(const ArgumentReader *reader, const char *word, size_t length) {
  const ArgumentTable *table = reader->table;
  const char **names = calloc(table->count + 1, sizeof *names);
  char *wanted = strndup(word, length);
  if (!names || !wanted) _Exit(70);
  for (size_t i = 0; i < table->count; i++) names[i] = table->options[i].name;
  names[table->count] = argument_help.name;
  const char *nearest = length > 1 ? tl_nearest(wanted, names, table->count + 1) : NULL;
  const char *dashes = length > 1 ? "--" : "-";
  report_usage("%s has no option %s%.*s", table->command, dashes, (int)length, word);
  if (nearest)
    report_hint("did you mean --%s?", nearest);
  else
    report_hint("topline %s --help lists the options", table->command);
  free(wanted);
  free(names);
  return false;
}

static bool read_number(const ArgumentOption *option, const char *text, double *number) {
  size_t digits = strspn(text, "0123456789");
  *number = 0;
  for (size_t i = 0; i < digits && i < 10; i++) *number = *number * 10 + (text[i] - '0');
  bool is_number = digits > 0 && digits < 10 && text[digits] == '\0';
  if (is_number && *number >= option->minimum && *number <= option->maximum) return true;
  report_usage("--%s wants a whole number from %d to %d, found \"%s\"", option->name,
               (int)option->minimum, (int)option->maximum, text);
  return false;
}

static bool read_length(const ArgumentOption *option, const char *text, double *mm) {
  if (!tl_parse_length(text, mm)) {
    report_usage("--%s wants a length, found \"%s\"", option->name, text);
    report_hint("write it with its unit: 85mm, 8.5cm, 3in or 240pt");
    return false;
  }
  if (*mm >= option->minimum && *mm <= option->maximum) return true;
  report_usage("--%s must be from %dmm to %dmm, found \"%s\"", option->name, (int)option->minimum,
               (int)option->maximum, text);
  return false;
}

static bool read_names(const ArgumentOption *option, const char *text, ArgumentTexts *names) {
  for (const char *start = text;; start++) {
    size_t whole = strcspn(start, ","), first = strspn(start, " "), length = whole;
    while (length > first && start[length - 1] == ' ') length--;
    if (length <= first) {
      report_usage("--%s wants names separated by commas, found \"%s\"", option->name, text);
      return false;
    }
    argument_texts_push(names, start + first, length - first);
    start += whole;
    if (!*start) return true;
  }
}

static bool read_setting(const ArgumentOption *option, const char *text, ArgumentTexts *settings) {
  const char *equals = strchr(text, '=');
  if (!equals || equals == text) {
    report_usage("--%s wants name=value, found \"%s\"", option->name, text);
    return false;
  }
  argument_texts_push(settings, text, strlen(text));
  return true;
}

static bool store_value(const ArgumentReader *reader, const ArgumentOption *option,
                        const char *text) {
  void *field = (char *)reader->values + option->offset;
  switch (option->kind) {
  case ARGUMENT_FLAG:
    break;
  case ARGUMENT_LENGTH:
    return read_length(option, text, field);
  case ARGUMENT_NAMES:
    return read_names(option, text, field);
  case ARGUMENT_NUMBER:
    return read_number(option, text, field);
  case ARGUMENT_SETTINGS:
    return read_setting(option, text, field);
  case ARGUMENT_TEXT:
    *(const char **)field = text;
    if (*text) return true;
    report_usage("--%s wants a value, found nothing", option->name);
    return false;
  }
  return false;
}

static void set_flag(ArgumentReader *reader, const ArgumentOption *option) {
  if (option == &argument_help)
    reader->wants_help = true;
  else
    *(bool *)((char *)reader->values + option->offset) = true;
}

/* The value is `attached`, or else the next word. */
static bool read_value(ArgumentReader *reader, const ArgumentOption *option, const char *attached) {
  const char *text = attached ? attached : *reader->words;
  if (!text) {
    report_usage("--%s wants a value: --%s %s", option->name, option->name, option->value_name);
    return false;
  }
  if (!attached) reader->words++;
  return store_value(reader, option, text);
}

static const ArgumentOption *find_by_name(const ArgumentTable *table, const char *name,
                                          size_t length) {
  for (size_t i = 0; i <= table->count; i++) {
    const ArgumentOption *option = i < table->count ? &table->options[i] : &argument_help;
    if (strlen(option->name) == length && strncmp(option->name, name, length) == 0) return option;
  }
  return NULL;
}

static const ArgumentOption *find_by_letter(const ArgumentTable *table, char letter) {
  for (size_t i = 0; i < table->count; i++)
    if (table->options[i].letter == letter) return &table->options[i];
  return letter == argument_help.letter ? &argument_help : NULL;
}

/* "name" or "name=value", after the dashes. */
static bool read_long(ArgumentReader *reader, const char *word) {
  size_t length = strcspn(word, "=");
  const char *attached = word[length] ? word + length + 1 : NULL;
  const ArgumentOption *option = find_by_name(reader->table, word, length);
  if (!option) return report_unknown(reader, word, length);
  if (option->kind != ARGUMENT_FLAG) return read_value(reader, option, attached);
  if (attached) {
    report_usage("--%s takes no value", option->name);
    return false;
  }
  set_flag(reader, option);
  return true;
}

/* Letters after one dash: flags, and at the end perhaps one that takes a value. */
static bool read_letters(ArgumentReader *reader, const char *letters) {
  for (; *letters; letters++) {
    const ArgumentOption *option = find_by_letter(reader->table, *letters);
    if (!option) return report_unknown(reader, letters, 1);
    if (option->kind != ARGUMENT_FLAG)
      return read_value(reader, option, letters[1] ? letters + 1 : NULL);
    set_flag(reader, option);
  }
  return true;
}

static bool check_operands(const ArgumentTable *table, const ArgumentTexts *operands) {
  if (operands->count < table->least_operands) {
    report_usage("something is missing: topline %s %s", table->command, table->operands);
    return false;
  }
  if (operands->count <= table->most_operands) return true;
  report_usage("\"%s\" is one word more than %s takes", operands->items[table->most_operands],
               table->command);
  return false;
}

ArgumentOutcome arguments_read(const ArgumentTable *table, char **words, void *values,
                               ArgumentTexts *operands) {
  ArgumentReader reader = {table, words, values, false};
  bool is_good = true, options_ended = false;
  while (is_good && *reader.words && !reader.wants_help) {
    const char *word = *reader.words++;
    if (options_ended || word[0] != '-' || word[1] == '\0')
      argument_texts_push(operands, word, strlen(word));
    else if (strcmp(word, "--") == 0)
      options_ended = true;
    else if (word[1] == '-')
      is_good = read_long(&reader, word + 2);
    else
      is_good = read_letters(&reader, word + 1);
  }
  if (reader.wants_help) return ARGUMENTS_WANT_HELP;
  return is_good && check_operands(table, operands) ? ARGUMENTS_READY : ARGUMENTS_WRONG;
}
