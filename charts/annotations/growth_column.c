/* One figure of growth per series, in a column right of the names of series, or with them in a
 * legend. */
#include "charts/annotations/growth.h"
#include "charts/annotations/notes.h"
#include "charts/annotations/notes_read.h"
#include "option/option_rows.h"

typedef struct GrowthColumnKeys {
  OptionText from, to;
  int kind;
} GrowthColumnKeys;

static const OptionKey growth_column_keys[] = {
    TEXT("from", GrowthColumnKeys, from, "Period that the growth is from; else the first."),
    CHOICE("kind", GrowthColumnKeys, kind, growth_kinds,
           "Growth over all, or per year (cagr); auto is per year where the periods are of one "
           "kind and more than a year apart."),
    TEXT("to", GrowthColumnKeys, to, "Period that it leads to; else the last that is no forecast."),
};
const OptionTable growth_column_options = {"a growth column", growth_column_keys,
                                           OPTION_COUNT(growth_column_keys)};

static bool check_periods(const NoteReader *reader, const GrowthNote *growth) {
  const ChartData *data = &reader->chart->data;
  if (!data->periods) {
    diag_error(reader->diags, reader->span, "a growth column is over periods; here are names");
    return false;
  }
  if (data->main.count < 2) {
    diag_error(reader->diags, reader->span,
               "a growth column has a figure for each of several series; here is one");
    diag_hint(reader->diags, "use an arrow: growth: {}");
    return false;
  }
  return note_need_order(reader, growth->from < growth->to, "a growth column leads", "period");
}

static bool read_growth_column(const NoteReader *reader, const void *values, Annotation *note) {
  const GrowthColumnKeys *keys = values;
  GrowthNote *growth = arena_make(reader->arena, GrowthNote);
  note->content = growth;
  growth->from = note_category(reader, keys->from, 0);
  growth->to = note_category(reader, keys->to, note_last_actual(&reader->chart->data));
  if (!check_periods(reader, growth)) return false;
  note_warn_of_kinds(reader, growth->from, growth->to, "the growth column");
  return growth_note_decide(reader, (GrowthKind)keys->kind, CHART_WHOLE, growth);
}

static NoteAside growth_aside(const Plot *plot, const Annotation *note, size_t series) {
  const GrowthNote *growth = note->content;
  const ChartData *data = &plot->spec->data;
  Quantity rate = growth_note_rate(plot, growth, chart_cell(data, series, growth->from),
                                   chart_cell(data, series, growth->to), note->span);
  return (NoteAside){note_signed_text(plot, rate), note_effect_color(plot, rate)};
}

/* "FY22" for a year; other periods in full. */
static const char *period_text(const Plot *plot, size_t category) {
  const ChartData *data = &plot->spec->data;
  if (data->periods[category].unit != PERIOD_YEAR || !data->house)
    return data->categories[category].text;
  return period_year_text(plot->context->arena, data->house, data->periods[category], YEAR_SHORT);
}

static BoundText growth_column_head(const Plot *plot, const Annotation *note) {
  const GrowthNote *growth = note->content;
  const ChangeWords *words = &plot->context->words->changes;
  const char *word = growth->months                       ? words->cagr
                     : plot->spec->data.measure->is_ratio ? words->change
                                                          : words->growth;
  const char *text = arena_printf(plot->context->arena, "%s\n%s–%s", word,
                                  period_text(plot, growth->from), period_text(plot, growth->to));
  return bound_text_plain(text, note->span);
}

const AnnotationType growth_column_annotation = {
    .name = "growth-column",
    .options = &growth_column_options,
    .options_size = sizeof(GrowthColumnKeys),
    .example = "{}",
    .read = read_growth_column,
    .aside = growth_aside,
    .aside_head = growth_column_head,
};
