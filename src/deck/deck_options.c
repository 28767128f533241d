#include "deck/deck_options.h"

#include <stddef.h>

#define TEXT(key, type, field, line)                                                               \
  { .name = key, .kind = OPTION_TEXT, .offset = offsetof(type, field), .help = line }
#define TEXTS(key, type, field, line)                                                              \
  { .name = key, .kind = OPTION_TEXTS, .offset = offsetof(type, field), .help = line }
#define NODE(key, type, field, rows, line)                                                         \
  { .name = key, .kind = OPTION_NODE, .offset = offsetof(type, field), .table = rows, .help = line }
#define FLAG(key, type, field, line)                                                               \
  { .name = key, .kind = OPTION_FLAG, .offset = offsetof(type, field), .help = line }

static const char *const negatives[] = {"minus", "parentheses", "triangle", "white-triangle", NULL};
static const char *const polarities[] = {"up", "down", "neither", NULL};
static const char *const roundings[] = {"half-away", "half-even", "down", NULL};
static const char *const separators[] = {"detect", "comma", "semicolon", "tab", "pipe", NULL};
static const char *const scales[] = {"measure", "units", "thousands", "millions", "billions", NULL};
/* In the order of LabelChoice and of LabelContent; "all" is another word for values. */
static const char *const label_choices[] = {"auto", "values", "ends", "extremes", "none", NULL};
static const char *const content_choices[] = {"auto", "value", "share", "both", "growth", NULL};
static const char *const sort_choices[] = {"data", "descending", "ascending", NULL}; /* NameOrder */
static const char *const category_choices[] = {"auto", "rows", "columns", NULL};

static const OptionKey deck_keys[] = {
    TEXT("author", DeckKeys, author, "Who presents: the company's name."),
    NODE("colors", DeckKeys, colors, NULL,
         "Colours of series by name: a number of the theme's series, neutral, accent, or "
         "\"#12436D\"."),
    NODE("data", DeckKeys, data, &data_options, "Tables by name, from files or from this deck."),
    TEXT("date", DeckKeys, date, "Date of the deck, as in 2009-05-15."),
    NODE("fiscal", DeckKeys, fiscal, &fiscal_options,
         "When years end, how they are named, and how periods are spelled."),
    TEXT("footer", DeckKeys, footer, "A legal line at the foot of every slide, beside its number."),
    TEXT("language", DeckKeys, language, "Language of the texts, as in en or ja."),
    NODE("let", DeckKeys, names, NULL, "Names for expressions, to use in texts and in each other."),
    NODE("measures", DeckKeys, measures, &measure_options, "What numbers mean, by name."),
    NODE("page", DeckKeys, page, &page_options, "16:9, 4:3, a4, letter, or width and height."),
    NODE("params", DeckKeys, parameters, NULL, "Parameters with their values, for --set."),
    NODE("short", DeckKeys, short_names, NULL,
         "Short forms of long names, for charts that have no room for them."),
    NODE("slides", DeckKeys, slides, &slide_options, "The slides in order."),
    TEXT("source", DeckKeys, source, "Source line of every slide that gives none."),
    TEXT("stamp", DeckKeys, stamp, "A stamp in the corner of every slide, as in Preliminary."),
    TEXT("subtitle", DeckKeys, subtitle, "Second line of the title slide."),
    TEXT("theme", DeckKeys, theme, "A shipped theme, or the path of a theme file."),
    TEXT("title", DeckKeys, title, "Title of the deck."),
    NODE("topline", DeckKeys, version, NULL, "Version of the deck language: 1."),
};
const OptionTable deck_options = {"a deck", deck_keys, OPTION_COUNT(deck_keys)};

static const char *const month_choices[] = {"January",   "February", "March",    "April",
                                            "May",       "June",     "July",     "August",
                                            "September", "October",  "November", "December", NULL};
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

static const OptionKey page_keys[] = {
    {.name = "height",
     .kind = OPTION_LENGTH,
     .offset = offsetof(PageKeys, height),
     .minimum = 72,
     .maximum = 5000,
     .help = "Height of the page."},
    {.name = "width",
     .kind = OPTION_LENGTH,
     .offset = offsetof(PageKeys, width),
     .minimum = 72,
     .maximum = 5000,
     .help = "Width of the page."},
};
const OptionTable page_options = {"a page size", page_keys, OPTION_COUNT(page_keys)};

static const OptionKey measure_keys[] = {
    TEXT("format", MeasureKeys, format, "How numbers print, by example: \"#,##0.0\"."),
    {.name = "good",
     .kind = OPTION_CHOICE,
     .offset = offsetof(MeasureKeys, good),
     .choices = polarities,
     .help = "Which direction helps the business."},
    TEXT("label", MeasureKeys, label, "What is measured, for subtitle lines."),
    TEXT("like", MeasureKeys, like, "A measure to take everything from that is not given here."),
    TEXT("locale", MeasureKeys, locale, "Separators of printed numbers: en, de, fr, ch or ja."),
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
    TEXT("locale", DataKeys, locale, "How the file writes numbers: en, de, fr or ch."),
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

static const OptionKey slide_keys[] = {
    NODE("columns", SlideKeys, columns, &block_options, "Two or three blocks side by side."),
    NODE("grid", SlideKeys, grid, &block_options, "Four blocks, two by two."),
    TEXT("layout", SlideKeys, layout, "A layout, where the blocks do not say it already."),
    TEXTS("notes", SlideKeys, notes, "Notes above the source line."),
    TEXT("source", SlideKeys, source, "Source line of this slide."),
    TEXT("subtitle", SlideKeys, subtitle, "Line under the title; made from the data if not given."),
    TEXT("title", SlideKeys, title, "Action title: what the slide says, in at most two lines."),
    NODE("widths", SlideKeys, widths, NULL, "Relative widths of the columns, as in [2, 1]."),
};
const OptionTable slide_options = {"a slide", slide_keys, OPTION_COUNT(slide_keys)};

static const OptionKey growth_keys[] = {
    TEXT("from", GrowthKeys, from,
         "Category where the arrow begins; else the one before the last."),
    TEXT("series", GrowthKeys, series, "The series it speaks of, where bars stand side by side."),
    TEXT("to", GrowthKeys, to, "Category where it ends; else the last that is no forecast."),
};
const OptionTable growth_options = {"a growth arrow", growth_keys, OPTION_COUNT(growth_keys)};

static const OptionKey annotation_keys[] = {
    NODE(
        "growth", AnnotationKeys, growth, &growth_options,
        "An arrow from one category to another with the growth between them; {} for the defaults."),
};
const OptionTable annotation_options = {"an annotation", annotation_keys,
                                        OPTION_COUNT(annotation_keys)};

static const OptionKey block_keys[] = {
    NODE("annotations", BlockKeys, annotations, &annotation_options,
         "What is drawn over the chart, in a list."),
    TEXTS("bullets", BlockKeys, bullets, "Points, at most five."),
    {.name = "categories",
     .kind = OPTION_CHOICE,
     .offset = offsetof(BlockKeys, categories),
     .choices = category_choices,
     .help = "What stands along the category axis."},
    TEXT("chart", BlockKeys, chart, "A chart type: bar, trend, waterfall."),
    TEXT("data", BlockKeys, data, "The table that the chart shows."),
    TEXT("description", BlockKeys, description, "Text for readers who cannot see the chart."),
    NODE("figures", BlockKeys, figures, NULL, "The chart's data as a table of figures, see data."),
    TEXTS("filter", BlockKeys, filter,
          "Names to leave out, in a list; or what the current value of those shown meets, as in "
          "\">= 100\"."),
    TEXTS("forecast", BlockKeys, forecast, "Periods that are forecasts or targets."),
    TEXT("forecast-word", BlockKeys, forecast_word,
         "Word after the names of forecasts, as in target."),
    TEXT("heading", BlockKeys, heading, "A line over the block."),
    TEXTS("highlight", BlockKeys, highlight, "Categories or series in the strong colour."),
    {.name = "label-content",
     .kind = OPTION_CHOICE,
     .offset = offsetof(BlockKeys, content),
     .choices = content_choices,
     .help = "What labels say: the value, its share, both, or growth over the period before."},
    {.name = "labels",
     .kind = OPTION_CHOICE,
     .offset = offsetof(BlockKeys, labels),
     .choices = label_choices,
     .help = "Which values carry labels; auto draws a value axis where not all have room."},
    TEXT("measure", BlockKeys, measure, "Measure of series or figures given here."),
    TEXT("name", BlockKeys, name,
         "Name of the chart, for --only; or of a slide without a chart, for file names."),
    NODE("rows", BlockKeys, number_rows, NULL,
         "Rows of numbers under the chart: expressions by name, each over the categories."),
    NODE("series", BlockKeys, series, NULL,
         "The chart's data as expressions, in a list or by name, each over all periods."),
    {.name = "sort",
     .kind = OPTION_CHOICE,
     .offset = offsetof(BlockKeys, sort),
     .fallback = "data",
     .choices = sort_choices,
     .help = "The order of names, by the current value; what is missing and Other stand last."},
    TEXTS("take-columns", BlockKeys, columns, "Columns to show, by key or as 1..3."),
    TEXTS("take-rows", BlockKeys, rows, "Rows to show, by key or as 1..3."),
    TEXTS("text", BlockKeys, text, "Paragraphs."),
    {.name = "top",
     .kind = OPTION_INTEGER,
     .offset = offsetof(BlockKeys, top),
     .minimum = 1,
     .maximum = 1000,
     .help = "How many names are shown; the rest, by the current value, is added up as Other."},
    TEXT("total", BlockKeys, total, "The row that states the total of each stack."),
};
const OptionTable block_options = {"a block", block_keys, OPTION_COUNT(block_keys)};
