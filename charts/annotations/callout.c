/* A short text in a box past the marks, with a leader to its datum. */
#include "charts/annotations/notes.h"
#include "charts/annotations/notes_read.h"
#include "option/option_rows.h"

#include <math.h>

#define RANK 4
#define WIDEST 0.34 /* of the box */
#define MOST 150.0  /* points: the widest text */
#define PADDING 5.0 /* points between the text and its box */
#define RADIUS 4.0
#define LEADER 12.0 /* points: the least length of a leader */
#define DOT 3.5     /* points: where it ends */

typedef struct CalloutKeys {
  OptionText at, series, text;
} CalloutKeys;

typedef struct CalloutNote {
  size_t at;
  BoundText text;
} CalloutNote;

static const OptionKey callout_keys[] = {
    TEXT("at", CalloutKeys, at, "The category of its datum; else the last that is no forecast."),
    TEXT("series", CalloutKeys, series, "The series of its datum; else the total."),
    TEXT("text", CalloutKeys, text, "What it says; may hold {expressions}."),
};
const OptionTable callout_options = {"a callout", callout_keys, OPTION_COUNT(callout_keys)};

static bool read_callout(const NoteReader *reader, const void *values, Annotation *note) {
  const CalloutKeys *keys = values;
  CalloutNote *callout = arena_make(reader->arena, CalloutNote);
  note->content = callout;
  note->series = note_series(reader, keys->series);
  callout->at = note_category(reader, keys->at, note_last_actual(&reader->chart->data));
  callout->text = note_text(reader, keys->text);
  return note_need(reader, keys->text, "text",
                   "as in callout: {at: FY2008, text: Two large orders}");
}

typedef struct Callout {
  Site site;
  NoteLines lines;
  Rect size;      /* its box; the place is not set */
  double middle;  /* across */
  double leader;  /* across: past the marks of the category, if others stand over the datum */
  bool is_beside; /* the leader comes from the side */
} Callout;

/* Whether other marks stand past the datum. */
static bool is_covered(const Plot *plot, const Annotation *note, const Callout *callout) {
  const CalloutNote *content = note->content;
  Site whole;
  bool is_part =
      note->series != CHART_WHOLE && !plot_layer_of(plot, note->series)->type->names_stand_at_ends;
  if (!is_part || !note_locate(plot, CHART_WHOLE, content->at, &whole)) return false;
  double past = note_along(plot, whole.end) - note_along(plot, callout->site.end);
  bool is_same = fabs(note_across(plot, whole.end) - note_across(plot, callout->site.end)) < 0.5;
  return is_same && fabs(past) > 0.5;
}

static bool make_callout(const Plot *plot, const Annotation *note, Callout *callout) {
  const CalloutNote *content = note->content;
  if (!note_locate(plot, note->series, content->at, &callout->site)) return false;
  const DrawContext *context = plot->context;
  double widest = fmin(MOST, plot->box.width * WIDEST);
  callout->lines = note_lines(plot, content->text, context->theme->type.category, widest);
  callout->size =
      (Rect){0, 0, callout->lines.width + 2 * PADDING, callout->lines.height + 2 * PADDING};
  bool lies = plot->form.is_lying;
  callout->is_beside = is_covered(plot, note, callout);
  callout->leader = note_across(plot, callout->site.end);
  if (callout->is_beside)
    callout->leader = note_edge_past(plot, content->at) + context->theme->marks.label_gap * 1.5;
  double width = lies ? callout->size.height : callout->size.width;
  callout->middle = note_fit_across(plot, callout->leader, width);
  return true;
}

static NoteShelf callout_shelf(const Plot *plot, const Annotation *note) {
  Callout callout;
  if (!make_callout(plot, note, &callout)) return (NoteShelf){0};
  bool lies = plot->form.is_lying;
  double half = (lies ? callout.size.height : callout.size.width) / 2;
  double length = lies ? callout.size.width : callout.size.height;
  double depth = length + LEADER + plot->context->theme->marks.label_gap * 1.5;
  return (NoteShelf){note_panel(plot, note->series), callout.middle - half - 1,
                     callout.middle + half + 1, depth, RANK};
}

static Rect box_of(const Plot *plot, const Callout *callout, double level) {
  double foot = note_outward(plot, level, LEADER);
  bool lies = plot->form.is_lying;
  double half = (lies ? callout->size.height : callout->size.width) / 2;
  double length = lies ? callout->size.width : callout->size.height;
  return note_box(plot, callout->middle - half, callout->middle + half, foot,
                  note_outward(plot, foot, length));
}

static void draw_dot(const NoteStage *stage, Point at) {
  const DrawContext *context = stage->plot->context;
  scene_add_ellipse(context->arena, stage->group, ROLE_ANNOTATION,
                    (Rect){at.x - DOT / 2, at.y - DOT / 2, DOT, DOT},
                    paint_solid(context->theme->colors.ink));
}

/* Where the datum's own label ends, or its mark. */
static double own_end(const NoteStage *stage, const Annotation *note, const Callout *callout) {
  const Plot *plot = stage->plot;
  const CalloutNote *content = note->content;
  const char *names[NOTE_LABEL_NAMES];
  size_t count = note_label_names(plot, note->series, content->at, names);
  double end = note_along(plot, callout->site.end);
  Rect text;
  for (size_t i = 0; i < count; i++) {
    if (!placer_find_label(stage->placer, names[i], &text)) continue;
    return plot->form.is_lying ? fmax(end, rect_right(text)) : fmin(end, text.y);
  }
  return end;
}

/* Straight to the label of the datum; or down beside the bar, and in from its side. */
static void draw_leader(const NoteStage *stage, const Annotation *note, const Callout *callout) {
  const Plot *plot = stage->plot;
  bool lies = plot->form.is_lying;
  double foot = note_outward(plot, stage->level, LEADER);
  Stroke stroke = note_stroke(plot);
  stroke.color = plot->context->theme->colors.ink;
  if (!callout->is_beside) {
    double end = own_end(stage, note, callout);
    bool is_line =
        note->series != CHART_WHOLE && plot_layer_of(plot, note->series)->type->names_stand_at_ends;
    if (is_line) end = note_along(plot, callout->site.end);
    end = note_outward(plot, end, 2);
    note_draw_line(stage, plot_point(plot, callout->leader, foot),
                   plot_point(plot, callout->leader, end), stroke);
    if (is_line) draw_dot(stage, plot_point(plot, callout->leader, end));
    return;
  }
  Rect box = callout->site.box;
  double middle = lies ? rect_middle_x(box) : rect_middle_y(box);
  double edge = lies ? rect_bottom(box) : rect_right(box);
  note_draw_line(stage, plot_point(plot, callout->leader, foot),
                 plot_point(plot, callout->leader, middle), stroke);
  scene_add_line(plot->context->arena, stage->group, ROLE_ANNOTATION,
                 plot_point(plot, callout->leader, middle), plot_point(plot, edge, middle), stroke);
  draw_dot(stage, plot_point(plot, edge, middle));
}

static void draw_callout(const NoteStage *stage, const Annotation *note) {
  const Plot *plot = stage->plot;
  const ThemeColors *colors = &plot->context->theme->colors;
  Callout callout;
  if (!make_callout(plot, note, &callout)) {
    note_report_no_place(plot, note, "callout");
    return;
  }
  draw_leader(stage, note, &callout);
  Rect box = box_of(plot, &callout, stage->level);
  SceneNode *ground = scene_add_rect(plot->context->arena, stage->group, ROLE_ANNOTATION, box,
                                     paint_solid(colors->ground));
  ground->shape.radius = RADIUS;
  ground->shape.stroke = note_stroke(plot);
  ground->name = arena_printf(plot->context->arena, "%s/callout", plot->spec->name);
  TextSetting setting = {
      .color = colors->ink, .align = ALIGN_START, .role = ROLE_ANNOTATION, .name = ground->name};
  note_draw_lines(stage, &callout.lines, setting, (Point){box.x + PADDING, box.y + PADDING});
}

const AnnotationType callout_annotation = {
    .name = "callout",
    .options = &callout_options,
    .options_size = sizeof(CalloutKeys),
    .example = "{at: FY2008, text: First year above 45 billion}",
    .read = read_callout,
    .shelf = callout_shelf,
    .draw = draw_callout,
};
