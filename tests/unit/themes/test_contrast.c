/* Every shipped theme, and that of the example of a house's look, can be read: text against its
 * ground, fills against their neighbours, and good against bad for all kinds of colour vision. */
#include "../fixture.h"
#include "themes/shipped_themes.h"
#include "themes/theme.h"
#include <math.h>
#include <stdio.h>

#define TEXT_CONTRAST 4.5 /* WCAG 2.1, success criterion 1.4.3 */
#define FILL_CONTRAST 1.5 /* of lightness, between fills that touch */
#define APART 20.0        /* CIE76 distance that is seen at once */

static size_t theme_count(void) {
  return shipped_theme_count + 1;
}

static const char *theme_name(size_t index) {
  return index < shipped_theme_count ? shipped_themes[index].name : EXAMPLE_THEME;
}

static const SourceFile *read_theme(void *context, const char *path, SourceSpan place) {
  (void)context, (void)place;
  FILE *file = fopen(path, "rb");
  ck_assert_msg(file != NULL, "there is no %s", path);
  char *text = arena_alloc(arena, 8192);
  size_t size = fread(text, 1, 8191, file);
  fclose(file);
  return source_file_new(arena, path, text, size);
}

static const Theme *theme_at(size_t index) {
  ThemeRequest request = {theme_name(index), {source_of("theme: x"), 1, 8, 1, 9}, read_theme, NULL};
  const Theme *theme = theme_load(arena, &request, diags);
  ck_assert_msg(theme != NULL, "%s", only_finding());
  return theme;
}

static void check(const char *theme, const char *what, Color a, Color b, double least) {
  double contrast = color_contrast(a, b);
  ck_assert_msg(contrast >= least, "%s: %s has %.2f, needs %.1f", theme, what, contrast, least);
}

START_TEST(texts_can_be_read) {
  for (size_t i = 0; i < theme_count(); i++) {
    const char *name = theme_name(i);
    const ThemeColors *c = &theme_at(i)->colors;
    check(name, "ink", c->ink, c->ground, TEXT_CONTRAST);
    check(name, "text", c->text, c->ground, TEXT_CONTRAST);
    check(name, "muted", c->muted, c->ground, TEXT_CONTRAST);
    Color grounds[] = {theme_tint(c), theme_highlight(c)};
    for (size_t g = 0; g < 2; g++) {
      check(name, "ink on a tint", c->ink, grounds[g], TEXT_CONTRAST);
      check(name, "text on a tint", c->text, grounds[g], TEXT_CONTRAST);
      check(name, "muted text on a tint", c->muted, grounds[g], TEXT_CONTRAST);
    }
    check(name, "cover", c->cover_text, c->cover_ground, TEXT_CONTRAST);
  }
}
END_TEST

/* Fills that labels may stand on. */
static size_t fills_of(const ThemeColors *colors, Color *fills) {
  size_t count = 0;
  for (size_t i = 0; i < colors->series.count; i++) fills[count++] = colors->series.items[i];
  fills[count++] = colors->current;
  fills[count++] = colors->previous;
  fills[count++] = colors->good;
  fills[count++] = colors->bad;
  fills[count++] = colors->neutral;
  return count;
}

START_TEST(labels_can_be_read_on_every_fill) {
  for (size_t i = 0; i < theme_count(); i++) {
    const ThemeColors *colors = &theme_at(i)->colors;
    Color fills[64];
    size_t count = fills_of(colors, fills);
    for (size_t k = 0; k < count; k++) {
      Color label = color_readable_on(fills[k], colors->ink, colors->ground);
      check(theme_name(i), "a label on a fill", label, fills[k], TEXT_CONTRAST);
      check(theme_name(i), "a fill on the ground", fills[k], colors->ground, FILL_CONTRAST);
    }
  }
}
END_TEST

START_TEST(neighbours_differ_in_lightness) {
  for (size_t i = 0; i < theme_count(); i++) {
    const ThemeColors *colors = &theme_at(i)->colors;
    OptionColors series = colors->series;
    for (size_t k = 0; k < series.count; k++)
      check(theme_name(i), "a series beside the next", series.items[k],
            series.items[(k + 1) % series.count], FILL_CONTRAST);
    check(theme_name(i), "the current period beside those before", colors->current,
          colors->previous, FILL_CONTRAST);
  }
}
END_TEST

START_TEST(no_two_series_are_alike_without_colour) {
  const ThemeColors *colors = NULL;
  for (size_t i = 0; i < theme_count(); i++)
    if (text_equals(theme_name(i), "ink")) colors = &theme_at(i)->colors;
  ck_assert_ptr_nonnull(colors);
  for (size_t i = 0; i < colors->series.count; i++) {
    Color color = colors->series.items[i];
    ck_assert(color.red == color.green && color.green == color.blue);
    for (size_t k = 0; k < i; k++) ck_assert(color_contrast(color, colors->series.items[k]) > 1.25);
  }
}
END_TEST

/* What protanopes and deuteranopes see, in linear RGB (Machado, Oliveira and Fernandes 2009,
 * severity 1); and what all others do. */
static const double visions[3][3][3] = {
    {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
    {{0.152286, 1.052583, -0.204868},
     {0.114503, 0.786281, 0.099216},
     {-0.003882, -0.048116, 1.051998}},
    {{0.367322, 0.860646, -0.227968},
     {0.280085, 0.672501, 0.047413},
     {-0.011820, 0.042940, 0.968881}},
};

static double to_linear(uint8_t channel) {
  double value = channel / 255.0;
  return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4);
}

static double lab_curve(double t) {
  return t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116;
}

/* CIE L*a*b*, D65, as seen. */
static void to_lab(Color color, size_t vision, double lab[3]) {
  double rgb[3] = {to_linear(color.red), to_linear(color.green), to_linear(color.blue)}, seen[3];
  for (size_t i = 0; i < 3; i++) {
    seen[i] = 0;
    for (size_t k = 0; k < 3; k++) seen[i] += visions[vision][i][k] * rgb[k];
    seen[i] = fmin(1, fmax(0, seen[i]));
  }
  double x = lab_curve((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.95047);
  double y = lab_curve(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
  double z = lab_curve((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.08883);
  lab[0] = 116 * y - 16;
  lab[1] = 500 * (x - y);
  lab[2] = 200 * (y - z);
}

START_TEST(good_and_bad_are_told_apart_by_everybody) {
  for (size_t i = 0; i < theme_count(); i++) {
    const ThemeColors *colors = &theme_at(i)->colors;
    for (size_t vision = 0; vision < 3; vision++) {
      double good[3], bad[3];
      to_lab(colors->good, vision, good);
      to_lab(colors->bad, vision, bad);
      double distance =
          sqrt(pow(good[0] - bad[0], 2) + pow(good[1] - bad[1], 2) + pow(good[2] - bad[2], 2));
      ck_assert_msg(distance >= APART, "%s: %.1f with vision %zu", theme_name(i), distance, vision);
    }
  }
}
END_TEST

int main(void) {
  Suite *suite = suite_create("themes/contrast");
  TCase *tests = fixture_case(suite, "contrast");
  tcase_add_test(tests, texts_can_be_read);
  tcase_add_test(tests, labels_can_be_read_on_every_fill);
  tcase_add_test(tests, neighbours_differ_in_lightness);
  tcase_add_test(tests, no_two_series_are_alike_without_colour);
  tcase_add_test(tests, good_and_bad_are_told_apart_by_everybody);
  return unit_run(suite);
}
