#include "images/svg_style.h"

#include "images/picture_draw.h"
#include "images/svg_names.h"
#include <string.h>
#include <strings.h>

static const char blanks[] = " \t\r\n\f";

static bool is_blank(char c) {
  return c && strchr(blanks, c);
}

static bool is_name_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_' || (unsigned char)c >= 0x80;
}

void svg_style_escape(TextBuffer *out, const char *text, size_t length) {
  for (size_t i = 0; i < length; i++) {
    if (text[i] == '&')
      text_append(out, "&amp;");
    else if (text[i] == '<')
      text_append(out, "&lt;");
    else if (text[i] == '>')
      text_append(out, "&gt;");
    else if (text[i] == '"')
      text_append(out, "&quot;");
    else
      text_append_bytes(out, text + i, 1);
  }
}

static void append_id(TextBuffer *out, const char *id, size_t length) {
  static const char mark = PICTURE_ID_MARK;
  text_append_bytes(out, &mark, 1);
  svg_style_escape(out, id, length);
}

static bool refuse_outside(PictureSource *source) {
  return picture_fail(source, "refers to something outside of itself",
                      "nothing is fetched: put all that it needs into the file");
}

static bool refuse_style(PictureSource *source, const char *what) {
  const char *problem = arena_printf(source->arena, "has %s in its style", what);
  return picture_fail(source, problem, "save it as plain SVG, with its styles in attributes");
}

/* The inside of url(…), which must be "#id"; the place behind the closing parenthesis, or NULL. */
static const char *copy_reference(PictureSource *source, TextBuffer *out, const char *text,
                                  const char *end) {
  char quote = '\0';
  while (text < end && is_blank(*text)) text++;
  if (text < end && (*text == '"' || *text == '\'')) quote = *text++;
  const char *id = text + 1, *stop = id;
  if (text < end && *text == '#')
    while (stop < end && (is_name_byte(*stop) || *stop == '.' || *stop == ':')) stop++;
  if (stop == id) {
    refuse_outside(source);
    return NULL;
  }
  const char *rest = stop;
  if (quote && rest < end && *rest == quote) rest++;
  while (rest < end && is_blank(*rest)) rest++;
  if (rest >= end || *rest != ')') {
    refuse_outside(source);
    return NULL;
  }
  text_append(out, "url(#");
  append_id(out, id, (size_t)(stop - id));
  text_append(out, ")");
  return rest + 1;
}

/* The name that ends before an opening parenthesis. */
static size_t function_length(const char *start, const char *parenthesis) {
  size_t length = 0;
  while (parenthesis - length > start && is_name_byte(parenthesis[-1 - (long)length])) length++;
  return length;
}

bool svg_style_copy_value(PictureSource *source, TextBuffer *out, const char *value,
                          size_t length) {
  const char *end = value + length, *rest = value;
  if (memchr(value, '\\', length)) return refuse_style(source, "a backslash");
  if (memchr(value, '@', length)) return refuse_style(source, "an @");
  for (const char *open; (open = memchr(rest, '(', (size_t)(end - rest)));) {
    size_t name = function_length(rest, open);
    bool is_reference = name == 3 && strncasecmp(open - 3, "url", 3) == 0;
    if (!is_reference && !svg_is_function(open - name, name)) {
      const char *what = arena_strndup(source->arena, open - name, name);
      return refuse_style(source, arena_printf(source->arena, "the function %s()",
                                               text_escape(source->arena, what, name, 40)));
    }
    const char *copied = is_reference ? open - 3 : open + 1;
    svg_style_escape(out, rest, (size_t)(copied - rest));
    rest = is_reference ? copy_reference(source, out, open + 1, end) : open + 1;
    if (!rest) return false;
  }
  svg_style_escape(out, rest, (size_t)(end - rest));
  return true;
}

static const char *find_byte(const char *text, const char *end, char byte) {
  const char *found = memchr(text, byte, (size_t)(end - text));
  return found ? found : end;
}

static void trim(const char **start, const char **end) {
  while (*start < *end && is_blank(**start)) ++*start;
  while (*end > *start && is_blank((*end)[-1])) --*end;
}

bool svg_style_has_effect(PictureSource *source, const char *name, size_t name_length,
                          const char *value, size_t length) {
  if (!svg_is_effect(name, name_length)) return false;
  if (length == 4 && strncasecmp(value, "none", 4) == 0) return false;
  const char *effect = arena_strndup(source->arena, name, name_length);
  picture_fail(source, arena_printf(source->arena, "has a %s, which is not drawn", effect),
               "draw it without shadows and blurs, cut it by clip paths, or save it as PNG");
  return true;
}

static bool copy_declaration(PictureSource *source, TextBuffer *out, const char *text,
                             const char *end) {
  const char *colon = find_byte(text, end, ':');
  if (colon == end) return true;
  const char *name = text, *name_end = colon, *value = colon + 1, *value_end = end;
  trim(&name, &name_end);
  trim(&value, &value_end);
  size_t length = (size_t)(name_end - name);
  size_t value_length = (size_t)(value_end - value);
  if (svg_style_has_effect(source, name, length, value, value_length)) return false;
  if (!svg_is_property(name, length)) return true;
  text_append_bytes(out, name, length);
  text_append(out, ":");
  if (!svg_style_copy_value(source, out, value, value_length)) return false;
  text_append(out, ";");
  return true;
}

bool svg_style_copy_declarations(PictureSource *source, TextBuffer *out, const char *text,
                                 size_t length) {
  const char *end = text + length;
  while (text < end) {
    const char *stop = find_byte(text, end, ';');
    if (!copy_declaration(source, out, text, stop)) return false;
    text = stop < end ? stop + 1 : end;
  }
  return true;
}

/* One selector, below the picture's own element; ids in it are the picture's. */
static bool copy_selector(PictureSource *source, TextBuffer *out, const char *text,
                          const char *end) {
  trim(&text, &end);
  text_append(out, "#");
  append_id(out, SVG_WHOLE_ID, strlen(SVG_WHOLE_ID));
  text_append(out, " ");
  for (; text < end; text++) {
    bool is_known = is_name_byte(*text) || is_blank(*text) || strchr(".*>+~#", *text);
    if (!is_known) return refuse_style(source, "a selector that is not a plain one");
    if (*text == '>') {
      text_append(out, "&gt;");
      continue;
    }
    text_append_bytes(out, text, 1);
    if (*text == '#') append_id(out, "", 0);
  }
  return true;
}

static bool copy_selectors(PictureSource *source, TextBuffer *out, const char *text,
                           const char *end) {
  while (text < end) {
    const char *stop = find_byte(text, end, ',');
    if (!copy_selector(source, out, text, stop)) return false;
    if (stop < end) text_append(out, ",");
    text = stop < end ? stop + 1 : end;
  }
  return true;
}

/* The sheet without its comments, and without the marks that hid it from old browsers. */
static char *strip_comments(Arena *arena, const char *sheet) {
  TextBuffer plain = {.arena = arena};
  text_append(&plain, "");
  for (const char *open; (open = strstr(sheet, "/*"));) {
    text_append_bytes(&plain, sheet, (size_t)(open - sheet));
    text_append(&plain, " ");
    const char *close = strstr(open + 2, "*/");
    sheet = close ? close + 2 : "";
  }
  text_append(&plain, sheet);
  return plain.text;
}

bool svg_style_copy_sheet(PictureSource *source, TextBuffer *out, const char *sheet) {
  const char *text = strip_comments(source->arena, sheet);
  const char *end = text + strlen(text);
  if (strchr(text, '@')) return refuse_style(source, "a rule that begins with @");
  for (trim(&text, &end); text < end; trim(&text, &end)) {
    const char *open = find_byte(text, end, '{'), *close = find_byte(text, end, '}');
    if (open > close || close == end) return refuse_style(source, "an unclosed rule");
    if (!copy_selectors(source, out, text, open)) return false;
    text_append(out, "{");
    size_t length = (size_t)(close - open - 1);
    if (!svg_style_copy_declarations(source, out, open + 1, length)) return false;
    text_append(out, "}\n");
    text = close + 1;
  }
  return true;
}
