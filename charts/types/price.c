/* Price: a share price against others, indexed, with volumes of trading and numbered events. */
#include "charts/layers/events.h"
#include "charts/layers/volume.h"
#include "charts/types/index.h"
#include <stddef.h>
#include <stdlib.h>

#define VOLUME_SHARE 0.28  /* of the height of the lines */
#define VOLUME_HEIGHT 56.0 /* points: what a lone chart grows by */
#define LEAST_HEIGHT 150.0 /* points, without the list, for lines over volumes */
#define EVENT_LIMIT 20

typedef struct PriceOptions {
  OptionText base, volume;
  const SyntaxNode *events;
} PriceOptions;

static const OptionKey price_keys[] = {
    {.name = "base",
     .kind = OPTION_TEXT,
     .offset = offsetof(PriceOptions, base),
     .help = "The date at which all prices are 100; else the first."},
    {.name = "events",
     .kind = OPTION_NODE,
     .offset = offsetof(PriceOptions, events),
     .help = "Texts by date: numbered flags over the lines, and a list under the chart."},
    {.name = "volume",
     .kind = OPTION_TEXT,
     .offset = offsetof(PriceOptions, volume),
     .help = "An expression over the dates, shown as bars in a panel of their own."},
};
static const OptionTable price_options = {"a price chart", price_keys, OPTION_COUNT(price_keys)};

typedef struct PriceParts {
  size_t base;
  VolumeContent volume; /* cells: NULL if there is none */
  const Measure *volume_measure;
  EventsContent events;
} PriceParts;

static bool puts_periods_along(const void *options, size_t periods, size_t names) {
  (void)options;
  (void)periods;
  (void)names;
  return true;
}

static void read_volume(const ChartReading *reading, const ChartSpec *spec, PriceParts *parts) {
  const PriceOptions *options = spec->options;
  const Quantity *cells = chart_read_series(reading, spec, options->volume);
  if (!cells) return;
  const Measure *measure = cells[0].measure;
  parts->volume_measure = measure;
  parts->volume =
      (VolumeContent){cells, measure->label ? measure->label : reading->words->marks.volume};
}

/* "12 March 2025: results for FY2024" */
static BoundText event_text(const ChartReading *reading, const ChartSpec *spec,
                            const SyntaxNode *text, size_t category) {
  const ChartData *data = &spec->data;
  const char *date = period_full_text(reading->arena, data->house, data->periods[category]);
  return bound_text_plain(
      arena_printf(reading->arena, "%s%s%s", date, reading->words->lists.colon, text->text),
      text->span);
}

static bool read_event(const ChartReading *reading, const ChartSpec *spec, const SyntaxEntry *entry,
                       ChartEvent *event) {
  OptionTools tools = {reading->arena, reading->diags, reading->language};
  const SyntaxNode *text = option_in_language(&tools, entry->value);
  if (text->kind != SYNTAX_SCALAR || !text->text[0]) {
    diag_error(reading->diags, text->span, "expected what happened at this date");
    return false;
  }
  event->category = chart_need_category(reading, spec, entry->key->text, entry->key->span);
  if (event->category >= spec->data.category_count) return false;
  event->text = event_text(reading, spec, text, event->category);
  return true;
}

static int compare_events(const void *a, const void *b) {
  size_t first = ((const ChartEvent *)a)->category, second = ((const ChartEvent *)b)->category;
  return (first > second) - (first < second);
}

static void read_events(const ChartReading *reading, const ChartSpec *spec, PriceParts *parts) {
  const SyntaxNode *map = ((const PriceOptions *)spec->options)->events;
  if (!map || !spec->data.periods) return;
  bool is_map = map->kind == SYNTAX_MAPPING && map->entry_count <= EVENT_LIMIT;
  if (!is_map) {
    diag_error(reading->diags, map->span, "\"events\" is a map of up to %d texts by date",
               EVENT_LIMIT);
    diag_hint(reading->diags, "as in events: {2025-03-12: Results for FY2024}");
    return;
  }
  ChartEvent *items = arena_array(reading->arena, ChartEvent, map->entry_count);
  for (size_t i = 0; i < map->entry_count; i++)
    parts->events.count += read_event(reading, spec, &map->entries[i], &items[parts->events.count]);
  if (parts->events.count) qsort(items, parts->events.count, sizeof *items, compare_events);
  parts->events.items = items;
}

static void read_price(ChartSpec *spec, const ChartReading *reading) {
  const PriceOptions *options = spec->options;
  PriceParts *parts = arena_make(reading->arena, PriceParts);
  parts->base = index_read(spec, reading, options->base);
  read_volume(reading, spec, parts);
  read_events(reading, spec, parts);
  spec->own = parts;
}

static void check_price(const ChartSpec *spec, Arena *arena, Diagnostics *diags) {
  const PriceParts *parts = spec->own;
  if (!index_check_periods(spec, "a price chart", diags) || !parts->volume.cells) return;
  for (size_t c = 0; c < spec->data.category_count; c++) {
    Quantity value = parts->volume.cells[c];
    if (!quantity_is_present(value) || decimal_sign(value.value) >= 0) continue;
    diag_error(diags, value.origin ? value.origin->span : spec->span, "a volume cannot be %s",
               decimal_to_text(arena, value.value));
    return;
  }
}

/* A panel of volumes, and the list of events. */
static double further_height(const ChartSpec *spec, const DrawContext *context, double width) {
  const PriceParts *parts = spec->own;
  Plot plot = {.context = context, .box = {0, 0, width, 0}};
  double list = parts->events.count ? events_list_room(&plot, &parts->events) : 0;
  return list + (parts->volume.cells ? VOLUME_HEIGHT : 0);
}

static void add_volume(Plot *plot, const PriceParts *parts) {
  const Measure *measure = parts->volume_measure;
  bool has_unit = measure->unit && measure->unit[0];
  const char *title = has_unit ? arena_printf(plot->context->arena, "%s%s%s", parts->volume.name,
                                              plot->context->words->lists.comma, measure->unit)
                               : parts->volume.name;
  Panel panel = {.share = VOLUME_SHARE,
                 .measure = measure,
                 .title.text = title,
                 .title.color = plot->context->theme->colors.muted};
  plot_add_panel(plot, panel);
}

/* Whether a panel of volumes leaves the lines room; warns if not. */
static bool has_volume(const Plot *plot, const PriceParts *parts) {
  const DrawContext *context = plot->context;
  if (!parts->volume.cells) return false;
  if (plot->box.height - plot->wish.foot >= LEAST_HEIGHT) return true;
  diag_warning(context->diags, plot->spec->span, "%s is too low to show the volumes",
               diag_quote(context->diags, plot->spec->name));
  diag_hint(context->diags, "give the chart more height, or leave out volume");
  return false;
}

/* Volumes stand under the lines: in the first panel, though their layer is painted later. */
static void build_price(Plot *plot) {
  const PriceParts *parts = plot->spec->own;
  plot->wish = index_wish(plot);
  plot->wish.prefers_axis = true;
  if (parts->events.count) plot->wish.foot = events_list_room(plot, &parts->events);
  bool shows_volume = has_volume(plot, parts);
  if (shows_volume) add_volume(plot, parts);
  size_t panel = plot_add_panel(plot, index_panel(plot, 1));
  index_add_lines(plot, panel, parts->base);
  if (shows_volume)
    plot_add_layer(plot, (Layer){.type = &volume_layer, .content = &parts->volume, .panel = 0});
  if (parts->events.count)
    plot_add_layer(plot, (Layer){.type = &events_layer, .content = &parts->events, .panel = panel});
}

static const char price_example[] =
    "topline: 1\n"
    "title: The share in 2025\n"
    "source: Made-up figures\n"
    "\n"
    "measures:\n"
    "  price: {unit: EUR, format: \"0.00\"}\n"
    "\n"
    "data:\n"
    "  prices:\n"
    "    measure: price\n"
    "    columns: [2025-01-02, 2025-01-03, 2025-01-06, 2025-01-07]\n"
    "    rows:\n"
    "      Example: [31.20, 31.85, 33.10, 32.95]\n"
    "      Peers: [104.1, 104.4, 103.9, 104.8]\n"
    "\n"
    "slides:\n"
    "- title: The share rose by more than its peers\n"
    "  chart: price\n"
    "  data: prices\n"
    "  events: {2025-01-06: New outlook}\n";

const ChartType price_chart = {
    .name = "price",
    .summary = "A share price against others, with volumes and events.",
    .example = price_example,
    .options = &price_options,
    .options_size = sizeof(PriceOptions),
    .mixes_measures = true,
    .puts_periods_along = puts_periods_along,
    .read = read_price,
    .check = check_price,
    .build = build_price,
    .further_height = further_height,
};
