/* SVG, read once and written anew: only elements and attributes that draw get through, each known
 * by its name. What is left is given to librsvg, and to files of SVG, so both show the same, and
 * neither can run anything, fetch anything or see anything beside it. */
#include "images/picture_parts.h"

#include "images/picture_draw.h"
#include "images/svg_names.h"
#include "images/svg_size.h"
#include "images/svg_style.h"
#include <expat.h>
#include <string.h>

#define SVG_SPACE "http://www.w3.org/2000/svg "
#define LINK_SPACE "http://www.w3.org/1999/xlink "

typedef struct SvgReader {
  PictureSource *source;
  XML_Parser parser;
  TextBuffer out;
  TextBuffer sheet; /* of the <style> that is open */
  SvgSize size;
  size_t elements, depth;
  size_t skipped; /* depth within what is left out */
  bool in_sheet;
} SvgReader;

static void stop(SvgReader *reader, const char *problem, const char *hint) {
  picture_fail(reader->source, problem, hint);
  XML_StopParser(reader->parser, XML_FALSE);
}

static const char *without_space(const char *name, const char *space) {
  size_t length = strlen(space);
  return strncmp(name, space, length) == 0 ? name + length : NULL;
}

static void append_attribute_start(TextBuffer *out, const char *name) {
  text_append_format(out, " %s=\"", name);
}

/* A reference must lead into the picture itself. */
static bool copy_link(SvgReader *reader, const char *value) {
  value += strspn(value, " \t\r\n");
  if (value[0] != '#' || !value[1])
    return picture_fail(reader->source, "refers to something outside of itself",
                        "nothing is fetched: put all that it needs into the file");
  append_attribute_start(&reader->out, "href");
  static const char hash_mark[] = {'#', PICTURE_ID_MARK};
  text_append_bytes(&reader->out, hash_mark, sizeof hash_mark);
  svg_style_escape(&reader->out, value + 1, strlen(value + 1));
  text_append(&reader->out, "\"");
  return true;
}

static bool copy_id(SvgReader *reader, const char *value) {
  static const char mark = PICTURE_ID_MARK;
  append_attribute_start(&reader->out, "id");
  text_append_bytes(&reader->out, &mark, 1);
  svg_style_escape(&reader->out, value, strlen(value));
  text_append(&reader->out, "\"");
  return true;
}

static bool copy_style(SvgReader *reader, const char *value) {
  append_attribute_start(&reader->out, "style");
  bool is_good = svg_style_copy_declarations(reader->source, &reader->out, value, strlen(value));
  text_append(&reader->out, "\"");
  return is_good;
}

static bool copy_plain(SvgReader *reader, const char *name, const char *value) {
  append_attribute_start(&reader->out, name);
  bool is_good = svg_style_copy_value(reader->source, &reader->out, value, strlen(value));
  text_append(&reader->out, "\"");
  return is_good;
}

/* What is not known is left out: names of programs, and what would run. */
static bool copy_attribute(SvgReader *reader, const char *name, const char *value) {
  const char *link = without_space(name, LINK_SPACE);
  if (strcmp(link ? link : name, "href") == 0) return copy_link(reader, value);
  if (strcmp(name, "id") == 0) return copy_id(reader, value);
  if (strcmp(name, "style") == 0) return copy_style(reader, value);
  if (svg_style_has_effect(reader->source, name, strlen(name), value, strlen(value))) return false;
  bool is_known =
      strcmp(name, "class") == 0 || svg_is_geometry(name) || svg_is_property(name, strlen(name));
  return !is_known || copy_plain(reader, name, value);
}

static const char *find_attribute(const XML_Char **attributes, const char *name) {
  for (size_t i = 0; attributes[i]; i += 2)
    if (strcmp(attributes[i], name) == 0) return attributes[i + 1];
  return NULL;
}

/* The root has the size that was found, and stands at the corner. */
static bool is_set_by_us(const char *name) {
  static const char *const names[] = {"height", "id", "width", "x", "y"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (strcmp(names[i], name) == 0) return true;
  return false;
}

static bool open_root(SvgReader *reader, const char *local, const XML_Char **attributes) {
  if (strcmp(local, "svg") != 0)
    return picture_fail(reader->source, "is no SVG: its root is another element", NULL);
  if (!svg_size_find(find_attribute(attributes, "width"), find_attribute(attributes, "height"),
                     find_attribute(attributes, "viewBox"), &reader->size))
    return picture_fail(reader->source, "says no size that can be drawn",
                        "give its root a viewBox, or width and height");
  append_attribute_start(&reader->out, "width");
  text_append_number(&reader->out, reader->size.width, 4);
  text_append(&reader->out, "\" height=\"");
  text_append_number(&reader->out, reader->size.height, 4);
  text_append(&reader->out, "\"");
  return true;
}

static bool copy_start(SvgReader *reader, const char *local, const XML_Char **attributes) {
  bool is_root = reader->depth == 1;
  text_append_format(&reader->out, "<%s", local);
  if (is_root && !open_root(reader, local, attributes)) return false;
  for (size_t i = 0; attributes[i]; i += 2)
    if (!(is_root && is_set_by_us(attributes[i])) &&
        !copy_attribute(reader, attributes[i], attributes[i + 1]))
      return false;
  text_append(&reader->out, ">");
  return true;
}

static bool is_countable(SvgReader *reader) {
  if (++reader->depth > PICTURE_DEPTH_LIMIT)
    return picture_fail(reader->source, "is nested more than 100 levels deep", "simplify it");
  if (++reader->elements > PICTURE_ELEMENT_LIMIT)
    return picture_fail(reader->source, "has more than 50000 elements",
                        "simplify it, or save it as PNG");
  return true;
}

static bool refuse_element(SvgReader *reader, const char *local) {
  Arena *arena = reader->source->arena;
  if (strcmp(local, "text") == 0)
    return picture_fail(reader->source, "holds text, whose fonts may not be there",
                        "turn its text into outlines where it is drawn");
  const char *name = text_escape(arena, local, strlen(local), 40);
  const char *problem = arena_printf(arena, "holds <%s>, which is not drawn", name);
  return picture_fail(reader->source, problem,
                      "save it as plain SVG of shapes and paths, or as PNG");
}

static bool take_start(SvgReader *reader, const char *name, const XML_Char **attributes) {
  if (!is_countable(reader)) return false;
  const char *local = without_space(name, SVG_SPACE);
  if (!local && reader->depth == 1)
    return picture_fail(reader->source, "is no SVG: its root is another element",
                        "an SVG begins with <svg xmlns=\"http://www.w3.org/2000/svg\">");
  SvgElementUse use = local ? svg_element_use(local) : SVG_SKIPPED;
  if (reader->skipped || use == SVG_SKIPPED) {
    reader->skipped++;
    return true;
  }
  if (use == SVG_REFUSED || reader->in_sheet) return refuse_element(reader, local);
  if (use != SVG_STYLE) return copy_start(reader, local, attributes);
  if (reader->depth == 1) return refuse_element(reader, local);
  reader->in_sheet = true;
  reader->sheet.length = 0;
  return true;
}

static void on_start(void *context, const XML_Char *name, const XML_Char **attributes) {
  SvgReader *reader = context;
  if (!take_start(reader, name, attributes)) XML_StopParser(reader->parser, XML_FALSE);
}

static void on_end(void *context, const XML_Char *name) {
  SvgReader *reader = context;
  if (reader->source->problem) return; /* an empty element ends although the parser is stopped */
  reader->depth--;
  if (reader->skipped) {
    reader->skipped--;
    return;
  }
  const char *local = without_space(name, SVG_SPACE);
  if (reader->in_sheet) {
    text_append(&reader->out, "<style>");
    if (!svg_style_copy_sheet(reader->source, &reader->out, text_buffer_string(&reader->sheet)))
      XML_StopParser(reader->parser, XML_FALSE);
    reader->in_sheet = false;
  }
  text_append_format(&reader->out, "</%s>", local);
}

static void on_characters(void *context, const XML_Char *text, int length) {
  SvgReader *reader = context;
  if (reader->skipped || reader->source->problem) return;
  if (reader->in_sheet) text_append_bytes(&reader->sheet, text, (size_t)length);
}

/* The public document type is no more than a name; one with entities can grow without end. */
static void on_doctype(void *context, const XML_Char *name, const XML_Char *system_id,
                       const XML_Char *public_id, int has_declarations) {
  (void)name, (void)system_id, (void)public_id;
  if (has_declarations)
    stop(context, "declares entities of its own", "save it as plain SVG, without a DOCTYPE");
}

static void on_skipped_entity(void *context, const XML_Char *name, int is_parameter) {
  (void)name, (void)is_parameter;
  stop(context, "uses an entity that it does not have", "save it as plain SVG");
}

static void on_instruction(void *context, const XML_Char *target, const XML_Char *text) {
  (void)text;
  if (strcmp(target, "xml-stylesheet") == 0)
    stop(context, "takes its style from another file",
         "nothing is fetched: put all that it needs into the file");
}

static void set_handlers(SvgReader *reader) {
  XML_Parser parser = reader->parser;
  XML_SetUserData(parser, reader);
  XML_SetElementHandler(parser, on_start, on_end);
  XML_SetCharacterDataHandler(parser, on_characters);
  XML_SetStartDoctypeDeclHandler(parser, on_doctype);
  XML_SetSkippedEntityHandler(parser, on_skipped_entity);
  XML_SetProcessingInstructionHandler(parser, on_instruction);
}

static void parse(SvgReader *reader) {
  const PictureSource *source = reader->source;
  enum XML_Status status =
      XML_Parse(reader->parser, (const char *)source->bytes, (int)source->size, XML_TRUE);
  if (status == XML_STATUS_OK) return;
  const char *problem = arena_printf(source->arena, "is no sound SVG: %s in line %lu",
                                     XML_ErrorString(XML_GetErrorCode(reader->parser)),
                                     (unsigned long)XML_GetCurrentLineNumber(reader->parser));
  picture_fail(reader->source, problem, NULL); /* unless the cause is known */
}

/* The whole in one element that its style sheet holds on to. */
static void append_whole(TextBuffer *out, const TextBuffer *kept, bool has_marks) {
  static const char mark = PICTURE_ID_MARK;
  text_append(out, "<g id=\"");
  text_append_bytes(out, &mark, has_marks ? 1 : 0);
  text_append(out, SVG_WHOLE_ID "\">");
  const char *rest = kept->text, *end = kept->text + kept->length;
  for (const char *found; !has_marks && (found = memchr(rest, mark, (size_t)(end - rest)));
       rest = found + 1)
    text_append_bytes(out, rest, (size_t)(found - rest));
  text_append_bytes(out, rest, (size_t)(end - rest));
  text_append(out, "</g>");
}

static const char *whole_document(const SvgReader *reader) {
  TextBuffer out = {.arena = reader->source->arena};
  text_append(&out, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"");
  text_append_number(&out, reader->size.width, 4);
  text_append(&out, "\" height=\"");
  text_append_number(&out, reader->size.height, 4);
  text_append(&out, "\">");
  append_whole(&out, &reader->out, false);
  text_append(&out, "</svg>");
  return out.text;
}

bool svg_picture_read(PictureSource *source, Picture *picture) {
  SvgReader reader = {.source = source,
                      .out = {.arena = source->arena},
                      .sheet = {.arena = source->arena},
                      .parser = XML_ParserCreateNS(NULL, ' ')};
  if (!reader.parser) return picture_fail(source, "cannot be read: no memory", NULL);
  set_handlers(&reader);
  parse(&reader);
  XML_ParserFree(reader.parser);
  if (source->problem) return false;
  picture->format = PICTURE_SVG;
  picture->width = reader.size.width;
  picture->height = reader.size.height;
  TextBuffer kept = {.arena = source->arena};
  append_whole(&kept, &reader.out, true);
  picture->bytes = kept.text;
  picture->size = kept.length;
  picture->drawing =
      vector_drawing_make(source, whole_document(&reader), picture->width, picture->height);
  return picture->drawing != NULL;
}
