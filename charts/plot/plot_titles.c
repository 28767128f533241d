/* Titles of panels: what each shows, and its unit. */
#include "charts/plot/plot_phases.h"

#include <math.h>

#define MOST_LINES 3
#define LEAST_WIDTH 40.0 /* points: narrower panels have titles as wide as this */
#define TITLE_GAP 2      /* times the label gap, under a title */

/* The width that a title may take: that of its panel, as far as it is known. */
static double title_width(const Plot *plot, size_t index) {
  if (!plot->form.is_lying) return plot->box.width;
  return fmax(plot->panels[index].frame.width, LEAST_WIDTH);
}

static TextLines title_lines(const Plot *plot, size_t index) {
  const DrawContext *context = plot->context;
  return font_break_lines(context->fonts, context->arena, plot->panels[index].title,
                          context->theme->type.axis, title_width(plot, index), true);
}

static double text_height(const Plot *plot, size_t index) {
  if (!plot->panels[index].title) return 0;
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
  if (!plot->panels[index].title || plot->form.is_lying) return 0;
  return text_height(plot, index) + legend_under(plot, index);
}

double plot_titles_room(const Plot *plot) {
  double highest = 0;
  for (size_t i = 0; plot->form.is_lying && i < plot->panel_count; i++)
    highest = fmax(highest, text_height(plot, i));
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
  TextSetting title = {theme->type.axis, panel->title_color, ALIGN_START, ROLE_AXIS, NULL};
  double above = (double)(lines.count - 1) * draw_line_pitch(theme->type.axis);
  Point anchor = {panel->frame.x - numbers, panel->frame.y - theme->marks.label_gap * TITLE_GAP -
                                                legend_under(plot, index) - above};
  if (panel->is_over) {
    title.align = ALIGN_END;
    anchor.x = rect_right(plot->box);
  }
  draw_lines(plot->context, group, &title, bound_text_plain(panel->title, plot->spec->span), &lines,
             anchor);
}

void plot_draw_titles(const Plot *plot, SceneNode *group) {
  for (size_t i = 0; i < plot->panel_count; i++)
    if (plot->panels[i].title) draw_title(plot, i, group);
}
