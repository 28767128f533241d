/* Checks a deck's tree against a JSON Schema, as an editor does: the keywords that the schema of
 * decks uses, and no others. */
#pragma once
#include "syntax/syntax_tree.h"

/* Both trees as syntax_read gives them. NULL if `node` fits; else the keyword that it breaks. */
const char *schema_find_broken(Arena *arena, const SyntaxNode *schema, const SyntaxNode *node);
