/* A block alone on its page, for a report: a line that says what it shows, and on request the
 * title above, notes and source below. */
#include "compose/parts.h"

#include <math.h>
#include <string.h>

#define FIGURE_SCALE 0.74 /* labels of 11.5 pt on a slide are 8.5 pt in a report */
#define FIRST_GUESS 80.0  /* around a frame of a stated size */
#define TRIALS 12
#define SETTLED 0.05     /* points that nobody sees */
#define LEAST_FRAME 0.78 /* of the usual height, that names and legend leave to the frame */
#define MOST_EXTRA 0.4   /* of the usual height, that the block gets on top for that */
#define TITLE_PITCH 1.25
#define LINE_PITCH 1.35

static const TextStep title_items[] = {{1, 2}, {0.9, 2}, {0.9, 3}, {0.8, 3}};
static const TextSteps title_steps = {title_items, sizeof title_items / sizeof *title_items};
static const TextStep line_items[] = {{1, 1}, {0.9, 1}, {1, 2}, {0.9, 2}, {0.8, 3}};
static const TextSteps line_steps = {line_items, sizeof line_items / sizeof *line_items};

typedef struct Figure {
  const DrawContext *context;
  const Slide *slide; /* that the block is on in the deck */
  const FigureSize *size;
  FigureTexts texts;
  BlockPlan plan;
  Paragraph title, line; /* without text: not there */
  Paragraph *below;      /* notes, then the source */
  size_t below_count;
  double margin, gap;
  double extra; /* height on top of the usual */
} Figure;

static const Slide *slide_of(const Deck *deck, const Block *block) {
  for (size_t i = 0; i < deck->slide_count; i++) {
    const Slide *slide = &deck->slides[i];
    for (size_t b = 0; b < slide->block_count; b++)
      if (&slide->blocks[b] == block) return slide;
  }
  return NULL;
}

/* What a block alone is called: by people, who do not know its name in the deck. */
static BoundText figure_title(const Slide *slide, const Block *block) {
  return block->heading.text && block->heading.text[0] ? block->heading : slide->title;
}

/* Its heading, else the one series it has; no text where the line says it already. */
static BoundText shown_name(const Block *block, const char *line) {
  const BlockShow *show = block_show(block);
  BoundText name = block->heading;
  if ((!name.text || !name.text[0]) && show) name = bound_text_plain(show->name, block->span);
  return name.text && !strstr(line, name.text) ? name : (BoundText){0};
}

/* A block in a report has nobody beside it who says what it is. */
static BoundText named_line(const DrawContext *context, const Block *block, BoundText line) {
  BoundText name = shown_name(block, line.text ? line.text : "");
  if (!name.text) return line;
  return line.text ? bound_text_join(context->arena, name, context->words->lists.comma, line, "")
                   : name;
}

/* The slide's line if the block is all that it speaks of; else the block's own. */
static BoundText show_line(const DrawContext *context, const Slide *slide, const Block *block) {
  const BlockShow *show = block_show(block);
  const char *heading = block->heading.text ? block->heading.text : "";
  BoundText line = {0};
  if (slide->block_count == 1)
    line = slide->subtitle;
  else if (show && heading[0])
    line = bound_text_plain(
        block_show_line_after(context->arena, show, heading, &context->words->lists), block->span);
  else if (show)
    line = bound_text_plain(block_show_line(context->arena, show, &context->words->lists),
                            block->span);
  if (line.text && !line.text[0]) line.text = NULL;
  return line;
}

static Paragraph make_paragraph(BoundText text, FontStyle style, Color color, SceneRole role) {
  return (Paragraph){text,
                     {style, color, ALIGN_START, role, NULL},
                     style.size * (role == ROLE_TITLE ? TITLE_PITCH : LINE_PITCH),
                     false};
}

static void make_texts(Figure *figure) {
  const Theme *theme = figure->context->theme;
  const ThemeType *type = &theme->type;
  const Slide *slide = figure->slide;
  const Block *block = figure->plan.block;
  BoundText title = figure->texts.has_title ? figure_title(slide, block) : (BoundText){0};
  FontStyle bold = type->heading, note = type->axis;
  note.has_tabular_figures = false;
  figure->title = make_paragraph(title, bold, theme->colors.ink, ROLE_TITLE);
  BoundText line = show_line(figure->context, slide, block);
  bool has_own_words = slide->block_count == 1 && slide->has_own_subtitle;
  if (!figure->texts.has_title && !has_own_words) line = named_line(figure->context, block, line);
  figure->line = make_paragraph(line, type->label, theme->colors.muted, ROLE_SUBTITLE);
  size_t notes = figure->texts.has_notes ? slide->notes.count : 0;
  figure->below = arena_array(figure->context->arena, Paragraph, notes + 1);
  for (size_t i = 0; i < notes; i++)
    figure->below[figure->below_count++] =
        make_paragraph(slide->notes.items[i], note, theme->colors.muted, ROLE_NOTE);
  if (figure->texts.has_source && slide->source.text)
    figure->below[figure->below_count++] = make_paragraph(
        compose_source_line(figure->context, slide), note, theme->colors.muted, ROLE_NOTE);
}

/* A text at the width of the figure: in the first step that takes it. */
static Paragraph at_width(const DrawContext *context, Paragraph paragraph, TextSteps steps,
                          double width) {
  paragraph_fit(context, &paragraph, steps, (Rect){0, 0, width, INFINITY});
  paragraph.is_balanced = paragraph.setting.role == ROLE_TITLE;
  return paragraph;
}

static double above_height(const Figure *figure, double width) {
  Paragraph title = at_width(figure->context, figure->title, title_steps, width);
  Paragraph line = at_width(figure->context, figure->line, line_steps, width);
  double height = paragraph_height(figure->context, &title, width) +
                  paragraph_height(figure->context, &line, width);
  return height > 0 ? height + figure->gap : 0;
}

static double below_height(const Figure *figure, double width) {
  double height = 0;
  for (size_t i = 0; i < figure->below_count; i++)
    height += paragraph_height(figure->context, &figure->below[i], width);
  return height > 0 ? height + figure->gap : 0;
}

static double further_height(const Figure *figure, double width) {
  const BlockType *type = figure->plan.block->type;
  return type->further_height ? type->further_height(&figure->plan, width) : 0;
}

/* The box of the block on a page whose texts have this width. */
static Rect block_box(const Figure *figure, Insets around) {
  const FigureSize *size = figure->size;
  double width = size->frame_width > 0 ? size->frame_width + around.left + around.right
                                       : size->width - 2 * figure->margin;
  double above = above_height(figure, width), below = below_height(figure, width);
  double height =
      size->block_height - 2 * figure->margin + figure->extra + further_height(figure, width);
  const BlockType *type = figure->plan.block->type;
  if (type->own_extent) height = type->own_extent(&figure->plan, BOX_HEIGHT, width);
  if (size->height > 0) height = size->height - above - below - 2 * figure->margin;
  if (size->frame_height > 0) height = size->frame_height + around.top + around.bottom;
  return (Rect){figure->margin, figure->margin + above, fmax(width, 0), fmax(height, 0)};
}

static bool is_settled(Insets a, Insets b) {
  return fabs(a.left - b.left) < SETTLED && fabs(a.right - b.right) < SETTLED &&
         fabs(a.top - b.top) < SETTLED && fabs(a.bottom - b.bottom) < SETTLED;
}

/* Stated where the frame's size is, else as demanded. */
static Insets with_stated(Insets stated, Insets demand, const FigureSize *size) {
  bool has_width = size->frame_width > 0, has_height = size->frame_height > 0;
  return (Insets){has_width ? stated.left : demand.left, has_height ? stated.top : demand.top,
                  has_width ? stated.right : demand.right,
                  has_height ? stated.bottom : demand.bottom};
}

/* What a frame of a stated size has around it: names and labels are measured in ever new boxes,
 * until they ask for what they have. Findings of the trials are nobody's. */
static Insets settle_frame(const Figure *figure) {
  DrawContext context = *figure->context;
  BlockPlan trial = figure->plan;
  trial.context = &context;
  Insets around = {FIRST_GUESS, FIRST_GUESS, FIRST_GUESS, FIRST_GUESS};
  for (int i = 0; i < TRIALS; i++) {
    context.diags = diagnostics_new(context.arena);
    trial.box = block_box(figure, around);
    block_train(&trial, with_stated(around, (Insets){0}, figure->size));
    if (is_settled(trial.demand, around)) break;
    around = i < TRIALS / 2 ? trial.demand : insets_max(around, trial.demand);
  }
  return around;
}

/* Where no height is stated, what names, annotations and the rows of a legend take of the usual one
 * is added, or they would crush the frame. Findings of the trial are nobody's. */
static double extra_height(const Figure *figure, Insets around) {
  if (figure->size->height > 0 || figure->size->frame_height > 0) return 0;
  DrawContext context = *figure->context;
  context.diags = diagnostics_new(context.arena);
  BlockPlan trial = figure->plan;
  trial.context = &context;
  trial.box = block_box(figure, around);
  block_train(&trial, (Insets){0});
  double usual = trial.box.height;
  double frame = usual - trial.demand.top - trial.demand.bottom - trial.inside;
  return fmax(0, fmin(usual * LEAST_FRAME - frame, usual * MOST_EXTRA));
}

static void report_unsettled(const Figure *figure) {
  const DrawContext *context = figure->context;
  if (diagnostics_error_count(context->diags) > 0) return;
  diag_error(context->diags, figure->plan.block->span, "%s finds no form around such a frame",
             diag_quote(context->diags, figure->plan.block->name));
  diag_hint(context->diags, "make the frame larger, or give the size of the figure");
}

/* What is around the frame, which has its stated size to the last fraction of a point. */
static Insets place_block(Figure *figure) {
  const FigureSize *size = figure->size;
  bool has_width = size->frame_width > 0, has_height = size->frame_height > 0;
  BlockPlan *plan = &figure->plan;
  Insets around = has_width || has_height ? settle_frame(figure) : (Insets){0};
  figure->extra = extra_height(figure, around);
  plan->box = block_box(figure, around);
  Insets least = {has_width ? around.left : 0, has_height ? around.top : 0,
                  has_width ? around.right : 0, has_height ? around.bottom : 0};
  block_train(plan, least);
  Insets demand = plan->demand;
  Insets stated = with_stated(least, demand, size);
  if (!is_settled(insets_max(stated, demand), stated)) report_unsettled(figure);
  return stated;
}

static void report_long(const DrawContext *context, BoundText text, const char *what) {
  diag_error(context->diags, text.span, "%s does not fit the figure", what);
  diag_hint(context->diags, "shorten it, or make the figure wider");
}

static double draw_fitted(const Figure *figure, Paragraph paragraph, TextSteps steps, Rect box,
                          SceneNode *root) {
  const DrawContext *context = figure->context;
  if (!paragraph.content.text) return box.y;
  Paragraph set = at_width(context, paragraph, steps, box.width);
  if (paragraph_lines(context, &set, box.width).count > steps.items[steps.count - 1].lines)
    report_long(context, set.content,
                set.setting.role == ROLE_TITLE ? "the title" : "the line over the chart");
  return paragraph_draw(context, &set, box, root);
}

static void draw_figure(const Figure *figure, Insets around, ScenePage *page) {
  const BlockPlan *plan = &figure->plan;
  Rect line = {plan->box.x, figure->margin, plan->box.width, 0};
  line.y = draw_fitted(figure, figure->title, title_steps, line, page->root);
  draw_fitted(figure, figure->line, line_steps, line, page->root);
  plan->block->type->draw(plan, around, page->root);
  line.y = rect_bottom(plan->box) + figure->gap;
  for (size_t i = 0; i < figure->below_count; i++)
    line.y = paragraph_draw(figure->context, &figure->below[i], line, page->root);
}

/* As large as stated, or around what is on it. */
static ScenePage *add_page(const Figure *figure, Scene *scene) {
  const FigureSize *size = figure->size;
  const Rect *box = &figure->plan.box;
  double width = box->width + 2 * figure->margin;
  double height = rect_bottom(*box) + below_height(figure, box->width) + figure->margin;
  if (size->frame_width <= 0) width = size->width;
  if (size->frame_height <= 0 && size->height > 0) height = size->height;
  return scene_add_page(scene, figure->plan.block->name, width, height);
}

Scene *compose_figure(const ComposeTools *tools, const Deck *deck, const Block *block,
                      const FigureSize *size, FigureTexts texts) {
  Theme theme = *deck->theme;
  theme_scale(&theme, FIGURE_SCALE / deck->scale);
  DrawContext context = compose_context(tools, deck, &theme);
  Figure figure = {.context = &context,
                   .slide = slide_of(deck, block),
                   .size = size,
                   .texts = texts,
                   .plan = {.block = block, .context = &context},
                   .margin = theme.marks.label_gap,
                   .gap = theme.marks.label_gap};
  make_texts(&figure);
  Insets around = place_block(&figure);
  Scene *scene = scene_new(tools->arena);
  scene->info = deck->info;
  ScenePage *page = add_page(&figure, scene);
  page->number = 1;
  page->ground = theme.colors.ground;
  const char *title = figure_title(figure.slide, block).text;
  page->title = title ? title : deck->info.title;
  page->root->span = block->span;
  draw_figure(&figure, around, page);
  return scene;
}
