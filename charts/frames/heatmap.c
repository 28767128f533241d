/* A heat map: a number in each cell, whose colour says how great it is. Cells without a number stay
 * empty, as in a triangle of cohorts. */
#include "charts/frames/heatmap.h"

#include "option/option_rows.h"
#include <math.h>

#define MOST_HEIGHT 3.6 /* times the type size, that a cell is high */
#define MOST_WIDTH 9.0  /* the same, that it is wide */
#define LEAST_SIDE 3.0  /* points */
#define INSIDE_X 1.75   /* points from a number to the edge of its cell */
#define INSIDE_Y 1.5
#define OUTLINE 1.5 /* around highlighted rows and columns */

static const double number_steps[] = {1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64};
#define NUMBER_STEPS (sizeof number_steps / sizeof *number_steps)

static const OptionKey heatmap_keys[] = {
    TEXT("center", HeatmapOptions, center,
         "The value from which colours go to both sides; else zero, if there are both signs."),
};
static const OptionTable heatmap_options = {"a heat map", heatmap_keys, OPTION_COUNT(heatmap_keys)};

static void check_heatmap(const ChartSpec *spec, Arena *arena, Diagnostics *diags) {
  const OptionText *center = &((const HeatmapOptions *)spec->options)->center;
  double number;
  (void)arena;
  if (!center->text || option_parse_number(center->text, &number)) return;
  diag_error(diags, center->node->span, "%s is no number", diag_quote(diags, center->text));
  diag_hint(diags, "write the centre in the units of the cells, as in center: 100");
}

static bool has_numbers(const ChartSpec *spec) {
  return spec->labels != LABELS_NONE;
}

static CategoryKeys column_keys(const Heatmap *map) {
  const ChartData *data = &map->room.spec->data;
  return (CategoryKeys){.keys = data->categories,
                        .count = data->category_count,
                        .periods = data->periods,
                        .house = data->house,
                        .places = band_places_even(data->category_count)};
}

static CategoryKeys row_keys(const Heatmap *map) {
  const ChartData *data = &map->room.spec->data;
  return (CategoryKeys){.keys = data->series,
                        .count = data->series_count,
                        .places = band_places_even(data->series_count)};
}

static BandScale band_of(double start, double step, size_t count) {
  return (BandScale){start, step, step, band_places_even(count)};
}

static Heatmap *make_heatmap(const ChartPlan *plan, double type_share) {
  Heatmap *map = arena_make(plan->context->arena, Heatmap);
  map->room = frame_room(plan, type_share);
  map->scale = heat_scale_make(plan->spec, plan->context->theme);
  map->has_key = true;
  return map;
}

/* Cells stay of a sensible size in the upper left of their room. */
static void size_cells(Heatmap *map) {
  const ChartData *data = &map->room.spec->data;
  double size = map->room.context->theme->type.label.size;
  map->frame = rect_inset(map->room.box, insets_max(map->demand, map->room.least));
  map->cell_width = fmin(map->frame.width / (double)data->category_count, size * MOST_WIDTH);
  map->cell_height = fmin(map->frame.height / (double)data->series_count, size * MOST_HEIGHT);
}

static void place_names(Heatmap *map, double names_share) {
  const DrawContext *context = map->room.context;
  CategoryKeys columns = column_keys(map), rows = row_keys(map);
  map->columns = category_axis_below(context, &columns, map->cell_width);
  map->rows =
      category_axis_beside(context, &rows, map->cell_height, map->room.box.width * names_share);
  map->demand = (Insets){.left = ceil(map->rows.width) + context->theme->marks.label_gap * 3,
                         .top = category_axis_height(context, &map->columns),
                         .bottom = map->has_key ? heat_key_height(context) : 0};
}

static BoundText number_text(const Heatmap *map, Quantity value) {
  NumberFormat format = value.measure->format;
  if (!map->is_bare) return bound_text_quantity(map->room.context->arena, value, NULL);
  format.prefix = format.suffix = "";
  format.has_plus |= value.measure->is_change;
  return bound_text_quantity(map->room.context->arena, value, &format);
}

static double widest_number(const Heatmap *map, FontStyle style) {
  const DrawContext *context = map->room.context;
  const ChartData *data = &map->room.spec->data;
  double widest = 0;
  for (size_t i = 0; i < data->series_count * data->category_count; i++) {
    if (!quantity_is_present(data->cells[i])) continue;
    const char *text = number_text(map, data->cells[i]).text;
    widest = fmax(widest, draw_text_width(context, text, style));
  }
  return widest;
}

/* All numbers in one size: the largest in which every one fits its cell. */
static bool fit_numbers(Heatmap *map, bool is_bare) {
  const DrawContext *context = map->room.context;
  map->is_bare = is_bare;
  map->fits = !has_numbers(map->room.spec);
  for (size_t i = 0; i < NUMBER_STEPS && !map->fits; i++) {
    map->style = draw_smaller(context->theme, map->room.label, number_steps[i]);
    map->style.has_tabular_figures = true;
    map->widest = widest_number(map, map->style);
    map->fits = map->widest + 2 * INSIDE_X <= map->cell_width &&
                draw_cap_height(context, map->style) + 2 * INSIDE_Y <= map->cell_height;
  }
  return map->fits;
}

static bool has_room(const Heatmap *map) {
  return map->cell_width >= LEAST_SIDE && map->cell_height >= LEAST_SIDE;
}

static bool place_with(Heatmap *map, double names_share, bool is_bare) {
  map->demand = (Insets){0};
  for (int round = 0; round < 4; round++) { /* names depend on cells, and cells on names */
    size_cells(map);
    place_names(map, names_share);
  }
  size_cells(map);
  return fit_numbers(map, is_bare) && map->columns.fits && map->rows.fits && has_room(map);
}

/* Names of rows in narrower columns, if numbers need the room, or in wider ones, if they are long;
 * then numbers without their unit.
 */
static bool place_heatmap(Heatmap *map) {
  static const double shares[] = {0.34, 0.26, 0.2, 0.15, 0.45, 0.56};
  const size_t count = sizeof shares / sizeof *shares;
  for (size_t i = 0; i < 2 * count; i++)
    if (place_with(map, shares[i % count], i >= count)) return true;
  place_with(map, shares[1], true);
  return false;
}

static void refuse(const ChartPlan *plan, const Heatmap *map) {
  const ChartData *data = &plan->spec->data;
  const DrawContext *context = plan->context;
  double around_x = plan->box.width - map->frame.width;
  double around_y = plan->box.height - map->frame.height;
  double line =
      font_ascent(context->fonts, map->rows.style) + font_descent(context->fonts, map->rows.style);
  double width = fmax(map->widest + 2 * INSIDE_X, LEAST_SIDE) * (double)data->category_count;
  double height = fmax(line, draw_cap_height(context, map->style) + 2 * INSIDE_Y) + 0.3;
  if (!map->columns.fits) width = fmax(width, map->columns.wanted_room);
  height = fmax(height * (double)data->series_count, map->rows.fits ? 0 : map->rows.wanted_room);
  frame_refuse(plan, map->fits ? "the names" : "the numbers", around_x + width, around_y + height);
}

static void train_heatmap(ChartPlan *plan) {
  Heatmap *map = NULL;
  double step;
  bool is_placed = false;
  for (size_t i = 0; !is_placed && (step = frame_type_step(plan, i)) > 0; i++) {
    map = make_heatmap(plan, step);
    is_placed = place_heatmap(map);
  }
  if (!is_placed) refuse(plan, map);
  plan->demand = map->demand;
  plan->type_share = map->room.type_share;
  plan->own = is_placed ? map : NULL;
}

static void draw_cell(const Heatmap *map, size_t series, size_t category, SceneNode *group) {
  const FrameRoom *room = &map->room;
  const DrawContext *context = room->context;
  Quantity value = chart_cell(&room->spec->data, series, category);
  if (!quantity_is_present(value)) return;
  double seam = context->theme->marks.seam;
  Rect cell = {map->frame.x + map->cell_width * (double)category,
               map->frame.y + map->cell_height * (double)series, map->cell_width - seam,
               map->cell_height - seam};
  Color fill = heat_scale_color(&map->scale, quantity_to_double(value));
  BoundText text = number_text(map, value);
  const char *name = chart_mark_name(context, room->spec, series, category);
  SceneNode *mark = scene_add_rect(context->arena, group, ROLE_MARK, cell, paint_solid(fill));
  frame_name_mark(room, mark, name, text.text);
  frame_report(room, group, name, text.text, has_numbers(room->spec) ? "placed" : "scale");
  if (!has_numbers(room->spec)) return;
  TextSetting setting = {map->style, context->theme->colors.ink, ALIGN_MIDDLE, ROLE_LABEL, name};
  Point anchor = {rect_middle_x(cell),
                  draw_middle_baseline(context, map->style, rect_middle_y(cell))};
  draw_text(context, group, &setting, text, anchor);
}

/* The frame around what the slide speaks of. */
static void draw_outline(const Heatmap *map, Rect box, SceneNode *group) {
  const Theme *theme = map->room.context->theme;
  SceneNode *outline =
      scene_add_rect(map->room.context->arena, group, ROLE_ANNOTATION, box, paint_none);
  outline->shape.stroke = (Stroke){.width = OUTLINE, .color = theme->colors.ink};
}

/* Cells of a row up to its last number, or of a column. */
static size_t last_filled(const ChartData *data, bool is_row, size_t index) {
  size_t last = is_row ? data->category_count : data->series_count;
  while (last > 0 && !quantity_is_present(is_row ? chart_cell(data, index, last - 1)
                                                 : chart_cell(data, last - 1, index)))
    last--;
  return last;
}

static void outline_line(const Heatmap *map, bool is_row, size_t index, SceneNode *group) {
  double seam = map->room.context->theme->marks.seam, at = (double)index;
  double cells = (double)last_filled(&map->room.spec->data, is_row, index);
  if (cells == 0) return;
  Rect box = {map->frame.x, map->frame.y, map->cell_width - seam, map->cell_height - seam};
  if (is_row) {
    box.y += at * map->cell_height;
    box.width += (cells - 1) * map->cell_width;
  } else {
    box.x += at * map->cell_width;
    box.height += (cells - 1) * map->cell_height;
  }
  draw_outline(map, box, group);
}

static void draw_highlights(const Heatmap *map, SceneNode *group) {
  const ChartSpec *spec = map->room.spec;
  for (size_t s = 0; spec->highlights.series && s < spec->data.series_count; s++)
    if (spec->highlights.series[s]) outline_line(map, true, s, group);
  for (size_t c = 0; spec->highlights.categories && c < spec->data.category_count; c++)
    if (spec->highlights.categories[c]) outline_line(map, false, c, group);
}

static void draw_names(const Heatmap *map, SceneNode *group) {
  const DrawContext *context = map->room.context;
  const ChartData *data = &map->room.spec->data;
  BandScale columns = band_of(map->frame.x, map->cell_width, data->category_count);
  BandScale rows = band_of(map->frame.y, map->cell_height, data->series_count);
  double top = map->frame.y - category_axis_height(context, &map->columns) -
               context->theme->marks.label_gap * 0.5;
  category_axis_draw_below(context, &map->columns, columns, top, group);
  category_axis_draw_beside(context, &map->rows, rows, map->room.box.x, group);
}

static void draw_heatmap(const ChartPlan *plan, Rect frame, SceneNode *group) {
  const Heatmap *trained = plan->own;
  if (!trained) return; /* which training has reported */
  ChartPlan again = frame_plan_for(plan, frame);
  Heatmap *map = make_heatmap(&again, trained->room.type_share);
  if (!place_heatmap(map)) {
    refuse(plan, map);
    return;
  }
  const ChartData *data = &plan->spec->data;
  draw_names(map, group);
  for (size_t s = 0; s < data->series_count; s++)
    for (size_t c = 0; c < data->category_count; c++) draw_cell(map, s, c, group);
  draw_highlights(map, group);
  if (map->has_key) heat_key_draw(map, group);
}

static const char heatmap_example[] =
    "topline: 1\n"
    "title: Customers in FY2008\n"
    "source: Own data\n"
    "\n"
    "measures:\n"
    "  retention: {unit: \"%\", format: \"0%\", ratio: true}\n"
    "\n"
    "data:\n"
    "  cohorts:\n"
    "    measure: retention\n"
    "    columns: [Year 0, Year 1, Year 2]\n"
    "    rows:\n"
    "      FY2006: [100, 88, 81]\n"
    "      FY2007: [100, 91, \"\"]\n"
    "      FY2008: [100, \"\", \"\"]\n"
    "\n"
    "slides:\n"
    "- title: The customers of FY2007 stay longer than those before\n"
    "  chart: heatmap\n"
    "  data: cohorts\n";

static const ChartFrame heatmap_frame = {train_heatmap, draw_heatmap};

const ChartType heatmap_chart = {
    .name = "heatmap",
    .summary = "Cells with a number each, coloured by how great it is.",
    .example = heatmap_example,
    .options = &heatmap_options,
    .options_size = sizeof(HeatmapOptions),
    .way = TABLE_COLUMNS_ALONG,
    .is_colored_by_value = true,
    .check = check_heatmap,
    .frame = &heatmap_frame,
};
