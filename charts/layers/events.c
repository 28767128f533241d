#include "charts/layers/events.h"

#include <math.h>

#define FLAG 13.0       /* points across */
#define FLAG_GAP 3.0    /* between two flags */
#define MOST_ROWS 4     /* of flags that would touch in one */
#define WIDE 420.0      /* points: from here on the list has two columns */
#define NUMBER_ROOM 1.9 /* before a text of the list, of its size */
#define ITEM_GAP 0.35   /* between items, of the type size */
#define COLUMN_GAP 16.0 /* points */

static const EventsContent *content_of(const Layer *layer) {
  return layer->content;
}

static FontStyle list_style(const Plot *plot) {
  return plot->context->theme->type.axis;
}

static size_t column_count(const Plot *plot, size_t events) {
  return plot->box.width >= WIDE && events > 1 ? 2 : 1;
}

static double column_width(const Plot *plot, size_t events) {
  size_t columns = column_count(plot, events);
  return (plot->box.width - COLUMN_GAP * (double)(columns - 1)) / (double)columns;
}

static TextLines item_lines(const Plot *plot, const EventsContent *content, size_t index) {
  FontStyle style = list_style(plot);
  double width = column_width(plot, content->count) - style.size * NUMBER_ROOM;
  return font_break_lines(plot->context->fonts, plot->context->arena,
                          content->items[index].text.text, style, width, false);
}

static double item_height(const Plot *plot, const EventsContent *content, size_t index) {
  FontStyle style = list_style(plot);
  TextLines lines = item_lines(plot, content, index);
  return (double)lines.count * draw_line_pitch(style) + style.size * ITEM_GAP;
}

/* The first item of a column. */
static size_t column_start(const Plot *plot, const EventsContent *content, size_t column) {
  size_t columns = column_count(plot, content->count);
  size_t start = column * ((content->count + columns - 1) / columns);
  return start < content->count ? start : content->count;
}

static double column_height(const Plot *plot, const EventsContent *content, size_t column) {
  double height = 0;
  for (size_t i = column_start(plot, content, column); i < column_start(plot, content, column + 1);
       i++)
    height += item_height(plot, content, i);
  return height;
}

double events_list_room(const Plot *plot, const EventsContent *content) {
  double height = 0;
  for (size_t k = 0; k < column_count(plot, content->count); k++)
    height = fmax(height, column_height(plot, content, k));
  return height + plot->context->theme->marks.label_gap * 2;
}

/* The first row that is clear at `start`; else the one that is clear soonest. */
static size_t find_row(const double *ends, size_t count, double start) {
  size_t soonest = 0;
  for (size_t i = 0; i < count; i++) {
    if (ends[i] <= start) return i;
    if (ends[i] < ends[soonest]) soonest = i;
  }
  return count < MOST_ROWS ? count : soonest;
}

/* The row of each flag; returns how many rows there are. */
static size_t stack_flags(const Plot *plot, const EventsContent *content, size_t *rows) {
  double ends[MOST_ROWS];
  size_t count = 0;
  for (size_t i = 0; i < content->count; i++) {
    double start = plot_across(plot, content->items[i].category) - FLAG / 2;
    rows[i] = find_row(ends, count, start);
    ends[rows[i]] = start + FLAG + FLAG_GAP;
    if (rows[i] == count) count++;
  }
  return count;
}

/* Flags stand over all lines, at the upper end of the panel. */
static void demand_events(const Layer *layer, const Plot *plot, Demands *demands) {
  const EventsContent *content = content_of(layer);
  const ChartData *data = &plot->spec->data;
  double most = -INFINITY;
  for (size_t i = 0; i < data->main.count * data->category_count; i++)
    if (quantity_is_present(data->cells[i])) most = fmax(most, quantity_to_double(data->cells[i]));
  if (content->count == 0 || !isfinite(most)) return;
  size_t *rows = arena_array(plot->context->arena, size_t, content->count);
  double height = (double)stack_flags(plot, content, rows) * (FLAG + FLAG_GAP) - FLAG_GAP;
  double room = height + plot->context->theme->marks.label_gap * 2;
  list_push(demands->arena, &demands->items, (ScaleDemand){most, 0, room});
}

/* Around the numbers, at the dates, one over another where they would touch. */
static Rect *place_flags(const Layer *layer, const Plot *plot) {
  const EventsContent *content = content_of(layer);
  Arena *arena = plot->context->arena;
  size_t *rows = arena_array(arena, size_t, content->count);
  Rect *flags = arena_array(arena, Rect, content->count);
  stack_flags(plot, content, rows);
  for (size_t i = 0; i < content->count; i++)
    flags[i] = (Rect){plot_across(plot, content->items[i].category) - FLAG / 2,
                      plot->panels[layer->panel].frame.y + (double)rows[i] * (FLAG + FLAG_GAP),
                      FLAG, FLAG};
  return flags;
}

/* The highest line at the event; the foot of the panel if there is none. */
static double line_level(const Layer *layer, const Plot *plot, size_t category) {
  const ChartData *data = &plot->spec->data;
  double level = rect_bottom(plot->panels[layer->panel].frame);
  for (size_t s = data->main.first; s < data->main.first + data->main.count; s++) {
    Quantity value = chart_cell(data, s, category);
    if (quantity_is_present(value))
      level = fmin(level, plot_along(plot, layer->panel, quantity_to_double(value)));
  }
  return level;
}

static const char *number_of(const Plot *plot, size_t index) {
  return arena_printf(plot->context->arena, "%zu", index + 1);
}

static void draw_stem(const Layer *layer, const Plot *plot, size_t index, Rect flag,
                      SceneNode *group) {
  const DrawContext *context = plot->context;
  const ChartEvent *event = &content_of(layer)->items[index];
  Stroke stem = {.width = context->theme->marks.hairline, .color = context->theme->colors.muted};
  double middle = rect_middle_x(flag), foot = line_level(layer, plot, event->category);
  SceneNode *line = scene_add_line(context->arena, group, ROLE_ANNOTATION,
                                   (Point){middle, rect_bottom(flag)}, (Point){middle, foot}, stem);
  line->span = event->text.span;
}

static void draw_flag(const Layer *layer, const Plot *plot, size_t index, Rect box,
                      SceneNode *group) {
  const DrawContext *context = plot->context;
  const ThemeColors *colors = &context->theme->colors;
  const ChartEvent *event = &content_of(layer)->items[index];
  SceneNode *flag =
      scene_add_ellipse(context->arena, group, ROLE_ANNOTATION, box, paint_solid(colors->ink));
  flag->name = arena_printf(context->arena, "%s/event/%zu", plot->spec->name, index + 1);
  flag->span = event->text.span;
  flag->description = event->text.text;
  FontStyle style = list_style(plot);
  style.weight = FONT_SEMIBOLD;
  TextSetting number = {style, colors->ground, ALIGN_MIDDLE, ROLE_ANNOTATION, NULL};
  draw_text(context, group, &number, bound_text_plain(number_of(plot, index), event->text.span),
            (Point){rect_middle_x(box), draw_middle_baseline(context, style, rect_middle_y(box))});
}

static void draw_item(const Plot *plot, const EventsContent *content, size_t index, Point corner,
                      SceneNode *group) {
  const DrawContext *context = plot->context;
  FontStyle style = list_style(plot), bold = style;
  bold.weight = FONT_SEMIBOLD;
  const BoundText *text = &content->items[index].text;
  TextSetting number = {bold, context->theme->colors.ink, ALIGN_START, ROLE_NOTE, NULL};
  TextSetting words = {style, context->theme->colors.text, ALIGN_START, ROLE_NOTE, NULL};
  double baseline = corner.y + font_ascent(context->fonts, style);
  draw_text(context, group, &number, bound_text_plain(number_of(plot, index), text->span),
            (Point){corner.x, baseline});
  TextLines lines = item_lines(plot, content, index);
  draw_lines(context, group, &words, *text, &lines,
             (Point){corner.x + style.size * NUMBER_ROOM, baseline});
}

static void draw_list(const Plot *plot, const EventsContent *content, SceneNode *group) {
  double top = rect_bottom(plot->box) - events_list_room(plot, content) +
               plot->context->theme->marks.label_gap * 2;
  for (size_t k = 0; k < column_count(plot, content->count); k++) {
    Point corner = {plot->box.x + (double)k * (column_width(plot, content->count) + COLUMN_GAP),
                    top};
    for (size_t i = column_start(plot, content, k); i < column_start(plot, content, k + 1); i++) {
      draw_item(plot, content, i, corner, group);
      corner.y += item_height(plot, content, i);
    }
  }
}

static void draw_events(const Layer *layer, const Plot *plot, SceneNode *group) {
  const EventsContent *content = content_of(layer);
  const Rect *flags = place_flags(layer, plot);
  for (size_t i = 0; i < content->count; i++) draw_stem(layer, plot, i, flags[i], group);
  for (size_t i = 0; i < content->count; i++) draw_flag(layer, plot, i, flags[i], group);
  draw_list(plot, content, group);
}

/* Labels keep off the flags. */
static void label_events(const Layer *layer, const Plot *plot, Placer *placer) {
  const Rect *flags = place_flags(layer, plot);
  for (size_t i = 0; i < content_of(layer)->count; i++) placer_add_mark(placer, flags[i]);
}

const LayerType events_layer = {
    .demand = demand_events,
    .draw = draw_events,
    .label = label_events,
};
