/* What there is, for programs that list it: the tables by the names of topline.h. */
#include "topline.h"

#include "blocks/block.h"
#include "charts/annotations/annotation.h"
#include "charts/chart.h"
#include "deck/deck.h"
#include "output/output.h"
#include "themes/shipped_themes.h"

typedef struct Entry {
  const char *name, *summary;
} Entry;

static Entry annotation_entry(size_t index) {
  const OptionKey *key = &annotation_options.keys[index];
  return (Entry){key->name, key->help};
}

static Entry block_entry(size_t index) {
  return (Entry){block_types[index]->name, block_types[index]->summary};
}

static Entry chart_entry(size_t index) {
  return (Entry){chart_types[index]->name, chart_types[index]->summary};
}

static Entry format_entry(size_t index) {
  return (Entry){output_formats[index]->name, output_formats[index]->summary};
}

static Entry layout_entry(size_t index) {
  return (Entry){slide_layouts[index].name, slide_layouts[index].summary};
}

static Entry theme_entry(size_t index) {
  return (Entry){shipped_themes[index].name, shipped_themes[index].summary};
}

typedef struct List {
  const char *name;
  const size_t *count;
  Entry (*entry)(size_t index);
} List;

static const List lists[] = {
    {"annotations", &annotation_options.count, annotation_entry},
    {"blocks", &block_type_count, block_entry},
    {"charts", &chart_type_count, chart_entry},
    {"formats", &output_format_count, format_entry},
    {"layouts", &slide_layout_count, layout_entry},
    {"themes", &shipped_theme_count, theme_entry},
};
static const size_t list_count = sizeof lists / sizeof *lists;

static const List *find_list(tl_kind kind) {
  return (size_t)kind < list_count ? &lists[kind] : NULL;
}

const char *tl_kind_name(tl_kind kind) {
  const List *list = find_list(kind);
  return list ? list->name : NULL;
}

size_t tl_count(tl_kind kind) {
  const List *list = find_list(kind);
  return list ? *list->count : 0;
}

const char *tl_name(tl_kind kind, size_t index) {
  return index < tl_count(kind) ? lists[kind].entry(index).name : NULL;
}

const char *tl_summary(tl_kind kind, size_t index) {
  return index < tl_count(kind) ? lists[kind].entry(index).summary : NULL;
}
