#include "data/scale_words.h"

#include "base/text.h"
#include <string.h>

typedef struct ScaleWord {
  const char *word;
  int scale;
  bool is_for_units; /* too */
} ScaleWord;

static const ScaleWord words[] = {
    {"billion", 9, true},   {"billions", 9, true},   {"bn", 9, false},
    {"bp", -4, false},      {"bps", -4, false},      {"crore", 7, true},
    {"crores", 7, true},    {"k", 3, false},         {"lakh", 5, true},
    {"lakhs", 5, true},     {"m", 6, false},         {"million", 6, true},
    {"millions", 6, true},  {"mn", 6, false},        {"pp", -2, false},
    {"thousand", 3, true},  {"thousands", 3, true},  {"tn", 12, false},
    {"trillion", 12, true}, {"trillions", 12, true}, {"ポイント", -2, false},
    {"百分点", -2, false},  {"个百分点", -2, false},
};

/* What words begin with; the longer of two stands first. */
static const ScaleWord counting[] = {
    {"万亿", 12, true}, {"百万", 6, true}, {"千万", 7, true}, {"十億", 9, true}, {"十亿", 9, true},
    {"兆", 12, true},   {"億", 8, true},   {"亿", 8, true},   {"万", 4, true},   {"千", 3, true},
};

static bool word_is(const char *word, size_t length, const char *lower) {
  if (strlen(lower) != length) return false;
  for (size_t i = 0; i < length; i++) {
    char c = word[i] >= 'A' && word[i] <= 'Z' ? (char)(word[i] + 32) : word[i];
    if (c != lower[i]) return false;
  }
  return true;
}

static bool find_counting(const char *word, size_t length, int *scale) {
  for (size_t i = 0; i < sizeof counting / sizeof *counting; i++) {
    size_t size = strlen(counting[i].word);
    if (length < size || memcmp(word, counting[i].word, size) != 0) continue;
    *scale = counting[i].scale;
    return true;
  }
  return false;
}

bool scale_word_in_format(const char *word, size_t length, int *scale) {
  for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
    if (!word_is(word, length, words[i].word)) continue;
    *scale = words[i].scale;
    return true;
  }
  return find_counting(word, length, scale);
}

bool scale_word_in_unit(const char *word, int *scale) {
  for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
    if (!words[i].is_for_units || !text_equals(word, words[i].word)) continue;
    *scale = words[i].scale;
    return true;
  }
  return find_counting(word, strlen(word), scale);
}
