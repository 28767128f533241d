/* Addresses in running text: https://…, http://…, www.…, mailto:… and name@example.com. */
#pragma once
#include "base/arena.h"
#include <stdbool.h>
#include <stddef.h>

typedef struct Address {
  size_t start, length; /* without the marks behind it that are the sentence's: "." or ")" */
} Address;

/* The first address that begins at or behind the byte `from`. */
bool address_find(const char *text, size_t from, Address *address);
/* Bytes of the text, from its start, that an address could go on with. */
size_t address_run(const char *text);
/* What the address leads to: "www.a.com" to "http://www.a.com". */
const char *address_uri(Arena *arena, const char *text, Address address);
