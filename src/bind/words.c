#include "bind/words.h"

#include "base/text.h"

static const DeckWords words[] = {
    {"en", "Other", "Others", "Left out", ": ", ", ", " and ", " more", " and ", " and ", " to ",
     "at the end of ", ""},
    {"de", "Sonstige", "Sonstiges", "Ohne", ": ", ", ", " und ", " weitere", " und ", " und ",
     " bis ", "zum Ende von ", ""},
    {"es", "Otros", "Otras", "Sin", ": ", ", ", " y ", " más", " y ", " y ", " a ", "al cierre de ",
     ""},
    {"fr", "Autres", "Autre", "Hors", " : ", ", ", " et ", " de plus", " et ", " et ", " à ",
     "à la fin de ", ""},
    {"ja", "その他", "その他計", "除外", "：", "、", "ほか", "件", "と", "～", "～", "", " 期末"},
    {"zh", "其他", "其它", "不含", "：", "、", "等另", "项", "和", "至", "至", "", " 期末"},
};

const DeckWords *bind_words(const char *language) {
  for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
    if (text_equals(words[i].language, language)) return &words[i];
  return &words[0];
}
