/* The marks of a trend: lines with gaps where values are missing, markers, values at the points. */
#pragma once
#include "charts/chart.h"
#include "scale/band.h"
#include "scale/linear.h"

typedef struct TrendGeometry {
  LinearScale value;
  BandScale band;
} TrendGeometry;

/* Where a value that is there stands on the page. */
Point trend_point(const ChartPlan *plan, const TrendGeometry *geometry, size_t series,
                  size_t category);
Color trend_series_color(const ChartPlan *plan, size_t series);
/* The line and its markers. Parts that lead to a forecast are dashed; a value between two missing
 * ones is a marker alone. */
void trend_draw_line(const ChartPlan *plan, const TrendGeometry *geometry, size_t series,
                     SceneNode *group);
/* The value of every point, where the line does not run through it. */
void trend_draw_values(const ChartPlan *plan, const TrendGeometry *geometry, size_t series,
                       SceneNode *group);
