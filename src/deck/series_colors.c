/* The same series has the same colour all over the deck: charts are read in order, a name takes the
 * first colour that its chart has not yet used, and keeps it. */
#include "deck/reader.h"

static const SeriesColor *find_color(const DeckReader *reader, const char *name) {
  for (size_t i = 0; i < reader->series_colors.count; i++)
    if (text_equals(reader->series_colors.items[i].name, name))
      return &reader->series_colors.items[i];
  return NULL;
}

static size_t least_used(const size_t *uses, size_t count) {
  size_t best = 0;
  for (size_t i = 1; i < count; i++)
    if (uses[i] < uses[best]) best = i;
  return best;
}

const Color *deck_color_series(DeckReader *reader, const ChartData *data) {
  OptionColors palette = reader->theme->colors.series;
  Color *colors = arena_array(reader->arena, Color, data->series_count);
  size_t *uses = arena_array(reader->arena, size_t, palette.count);
  bool is_named = data->series_count > 1 && !data->has_period_series;
  for (size_t s = 0; s < data->series_count; s++) {
    const SeriesColor *known = is_named ? find_color(reader, data->series[s].text) : NULL;
    if (known) uses[known->index]++;
  }
  for (size_t s = 0; s < data->series_count; s++) {
    const char *name = data->series[s].text;
    const SeriesColor *known = is_named ? find_color(reader, name) : NULL;
    size_t index = known ? known->index : least_used(uses, palette.count);
    if (!known) uses[index]++;
    if (!known && is_named)
      list_push(reader->arena, &reader->series_colors, (SeriesColor){name, index});
    colors[s] = palette.items[index];
  }
  return colors;
}
