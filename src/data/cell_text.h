/* Spaces around the text of a cell; for the files of this folder. */
#pragma once
#include <stdbool.h>
#include <stddef.h>

/* The length in bytes of a space, tab, line break, no-break or ideographic space at the start or
 * the end of the text; 0 if there is none. */
size_t cell_space_at_start(const char *text, size_t length);
size_t cell_space_at_end(const char *text, size_t length);
/* Moves both ends inward past all of them. */
void cell_trim(const char **text, size_t *length);
