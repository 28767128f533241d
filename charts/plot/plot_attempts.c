/* Where values are said: at their marks, on an axis, or in rows of numbers; tried one after the
 * other. */
#include "charts/plot/plot_phases.h"

bool plot_may_have_axis(const Plot *plot) {
  return plot->spec->labels == LABELS_AUTO && !plot->wish.needs_labels;
}

static LabelCover first_cover(const ChartSpec *spec) {
  switch (spec->labels) {
  case LABELS_AUTO:
  case LABELS_VALUES:
    return COVER_ALL;
  case LABELS_ENDS:
  case LABELS_EXTREMES:
    return COVER_SOME;
  case LABELS_NONE:
    return COVER_NONE;
  }
  return COVER_ALL;
}

static bool has_strip(const Plot *plot) {
  return plot->panel_count > 1 && plot->panels[plot->panel_count - 1].is_strip;
}

/* Lines in a strip of their own are named at their ends in any case. */
static LabelCover lines_beside_axis(const Plot *plot) {
  return has_strip(plot) ? COVER_SOME : COVER_NONE;
}

static bool has_role(const Plot *plot, LayerRole role) {
  for (size_t i = 0; i < plot->layer_count; i++)
    if (plot->layers[i].role == role) return true;
  return false;
}

/* The attempts in order: every value, then an axis; values that the deck wants to see stand in rows
 * under the chart. */
size_t plot_list_attempts(const Plot *plot, Attempt *attempts) {
  size_t count = 0;
  LabelCover first = plot->wish.prefers_axis && plot->spec->labels == LABELS_AUTO
                         ? COVER_NONE
                         : first_cover(plot->spec);
  bool has_axis_next = plot_may_have_axis(plot) && first == COVER_ALL;
  LabelCover beside = first == COVER_NONE && plot->spec->labels != LABELS_NONE ? COVER_SOME : first;
  LabelCover tiers = plot->spec->labels == LABELS_NONE ? COVER_NONE : COVER_ALL;
  bool has_rows = plot->wish.rows_beside && first == COVER_ALL;
  if (!has_rows) attempts[count++] = (Attempt){first, beside, tiers, ROWS_OWN};
  if (has_axis_next && has_strip(plot) && !has_rows)
    attempts[count++] = (Attempt){COVER_ALL, COVER_SOME, tiers, ROWS_OWN};
  else if (has_rows || (has_axis_next && has_role(plot, LAYER_BESIDE)))
    attempts[count++] = (Attempt){COVER_ALL, COVER_NONE, tiers, ROWS_BESIDE};
  if (has_axis_next && plot->wish.may_label_some)
    attempts[count++] = (Attempt){COVER_SOME, COVER_SOME, tiers, ROWS_OWN};
  if (has_axis_next)
    attempts[count++] = (Attempt){COVER_NONE, lines_beside_axis(plot), tiers, ROWS_OWN};
  if (has_axis_next && has_role(plot, LAYER_TIER))
    attempts[count++] = (Attempt){COVER_NONE, lines_beside_axis(plot), COVER_NONE, ROWS_TIERS};
  if (plot->spec->labels == LABELS_VALUES)
    attempts[count++] = (Attempt){COVER_NONE, COVER_NONE, COVER_NONE, ROWS_VALUES};
  return count;
}

/* Labels that say growth leave the values to an axis. */
static bool labels_say_values(const Plot *plot) {
  return plot->spec->content != CONTENT_GROWTH || plot->wish.needs_labels;
}

static LabelCover cover_of(LayerRole role, Attempt attempt) {
  switch (role) {
  case LAYER_OWN:
    return attempt.own;
  case LAYER_BESIDE:
    return attempt.beside;
  case LAYER_TIER:
    break;
  }
  return attempt.tiers;
}

/* Whether the values of a layer are said without an axis. */
static bool is_said(const Plot *plot, const Layer *layer, Attempt attempt) {
  if (layer->role == LAYER_BESIDE && attempt.rows == ROWS_BESIDE) return true;
  if (layer->role == LAYER_TIER && attempt.rows == ROWS_TIERS) return true;
  return layer->cover == COVER_ALL && (layer->role != LAYER_OWN || labels_say_values(plot));
}

/* What has no labels stands on an axis, unless it has a row. */
void plot_set_attempt(Plot *plot, Attempt attempt) {
  plot->form.rows = attempt.rows;
  for (size_t i = 0; i < plot->panel_count; i++) plot->panels[i].has_axis = false;
  for (size_t i = 0; i < plot->layer_count; i++) {
    Layer *layer = &plot->layers[i];
    layer->cover = cover_of(layer->role, attempt);
    if (!is_said(plot, layer, attempt) && plot->spec->labels != LABELS_NONE)
      plot->panels[layer->panel].has_axis = true;
  }
}
