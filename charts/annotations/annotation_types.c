/* The kinds of annotations, sorted by name: the table of types, and the keys that name them. */
#include "charts/annotations/annotation.h"

#include "option/option_rows.h"

extern const OptionTable growth_options;
extern const AnnotationType growth_annotation;

const AnnotationType *const annotation_types[] = {
    &growth_annotation,
};
const size_t annotation_type_count = sizeof annotation_types / sizeof annotation_types[0];

static const OptionKey annotation_keys[] = {
    NODE(
        "growth", AnnotationKeys, kinds[0], &growth_options,
        "An arrow from one category to another with the growth between them; {} for the defaults."),
};
const OptionTable annotation_options = {"an annotation", annotation_keys,
                                        OPTION_COUNT(annotation_keys)};
