/* The sections on charts: their parts, how they find their form, and the chart types. */
#include "charts/chart.h"
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

static void append_part(Manual *manual, const char *title, const char *text) {
  manual_append_heading(manual, 4, title);
  manual_append(manual, text);
}

void manual_append_chart_parts(Manual *manual) {
  manual_append(manual,
                "\nA chart has one of `data`, `series` and `figures`, and the keys of its chart\n"
                "type besides these.\n");
  append_part(manual, "Which way a table lies", lying_text);
  manual_append(manual, "\n");
  manual_append_yaml(manual, "text", lying_picture);
  append_part(manual, "Names", names_text);
  append_part(manual, "Axes", axes_text);
  append_part(manual, "Labels", labels_text);
  manual_append_forms(manual);
  manual_append_annotations(manual);
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
  if (type->example) {
    manual_append(manual, "\n");
    manual_append_yaml(manual, "yaml deck", type->example);
  }
  for (size_t i = 0; i < type->options->count; i++) {
    const OptionKey *key = &type->options->keys[i];
    if (!key->table) continue;
    manual_append_heading(manual, 4, key->name);
    manual_append_keys(manual, key->table);
  }
}

void manual_append_charts(Manual *manual) {
  manual_append(manual,
                "`chart` names the type. Besides the keys of a block, each type has its own:\n");
  for (size_t i = 0; i < chart_type_count; i++) append_chart(manual, chart_types[i]);
}
