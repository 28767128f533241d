/* Ovals with the growth from each period to the next, on one line past the marks. */
#include "charts/annotations/notes.h"
#include "charts/annotations/notes_read.h"
#include "option/option_rows.h"

#include <math.h>

#define RANK 1
#define HEIGHT 1.55 /* times the type size */
#define SIDES 0.8   /* times the type size, for both ends of an oval together */
#define APART 3.0   /* points between neighbours */

typedef struct OvalsKeys {
  OptionText from, to, series;
} OvalsKeys;

typedef struct OvalsNote {
  size_t from, to;
} OvalsNote;

static const OptionKey ovals_keys[] = {
    TEXT("from", OvalsKeys, from, "Period with which they begin; else the first."),
    TEXT("series", OvalsKeys, series, "The series whose growth they say; else that of the total."),
    TEXT("to", OvalsKeys, to, "Period with which they end; else the last."),
};
const OptionTable ovals_options = {"growth ovals", ovals_keys, OPTION_COUNT(ovals_keys)};

static bool read_ovals(const NoteReader *reader, const void *values, Annotation *note) {
  const OvalsKeys *keys = values;
  const ChartData *data = &reader->chart->data;
  OvalsNote *ovals = arena_make(reader->arena, OvalsNote);
  note->content = ovals;
  note->series = note_series(reader, keys->series);
  ovals->from = note_category(reader, keys->from, 0);
  ovals->to = note_category(reader, keys->to, data->category_count - 1);
  if (!data->periods) {
    diag_error(reader->diags, reader->span, "growth ovals stand between periods; here are names");
    return false;
  }
  return note_need_order(reader, ovals->from < ovals->to, "growth ovals lead", "period");
}

typedef struct Oval {
  double across;
  Quantity growth;
  BoundText text;
  double width;
} Oval;

/* Before the category; false if there is nothing to say. */
static bool make_oval(const Plot *plot, const Annotation *note, size_t category, FontStyle style,
                      Oval *oval) {
  Site from, to;
  const bool *follows_gap = plot->spec->data.follows_gap;
  if (follows_gap && follows_gap[category]) return false;
  if (!note_locate(plot, note->series, category - 1, &from) ||
      !note_locate(plot, note->series, category, &to))
    return false;
  oval->growth = quantity_growth(plot->context->arena, from.value, to.value, note->span);
  if (oval->growth.state == QUANTITY_MISSING) return false;
  oval->across = (note_across(plot, from.end) + note_across(plot, to.end)) / 2;
  oval->text = note_signed_text(plot, oval->growth);
  oval->width = draw_text_width(plot->context, oval->text.text, style) + style.size * SIDES;
  return true;
}

static double widest_oval(const Plot *plot, const Annotation *note, FontStyle style,
                          size_t *count) {
  const OvalsNote *ovals = note->content;
  double widest = 0;
  Oval oval;
  *count = 0;
  for (size_t c = ovals->from + 1; c <= ovals->to; c++) {
    if (!make_oval(plot, note, c, style, &oval)) continue;
    widest = fmax(widest, oval.width);
    *count += 1;
  }
  return widest;
}

/* As small as it has to be for the ovals to stand side by side; false if they never do. */
static bool fit_style(const Plot *plot, const Annotation *note, FontStyle *style) {
  static const double shares[] = {0.92, 0.84, 0.76, 0.68};
  for (size_t i = 0; i < sizeof shares / sizeof *shares; i++) {
    size_t count;
    *style = draw_smaller(plot->context->theme, plot->context->theme->type.label, shares[i]);
    double widest = widest_oval(plot, note, *style, &count);
    double room = plot->form.is_lying ? style->size * HEIGHT : widest;
    if (count && room + APART <= plot->band.step) return true;
  }
  return false;
}

static double gap_of(const Plot *plot) {
  return plot->context->theme->marks.label_gap * 1.5;
}

static double depth_of(const Plot *plot, const Annotation *note, FontStyle style) {
  size_t count;
  return plot->form.is_lying ? widest_oval(plot, note, style, &count) : style.size * HEIGHT;
}

static NoteShelf ovals_shelf(const Plot *plot, const Annotation *note) {
  const OvalsNote *ovals = note->content;
  FontStyle style;
  if (!fit_style(plot, note, &style)) return (NoteShelf){0};
  double depth = depth_of(plot, note, style) + 2 * gap_of(plot);
  return (NoteShelf){note_panel(plot, note->series), plot_across(plot, ovals->from),
                     plot_across(plot, ovals->to), depth, RANK};
}

static void draw_oval(const NoteStage *stage, const Oval *oval, FontStyle style, double along) {
  const DrawContext *context = stage->plot->context;
  Point middle = plot_point(stage->plot, oval->across, along);
  double height = style.size * HEIGHT;
  Rect box = {middle.x - oval->width / 2, middle.y - height / 2, oval->width, height};
  SceneNode *ground = scene_add_rect(context->arena, stage->group, ROLE_ANNOTATION, box,
                                     paint_solid(context->theme->colors.ground));
  ground->shape.radius = height / 2;
  ground->shape.stroke = note_stroke(stage->plot);
  ground->shape.stroke.width = context->theme->marks.hairline;
  TextSetting setting = {style, note_effect_color(stage->plot, oval->growth), ALIGN_MIDDLE,
                         ROLE_ANNOTATION, NULL};
  draw_text(context, stage->group, &setting, oval->text,
            (Point){middle.x, draw_middle_baseline(context, style, middle.y)});
}

static void report(const Plot *plot, const Annotation *note) {
  diag_warning(plot->context->diags, note->span, "no room for growth ovals between the periods");
  diag_hint(plot->context->diags, "give the chart more room, or name fewer with from: and to:");
}

static void draw_ovals(const NoteStage *stage, const Annotation *note) {
  const Plot *plot = stage->plot;
  const OvalsNote *ovals = note->content;
  FontStyle style;
  Oval oval;
  if (!fit_style(plot, note, &style)) {
    report(plot, note);
    return;
  }
  double along = note_outward(plot, stage->level, gap_of(plot) + depth_of(plot, note, style) / 2);
  for (size_t c = ovals->from + 1; c <= ovals->to; c++)
    if (make_oval(plot, note, c, style, &oval)) draw_oval(stage, &oval, style, along);
}

const AnnotationType ovals_annotation = {
    .name = "ovals",
    .options = &ovals_options,
    .options_size = sizeof(OvalsKeys),
    .example = "{}",
    .read = read_ovals,
    .shelf = ovals_shelf,
    .draw = draw_ovals,
};
