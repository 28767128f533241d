/* What a block type is: a room of its own, with the keys that make such a block, how they are read,
 * and how it is drawn. Slides, layout and page know blocks by this alone. */
#pragma once
#include "bind/reader.h"
#include "blocks/block_show.h"
#include "guide/draw.h"
#include "scale/unit_scale.h"

typedef struct BlockType BlockType;

typedef struct Block {
  const BlockType *type;
  SourceSpan span;
  const char *name;  /* as the author gave it, or NULL; of what stands alone, unique in the deck */
  BoundText heading; /* over the block; no text if there is none */
  const char *scale_group; /* shares a scale with blocks of this name all over the deck; or NULL */
  const void *content;     /* the type's own */
} Block;

/* The keys of every block. */
typedef struct BlockKeys {
  OptionText heading, name;
  const SyntaxNode *condition; /* whoever reads the block has asked it */
} BlockKeys;
extern const OptionTable block_options;

/* One of the kinds a type comes in, each with keys of its own: "bar" of "chart". */
typedef struct BlockVariant {
  const char *name; /* as the user writes it */
  const char *summary;
  const OptionTable *options;
  size_t options_size;
  const void *own; /* the type's */
} BlockVariant;

/* What a block is read from: keys that have been checked, in the structs of their tables. */
typedef struct BlockInput {
  SourceSpan span; /* of the key that makes the block */
  const BlockKeys *common;
  const void *keys;
  BlockVariant variant; /* all zero if the type has none */
  const void *variant_keys;
} BlockInput;

/* A block on its way to the page. */
typedef struct BlockPlan {
  const Block *block;
  const DrawContext *context;
  Rect box;          /* all the block may use */
  bool is_fine;      /* text is fine print */
  Insets least;      /* what its neighbours' frames leave around its own in any case */
  Insets demand;     /* out of training: room around the frame, within the box */
  bool binds_frame;  /* out of training: neighbours in line take its frame, whatever theirs */
  double unit_most;  /* points per unit that its scale may have at most; 0: as it likes */
  UnitScale scale;   /* out of training */
  double inside;     /* out of training: height within its frame that annotations take */
  double type_most;  /* the largest share of its type's size that it may take; 0: all */
  double type_share; /* the share that it takes, out of training; 0: its type is not set smaller */
  void *own;         /* the type's, from training to drawing */
} BlockPlan;

struct BlockType {
  const char *name; /* the key that makes such a block, as the user writes it */
  const char *summary;
  const OptionTable *options;
  size_t options_size;
  const char *layout; /* of a slide that holds such a block alone */
  bool has_figures;   /* its slide needs a source */
  bool stands_alone;  /* has a name in any case, and may be rendered without its slide */
  /* The kinds, one after the other; false past the last. NULL: it has none. */
  bool (*variant_at)(size_t index, BlockVariant *variant);
  /* Sets the content, and the name of what stands alone. False after reporting what is wrong. */
  bool (*read)(DeckReader *reader, const BlockInput *input, Block *block);
  /* Cuts it to a slide with a body of `height`; returns what goes on over further ones, or NULL.
   * NULL: it never goes on. */
  Block *(*cut)(DeckReader *reader, Block *block, double height);
  /* What it shows. NULL: nothing that could be said in a line. */
  const BlockShow *(*show)(const Block *block);
  /* Sets what comes out of training. NULL: it has nothing to line up with its neighbours. */
  void (*train)(BlockPlan *plan);
  /* Height that it needs at a width beyond what its kind needs otherwise. NULL: none. */
  double (*further_height)(const BlockPlan *plan, double width);
  /* Width or height that it needs if it has so much of the other; 0, or NULL: it takes what it
   * gets.
   */
  double (*own_extent)(const BlockPlan *plan, BoxSide side, double other);
  /* Draws it; its frame, if it has one, is the box less `insets`, no less than `demand`. */
  void (*draw)(const BlockPlan *plan, Insets insets, SceneNode *parent);
};

/* Sorted by name. */
extern const BlockType *const block_types[];
extern const size_t block_type_count;
/* NULL if there is none. */
const BlockType *block_type_find(const char *name);
/* False past the last; at once if the type has none. */
bool block_type_variant(const BlockType *type, size_t index, BlockVariant *variant);
/* "bullets, chart and text": for messages. */
const char *block_type_names(Arena *arena, const char *last_word);

/* A block from its map, which may also hold the keys of `outer` (a slide with one block). What is
 * broken has been reported, here or where a name it uses is given. Without a block, its name and
 * heading are set all the same. */
typedef enum BlockReading { BLOCK_NONE, BLOCK_READ, BLOCK_BROKEN } BlockReading;
BlockReading block_read(DeckReader *reader, const SyntaxNode *map, const OptionTarget *outer,
                        Block *block);
/* The name of a block that stands alone: the one given, which must be new in the deck, or `base`
 * with a number as need be. */
const char *block_take_name(DeckReader *reader, OptionText given, const char *base);
/* NULL if there is nothing to say. */
const BlockShow *block_show(const Block *block);
/* Trains the plan anew, with `least` around its frame. */
void block_train(BlockPlan *plan, Insets least);
