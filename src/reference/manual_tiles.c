/* The section on tiles. */
#include "blocks/tiles/tiles.h"
#include "reference/manual_text.h"

static const char text[] =
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

static const char example[] =
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

void manual_append_tiles(Manual *manual) {
  manual_append(manual, text);
  manual_append(manual, "\n");
  manual_append_yaml(manual, "yaml deck", example);
  manual_append(manual, "\nA tile is an expression, or a map of these keys:\n\n");
  manual_append_keys(manual, &tile_options);
}
