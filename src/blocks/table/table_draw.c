/* A planned table on the page. */
#include "blocks/table/table_inline.h"
#include "blocks/table/table_plan.h"

#include <math.h>
#include <string.h>

#define HEAD_PAD 0.3    /* under the heads, times their size */
#define LINE_PITCH 1.2  /* as in table_plan.c */
#define COLUMN_PAD 0.55 /* right of a column's figures, times the type size */
#define HEAD_ROOM 0.35  /* left of a head, times the type size */
#define DOUBLE_RULE 2.0 /* between the lines of a double rule, times their width */

static double column_edge(const TablePlan *plan, size_t column) {
  return plan->columns[column].right - COLUMN_PAD * plan->styles.plain.size;
}

static double figure_scale(const TablePlan *plan) {
  return plan->styles.plain.size / plan->full.plain.size;
}

/* Where the decimal points of a column stand. */
static double point_edge(const TablePlan *plan, size_t column) {
  return column_edge(plan, column) - plan->columns[column].figures.behind * figure_scale(plan);
}

/* With the last digits of a column, words end. */
static double digit_edge(const TablePlan *plan, size_t column) {
  return point_edge(plan, column) + plan->columns[column].figures.digits * figure_scale(plan);
}

/* Where most figures end, heads do. */
static double head_edge(const TablePlan *plan, size_t column) {
  return point_edge(plan, column) + plan->columns[column].figures.signs * figure_scale(plan);
}

/* Where bars and small lines begin, and their heads. */
static double mark_left(const TablePlan *plan, size_t column) {
  return plan->columns[column].right - plan->columns[column].width +
         COLUMN_PAD * plan->styles.plain.size;
}

double table_head_room(const TablePlan *plan, size_t column) {
  double left = plan->columns[column].right - plan->columns[column].width;
  return head_edge(plan, column) - left - HEAD_ROOM * plan->styles.plain.size;
}

static const char *node_name(const TablePlan *plan, const char *row, const char *column) {
  return column && column[0]
             ? arena_printf(plan->context->arena, "%s/%s/%s", plan->table->name, row, column)
             : arena_printf(plan->context->arena, "%s/%s", plan->table->name, row);
}

/* Neighbouring columns and rows on a tint make one area. */
static void draw_tints(const TablePlan *plan, SceneNode *group) {
  const TableSpec *table = plan->table;
  const ThemeColors *colors = &plan->context->theme->colors;
  double head = plan->box.y + plan->styles.head.size * 1.7 * (double)plan->spanner_levels;
  for (size_t c = 0; c < table->column_count; c++) {
    if (!table->columns[c].is_current) continue;
    double left = plan->columns[c].right - plan->columns[c].width;
    Rect box = {left, head, plan->columns[c].width, plan->box.y + plan->height - head};
    scene_add_rect(plan->context->arena, group, ROLE_FURNITURE, box,
                   paint_solid(theme_tint(colors)));
  }
  for (size_t r = 0; r < table->row_count; r++) {
    if (!table->rows[r].is_highlighted) continue;
    Rect box = {plan->box.x, plan->rows[r].top, plan->box.width, plan->rows[r].height};
    scene_add_rect(plan->context->arena, group, ROLE_FURNITURE, box,
                   paint_solid(theme_highlight(colors)));
  }
}

static void draw_rule(const TablePlan *plan, SceneNode *group, double y, double width,
                      Color color) {
  scene_add_line(plan->context->arena, group, ROLE_FURNITURE, (Point){plan->box.x, y},
                 (Point){plan->box.x + plan->box.width, y},
                 (Stroke){.width = width, .color = color});
}

/* Over totals in ink, the rest hairlines; a grand total has two more under it. */
static void draw_row_rules(const TablePlan *plan, SceneNode *group) {
  const Theme *theme = plan->context->theme;
  const TableSpec *table = plan->table;
  for (size_t r = 0; r < table->row_count; r++) {
    const TableRow *row = &table->rows[r];
    double top = plan->rows[r].top, bottom = top + plan->rows[r].height;
    bool is_sum = row_is_total(row->kind) || row->kind == ROW_RESULT;
    if (is_sum && r > 0)
      draw_rule(plan, group, top, theme->marks.axis_line * 0.75, theme->colors.ink);
    bool is_last = r + 1 == table->row_count;
    RowKind next = is_last ? ROW_PLAIN : table->rows[r + 1].kind;
    bool is_covered = !is_last && (row_is_total(next) || next == ROW_RESULT);
    if (row->kind == ROW_GRAND_TOTAL) {
      double width = theme->marks.hairline;
      draw_rule(plan, group, bottom, width, theme->colors.ink);
      draw_rule(plan, group, bottom - width * (1 + DOUBLE_RULE), width, theme->colors.ink);
    } else if (row->kind != ROW_SPACER && next != ROW_SPACER && !is_covered)
      draw_rule(plan, group, bottom, theme->marks.hairline, theme->colors.hairline);
  }
}

static TextSetting head_setting(const TablePlan *plan, bool is_current) {
  const Theme *theme = plan->context->theme;
  FontStyle style = plan->styles.head;
  if (is_current) style.weight = FONT_SEMIBOLD;
  return (TextSetting){style, is_current ? theme->colors.ink : theme->colors.muted, ALIGN_END,
                       ROLE_AXIS, NULL};
}

static double head_baseline(const TablePlan *plan, size_t lines_above_last) {
  return plan->box.y + plan->head_height -
         plan->styles.head.size * (HEAD_PAD + 0.25 + LINE_PITCH * (double)lines_above_last);
}

static void draw_head(const TablePlan *plan, SceneNode *group, size_t column) {
  const TableColumn *of = &plan->table->columns[column];
  if (!of->head.text || !of->head.text[0]) return;
  TextSetting setting = head_setting(plan, of->is_current);
  double room = table_head_room(plan, column);
  TextLines lines = font_break_lines(plan->context->fonts, plan->context->arena, of->head.text,
                                     setting.style, room, false);
  double edge = head_edge(plan, column);
  if (of->kind == COLUMN_BAR || of->kind == COLUMN_SPARKLINE) {
    setting.align = ALIGN_START;
    edge = mark_left(plan, column);
  }
  for (size_t i = 0; i < lines.count; i++) {
    BoundText line = draw_line_text(plan->context, of->head, &lines.items[i]);
    draw_text(plan->context, group, &setting, line,
              (Point){edge, head_baseline(plan, lines.count - 1 - i)});
  }
}

static void draw_spanner(const TablePlan *plan, SceneNode *group, size_t first, size_t end,
                         size_t level) {
  const Theme *theme = plan->context->theme;
  double size = plan->styles.head.size, pitch = size * 1.7;
  double bottom = plan->box.y + pitch * (double)(level + 1) - size * 0.2;
  double left = plan->columns[first].right - plan->columns[first].width +
                COLUMN_PAD * plan->styles.plain.size;
  double right = column_edge(plan, end - 1);
  TextSetting setting = {plan->styles.head, theme->colors.text, ALIGN_MIDDLE, ROLE_AXIS, NULL};
  setting.style.weight = FONT_SEMIBOLD;
  const TableColumn *column = &plan->table->columns[first];
  BoundText text = bound_text_plain(column->spanners[level], column->span);
  double width = draw_text_width(plan->context, text.text, setting.style);
  if (width > right - left) {
    diag_error(plan->context->diags, column->span, "the head %s does not fit over its columns",
               diag_quote(plan->context->diags, text.text));
    diag_hint(plan->context->diags, "shorten it");
    return;
  }
  draw_text(plan->context, group, &setting, text,
            (Point){(left + right) / 2, bottom - size * 0.45});
  scene_add_line(plan->context->arena, group, ROLE_FURNITURE, (Point){left, bottom},
                 (Point){right, bottom},
                 (Stroke){.width = theme->marks.hairline, .color = theme->colors.muted});
}

static void draw_heads(const TablePlan *plan, SceneNode *group) {
  const TableSpec *table = plan->table;
  const Theme *theme = plan->context->theme;
  for (size_t level = 0; level < plan->spanner_levels; level++) {
    for (size_t c = 0; c < table->column_count;) {
      size_t end = table_spanner_end(table, c, level);
      if (table->columns[c].spanners[level]) draw_spanner(plan, group, c, end, level);
      c = end;
    }
  }
  if (plan->head_lines == 0) return;
  if (table->unit[0]) {
    TextSetting setting = head_setting(plan, false);
    setting.align = ALIGN_START;
    draw_text(plan->context, group, &setting, bound_text_plain(table->unit, table->span),
              (Point){plan->box.x, head_baseline(plan, 0)});
  }
  for (size_t c = 0; c < table->column_count; c++) draw_head(plan, group, c);
  draw_rule(plan, group, plan->box.y + plan->head_height, theme->marks.axis_line,
            theme->colors.ink);
}

static double row_baseline(const TablePlan *plan, size_t row, double middle) {
  FontStyle style = table_row_style(&plan->styles, &plan->table->rows[row]);
  return draw_middle_baseline(plan->context, style, middle);
}

/* The middle of the first line of a name, and of the row's figures. */
static double first_middle(const TablePlan *plan, size_t row) {
  const RowPlan *of = &plan->rows[row];
  double further = (double)(of->lines - 1) * LINE_PITCH * plan->styles.plain.size;
  double middle = of->top + (of->height - further) / 2;
  bool is_heading = plan->table->rows[row].kind == ROW_HEADING;
  return is_heading ? middle + of->height * 0.08 : middle;
}

static void draw_name(const TablePlan *plan, SceneNode *group, size_t row) {
  const TableRow *of = &plan->table->rows[row];
  const ThemeColors *colors = &plan->context->theme->colors;
  double indent = table_row_indent(plan, of), size = plan->styles.plain.size;
  FontStyle style = table_row_style(&plan->styles, of);
  TextSetting setting = {style, style.size < size ? colors->muted : colors->text, ALIGN_START,
                         ROLE_AXIS, node_name(plan, of->key, NULL)};
  if (style.weight == FONT_SEMIBOLD) setting.color = colors->ink;
  double x = plan->box.x + indent, baseline = row_baseline(plan, row, first_middle(plan, row));
  double room = table_name_room(plan, row);
  BoundText name = of->name;
  if (of->unit && plan->rows[row].lines > 1)
    name = bound_text_plain(arena_printf(plan->context->arena, "%s%s", name.text, of->unit),
                            name.span);
  TextLines lines =
      font_break_lines(plan->context->fonts, plan->context->arena, name.text, style, room, false);
  for (size_t i = 0; i < lines.count; i++) {
    BoundText line = draw_line_text(plan->context, name, &lines.items[i]);
    draw_text(plan->context, group, &setting, line,
              (Point){x, baseline + (double)i * LINE_PITCH * size});
  }
  if (!of->unit || plan->rows[row].lines > 1) return;
  setting.color = colors->muted;
  setting.style.weight = FONT_REGULAR;
  setting.name = NULL;
  x += draw_text_width(plan->context, of->name.text, style);
  draw_text(plan->context, group, &setting, bound_text_plain(of->unit, of->name.span),
            (Point){x, baseline});
}

/* The point of a figure stands at the column's, words end with its digits. */
static void draw_figure(const TablePlan *plan, SceneNode *group, size_t row, size_t column,
                        const TableCell *cell) {
  const TableRow *of = &plan->table->rows[row];
  const ThemeColors *colors = &plan->context->theme->colors;
  FontStyle style = table_row_style(&plan->styles, of);
  const char *text = cell->text.text;
  bool has_digits = strpbrk(text, "0123456789") != NULL;
  TextSetting setting = {style, has_digits ? colors->text : colors->muted, ALIGN_START, ROLE_LABEL,
                         node_name(plan, of->key, plan->table->columns[column].head.text)};
  if (style.weight == FONT_SEMIBOLD) setting.color = colors->ink;
  double baseline = row_baseline(plan, row, first_middle(plan, row));
  double x = digit_edge(plan, column);
  if (has_digits) {
    FigureEnds ends = table_figure_ends(text, cell->quantity.measure->locale);
    const ShapedText *shaped = font_shape(plan->context->fonts, text, style);
    x = point_edge(plan, column) - font_shaped_x(shaped, style, ends.whole);
  } else
    setting.align = ALIGN_END;
  draw_text(plan->context, group, &setting, cell->text, (Point){x, baseline});
}

static void draw_inline(const TablePlan *plan, SceneNode *group, size_t row, size_t column) {
  const TableColumn *of = &plan->table->columns[column];
  double size = plan->styles.plain.size, middle = first_middle(plan, row);
  double left = mark_left(plan, column);
  Rect box = {left, middle - size * 0.6, column_edge(plan, column) - left, size * 1.2};
  InlineMark mark = {plan->context, plan->table, row, of, box};
  if (of->kind == COLUMN_BAR) table_draw_bar(&mark, group);
  if (of->kind == COLUMN_SPARKLINE) table_draw_sparkline(&mark, group);
}

static void draw_row(const TablePlan *plan, SceneNode *group, size_t row) {
  const TableSpec *table = plan->table;
  if (table->rows[row].kind == ROW_SPACER) return;
  draw_name(plan, group, row);
  for (size_t c = 0; c < table->column_count; c++) {
    const TableCell *cell = table_spec_cell(table, row, c);
    if (cell->has_figure)
      draw_figure(plan, group, row, c, cell);
    else if (table->rows[row].figures)
      draw_inline(plan, group, row, c);
  }
}

void table_plan_draw(const TablePlan *plan, SceneNode *parent) {
  const TableSpec *table = plan->table;
  SceneNode *group = scene_add_group(plan->context->arena, parent, ROLE_FIGURE, table->name);
  group->description = table->description;
  group->span = table->span;
  draw_tints(plan, group);
  draw_row_rules(plan, group);
  draw_heads(plan, group);
  for (size_t r = 0; r < table->row_count; r++) draw_row(plan, group, r);
}
