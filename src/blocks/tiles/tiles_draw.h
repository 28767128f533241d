/* Drawing tiles in the form that was found for them. */
#pragma once
#include "blocks/tiles/tiles_form.h"

void tiles_draw(const DrawContext *context, const TilesContent *content, const TilesForm *form,
                Rect box, SceneNode *parent);
