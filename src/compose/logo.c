/* The logo at the right end of the title's band, which keeps clear of it; on covers at the same
 * place, larger. */
#include "compose/parts.h"

#include "guide/draw_picture.h"
#include <math.h>

#define COVER_SCALE 1.5
#define WIDTH_SHARE 0.16  /* of what is between the margins; titles of covers leave it free */
#define DARK_CONTRAST 4.5 /* against white, from which a ground counts as dark */

static bool is_dark(Color ground) {
  return color_contrast(ground, (Color){255, 255, 255}) >= DARK_CONTRAST;
}

static const Picture *choose_picture(const DeckLogo *logo, Color ground) {
  return is_dark(ground) && logo->has_dark ? logo->on_dark : logo->on_light;
}

/* Its middle is that of the title's first line, if it is no higher. */
static Rect logo_box(const Deck *deck, const Picture *picture, bool is_cover) {
  const ThemeGrid *grid = &deck->theme->grid;
  const ThemeType *type = &deck->theme->type;
  double between = deck->page_width - grid->left - grid->right;
  double height = grid->logo_height * (is_cover ? COVER_SCALE : 1);
  double line = is_cover ? type->cover_subtitle.size * type->line_height
                         : type->title.size * type->title_line_height;
  Rect room = {.width = between * WIDTH_SHARE, .height = height};
  room.x = deck->page_width - grid->right - room.width;
  Rect box = picture_contain(picture, room, (PictureAlign){1, 0});
  box.y = grid->title_top + fmax(0, line - box.height) / 2;
  return box;
}

double compose_logo_room(const Deck *deck, Color ground, bool is_cover) {
  const Picture *picture = choose_picture(&deck->logo, ground);
  return picture ? logo_box(deck, picture, is_cover).width + deck->theme->grid.gutter : 0;
}

void compose_logo(const DrawContext *context, const Deck *deck, Color ground, bool is_cover,
                  SceneNode *root) {
  const Picture *picture = choose_picture(&deck->logo, ground);
  if (!picture) return;
  if (is_dark(ground) && !deck->logo.has_dark) {
    diag_warning(context->diags, deck->logo.span, "the logo stands on a dark ground too");
    diag_hint(context->diags,
              "give its form for dark grounds with logo-on-dark, or the same file if it is fit");
  }
  PictureSetting setting = {picture, PICTURE_CONTAIN, {0, 0}};
  SceneNode *node =
      draw_picture(context, root, ROLE_FURNITURE, setting, logo_box(deck, picture, is_cover));
  if (!node) return;
  node->name = "logo";
  node->description = deck->info.author;
}
