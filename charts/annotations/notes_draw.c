/* Pills, lines with gaps, and heads of arrows. */
#include "charts/annotations/notes.h"

#include <math.h>

#define HEAD_WIDTH 4.5
#define PIECES 64       /* a line has at most */
#define UNBROKEN 10000  /* points */
#define LEAST_PIECE 2.0 /* points: shorter ones are left out */

Stroke note_stroke(const Plot *plot) {
  const Theme *theme = plot->context->theme;
  return (Stroke){.width = theme->marks.connector, .color = theme->colors.muted};
}

FontStyle note_pill_style(const Plot *plot) {
  FontStyle style = plot->context->theme->type.label;
  style.weight = FONT_SEMIBOLD;
  return style;
}

double note_pill_height(const Plot *plot) {
  return note_pill_style(plot).size * 1.7;
}

double note_pill_width(const Plot *plot, BoundText text) {
  return draw_text_width(plot->context, text.text, note_pill_style(plot)) +
         note_pill_height(plot) * 0.9;
}

double note_pill_length(const Plot *plot, BoundText text) {
  return plot->form.is_lying ? note_pill_width(plot, text) : note_pill_height(plot);
}

static NoteLines pill_lines(const Plot *plot, const NotePill *pill) {
  return note_lines(plot, pill->text, note_pill_style(plot),
                    pill->widest > 0 ? pill->widest : UNBROKEN);
}

Rect note_pill_box(const Plot *plot, const NotePill *pill) {
  NoteLines lines = pill_lines(plot, pill);
  double line = note_pill_height(plot);
  double more = (double)(lines.lines.count - 1) * draw_line_pitch(lines.style);
  double width = lines.width + line * 0.9, height = line + more;
  return (Rect){pill->middle.x - width / 2, pill->middle.y - height / 2, width, height};
}

void note_draw_pill(const NoteStage *stage, const NotePill *pill) {
  const DrawContext *context = stage->plot->context;
  Rect box = note_pill_box(stage->plot, pill);
  NoteLines lines = pill_lines(stage->plot, pill);
  SceneNode *ground = scene_add_rect(context->arena, stage->group, ROLE_ANNOTATION, box,
                                     paint_solid(context->theme->colors.ground));
  ground->shape.radius = note_pill_height(stage->plot) / 2;
  ground->shape.stroke = note_stroke(stage->plot);
  TextSetting setting = {
      .color = pill->color, .align = ALIGN_MIDDLE, .role = ROLE_ANNOTATION, .name = pill->name};
  note_draw_lines(stage, &lines, setting,
                  (Point){pill->middle.x, pill->middle.y - lines.height / 2});
}

SceneNode *note_draw_line(const NoteStage *stage, Point from, Point to, Stroke stroke) {
  Point pieces[2 * PIECES];
  size_t count = placer_free_pieces(stage->placer, (Point[]){from, to}, pieces, PIECES);
  SceneNode *last = NULL;
  for (size_t i = 0; i < count; i++) {
    Point a = pieces[2 * i], b = pieces[2 * i + 1];
    if (fabs(b.x - a.x) + fabs(b.y - a.y) < LEAST_PIECE) continue;
    last = scene_add_line(stage->plot->context->arena, stage->group, ROLE_ANNOTATION, a, b, stroke);
  }
  return last;
}

void note_draw_head(const NoteStage *stage, Point tip, bool outward, Color color) {
  bool lies = stage->plot->form.is_lying;
  double back = outward == lies ? -NOTE_HEAD_LENGTH : NOTE_HEAD_LENGTH, half = HEAD_WIDTH / 2;
  Point points[] = {
      tip, lies ? (Point){tip.x + back, tip.y - half} : (Point){tip.x - half, tip.y + back},
      lies ? (Point){tip.x + back, tip.y + half} : (Point){tip.x + half, tip.y + back}};
  scene_add_polygon(stage->plot->context->arena, stage->group, ROLE_ANNOTATION, points, 3,
                    paint_solid(color));
}

NoteLines note_lines(const Plot *plot, BoundText text, FontStyle style, double widest) {
  const DrawContext *context = plot->context;
  NoteLines set = {.text = text, .style = style};
  set.lines = font_break_lines(context->fonts, context->arena, text.text, style, widest, true);
  set.width = set.lines.width;
  set.height = (double)set.lines.count * draw_line_pitch(style);
  return set;
}

void note_draw_lines(const NoteStage *stage, const NoteLines *set, TextSetting setting, Point top) {
  const DrawContext *context = stage->plot->context;
  setting.style = set->style;
  double middle = top.y + draw_line_pitch(set->style) / 2;
  draw_lines(context, stage->group, &setting, set->text, &set->lines,
             (Point){top.x, draw_middle_baseline(context, set->style, middle)});
}
