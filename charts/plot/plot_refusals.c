/* What no readable type could hold, and the room that would do. */
#include "charts/plot/plot_phases.h"

#include <math.h>

#define LEAST_FRAME 24.0 /* points: less says nothing */
#define ROOM_MARGIN                                                                                \
  1.02 /* what would do is found on a larger chart, where shares are larger too                    \
        */

bool plot_has_room(Rect frame) {
  return frame.width >= LEAST_FRAME && frame.height >= LEAST_FRAME;
}

/* "85 mm of width would do, here are 60"; lengths in points. */
static void append_room(TextBuffer *out, double wanted, double given, const char *side) {
  text_append_number(out, ceil(fmax(wanted, given * ROOM_MARGIN) / 72 * 25.4) + 1, 0);
  text_append_format(out, " mm of %s would do, here are ", side);
  text_append_number(out, floor(given / 72 * 25.4), 0);
}

static void report_names(const Plot *plot) {
  const DrawContext *context = plot->context;
  bool is_lying = plot->form.is_lying;
  double frame = is_lying ? plot->frame.height : plot->frame.width;
  double box = is_lying ? plot->box.height : plot->box.width;
  double wanted = plot->form.axis.wanted_room + box - frame;
  if (is_lying && plot->form.legend.count) /* it may take more of a higher chart */
    wanted = (wanted - plot->form.legend_height) / (1 - PLOT_LEGEND_SHARE);
  TextBuffer room = {.arena = context->arena};
  append_room(&room, wanted, box, is_lying ? "height" : "width");
  diag_error(context->diags, plot->spec->span, "the %zu names of %s do not fit: %s",
             plot->spec->data.category_count, diag_quote(context->diags, plot->spec->name),
             text_buffer_string(&room));
  diag_hint(context->diags, "give the chart more room, show fewer categories (top), or give long "
                            "names a short form (short)");
}

/* What is around the frame may grow with the box: names take a share of it. */
static double grown_box(double box, double frame) {
  double taken = fmin(0.9, fmax(0, (box - frame) / box));
  return fmax(box + LEAST_FRAME - frame, LEAST_FRAME / (1 - taken)) * ROOM_MARGIN;
}

static void report_no_room(const Plot *plot) {
  const DrawContext *context = plot->context;
  Rect box = plot->box, frame = plot->frame;
  TextBuffer room = {.arena = context->arena};
  if (frame.width < LEAST_FRAME)
    append_room(&room, grown_box(box.width, frame.width), box.width, "width");
  if (frame.width < LEAST_FRAME && frame.height < LEAST_FRAME) text_append(&room, "; ");
  if (frame.height < LEAST_FRAME)
    append_room(&room, grown_box(box.height, frame.height), box.height, "height");
  diag_error(context->diags, plot->spec->span,
             "labels leave too little room for the marks of %s: %s",
             diag_quote(context->diags, plot->spec->name), text_buffer_string(&room));
  diag_hint(context->diags, "give the chart more room, or shorten its names");
}

void plot_report_refusal(const Plot *plot) {
  if (!plot_has_room(plot->frame))
    report_no_room(plot);
  else if (!plot->form.axis.fits)
    report_names(plot);
}
