/* A mekko: columns without gaps, as wide as what they stand for, of parts stacked to 100 % or in
 * units of their own, so that areas mean something. */
#include "charts/frames/mekko.h"

#include "charts/layers/bars/bar_stack.h"
#include "option/option_rows.h"
#include <math.h>

#define LEAST_FRAME 24.0   /* points */
#define SEAM_SHARE 0.4     /* of the thinner neighbour that a seam takes at most */
#define WORTH_SMALLER 1.15 /* so many times the labels are worth smaller type */

enum { AXIS_PERCENT, AXIS_UNIT };
static const char *const axes[] = {"percent", "unit", NULL};

static const OptionKey mekko_keys[] = {
    {.name = "axis",
     .kind = OPTION_CHOICE,
     .offset = offsetof(MekkoOptions, axis),
     .fallback = "percent",
     .choices = axes,
     .help = "Parts stacked to 100 %, or as high as their values."},
    TEXTS("ridge", MekkoOptions, ridge, "Columns that are followed by a gap, in a list."),
    TEXT("width", MekkoOptions, width,
         "How wide columns are: a row of the table, or an expression; else their totals."),
    FLAG("width-shares", MekkoOptions, has_shares,
         "A row over the columns with their shares of the whole width."),
};
static const OptionTable mekko_options = {"a mekko", mekko_keys, OPTION_COUNT(mekko_keys)};

static void check_ridge(const ChartSpec *spec, OptionText name, Arena *arena, Diagnostics *diags) {
  const ChartData *data = &spec->data;
  const char **names = arena_array(arena, const char *, data->category_count);
  for (size_t c = 0; c < data->category_count; c++) {
    names[c] = data->categories[c].text;
    if (text_equals(names[c], name.text)) return;
  }
  diag_error(diags, name.node->span, "the chart has no column %s", diag_quote(diags, name.text));
  diag_hint_names(diags, name.text, "its columns", names, data->category_count);
}

static void check_column(const ChartSpec *spec, size_t category, Arena *arena, Diagnostics *diags) {
  const MekkoOptions *options = spec->options;
  if (frame_total(spec, category, arena).state == QUANTITY_MISSING && !options->width.text) {
    diag_error(diags, spec->span, "the column %s has no figures, and so no width",
               diag_quote(diags, spec->data.categories[category].text));
    diag_hint(diags, "choose columns with take-columns, or give widths with width");
  } else if (options->axis == AXIS_PERCENT)
    frame_check_parts(spec, category, arena, diags);
}

static void check_mekko(const ChartSpec *spec, Arena *arena, Diagnostics *diags) {
  const MekkoOptions *options = spec->options;
  bar_stacks_check(spec, BAR_STACKED, arena, diags);
  for (size_t i = 0; i < options->ridge.count; i++)
    check_ridge(spec, options->ridge.items[i], arena, diags);
  if (options->axis == AXIS_UNIT && !options->width.text) {
    diag_error(diags, spec->span, "a mekko with heights in units needs widths of its own");
    diag_hint(diags, "as in width: Revenue, a row of the table or an expression");
    return;
  }
  for (size_t c = 0; c < spec->data.category_count; c++) check_column(spec, c, arena, diags);
}

static void add_part(const Mekko *mekko, MekkoColumn *column, size_t series, size_t category) {
  const FrameRoom *room = &mekko->room;
  Quantity value = chart_cell(&room->spec->data, series, category);
  if (!quantity_is_present(value)) return;
  MekkoPart *part = &column->parts[column->part_count++];
  *part = (MekkoPart){.series = series, .category = category, .shown = value};
  if (mekko->is_percent)
    part->shown = chart_share(room->context->arena, value, column->total, room->spec->span);
  double length = quantity_to_double(part->shown);
  part->from = length < 0 ? column->low : column->high;
  part->to = part->from + length;
  column->low = fmin(column->low, part->to);
  column->high = fmax(column->high, part->to);
  part->label = frame_label_text(room, series, category, column->total,
                                 mekko->is_percent ? CONTENT_SHARE : CONTENT_VALUE);
}

Mekko *mekko_make(const ChartPlan *plan, double type_share) {
  Arena *arena = plan->context->arena;
  const ChartSpec *spec = plan->spec;
  Mekko *mekko = arena_make(arena, Mekko);
  mekko->room = frame_room(plan, type_share);
  mekko->options = spec->options;
  mekko->is_percent = mekko->options->axis == AXIS_PERCENT;
  mekko->count = spec->data.category_count;
  mekko->columns = arena_array(arena, MekkoColumn, mekko->count);
  for (size_t c = 0; c < mekko->count; c++) {
    MekkoColumn *column = &mekko->columns[c];
    column->total = frame_total(spec, c, arena);
    column->width = spec->widths ? spec->widths->cells[c] : column->total;
    column->parts = arena_array(arena, MekkoPart, spec->data.series_count);
    for (size_t s = 0; s < spec->data.series_count; s++) add_part(mekko, column, s, c);
  }
  return mekko;
}

/* In the largest type, unless a smaller one gives many more parts their labels. */
static Mekko *train_best(ChartPlan *plan, bool *is_placed) {
  Mekko *best = NULL;
  size_t most = 0;
  double step;
  *is_placed = false;
  for (size_t i = 0; (step = frame_type_step(plan, i)) > 0; i++) {
    Mekko *mekko = mekko_make(plan, step);
    bool fits = mekko_place(mekko);
    size_t labels = fits ? mekko_fitting_labels(mekko) : 0;
    bool is_better = fits && (!*is_placed || (double)labels > (double)most * WORTH_SMALLER);
    if (!best || is_better) {
      best = mekko;
      most = labels;
    }
    *is_placed |= fits;
  }
  return best;
}

static void refuse(const ChartPlan *plan, const Mekko *mekko) {
  double around_x = mekko->room.box.width - mekko->frame.width;
  double around_y = mekko->room.box.height - mekko->frame.height;
  if (!mekko->names.fits)
    frame_refuse(plan, "the names of columns",
                 mekko->names.wanted_room + mekko->frame.x - plan->box.x + 1, 0);
  else
    frame_refuse(plan, "the parts", LEAST_FRAME + around_x + 1, LEAST_FRAME + around_y + 1);
}

static void train_mekko(ChartPlan *plan) {
  bool is_placed;
  Mekko *mekko = train_best(plan, &is_placed);
  if (!is_placed) refuse(plan, mekko);
  plan->demand = mekko->demand;
  plan->type_share = mekko->room.type_share;
  plan->own = is_placed ? mekko : NULL;
}

static void draw_seam(const Mekko *mekko, Point from, Point to, double thinner, SceneNode *group) {
  const Theme *theme = mekko->room.context->theme;
  double width = fmin(theme->marks.seam, thinner * SEAM_SHARE);
  if (width <= 0) return;
  scene_add_line(mekko->room.context->arena, group, ROLE_FURNITURE, from, to,
                 (Stroke){.width = width, .color = theme->colors.ground});
}

static void draw_part(const Mekko *mekko, const MekkoPart *part, const MekkoPart *before,
                      SceneNode *group) {
  const FrameRoom *room = &mekko->room;
  Rect rect = mekko_rect(mekko, part);
  SceneNode *mark = scene_add_rect(room->context->arena, group, ROLE_MARK, rect,
                                   frame_fill(room, part->series, part->category));
  frame_name_mark(room, mark,
                  chart_mark_name(room->context, room->spec, part->series, part->category),
                  part->label.text);
  if (!before || part->from == 0) return;
  double y = part->to > part->from ? rect_bottom(rect) : rect.y;
  draw_seam(mekko, (Point){rect.x, y}, (Point){rect_right(rect), y},
            fmin(rect.height, mekko_rect(mekko, before).height), group);
}

/* The line of ground between two columns that touch. */
static void draw_column_seam(const Mekko *mekko, size_t index, SceneNode *group) {
  const MekkoColumn *before = &mekko->columns[index - 1], *column = &mekko->columns[index];
  if (column->left > before->right + 0.01) return;
  double thinner = fmin(before->right - before->left, column->right - column->left);
  double low = fmax(before->low, column->low), high = fmin(before->high, column->high);
  if (low >= high) return;
  draw_seam(mekko, (Point){column->left, linear_map(mekko->scale, high)},
            (Point){column->left, linear_map(mekko->scale, low)}, thinner, group);
}

static void draw_columns(const Mekko *mekko, SceneNode *group) {
  for (size_t c = 0; c < mekko->count; c++)
    for (size_t i = 0; i < mekko->columns[c].part_count; i++)
      draw_part(mekko, &mekko->columns[c].parts[i], i ? &mekko->columns[c].parts[i - 1] : NULL,
                group);
  for (size_t c = 1; c < mekko->count; c++) draw_column_seam(mekko, c, group);
}

static void draw_baseline(const Mekko *mekko, SceneNode *group) {
  const Theme *theme = mekko->room.context->theme;
  double zero = linear_map(mekko->scale, 0);
  Stroke stroke = {.width = theme->marks.axis_line, .color = theme->colors.ink};
  for (size_t c = 0, start = 0; c < mekko->count; c++) {
    bool is_last = c + 1 == mekko->count;
    bool ends_here = is_last || mekko->columns[c + 1].left > mekko->columns[c].right + 0.01;
    if (!ends_here) continue;
    scene_add_line(mekko->room.context->arena, group, ROLE_AXIS,
                   (Point){mekko->columns[start].left, zero},
                   (Point){mekko->columns[c].right, zero}, stroke);
    start = c + 1;
  }
}

static void draw_row(const Mekko *mekko, const MekkoRow *row, SceneNode *group) {
  const DrawContext *context = mekko->room.context;
  const ThemeColors *colors = &context->theme->colors;
  double bottom = mekko->frame.y - row->top;
  TextSetting numbers = {row->texts.style, colors->text, ALIGN_MIDDLE, ROLE_LABEL, NULL};
  TextSetting head = {context->theme->type.axis, colors->muted, ALIGN_END, ROLE_AXIS, NULL};
  Point anchor = {mekko->frame.x - context->theme->marks.label_gap * 2,
                  span_row_baseline(context, &row->texts, bottom, false)};
  if (row->head_above) {
    head.align = ALIGN_START;
    anchor.x = mekko->frame.x;
    anchor.y =
        bottom - span_row_height(context, &row->texts) - context->theme->marks.label_gap * 1.5;
  }
  draw_text(context, group, &head, row->head, anchor);
  span_row_draw(context, &row->texts, bottom, false, &numbers, group);
}

static void draw_series(const Mekko *mekko, SceneNode *group) {
  const FrameRoom *room = &mekko->room;
  const MekkoSeries *series = &mekko->series;
  SeriesLabelArea area = {.x = rect_right(mekko->frame),
                          .top = mekko->frame.y,
                          .bottom = rect_bottom(mekko->frame),
                          .width = series->ends_width};
  if (series->ends) series_labels_draw(room->context, series->ends, series->end_count, area, group);
  Rect top = {room->box.x, mekko->frame.y - mekko->demand.top, room->box.width,
              series->legend_height};
  if (series->legend.count) legend_draw(room->context, &series->legend, top, group);
}

static void draw_mekko(const ChartPlan *plan, Rect frame, SceneNode *group) {
  const Mekko *trained = plan->own;
  if (!trained) return; /* which training has reported */
  ChartPlan again = frame_plan_for(plan, frame);
  Mekko *mekko = mekko_make(&again, trained->room.type_share);
  const DrawContext *context = mekko->room.context;
  if (!mekko_place(mekko)) {
    refuse(plan, mekko);
    return;
  }
  ValueAxis axis = mekko_axis(mekko);
  if (mekko->has_axis) value_axis_draw(context, &axis, mekko->frame, group);
  draw_columns(mekko, group);
  draw_baseline(mekko, group);
  mekko_draw_labels(mekko, group);
  for (size_t i = mekko->row_count; i-- > 0;) draw_row(mekko, &mekko->rows[i], group);
  TextSetting names = {mekko->names.style, context->theme->colors.text, ALIGN_MIDDLE, ROLE_AXIS,
                       NULL};
  span_row_draw(context, &mekko->names, rect_bottom(mekko->frame), true, &names, group);
  draw_series(mekko, group);
}

static const char mekko_example[] = "topline: 1\n"
                                    "title: The market in FY2008\n"
                                    "source: Market study, FY2008\n"
                                    "\n"
                                    "measures:\n"
                                    "  money: {unit: JPY billions, format: \"#,##0\"}\n"
                                    "\n"
                                    "data:\n"
                                    "  market:\n"
                                    "    measure: money\n"
                                    "    columns: [Access, Hosting, Security]\n"
                                    "    rows:\n"
                                    "      Our company: [120, 95, 40]\n"
                                    "      Next three: [310, 120, 35]\n"
                                    "      All others: [170, 65, 25]\n"
                                    "\n"
                                    "slides:\n"
                                    "- title: Our share is largest in security\n"
                                    "  chart: mekko\n"
                                    "  data: market\n";

static const ChartFrame mekko_frame = {train_mekko, draw_mekko};

const ChartType mekko_chart = {
    .name = "mekko",
    .summary = "Columns as wide as they weigh, of parts to 100 % or in units.",
    .example = mekko_example,
    .options = &mekko_options,
    .options_size = sizeof(MekkoOptions),
    .way = TABLE_PARTS_IN_ROWS,
    .check = check_mekko,
    .frame = &mekko_frame,
};
