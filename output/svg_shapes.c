/* Shapes, colours and hatches as SVG. */
#include "output/svg_write.h"

#include "output/paint_style.h"
#include <string.h>

enum { DECIMALS = 2 };

static const char *entity_of(uint32_t c) {
  switch (c) {
  case '&':
    return "&amp;";
  case '<':
    return "&lt;";
  case '>':
    return "&gt;";
  case '"':
    return "&quot;";
  default:
    return NULL;
  }
}

static bool is_xml_character(uint32_t c) {
  return c >= 0x20 && c != 0x7F && (c & 0xFFFE) != 0xFFFE;
}

void xml_append(TextBuffer *out, const char *text) {
  const char *end = text + strlen(text);
  while (text < end) {
    uint32_t c = 0;
    size_t length = utf8_decode(text, end, &c);
    const char *entity = entity_of(c);
    if (length == 0 || !is_xml_character(c))
      text_append(out, "\xEF\xBF\xBD");
    else if (entity)
      text_append(out, entity);
    else
      text_append_bytes(out, text, length);
    text += length ? length : 1;
  }
}

/* No text brings this byte in: it is none that XML can hold. */
static const char id_mark = '\x01';

void svg_append_id(TextBuffer *out, const char *name) {
  text_append_bytes(out, &id_mark, 1);
  text_append(out, name);
}

/* FNV-1a. */
static uint64_t hash_bytes(const char *bytes, size_t length) {
  uint64_t hash = 0xCBF29CE484222325u;
  for (size_t i = 0; i < length; i++) hash = (hash ^ (unsigned char)bytes[i]) * 0x100000001B3u;
  return hash;
}

TextBuffer svg_finish_ids(const TextBuffer *image) {
  TextBuffer out = {.arena = image->arena};
  unsigned long long hash = hash_bytes(image->text, image->length);
  const char *prefix = arena_printf(image->arena, "t%016llx-", hash);
  const char *rest = image->text, *end = image->text + image->length;
  for (const char *mark; (mark = memchr(rest, id_mark, (size_t)(end - rest))); rest = mark + 1) {
    text_append_bytes(&out, rest, (size_t)(mark - rest));
    text_append(&out, prefix);
  }
  text_append_bytes(&out, rest, (size_t)(end - rest));
  return out;
}

void svg_append_attribute(TextBuffer *out, const char *name, const char *value) {
  text_append_format(out, " %s=\"", name);
  xml_append(out, value);
  text_append(out, "\"");
}

void svg_append_number(TextBuffer *out, const char *name, double value) {
  text_append_format(out, " %s=\"", name);
  text_append_number(out, value, DECIMALS);
  text_append(out, "\"");
}

void svg_append_color(TextBuffer *out, const char *name, Color color) {
  text_append_format(out, " %s=\"#%02x%02x%02x\"", name, color.red, color.green, color.blue);
}

static const char *hatch_name(Arena *arena, Paint paint) {
  return arena_printf(arena, "hatch-%02x%02x%02x-%02x%02x%02x", paint.color.red, paint.color.green,
                      paint.color.blue, paint.ground.red, paint.ground.green, paint.ground.blue);
}

static void append_fill(TextBuffer *out, Paint fill) {
  switch (fill.kind) {
  case PAINT_NONE:
    text_append(out, " fill=\"none\"");
    break;
  case PAINT_OUTLINE: /* two solid shapes by now */
  case PAINT_SOLID:
    svg_append_color(out, "fill", fill.color);
    break;
  case PAINT_HATCH:
    text_append(out, " fill=\"url(#");
    svg_append_id(out, hatch_name(out->arena, fill));
    text_append(out, ")\"");
    break;
  }
}

static void append_stroke(TextBuffer *out, Stroke stroke) {
  if (!stroke_is_visible(stroke)) return;
  svg_append_color(out, "stroke", stroke.color);
  svg_append_number(out, "stroke-width", stroke.width);
  if (stroke.round) text_append(out, " stroke-linecap=\"round\" stroke-linejoin=\"round\"");
  double dashes[2];
  if (!stroke_dashes(stroke, dashes)) return;
  text_append(out, " stroke-dasharray=\"");
  text_append_number(out, dashes[0], DECIMALS);
  text_append(out, " ");
  text_append_number(out, dashes[1], DECIMALS);
  text_append(out, "\"");
}

static void append_rect(TextBuffer *out, const Shape *shape) {
  text_append(out, "<rect");
  svg_append_number(out, "x", shape->rect.x);
  svg_append_number(out, "y", shape->rect.y);
  svg_append_number(out, "width", shape->rect.width);
  svg_append_number(out, "height", shape->rect.height);
  if (shape->radius > 0) svg_append_number(out, "rx", shape->radius);
}

static void append_ellipse(TextBuffer *out, const Shape *shape) {
  text_append(out, "<ellipse");
  svg_append_number(out, "cx", rect_middle_x(shape->rect));
  svg_append_number(out, "cy", rect_middle_y(shape->rect));
  svg_append_number(out, "rx", shape->rect.width / 2);
  svg_append_number(out, "ry", shape->rect.height / 2);
}

static void append_line(TextBuffer *out, const Shape *shape) {
  text_append(out, "<line");
  svg_append_number(out, "x1", shape->points[0].x);
  svg_append_number(out, "y1", shape->points[0].y);
  svg_append_number(out, "x2", shape->points[1].x);
  svg_append_number(out, "y2", shape->points[1].y);
}

static void append_points(TextBuffer *out, const Shape *shape) {
  text_append(out, shape->is_closed ? "<polygon points=\"" : "<polyline points=\"");
  for (size_t i = 0; i < shape->point_count; i++) {
    if (i) text_append(out, " ");
    text_append_number(out, shape->points[i].x, DECIMALS);
    text_append(out, ",");
    text_append_number(out, shape->points[i].y, DECIMALS);
  }
  text_append(out, "\"");
}

static void append_element(TextBuffer *out, const Shape *shape) {
  switch (shape->form) {
  case SHAPE_RECT:
    append_rect(out, shape);
    break;
  case SHAPE_ELLIPSE:
    append_ellipse(out, shape);
    break;
  case SHAPE_LINES:
    if (shape->point_count == 2 && !shape->is_closed)
      append_line(out, shape);
    else
      append_points(out, shape);
    break;
  }
}

void svg_append_shape(TextBuffer *out, const Shape *shape, const char *title) {
  append_element(out, shape);
  append_fill(out, shape->fill);
  append_stroke(out, shape->stroke);
  if (!title) {
    text_append(out, "/>\n");
    return;
  }
  text_append(out, "><title>");
  xml_append(out, title);
  /* The end tag's name is the start tag's. */
  static const char *const names[] = {[SHAPE_RECT] = "rect", [SHAPE_ELLIPSE] = "ellipse"};
  const char *lines = shape->is_closed ? "polygon" : shape->point_count == 2 ? "line" : "polyline";
  text_append_format(out, "</title></%s>\n",
                     shape->form == SHAPE_LINES ? lines : names[shape->form]);
}

typedef struct HatchList {
  TextBuffer *out;
  LIST(Paint) known;
} HatchList;

static bool paints_equal(Paint a, Paint b) {
  return color_equals(a.color, b.color) && color_equals(a.ground, b.ground);
}

static void append_hatch(TextBuffer *out, Paint paint) {
  text_append(out, "<pattern id=\"");
  svg_append_id(out, hatch_name(out->arena, paint));
  text_append(out, "\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"");
  svg_append_number(out, "width", HATCH_DISTANCE);
  svg_append_number(out, "height", HATCH_DISTANCE);
  text_append(out, "><rect");
  svg_append_number(out, "width", HATCH_DISTANCE);
  svg_append_number(out, "height", HATCH_DISTANCE);
  svg_append_color(out, "fill", paint.ground);
  text_append(out, "/><rect");
  text_append(out, " x=\"");
  text_append_number(out, (HATCH_DISTANCE - HATCH_WIDTH) / 2, 4);
  text_append(out, "\"");
  svg_append_number(out, "width", HATCH_WIDTH);
  svg_append_number(out, "height", HATCH_DISTANCE);
  svg_append_color(out, "fill", paint.color);
  text_append(out, "/></pattern>\n");
}

static void visit_hatch(const SceneNode *node, void *context) {
  HatchList *list = context;
  if (node->kind != SCENE_SHAPE || node->shape.fill.kind != PAINT_HATCH) return;
  for (size_t i = 0; i < list->known.count; i++)
    if (paints_equal(list->known.items[i], node->shape.fill)) return;
  if (list->known.count == 0) text_append(list->out, "<defs>\n");
  list_push(list->out->arena, &list->known, node->shape.fill);
  append_hatch(list->out, node->shape.fill);
}

void svg_append_hatches(TextBuffer *out, const SceneNode *root) {
  HatchList list = {.out = out};
  scene_walk(root, visit_hatch, &list);
  if (list.known.count) text_append(out, "</defs>\n");
}
