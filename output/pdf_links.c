#include "output/pdf_links.h"

#include "fonts/fonts.h"
#include "output/addresses.h"
#include "output/pdf_file.h"
#include <string.h>

enum { PLACES = 2 }; /* of coordinates */

typedef struct LinkFinder {
  Arena *arena;
  PdfLinks *links;
  size_t lines_done; /* that are still to be visited */
} LinkFinder;

/* A line of a paragraph, and where its text begins in the paragraph's. */
typedef struct Line {
  const SceneText *text;
  size_t start;
} Line;

typedef struct Lines {
  TextBuffer text; /* of all */
  LIST(Line) items;
} Lines;

static bool is_same_paragraph(const SceneNode *a, const SceneNode *b) {
  if (!b || b->kind != SCENE_TEXT || b->role != a->role || !b->text.shaped) return false;
  SourceSpan first = a->text.content.span, second = b->text.content.span;
  return first.file && first.file == second.file && first.line == second.line &&
         first.column == second.column;
}

/* The last word of the text, if an address may be made of it. */
static const char *last_run(const char *text) {
  const char *run = text;
  for (const char *c = text; *c; c++)
    if (address_run(c) == 0) run = c + 1;
  return run;
}

/* A broken text has lost the space between its lines, or never had one: the deck knows. */
static bool goes_on(Arena *arena, const Lines *lines, const SceneText *next) {
  const char *run = last_run(text_buffer_string(&lines->text)), *more = next->content.text;
  size_t length = address_run(more);
  if (!*run || length == 0) return false;
  const char *joined = arena_printf(arena, "%s%.*s", run, (int)length, more);
  const SourceFile *deck = next->content.span.file;
  bool may_be_one = strpbrk(joined, "@/") || text_starts_with(joined, "www.");
  return may_be_one && memmem(deck->text, deck->size, joined, strlen(joined));
}

static void add_line(Arena *arena, Lines *lines, const SceneText *text) {
  if (lines->items.count && !goes_on(arena, lines, text)) text_append(&lines->text, " ");
  list_push(arena, &lines->items, (Line){text, lines->text.length});
  text_append(&lines->text, text->content.text);
}

static void add_link(LinkFinder *finder, const Line *line, size_t start, size_t end,
                     const char *uri) {
  const SceneText *text = line->text;
  double left = font_shaped_x(text->shaped, text->style, start - line->start);
  double right = font_shaped_x(text->shaped, text->style, end - line->start);
  Rect box = {text->origin.x + left, text->origin.y - text->ascent, right - left,
              text->ascent + text->descent};
  list_push(finder->arena, finder->links, (PdfLink){box, uri});
}

/* In each line that the address has a part in. */
static void add_links(LinkFinder *finder, const Lines *lines, Address address) {
  const char *uri = address_uri(finder->arena, lines->text.text, address);
  for (size_t i = 0; i < lines->items.count; i++) {
    const Line *line = &lines->items.items[i];
    size_t line_end = line->start + strlen(line->text->content.text);
    size_t start = address.start > line->start ? address.start : line->start;
    size_t end = address.start + address.length;
    if (end > line_end) end = line_end;
    if (start < end) add_link(finder, line, start, end, uri);
  }
}

static void visit(const SceneNode *node, void *context) {
  LinkFinder *finder = context;
  if (node->kind != SCENE_TEXT || !node->text.shaped) return;
  if (finder->lines_done > 0) {
    finder->lines_done--;
    return;
  }
  Lines lines = {.text.arena = finder->arena};
  add_line(finder->arena, &lines, &node->text);
  for (; is_same_paragraph(node, node->next); node = node->next, finder->lines_done++)
    add_line(finder->arena, &lines, &node->next->text);
  const char *text = text_buffer_string(&lines.text);
  Address address;
  for (size_t from = 0; address_find(text, from, &address); from = address.start + address.length)
    add_links(finder, &lines, address);
}

void pdf_links_find(Arena *arena, const ScenePage *page, PdfLinks *links) {
  LinkFinder finder = {.arena = arena, .links = links};
  scene_walk(page->root, visit, &finder);
}

const char *pdf_link_object(Arena *arena, const PdfLink *link, double page_height) {
  const double corners[] = {link->box.x, page_height - rect_bottom(link->box),
                            rect_right(link->box), page_height - link->box.y};
  TextBuffer out = {.arena = arena};
  text_append(&out, "<< /Type /Annot\n   /Subtype /Link\n   /Rect [ ");
  for (size_t i = 0; i < sizeof corners / sizeof *corners; i++) {
    text_append_number(&out, corners[i], PLACES);
    text_append(&out, " ");
  }
  text_append(&out, "]\n   /Border [ 0 0 0 ]\n   /F 4\n   /A << /S /URI /URI ");
  pdf_append_string(&out, link->uri);
  text_append(&out, " >>\n>>");
  return text_buffer_string(&out);
}
