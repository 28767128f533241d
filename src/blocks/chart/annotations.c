/* The annotations of a chart: each item of the list names its kind, which reads its own keys. */
#include "blocks/chart/chart_parts.h"
#include "charts/annotations/annotation.h"

#define ANNOTATION_LIMIT 20

static bool read_kind(const NoteReader *reader, const AnnotationType *type, const SyntaxNode *node,
                      Annotation *note) {
  void *keys = arena_alloc(reader->arena, type->options_size);
  size_t errors = diagnostics_error_count(reader->diags);
  option_set_defaults(type->options, keys, reader->arena);
  option_read(&(OptionTarget){type->options, keys}, 1, node, reader->arena, reader->diags);
  *note = (Annotation){.type = type, .series = CHART_WHOLE, .span = node->span};
  return type->read(reader, keys, note) && diagnostics_error_count(reader->diags) == errors;
}

/* Annotations of the chart so far; each may look at those before it. */
static void read_item(NoteReader *reader, const SyntaxNode *item, Annotation *notes,
                      Annotations *list) {
  AnnotationKeys keys = {0};
  option_read(&(OptionTarget){&annotation_options, &keys}, 1, item, reader->arena, reader->diags);
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

void chart_read_annotations(DeckReader *reader, const SyntaxNode *list, ChartSpec *chart) {
  if (!list || !check_list(reader, list)) return;
  Annotation *notes =
      arena_array(reader->arena, Annotation, list->item_count * annotation_type_count);
  NoteReader notes_reader = {.arena = reader->arena,
                             .diags = reader->diags,
                             .scope = reader->scope,
                             .parameters = &reader->parameters,
                             .calendar = &reader->house.calendar,
                             .chart = chart,
                             .is_percent = chart_is_percent(chart)};
  chart->notes.items = notes;
  for (size_t i = 0; i < list->item_count; i++)
    read_item(&notes_reader, list->items[i], notes, &chart->notes);
}
