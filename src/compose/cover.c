/* Title and divider slides: dark ground, large type, one accent. */
#include "compose/parts.h"

static Paragraph cover_paragraph(const DrawContext *context, BoundText text, FontStyle style,
                                 SceneRole role) {
  return (Paragraph){text,
                     {style, context->theme->colors.cover_text, ALIGN_START, role, NULL},
                     style.size * (role == ROLE_TITLE ? context->theme->type.title_line_height
                                                      : context->theme->type.line_height),
                     role == ROLE_TITLE};
}

static void draw_ground(const DrawContext *context, const Deck *deck, SceneNode *root) {
  const ThemeColors *colors = &context->theme->colors;
  Rect page = {0, 0, deck->page_width, deck->page_height};
  scene_add_rect(context->arena, root, ROLE_FURNITURE, page, paint_solid(colors->cover_ground));
}

/* The presenting company at the top and the date at the foot, on the title slide. */
static void draw_details(const DrawContext *context, const Deck *deck, const Slide *slide,
                         SceneNode *root) {
  const Theme *theme = context->theme;
  double width = deck->page_width - theme->grid.left - theme->grid.right;
  if (deck->info.author && deck->info.author[0]) {
    BoundText text = bound_text_plain(deck->info.author, slide->span);
    FontStyle style = theme->type.cover_subtitle;
    style.weight = FONT_SEMIBOLD;
    Paragraph author = cover_paragraph(context, text, style, ROLE_BODY);
    paragraph_draw(context, &author, (Rect){theme->grid.left, theme->grid.title_top, width, 0},
                   root);
  }
  if (!deck->date) return;
  Paragraph paragraph = cover_paragraph(context, bound_text_plain(deck->date, slide->span),
                                        theme->type.cover_detail, ROLE_BODY);
  paragraph.setting.color = color_mix(theme->colors.cover_text, theme->colors.cover_ground, 0.2);
  double height = paragraph_height(context, &paragraph, width);
  Rect box = {theme->grid.left, deck->page_height - theme->grid.foot - height, width, 0};
  paragraph_draw(context, &paragraph, box, root);
}

void compose_cover(const DrawContext *context, const Deck *deck, const Slide *slide,
                   SceneNode *root) {
  const Theme *theme = context->theme;
  bool is_title = text_equals(slide->layout->name, "title");
  BoundText title = slide->title, subtitle = slide->subtitle;
  if (is_title && !title.text) title = bound_text_plain(deck->info.title, slide->span);
  if (is_title && !subtitle.text && deck->info.subtitle)
    subtitle = bound_text_plain(deck->info.subtitle, slide->span);
  draw_ground(context, deck, root);
  double width = (deck->page_width - theme->grid.left - theme->grid.right) * 0.82;
  double middle = deck->page_height * 0.46;
  if (title.text && title.text[0]) {
    Paragraph paragraph = cover_paragraph(context, title, theme->type.cover_title, ROLE_TITLE);
    double height = paragraph_height(context, &paragraph, width);
    Rect rule = {theme->grid.left, middle - height - theme->type.cover_title.size * 0.7,
                 theme->marks.accent_rule, theme->marks.axis_line * 3};
    scene_add_rect(context->arena, root, ROLE_FURNITURE, rule, paint_solid(theme->colors.accent));
    paragraph_draw(context, &paragraph, (Rect){theme->grid.left, middle - height, width, 0}, root);
  }
  double top = middle + theme->type.cover_subtitle.size * 0.6;
  if (subtitle.text && subtitle.text[0]) {
    Paragraph paragraph =
        cover_paragraph(context, subtitle, theme->type.cover_subtitle, ROLE_SUBTITLE);
    paragraph.setting.color = color_mix(theme->colors.cover_text, theme->colors.cover_ground, 0.2);
    paragraph_draw(context, &paragraph, (Rect){theme->grid.left, top, width, 0}, root);
  }
  if (is_title) draw_details(context, deck, slide, root);
}
