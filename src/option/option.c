#include "option/option.h"

#include <string.h>

const OptionKey *option_find(const OptionTable *table, const char *name) {
  size_t low = 0, high = table->count;
  while (low < high) {
    size_t middle = (low + high) / 2;
    int order = strcmp(table->keys[middle].name, name);
    if (order == 0) return &table->keys[middle];
    if (order < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return NULL;
}

/* Decimal notation with an optional exponent, kept apart from the locale. */
bool option_parse_number(const char *text, double *number) {
  const char *cursor = text;
  double sign = 1, value = 0, place = 1;
  if (*cursor == '-' || *cursor == '+') sign = *cursor++ == '-' ? -1 : 1;
  int digits = 0;
  for (; *cursor >= '0' && *cursor <= '9'; cursor++, digits++) value = value * 10 + (*cursor - '0');
  if (*cursor == '.')
    for (cursor++; *cursor >= '0' && *cursor <= '9'; cursor++, digits++)
      value = value * 10 + (*cursor - '0'), place *= 10;
  if (digits == 0 || digits > 15 || *cursor != '\0') return false;
  *number = sign * (value / place);
  return true;
}

bool option_parse_length(const char *text, double *points) {
  static const struct {
    const char *unit;
    double points;
  } units[] = {{"pt", 1}, {"mm", 72 / 25.4}, {"cm", 72 / 2.54}, {"in", 72}, {"", 1}};
  size_t length = strlen(text);
  if (length == 0 || length > 24) return false;
  for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
    if (!text_ends_with(text, units[i].unit)) continue;
    char number[32] = {0};
    size_t digits = length - strlen(units[i].unit);
    while (digits > 0 && text[digits - 1] == ' ') digits--;
    memcpy(number, text, digits);
    if (!option_parse_number(number, points)) return false;
    *points *= units[i].points;
    return true;
  }
  return false;
}
