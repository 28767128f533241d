/* YAML events to a tree with places: duplicate keys, depth, size, aliases and tags are checked
 * here, since the parser checks none of them. */
#include "syntax/syntax_internal.h"

#include "base/list.h"
#include <stdlib.h>
#include <string.h>

#define DEPTH_LIMIT 64
#define NODE_LIMIT 1000000
#define COLUMN_LIMIT 65536
#define ANCHOR_LIMIT 1000
#define TEXT_LIMIT ((size_t)1024 * 1024)

typedef struct Anchor {
  const char *name;
  const SyntaxNode *node; /* NULL while it is being read */
  size_t weight;          /* nodes, as if aliases were written out */
} Anchor;

typedef struct Reader {
  Arena *arena;
  const SourceFile *file;
  Diagnostics *diags;
  yaml_parser_t parser;
  LIST(Anchor) anchors;
  size_t weight;
  size_t mark_index, mark_offset; /* a place in the file as character index and byte offset */
  size_t line, line_index;        /* its line, from 0, and the index of that line's start */
  bool has_failed;
} Reader;

static const SyntaxNode *read_node(Reader *reader, yaml_event_t *event, int depth);

/* Marks count characters; the parser also ends lines where a deck's line map does not, so places
 * are computed from the index. */
static size_t byte_offset(Reader *reader, yaml_mark_t mark) {
  const char *text = reader->file->text;
  while (reader->mark_index < mark.index && reader->mark_offset < reader->file->size) {
    do reader->mark_offset++;
    while (((unsigned char)text[reader->mark_offset] & 0xC0) == 0x80);
    reader->mark_index++;
  }
  while (reader->mark_index > mark.index && reader->mark_offset > 0) {
    do reader->mark_offset--;
    while (((unsigned char)text[reader->mark_offset] & 0xC0) == 0x80);
    reader->mark_index--;
  }
  return reader->mark_offset;
}

/* Counts on from the place before: counted from the start of its line, a long line would take time
 * by the square of its length. */
static void find_place(Reader *reader, yaml_mark_t mark, uint32_t *line, uint32_t *column) {
  const SourceFile *file = reader->file;
  size_t offset = byte_offset(reader, mark), at = reader->line;
  while (at + 1 < file->line_count && file->line_starts[at + 1] <= offset) at++;
  while (at > 0 && file->line_starts[at] > offset) at--;
  size_t start = file->line_starts[at];
  if (at != reader->line)
    reader->line_index = reader->mark_index - utf8_count(file->text + start, offset - start);
  reader->line = at;
  *line = (uint32_t)at + 1;
  *column = (uint32_t)(reader->mark_index - reader->line_index) + 1;
}

static SourceSpan event_span(Reader *reader, const yaml_event_t *event) {
  SourceSpan span = {.file = reader->file};
  find_place(reader, event->start_mark, &span.line, &span.column);
  find_place(reader, event->end_mark, &span.end_line, &span.end_column);
  return span;
}

static void fail_at(Reader *reader, SourceSpan span, const char *message, const char *hint) {
  reader->has_failed = true;
  diag_error(reader->diags, span, "%s", message);
  if (hint) diag_hint(reader->diags, "%s", hint);
}

static bool next_event(Reader *reader, yaml_event_t *event) {
  if (reader->has_failed) return false;
  if (yaml_parser_parse(&reader->parser, event)) return true;
  syntax_report_problem(&reader->parser, reader->file, reader->diags);
  reader->has_failed = true;
  return false;
}

static bool add_weight(Reader *reader, SourceSpan span, size_t weight) {
  reader->weight += weight;
  if (reader->weight <= NODE_LIMIT) return true;
  fail_at(reader, span, "the file has more than 1,000,000 nodes, counting aliases written out",
          NULL);
  return false;
}

static Anchor *find_anchor(Reader *reader, const char *name) {
  for (size_t i = reader->anchors.count; i > 0; i--)
    if (text_equals(reader->anchors.items[i - 1].name, name)) return &reader->anchors.items[i - 1];
  return NULL;
}

static const SyntaxNode *read_alias(Reader *reader, const yaml_event_t *event) {
  SourceSpan span = event_span(reader, event);
  const Anchor *anchor = find_anchor(reader, (const char *)event->data.alias.anchor);
  if (!anchor) {
    fail_at(reader, span, "no anchor of this name stands before this alias",
            "put the value in quotes if it only begins with \"*\"");
    return NULL;
  }
  if (!anchor->node) {
    fail_at(reader, span, "an alias inside its own anchor has no end", NULL);
    return NULL;
  }
  return add_weight(reader, span, anchor->weight) ? anchor->node : NULL;
}

static const SyntaxNode *read_scalar(Reader *reader, const yaml_event_t *event) {
  SyntaxNode *node = arena_make(reader->arena, SyntaxNode);
  node->kind = SYNTAX_SCALAR;
  node->span = event_span(reader, event);
  node->is_plain = event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
  size_t length = event->data.scalar.length;
  if (length > TEXT_LIMIT)
    fail_at(reader, node->span, "the text is longer than 1 MiB, the limit", "is a quote missing?");
  node->text = arena_strndup(reader->arena, (const char *)event->data.scalar.value, length);
  if (strlen(node->text) != length)
    fail_at(reader, node->span, "a text cannot hold a NUL character", NULL);
  return node;
}

static const SyntaxNode *read_sequence(Reader *reader, const yaml_event_t *start, int depth) {
  SyntaxNode *node = arena_make(reader->arena, SyntaxNode);
  node->kind = SYNTAX_SEQUENCE;
  node->span = event_span(reader, start);
  LIST(const SyntaxNode *) items = {0};
  yaml_event_t event;
  while (next_event(reader, &event)) {
    bool is_end = event.type == YAML_SEQUENCE_END_EVENT;
    const SyntaxNode *item = is_end ? NULL : read_node(reader, &event, depth + 1);
    yaml_event_delete(&event);
    if (is_end) break;
    if (!item) return NULL;
    list_push(reader->arena, &items, item);
  }
  node->items = items.items;
  node->item_count = items.count;
  return reader->has_failed ? NULL : node;
}

static int compare_entry_keys(const void *a, const void *b) {
  const SyntaxEntry *const *left = a, *const *right = b;
  int order = strcmp((*left)->key->text, (*right)->key->text);
  return order ? order : (*left > *right) - (*left < *right);
}

static void check_duplicates(Reader *reader, const SyntaxEntry *entries, size_t count) {
  if (count < 2) return;
  const SyntaxEntry **sorted = arena_array(reader->arena, const SyntaxEntry *, count);
  for (size_t i = 0; i < count; i++) sorted[i] = &entries[i];
  qsort(sorted, count, sizeof *sorted, compare_entry_keys);
  for (size_t i = 1; i < count; i++) {
    const SyntaxNode *first = sorted[i - 1]->key, *second = sorted[i]->key;
    if (strcmp(first->text, second->text) != 0) continue;
    reader->has_failed = true;
    diag_error(reader->diags, second->span, "the key %s stands twice in this map",
               diag_quote(reader->diags, second->text));
    diag_hint(reader->diags, "it was first given at %u:%u", first->span.line, first->span.column);
  }
}

static bool check_key(Reader *reader, const SyntaxNode *key) {
  if (key->kind != SYNTAX_SCALAR) {
    fail_at(reader, key->span, "a key must be text",
            "a value that begins with \"{\" or \"[\" needs quotes");
    return false;
  }
  if (key->is_plain && text_equals(key->text, "<<")) {
    fail_at(reader, key->span, "merge keys (\"<<\") are not part of YAML 1.2",
            "write the keys out, or share the whole map with an alias");
    return false;
  }
  return true;
}

static bool read_entry(Reader *reader, yaml_event_t *key_event, int depth, SyntaxEntry *entry) {
  entry->key = read_node(reader, key_event, depth + 1);
  if (!entry->key || !check_key(reader, entry->key)) return false;
  yaml_event_t event;
  if (!next_event(reader, &event)) return false;
  entry->value = read_node(reader, &event, depth + 1);
  yaml_event_delete(&event);
  return entry->value != NULL;
}

static const SyntaxNode *read_mapping(Reader *reader, const yaml_event_t *start, int depth) {
  SyntaxNode *node = arena_make(reader->arena, SyntaxNode);
  node->kind = SYNTAX_MAPPING;
  node->span = event_span(reader, start);
  LIST(SyntaxEntry) entries = {0};
  yaml_event_t event;
  while (next_event(reader, &event)) {
    bool is_end = event.type == YAML_MAPPING_END_EVENT;
    SyntaxEntry entry = {0};
    bool is_read = is_end || read_entry(reader, &event, depth, &entry);
    yaml_event_delete(&event);
    if (!is_read) return NULL;
    if (is_end) break;
    list_push(reader->arena, &entries, entry);
  }
  if (reader->has_failed) return NULL;
  check_duplicates(reader, entries.items, entries.count);
  node->entries = entries.items;
  node->entry_count = entries.count;
  return node;
}

static const char *event_anchor(const yaml_event_t *event) {
  switch (event->type) {
  case YAML_SCALAR_EVENT:
    return (const char *)event->data.scalar.anchor;
  case YAML_SEQUENCE_START_EVENT:
    return (const char *)event->data.sequence_start.anchor;
  case YAML_MAPPING_START_EVENT:
    return (const char *)event->data.mapping_start.anchor;
  default:
    return NULL;
  }
}

static bool has_tag(const yaml_event_t *event) {
  switch (event->type) {
  case YAML_SCALAR_EVENT:
    return event->data.scalar.tag != NULL;
  case YAML_SEQUENCE_START_EVENT:
    return event->data.sequence_start.tag != NULL;
  case YAML_MAPPING_START_EVENT:
    return event->data.mapping_start.tag != NULL;
  default:
    return false;
  }
}

static const SyntaxNode *read_content(Reader *reader, yaml_event_t *event, int depth) {
  switch (event->type) {
  case YAML_SCALAR_EVENT:
    return read_scalar(reader, event);
  case YAML_SEQUENCE_START_EVENT:
    return read_sequence(reader, event, depth);
  case YAML_MAPPING_START_EVENT:
    return read_mapping(reader, event, depth);
  default:
    break;
  }
  fail_at(reader, event_span(reader, event), "expected a value", NULL);
  return NULL;
}

static const SyntaxNode *read_node(Reader *reader, yaml_event_t *event, int depth) {
  if (event->type == YAML_ALIAS_EVENT) return read_alias(reader, event);
  SourceSpan span = event_span(reader, event);
  if (depth > DEPTH_LIMIT) {
    fail_at(reader, span, "maps and lists are nested more than 64 deep", NULL);
    return NULL;
  }
  if (span.column > COLUMN_LIMIT) {
    fail_at(reader, span, "the line is longer than 65,536 characters, the limit",
            "write each entry on a line of its own");
    return NULL;
  }
  if (has_tag(event)) {
    fail_at(reader, span, "tags (\"!\") are not used in decks",
            "put the value in quotes if it begins with \"!\"");
    return NULL;
  }
  const char *name = event_anchor(event);
  size_t index = reader->anchors.count, before = reader->weight;
  if (name && index >= ANCHOR_LIMIT) {
    fail_at(reader, span, "the file has more than 1,000 anchors, the limit", NULL);
    return NULL;
  }
  if (name)
    list_push(reader->arena, &reader->anchors,
              (Anchor){arena_strdup(reader->arena, name), NULL, 0});
  if (!add_weight(reader, span, 1)) return NULL;
  const SyntaxNode *node = read_content(reader, event, depth);
  if (name) {
    reader->anchors.items[index].node = node;
    reader->anchors.items[index].weight = reader->weight - before;
  }
  return node;
}

static const SyntaxNode *read_document(Reader *reader) {
  const SyntaxNode *root = NULL;
  yaml_event_t event;
  while (next_event(reader, &event)) {
    bool is_end = event.type == YAML_STREAM_END_EVENT;
    bool is_content = !is_end && event.type != YAML_STREAM_START_EVENT &&
                      event.type != YAML_DOCUMENT_START_EVENT &&
                      event.type != YAML_DOCUMENT_END_EVENT;
    if (event.type == YAML_DOCUMENT_START_EVENT && root)
      fail_at(reader, event_span(reader, &event), "a second document begins here",
              "one file holds one document");
    else if (is_content)
      root = read_node(reader, &event, 1);
    yaml_event_delete(&event);
    if (is_end) break;
  }
  return reader->has_failed ? NULL : root;
}

const SyntaxNode *syntax_read(Arena *arena, const SourceFile *file, Diagnostics *diags) {
  if (!syntax_check_encoding(file, diags)) return NULL;
  Reader reader = {.arena = arena, .file = file, .diags = diags};
  if (!yaml_parser_initialize(&reader.parser)) {
    diag_error(diags, source_span_whole(file), "no memory to read the file");
    return NULL;
  }
  yaml_parser_set_input_string(&reader.parser, (const unsigned char *)file->text, file->size);
  yaml_parser_set_encoding(&reader.parser, YAML_UTF8_ENCODING);
  const SyntaxNode *root = read_document(&reader);
  yaml_parser_delete(&reader.parser);
  if (!root && !reader.has_failed) diag_error(diags, source_span_whole(file), "the file is empty");
  return root;
}
