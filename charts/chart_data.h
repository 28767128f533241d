/* The numbers of a chart. */
#pragma once
#include "data/table.h"
#include "period/period_house.h"

/* Series that follow each other. */
typedef struct SeriesSpan {
  size_t first, count;
} SeriesSpan;

static inline bool series_span_has(SeriesSpan span, size_t series) {
  return series >= span.first && series < span.first + span.count;
}

/* What a figure is: IBCS codes AC, PY, PL (or BU) and FC. */
typedef enum Scenario {
  SCENARIO_NONE, /* not said: a fact */
  SCENARIO_ACTUAL,
  SCENARIO_PREVIOUS,
  SCENARIO_PLAN,
  SCENARIO_BUDGET, /* a plan too */
  SCENARIO_FORECAST
} Scenario;
#define SCENARIOS 6

/* What the figures of a chart are. */
typedef struct ChartScenarios {
  const Scenario *series;     /* per series; NULL if none is said */
  const Scenario *categories; /* per category; NULL if none is said */
  const char *const *words;   /* in a legend, by scenario; NULL if none is said */
  const char *forecast_word;  /* after the names of forecasts; NULL if there is none */
} ChartScenarios;

/* The numbers of a chart, as the deck addresses them: categories along the axis, series beside or
 * on top of each other. Every series has one number here, whichever layer shows it. */
typedef struct ChartData {
  const TableKey *categories;
  size_t category_count;
  const TableKey *series;
  size_t series_count;
  SeriesSpan main;        /* those the chart's type shows; then come lines over them */
  const Quantity *cells;  /* series by series */
  const Quantity *totals; /* a stated total per category; NULL if the data state none */
  const char *const
      *kinds; /* step kind per category, NULL entries allowed; NULL if there are none */
  const bool *is_forecast; /* per category */
  ChartScenarios scenarios;
  const bool *follows_gap;  /* per category: periods are left out before it, or it is of another
                               kind than the one before; NULL if none are */
  const Period *periods;    /* per category; NULL: the categories are names */
  const PeriodHouse *house; /* how they are called; NULL if there are none */
  const Measure *measure;   /* of the main series */
  bool has_period_series;   /* the series are periods */
} ChartData;

/* Whether the author means the category by the key: by its name, without the word after forecasts,
 * or as another spelling of its period. */
bool chart_category_is(const ChartData *data, const FiscalCalendar *calendar, size_t category,
                       const char *key);
