/* SVG by our own hand: text stays text, marks name themselves under the pointer. */
#include "output/formats.h"

#include "output/svg_fonts.h"
#include "output/svg_images.h"
#include "output/svg_write.h"
#include <string.h>

typedef struct SvgWriter {
  const OutputJob *job;
} SvgWriter;

static void *open_svg(const OutputJob *job, OutputStream *stream) {
  (void)stream;
  SvgWriter *writer = arena_make(job->arena, SvgWriter);
  writer->job = job;
  return writer;
}

static void append_content(TextBuffer *out, const char *element, const char *text) {
  if (!text || !*text) return;
  text_append_format(out, "<%s>", element);
  xml_append(out, text);
  text_append_format(out, "</%s>\n", element);
}

/* What a mark is called to a reader: its description, or "FY2008, Outsourcing" of
 * "revenue_mix/FY2008/Outsourcing". */
static const char *mark_title(Arena *arena, const SceneNode *node) {
  if (node->role != ROLE_MARK) return NULL;
  if (node->description && *node->description) return node->description;
  if (!node->name) return NULL;
  const char *slash = strchr(node->name, '/');
  TextBuffer title = {.arena = arena};
  for (const char *part = slash ? slash + 1 : node->name; part;) {
    const char *next = strchr(part, '/');
    text_append_bytes(&title, part, next ? (size_t)(next - part) : strlen(part));
    if (next) text_append(&title, ", ");
    part = next ? next + 1 : NULL;
  }
  return text_buffer_string(&title);
}

/* Spaces that XML would take away. */
static bool has_loose_spaces(const char *text) {
  size_t length = strlen(text);
  return length && (text[0] == ' ' || text[length - 1] == ' ' || strstr(text, "  "));
}

/* The point that stays in place in a viewer whose font is wider or narrower than ours. */
static void append_anchor(TextBuffer *out, const SceneText *text) {
  static const char *const anchors[] = {[ALIGN_MIDDLE] = "middle", [ALIGN_END] = "end"};
  double part = text->align == ALIGN_MIDDLE ? 0.5 : text->align == ALIGN_END ? 1 : 0;
  svg_append_number(out, "x", text->origin.x + text->width * part);
  if (anchors[text->align]) svg_append_attribute(out, "text-anchor", anchors[text->align]);
}

static void append_text(TextBuffer *out, const SceneText *text, bool has_fonts) {
  text_append(out, "<text");
  append_anchor(out, text);
  svg_append_number(out, "y", text->origin.y);
  svg_append_text_fonts(out, text, has_fonts);
  svg_append_number(out, "font-size", svg_font_size(text));
  if (text->style.weight == FONT_SEMIBOLD) text_append(out, " font-weight=\"600\"");
  if (text->style.has_tabular_figures)
    text_append(out, " style=\"font-variant-numeric:tabular-nums\"");
  svg_append_color(out, "fill", text->color);
  if (text->width > 0) {
    svg_append_number(out, "textLength", text->width);
    text_append(out, " lengthAdjust=\"spacingAndGlyphs\"");
  }
  if (has_loose_spaces(text->content.text)) text_append(out, " xml:space=\"preserve\"");
  text_append(out, ">");
  xml_append(out, text->content.text);
  text_append(out, "</text>\n");
}

static void append_node(TextBuffer *out, const SceneNode *node, bool has_fonts);

/* A group without a name is of no use to a reader of the file. */
static void append_group(TextBuffer *out, const SceneNode *node, bool has_fonts) {
  bool is_named = node->name && *node->name;
  if (is_named) {
    text_append(out, "<g");
    svg_append_attribute(out, "data-name", node->name);
    text_append(out, ">\n");
    append_content(out, "title", mark_title(out->arena, node));
    if (node->role == ROLE_FIGURE) append_content(out, "desc", node->description);
  }
  for (const SceneNode *child = node->first_child; child; child = child->next)
    append_node(out, child, has_fonts);
  if (is_named) text_append(out, "</g>\n");
}

/* `has_fonts`: the image has its own. */
static void append_node(TextBuffer *out, const SceneNode *node, bool has_fonts) {
  switch (node->kind) {
  case SCENE_GROUP:
    append_group(out, node, has_fonts);
    break;
  case SCENE_SHAPE:
    svg_append_shape(out, &node->shape, mark_title(out->arena, node));
    break;
  case SCENE_TEXT:
    append_text(out, &node->text, has_fonts);
    break;
  case SCENE_IMAGE:
    svg_append_image(out, node);
    break;
  }
}

static void collect_description(const SceneNode *node, void *context) {
  TextBuffer *buffer = context;
  if (node->role != ROLE_FIGURE || !node->description || !*node->description) return;
  if (buffer->length) text_append(buffer, " ");
  text_append(buffer, node->description);
}

static void append_length(TextBuffer *out, const char *name, double points) {
  text_append_format(out, " %s=\"", name);
  text_append_number(out, points, 2);
  text_append(out, "pt\"");
}

static void append_head(TextBuffer *out, const DocumentInfo *info, const ScenePage *page) {
  text_append(out, "<svg xmlns=\"http://www.w3.org/2000/svg\"");
  append_length(out, "width", page->width);
  append_length(out, "height", page->height);
  text_append(out, " viewBox=\"0 0 ");
  text_append_number(out, page->width, 2);
  text_append(out, " ");
  text_append_number(out, page->height, 2);
  text_append(out, "\" role=\"img\"");
  if (info->language) svg_append_attribute(out, "xml:lang", info->language);
  svg_append_attribute(out, "font-family", svg_latin_fonts);
  text_append(out, " font-weight=\"400\" stroke-miterlimit=\"4\">\n");
  append_content(out, "title", *page->title ? page->title : info->title);
}

static void append_ground(TextBuffer *out, const ScenePage *page) {
  Shape ground = {.form = SHAPE_RECT,
                  .rect = {0, 0, page->width, page->height},
                  .fill = paint_solid(page->ground)};
  svg_append_shape(out, &ground, NULL);
}

static void append_fonts(TextBuffer *out, const ScenePage *page, OutputStream *stream) {
  FontSubsets subsets = {0};
  if (!font_subsets_make(out->arena, page, &subsets))
    stream_fail(stream, "a font cannot be cut to the characters of the page");
  svg_append_fonts(out, &subsets);
}

static void write_svg_page(void *object, const ScenePage *page, OutputStream *stream) {
  SvgWriter *writer = object;
  Arena *scratch = arena_new();
  TextBuffer out = {.arena = scratch}, description = {.arena = scratch};
  append_head(&out, &writer->job->scene->info, page);
  scene_walk(page->root, collect_description, &description);
  append_content(&out, "desc", text_buffer_string(&description));
  bool has_fonts = writer->job->embeds_fonts;
  if (has_fonts) append_fonts(&out, page, stream);
  svg_append_hatches(&out, page->root);
  append_ground(&out, page);
  append_node(&out, page->root, has_fonts);
  text_append(&out, "</svg>\n");
  out = svg_finish_ids(&out);
  stream_write(stream, out.text, out.length);
  arena_free(scratch);
}

static void close_svg(void *object) {
  (void)object; /* lives in the arena */
}

const OutputFormat svg_format = {
    .name = "svg",
    .extension = "svg",
    .summary = "each slide as an image of vectors and text, for the web",
    .one_file_per_page = true,
    .open = open_svg,
    .write_page = write_svg_page,
    .close = close_svg,
};
