/* topline check: all that is wrong with a deck and its data. */
#include "commands/commands.h"
#include "commands/decks.h"

#include <stdio.h>

typedef struct CheckArguments {
  ArgumentTexts settings;
  const char *language;
} CheckArguments;

static void print_part(const char *separator, size_t count, const char *what) {
  printf("%s%zu %s%s", separator, count, what, count == 1 ? "" : "s");
}

static void print_sound(const char *path, tl_contents contents) {
  printf("%s: sound", path);
  print_part(": ", contents.slides, "slide");
  print_part(", ", contents.charts, "chart");
  print_part(", ", contents.numbers, "number");
  putchar('\n');
}

static tl_status run(const void *values, const ArgumentTexts *operands) {
  const CheckArguments *arguments = values;
  DeckSet set = decks_open(operands, &arguments->settings);
  bool is_good = decks_set_language(&set, arguments->language);
  tl_status worst = is_good ? TL_OK : TL_ERROR_USAGE;
  FindingCount total = {0};
  for (size_t i = 0; is_good && i < set.count; i++) {
    tl_status status = tl_deck_check(set.decks[i]);
    FindingCount count = report_findings(set.decks[i], REPORT_ALL);
    if (count.errors + count.warnings == 0)
      print_sound(operands->items[i], tl_deck_contents(set.decks[i]));
    total.errors += count.errors;
    total.warnings += count.warnings;
    if (status > worst) worst = status;
    decks_finish(&set, i);
  }
  report_summary(total, "");
  decks_close(&set);
  return worst;
}

static const ArgumentOption options[] = {DECKS_OPTION_LANGUAGE(CheckArguments, language),
                                         DECKS_OPTION_SET(CheckArguments, settings)};

static const CommandExample examples[] = {
    {"topline check deck.yaml",
     "Lists every finding with its file, line and column, or says that the deck is sound."},
    {"topline check decks/*.yaml --set entity=EMEA", "Checks many decks with a parameter set."},
};

const Command check_command = {
    .name = "check",
    .summary = "Finds what is wrong with a deck and its data; writes nothing.",
    .description = "Reads the decks and their data, computes and lays out every slide, and lists\n"
                   "all findings. Nothing is written.",
    .arguments = {"check", options, sizeof options / sizeof *options, 1, (size_t)-1, "DECK..."},
    .values_size = sizeof(CheckArguments),
    .examples = examples,
    .example_count = sizeof examples / sizeof *examples,
    .run = run,
};
