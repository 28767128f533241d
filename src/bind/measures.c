/* The deck's measures: what numbers mean, said once. */
#include "bind/reader.h"
#include "data/scale_words.h"

#include <string.h>

static bool is_currency(const char *text, size_t length) {
  if (length != 3) return false;
  for (size_t i = 0; i < 3; i++)
    if (text[i] < 'A' || text[i] > 'Z') return false;
  return true;
}

/* That of "百万円" and "亿元"; NULL if there is none. */
static const char *counted_currency(const char *unit) {
  if (text_ends_with(unit, "円")) return "JPY";
  return text_ends_with(unit, "元") ? "CNY" : NULL;
}

/* "JPY millions": a currency and a scale; "%": two places down, "bps": four. */
static void read_unit(DeckReader *reader, const char *unit, Measure *measure) {
  measure->unit = unit;
  bool is_percent = text_equals(unit, "%") || text_equals(unit, "pp");
  bool is_basis_points = text_equals(unit, "bps") || text_equals(unit, "bp");
  measure->scale = is_percent ? -2 : is_basis_points ? -4 : 0;
  measure->currency = NULL;
  size_t first = strcspn(unit, " ");
  if (is_currency(unit, first)) measure->currency = arena_strndup(reader->arena, unit, first);
  const char *last = strrchr(unit, ' ') ? strrchr(unit, ' ') + 1 : unit;
  int scale;
  if (scale_word_in_unit(last, &scale)) measure->scale = scale;
  if (!measure->currency) measure->currency = counted_currency(last);
}

static void read_format(DeckReader *reader, OptionText text, Measure *measure) {
  const char *problem = NULL;
  NumberFormat format;
  if (!number_format_parse(reader->arena, text.text, &format, &problem)) {
    diag_error(reader->diags, text.node->span, "the format %s cannot be used: %s",
               diag_quote(reader->diags, text.text), problem);
    diag_hint(reader->diags, "write a format by example, as in \"#,##0.0\" or \"(1,234)\"");
    return;
  }
  format.rounding = measure->format.rounding;
  measure->format = format;
}

void bind_hint_locales(DeckReader *reader, const char *wanted) {
  LIST(const char *) names = {0};
  for (size_t i = 0; number_locale_at(i); i++)
    list_push(reader->arena, &names, number_locale_at(i)->name);
  diag_hint_names(reader->diags, wanted, "locales", names.items, names.count);
}

static void read_locale(DeckReader *reader, OptionText text, const NumberLocale **locale) {
  const NumberLocale *found = number_locale_find(text.text);
  if (found) {
    *locale = bind_locale(reader, found);
    return;
  }
  diag_error(reader->diags, text.node->span, "there is no locale %s",
             diag_quote(reader->diags, text.text));
  bind_hint_locales(reader, text.text);
}

static const Measure *find_measure(const DeckReader *reader, const char *name) {
  for (size_t i = 0; i < reader->measures.count; i++)
    if (text_equals(reader->measures.items[i]->name, name)) return reader->measures.items[i];
  return NULL;
}

const Measure *bind_need_measure(DeckReader *reader, OptionText name) {
  if (!name.text) return scope_plain(reader->scope);
  const Measure *measure = find_measure(reader, name.text);
  if (measure) return measure;
  const char **names = arena_array(reader->arena, const char *, reader->measures.count);
  for (size_t i = 0; i < reader->measures.count; i++) names[i] = reader->measures.items[i]->name;
  diag_error(reader->diags, name.node->span, "there is no measure %s",
             diag_quote(reader->diags, name.text));
  diag_hint_names(reader->diags, name.text, "measures", names, reader->measures.count);
  return scope_plain(reader->scope);
}

static void read_measure(DeckReader *reader, const SyntaxEntry *entry) {
  MeasureKeys keys = {0};
  const SyntaxNode *like = syntax_find(entry->value, "like");
  const Measure *base = scope_plain(reader->scope);
  if (like && like->kind == SYNTAX_SCALAR)
    base = bind_need_measure(reader, (OptionText){like->text, like});
  keys.negative = (int)base->negative;
  keys.good = (int)base->polarity;
  keys.rounding = (int)base->format.rounding;
  keys.is_ratio = base->is_ratio;
  keys.is_stock = base->is_stock;
  bind_keys(reader, &measure_options, &keys, entry->value);
  Measure *measure = arena_make(reader->arena, Measure);
  *measure = *base;
  measure->name = entry->key->text;
  measure->negative = (NegativeStyle)keys.negative;
  measure->polarity = (Polarity)keys.good;
  measure->is_ratio = keys.is_ratio;
  measure->is_stock = keys.is_stock;
  measure->format.rounding = (RoundingMode)keys.rounding;
  if (keys.unit.text) read_unit(reader, keys.unit.text, measure);
  if (keys.label.text) measure->label = keys.label.text;
  if (keys.definition.text) measure->definition = keys.definition.text;
  if (keys.format.text) read_format(reader, keys.format, measure);
  if (keys.locale.text) read_locale(reader, keys.locale, &measure->locale);
  list_push(reader->arena, &reader->measures, measure);
}

void bind_measures(DeckReader *reader, const SyntaxNode *map) {
  if (!map) return;
  if (map->kind != SYNTAX_MAPPING) {
    diag_error(reader->diags, map->span, "\"measures\" is a map of measures by name");
    return;
  }
  for (size_t i = 0; i < map->entry_count; i++) read_measure(reader, &map->entries[i]);
}
