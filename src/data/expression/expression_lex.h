/* The characters of an expression, read from left to right. */
#pragma once
#include "data/expression/expression_internal.h"

typedef struct Lexer {
  const Evaluation *evaluation;
  size_t at; /* in bytes */
  size_t depth;
} Lexer;

void lex_skip_spaces(Lexer *lexer);
/* The next byte after spaces, without taking it; 0 at the end. */
char lex_peek(Lexer *lexer);
/* Takes `token` if it comes next. */
bool lex_accept(Lexer *lexer, const char *token);
/* Takes an operator if it comes next and is one of `symbols`; −, × and ÷ stand for - * and /. */
bool lex_operator(Lexer *lexer, const char *symbols, Operator *out);
/* Length of the name at `at`, with "-" where it joins letters; 0 if there is none. */
size_t lex_word(const char *text, size_t length, size_t at);
/* Takes a name, as far as there is one so spelled; NULL if none comes next. */
const char *lex_name(Lexer *lexer);
/* Takes a key in quotes or bare; false, reported, if none comes next. */
bool lex_key(Lexer *lexer, KeyText *out);
/* Takes the digits of a number, with a point; their length. */
size_t lex_number(Lexer *lexer);
/* Reports that `wanted` does not come next. */
void lex_expected(Lexer *lexer, const char *wanted);
