/* The keys of a deck file, and the plain structs they are read into. */
#pragma once
#include "option/option.h"

typedef struct DeckKeys {
  OptionText title, subtitle, author, date, language, theme, source, footer, stamp;
  const SyntaxNode *version, *page, *parameters, *measures, *data, *names, *slides, *colors,
      *fiscal, *short_names;
} DeckKeys;

typedef struct FiscalKeys {
  int year_ends, named_by;
  OptionText day, month, quarter, half, nine_months, year, ltm;
} FiscalKeys;

typedef struct PageKeys {
  double width, height;
} PageKeys;

typedef struct MeasureKeys {
  OptionText like, unit, label, format, locale;
  int negative, good, rounding;
  bool is_ratio, is_stock;
} MeasureKeys;

typedef struct DataKeys {
  OptionText file, measure, value, locale;
  int separator, scale;
  const SyntaxNode *rows, *columns, *series, *figures, *row_measures, *column_measures;
} DataKeys;

typedef struct SlideKeys {
  OptionText layout, title, subtitle, source;
  OptionTexts notes;
  const SyntaxNode *columns, *grid, *widths;
} SlideKeys;

typedef struct BlockKeys {
  OptionText chart, data, heading, name, description, total, measure, forecast_word;
  const SyntaxNode *series, *figures, *annotations, *number_rows;
  OptionTexts rows, columns, forecast, highlight, bullets, text, filter;
  int categories, labels, content, top, sort;
} BlockKeys;

typedef struct AnnotationKeys {
  const SyntaxNode *growth;
} AnnotationKeys;

typedef struct GrowthKeys {
  OptionText from, to, series;
} GrowthKeys;

typedef enum CategoriesChoice {
  CATEGORIES_AUTO,
  CATEGORIES_ROWS,
  CATEGORIES_COLUMNS
} CategoriesChoice;

extern const OptionTable deck_options, page_options, fiscal_options, measure_options, data_options,
    slide_options, block_options, annotation_options, growth_options;
