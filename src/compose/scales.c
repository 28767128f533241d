/* Charts of one unit on one slide share one scale, so that bars can be compared across them; where
 * that would make one too small to read, the slide says that they do not. */
#include "compose/parts.h"

#include <math.h>

#define LEAST_SHARE 0.3   /* of the scale it could have alone, that a chart keeps */
#define ROUNDS 3          /* labels and names make room anew, until the scale holds */
#define SAME_WITHIN 0.001 /* that nobody sees */

struct ScaleGroups {
  LIST(UnitScale) items; /* one a group and unit, with what its charts can all have */
};

static bool is_same_text(const char *a, const char *b) {
  return a == b || (a && b && text_equals(a, b));
}

/* Whether two charts share a scale. */
static bool are_mates(const UnitScale *a, const UnitScale *b) {
  bool is_shared = a->unit && b->unit && !a->is_own && !b->is_own;
  return is_shared && text_equals(a->unit, b->unit) && is_same_text(a->group, b->group);
}

static const UnitScale *find_group(const ScaleGroups *groups, const UnitScale *scale) {
  for (size_t i = 0; groups && scale->group && i < groups->items.count; i++)
    if (are_mates(&groups->items.items[i], scale)) return &groups->items.items[i];
  return NULL;
}

/* The most points per unit that the plan and all its mates can have; 0 if it has none. */
static double shared_points(const BlockPlan *plans, size_t count, size_t index,
                            const ScaleGroups *groups) {
  const UnitScale *own = &plans[index].scale;
  const UnitScale *group = find_group(groups, own);
  double least = group ? group->points : INFINITY;
  size_t mates = group != NULL;
  for (size_t i = 0; i < count; i++) {
    if (!are_mates(own, &plans[i].scale)) continue;
    least = fmin(least, plans[i].scale.points);
    mates++;
  }
  return mates > 1 ? least : 0;
}

/* A group that the deck names shares in any case; others only while all can be read. */
static bool is_readable(const BlockPlan *plans, size_t count, size_t index, double points) {
  const UnitScale *own = &plans[index].scale;
  for (size_t i = 0; i < count; i++)
    if (are_mates(own, &plans[i].scale) && points < plans[i].scale.points * LEAST_SHARE)
      return own->group != NULL;
  return true;
}

/* Sets what each plan may have at most; whether any has to be trained anew. */
static bool limit_scales(BlockPlan *plans, size_t count, const ScaleGroups *groups) {
  bool is_changed = false;
  double *most = arena_array(plans[0].context->arena, double, count);
  for (size_t i = 0; i < count; i++) {
    double points = shared_points(plans, count, i, groups);
    if (points > 0 && is_readable(plans, count, i, points)) most[i] = points;
  }
  for (size_t i = 0; i < count; i++) {
    is_changed |= most[i] > 0 && plans[i].scale.points > most[i] * (1 + SAME_WITHIN / 10);
    plans[i].unit_most = most[i];
  }
  return is_changed;
}

void compose_share_scales(BlockPlan *plans, const Insets *insets, size_t count,
                          const ScaleGroups *groups) {
  for (int round = 0; count > 0 && round < ROUNDS; round++) {
    if (!limit_scales(plans, count, groups)) return;
    for (size_t i = 0; i < count; i++)
      if (plans[i].unit_most > 0) block_train(&plans[i], insets[i]);
  }
}

bool compose_scales_differ(const BlockPlan *plans, size_t count) {
  for (size_t i = 0; i < count; i++) {
    for (size_t k = 0; k < i; k++) {
      const UnitScale *a = &plans[i].scale, *b = &plans[k].scale;
      if (!a->unit || !b->unit || !text_equals(a->unit, b->unit)) continue;
      if (fabs(a->points - b->points) > SAME_WITHIN * fmax(a->points, b->points)) return true;
    }
  }
  return false;
}

ScaleGroups *scale_groups_new(Arena *arena) {
  return arena_make(arena, ScaleGroups);
}

void scale_groups_add(ScaleGroups *groups, Arena *arena, const BlockPlan *plans, size_t count) {
  for (size_t i = 0; i < count; i++) {
    const UnitScale *scale = &plans[i].scale;
    UnitScale *known = (UnitScale *)find_group(groups, scale);
    if (known)
      known->points = fmin(known->points, scale->points);
    else if (scale->group && scale->unit && !scale->is_own)
      list_push(arena, &groups->items, *scale);
  }
}
