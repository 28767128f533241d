/* How tiles are set in their room: how many beside each other, how large their type is. */
#pragma once
#include "blocks/tiles/tiles.h"

typedef struct TilesForm {
  size_t columns, rows;
  double width, height; /* of a tile */
  double gap, row_gap;  /* between tiles */
  double value_share;   /* of the type of figures, the same for all */
  double text_share;    /* of all other type */
  double air;           /* of the usual space between the parts */
  size_t name_lines, below_lines, delta_rows;
  size_t basis_lines; /* under the change; 0: beside it */
  bool has_lines;     /* some tile has a small line */
  bool fits;
} TilesForm;

/* The styles of a form. */
typedef struct TilesType {
  FontStyle name, value, small, change, tag;
} TilesType;

/* Where the parts stand, from the top of a tile. */
typedef struct TilesPlaces {
  double name, value, below, deltas, line; /* of the value: its baseline; else the top */
  double line_height, height;
} TilesPlaces;

/* The best form in a box of this size; its height may be INFINITY. `most` is the largest share of
 * its type's size that figures may have. */
TilesForm tiles_form(const DrawContext *context, const TilesContent *content, Rect box,
                     double most);
TilesType tiles_type(const Theme *theme, const TilesForm *form);
TilesPlaces tiles_places(const DrawContext *context, const TilesForm *form);
/* Height of all rows. */
double tiles_height(const TilesForm *form);
/* What a change takes in width: its arrow, its figures; and the space before what it is from. */
double tiles_arrow_width(const TilesType *type);
double tiles_word_space(const TilesType *type);
/* The marker's text with the room in its frame; 0 without a marker. */
double tiles_tag_width(const DrawContext *context, const Tile *tile, const TilesType *type);
/* The tile's name, as wide as the marker leaves it. */
TextLines tiles_name_lines(const DrawContext *context, const Tile *tile, const TilesType *type,
                           double width);
/* Any other text, over the whole width. */
TextLines tiles_text_lines(const DrawContext *context, const char *text, FontStyle style,
                           double width);
/* What keeps the tiles from fitting, as an error at its place. */
void tiles_report_unfit(const DrawContext *context, const BlockPlan *plan, const TilesForm *form);
