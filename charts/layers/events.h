/* Numbered flags at the dates of events, and the list of what they were under the chart. */
#pragma once
#include "charts/plot/plot.h"

typedef struct ChartEvent {
  size_t category;
  BoundText text; /* "12 March 2025: results for FY2024" */
} ChartEvent;

typedef struct EventsContent {
  const ChartEvent *items; /* in the order of time */
  size_t count;
} EventsContent;

extern const LayerType events_layer;

/* Height of the list under a chart of this width. */
double events_list_room(const Plot *plot, const EventsContent *content);
