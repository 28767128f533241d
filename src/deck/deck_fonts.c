#include "deck/deck_fonts.h"

static bool names_fonts(const ThemeFonts *fonts) {
  return fonts->regular || fonts->semibold;
}

/* "Brand.ttf", or {file: Brand.ttf, weight: 600}. */
static ThemeFontFile read_keys(DeckReader *reader, const SyntaxNode *node) {
  ThemeFontFile keys = {0};
  if (node->kind == SYNTAX_SCALAR && !syntax_is_null(node)) {
    keys.file = (OptionText){node->text, node};
    return keys;
  }
  if (node->kind != SYNTAX_MAPPING) {
    diag_error(reader->diags, node->span, "a font is the path of a file, or a map");
    diag_hint(reader->diags, "write it as in files/Brand.ttf, or {file: files/Brand.ttf, weight: "
                             "600} for a variable font");
    return keys;
  }
  bind_keys(reader, &theme_font_file_options, &keys, node);
  if (!keys.file.text && !syntax_find(node, "file"))
    diag_error(reader->diags, node->span, "the font does not say its \"file\"");
  return keys;
}

static bool read_face(DeckReader *reader, const SyntaxNode *node, FontWeight slot,
                      BrandFace *face) {
  size_t errors = diagnostics_error_count(reader->diags);
  ThemeFontFile keys = read_keys(reader, node);
  if (diagnostics_error_count(reader->diags) > errors) return false;
  SourceSpan place = keys.file.node->span;
  BrandFontRequest request = {.place = place, .slot = slot, .weight = keys.weight};
  const char *path = bind_path_from_deck(reader, keys.file.text, place);
  request.file = bind_file(reader, path, place);
  return request.file && brand_face_read(reader->arena, &request, face, reader->diags);
}

const BrandFonts *deck_read_fonts(DeckReader *reader, const ThemeFonts *own) {
  const ThemeFonts *named = names_fonts(own) ? own : &reader->theme->fonts;
  if (!names_fonts(named)) return NULL;
  if (!named->regular || !named->semibold) {
    bool has_regular = named->regular != NULL;
    diag_error(reader->diags, (has_regular ? named->regular : named->semibold)->span,
               "\"fonts\" names a %s font, but no %s one", has_regular ? "regular" : "semibold",
               has_regular ? "semibold" : "regular");
    diag_hint(reader->diags, "text is set in both weights; of a variable font name the file twice");
    return NULL;
  }
  BrandFonts *fonts = arena_make(reader->arena, BrandFonts);
  bool is_good = read_face(reader, named->regular, FONT_REGULAR, &fonts->faces[FONT_REGULAR]);
  is_good =
      read_face(reader, named->semibold, FONT_SEMIBOLD, &fonts->faces[FONT_SEMIBOLD]) && is_good;
  if (!is_good) return NULL;
  brand_fonts_check(fonts, reader->diags);
  return fonts;
}
