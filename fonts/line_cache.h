/* Lines of texts that were broken lately. Of fixed size: what is new takes the place of what stands
 * where it belongs. */
#pragma once
#include "fonts/font_set.h"

/* What decides how a text is broken, besides its fonts. */
typedef struct BrokenText {
  const char *text;
  FontStyle style;
  double width;
  bool is_balanced;
} BrokenText;

/* The lines as they were kept, copied into `arena`; false if they are not there. */
bool line_cache_find(const LineCache *cache, Arena *arena, const BrokenText *wanted,
                     TextLines *lines);
void line_cache_keep(LineCache *cache, const BrokenText *broken, TextLines lines);
