#include "compose/compose.h"

#include "compose/parts.h"

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

DrawContext compose_context(const ComposeTools *tools, const Theme *theme) {
  double pixel = tools->dpi > 0 ? 72 / tools->dpi : 0;
  return (DrawContext){tools->arena, tools->fonts, theme, tools->diags, pixel};
}

Scene *compose_deck(const ComposeTools *tools, const Deck *deck, const bool *is_wanted) {
  Scene *scene = scene_new(tools->arena);
  scene->info = deck->info;
  DrawContext context = compose_context(tools, deck->theme);
  for (size_t i = 0; i < deck->slide_count; i++)
    if (!is_wanted || is_wanted[i]) compose_slide(&context, deck, &deck->slides[i], scene);
  return scene;
}
