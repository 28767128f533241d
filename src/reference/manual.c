/* The manual: its start, the order of its sections, and what has no keys of its own. */
#include "reference/manual_text.h"

static const char introduction[] =
    "# The Topline deck language\n"
    "\n"
    "A deck is one YAML file. It says what the slides say and show; where things stand on\n"
    "the page, how wide a bar is and which colour a series has follows from the layout and\n"
    "the theme. Numbers come from data tables and are computed from them, in charts and in\n"
    "titles alike, so a deck is brought up to date by changing its data.\n"
    "\n"
    "1. Write down what the numbers mean (`measures`) and where they are (`data`).\n"
    "2. Give names to those that the deck speaks of (`let`).\n"
    "3. For each slide write one sentence that says what it shows (`title`), and the chart\n"
    "   or the points that show it. Numbers in texts stand in braces.\n"
    "4. `topline check deck.yaml` lists what is wrong, with line, column and a hint;\n"
    "   `topline render deck.yaml` writes the deck as a PDF.\n"
    "\n"
    "A whole deck:\n"
    "\n";

static const char first_deck[] =
    "topline: 1\n"
    "title: Results for FY2008\n"
    "author: Example Inc.\n"
    "date: 2009-05-15\n"
    "source: Annual report FY2008\n"
    "\n"
    "measures:\n"
    "  money: {unit: JPY millions, format: \"#,##0\", negative: parentheses}\n"
    "\n"
    "data:\n"
    "  income:\n"
    "    measure: money\n"
    "    columns: [FY2007, FY2008]\n"
    "    rows:\n"
    "      Revenue: [66835, 69731]\n"
    "      Operating income: [4759, 2917]\n"
    "\n"
    "let:\n"
    "  revenue: income[\"Revenue\"]\n"
    "  operating: income[\"Operating income\"]\n"
    "\n"
    "slides:\n"
    "- layout: title\n"
    "- title: Revenue grew {growth(revenue):0.0%} to {revenue:JPY 0.0bn}, operating income fell\n"
    "  columns:\n"
    "  - {chart: bar, heading: Revenue, series: [revenue]}\n"
    "  - {chart: bar, heading: Operating income, series: [operating]}\n";

static const char after_first_deck[] =
    "\n"
    "Text that begins with `{`, `[`, `\"`, `*`, `&`, `!`, `%`, `@` or `#`, or has a colon\n"
    "before a space or a `#` after one, needs quotes: that is YAML. Colours need them too:\n"
    "`\"#12436D\"`. The tables below list every key; a key that is in none of them is an\n"
    "error.\n"
    "\n"
    "`topline schema` prints a JSON Schema, by which an editor completes and checks keys.\n"
    "For editors with the YAML language server: `topline schema > topline.schema.json`, and\n"
    "as the deck's first line `# yaml-language-server: $schema=topline.schema.json`.\n";

static void append_output_formats(Manual *manual) {
  manual_append(manual,
                "`topline render deck.yaml --format pdf,png` writes a deck in two formats.\n"
                "Formats with one file a page add the name of the slide to the file's name. The\n"
                "ending of `-o NAME` chooses the format, if it is one and `-f` is not given; any\n"
                "other ending stays a part of the name, and that of another kind of file, as\n"
                "`.pptx`, is an error. `-o FOLDER/` writes into a folder, `-o -` to standard\n"
                "output, which like any pipe or device takes one file. In a PDF, addresses in\n"
                "texts are links: `https://…`, `www.…` and those of e-mail.\n"
                "\n");
  manual_append(manual,
                "`--only NAME` renders one chart alone, in the type sizes of a report, under a\n"
                "line that says what it shows; `--with title,source,notes` adds those texts.\n"
                "`--width` and `--height` give the size of the figure; `--frame-width` and\n"
                "`--frame-height` that of its plot frame, around which the figure grows.\n"
                "\n");
  manual_begin_table(manual, (const char *[]){"Format", "What is written"}, 2);
  for (size_t i = 0; i < manual->format_count; i++) {
    const char *cells[] = {manual_code(manual->out.arena, manual->formats[i].name),
                           manual->formats[i].summary};
    manual_append_row(manual, cells, 2);
  }
}

static void append_environment(Manual *manual) {
  manual_append(manual, "Two variables of the environment are read:\n\n");
  manual_begin_table(manual, (const char *[]){"Variable", "Meaning"}, 2);
  manual_append(manual,
                "| `TOPLINE_FONT_DIR` | The folder of the font set; else it is found from the "
                "place of the program or library, then where it was to be installed. |\n"
                "| `SOURCE_DATE_EPOCH` | Seconds since 1970, UTC: the date of a PDF whose deck has "
                "no `date`. |\n");
}

static void append_exit_codes(Manual *manual) {
  manual_append(manual, "`topline help` lists the commands, `topline help COMMAND` the options of\n"
                        "one. Every command ends with one of these codes:\n"
                        "\n");
  manual_begin_table(manual, (const char *[]){"Code", "Meaning"}, 2);
  manual_append(manual, "| 0 | Done. |\n"
                        "| 1 | Errors in a deck or its data; its files stay as they were. |\n"
                        "| 2 | Wrong usage: an option or a command that cannot be. |\n"
                        "| 3 | Something could not be read or written. |\n");
}

static const struct {
  const char *title;
  void (*append)(Manual *manual);
} sections[] = {
    {"Deck", manual_append_deck},
    {"Page", manual_append_page},
    {"Measures", manual_append_measures},
    {"Data", manual_append_data},
    {"Periods", manual_append_periods},
    {"Languages", manual_append_languages},
    {"Expressions", manual_append_expressions},
    {"Number formats", manual_append_number_formats},
    {"Slides and layouts", manual_append_slides},
    {"Blocks", manual_append_blocks},
    {"Chart types", manual_append_charts},
    {"Themes", manual_append_themes},
    {"Output formats", append_output_formats},
    {"Environment", append_environment},
    {"Exit codes", append_exit_codes},
};

static void append_contents(Manual *manual) {
  text_append(&manual->out, "\nContents:\n\n");
  for (size_t i = 0; i < sizeof sections / sizeof sections[0]; i++)
    text_append_format(&manual->out, "- %s\n", sections[i].title);
}

const char *reference_manual(Arena *arena, const ReferenceFormat *formats, size_t format_count) {
  Manual manual = {.out.arena = arena, .formats = formats, .format_count = format_count};
  manual_append(&manual, introduction);
  manual_append_yaml(&manual, "yaml deck", first_deck);
  manual_append(&manual, after_first_deck);
  append_contents(&manual);
  for (size_t i = 0; i < sizeof sections / sizeof sections[0]; i++) {
    manual_append_heading(&manual, 2, sections[i].title);
    sections[i].append(&manual);
  }
  return text_buffer_string(&manual.out);
}
