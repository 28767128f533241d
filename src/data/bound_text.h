/* Text with numbers bound into it: "Revenue grew {growth(revenue):0.0%} to {revenue}". */
#pragma once
#include "base/color.h"
#include "data/expression/expression.h"
#include "syntax/syntax_tree.h"

/* A number's place in the text, in bytes, and what it is. */
typedef struct NumberRun {
  size_t start, length;
  Quantity quantity;
} NumberRun;

/* Emphasis on a part of a text, in bytes. */
typedef enum TextMarkKind { MARK_BOLD, MARK_SUPERSCRIPT, MARK_COLOR } TextMarkKind;
typedef struct TextMark {
  size_t start, length;
  TextMarkKind kind;
  Color color; /* for MARK_COLOR */
} TextMark;

typedef struct BoundText {
  const char *text; /* NULL if there is no text */
  const NumberRun *runs;
  size_t run_count;
  const TextMark *marks; /* may overlap */
  size_t mark_count;
  SourceSpan span;
} BoundText;

/* Named values that are text, not numbers: {param.entity}, {deck.title}. */
typedef struct TextParameter {
  const char *name; /* "param.entity" */
  const char *text;
} TextParameter;

/* In which language texts are read. */
typedef struct TextLanguage {
  const char *tag; /* "ja", "de-CH"; NULL: it does not matter */
  const char *own; /* the deck's; another one if `tag` was asked for from outside */
} TextLanguage;

typedef struct TextParameters {
  const TextParameter *items;
  size_t count;
  TextLanguage language;
} TextParameters;

/* Binds the scalar's text; "{{" and "}}" stand for braces. A format after ":" is by example. What
 * cannot be computed is reported at its place, and shows as "?" in the result; a text that is not
 * there in the language asked for is a warning. */
BoundText bound_text_make(Arena *arena, Scope *scope, const TextParameters *parameters,
                          const SyntaxNode *node, Diagnostics *diags);
/* Text as it is, without numbers; `text` is not copied. */
BoundText bound_text_plain(const char *text, SourceSpan span);
/* One quantity, printed. */
BoundText bound_text_quantity(Arena *arena, Quantity quantity, const NumberFormat *format);
/* One text after the other, with the numbers of both: `first`, `between`, `second`, `after`. */
BoundText bound_text_join(Arena *arena, BoundText first, const char *between, BoundText second,
                          const char *after);
/* Without U+00AD, which say where words may be broken and are not printed themselves; the numbers
 * stay in place, marks are left out. */
BoundText bound_text_without_soft_hyphens(Arena *arena, BoundText text);
/* A part of a text with the runs that lie in it, and what of marks does. */
BoundText bound_text_slice(Arena *arena, BoundText text, size_t start, size_t length);
