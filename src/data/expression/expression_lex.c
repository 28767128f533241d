/* The characters of an expression: names, numbers, keys, operators. */
#include "data/expression/expression_lex.h"

#include <string.h>

typedef struct SignSpelling {
  const char *text;
  char symbol;
} SignSpelling;

static const SignSpelling spellings[] = {{"+", '+'}, {"-", '-'}, {"−", '-'}, {"*", '*'},
                                         {"×", '*'}, {"/", '/'}, {"÷", '/'}};

typedef struct CodeRange {
  uint32_t first, last;
} CodeRange;

/* Beyond ASCII everything is a letter but what reads as punctuation, a sign or nothing at all. */
static const CodeRange not_letters[] = {
    {0x0000, 0x00BF}, {0x00D7, 0x00D7}, {0x00F7, 0x00F7},   {0x2000, 0x2BFF}, {0x3000, 0x3004},
    {0x3008, 0x3020}, {0xD800, 0xF8FF}, {0xFDD0, 0xFDEF},   {0xFE10, 0xFE6F}, {0xFEFF, 0xFF0F},
    {0xFF1A, 0xFF20}, {0xFFE0, 0xFFFF}, {0xE0000, 0x10FFFF}};

static bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

static bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* The length of a letter in bytes, 0 if there is none. */
static size_t letter_length(const char *text, size_t length, size_t at) {
  if (at >= length) return 0;
  char c = text[at];
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_') return 1;
  uint32_t code;
  size_t step = utf8_decode(text + at, text + length, &code);
  for (size_t i = 0; i < sizeof not_letters / sizeof not_letters[0]; i++)
    if (code >= not_letters[i].first && code <= not_letters[i].last) return 0;
  return step;
}

static size_t letter_or_digit_length(const char *text, size_t length, size_t at) {
  return at < length && is_digit(text[at]) ? 1 : letter_length(text, length, at);
}

void lex_skip_spaces(Lexer *lexer) {
  while (is_space(lexer->evaluation->text[lexer->at])) lexer->at++;
}

char lex_peek(Lexer *lexer) {
  lex_skip_spaces(lexer);
  return lexer->evaluation->text[lexer->at];
}

bool lex_accept(Lexer *lexer, const char *token) {
  lex_skip_spaces(lexer);
  if (!text_starts_with(lexer->evaluation->text + lexer->at, token)) return false;
  lexer->at += strlen(token);
  return true;
}

bool lex_operator(Lexer *lexer, const char *symbols, Operator *out) {
  for (size_t i = 0; i < sizeof spellings / sizeof spellings[0]; i++) {
    if (!strchr(symbols, spellings[i].symbol) || !lex_accept(lexer, spellings[i].text)) continue;
    size_t width = strlen(spellings[i].text);
    *out = (Operator){spellings[i].symbol, lexer->at - width, lexer->at};
    return true;
  }
  return false;
}

size_t lex_word(const char *text, size_t length, size_t at) {
  size_t end = at + letter_length(text, length, at);
  for (size_t step = end - at; step; end += step) {
    step = letter_or_digit_length(text, length, end);
    bool joins =
        step == 0 && end < length && text[end] == '-' && letter_length(text, length, end + 1);
    if (joins) step = 1;
  }
  return end - at;
}

/* Cuts a word at its last "-" until a name is left; a word that gives none stays whole. */
static size_t known_length(const Scope *scope, const char *word, size_t length) {
  size_t cut = length;
  while (cut > 0 && !scope_has_name(scope, word, cut))
    for (cut--; cut > 0 && word[cut] != '-';) cut--;
  return cut ? cut : length;
}

const char *lex_name(Lexer *lexer) {
  lex_skip_spaces(lexer);
  const Evaluation *evaluation = lexer->evaluation;
  const char *word = evaluation->text + lexer->at;
  size_t length = lex_word(evaluation->text, evaluation->length, lexer->at);
  if (length == 0) return NULL;
  length = known_length(evaluation->scope, word, length);
  lexer->at += length;
  return arena_strndup(evaluation->scope->arena, word, length);
}

size_t lex_number(Lexer *lexer) {
  const char *text = lexer->evaluation->text;
  size_t start = lexer->at;
  while (is_digit(text[lexer->at])) lexer->at++;
  if (text[lexer->at] == '.' && is_digit(text[lexer->at + 1])) lexer->at++;
  while (is_digit(text[lexer->at])) lexer->at++;
  return lexer->at - start;
}

static const char *trim(Arena *arena, const char *text, size_t length) {
  while (length && is_space(text[length - 1])) length--;
  for (; length && is_space(*text); length--) text++;
  return arena_strndup(arena, text, length);
}

/* What stands between quotes; the same quote doubled is one of it. */
static bool lex_quoted(Lexer *lexer, KeyText *out) {
  const Evaluation *evaluation = lexer->evaluation;
  size_t start = lexer->at;
  char quote = evaluation->text[lexer->at++];
  TextBuffer buffer = {.arena = evaluation->scope->arena};
  for (; evaluation->text[lexer->at]; lexer->at++) {
    bool is_quote = evaluation->text[lexer->at] == quote;
    if (is_quote && evaluation->text[lexer->at + 1] != quote) break;
    lexer->at += is_quote;
    text_append_bytes(&buffer, evaluation->text + lexer->at, 1);
  }
  if (!evaluation->text[lexer->at]) {
    diag_error(evaluation->scope->diags, evaluation_place(evaluation, start, start + 1),
               "this quote is never closed");
    return false;
  }
  lexer->at++;
  const char *text = trim(buffer.arena, text_buffer_string(&buffer), buffer.length);
  *out = (KeyText){text, true, start, lexer->at};
  return true;
}

bool lex_key(Lexer *lexer, KeyText *out) {
  const Evaluation *evaluation = lexer->evaluation;
  char next = lex_peek(lexer);
  if (next == '"' || next == '\'') return lex_quoted(lexer, out);
  size_t start = lexer->at, step;
  while ((step = letter_or_digit_length(evaluation->text, evaluation->length, lexer->at)) ||
         (step = lexer->at > start && evaluation->text[lexer->at] == '-'))
    lexer->at += step;
  if (lexer->at == start) {
    lex_expected(lexer, "a key");
    return false;
  }
  size_t length = lexer->at - start;
  const char *text = arena_strndup(evaluation->scope->arena, evaluation->text + start, length);
  *out = (KeyText){text, false, start, lexer->at};
  return true;
}

static bool is_grouping(const Evaluation *evaluation, size_t at) {
  const char *found = evaluation->text + at;
  return *found == ',' && at > 0 && is_digit(found[-1]) && is_digit(found[1]);
}

/* A hint where what is there instead is a slip often made. */
static void hint_at_slip(const Evaluation *evaluation, size_t at) {
  Diagnostics *diags = evaluation->scope->diags;
  const char *found = evaluation->text + at;
  static const char *const typographic[] = {"“", "”", "‘", "’", "„", "«", "»"};
  for (size_t i = 0; i < sizeof typographic / sizeof typographic[0]; i++)
    if (text_starts_with(found, typographic[i]))
      diag_hint(diags, "keys stand in straight quotes, \" or '");
  if (text_starts_with(found, "–") || text_starts_with(found, "—"))
    diag_hint(diags, "the minus is written \"-\"");
  if (is_grouping(evaluation, at))
    diag_hint(diags, "numbers in expressions have no grouping: 1000, not 1,000");
  if (*found == '^') diag_hint(diags, "there are no powers; cagr() gives growth per year");
}

/* The word or the character at the cursor. */
static size_t found_length(const Lexer *lexer) {
  const Evaluation *evaluation = lexer->evaluation;
  size_t length = lex_word(evaluation->text, evaluation->length, lexer->at);
  uint32_t code;
  const char *found = evaluation->text + lexer->at;
  if (length == 0) length = utf8_decode(found, evaluation->text + evaluation->length, &code);
  return length ? length : 1;
}

void lex_expected(Lexer *lexer, const char *wanted) {
  const Evaluation *evaluation = lexer->evaluation;
  Diagnostics *diags = evaluation->scope->diags;
  lex_skip_spaces(lexer);
  if (lexer->at >= evaluation->length) {
    diag_error(diags, evaluation_place(evaluation, evaluation->length, evaluation->length),
               "expected %s, found the end of the expression", wanted);
    return;
  }
  size_t length = found_length(lexer);
  const char *found = evaluation->text + lexer->at;
  diag_error(diags, evaluation_place(evaluation, lexer->at, lexer->at + length),
             "expected %s, found %s", wanted, diag_quote_bytes(diags, found, length));
  hint_at_slip(evaluation, lexer->at);
}

size_t expression_find_outside(const char *text, size_t at, const char *characters) {
  char quote = 0;
  size_t brackets = 0;
  for (; text[at]; at++) {
    char c = text[at];
    if (quote)
      quote = c == quote ? 0 : quote;
    else if (c == '"' || c == '\'')
      quote = c;
    else if (c == '[' || c == '(')
      brackets++;
    else if (c == ']' || c == ')')
      brackets -= brackets > 0;
    else if (strchr(characters, c) && (c == '}' || brackets == 0))
      break;
  }
  return at;
}
