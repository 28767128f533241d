/* The gate before any writer: what a page must fulfil, or it is not drawn. */
#pragma once
#include "diag/diagnostics.h"
#include "scene/scene.h"

/* Reports as errors at the node's span: numbers that are not finite or beyond 2^23, text that is
 * empty or not printable, marks without a name, nodes outside the page, and texts that overlap
 * without being meant to. */
void scene_check(const Scene *scene, Diagnostics *diags);
