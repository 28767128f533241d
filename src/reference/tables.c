/* All key tables of the language. */
#include "base/list.h"
#include "blocks/block.h"
#include "deck/deck_options.h"
#include "reference/reference.h"
#include "themes/theme.h"

typedef LIST(const OptionTable *) TableList;

static void add_table(Arena *arena, TableList *list, const OptionTable *table) {
  for (size_t i = 0; i < list->count; i++)
    if (list->items[i] == table) return;
  list_push(arena, list, table);
  for (size_t i = 0; i < table->count; i++)
    if (table->keys[i].table) add_table(arena, list, table->keys[i].table);
}

const OptionTable *const *reference_list_tables(Arena *arena, size_t *count) {
  TableList list = {0};
  add_table(arena, &list, &deck_options);
  add_table(arena, &list, &part_options);
  for (size_t i = 0; i < block_type_count; i++) {
    add_table(arena, &list, block_types[i]->options);
    BlockVariant variant;
    for (size_t k = 0; block_type_variant(block_types[i], k, &variant); k++)
      add_table(arena, &list, variant.options);
  }
  add_table(arena, &list, &theme_options);
  *count = list.count;
  return list.items;
}

bool reference_table_is_part(const OptionTable *table) {
  for (size_t i = 0; i < block_type_count; i++) {
    if (block_types[i]->options == table) return true;
    BlockVariant variant;
    for (size_t k = 0; block_type_variant(block_types[i], k, &variant); k++)
      if (variant.options == table) return true;
  }
  return table == &slide_options || table == &block_options;
}

const char *reference_table_name(Arena *arena, const OptionTable *table) {
  const char *name = table->name;
  if (text_starts_with(name, "a "))
    name += 2;
  else if (text_starts_with(name, "an "))
    name += 3;
  char *slug = arena_printf(arena, "%s%s", name, reference_table_is_part(table) ? "-keys" : "");
  for (char *c = slug; *c; c++)
    if (*c == ' ') *c = '-';
  return slug;
}
