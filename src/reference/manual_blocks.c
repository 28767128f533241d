/* The sections on blocks: what each is for, a deck that shows it, and its keys. */
#include "blocks/block.h"
#include "blocks/chart/chart_options.h"
#include "reference/manual_text.h"

static const char image_text[] =
    "The file is known by its content, whatever its name. SVG stays vectors in PDF and SVG, and a\n"
    "JPEG goes into both as it is. Nothing that a picture names is fetched and nothing in it is\n"
    "run: an SVG with scripts or references to what is outside of it is refused, and so is one\n"
    "with text (turn it into outlines), with filters or masks. A file has 20 MiB at the most, a\n"
    "picture 50 million pixels.\n";

static const char image_example[] =
    "slides:\n"
    "- {title: Five sites are joined by lines of our own, image: sites.svg, description: A map}\n"
    "- title: Three turbines bring half of the power\n"
    "  columns:\n"
    "  - {image: turbines.jpg, fit: cover, align: bottom, description: Three turbines on a ridge}\n"
    "  - bullets: [Running since November, On land of our own]\n";

static const char table_text[] =
    "Rows are those of a table of the data, or expressions by name. `= …` is a total that is\n"
    "checked against the rows above it, `subtotal` adds up those since the last one, `of-which …`\n"
    "is part of the row above, `heading` and `spacer` have no figures. Changes, growth and shares\n"
    "are computed from unrounded figures; what does not add up as printed gets a note.\n";

static const char table_example[] =
    "topline: 1\n"
    "title: Results for FY2008\n"
    "source: Annual report FY2008\n"
    "\n"
    "measures:\n"
    "  money: {unit: JPY millions, format: \"#,##0\", negative: parentheses}\n"
    "  margin: {unit: \"%\", format: \"0.0%\", ratio: true}\n"
    "\n"
    "data:\n"
    "  income:\n"
    "    measure: money\n"
    "    columns: [FY2007, FY2008]\n"
    "    rows:\n"
    "      Network: [31303, 35076]\n"
    "      Systems: [35532, 34655]\n"
    "      Revenue: [66835, 69731]\n"
    "      Operating income: [4759, 2917]\n"
    "\n"
    "slides:\n"
    "- title: Revenue grew, operating income fell\n"
    "  table:\n"
    "    Network: income[\"Network\"]\n"
    "    Systems: income[\"Systems\"]\n"
    "    Revenue: = income[\"Revenue\"]\n"
    "    Operating income: {value: 'income[\"Operating income\"]', kind: result}\n"
    "    Operating margin: {value: 'income[\"Operating income\"] / income[\"Revenue\"]', "
    "kind: percent, measure: margin}\n"
    "  show: [periods, change, growth]\n";

static const char tiles_text[] =
    "\n"
    "The figure of an expression over periods is that of its last period. The tile names that\n"
    "period and the unit, and says how the figure changed: from the same part of the year\n"
    "before or, where the data do not go back so far, from the period before. A change is in\n"
    "per cent, that of a ratio in percentage points; a quotient of amounts of one unit is such\n"
    "a ratio, unless `measure` or `format` says what else it is. An arrow shows the direction,\n"
    "and the colour whether that is good, by `good` of the measure.\n"
    "\n"
    "All figures of a block are set in one size, which is reduced for all of them if one does\n"
    "not fit; so do the names, over two lines if need be.\n";

static const char tiles_example[] =
    "topline: 1\n"
    "title: Results for FY2008\n"
    "source: Annual report FY2008\n"
    "\n"
    "measures:\n"
    "  money: {unit: JPY millions, format: \"#,##0\", negative: parentheses}\n"
    "\n"
    "data:\n"
    "  income:\n"
    "    measure: money\n"
    "    columns: [FY2006, FY2007, FY2008]\n"
    "    rows:\n"
    "      Revenue: [57055, 66835, 69731]\n"
    "      Operating income: [3500, 4759, 2917]\n"
    "  plan: {measure: money, columns: [FY2008], rows: {Revenue: [71000]}}\n"
    "\n"
    "let:\n"
    "  revenue: income[\"Revenue\"]\n"
    "  operating: income[\"Operating income\"]\n"
    "\n"
    "slides:\n"
    "- title: Revenue grew {growth(revenue):0.0%}, operating income fell {fall(operating):0.0%}\n"
    "  tiles:\n"
    "    Revenue: {value: revenue, versus: {FY2007: revenue, Plan: plan}}\n"
    "    Operating income: operating\n"
    "    Operating margin: operating / revenue\n"
    "  sparklines: true\n";

#define HEAD "topline: 1\ntitle: Results for FY2008\nsource: Annual report FY2008\n\nslides:\n"
static const char bullets_text[] =
    "A list behind a point holds the points under it. In bullets and texts, `**words**` are bold,\n"
    "`^2^` is raised, and `[words](Cloud)` have the colour of the series Cloud, or of good, bad,\n"
    "accent and muted. Bullets are set as large as they have room.\n";
static const char bullets_example[] =
    HEAD "- title: Three things moved the year\n"
         "  bullets:\n"
         "  - \"**Growth** of 9% in network services\"\n"
         "  - [Two new data centres, A third one under construction]\n"
         "  - \"Costs [rose](bad) with both\"\n";
static const char glossary_text[] =
    "With `glossary: measures` the terms are the measures that have a `definition`.\n";
static const char glossary_example[] =
    HEAD "- title: Terms used in this presentation\n"
         "  glossary:\n"
         "    Recurring revenue: Connectivity, outsourcing, and operation and maintenance\n"
         "    Operating margin: Operating income divided by revenue\n";
static const char number_text[] = "For a slide that makes one point.\n";
static const char number_example[] =
    HEAD "- title: Most of revenue comes back every year\n"
         "  number: 77.5%\n"
         "  caption: of revenue is recurring, up from 70.7% the year before\n";
static const char quote_text[] = "The quotation marks are those of the deck's language.\n";
static const char quote_example[] =
    HEAD "- title: What customers say\n"
         "  quote: We moved all of our systems in one weekend, and nobody noticed\n"
         "  by: Head of systems of a customer\n";

static const struct {
  const char *type, *text, *mark, *example;
} parts[] = {
    {"bullets", bullets_text, "yaml deck", bullets_example},
    {"glossary", glossary_text, "yaml deck", glossary_example},
    {"image", image_text, "yaml", image_example},
    {"number", number_text, "yaml deck", number_example},
    {"quote", quote_text, "yaml deck", quote_example},
    {"table", table_text, "yaml deck", table_example},
    {"tiles", tiles_text, "yaml deck", tiles_example},
};

static void append_example(Manual *manual, const char *type) {
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
    if (!text_equals(parts[i].type, type)) continue;
    text_append_format(&manual->out, "%s\n", parts[i].text);
    manual_append_yaml(manual, parts[i].mark, parts[i].example);
    manual_append(manual, "\n");
  }
}

void manual_append_blocks(Manual *manual) {
  text_append_format(&manual->out,
                     "A block is made by one of the keys %s. Each has keys of its own,\n"
                     "besides those of every block:\n\n",
                     block_type_names(manual->out.arena, "and"));
  manual_append_keys(manual, &block_options);
  for (size_t i = 0; i < block_type_count; i++) {
    const BlockType *type = block_types[i];
    manual_append_heading(manual, 3, type->name);
    text_append_format(&manual->out, "%s\n\n", type->summary);
    append_example(manual, type->name);
    manual_append_keys(manual, type->options);
    if (type->options == &chart_options)
      manual_append_chart_parts(manual);
    else
      manual_append_nested_keys(manual, type->options, 4);
  }
}
