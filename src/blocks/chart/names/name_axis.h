/* The axis of a chart on which its names stand, and putting them into another order. */
#pragma once
#include "blocks/chart/chart_parts.h"

typedef struct Name {
  size_t index; /* in the data */
  const TableKey *key;
  Quantity value; /* the current one */
  bool is_other;  /* the data's own rest */
} Name;

typedef LIST(Name) Names;

/* The names are crossed by periods, by one column of figures, or by other names. */
typedef struct NameAxis {
  DeckReader *reader;
  const ChartKeys *keys;
  ChartSpec *chart;
  const Words *words;
  bool is_series;
  size_t top; /* so many are shown and the rest is folded; 0: all are shown */
  NameOrder order;
  bool has_names;   /* else periods stand both ways */
  bool has_periods; /* across the names */
  const TableKey *names, *crossing;
  size_t name_count, crossing_count;
} NameAxis;

/* "Other", whatever its capitals, or as the language calls it. */
bool name_is_other(const Words *words, const char *name);
/* The names are the series where periods stand along the axis. */
NameAxis name_axis_find(DeckReader *reader, const ChartKeys *keys, ChartSpec *chart);
Quantity name_axis_cell(const NameAxis *axis, size_t name, size_t crossing);
/* What is there, added up; missing if nothing is. False, reported, if that has too many digits. */
bool name_axis_add_up(const NameAxis *axis, const Quantity *parts, size_t count, Quantity *out);
/* Gives the chart the names, and what is folded as one more at the end; false if that cannot be
 * added up, which is then reported. */
bool name_axis_arrange(const NameAxis *axis, const Names *names, const Names *folded);
