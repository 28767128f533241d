#include "blocks/chart/chart_options.h"

#include "charts/annotations/annotation.h"
#include "option/option_rows.h"

/* In the order of LabelChoice and of LabelContent; "all" is another word for values. */
static const char *const label_choices[] = {"auto", "values", "ends", "extremes", "none", NULL};
static const char *const content_choices[] = {"auto", "value", "share", "both", "growth", NULL};
static const char *const sort_choices[] = {"data", "descending", "ascending", NULL}; /* NameOrder */
static const char *const lines_choices[] = {"auto", "strip", "axis", "second", NULL};
static const char *const multiples_choices[] = {"shared", "own", NULL};
static const char *const category_choices[] = {"auto", "rows", "columns", NULL};

static const char *const show_choices[] = {"auto", "absolute", "relative", "both", NULL};
static const char *const form_choices[] = {"bars", "waterfall", NULL};
static const OptionKey variance_keys[] = {
    TEXT("against", VarianceKeys, against,
         "The series that differences are from, or previous for the period before; else the one "
         "that is a plan, a forecast or of the year before."),
    CHOICE("form", VarianceKeys, form, form_choices,
           "Absolute differences side by side, or each from where the one before ended."),
    TEXT("of", VarianceKeys, of, "The series that is compared; else the actual one, or the first."),
    CHOICE("show", VarianceKeys, show, show_choices,
           "Differences in the chart's unit, in per cent, or both; auto leaves out the per cent of "
           "ratios."),
};
const OptionTable variance_options = {"a variance", variance_keys, OPTION_COUNT(variance_keys)};

static const OptionKey chart_keys[] = {
    NODE("annotations", ChartKeys, annotations, &annotation_options,
         "What is drawn over the chart, in a list."),
    {.name = "categories",
     .kind = OPTION_CHOICE,
     .offset = offsetof(ChartKeys, categories),
     .choices = category_choices,
     .help = "What stands along the category axis."},
    TEXT("chart", ChartKeys, chart, "A chart type, as bar."),
    NODE("clusters", ChartKeys, clusters, NULL,
         "Stacks side by side, each from a table: a map of tables by name."),
    TEXT("data", ChartKeys, data, "The table that the chart shows."),
    TEXT("description", ChartKeys, description, "Text for readers who cannot see the chart."),
    NODE("figures", ChartKeys, figures, NULL, "The chart's data as a table of figures, see data."),
    TEXTS("filter", ChartKeys, filter,
          "Names to leave out, in a list; or what the current value of those shown meets, as in "
          "\">= 100\"."),
    TEXTS("forecast", ChartKeys, forecast, "Periods that are forecasts or targets."),
    TEXT("forecast-word", ChartKeys, forecast_word,
         "Word after the names of forecasts, as in target."),
    TEXTS("highlight", ChartKeys, highlight, "Categories or series in the strong colour."),
    {.name = "label-content",
     .kind = OPTION_CHOICE,
     .offset = offsetof(ChartKeys, content),
     .choices = content_choices,
     .help = "What labels say: the value, its share, both, or growth over the period before."},
    {.name = "labels",
     .kind = OPTION_CHOICE,
     .offset = offsetof(ChartKeys, labels),
     .choices = label_choices,
     .help = "Which values carry labels; auto draws a value axis where not all have room."},
    NODE("line-measures", ChartKeys, line_measures, NULL,
         "Measures of lines, by name, where their expressions have none."),
    NODE("lines", ChartKeys, lines, NULL,
         "Series shown as lines: some of the chart's own, in a list; or expressions by name, each "
         "over the categories."),
    CHOICE("lines-on", ChartKeys, lines_on, lines_choices,
           "Where lines stand: in a strip of their own, on the axis of the bars if they are of one "
           "unit, or on a second axis."),
    TEXT("measure", ChartKeys, measure, "Measure of series or figures given here."),
    NODE("multiples", ChartKeys, multiples, NULL,
         "Repeats the chart: series for one chart a series, or a map of tables by name."),
    CHOICE("multiples-scale", ChartKeys, multiples_scale, multiples_choices,
           "Small charts share one scale, or each has its own, which a note tells."),
    NODE("row-measures", ChartKeys, row_measures, NULL,
         "Measures of the rows of numbers, by name, where their expressions have none."),
    NODE("rows", ChartKeys, number_rows, NULL,
         "Rows of numbers under the chart: expressions by name, each over the categories."),
    TEXT("scale", ChartKeys, scale,
         "Charts of one unit on a slide share one scale: own leaves this one out; any other name "
         "shares it with all charts of that name in the deck."),
    NODE("scenarios", ChartKeys, scenarios, NULL,
         "What series or categories are, by name: actual, previous, plan, budget or forecast; "
         "or AC, PY, PL, BU, FC."),
    NODE("series", ChartKeys, series, NULL,
         "The chart's data as expressions, in a list or by name, each over all periods."),
    {.name = "sort",
     .kind = OPTION_CHOICE,
     .offset = offsetof(ChartKeys, sort),
     .fallback = "data",
     .choices = sort_choices,
     .help =
         "The order of names, by the current value; what is missing and Other stand last. Steps "
         "are sorted between their levels, within their groups."},
    TEXTS("take-columns", ChartKeys, columns, "Columns to show, by key or as 1..3."),
    TEXTS("take-rows", ChartKeys, rows, "Rows to show, by key or as 1..3."),
    {.name = "top",
     .kind = OPTION_INTEGER,
     .offset = offsetof(ChartKeys, top),
     .minimum = 1,
     .maximum = 1000,
     .help = "How many names are shown; the rest, by the current value, is added up as Other; of "
             "steps, the smallest between two levels."},
    TEXT("total", ChartKeys, total, "The row that states the total of each stack."),
    NODE("variance", ChartKeys, variance, &variance_options,
         "Differences in tiers over the bars, or beside lying ones; {} for the defaults."),
};
const OptionTable chart_options = {"a chart", chart_keys, OPTION_COUNT(chart_keys)};
