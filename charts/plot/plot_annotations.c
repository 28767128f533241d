/* Annotations address data: they ask the layers where it stands, and the placer what is free. What
 * stands past the labels of the same categories is stacked. */
#include "charts/annotations/notes.h"
#include "charts/plot/plot_phases.h"

#include <math.h>
#include <stdlib.h>

#define MOST_SHARE 0.6 /* of its panel, that annotations take */
#define LABELS 2.5     /* times the type size, that labels take before */

typedef struct Shelf {
  const Annotation *note;
  NoteShelf place;
  size_t index;    /* of the note in its list */
  bool is_dropped; /* there is no room for it */
} Shelf;

typedef struct ShelfList {
  Shelf *items;
  size_t count;
} ShelfList;

static int compare_shelves(const void *a, const void *b) {
  const Shelf *first = a, *second = b;
  if (first->place.rank != second->place.rank)
    return first->place.rank < second->place.rank ? -1 : 1;
  double width = first->place.to - first->place.from, other = second->place.to - second->place.from;
  if (fabs(width - other) > 0.01) return width < other ? -1 : 1;
  return (first->index > second->index) - (first->index < second->index);
}

static bool stands_over(const Plot *plot, const Shelf *shelf, size_t category) {
  double middle = plot_across(plot, category), half = plot->band.bar / 2;
  if (plot->wish.is_continuous) { /* a line on its way to the category lies under it too */
    bool is_last = category + 1 == plot->spec->data.category_count;
    double before = category ? plot_across(plot, category - 1) : middle;
    double after = is_last ? middle : plot_across(plot, category + 1);
    return after > shelf->place.from && before < shelf->place.to;
  }
  return middle + half > shelf->place.from && middle - half < shelf->place.to;
}

/* Whether `upper` stands past `lower`, if both are there. */
static bool is_past(const Shelf *upper, const Shelf *lower) {
  return lower->place.panel == upper->place.panel && lower->place.from < upper->place.to &&
         lower->place.to > upper->place.from;
}

/* How far past the label of the category the shelf ends, if that label is what decides: it may lift
 * the shelf by those between them too. 0 if it has no part in it. */
static double end_over(const Plot *plot, const ShelfList *list, size_t index, size_t category,
                       const double *ends) {
  const Shelf *shelf = &list->items[index];
  double start = stands_over(plot, shelf, category) ? 0 : -1;
  for (size_t i = 0; i < index; i++)
    if (ends[i] > 0 && is_past(shelf, &list->items[i])) start = fmax(start, ends[i]);
  return start < 0 ? 0 : start + shelf->place.depth;
}

/* Where each shelf ends past the label of the category; the farthest in `panel`. */
static double find_ends(const Plot *plot, const ShelfList *list, size_t category, size_t panel,
                        double *ends) {
  double most = 0;
  for (size_t i = 0; i < list->count; i++) {
    const NoteShelf *place = &list->items[i].place;
    ends[i] = place->depth > 0 ? end_over(plot, list, i, category, ends) : 0;
    if (place->panel == panel) most = fmax(most, ends[i]);
  }
  return most;
}

static double most_room(const Plot *plot, const ShelfList *list, size_t panel) {
  double *ends = arena_array(plot->context->arena, double, list->count), most = 0;
  for (size_t c = 0; c < plot->spec->data.category_count; c++)
    most = fmax(most, find_ends(plot, list, c, panel, ends));
  return most;
}

/* From the nearest to the marks outwards; those that stand on none are last, as they were given. */
static ShelfList list_all(const Plot *plot) {
  const Annotations *notes = &plot->spec->notes;
  ShelfList list = {arena_array(plot->context->arena, Shelf, notes->count), notes->count};
  for (size_t i = 0; i < notes->count; i++) {
    const Annotation *note = &notes->items[i];
    NoteShelf place = {0};
    if (note->type->shelf) place = note->type->shelf(plot, note);
    if (place.depth <= 0) place.rank = NOTE_NO_SHELF;
    list.items[i] = (Shelf){.note = note, .place = place, .index = i};
  }
  if (list.count) qsort(list.items, list.count, sizeof *list.items, compare_shelves);
  return list;
}

/* The outermost of the panel; false if none is left. */
static bool drop_shelf(ShelfList *list, size_t panel) {
  for (size_t i = list->count; i-- > 0;) {
    Shelf *shelf = &list->items[i];
    if (shelf->place.depth <= 0 || shelf->place.panel != panel) continue;
    shelf->place.depth = 0;
    shelf->is_dropped = true;
    return true;
  }
  return false;
}

/* A panel's part of the frame along the values. */
static double panel_length(const Plot *plot, size_t panel) {
  double length = plot->form.is_lying ? plot->frame.width : plot->frame.height, all = 0;
  for (size_t i = 0; i < plot->panel_count; i++)
    if (!plot->panels[i].is_over) all += plot->panels[i].share;
  return length * plot->panels[panel].share / all;
}

/* Those that leave the marks enough of their panel. */
static ShelfList list_shelves(const Plot *plot) {
  ShelfList list = list_all(plot);
  for (size_t p = 0; p < plot->panel_count; p++) {
    if (plot->panels[p].is_over) continue;
    double labels = plot->form.is_lying ? 0 : plot->form.total.size * LABELS;
    double limit = (panel_length(plot, p) - labels) * MOST_SHARE;
    while (most_room(plot, &list, p) > limit && drop_shelf(&list, p)) continue;
  }
  return list;
}

static void add_rooms(const Plot *plot, const ShelfList *list, size_t category,
                      double *const *rooms) {
  double *ends = arena_array(plot->context->arena, double, list->count);
  for (size_t p = 0; p < plot->panel_count; p++)
    rooms[p][category] = find_ends(plot, list, category, p, ends);
}

double plot_annotations_inside(const Plot *plot) {
  if (plot->spec->notes.count == 0) return 0;
  ShelfList list = list_all(plot);
  return most_room(plot, &list, 0);
}

void plot_fit_annotations(Plot *plot) {
  size_t count = plot->spec->data.category_count;
  double *rooms[PLOT_PANEL_LIMIT];
  if (plot->spec->notes.count == 0) return;
  ShelfList list = list_shelves(plot);
  for (size_t p = 0; p < plot->panel_count; p++)
    rooms[p] = arena_array(plot->context->arena, double, count);
  for (size_t c = 0; c < count; c++) add_rooms(plot, &list, c, rooms);
  for (size_t p = 0; p < plot->panel_count; p++) plot->panels[p].note_rooms = rooms[p];
}

double plot_annotation_room(const Plot *plot, size_t panel, size_t category) {
  const double *rooms = plot->panels[plot->panels[panel].is_over ? 0 : panel].note_rooms;
  return rooms ? rooms[category] : 0;
}

void plot_demand_annotations(const Plot *plot, size_t panel, Demands *demands) {
  for (size_t i = 0; i < plot->spec->notes.count; i++) {
    const Annotation *note = &plot->spec->notes.items[i];
    if (note->type->demand) note->type->demand(plot, note, panel, demands);
  }
}

Insets plot_annotations_around(const Plot *plot) {
  Insets sum = {0};
  for (size_t i = 0; i < plot->spec->notes.count; i++) {
    const Annotation *note = &plot->spec->notes.items[i];
    if (!note->type->around) continue;
    Insets more = note->type->around(plot, note);
    sum = (Insets){sum.left + more.left, sum.top + more.top, sum.right + more.right,
                   sum.bottom + more.bottom};
  }
  return sum;
}

NoteAside plot_series_aside(const Plot *plot, size_t series) {
  for (size_t i = 0; i < plot->spec->notes.count; i++) {
    const Annotation *note = &plot->spec->notes.items[i];
    bool is_main = series_span_has(plot->spec->data.main, series);
    if (note->type->aside && is_main) return note->type->aside(plot, note, series);
  }
  return (NoteAside){0};
}

BoundText plot_aside_heading(const Plot *plot) {
  for (size_t i = 0; i < plot->spec->notes.count; i++) {
    const Annotation *note = &plot->spec->notes.items[i];
    if (note->type->aside_head) return note->type->aside_head(plot, note);
  }
  return (BoundText){0};
}

bool plot_annotations_want(const Plot *plot, size_t series, size_t category) {
  for (size_t i = 0; i < plot->spec->notes.count; i++) {
    const Annotation *note = &plot->spec->notes.items[i];
    if (note->type->wants_label && note->type->wants_label(plot, note, series, category))
      return true;
  }
  return false;
}

void plot_offer_annotations(const Plot *plot, Placer *placer) {
  for (size_t i = 0; i < plot->spec->notes.count; i++) {
    const Annotation *note = &plot->spec->notes.items[i];
    if (note->type->offer) note->type->offer(plot, note, placer);
  }
}

void plot_draw_annotations_under(const Plot *plot, Placer *placer, SceneNode *group) {
  NoteStage stage = {.plot = plot, .placer = placer, .group = group};
  for (size_t i = 0; i < plot->spec->notes.count; i++) {
    const Annotation *note = &plot->spec->notes.items[i];
    if (note->type->draw_ground) note->type->draw_ground(&stage, note);
  }
  for (size_t i = 0; i < plot->spec->notes.count; i++) {
    const Annotation *note = &plot->spec->notes.items[i];
    if (note->type->draw_under) note->type->draw_under(&stage, note);
  }
}

/* Where the shelf begins: past all that stands over its categories. */
static double shelf_level(const Plot *plot, const Placer *placer, const NoteShelf *place) {
  Rect frame = plot->panels[place->panel].frame;
  bool lies = plot->form.is_lying;
  double width = place->to - place->from;
  Rect area = lies ? (Rect){frame.x - 1, place->from, frame.width + 2, width}
                   : (Rect){place->from, frame.y - 1, width, frame.height + 2};
  double start = linear_map(plot->panels[place->panel].value, 0);
  if (plot->panels[place->panel].has_free_base) start = plot->panels[place->panel].value.start;
  return placer_clear_level(placer, area, lies, start);
}

/* Whether it ends within its panel: a text may stand in its way that was not foreseen. */
static bool has_room(const Plot *plot, const NoteShelf *place, double level) {
  Rect frame = plot->panels[place->panel].frame;
  if (plot->form.is_lying) return level + place->depth <= rect_right(frame) + 1;
  return level - place->depth >= frame.y - 1;
}

/* So that the next one stands past it. */
static void keep_shelf(const Plot *plot, Placer *placer, const NoteShelf *place, double level) {
  double width = place->to - place->from;
  placer_add_text(placer, plot->form.is_lying
                              ? (Rect){level, place->from, place->depth, width}
                              : (Rect){place->from, level - place->depth, width, place->depth});
}

void plot_draw_annotations(const Plot *plot, Placer *placer, SceneNode *group) {
  if (plot->spec->notes.count == 0) return;
  ShelfList list = list_shelves(plot);
  for (size_t i = 0; i < list.count; i++) {
    const Shelf *shelf = &list.items[i];
    bool has_shelf = shelf->place.depth > 0;
    NoteStage stage = {.plot = plot, .placer = placer, .group = group};
    if (has_shelf) stage.level = shelf_level(plot, placer, &shelf->place);
    if (shelf->is_dropped || (has_shelf && !has_room(plot, &shelf->place, stage.level))) {
      note_report_no_room(plot, shelf->note);
      continue;
    }
    if (shelf->note->type->draw) shelf->note->type->draw(&stage, shelf->note);
    if (has_shelf) keep_shelf(plot, placer, &shelf->place, stage.level);
  }
}
