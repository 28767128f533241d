/* The manual as a file, with a picture of each deck that it shows. */
#pragma once
#include "topline.h"

/* Writes FOLDER/manual.md, and of each example in it the deck and its picture: bar.yaml, bar.png.
 * Reports what cannot be written. */
tl_status manual_write_pictures(tl_context *context, const char *folder);
