/* The annotations of a chart: each item of the list names its kind, which reads its own keys. */
#include "blocks/chart/chart_parts.h"
#include "charts/annotations/bracket.h"

#define ANNOTATION_LIMIT 20

static void read_keys(const NoteReader *reader, const OptionTable *table, void *keys,
                      const SyntaxNode *node) {
  OptionTools tools = {reader->arena, reader->diags, reader->parameters->language.tag};
  option_read(&(OptionTarget){table, keys}, 1, node, &tools);
}

static bool read_kind(const NoteReader *reader, const AnnotationType *type, const SyntaxNode *node,
                      Annotation *note) {
  void *keys = arena_alloc(reader->arena, type->options_size);
  size_t errors = diagnostics_error_count(reader->diags);
  option_set_defaults(type->options, keys, reader->arena);
  read_keys(reader, type->options, keys, node);
  *note = (Annotation){.type = type, .series = CHART_WHOLE, .span = node->span};
  return type->read(reader, keys, note) && diagnostics_error_count(reader->diags) == errors;
}

/* Annotations of the chart so far; each may look at those before it. */
static void read_item(NoteReader *reader, const SyntaxNode *item, Annotation *notes,
                      Annotations *list) {
  AnnotationKeys keys = {0};
  read_keys(reader, &annotation_options, &keys, item);
  for (size_t i = 0; i < annotation_type_count; i++) {
    if (!keys.kinds[i]) continue;
    reader->span = keys.kinds[i]->span;
    list->count += read_kind(reader, annotation_types[i], keys.kinds[i], &notes[list->count]);
  }
}

static bool check_list(DeckReader *reader, const SyntaxNode *list) {
  if (list->kind != SYNTAX_SEQUENCE) {
    diag_error(reader->diags, list->span, "\"annotations\" is a list, found %s",
               syntax_kind_name(list));
    diag_hint(reader->diags, "as in annotations: [growth: {}]");
    return false;
  }
  if (list->item_count <= ANNOTATION_LIMIT) return true;
  diag_error(reader->diags, list->span, "a chart has room for %d annotations, here are %zu",
             ANNOTATION_LIMIT, list->item_count);
  return false;
}

static bool is_in(const SyntaxNode *list, const char *name) {
  for (size_t i = 0; i < list->item_count; i++)
    if (text_equals(list->items[i]->text, name)) return true;
  return false;
}

/* The last category of the group that begins there, whose steps stand together. */
static size_t end_of_group(const ChartData *data, const SyntaxNode *steps, size_t from) {
  size_t to = from;
  for (size_t c = from + 1; c < data->category_count; c++) {
    bool is_step = is_in(steps, data->categories[c].text);
    bool is_part = data->kinds && text_equals(data->kinds[c], "of-which");
    if (!is_step && !is_part) break;
    if (is_step) to = c;
  }
  return to;
}

/* Groups of steps are bracketed, with their sums; one step alone says its own. */
static void add_group(NoteReader *reader, const SyntaxEntry *group, Annotations *list) {
  const ChartData *data = &reader->chart->data;
  Annotation *notes = (Annotation *)list->items;
  for (size_t from = 0; from < data->category_count; from++) {
    if (!is_in(group->value, data->categories[from].text)) continue;
    BracketSpan span = {from, end_of_group(data, group->value, from)};
    BoundText label = bound_text_plain(group->key->text, group->key->span);
    reader->span = group->key->span;
    if (span.to > from) list->count += bracket_make(reader, span, label, &notes[list->count]);
    from = span.to;
  }
}

static void add_groups(NoteReader *reader, const SyntaxNode *groups, Annotations *list) {
  for (size_t i = 0; groups && i < groups->entry_count; i++)
    add_group(reader, &groups->entries[i], list);
}

static size_t count_items(const SyntaxNode *list) {
  return list ? list->item_count : 0;
}

void chart_read_annotations(DeckReader *reader, const SyntaxNode *list, ChartSpec *chart) {
  const SyntaxNode *const *groups = chart_option(chart, "groups");
  if (list && !check_list(reader, list)) return;
  if (!list && !(groups && *groups)) return;
  Annotation *notes =
      arena_array(reader->arena, Annotation,
                  chart->data.category_count + count_items(list) * annotation_type_count);
  NoteReader notes_reader = {.arena = reader->arena,
                             .diags = reader->diags,
                             .scope = reader->scope,
                             .parameters = &reader->parameters,
                             .calendar = &reader->house.calendar,
                             .chart = chart,
                             .is_percent = chart_is_percent(chart)};
  chart->notes.items = notes;
  add_groups(&notes_reader, groups ? *groups : NULL, &chart->notes);
  for (size_t i = 0; i < count_items(list); i++)
    read_item(&notes_reader, list->items[i], notes, &chart->notes);
}
