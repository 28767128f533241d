/* The scene as text, a line a node: what tests compare, and what shows how a slide was composed. */
#include "output/formats.h"

#include "output/json.h"
#include <string.h>

enum { DECIMALS = 2 };

typedef struct DumpWriter {
  OutputStream *stream;
  const DocumentInfo *info;
  bool has_head;
} DumpWriter;

static void *open_dump(const OutputJob *job, OutputStream *stream) {
  DumpWriter *writer = arena_make(job->arena, DumpWriter);
  writer->stream = stream;
  writer->info = &job->scene->info;
  return writer;
}

static void append_field(TextBuffer *out, const char *name, const char *text) {
  if (!text) return;
  text_append_format(out, " %s ", name);
  json_append_string(out, text);
}

static void append_pair(TextBuffer *out, double a, const char *between, double b) {
  text_append(out, " ");
  text_append_number(out, a, DECIMALS);
  text_append(out, between);
  text_append_number(out, b, DECIMALS);
}

static void append_color(TextBuffer *out, Color color) {
  text_append_format(out, " #%02X%02X%02X", color.red, color.green, color.blue);
}

static void append_paint(TextBuffer *out, Paint paint) {
  if (paint.kind == PAINT_NONE) return;
  text_append(out, paint.kind == PAINT_HATCH ? " hatch" : " fill");
  append_color(out, paint.color);
  if (paint.kind == PAINT_HATCH) {
    text_append(out, " on");
    append_color(out, paint.ground);
  }
}

static void append_stroke(TextBuffer *out, Stroke stroke) {
  static const char *const dashes[] = {
      [DASH_SOLID] = "", [DASH_DASHED] = " dashed", [DASH_DOTTED] = " dotted"};
  if (stroke.width <= 0) return;
  text_append(out, " stroke");
  append_color(out, stroke.color);
  text_append(out, " ");
  text_append_number(out, stroke.width, DECIMALS);
  text_append(out, dashes[stroke.dash]);
  if (stroke.round) text_append(out, " round");
}

static const char *shape_kind(const Shape *shape) {
  switch (shape->form) {
  case SHAPE_RECT:
    return "rect";
  case SHAPE_ELLIPSE:
    return "ellipse";
  case SHAPE_LINES:
    return shape->is_closed ? "polygon" : "lines";
  }
  return "shape";
}

static void append_shape(TextBuffer *out, const Shape *shape) {
  if (shape->form == SHAPE_LINES) {
    for (size_t i = 0; i < shape->point_count; i++)
      append_pair(out, shape->points[i].x, ",", shape->points[i].y);
  } else {
    append_pair(out, shape->rect.x, ",", shape->rect.y);
    append_pair(out, shape->rect.width, "x", shape->rect.height);
  }
  if (shape->radius > 0) {
    text_append(out, " radius ");
    text_append_number(out, shape->radius, DECIMALS);
  }
  append_paint(out, shape->fill);
  append_stroke(out, shape->stroke);
}

static const char *exact_value(Arena *arena, Quantity quantity) {
  switch (quantity.state) {
  case QUANTITY_PRESENT:
    return decimal_to_text(arena, quantity.value);
  case QUANTITY_MISSING:
    return "missing";
  case QUANTITY_NOT_MEANINGFUL:
    return "not meaningful";
  }
  return "missing";
}

/* " [66,835 = 66835 JPY millions]" */
static void append_numbers(TextBuffer *out, const BoundText *content) {
  for (size_t i = 0; i < content->run_count; i++) {
    const NumberRun *run = &content->runs[i];
    const char *unit = run->quantity.measure ? run->quantity.measure->unit : NULL;
    text_append(out, " [");
    text_append_bytes(out, content->text + run->start, run->length);
    text_append_format(out, " = %s", exact_value(out->arena, run->quantity));
    if (unit && *unit) text_append_format(out, " %s", unit);
    text_append(out, "]");
  }
}

static void append_text(TextBuffer *out, const SceneText *text) {
  static const char *const aligns[] = {
      [ALIGN_START] = " ", [ALIGN_MIDDLE] = " middle ", [ALIGN_END] = " end "};
  append_pair(out, text->origin.x, ",", text->origin.y);
  text_append(out, " width ");
  text_append_number(out, text->width, DECIMALS);
  text_append(out, aligns[text->align]);
  json_append_string(out, text->content.text);
  text_append(out, text->style.weight == FONT_SEMIBOLD ? " semibold " : " regular ");
  text_append_number(out, text->style.size, DECIMALS);
  if (text->style.has_tabular_figures) text_append(out, " tabular");
  append_color(out, text->color);
  append_numbers(out, &text->content);
}

static void append_image(TextBuffer *out, const SceneImage *image) {
  const char *slash = strrchr(image->path, '/'); /* the file, wherever the deck is */
  append_pair(out, image->box.x, ",", image->box.y);
  append_pair(out, image->box.width, "x", image->box.height);
  text_append_format(out, " %s", image->format);
  append_pair(out, image->width, "x", image->height);
  text_append(out, " ");
  json_append_string(out, slash ? slash + 1 : image->path);
  if (rect_equals(image->crop, (Rect){0, 0, 1, 1})) return;
  text_append(out, " crop");
  append_pair(out, image->crop.x, ",", image->crop.y);
  append_pair(out, image->crop.width, "x", image->crop.height);
}

static const char *node_kind(const SceneNode *node) {
  switch (node->kind) {
  case SCENE_GROUP:
    return "group";
  case SCENE_SHAPE:
    return shape_kind(&node->shape);
  case SCENE_TEXT:
    return "text";
  case SCENE_IMAGE:
    return "image";
  }
  return "node";
}

static void append_node(TextBuffer *out, const SceneNode *node, int depth) {
  for (int i = 0; i < depth; i++) text_append(out, "  ");
  text_append_format(out, "%s %s", node_kind(node), scene_role_name(node->role));
  if (node->name) {
    text_append(out, " ");
    json_append_string(out, node->name);
  }
  if (node->kind == SCENE_SHAPE) append_shape(out, &node->shape);
  if (node->kind == SCENE_TEXT) append_text(out, &node->text);
  if (node->kind == SCENE_IMAGE) append_image(out, &node->image);
  if (node->may_overlap) text_append(out, " over");
  append_field(out, "description", node->description);
  text_append(out, "\n");
  for (const SceneNode *child = node->first_child; child; child = child->next)
    append_node(out, child, depth + 1);
}

static void append_head(TextBuffer *out, const DocumentInfo *info) {
  text_append(out, "deck");
  append_field(out, "title", info->title);
  append_field(out, "subtitle", info->subtitle);
  append_field(out, "author", info->author);
  append_field(out, "language", info->language);
  append_field(out, "date", info->date);
  text_append(out, "\n");
}

static void append_page(TextBuffer *out, const ScenePage *page) {
  text_append_format(out, "page %d ", page->number);
  json_append_string(out, page->name);
  append_pair(out, page->width, "x", page->height);
  text_append(out, " ground");
  append_color(out, page->ground);
  append_field(out, "title", page->title);
  append_field(out, "spoken", page->spoken);
  text_append(out, "\n");
  for (const SceneNode *node = page->root->first_child; node; node = node->next)
    append_node(out, node, 1);
}

static void write_dump_page(void *object, const ScenePage *page, OutputStream *stream) {
  DumpWriter *writer = object;
  Arena *scratch = arena_new();
  TextBuffer out = {.arena = scratch};
  if (!writer->has_head) append_head(&out, writer->info);
  writer->has_head = true;
  append_page(&out, page);
  stream_write(stream, out.text, out.length);
  arena_free(scratch);
}

static void close_dump(void *object) {
  (void)object; /* lives in the arena */
}

const OutputFormat dump_format = {
    .name = "dump",
    .extension = "dump",
    .summary = "the composed slides as text, a line for each thing on them",
    .open = open_dump,
    .write_page = write_dump_page,
    .close = close_dump,
};
