/* JSON text. */
#pragma once
#include "base/text.h"

/* A string in quotes, or null. Bytes that are not UTF-8 become U+FFFD; "<" is escaped, so that the
 * result may stand in a web page. */
void json_append_string(TextBuffer *out, const char *text);
/* `"key": "text"`, after a comma and a space unless it is the first in its object. */
void json_append_member(TextBuffer *out, const char *key, const char *text);
/* `"key": ` with the same comma. */
void json_append_key(TextBuffer *out, const char *key);
