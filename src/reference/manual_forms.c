/* The sections on the forms that charts take, and on annotations, each with its shortest deck. */
#include "blocks/chart/chart_options.h"
#include "charts/annotations/annotation.h"
#include "reference/manual_text.h"

#define DECK_HEAD                                                                                  \
  "topline: 1\n"                                                                                   \
  "title: Results for FY2008\n"                                                                    \
  "source: Annual report FY2008\n"                                                                 \
  "\n"
#define MONEY_DECK                                                                                 \
  DECK_HEAD                                                                                        \
  "measures:\n"                                                                                    \
  "  money: {label: Revenue, unit: JPY millions, format: \"#,##0\"}\n"
#define MARGIN_MEASURE                                                                             \
  "  margin: {label: Operating margin, unit: \"%\", format: \"0.0%\", ratio: true}\n"

static const char rows_text[] =
    "`rows` puts numbers under any chart, lined up with its categories, each row in its own\n"
    "measure.\n";

static const char rows_example[] = MONEY_DECK MARGIN_MEASURE
    "\n"
    "data:\n"
    "  sales:\n"
    "    measure: money\n"
    "    columns: [FY2005, FY2006, FY2007, FY2008]\n"
    "    rows:\n"
    "      Revenue: [30300, 35300, 42900, 47510]\n"
    "      Operating income: [1910, 2080, 2790, 3420]\n"
    "\n"
    "slides:\n"
    "- title: Revenue grew, and the margin with it\n"
    "  chart: bar\n"
    "  series:\n"
    "  - sales[\"Revenue\"]\n"
    "  rows:\n"
    "    Operating margin: sales[\"Operating income\"] / sales[\"Revenue\"]\n"
    "  row-measures: {Operating margin: margin}\n";

static const char overlapped_text[] =
    "`stacking: overlapped` puts the second of two series in front of the first, which stands\n"
    "behind it as its reference.\n";

static const char overlapped_example[] =
    MONEY_DECK "\n"
               "data:\n"
               "  sales:\n"
               "    measure: money\n"
               "    columns: [1Q08, 2Q08, 3Q08, 4Q08]\n"
               "    rows:\n"
               "      Last year: [10180, 10240, 11010, 11470]\n"
               "      Actual: [11310, 11402, 12278, 12520]\n"
               "\n"
               "slides:\n"
               "- title: Revenue was above last year in every quarter\n"
               "  chart: bar\n"
               "  data: sales\n"
               "  stacking: overlapped\n"
               "  scenarios: {Last year: PY, Actual: AC}\n";

static const char clusters_text[] =
    "`clusters` sets stacks side by side, one for each table, with the same parts.\n";

static const char clusters_example[] = MONEY_DECK
    "\n"
    "data:\n"
    "  plan: {measure: money, columns: [FY2007, FY2008], rows: {Network: [2610, 2700], Cloud: "
    "[1900, 2000]}}\n"
    "  now: {measure: money, columns: [FY2007, FY2008], rows: {Network: [2520, 2880], Cloud: "
    "[1800, 2300]}}\n"
    "\n"
    "slides:\n"
    "- title: FY2008 was above its plan in both parts\n"
    "  chart: bar\n"
    "  stacking: stacked\n"
    "  clusters: {Plan: plan, Actual: now}\n"
    "  scenarios: {Plan: PL, Actual: AC}\n";

static const char lines_text[] =
    "Bars, or any other type over categories, take lines beside their own marks: `lines` names\n"
    "series of the chart, or holds expressions. They stand in a strip over the bars, with a scale\n"
    "of their own; on the axis of the bars if they are of one unit; or, if `lines-on` says so, on\n"
    "a second axis whose zero is that of the first. Where such a line crosses the bars, a warning\n"
    "says that this means nothing; the numbers file tells under `scales` how long a unit is.\n";

static const char lines_example[] = MONEY_DECK MARGIN_MEASURE
    "\n"
    "data:\n"
    "  sales:\n"
    "    measure: money\n"
    "    columns: [FY2005, FY2006, FY2007, FY2008]\n"
    "    rows:\n"
    "      Revenue: [30300, 35300, 42900, 47510]\n"
    "      Operating income: [1910, 2080, 2790, 3420]\n"
    "\n"
    "slides:\n"
    "- title: Revenue grew, and the margin with it\n"
    "  chart: bar\n"
    "  series:\n"
    "  - sales[\"Revenue\"]\n"
    "  lines:\n"
    "    Operating margin: sales[\"Operating income\"] / sales[\"Revenue\"]\n"
    "  line-measures: {Operating margin: margin}\n";

static const char bridges_text[] =
    "A bridge leads over steps from one level to the next. Steps of several series stack, gains\n"
    "up and losses down from where the step begins; the next step goes on from their sum, where\n"
    "the joining line begins. `of-which` is what the step before it consists of, series by\n"
    "series. `sort`, `top` and `groups` work between two levels. `periods` makes a whole bridge\n"
    "out of a table: a level a period, and the changes of its rows between them. Where steps are\n"
    "slivers beside their levels, `break: true` cuts the bars of the levels, marks every cut,\n"
    "says so in a note and leaves the steps to scale; it is refused where the running level\n"
    "touches zero. Levels of several series are then drawn as one bar. `second: points` with\n"
    "`second-of: {Revenue: revenue}` says under each label what it is of a margin: a level in\n"
    "per cent of the amount, a step in points; a note names the amount.\n";

static const char bridges_example[] =
    MONEY_DECK "\n"
               "data:\n"
               "  lines:\n"
               "    measure: money\n"
               "    columns: [FY2006, FY2007, FY2008]\n"
               "    rows:\n"
               "      Subscriptions: [612, 668, 741]\n"
               "      Licences: [318, 296, 281]\n"
               "\n"
               "slides:\n"
               "- title: Subscriptions drove revenue in both years\n"
               "  chart: waterfall\n"
               "  data: lines\n"
               "  periods: [FY2006, FY2007, FY2008]\n"
               "  break: true\n"
               "  second: percent-of-previous\n";

static const char groups_text[] =
    "`groups` puts steps under a bracket with their sum; `sort` works within each group, and\n"
    "`top: 5` adds up the smallest ones as Other, which a note explains.\n";

static const char groups_example[] =
    DECK_HEAD "measures:\n"
              "  income: {label: Operating income, unit: JPY millions, format: \"#,##0\"}\n"
              "\n"
              "data:\n"
              "  steps:\n"
              "    measure: income\n"
              "    figures:\n"
              "      FY2007: 420\n"
              "      Price: 21\n"
              "      Wages: -30\n"
              "      Volume: 90\n"
              "      Energy: -44\n"
              "      FY2008: = 457\n"
              "\n"
              "slides:\n"
              "- title: Volume and price paid for wages and energy\n"
              "  chart: waterfall\n"
              "  data: steps\n"
              "  groups: {Operations: [Volume, Price], Costs: [Energy, Wages]}\n"
              "  sort: descending\n";

static const char multiples_text[] =
    "`multiples: series` repeats a chart for each series, and a map of tables for each table: two\n"
    "to 25 small charts on one scale, with the names of categories at the outside only. Where\n"
    "`multiples-scale` is own, each has its own scale and a note says so.\n";

static const char multiples_example[] =
    MONEY_DECK "\n"
               "data:\n"
               "  sales:\n"
               "    measure: money\n"
               "    columns: [FY2005, FY2006, FY2007, FY2008]\n"
               "    rows:\n"
               "      Connectivity: [18200, 21400, 26100, 30210]\n"
               "      Integration: [12100, 13900, 16800, 17300]\n"
               "      Equipment: [6100, 5800, 6900, 7821]\n"
               "\n"
               "slides:\n"
               "- title: Connectivity grew most\n"
               "  chart: bar\n"
               "  data: sales\n"
               "  multiples: series\n";

static const char scales_text[] =
    "Charts of one unit on a slide share one scale, as long as each keeps three tenths of the\n"
    "length it could have alone; else a note says that the scales differ. `scale: own` leaves a\n"
    "chart out, and any other name shares the scale with charts of that name all over the deck.\n";

static const char scales_example[] = MONEY_DECK
    "\n"
    "data:\n"
    "  home: {measure: money, columns: [FY2007, FY2008], rows: {Japan: [26100, 30210]}}\n"
    "  abroad: {measure: money, columns: [FY2007, FY2008], rows: {Abroad: [11800, 13300]}}\n"
    "\n"
    "slides:\n"
    "- title: Japan is more than twice as large as all else\n"
    "  columns:\n"
    "  - {chart: bar, data: home, scale: revenue}\n"
    "  - {chart: bar, data: abroad, scale: revenue}\n";

static const char forecast_text[] =
    "A scenario holds for a series, or for a category; what is forecast or planned is not the\n"
    "current period, which stands out.\n";

static const char forecast_example[] = MONEY_DECK "\n"
                                                  "data:\n"
                                                  "  sales:\n"
                                                  "    measure: money\n"
                                                  "    columns: [FY2006, FY2007, FY2008, FY2009E]\n"
                                                  "    rows:\n"
                                                  "      Revenue: [35300, 42900, 47510, 52000]\n"
                                                  "\n"
                                                  "slides:\n"
                                                  "- title: Revenue is to grow again in FY2009\n"
                                                  "  chart: bar\n"
                                                  "  data: sales\n"
                                                  "  scenarios: {FY2009E: FC}\n";

static const char variance_text[] =
    "`scenarios` says what series or categories are: facts are solid, years before lighter, plans\n"
    "an outline, forecasts hatched. `variance` adds tiers with the differences between two "
    "series,\n"
    "or from the period before: absolute ones as bars to the scale and in the width of the "
    "chart's\n"
    "own, relative ones as pins; a pin far beyond the others ends in a triangle, and its label\n"
    "tells its true value. Their colours say what is good and bad for the measure's `polarity`.\n"
    "Ratios differ by points; growth from a base that is not positive prints n.m.\n";

static const char variance_example[] =
    MONEY_DECK "\n"
               "data:\n"
               "  sales:\n"
               "    measure: money\n"
               "    columns: [1Q08, 2Q08, 3Q08, 4Q08]\n"
               "    rows:\n"
               "      Actual: [11310, 11402, 12278, 12520]\n"
               "      Budget: [11000, 11600, 12000, 12400]\n"
               "\n"
               "slides:\n"
               "- title: Three of four quarters were above budget\n"
               "  chart: bar\n"
               "  data: sales\n"
               "  scenarios: {Actual: AC, Budget: BU}\n"
               "  variance: {against: Budget}\n";

static const char notes_text[] =
    "`annotations` is a list; each item is a kind with its own keys, `{}` for the defaults. They\n"
    "stand on any chart over categories, standing or lying: they address categories, series and\n"
    "values, and follow the data. Years of growth are counted from the periods, never from the\n"
    "bars. A plain number, as in `line: {value: 8}`, is in the unit of the scale; anything else\n"
    "is an expression. All of them reserve their room before scales are fixed, and cover no\n"
    "label; what finds no room is left out with a warning.\n";

/* The deck around the example of an annotation. */
static const char notes_deck[] = MONEY_DECK "\n"
                                            "data:\n"
                                            "  sales:\n"
                                            "    measure: money\n"
                                            "    columns: [FY2005, FY2006, FY2007, FY2008]\n"
                                            "    rows:\n"
                                            "      Connectivity: [18200, 21400, 26100, 30210]\n"
                                            "      Integration: [12100, 13900, 16800, 17300]\n"
                                            "\n"
                                            "slides:\n"
                                            "- title: Revenue grew every year\n"
                                            "  chart: bar\n"
                                            "  data: sales\n"
                                            "  stacking: stacked\n"
                                            "  annotations:\n";

typedef struct Form {
  const char *title, *text, *example;
} Form;

static const Form forms[] = {
    {"Rows of numbers", rows_text, rows_example},
    {"Overlapped bars", overlapped_text, overlapped_example},
    {"Stacks side by side", clusters_text, clusters_example},
    {"Lines beside bars", lines_text, lines_example},
    {"Bridges", bridges_text, bridges_example},
    {"Groups of steps", groups_text, groups_example},
    {"Small multiples", multiples_text, multiples_example},
    {"Scales", scales_text, scales_example},
    {"Scenarios", forecast_text, forecast_example},
    {"Differences", variance_text, variance_example},
};

static void append_deck(Manual *manual, const char *deck) {
  manual_append(manual, "\n");
  manual_append_yaml(manual, "yaml deck", deck);
}

static void append_annotation(Manual *manual, const AnnotationType *type) {
  manual_append_heading(manual, 5, type->name);
  if (type->options->count)
    manual_append_keys(manual, type->options);
  else
    manual_append(manual, "It has no keys: `{}`.\n");
  append_deck(manual, arena_printf(manual->out.arena, "%s  - %s: %s\n", notes_deck, type->name,
                                   type->example));
}

void manual_append_forms(Manual *manual) {
  for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
    manual_append_heading(manual, 4, forms[i].title);
    manual_append(manual, forms[i].text);
    append_deck(manual, forms[i].example);
  }
  manual_append(manual, "\n");
  manual_append_keys(manual, &variance_options);
}

void manual_append_annotations(Manual *manual) {
  manual_append_heading(manual, 4, "Annotations");
  manual_append(manual, notes_text);
  manual_append(manual, "\n");
  manual_append_keys(manual, &annotation_options);
  for (size_t i = 0; i < annotation_type_count; i++) append_annotation(manual, annotation_types[i]);
}
