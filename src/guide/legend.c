#include "guide/legend.h"

#define SWATCH_SHARE 0.85 /* of the type size */
#define EDGE_TOLERANCE 0.5

typedef struct LegendFlow {
  double x;
  size_t row;
} LegendFlow;

static double item_width(const DrawContext *context, const LegendItem *item) {
  FontStyle style = context->theme->type.category;
  return style.size * (SWATCH_SHARE + 0.5) + draw_text_width(context, item->name.text, style);
}

static double row_pitch(const DrawContext *context) {
  return context->theme->type.category.size * 1.5;
}

/* Where the next item stands, on a new row if it does not fit. */
static LegendFlow flow_next(LegendFlow flow, double width, double item, double gap) {
  if (flow.x > 0 && flow.x + item > width) return (LegendFlow){item + gap, flow.row + 1};
  return (LegendFlow){flow.x + item + gap, flow.row};
}

double legend_height(const DrawContext *context, const LegendItem *items, size_t count,
                     double width) {
  if (count == 0) return 0;
  double gap = context->theme->type.category.size * 1.6;
  LegendFlow flow = {0, 0};
  for (size_t i = 0; i < count; i++)
    flow = flow_next(flow, width, item_width(context, &items[i]), gap);
  return (double)(flow.row + 1) * row_pitch(context) + context->theme->marks.label_gap * 2;
}

static void report_wide(const DrawContext *context, BoundText name) {
  diag_error(context->diags, name.span, "the name %s does not fit the width of its legend",
             diag_quote(context->diags, name.text));
  diag_hint(context->diags, "shorten it, or make the chart wider");
}

void legend_draw(const DrawContext *context, const LegendItem *items, size_t count, Rect area,
                 SceneNode *parent) {
  FontStyle style = context->theme->type.category;
  double gap = style.size * 1.6, swatch = style.size * SWATCH_SHARE;
  TextSetting setting = {style, context->theme->colors.text, ALIGN_START, ROLE_LEGEND, NULL};
  LegendFlow flow = {0, 0};
  for (size_t i = 0; i < count; i++) {
    double width = item_width(context, &items[i]);
    flow = flow_next(flow, area.width, width, gap);
    double x = area.x + flow.x - width - gap;
    if (width > area.width + EDGE_TOLERANCE) report_wide(context, items[i].name);
    double middle = area.y + ((double)flow.row + 0.5) * row_pitch(context);
    Rect box = {x, middle - swatch / 2, swatch, swatch};
    SceneNode *node = scene_add_rect(context->arena, parent, ROLE_LEGEND, box, items[i].fill);
    node->name = items[i].name.text;
    if (items[i].fill.kind == PAINT_HATCH)
      node->shape.stroke =
          (Stroke){context->theme->marks.hairline, items[i].fill.color, DASH_SOLID, false};
    draw_text(context, parent, &setting, items[i].name,
              (Point){x + style.size * (SWATCH_SHARE + 0.5),
                      draw_middle_baseline(context, style, middle)});
  }
}
