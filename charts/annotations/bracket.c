/* Brackets over categories or steps that follow each other, with a text and the sum of what they
 * embrace. One that contains another stands outside it. */
#include "charts/annotations/bracket.h"

#include "charts/annotations/notes.h"
#include "charts/annotations/notes_read.h"
#include "charts/chart_figures.h"
#include "option/option_rows.h"

#include <math.h>

#define RANK 2
#define TOOTH 4.0       /* points: the ends that point at the marks */
#define LYING_TEXT 0.22 /* of the box: the widest text beside lying bars */
#define TEXT_SHARE 0.4  /* of the box: the widest text over standing ones, if its span is less */

typedef struct BracketKeys {
  OptionText from, to, label, series;
  bool sum;
} BracketKeys;

extern const AnnotationType bracket_annotation;

typedef struct BracketNote {
  size_t from, to;
  BoundText label;
  bool has_sum;
} BracketNote;

static const OptionKey bracket_keys[] = {
    TEXT("from", BracketKeys, from, "The first category or step."),
    TEXT("label", BracketKeys, label, "The text over it; may hold {expressions}."),
    TEXT("series", BracketKeys, series, "The series that is summed; else the totals."),
    {.name = "sum",
     .kind = OPTION_FLAG,
     .offset = offsetof(BracketKeys, sum),
     .fallback = "true",
     .help = "Whether it says the sum of what it embraces: of steps, the sum of the changes."},
    TEXT("to", BracketKeys, to, "The last category or step."),
};
const OptionTable bracket_options = {"a bracket", bracket_keys, OPTION_COUNT(bracket_keys)};

static bool contains(const BracketNote *outer, const BracketNote *inner) {
  return outer->from <= inner->from && outer->to >= inner->to;
}

static bool are_apart(const BracketNote *a, const BracketNote *b) {
  return a->to < b->from || b->to < a->from;
}

/* Of those before; NULL past the last. */
static const BracketNote *bracket_at(const NoteReader *reader, size_t index) {
  const Annotations *before = &reader->chart->notes;
  for (size_t i = 0; i < before->count; i++)
    if (text_equals(before->items[i].type->name, "bracket") && index-- == 0)
      return before->items[i].content;
  return NULL;
}

/* How many of those before contain the bracket. */
static size_t count_around(const NoteReader *reader, const BracketNote *bracket) {
  const BracketNote *other;
  size_t count = 0;
  for (size_t i = 0; (other = bracket_at(reader, i)); i++)
    count += other != bracket && contains(other, bracket);
  return count;
}

static bool check_nesting(const NoteReader *reader, const BracketNote *bracket) {
  const BracketNote *other;
  bool crosses = false, is_deep = count_around(reader, bracket) > 1;
  for (size_t i = 0; (other = bracket_at(reader, i)); i++) {
    bool is_inside = contains(bracket, other);
    crosses |= !are_apart(bracket, other) && !is_inside && !contains(other, bracket);
    is_deep |= is_inside && count_around(reader, other) + 1 > 1;
  }
  if (!crosses && !is_deep) return true;
  diag_error(reader->diags, reader->span,
             crosses ? "two brackets cross each other" : "brackets are nested once at most");
  diag_hint(reader->diags, crosses ? "let one contain the other, or let them stand side by side"
                                   : "leave one of them out");
  return false;
}

static bool check_sum(const NoteReader *reader, const Annotation *note,
                      const BracketNote *bracket) {
  const ChartData *data = &reader->chart->data;
  const Measure *measure = note_measure(data, note->series);
  bool has_levels = !reader->chart->type->rows_are_categories; /* changes can be added */
  const char *what = has_levels && measure->is_ratio      ? "ratios"
                     : measure->is_stock && data->periods ? "figures as of a date"
                                                          : NULL;
  if (bracket->has_sum && what) {
    diag_error(reader->diags, reader->span, "a sum of %s means nothing", what);
    diag_hint(reader->diags, "leave it out: bracket: {sum: false, label: TEXT}");
    return false;
  }
  if (bracket->has_sum || bracket->label.text) return true;
  diag_error(reader->diags, reader->span, "a bracket without a sum needs a label");
  diag_hint(reader->diags, "as in bracket: {from: FY2006, to: FY2008, sum: false, label: TEXT}");
  return false;
}

static bool read_bracket(const NoteReader *reader, const void *values, Annotation *note) {
  const BracketKeys *keys = values;
  const char hint[] = "as in bracket: {from: FY2006, to: FY2008}";
  BracketNote *bracket = arena_make(reader->arena, BracketNote);
  note->content = bracket;
  if (!note_need(reader, keys->from, "from", hint) || !note_need(reader, keys->to, "to", hint))
    return false;
  note->series = note_series(reader, keys->series);
  bracket->from = note_category(reader, keys->from, 0);
  bracket->to = note_category(reader, keys->to, bracket->from);
  bracket->has_sum = keys->sum;
  bracket->label = note_text(reader, keys->label);
  return note_need_order(reader, bracket->from <= bracket->to, "a bracket leads", "category") &&
         check_sum(reader, note, bracket) && check_nesting(reader, bracket);
}

bool bracket_make(const NoteReader *reader, BracketSpan span, BoundText label, Annotation *note) {
  BracketNote *bracket = arena_make(reader->arena, BracketNote);
  *bracket = (BracketNote){span.from, span.to, label, true};
  *note = (Annotation){
      .type = &bracket_annotation, .content = bracket, .series = CHART_WHOLE, .span = reader->span};
  return check_sum(reader, note, bracket);
}

/* Of a step that is in the sum already. */
static bool is_part(const ChartData *data, size_t category) {
  return data->kinds && data->kinds[category] && text_equals(data->kinds[category], "of-which");
}

/* Missing values count as nothing. */
static Quantity sum_of(const Plot *plot, const Annotation *note) {
  const BracketNote *bracket = note->content;
  Arena *arena = plot->context->arena;
  const ChartData *data = &plot->spec->data;
  const Origin **inputs = arena_array(arena, const Origin *, data->category_count);
  Quantity sum = quantity_missing(note_measure(data, note->series), NULL);
  size_t count = 0;
  for (size_t c = bracket->from; c <= bracket->to; c++) {
    Site site;
    if (is_part(data, c) || !note_locate(plot, note->series, c, &site)) continue;
    if (!quantity_is_present(site.value)) continue;
    inputs[count++] = site.value.origin;
    if (count == 1)
      sum = site.value;
    else if (!decimal_add(sum.value, site.value.value, &sum.value))
      sum.state = QUANTITY_NOT_MEANINGFUL;
  }
  const char *name = arena_printf(arena, "sum of %s to %s", data->categories[bracket->from].text,
                                  data->categories[bracket->to].text);
  sum.origin = origin_of_expression(arena, note->span, name, inputs, count);
  return sum;
}

/* Sums of steps are changes: they carry their sign. */
static bool has_steps(const Plot *plot, const BracketNote *bracket) {
  Site site;
  for (size_t c = bracket->from; c <= bracket->to; c++)
    if (note_locate(plot, CHART_WHOLE, c, &site) && site.is_change) return true;
  return false;
}

static BoundText bracket_text(const Plot *plot, const Annotation *note) {
  const BracketNote *bracket = note->content;
  if (!bracket->has_sum) return bracket->label;
  Arena *arena = plot->context->arena;
  Quantity sum = sum_of(plot, note);
  BoundText text = has_steps(plot, bracket)
                       ? note_signed_text(plot, chart_as_change(arena, sum, note->span))
                       : bound_text_quantity(arena, sum, NULL);
  if (!bracket->label.text) return text;
  return bound_text_join(plot->context->arena, bracket->label, " ", text, "");
}

static FontStyle bracket_style(const Plot *plot) {
  FontStyle style = plot->context->theme->type.label;
  style.weight = FONT_SEMIBOLD;
  return style;
}

typedef struct Bracket {
  double start, end; /* across */
  double middle;     /* of the text */
  NoteLines lines;
} Bracket;

static Bracket make_bracket(const Plot *plot, const Annotation *note) {
  const BracketNote *note_content = note->content;
  Bracket bracket = {.start = note_edge_before(plot, note_content->from),
                     .end = note_edge_past(plot, note_content->to)};
  double way = bracket.end - bracket.start;
  double widest =
      plot->form.is_lying ? plot->box.width * LYING_TEXT : fmax(way, plot->box.width * TEXT_SHARE);
  bracket.lines = note_lines(plot, bracket_text(plot, note), bracket_style(plot), widest);
  bracket.middle = (bracket.start + bracket.end) / 2;
  double width = plot->form.is_lying ? bracket.lines.height : bracket.lines.width;
  bracket.middle = note_fit_across(plot, bracket.middle, width);
  return bracket;
}

static double gap_of(const Plot *plot) {
  return plot->context->theme->marks.label_gap;
}

static NoteShelf bracket_shelf(const Plot *plot, const Annotation *note) {
  Bracket bracket = make_bracket(plot, note);
  double half = (plot->form.is_lying ? bracket.lines.height : bracket.lines.width) / 2;
  double text = plot->form.is_lying ? bracket.lines.width : bracket.lines.height;
  double depth = gap_of(plot) * 3.5 + TOOTH + text;
  return (NoteShelf){note_panel(plot, note->series), fmin(bracket.start, bracket.middle - half),
                     fmax(bracket.end, bracket.middle + half), depth, RANK};
}

static void check_levels(const Plot *plot, const Annotation *note) {
  const BracketNote *bracket = note->content;
  Site site;
  if (!bracket->has_sum || !has_steps(plot, bracket)) return;
  for (size_t c = bracket->from; c <= bracket->to; c++) {
    if (!note_locate(plot, CHART_WHOLE, c, &site) || site.is_change) continue;
    diag_error(plot->context->diags, note->span, "the bracket would add the level %s to changes",
               diag_quote(plot->context->diags, plot->spec->data.categories[c].text));
    diag_hint(plot->context->diags, "let it embrace changes alone, or use sum: false");
    return;
  }
}

static void draw_bracket(const NoteStage *stage, const Annotation *note) {
  const Plot *plot = stage->plot;
  const BracketNote *content = note->content;
  if (content->has_sum && sum_of(plot, note).state == QUANTITY_MISSING) {
    note_report_no_place(plot, note, "bracket");
    return;
  }
  Bracket bracket = make_bracket(plot, note);
  double foot = note_outward(plot, stage->level, gap_of(plot) * 1.5);
  double level = note_outward(plot, foot, TOOTH), text = note_outward(plot, level, gap_of(plot));
  Point points[] = {plot_point(plot, bracket.start, foot), plot_point(plot, bracket.start, level),
                    plot_point(plot, bracket.end, level), plot_point(plot, bracket.end, foot)};
  SceneNode *line = scene_add_lines(plot->context->arena, stage->group, ROLE_ANNOTATION, points, 4,
                                    note_stroke(plot));
  line->name = note_name(plot, "bracket", content->from, content->to);
  TextSetting setting = {.color = plot->context->theme->colors.ink,
                         .align = plot->form.is_lying ? ALIGN_START : ALIGN_MIDDLE,
                         .role = ROLE_ANNOTATION,
                         .name = line->name};
  Point top = plot->form.is_lying ? (Point){text, bracket.middle - bracket.lines.height / 2}
                                  : (Point){bracket.middle, text - bracket.lines.height};
  note_draw_lines(stage, &bracket.lines, setting, top);
  check_levels(plot, note);
}

const AnnotationType bracket_annotation = {
    .name = "bracket",
    .options = &bracket_options,
    .options_size = sizeof(BracketKeys),
    .example = "{from: FY2005, to: FY2006, label: Before the merger}",
    .read = read_bracket,
    .shelf = bracket_shelf,
    .draw = draw_bracket,
};
