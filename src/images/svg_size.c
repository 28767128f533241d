#include "images/svg_size.h"

#include <math.h>
#include <stddef.h>
#include <string.h>

#define LEAST_SIZE 0.01
#define MOST_SIZE 1e6

/* A number as in "-1.5e3", whatever the locale; NULL if there is none. */
static const char *read_number(const char *text, double *number) {
  double value = 0, unit = 1, sign = 1;
  const char *start;
  if (*text == '-' || *text == '+') sign = *text++ == '-' ? -1 : 1;
  start = text;
  for (; *text >= '0' && *text <= '9'; text++) value = value * 10 + (*text - '0');
  if (*text == '.')
    for (text++; *text >= '0' && *text <= '9'; text++) value += (unit /= 10) * (*text - '0');
  if (text == start || (text == start + 1 && *start == '.')) return NULL;
  bool has_power = (*text == 'e' || *text == 'E') && strchr("+-0123456789", text[1]) && text[1];
  if (has_power && text[1] != 'm' && text[1] != 'x') {
    int power = 0, way = 1;
    text++;
    if (*text == '-' || *text == '+') way = *text++ == '-' ? -1 : 1;
    for (; *text >= '0' && *text <= '9'; text++)
      power = power < 400 ? power * 10 + (*text - '0') : power;
    value *= pow(10, way * power);
  }
  *number = sign * value;
  return text;
}

static const char *skip_blanks(const char *text) {
  while (*text && strchr(" \t\r\n,", *text)) text++;
  return text;
}

/* 0 if it is none: a share of what is around the picture says nothing about it. */
static double read_length(const char *text) {
  static const struct {
    const char *unit;
    double pixels;
  } units[] = {{"", 1},           {"px", 1},         {"pt", 96.0 / 72}, {"pc", 16},
               {"mm", 96 / 25.4}, {"cm", 96 / 2.54}, {"in", 96}};
  double number = 0;
  const char *unit = text ? read_number(skip_blanks(text), &number) : NULL;
  if (!unit) return 0;
  size_t length = strcspn(unit, " \t\r\n");
  for (size_t i = 0; i < sizeof units / sizeof *units; i++)
    if (strlen(units[i].unit) == length && strncmp(units[i].unit, unit, length) == 0)
      return number * units[i].pixels;
  return 0;
}

static bool read_view_box(const char *text, double box[4]) {
  for (int i = 0; i < 4; i++) {
    text = text ? read_number(skip_blanks(text), &box[i]) : NULL;
    if (!text) return false;
  }
  return box[2] > 0 && box[3] > 0;
}

static bool is_drawable(double size) {
  return isfinite(size) && size >= LEAST_SIZE && size <= MOST_SIZE;
}

bool svg_size_find(const char *width, const char *height, const char *view_box, SvgSize *size) {
  double box[4] = {0};
  bool has_box = read_view_box(view_box, box);
  *size = (SvgSize){read_length(width), read_length(height)};
  if (has_box && !(size->width > 0) && !(size->height > 0))
    *size = (SvgSize){box[2], box[3]};
  else if (has_box && !(size->width > 0))
    size->width = size->height * box[2] / box[3];
  else if (has_box && !(size->height > 0))
    size->height = size->width * box[3] / box[2];
  return is_drawable(size->width) && is_drawable(size->height);
}
