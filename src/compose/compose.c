#include "compose/compose.h"

#include "compose/parts.h"

/* The slide's blocks before they have boxes. */
typedef struct Unplaced {
  const DrawContext *context;
  const Slide *slide;
} Unplaced;

/* Its heading included. */
static double block_extent(const void *context, size_t index, BoxSide side, double other) {
  const Unplaced *unplaced = context;
  const Block *block = &unplaced->slide->blocks[index];
  BlockPlan plan = {.block = block, .context = unplaced->context};
  if (!block->type->own_extent) return 0;
  double extent = block->type->own_extent(&plan, side, other);
  bool has_heading = side == BOX_HEIGHT && extent > 0 && block->heading.text;
  return extent + (has_heading ? unplaced->context->theme->grid.heading_height : 0);
}

static SlidePlan plan_slide(const DrawContext *context, const Deck *deck, const Slide *slide,
                            const ScaleGroups *groups) {
  const ThemeGrid *grid = &deck->theme->grid;
  Unplaced unplaced = {context, slide};
  BoxNeeds needs = {.foot_height = compose_footer_height(context, deck, slide),
                    .unused_header = compose_unused_header(
                        context, slide,
                        deck->page_width - grid->left - grid->right -
                            compose_logo_room(deck, context->theme->colors.ground, false)),
                    .extents = {block_extent, &unplaced}};
  return compose_plan(context, slide, slide_boxes_make(context->arena, deck, slide, &needs),
                      groups);
}

/* The slide, with a note that its charts have scales of their own. */
static const Slide *with_scale_note(Arena *arena, const Slide *slide) {
  Slide *noted = arena_make(arena, Slide);
  BoundText *notes = arena_array(arena, BoundText, slide->notes.count + 1);
  for (size_t i = 0; i < slide->notes.count; i++) notes[i] = slide->notes.items[i];
  notes[slide->notes.count] = bound_text_plain(slide->scales_differ, slide->span);
  *noted = *slide;
  noted->notes.items = notes;
  noted->notes.count++;
  return noted;
}

static bool is_noted(const Slide *slide, const char *note) {
  for (size_t i = 0; i < slide->notes.count; i++)
    if (text_equals(slide->notes.items[i].text, note)) return true;
  return false;
}

/* A note takes room, so what stands over it is planned anew. */
static SlidePlan plan_noted(const DrawContext *context, const Deck *deck, const Slide *slide,
                            const ScaleGroups *groups) {
  SlidePlan plan = plan_slide(context, deck, slide, groups);
  bool is_sound = diagnostics_error_count(context->diags) == 0;
  bool is_told = is_noted(slide, slide->scales_differ);
  if (!is_sound || is_told || !compose_scales_differ(plan.blocks, slide->block_count)) return plan;
  return plan_slide(context, deck, with_scale_note(context->arena, slide), groups);
}

static void compose_slide(const DrawContext *context, const Deck *deck, const Slide *slide,
                          const ScaleGroups *groups, Scene *scene) {
  ScenePage *page = scene_add_page(scene, slide->name, deck->page_width, deck->page_height);
  page->number = slide->place.number;
  page->ground = context->theme->colors.ground;
  BoundText title = bound_text_without_soft_hyphens(scene->arena, slide->title);
  page->title = title.text ? title.text : "";
  page->root->span = slide->span;
  page->spoken = slide->spoken;
  if (slide->layout->style == SLIDE_COVER) {
    if (!slide->title.text && deck->info.title) page->title = deck->info.title;
    compose_cover(context, deck, slide, page->root);
    return;
  }
  SlidePlan plan = plan_noted(context, deck, slide, groups);
  compose_tracker(context, deck, slide, page->root);
  Rect header = plan.boxes.header;
  header.width -= compose_logo_room(deck, page->ground, false);
  compose_header(context, slide, header, page->root);
  compose_blocks(context, &plan, page->root);
  if (slide->layout->style == SLIDE_AGENDA) compose_agenda(context, deck, slide, page->root);
  compose_footer(context, deck, plan.slide, page->root);
  compose_stamp(context, deck, slide, page->root);
  compose_logo(context, deck, page->ground, false, page->root);
}

DrawContext compose_context(const ComposeTools *tools, const Deck *deck, const Theme *theme) {
  double pixel = tools->dpi > 0 ? 72 / tools->dpi : 0;
  return (DrawContext){tools->arena, tools->fonts, theme, tools->diags, pixel, deck->words};
}

static bool has_group(const Slide *slide) {
  for (size_t i = 0; i < slide->block_count; i++)
    if (slide->blocks[i].scale_group) return true;
  return false;
}

/* What the charts of a named group can all have; findings of the trials are nobody's. */
static const ScaleGroups *measure_groups(const DrawContext *context, const Deck *deck) {
  ScaleGroups *groups = scale_groups_new(context->arena);
  DrawContext trial = *context;
  trial.diags = diagnostics_new(context->arena);
  for (size_t i = 0; i < deck->slide_count; i++) {
    const Slide *slide = &deck->slides[i];
    if (!has_group(slide)) continue;
    SlidePlan plan = plan_slide(&trial, deck, slide, NULL);
    scale_groups_add(groups, context->arena, plan.blocks, slide->block_count);
  }
  return groups;
}

Scene *compose_deck(const ComposeTools *tools, const Deck *deck, const bool *is_wanted) {
  Scene *scene = scene_new(tools->arena);
  scene->info = deck->info;
  DrawContext context = compose_context(tools, deck, deck->theme);
  const ScaleGroups *groups = measure_groups(&context, deck);
  for (size_t i = 0; i < deck->slide_count; i++)
    if (!is_wanted || is_wanted[i]) compose_slide(&context, deck, &deck->slides[i], groups, scene);
  return scene;
}
