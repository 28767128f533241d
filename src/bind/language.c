/* What follows from the deck's language: its words, how it spells periods and prints numbers. */
#include "bind/reader.h"

#include <string.h>

const Words *bind_words(const DeckReader *reader) {
  return words_of(reader->house.spelling.language);
}

const NumberLocale *bind_locale(const DeckReader *reader, const NumberLocale *locale) {
  const Words *words = bind_words(reader);
  if (number_locale_words(locale) == &words->numbers) return locale;
  NumberLocale *own = arena_make(reader->arena, NumberLocale);
  *own = *locale;
  own->words = &words->numbers;
  return own;
}

void bind_language(DeckReader *reader, TextLanguage language) {
  const char *tag = language.tag;
  const char *plain = arena_strndup(reader->arena, tag, strcspn(tag, "-_")); /* "ja" of "ja-JP" */
  reader->parameters.language = language;
  reader->house = period_house_make(plain, fiscal_calendar_plain);
  const NumberLocale *locale = bind_locale(reader, number_locale_of_language(tag));
  if (locale == measure_plain.locale) return;
  Measure *measure = arena_make(reader->arena, Measure);
  *measure = measure_plain;
  measure->locale = locale;
  scope_set_plain(reader->scope, measure);
}

static OptionTools tools_of(const DeckReader *reader) {
  return (OptionTools){reader->arena, reader->diags, reader->parameters.language.tag};
}

void bind_keys(DeckReader *reader, const OptionTable *table, void *values, const SyntaxNode *map) {
  OptionTools tools = tools_of(reader);
  option_read(&(OptionTarget){table, values}, 1, map, &tools);
}

const SyntaxNode *bind_node(const DeckReader *reader, const SyntaxNode *node) {
  OptionTools tools = tools_of(reader);
  return option_in_language(&tools, node);
}
