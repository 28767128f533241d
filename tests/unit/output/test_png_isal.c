/* Compression by ISA-L, wherever its memory lies. Linked with --wrap for malloc and free, so that
 * the test says where that is. */
#include "output/png_image.h"
#include "tests/unit/unit.h"

#include <string.h>
#include <sys/mman.h>

enum { PLACES = 8192, STEP = 64 * 1024, ROOM = 1024 * 1024, LARGE = 64 * 1024 };

typedef struct Memory {
  char *start;
  size_t size, count; /* of bytes; of blocks given out for one image */
  char *next;         /* NULL: let malloc give it */
} Memory;

static Memory memory;

void *__real_malloc(size_t size);
void __real_free(void *block);
void *__wrap_malloc(size_t size);
void __wrap_free(void *block);

void *__wrap_malloc(size_t size) {
  if (!memory.next || size < LARGE) return __real_malloc(size);
  char *block = memory.next;
  memory.next += (size + 15) / 16 * 16;
  memory.count++;
  ck_assert(memory.next <= memory.start + memory.size);
  return block;
}

static bool is_ours(const char *block) {
  return memory.start && block >= memory.start && block < memory.start + memory.size;
}

void __wrap_free(void *block) {
  if (!is_ours(block)) __real_free(block);
}

static void set_up(void) {
  memory.size = (size_t)PLACES * STEP + ROOM;
  memory.start = mmap(NULL, memory.size, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  ck_assert_ptr_ne(memory.start, MAP_FAILED);
}

static void tear_down(void) {
  munmap(memory.start, memory.size);
  memory = (Memory){0};
}

typedef struct Piece {
  unsigned char bytes[4096];
  size_t length;
} Piece;

static void take(void *sink, unsigned char *bytes, size_t size) {
  Piece *piece = sink;
  ck_assert_uint_le(size, sizeof piece->bytes - piece->length);
  memcpy(piece->bytes + piece->length, bytes, size);
  piece->length += size;
}

static void deflate_at(char *place, const PngImage *image, Piece *piece) {
  memory.next = place;
  memory.count = 0;
  png_deflate(image, take, piece);
  ck_assert_uint_gt(memory.count, 0);
  memory.next = NULL;
  madvise(place, STEP, MADV_DONTNEED);
}

/* Rows that are alike, of pixels that are not: the second is told as a copy of the first, from its
 * first byte on. */
START_TEST(bytes_are_the_same_at_every_address) {
  uint32_t pixels[24];
  for (uint32_t i = 0; i < 24; i++) pixels[i] = (i + 1) * 1664525u;
  PngImage image = {.width = 24, .height = 8, .pixels = (unsigned char *)pixels};
  Piece first = {.length = 0};
  deflate_at(memory.start, &image, &first);
  ck_assert_uint_gt(first.length, 70);
  ck_assert_uint_lt(first.length, 140);
  for (int i = 1; i < PLACES; i++) {
    Piece other = {.length = 0};
    deflate_at(memory.start + (size_t)i * STEP, &image, &other);
    ck_assert_uint_eq(other.length, first.length);
    ck_assert_mem_eq(other.bytes, first.bytes, first.length);
  }
}
END_TEST

int main(void) {
  Suite *suite = suite_create("png_isal");
  TCase *tests = tcase_create("png_isal");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_set_timeout(tests, 120);
  tcase_add_test(tests, bytes_are_the_same_at_every_address);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
