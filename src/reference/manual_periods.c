/* The section on periods: the fiscal calendar, and what periods are called. */
#include "bind/bind_options.h"
#include "reference/manual_text.h"

static const char periods_text[] =
    "Periods are put in order, and one given twice in a chart is an error. They are called\n"
    "as the data write them, unless `fiscal` says how its house does; it also says when years\n"
    "end, which tells `2024年度 第1四半期` from a quarter of the calendar year. In a pattern\n"
    "`%Y` and `%y` are the year with four digits and two, `%S` and `%E` the calendar years in\n"
    "which it starts and ends, `%q` the quarter, `%h` the half, `%b` and `%B` the month by\n"
    "name, `%m` its number, `%d` the day. Subtitle lines name a range in the deck's\n"
    "`language`: `FY2006 to FY2008`, `Q1 2022 bis Q4 2024`, `2007年度～2008年度`.\n"
    "\n";

void manual_append_periods(Manual *manual) {
  manual_append(manual, periods_text);
  manual_append_yaml(manual, "yaml",
                     "fiscal: {year-ends: March, named-by: start, year: \"FY%Y\", quarter: "
                     "\"%qQ%y\"}\n");
  manual_append(manual, "\n");
  manual_append_keys(manual, &fiscal_options);
}
