/* sRGB colours and the contrast between them. */
#pragma once
#include <stdbool.h>
#include <stdint.h>

typedef struct Color {
  uint8_t red, green, blue;
} Color;

/* Reads "#RRGGBB" or "#RGB"; false for anything else. */
bool color_parse(const char *text, Color *color);
bool color_equals(Color a, Color b);
/* Contrast ratio, 1 to 21 (WCAG 2.1, success criterion 1.4.3: relative luminance). */
double color_contrast(Color a, Color b);
/* The lighter or darker of the two, whichever stands out more from `ground`. */
Color color_readable_on(Color ground, Color dark, Color light);
/* `color` moved away from `ground` in equal steps, darker on a light one and lighter on a dark one,
 * until it reaches `ratio` against it; black or white at the worst. */
Color color_move_to_contrast(Color color, Color ground, double ratio);
/* `amount` 0 gives `a`, 1 gives `b`. */
Color color_mix(Color a, Color b, double amount);
