#include "blocks/table/table_options.h"

#include "option/option_rows.h"

const char *const table_row_kinds[] = {"row",   "of-which",    "percent", "subtotal", "result",
                                       "total", "grand-total", "heading", "spacer",   NULL};
static const char *const sign_choices[] = {"all", "ends", NULL};           /* SignChoice */
static const char *const rounding_choices[] = {"note", "reconcile", NULL}; /* RoundingChoice */

static const OptionKey table_keys[] = {
    FLAG("align-rows", TableKeys, aligns_rows,
         "Lying bars of a chart beside the table stand in its rows: as many bars as rows."),
    FLAG("continues", TableKeys, continues,
         "Rows that one slide has no room for go on over further slides, under the same head."),
    TEXTS("current", TableKeys, current,
          "Columns on a tint; by default the latest period of each kind. none for no tint."),
    TEXT("description", TableKeys, description, "Text for readers who cannot see the table."),
    TEXTS("highlight", TableKeys, highlight, "Rows that carry the message, on a tint."),
    TEXT("measure", TableKeys, measure, "Measure of rows that are given here."),
    CHOICE("rounding", TableKeys, rounding, rounding_choices,
           "Where printed rows do not add up to their total: a note says so, or the fewest rows "
           "are printed one unit off, which a note tells as well."),
    NODE("row-measures", TableKeys, row_measures, NULL,
         "Measures of rows, by name, where their expressions have none."),
    NODE("show", TableKeys, show, &table_column_options,
         "Columns, in a list: keys of the data, periods for all of them, change and growth of the "
         "two before, bar, sparkline, notes, spacer; a name with a list puts a head over columns."),
    CHOICE("signs", TableKeys, signs, sign_choices,
           "Currency and % signs in all rows, or only in the first and in totals."),
    NODE("table", TableKeys, table, &table_row_options,
         "A table of the data; or rows by name, each an expression, = a total that is checked, "
         "of-which an expression, subtotal, heading or spacer."),
    TEXTS("take-rows", TableKeys, rows, "Rows to show, by key or as 1..3."),
};
const OptionTable table_options = {"a table", table_keys, OPTION_COUNT(table_keys)};

static const OptionKey row_keys[] = {
    NODE("if", TableRowKeys, condition, NULL, "The row is left out unless this holds."),
    CHOICE("kind", TableRowKeys, kind, table_row_kinds,
           "What the row is; subtotal, total and grand-total are checked against the rows above "
           "them, a result only looks like one."),
    NODE("marks", TableRowKeys, marks, NULL,
         "Notes on single figures: a map of their keys by column, as in {FY2008: restated}."),
    TEXT("measure", TableRowKeys, measure, "Measure of the row, where its expression has none."),
    TEXT(
        "note", TableRowKeys, note,
        "The key of a note on the row: its mark stands in the column notes or, without one, behind "
        "the name."),
    TEXTS("sum", TableRowKeys, sum,
          "Rows that add up to this one, by name, with - before those that are taken off."),
    TEXT("value", TableRowKeys, value, "The row's figures: an expression over the columns."),
};
const OptionTable table_row_options = {"a row of a table", row_keys, OPTION_COUNT(row_keys)};

static const OptionKey column_keys[] = {
    TEXT("bar", TableColumnKeys, bar, "Bars of a column's figures, on one scale."),
    TEXTS("change", TableColumnKeys, change, "The difference from the first column to the second."),
    TEXT("column", TableColumnKeys, column, "A column of the data."),
    TEXTS("growth", TableColumnKeys, growth,
          "Growth from the first column to the second, of ratios in points."),
    TEXT("heading", TableColumnKeys, heading, "What stands over the column."),
    TEXT("share", TableColumnKeys, share, "Share of a row, by its name, in the column before."),
    TEXTS("sparkline", TableColumnKeys, sparkline,
          "Lines over columns, the first and the last named; each row on a scale of its own."),
    TEXTS("sum", TableColumnKeys, sum,
          "The sum of columns, by name, with - before those that are taken off; of a column of "
          "the data, what its figures are checked against."),
};
const OptionTable table_column_options = {"a column of a table", column_keys,
                                          OPTION_COUNT(column_keys)};
