/* Emphasis in running text: **bold**, a^2^ raised, and [words](name) in the colour of a series. */
#pragma once
#include "bind/reader.h"

/* The text without its marks, which are then data; numbers stay bound. `name` is a series that
 * slides so far show, or good, bad, accent or muted; others are a warning. Signs that close
 * nothing are text. */
BoundText markup_read(DeckReader *reader, BoundText text);
