/* Cameras store pictures as the sensor lay, with a note how to turn them. */
#pragma once
#include <stdbool.h>
#include <stddef.h>

/* Whether a JPEG file says (in EXIF, tag 0x0112) that it is to be turned or mirrored. Whatever the
 * bytes are, nothing beyond them is read. */
bool jpeg_is_turned(const unsigned char *bytes, size_t size);
