/* The public interface over the pipeline. */
#include "topline.h"

#include "charts/chart.h"
#include "output_name.h"
#include "reference/reference.h"
#include "render.h"
#include <stdlib.h>
#include <string.h>

#define POINTS_PER_MM (72 / 25.4)
#define SHAPED_LIMIT 100000 /* texts kept shaped; a new font set then bounds the memory */
#define BRAND_SLOTS 3
#define SLIDE_DPI 144
#define CHART_DPI 300
#define CHART_WIDTH_MM 160
#define CHART_LEAST_HEIGHT_MM 22 /* titles, names and legends take as much in a small chart */
#define CHART_ASPECT 0.45

/* A font set and the arena it lives in; NULL: none is open. */
typedef struct FontSlot {
  Arena *arena;
  FontSet *fonts;
} FontSlot;

struct tl_context {
  /* The program's own fonts, then those of decks with fonts of their own: by turns, so that decks
   * of several houses may follow each other. */
  FontSlot slots[1 + BRAND_SLOTS];
  size_t turn;
  Arena *own; /* of the texts, which outlive a font set; NULL until one is asked for */
  const char *schema, *manual;
};

struct tl_deck {
  tl_context *context;
  Arena *own, *run; /* as long as the deck; as long as one rendering */
  const char *path, *language;
  LIST(DeckParameter) parameters;
  Diagnostics *diags;
  RenderResult result;
};

const char *tl_version(void) {
  return TOPLINE_VERSION;
}

static void *make_zeroed(size_t size) {
  void *memory = calloc(1, size);
  if (!memory) _Exit(70);
  return memory;
}

tl_context *tl_context_new(void) {
  return make_zeroed(sizeof(tl_context));
}

void tl_context_free(tl_context *context) {
  if (!context) return;
  for (size_t i = 0; i <= BRAND_SLOTS; i++) arena_free(context->slots[i].arena);
  arena_free(context->own);
  free(context);
}

static FontSlot *find_slot(tl_context *context, const BrandFonts *brand, Diagnostics *diags) {
  if (!brand) return &context->slots[0];
  for (size_t i = 1; i <= BRAND_SLOTS; i++) {
    FontSlot *slot = &context->slots[i];
    if (slot->fonts && font_set_reuse(slot->fonts, brand, diags)) return slot;
  }
  FontSlot *slot = &context->slots[1 + context->turn++ % BRAND_SLOTS];
  slot->fonts = NULL;
  return slot;
}

static FontSet *open_fonts(void *user, const BrandFonts *brand, Diagnostics *diags) {
  FontSlot *slot = find_slot(user, brand, diags);
  bool is_open = slot->fonts && font_set_shaped_count(slot->fonts) <= SHAPED_LIMIT &&
                 font_set_reuse(slot->fonts, brand, diags);
  if (is_open) return slot->fonts;
  arena_free(slot->arena);
  slot->arena = arena_new();
  slot->fonts = font_set_open_brand(slot->arena, brand, diags);
  return slot->fonts;
}

tl_deck *tl_deck_open(tl_context *context, const char *path) {
  tl_deck *deck = make_zeroed(sizeof *deck);
  deck->context = context;
  deck->own = arena_new();
  deck->run = arena_new();
  deck->diags = diagnostics_new(deck->run);
  deck->path = arena_strdup(deck->own, path);
  return deck;
}

void tl_deck_free(tl_deck *deck) {
  if (!deck) return;
  arena_free(deck->run);
  arena_free(deck->own);
  free(deck);
}

void tl_deck_set_parameter(tl_deck *deck, const char *name, const char *value) {
  DeckParameter parameter = {arena_strdup(deck->own, name), arena_strdup(deck->own, value)};
  list_push(deck->own, &deck->parameters, parameter);
}

bool tl_deck_set_language(tl_deck *deck, const char *language) {
  if (language && !option_is_language(language)) return false;
  deck->language = language ? arena_strdup(deck->own, language) : NULL;
  return true;
}

static void begin_run(tl_deck *deck) {
  arena_free(deck->run);
  deck->run = arena_new();
  deck->diags = diagnostics_new(deck->run);
  deck->result = (RenderResult){0};
}

static OutputTarget find_target(Arena *arena, const tl_deck *deck,
                                const tl_render_options *options) {
  return output_name_target(arena, deck->path, options->chart, options->output);
}

const char *tl_deck_output_base(tl_deck *deck, const tl_render_options *options) {
  static const tl_render_options standard = {0};
  OutputTarget target = find_target(deck->own, deck, options ? options : &standard);
  if (target.direct) return target.direct;
  const char *base = target.base;
  const char *slash = strrchr(base, '/');
  const char *folder = slash ? arena_strndup(deck->own, base, (size_t)(slash - base) + 1) : ".";
  char *resolved = realpath(folder, NULL);
  if (!resolved) return base;
  const char *path = arena_printf(deck->own, "%s/%s", resolved, slash ? slash + 1 : base);
  free(resolved);
  return path;
}

static void report_unknown_format(tl_deck *deck, const char *name) {
  const char **names = arena_array(deck->run, const char *, output_format_count);
  for (size_t i = 0; i < output_format_count; i++) names[i] = output_formats[i]->name;
  diag_error(deck->diags, (SourceSpan){0}, "there is no format %s", diag_quote(deck->diags, name));
  diag_hint_names(deck->diags, name, "formats", names, output_format_count);
}

static bool has_format(const RenderRequest *request, const OutputFormat *format) {
  for (size_t i = 0; i < request->format_count; i++)
    if (request->formats[i] == format) return true;
  return false;
}

/* Without names the ending of the output names the format, if it is one. */
static const char *standard_format(const tl_render_options *options) {
  const OutputFormat *format = options->output ? output_name_format(options->output) : NULL;
  return format ? format->name : "pdf";
}

static bool choose_formats(tl_deck *deck, const tl_render_options *options,
                           RenderRequest *request) {
  const char *standard = standard_format(options);
  const char *const *names = options->formats ? options->formats : &standard;
  size_t count = options->formats ? options->format_count : 1;
  const OutputFormat **formats = arena_array(deck->run, const OutputFormat *, count);
  request->formats = formats;
  for (size_t i = 0; i < count; i++) {
    const OutputFormat *format = output_format_find(names[i]);
    if (!format)
      report_unknown_format(deck, names[i]);
    else if (!has_format(request, format))
      formats[request->format_count++] = format;
  }
  return diagnostics_error_count(deck->diags) == 0;
}

static bool check_number(tl_deck *deck, const char *name, double value, double most) {
  if (value == 0 || (value > 0 && value <= most)) return true;
  diag_error(deck->diags, (SourceSpan){0}, "%s must be above 0 and at most %d", name, (int)most);
  return false;
}

static bool refuse(tl_deck *deck, const char *message, const char *hint) {
  diag_error(deck->diags, (SourceSpan){0}, "%s", message);
  diag_hint(deck->diags, "%s", hint);
  return false;
}

static bool check_sizes(tl_deck *deck, const tl_render_options *options) {
  bool is_good = check_number(deck, "dpi", options->dpi, 2400) &&
                 check_number(deck, "width", options->width_mm, 2000) &&
                 check_number(deck, "height", options->height_mm, 2000) &&
                 check_number(deck, "frame width", options->frame_width_mm, 2000) &&
                 check_number(deck, "frame height", options->frame_height_mm, 2000);
  if (!is_good) return false;
  bool has_size = options->width_mm > 0 || options->height_mm > 0;
  bool has_frame = options->frame_width_mm > 0 || options->frame_height_mm > 0;
  if (!options->chart && has_size)
    return refuse(deck, "a width or height goes with one chart alone",
                  "name the chart with --only, or set the deck's page");
  if (!options->chart && (has_frame || options->with))
    return refuse(deck, "a frame and texts around it go with one chart alone",
                  "name the chart with --only");
  if ((options->width_mm > 0 && options->frame_width_mm > 0) ||
      (options->height_mm > 0 && options->frame_height_mm > 0))
    return refuse(deck, "a figure grows around a frame of a stated size",
                  "give the size of the figure, or that of its frame");
  return true;
}

static bool *figure_text(FigureTexts *texts, const char *name) {
  if (text_equals(name, "notes")) return &texts->has_notes;
  if (text_equals(name, "source")) return &texts->has_source;
  return text_equals(name, "title") ? &texts->has_title : NULL;
}

/* "title,source,notes" */
static bool choose_texts(tl_deck *deck, const char *names, FigureTexts *texts) {
  static const char *const known[] = {"notes", "source", "title"};
  bool is_good = true;
  while (names && *names) {
    size_t length = strcspn(names, ",");
    const char *name = arena_strndup(deck->run, names, length);
    bool *has_text = figure_text(texts, name);
    if (has_text) *has_text = true;
    if (!has_text) {
      diag_error(deck->diags, (SourceSpan){0}, "a chart has no text %s around it",
                 diag_quote(deck->diags, name));
      diag_hint_names(deck->diags, name, "texts", known, sizeof known / sizeof *known);
      is_good = false;
    }
    names += length + (names[length] == ',');
  }
  return is_good;
}

static FigureSize figure_size(const tl_render_options *options) {
  double width = options->width_mm ? options->width_mm : CHART_WIDTH_MM;
  double wide = options->frame_width_mm ? options->frame_width_mm : width;
  double height = CHART_LEAST_HEIGHT_MM + wide * CHART_ASPECT;
  return (FigureSize){.width = width * POINTS_PER_MM,
                      .height = options->height_mm * POINTS_PER_MM,
                      .block_height = height * POINTS_PER_MM,
                      .frame_width = options->frame_width_mm * POINTS_PER_MM,
                      .frame_height = options->frame_height_mm * POINTS_PER_MM};
}

static bool check_output(tl_deck *deck, const tl_render_options *options) {
  return !options->output || output_name_check(deck->run, options->output, deck->diags);
}

static tl_status run_status(const tl_deck *deck) {
  if (deck->result.is_refused) return TL_ERROR_USAGE;
  if (diagnostics_has_system_error(deck->diags)) return TL_ERROR_SYSTEM;
  return diagnostics_error_count(deck->diags) ? TL_ERROR_INPUT : TL_OK;
}

static tl_status run(tl_deck *deck, RenderRequest *request) {
  request->deck_path = deck->path;
  request->deck.parameters = deck->parameters.items;
  request->deck.parameter_count = deck->parameters.count;
  request->deck.language = deck->language;
  RenderTools tools = {deck->run, deck->diags, open_fonts, deck->context};
  render_deck(&tools, request, &deck->result);
  return run_status(deck);
}

tl_status tl_deck_check(tl_deck *deck) {
  begin_run(deck);
  RenderRequest request = {.dpi = SLIDE_DPI};
  return run(deck, &request);
}

tl_status tl_deck_render(tl_deck *deck, const tl_render_options *options) {
  static const tl_render_options standard = {0};
  if (!options) options = &standard;
  begin_run(deck);
  RenderRequest request = {.target = find_target(deck->run, deck, options),
                           .slides = options->slides,
                           .chart = options->chart,
                           .dpi = options->dpi     ? options->dpi
                                  : options->chart ? CHART_DPI
                                                   : SLIDE_DPI,
                           .figure = figure_size(options),
                           .embeds_fonts = options->embeds_fonts};
  if (!check_sizes(deck, options) || !check_output(deck, options) ||
      !choose_formats(deck, options, &request) ||
      !choose_texts(deck, options->with, &request.figure_texts))
    return TL_ERROR_USAGE;
  return run(deck, &request);
}

size_t tl_deck_diagnostic_count(const tl_deck *deck) {
  return diagnostics_count(deck->diags);
}

tl_diagnostic tl_deck_diagnostic(tl_deck *deck, size_t index, bool has_color) {
  if (index >= diagnostics_count(deck->diags)) return (tl_diagnostic){0};
  const Diagnostic *found = diagnostics_sorted(deck->diags, index);
  TextBuffer text = {.arena = deck->run};
  diagnostic_print(found, has_color, &text);
  return (tl_diagnostic){found->severity == SEVERITY_ERROR,
                         found->span.file ? found->span.file->path : NULL,
                         found->span.line,
                         found->span.column,
                         found->message,
                         found->hint,
                         text_buffer_string(&text)};
}

size_t tl_deck_output_count(const tl_deck *deck) {
  return deck->result.paths.count;
}

const char *tl_deck_output(const tl_deck *deck, size_t index) {
  return index < deck->result.paths.count ? deck->result.paths.items[index] : NULL;
}

tl_contents tl_deck_contents(const tl_deck *deck) {
  RenderContents contents = deck->result.contents;
  return (tl_contents){contents.slides, contents.charts, contents.numbers};
}

static Arena *own_arena(tl_context *context) {
  if (!context->own) context->own = arena_new();
  return context->own;
}

const char *tl_schema(tl_context *context) {
  if (!context->schema) context->schema = reference_schema(own_arena(context));
  return context->schema;
}

const char *tl_manual(tl_context *context) {
  if (context->manual) return context->manual;
  Arena *arena = own_arena(context);
  ReferenceFormat *formats = arena_array(arena, ReferenceFormat, output_format_count);
  for (size_t i = 0; i < output_format_count; i++)
    formats[i] = (ReferenceFormat){output_formats[i]->name, output_formats[i]->summary};
  context->manual = reference_manual(arena, formats, output_format_count);
  return context->manual;
}

const char *tl_nearest(const char *typed, const char *const *names, size_t count) {
  return text_nearest(typed, names, count);
}

bool tl_parse_length(const char *text, double *mm) {
  double points;
  size_t length = strlen(text);
  bool has_unit = length > 0 && text[length - 1] >= 'a';
  if (!has_unit || !option_parse_length(text, &points)) return false;
  *mm = points / POINTS_PER_MM;
  return true;
}
