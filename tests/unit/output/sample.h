/* A small scene with one of everything, and what it takes to write it. */
#pragma once
#include "fonts/fonts.h"
#include "output/formats.h"
#include "tests/unit/unit.h"

#include <string.h>

typedef struct Sample {
  Arena *arena;
  Diagnostics *diags;
  FontSet *fonts;
  Scene *scene;
  ScenePage *page;
  const SourceFile *deck, *csv;
} Sample;

static const Color sample_ink = {0x14, 0x21, 0x3D}, sample_blue = {0x2F, 0x78, 0xB7};
static const Color sample_white = {255, 255, 255};

static inline Sample sample_new(FontMetrics metrics) {
  Sample sample = {.arena = arena_new()};
  Arena *arena = sample.arena;
  sample.diags = diagnostics_new(arena);
  sample.fonts = font_set_open(arena, metrics, NULL, sample.diags);
  ck_assert_ptr_nonnull(sample.fonts);
  sample.scene = scene_new(arena);
  sample.scene->info = (DocumentInfo){.title = "FY2008 results",
                                      .subtitle = "To March 31, 2009",
                                      .author = "IIJ",
                                      .language = "en",
                                      .date = "2009-05-15"};
  static const char deck[] = "topline: 1\ntitle: x\nslides:\n- title: {revenue} up\n";
  static const char csv[] = "category,FY2007,FY2008\nOutsourcing,100,66835\n";
  sample.deck = source_file_new(arena, "deck.yaml", deck, sizeof deck - 1);
  sample.csv = source_file_new(arena, "data/mix.csv", csv, sizeof csv - 1);
  sample.page = scene_add_page(sample.scene, "mix", 96, 54);
  sample.page->title = "Revenue <up> & \"away\"";
  return sample;
}

static inline void sample_free(Sample *sample) {
  arena_free(sample->arena);
}

static inline SceneNode *sample_add_text(Sample *sample, SceneRole role, BoundText content,
                                         FontStyle style, Point origin) {
  SceneText text = font_scene_text(sample->fonts, content, style, origin);
  text.color = sample_ink;
  return scene_add_text(sample->arena, sample->page->root, role, text);
}

/* A figure with a bar, an outline in dashes, a hatch and a marker. */
static inline void sample_add_figure(Sample *sample) {
  Arena *arena = sample->arena;
  SceneNode *figure = scene_add_group(arena, sample->page->root, ROLE_FIGURE, "mix");
  figure->description = "Revenue by kind";
  SceneNode *bar =
      scene_add_rect(arena, figure, ROLE_MARK, (Rect){10, 20, 20, 30}, paint_solid(sample_blue));
  bar->name = "mix/FY2008/Outsourcing";
  SceneNode *hatch = scene_add_rect(arena, figure, ROLE_MARK, (Rect){40, 20, 20, 30},
                                    paint_hatch(sample_ink, sample_white));
  hatch->name = "mix/FY2009/Outsourcing";
  hatch->description = "Forecast";
  scene_add_line(arena, figure, ROLE_AXIS, (Point){5, 50}, (Point){90.5, 50},
                 (Stroke){.width = 1, .color = sample_ink, .dash = DASH_DASHED, .round = true});
  scene_add_ellipse(arena, figure, ROLE_ANNOTATION, (Rect){70, 20, 10, 8}, paint_solid(sample_ink));
  Point corners[] = {{70, 40}, {80, 40}, {75, 48.125}};
  scene_add_polygon(arena, figure, ROLE_ANNOTATION, corners, 3, paint_solid(sample_blue));
}

static inline OutputJob sample_job(const Sample *sample) {
  return (OutputJob){
      .arena = sample->arena, .scene = sample->scene, .diags = sample->diags, .dpi = 144};
}

/* All pages through a writer into memory. */
static inline OutputStream *sample_write(const Sample *sample, const OutputFormat *format) {
  OutputJob job = sample_job(sample);
  OutputStream *stream = stream_open_memory(sample->arena);
  void *writer = format->open(&job, format->one_file_per_page ? NULL : stream);
  ck_assert_ptr_nonnull(writer);
  for (size_t i = 0; i < sample->scene->pages.count; i++)
    format->write_page(writer, sample->scene->pages.items[i], stream);
  format->close(writer);
  return stream;
}

static inline const char *sample_text(const Sample *sample, const OutputFormat *format) {
  OutputStream *stream = sample_write(sample, format);
  ck_assert(stream_is_good(stream));
  return stream_bytes(stream, NULL);
}
