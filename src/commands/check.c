/* topline check: all that is wrong with a deck and its data. */
#include "commands/commands.h"
#include "commands/decks.h"

#include <stdio.h>

typedef struct CheckArguments {
  ArgumentTexts settings;
} CheckArguments;

static tl_status run(const void *values, const ArgumentTexts *operands) {
  const CheckArguments *arguments = values;
  DeckSet set = decks_open(operands, &arguments->settings);
  tl_status worst = TL_OK;
  FindingCount total = {0};
  for (size_t i = 0; i < set.count; i++) {
    tl_status status = tl_deck_check(set.decks[i]);
    FindingCount count = report_findings(set.decks[i], REPORT_ALL);
    if (count.errors + count.warnings == 0) printf("%s: nothing found\n", operands->items[i]);
    total.errors += count.errors;
    total.warnings += count.warnings;
    if (status > worst) worst = status;
    decks_finish(&set, i);
  }
  report_summary(total, "");
  decks_close(&set);
  return worst;
}

static const ArgumentOption options[] = {DECKS_OPTION_SET(CheckArguments, settings)};

static const CommandExample examples[] = {
    {"topline check deck.yaml", "Lists every finding with its file, line and column."},
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
