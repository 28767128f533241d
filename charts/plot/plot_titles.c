/* Titles of panels: what each shows, and its unit. */
#include "charts/plot/plot_phases.h"

#include <math.h>

#define MOST_LINES 3
#define LEAST_WIDTH 40.0 /* points: over narrower panels titles stand under each other */
#define TITLE_GAP 2      /* times the label gap, under a title */

/* From the start of a panel to where the next one's title begins. */
static double panel_pitch(const Plot *plot, size_t index) {
  const Panel *panel = &plot->panels[index];
  double gap = plot->context->theme->marks.label_gap;
  bool is_last = index + 1 >= plot->panel_count;
  double end = is_last ? rect_right(plot->box) : plot->panels[index + 1].frame.x - gap;
  return end - panel->frame.x;
}

static double title_width(const Plot *plot, size_t index) {
  return plot->form.is_lying ? fmax(panel_pitch(plot, index), LEAST_WIDTH) : plot->box.width;
}

static TextLines break_title(const Plot *plot, size_t index, double width) {
  const DrawContext *context = plot->context;
  return font_break_lines(context->fonts, context->arena, plot->panels[index].title.text,
                          context->theme->type.axis, width, true);
}

static bool breaks_word(const TextLines *lines) {
  for (size_t i = 0; i < lines->count; i++)
    if (lines->items[i].has_hyphen) return true;
  return false;
}

/* Side by side over their panels, unless one has too little room. */
bool plot_titles_want_rows(const Plot *plot) {
  for (size_t i = 0; plot->form.is_lying && i < plot->panel_count; i++) {
    if (!plot->panels[i].title.text) continue;
    double pitch = panel_pitch(plot, i);
    TextLines lines = break_title(plot, i, fmax(pitch, LEAST_WIDTH));
    if (pitch < LEAST_WIDTH || lines.count > MOST_LINES || breaks_word(&lines)) return true;
  }
  return false;
}

static TextLines title_lines(const Plot *plot, size_t index) {
  double width = plot->form.has_staggered_titles ? plot->box.width : title_width(plot, index);
  return break_title(plot, index, width);
}

static double text_height(const Plot *plot, size_t index) {
  if (!plot->panels[index].title.text) return 0;
  const Theme *theme = plot->context->theme;
  double lines = fmin(MOST_LINES, (double)title_lines(plot, index).count);
  return theme->type.axis.size + (lines - 1) * draw_line_pitch(theme->type.axis) +
         theme->marks.label_gap * TITLE_GAP;
}

/* A legend may stand between the title of the first panel and its frame. */
static double legend_under(const Plot *plot, size_t index) {
  return index == 0 && plot->form.legend_is_inside ? plot->form.legend_height : 0;
}

double plot_title_room(const Plot *plot, size_t index) {
  if (!plot->panels[index].title.text || plot->form.is_lying) return 0;
  return text_height(plot, index) + legend_under(plot, index);
}

double plot_titles_room(const Plot *plot) {
  double highest = 0, pitch = draw_line_pitch(plot->context->theme->type.axis);
  bool is_staggered = plot->form.has_staggered_titles;
  for (size_t i = 0; plot->form.is_lying && i < plot->panel_count; i++) {
    double below = is_staggered ? pitch * (double)(plot->panel_count - 1 - i) : 0;
    highest = fmax(highest, text_height(plot, i) + (plot->panels[i].title.text ? below : 0));
  }
  return highest;
}

/* Over its panel; that of a second scale over the numbers of that. */
static void draw_title(const Plot *plot, size_t index, SceneNode *group) {
  const Panel *panel = &plot->panels[index];
  const Theme *theme = plot->context->theme;
  ValueAxis axis = plot_value_axis(plot, index);
  bool has_numbers = panel->has_axis && !plot->form.is_lying;
  double numbers = has_numbers ? value_axis_width(plot->context, &axis) : 0;
  TextLines lines = title_lines(plot, index);
  TextSetting title = {theme->type.axis, panel->title.color, ALIGN_START, ROLE_AXIS, NULL};
  double above = (double)(lines.count - 1) * draw_line_pitch(theme->type.axis);
  Point anchor = {panel->frame.x - numbers, panel->frame.y - theme->marks.label_gap * TITLE_GAP -
                                                legend_under(plot, panel->is_over ? 0 : index) -
                                                above};
  if (plot->form.is_lying) anchor.y -= plot_rows_names_width(plot); /* over heads of columns */
  if (plot->form.has_staggered_titles) /* each in a row of its own */
    anchor.y -= draw_line_pitch(theme->type.axis) * (double)(plot->panel_count - 1 - index);
  anchor.x = fmax(plot->box.x, fmin(anchor.x, rect_right(plot->box) - lines.width));
  if (panel->is_over) {
    title.align = ALIGN_END;
    anchor.x = rect_right(plot->box);
  }
  draw_lines(plot->context, group, &title, bound_text_plain(panel->title.text, plot->spec->span),
             &lines, anchor);
}

void plot_draw_titles(const Plot *plot, SceneNode *group) {
  for (size_t i = 0; i < plot->panel_count; i++)
    if (plot->panels[i].title.text) draw_title(plot, i, group);
}
