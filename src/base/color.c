#include "base/color.h"

#include <math.h>
#include <string.h>

static int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool color_parse(const char *text, Color *color) {
  size_t length = strlen(text);
  if (text[0] != '#' || (length != 4 && length != 7)) return false;
  int digits[6];
  for (size_t i = 0; i < 6; i++) {
    digits[i] = hex_digit(length == 7 ? text[1 + i] : text[1 + i / 2]);
    if (digits[i] < 0) return false;
  }
  *color = (Color){(uint8_t)(digits[0] * 16 + digits[1]), (uint8_t)(digits[2] * 16 + digits[3]),
                   (uint8_t)(digits[4] * 16 + digits[5])};
  return true;
}

bool color_equals(Color a, Color b) {
  return a.red == b.red && a.green == b.green && a.blue == b.blue;
}

static double linear_channel(uint8_t channel) {
  double value = channel / 255.0;
  return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4);
}

static double relative_luminance(Color color) {
  return 0.2126 * linear_channel(color.red) + 0.7152 * linear_channel(color.green) +
         0.0722 * linear_channel(color.blue);
}

double color_contrast(Color a, Color b) {
  double la = relative_luminance(a), lb = relative_luminance(b);
  return (fmax(la, lb) + 0.05) / (fmin(la, lb) + 0.05);
}

Color color_readable_on(Color ground, Color dark, Color light) {
  return color_contrast(ground, dark) >= color_contrast(ground, light) ? dark : light;
}

static uint8_t mix_channel(uint8_t a, uint8_t b, double amount) {
  return (uint8_t)lround(a + (b - a) * amount);
}

Color color_mix(Color a, Color b, double amount) {
  return (Color){mix_channel(a.red, b.red, amount), mix_channel(a.green, b.green, amount),
                 mix_channel(a.blue, b.blue, amount)};
}

Color color_move_to_contrast(Color color, Color ground, double ratio) {
  const Color black = {0, 0, 0}, white = {255, 255, 255};
  Color far = color_readable_on(ground, black, white);
  for (int step = 0; step <= 20; step++) {
    Color moved = color_mix(color, far, step / 20.0);
    if (color_contrast(moved, ground) >= ratio) return moved;
  }
  return far;
}
