/* One table a language; for the files of this folder. */
#pragma once
#include "words/words.h"

extern const Words words_english, words_german, words_spanish, words_french, words_japanese,
    words_chinese;

#define WORD_COUNT(list) (sizeof(list) / sizeof(list)[0])
