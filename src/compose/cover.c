/* Title and divider slides: dark ground, large type, one accent. */
#include "compose/parts.h"

#define MOTIF_WIDTH 0.36 /* of the page */
#define MOTIF_BAR 0.62   /* of a bar's slot */
#define MOTIF_TINT 0.07
#define MOTIF_ACCENT 5.0 /* times as strong, for the last bar */
static Paragraph cover_paragraph(const DrawContext *context, BoundText text, FontStyle style,
                                 SceneRole role) {
  return (Paragraph){text,
                     {style, context->theme->colors.cover_text, ALIGN_START, role, NULL},
                     style.size * (role == ROLE_TITLE ? context->theme->type.title_line_height
                                                      : context->theme->type.line_height),
                     role == ROLE_TITLE};
}

/* Bars that grow, hardly lighter than the ground: the deck's subject, out of the way of its words.
 */
static void draw_motif(const DrawContext *context, const Deck *deck, SceneNode *root) {
  static const double heights[] = {0.14, 0.2, 0.17, 0.27, 0.34, 0.31, 0.45, 0.58};
  const Theme *theme = context->theme;
  size_t count = sizeof heights / sizeof *heights;
  double slot = deck->page_width * MOTIF_WIDTH / (double)count;
  double x = deck->page_width - theme->grid.right - slot * (double)count;
  for (size_t i = 0; i < count && theme->marks.cover_motif > 0; i++, x += slot) {
    double height = deck->page_height * heights[i], share = theme->marks.cover_motif * MOTIF_TINT;
    Color color = color_mix(theme->colors.cover_ground, theme->colors.cover_text, share);
    if (i + 1 == count)
      color = color_mix(theme->colors.cover_ground, theme->colors.accent, share * MOTIF_ACCENT);
    Rect bar = {x, deck->page_height - height, slot * MOTIF_BAR, height};
    scene_add_rect(context->arena, root, ROLE_FURNITURE, bar, paint_solid(color));
  }
}

static void draw_ground(const DrawContext *context, const Deck *deck, SceneNode *root) {
  const ThemeColors *colors = &context->theme->colors;
  Rect page = {0, 0, deck->page_width, deck->page_height};
  scene_add_rect(context->arena, root, ROLE_FURNITURE, page, paint_solid(colors->cover_ground));
  draw_motif(context, deck, root);
}

/* Lines at the foot of the last slide: whom to ask. */
static void draw_contacts(const DrawContext *context, const Deck *deck, const Slide *slide,
                          SceneNode *root) {
  const Theme *theme = context->theme;
  double width = deck->page_width * 0.5, height = 0;
  Paragraph *lines = arena_array(context->arena, Paragraph, slide->notes.count);
  for (size_t i = 0; i < slide->notes.count; i++) {
    lines[i] = cover_paragraph(context, slide->notes.items[i], theme->type.cover_detail, ROLE_BODY);
    height += paragraph_height(context, &lines[i], width);
  }
  Rect box = {theme->grid.left, deck->page_height - theme->grid.foot - height, width, 0};
  for (size_t i = 0; i < slide->notes.count; i++)
    box.y = paragraph_draw(context, &lines[i], box, root);
}

/* A section's number stands where the rule is on other covers. */
static void draw_section_mark(const DrawContext *context, const Deck *deck, const Slide *slide,
                              double bottom, SceneNode *root) {
  const Theme *theme = context->theme;
  TextSetting setting = {theme->type.cover_title, theme->colors.accent, ALIGN_START, ROLE_FURNITURE,
                         NULL};
  const DeckSection *section = &deck->sections.items[slide->place.section - 1];
  draw_text(context, root, &setting, bound_text_plain(section->mark, slide->span),
            (Point){theme->grid.left, bottom});
}

static bool opens_section(const Deck *deck, const Slide *slide) {
  return text_equals(slide->layout->name, "divider") && slide->place.section > 0 &&
         deck->sections.items[slide->place.section - 1].title.text == slide->title.text;
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
    Rect box = {theme->grid.left, theme->grid.title_top, width, 0};
    box.width -= compose_logo_room(deck, theme->colors.cover_ground, true);
    paragraph_draw(context, &author, box, root);
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
  bool is_closing = text_equals(slide->layout->name, "closing");
  if (is_closing && !title.text && deck->info.author)
    title = bound_text_plain(deck->info.author, slide->span);
  draw_ground(context, deck, root);
  double width = (deck->page_width - theme->grid.left - theme->grid.right) * 0.82;
  double middle = deck->page_height * 0.46;
  if (title.text && title.text[0]) {
    Paragraph paragraph = cover_paragraph(context, title, theme->type.cover_title, ROLE_TITLE);
    double height = paragraph_height(context, &paragraph, width);
    double top = middle - height - theme->type.cover_title.size * 0.7;
    Rect rule = {theme->grid.left, top, theme->marks.accent_rule, theme->marks.axis_line * 3};
    if (opens_section(deck, slide))
      draw_section_mark(context, deck, slide, top + theme->marks.axis_line * 3, root);
    else
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
  if (is_closing) draw_contacts(context, deck, slide, root);
  compose_logo(context, deck, theme->colors.cover_ground, true, root);
}
