/* Separators of numbers by locale. */
#include "data/number_format.h"

const NumberLocale number_locale_english = {"en", ".", ","};

/* Sorted by name. French groups with a narrow space that does not break (U+202F), Switzerland with
 * a right quotation mark (U+2019). */
static const NumberLocale locales[] = {
    {"ch", ".", "’"},      {"de", ",", "."}, {"en", ".", ","}, {"es", ",", "."},
    {"fr", ",", "\u202F"}, {"it", ",", "."}, {"ja", ".", ","}, {"nl", ",", "."},
};

const NumberLocale *number_locale_at(size_t index) {
  return index < sizeof locales / sizeof *locales ? &locales[index] : NULL;
}

const NumberLocale *number_locale_find(const char *name) {
  for (size_t i = 0; number_locale_at(i); i++)
    if (text_equals(locales[i].name, name)) return &locales[i];
  return NULL;
}
