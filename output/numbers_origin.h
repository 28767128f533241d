/* Where a number came from, as JSON. */
#pragma once
#include "base/text.h"
#include "data/quantity.h"

/* An object with the origins it was computed from inside, or null. */
void origin_append(TextBuffer *out, const Origin *origin);
/* "deck.yaml:14:12"; null without a place. */
void place_append(TextBuffer *out, SourceSpan span);
