/* The parts of a slide. */
#pragma once
#include "compose/compose.h"
#include "flow/paragraph.h"
#include "layout/slide_boxes.h"

DrawContext compose_context(const ComposeTools *tools, const Deck *deck, const Theme *theme);
void compose_cover(const DrawContext *context, const Deck *deck, const Slide *slide,
                   SceneNode *root);
/* What a title of one line leaves of the room for two. */
double compose_unused_header(const DrawContext *context, const Slide *slide, double width);
void compose_header(const DrawContext *context, const Slide *slide, Rect box, SceneNode *root);
/* The sections of the deck with their pages, on an agenda; the one it stands in is marked. */
void compose_agenda(const DrawContext *context, const Deck *deck, const Slide *slide,
                    SceneNode *root);
/* The section's name over the title, in decks that have it. */
void compose_tracker(const DrawContext *context, const Deck *deck, const Slide *slide,
                     SceneNode *root);
/* "Source: …" */
BoundText compose_source_line(const DrawContext *context, const Slide *slide);
/* Height of notes and source, from the top of their first line to the foot's baseline. */
double compose_footer_height(const DrawContext *context, const Deck *deck, const Slide *slide);
void compose_footer(const DrawContext *context, const Deck *deck, const Slide *slide,
                    SceneNode *root);
/* The slide's stamp, or the deck's, in the corner over the title. */
void compose_stamp(const DrawContext *context, const Deck *deck, const Slide *slide,
                   SceneNode *root);
/* What the logo takes of the title's width on such a ground; 0 if there is none. */
double compose_logo_room(const Deck *deck, Color ground, bool is_cover);
void compose_logo(const DrawContext *context, const Deck *deck, Color ground, bool is_cover,
                  SceneNode *root);
/* Groups of charts that share a scale all over the deck. */
typedef struct ScaleGroups ScaleGroups;
ScaleGroups *scale_groups_new(Arena *arena);
/* Takes in what the plans of a slide can have. */
void scale_groups_add(ScaleGroups *groups, Arena *arena, const BlockPlan *plans, size_t count);
/* Trains plans anew, within `insets`, that share a scale with others. */
void compose_share_scales(BlockPlan *plans, const Insets *insets, size_t count,
                          const ScaleGroups *groups);
/* Whether plans of one unit have scales of their own. */
bool compose_scales_differ(const BlockPlan *plans, size_t count);

/* All blocks of a slide, on their way to the page; the frames of neighbours line up. */
typedef struct SlidePlan {
  const Slide *slide;
  SlideBoxes boxes;
  const struct HeadingRow *headings; /* one a block */
  BlockPlan *blocks;
} SlidePlan;
SlidePlan compose_plan(const DrawContext *context, const Slide *slide, SlideBoxes boxes,
                       const ScaleGroups *groups);
void compose_blocks(const DrawContext *context, const SlidePlan *plan, SceneNode *root);
