/* Whether a text is JSON, to the letter. */
#pragma once
#include <stdbool.h>
#include <string.h>

#define JSON_BLANK " \t\r\n"

/* Past the value at `text`, or NULL. */
static inline const char *json_skip_value(const char *text);

static inline const char *json_skip_string(const char *text) {
  if (*text != '"') return NULL;
  for (text++; *text != '"'; text++) {
    if ((unsigned char)*text < 0x20) return NULL;
    if (*text != '\\') continue;
    text++;
    if (*text == 'u' && strspn(text + 1, "0123456789abcdefABCDEF") >= 4)
      text += 4;
    else if (!*text || !strchr("\"\\/bfnrt", *text))
      return NULL;
  }
  return text + 1;
}

static inline const char *json_skip_digits(const char *text) {
  size_t length = strspn(text, "0123456789");
  return length ? text + length : NULL;
}

static inline const char *json_skip_number(const char *text) {
  text += *text == '-';
  if (*text == '0' && text[1] >= '0' && text[1] <= '9') return NULL;
  text = json_skip_digits(text);
  if (text && *text == '.') text = json_skip_digits(text + 1);
  if (!text || (*text != 'e' && *text != 'E')) return text;
  text++;
  return json_skip_digits(text + (*text == '+' || *text == '-'));
}

static inline const char *json_skip_member(const char *text, bool is_object) {
  if (is_object) {
    text = json_skip_string(text);
    if (!text) return NULL;
    text += strspn(text, JSON_BLANK);
    if (*text++ != ':') return NULL;
    text += strspn(text, JSON_BLANK);
  }
  text = json_skip_value(text);
  return text ? text + strspn(text, JSON_BLANK) : NULL;
}

static inline const char *json_skip_members(const char *text) {
  bool is_object = *text == '{';
  char close = is_object ? '}' : ']';
  text++;
  text += strspn(text, JSON_BLANK);
  if (*text == close) return text + 1;
  for (;;) {
    text = json_skip_member(text, is_object);
    if (!text) return NULL;
    if (*text == close) return text + 1;
    if (*text++ != ',') return NULL;
    text += strspn(text, JSON_BLANK);
  }
}

static inline const char *json_skip_value(const char *text) {
  static const char *const words[] = {"true", "false", "null"};
  if (*text == '{' || *text == '[') return json_skip_members(text);
  if (*text == '"') return json_skip_string(text);
  for (size_t i = 0; i < 3; i++)
    if (strncmp(text, words[i], strlen(words[i])) == 0) return text + strlen(words[i]);
  return json_skip_number(text);
}

static inline bool json_is_valid(const char *text) {
  text = json_skip_value(text + strspn(text, JSON_BLANK));
  return text && text[strspn(text, JSON_BLANK)] == '\0';
}
