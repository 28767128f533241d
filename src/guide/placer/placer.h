/* Places the labels of a chart: every value where it is wanted most and free, so that no text lies
 * over another or over a mark that is not its own. The result does not depend on the order in which
 * things are added. Cost is near-linear: what lies near a place is looked up in a grid. */
#pragma once
#include "guide/draw.h"

typedef struct Placer Placer;

/* What a lane takes beside its widest label: the leader and a margin. */
#define PLACER_LANE_ROOM 12.0
#define PLACER_NO_MARK ((size_t)-1)
#define PLACER_NO_LANE ((size_t)-1)

/* One place a label may take. */
typedef struct LabelPlace {
  Point anchor; /* on the baseline */
  TextAlign align;
  Color color;
  size_t over;    /* the one mark it may lie on; PLACER_NO_MARK */
  bool has_patch; /* the text stands on a patch of `patch`: its mark is hatched */
  Color patch;
  bool has_leader; /* a line leads to the text from the point `from`, at the mark `of` */
  Point from;
  size_t of;
} LabelPlace;

/* Room beside a mark in which labels are spread with leaders, when they find no place on it. */
typedef struct LabelLane {
  bool is_lying;    /* labels are spread from left to right above their mark, not beside it */
  double edge;      /* of the mark, across: where leaders begin */
  double room;      /* across, from the edge */
  double low, high; /* along */
} LabelLane;

typedef struct PlacerLabel {
  BoundText text;
  FontStyle style;
  const char *name;         /* of the scene node */
  double importance;        /* the more important label chooses first */
  const LabelPlace *places; /* in order of preference; kept, not copied */
  size_t place_count;
  size_t lane;       /* the last resort; PLACER_NO_LANE */
  double at;         /* in the lane, along: the middle of what is labelled */
  size_t fellows;    /* labels of one number stand in their lanes together; 0: each for itself */
  bool is_optional;  /* left out without a word */
  bool keeps_off;    /* it never lies over a line */
  bool is_on_ground; /* in its lane it stands on ground, over lines that pass there */
  BoundText second;  /* a line under the text, which moves with it; no text: none */
  FontStyle second_style;
} PlacerLabel;

/* Labels stay within `bounds`. */
Placer *placer_new(const DrawContext *context, Rect bounds);
/* A mark that labels must not cover; returns what LabelPlace.over calls it. */
size_t placer_add_mark(Placer *placer, Rect box);
/* A line that labels cover only if there is no other place. */
void placer_add_line(Placer *placer, Point from, Point to);
/* A line that is drawn with gaps where labels stand: they keep off it if they can. */
void placer_add_guide(Placer *placer, Point from, Point to);
/* A text that stands already. */
void placer_add_text(Placer *placer, Rect box);
/* The same, with room of its own past the frame: it counts as placed. */
void placer_add_guest(Placer *placer, Rect box);
/* What of an upright or level line, from `ends[0]` to `ends[1]`, no text stands on: the two ends of
 * each piece; returns how many, at most `limit`. */
size_t placer_free_pieces(const Placer *placer, const Point *ends, Point *pieces, size_t limit);
size_t placer_add_lane(Placer *placer, LabelLane lane);
void placer_add_label(Placer *placer, PlacerLabel label);

/* Whether no text stands on the line. */
bool placer_is_clear(const Placer *placer, Point from, Point to);
/* Sets the label of this name in semibold, with so much room around it. */
bool placer_emphasize(Placer *placer, const char *name, double room);
/* Where the label of this name stands; false if it has none. */
bool placer_find_label(const Placer *placer, const char *name, Rect *box);

/* Decides where everything stands. */
void placer_run(Placer *placer);
/* How many labels that are not optional found no place. */
size_t placer_unplaced_count(const Placer *placer);
/* How many labels lie over a line, for want of another place. */
size_t placer_crossing_count(const Placer *placer);
/* Whether most of many labels stand where they are wanted less: a scale says more. */
bool placer_is_crowded(const Placer *placer);
/* What the placed labels cover together; empty if there are none. */
Rect placer_reach(const Placer *placer);
/* Draws what was placed, in the order it was added, and tells the group what became of each label:
 * its report. */
void placer_draw(Placer *placer, SceneNode *group);
/* Reports each label without a place, as a warning at `place`. */
void placer_warn_unplaced(const Placer *placer, SourceSpan place);

/* The end, along the values, of all marks and labels that lie within `area` along them and meet it
 * across: the least y of what meets the area's width (standing), or the greatest x of what meets
 * its height (lying). `start` if nothing does. */
double placer_clear_level(const Placer *placer, Rect area, bool is_lying, double start);
