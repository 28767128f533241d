#include "bind/bind_options.h"

#include "option/option_rows.h"

static const char *const negatives[] = {"minus", "parentheses", "triangle", "white-triangle", NULL};
static const char *const polarities[] = {"up", "down", "neither", NULL};
static const char *const roundings[] = {"half-away", "half-even", "down", NULL};
static const char *const separators[] = {"detect", "comma", "semicolon", "tab", "pipe", NULL};
static const char *const scales[] = {"measure", "units", "thousands", "millions", "billions", NULL};

static const OptionKey measure_keys[] = {
    TEXT("definition", MeasureKeys, definition,
         "What it means: a note on every slide on which it appears."),
    TEXT("format", MeasureKeys, format, "How numbers print, by example: \"#,##0.0\"."),
    {.name = "good",
     .kind = OPTION_CHOICE,
     .offset = offsetof(MeasureKeys, good),
     .choices = polarities,
     .help = "Which direction helps the business."},
    TEXT("label", MeasureKeys, label, "What is measured, for subtitle lines."),
    TEXT("like", MeasureKeys, like, "A measure to take everything from that is not given here."),
    TEXT("locale", MeasureKeys, locale,
         "Separators of printed numbers: en, de, es, fr, ch, in, it, ja or nl; else by the "
         "language of the deck."),
    {.name = "negative",
     .kind = OPTION_CHOICE,
     .offset = offsetof(MeasureKeys, negative),
     .choices = negatives,
     .help = "How negative numbers print."},
    FLAG("ratio", MeasureKeys, is_ratio, "A ratio: its changes print in points."),
    {.name = "rounding",
     .kind = OPTION_CHOICE,
     .offset = offsetof(MeasureKeys, rounding),
     .choices = roundings,
     .help = "How printed figures are rounded."},
    FLAG("stock", MeasureKeys, is_stock, "A stock: as of a date, not over a period."),
    TEXT("unit", MeasureKeys, unit, "Unit and scale: JPY millions, %, contracts."),
};
const OptionTable measure_options = {"a measure", measure_keys, OPTION_COUNT(measure_keys)};

static const OptionKey data_keys[] = {
    NODE("column-measures", DataKeys, column_measures, NULL,
         "Measures of columns that differ from the table's."),
    NODE("columns", DataKeys, columns, NULL, "Column keys of a table written in the deck."),
    NODE("figures", DataKeys, figures, NULL,
         "Rows of one figure each: an expression, = a total to check, subtotal, residual, spacer."),
    TEXT("file", DataKeys, file, "A CSV or TSV file, beside the deck or below."),
    TEXT("locale", DataKeys, locale, "How the file writes numbers: en, de, fr, ch, in, …"),
    TEXT("measure", DataKeys, measure, "What the table's numbers mean."),
    NODE("row-measures", DataKeys, row_measures, NULL,
         "Measures of rows that differ from the table's."),
    NODE("rows", DataKeys, rows, NULL,
         "Rows of a table written in the deck, each with its figures; or keys of a computed one."),
    {.name = "scale",
     .kind = OPTION_CHOICE,
     .offset = offsetof(DataKeys, scale),
     .fallback = "measure",
     .choices = scales,
     .help = "Scale in which the file gives its figures, if not that of the measure."},
    {.name = "separator",
     .kind = OPTION_CHOICE,
     .offset = offsetof(DataKeys, separator),
     .choices = separators,
     .help = "What separates the fields of the file."},
    NODE("series", DataKeys, series, NULL, "Rows that are expressions, each over all periods."),
    TEXT("value", DataKeys, value, "The expression of a computed table, over row and column."),
};
const OptionTable data_options = {"a data table", data_keys, OPTION_COUNT(data_keys)};

static const char *const month_choices[] = {
    "January", "February",  "March",   "April",    "May",      "June", "July",
    "August",  "September", "October", "November", "December", NULL};
static const char *const naming_choices[] = {"end", "start", NULL};

#define PATTERN(key, field, line)                                                                  \
  { .name = key, .kind = OPTION_TEXT, .offset = offsetof(FiscalKeys, field), .help = line }

static const OptionKey fiscal_keys[] = {
    PATTERN("day", day, "How days are spelled, as in \"%d %b %Y\"."),
    PATTERN("half", half, "How halves are spelled, as in \"%hH%y\" for 1H08."),
    PATTERN("ltm", ltm, "How the last twelve months are spelled, as in \"LTM %b-%y\"."),
    PATTERN("month", month, "How months are spelled, as in \"%b %Y\"."),
    {.name = "named-by",
     .kind = OPTION_CHOICE,
     .offset = offsetof(FiscalKeys, named_by),
     .fallback = "end",
     .choices = naming_choices,
     .help = "Whether a fiscal year has the name of the year in which it ends or starts."},
    PATTERN("nine-months", nine_months, "How the first nine months are spelled: \"9M FY%Y\"."),
    PATTERN("quarter", quarter, "How quarters are spelled, as in \"%qQ%y\" or \"Q%q FY%Y\"."),
    PATTERN("year", year, "How years are spelled, as in \"FY%Y\" or \"FY%y\"."),
    {.name = "year-ends",
     .kind = OPTION_CHOICE,
     .offset = offsetof(FiscalKeys, year_ends),
     .fallback = "December",
     .choices = month_choices,
     .help = "The month in which fiscal years end."},
};
const OptionTable fiscal_options = {"a fiscal calendar", fiscal_keys, OPTION_COUNT(fiscal_keys)};
