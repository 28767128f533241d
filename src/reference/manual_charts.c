/* The sections on charts: their parts, how they find their form, and the chart types. */
#include "blocks/chart/chart_options.h"
#include "charts/annotations/annotation.h"
#include "reference/manual_text.h"

static const char lying_text[] =
    "Periods may stand along the columns of a table or down its rows: both make the same\n"
    "chart. They stand along the axis in a `trend`, and in bars of one series, stacked or as\n"
    "shares. In clustered bars of up to three periods and of more names than periods, and in\n"
    "lying ones of several series, the names stand along the axis, and the periods are shades\n"
    "of one colour, old to new, light to dark. Where neither side is periods, or both are, the\n"
    "columns stand along the axis; one row or one column alone is one series. The rows of a\n"
    "`waterfall` are its steps. `categories: rows` or `columns` overrides all that.\n";

static const char lying_picture[] =
    "            FY2007  FY2008                Access  Hosting  Mobile\n"
    "  Access        12      14        FY2007      12        9       4\n"
    "  Hosting        9      11   or   FY2008      14       11       6\n"
    "  Mobile         4       6\n"
    "\n"
    "  trend, stacked, percent,        clustered, and more names than\n"
    "  one series: time along          periods: names along\n"
    "\n"
    "            ┌───┐\n"
    "    ┌───┐   │   │ Mobile                 █\n"
    "    ├───┤   ├───┤                       ▒█      █\n"
    "    │   │   │   │ Hosting               ▒█     ▒█\n"
    "    ├───┤   ├───┤                       ▒█     ▒█      █\n"
    "    │   │   │   │ Access                ▒█     ▒█     ▒█\n"
    "   ─┴───┴───┴───┴─                    ────────────────────\n"
    "    FY2007 FY2008                     Access Hosting Mobile\n";

static const char names_text[] =
    "`sort`, `top` and `filter` go by the current value of each name: that of the last period\n"
    "that is no forecast, or of all together where names stand both ways. `top: 5` adds up\n"
    "the others as Other, the same ones in every period, and a note says which they are. A\n"
    "stack that lacks what is left out has its total computed, and a note says so; a total\n"
    "that is stated is checked against all parts first.\n";

static const char axes_text[] =
    "A chart finds the form that its room allows. Periods are named in full, then in tiers\n"
    "(the small unit over its year, which is named once), then at the same places of every\n"
    "year, then by years alone; the first and the last are always named. More than forty\n"
    "periods, and days, stand on a scale of time. Years beside quarters are two groups with a\n"
    "gap that no line crosses. Names wrap, are set smaller down to the theme's `least-size`, and\n"
    "then a chart lies down, unless `direction` is stated; where even that is too little, the\n"
    "forms under the deck's `short` stand for them.\n";

static const char labels_text[] =
    "Every value carries its label where all have room; else there is a value axis, and the\n"
    "value that the slide speaks of is labelled. `labels` chooses: `values` for all, in rows of\n"
    "numbers under the chart if they find no place; the `ends` or the `extremes` of each\n"
    "series; or `none`. `label-content` says what they say. A label without a place is a\n"
    "warning, never lost in silence: `--format numbers` lists under `labels` what became of\n"
    "each: `placed`, `moved`, `leader`, `row`, `axis`, `scale`,\n"
    "`legend` or `unplaced`.\n";

static const char bridges_text[] =
    "A bridge leads over steps from one level to the next. Steps of several series stack, gains\n"
    "up and losses down from where the step begins; a line across marks their sum, from which\n"
    "the next step goes on. `of-which` is what the step before it consists of. `sort`, `top`\n"
    "and `groups` work between two levels. `periods` makes a whole bridge out of a table: a\n"
    "level a period, and the changes of its rows between them. Where steps are slivers beside\n"
    "their levels, `break: true` cuts the bars of the levels, marks every cut, says so in a\n"
    "note and leaves the steps to scale; it is refused where the running level touches zero.\n"
    "Levels of several series are then drawn as one bar:\n";

static const char bridges_example[] = "data:\n"
                                      "  lines:\n"
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

static const char rows_text[] =
    "Under any chart, lined up with its categories, each row in its own measure:\n";

static const char rows_example[] = "chart: bar\n"
                                   "series: [revenue]\n"
                                   "rows: {Gross margin: 1 - cost / revenue, Employees: staff}\n"
                                   "row-measures: {Gross margin: margin}\n";

static const char lines_text[] =
    "Bars, or any other type over categories, take lines beside their own marks: `lines` names\n"
    "series of the chart, or holds expressions. They stand in a strip over the bars, with a scale\n"
    "of their own; on the axis of the bars if they are of one unit; or, if `lines-on` says so, on\n"
    "a second axis whose zero is that of the first. Where such a line crosses the bars, a warning\n"
    "says that this means nothing; the numbers file tells under `scales` how long a unit is.\n";

static const char lines_example[] = "chart: bar\n"
                                    "series: [revenue]\n"
                                    "lines: {Operating margin: operating / revenue}\n"
                                    "line-measures: {Operating margin: margin}\n";

static const char notes_text[] =
    "`annotations` is a list; each item is a kind with its own keys, `{}` for the defaults. They\n"
    "stand on any chart over categories, standing or lying: they address categories, series and\n"
    "values, and follow the data. Years of growth are counted from the periods, never from the\n"
    "bars. A plain number, as in `line: {value: 8}`, is in the unit of the scale; anything else\n"
    "is an expression. All of them reserve their room before scales are fixed, and cover no\n"
    "label; what finds no room is left out with a warning.\n";

static const char notes_example[] =
    "chart: bar\n"
    "data: revenue\n"
    "annotations:\n"
    "- growth: {from: FY2005, to: FY2008}\n"
    "- bracket: {from: FY2005, to: FY2006, label: Before the merger}\n"
    "- line: {value: 60000, label: Target}\n"
    "- callout: {at: FY2008, text: \"First year above {revenue[FY2007]}\"}\n"
    "- flag: {at: FY2007, text: New data center in Osaka}\n";

static const char variance_text[] =
    "`scenarios` says what series or categories are: facts are solid, years before lighter, plans\n"
    "an outline, forecasts hatched. `variance` adds tiers with the differences between two "
    "series,\n"
    "or from the period before: absolute ones as bars to the scale and in the width of the "
    "chart's\n"
    "own, relative ones as pins; a pin far beyond the others ends in a triangle, and its label\n"
    "tells its true value. Their colours say what is good and bad for the measure's `polarity`.\n"
    "Ratios differ by points; growth from a base that is not positive prints n.m.\n";

static const char variance_example[] = "chart: bar\n"
                                       "data: revenue\n"
                                       "scenarios: {Actual: AC, Budget: BU}\n"
                                       "variance: {against: Budget}\n";

static const char multiples_text[] =
    "`multiples: series` repeats a chart for each series, and a map of tables for each table: two\n"
    "to 25 small charts on one scale, with the names of categories at the outside only. Where\n"
    "`multiples-scale` is own, each has its own scale and a note says so.\n";

static const char multiples_example[] = "chart: bar\n"
                                        "data: segments\n"
                                        "multiples: series\n";

static const char scales_text[] =
    "Charts of one unit on a slide share one scale, as long as each keeps three tenths of the\n"
    "length it could have alone; else a note says that the scales differ. `scale: own` leaves a\n"
    "chart out, and any other name shares the scale with charts of that name all over the deck.\n";

static void append_part(Manual *manual, const char *title, const char *text, const char *example) {
  manual_append_heading(manual, 4, title);
  manual_append(manual, text);
  if (!example) return;
  manual_append(manual, "\n");
  manual_append_yaml(manual, example == lying_picture ? "text" : "yaml", example);
}

void manual_append_chart_parts(Manual *manual) {
  manual_append(manual,
                "\nA chart has one of `data`, `series` and `figures`, and the keys of its chart\n"
                "type besides these.\n");
  append_part(manual, "Which way a table lies", lying_text, lying_picture);
  append_part(manual, "Names", names_text, NULL);
  append_part(manual, "Axes", axes_text, NULL);
  append_part(manual, "Labels", labels_text, NULL);
  append_part(manual, "Rows of numbers", rows_text, rows_example);
  append_part(manual, "Bridges", bridges_text, bridges_example);
  append_part(manual, "Small multiples", multiples_text, multiples_example);
  append_part(manual, "Scales", scales_text, NULL);
  append_part(manual, "Lines beside bars", lines_text, lines_example);
  append_part(manual, "Annotations", notes_text, notes_example);
  manual_append(manual, "\n");
  manual_append_keys(manual, &annotation_options);
  for (size_t i = 0; i < annotation_type_count; i++) {
    manual_append_heading(manual, 5, annotation_types[i]->name);
    if (annotation_types[i]->options->count)
      manual_append_keys(manual, annotation_types[i]->options);
    else
      manual_append(manual, "It has no keys: `{}`.\n");
  }
  append_part(manual, "Scenarios and differences", variance_text, variance_example);
  manual_append(manual, "\n");
  manual_append_keys(manual, &variance_options);
}

/* How the type reads its table, where that is its own. */
static const char *way_text(const ChartType *type) {
  if (type->rows_are_categories) return "The rows of its table are its steps.\n";
  switch (type->way) {
  case TABLE_BY_PERIODS:
    break;
  case TABLE_ROWS_ALONG:
    return "The rows of its table are its points; each column has a measure of its own.\n";
  case TABLE_COLUMNS_ALONG:
    return "Rows and columns stand as in its table.\n";
  case TABLE_PARTS_IN_ROWS:
    return "The columns of its table are its columns, and the rows their parts.\n";
  case TABLE_NAMES_ARE_SERIES:
    return "It shows the last period that is no forecast, and folds the small ones of more than\n"
           "six names, unless `top` says how many are shown.\n";
  }
  return "";
}

static void append_chart(Manual *manual, const ChartType *type) {
  manual_append_heading(manual, 3, type->name);
  text_append_format(&manual->out, "%s\n%s\n", type->summary, way_text(type));
  manual_append_keys(manual, type->options);
  for (size_t i = 0; i < type->options->count; i++) {
    const OptionKey *key = &type->options->keys[i];
    if (!key->table) continue;
    manual_append_heading(manual, 4, key->name);
    manual_append_keys(manual, key->table);
  }
  if (!type->example) return;
  manual_append(manual, "\n");
  manual_append_yaml(manual, "yaml deck", type->example);
}

void manual_append_charts(Manual *manual) {
  manual_append(manual,
                "`chart` names the type. Besides the keys of a block, each type has its own:\n");
  for (size_t i = 0; i < chart_type_count; i++) append_chart(manual, chart_types[i]);
}
