/* The sections of a deck on a slide of their own, and over the title of every slide. */
#include "compose/parts.h"

#include <math.h>

#define MOST_PITCH 3.0 /* from entry to entry, times the type size */
#define LEAST_PITCH 1.7
#define MARK_WIDTH 2.2  /* of the section's number, times the type size */
#define LIST_WIDTH 0.8  /* of the body */
#define LARGEST 1.4     /* times the size of bodies */
#define TRACKER_GAP 1.4 /* over the title, times the tracker's type size */

typedef struct AgendaPlan {
  const DrawContext *context;
  const Deck *deck;
  FontStyle style;
  double pitch;
  Rect box;
  size_t current; /* section from 1; 0: none is */
} AgendaPlan;

static AgendaPlan plan_agenda(const DrawContext *context, const Deck *deck, const Slide *slide) {
  const ThemeGrid *grid = &context->theme->grid;
  AgendaPlan plan = {.context = context,
                     .deck = deck,
                     .style = context->theme->type.body,
                     .current = slide->place.section};
  double top = grid->body_top - compose_unused_header(context, slide, deck->page_width);
  plan.box = (Rect){grid->left, top, (deck->page_width - grid->left - grid->right) * LIST_WIDTH,
                    deck->page_height - top - grid->body_bottom};
  double room = plan.box.height / (double)deck->sections.count;
  double most = plan.style.size * LARGEST;
  plan.style.size = fmin(most, fmax(context->theme->type.least_size, room / LEAST_PITCH));
  plan.pitch = fmin(room, plan.style.size * MOST_PITCH);
  return plan;
}

static void draw_entry(const AgendaPlan *plan, size_t index, SceneNode *root) {
  const DrawContext *context = plan->context;
  const ThemeColors *colors = &context->theme->colors;
  const DeckSection *section = &plan->deck->sections.items[index];
  bool is_current = plan->current == index + 1, is_other = plan->current > 0 && !is_current;
  double top = plan->box.y + plan->pitch * (double)index, right = plan->box.x + plan->box.width;
  double baseline = draw_middle_baseline(context, plan->style, top + plan->pitch / 2);
  TextSetting setting = {plan->style, is_other ? colors->muted : colors->ink, ALIGN_START,
                         ROLE_BODY, NULL};
  TextSetting page = setting;
  page.align = ALIGN_END;
  page.color = colors->muted;
  page.style.weight = FONT_REGULAR;
  double page_width = draw_text_width(context, section->label, plan->style);
  draw_text(context, root, &page, bound_text_plain(section->label, section->title.span),
            (Point){right, baseline});
  if (is_current) setting.style.weight = FONT_SEMIBOLD;
  TextSetting mark = setting;
  mark.style.weight = FONT_SEMIBOLD;
  mark.color = is_other ? colors->muted : colors->current;
  draw_text(context, root, &mark, bound_text_plain(section->mark, section->title.span),
            (Point){plan->box.x, baseline});
  double left = plan->box.x + plan->style.size * MARK_WIDTH;
  Paragraph title = {section->title, setting, plan->pitch, false};
  static const TextStep steps[] = {{1, 1}, {0.8, 1}, {0.65, 1}};
  Rect room = {left, top, right - left - page_width - plan->style.size, plan->pitch};
  if (!paragraph_fit(context, &title, (TextSteps){steps, 3}, room)) {
    diag_error(context->diags, section->title.span,
               "the section's title is too long for the agenda");
    diag_hint(context->diags, "shorten it");
    return;
  }
  draw_text(context, root, &title.setting, section->title, (Point){left, baseline});
}

void compose_agenda(const DrawContext *context, const Deck *deck, const Slide *slide,
                    SceneNode *root) {
  if (deck->sections.count == 0) {
    diag_error(context->diags, slide->span, "the deck has no sections for an agenda");
    diag_hint(context->diags, "slides of layout divider open sections");
    return;
  }
  const Theme *theme = context->theme;
  AgendaPlan plan = plan_agenda(context, deck, slide);
  if (plan.pitch < plan.style.size * LEAST_PITCH * 0.99) {
    diag_error(context->diags, slide->span, "the agenda has no room for %zu sections",
               deck->sections.count);
    return;
  }
  SceneNode *group = scene_add_group(context->arena, root, ROLE_BODY, "agenda");
  for (size_t i = 0; i < deck->sections.count; i++) {
    draw_entry(&plan, i, group);
    double y = plan.box.y + plan.pitch * (double)(i + 1);
    scene_add_line(context->arena, group, ROLE_FURNITURE, (Point){plan.box.x, y},
                   (Point){plan.box.x + plan.box.width, y},
                   (Stroke){.width = theme->marks.hairline, .color = theme->colors.hairline});
  }
}

void compose_tracker(const DrawContext *context, const Deck *deck, const Slide *slide,
                     SceneNode *root) {
  if (!deck->sections.has_tracker || slide->place.section == 0) return;
  const Theme *theme = context->theme;
  const DeckSection *section = &deck->sections.items[slide->place.section - 1];
  TextSetting setting = {theme->type.note, theme->colors.muted, ALIGN_START, ROLE_FURNITURE, NULL};
  const char *name = arena_printf(context->arena, "%s  %s", section->mark, section->title.text);
  double room = (deck->page_width - theme->grid.left - theme->grid.right) / 2;
  if (draw_text_width(context, name, setting.style) > room) name = section->mark;
  draw_text(context, root, &setting, bound_text_plain(name, section->title.span),
            (Point){theme->grid.left, theme->grid.title_top - setting.style.size * TRACKER_GAP});
}
