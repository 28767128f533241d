/* The YAML files of this folder, built into the program. */
#pragma once
#include <stddef.h>

typedef struct ShippedTheme {
  const char *name;
  const char *summary; /* its key of that name */
  const char *text;
  size_t size;
} ShippedTheme;

extern const ShippedTheme shipped_themes[]; /* sorted by name */
extern const size_t shipped_theme_count;
