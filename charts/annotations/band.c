/* A pale band behind the marks: over categories, with its text at the top; or over values, with it
 * at the end. */
#include "charts/annotations/end_label.h"
#include "charts/annotations/notes.h"
#include "charts/annotations/notes_read.h"
#include "option/option_rows.h"

#include <math.h>

#define RANK 9
#define PALE 0.62       /* how far the band goes towards the ground */
#define LYING_TEXT 0.25 /* of the box: the widest text in a lying band */

typedef struct BandKeys {
  OptionText from, to, low, high, label, series;
} BandKeys;

typedef struct BandNote {
  bool is_of_values;
  size_t from, to;    /* categories */
  Quantity low, high; /* values */
  BoundText label;
} BandNote;

static const OptionKey band_keys[] = {
    TEXT("from", BandKeys, from, "The first category of a band over categories; else the first."),
    TEXT("high", BandKeys, high, "The upper end of a band over values: a number or an expression."),
    TEXT("label", BandKeys, label, "The text in it."),
    TEXT("low", BandKeys, low, "The lower end of a band over values."),
    TEXT("series", BandKeys, series, "The series on whose scale its values are."),
    TEXT("to", BandKeys, to, "The last category of a band over categories; else the last."),
};
const OptionTable band_options = {"a band", band_keys, OPTION_COUNT(band_keys)};

static bool read_values(const NoteReader *reader, const BandKeys *keys, const Annotation *note,
                        BandNote *band) {
  const Measure *measure = note_measure(&reader->chart->data, note->series);
  const char hint[] = "as in band: {low: 10, high: 12, label: Target range}";
  if (!note_need(reader, keys->low, "low", hint) || !note_need(reader, keys->high, "high", hint) ||
      !note_need_values(reader, "a band over values") ||
      !note_quantity(reader, keys->low, measure, &band->low) ||
      !note_quantity(reader, keys->high, measure, &band->high))
    return false;
  if (decimal_compare(band->low.value, band->high.value) < 0) return true;
  diag_error(reader->diags, reader->span, "the low end of a band lies below its high end");
  return false;
}

/* Their texts would stand over each other. */
static bool check_apart(const NoteReader *reader, const BandNote *band) {
  const Annotations *before = &reader->chart->notes;
  for (size_t i = 0; i < before->count; i++) {
    if (!text_equals(before->items[i].type->name, "band")) continue;
    const BandNote *other = before->items[i].content;
    if (other->is_of_values || band->to < other->from || other->to < band->from) continue;
    diag_error(reader->diags, reader->span, "two bands lie over the same categories");
    diag_hint(reader->diags, "let one end before the other begins");
    return false;
  }
  return true;
}

static bool read_categories(const NoteReader *reader, const BandKeys *keys, BandNote *band) {
  band->from = note_category(reader, keys->from, 0);
  band->to = note_category(reader, keys->to, reader->chart->data.category_count - 1);
  return note_need_order(reader, band->from <= band->to, "a band leads", "category") &&
         check_apart(reader, band);
}

static bool read_band(const NoteReader *reader, const void *values, Annotation *note) {
  const BandKeys *keys = values;
  BandNote *band = arena_make(reader->arena, BandNote);
  bool has_values = keys->low.text || keys->high.text, has_span = keys->from.text || keys->to.text;
  note->content = band;
  note->series = note_series(reader, keys->series);
  band->is_of_values = has_values;
  band->label = note_text(reader, keys->label);
  if (has_values != has_span)
    return has_values ? read_values(reader, keys, note, band) : read_categories(reader, keys, band);
  diag_error(reader->diags, reader->span, "a band is over categories or over values");
  diag_hint(reader->diags, "as in band: {from: FY2006, to: FY2008} or band: {low: 10, high: 12}");
  return false;
}

static size_t panel_of(const Plot *plot, const Annotation *note) {
  if (note->series == CHART_WHOLE) return 0;
  return (size_t)(plot_panel_of(plot, note->series) - plot->panels);
}

#define TEXT_PANEL 0 /* at whose end the text of a band over categories stands */

typedef struct Span {
  double start, end; /* across */
} Span;

/* Of categories; within the frame. */
static Span span_of(const Plot *plot, const BandNote *band) {
  Rect frame = plot->frame;
  double low = plot->form.is_lying ? frame.y : frame.x;
  double high = plot->form.is_lying ? rect_bottom(frame) : rect_right(frame);
  return (Span){fmax(low, note_slot_start(plot, band->from)),
                fmin(high, note_slot_end(plot, band->to))};
}

static FontStyle text_style(const Plot *plot) {
  return plot->context->theme->type.category;
}

/* In the band; a word that is wider than it reaches over its edges. */
static NoteLines text_of(const Plot *plot, const BandNote *band) {
  Span span = span_of(plot, band);
  double gap = plot->context->theme->marks.label_gap;
  double widest = plot->form.is_lying ? plot->box.width * LYING_TEXT
                                      : fmax(span.end - span.start - 2 * gap, 48);
  return note_lines(plot, band->label, text_style(plot), widest);
}

static double middle_of(const Plot *plot, const BandNote *band, double extent) {
  Span span = span_of(plot, band);
  return note_fit_across(plot, (span.start + span.end) / 2, extent);
}

static NoteShelf band_shelf(const Plot *plot, const Annotation *note) {
  const BandNote *band = note->content;
  if (band->is_of_values || !band->label.text) return (NoteShelf){0};
  NoteLines text = text_of(plot, band);
  bool lies = plot->form.is_lying;
  double extent = lies ? text.height : text.width, middle = middle_of(plot, band, extent);
  Span span = span_of(plot, band);
  double depth = (lies ? text.width : text.height) + plot->context->theme->marks.label_gap * 2;
  return (NoteShelf){TEXT_PANEL, fmin(span.start, middle - extent / 2),
                     fmax(span.end, middle + extent / 2), depth, RANK};
}

static void demand_band(const Plot *plot, const Annotation *note, size_t panel, Demands *demands) {
  const BandNote *band = note->content;
  if (!band->is_of_values || panel != panel_of(plot, note)) return;
  double gap = plot->context->theme->marks.label_gap;
  Quantity ends[] = {band->low, band->high};
  for (int i = 0; i < 2; i++)
    list_push(demands->arena, &demands->items,
              (ScaleDemand){quantity_to_double(ends[i]), gap / 2, gap / 2});
}

static BoundText values_text(const Plot *plot, const BandNote *band) {
  Arena *arena = plot->context->arena;
  BoundText range = bound_text_join(arena, bound_text_quantity(arena, band->low, NULL), "–",
                                    bound_text_quantity(arena, band->high, NULL), "");
  return band->label.text ? bound_text_join(arena, band->label, " ", range, "") : range;
}

static void offer_band(const Plot *plot, const Annotation *note, Placer *placer) {
  const BandNote *band = note->content;
  if (!band->is_of_values) return;
  EndLabel label = {.panel = panel_of(plot, note),
                    .low = quantity_to_double(band->low),
                    .high = quantity_to_double(band->high),
                    .text = values_text(plot, band),
                    .name = arena_printf(plot->context->arena, "%s/band", plot->spec->name),
                    .color = plot->context->theme->colors.muted};
  end_label_offer(plot, &label, placer);
}

static void draw_ground(const NoteStage *stage, const Annotation *note) {
  const Plot *plot = stage->plot;
  const BandNote *band = note->content;
  const ThemeColors *colors = &plot->context->theme->colors;
  Rect frame = plot->frame, box;
  if (band->is_of_values) {
    size_t panel = panel_of(plot, note);
    box = note_box(plot, plot->band.start, band_end(plot->band),
                   plot_along(plot, panel, quantity_to_double(band->low)),
                   plot_along(plot, panel, quantity_to_double(band->high)));
  } else {
    Span span = span_of(plot, band);
    bool lies = plot->form.is_lying;
    box = note_box(plot, span.start, span.end, lies ? frame.x : frame.y,
                   lies ? rect_right(frame) : rect_bottom(frame));
  }
  SceneNode *ground =
      scene_add_rect(plot->context->arena, stage->group, ROLE_FURNITURE, box,
                     paint_solid(color_mix(colors->previous, colors->ground, PALE)));
  ground->name = arena_printf(plot->context->arena, "%s/band", plot->spec->name);
}

static void draw_text_over(const NoteStage *stage, const Annotation *note) {
  const Plot *plot = stage->plot;
  const BandNote *band = note->content;
  if (band->is_of_values || !band->label.text) return;
  NoteLines text = text_of(plot, band);
  const Panel *panel = &plot->panels[TEXT_PANEL];
  double gap = plot->context->theme->marks.label_gap;
  bool lies = plot->form.is_lying;
  double middle = middle_of(plot, band, lies ? text.height : text.width);
  Point top = lies ? (Point){rect_right(panel->frame) - gap, middle - text.height / 2}
                   : (Point){middle, panel->frame.y + gap};
  TextSetting setting = {.color = plot->context->theme->colors.muted,
                         .align = lies ? ALIGN_END : ALIGN_MIDDLE,
                         .role = ROLE_ANNOTATION};
  note_draw_lines(stage, &text, setting, top);
}

const AnnotationType band_annotation = {
    .name = "band",
    .options = &band_options,
    .options_size = sizeof(BandKeys),
    .example = "{from: FY2007, to: FY2008, label: After the merger}",
    .read = read_band,
    .shelf = band_shelf,
    .demand = demand_band,
    .offer = offer_band,
    .draw_ground = draw_ground,
    .draw = draw_text_over,
};
