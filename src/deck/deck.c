/* A deck file from its first key to its last slide. */
#include "deck/deck.h"

#include "bind/condition.h"
#include "bind/files.h"
#include "bind/note_marks.h"
#include "blocks/chart/series_colors.h"
#include "deck/deck_options.h"
#include "deck/includes.h"
#include "deck/sections.h"
#include "deck/slides.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define SLIDE_LIMIT 5000
#define NAME_LIMIT 10000   /* a name is looked for among all */
#define DESIGN_WIDTH 840.0 /* narrower pages than this make type smaller */
#define DESIGN_HEIGHT 540.0

static const struct {
  const char *name;
  double width, height;
} page_sizes[] = {
    {"16:9", 960, 540}, {"4:3", 720, 540}, {"a4", 841.89, 595.276}, {"letter", 792, 612}};

static void read_page(DeckReader *reader, const SyntaxNode *node, Deck *deck) {
  deck->page_width = page_sizes[0].width;
  deck->page_height = page_sizes[0].height;
  if (!node) return;
  if (node->kind == SYNTAX_MAPPING) {
    PageKeys keys = {0};
    bind_keys(reader, &page_options, &keys, node);
    if (keys.width > 0 && keys.height > 0) {
      deck->page_width = keys.width;
      deck->page_height = keys.height;
    } else if (!syntax_find(node, "width") || !syntax_find(node, "height"))
      diag_error(reader->diags, node->span, "a page size needs both width and height");
    return;
  }
  const char *names[4];
  for (size_t i = 0; i < 4; i++) {
    names[i] = page_sizes[i].name;
    if (node->kind != SYNTAX_SCALAR || !text_equals(node->text, names[i])) continue;
    deck->page_width = page_sizes[i].width;
    deck->page_height = page_sizes[i].height;
    return;
  }
  diag_error(reader->diags, node->span, "\"page\" cannot be %s",
             node->kind == SYNTAX_SCALAR ? diag_quote(reader->diags, node->text) : "a list");
  diag_hint_names(reader->diags, node->kind == SYNTAX_SCALAR ? node->text : "", "page sizes", names,
                  4);
}

static void check_version(DeckReader *reader, const SyntaxNode *version, const SyntaxNode *root) {
  if (!version) {
    diag_error(reader->diags, root->span, "the deck does not say its version of the language");
    diag_hint(reader->diags, "begin it with topline: 1");
    return;
  }
  if (version->kind == SYNTAX_SCALAR && text_equals(version->text, "1")) return;
  diag_error(reader->diags, version->span, "this program reads version 1 of the deck language");
}

static bool is_digit_text(const char *text, size_t from, size_t to) {
  for (size_t i = from; i < to; i++)
    if (text[i] < '0' || text[i] > '9') return false;
  return true;
}

/* As a cover prints it; NULL if there is none. */
static const char *read_date(DeckReader *reader, OptionText date) {
  if (!date.text) return NULL;
  const char *t = date.text;
  bool has_form = strlen(t) == 10 && t[4] == '-' && t[7] == '-' && is_digit_text(t, 0, 4) &&
                  is_digit_text(t, 5, 7) && is_digit_text(t, 8, 10);
  Date found = {has_form ? atoi(t) : 0, has_form ? atoi(t + 5) : 0, has_form ? atoi(t + 8) : 0};
  if (date_is_valid(found)) return period_date_text(reader->arena, found, &reader->house.spelling);
  diag_error(reader->diags, date.node->span, "\"date\" cannot be %s", diag_quote(reader->diags, t));
  diag_hint(reader->diags, "write it as in 2009-05-15");
  return NULL;
}

const SourceFile *bind_file(DeckReader *reader, const char *path, SourceSpan place) {
  const SourceFile *file =
      file_read_beside(reader->arena, reader->file->path, path, place, reader->diags);
  if (file) list_push(reader->arena, &reader->files, file);
  return file;
}

static const SourceFile *read_theme_file(void *context, const char *path, SourceSpan place) {
  return bind_file(context, path, place);
}

static void load_theme(DeckReader *reader, OptionText name, Deck *deck) {
  ThemeRequest request = {name.text ? name.text : "slate",
                          name.node ? name.node->span : source_span_whole(reader->file),
                          read_theme_file, reader};
  Theme *theme = theme_load(reader->arena, &request, reader->diags);
  if (!theme) return;
  deck->scale = fmin(deck->page_height / DESIGN_HEIGHT, deck->page_width / DESIGN_WIDTH);
  theme_scale(theme, deck->scale);
  reader->theme = deck->theme = theme;
}

static void read_names(DeckReader *reader, const SyntaxNode *map) {
  if (!map) return;
  if (map->kind != SYNTAX_MAPPING) {
    diag_error(reader->diags, map->span, "\"let\" is a map of names and expressions");
    return;
  }
  if (map->entry_count > NAME_LIMIT) {
    diag_error(reader->diags, map->span, "\"let\" has more than %d names", NAME_LIMIT);
    diag_hint(reader->diags, "put figures into data tables, which may be as long");
    return;
  }
  for (size_t i = 0; i < map->entry_count; i++) {
    const SyntaxEntry *entry = &map->entries[i];
    if (entry->value->kind == SYNTAX_SCALAR && !syntax_is_null(entry->value)) {
      scope_add_name(reader->scope, entry->key->text, entry->value->text,
                     bind_text_place(entry->value), NULL);
      continue;
    }
    diag_error(reader->diags, entry->value->span, "\"%s\" wants an expression",
               text_escape(reader->arena, entry->key->text, strlen(entry->key->text), 40));
    diag_hint(reader->diags, "an expression that begins with \"[\" or \"{\" needs quotes");
  }
}

static void read_slides(DeckReader *reader, const SyntaxNode *list, Deck *deck) {
  if (!list || list->kind != SYNTAX_SEQUENCE || list->item_count == 0) {
    diag_error(reader->diags, list ? list->span : source_span_whole(reader->file),
               "the deck has no slides");
    diag_hint(reader->diags, "slides: is a list, each item a slide");
    return;
  }
  if (list->item_count > SLIDE_LIMIT) {
    diag_error(reader->diags, list->span, "the deck has more than %d slides", SLIDE_LIMIT);
    return;
  }
  Slides slides = {0};
  list = slides_unroll(reader, list);
  for (size_t i = 0; i < list->item_count; i++) {
    Slide slide;
    if (!bind_is_wanted(reader, list->items[i])) continue;
    if (!deck_read_slide(reader, list->items[i], (int)slides.count + 1, &slide)) continue;
    double height =
        deck->page_height - reader->theme->grid.body_top - reader->theme->grid.body_bottom;
    slides_add(reader, &slide, height, &slides);
  }
  sections_number(reader, slides.items, slides.count, deck);
  deck->slides = slides.items;
  deck->slide_count = slides.count;
}

static bool has_name_before(const Deck *deck, size_t index) {
  for (size_t i = 0; i < index; i++)
    if (text_equals(deck->slides[i].name, deck->slides[index].name)) return true;
  return false;
}

static void check_slide_names(DeckReader *reader, const Deck *deck) {
  for (size_t i = 0; i < deck->slide_count; i++)
    if (has_name_before(deck, i))
      diag_error(reader->diags, deck->slides[i].span, "two slides are named %s",
                 diag_quote(reader->diags, deck->slides[i].name));
}

static void read_info(DeckReader *reader, const DeckKeys *keys, Deck *deck) {
  deck->date = read_date(reader, keys->date);
  deck->words = bind_words(reader);
  const char *title = bind_text(reader, keys->title).text;
  deck->info = (DocumentInfo){.title = title ? title : "",
                              .subtitle = bind_text(reader, keys->subtitle).text,
                              .author = bind_text(reader, keys->author).text,
                              .language = reader->parameters.language.tag,
                              .date = keys->date.text};
  reader->source = keys->source;
  deck->footer = bind_text(reader, keys->footer);
  deck->stamp = bind_text(reader, keys->stamp);
  deck->sections.has_tracker = keys->tracker;
}

/* Texts are chosen by it, so it is known before any is read. */
static TextLanguage find_language(const SyntaxNode *root, const DeckRequest *request) {
  const SyntaxNode *node = syntax_find(root, "language");
  const char *own = node && node->kind == SYNTAX_SCALAR ? node->text : "en";
  return (TextLanguage){request->language ? request->language : own, own};
}

static void read_root(DeckReader *reader, const SyntaxNode *root, const DeckRequest *request,
                      Deck *deck) {
  DeckKeys keys = {0};
  root = includes_resolve(reader, root);
  if (!root) return;
  bind_language(reader, find_language(root, request));
  bind_keys(reader, &deck_options, &keys, root);
  if (root->kind != SYNTAX_MAPPING) return;
  check_version(reader, keys.version, root);
  read_page(reader, keys.page, deck);
  load_theme(reader, keys.theme, deck);
  bind_fiscal(reader, keys.fiscal);
  bind_parameters(reader, keys.parameters, request->parameters, request->parameter_count);
  bind_measures(reader, keys.measures);
  read_names(reader, keys.names); /* computed when first used, so tables may use them */
  bind_data(reader, keys.data);
  scope_check_names(reader->scope);
  read_info(reader, &keys, deck);
  if (!reader->theme) return;
  deck->logo = deck_read_logo(reader, keys.logo, keys.logo_on_dark);
  deck->fonts = deck_read_fonts(reader, &keys.fonts);
  series_colors_read(reader, keys.colors);
  bind_short_names(reader, keys.short_names);
  note_marks_of_deck(reader, keys.notes);
  read_slides(reader, keys.slides, deck);
  check_slide_names(reader, deck);
}

const Deck *deck_read(Arena *arena, const DeckRequest *request, Diagnostics *diags) {
  const SyntaxNode *root = syntax_read(arena, request->file, diags);
  if (!root) return NULL;
  DeckReader reader = {
      .arena = arena, .diags = diags, .file = request->file, .scope = scope_new(arena, diags)};
  Deck *deck = arena_make(arena, Deck);
  list_push(arena, &reader.files, request->file);
  read_root(&reader, root, request, deck);
  deck->files = (DeckFiles){reader.files.items, reader.files.count};
  return diagnostics_error_count(diags) == 0 ? deck : NULL;
}

const Block *deck_find_block(const Deck *deck, const char *name) {
  for (size_t s = 0; s < deck->slide_count; s++) {
    for (size_t b = 0; b < deck->slides[s].block_count; b++) {
      const Block *block = &deck->slides[s].blocks[b];
      if (block->type->stands_alone && text_equals(block->name, name)) return block;
    }
  }
  return NULL;
}
