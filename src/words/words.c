#include "words/words.h"

#include "base/text.h"
#include "words/languages.h"

static const Words *const languages[] = {&words_english, &words_german,   &words_spanish,
                                         &words_french,  &words_japanese, &words_chinese};

const Words *words_at(size_t index) {
  return index < WORD_COUNT(languages) ? languages[index] : NULL;
}

const Words *words_of(const char *language) {
  for (size_t i = 0; i < WORD_COUNT(languages); i++)
    if (text_equals(languages[i]->language, language)) return languages[i];
  return &words_english;
}

const char *words_of_type(const Words *words, const char *type) {
  for (size_t i = 0; i < words->spoken.type_count; i++)
    if (text_equals(words->spoken.types[i].type, type)) return words->spoken.types[i].word;
  return type;
}
