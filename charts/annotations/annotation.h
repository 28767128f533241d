/* What an annotation is: one file of this folder, and its line in annotation_types.c. It addresses
 * data and asks layers where they stand; it knows no chart type. The plot reserves what it takes
 * before scales are fixed, and has it drawn after the labels, over none of them. */
#pragma once
#include "charts/plot/plot.h"

/* What reading an annotation may ask for. */
typedef struct NoteReader {
  Arena *arena;
  Diagnostics *diags;
  Scope *scope;
  const TextParameters *parameters;
  const FiscalCalendar *calendar;
  const ChartSpec *chart; /* with the annotations read before this one */
  bool is_percent;        /* its marks are shares of a whole */
  SourceSpan span;        /* of the annotation */
} NoteReader;

/* What stands past the labels of some categories: above standing marks, right of lying ones. Of
 * several over the same categories those of lower rank stand nearer, then shorter ones. */
typedef struct NoteShelf {
  size_t panel;
  double from, to; /* across, in points */
  double depth;    /* along; 0: nothing stands there */
  int rank;
} NoteShelf;

#define NOTE_NO_SHELF 1000 /* the rank of what stands elsewhere */

/* What drawing an annotation may ask for. */
typedef struct NoteStage {
  const Plot *plot;
  Placer *placer; /* knows where labels and what was drawn before stand */
  SceneNode *group;
  double level; /* along: where the annotation's shelf begins */
} NoteStage;

/* What stands with the name of a series. */
typedef struct NoteAside {
  BoundText text;
  Color color;
} NoteAside;

struct AnnotationType {
  const char *name;
  const OptionTable *options;
  size_t options_size;
  const char *example; /* its keys, over the table of the manual: a map in flow style */
  /* Sets the annotation's content and series; false after reporting what is wrong. */
  bool (*read)(const NoteReader *reader, const void *keys, Annotation *note);
  /* All of these may be NULL. Room past the labels of the categories it stands over. */
  NoteShelf (*shelf)(const Plot *plot, const Annotation *note);
  /* Values that must lie on the scale of the panel. */
  void (*demand)(const Plot *plot, const Annotation *note, size_t panel, Demands *demands);
  /* Room around all else: at the right, under the chart. */
  Insets (*around)(const Plot *plot, const Annotation *note);
  /* Before labels are placed: candidates, obstacles, what reaches past the frame. */
  void (*offer)(const Plot *plot, const Annotation *note, Placer *placer);
  /* With the name of each series, and over the column of these. */
  NoteAside (*aside)(const Plot *plot, const Annotation *note, size_t series);
  BoundText (*aside_head)(const Plot *plot, const Annotation *note);
  /* Whether it needs the label of a datum, even beside an axis. */
  bool (*wants_label)(const Plot *plot, const Annotation *note, size_t series, size_t category);
  /* Behind all else, and then behind the marks. */
  void (*draw_ground)(const NoteStage *stage, const Annotation *note);
  void (*draw_under)(const NoteStage *stage, const Annotation *note);
  void (*draw)(const NoteStage *stage, const Annotation *note);
};

/* Sorted by name. */
extern const AnnotationType *const annotation_types[];
extern const size_t annotation_type_count;

/* The list in a deck: each item is a map with one key, the name of the kind. */
#define ANNOTATION_KINDS 11
typedef struct AnnotationKeys {
  const SyntaxNode *kinds[ANNOTATION_KINDS]; /* in the order of annotation_types */
} AnnotationKeys;
extern const OptionTable annotation_options;
