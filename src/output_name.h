/* What the user's word for the output means. */
#pragma once
#include "output/output.h"

/* The format whose ending the path has, whatever its case: of "x.pdf", "x.numbers.json" and
 * "x.numbers". NULL if it has none, or is a folder. */
const OutputFormat *output_name_format(const char *path);
/* False, reported, if the path ends like a kind of file that is not written here: "x.pptx". */
bool output_name_check(Arena *arena, const char *path, Diagnostics *diags);
/* Where the files of a deck go. `output` is a file, whose ending is left out if it is a format's; a
 * folder; "-" for standard output; or NULL: beside the deck. `chart` replaces the deck's name, and
 * may be NULL. */
OutputTarget output_name_target(Arena *arena, const char *deck_path, const char *chart,
                                const char *output);
