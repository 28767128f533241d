/* A deck file as a tree: every node knows where it stands. Scalars are text; what type they have is
 * decided by the place they stand in, not here. */
#pragma once
#include "diag/diagnostics.h"
#include "diag/source.h"

typedef enum SyntaxKind { SYNTAX_SCALAR, SYNTAX_SEQUENCE, SYNTAX_MAPPING } SyntaxKind;

typedef struct SyntaxNode SyntaxNode;

typedef struct SyntaxEntry {
  const SyntaxNode *key; /* always a scalar; no two keys of a mapping are the same */
  const SyntaxNode *value;
} SyntaxEntry;

struct SyntaxNode {
  SyntaxKind kind;
  SourceSpan span;
  const char *text;   /* scalars: valid UTF-8 without NUL; else NULL */
  bool is_plain;      /* scalar written without quotes or block marks */
  bool is_translated; /* it is the text, or one of a list, that was chosen among languages */
  const SyntaxNode *const *items;
  size_t item_count;
  const SyntaxEntry *entries;
  size_t entry_count;
};

/* Reads one YAML 1.2 core document (so JSON too). Reports what is wrong, with hints, and returns
 * NULL if there was any error. Limits: nesting 64, 1,000,000 nodes, counted as if aliases were
 * written out; merge keys, tags and further documents are refused. */
const SyntaxNode *syntax_read(Arena *arena, const SourceFile *file, Diagnostics *diags);

/* NULL if the mapping has no such key, or `map` is no mapping. */
const SyntaxNode *syntax_find(const SyntaxNode *map, const char *key);
/* A plain scalar that is empty, "~" or "null". */
bool syntax_is_null(const SyntaxNode *node);
/* "text", "list" or "map", for messages. */
const char *syntax_kind_name(const SyntaxNode *node);
/* The place of a part of a scalar's text (byte offset and length); the whole scalar where escapes
 * or line folding make that unknowable. */
SourceSpan syntax_text_part(const SyntaxNode *node, size_t offset, size_t length);
