/* The section on languages. */
#include "reference/manual_text.h"

static const char languages_text[] =
    "`language` says in which language a deck speaks: `en`, `de`, `es`, `fr`, `ja` or `zh`, or\n"
    "with a region, as `de-CH`. What the program puts on slides by itself (sources, notes, dates,\n"
    "names beside marks) is in that language, and numbers are separated as it does, unless a\n"
    "measure has a `locale`. Other languages take the English words.\n"
    "\n"
    "Wherever a text or a list of texts may stand, so may a map of language to it. `topline\n"
    "render --lang ja` then writes the deck in Japanese; a text that has no Japanese shows the\n"
    "English, else the first, and is reported.\n"
    "\n";

void manual_append_languages(Manual *manual) {
  manual_append(manual, languages_text);
  manual_append_yaml(manual, "yaml",
                     "language: en\n"
                     "measures:\n"
                     "  money: {unit: {en: JPY millions, ja: 百万円}, format: \"#,##0\"}\n"
                     "slides:\n"
                     "- title: {en: Revenue grew, ja: 売上高は増加}\n"
                     "  bullets:\n"
                     "  - {en: Two large orders, ja: 大型案件２件}\n");
  manual_append(manual, "\n");
}
