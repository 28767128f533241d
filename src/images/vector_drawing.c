/* librsvg, opened when the first SVG is met: it brings a dozen libraries with it, for which decks
 * without SVG need not wait. It gets no place to fetch anything from. */
#include "images/picture_parts.h"

#ifdef HAVE_RSVG
#include <dlfcn.h>
#include <librsvg/rsvg.h>

#define LIBRARY "librsvg-2.so.2"
#define TRIAL_SIDE 32 /* pixels, onto which it is drawn to see whether it can be */

struct VectorDrawing {
  RsvgHandle *handle;
  __typeof__(&rsvg_handle_render_document) render;
  RsvgRectangle place;
};

typedef __typeof__(&rsvg_handle_new_from_data) MakeHandle;

static void destroy_handle(void *handle) {
  g_object_unref(handle);
}

static bool fail_by(PictureSource *source, const char *what, GError *error) {
  const char *text = error ? error->message : "librsvg does not say why";
  const char *escaped = text_escape(source->arena, text, __builtin_strlen(text), 200);
  picture_fail(source, arena_printf(source->arena, "%s: %s", what, escaped), NULL);
  if (error) g_error_free(error);
  return false;
}

/* It stays open: libraries with types of GLib cannot be closed. */
static void *open_library(PictureSource *source) {
  void *library = dlopen(LIBRARY, RTLD_LAZY | RTLD_LOCAL | RTLD_NODELETE);
  if (!library)
    picture_fail(source, "is an SVG, for which " LIBRARY " is needed", "install librsvg2-2");
  return library;
}

/* References that multiply show when they are followed. */
static bool try_drawing(PictureSource *source, const VectorDrawing *drawing) {
  cairo_surface_t *surface =
      cairo_image_surface_create(CAIRO_FORMAT_ARGB32, TRIAL_SIDE, TRIAL_SIDE);
  cairo_t *cr = cairo_create(surface);
  GError *error = NULL;
  RsvgRectangle place = {0, 0, TRIAL_SIDE, TRIAL_SIDE};
  bool is_drawn = drawing->render(drawing->handle, cr, &place, &error) &&
                  cairo_status(cr) == CAIRO_STATUS_SUCCESS;
  cairo_destroy(cr);
  cairo_surface_destroy(surface);
  return is_drawn || fail_by(source, "cannot be drawn", error);
}

const VectorDrawing *vector_drawing_make(PictureSource *source, const char *svg, double width,
                                         double height) {
  void *library = open_library(source);
  if (!library) return NULL;
  VectorDrawing *drawing = arena_make(source->arena, VectorDrawing);
  MakeHandle make = (MakeHandle)dlsym(library, "rsvg_handle_new_from_data");
  drawing->render = (__typeof__(drawing->render))dlsym(library, "rsvg_handle_render_document");
  if (!make || !drawing->render) {
    picture_fail(source, "needs a newer librsvg, 2.46 or later", NULL);
    return NULL;
  }
  GError *error = NULL;
  drawing->handle = make((const guint8 *)svg, __builtin_strlen(svg), &error);
  drawing->place = (RsvgRectangle){0, 0, width, height};
  if (!drawing->handle) {
    fail_by(source, "cannot be read", error);
    return NULL;
  }
  arena_own(source->arena, drawing->handle, destroy_handle);
  return try_drawing(source, drawing) ? drawing : NULL;
}

void vector_drawing_paint(const VectorDrawing *drawing, cairo_t *cr) {
  drawing->render(drawing->handle, cr, &drawing->place, NULL);
}
#else
const VectorDrawing *vector_drawing_make(PictureSource *source, const char *svg, double width,
                                         double height) {
  (void)svg, (void)width, (void)height;
  picture_fail(source, "is an SVG, which this build cannot draw",
               "build it with librsvg2-dev, or save the picture as PNG");
  return NULL;
}

void vector_drawing_paint(const VectorDrawing *drawing, cairo_t *cr) {
  (void)drawing, (void)cr; /* there is none */
}
#endif
