/* What of SVG is drawn: all that is not here is left out or refused. */
#pragma once
#include <stdbool.h>
#include <stddef.h>

typedef enum SvgElementUse {
  SVG_DRAWN,
  SVG_STYLE,   /* a sheet of styles */
  SVG_SKIPPED, /* says nothing to the eye */
  SVG_REFUSED  /* would be seen, or run, where it is understood */
} SvgElementUse;

/* By the local name of an element of SVG. */
SvgElementUse svg_element_use(const char *name);
/* An attribute that describes geometry: kept as it is. */
bool svg_is_geometry(const char *name);
/* A property of style, as an attribute or in CSS. */
bool svg_is_property(const char *name, size_t length);
/* A property that would turn vectors into pixels: it is refused where it is used. */
bool svg_is_effect(const char *name, size_t length);
/* A function that may stand in a value; "url" apart. None of them fetches anything. */
bool svg_is_function(const char *name, size_t length);
