/* The keys of measures and of data tables, and the plain structs they are read into. */
#pragma once
#include "option/option.h"

typedef struct MeasureKeys {
  OptionText like, unit, label, format, locale, definition;
  int negative, good, rounding;
  bool is_ratio, is_stock;
} MeasureKeys;

typedef struct DataKeys {
  OptionText file, measure, value, locale;
  int separator, scale;
  const SyntaxNode *rows, *columns, *series, *figures, *row_measures, *column_measures;
} DataKeys;

typedef struct FiscalKeys {
  int year_ends, named_by;
  OptionText day, month, quarter, half, nine_months, year, ltm;
} FiscalKeys;

extern const OptionTable measure_options, data_options, fiscal_options;
