#include "images/svg_names.h"

#include <string.h>
#include <strings.h>

#define COUNT(list) (sizeof(list) / sizeof *(list))

static const char *const drawn[] = {
    "circle",         "clipPath", "defs", "ellipse", "g",       "line",
    "linearGradient", "marker",   "path", "pattern", "polygon", "polyline",
    "radialGradient", "rect",     "stop", "svg",     "symbol",  "use"};
static const char *const skipped[] = {"desc", "filter", "mask", "metadata", "title"};

static const char *const geometry[] = {"clipPathUnits",
                                       "cx",
                                       "cy",
                                       "d",
                                       "fr",
                                       "fx",
                                       "fy",
                                       "gradientTransform",
                                       "gradientUnits",
                                       "height",
                                       "markerHeight",
                                       "markerUnits",
                                       "markerWidth",
                                       "offset",
                                       "orient",
                                       "pathLength",
                                       "patternContentUnits",
                                       "patternTransform",
                                       "patternUnits",
                                       "points",
                                       "preserveAspectRatio",
                                       "r",
                                       "refX",
                                       "refY",
                                       "rx",
                                       "ry",
                                       "spreadMethod",
                                       "transform",
                                       "viewBox",
                                       "width",
                                       "x",
                                       "x1",
                                       "x2",
                                       "y",
                                       "y1",
                                       "y2"};

static const char *const properties[] = {
    "clip",
    "clip-path",
    "clip-rule",
    "color",
    "color-interpolation",
    "display",
    "fill",
    "fill-opacity",
    "fill-rule",
    "isolation",
    "marker",
    "marker-end",
    "marker-mid",
    "marker-start",
    "mix-blend-mode",
    "opacity",
    "overflow",
    "paint-order",
    "shape-rendering",
    "stop-color",
    "stop-opacity",
    "stroke",
    "stroke-dasharray",
    "stroke-dashoffset",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-miterlimit",
    "stroke-opacity",
    "stroke-width",
    "transform",
    "vector-effect",
    "visibility",
};

static const char *const functions[] = {"hsl",    "rect",  "hsla",  "matrix", "rgb",      "rgba",
                                        "rotate", "scale", "skewX", "skewY",  "translate"};

static bool has_name(const char *const *list, size_t count, const char *name) {
  for (size_t i = 0; i < count; i++)
    if (strcmp(list[i], name) == 0) return true;
  return false;
}

/* CSS makes no difference between capitals and small letters. */
static bool has_word(const char *const *list, size_t count, const char *word, size_t length) {
  for (size_t i = 0; i < count; i++)
    if (strlen(list[i]) == length && strncasecmp(list[i], word, length) == 0) return true;
  return false;
}

SvgElementUse svg_element_use(const char *name) {
  if (has_name(drawn, COUNT(drawn), name)) return SVG_DRAWN;
  if (has_name(skipped, COUNT(skipped), name)) return SVG_SKIPPED;
  return strcmp(name, "style") == 0 ? SVG_STYLE : SVG_REFUSED;
}

bool svg_is_geometry(const char *name) {
  return has_name(geometry, COUNT(geometry), name);
}

bool svg_is_property(const char *name, size_t length) {
  return has_word(properties, COUNT(properties), name, length);
}

bool svg_is_function(const char *name, size_t length) {
  return has_word(functions, COUNT(functions), name, length);
}

bool svg_is_effect(const char *name, size_t length) {
  static const char *const effects[] = {"filter", "mask"};
  return has_word(effects, COUNT(effects), name, length);
}
