/* The difference arrow: thin lines from two ends of marks to an arrow that spans the gap between
 * them, past the later mark if there is room, else past the last one; what it amounts to stands on
 * the arrow, or beside a short one. */
#include "charts/annotations/notes.h"
#include "charts/annotations/notes_read.h"
#include "option/option_rows.h"

#include <math.h>

#define PAD 2.0        /* times the label gap, beside marks */
#define PILL_SHARE 0.3 /* of the box: the widest text of a bubble, in one line */
#define SHAFT 3.0      /* points that the thin lines reach past the arrow */
#define FREE_ENDS 9.0  /* of an arrow with a bubble on it, each */

typedef enum DifferenceOf { OF_AUTO, OF_LEVEL, OF_TOTAL } DifferenceOf;
typedef enum DifferenceShow { SHOW_AMOUNT, SHOW_PERCENT, SHOW_BOTH } DifferenceShow;

typedef struct DifferenceKeys {
  OptionText from, to, series, from_series, to_series;
  int of, show;
} DifferenceKeys;

typedef struct DifferenceEnd {
  size_t category, series;
} DifferenceEnd;

typedef struct DifferenceNote {
  DifferenceEnd from, to;
  DifferenceShow show;
} DifferenceNote;

static const char *const of_choices[] = {"auto", "level", "total", NULL};
static const char *const show_choices[] = {"amount", "percent", "both", NULL};

static const OptionKey difference_keys[] = {
    TEXT("from", DifferenceKeys, from, "Category that it is from; else the one before the last."),
    TEXT("from-series", DifferenceKeys, from_series,
         "The series at its start, if it leads from one series to another."),
    CHOICE("of", DifferenceKeys, of, of_choices,
           "Between levels of a series or between totals; auto is by whether a series is named."),
    TEXT("series", DifferenceKeys, series, "The series at both ends."),
    CHOICE("show", DifferenceKeys, show, show_choices, "What it says: amount, percent, or both."),
    TEXT("to", DifferenceKeys, to, "Category that it leads to; else the last that is no forecast."),
    TEXT("to-series", DifferenceKeys, to_series,
         "The series at its end, if it leads from one series to another."),
};
const OptionTable difference_options = {"a difference arrow", difference_keys,
                                        OPTION_COUNT(difference_keys)};

static bool check_of(const NoteReader *reader, DifferenceOf of, const DifferenceNote *note) {
  bool has_series = note->from.series != CHART_WHOLE || note->to.series != CHART_WHOLE;
  if (of == OF_TOTAL && has_series) {
    diag_error(reader->diags, reader->span, "a difference of totals has no series");
    diag_hint(reader->diags, "leave out series, or use of: level");
    return false;
  }
  if (of == OF_LEVEL && !has_series && reader->chart->data.main.count > 1) {
    diag_error(reader->diags, reader->span, "a difference of levels needs a series");
    diag_hint(reader->diags, "as in difference: {of: level, series: NAME}");
    return false;
  }
  return true;
}

static bool check_ends(const NoteReader *reader, const DifferenceNote *note) {
  const ChartData *data = &reader->chart->data;
  bool is_same = note->from.category == note->to.category && note->from.series == note->to.series;
  if (is_same) {
    diag_error(reader->diags, reader->span, "both ends of the difference arrow are the same");
    diag_hint(reader->diags, "name two categories with from: and to:, or two series");
    return false;
  }
  const Measure *from = note_measure(data, note->from.series),
                *to = note_measure(data, note->to.series);
  if (text_equals(from->unit ? from->unit : "", to->unit ? to->unit : "")) return true;
  diag_error(reader->diags, reader->span, "the ends of the difference arrow are of two units");
  return false;
}

static bool read_difference(const NoteReader *reader, const void *values, Annotation *note) {
  const DifferenceKeys *keys = values;
  const ChartData *data = &reader->chart->data;
  DifferenceNote *difference = arena_make(reader->arena, DifferenceNote);
  bool has_two = keys->from_series.text || keys->to_series.text;
  size_t to = note_category(reader, keys->to, note_last_actual(data));
  size_t before = has_two || to == 0 ? to : to - 1;
  note->series = note_series(reader, keys->series);
  note->content = difference;
  difference->show = (DifferenceShow)keys->show;
  difference->from = (DifferenceEnd){note_category(reader, keys->from, before), note->series};
  difference->to = (DifferenceEnd){to, note->series};
  if (keys->from_series.text) difference->from.series = note_series(reader, keys->from_series);
  if (keys->to_series.text) difference->to.series = note_series(reader, keys->to_series);
  note->series = difference->to.series;
  note_warn_of_kinds(reader, difference->from.category, to, "the difference arrow");
  return note_need_values(reader, "a difference arrow") &&
         check_of(reader, (DifferenceOf)keys->of, difference) && check_ends(reader, difference);
}

/* Where everything stands. */
typedef struct Gap {
  Site from, to;
  double from_level, to_level; /* along */
  double across;               /* of the arrow */
  NotePill pill;
} Gap;

static BoundText gap_text(const Plot *plot, const Annotation *note, Quantity change,
                          Quantity growth) {
  const DifferenceNote *difference = note->content;
  BoundText amount = note_signed_text(plot, change), percent = note_signed_text(plot, growth);
  bool is_ratio = change.measure->is_ratio;
  if (difference->show == SHOW_AMOUNT || is_ratio) return amount;
  if (difference->show == SHOW_PERCENT) return percent;
  return bound_text_join(plot->context->arena, amount, " (", percent, ")");
}

/* Where the numbers of an axis under lying bars end; 0 without them. */
static double numbers_end(const Plot *plot) {
  const Theme *theme = plot->context->theme;
  if (!plot->form.is_lying || !plot->panels[0].has_axis) return 0;
  return rect_bottom(plot->frame) + theme->type.axis.size + theme->marks.label_gap * 2;
}

/* Where the arrow's room begins, across, which takes `width` of it. */
static double room_start(const Plot *plot, const DifferenceNote *difference, double width) {
  size_t last = plot->spec->data.category_count - 1;
  size_t later = difference->from.category > difference->to.category ? difference->from.category
                                                                     : difference->to.category;
  double start = note_edge_past(plot, later);
  bool has_room = later == last || note_edge_before(plot, later + 1) - start >= width;
  if (has_room && later != last) return start;
  start = fmax(start, note_edge_past(plot, last));
  return fmax(start, numbers_end(plot));
}

static void place_pill(const Plot *plot, const DifferenceNote *difference, double after, Gap *gap) {
  double pad = plot->context->theme->marks.label_gap * PAD;
  Rect size = note_pill_box(plot, &gap->pill);
  double length = plot->form.is_lying ? size.width : size.height;
  double thickness = plot->form.is_lying ? size.height : size.width;
  double room = room_start(plot, difference, thickness + 2 * pad);
  double start = fmax(room, after) + pad;
  double middle = (gap->from_level + gap->to_level) / 2;
  bool is_on = fabs(gap->to_level - gap->from_level) >= length + 2 * FREE_ENDS;
  gap->across = start + thickness / 2;
  if (is_on || plot->form.is_lying) {
    double past = fmax(gap->from_level, gap->to_level) + pad + length / 2;
    gap->pill.middle = plot_point(plot, gap->across, is_on ? middle : past);
    return;
  }
  gap->across = start + SHAFT;
  gap->pill.middle = plot_point(plot, gap->across + SHAFT + pad + thickness / 2, middle);
}

/* Past what stands `after` if that is past the marks. */
static bool make_one(const Plot *plot, const Annotation *note, double after, Gap *gap) {
  const DifferenceNote *difference = note->content;
  DifferenceEnd from = difference->from, to = difference->to;
  Arena *arena = plot->context->arena;
  if (!note_locate(plot, from.series, from.category, &gap->from) ||
      !note_locate(plot, to.series, to.category, &gap->to))
    return false;
  gap->from_level = note_level(plot, from.series, &gap->from);
  gap->to_level = note_level(plot, to.series, &gap->to);
  Quantity change = quantity_change(arena, gap->from.value, gap->to.value, note->span);
  Quantity growth = quantity_growth(arena, gap->from.value, gap->to.value, note->span);
  gap->pill = (NotePill){.text = gap_text(plot, note, change, growth),
                         .widest = plot->box.width * PILL_SHARE,
                         .color = note_effect_color(plot, change),
                         .name = note_name(plot, "difference", from.category, to.category)};
  place_pill(plot, difference, after, gap);
  return true;
}

/* Where an arrow with its bubble ends, across. */
static double end_of(const Plot *plot, const Gap *gap) {
  Rect box = note_pill_box(plot, &gap->pill);
  return fmax(gap->across + SHAFT, plot->form.is_lying ? rect_bottom(box) : rect_right(box));
}

/* Arrows from the same mark on stand beside each other, in the order in which they are given. */
static bool make_gap(const Plot *plot, const Annotation *note, Gap *gap) {
  double after = -INFINITY;
  if (!make_one(plot, note, after, gap)) return false;
  for (const Annotation *other = plot->spec->notes.items; other < note; other++) {
    Gap alone, before;
    if (other->type->read != read_difference || !make_one(plot, other, -INFINITY, &alone)) continue;
    if (end_of(plot, gap) < alone.across - SHAFT) continue; /* it stands in a gap before */
    make_one(plot, other, after, &before);
    after = fmax(after, end_of(plot, &before));
  }
  return make_one(plot, note, after, gap);
}

static bool has_room(const Plot *plot, const Gap *gap) {
  return rect_contains(plot->box, note_pill_box(plot, &gap->pill), 1);
}

static void offer_difference(const Plot *plot, const Annotation *note, Placer *placer) {
  Gap gap;
  if (!make_gap(plot, note, &gap)) return;
  placer_add_guest(placer, note_pill_box(plot, &gap.pill));
  placer_add_guest(
      placer, note_box(plot, gap.across - SHAFT, gap.across + SHAFT, gap.from_level, gap.to_level));
}

/* From the far edge of a mark to the arrow. */
static void draw_extension(const NoteStage *stage, const Site *site, double level, double across) {
  const Plot *plot = stage->plot;
  double edge = plot->form.is_lying ? rect_bottom(site->box) : rect_right(site->box);
  Stroke stroke = note_stroke(plot);
  stroke.width = plot->context->theme->marks.hairline;
  double start = edge, numbers = numbers_end(plot);
  if (numbers > 0) { /* it does not strike one through */
    double foot = rect_bottom(plot->frame);
    note_draw_line(stage, plot_point(plot, edge, level), plot_point(plot, foot, level), stroke);
    start = numbers;
  }
  note_draw_line(stage, plot_point(plot, start, level), plot_point(plot, across + SHAFT, level),
                 stroke);
}

static void draw_extensions(const NoteStage *stage, const Annotation *note) {
  Gap gap;
  if (!make_gap(stage->plot, note, &gap) || !has_room(stage->plot, &gap)) return;
  draw_extension(stage, &gap.from, gap.from_level, gap.across);
  draw_extension(stage, &gap.to, gap.to_level, gap.across);
}

static void draw_difference(const NoteStage *stage, const Annotation *note) {
  const Plot *plot = stage->plot;
  Gap gap;
  if (!make_gap(plot, note, &gap)) {
    note_report_no_place(plot, note, "difference arrow");
    return;
  }
  if (!has_room(plot, &gap)) {
    note_report_no_room(plot, note);
    return;
  }
  Stroke stroke = {.width = plot->context->theme->marks.connector * 1.5, .color = gap.pill.color};
  double way = gap.to_level - gap.from_level;
  bool has_head = fabs(way) > NOTE_HEAD_LENGTH;
  bool is_outward = (way > 0) == plot->form.is_lying;
  double end = gap.to_level - (has_head ? copysign(NOTE_HEAD_LENGTH, way) : 0);
  SceneNode *line = scene_add_line(plot->context->arena, stage->group, ROLE_ANNOTATION,
                                   plot_point(plot, gap.across, gap.from_level),
                                   plot_point(plot, gap.across, end), stroke);
  line->name = gap.pill.name;
  if (has_head)
    note_draw_head(stage, plot_point(plot, gap.across, gap.to_level), is_outward, gap.pill.color);
  note_draw_pill(stage, &gap.pill);
}

const AnnotationType difference_annotation = {
    .name = "difference",
    .options = &difference_options,
    .options_size = sizeof(DifferenceKeys),
    .example = "{from: FY2005, to: FY2008}",
    .read = read_difference,
    .offer = offer_difference,
    .draw_under = draw_extensions,
    .draw = draw_difference,
};
