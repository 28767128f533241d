/* A font file looked through: its tables, its rights, its glyphs, its letters. */
#include "fonts/brand_face.h"

#include <math.h>
#include <stdio.h>

enum {
  NO_SUBSETTING = 0x0100, /* fsType of the OS/2 table */
  BITMAPS_ONLY = 0x0200,
  USAGE = 0x000E,
  USAGE_RESTRICTED = 0x0002,
  USAGE_PRINT = 0x0004
};

static bool refuse(const FaceCheck *check, const char *problem, const char *hint) {
  diag_error(check->diags, check->request->place, "the font %s %s",
             brand_font_name(check->diags, check->request->file), problem);
  diag_hint(check->diags, "%s", hint);
  return false;
}

static bool refuse_damaged(const FaceCheck *check, const char *how) {
  diag_error(check->diags, check->request->place, "the font %s is damaged: %s",
             brand_font_name(check->diags, check->request->file), how);
  diag_hint(check->diags, "take it anew from where it came");
  return false;
}

static bool has_table(FontBytes file, const char *tag) {
  return sfnt_table(file, SFNT_TAG(tag[0], tag[1], tag[2], tag[3])).bytes;
}

static bool check_kind(const FaceCheck *check) {
  uint32_t kind = sfnt_u32(check->bytes, 0);
  if (check->bytes.length > (size_t)BRAND_FONT_MEBIBYTES * 1024 * 1024)
    return refuse(check, "is larger than 32 MiB", "cut it to the scripts that decks are set in");
  if (kind == SFNT_TAG('w', 'O', 'F', 'F') || kind == SFNT_TAG('w', 'O', 'F', '2'))
    return refuse(check, "is packed for the web (WOFF)", "name the TTF or OTF file it is made of");
  if (kind == SFNT_TAG('t', 't', 'c', 'f'))
    return refuse(check, "is a collection", "take out the one font that is wanted");
  if (!sfnt_is_font(check->bytes)) return refuse(check, "is no font", "fonts are TTF or OTF files");
  if (!sfnt_is_whole(check->bytes)) return refuse_damaged(check, "the file ends too early");
  return true;
}

static bool check_tables(const FaceCheck *check) {
  static const char *const needed[] = {"cmap", "head", "hhea", "hmtx", "maxp"};
  for (size_t i = 0; i < sizeof needed / sizeof *needed; i++)
    if (!has_table(check->bytes, needed[i]))
      return refuse_damaged(check, "it has no letters, or no widths of them");
  bool has_outlines = (has_table(check->bytes, "glyf") && has_table(check->bytes, "loca")) ||
                      has_table(check->bytes, "CFF ") || has_table(check->bytes, "CFF2");
  if (!has_outlines)
    return refuse(check, "has no outlines", "fonts of pictures cannot be scaled: take another");
  if (!sfnt_has_sound_parts(check->bytes))
    return refuse_damaged(check,
                          "a glyph is made of itself, of too many others, or of what is not there");
  return true;
}

/* The least strict right counts, as the format says of fonts that state several. */
static bool check_rights(const FaceCheck *check, BrandFace *face) {
  unsigned type = sfnt_u16(sfnt_table(check->bytes, SFNT_TAG('O', 'S', '/', '2')), 8);
  const char *hint = "ask its maker for a licence for documents, and the file that goes with it";
  if ((type & USAGE) == USAGE_RESTRICTED)
    return refuse(check, "may not be embedded: its licence is restricted (OS/2 fsType 2)", hint);
  if (type & BITMAPS_ONLY)
    return refuse(check, "may be embedded as pictures alone (OS/2 fsType 512)", hint);
  if (type & NO_SUBSETTING)
    return refuse(check,
                  "may be embedded as a whole alone (OS/2 fsType 256), and what is embedded "
                  "is cut to its characters",
                  hint);
  unsigned usage = type & USAGE;
  face->is_for_print = usage && !(usage & ~(unsigned)(USAGE_PRINT | USAGE_RESTRICTED));
  return true;
}

static double stated_weight(FontBytes file) {
  FontBytes style = sfnt_table(file, SFNT_TAG('O', 'S', '/', '2'));
  if (style.bytes) return sfnt_u16(style, 4);
  bool is_bold = sfnt_u16(sfnt_table(file, SFNT_TAG('h', 'e', 'a', 'd')), 44) & 1;
  return is_bold ? 700 : 400;
}

static bool choose_weight(const FaceCheck *check, BrandFace *face) {
  static const double usual[] = {[FONT_REGULAR] = 400, [FONT_SEMIBOLD] = 600};
  double least, most, wanted = check->request->weight;
  face->is_variable = brand_weight_axis(check->face, &least, &most);
  double own = stated_weight(check->bytes);
  if (!face->is_variable && wanted > 0)
    return refuse(check, "has one weight only, so none can be chosen",
                  "leave out the weight, or name a variable font");
  face->weight = face->is_variable ? wanted : own;
  if (face->is_variable && wanted == 0) face->weight = usual[check->request->slot];
  if (!face->is_variable || (face->weight >= least && face->weight <= most)) return true;
  diag_error(check->diags, check->request->place, "the font %s has no weight %.0f",
             brand_font_name(check->diags, check->request->file), face->weight);
  diag_hint(check->diags, "its weights are %.0f to %.0f: choose one, as in {file: …, weight: %.0f}",
            least, most, fmin(fmax(face->weight, least), most));
  return false;
}

static bool check_glyphs(const FaceCheck *check, double weight) {
  unsigned bad;
  char how[40];
  if (brand_glyphs_load(check->bytes, weight, &bad)) return true;
  snprintf(how, sizeof how, "glyph %u cannot be drawn", bad);
  return refuse_damaged(check, how);
}

/* FNV-1a. */
static uint64_t hash_bytes(FontBytes bytes) {
  uint64_t hash = 0xCBF29CE484222325u;
  for (size_t i = 0; i < bytes.length; i++) hash = (hash ^ bytes.bytes[i]) * 0x100000001B3u;
  return hash;
}

/* What is said of the font from here on is said of it as it was written anew. */
static bool check_rewritten(FaceCheck *check, BrandFace *face) {
  if (!sfnt_is_whole(check->bytes) || !check_tables(check)) return false;
  if (!choose_weight(check, face) || !check_glyphs(check, face->weight)) return false;
  check->font = brand_font_new(check->face, face->weight);
  bool is_good = brand_letters_check(check);
  if (is_good) face->reach = brand_reach(check);
  face->figures = brand_figures_of(check->font);
  hb_font_destroy(check->font);
  face->is_truetype = has_table(check->bytes, "glyf");
  face->bytes = (const char *)check->bytes.bytes;
  face->size = check->bytes.length;
  face->hash = hash_bytes(check->bytes);
  return is_good;
}

static hb_face_t *face_over(FontBytes bytes) {
  hb_blob_t *blob = hb_blob_create((const char *)bytes.bytes, (unsigned)bytes.length,
                                   HB_MEMORY_MODE_READONLY, NULL, NULL);
  hb_face_t *face = hb_face_create(blob, 0);
  hb_blob_destroy(blob);
  return face;
}

bool brand_face_read(Arena *arena, const BrandFontRequest *request, BrandFace *face,
                     Diagnostics *diags) {
  FontBytes file = {(const uint8_t *)request->file->text, request->file->size};
  FaceCheck check = {.request = request, .bytes = file, .diags = diags};
  *face = (BrandFace){.file = request->file, .place = request->place};
  if (!check_kind(&check) || !check_tables(&check) || !check_rights(&check, face)) return false;
  hb_face_t *found = face_over(file);
  check.bytes = brand_rewrite(arena, found);
  hb_face_destroy(found);
  if (!check.bytes.bytes) return refuse_damaged(&check, "its tables do not fit each other");
  check.face = face_over(check.bytes);
  bool is_good = check_rewritten(&check, face);
  hb_face_destroy(check.face);
  return is_good;
}
