/* Image: a picture from a file, in its own form or cut to that of its box. */
#include "blocks/block.h"

#include "guide/draw_picture.h"
#include "option/option_rows.h"

typedef struct ImageKeys {
  OptionText image, description;
  int fit, align;
} ImageKeys;

typedef struct ImageContent {
  PictureSetting setting;
  const char *description; /* NULL: it decorates */
} ImageContent;

/* Both lists in one order. */
static const char *const align_names[] = {"center",       "left",     "right",     "top",
                                          "bottom",       "top-left", "top-right", "bottom-left",
                                          "bottom-right", NULL};
static const PictureAlign aligns[] = {{0.5, 0.5}, {0, 0.5}, {1, 0.5}, {0.5, 0}, {0.5, 1},
                                      {0, 0},     {1, 0},   {0, 1},   {1, 1}};
static const char *const fit_names[] = {"contain", "cover", NULL};

static const OptionKey keys[] = {
    {.name = "align",
     .kind = OPTION_CHOICE,
     .offset = offsetof(ImageKeys, align),
     .fallback = "center",
     .choices = align_names,
     .help = "Where the picture stands in its box; with cover, which part of it is kept."},
    TEXT("description", ImageKeys, description,
         "What the picture shows, for readers who cannot see it; \"\" if it only decorates."),
    {.name = "fit",
     .kind = OPTION_CHOICE,
     .offset = offsetof(ImageKeys, fit),
     .fallback = "contain",
     .choices = fit_names,
     .help = "Contain shows the whole picture, cover fills the box and cuts off what is over."},
    TEXT("image", ImageKeys, image, "A PNG, JPEG or SVG file, beside the deck or below."),
};
static const OptionTable options = {"an image", keys, OPTION_COUNT(keys)};

static const char *read_description(DeckReader *reader, const BlockInput *input) {
  const ImageKeys *given = input->keys;
  if (given->description.text) {
    const char *text = bind_text(reader, given->description).text;
    return text && *text ? text : NULL;
  }
  diag_warning(reader->diags, input->span, "the image has no description");
  diag_hint(reader->diags,
            "say with description: what it shows, or description: \"\" if it only decorates");
  return NULL;
}

static bool read(DeckReader *reader, const BlockInput *input, Block *block) {
  const ImageKeys *given = input->keys;
  size_t errors = diagnostics_error_count(reader->diags);
  block->name = block_take_name(reader, input->common->name, "image");
  ImageContent *content = arena_make(reader->arena, ImageContent);
  content->description = read_description(reader, input);
  const char *path = bind_text(reader, given->image).text;
  const Picture *picture = path ? bind_picture(reader, path, input->span) : NULL;
  content->setting = (PictureSetting){picture, (PictureFit)given->fit, aligns[given->align]};
  block->content = content;
  return picture && diagnostics_error_count(reader->diags) == errors;
}

/* Its shape is kept. */
static double own_extent(const BlockPlan *plan, BoxSide side, double other) {
  const ImageContent *content = plan->block->content;
  const Picture *picture = content->setting.picture;
  double shape = picture_height(picture) / picture_width(picture);
  return side == BOX_WIDTH ? other / shape : other * shape;
}

static void draw(const BlockPlan *plan, Insets insets, SceneNode *parent) {
  (void)insets; /* a picture has no frame to line up */
  const ImageContent *content = plan->block->content;
  SceneRole role = content->description ? ROLE_FIGURE : ROLE_FURNITURE;
  SceneNode *node = draw_picture(plan->context, parent, role, content->setting, plan->box);
  if (!node) return;
  node->name = plan->block->name;
  node->description = content->description;
  node->span = plan->block->span;
}

const BlockType image_block = {
    .name = "image",
    .summary = "A picture from a file: PNG, JPEG or SVG.",
    .options = &options,
    .options_size = sizeof(ImageKeys),
    .layout = "content",
    .stands_alone = true,
    .read = read,
    .own_extent = own_extent,
    .draw = draw,
};
