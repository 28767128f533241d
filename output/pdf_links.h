/* Which parts of a page lead to addresses. */
#pragma once
#include "base/list.h"
#include "scene/scene.h"

typedef struct PdfLink {
  Rect box; /* page coordinates, y down */
  const char *uri;
} PdfLink;

typedef LIST(PdfLink) PdfLinks;

/* A link for each address in the page's texts; an address that was broken into lines has one in
 * each of them. */
void pdf_links_find(Arena *arena, const ScenePage *page, PdfLinks *links);
/* The link as the PDF's object; `page_height` turns y up. */
const char *pdf_link_object(Arena *arena, const PdfLink *link, double page_height);
