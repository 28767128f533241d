#include "output/addresses.h"

#include "base/text.h"
#include <string.h>
#include <strings.h>

/* Each is followed by a name: of a host, or for mailto of a person. */
static const char *const beginnings[] = {"https://", "http://", "www.", "mailto:"};

static bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_alphanumeric(char c) {
  return is_letter(c) || (c >= '0' && c <= '9');
}

/* The characters of RFC 3986, but for "'", which is more often a quotation mark. */
static bool is_address_character(char c) {
  return is_alphanumeric(c) || (c && strchr("-._~:/?#[]@!$&()*+,;=%", c));
}

static bool is_name_character(char c) {
  return is_alphanumeric(c) || (c && strchr("._%+-", c));
}

size_t address_run(const char *text) {
  size_t length = 0;
  while (is_address_character(text[length])) length++;
  return length;
}

static size_t count_character(const char *text, size_t length, char wanted) {
  size_t count = 0;
  for (size_t i = 0; i < length; i++) count += text[i] == wanted;
  return count;
}

/* Without the marks that end a sentence, and brackets that were opened before the address. */
static size_t trim_run(const char *run, size_t length) {
  for (; length > 0; length--) {
    char last = run[length - 1];
    bool is_mark = strchr(".,;:!?[*", last) != NULL;
    bool is_closing = last == ')' || last == ']';
    char opening = last == ')' ? '(' : '[';
    bool is_open_before =
        is_closing && count_character(run, length, last) > count_character(run, length, opening);
    if (!is_mark && !is_open_before) break;
  }
  return length;
}

/* A letter behind the run that belongs to the address as people read it, but not to one of RFC
 * 3986: where it would lead is not known. Japanese text goes on without a space, and may. */
static bool is_cut(const char *behind) {
  uint32_t code_point;
  size_t length = utf8_decode(behind, behind + strlen(behind), &code_point);
  return length > 1 && code_point >= 0xC0 && code_point < 0x2000;
}

/* "example.com": labels of letters, digits and inner hyphens, the last one of letters alone. */
static bool is_host(const char *text, size_t length) {
  size_t label = 0, labels = 0, letters = 0;
  for (size_t i = 0; i <= length; i++) {
    bool is_end = i == length || text[i] == '.';
    if (is_end && (label == 0 || text[i - 1] == '-')) return false;
    labels += is_end;
    if (i == length) break;
    if (!is_end && !is_alphanumeric(text[i]) && (text[i] != '-' || label == 0)) return false;
    letters = is_end ? 0 : letters + is_letter(text[i]);
    label = is_end ? 0 : label + 1;
  }
  return labels > 1 && letters == label && label > 1;
}

static bool is_mail(const char *text, size_t length) {
  const char *at = memchr(text, '@', length);
  if (!at || at == text || at[-1] == '.') return false;
  for (const char *c = text; c < at; c++)
    if (!is_name_character(*c)) return false;
  return is_host(at + 1, length - (size_t)(at + 1 - text));
}

static bool is_whole(const char *text, size_t length, const char *beginning) {
  const char *rest = text + strlen(beginning);
  size_t left = length - strlen(beginning);
  if (text_equals(beginning, "mailto:")) {
    const char *query = memchr(rest, '?', left);
    return is_mail(rest, query ? (size_t)(query - rest) : left);
  }
  if (!text_equals(beginning, "www.")) return is_alphanumeric(rest[0]);
  size_t host = 0;
  while (host < left && !strchr("/?#:", rest[host])) host++;
  return is_host(rest, host);
}

static bool take_address(const char *text, size_t start, const char *beginning, Address *address) {
  size_t run = address_run(text + start), length = trim_run(text + start, run);
  if (length <= strlen(beginning) || is_cut(text + start + run)) return false;
  if (!is_whole(text + start, length, beginning)) return false;
  *address = (Address){start, length};
  return true;
}

static bool take_mail(const char *text, size_t start, Address *address) {
  size_t run = 0;
  while (is_name_character(text[start + run]) || text[start + run] == '@') run++;
  size_t length = trim_run(text + start, run);
  if (!is_alphanumeric(text[start]) || is_cut(text + start + run)) return false;
  if (!is_mail(text + start, length)) return false;
  *address = (Address){start, length};
  return true;
}

static const char *find_beginning(const char *text) {
  for (size_t i = 0; i < sizeof beginnings / sizeof *beginnings; i++)
    if (strncasecmp(text, beginnings[i], strlen(beginnings[i])) == 0) return beginnings[i];
  return NULL;
}

bool address_find(const char *text, size_t from, Address *address) {
  for (size_t start = from; text[start]; start++) {
    bool is_inside = start > 0 && (is_name_character(text[start - 1]) || text[start - 1] == '@');
    if (is_inside || !is_alphanumeric(text[start])) continue;
    const char *beginning = find_beginning(text + start);
    bool is_taken =
        beginning ? take_address(text, start, beginning, address) : take_mail(text, start, address);
    if (is_taken) return true;
    if (beginning) start += address_run(text + start) - 1; /* no part of it is one either */
  }
  return false;
}

const char *address_uri(Arena *arena, const char *text, Address address) {
  const char *own = arena_strndup(arena, text + address.start, address.length);
  if (strncasecmp(own, "www.", 4) == 0) return arena_printf(arena, "http://%s", own);
  bool has_scheme = strncasecmp(own, "http", 4) == 0 || strncasecmp(own, "mailto:", 7) == 0;
  bool is_named = has_scheme && strchr(own, ':');
  return is_named ? own : arena_printf(arena, "mailto:%s", own);
}
