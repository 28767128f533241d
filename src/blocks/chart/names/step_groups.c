#include "blocks/chart/names/step_order.h"

#define GROUPS_HINT "as in groups: {Operations: [Volume, Price]}"

/* What the data say; at the ends levels where they say nothing. */
static const char *kind_of(const ChartData *data, size_t index) {
  const char *kind = data->kinds ? data->kinds[index] : NULL;
  if (kind && kind[0]) return kind;
  return index == 0 || index + 1 == data->category_count ? "total" : "delta";
}

bool step_stays(const ChartData *data, size_t index) {
  const char *kind = kind_of(data, index);
  return text_equals(kind, "total") || text_equals(kind, "subtotal") || text_equals(kind, "spacer");
}

/* A set of groups as it is read. */
typedef struct Groups {
  DeckReader *reader;
  const ChartData *data;
  size_t *group; /* of each step, counted from 1; 0: none */
  size_t count;
} Groups;

static void report_unknown(const Groups *groups, const SyntaxNode *node, const char *text) {
  const ChartData *data = groups->data;
  Diagnostics *diags = groups->reader->diags;
  const char **names = arena_array(groups->reader->arena, const char *, data->category_count);
  for (size_t c = 0; c < data->category_count; c++) names[c] = data->categories[c].text;
  diag_error(diags, node->span, "the chart has no step %s", diag_quote(diags, text));
  diag_hint_names(diags, text, "its steps", names, data->category_count);
}

/* Why the step cannot be in the group; NULL if it can. */
static const char *find_problem(const Groups *groups, size_t step) {
  if (step_stays(groups->data, step)) return "is a level, which stays where it is";
  return groups->group[step] ? "is in a group already" : NULL;
}

/* A bridge over several periods has the step in each stretch. */
static void add_steps(Groups *groups, const SyntaxNode *node) {
  Diagnostics *diags = groups->reader->diags;
  const char *text = node->kind == SYNTAX_SCALAR ? node->text : "", *problem = NULL;
  bool is_found = false;
  for (size_t c = 0; c < groups->data->category_count && !problem; c++) {
    if (!text_equals(groups->data->categories[c].text, text)) continue;
    is_found = true;
    problem = find_problem(groups, c);
    if (problem)
      diag_error(diags, node->span, "%s %s", diag_quote(diags, text), problem);
    else
      groups->group[c] = groups->count;
  }
  if (!is_found) report_unknown(groups, node, text);
}

static void read_group(Groups *groups, const SyntaxNode *list) {
  groups->count++;
  if (list->kind != SYNTAX_SEQUENCE) {
    diag_error(groups->reader->diags, list->span, "a group is a list of steps");
    diag_hint(groups->reader->diags, GROUPS_HINT);
    return;
  }
  for (size_t i = 0; i < list->item_count; i++) add_steps(groups, list->items[i]);
}

/* A group stands where the first of its steps between two levels does. */
static void find_heads(const Groups *groups, size_t *heads) {
  for (size_t c = 0; c < groups->data->category_count; c++)
    for (size_t k = c; groups->group[c] && k > 0 && !step_stays(groups->data, k - 1); k--)
      if (groups->group[k - 1] == groups->group[c]) heads[c] = k - 1;
}

bool step_groups_read(DeckReader *reader, const SyntaxNode *map, const ChartData *data,
                      size_t *heads) {
  size_t errors = diagnostics_error_count(reader->diags);
  size_t *group = arena_array(reader->arena, size_t, data->category_count);
  Groups groups = {reader, data, group, 0};
  if (map->kind != SYNTAX_MAPPING) {
    diag_error(reader->diags, map->span, "\"groups\" is a map of lists of steps");
    diag_hint(reader->diags, GROUPS_HINT);
    return false;
  }
  for (size_t i = 0; i < map->entry_count; i++) read_group(&groups, map->entries[i].value);
  find_heads(&groups, heads);
  return diagnostics_error_count(reader->diags) == errors;
}
