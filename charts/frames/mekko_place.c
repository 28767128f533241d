/* Where everything stands in a mekko. */
#include "charts/frames/mekko.h"

#include <math.h>
#include <string.h>

#define RIDGE 7.0             /* points after the columns of a group */
#define LEAST_FRAME 24.0      /* points */
#define HEAD_SHARE 0.12       /* of the box, that the head of a row takes at its left */
#define SERIES_NAME_SHARE 0.3 /* of the box, that names of series take */
#define NAME_LINES 3

static const double type_steps[] = {1, 0.92, 0.85, 0.78, 0.72, 0.66};
#define TYPE_STEPS (sizeof type_steps / sizeof *type_steps)

Rect mekko_rect(const Mekko *mekko, const MekkoPart *part) {
  const MekkoColumn *column = &mekko->columns[part->category];
  double a = linear_map(mekko->scale, part->from), b = linear_map(mekko->scale, part->to);
  return (Rect){column->left, fmin(a, b), column->right - column->left, fabs(a - b)};
}

static bool has_ridge(const Mekko *mekko, size_t category) {
  const char *name = mekko->room.spec->data.categories[category].text;
  for (size_t i = 0; i < mekko->options->ridge.count; i++)
    if (text_equals(mekko->options->ridge.items[i].text, name)) return true;
  return false;
}

static Quantity whole_width(const Mekko *mekko) {
  const FrameRoom *room = &mekko->room;
  Arena *arena = room->context->arena;
  const Origin **origins = arena_array(arena, const Origin *, mekko->count);
  Quantity sum = mekko->columns[0].width;
  for (size_t c = 0; c < mekko->count; c++) {
    origins[c] = mekko->columns[c].width.origin;
    if (c && !decimal_add(sum.value, mekko->columns[c].width.value, &sum.value))
      sum.state = QUANTITY_NOT_MEANINGFUL;
  }
  sum.origin =
      origin_of_expression(arena, room->spec->span, "sum of the widths", origins, mekko->count);
  return sum;
}

/* Columns side by side over the frame. */
static void place_columns(Mekko *mekko) {
  double whole = 0, gaps = 0, x = mekko->frame.x;
  for (size_t c = 0; c < mekko->count; c++) {
    whole += quantity_to_double(mekko->columns[c].width);
    if (c + 1 < mekko->count && has_ridge(mekko, c)) gaps += RIDGE;
  }
  double factor = fmax(0, mekko->frame.width - gaps) / whole;
  for (size_t c = 0; c < mekko->count; c++) {
    MekkoColumn *column = &mekko->columns[c];
    column->left = x;
    column->right = x + quantity_to_double(column->width) * factor;
    x = column->right + (has_ridge(mekko, c) ? RIDGE : 0);
  }
}

static size_t most_ticks(const Mekko *mekko) {
  return frame_most_ticks(mekko->frame.height, mekko->room.context->theme->type.axis.size * 2.2);
}

ValueAxis mekko_axis(const Mekko *mekko) {
  return (ValueAxis){.scale = mekko->scale,
                     .measure = mekko->room.spec->data.measure,
                     .is_percent_of_total = mekko->is_percent,
                     .most_ticks = most_ticks(mekko)};
}

static LinearScale fit_scale(const Mekko *mekko) {
  double start = rect_bottom(mekko->frame), end = mekko->frame.y, room = mekko_end_room(mekko);
  if (mekko->is_percent) return (LinearScale){0, 100, start, end, 0, 0};
  ScaleDemand *demands = arena_array(mekko->room.context->arena, ScaleDemand, mekko->count * 2 + 1);
  for (size_t c = 0; c < mekko->count; c++) {
    const MekkoColumn *column = &mekko->columns[c];
    bool is_upper = quantity_to_double(column->total) >= 0;
    demands[2 * c] = (ScaleDemand){column->high, 0, is_upper ? room : 0};
    demands[2 * c + 1] = (ScaleDemand){column->low, is_upper ? 0 : room, 0};
  }
  LinearScale scale = linear_fit(demands, mekko->count * 2 + 1, start, end);
  return mekko->has_axis ? linear_round_out(scale, most_ticks(mekko), true) : scale;
}

static SpanRow row_over_columns(const Mekko *mekko) {
  SpanRow row = {.items = arena_array(mekko->room.context->arena, SpanText, mekko->count),
                 .count = mekko->count};
  for (size_t c = 0; c < mekko->count; c++)
    row.items[c] = (SpanText){.from = mekko->columns[c].left, .to = mekko->columns[c].right};
  return row;
}

static void fit_names(Mekko *mekko, bool has_short_names) {
  const FrameRoom *room = &mekko->room;
  mekko->names = row_over_columns(mekko);
  for (size_t c = 0; c < mekko->count; c++) {
    const TableKey *key = &room->spec->data.categories[c];
    const char *name = has_short_names && key->short_text ? key->short_text : key->text;
    mekko->names.items[c].text = bound_text_plain(name, key->span);
  }
  FontStyle style =
      draw_smaller(room->context->theme, room->context->theme->type.category, room->type_share);
  double low = mekko->has_axis ? mekko->frame.x : room->box.x; /* beside the axis's zero */
  span_row_fit(room->context, &mekko->names, style, NAME_LINES, low, rect_right(room->box));
}

/* What the numbers of a row are: "100% =", or the name of the widths with their unit. */
static BoundText width_head(const Mekko *mekko) {
  const ChartRow *widths = mekko->room.spec->widths;
  const Words *words = mekko->room.context->words;
  if (!widths) return bound_text_plain(words->marks.hundred, mekko->room.spec->span);
  const char *unit = widths->cells[0].measure->unit;
  const char *joint = unit[0] ? words->lists.comma : "";
  return bound_text_plain(
      arena_printf(mekko->room.context->arena, "%s%s%s", widths->name.text, joint, unit),
      mekko->room.spec->span);
}

static void start_rows(Mekko *mekko) {
  const FrameRoom *room = &mekko->room;
  mekko->row_count = 0;
  if (mekko->options->has_shares && !mekko->is_tight)
    mekko->rows[mekko->row_count++].head =
        bound_text_plain(room->context->words->marks.share_of_total, room->spec->span);
  mekko->rows[mekko->row_count++].head = width_head(mekko);
  for (size_t i = 0; i < mekko->row_count; i++) {
    MekkoRow *row = &mekko->rows[i];
    double width = draw_text_width(room->context, row->head.text, room->context->theme->type.axis);
    row->head_above = width > room->box.width * HEAD_SHARE;
    if (!row->head_above)
      mekko->demand.left =
          fmax(mekko->demand.left, width + 3 * room->context->theme->marks.label_gap);
  }
}

static void fit_row(Mekko *mekko, MekkoRow *row, bool is_share) {
  const FrameRoom *room = &mekko->room;
  Arena *arena = room->context->arena;
  Quantity whole = whole_width(mekko);
  row->texts = row_over_columns(mekko);
  for (size_t c = 0; c < mekko->count; c++) {
    Quantity width = mekko->columns[c].width;
    if (is_share) width = chart_share(arena, width, whole, room->spec->span);
    row->texts.items[c].text = bound_text_quantity(arena, width, NULL);
  }
  FontStyle style = is_share ? room->label : room->total;
  double low = row->head_above ? room->box.x : mekko->frame.x;
  span_row_fit(room->context, &row->texts, style, 1, low, rect_right(room->box));
}

static double row_height(const Mekko *mekko, const MekkoRow *row) {
  double height = span_row_height(mekko->room.context, &row->texts);
  const Theme *theme = mekko->room.context->theme;
  return height + (row->head_above ? theme->type.axis.size + theme->marks.label_gap * 2 : 0);
}

static void fit_rows(Mekko *mekko) {
  double size = mekko->room.context->theme->type.axis.size;
  double top = size * (mekko->is_percent ? 0.4 : 1); /* off the uppermost number */
  for (size_t i = 0; i < mekko->row_count; i++) {
    MekkoRow *row = &mekko->rows[i];
    fit_row(mekko, row, i + 1 < mekko->row_count);
    row->top = top;
    top += row_height(mekko, row);
  }
  mekko->demand.top = top + mekko->series.legend_height;
}

/* Names stand beside the last column if it has all the series. */
static bool last_is_whole(const Mekko *mekko) {
  const MekkoColumn *last = &mekko->columns[mekko->count - 1];
  size_t seen = 0;
  for (size_t i = 0; i < last->part_count; i++) seen += last->parts[i].to != last->parts[i].from;
  return seen == mekko->room.spec->data.series_count;
}

static SeriesLabel *series_names(const Mekko *mekko) {
  const FrameRoom *room = &mekko->room;
  const ChartData *data = &room->spec->data;
  const bool *highlights = room->spec->highlights.series;
  const ThemeColors *colors = &room->context->theme->colors;
  SeriesLabel *names = arena_array(room->context->arena, SeriesLabel, data->series_count);
  for (size_t s = 0; s < data->series_count; s++) {
    Color color = room->spec->looks[s].color;
    if (highlights) color = highlights[s] ? colors->ink : colors->muted;
    names[s] = (SeriesLabel){.name = bound_text_plain(data->series[s].text, data->series[s].span),
                             .color = color,
                             .style = room->context->theme->type.category};
  }
  return names;
}

/* In the largest type in which they fit; false if there is none. */
static bool fit_ends(Mekko *mekko, SeriesLabel *names, size_t count) {
  const DrawContext *context = mekko->room.context;
  double widest = mekko->room.box.width * SERIES_NAME_SHARE;
  for (size_t i = 0; i < TYPE_STEPS; i++) {
    for (size_t s = 0; s < count; s++)
      names[s].style = draw_smaller(context->theme, context->theme->type.category, type_steps[i]);
    double width = series_labels_width(context, names, count, widest);
    mekko->series.ends_width = width;
    if (width <= widest + 1 && !series_labels_break_words(context, names, count, width) &&
        series_labels_fit(context, names, count, width, mekko->room.box.height * 0.75))
      return true;
  }
  return false;
}

static void make_legend(Mekko *mekko, const SeriesLabel *names, size_t count) {
  const FrameRoom *room = &mekko->room;
  LegendItem *items = arena_array(room->context->arena, LegendItem, count);
  for (size_t i = 0; i < count; i++) {
    size_t series = count - 1 - i; /* the last is on top */
    items[i] = (LegendItem){names[series].name, frame_fill(room, series, 0), LEGEND_SWATCH};
  }
  mekko->series.legend = frame_legend(room, items, count);
  mekko->series.legend_height =
      legend_height(room->context, &mekko->series.legend, room->box.width);
}

static void fit_series(Mekko *mekko, bool may_stand_beside) {
  size_t count = mekko->room.spec->data.series_count;
  mekko->series = (MekkoSeries){0};
  mekko->demand.right = 0;
  if (count < 2) return;
  SeriesLabel *names = series_names(mekko);
  if (may_stand_beside && last_is_whole(mekko) && fit_ends(mekko, names, count)) {
    mekko->series.ends = names;
    mekko->series.end_count = count;
    mekko->demand.right = mekko->series.ends_width;
  } else
    make_legend(mekko, names, count);
}

static void place_frame(Mekko *mekko) {
  mekko->frame = rect_inset(mekko->room.box, insets_max(mekko->demand, mekko->room.least));
}

static double axis_width(const Mekko *mekko) {
  ValueAxis axis = mekko_axis(mekko);
  return value_axis_width(mekko->room.context, &axis);
}

/* The names of series at the middle of their parts in the last column. */
static bool place_ends(Mekko *mekko) {
  const MekkoColumn *last = &mekko->columns[mekko->count - 1];
  size_t count = mekko->series.end_count;
  if (count == 0) return true;
  SeriesLabel *names = arena_array(mekko->room.context->arena, SeriesLabel, count);
  memcpy(names, mekko->series.ends, count * sizeof *names);
  for (size_t i = 0; i < last->part_count; i++)
    names[last->parts[i].series].at = rect_middle_y(mekko_rect(mekko, &last->parts[i]));
  mekko->series.ends = names;
  return series_labels_fit(mekko->room.context, names, count, mekko->series.ends_width,
                           mekko->frame.height);
}

static bool has_room(const Mekko *mekko) {
  return mekko->frame.width >= LEAST_FRAME && mekko->frame.height >= LEAST_FRAME;
}

static bool place_with(Mekko *mekko, bool names_beside) {
  mekko->demand = (Insets){0};
  start_rows(mekko);
  fit_series(mekko, names_beside);
  for (int round = 0; round < 2; round++) { /* the second knows how wide the axis is */
    place_frame(mekko);
    place_columns(mekko);
    mekko->scale = fit_scale(mekko);
    if (mekko->has_axis) mekko->demand.left = fmax(mekko->demand.left, axis_width(mekko));
  }
  fit_names(mekko, false);
  if (!mekko->names.fits || mekko->names.has_leaders) fit_names(mekko, true);
  fit_rows(mekko);
  mekko->demand.bottom = span_row_height(mekko->room.context, &mekko->names);
  place_frame(mekko);
  place_columns(mekko);
  mekko->scale = fit_scale(mekko);
  return mekko->names.fits && has_room(mekko) && place_ends(mekko);
}

bool mekko_place(Mekko *mekko) {
  mekko->has_axis = mekko->is_percent;
  bool is_placed = place_with(mekko, true) || place_with(mekko, false);
  if (!is_placed && mekko->options->has_shares) {
    mekko->is_tight = true;
    is_placed = place_with(mekko, true) || place_with(mekko, false);
  }
  bool needs_axis = !mekko->is_percent && !mekko_ends_fit(mekko);
  if (!is_placed || !needs_axis) return is_placed;
  mekko->has_axis = true;
  return place_with(mekko, mekko->series.ends != NULL);
}
