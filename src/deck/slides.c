#include "deck/slides.h"

#include "bind/note_marks.h"
#include "deck/deck_options.h"
#include <string.h>

static const SlideLayout *need_layout(DeckReader *reader, OptionText text) {
  const SlideLayout *layout = slide_layout_find(text.text);
  if (layout) return layout;
  const char **names = arena_array(reader->arena, const char *, slide_layout_count);
  for (size_t i = 0; i < slide_layout_count; i++) names[i] = slide_layouts[i].name;
  diag_error(reader->diags, text.node->span, "there is no layout %s",
             diag_quote(reader->diags, text.text));
  diag_hint_names(reader->diags, text.text, "layouts", names, slide_layout_count);
  return NULL;
}

/* The layout that the blocks say, if the author gives none. */
static const SlideLayout *choose_layout(DeckReader *reader, const SlideKeys *keys,
                                        const Slide *slide) {
  if (keys->layout.text) return need_layout(reader, keys->layout);
  bool is_alone = slide->block_count == 1 && slide->body.kind == PART_BLOCK;
  if (is_alone) return slide_layout_find(slide->blocks[0].type->layout);
  if (keys->panel || keys->parts.columns) return slide_layout_find("columns");
  if (keys->grid) return slide_layout_find("grid");
  if (keys->parts.stack) return slide_layout_find("stack");
  return slide_layout_find("content");
}

static size_t part_count(const Slide *slide) {
  return slide->body.kind == PART_BLOCK ? slide->block_count : slide->body.part_count;
}

static void check_layout(DeckReader *reader, const Slide *slide) {
  const SlideLayout *layout = slide->layout;
  size_t count = part_count(slide);
  if (count >= layout->least_parts && count <= layout->most_parts) return;
  const char *takes =
      layout->least_parts == layout->most_parts
          ? arena_printf(reader->arena, "%zu", layout->most_parts)
          : arena_printf(reader->arena, "%zu to %zu", layout->least_parts, layout->most_parts);
  diag_error(reader->diags, slide->span, "the layout \"%s\" takes %s block%s, here %s %zu",
             layout->name, takes, layout->most_parts == 1 ? "" : "s", count == 1 ? "is" : "are",
             count);
  if (count == 0)
    diag_hint(reader->diags, "add %s; or columns: with blocks",
              block_type_names(reader->arena, "or"));
}

/* False if a block is broken. */
static bool read_blocks(DeckReader *reader, const SyntaxNode *map, SlideKeys *keys, Slide *slide,
                        const char **name) {
  OptionTarget outer = {&slide_options, keys};
  Block *block = arena_make(reader->arena, Block);
  BlockReading reading = block_read(reader, map, &outer, block);
  if (reading == BLOCK_BROKEN) return false;
  *name = keys->panel ? NULL : block->name;
  return slide_read_body(reader, map, keys, reading == BLOCK_READ ? block : NULL, slide);
}

/* The name on a slide with a block that stands alone is that of the block. */
static const char *name_slide(DeckReader *reader, const Slide *slide, const char *given) {
  bool is_blocks = slide->block_count == 1 && slide->blocks[0].type->stands_alone;
  return given && !is_blocks ? given : arena_printf(reader->arena, "%02d", slide->place.number);
}

static bool has_figures(const Slide *slide) {
  for (size_t i = 0; i < slide->block_count; i++)
    if (slide->blocks[i].type->has_figures) return true;
  return false;
}

/* "Income statement (continued)" */
static BoundText continued_title(DeckReader *reader, BoundText title) {
  const char *word = bind_words(reader)->tables.continued;
  BoundText end = bound_text_plain("", title.span);
  return title.text ? bound_text_join(reader->arena, title, " ", end, word) : title;
}

void slides_add(DeckReader *reader, const Slide *slide, double height, Slides *slides) {
  list_push(reader->arena, slides, *slide);
  if (slide->block_count != 1 || !slide->blocks[0].type->cut) return;
  BoundText title = continued_title(reader, slide->title);
  Block *block = arena_make(reader->arena, Block), *rest;
  *block = slide->blocks[0];
  while ((rest = block->type->cut(reader, block, height))) {
    slides->items[slides->count - 1].blocks = block;
    Slide next = slides->items[slides->count - 1];
    next.place.number++;
    next.name = name_slide(reader, &next, NULL);
    next.title = title;
    next.blocks = block = rest;
    list_push(reader->arena, slides, next);
  }
}

/* A title of blanks is none. */
static BoundText bind_title(DeckReader *reader, OptionText text) {
  BoundText title = bind_text(reader, text);
  bool is_blank = title.text && title.text[strspn(title.text, " \t\n")] == '\0';
  return is_blank ? (BoundText){0} : title;
}

static void check_title(DeckReader *reader, const Slide *slide) {
  bool needs_title =
      slide->layout->style == SLIDE_BODY && !text_equals(slide->layout->name, "blank");
  if (slide->title.text || !needs_title) return;
  diag_warning(reader->diags, slide->span, "the slide has no title");
  diag_hint(reader->diags, "say in one sentence what the slide shows");
}

static void check_appendix(DeckReader *reader, const Slide *slide) {
  if (!slide->place.opens_appendix || text_equals(slide->layout->name, "divider")) return;
  diag_error(reader->diags, slide->span, "an appendix is opened by a slide of layout divider");
  diag_hint(reader->diags, "put {layout: divider, title: Appendix, appendix: true} before it");
}

bool deck_read_slide(DeckReader *reader, const SyntaxNode *map, int number, Slide *slide) {
  size_t errors = diagnostics_error_count(reader->diags);
  SlideKeys keys = {0};
  *slide = (Slide){.place = {.number = number},
                   .span = map->span,
                   .scales_differ = bind_words(reader)->scales.differ};
  const char *name = NULL;
  note_marks_begin(reader, syntax_find(map, "notes"));
  note_marks_number(reader, syntax_find(map, "title"));
  note_marks_number(reader, syntax_find(map, "subtitle"));
  bool has_blocks = read_blocks(reader, map, &keys, slide, &name);
  slide->name = name_slide(reader, slide, name);
  slide->title = bind_title(reader, keys.title);
  slide->subtitle = bind_text(reader, keys.subtitle);
  slide->has_own_subtitle = slide->subtitle.text != NULL;
  slide->stamp = bind_text(reader, keys.stamp);
  slide->spoken = bind_text(reader, keys.speaker_notes).text;
  slide->notes.items = note_marks_end(reader, &slide->notes.count);
  if (has_blocks) slide_add_notes(reader, slide);
  bool has_source = keys.source.text || has_figures(slide);
  if (has_source)
    slide->source = bind_text(reader, keys.source.text ? keys.source : reader->source);
  if (!has_blocks || diagnostics_error_count(reader->diags) > errors) return false;
  slide->layout = choose_layout(reader, &keys, slide);
  if (!slide->layout) return false;
  slide->place.opens_appendix = keys.appendix;
  check_appendix(reader, slide);
  if (slide->layout->style == SLIDE_AGENDA && !slide->title.text)
    slide->title = bound_text_plain(bind_words(reader)->agenda, slide->span);
  check_layout(reader, slide);
  check_title(reader, slide);
  if (!slide->subtitle.text && slide->layout->style == SLIDE_BODY)
    slide->subtitle = slide_subtitle(reader, slide);
  if (has_figures(slide) && !slide->source.text) {
    diag_warning(reader->diags, slide->span, "the slide has figures but no source");
    diag_hint(reader->diags, "give the deck or the slide a \"source\"");
  }
  return diagnostics_error_count(reader->diags) == errors;
}
