/* The keys of a chart, whatever its type, and the plain structs they are read into. */
#pragma once
#include "option/option.h"

typedef struct ChartKeys {
  OptionText chart, data, description, total, measure, forecast_word, scale;
  const SyntaxNode *series, *figures, *annotations, *number_rows, *row_measures, *lines,
      *line_measures, *scenarios, *variance, *multiples, *clusters;
  OptionTexts rows, columns, forecast, highlight, filter;
  int categories, labels, content, lines_on, multiples_scale, top, sort;
} ChartKeys;

typedef struct VarianceKeys {
  OptionText of, against;
  int show, form;
} VarianceKeys;

typedef enum CategoriesChoice {
  CATEGORIES_AUTO,
  CATEGORIES_ROWS,
  CATEGORIES_COLUMNS
} CategoriesChoice;

extern const OptionTable chart_options, variance_options;
