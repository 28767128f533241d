/* The values of one series read as one where they all stand inside their parts, or all beside them.
 */
#include "guide/placer/placer_lanes.h"

/* The placer before it decided anything, but that the labels of `fellows` stay in their lanes. */
static Placer *fresh_placer(const Placer *placer, size_t fellows, size_t obstacles) {
  Arena *arena = placer->context->arena;
  Placer *fresh = placer_new(placer->context, placer->bounds);
  for (size_t i = 0; i < obstacles; i++)
    placer_grid_add(fresh->grid, *placer_grid_item(placer->grid, i));
  fresh->lanes = placer->lanes;
  fresh->guests = placer->guests;
  for (size_t i = 0; i < placer->labels.count; i++) {
    const PlacedLabel *label = &placer->labels.items[i];
    PlacedLabel copy = {.label = label->label, .width = label->width, .halo = label->halo};
    copy.stays_beside = label->stays_beside || label->label.fellows == fellows;
    list_push(arena, &fresh->labels, copy);
  }
  return fresh;
}

typedef struct Standing {
  size_t inside, beside; /* labels of some fellows */
} Standing;

static Standing standing_of(const Placer *placer, size_t fellows) {
  Standing standing = {0};
  for (size_t i = 0; i < placer->labels.count; i++) {
    const PlacedLabel *label = &placer->labels.items[i];
    if (label->label.fellows != fellows) continue;
    bool is_inside = label->outcome == LABEL_PLACED || label->outcome == LABEL_MOVED;
    standing.inside += is_inside;
    standing.beside += label->outcome == LABEL_LEADER;
  }
  return standing;
}

static bool is_no_worse(const Placer *trial, const Placer *before) {
  return placer_unplaced_count(trial) <= placer_unplaced_count(before) &&
         placer_crossing_count(trial) <= placer_crossing_count(before) &&
         (!placer_is_crowded(trial) || placer_is_crowded(before));
}

static void join(Placer *placer, size_t fellows, size_t obstacles) {
  Standing before = standing_of(placer, fellows);
  if (before.inside == 0 || before.beside == 0) return;
  Placer *trial = fresh_placer(placer, fellows, obstacles);
  placer_decide(trial);
  bool stand_beside = standing_of(trial, fellows).beside == before.inside + before.beside;
  if (stand_beside && is_no_worse(trial, placer)) *placer = *trial;
}

void placer_join_fellows(Placer *placer, size_t obstacles) {
  size_t last = 0;
  for (size_t i = 0; i < placer->labels.count; i++) {
    size_t fellows = placer->labels.items[i].label.fellows;
    if (fellows > last) last = fellows;
  }
  for (size_t fellows = 1; fellows <= last; fellows++) join(placer, fellows, obstacles);
}
