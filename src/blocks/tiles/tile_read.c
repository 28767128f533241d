/* A tile from its entry: an expression, or a map of keys. */
#include "bind/note_marks.h"
#include "blocks/tiles/tiles.h"
#include "option/option_rows.h"

#include <string.h>

static const char *const changes[] = {"auto", "percent", "absolute", "both", NULL};
static const char *const markers[] = {"none", "adjusted", "restated", NULL};

static const OptionKey keys[] = {
    {.name = "change",
     .kind = OPTION_CHOICE,
     .offset = offsetof(TileKeys, change),
     .fallback = "auto",
     .choices = changes,
     .help = "How changes print: auto is in per cent, of ratios in points."},
    TEXT("format", TileKeys, format, "How the figure prints, by example, if not as its measure."),
    {.name = "marker",
     .kind = OPTION_CHOICE,
     .offset = offsetof(TileKeys, marker),
     .fallback = "none",
     .choices = markers,
     .help = "Marks a figure that is adjusted or restated."},
    TEXT("measure", TileKeys, measure, "What the figure measures, where the expression has none."),
    TEXT("period", TileKeys, period, "In the place of the period that the data say."),
    TEXT("sparkline", TileKeys, sparkline,
         "A small line of the figure's periods (true), or of an expression; false for none."),
    TEXT("unit", TileKeys, unit, "In the place of the unit of the measure."),
    TEXT("value", TileKeys, value,
         "An expression: the figure is that of the last period, or the one number that it is."),
    NODE("versus", TileKeys, versus, NULL,
         "What the figure is compared with: one or two expressions by name, or none. If not given, "
         "the year before, else the period before."),
};
const OptionTable tile_options = {"a tile", keys, OPTION_COUNT(keys)};

static bool read_keys(DeckReader *reader, const SyntaxEntry *entry, TileKeys *out) {
  const SyntaxNode *value = entry->value;
  size_t errors = diagnostics_error_count(reader->diags);
  option_set_defaults(&tile_options, out, reader->arena);
  if (value->kind == SYNTAX_SCALAR && !syntax_is_null(value)) {
    out->value = (OptionText){value->text, value};
    return true;
  }
  if (value->kind != SYNTAX_MAPPING) {
    diag_error(reader->diags, value->span, "a tile is an expression or a map of keys, found %s",
               syntax_is_null(value) ? "nothing" : syntax_kind_name(value));
    diag_hint(reader->diags, "an expression that begins with \"[\" or \"{\" needs quotes");
    return false;
  }
  bind_keys(reader, &tile_options, out, value);
  if (diagnostics_error_count(reader->diags) > errors) return false;
  if (out->value.text) return true;
  diag_error(reader->diags, value->span, "the tile %s has no value",
             diag_quote(reader->diags, entry->key->text));
  diag_hint(reader->diags, "give it an expression, as in value: revenue");
  return false;
}

static bool check_name(DeckReader *reader, const SyntaxNode *name) {
  if (name->text[strspn(name->text, " \t\n")]) return true;
  diag_error(reader->diags, name->span, "a tile needs a name");
  diag_hint(reader->diags, "as in Revenue: revenue");
  return false;
}

static const char *marker_text(const DeckReader *reader, TileMarker marker) {
  const TileWords *words = &bind_words(reader)->tiles;
  if (marker == MARKER_NONE) return NULL;
  return marker == MARKER_ADJUSTED ? words->adjusted : words->restated;
}

bool tile_read(DeckReader *reader, const TilesKeys *block, const SyntaxEntry *entry, Tile *tile) {
  TileKeys given = {0};
  TileFigure figure;
  BoundText name = bound_text_plain(entry->key->text, entry->key->span);
  *tile = (Tile){.name = note_marks_set(reader, name)};
  if (!check_name(reader, entry->key) || !read_keys(reader, entry, &given)) return false;
  if (!tile_read_figure(reader, &given, &figure)) return false;
  tile->measure = figure.measure;
  tile->marker = marker_text(reader, (TileMarker)given.marker);
  tile_word_value(reader, &given, &figure, tile);
  bool has_deltas = tile_read_deltas(reader, &given, &figure, tile);
  return tile_read_line(reader, &given, &figure, block->has_sparklines, &tile->line) && has_deltas;
}
