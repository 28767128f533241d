/* Numbered flags over categories, and what they stand for in a list under the chart. */
#include "charts/annotations/notes.h"
#include "charts/annotations/notes_read.h"
#include "option/option_rows.h"

#include <math.h>

#define RANK 0
#define DISC 1.55      /* times the type size */
#define APART 3.0      /* points kept free at its sides */
#define LIST_DISC 1.45 /* the same in the list */
#define PITCH 1.25     /* of the lines in the list, over those of a text */

typedef struct FlagKeys {
  OptionText at, series, text;
} FlagKeys;

typedef struct FlagNote {
  size_t at;
  size_t number; /* from 1 */
  BoundText text;
} FlagNote;

static const OptionKey flag_keys[] = {
    TEXT("at", FlagKeys, at, "The category or date it stands at."),
    TEXT("series", FlagKeys, series, "The series whose marks it stands over; else the total."),
    TEXT("text", FlagKeys, text, "What its number stands for; may hold {expressions}."),
};
const OptionTable flag_options = {"a flag", flag_keys, OPTION_COUNT(flag_keys)};

static bool is_flag(const Annotation *note) {
  return text_equals(note->type->name, "flag");
}

static bool read_flag(const NoteReader *reader, const void *values, Annotation *note) {
  const FlagKeys *keys = values;
  const char hint[] = "as in flag: {at: FY2008, text: New data center}";
  FlagNote *flag = arena_make(reader->arena, FlagNote);
  const Annotations *before = &reader->chart->notes;
  note->content = flag;
  if (!note_need(reader, keys->at, "at", hint) || !note_need(reader, keys->text, "text", hint))
    return false;
  note->series = note_series(reader, keys->series);
  flag->at = note_category(reader, keys->at, 0);
  flag->text = note_text(reader, keys->text);
  flag->number = 1;
  for (size_t i = 0; i < before->count; i++) flag->number += is_flag(&before->items[i]);
  return true;
}

/* In the series named; else over whatever stands outermost at the category. */
static bool find_site(const Plot *plot, const Annotation *note, Site *site) {
  const FlagNote *flag = note->content;
  if (note_locate(plot, note->series, flag->at, site)) return true;
  if (note->series != CHART_WHOLE) return false;
  bool is_found = false;
  for (size_t s = 0; s < plot->spec->data.main.count; s++) {
    Site other;
    if (!note_locate(plot, s, flag->at, &other)) continue;
    bool is_past = note_outward(plot, 0, 1) * (note_along(plot, other.end) -
                                               (is_found ? note_along(plot, site->end) : 0)) >
                   0;
    if (!is_found || is_past) *site = other;
    is_found = true;
  }
  return is_found;
}

static double disc_of(const Plot *plot) {
  return plot->context->theme->type.axis.size * DISC;
}

static NoteShelf flag_shelf(const Plot *plot, const Annotation *note) {
  Site site;
  if (!find_site(plot, note, &site)) return (NoteShelf){0};
  double middle = note_across(plot, site.end), half = disc_of(plot) / 2 + APART;
  double depth = disc_of(plot) + plot->context->theme->marks.label_gap * 1.5;
  return (NoteShelf){note_panel(plot, note->series), middle - half, middle + half, depth, RANK};
}

static const char *number_text(const Plot *plot, const FlagNote *flag) {
  return arena_printf(plot->context->arena, "%zu", flag->number);
}

static void draw_disc(const NoteStage *stage, const Annotation *note, Point middle, double size) {
  const DrawContext *context = stage->plot->context;
  FontStyle style = context->theme->type.axis;
  style.size *= size / disc_of(stage->plot);
  style.weight = FONT_SEMIBOLD;
  Rect box = {middle.x - size / 2, middle.y - size / 2, size, size};
  scene_add_ellipse(context->arena, stage->group, ROLE_ANNOTATION, box,
                    paint_solid(context->theme->colors.ink));
  TextSetting setting = {style, context->theme->colors.ground, ALIGN_MIDDLE, ROLE_ANNOTATION,
                         arena_printf(context->arena, "%s/flag", stage->plot->spec->name)};
  draw_text(context, stage->group, &setting,
            bound_text_plain(number_text(stage->plot, note->content), note->span),
            (Point){middle.x, draw_middle_baseline(context, style, middle.y)});
}

static FontStyle list_style(const Plot *plot) {
  FontStyle style = plot->context->theme->type.axis;
  return draw_smaller(plot->context->theme, style, 0.95);
}

static double list_disc(const Plot *plot) {
  return list_style(plot).size * LIST_DISC;
}

static NoteLines list_lines(const Plot *plot, const Annotation *note) {
  const FlagNote *flag = note->content;
  double indent = list_disc(plot) + plot->context->theme->marks.label_gap * 1.5;
  return note_lines(plot, flag->text, list_style(plot), plot->box.width - indent);
}

static double row_height(const Plot *plot, const Annotation *note) {
  double text = list_lines(plot, note).height * PITCH;
  return fmax(text, list_disc(plot) + 3);
}

/* Of the rows of this flag and of those after it. */
static double height_from(const Plot *plot, const Annotation *note) {
  const Annotations *notes = &plot->spec->notes;
  double height = 0;
  for (const Annotation *next = note; next < notes->items + notes->count; next++)
    if (is_flag(next)) height += row_height(plot, next);
  return height;
}

static Insets flag_around(const Plot *plot, const Annotation *note) {
  const FlagNote *flag = note->content;
  double gap = flag->number == 1 ? plot->context->theme->marks.label_gap * 2 : 0;
  return (Insets){.bottom = row_height(plot, note) + gap};
}

static void draw_row(const NoteStage *stage, const Annotation *note) {
  const Plot *plot = stage->plot;
  double disc = list_disc(plot), top = rect_bottom(plot->box) - height_from(plot, note);
  NoteLines lines = list_lines(plot, note);
  double height = row_height(plot, note), pitch = draw_line_pitch(lines.style);
  double text = top + (height - lines.height) / 2;
  draw_disc(stage, note, (Point){plot->box.x + disc / 2, text + pitch / 2}, disc);
  TextSetting setting = {
      .color = plot->context->theme->colors.text, .align = ALIGN_START, .role = ROLE_ANNOTATION};
  double left = plot->box.x + disc + plot->context->theme->marks.label_gap * 1.5;
  note_draw_lines(stage, &lines, setting, (Point){left, text});
}

static void draw_flag(const NoteStage *stage, const Annotation *note) {
  const Plot *plot = stage->plot;
  Site site;
  draw_row(stage, note);
  if (!find_site(plot, note, &site)) {
    note_report_no_place(plot, note, "flag");
    return;
  }
  double gap = plot->context->theme->marks.label_gap;
  double along = note_outward(plot, stage->level, gap + disc_of(plot) / 2);
  Stroke pole = {.width = plot->context->theme->marks.hairline,
                 .color = plot->context->theme->colors.ink};
  double across = note_across(plot, site.end);
  note_draw_line(stage, plot_point(plot, across, along),
                 plot_point(plot, across, note_along(plot, site.end)), pole);
  draw_disc(stage, note, plot_point(plot, across, along), disc_of(plot));
}

const AnnotationType flag_annotation = {
    .name = "flag",
    .options = &flag_options,
    .options_size = sizeof(FlagKeys),
    .example = "{at: FY2007, text: New data center in Osaka}",
    .read = read_flag,
    .shelf = flag_shelf,
    .around = flag_around,
    .draw = draw_flag,
};
