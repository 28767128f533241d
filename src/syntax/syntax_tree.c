#include "syntax/syntax_tree.h"

#include <string.h>

const SyntaxNode *syntax_find(const SyntaxNode *map, const char *key) {
  if (!map || map->kind != SYNTAX_MAPPING) return NULL;
  for (size_t i = 0; i < map->entry_count; i++)
    if (text_equals(map->entries[i].key->text, key)) return map->entries[i].value;
  return NULL;
}

bool syntax_is_null(const SyntaxNode *node) {
  if (node->kind != SYNTAX_SCALAR || !node->is_plain) return false;
  return node->text[0] == '\0' || text_equals(node->text, "~") || text_equals(node->text, "null");
}

const char *syntax_kind_name(const SyntaxNode *node) {
  switch (node->kind) {
  case SYNTAX_SCALAR:
    return "text";
  case SYNTAX_SEQUENCE:
    return "a list";
  case SYNTAX_MAPPING:
    return "a map";
  }
  return "";
}

SourceSpan syntax_text_part(const SyntaxNode *node, size_t offset, size_t length) {
  SourceSpan span = node->span;
  if (!span.file || span.line != span.end_line) return span;
  size_t start = source_span_offset(span);
  const char *source = span.file->text + start;
  size_t available = span.file->size - start;
  size_t text_length = strlen(node->text);
  size_t quote = !node->is_plain && available > 0 && (*source == '"' || *source == '\'');
  bool is_verbatim =
      available >= quote + text_length && memcmp(source + quote, node->text, text_length) == 0;
  if (!is_verbatim || offset + length > text_length) return span;
  return source_span_part(span, quote + utf8_count(node->text, offset),
                          utf8_count(node->text + offset, length));
}
