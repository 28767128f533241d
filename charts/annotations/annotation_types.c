/* The kinds of annotations, sorted by name: the table of types, and the keys that name them. */
#include "charts/annotations/annotation.h"

#include "option/option_rows.h"

extern const AnnotationType band_annotation, bracket_annotation, callout_annotation,
    connectors_annotation, difference_annotation, emphasis_annotation, flag_annotation,
    growth_annotation, growth_column_annotation, line_annotation, ovals_annotation;

const AnnotationType *const annotation_types[] = {
    &band_annotation,          &bracket_annotation,  &callout_annotation, &connectors_annotation,
    &difference_annotation,    &emphasis_annotation, &flag_annotation,    &growth_annotation,
    &growth_column_annotation, &line_annotation,     &ovals_annotation,
};
const size_t annotation_type_count = sizeof annotation_types / sizeof annotation_types[0];

extern const OptionTable band_options, bracket_options, callout_options, connectors_options,
    difference_options, emphasis_options, flag_options, growth_options, growth_column_options,
    line_options, ovals_options;

static const OptionKey annotation_keys[] = {
    NODE("band", AnnotationKeys, kinds[0], &band_options,
         "A pale band behind the marks, over categories or over values."),
    NODE("bracket", AnnotationKeys, kinds[1], &bracket_options,
         "A bracket over categories or steps, with their sum."),
    NODE("callout", AnnotationKeys, kinds[2], &callout_options,
         "A short text in a box, with a leader to its datum."),
    NODE("connectors", AnnotationKeys, kinds[3], &connectors_options,
         "Thin lines that join the same part of neighbouring stacks; {} for all of them."),
    NODE("difference", AnnotationKeys, kinds[4], &difference_options,
         "An arrow that spans the gap between two values, with the difference in a bubble."),
    NODE("emphasis", AnnotationKeys, kinds[5], &emphasis_options,
         "An ellipse round one printed number, in semibold."),
    NODE("flag", AnnotationKeys, kinds[6], &flag_options,
         "A numbered flag, explained in a list under the chart."),
    NODE(
        "growth", AnnotationKeys, kinds[7], &growth_options,
        "An arrow from one category to another with the growth between them; {} for the defaults."),
    NODE("growth-column", AnnotationKeys, kinds[8], &growth_column_options,
         "The growth of each series, in a column at the right."),
    NODE("line", AnnotationKeys, kinds[9], &line_options,
         "A reference, target or mean line across the chart."),
    NODE("ovals", AnnotationKeys, kinds[10], &ovals_options,
         "Ovals with the growth from each period to the next."),
};
const OptionTable annotation_options = {"an annotation", annotation_keys,
                                        OPTION_COUNT(annotation_keys)};
