/* The growth arrow: from the end of one mark out, over, and back to the end of another, with the
 * growth rate in a pill on its way. Above standing marks, right of lying ones. */
#include "charts/annotations/growth.h"

#include "charts/annotations/notes.h"
#include "charts/annotations/notes_read.h"
#include "option/option_rows.h"
#include <math.h>

#define WIDE_LIFT 2.0   /* times the label gap */
#define LYING_PILL 0.3  /* of the box: the widest pill beside lying bars */
#define COLUMN_HALF 2.0 /* points past its ends that an arrow keeps free */
#define YEAR 12         /* months */
#define MOST_MONTHS 12000
#define RANK 3

const char *const growth_kinds[] = {"auto", "growth", "cagr", NULL};

typedef struct GrowthKeys {
  OptionText from, to, series;
  int kind;
} GrowthKeys;

static const OptionKey growth_keys[] = {
    TEXT("from", GrowthKeys, from,
         "Category where the arrow begins; else the one before the last."),
    CHOICE("kind", GrowthKeys, kind, growth_kinds,
           "Growth over all, or per year (cagr); auto is per year where the periods are of one "
           "kind and more than a year apart."),
    TEXT("series", GrowthKeys, series, "The series it speaks of, where bars stand side by side."),
    TEXT("to", GrowthKeys, to, "Category where it ends; else the last that is no forecast."),
};
const OptionTable growth_options = {"a growth arrow", growth_keys, OPTION_COUNT(growth_keys)};

bool growth_note_decide(const NoteReader *reader, GrowthKind kind, size_t series,
                        GrowthNote *note) {
  const ChartData *data = &reader->chart->data;
  int months = note_months(data, note->from, note->to);
  bool is_ratio = note_measure(data, series)->is_ratio;
  if (kind == GROWTH_RATE || months > MOST_MONTHS) return true;
  if (kind == GROWTH_AUTO) {
    note->months = months > YEAR && !is_ratio ? months : 0;
    return true;
  }
  note->months = months;
  if (months > 0 && !is_ratio) return true;
  diag_error(reader->diags, reader->span,
             is_ratio ? "ratios grow by points, not by a rate per year"
                      : "growth per year needs two periods of one kind");
  diag_hint(reader->diags,
            is_ratio ? "use kind: growth" : "name two with from: and to:, or use kind: growth");
  return false;
}

Quantity growth_note_rate(const Plot *plot, const GrowthNote *note, Quantity from, Quantity to,
                          SourceSpan span) {
  Arena *arena = plot->context->arena;
  return note->months ? quantity_cagr(arena, from, to, note->months, span)
                      : quantity_growth(arena, from, to, span);
}

static bool read_growth(const NoteReader *reader, const void *values, Annotation *note) {
  const GrowthKeys *keys = values;
  const ChartData *data = &reader->chart->data;
  GrowthNote *growth = arena_make(reader->arena, GrowthNote);
  growth->to = note_category(reader, keys->to, note_last_actual(data));
  growth->from = note_category(reader, keys->from, growth->to ? growth->to - 1 : 0);
  note->series = note_series(reader, keys->series);
  note->content = growth;
  note_warn_of_kinds(reader, growth->from, growth->to, "the growth arrow");
  return note_need_order(reader, growth->from < growth->to, "a growth arrow leads", "category") &&
         growth_note_decide(reader, (GrowthKind)keys->kind, note->series, growth);
}

/* An arrow between its two ends, and what it says. */
typedef struct Arrow {
  Site from, to;
  double start, end; /* across */
  double half;       /* of what it covers across: its pill may be wider than its way */
  double middle;     /* across: of the pill */
  double lift;       /* a pill over both ends stands higher, or it would hide the arrow's head */
  Quantity rate;
  BoundText text;
} Arrow;

/* Of one series of several the arrow says which, where the name has room. */
static BoundText pill_text(const Plot *plot, const Annotation *note, Quantity rate) {
  const GrowthNote *growth = note->content;
  BoundText text = note_signed_text(plot, rate);
  const char *cagr = plot->context->words->changes.cagr;
  if (growth->months)
    text = bound_text_join(plot->context->arena, bound_text_plain(cagr, note->span), " ", text, "");
  BoundText named = note_named_text(plot, note->series, text);
  double widest = plot->box.width * (plot->form.is_lying ? LYING_PILL : 1);
  return note_pill_width(plot, named) <= widest ? named : text;
}

/* The pill stands in the middle, but within the box. */
static void place_pill(const Plot *plot, Arrow *arrow) {
  double way = fabs(arrow->end - arrow->start);
  double pill = plot->form.is_lying ? 0 : note_pill_width(plot, arrow->text);
  arrow->half = fmax(way, pill) / 2;
  arrow->middle = (arrow->start + arrow->end) / 2;
  if (!plot->form.is_lying) arrow->middle = note_fit_across(plot, arrow->middle, 2 * arrow->half);
  arrow->lift = pill > way ? plot->context->theme->marks.label_gap * WIDE_LIFT : 0;
}

/* False if there is nothing at one of its ends. */
static bool make_arrow(const Plot *plot, const Annotation *note, Arrow *arrow) {
  const GrowthNote *growth = note->content;
  if (!note_locate(plot, note->series, growth->from, &arrow->from) ||
      !note_locate(plot, note->series, growth->to, &arrow->to))
    return false;
  arrow->start = note_across(plot, arrow->from.end);
  arrow->end = note_across(plot, arrow->to.end);
  arrow->rate = growth_note_rate(plot, growth, arrow->from.value, arrow->to.value, note->span);
  arrow->text = pill_text(plot, note, arrow->rate);
  place_pill(plot, arrow);
  return true;
}

/* Distance of the line from the farthest label below it. */
static double rise_of(const Plot *plot, const Arrow *arrow) {
  return note_pill_length(plot, arrow->text) / 2 + plot->context->theme->marks.label_gap * 1.5 +
         arrow->lift;
}

static NoteShelf growth_shelf(const Plot *plot, const Annotation *note) {
  Arrow arrow;
  if (!make_arrow(plot, note, &arrow)) return (NoteShelf){0};
  double depth = rise_of(plot, &arrow) + note_pill_length(plot, arrow.text) / 2 +
                 plot->context->theme->marks.label_gap;
  double from = fmin(arrow.start, arrow.middle - arrow.half) - COLUMN_HALF;
  double to = fmax(arrow.end, arrow.middle + arrow.half) + COLUMN_HALF;
  return (NoteShelf){note_panel(plot, note->series), from, to, depth, RANK};
}

static void draw_growth(const NoteStage *stage, const Annotation *note) {
  const Plot *plot = stage->plot;
  const GrowthNote *growth = note->content;
  Arrow arrow;
  if (!make_arrow(plot, note, &arrow)) {
    note_report_no_place(plot, note, "growth arrow");
    return;
  }
  size_t panel = note_panel(plot, note->series);
  double gap = plot->context->theme->marks.label_gap * 0.75;
  double level = note_outward(plot, stage->level, rise_of(plot, &arrow));
  double start = note_outward(plot, note_past_label(stage, panel, &arrow.from), gap);
  double tip = note_outward(plot, note_past_label(stage, panel, &arrow.to), gap);
  Point points[] = {plot_point(plot, arrow.start, start), plot_point(plot, arrow.start, level),
                    plot_point(plot, arrow.end, level),
                    plot_point(plot, arrow.end, note_outward(plot, tip, NOTE_HEAD_LENGTH))};
  SceneNode *line = scene_add_lines(plot->context->arena, stage->group, ROLE_ANNOTATION, points, 4,
                                    note_stroke(plot));
  line->name = note_name(plot, "growth", growth->from, growth->to);
  note_draw_head(stage, plot_point(plot, arrow.end, tip), false, note_stroke(plot).color);
  NotePill pill = {.middle = plot_point(plot, arrow.middle, level),
                   .text = arrow.text,
                   .color = note_effect_color(plot, arrow.rate),
                   .name = line->name};
  note_draw_pill(stage, &pill);
}

const AnnotationType growth_annotation = {
    .name = "growth",
    .options = &growth_options,
    .options_size = sizeof(GrowthKeys),
    .example = "{from: FY2005, to: FY2008}",
    .read = read_growth,
    .shelf = growth_shelf,
    .draw = draw_growth,
};
