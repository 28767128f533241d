#include "blocks/tiles/tiles_form.h"

#include <math.h>

#define MOST_IN_ROW 5
#define WIDEST 10.0    /* times the type of figures: a wider tile is half of its block at most */
#define MOST_LINES 2   /* of a name, a unit and a basis */
#define GOOD_VALUE 0.9 /* of the usual type: smaller only where no other grid has it larger */
#define GOOD_TEXT 0.93
#define LEAST_BESIDE 0.85 /* so much smaller type before a change takes two lines */
#define STEP 0.06
#define MOST_AIR 1.5
#define GOOD_AIR 0.75
#define LEAST_AIR 0.45
#define TOLERANCE 0.5

/* The sizes of things between and around the parts, times the type of units. */
#define ROW_GAP 1.9
#define NAME_TOP 0.75
#define VALUE_TOP 0.75
#define BELOW_TOP 0.3
#define COMMA 0.17 /* of the type of figures, that hangs below their baseline */
#define DELTA_TOP 0.6
#define LINE_TOP 1.0
#define LINE_HEIGHT 3.0
#define TAG_PADDING 0.55

TilesType tiles_type(const Theme *theme, const TilesForm *form) {
  const ThemeType *type = &theme->type;
  TilesType made = {.name = draw_smaller(theme, type->subtitle, form->text_share),
                    .value = draw_smaller(theme, type->tile, form->value_share),
                    .small = draw_smaller(theme, type->label, form->text_share),
                    .tag = draw_smaller(theme, type->note, form->text_share)};
  made.change = made.small;
  made.change.weight = FONT_SEMIBOLD;
  return made;
}

double tiles_arrow_width(const TilesType *type) {
  return type->small.size * 1.05;
}

double tiles_word_space(const TilesType *type) {
  return type->small.size * 0.35;
}

double tiles_tag_width(const DrawContext *context, const Tile *tile, const TilesType *type) {
  if (!tile->marker) return 0;
  return draw_text_width(context, tile->marker, type->tag) + 2 * TAG_PADDING * type->tag.size;
}

TextLines tiles_text_lines(const DrawContext *context, const char *text, FontStyle style,
                           double width) {
  return font_break_lines(context->fonts, context->arena, text, style, fmax(width, 1), false);
}

TextLines tiles_name_lines(const DrawContext *context, const Tile *tile, const TilesType *type,
                           double width) {
  double tag = tiles_tag_width(context, tile, type);
  double room = tag > 0 ? width - tag - type->tag.size : width;
  return tiles_text_lines(context, tile->name.text, type->name, room);
}

TilesPlaces tiles_places(const DrawContext *context, const TilesForm *form) {
  TilesType type = tiles_type(context->theme, form);
  TilesPlaces places = {0};
  double unit = type.small.size * form->air, pitch = draw_line_pitch(type.small);
  places.name = NAME_TOP * unit;
  double y = places.name + (double)form->name_lines * draw_line_pitch(type.name);
  places.value = y + VALUE_TOP * unit + draw_cap_height(context, type.value);
  y = places.value + COMMA * type.value.size + BELOW_TOP * unit;
  places.below = y;
  y += (double)form->below_lines * pitch;
  places.deltas = form->delta_rows > 0 ? y + DELTA_TOP * unit : y;
  y = places.deltas + (double)(form->delta_rows * (1 + form->basis_lines)) * pitch;
  places.line = form->has_lines ? y + LINE_TOP * unit : y;
  places.line_height = form->has_lines ? LINE_HEIGHT * unit : 0;
  places.height = places.line + places.line_height;
  return places;
}

double tiles_height(const TilesForm *form) {
  return form->height * (double)form->rows + form->row_gap * (double)(form->rows - 1);
}

static size_t larger(size_t a, size_t b) {
  return a > b ? a : b;
}

/* Whether a line ends inside a word. */
static bool has_broken_word(const TextLines *lines) {
  for (size_t i = 0; i < lines->count; i++)
    if (lines->items[i].has_hyphen) return true;
  return false;
}

/* Form being tried. */
typedef struct Trial {
  const DrawContext *context;
  const TilesContent *content;
  TilesForm form;
  bool may_break; /* words may be broken: the type cannot be smaller */
} Trial;

static bool take_lines(const Trial *trial, TextLines lines, size_t *count) {
  *count = larger(*count, lines.count);
  return lines.count <= MOST_LINES && (trial->may_break || !has_broken_word(&lines));
}

static double change_width(const Trial *trial, const TileDelta *delta, const TilesType *type) {
  return tiles_arrow_width(type) +
         draw_text_width(trial->context, delta->figures.text, type->change);
}

/* Whether every change has what it is from beside it. */
static bool has_room_beside(const Trial *trial, const TilesType *type) {
  for (size_t i = 0; i < trial->content->count; i++) {
    const Tile *tile = &trial->content->tiles[i];
    for (size_t d = 0; d < tile->delta_count; d++) {
      double width = change_width(trial, &tile->deltas[d], type) + tiles_word_space(type) +
                     draw_text_width(trial->context, tile->deltas[d].basis.text, type->small);
      if (width > trial->form.width) return false;
    }
  }
  return true;
}

static bool take_delta(Trial *trial, const TileDelta *delta, const TilesType *type) {
  TilesForm *form = &trial->form;
  if (change_width(trial, delta, type) > form->width) return false;
  if (form->basis_lines == 0) return true;
  TextLines lines = tiles_text_lines(trial->context, delta->basis.text, type->small,
                                     form->width - tiles_arrow_width(type));
  return take_lines(trial, lines, &form->basis_lines);
}

static bool take_tile(Trial *trial, const Tile *tile, const TilesType *type) {
  TilesForm *form = &trial->form;
  TextLines name = tiles_name_lines(trial->context, tile, type, form->width);
  bool fits = take_lines(trial, name, &form->name_lines);
  if (tile->below.text)
    fits &= take_lines(trial,
                       tiles_text_lines(trial->context, tile->below.text, type->small, form->width),
                       &form->below_lines);
  for (size_t d = 0; d < tile->delta_count; d++) fits &= take_delta(trial, &tile->deltas[d], type);
  form->delta_rows = larger(form->delta_rows, tile->delta_count);
  form->has_lines |= tile->line.count > 0;
  return fits;
}

/* All texts but the figures, at this share of their type. */
static bool set_texts(Trial *trial, double share) {
  TilesForm *form = &trial->form;
  form->text_share = share;
  form->name_lines = form->below_lines = form->delta_rows = 0;
  TilesType type = tiles_type(trial->context->theme, form);
  const Theme *theme = trial->context->theme;
  trial->may_break = type.small.size <= theme->type.least_size;
  form->basis_lines = !has_room_beside(trial, &type);
  bool fits = true;
  for (size_t i = 0; i < trial->content->count; i++)
    fits &= take_tile(trial, &trial->content->tiles[i], &type);
  return fits;
}

/* The largest share at which they fit the width; changes stand in one line as long as the type need
 * not be much smaller for that. */
static bool fit_texts(Trial *trial, double most) {
  double least = trial->context->theme->type.least_size / trial->context->theme->type.label.size;
  for (double share = most; share >= LEAST_BESIDE; share -= STEP)
    if (set_texts(trial, share) && trial->form.basis_lines == 0) return true;
  for (double share = most; share > least; share -= STEP)
    if (set_texts(trial, share)) return true;
  return set_texts(trial, fmin(least, most));
}

/* The largest share at which every figure fits the width. */
static bool fit_values(Trial *trial, double most) {
  const Theme *theme = trial->context->theme;
  FontStyle style = theme->type.tile;
  double widest = 1;
  for (size_t i = 0; i < trial->content->count; i++)
    widest =
        fmax(widest, draw_text_width(trial->context, trial->content->tiles[i].value.text, style));
  double share = fmin(most, trial->form.width / widest);
  double least = theme->type.least_size / style.size;
  trial->form.value_share = fmax(share, least);
  return share >= least;
}

static double share_least(const Theme *theme) {
  return fmin(theme->type.least_size / theme->type.tile.size, 1);
}

/* The heights that follow from the type, with so much air. */
static bool set_heights(Trial *trial, double air, double room) {
  TilesForm *form = &trial->form;
  form->air = air;
  form->height = tiles_places(trial->context, form).height;
  form->row_gap = ROW_GAP * air * tiles_type(trial->context->theme, form).small.size;
  return tiles_height(form) <= room + TOLERANCE;
}

/* The air that the height leaves, but never so much that tiles fall apart. Where no height is
 * stated it is the usual. */
static bool fit_air(Trial *trial, double most, double room) {
  double air = isinf(room) ? fmin(most, 1) : most;
  while (!set_heights(trial, air, room)) {
    if (air <= LEAST_AIR) return false;
    air = fmax(air - STEP, LEAST_AIR);
  }
  return true;
}

/* The tiles in so many columns, in the largest type that fits; in the usual type they keep some
 * air.
 */
static TilesForm fit_columns(Trial *trial, Rect box, double most) {
  TilesForm *form = &trial->form;
  const Theme *theme = trial->context->theme;
  form->gap = theme->grid.gutter * (form->columns > 3 ? 0.75 : 1);
  double room = box.width - form->gap * (double)(form->columns - 1);
  double widest = fmax((box.width - form->gap) / 2, theme->type.tile.size * WIDEST);
  form->width = fmin(fmax(room / (double)form->columns, 1), widest);
  for (double share = 1;; share -= STEP) {
    bool is_last = share <= share_least(theme);
    bool fits = fit_values(trial, fmin(most, fmax(share, 0)));
    fits &= fit_texts(trial, fmax(share, 0));
    form->fits = fit_air(trial, MOST_AIR, box.height) && fits;
    if (form->fits || is_last) return *form;
  }
}

static double worth(const TilesForm *form) {
  return (form->fits ? 10 : 0) + form->value_share + form->text_share + fmin(form->air, 1) / 2;
}

static bool is_good(const TilesForm *form, double most) {
  bool is_large = form->value_share >= GOOD_VALUE * most && form->text_share >= GOOD_TEXT;
  return form->fits && is_large && form->air >= GOOD_AIR && form->below_lines < MOST_LINES;
}

static TilesForm form_of(const DrawContext *context, const TilesContent *content, size_t columns,
                         Rect box, double most) {
  if (columns > content->count) columns = content->count;
  Trial trial = {.context = context, .content = content};
  trial.form.columns = columns;
  trial.form.rows = (content->count + columns - 1) / columns;
  return fit_columns(&trial, box, most);
}

/* The fewest rows in which the type is of a good size, filled alike; else those in which it is
 * largest. */
TilesForm tiles_form(const DrawContext *context, const TilesContent *content, Rect box,
                     double most) {
  if (content->columns > 0) return form_of(context, content, content->columns, box, most);
  size_t first = (content->count + MOST_IN_ROW - 1) / MOST_IN_ROW;
  TilesForm best = {0};
  for (size_t rows = first; rows <= content->count; rows++) {
    size_t columns = (content->count + rows - 1) / rows;
    TilesForm form = form_of(context, content, columns, box, most);
    if (is_good(&form, most)) return form;
    if (rows == first || worth(&form) > worth(&best)) best = form;
  }
  return best;
}

static void report_width(const BlockPlan *plan, SourceSpan place, const char *what, double needed,
                         double room) {
  TextBuffer text = {.arena = plan->context->arena};
  text_append_format(&text, "%s needs ", what);
  text_append_number(&text, ceil(needed), 0);
  text_append(&text, " pt of width in the smallest type, its tile has ");
  text_append_number(&text, floor(room), 0);
  text_append(&text, " pt");
  diag_error(plan->context->diags, place, "%s", text_buffer_string(&text));
  diag_hint(plan->context->diags,
            "put fewer tiles into a row with tile-columns, or give the block more room");
}

static bool report_wide_values(const BlockPlan *plan, const TilesForm *form, FontStyle style) {
  const TilesContent *content = plan->block->content;
  size_t widest = 0;
  double most = 0;
  for (size_t i = 0; i < content->count; i++) {
    double width = draw_text_width(plan->context, content->tiles[i].value.text, style);
    if (width > most) widest = i;
    most = fmax(most, width);
  }
  if (most <= form->width) return false;
  const BoundText *value = &content->tiles[widest].value;
  report_width(plan, value->span, diag_quote(plan->context->diags, value->text), most, form->width);
  return true;
}

static bool report_wide_text(const BlockPlan *plan, const TilesForm *form, const Tile *tile) {
  Trial trial = {.context = plan->context, .content = plan->block->content, .form = *form};
  TilesType type = tiles_type(plan->context->theme, form);
  trial.may_break = true;
  if (take_tile(&trial, tile, &type)) return false;
  diag_error(plan->context->diags, tile->name.span,
             "the texts of %s do not fit its tile in two lines of the smallest type",
             diag_quote(plan->context->diags, tile->name.text));
  diag_hint(plan->context->diags, "shorten them, or put fewer tiles into a row with tile-columns");
  return true;
}

static void report_height(const BlockPlan *plan, const TilesForm *form) {
  TextBuffer text = {.arena = plan->context->arena};
  text_append(&text, "the tiles need ");
  text_append_number(&text, ceil(tiles_height(form)), 0);
  text_append(&text, " pt of height in the smallest type, their box has ");
  text_append_number(&text, floor(plan->box.height), 0);
  text_append(&text, " pt");
  diag_error(plan->context->diags, plan->block->span, "%s", text_buffer_string(&text));
  diag_hint(plan->context->diags, "show fewer tiles, or give the block more room");
}

void tiles_report_unfit(const DrawContext *context, const BlockPlan *plan, const TilesForm *form) {
  const TilesContent *content = plan->block->content;
  TilesType type = tiles_type(context->theme, form);
  if (report_wide_values(plan, form, type.value)) return;
  for (size_t i = 0; i < content->count; i++)
    if (report_wide_text(plan, form, &content->tiles[i])) return;
  report_height(plan, form);
}
