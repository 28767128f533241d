#include "images/picture_draw.h"

#include "images/picture_parts.h"
#include <glib.h>

/* Pixels are drawn in full to the edge: what lies beyond them must not shine in. */
static void paint_pixels(const Picture *picture, cairo_t *cr) {
  cairo_set_source_surface(cr, picture->pixels, 0, 0);
  cairo_pattern_set_extend(cairo_get_source(cr), CAIRO_EXTEND_PAD);
  cairo_rectangle(cr, 0, 0, picture->width, picture->height);
  cairo_fill(cr);
}

void picture_draw(const Picture *picture, cairo_t *cr, Rect box, Rect crop) {
  double width = crop.width * picture->width, height = crop.height * picture->height;
  if (!(width > 0 && height > 0)) return;
  cairo_save(cr);
  cairo_rectangle(cr, box.x, box.y, box.width, box.height);
  cairo_clip(cr);
  cairo_translate(cr, box.x, box.y);
  cairo_scale(cr, box.width / width, box.height / height);
  cairo_translate(cr, -crop.x * picture->width, -crop.y * picture->height);
  if (picture->drawing)
    vector_drawing_paint(picture->drawing, cr);
  else
    paint_pixels(picture, cr);
  cairo_restore(cr);
}

void picture_append_svg(const Picture *picture, TextBuffer *out) {
  if (picture->drawing) {
    text_append_bytes(out, picture->bytes, picture->size);
    text_append(out, "\n");
    return;
  }
  text_append(out, "<image width=\"");
  text_append_number(out, picture->width, 0);
  text_append(out, "\" height=\"");
  text_append_number(out, picture->height, 0);
  text_append_format(out, "\" preserveAspectRatio=\"none\" href=\"data:image/%s;base64,",
                     picture_format(picture));
  char *base64 = g_base64_encode((const guchar *)picture->bytes, picture->size);
  text_append(out, base64);
  g_free(base64);
  text_append(out, "\"/>\n");
}
