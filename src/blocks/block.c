#include "blocks/block.h"
#include <string.h>

const BlockType *block_type_find(const char *name) {
  for (size_t i = 0; i < block_type_count; i++)
    if (text_equals(block_types[i]->name, name)) return block_types[i];
  return NULL;
}

bool block_type_variant(const BlockType *type, size_t index, BlockVariant *variant) {
  return type->variant_at && type->variant_at(index, variant);
}

const char *block_type_names(Arena *arena, const char *last_word) {
  TextBuffer text = {.arena = arena};
  for (size_t i = 0; i < block_type_count; i++) {
    if (i > 0 && i + 1 < block_type_count) text_append(&text, ", ");
    if (i > 0 && i + 1 == block_type_count) text_append_format(&text, " %s ", last_word);
    text_append(&text, block_types[i]->name);
  }
  return text_buffer_string(&text);
}

static bool is_taken(const DeckReader *reader, const char *name) {
  for (size_t i = 0; i < reader->names.count; i++)
    if (text_equals(reader->names.items[i].name, name)) return true;
  return false;
}

/* One more than any block of this base has; 1 for the first, which has the base for its name. */
static int next_number(const DeckReader *reader, const char *base) {
  int number = 1;
  for (size_t i = 0; i < reader->names.count; i++) {
    const TakenName *known = &reader->names.items[i];
    if (known->number >= number && text_equals(known->base, base)) number = known->number + 1;
  }
  return number;
}

const char *block_take_name(DeckReader *reader, OptionText given, const char *base) {
  if (given.text) base = given.text;
  if (given.text && is_taken(reader, base)) {
    diag_error(reader->diags, given.node->span, "two charts are named %s",
               diag_quote(reader->diags, base));
  }
  int number = next_number(reader, base);
  const char *name = number == 1 ? base : arena_printf(reader->arena, "%s-%d", base, number);
  while (is_taken(reader, name)) name = arena_printf(reader->arena, "%s-%d", base, ++number);
  list_push(reader->arena, &reader->names, (TakenName){name, base, number});
  return name;
}

void block_train(BlockPlan *plan, Insets least) {
  plan->least = least;
  if (plan->block->type->train) plan->block->type->train(plan);
}

const BlockShow *block_show(const Block *block) {
  return block->type->show ? block->type->show(block) : NULL;
}

static const char *join_show(Arena *arena, const char *measure, const char *periods,
                             const ListWords *words) {
  if (!periods) periods = "";
  const char *comma = measure[0] && periods[0] ? words->comma : "";
  return arena_printf(arena, "%s%s%s", measure, comma, periods);
}

const char *block_show_line(Arena *arena, const BlockShow *show, const ListWords *words) {
  return join_show(arena, show->measure, show->periods, words);
}

const char *block_show_line_after(Arena *arena, const BlockShow *show, const char *heading,
                                  const ListWords *words) {
  bool is_said = strstr(heading, show->further_measure) != NULL;
  return join_show(arena, is_said ? "" : show->further_measure, show->periods, words);
}

void block_show_add_note(Arena *arena, BlockShow *show, const char *note) {
  const char **notes = arena_array(arena, const char *, show->note_count + 1);
  for (size_t i = 0; i < show->note_count; i++) {
    if (text_equals(show->notes[i], note)) return;
    notes[i] = show->notes[i];
  }
  notes[show->note_count++] = note;
  show->notes = notes;
}

void block_show_define(Arena *arena, BlockShow *show, const Measure *measure, const char *colon) {
  if (!measure || !measure->definition) return;
  const char *note = measure->label
                         ? arena_printf(arena, "%s%s%s", measure->label, colon, measure->definition)
                         : measure->definition;
  block_show_add_note(arena, show, note);
}
