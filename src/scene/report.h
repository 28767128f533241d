/* What a figure tells of itself beside what can be seen: for the numbers file. */
#pragma once

/* What became of a value's label. */
typedef struct SceneLabelReport SceneLabelReport;
struct SceneLabelReport {
  const char *name, *text;
  const char *outcome; /* placed, moved, leader, row, axis, scale, legend, unplaced */
  const SceneLabelReport *next;
};

/* How long a unit of a value scale is on the page. */
typedef struct SceneScaleReport SceneScaleReport;
struct SceneScaleReport {
  const char *name, *unit;
  double points;   /* per unit */
  double of_first; /* units of the chart's first scale that are as long as one of this; 1 for it */
  const SceneScaleReport *next;
};
