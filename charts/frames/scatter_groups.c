/* Groups of points: which belongs to which, their colours, and the legend that names them. */
#include "charts/frames/scatter.h"

#define GROUPS_HINT "as in groups: {Peers: [Alpha, Beta], Ourselves: [Our company]}"
#define DIMMED 0.5 /* how far what is not highlighted goes towards the ground */

/* Groups as they are read. */
typedef struct GroupReader {
  const ChartReading *reading;
  const ChartData *data;
  ScatterGroups *groups;
  size_t *of;
} GroupReader;

static size_t find_point(const GroupReader *reader, const char *name) {
  for (size_t c = 0; c < reader->data->category_count; c++)
    if (text_equals(reader->data->categories[c].text, name)) return c;
  return reader->data->category_count;
}

static void report_unknown(const GroupReader *reader, const SyntaxNode *node, const char *name) {
  const ChartData *data = reader->data;
  Diagnostics *diags = reader->reading->diags;
  const char **names = arena_array(reader->reading->arena, const char *, data->category_count);
  for (size_t c = 0; c < data->category_count; c++) names[c] = data->categories[c].text;
  diag_error(diags, node->span, "the chart has no point %s", diag_quote(diags, name));
  diag_hint_names(diags, name, "its points", names, data->category_count);
}

static void add_point(const GroupReader *reader, const SyntaxNode *node, size_t group) {
  const char *name = node->kind == SYNTAX_SCALAR ? node->text : "";
  size_t point = find_point(reader, name);
  Diagnostics *diags = reader->reading->diags;
  if (point == reader->data->category_count)
    report_unknown(reader, node, name);
  else if (reader->of[point] != SCATTER_MOST_GROUPS)
    diag_error(diags, node->span, "%s is in a group already", diag_quote(diags, name));
  else
    reader->of[point] = group;
}

static void read_group(const GroupReader *reader, const SyntaxEntry *entry) {
  ScatterGroups *groups = reader->groups;
  const SyntaxNode *list = entry->value;
  if (list->kind != SYNTAX_SEQUENCE) {
    diag_error(reader->reading->diags, list->span, "a group is a list of points");
    diag_hint(reader->reading->diags, GROUPS_HINT);
    return;
  }
  groups->names[groups->count] = bound_text_plain(entry->key->text, entry->key->span);
  for (size_t i = 0; i < list->item_count; i++) add_point(reader, list->items[i], groups->count);
  groups->count++;
}

void scatter_read_groups(ChartSpec *spec, const ChartReading *reading) {
  const SyntaxNode *map = ((const ScatterOptions *)spec->options)->groups;
  if (!map) return;
  bool is_map = map->kind == SYNTAX_MAPPING;
  if (!is_map || map->entry_count > SCATTER_MOST_GROUPS) {
    diag_error(reading->diags, map->span,
               is_map ? "colours tell at most %d groups apart"
                      : "\"groups\" is a map of lists of points, at most %d",
               SCATTER_MOST_GROUPS);
    diag_hint(reading->diags, GROUPS_HINT);
    return;
  }
  ScatterGroups *groups = arena_make(reading->arena, ScatterGroups);
  size_t *of = arena_array(reading->arena, size_t, spec->data.category_count);
  for (size_t c = 0; c < spec->data.category_count; c++) of[c] = SCATTER_MOST_GROUPS;
  groups->of = of;
  spec->own = groups;
  GroupReader reader = {reading, &spec->data, groups, of};
  for (size_t i = 0; i < map->entry_count; i++) read_group(&reader, &map->entries[i]);
}

static Color group_color(const Scatter *scatter, size_t group) {
  const OptionColors *series = &scatter->room.context->theme->colors.series;
  return series->items[group % series->count];
}

Color scatter_color(const Scatter *scatter, const ScatterPoint *point) {
  const ThemeColors *colors = &scatter->room.context->theme->colors;
  const bool *highlights = scatter->room.spec->highlights.categories;
  const ScatterGroups *groups = scatter->room.spec->own;
  bool is_meant = !highlights || highlights[point->category];
  if (!groups) return is_meant ? colors->current : colors->previous;
  size_t group = groups->of[point->category];
  Color color = group < groups->count ? group_color(scatter, group) : colors->muted;
  return is_meant ? color : color_mix(color, colors->ground, DIMMED);
}

void scatter_make_legend(Scatter *scatter) {
  const FrameRoom *room = &scatter->room;
  const ScatterGroups *groups = room->spec->own;
  if (!groups) return;
  LegendItem *items = arena_array(room->context->arena, LegendItem, groups->count);
  for (size_t i = 0; i < groups->count; i++)
    items[i] = (LegendItem){groups->names[i], paint_solid(group_color(scatter, i)), LEGEND_DOT};
  scatter->legend.items = frame_legend(room, items, groups->count);
  scatter->legend.height = legend_height(room->context, &scatter->legend.items, room->box.width);
}
