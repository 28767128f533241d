#include "render.h"

#include "base/text.h"
#include "bind/files.h"
#include "output/direct_file.h"
#include "scene/check.h"
#include <string.h>
#include <sys/stat.h>

static bool has_errors(const RenderTools *tools) {
  return diagnostics_error_count(tools->diags) > 0;
}

static const char *read_number(const char *text, size_t *number) {
  const char *start = text;
  for (*number = 0; *text >= '0' && *text <= '9' && text - start < 6; text++)
    *number = *number * 10 + (size_t)(*text - '0');
  return text == start ? NULL : text;
}

/* "3,5-7"; false if the text is no such list or names a slide that is not there. */
static bool parse_slides(const char *text, size_t count, bool *is_wanted) {
  while (*text) {
    size_t first, last;
    text = read_number(text, &first);
    if (!text) return false;
    last = first;
    if (*text == '-') text = read_number(text + 1, &last);
    if (!text || first < 1 || last < first || last > count) return false;
    for (size_t i = first; i <= last; i++) is_wanted[i - 1] = true;
    if (*text == ',' && text[1])
      text++;
    else if (*text)
      return false;
  }
  return true;
}

static const bool *choose_slides(const RenderTools *tools, const RenderRequest *request,
                                 const Deck *deck) {
  if (!request->slides) return NULL;
  bool *is_wanted = arena_array(tools->arena, bool, deck->slide_count);
  if (request->slides[0] && parse_slides(request->slides, deck->slide_count, is_wanted))
    return is_wanted;
  diag_error(tools->diags, source_span_whole(request->deck.file),
             "the slides %s cannot be chosen; the deck has 1 to %zu",
             diag_quote(tools->diags, request->slides), deck->slide_count);
  diag_hint(tools->diags, "write them as in 3,5-7");
  return NULL;
}

static const Block *need_block(const RenderTools *tools, const RenderRequest *request,
                               const Deck *deck) {
  const Block *block = deck_find_block(deck, request->chart);
  if (block) return block;
  LIST(const char *) names = {0};
  for (size_t s = 0; s < deck->slide_count; s++)
    for (size_t b = 0; b < deck->slides[s].block_count; b++)
      if (deck->slides[s].blocks[b].type->stands_alone)
        list_push(tools->arena, &names, deck->slides[s].blocks[b].name);
  diag_error(tools->diags, source_span_whole(request->deck.file),
             "the deck has no chart, table or tiles named %s",
             diag_quote(tools->diags, request->chart));
  diag_hint_names(tools->diags, request->chart, "charts", names.items, names.count);
  return NULL;
}

/* What the finest of the formats shows; 0 if one of them is as fine as print. */
static double finest_dpi(const RenderRequest *request) {
  for (size_t i = 0; i < request->format_count; i++)
    if (!request->formats[i]->has_pixels) return 0;
  return request->format_count ? request->dpi : 0;
}

static const Scene *compose(const RenderTools *tools, const RenderRequest *request,
                            const Deck *deck) {
  const Block *block = request->chart ? need_block(tools, request, deck) : NULL;
  const bool *is_wanted = choose_slides(tools, request, deck);
  if (has_errors(tools)) return NULL;
  FontSet *fonts = tools->open_fonts(tools->context, deck->fonts, tools->diags);
  if (!fonts) return NULL;
  ComposeTools compose_tools = {tools->arena, fonts, tools->diags, finest_dpi(request)};
  if (block)
    return compose_figure(&compose_tools, deck, block, &request->figure, request->figure_texts);
  return compose_deck(&compose_tools, deck, is_wanted);
}

/* Whether both paths lead to one file, by links too. */
static bool is_same_file(const char *a, const char *b) {
  struct stat first, second;
  return stat(a, &first) == 0 && stat(b, &second) == 0 && first.st_dev == second.st_dev &&
         first.st_ino == second.st_ino;
}

/* What was read is not to be replaced by what is made of it. */
static bool keeps_inputs(const RenderTools *tools, const Deck *deck, const OutputPaths *planned) {
  for (size_t i = 0; i < planned->count; i++) {
    for (size_t k = 0; k < deck->files.count; k++) {
      if (!is_same_file(planned->items[i], deck->files.items[k]->path)) continue;
      diag_system(tools->diags, planned->items[i],
                  k ? "cannot write: the deck reads this file" : "cannot write: it is the deck");
      diag_hint(tools->diags, "write to another place with --output");
    }
  }
  return !has_errors(tools);
}

/* One pipe takes one file. */
static bool fits_target(const RenderTools *tools, const RenderRequest *request,
                        const OutputPaths *planned) {
  if (!request->target.direct || planned->count == 1) return true;
  bool is_standard = text_equals(request->target.direct, STANDARD_OUTPUT);
  diag_error(tools->diags, (SourceSpan){0}, "%s takes one file, and this would be %zu",
             is_standard ? "standard output" : request->target.direct, planned->count);
  diag_hint(tools->diags, "choose one format, and one slide with --slides, or write to a folder");
  return false;
}

/* A font in an SVG can be taken out and used by anyone, unlike one in a PDF. */
static bool may_embed_fonts(const RenderTools *tools, const RenderRequest *request,
                            const Deck *deck) {
  bool has_web_format = false;
  for (size_t i = 0; i < request->format_count; i++)
    has_web_format |= text_equals(request->formats[i]->name, "svg");
  for (int weight = 0; deck->fonts && request->embeds_fonts && has_web_format && weight < 2;
       weight++) {
    const BrandFace *face = &deck->fonts->faces[weight];
    if (!face->is_for_print) continue;
    diag_error(
        tools->diags, face->place,
        "the font may be embedded to be shown and printed, not for web pages (OS/2 fsType 4)");
    diag_hint(tools->diags, "leave out --embed-fonts, or ask its maker for a licence for the web");
  }
  return !has_errors(tools);
}

static void write_files(const RenderTools *tools, const RenderRequest *request, const Deck *deck,
                        const Scene *scene, RenderResult *result) {
  OutputJob job = {tools->arena, scene, tools->diags, request->dpi, request->embeds_fonts};
  OutputPaths planned = {0};
  for (size_t i = 0; i < request->format_count; i++)
    output_plan(request->formats[i], &job, &request->target, &planned);
  result->is_refused = planned.count > 0 && !fits_target(tools, request, &planned);
  if (!result->is_refused && keeps_inputs(tools, deck, &planned))
    output_write(request->formats, request->format_count, &job, &request->target, &result->paths);
}

static void count_numbers(const SceneNode *node, void *context) {
  if (node->kind == SCENE_TEXT) *(size_t *)context += node->text.content.run_count;
}

static RenderContents count_contents(const Deck *deck, const Scene *scene) {
  RenderContents contents = {.slides = scene->pages.count};
  for (size_t s = 0; s < deck->slide_count; s++)
    for (size_t b = 0; b < deck->slides[s].block_count; b++)
      contents.charts += text_equals(deck->slides[s].blocks[b].type->name, "chart");
  for (size_t i = 0; i < scene->pages.count; i++)
    scene_walk(scene->pages.items[i]->root, count_numbers, &contents.numbers);
  return contents;
}

void render_deck(const RenderTools *tools, const RenderRequest *request, RenderResult *result) {
  RenderRequest job = *request;
  job.deck.file = file_read(tools->arena, request->deck_path, tools->diags);
  const Deck *deck = job.deck.file ? deck_read(tools->arena, &job.deck, tools->diags) : NULL;
  const Scene *scene = deck ? compose(tools, &job, deck) : NULL;
  bool is_sound = scene && !has_errors(tools); /* else the check would say the same again */
  if (is_sound) scene_check(scene, tools->diags);
  if (!scene || has_errors(tools) || !may_embed_fonts(tools, &job, deck)) return;
  result->contents = count_contents(deck, scene);
  write_files(tools, &job, deck, scene, result);
}
