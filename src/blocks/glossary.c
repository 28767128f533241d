/* Terms and what they mean, in two columns: those of the deck's measures, or given here. */
#include "bind/note_marks.h"
#include "blocks/block.h"
#include "blocks/markup.h"
#include "flow/paragraph.h"
#include "option/option_rows.h"

#include <math.h>

#define TERM_SHARE 0.27   /* of the width, at most */
#define COLUMN_GAP 1.5    /* times the type size */
#define ENTRY_SPACE 0.7   /* over and under an entry's text, times its line */
#define LONGEST_LINE 62.0 /* of a definition, times the type size */
#define SHARE_STEP 0.05

typedef struct GlossaryKeys {
  const SyntaxNode *glossary;
} GlossaryKeys;

static const OptionKey keys[] = {
    NODE("glossary", GlossaryKeys, glossary, NULL,
         "Terms with their meanings, in a map; or measures, for those that have a definition."),
};
static const OptionTable options = {"a glossary", keys, OPTION_COUNT(keys)};

typedef struct GlossaryEntry {
  BoundText term, meaning;
} GlossaryEntry;

typedef struct Glossary {
  LIST(GlossaryEntry) entries;
} Glossary;

static void add_measures(DeckReader *reader, SourceSpan span, Glossary *glossary) {
  for (size_t i = 0; i < reader->measures.count; i++) {
    const Measure *measure = reader->measures.items[i];
    if (!measure->definition) continue;
    const char *term = measure->label ? measure->label : measure->name;
    list_push(
        reader->arena, &glossary->entries,
        (GlossaryEntry){bound_text_plain(term, span), bound_text_plain(measure->definition, span)});
  }
}

static bool add_given(DeckReader *reader, const SyntaxNode *map, Glossary *glossary) {
  for (size_t i = 0; i < map->entry_count; i++) {
    const SyntaxEntry *entry = &map->entries[i];
    const SyntaxNode *text = bind_node(reader, entry->value);
    if (text->kind != SYNTAX_SCALAR) {
      diag_error(reader->diags, text->span, "expected a text, found %s", syntax_kind_name(text));
      return false;
    }
    BoundText term = bound_text_plain(entry->key->text, entry->key->span);
    BoundText meaning = bind_text(reader, (OptionText){text->text, text});
    list_push(reader->arena, &glossary->entries,
              (GlossaryEntry){note_marks_set(reader, term), markup_read(reader, meaning)});
  }
  return true;
}

static bool read(DeckReader *reader, const BlockInput *input, Block *block) {
  const SyntaxNode *given = ((const GlossaryKeys *)input->keys)->glossary;
  Glossary *glossary = arena_make(reader->arena, Glossary);
  block->content = glossary;
  bool is_word = given->kind == SYNTAX_SCALAR && text_equals(given->text, "measures");
  if (is_word)
    add_measures(reader, given->span, glossary);
  else if (given->kind == SYNTAX_MAPPING) {
    if (!add_given(reader, given, glossary)) return false;
  } else {
    diag_error(reader->diags, given->span, "\"glossary\" is a map of terms, or measures");
    return false;
  }
  if (glossary->entries.count > 0) return true;
  diag_error(reader->diags, given->span, "the glossary has no terms");
  if (is_word) diag_hint(reader->diags, "give measures a \"definition\"");
  return false;
}

/* How the entries are set: at a share of the size of bodies. */
typedef struct GlossaryForm {
  const BlockPlan *plan;
  FontStyle style;
  double term_width, meaning_width, gap;
} GlossaryForm;

static GlossaryForm make_form(const BlockPlan *plan, double share) {
  const Theme *theme = plan->context->theme;
  const Glossary *glossary = plan->block->content;
  FontStyle style = draw_smaller(theme, theme->type.body, share), strong = style;
  strong.weight = FONT_SEMIBOLD;
  double widest = 0;
  for (size_t i = 0; i < glossary->entries.count; i++)
    widest =
        fmax(widest, draw_text_width(plan->context, glossary->entries.items[i].term.text, strong));
  GlossaryForm form = {.plan = plan, .style = style, .gap = style.size * COLUMN_GAP};
  form.term_width = fmin(widest + 1, plan->box.width * TERM_SHARE);
  form.meaning_width =
      fmin(plan->box.width - form.term_width - form.gap, style.size * LONGEST_LINE);
  return form;
}

static Paragraph entry_part(const GlossaryForm *form, BoundText text, bool is_term) {
  const Theme *theme = form->plan->context->theme;
  FontStyle style = form->style;
  if (is_term) style.weight = FONT_SEMIBOLD;
  return (Paragraph){
      text,
      {style, is_term ? theme->colors.ink : theme->colors.text, ALIGN_START, ROLE_BODY, NULL},
      style.size * theme->type.line_height,
      false};
}

static double entry_height(const GlossaryForm *form, const GlossaryEntry *entry) {
  Paragraph term = entry_part(form, entry->term, true);
  Paragraph meaning = entry_part(form, entry->meaning, false);
  const DrawContext *context = form->plan->context;
  return fmax(paragraph_height(context, &term, form->term_width),
              paragraph_height(context, &meaning, form->meaning_width)) +
         form->style.size * ENTRY_SPACE;
}

static double form_height(const GlossaryForm *form) {
  const Glossary *glossary = form->plan->block->content;
  double height = 0;
  for (size_t i = 0; i < glossary->entries.count; i++)
    height += entry_height(form, &glossary->entries.items[i]);
  return height;
}

static double own_extent(const BlockPlan *plan, BoxSide side, double other) {
  BlockPlan sized = *plan;
  sized.box = (Rect){0, 0, other, 0};
  GlossaryForm form = make_form(&sized, 1);
  return side == BOX_WIDTH ? 0 : form_height(&form);
}

static void train(BlockPlan *plan) {
  const Theme *theme = plan->context->theme;
  double least = draw_smaller(theme, theme->type.body, 0).size / theme->type.body.size;
  double share = plan->type_most > 0 ? plan->type_most : 1;
  for (; share > least; share -= SHARE_STEP) {
    GlossaryForm form = make_form(plan, share);
    if (form_height(&form) <= plan->box.height) break;
  }
  plan->type_share = fmax(share, least);
}

static void draw_entry(const GlossaryForm *form, const GlossaryEntry *entry, double top,
                       SceneNode *parent) {
  const DrawContext *context = form->plan->context;
  const Theme *theme = context->theme;
  Rect box = form->plan->box;
  double inner = top + form->style.size * ENTRY_SPACE / 2;
  Paragraph term = entry_part(form, entry->term, true);
  Paragraph meaning = entry_part(form, entry->meaning, false);
  paragraph_draw(context, &term, (Rect){box.x, inner, form->term_width, 0}, parent);
  double left = box.x + form->term_width + form->gap;
  paragraph_draw(context, &meaning, (Rect){left, inner, form->meaning_width, 0}, parent);
  double bottom = top + entry_height(form, entry);
  scene_add_line(context->arena, parent, ROLE_FURNITURE, (Point){box.x, bottom},
                 (Point){box.x + box.width, bottom},
                 (Stroke){.width = theme->marks.hairline, .color = theme->colors.hairline});
}

static void draw(const BlockPlan *plan, Insets insets, SceneNode *parent) {
  (void)insets;
  const Glossary *glossary = plan->block->content;
  GlossaryForm form = make_form(plan, plan->type_share);
  double height = form_height(&form), top = plan->box.y;
  if (height > plan->box.height + 0.5) {
    diag_error(plan->context->diags, plan->block->span,
               "the glossary needs %.0f pt of height in its smallest type, its box has %.0f pt",
               height, plan->box.height);
    diag_hint(plan->context->diags, "put some of its terms on another slide");
  }
  SceneNode *group = scene_add_group(plan->context->arena, parent, ROLE_BODY, NULL);
  for (size_t i = 0; i < glossary->entries.count; i++) {
    draw_entry(&form, &glossary->entries.items[i], top, group);
    top += entry_height(&form, &glossary->entries.items[i]);
  }
}

const BlockType glossary_block = {
    .name = "glossary",
    .summary = "Terms and what they mean.",
    .options = &options,
    .options_size = sizeof(GlossaryKeys),
    .layout = "content",
    .read = read,
    .train = train,
    .own_extent = own_extent,
    .draw = draw,
};
