/* Checks every node by itself, then the texts of a page against each other. */
#include "scene/check.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* cairo counts in 24.8 fixed point: what lies beyond wraps round, into the picture. */
static const double coordinate_limit = 8388608;
static const double font_size_min = 1, font_size_max = 1000;
/* Points by which things may touch the page's edge or each other. */
static const double edge_tolerance = 0.5, overlap_tolerance = 0.5;
static const double crop_tolerance = 1e-9; /* shares: what arithmetic leaves */

typedef struct PlacedText {
  const SceneNode *node;
  Rect box;
  size_t order;
} PlacedText;

typedef struct PageCheck {
  Arena *arena;
  const ScenePage *page;
  Diagnostics *diags;
  LIST(PlacedText) texts;
} PageCheck;

static bool is_drawable(double value) {
  return isfinite(value) && fabs(value) < coordinate_limit;
}

static bool is_drawable_rect(Rect rect) {
  return is_drawable(rect.x) && is_drawable(rect.y) && is_drawable(rect_right(rect)) &&
         is_drawable(rect_bottom(rect));
}

/* How a message calls a node: its text, its name or its role. */
static const char *describe_node(const PageCheck *check, const SceneNode *node) {
  const char *what = scene_role_name(node->role);
  if (node->kind == SCENE_TEXT && node->text.content.text)
    return arena_printf(check->arena, "text %s", diag_quote(check->diags, node->text.content.text));
  if (!node->name) return arena_printf(check->arena, "the %s", what);
  return arena_printf(check->arena, "%s %s", what, diag_quote(check->diags, node->name));
}

static void report(PageCheck *check, const SceneNode *node, const char *problem) {
  diag_error(check->diags, node->span, "page %d: %s %s", check->page->number,
             describe_node(check, node), problem);
}

static bool has_drawable_shape(const Shape *shape) {
  if (!is_drawable_rect(shape->rect)) return false;
  if (!is_drawable(shape->radius) || !is_drawable(shape->stroke.width)) return false;
  /* The bounds are not enough: fmin and fmax leave NaN out. */
  for (size_t i = 0; i < shape->point_count; i++)
    if (!is_drawable(shape->points[i].x) || !is_drawable(shape->points[i].y)) return false;
  return true;
}

static bool check_shape(PageCheck *check, const SceneNode *node) {
  const Shape *shape = &node->shape;
  if (!has_drawable_shape(shape)) {
    report(check, node, "has a coordinate that is not a finite number below 8388608");
    return false;
  }
  bool is_negative = shape->rect.width < 0 || shape->rect.height < 0 || shape->radius < 0 ||
                     shape->stroke.width < 0;
  if (is_negative) report(check, node, "has a negative size");
  if (shape->form == SHAPE_LINES && shape->point_count < 2)
    report(check, node, "has fewer than two points");
  return !is_negative;
}

static bool has_runs_inside(const BoundText *content) {
  size_t length = strlen(content->text), end = 0;
  for (size_t i = 0; i < content->run_count; i++) {
    const NumberRun *run = &content->runs[i];
    if (run->start < end || run->length > length || run->start > length - run->length) return false;
    end = run->start + run->length;
  }
  return true;
}

static bool check_text(PageCheck *check, const SceneNode *node) {
  const SceneText *text = &node->text;
  const char *content = text->content.text;
  const char *problem = NULL;
  if (!content || !*content)
    problem = "is an empty text";
  else if (!text_is_printable(content))
    problem = "holds characters that cannot be printed";
  else if (!has_runs_inside(&text->content))
    problem = "has a number outside its text";
  else if (!(text->style.size >= font_size_min && text->style.size <= font_size_max))
    problem = "has a font size outside 1 to 1000 points";
  else if (!is_drawable_rect(scene_bounds(node)))
    problem = "has a coordinate that is not a finite number below 8388608";
  else if (text->width < 0 || text->ascent < 0 || text->descent < 0)
    problem = "has a negative size";
  if (problem) report(check, node, problem);
  return !problem;
}

static bool check_image(PageCheck *check, const SceneNode *node) {
  const SceneImage *image = &node->image;
  const Rect whole = {0, 0, 1, 1};
  const char *problem = NULL;
  if (!is_drawable_rect(image->box))
    problem = "has a coordinate that is not a finite number below 8388608";
  else if (!(image->box.width > 0 && image->box.height > 0))
    problem = "has no size";
  else if (!(image->crop.width > 0 && image->crop.height > 0) ||
           !rect_contains(whole, image->crop, crop_tolerance))
    problem = "shows what is not in the picture";
  else if (!(image->width > 0 && image->height > 0) || !image->format || !image->path)
    problem = "has no picture";
  if (problem) report(check, node, problem);
  return !problem;
}

static bool check_node(PageCheck *check, const SceneNode *node) {
  switch (node->kind) {
  case SCENE_GROUP:
    break;
  case SCENE_SHAPE:
    return check_shape(check, node);
  case SCENE_TEXT:
    return check_text(check, node);
  case SCENE_IMAGE:
    return check_image(check, node);
  }
  return true;
}

static void check_place(PageCheck *check, const SceneNode *node) {
  Rect page = {0, 0, check->page->width, check->page->height};
  if (!rect_contains(page, scene_bounds(node), edge_tolerance))
    report(check, node, "reaches outside the page");
}

static bool has_text(const SceneNode *node) {
  return node->kind == SCENE_TEXT;
}

static void visit_node(const SceneNode *node, void *context) {
  PageCheck *check = context;
  if (node->role == ROLE_MARK && (!node->name || !*node->name)) report(check, node, "has no name");
  if (node->kind == SCENE_GROUP) return;
  if (!check_node(check, node)) return;
  check_place(check, node);
  if (has_text(node) && !node->may_overlap) {
    PlacedText placed = {node, scene_bounds(node), check->texts.count};
    list_push(check->arena, &check->texts, placed);
  }
}

static int compare_left_edges(const void *a, const void *b) {
  const PlacedText *first = a, *second = b;
  if (first->box.x != second->box.x) return first->box.x < second->box.x ? -1 : 1;
  return first->order < second->order ? -1 : 1;
}

static void report_overlap(PageCheck *check, const PlacedText *a, const PlacedText *b) {
  const PlacedText *under = a->order < b->order ? a : b;
  const PlacedText *over = a->order < b->order ? b : a;
  diag_error(check->diags, over->node->span, "page %d: %s lies over %s", check->page->number,
             describe_node(check, over->node), describe_node(check, under->node));
}

/* A sweep from left to right: only texts that begin before this one ends can touch it. */
static void check_overlaps(PageCheck *check) {
  PlacedText *texts = check->texts.items;
  size_t count = check->texts.count;
  if (count) qsort(texts, count, sizeof *texts, compare_left_edges);
  for (size_t i = 0; i < count; i++)
    for (size_t k = i + 1; k < count && texts[k].box.x < rect_right(texts[i].box); k++)
      if (rect_overlaps(texts[i].box, texts[k].box, overlap_tolerance))
        report_overlap(check, &texts[i], &texts[k]);
}

static void check_page(Arena *arena, const ScenePage *page, Diagnostics *diags) {
  PageCheck check = {.arena = arena, .page = page, .diags = diags};
  if (!is_drawable(page->width) || !is_drawable(page->height) || page->width <= 0 ||
      page->height <= 0) {
    diag_error(diags, page->root->span, "page %d has no size that can be drawn", page->number);
    return;
  }
  scene_walk(page->root, visit_node, &check);
  check_overlaps(&check);
}

void scene_check(const Scene *scene, Diagnostics *diags) {
  for (size_t i = 0; i < scene->pages.count; i++)
    check_page(scene->arena, scene->pages.items[i], diags);
}
