/* topline render: decks to files. */
#include "commands/commands.h"
#include "commands/decks.h"

#include <stdio.h>
#include <string.h>

#define FINDINGS_SHOWN 20

typedef struct RenderArguments {
  ArgumentTexts formats, settings;
  const char *output, *slides, *chart, *with, *language;
  double dpi, width_mm, height_mm, frame_width_mm, frame_height_mm;
  bool is_quiet, embeds_fonts;
} RenderArguments;

/* Decks that would write the same files are refused before any is written. */
static bool check_outputs(const DeckSet *set, const tl_render_options *options,
                          const ArgumentTexts *paths) {
  for (size_t i = 1; i < set->count; i++) {
    const char *base = tl_deck_output_base(set->decks[i], options);
    for (size_t other = 0; other < i; other++) {
      if (strcmp(base, tl_deck_output_base(set->decks[other], options)) != 0) continue;
      report_usage("%s and %s would both be written to %s", paths->items[other], paths->items[i],
                   base);
      report_hint(options->output ? "name a folder that ends in /: --output out/"
                                  : "render them one by one, each with its own --output");
      return false;
    }
  }
  return true;
}

static void print_outputs(const tl_deck *deck) {
  for (size_t i = 0; i < tl_deck_output_count(deck); i++) puts(tl_deck_output(deck, i));
}

static const char *consequence_of_errors(const DeckSet *set, size_t written) {
  if (set->count > 1) return "; decks with errors were not written";
  return written ? "; the other files were not written" : "; nothing was written";
}

static tl_status render_decks(DeckSet *set, const tl_render_options *options, bool is_quiet) {
  tl_status worst = TL_OK;
  FindingCount total = {0};
  size_t written = 0;
  for (size_t i = 0; i < set->count; i++) {
    tl_status status = tl_deck_render(set->decks[i], options);
    FindingCount count = report_findings(set->decks[i], FINDINGS_SHOWN);
    if (!is_quiet) print_outputs(set->decks[i]);
    written += tl_deck_output_count(set->decks[i]);
    total.errors += count.errors;
    total.warnings += count.warnings;
    if (status > worst) worst = status;
    decks_finish(set, i);
    if (status == TL_ERROR_USAGE) break; /* the next deck would fail at the same option */
  }
  report_summary(total, total.errors ? consequence_of_errors(set, written) : "");
  return worst;
}

static tl_status run(const void *values, const ArgumentTexts *operands) {
  const RenderArguments *arguments = values;
  tl_render_options options = {
      .formats = (const char *const *)arguments->formats.items,
      .format_count = arguments->formats.count,
      .output = arguments->output,
      .slides = arguments->slides,
      .chart = arguments->chart,
      .dpi = arguments->dpi,
      .width_mm = arguments->width_mm,
      .height_mm = arguments->height_mm,
      .frame_width_mm = arguments->frame_width_mm,
      .frame_height_mm = arguments->frame_height_mm,
      .with = arguments->with,
      .embeds_fonts = arguments->embeds_fonts,
  };
  DeckSet set = decks_open(operands, &arguments->settings);
  bool is_good =
      decks_set_language(&set, arguments->language) && check_outputs(&set, &options, operands);
  tl_status status = is_good ? render_decks(&set, &options, arguments->is_quiet) : TL_ERROR_USAGE;
  decks_close(&set);
  return status;
}

static void print_formats(void) {
  puts("\nFormats:");
  list_print(TL_FORMATS);
}

#define FIELD(name) offsetof(RenderArguments, name)

static const ArgumentOption options[] = {
    {.name = "dpi",
     .kind = ARGUMENT_NUMBER,
     .offset = FIELD(dpi),
     .value_name = "N",
     .minimum = 1,
     .maximum = 2400,
     .fallback = "144 for slides, 300 for one chart",
     .help = "Pixels per inch of PNG."},
    {.name = "embed-fonts",
     .kind = ARGUMENT_FLAG,
     .offset = FIELD(embeds_fonts),
     .help = "Put the fonts into SVG, cut to the characters in it."},
    {.name = "format",
     .letter = 'f',
     .kind = ARGUMENT_NAMES,
     .offset = FIELD(formats),
     .value_name = "NAMES",
     .fallback = "that of the output's ending, or pdf",
     .help = "Formats to write, separated by commas."},
    {.name = "frame-height",
     .kind = ARGUMENT_LENGTH,
     .offset = FIELD(frame_height_mm),
     .value_name = "LENGTH",
     .minimum = 10,
     .maximum = 2000,
     .help = "Height of one chart's plot frame; the figure grows around it."},
    {.name = "frame-width",
     .kind = ARGUMENT_LENGTH,
     .offset = FIELD(frame_width_mm),
     .value_name = "LENGTH",
     .minimum = 10,
     .maximum = 2000,
     .help = "Width of one chart's plot frame; the figure grows around it."},
    {.name = "height",
     .kind = ARGUMENT_LENGTH,
     .offset = FIELD(height_mm),
     .value_name = "LENGTH",
     .minimum = 10,
     .maximum = 2000,
     .fallback = "22mm, 0.45 times the width, and its texts",
     .help = "Height of one chart: 50mm, 5cm, 2in, 144pt."},
    DECKS_OPTION_LANGUAGE(RenderArguments, language),
    {.name = "only",
     .kind = ARGUMENT_TEXT,
     .offset = FIELD(chart),
     .value_name = "CHART",
     .help = "Render one chart, alone on its page, by its name."},
    {.name = "output",
     .letter = 'o',
     .kind = ARGUMENT_TEXT,
     .offset = FIELD(output),
     .value_name = "OUT",
     .fallback = "beside the deck, under its name",
     .help = "A file, a folder (one that is there, or OUT/), or - for standard output."},
    {.name = "quiet",
     .letter = 'q',
     .kind = ARGUMENT_FLAG,
     .offset = FIELD(is_quiet),
     .help = "Do not list the files that were written."},
    DECKS_OPTION_SET(RenderArguments, settings),
    {.name = "slides",
     .kind = ARGUMENT_TEXT,
     .offset = FIELD(slides),
     .value_name = "3,5-7",
     .fallback = "all",
     .help = "Slides to render, by number."},
    {.name = "width",
     .kind = ARGUMENT_LENGTH,
     .offset = FIELD(width_mm),
     .value_name = "LENGTH",
     .minimum = 10,
     .maximum = 2000,
     .fallback = "160mm",
     .help = "Width of one chart."},
    {.name = "with",
     .kind = ARGUMENT_TEXT,
     .offset = FIELD(with),
     .value_name = "TEXTS",
     .help = "Texts around one chart, separated by commas: title, source, notes."},
};

static const CommandExample examples[] = {
    {"topline render deck.yaml", "Writes deck.pdf beside the deck."},
    {"topline render deck.yaml -o out/ --format pdf,png",
     "Writes out/deck.pdf, and a PNG for each slide."},
    {"topline render deck.yaml --only revenue --width 85mm --format png --dpi 300",
     "Writes one chart for a column of a report, as revenue.png."},
    {"topline render deck.yaml --only revenue --frame-width 60mm --frame-height 40mm --with title",
     "Writes it around a plot frame of that size, so that figures line up, with its title."},
    {"topline render deck.yaml --format svg --embed-fonts",
     "Writes an SVG for each slide, which looks the same where the fonts are not installed."},
    {"topline render deck.yaml --slides 3,5-7 -o draft.pdf", "Writes four slides to draft.pdf."},
    {"topline render deck.yaml --lang ja -o deck-ja.pdf", "Writes it in Japanese."},
    {"topline render deck.yaml --slides 3 -f svg -o - | gzip > 3.svgz", "Hands one slide on."},
};

const Command render_command = {
    .name = "render",
    .summary = "Renders decks to PDF, PNG or SVG.",
    .description = "Renders decks, each to its own files, and lists the files written. If a deck\n"
                   "has errors, none of its files is touched.",
    .arguments = {"render", options, sizeof options / sizeof *options, 1, (size_t)-1, "DECK..."},
    .values_size = sizeof(RenderArguments),
    .examples = examples,
    .example_count = sizeof examples / sizeof *examples,
    .print_more = print_formats,
    .run = run,
};
