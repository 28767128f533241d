/* What annotations share when they are drawn: where data stand, directions, pills and lines. */
#pragma once
#include "charts/annotations/annotation.h"

/* Where a datum stands, in whichever layer shows it; false if it stands nowhere. */
bool note_locate(const Plot *plot, size_t series, size_t category, Site *site);
/* Where a datum's value lies on its scale, along: of a point its middle. */
double note_level(const Plot *plot, size_t series, const Site *site);
/* The panel that an annotation of the series stands in: one over another's stands in its frame. */
size_t note_panel(const Plot *plot, size_t series);
double note_across(const Plot *plot, Point point);
double note_along(const Plot *plot, Point point);
/* The edges of what stands at a category, across: before its first mark and past its last. */
double note_edge_before(const Plot *plot, size_t category);
double note_edge_past(const Plot *plot, size_t category);
/* Halfway to the category before, and to the one after. */
double note_slot_start(const Plot *plot, size_t category);
double note_slot_end(const Plot *plot, size_t category);
/* The middle of something so wide across that is to stand around `wanted`: within the chart, off
 * the numbers of an axis and the names of series. */
double note_fit_across(const Plot *plot, double wanted, double width);
/* Past `along` by so much: upwards, or to the right if lying. */
double note_outward(const Plot *plot, double along, double distance);
/* The box between two places across and two along. */
Rect note_box(const Plot *plot, double across, double other_across, double along,
              double other_along);
/* Past everything that stands in the panel between two places across, from `start` on. */
double note_clear_level(const NoteStage *stage, size_t panel, double from, double to, double start);
/* Past the label of a datum. */
double note_past_label(const NoteStage *stage, size_t panel, const Site *site);
/* What the label of a datum may be called: that of the series; else of the total, or of a lone one.
 */
#define NOTE_LABEL_NAMES 2
size_t note_label_names(const Plot *plot, size_t series, size_t category, const char **names);
/* Good, bad or neither, dark enough for text. */
Color note_effect_color(const Plot *plot, Quantity change);
/* "+19.6%" */
BoundText note_signed_text(const Plot *plot, Quantity quantity);
/* With the name of the series before it, of one among several. */
BoundText note_named_text(const Plot *plot, size_t series, BoundText text);
/* "revenue/growth/FY2007/FY2008" */
const char *note_name(const Plot *plot, const char *kind, size_t from, size_t to);
/* Text in lines as wide as `widest` at most; its extent is the widest line by their pitches. */
typedef struct NoteLines {
  BoundText text;
  FontStyle style;
  TextLines lines;
  double width, height;
} NoteLines;
NoteLines note_lines(const Plot *plot, BoundText text, FontStyle style, double widest);
/* With its top at `top`; `x` is the start, middle or end of the lines. */
void note_draw_lines(const NoteStage *stage, const NoteLines *lines, TextSetting setting,
                     Point top);
/* What finds no room is left out, with a word. */
void note_report_no_room(const Plot *plot, const Annotation *note);
void note_report_no_place(const Plot *plot, const Annotation *note, const char *what);

/* A pill with ground and hairline, around a text in semibold. */
FontStyle note_pill_style(const Plot *plot);
double note_pill_height(const Plot *plot);
double note_pill_width(const Plot *plot, BoundText text);
/* The extent of a pill along the values. */
double note_pill_length(const Plot *plot, BoundText text);
typedef struct NotePill {
  Point middle;
  BoundText text;
  double widest; /* of its text, which is broken to lines; 0: it is one line */
  Color color;
  const char *name;
} NotePill;
/* With its place, or with `middle` unset for its size alone. */
Rect note_pill_box(const Plot *plot, const NotePill *pill);
void note_draw_pill(const NoteStage *stage, const NotePill *pill);

/* A line, upright or level, with gaps where texts stand. */
SceneNode *note_draw_line(const NoteStage *stage, Point from, Point to, Stroke stroke);
/* A small triangle that points at `tip`, along the values; `outward` away from zero. */
#define NOTE_HEAD_LENGTH 5.0
void note_draw_head(const NoteStage *stage, Point tip, bool outward, Color color);
Stroke note_stroke(const Plot *plot);
