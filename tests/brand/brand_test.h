/* Fonts that were made for tests, by name. */
#pragma once
#include "../unit/fixture.h"
#include "fonts/brand_fonts.h"
#include <stdio.h>

/* The bytes of a file among the test fonts. */
static inline const SourceFile *font_file(const char *name) {
  const char *path = arena_printf(arena, "%s/%s.ttf", getenv("TOPLINE_TEST_FONTS"), name);
  FILE *file = fopen(path, "rb");
  ck_assert_msg(file != NULL, "there is no %s", path);
  fseek(file, 0, SEEK_END);
  size_t size = (size_t)ftell(file);
  rewind(file);
  char *bytes = arena_alloc(arena, size + 1);
  ck_assert_uint_eq(fread(bytes, 1, size, file), size);
  fclose(file);
  return source_file_new(arena, path, bytes, size);
}

static inline bool read_face(const SourceFile *file, FontWeight slot, double weight,
                             BrandFace *face) {
  SourceSpan place = {source_of("regular: x"), 1, 10, 1, 11};
  BrandFontRequest request = {.file = file, .place = place, .slot = slot, .weight = weight};
  return brand_face_read(arena, &request, face, diags);
}

static inline BrandFonts brand_of(const char *regular, const char *semibold) {
  BrandFonts fonts;
  ck_assert(read_face(font_file(regular), FONT_REGULAR, 0, &fonts.faces[FONT_REGULAR]));
  ck_assert(read_face(font_file(semibold), FONT_SEMIBOLD, 0, &fonts.faces[FONT_SEMIBOLD]));
  return fonts;
}
