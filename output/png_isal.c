/* Compression by ISA-L: ten times as fast as zlib at nearly its size. */
#include "output/png_image.h"

#include <isa-l/igzip_lib.h>
#include <stdlib.h>

typedef struct Deflater {
  struct isal_zstream stream;
  unsigned char *output;
  void (*take)(void *sink, unsigned char *bytes, size_t size);
  void *sink;
} Deflater;

enum { OUTPUT_SIZE = 64 * 1024, FIRST_SIZE = 16 };

static void empty_output(Deflater *deflater) {
  deflater->stream.next_out = deflater->output;
  deflater->stream.avail_out = OUTPUT_SIZE;
}

static void hand_out(Deflater *deflater) {
  size_t size = OUTPUT_SIZE - deflater->stream.avail_out;
  if (size) deflater->take(deflater->sink, deflater->output, size);
  empty_output(deflater);
}

static void deflate_bytes(Deflater *deflater, unsigned char *bytes, size_t size, bool is_last) {
  struct isal_zstream *stream = &deflater->stream;
  stream->next_in = bytes;
  stream->avail_in = (uint32_t)size;
  stream->end_of_stream = is_last;
  for (;;) {
    isal_deflate(stream);
    bool is_done = is_last ? stream->internal_state.state == ZSTATE_END : stream->avail_in == 0;
    if (is_done && (is_last || stream->avail_out > 0)) return;
    hand_out(deflater);
  }
}

/* ISA-L 2.21 to 2.32, at the least, hash the address of the stream instead of its bytes from the
 * third on when their fast loop begins (.write_first_byte in igzip_icf_body_h1_gr_bt.asm: tmp2 is
 * the stream), so that one address in some thousand gives other bytes. So few bytes as these before
 * a flush take the slow loop, which hashes them rightly, and the fast one goes on from there. */
static size_t deflate_first_bytes(Deflater *deflater, unsigned char *bytes, size_t size) {
  if (size <= FIRST_SIZE) return 0; /* all there is; the slow loop takes it anyway */
  deflater->stream.flush = SYNC_FLUSH;
  deflate_bytes(deflater, bytes, FIRST_SIZE, false);
  deflater->stream.flush = NO_FLUSH;
  return FIRST_SIZE;
}

static void deflate_image(Deflater *deflater, const PngImage *image, unsigned char *band) {
  size_t row_size = png_row_size(image->width);
  for (int row = 0; row < image->height; row += PNG_BAND_ROWS) {
    int rows = image->height - row < PNG_BAND_ROWS ? image->height - row : PNG_BAND_ROWS;
    png_pack_rows(image, row, rows, band);
    size_t size = row_size * (size_t)rows;
    size_t done = row == 0 ? deflate_first_bytes(deflater, band, size) : 0;
    deflate_bytes(deflater, band + done, size - done, row + rows == image->height);
  }
  hand_out(deflater);
}

void png_deflate(const PngImage *image, void (*take)(void *sink, unsigned char *bytes, size_t size),
                 void *sink) {
  Arena *scratch = arena_new();
  unsigned char *band = arena_alloc(scratch, png_row_size(image->width) * PNG_BAND_ROWS);
  Deflater *deflater = arena_make(scratch, Deflater);
  deflater->output = arena_alloc(scratch, OUTPUT_SIZE);
  deflater->take = take;
  deflater->sink = sink;
  isal_deflate_init(&deflater->stream);
  deflater->stream.gzip_flag = IGZIP_ZLIB;
  deflater->stream.level = 1;
  deflater->stream.level_buf = arena_alloc(scratch, ISAL_DEF_LVL1_DEFAULT);
  deflater->stream.level_buf_size = ISAL_DEF_LVL1_DEFAULT;
  empty_output(deflater);
  deflate_image(deflater, image, band);
  arena_free(scratch);
}
