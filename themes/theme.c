#include "themes/theme.h"

#include "themes/shipped_themes.h"
#include <string.h>

#define TINT 0.34      /* of the hairline's colour */
#define HIGHLIGHT 0.10 /* of the current period's colour */

#define CHAIN_LIMIT 8

static const ShippedTheme *find_shipped(const char *name) {
  for (size_t i = 0; i < shipped_theme_count; i++)
    if (text_equals(shipped_themes[i].name, name)) return &shipped_themes[i];
  return NULL;
}

static void report_unknown(const ThemeRequest *request, Arena *arena, Diagnostics *diags) {
  const char **names = arena_array(arena, const char *, shipped_theme_count);
  for (size_t i = 0; i < shipped_theme_count; i++) names[i] = shipped_themes[i].name;
  diag_error(diags, request->place, "there is no theme %s", diag_quote(diags, request->name));
  diag_hint_names(diags, request->name, "shipped themes", names, shipped_theme_count);
}

static const SourceFile *open_theme(Arena *arena, const ThemeRequest *request, Diagnostics *diags) {
  const ShippedTheme *shipped = find_shipped(request->name);
  if (shipped)
    return source_file_new(arena, arena_printf(arena, "themes/%s.yaml", shipped->name),
                           shipped->text, shipped->size);
  bool is_path = strchr(request->name, '/') || text_ends_with(request->name, ".yaml") ||
                 text_ends_with(request->name, ".yml");
  if (is_path && request->read_file)
    return request->read_file(request->context, request->name, request->place);
  report_unknown(request, arena, diags);
  return NULL;
}

/* Reads the theme at the end of the chain first, so that nearer ones win. */
static bool read_chain(Arena *arena, const ThemeRequest *request, int depth, Theme *theme,
                       Diagnostics *diags) {
  if (depth > CHAIN_LIMIT) {
    diag_error(diags, request->place, "themes extend each other without end");
    return false;
  }
  const SourceFile *file = open_theme(arena, request, diags);
  const SyntaxNode *root = file ? syntax_read(arena, file, diags) : NULL;
  if (!root) return false;
  const SyntaxNode *base = syntax_find(root, "extends");
  if (base && base->kind == SYNTAX_SCALAR) {
    ThemeRequest next = *request;
    next.name = base->text;
    next.place = base->span;
    if (!read_chain(arena, &next, depth + 1, theme, diags)) return false;
  }
  size_t before = diagnostics_error_count(diags);
  option_read(&(OptionTarget){&theme_options, theme}, 1, root, &(OptionTools){arena, diags, NULL});
  return diagnostics_error_count(diags) == before;
}

/* Every length, colour list and line pitch must be there once the chain is read. */
static void check_complete(const OptionTable *table, const void *values,
                           const ThemeRequest *request, Diagnostics *diags) {
  for (size_t i = 0; i < table->count; i++) {
    const OptionKey *key = &table->keys[i];
    const void *field = (const char *)values + key->offset;
    if (key->kind == OPTION_TABLE) check_complete(key->table, field, request, diags);
    bool is_missing =
        (key->kind == OPTION_LENGTH && *(const double *)field <= 0) ||
        (key->kind == OPTION_NUMBER && key->minimum > 0 && *(const double *)field <= 0) ||
        (key->kind == OPTION_COLORS && ((const OptionColors *)field)->count == 0);
    if (!is_missing) continue;
    diag_error(diags, request->place, "theme %s does not say \"%s\" (%s)",
               diag_quote(diags, request->name), key->name, table->name);
    diag_hint(diags, "begin it with extends: slate");
  }
}

Theme *theme_load(Arena *arena, const ThemeRequest *request, Diagnostics *diags) {
  Theme *theme = arena_make(arena, Theme);
  if (!read_chain(arena, request, 1, theme, diags)) return NULL;
  size_t before = diagnostics_error_count(diags);
  check_complete(&theme_options, theme, request, diags);
  return diagnostics_error_count(diags) == before ? theme : NULL;
}

static void scale_lengths(const OptionTable *table, void *values, double factor) {
  for (size_t i = 0; i < table->count; i++) {
    const OptionKey *key = &table->keys[i];
    void *field = (char *)values + key->offset;
    if (key->kind == OPTION_TABLE) scale_lengths(key->table, field, factor);
    if (key->kind == OPTION_LENGTH) *(double *)field *= factor;
  }
}

Color theme_tint(const ThemeColors *colors) {
  return color_mix(colors->ground, colors->hairline, TINT);
}

Color theme_highlight(const ThemeColors *colors) {
  return color_mix(colors->ground, colors->current, HIGHLIGHT);
}

void theme_scale(Theme *theme, double factor) {
  scale_lengths(&theme_options, theme, factor);
}
