/* The sections on the parts of a deck file and of a theme file. */
#include "bind/note_marks.h"
#include "blocks/chart/chart_options.h"
#include "charts/chart.h"
#include "deck/deck.h"
#include "deck/deck_options.h"
#include "reference/manual_text.h"
#include "themes/shipped_themes.h"

static const char parameters_text[] =
    "\n"
    "Parameters let one file make several decks: `params: {entity: Group}` declares one\n"
    "with its value, `{param.entity}` puts it into a text or the path of a data file, and\n"
    "`topline render deck.yaml --set entity=EMEA` sets it.\n";

void manual_append_deck(Manual *manual) {
  manual_append_keys(manual, &deck_options);
  manual_append(manual, parameters_text);
}

void manual_append_page(Manual *manual) {
  manual_append(manual,
                "`page` is the name of a size, 16:9 if not given, or a map of both keys here.\n"
                "Lengths are points, or have a unit: `12`, `12pt`, `85mm`, `8.5cm`, `3in`.\n"
                "On another page the same content is laid out anew: texts that no longer fit are\n"
                "set smaller, down to the `least-size` of the theme (titles down to 0.7 of their\n"
                "size), before they are an error.\n"
                "\n");
  manual_append_keys(manual, &page_options);
}

static const char measures_text[] =
    "A measure says what numbers mean: their unit and scale, how they print, and which\n"
    "direction is good. The unit is printed as written. A three-letter currency at its\n"
    "start, and `thousands`, `millions`, `billions`, `trillions`, `lakh` or `crore` at its\n"
    "end, say in what the figures are given, and so do `千円`, `百万円`, `億円`, `兆円` and\n"
    "`亿元`; `%` and `pp` are hundredths, `bps` ten-thousandths of a plain ratio. So\n"
    "`JPY millions` prints in billions where a format asks for it, and yen are\n"
    "never added to dollars.\n"
    "\n";

static const char measures_example[] =
    "measures:\n"
    "  money: {unit: JPY millions, format: \"#,##0\", negative: parentheses}\n"
    "  cost: {like: money, good: down}\n"
    "  margin: {unit: \"%\", format: \"0.0%\", ratio: true}\n"
    "  headcount: {label: Employees, unit: number, format: \"#,##0\", stock: true}\n";

void manual_append_measures(Manual *manual) {
  manual_append(manual, measures_text);
  manual_append_yaml(manual, "yaml", measures_example);
  manual_append(manual, "\n");
  manual_append_keys(manual, &measure_options);
}

static const char data_text[] =
    "A table has row keys, column keys and a number where they meet. Periods stand along\n"
    "the columns: `FY2008`, `2008/09`, `1H FY2009`, `4Q08`, `Q1/2024`, `9M 2025`, `Mar-24`,\n"
    "`2008-05`, `2024-03-31`, `31.12.2024`, `LTM Sep-24`, `2009年3月期`, with `E`, `F` or `A`\n"
    "after them if need be. Each table says in one of five ways where its numbers are:\n"
    "\n"
    "- `file`: a CSV or TSV file. Its first line has the column keys, its first column the\n"
    "  row keys. A column headed `kind` holds no numbers; it says which steps of a\n"
    "  waterfall are `total`, `delta`, `subtotal`, `residual`, `spacer` or `of-which`. Blank\n"
    "  cells, `-`, `NaN` and `n.a.` are missing, `n.m.` is not meaningful; any other text is\n"
    "  an error.\n"
    "  `12%` needs a measure in `%`, of the table or of its row or column.\n"
    "- `columns` and `rows`: written in the deck.\n"
    "- `value`: computed cell by cell from an expression, in which `row` and `column` are\n"
    "  the keys of the cell. Without `rows` or `columns` it takes those of the table it\n"
    "  addresses.\n"
    "- `series`: rows that are series, each with the same periods.\n"
    "- `figures`: one column of single numbers. `= expression` is a total that is checked\n"
    "  against the steps before it, `of-which expression` a part of the step before it;\n"
    "  `subtotal`, `residual` and `spacer` need no number.\n"
    "\n";

static const char data_example[] =
    "topline: 1\n"
    "title: Tables from tables\n"
    "source: Annual report FY2008\n"
    "\n"
    "measures:\n"
    "  money: {unit: JPY millions, format: \"#,##0\"}\n"
    "  margin: {unit: \"%\", format: \"0.0%\", ratio: true}\n"
    "\n"
    "data:\n"
    "  # income: {file: data/income.csv, measure: money, scale: thousands}\n"
    "  income:\n"
    "    measure: money\n"
    "    columns: [FY2007, FY2008]\n"
    "    rows:\n"
    "      Revenue: [66835, 69731]\n"
    "      Cost: [53595, 55751]\n"
    "  shares:\n"
    "    measure: margin\n"
    "    rows: [Revenue, Cost]\n"
    "    value: income[row, column] / income[\"Revenue\", column]\n"
    "  profits: {series: {Gross profit: 'income[\"Revenue\"] - income[\"Cost\"]'}}\n"
    "  bridge:\n"
    "    figures:\n"
    "      Revenue: income[\"Revenue\", \"FY2008\"]\n"
    "      Cost: -income[\"Cost\", \"FY2008\"]\n"
    "      Gross profit: = profits[\"Gross profit\", \"FY2008\"]\n"
    "\n"
    "slides:\n"
    "- title: What was left of revenue after cost\n"
    "  chart: waterfall\n"
    "  data: bridge\n"
    "  subtitle: JPY millions, FY2008\n";

void manual_append_data(Manual *manual) {
  manual_append(manual, data_text);
  manual_append_yaml(manual, "yaml deck", data_example);
  manual_append(manual, "\n");
  manual_append_keys(manual, &data_options);
}

static const char *block_range(Arena *arena, const SlideLayout *layout) {
  if (layout->least_parts == layout->most_parts)
    return arena_printf(arena, "%zu", layout->least_parts);
  return arena_printf(arena, "%zu to %zu", layout->least_parts, layout->most_parts);
}

static const char include_text[] =
    "`include` puts the data, measures, names, notes and slides of another file into the deck;\n"
    "an item of `slides` with `include` is a file's slides in its place. Paths are those of the\n"
    "deck's folder and below. `if` leaves out a slide, a block or a row unless its condition\n"
    "holds: an expression that is not zero, or a comparison. `for` makes one slide a row of a\n"
    "table, with `$name` for the row's name in all of its texts.\n"
    "\n";

static const char include_example[] = "include: data/segments.yaml\n"
                                      "slides:\n"
                                      "- include: slides/summary.yaml\n"
                                      "- for: {segment: segments}\n"
                                      "  if: segments[\"$segment\", \"FY2008\"] > 500\n"
                                      "  title: $segment grew {growth(segments[\"$segment\"])}\n"
                                      "  chart: bar\n"
                                      "  series: {\"$segment\": 'segments[\"$segment\"]'}\n";

void manual_append_slides(Manual *manual) {
  manual_append(
      manual, "A slide has a title and blocks. One block stands in the slide's own map;\n"
              "several stand in `columns`, in a `stack` or in a `grid`, each a map of its own; a\n"
              "column may hold a stack, and a stack columns. What needs little room takes it,\n"
              "charts take the rest. A `panel` is a block on a tint at the right. Charts side by\n"
              "side with a heading each share one title and one source.\n"
              "\n"
              "Dividers open sections, which have numbers; an agenda lists them, and marks the\n"
              "one it stands in. With `tracker: true` every slide names its section. In an\n"
              "appendix slides are numbered A-1, A-2.\n"
              "\n");
  manual_append_keys(manual, &slide_options);
  manual_append_heading(manual, 3, "Parts of a slide");
  manual_append(manual, "Columns in a stack, and a stack in columns, have these keys.\n\n");
  manual_append_keys(manual, &part_options);
  manual_append_heading(manual, 3, "Slides from elsewhere, and on conditions");
  manual_append(manual, include_text);
  manual_append_yaml(manual, "yaml", include_example);
  manual_append_heading(manual, 3, "Notes");
  manual_append(manual,
                "A mark `[^KEY]` in a title, a heading, a point or a name becomes a raised\n"
                "number, in the order of reading, and the note of that key stands at the foot of\n"
                "the slide. Notes of the deck are for all slides; a measure's `definition` is a\n"
                "note wherever the measure appears.\n"
                "\n");
  manual_append_keys(manual, &note_options);
  manual_append_heading(manual, 3, "Layouts");
  manual_append(manual, "The layout follows from the blocks; title, divider and disclaimer slides\n"
                        "name theirs.\n"
                        "\n");
  manual_begin_table(manual, (const char *[]){"Layout", "Blocks", "What it is"}, 3);
  for (size_t i = 0; i < slide_layout_count; i++) {
    const SlideLayout *layout = &slide_layouts[i];
    const char *cells[] = {manual_code(manual->out.arena, layout->name),
                           block_range(manual->out.arena, layout), layout->summary};
    manual_append_row(manual, cells, 3);
  }
}

void manual_append_nested_keys(Manual *manual, const OptionTable *table, int level) {
  const OptionTable *last = NULL;
  for (size_t i = 0; i < table->count; i++) {
    const OptionKey *key = &table->keys[i];
    if (!key->table || key->table == last) continue;
    last = key->table;
    manual_append_heading(manual, level, last->name);
    manual_append_keys(manual, last);
    manual_append_nested_keys(manual, last, level);
  }
}

static const char theme_text[] =
    "\n"
    "A file of your own takes everything that it does not say from the theme it extends;\n"
    "the deck names it by its path, as in `theme: themes/ours.yaml`. Lengths are for a page\n"
    "540pt high and are scaled to the page in use.\n"
    "\n"
    "A `logo` stands at the right end of the title, at the right upper corner of covers. Its path\n"
    "begins at the theme's file, or at the deck where the deck names one of its own. On dark\n"
    "grounds, as those of covers, `logo-on-dark` stands in its place.\n"
    "\n"
    "`fonts` names TTF or OTF files, by paths that begin at the theme's file as well: one for\n"
    "each of both weights, or a variable font twice, as in\n"
    "`semibold: {file: Brand.ttf, weight: 650}`.\n"
    "All is measured in them: baselines, middles and the breaks of lines follow their letters,\n"
    "and a font with letters so tall that lines would touch is set smaller.\n"
    "A character that they lack comes from the program's own fonts. Figures that stand under each\n"
    "other want figures of one width; a font that has none leaves those to Inter, with a finding.\n"
    "A font must have all Latin letters and figures, and a licence that lets documents embed it\n"
    "(`fsType` of its OS/2 table): PDF files hold the characters in use, SVG files do with\n"
    "`--embed-fonts`.\n"
    "\n";

void manual_append_themes(Manual *manual) {
  manual_append(manual, "Themes that come with the program: ");
  for (size_t i = 0; i < shipped_theme_count; i++)
    text_append_format(&manual->out, "%s`%s`", i ? ", " : "", shipped_themes[i].name);
  manual_append(manual, ".\n");
  manual_append(manual, theme_text);
  manual_append_yaml(manual, "yaml",
                     "extends: slate\ncolors: {accent: \"#C0392B\"}\n"
                     "type: {title: {size: 22}}\n"
                     "logo: logo.svg\nlogo-on-dark: logo-white.svg\n"
                     "fonts: {regular: files/Brand-Regular.otf, semibold: files/Brand-Bold.otf}\n");
  manual_append(manual, "\n");
  manual_append_keys(manual, &theme_options);
  manual_append_nested_keys(manual, &theme_options, 3);
}
