/* Which form of the axis fits, and how it is drawn. */
#include "guide/category_axis.h"

#include "guide/category_names.h"
#include <math.h>

#define GROUP_GAP 0.35 /* of a line, between the tiers */
#define NAME_GAP 0.35  /* of the type size, between names of several lines */
#define BESIDE_LINE_LIMIT 5
#define TOO_NARROW 10   /* times the height: another width would serve better */
#define TICK_LENGTH 3.0 /* points */

/* Smaller steps of type, down to the least of the theme. */
static const double type_steps[] = {1, 0.92, 0.85, 0.78, 0.72, 0.66, 0.6};
#define TYPE_STEPS (sizeof type_steps / sizeof type_steps[0])
#define LONE_WORD_STEPS 4 /* so many are tried for the sake of a lone word */

static FontStyle name_style(const DrawContext *context, const CategoryKeys *keys, size_t step) {
  double most = keys->type_most > 0 ? keys->type_most : 1;
  return draw_smaller(context->theme, context->theme->type.category, type_steps[step] * most);
}

static CategoryAxis names_below(const DrawContext *context, const CategoryKeys *keys, double step,
                                size_t most_steps) {
  CategoryAxis axis = {0}, first = {0};
  for (size_t i = 0; i < most_steps; i++) {
    FontStyle style = name_style(context, keys, i);
    if (i && style.size == axis.style.size) break; /* the least already */
    if (first.fits && i >= LONE_WORD_STEPS) break;
    axis =
        category_names_make(context, keys, style, step * CATEGORY_NAME_SHARE, CATEGORY_LINE_LIMIT);
    if (axis.fits && !axis.has_lone_word) return axis;
    if (axis.fits && !first.fits) first = axis;
  }
  return first.fits ? first : axis;
}

static CategoryAxis periods_below(const DrawContext *context, const CategoryKeys *keys,
                                  double step) {
  CategoryAxis axis = {0};
  for (size_t i = 0; i < TYPE_STEPS && !axis.fits; i++) {
    FontStyle style = name_style(context, keys, i);
    axis = category_periods_make(context, keys, style, step);
  }
  return axis;
}

/* The least distance between two categories, in slots: on a scale of time days may be near. */
static double least_slot(const CategoryKeys *keys) {
  double least = 1;
  for (size_t i = 1; keys->places.items && i < keys->count; i++)
    least = fmin(least, keys->places.items[i] - keys->places.items[i - 1]);
  return least;
}

CategoryAxis category_axis_below(const DrawContext *context, const CategoryKeys *keys,
                                 double step) {
  if (keys->count == 0) return (CategoryAxis){.fits = true};
  if (!keys->periods) {
    CategoryAxis names = names_below(context, keys, step, TYPE_STEPS);
    if (!names.fits)
      names.wanted_room = category_names_room(context, keys, names.style, CATEGORY_LINE_LIMIT);
    return names;
  }
  if (category_periods_are_plain(keys)) {
    CategoryAxis plain = names_below(context, keys, step * least_slot(keys), 3);
    if (plain.fits) return plain;
  }
  return periods_below(context, keys, step);
}

/* How many lines of the style fit a slot. */
static size_t lines_in(const DrawContext *context, FontStyle style, double step) {
  double line = font_ascent(context->fonts, style) + font_descent(context->fonts, style);
  if (line > step + 0.25) return 0;
  double gap = style.size * NAME_GAP; /* or two names of several lines would read as one */
  double further = step - line - gap;
  size_t lines = further > 0 ? 1 + (size_t)(further / draw_line_pitch(style)) : 1;
  return lines < BESIDE_LINE_LIMIT ? lines : BESIDE_LINE_LIMIT;
}

static CategoryAxis beside_at(const DrawContext *context, const CategoryKeys *keys, FontStyle style,
                              double step, double widest) {
  size_t lines = lines_in(context, style, step);
  CategoryAxis axis = category_names_make(context, keys, style, widest, lines ? lines : 1);
  bool is_too_narrow = !axis.fits && axis.line_count <= lines; /* no height makes up for it */
  axis.fits = axis.fits && lines > 0;
  double line = font_ascent(context->fonts, style) + font_descent(context->fonts, style);
  double further = (double)(axis.line_count - 1) * draw_line_pitch(style);
  double gap = axis.line_count > 1 ? style.size * NAME_GAP : 0;
  axis.wanted_room = (line + further + gap + 0.1) * keys->places.extent;
  if (is_too_narrow) axis.wanted_room *= TOO_NARROW;
  return axis;
}

CategoryAxis category_axis_beside(const DrawContext *context, const CategoryKeys *keys, double step,
                                  double widest) {
  CategoryAxis axis = {.fits = true}, first = {0};
  for (size_t i = 0; i < TYPE_STEPS && keys->count > 0; i++) {
    if (first.fits && i >= LONE_WORD_STEPS) break;
    axis = beside_at(context, keys, name_style(context, keys, i), step, widest);
    if (axis.fits && !axis.has_lone_word) return axis;
    if (axis.fits && !first.fits) first = axis;
  }
  return first.fits ? first : axis;
}

double category_axis_height(const DrawContext *context, const CategoryAxis *axis) {
  if (axis->name_count == 0) return 0;
  double lines = (double)(axis->line_count - 1) + (double)(axis->row_count - 1) * (1 + GROUP_GAP);
  return context->theme->marks.label_gap * 1.5 + font_ascent(context->fonts, axis->style) +
         lines * draw_line_pitch(axis->style) + font_descent(context->fonts, axis->style);
}

static double row_baseline(const DrawContext *context, const CategoryAxis *axis, double top,
                           size_t row) {
  double first =
      top + context->theme->marks.label_gap * 1.5 + font_ascent(context->fonts, axis->style);
  if (row == 0) return first;
  double lines = (double)(axis->line_count - 1) + (double)row * (1 + GROUP_GAP);
  return first + lines * draw_line_pitch(axis->style);
}

static void draw_fine_lines(const DrawContext *context, const CategoryAxis *axis, BandScale band,
                            double top, SceneNode *parent) {
  const Theme *theme = context->theme;
  Stroke stroke = {.width = theme->marks.hairline, .color = theme->colors.muted};
  double tick = fmin(TICK_LENGTH, theme->marks.label_gap);
  for (size_t i = 0; i < axis->tick_count; i++) {
    double x = band_at(band, axis->ticks[i]);
    scene_add_line(context->arena, parent, ROLE_AXIS, (Point){x, top}, (Point){x, top + tick},
                   stroke);
  }
  stroke.color = theme->colors.hairline;
  double bottom = top + category_axis_height(context, axis);
  for (size_t i = 0; i < axis->rule_count; i++) {
    double x = band_at(band, axis->rules[i]);
    scene_add_line(context->arena, parent, ROLE_AXIS, (Point){x, top + tick}, (Point){x, bottom},
                   stroke);
  }
}

void category_axis_draw_below(const DrawContext *context, const CategoryAxis *axis, BandScale band,
                              double top, SceneNode *parent) {
  TextSetting setting = {axis->style, context->theme->colors.text, ALIGN_MIDDLE, ROLE_AXIS, NULL};
  draw_fine_lines(context, axis, band, top, parent);
  for (size_t i = 0; i < axis->name_count; i++) {
    const AxisName *name = &axis->names[i];
    Point anchor = {band_at(band, name->at), row_baseline(context, axis, top, name->row)};
    setting.color = name->row ? context->theme->colors.muted : context->theme->colors.text;
    draw_lines(context, parent, &setting, name->text, &name->lines, anchor);
  }
}

static void draw_rows(const DrawContext *context, const CategoryAxis *axis, BandScale band,
                      double x, TextAlign align, SceneNode *parent) {
  FontStyle style = axis->style;
  TextSetting setting = {style, context->theme->colors.text, align, ROLE_AXIS, NULL};
  for (size_t i = 0; i < axis->name_count; i++) {
    const AxisName *name = &axis->names[i];
    double extra = (double)(name->lines.count - 1) * draw_line_pitch(style);
    double baseline = draw_middle_baseline(context, style, band_at(band, name->at)) - extra / 2;
    draw_lines(context, parent, &setting, name->text, &name->lines, (Point){x, baseline});
  }
}

void category_axis_draw_beside(const DrawContext *context, const CategoryAxis *axis, BandScale band,
                               double left, SceneNode *parent) {
  draw_rows(context, axis, band, left, ALIGN_START, parent);
}

void category_axis_draw_between(const DrawContext *context, const CategoryAxis *axis,
                                BandScale band, double middle, SceneNode *parent) {
  draw_rows(context, axis, band, middle, ALIGN_MIDDLE, parent);
}

Insets category_axis_overhang(const CategoryAxis *axis, BandScale band) {
  Insets over = {0};
  double start = band.start, end = band_end(band);
  for (size_t i = 0; i < axis->name_count; i++) {
    double middle = band_at(band, axis->names[i].at), half = axis->names[i].lines.width / 2;
    over.left = fmax(over.left, start - (middle - half));
    over.right = fmax(over.right, middle + half - end);
  }
  return over;
}
