/* Pictures from files: PNG, JPEG and SVG, read whole and checked before anything is drawn. Nothing
 * in them is run, and nothing they name is fetched. */
#pragma once
#include "diag/diagnostics.h"

#define PICTURE_SIZE_LIMIT ((size_t)20 * 1024 * 1024) /* bytes of a file */
#define PICTURE_PIXEL_LIMIT 50e6
#define PICTURE_SIDE_LIMIT 32767 /* pixels; cairo has no more */
#define PICTURE_ELEMENT_LIMIT 50000
#define PICTURE_DEPTH_LIMIT 100

typedef struct Picture Picture;

/* Of the file's content, whatever its name. Lives in the arena. What is wrong is reported at
 * `named_at`, with the file's name; NULL then. */
const Picture *picture_read(Arena *arena, const SourceFile *file, SourceSpan named_at,
                            Diagnostics *diags);
/* Pixels of PNG and JPEG, CSS pixels of SVG; more than 0. */
double picture_width(const Picture *picture);
double picture_height(const Picture *picture);
/* "png", "jpeg" or "svg". */
const char *picture_format(const Picture *picture);
/* As the deck's folder knows it: "deck/logo.svg". */
const char *picture_path(const Picture *picture);
/* Whether it is drawn by lines and areas, at any size. */
bool picture_is_vector(const Picture *picture);
