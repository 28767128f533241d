/* What chart types without a category axis share: the box they are laid out in, their type, their
 * marks, and what they say when there is no room. */
#pragma once
#include "charts/chart.h"
#include "guide/legend.h"
#include "guide/placer/placer.h"

/* A chart being laid out. */
typedef struct FrameRoom {
  const ChartSpec *spec;
  const DrawContext *context;
  Rect box;
  Insets least;      /* around the frame in any case */
  double type_share; /* of the theme's size, for labels */
  FontStyle label, total;
} FrameRoom;

/* The steps in which labels are set smaller; 0 past the last. `index` counts from the largest that
 * the plan allows. */
double frame_type_step(const ChartPlan *plan, size_t index);
FrameRoom frame_room(const ChartPlan *plan, double type_share);
/* The plan again, for the frame that it got: with that around it as `least`. */
ChartPlan frame_plan_for(const ChartPlan *plan, Rect frame);

/* Says that the chart needs so many points of width or height; 0 where there is enough. */
void frame_refuse(const ChartPlan *plan, const char *what, double width, double height);

/* The colour of a datum, and what its label says; as in bars. */
Paint frame_fill(const FrameRoom *room, size_t series, size_t category);
/* `content` is what CONTENT_AUTO stands for. */
BoundText frame_label_text(const FrameRoom *room, size_t series, size_t category, Quantity whole,
                           LabelContent content);
/* What stands readable on a fill. */
Color frame_color_on(const FrameRoom *room, Paint fill);
/* The place of a text in the middle of its mark. */
LabelPlace frame_inside(const FrameRoom *room, Rect mark, Paint fill, size_t number);

/* As many ticks as a length has room for, each `pitch` from the next. */
size_t frame_most_ticks(double length, double pitch);
/* Gives a mark its name, its value and the chart's place; a hatch gets an outline. */
void frame_name_mark(const FrameRoom *room, SceneNode *mark, const char *name, const char *value);
/* Says in the label report that a value has no label: an axis or a scale shows it. */
void frame_report(const FrameRoom *room, SceneNode *group, const char *name, const char *text,
                  const char *outcome);

/* The legend of all series: in `room.box` under its top, at most a share of its height. */
Legend frame_legend(const FrameRoom *room, const LegendItem *items, size_t count);

/* Parts of a whole: the stated total of a category, or the sum of its parts. */
Quantity frame_total(const ChartSpec *spec, size_t category, Arena *arena);
/* Reports negative parts, and a total of zero. */
void frame_check_parts(const ChartSpec *spec, size_t category, Arena *arena, Diagnostics *diags);
