/* Words that say in which power of ten numbers print: in formats and in units. */
#pragma once
#include <stdbool.h>
#include <stddef.h>

/* In a format: "bn", "Millions", "pp", "crore", in any case; a word that begins with a sign of
 * Japanese or Chinese counting: "億円", "百万円", "千人"; "ポイント". False if it is none; `scale`
 * is the power of ten, −2 for points. `word` need not end with NUL. */
bool scale_word_in_format(const char *word, size_t length, int *scale);
/* At the end of a unit, where short forms are no scales: "JPY millions", "INR crore", "百万円". */
bool scale_word_in_unit(const char *word, int *scale);
