#include "guide/series_labels.h"

#include "guide/spread.h"
#include <math.h>
#include <stdlib.h>

#define TEXT_CONTRAST 4.5

static double leader_width(const DrawContext *context) {
  return context->theme->marks.label_gap * 5;
}

static TextLines break_name(const DrawContext *context, const SeriesLabel *label, double width) {
  return font_break_lines(context->fonts, context->arena, label->name.text, label->style, width,
                          true);
}

double series_labels_width(const DrawContext *context, const SeriesLabel *labels, size_t count,
                           double widest) {
  double width = 0;
  for (size_t i = 0; i < count; i++)
    width = fmax(width, break_name(context, &labels[i], widest - leader_width(context)).width);
  return count ? ceil(width) + leader_width(context) : 0;
}

bool series_labels_break_words(const DrawContext *context, const SeriesLabel *labels, size_t count,
                               double width) {
  for (size_t i = 0; i < count; i++) {
    TextLines lines = break_name(context, &labels[i], width - leader_width(context));
    for (size_t k = 0; k < lines.count; k++)
      if (lines.items[k].has_hyphen) return true;
  }
  return false;
}

bool series_labels_have_lone_word(const DrawContext *context, const SeriesLabel *labels,
                                  size_t count, double width) {
  for (size_t i = 0; i < count; i++) {
    TextLines lines = break_name(context, &labels[i], width - leader_width(context));
    if (draw_has_lone_word(labels[i].name.text, &lines)) return true;
  }
  return false;
}

static FontStyle heading_style(const DrawContext *context) {
  return context->theme->type.axis;
}

static double aside_gap(const DrawContext *context) {
  return context->theme->marks.label_gap * 3;
}

double series_labels_aside(const DrawContext *context, const SeriesLabel *labels, size_t count,
                           BoundText heading) {
  double width = 0;
  for (size_t i = 0; i < count; i++)
    if (labels[i].aside.text)
      width = fmax(width, draw_text_width(context, labels[i].aside.text, labels[i].style));
  if (width == 0) return 0;
  TextLines lines = font_break_lines(context->fonts, context->arena, heading.text,
                                     heading_style(context), 1000, true);
  return ceil(fmax(width, lines.width)) + aside_gap(context);
}

static void draw_heading(const DrawContext *context, SeriesLabelArea area, SceneNode *parent) {
  FontStyle style = heading_style(context);
  TextLines lines =
      font_break_lines(context->fonts, context->arena, area.aside_heading.text, style, 1000, true);
  TextSetting setting = {style, context->theme->colors.muted, ALIGN_END, ROLE_LEGEND, NULL};
  double above = (double)(lines.count - 1) * draw_line_pitch(style);
  draw_lines(context, parent, &setting, area.aside_heading, &lines,
             (Point){area.x + area.width + area.aside_width, area.top - above});
}

static int compare_places(const void *a, const void *b) {
  const SeriesLabel *const *left = a, *const *right = b;
  return ((*left)->at > (*right)->at) - ((*left)->at < (*right)->at);
}

typedef struct PlacedNames {
  const SeriesLabel **labels; /* from top to bottom */
  TextLines *lines;
  SpreadLabel *spread;
  size_t count;
} PlacedNames;

static PlacedNames measure_names(const DrawContext *context, const SeriesLabel *labels,
                                 size_t count, double width) {
  PlacedNames names = {arena_array(context->arena, const SeriesLabel *, count),
                       arena_array(context->arena, TextLines, count),
                       arena_array(context->arena, SpreadLabel, count), count};
  for (size_t i = 0; i < count; i++) names.labels[i] = &labels[i];
  qsort(names.labels, count, sizeof *names.labels, compare_places);
  for (size_t i = 0; i < count; i++) {
    const SeriesLabel *label = names.labels[i];
    names.lines[i] = break_name(context, label, width);
    double pitch = draw_line_pitch(label->style);
    names.spread[i] = (SpreadLabel){label->at, (double)names.lines[i].count * pitch + 2, 0};
  }
  return names;
}

bool series_labels_fit(const DrawContext *context, const SeriesLabel *labels, size_t count,
                       double width, double height) {
  PlacedNames names = measure_names(context, labels, count, width - leader_width(context));
  for (size_t i = 0; i < count; i++) height -= names.spread[i].size;
  return height >= 0;
}

/* From the mark's end to the name: level where the name stands at its mark, else with a step. */
static void draw_leader(const DrawContext *context, SeriesLabelArea area, const SeriesLabel *label,
                        double to, SceneNode *parent) {
  double width = leader_width(context), gap = context->theme->marks.label_gap;
  double from = label->at, start = label->mark_x > 0 ? label->mark_x : area.x;
  Stroke stroke = {.width = context->theme->marks.hairline, .color = context->theme->colors.muted};
  Point points[] = {{start + gap * 0.75, from},
                    {area.x + width * 0.4, from},
                    {area.x + width * 0.6, to},
                    {area.x + width - gap, to}};
  scene_add_lines(context->arena, parent, ROLE_LEGEND, points, 4, stroke);
}

bool series_labels_draw(const DrawContext *context, const SeriesLabel *labels, size_t count,
                        SeriesLabelArea area, SceneNode *parent) {
  double leader = leader_width(context);
  PlacedNames names = measure_names(context, labels, count, area.width - leader);
  if (!spread_labels(names.spread, count, area.top, area.bottom)) return false;
  bool any_moved = false;
  for (size_t i = 0; i < count; i++)
    any_moved |= labels[i].mark_x > 0 || fabs(names.spread[i].placed - names.spread[i].wanted) > 3;
  double indent = any_moved ? leader : context->theme->marks.label_gap * 2.5;
  for (size_t i = 0; i < count; i++) {
    const SeriesLabel *label = names.labels[i];
    FontStyle style = label->style;
    double middle = names.spread[i].placed;
    double extra = (double)(names.lines[i].count - 1) * draw_line_pitch(style);
    TextSetting setting = {
        style, color_move_to_contrast(label->color, context->theme->colors.ground, TEXT_CONTRAST),
        ALIGN_START, ROLE_LEGEND, NULL};
    Point anchor = {area.x + indent, draw_middle_baseline(context, style, middle) - extra / 2};
    draw_lines(context, parent, &setting, label->name, &names.lines[i], anchor);
    if (any_moved) draw_leader(context, area, label, middle, parent);
    if (!label->aside.text) continue;
    TextSetting aside = {style, label->aside_color, ALIGN_END, ROLE_LEGEND, NULL};
    draw_text(context, parent, &aside, label->aside,
              (Point){area.x + area.width + area.aside_width,
                      draw_middle_baseline(context, style, middle)});
  }
  if (area.aside_width > 0) draw_heading(context, area, parent);
  return true;
}
