/* Separators of numbers by locale. */
#include "data/number_format.h"

#include <string.h>

const NumberLocale number_locale_english = {"en", ".", ",", 3, NULL};

/* Sorted by name. French groups with a narrow space that does not break (U+202F), Switzerland with
 * a right quotation mark (U+2019), India by lakh and crore: 12,34,567. */
static const NumberLocale locales[] = {
    {"ch", ".", "’", 3, NULL}, {"de", ",", ".", 3, NULL},      {"en", ".", ",", 3, NULL},
    {"es", ",", ".", 3, NULL}, {"fr", ",", "\u202F", 3, NULL}, {"in", ".", ",", 2, NULL},
    {"it", ",", ".", 3, NULL}, {"ja", ".", ",", 3, NULL},      {"nl", ",", ".", 3, NULL},
};

const NumberLocale *number_locale_at(size_t index) {
  return index < sizeof locales / sizeof *locales ? &locales[index] : NULL;
}

const NumberLocale *number_locale_find(const char *name) {
  for (size_t i = 0; number_locale_at(i); i++)
    if (text_equals(locales[i].name, name)) return &locales[i];
  return NULL;
}

const NumberLocale *number_locale_of_language(const char *tag) {
  size_t length = strcspn(tag, "-_");
  const char *region = tag + length;
  if (strcasecmp(region, "-CH") == 0 || strcasecmp(region, "-LI") == 0)
    return number_locale_find("ch");
  if (strcasecmp(region, "-IN") == 0) return number_locale_find("in");
  for (size_t i = 0; number_locale_at(i); i++) {
    const char *name = locales[i].name;
    bool is_country = text_equals(name, "ch") || text_equals(name, "in");
    if (!is_country && strlen(name) == length && memcmp(name, tag, length) == 0) return &locales[i];
  }
  return &number_locale_english;
}

const NumberWords *number_locale_words(const NumberLocale *locale) {
  return locale && locale->words ? locale->words : &words_of("en")->numbers;
}
