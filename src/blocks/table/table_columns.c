/* The columns of a table: the keys of its data, and what is made of them. */
#include "blocks/table/table_read.h"

#include <string.h>

#define COLUMN_LIMIT 60

typedef struct ColumnReading {
  DeckReader *reader;
  TableSpec *table;
  const Words *words;
  PeriodHouse house;
  LIST(TableColumn) columns;
  const char *spanners[SPANNER_LEVELS]; /* over what is read */
  size_t depth, group_start;            /* columns before are of another head */
} ColumnReading;

/* The period that a key is; false if it is none. */
static bool key_period(const DeckReader *reader, const TableSource *source, size_t key,
                       Period *period) {
  return period_parse(source->keys[key].text, &reader->house.calendar, period);
}

size_t table_find_key(const DeckReader *reader, const TableSource *source, const char *text) {
  Period wanted, period;
  for (size_t k = 0; k < source->key_count; k++)
    if (text_equals(source->keys[k].text, text)) return k;
  if (!period_parse(text, &reader->house.calendar, &wanted)) return TABLE_NOT_FOUND;
  for (size_t k = 0; k < source->key_count; k++)
    if (key_period(reader, source, k, &period) && wanted.unit == period.unit &&
        period_compare(wanted, period) == 0 && text_equals(wanted.suffix, period.suffix))
      return k;
  return TABLE_NOT_FOUND;
}

size_t table_need_key(DeckReader *reader, const TableSource *source, OptionText text) {
  size_t key = table_find_key(reader, source, text.text);
  if (key != TABLE_NOT_FOUND) return key;
  const char **names = arena_array(reader->arena, const char *, source->key_count);
  for (size_t k = 0; k < source->key_count; k++) names[k] = source->keys[k].text;
  diag_error(reader->diags, text.node->span, "the table has no column %s",
             diag_quote(reader->diags, text.text));
  diag_hint_names(reader->diags, text.text, "columns", names, source->key_count);
  return key;
}

static void add_column(ColumnReading *reading, TableColumn column) {
  memcpy(column.spanners, reading->spanners, sizeof column.spanners);
  list_push(reading->reader->arena, &reading->columns, column);
}

/* A period in the spelling that the house states. */
static BoundText key_head(const ColumnReading *reading, size_t key, SourceSpan span) {
  const TableSource *source = reading->table->source;
  const char *text = source->keys[key].text;
  Period period;
  if (key_period(reading->reader, source, key, &period) && reading->house.is_stated[period.unit])
    text = period_full_text(reading->reader->arena, &reading->house, period);
  return bound_text_plain(text, span);
}

static void add_figures(ColumnReading *reading, size_t key, SourceSpan span) {
  TableColumn column = {.kind = COLUMN_FIGURES,
                        .head = key_head(reading, key, span),
                        .from = key,
                        .to = key,
                        .whole = TABLE_NOT_FOUND,
                        .span = span};
  add_column(reading, column);
}

static void add_all_figures(ColumnReading *reading, SourceSpan span) {
  for (size_t k = 0; k < reading->table->source->key_count; k++) add_figures(reading, k, span);
}

/* The last columns of figures from `start` on, at most `wanted`; how many there are. */
static size_t take_before(const ColumnReading *reading, size_t start, size_t wanted, size_t *keys) {
  size_t found = 0;
  for (size_t i = reading->columns.count; i-- > start && found < wanted;)
    if (reading->columns.items[i].kind == COLUMN_FIGURES)
      keys[found++] = reading->columns.items[i].from;
  return found;
}

/* The last columns of figures before, two or one, nearest under the same head; in the order of
 * time. False after reporting that there are not so many. */
static bool find_before(ColumnReading *reading, size_t wanted, const char *word,
                        TableColumn *column) {
  size_t keys[2] = {0, 0};
  size_t found = take_before(reading, reading->group_start, wanted, keys);
  if (found < wanted) found = take_before(reading, 0, wanted, keys);
  if (found < wanted) {
    diag_error(reading->reader->diags, column->span, "%s needs %s of figures before it", word,
               wanted == 2 ? "two columns" : "a column");
    diag_hint(reading->reader->diags, "as in show: [FY2007, FY2008, %s]", word);
    return false;
  }
  const TableSource *source = reading->table->source;
  Period from, to;
  column->to = keys[0];
  column->from = wanted == 2 ? keys[1] : keys[0];
  if (key_period(reading->reader, source, column->from, &from) &&
      key_period(reading->reader, source, column->to, &to) && period_compare(from, to) > 0) {
    column->from = keys[0];
    column->to = keys[1];
  }
  return true;
}

static const char *kind_head(const ColumnReading *reading, ColumnKind kind) {
  const TableWords *words = &reading->words->tables;
  if (kind == COLUMN_CHANGE) return words->change;
  if (kind == COLUMN_GROWTH) return words->growth;
  if (kind == COLUMN_SHARE) return words->share;
  return "";
}

/* The column of a word alone; COLUMN_FIGURES if the word is none of these. */
static ColumnKind kind_of_word(const char *word) {
  static const struct {
    const char *word;
    ColumnKind kind;
  } kinds[] = {{"bar", COLUMN_BAR},     {"change", COLUMN_CHANGE}, {"growth", COLUMN_GROWTH},
               {"notes", COLUMN_NOTES}, {"spacer", COLUMN_SPACER}, {"sparkline", COLUMN_SPARKLINE}};
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
    if (text_equals(kinds[i].word, word)) return kinds[i].kind;
  return COLUMN_FIGURES;
}

static bool add_of_kind(ColumnReading *reading, ColumnKind kind, const char *word,
                        SourceSpan span) {
  TableColumn column = {.kind = kind,
                        .head = bound_text_plain(kind_head(reading, kind), span),
                        .whole = TABLE_NOT_FOUND,
                        .span = span};
  bool is_pair = kind == COLUMN_CHANGE || kind == COLUMN_GROWTH;
  if (is_pair && !find_before(reading, 2, word, &column)) return false;
  if (kind == COLUMN_BAR && !find_before(reading, 1, word, &column)) return false;
  if (kind == COLUMN_SPARKLINE) column.to = reading->table->source->key_count - 1;
  add_column(reading, column);
  return true;
}

/* "periods", a word for a kind, or a key: a column of the data goes before all words. */
static bool read_word(ColumnReading *reading, const SyntaxNode *node) {
  const TableSource *source = reading->table->source;
  size_t key = table_find_key(reading->reader, source, node->text);
  if (key != TABLE_NOT_FOUND) {
    add_figures(reading, key, node->span);
    return true;
  }
  if (text_equals(node->text, "periods")) {
    add_all_figures(reading, node->span);
    return true;
  }
  ColumnKind kind = kind_of_word(node->text);
  if (kind != COLUMN_FIGURES) return add_of_kind(reading, kind, node->text, node->span);
  return table_need_key(reading->reader, source, (OptionText){node->text, node}) != TABLE_NOT_FOUND;
}

/* A pair named, or auto for the two columns before. */
static bool read_pair(ColumnReading *reading, ColumnKind kind, const char *word, OptionTexts pair,
                      TableColumn *column) {
  const TableSource *source = reading->table->source;
  column->kind = kind;
  column->head = bound_text_plain(kind_head(reading, kind), column->span);
  if (pair.count == 1 && text_equals(pair.items[0].text, "auto"))
    return find_before(reading, 2, word, column);
  if (pair.count != 2) {
    diag_error(reading->reader->diags, column->span, "%s wants two columns, or auto", word);
    diag_hint(reading->reader->diags, "as in {%s: [FY2007, FY2008]}", word);
    return false;
  }
  column->from = table_need_key(reading->reader, source, pair.items[0]);
  column->to = table_need_key(reading->reader, source, pair.items[1]);
  return column->from != TABLE_NOT_FOUND && column->to != TABLE_NOT_FOUND;
}

static bool read_sparkline(ColumnReading *reading, OptionTexts ends, TableColumn *column) {
  const TableSource *source = reading->table->source;
  bool is_auto = ends.count == 1 && text_equals(ends.items[0].text, "auto");
  column->kind = COLUMN_SPARKLINE;
  column->to = source->key_count - 1;
  if (is_auto) return true;
  if (ends.count != 2) {
    diag_error(reading->reader->diags, column->span,
               "sparkline wants the first and the last column, or auto");
    return false;
  }
  column->from = table_need_key(reading->reader, source, ends.items[0]);
  column->to = table_need_key(reading->reader, source, ends.items[1]);
  if (column->from == TABLE_NOT_FOUND || column->to == TABLE_NOT_FOUND) return false;
  if (column->from <= column->to) return true;
  diag_error(reading->reader->diags, column->span, "the line would end before it begins");
  return false;
}

static bool read_share(ColumnReading *reading, OptionText whole, TableColumn *column) {
  column->kind = COLUMN_SHARE;
  column->head = bound_text_plain(kind_head(reading, COLUMN_SHARE), column->span);
  column->whole =
      table_need_named_row(reading->reader, reading->table->source, whole.text, whole.node->span);
  return column->whole != TABLE_NOT_FOUND && find_before(reading, 1, "share", column);
}

static bool read_key(ColumnReading *reading, OptionText text, TableColumn *column) {
  column->from = column->to = table_need_key(reading->reader, reading->table->source, text);
  if (column->to == TABLE_NOT_FOUND) return false;
  column->head = key_head(reading, column->to, column->span);
  return true;
}

static size_t count_kinds(const TableColumnKeys *keys) {
  return (keys->column.text != NULL) + (keys->bar.text != NULL) + (keys->share.text != NULL) +
         (keys->change.count > 0) + (keys->growth.count > 0) + (keys->sparkline.count > 0) +
         (keys->sum.count > 0 && !keys->column.text);
}

static bool read_kind(ColumnReading *reading, const TableColumnKeys *keys, TableColumn *column) {
  if (count_kinds(keys) != 1) {
    diag_error(reading->reader->diags, column->span,
               "a column is one of column, change, growth, share, sum, bar and sparkline");
    return false;
  }
  column->sum = keys->sum;
  if (keys->column.text) return read_key(reading, keys->column, column);
  if (keys->change.count) return read_pair(reading, COLUMN_CHANGE, "change", keys->change, column);
  if (keys->growth.count) return read_pair(reading, COLUMN_GROWTH, "growth", keys->growth, column);
  if (keys->sparkline.count) return read_sparkline(reading, keys->sparkline, column);
  if (keys->share.text) return read_share(reading, keys->share, column);
  column->kind = keys->bar.text ? COLUMN_BAR : COLUMN_SUM;
  if (column->kind == COLUMN_SUM) return true;
  bool is_good = read_key(reading, keys->bar, column);
  column->head = (BoundText){0};
  return is_good;
}

static bool read_long(ColumnReading *reading, const SyntaxNode *map) {
  DeckReader *reader = reading->reader;
  TableColumnKeys keys = {0};
  size_t errors = diagnostics_error_count(reader->diags);
  bind_keys(reader, &table_column_options, &keys, map);
  if (diagnostics_error_count(reader->diags) > errors) return false;
  TableColumn column = {.whole = TABLE_NOT_FOUND, .span = map->span};
  if (!read_kind(reading, &keys, &column)) return false;
  if (keys.heading.text) column.head = bind_text(reader, keys.heading);
  add_column(reading, column);
  return true;
}

static bool read_list(ColumnReading *reading, const SyntaxNode *list);

/* "Full year: [FY2007, FY2008, growth]" */
static bool read_spanner(ColumnReading *reading, const SyntaxEntry *entry) {
  if (reading->depth == SPANNER_LEVELS) {
    diag_error(reading->reader->diags, entry->key->span, "at most %d heads stand over each other",
               SPANNER_LEVELS);
    return false;
  }
  size_t start = reading->group_start;
  reading->group_start = reading->columns.count;
  reading->spanners[reading->depth++] = entry->key->text;
  bool is_good = read_list(reading, entry->value);
  reading->spanners[--reading->depth] = NULL;
  reading->group_start = start;
  return is_good;
}

static bool read_item(ColumnReading *reading, const SyntaxNode *item) {
  if (item->kind == SYNTAX_SCALAR) return read_word(reading, item);
  bool is_spanner = item->kind == SYNTAX_MAPPING && item->entry_count == 1 &&
                    item->entries[0].value->kind == SYNTAX_SEQUENCE &&
                    !option_find(&table_column_options, item->entries[0].key->text);
  if (is_spanner) return read_spanner(reading, &item->entries[0]);
  if (item->kind == SYNTAX_MAPPING) return read_long(reading, item);
  diag_error(reading->reader->diags, item->span, "expected a column, found a list");
  diag_hint(reading->reader->diags, "a head over columns is a map: {Full year: [FY2007, FY2008]}");
  return false;
}

static bool read_list(ColumnReading *reading, const SyntaxNode *list) {
  bool is_good = list->item_count > 0;
  if (!is_good) diag_error(reading->reader->diags, list->span, "there are no columns here");
  for (size_t i = 0; i < list->item_count; i++) is_good &= read_item(reading, list->items[i]);
  return is_good;
}

/* Whether the column is of a period, and of its kind others are shown but none that is later. */
static bool is_latest(const ColumnReading *reading, const TableColumn *column) {
  const TableSource *source = reading->table->source;
  Period own, period;
  size_t others = 0;
  if (!key_period(reading->reader, source, column->from, &own)) return false;
  for (size_t i = 0; i < reading->columns.count; i++) {
    const TableColumn *other = &reading->columns.items[i];
    if (other->kind != COLUMN_FIGURES || other == column) continue;
    if (!key_period(reading->reader, source, other->from, &period) || period.unit != own.unit)
      continue;
    others++;
    if (period_compare(period, own) > 0) return false;
  }
  return others > 0;
}

static bool mark_current(ColumnReading *reading, OptionTexts names) {
  const TableSource *source = reading->table->source;
  bool is_none = names.count == 1 && text_equals(names.items[0].text, "none");
  for (size_t i = 0; names.count == 0 && i < reading->columns.count; i++) {
    TableColumn *column = &reading->columns.items[i];
    column->is_current = column->kind == COLUMN_FIGURES && is_latest(reading, column);
  }
  for (size_t n = 0; !is_none && n < names.count; n++) {
    size_t key = table_need_key(reading->reader, source, names.items[n]);
    if (key == TABLE_NOT_FOUND) return false;
    for (size_t i = 0; i < reading->columns.count; i++) {
      TableColumn *column = &reading->columns.items[i];
      if (column->kind == COLUMN_FIGURES && column->from == key) column->is_current = true;
    }
  }
  return true;
}

/* Periods are called as the data do, unless the deck states a pattern. */
static PeriodHouse house_of(const DeckReader *reader, const TableSource *source) {
  PeriodHouse house = reader->house;
  size_t last = source->key_count - 1;
  Period period;
  if (key_period(reader, source, last, &period))
    period_house_follow(&house, source->keys[last].text, period);
  return house;
}

static bool check_count(const ColumnReading *reading) {
  if (reading->columns.count <= COLUMN_LIMIT) return true;
  diag_error(reading->reader->diags, reading->table->span,
             "the table has %zu columns, at most %d can be shown", reading->columns.count,
             COLUMN_LIMIT);
  diag_hint(reading->reader->diags, "choose with show");
  return false;
}

bool table_read_columns(DeckReader *reader, const TableKeys *keys, TableSpec *table) {
  ColumnReading reading = {.reader = reader,
                           .table = table,
                           .words = bind_words(reader),
                           .house = house_of(reader, table->source)};
  bool is_good = true;
  if (!keys->show)
    add_all_figures(&reading, keys->table->span);
  else if (keys->show->kind == SYNTAX_SCALAR)
    is_good = read_word(&reading, keys->show);
  else if (keys->show->kind == SYNTAX_SEQUENCE)
    is_good = read_list(&reading, keys->show);
  else {
    diag_error(reader->diags, keys->show->span, "\"show\" is a list of columns");
    is_good = false;
  }
  if (!is_good || !check_count(&reading) || !mark_current(&reading, keys->current)) return false;
  table->columns = reading.columns.items;
  table->column_count = reading.columns.count;
  return true;
}
