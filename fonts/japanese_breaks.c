/* Rules over kinds of characters. They know no words, so they may err; that costs an uneven line or
 * a break that kinsoku allows. */
#include "fonts/japanese_breaks.h"

#include "base/text.h"
#include "fonts/font_set.h"

#include <string.h>

typedef enum Script { NARROW, SPACE, HIRAGANA, KATAKANA, IDEOGRAPH, STOP, OPENING, DOT } Script;

bool is_among(const char *characters, uint32_t c) {
  const char *end = characters + strlen(characters);
  uint32_t other;
  for (size_t step; (step = utf8_decode(characters, end, &other)) > 0; characters += step)
    if (other == c) return true;
  return false;
}

static Script script_of(uint32_t c) {
  if (c == ' ' || c == 0x3000) return SPACE;
  if (is_among("、。，．！？；：）」』】〕］｝〉》", c)) return STOP;
  if (is_among("（「『【〔［｛〈《", c)) return OPENING;
  if (c == 0x30FB) return DOT;
  if (c >= 0x3041 && c <= 0x309F) return HIRAGANA;
  if (c >= 0x30A0 && c <= 0x30FF) return KATAKANA;
  return is_wide_character(c) ? IDEOGRAPH : NARROW;
}

static bool is_digit(uint32_t c) {
  return c >= '0' && c <= '9';
}

/* A particle alone between other characters, as は in "売上高は増加", belongs to the word before
 * it. What is part of a longer word in hiragana would take a dictionary. */
static bool is_lone_particle(Neighbours at) {
  if (script_of(at.c) != HIRAGANA || !is_among("はがをにへとでもの", at.c)) return false;
  Script before = script_of(at.before);
  return at.before && before != SPACE && before != HIRAGANA && script_of(at.after) != HIRAGANA;
}

/* 8億円, 第4四半期, 2か月, 1.5ポイント, 百万円. */
static bool is_inside_number(Neighbours at) {
  if (is_digit(at.before)) return script_of(at.c) == IDEOGRAPH || is_among("かヵヶカつポ", at.c);
  if (is_digit(at.c)) return is_among("第約", at.before);
  if (is_among("かヵヶカ", at.before) && at.c == 0x6708) return true; /* months */
  return is_among("十百千万億兆亿", at.before) && is_among("十百千万億兆亿円元", at.c);
}

bool japanese_holds(Neighbours at) {
  return is_lone_particle(at) || is_inside_number(at);
}

double japanese_strain(Neighbours at) {
  static const double inside_word[] = {
      [NARROW] = 3, [HIRAGANA] = 3, [KATAKANA] = 6, [IDEOGRAPH] = 4};
  Script before = script_of(at.before), after = script_of(at.c);
  if (before == SPACE || after == SPACE || before == STOP) return 0;
  if (before == NARROW && after == NARROW) return 0;
  if (after == OPENING) return 0.5;
  if (before == DOT) return 2;
  if (before == after || after == HIRAGANA) return inside_word[before];
  return before == HIRAGANA ? 1 : 2.5; /* a phrase, or a part of a compound */
}
