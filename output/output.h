/* What a writer is: it gets finished pages and turns them into bytes; it measures nothing and moves
 * nothing. */
#pragma once
#include "diag/diagnostics.h"
#include "output/stream.h"
#include "scene/scene.h"

typedef struct OutputJob {
  Arena *arena;
  const Scene *scene;
  Diagnostics *diags;
  double dpi;        /* of pixel formats: pixels = points × dpi / 72, rounded */
  bool embeds_fonts; /* into formats that may do without: SVG */
} OutputJob;

typedef struct OutputFormat {
  const char *name;      /* as the user writes it */
  const char *extension; /* "pdf" */
  const char *summary;   /* one line of help */
  bool one_file_per_page;
  bool has_pixels; /* shows nothing finer than `dpi` */
  /* A writer for the whole scene; NULL after reporting what is wrong. `stream` is NULL where every
   * page has a file of its own. */
  void *(*open)(const OutputJob *job, OutputStream *stream);
  /* `stream` is the page's own, or the one that `open` got. */
  void (*write_page)(void *writer, const ScenePage *page, OutputStream *stream);
  /* Finishes the bytes and frees the writer. What failed is in the stream or the diagnostics. */
  void (*close)(void *writer);
} OutputFormat;

/* Sorted by name. */
extern const OutputFormat *const output_formats[];
extern const size_t output_format_count;
/* By its name, in any case; NULL if there is none. */
const OutputFormat *output_format_find(const char *name);

/* Where the files of a call go. */
typedef struct OutputTarget {
  const char *base;   /* the path that every name begins with */
  const char *direct; /* the one file, under this name whatever the format; or NULL */
} OutputTarget;

/* Writes the scene in these formats: to BASE.EXT, or to BASE-NAME.EXT a page where a format takes
 * one file a page and the scene has several pages (names of pages are unique). All files of a call
 * are whole before the first is put in place; after an error none is. The paths of those in place
 * are added to `paths`, but for pipes and devices, into which the bytes go. */
typedef LIST(const char *) OutputPaths;
void output_write(const OutputFormat *const *formats, size_t count, const OutputJob *job,
                  const OutputTarget *target, OutputPaths *paths);
/* The paths to which a format would be written. */
void output_plan(const OutputFormat *format, const OutputJob *job, const OutputTarget *target,
                 OutputPaths *paths);
