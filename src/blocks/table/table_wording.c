/* What a table says of itself: unit and periods for the subtitle line, and its figures in words. */
#include "blocks/chart/period_wording.h"
#include "blocks/table/table_read.h"
#include <string.h>

#define MOST_FIGURES_READ 200

static const Measure *row_measure(const TableSpec *table, const TableRow *row) {
  for (size_t i = 0; row->figures && i < table->source->key_count; i++)
    if (quantity_is_present(row->figures[i])) return row->figures[i].measure;
  return NULL;
}

static const char *row_unit(const TableSpec *table, const TableRow *row) {
  const Measure *measure = row_measure(table, row);
  return measure && measure->unit ? measure->unit : "";
}

static size_t count_unit(const TableSpec *table, const char *unit) {
  size_t count = 0;
  for (size_t i = 0; i < table->row_count; i++)
    count += text_equals(row_unit(table, &table->rows[i]), unit);
  return count;
}

/* The unit of most rows, the first of several; "" if no two have the same. */
static const char *main_unit(const TableSpec *table) {
  const char *unit = "";
  size_t most = 0;
  for (size_t i = 0; i < table->row_count; i++) {
    const char *own = row_unit(table, &table->rows[i]);
    size_t count = own[0] ? count_unit(table, own) : 0;
    if (count <= most) continue;
    most = count;
    unit = own;
  }
  return unit;
}

/* The periods of the columns that show figures, each once. */
static const char *periods_shown(DeckReader *reader, const TableSpec *table) {
  const TableSource *source = table->source;
  if (!source->periods) return NULL;
  TableKey *keys = arena_array(reader->arena, TableKey, source->key_count);
  Period *periods = arena_array(reader->arena, Period, source->key_count);
  size_t count = 0;
  for (size_t k = 0; k < source->key_count; k++) {
    bool is_shown = false;
    for (size_t c = 0; c < table->column_count; c++)
      is_shown |= table->columns[c].kind == COLUMN_FIGURES && table->columns[c].from == k;
    if (!is_shown) continue;
    keys[count] = source->keys[k];
    periods[count++] = source->periods[k];
  }
  ChartData data = {.categories = keys,
                    .category_count = count,
                    .periods = periods,
                    .is_forecast = arena_array(reader->arena, bool, count),
                    .measure = scope_plain(reader->scope)};
  return count > 0 ? chart_period_text(reader, &data) : NULL;
}

static void append_row(TextBuffer *text, const TableSpec *table, size_t row, const Words *words) {
  bool is_first = true;
  for (size_t c = 0; c < table->column_count; c++) {
    const TableCell *cell = table_spec_cell(table, row, c);
    if (!cell->has_figure) continue;
    const char *head = table->columns[c].head.text;
    if (is_first)
      text_append_format(text, "%s%s%s", words->spoken.space, table->rows[row].key,
                         words->lists.colon);
    else
      text_append(text, words->lists.comma);
    if (head && head[0]) text_append_format(text, "%s ", head);
    text_append(text, cell->text.text);
    is_first = false;
  }
  if (!is_first) text_append(text, words->spoken.stop);
}

static const char *describe(DeckReader *reader, const TableKeys *keys, BoundText heading,
                            const TableSpec *table) {
  if (keys->description.text) return keys->description.text;
  TextBuffer text = {.arena = reader->arena};
  const Words *words = bind_words(reader);
  const SpokenWords *spoken = &words->spoken;
  const char *line = block_show_line(reader->arena, &table->show, &words->lists);
  if (heading.text) text_append_format(&text, "%s%s%s", heading.text, spoken->stop, spoken->space);
  text_append_format(&text, "%s%zu%s%s%s%s", spoken->rows.before, table->row_count,
                     spoken->rows.after, line[0] ? words->lists.colon : "", line, spoken->stop);
  bool is_long = table->row_count * table->column_count > MOST_FIGURES_READ;
  for (size_t r = 0; !is_long && r < table->row_count; r++) append_row(&text, table, r, words);
  return text_buffer_string(&text);
}

/* Its unit behind a name, where the figures do not print it and it is not that of the table. */
static void name_units(DeckReader *reader, TableSpec *table) {
  for (size_t r = 0; r < table->row_count; r++) {
    TableRow *row = &table->source->rows[r];
    const char *unit = row_unit(table, row);
    const Measure *measure = row_measure(table, row);
    bool is_printed = measure && (measure->format.suffix[0] || measure->format.prefix[0]);
    if (!unit[0] || text_equals(unit, table->unit) || is_printed) continue;
    row->unit = arena_printf(reader->arena, "%s%s", bind_words(reader)->lists.comma, unit);
  }
}

void table_say_what(DeckReader *reader, const TableKeys *keys, BoundText heading,
                    TableSpec *table) {
  table->unit = main_unit(table);
  table->show.name = "";
  table->show.measure = table->unit;
  table->show.further_measure = ""; /* it stands over the names */
  table->show.periods = periods_shown(reader, table);
  name_units(reader, table);
  for (size_t r = 0; r < table->row_count; r++)
    block_show_define(reader->arena, &table->show, row_measure(table, &table->rows[r]),
                      bind_words(reader)->lists.colon);
  table->description = describe(reader, keys, heading, table);
  if (heading.text && strstr(heading.text, table->unit)) table->unit = ""; /* said there */
}
