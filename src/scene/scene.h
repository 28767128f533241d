/* Finished pages as data: groups, shapes and text at absolute page coordinates (points, y down, no
 * transforms). Paint order is child order, and child order is reading order. Built once by compose,
 * read by every writer, never changed in between. */
#pragma once
#include "base/list.h"
#include "data/bound_text.h"
#include "scene/image.h"
#include "scene/report.h"
#include "scene/shape.h"

typedef struct ShapedText ShapedText; /* made by fonts/, drawn by output/, opaque to all others */

typedef enum SceneKind { SCENE_GROUP, SCENE_SHAPE, SCENE_TEXT, SCENE_IMAGE } SceneKind;

typedef enum SceneRole {
  ROLE_GROUP, /* structure without a meaning of its own */
  ROLE_TITLE,
  ROLE_SUBTITLE,
  ROLE_BODY,
  ROLE_FIGURE, /* a chart as a whole; its description is the alternative text */
  ROLE_AXIS,
  ROLE_LEGEND,
  ROLE_MARK,
  ROLE_LABEL,
  ROLE_ANNOTATION,
  ROLE_NOTE,     /* source lines and notes */
  ROLE_FURNITURE /* rules, grounds, page numbers: not part of the content */
} SceneRole;

typedef enum FontWeight { FONT_REGULAR, FONT_SEMIBOLD } FontWeight;

typedef struct FontStyle {
  FontWeight weight;
  bool has_tabular_figures;
  double size; /* points */
} FontStyle;

/* Which part of a text stays in its place if a viewer draws it wider or narrower. */
typedef enum TextAlign { ALIGN_START, ALIGN_MIDDLE, ALIGN_END } TextAlign;

/* One line of text. `origin` is the left end of its baseline, however it is aligned. */
typedef struct SceneText {
  BoundText content; /* text and the numbers in it */
  FontStyle style;
  Color color;
  Point origin;
  TextAlign align;
  double width;
  double ascent, descent; /* above and below the baseline, both positive: the box for overlap */
  const ShapedText *shaped;
} SceneText;

typedef struct SceneNode SceneNode;
struct SceneNode {
  SceneKind kind;
  SceneRole role;
  const char *name;        /* "revenue_mix/FY2008/Outsourcing"; NULL where it would say nothing */
  const char *description; /* alternative text; NULL if there is none */
  SourceSpan span;         /* what in the deck made it */
  bool may_overlap;        /* a text that is meant to lie over another */
  SceneNode *first_child, *last_child, *next;
  const SceneLabelReport *reports; /* of a figure's labels */
  const SceneScaleReport *scales;  /* of a figure's panels */
  Shape shape;
  SceneText text;
  SceneImage image;
};

typedef struct ScenePage {
  const char *name;   /* the file name of the page alone: "revenue_mix" */
  const char *title;  /* outline entry; "" if the page has no title */
  const char *spoken; /* what is said with it; NULL if nothing is */
  int number;         /* as printed; counts from 1 */
  double width, height;
  Color ground;
  SceneNode *root;
} ScenePage;

/* What a document says about itself. */
typedef struct DocumentInfo {
  const char *title, *subtitle, *author, *language; /* language as in "en" */
  const char *date;                                 /* "2009-05-15"; NULL if the deck has none */
} DocumentInfo;

typedef struct Scene {
  Arena *arena;
  DocumentInfo info;
  LIST(ScenePage *) pages;
} Scene;

Scene *scene_new(Arena *arena);
ScenePage *scene_add_page(Scene *scene, const char *name, double width, double height);

/* Builders append to `parent` and return the new node, which may still be given a name, description
 * and span. */
SceneNode *scene_add_group(Arena *arena, SceneNode *parent, SceneRole role, const char *name);
SceneNode *scene_add_rect(Arena *arena, SceneNode *parent, SceneRole role, Rect rect, Paint fill);
SceneNode *scene_add_line(Arena *arena, SceneNode *parent, SceneRole role, Point from, Point to,
                          Stroke stroke);
/* The points are copied. */
SceneNode *scene_add_lines(Arena *arena, SceneNode *parent, SceneRole role, const Point *points,
                           size_t count, Stroke stroke);
SceneNode *scene_add_polygon(Arena *arena, SceneNode *parent, SceneRole role, const Point *points,
                             size_t count, Paint fill);
SceneNode *scene_add_ellipse(Arena *arena, SceneNode *parent, SceneRole role, Rect box, Paint fill);
SceneNode *scene_add_text(Arena *arena, SceneNode *parent, SceneRole role, SceneText text);
SceneNode *scene_add_image(Arena *arena, SceneNode *parent, SceneRole role, SceneImage image);

/* What a node covers; a group covers its children. Text covers ascent and descent. */
Rect scene_bounds(const SceneNode *node);
/* Calls `visit` for the node and all below it, parents first. */
void scene_walk(const SceneNode *node, void (*visit)(const SceneNode *node, void *context),
                void *context);
const char *scene_role_name(SceneRole role);
