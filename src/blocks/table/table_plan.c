#include "blocks/table/table_plan.h"

#include <math.h>
#include <string.h>

/* Times the type size: */
#define MOST_PITCH 2.1
#define LEAST_PITCH 1.45
#define LINE_PITCH 1.2 /* of further lines of a name or head */
#define COLUMN_GAP 1.5
#define WIDEST_SLOT 9.5
#define BAR_WIDTH 6.0
#define SPARKLINE_WIDTH 6.0
#define SPACER_WIDTH 0.8
#define SPANNER_PAD 1.2 /* left and right of a head over several columns */
#define LEAST_NAME 8.0
#define LONGEST_HEAD 6.0 /* that is not broken further */
#define HEAD_HALF 0.56   /* of a head's width: two lines of unlike length */
/* Times the pitch: */
#define SPACER_HEIGHT 0.45
#define HEADING_HEIGHT 1.2

#define SMALL_SHARE 0.9
#define HEAD_SHARE 0.82
#define NAME_SHARE 0.36 /* of the width, that names get before columns are set apart */
#define NAME_AIR 1.7    /* times the names' own width, the same */
#define NAME_LINES 2
#define HEAD_LINES 3
#define SHARE_STEP 0.04
#define WHOLE_NAMES_SHARE 0.84 /* of the full size, rather than break names */
#define SAME_EXTENT 0.5        /* points */

static TableStyles make_styles(const Theme *theme, double share) {
  FontStyle plain = draw_smaller(theme, theme->type.body, share);
  plain.has_tabular_figures = true;
  TableStyles styles = {plain, plain, plain, plain};
  styles.strong.weight = FONT_SEMIBOLD;
  styles.small = draw_smaller(theme, plain, SMALL_SHARE);
  styles.head = draw_smaller(theme, plain, HEAD_SHARE);
  return styles;
}

FontStyle table_row_style(const TableStyles *styles, const TableRow *row) {
  if (row->kind == ROW_OF_WHICH || row->kind == ROW_PERCENT) return styles->small;
  bool is_strong = row->is_highlighted || row->kind == ROW_HEADING || row->kind == ROW_RESULT ||
                   row_is_total(row->kind);
  return is_strong ? styles->strong : styles->plain;
}

double table_row_indent(const TablePlan *plan, const TableRow *row) {
  return row->kind == ROW_OF_WHICH ? plan->styles.plain.size : 0;
}

static double longest_word(const DrawContext *context, const char *text, FontStyle style) {
  double widest = 0;
  while (*text) {
    size_t length = strcspn(text, " ");
    double width = draw_text_width(context, arena_strndup(context->arena, text, length), style);
    if (width > widest) widest = width;
    text += length;
    text += strspn(text, " ");
  }
  return fmin(widest, style.size * LONGEST_HEAD);
}

/* Width in which it stands on two lines or so. */
static double head_need(const DrawContext *context, const char *head, FontStyle style) {
  double half = draw_text_width(context, head, style) * HEAD_HALF;
  return fmax(longest_word(context, head, style), fmin(half, style.size * LONGEST_HEAD));
}

static bool has_digits(const TableCell *cell) {
  return strpbrk(cell->text.text, "0123456789") != NULL;
}

/* Of words, which end where digits do, no more than their width. */
static FigureWidths measure_figure(const DrawContext *context, const TableCell *cell,
                                   FontStyle style) {
  const char *text = cell->text.text;
  double all = font_text_width(context->fonts, text, style);
  if (!has_digits(cell)) return (FigureWidths){.before = all};
  FigureEnds ends = table_figure_ends(text, cell->quantity.measure->locale);
  const ShapedText *shaped = font_shape(context->fonts, text, style);
  double point = font_shaped_x(shaped, style, ends.whole);
  return (FigureWidths){point, font_shaped_x(shaped, style, ends.decimals) - point,
                        font_shaped_x(shaped, style, ends.signs) - point, all - point};
}

/* The extent that most figures have, the wider of two. */
static double usual_extent(const double *extents, size_t count) {
  double usual = 0;
  size_t most = 0;
  for (size_t i = 0; i < count; i++) {
    size_t same = 0;
    for (size_t k = 0; k < count; k++) same += fabs(extents[k] - extents[i]) < SAME_EXTENT;
    if (same < most || (same == most && extents[i] < usual)) continue;
    most = same;
    usual = extents[i];
  }
  return usual;
}

static void measure_figures(TablePlan *plan, size_t column) {
  const TableSpec *table = plan->table;
  FigureWidths *widest = &plan->columns[column].figures;
  double *extents = arena_array(plan->context->arena, double, table->row_count), words = 0;
  size_t count = 0;
  for (size_t r = 0; r < table->row_count; r++) {
    const TableCell *cell = table_spec_cell(table, r, column);
    if (!cell->has_figure) continue;
    FontStyle style = table_row_style(&plan->full, &table->rows[r]);
    FigureWidths widths = measure_figure(plan->context, cell, style);
    if (!has_digits(cell)) {
      words = fmax(words, widths.before);
      continue;
    }
    widest->before = fmax(widest->before, widths.before);
    widest->digits = fmax(widest->digits, widths.digits);
    widest->behind = fmax(widest->behind, widths.behind);
    extents[count++] = widths.signs;
  }
  widest->before = fmax(widest->before, words - widest->digits);
  widest->signs = usual_extent(extents, count);
}

static void measure_column(TablePlan *plan, size_t column) {
  measure_figures(plan, column);
  ColumnPlan *own = &plan->columns[column];
  const char *head = plan->table->columns[column].head.text;
  FontStyle strong = plan->full.head;
  strong.weight = FONT_SEMIBOLD;
  double head_width = head ? head_need(plan->context, head, strong) : 0;
  own->least = fmax(own->figures.before, head_width - own->figures.signs) + own->figures.behind;
}

/* A kind of column has one width. */
static void level_widths(TablePlan *plan) {
  double widest[COLUMN_KIND_COUNT] = {[COLUMN_BAR] = BAR_WIDTH * plan->full.plain.size,
                                      [COLUMN_SPARKLINE] = SPARKLINE_WIDTH * plan->full.plain.size,
                                      [COLUMN_SPACER] = SPACER_WIDTH * plan->full.plain.size};
  const TableSpec *table = plan->table;
  for (size_t c = 0; c < table->column_count; c++) {
    double *kind = &widest[table->columns[c].kind];
    *kind = fmax(*kind, plan->columns[c].least);
  }
  for (size_t c = 0; c < table->column_count; c++)
    plan->columns[c].least = widest[table->columns[c].kind];
}

size_t table_spanner_end(const TableSpec *table, size_t first, size_t level) {
  size_t end = first + 1;
  for (; end < table->column_count; end++)
    for (size_t i = 0; i <= level; i++)
      if (table->columns[end].spanners[i] != table->columns[first].spanners[i]) return end;
  return end;
}

/* Columns under a head that is wider than they are share what it needs. */
static void widen_under(TablePlan *plan, size_t first, size_t end, const char *head) {
  FontStyle style = plan->full.head;
  style.weight = FONT_SEMIBOLD;
  double size = plan->full.plain.size, room = -SPANNER_PAD * size;
  for (size_t c = first; c < end; c++) room += plan->columns[c].least + COLUMN_GAP * size;
  double missing = draw_text_width(plan->context, head, style) - room;
  for (size_t c = first; missing > 0 && c < end; c++)
    plan->columns[c].least += missing / (double)(end - first);
}

static void fit_spanners(TablePlan *plan) {
  const TableSpec *table = plan->table;
  for (size_t level = SPANNER_LEVELS; level-- > 0;) {
    for (size_t c = 0, end; c < table->column_count; c = end) {
      end = table_spanner_end(table, c, level);
      const char *head = table->columns[c].spanners[level];
      if (head) widen_under(plan, c, end, head);
    }
  }
}

static size_t count_spanners(const TableSpec *table) {
  size_t levels = 0;
  for (size_t c = 0; c < table->column_count; c++)
    for (size_t i = 0; i < SPANNER_LEVELS; i++)
      if (table->columns[c].spanners[i] && i + 1 > levels) levels = i + 1;
  return levels;
}

static void measure_names(TablePlan *plan) {
  const TableSpec *table = plan->table;
  for (size_t r = 0; r < table->row_count; r++) {
    const TableRow *row = &table->rows[r];
    if (row->kind == ROW_SPACER) continue;
    FontStyle style = table_row_style(&plan->full, row);
    plan->rows[r].name_width =
        draw_text_width(plan->context, row->name.text, style) + table_row_indent(plan, row);
    if (row->unit) plan->rows[r].name_width += draw_text_width(plan->context, row->unit, style);
  }
}

/* What names need at the least: to be broken at LEAST_NAME, beside the unit over them. */
static double least_name(const TablePlan *plan, double names) {
  double size = plan->styles.plain.size;
  double unit = draw_text_width(plan->context, plan->table->unit, plan->styles.head);
  return fmax(fmin(names, LEAST_NAME * size), unit + COLUMN_GAP * size / 2);
}

static double widest_name(const TablePlan *plan) {
  double widest = 0;
  for (size_t r = 0; r < plan->table->row_count; r++)
    widest = fmax(widest, plan->rows[r].name_width);
  return widest * plan->styles.plain.size / plan->full.plain.size;
}

/* Sets the columns apart as far as there is room; false if they do not fit. */
static bool fit_width(TablePlan *plan) {
  const TableSpec *table = plan->table;
  double size = plan->styles.plain.size, scale = size / plan->full.plain.size;
  double gap = COLUMN_GAP * size, slots = 0, width = plan->box.width;
  double names = widest_name(plan) + gap;
  for (size_t c = 0; c < table->column_count; c++) {
    bool is_spacer = table->columns[c].kind == COLUMN_SPACER;
    plan->columns[c].width = plan->columns[c].least * scale + (is_spacer ? 0 : gap);
    slots += plan->columns[c].width;
  }
  double least = least_name(plan, names);
  double named = fmax(fmax(names, least), fmin(NAME_SHARE * width, names * NAME_AIR));
  double room = width - named - slots;
  for (size_t c = 0; room > 0 && c < table->column_count; c++) {
    if (table->columns[c].kind == COLUMN_SPACER) continue;
    double wider = plan->columns[c].width + room / (double)table->column_count;
    plan->columns[c].width = fmax(plan->columns[c].width, fmin(wider, WIDEST_SLOT * size));
  }
  double right = plan->box.x + width;
  for (size_t c = table->column_count; c-- > 0;) {
    plan->columns[c].right = right;
    right -= plan->columns[c].width;
  }
  plan->name_width = right - plan->box.x;
  return plan->name_width >= least;
}

double table_name_room(const TablePlan *plan, size_t row) {
  const TableRow *of = &plan->table->rows[row];
  if (of->kind == ROW_HEADING) return plan->box.width; /* nothing stands beside it */
  return plan->name_width - COLUMN_GAP * plan->styles.plain.size / 2 - table_row_indent(plan, of);
}

static size_t name_lines(const TablePlan *plan, size_t row) {
  const TableRow *of = &plan->table->rows[row];
  FontStyle style = table_row_style(&plan->styles, of);
  double room = table_name_room(plan, row);
  if (of->kind == ROW_SPACER ||
      plan->rows[row].name_width * plan->styles.plain.size / plan->full.plain.size <= room)
    return 1;
  const char *text = of->unit ? arena_printf(plan->context->arena, "%s%s", of->name.text, of->unit)
                              : of->name.text;
  return font_break_lines(plan->context->fonts, plan->context->arena, text, style, room, false)
      .count;
}

static size_t head_lines(const TablePlan *plan, size_t column) {
  const char *head = plan->table->columns[column].head.text;
  FontStyle style = plan->styles.head;
  style.weight = FONT_SEMIBOLD;
  if (!head || !head[0]) return 0;
  double room = table_head_room(plan, column);
  return font_break_lines(plan->context->fonts, plan->context->arena, head, style, room, false)
      .count;
}

static double row_share(const TableRow *row) {
  if (row->kind == ROW_SPACER) return SPACER_HEIGHT;
  return row->kind == ROW_HEADING ? HEADING_HEIGHT : 1;
}

static void measure_head(TablePlan *plan) {
  plan->head_lines = 0;
  for (size_t c = 0; c < plan->table->column_count; c++) {
    plan->columns[c].head_lines = head_lines(plan, c);
    if (plan->columns[c].head_lines > plan->head_lines)
      plan->head_lines = plan->columns[c].head_lines;
  }
  double size = plan->styles.head.size;
  bool has_unit = plan->table->unit[0] != '\0';
  if (plan->head_lines == 0 && has_unit) plan->head_lines = 1;
  plan->head_height =
      size * (1.7 * (double)plan->spanner_levels + LINE_PITCH * (double)plan->head_lines + 0.6);
}

/* Rows under each other, as far apart as there is room; false if they do not fit. */
static bool fit_height(TablePlan *plan, size_t most_lines) {
  const TableSpec *table = plan->table;
  double size = plan->styles.plain.size, shares = 0, further = 0;
  bool is_good = true;
  measure_head(plan);
  for (size_t r = 0; r < table->row_count; r++) {
    plan->rows[r].lines = name_lines(plan, r);
    is_good &= plan->rows[r].lines <= most_lines;
    further += (double)(plan->rows[r].lines - 1) * LINE_PITCH * size;
    shares += row_share(&table->rows[r]);
  }
  double pitch = (plan->box.height - plan->head_height - further) / shares;
  is_good &= pitch >= LEAST_PITCH * size && plan->head_lines <= HEAD_LINES;
  plan->pitch = fmax(fmin(pitch, MOST_PITCH * size), LEAST_PITCH * size);
  double top = plan->box.y + plan->head_height;
  for (size_t r = 0; r < table->row_count; r++) {
    plan->rows[r].top = top;
    plan->rows[r].height = plan->pitch * row_share(&table->rows[r]) +
                           (double)(plan->rows[r].lines - 1) * LINE_PITCH * size;
    top += plan->rows[r].height;
  }
  plan->height = top - plan->box.y;
  return is_good;
}

static bool fit(TablePlan *plan, double share, size_t most_lines) {
  plan->share = share;
  plan->styles = make_styles(plan->context->theme, share);
  bool has_width = fit_width(plan);
  return fit_height(plan, most_lines) && has_width;
}

TablePlan *table_plan_make(const DrawContext *context, const TableSpec *table, Rect box,
                           double most) {
  TablePlan *plan = arena_make(context->arena, TablePlan);
  *plan = (TablePlan){.table = table,
                      .context = context,
                      .full = make_styles(context->theme, 1),
                      .styles = make_styles(context->theme, 1),
                      .box = box,
                      .columns = arena_array(context->arena, ColumnPlan, table->column_count),
                      .rows = arena_array(context->arena, RowPlan, table->row_count),
                      .spanner_levels = count_spanners(table)};
  for (size_t c = 0; c < table->column_count; c++) measure_column(plan, c);
  level_widths(plan);
  fit_spanners(plan);
  measure_names(plan);
  double least = draw_smaller(context->theme, plan->full.plain, 0).size / plan->full.plain.size;
  bool is_shared = most > 0 && most < 1; /* a neighbour has found it: names are whole or not */
  if (most <= 0) most = 1;
  if (is_shared && (fit(plan, most, 1) || fit(plan, most, NAME_LINES))) return plan;
  for (double share = most; share > fmax(least, WHOLE_NAMES_SHARE * most); share -= SHARE_STEP)
    if (fit(plan, share, 1)) return plan;
  for (double share = most; share > least; share -= SHARE_STEP)
    if (fit(plan, share, NAME_LINES)) return plan;
  fit(plan, least, NAME_LINES + 1);
  return plan;
}

void table_plan_frame(TablePlan *plan, Rect frame) {
  size_t count = plan->table->row_count;
  plan->pitch = frame.height / (double)count;
  plan->box.y = frame.y - plan->head_height;
  plan->height = plan->head_height + frame.height;
  for (size_t r = 0; r < count; r++) {
    plan->rows[r].top = frame.y + plan->pitch * (double)r;
    plan->rows[r].height = plan->pitch;
  }
}

double table_plan_width(const TablePlan *plan) {
  double size = plan->full.plain.size, width = widest_name(plan) + COLUMN_GAP * size;
  for (size_t c = 0; c < plan->table->column_count; c++)
    width += plan->columns[c].least + COLUMN_GAP * size;
  return width;
}

static size_t columns_that_fit(const TablePlan *plan) {
  double size = plan->styles.plain.size, scale = size / plan->full.plain.size;
  double room = plan->box.width - least_name(plan, widest_name(plan));
  size_t count = 0;
  for (; count < plan->table->column_count; count++) {
    room -= plan->columns[count].least * scale + COLUMN_GAP * size;
    if (room < 0) break;
  }
  return count;
}

static void report_width(const TablePlan *plan) {
  Diagnostics *diags = plan->context->diags;
  diag_error(diags, plan->table->span,
             "the table's %zu columns do not fit its width of %.0f pt in the smallest type",
             plan->table->column_count, plan->box.width);
  diag_hint(diags, "%zu of them would: choose with show, or give the table more room",
            columns_that_fit(plan));
}

static void report_height(const TablePlan *plan) {
  Diagnostics *diags = plan->context->diags;
  size_t count = 0;
  double room = plan->box.height - plan->head_height;
  while (count < plan->table->row_count && room >= plan->rows[count].height)
    room -= plan->rows[count++].height;
  diag_error(diags, plan->table->span,
             "the table's %zu rows do not fit its height of %.0f pt in the smallest type",
             plan->table->row_count, plan->box.height);
  diag_hint(diags, "%zu of them would: choose with take-rows, or let it go on with continues: true",
            count);
}

void table_plan_check(const TablePlan *plan) {
  double names = widest_name(plan) + COLUMN_GAP * plan->styles.plain.size;
  if (plan->name_width < least_name(plan, names) - 0.01)
    report_width(plan);
  else if (plan->height > plan->box.height + 0.5)
    report_height(plan);
}
