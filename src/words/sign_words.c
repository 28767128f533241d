#include "words/sign_words.h"

#include "base/text.h"
#include <string.h>
#include <strings.h>

#define MOST_WORDS 24

/* Lists end with NULL. Words of change that may have either sign, as "growth", are none. */
typedef struct SignWords {
  const char *language;
  const char *up[MOST_WORDS], *down[MOST_WORDS]; /* before the number */
  const char *by[8];                             /* between such a word and the number */
  const char *to[4];                             /* before a level, which a sign may belong to */
  const char *higher[8], *lower[8];              /* behind the number */
  bool has_no_spaces;                            /* words end and begin anywhere */
} SignWords;

static const SignWords languages[] = {
    {.language = "en",
     .up = {"up", "rose", "rises", "risen", "rise", "grew", "grows", "grown", "increased",
            "increases", "increase", "gained", "gain", "climbed", "advanced", "added"},
     .down = {"down", "fell", "falls", "fallen", "fall", "declined", "declines", "decline",
              "decreased", "decreases", "decrease", "dropped", "drop", "lost", "shrank", "slipped"},
     .by = {"by", "of", "another", "a"},
     .to = {"to", "at", "from"},
     .higher = {"higher", "more"},
     .lower = {"lower", "less", "fewer"}},
    {.language = "de",
     .up = {"plus", "stieg", "stiegen", "gestiegen", "steigt", "steigen", "wuchs", "wuchsen",
            "gewachsen", "wächst", "erhöht", "erhöhte", "zugelegt", "zunahme", "anstieg",
            "zuwachs"},
     .down = {"minus", "sank", "sanken", "gesunken", "sinkt", "sinken", "fiel", "fielen",
              "gefallen", "fällt", "verringert", "zurückgegangen", "rückgang", "abnahme"},
     .by = {"um", "von"},
     .to = {"auf", "bei"},
     .higher = {"höher", "mehr"},
     .lower = {"niedriger", "weniger", "tiefer"}},
    {.language = "fr",
     .up = {"hausse", "progressé", "progresse", "progression", "augmenté", "augmente",
            "augmentation", "accru", "gagné"},
     .down = {"baisse", "baissé", "recul", "reculé", "recule", "diminué", "diminue", "diminution",
              "perdu", "chuté"},
     .by = {"de"},
     .to = {"à"}},
    {.language = "es",
     .up = {"subió", "subieron", "sube", "subida", "creció", "crecieron", "crece", "aumentó",
            "aumentaron", "aumenta", "aumento", "alza", "ganó"},
     .down = {"bajó", "bajaron", "baja", "cayó", "cayeron", "cae", "caída", "descendió", "descenso",
              "disminuyó", "disminución", "retrocedió", "perdió"},
     .by = {"un", "en", "del", "de"},
     .to = {"a", "hasta", "desde"}},
    {.language = "ja",
     .has_no_spaces = true,
     .up = {"プラス"},
     .down = {"マイナス"},
     .higher = {"増", "上昇", "拡大", "伸び", "のプラス", "の増", "の上昇"},
     .lower = {"減", "低下", "下落", "縮小", "のマイナス", "の減", "の低下"}},
    {.language = "zh",
     .has_no_spaces = true,
     .up = {"增长", "增加", "上升", "上涨", "提高", "增长了", "增加了", "上升了", "上涨了"},
     .down = {"减少", "下降", "下跌", "降低", "减少了", "下降了", "下跌了", "降低了"},
     .higher = {"的增长", "的增幅", "的涨幅"},
     .lower = {"的降幅", "的跌幅", "的下降"}},
};

static const SignWords *find_language(const char *language) {
  for (size_t i = 0; i < sizeof languages / sizeof *languages; i++) {
    size_t length = strlen(languages[i].language);
    bool is_it = strncmp(language, languages[i].language, length) == 0;
    if (is_it && (!language[length] || language[length] == '-')) return &languages[i];
  }
  return NULL;
}

/* A stretch of a text. */
typedef struct Stretch {
  const char *at;
  size_t length;
} Stretch;

/* The length of a space at the start of a text; those that do not break are of several bytes. */
static size_t space_at(const char *text) {
  if (*text == ' ' || *text == '\n') return 1;
  if (text_starts_with(text, "\u00A0")) return 2;
  return text_starts_with(text, "\u202F") || text_starts_with(text, "\u3000") ? 3 : 0;
}

static bool is_letter(char c) {
  char lower = (char)(c | 0x20);
  return (lower >= 'a' && lower <= 'z') || (c & 0x80);
}

static Stretch word_before(const char *from, const char *end) {
  static const char *const spaces[] = {" ", "\n", "\u00A0", "\u202F", "\u3000"};
  for (size_t i = 0; i < sizeof spaces / sizeof *spaces;) {
    size_t size = strlen(spaces[i]);
    bool is_space = (size_t)(end - from) >= size && memcmp(end - size, spaces[i], size) == 0;
    end -= is_space ? size : 0;
    i = is_space ? 0 : i + 1;
  }
  const char *start = end;
  while (start > from && is_letter(start[-1])) start--;
  return (Stretch){start, (size_t)(end - start)};
}

static bool is_in(const char *const *list, size_t most, Stretch word) {
  for (size_t i = 0; i < most && list[i]; i++)
    if (strlen(list[i]) == word.length && strncasecmp(list[i], word.at, word.length) == 0)
      return true;
  return false;
}

/* "Revenue rose in the year by +9%": the word may stand further before, in the same clause. */
static Stretch find_before(const SignWords *words, const char *const *list,
                           const SignedPlace *place) {
  const char *from = place->text + place->from, *end = place->text + place->start;
  Stretch word = word_before(from, end);
  if (is_in(list, MOST_WORDS, word)) return word;
  if (!is_in(words->by, 8, word)) return (Stretch){NULL, 0};
  while (word.length > 0) {
    word = word_before(from, word.at);
    if (is_in(list, MOST_WORDS, word)) return word;
    if (is_in(words->to, 4, word)) break;
  }
  return (Stretch){NULL, 0};
}

/* Of a script without spaces: what the text before ends with. */
static Stretch find_ending(const char *const *list, const SignedPlace *place) {
  for (size_t i = 0; i < MOST_WORDS && list[i]; i++) {
    size_t length = strlen(list[i]);
    const char *at = place->text + place->start - length;
    if (place->start - place->from >= length && memcmp(at, list[i], length) == 0)
      return (Stretch){at, length};
  }
  return (Stretch){NULL, 0};
}

static Stretch find_behind(const SignWords *words, const char *const *list,
                           const SignedPlace *place) {
  const char *at = place->text + place->end;
  for (size_t step; (step = space_at(at)) > 0;) at += step;
  for (size_t i = 0; i < 8 && list[i]; i++) {
    size_t length = strlen(list[i]);
    bool is_whole = words->has_no_spaces || !is_letter(at[strnlen(at, length)]);
    if (strncasecmp(at, list[i], length) == 0 && is_whole) return (Stretch){at, length};
  }
  return (Stretch){NULL, 0};
}

const char *sign_word_beside(const char *language, const SignedPlace *place, size_t *length) {
  const SignWords *words = language ? find_language(language) : NULL;
  *length = 0;
  if (!words) return NULL;
  bool is_up = place->sign > 0;
  const char *const *before = is_up ? words->up : words->down;
  Stretch found =
      words->has_no_spaces ? find_ending(before, place) : find_before(words, before, place);
  if (!found.at) found = find_behind(words, is_up ? words->higher : words->lower, place);
  *length = found.length;
  return found.at;
}
