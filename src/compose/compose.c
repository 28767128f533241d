#include "compose/compose.h"

#include "compose/parts.h"

#define FIGURE_SCALE 0.74 /* labels of 11.5 pt on a slide are 8.5 pt in a report */

static DrawContext make_context(const ComposeTools *tools, const Theme *theme) {
  return (DrawContext){tools->arena, tools->fonts, theme, tools->diags};
}

static void compose_slide(const DrawContext *context, const Deck *deck, const Slide *slide,
                          Scene *scene) {
  ScenePage *page = scene_add_page(scene, slide->name, deck->page_width, deck->page_height);
  page->number = slide->number;
  page->ground = context->theme->colors.ground;
  page->title = slide->title.text ? slide->title.text : "";
  page->root->span = slide->span;
  if (slide->layout->style == SLIDE_COVER) {
    if (!slide->title.text && deck->info.title) page->title = deck->info.title;
    compose_cover(context, deck, slide, page->root);
    return;
  }
  double foot_height = compose_footer_height(context, deck, slide);
  SlideBoxes boxes = slide_boxes_make(context->arena, deck, slide, foot_height);
  compose_header(context, slide, boxes.header, page->root);
  compose_blocks(context, slide, &boxes, page->root);
  compose_footer(context, deck, slide, page->root);
  compose_stamp(context, deck, page->root);
}

Scene *compose_deck(const ComposeTools *tools, const Deck *deck, const bool *is_wanted) {
  Scene *scene = scene_new(tools->arena);
  scene->info = deck->info;
  DrawContext context = make_context(tools, deck->theme);
  for (size_t i = 0; i < deck->slide_count; i++)
    if (!is_wanted || is_wanted[i]) compose_slide(&context, deck, &deck->slides[i], scene);
  return scene;
}

static const Slide *slide_of(const Deck *deck, const Block *block) {
  for (size_t i = 0; i < deck->slide_count; i++) {
    const Slide *slide = &deck->slides[i];
    for (size_t b = 0; b < slide->block_count; b++)
      if (&slide->blocks[b] == block) return slide;
  }
  return NULL;
}

/* What a block alone is called: by people, who do not know its name in the deck. */
static const char *figure_title(const Deck *deck, const Block *block) {
  const Slide *slide = slide_of(deck, block);
  const char *const titles[] = {block->heading.text, slide ? slide->title.text : NULL,
                                deck->info.title};
  for (size_t i = 0; i < sizeof titles / sizeof *titles; i++)
    if (titles[i] && titles[i][0]) return titles[i];
  return "";
}

Scene *compose_figure(const ComposeTools *tools, const Deck *deck, const Block *block, double width,
                      double height) {
  Theme theme = *deck->theme;
  theme_scale(&theme, FIGURE_SCALE / deck->scale);
  Scene *scene = scene_new(tools->arena);
  scene->info = deck->info;
  DrawContext context = make_context(tools, &theme);
  ScenePage *page = scene_add_page(scene, block->name, width, height);
  page->number = 1;
  page->ground = theme.colors.ground;
  page->title = figure_title(deck, block);
  page->root->span = block->span;
  double margin = theme.marks.label_gap;
  Rect box = rect_inset((Rect){0, 0, width, height}, (Insets){margin, margin, margin, margin});
  BlockPlan plan = {.block = block, .context = &context, .box = box};
  block_train(&plan, (Insets){0});
  block->type->draw(&plan, plan.demand, page->root);
  return scene;
}
