/* Files that nothing may be put in place of: pipes, devices, and what the process has open already.
 * Bytes are written into them. */
#pragma once
#include <stdbool.h>

#define STANDARD_OUTPUT "/dev/stdout"

bool direct_file_is(const char *path);
/* A descriptor to write to, the caller's to close; -1 with errno. Waits for the reader of a pipe.
 */
int direct_file_open(const char *path);
