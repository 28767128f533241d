/* A thin ellipse round one printed number, which is set in semibold. */
#include "charts/annotations/notes.h"
#include "charts/annotations/notes_read.h"
#include "option/option_rows.h"

#define SIDE 5.0 /* points between the number and the ellipse */
#define TOP 3.0
#define HALO 5.0   /* kept free of other labels */
#define STROKE 1.6 /* times a connector's width */

typedef struct EmphasisKeys {
  OptionText at, series;
} EmphasisKeys;

typedef struct EmphasisNote {
  size_t at;
} EmphasisNote;

static const OptionKey emphasis_keys[] = {
    TEXT("at", EmphasisKeys, at, "The category of the number; else the last that is no forecast."),
    TEXT("series", EmphasisKeys, series, "The series of the number; else the total is meant."),
};
const OptionTable emphasis_options = {"an emphasis", emphasis_keys, OPTION_COUNT(emphasis_keys)};

static bool read_emphasis(const NoteReader *reader, const void *values, Annotation *note) {
  const EmphasisKeys *keys = values;
  EmphasisNote *emphasis = arena_make(reader->arena, EmphasisNote);
  note->content = emphasis;
  note->series = note_series(reader, keys->series);
  emphasis->at = note_category(reader, keys->at, note_last_actual(&reader->chart->data));
  return true;
}

/* A total has parts, which are not meant. */
static bool wants_label(const Plot *plot, const Annotation *note, size_t series, size_t category) {
  const EmphasisNote *emphasis = note->content;
  bool is_lone = note->series == CHART_WHOLE && plot->spec->data.main.count == 1;
  bool is_meant = note->series == series || (is_lone && series == plot->spec->data.main.first);
  return is_meant && emphasis->at == category;
}

static void offer_emphasis(const Plot *plot, const Annotation *note, Placer *placer) {
  const EmphasisNote *emphasis = note->content;
  const char *names[NOTE_LABEL_NAMES];
  size_t count = note_label_names(plot, note->series, emphasis->at, names);
  for (size_t i = 0; i < count; i++)
    if (placer_emphasize(placer, names[i], HALO)) return;
}

static void draw_emphasis(const NoteStage *stage, const Annotation *note) {
  const Plot *plot = stage->plot;
  const EmphasisNote *emphasis = note->content;
  const char *names[NOTE_LABEL_NAMES];
  size_t count = note_label_names(plot, note->series, emphasis->at, names);
  Rect text;
  for (size_t i = 0; i < count; i++) {
    if (!placer_find_label(stage->placer, names[i], &text)) continue;
    Rect box = {text.x - SIDE, text.y - TOP, text.width + 2 * SIDE, text.height + 2 * TOP};
    SceneNode *node =
        scene_add_ellipse(plot->context->arena, stage->group, ROLE_ANNOTATION, box, paint_none);
    node->shape.stroke = (Stroke){.width = plot->context->theme->marks.connector * STROKE,
                                  .color = plot->context->theme->colors.accent};
    node->name = arena_printf(plot->context->arena, "%s/emphasis", names[i]);
    return;
  }
  diag_warning(plot->context->diags, note->span, "there is no printed number to emphasize at %s",
               diag_quote(plot->context->diags, plot->spec->data.categories[emphasis->at].text));
  diag_hint(plot->context->diags, "give the chart room for its labels, or name a series");
}

const AnnotationType emphasis_annotation = {
    .name = "emphasis",
    .options = &emphasis_options,
    .options_size = sizeof(EmphasisKeys),
    .example = "{at: FY2008}",
    .read = read_emphasis,
    .offer = offer_emphasis,
    .wants_label = wants_label,
    .draw = draw_emphasis,
};
