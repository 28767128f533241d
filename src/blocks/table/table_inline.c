#include "blocks/table/table_inline.h"

#include "guide/sparkline.h"
#include <math.h>

#define BAR_HEIGHT 0.7 /* of its box */

static const char *mark_name(const InlineMark *mark, const char *kind) {
  return arena_printf(mark->context->arena, "%s/%s/%s", mark->table->name,
                      mark->table->rows[mark->row].key, kind);
}

typedef struct Domain {
  double low, high; /* around zero */
} Domain;

/* Totals have no bars where they would dwarf their parts. */
static bool is_in_scale(const TableRow *row, const Measure *measure, size_t key) {
  return row->figures && !row_is_total(row->kind) && quantity_is_present(row->figures[key]) &&
         measure_is_alike(row->figures[key].measure, measure);
}

static Domain bar_domain(const InlineMark *mark, const Measure *measure) {
  Domain domain = {0, 0};
  for (size_t r = 0; r < mark->table->source->row_count; r++) {
    const TableRow *row = &mark->table->source->rows[r];
    if (!is_in_scale(row, measure, mark->column->to)) continue;
    double value = quantity_to_double(row->figures[mark->column->to]);
    domain.low = fmin(domain.low, value);
    domain.high = fmax(domain.high, value);
  }
  return domain;
}

void table_draw_bar(const InlineMark *mark, SceneNode *parent) {
  const TableRow *row = &mark->table->rows[mark->row];
  Quantity quantity = row->figures[mark->column->to];
  if (!is_in_scale(row, quantity.measure, mark->column->to)) return;
  Domain domain = bar_domain(mark, quantity.measure);
  double value = quantity_to_double(quantity), span = domain.high - domain.low;
  if (span <= 0) return;
  double scale = mark->box.width / span, zero = mark->box.x - domain.low * scale;
  double height = mark->box.height * BAR_HEIGHT;
  Rect bar = {zero + fmin(value, 0) * scale, mark->box.y + (mark->box.height - height) / 2,
              fabs(value) * scale, height};
  const ThemeColors *colors = &mark->context->theme->colors;
  SceneNode *node =
      scene_add_rect(mark->context->arena, parent, ROLE_MARK, bar, paint_solid(colors->current));
  node->name = mark_name(mark, "bar");
  node->span = mark->column->span;
  scene_add_line(mark->context->arena, parent, ROLE_FURNITURE, (Point){zero, mark->box.y},
                 (Point){zero, mark->box.y + mark->box.height},
                 (Stroke){.width = mark->context->theme->marks.hairline, .color = colors->muted});
}

void table_draw_sparkline(const InlineMark *mark, SceneNode *parent) {
  const Quantity *figures = mark->table->rows[mark->row].figures;
  size_t first = mark->column->from, count = mark->column->to - first + 1;
  double *values = arena_array(mark->context->arena, double, count);
  for (size_t i = 0; i < count; i++)
    values[i] = quantity_is_present(figures[first + i]) ? quantity_to_double(figures[first + i])
                                                        : (double)NAN;
  Sparkline line = {.values = values,
                    .count = count,
                    .low = INFINITY,
                    .high = -INFINITY,
                    .name = mark_name(mark, "line"),
                    .span = mark->column->span};
  sparkline_take_in(values, count, &line.low, &line.high);
  sparkline_draw(mark->context, parent, &line, mark->box);
}
