/* Sums down a table: rows that are computed from those above them, and rows that state what those
 * add up to, at the precision of the source. */
#include "blocks/table/table_read.h"

static void add_part(DeckReader *reader, RowParts *parts, size_t row, bool is_taken_off) {
  list_push(reader->arena, &parts->rows, row);
  list_push(reader->arena, &parts->is_taken_off, is_taken_off);
}

/* How far up a kind reaches: rows 0, subtotals 1, totals 2, grand totals 3; −1: no part of sums. */
static int sum_level(RowKind kind) {
  if (kind == ROW_PLAIN) return 0;
  if (kind == ROW_SUBTOTAL) return 1;
  if (kind == ROW_TOTAL) return 2;
  return kind == ROW_GRAND_TOTAL ? 3 : -1;
}

static const Measure *row_measure(const TableRow *row, size_t count) {
  for (size_t i = 0; row->figures && i < count; i++)
    if (quantity_is_present(row->figures[i])) return row->figures[i].measure;
  return NULL;
}

/* What a total of a level adds up: what stands above it since the last of its level, without what
 * lower totals have added up already. In a bridge the rows build on that last one. */
static RowParts parts_above(DeckReader *reader, const TableSource *source, size_t total,
                            bool is_bridge) {
  int level = sum_level(source->rows[total].kind), taken = -1;
  const Measure *measure = row_measure(&source->rows[total], source->key_count);
  RowParts parts = {0};
  for (size_t i = total; i-- > 0;) {
    const TableRow *row = &source->rows[i];
    int of_row = sum_level(row->kind);
    const Measure *own = row_measure(row, source->key_count);
    if (of_row < 0 || !own) continue;
    if (!measure) measure = own;
    if (!measure_is_alike(own, measure)) continue;
    if (of_row >= level && !is_bridge) break;
    if (of_row < taken) continue; /* part of a lower total below it */
    if (of_row > 0) taken = of_row;
    add_part(reader, &parts, i, false);
    if (of_row >= level) break;
  }
  return parts;
}

static RowParts stated_parts(DeckReader *reader, const TableSource *source, const TableRow *total) {
  RowParts parts = {0};
  for (size_t i = 0; i < total->sum.count; i++) {
    OptionText part = total->sum.items[i];
    bool is_taken_off = part.text[0] == '-';
    const char *name = part.text + is_taken_off;
    while (*name == ' ') name++;
    size_t row = table_need_named_row(reader, source, name, part.node->span);
    if (row != TABLE_NOT_FOUND) add_part(reader, &parts, row, is_taken_off);
  }
  return parts;
}

bool table_add_up(DeckReader *reader, const Quantity *parts, const bool *is_taken_off, size_t count,
                  SourceSpan span, Quantity *out) {
  const Origin **origins = arena_array(reader->arena, const Origin *, count);
  *out = quantity_missing(count ? parts[0].measure : &measure_plain, NULL);
  for (size_t i = 0; i < count; i++) {
    Decimal part = is_taken_off[i] ? decimal_negate(parts[i].value) : parts[i].value;
    origins[i] = parts[i].origin;
    if (!quantity_is_present(parts[i])) continue;
    if (!quantity_is_present(*out)) {
      *out = parts[i];
      out->value = part;
      continue;
    }
    if (!measure_is_alike(parts[i].measure, out->measure)) {
      diag_error(reader->diags, span, "%s and %s cannot be added up",
                 out->measure->unit ? out->measure->unit : "a plain number",
                 parts[i].measure->unit ? parts[i].measure->unit : "a plain number");
      return false;
    }
    if (decimal_add(out->value, part, &out->value)) continue;
    diag_error(reader->diags, span, "the sum has more digits than can be kept exact");
    return false;
  }
  out->origin = origin_of_expression(reader->arena, span, "sum of the parts", origins, count);
  return true;
}

static bool add_column(DeckReader *reader, const TableSource *source, const RowParts *parts,
                       size_t key, SourceSpan span, Quantity *out) {
  Quantity *figures = arena_array(reader->arena, Quantity, parts->rows.count);
  for (size_t i = 0; i < parts->rows.count; i++) {
    const TableRow *row = &source->rows[parts->rows.items[i]];
    figures[i] = row->figures ? row->figures[key] : quantity_missing(&measure_plain, NULL);
  }
  return table_add_up(reader, figures, parts->is_taken_off.items, parts->rows.count, span, out);
}

static void report_difference(DeckReader *reader, const TableSource *source, size_t total,
                              size_t key, Quantity sum) {
  const TableRow *row = &source->rows[total];
  const char *column = source->keys[key].text;
  Quantity stated = row->figures[key];
  diag_error(reader->diags, row->span, "%s%s%s is %s, but its rows add up to %s",
             diag_quote(reader->diags, row->key), column[0] ? ", " : "", column,
             decimal_to_text(reader->arena, stated.value),
             decimal_to_text(reader->arena, sum.value));
  diag_hint(reader->diags, "say which rows add up to it with sum, or that it is a result");
}

/* What is not there in a part or in the total cannot be checked. */
static bool adds_up(DeckReader *reader, const TableSource *source, size_t total, size_t key,
                    const RowParts *parts, Quantity *sum) {
  const TableRow *row = &source->rows[total];
  if (!quantity_is_present(row->figures[key]) || parts->rows.count == 0) return true;
  if (!add_column(reader, source, parts, key, row->span, sum)) return false;
  return !quantity_is_present(*sum) || decimal_compare(sum->value, row->figures[key].value) == 0;
}

static bool all_add_up(DeckReader *reader, const TableSource *source, size_t total,
                       const RowParts *parts) {
  Quantity sum;
  for (size_t k = 0; k < source->key_count; k++)
    if (!adds_up(reader, source, total, k, parts, &sum)) return false;
  return true;
}

/* A total under another may be the end of a bridge. */
static bool check_row(DeckReader *reader, const TableSource *source, size_t total,
                      RowParts *parts) {
  size_t errors = diagnostics_error_count(reader->diags);
  if (!source->rows[total].figures || all_add_up(reader, source, total, parts)) return true;
  if (diagnostics_error_count(reader->diags) > errors) return false;
  RowParts bridge = parts_above(reader, source, total, true);
  if (source->rows[total].sum.count == 0 && all_add_up(reader, source, total, &bridge)) {
    *parts = bridge;
    return true;
  }
  for (size_t k = 0; k < source->key_count; k++) {
    Quantity sum;
    if (!adds_up(reader, source, total, k, parts, &sum))
      report_difference(reader, source, total, k, sum);
  }
  return false;
}

static bool compute_row(DeckReader *reader, TableSource *source, size_t total,
                        const RowParts *parts) {
  TableRow *row = &source->rows[total];
  if (parts->rows.count == 0) {
    diag_error(reader->diags, row->span, "there are no rows above %s to add up",
               diag_quote(reader->diags, row->key));
    return false;
  }
  Quantity *figures = arena_array(reader->arena, Quantity, source->key_count);
  for (size_t k = 0; k < source->key_count; k++)
    if (!add_column(reader, source, parts, k, row->span, &figures[k])) return false;
  row->figures = figures;
  return true;
}

static bool foot_row(DeckReader *reader, TableSource *source, size_t index) {
  TableRow *row = &source->rows[index];
  bool is_stated = row->sum.count > 0;
  if (!is_stated && !row_is_total(row->kind)) return true;
  row->parts =
      is_stated ? stated_parts(reader, source, row) : parts_above(reader, source, index, false);
  if (row->parts.rows.count < row->sum.count) return false;
  if (row->has_formula) return compute_row(reader, source, index, &row->parts);
  return check_row(reader, source, index, &row->parts);
}

bool table_foot_rows(DeckReader *reader, TableSource *source) {
  bool is_good = true;
  for (size_t i = 0; i < source->row_count; i++) is_good &= foot_row(reader, source, i);
  return is_good;
}
