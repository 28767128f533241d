/* Rows of numbers aligned to the categories: under a standing chart, or in columns at the right of
 * a lying one. */
#include "charts/plot/plot_phases.h"

#include <math.h>

#define ROW_PITCH 1.55 /* times the type size */
#define NAME_SHARE                                                                                 \
  0.28 /* of the box: that a row's name takes, unless it is longer in the least size */
#define LEAST_SHARE 0.01   /* of the type size: it is set as small as the theme allows */
#define COLUMN_GAP 1.05    /* times the type size, between columns beside a lying chart */
#define COLUMNS_SHARE 0.32 /* of the box: with more, columns beside a chart are set smaller */
#define CELL_GAP 5.0       /* points between numbers side by side */
#define TEXT_CONTRAST 4.5

static const double row_steps[] = {1, 0.92, 0.84, 0.76, 0.68};

static const ChartRows *rows_of(const Plot *plot) {
  return &plot->rows[plot->form.rows];
}

static double last_value(const ChartData *data, size_t series) {
  for (size_t c = data->category_count; c-- > 0;)
    if (quantity_is_present(chart_cell(data, series, c)))
      return quantity_to_double(chart_cell(data, series, c));
  return -INFINITY;
}

/* Lines from the one that ends highest, stacks from their last part down, as they are seen; others
 * as their legend has them. */
static void order_series(const Plot *plot, size_t *order, size_t count) {
  const ChartData *data = &plot->spec->data;
  for (size_t i = 0; plot->wish.legend_reversed && i < count / 2; i++) {
    size_t other = count - 1 - i, series = order[i];
    order[i] = order[other];
    order[other] = series;
  }
  if (!plot->layers[0].type->names_stand_at_ends) return;
  for (size_t i = 1; i < count; i++) { /* a sort that keeps the order of equals */
    size_t series = order[i], at = i;
    for (; at > 0 && last_value(data, order[at - 1]) < last_value(data, series); at--)
      order[at] = order[at - 1];
    order[at] = series;
  }
}

/* Names that stand beside the marks have their colour; those of a legend have none. */
static const Color *row_color(const Plot *plot, size_t series) {
  if (!plot->wish.names_beside || plot->spec->data.series_count < 2) return NULL;
  Color *color = arena_make(plot->context->arena, Color);
  *color = color_move_to_contrast(plot_line_color(plot, series),
                                  plot->context->theme->colors.ground, TEXT_CONTRAST);
  return color;
}

static ChartRow value_row(const Plot *plot, size_t series) {
  const ChartData *data = &plot->spec->data;
  const char *name = data->series_count > 1 ? data->series[series].text : data->measure->label;
  const char *text = name ? name : data->series[series].text;
  return (ChartRow){.name = bound_text_plain(text, data->series[series].span),
                    .cells = data->cells + series * data->category_count,
                    .color = row_color(plot, series)};
}

static bool has_row(const Plot *plot, size_t series, RowsChoice choice) {
  LayerRole role = plot_layer_of(plot, series)->role;
  if (choice == ROWS_BESIDE) return role == LAYER_BESIDE;
  if (choice == ROWS_TIERS) return role == LAYER_TIER;
  return choice == ROWS_VALUES && role != LAYER_TIER;
}

ChartRows plot_rows_with(const Plot *plot, RowsChoice choice) {
  const ChartRows *own = &plot->spec->rows;
  Arena *arena = plot->context->arena;
  size_t all = plot->spec->data.series_count, count = 0;
  size_t *order = arena_array(arena, size_t, all);
  for (size_t s = 0; s < all; s++)
    if (has_row(plot, s, choice)) order[count++] = s;
  if (count == 0) return *own;
  ChartRow *rows = arena_array(arena, ChartRow, own->count + count);
  order_series(plot, order, count);
  for (size_t i = 0; i < own->count; i++) rows[i] = own->items[i];
  for (size_t i = 0; i < count; i++) rows[own->count + i] = value_row(plot, order[i]);
  return (ChartRows){rows, own->count + count};
}

static BoundText cell_text(const Plot *plot, size_t row, size_t category) {
  const ChartRow *shown = &rows_of(plot)->items[row];
  if (shown->texts) return shown->texts[category];
  return bound_text_quantity(plot->context->arena, shown->cells[category], NULL);
}

static double widest_cell(const Plot *plot, size_t row, FontStyle style) {
  double widest = 0;
  for (size_t c = 0; c < plot->spec->data.category_count; c++)
    widest = fmax(widest, draw_text_width(plot->context, cell_text(plot, row, c).text, style));
  return widest;
}

static double name_width(const Plot *plot, size_t row, FontStyle style) {
  return draw_text_width(plot->context, rows_of(plot)->items[row].name.text, style);
}

static double column_width(const Plot *plot, size_t row, FontStyle style) {
  return fmax(widest_cell(plot, row, style), name_width(plot, row, style)) +
         style.size * COLUMN_GAP;
}

static double columns_width(const Plot *plot, FontStyle style) {
  double width = 0;
  for (size_t r = 0; r < rows_of(plot)->count; r++) width += column_width(plot, r, style);
  return width;
}

/* Whether the cells stand free of each other, side by side under the slots; or leave the marks
 * beside which they stand most of the room. */
static bool cells_fit(const Plot *plot, FontStyle style) {
  if (plot->form.is_lying) return columns_width(plot, style) <= plot->box.width * COLUMNS_SHARE;
  double widest = 0;
  for (size_t r = 0; r < rows_of(plot)->count; r++)
    widest = fmax(widest, widest_cell(plot, r, style));
  return widest + CELL_GAP <= plot->band.step;
}

/* The largest type in which the cells fit. */
static FontStyle cell_style(const Plot *plot) {
  const Theme *theme = plot->context->theme;
  FontStyle style = theme->type.category;
  for (size_t i = 0; i < sizeof row_steps / sizeof *row_steps; i++) {
    style = draw_smaller(theme, theme->type.category, row_steps[i]);
    if (cells_fit(plot, style)) break;
  }
  return style;
}

double plot_rows_room(const Plot *plot) {
  const Theme *theme = plot->context->theme;
  size_t count = rows_of(plot)->count;
  if (count == 0) return 0;
  if (!plot->form.is_lying)
    return (double)count * theme->type.category.size * ROW_PITCH + theme->marks.label_gap * 2;
  return columns_width(plot, cell_style(plot));
}

static double widest_name(const Plot *plot, FontStyle style) {
  double widest = 0;
  for (size_t r = 0; r < rows_of(plot)->count; r++)
    widest = fmax(widest, name_width(plot, r, style));
  return ceil(widest);
}

/* Names that would take more than their share are set smaller, as far as they may be. */
double plot_rows_names_width(const Plot *plot) {
  const Theme *theme = plot->context->theme;
  if (rows_of(plot)->count == 0) return 0;
  if (plot->form.is_lying) return theme->type.category.size * ROW_PITCH;
  FontStyle style = cell_style(plot);
  double width = fmin(widest_name(plot, style), plot->box.width * NAME_SHARE);
  double least = widest_name(plot, draw_smaller(theme, style, LEAST_SHARE));
  return fmax(width, least) + theme->marks.label_gap * 2;
}

/* A cell that is wider than its slot would lie over its neighbour: every second, third … is shown,
 * the last in any case. */
static size_t cell_stride(const Plot *plot, FontStyle style) {
  double widest = 0;
  for (size_t r = 0; r < rows_of(plot)->count; r++)
    widest = fmax(widest, widest_cell(plot, r, style));
  size_t stride = 1;
  while (widest + CELL_GAP > plot->band.step * (double)stride &&
         stride < plot->spec->data.category_count)
    stride++;
  return stride;
}

bool plot_rows_fit(const Plot *plot) {
  return plot->form.is_lying || rows_of(plot)->count == 0 ||
         cell_stride(plot, cell_style(plot)) == 1;
}

static void report_thinned(const Plot *plot, size_t stride) {
  const DrawContext *context = plot->context;
  diag_warning(context->diags, plot->spec->span,
               "the rows under %s have room for one number in %zu only",
               diag_quote(context->diags, plot->spec->name), stride);
  diag_hint(context->diags, "make the chart wider, or show fewer periods");
}

static void draw_cell(const Plot *plot, size_t row, size_t category, const TextSetting *setting,
                      Point anchor, SceneNode *group) {
  TextSetting named = *setting;
  named.name =
      arena_printf(plot->context->arena, "%s/%s/%s", plot->spec->name,
                   plot->spec->data.categories[category].text, rows_of(plot)->items[row].name.text);
  draw_text(plot->context, group, &named, cell_text(plot, row, category), anchor);
}

static void draw_row_name(const Plot *plot, size_t row, FontStyle style, double baseline,
                          SceneNode *group) {
  const DrawContext *context = plot->context;
  const Theme *theme = context->theme;
  BoundText name = rows_of(plot)->items[row].name;
  const Color *color = rows_of(plot)->items[row].color;
  double room = plot->frame.x - plot->box.x;
  double width = draw_text_width(context, name.text, style);
  if (width > room) style = draw_smaller(theme, style, room / width);
  TextSetting setting = {style, color ? *color : theme->colors.muted, ALIGN_START, ROLE_AXIS, NULL};
  draw_text(context, group, &setting, name, (Point){plot->box.x, baseline});
}

static void draw_under(const Plot *plot, double top, SceneNode *group) {
  const DrawContext *context = plot->context;
  const Theme *theme = context->theme;
  FontStyle style = cell_style(plot);
  size_t count = plot->spec->data.category_count, stride = cell_stride(plot, style);
  TextSetting setting = {style, theme->colors.text, ALIGN_MIDDLE, ROLE_LABEL, NULL};
  Stroke rule = {.width = theme->marks.hairline, .color = theme->colors.hairline};
  if (stride > 1) report_thinned(plot, stride);
  for (size_t r = 0; r < rows_of(plot)->count; r++) {
    double pitch = theme->type.category.size * ROW_PITCH, y = top + (double)r * pitch;
    scene_add_line(context->arena, group, ROLE_FURNITURE, (Point){plot->box.x, y},
                   (Point){rect_right(plot->frame), y}, rule);
    double baseline = draw_middle_baseline(context, style, y + pitch / 2);
    draw_row_name(plot, r, style, baseline, group);
    for (size_t c = 0; c < count; c++)
      if ((count - 1 - c) % stride == 0)
        draw_cell(plot, r, c, &setting, (Point){plot_across(plot, c), baseline}, group);
  }
}

static void draw_beside(const Plot *plot, SceneNode *group) {
  const DrawContext *context = plot->context;
  const Theme *theme = context->theme;
  FontStyle style = cell_style(plot);
  TextSetting setting = {style, theme->colors.text, ALIGN_END, ROLE_LABEL, NULL};
  TextSetting head = {style, theme->colors.muted, ALIGN_END, ROLE_AXIS, NULL};
  double right = rect_right(plot->box) - plot_rows_room(plot);
  for (size_t r = 0; r < rows_of(plot)->count; r++) {
    right += column_width(plot, r, style);
    draw_text(context, group, &head, rows_of(plot)->items[r].name,
              (Point){right, plot->frame.y - theme->marks.label_gap});
    for (size_t c = 0; c < plot->spec->data.category_count; c++)
      draw_cell(plot, r, c, &setting,
                (Point){right, draw_middle_baseline(context, style, plot_across(plot, c))}, group);
  }
}

void plot_draw_rows(const Plot *plot, SceneNode *group) {
  if (rows_of(plot)->count == 0) return;
  if (plot->form.is_lying) {
    draw_beside(plot, group);
    return;
  }
  double gap = plot->context->theme->marks.label_gap;
  draw_under(plot,
             rect_bottom(plot->frame) + category_axis_height(plot->context, &plot->form.axis) + gap,
             group);
}
