#include "output/pdf_file.h"

#include <stdlib.h>
#include <string.h>

enum { ENTRY_SIZE = 20 }; /* "0000000015 00000 n \n" */

static const char *find(const PdfFile *file, size_t from, const char *wanted) {
  return memmem(file->bytes + from, file->length - from, wanted, strlen(wanted));
}

/* The number behind the first `key` at or behind `from`; -1 if there is none. */
static long find_number(const PdfFile *file, size_t from, const char *key) {
  const char *found = find(file, from, key);
  if (!found) return -1;
  const char *digits = found + strlen(key);
  return *digits >= '0' && *digits <= '9' ? atol(digits) : -1;
}

static bool read_table(PdfFile *file) {
  const char *entries = file->bytes + file->table + strlen("xref\n0 ");
  entries = memchr(entries, '\n', (size_t)(file->bytes + file->length - entries));
  if (!entries++) return false;
  if ((size_t)(file->bytes + file->length - entries) / ENTRY_SIZE < file->object_count)
    return false;
  for (size_t i = 0; i < file->object_count; i++, entries += ENTRY_SIZE) {
    bool is_used = entries[17] == 'n';
    size_t place = is_used ? strtoul(entries, NULL, 10) : 0;
    if (place >= file->table || (is_used && place == 0)) return false;
    list_push(file->arena, &file->places, place);
  }
  return true;
}

bool pdf_file_read(PdfFile *file, Arena *arena, const char *bytes, size_t length) {
  *file = (PdfFile){.arena = arena, .bytes = bytes, .length = length};
  static const char end[] = "\n%%EOF\n";
  size_t tail = length > 40 ? length - 40 : 0, end_length = sizeof end - 1;
  if (length < end_length || memcmp(bytes + length - end_length, end, end_length) != 0)
    return false;
  long table = find_number(file, tail, "startxref\n");
  if (table <= 0 || (size_t)table >= length) return false;
  file->table = (size_t)table;
  if (find(file, file->table, "xref\n0 ") != bytes + file->table) return false;
  long count = find_number(file, file->table, "xref\n0 ");
  long catalog = find_number(file, file->table, "/Root ");
  if (count <= 0 || catalog <= 0 || catalog >= count) return false;
  file->object_count = (size_t)count;
  file->catalog = (int)catalog;
  return read_table(file);
}

/* The object's first byte behind "7 0 obj\n", and where it ends; false if it is no dictionary. */
static bool find_dictionary(const PdfFile *file, int object, size_t *start, size_t *end) {
  bool is_known = object > 0 && (size_t)object < file->places.count;
  size_t place = is_known ? file->places.items[object] : 0;
  if (place == 0) return false;
  const char *head = arena_printf(file->arena, "%d 0 obj\n<<", object);
  if (find(file, place, head) != file->bytes + place) return false;
  const char *behind = find(file, place, "\n>>\nendobj\n");
  if (!behind) return false;
  *start = place + strlen(head);
  *end = (size_t)(behind + 1 - file->bytes);
  return memmem(file->bytes + *start, *end - *start, "endobj", 6) == NULL;
}

static bool read_kids(const PdfFile *file, size_t start, size_t end, PdfNumbers *pages) {
  const char *kid = memmem(file->bytes + start, end - start, "/Kids [ ", 8);
  if (!kid) return false;
  for (kid += 8; *kid != ']'; kid += 5) {
    char *behind;
    long number = strtol(kid, &behind, 10);
    if (number <= 0 || strncmp(behind, " 0 R ", 5) != 0) return false;
    list_push(file->arena, pages, (int)number);
    kid = behind;
  }
  return true;
}

bool pdf_file_pages(const PdfFile *file, PdfNumbers *pages) {
  size_t start, end;
  if (!find_dictionary(file, file->catalog, &start, &end)) return false;
  long root = find_number(file, start, "/Pages ");
  return find_dictionary(file, (int)root, &start, &end) && read_kids(file, start, end, pages);
}

bool pdf_file_add_entries(PdfFile *file, int object, const char *entries) {
  size_t start, end;
  if (!find_dictionary(file, object, &start, &end)) return false;
  list_push(file->arena, &file->insertions, (PdfInsertion){end, entries});
  return true;
}

int pdf_file_add_object(PdfFile *file, const char *text) {
  list_push(file->arena, &file->added, text);
  return (int)(file->object_count + file->added.count - 1);
}

/* In the order of their places, of which each is a different one. */
static int compare_insertions(const void *a, const void *b) {
  const PdfInsertion *first = a, *second = b;
  return first->place < second->place ? -1 : 1;
}

static PdfInsertion *sorted_insertions(const PdfFile *file) {
  size_t count = file->insertions.count;
  PdfInsertion *sorted = arena_array(file->arena, PdfInsertion, count + 1);
  for (size_t i = 0; i < count; i++) sorted[i] = file->insertions.items[i];
  qsort(sorted, count, sizeof *sorted, compare_insertions);
  sorted[count] = (PdfInsertion){file->table, ""};
  return sorted;
}

static int compare_by_place(const void *a, const void *b, void *context) {
  const size_t *places = context;
  size_t first = places[*(const int *)a], second = places[*(const int *)b];
  return (first > second) - (first < second);
}

/* Numbers of cairo's objects in the order in which they stand. */
static int *numbers_by_place(const PdfFile *file) {
  int *numbers = arena_array(file->arena, int, file->object_count);
  for (size_t i = 0; i < file->object_count; i++) numbers[i] = (int)i;
  qsort_r(numbers, file->object_count, sizeof *numbers, compare_by_place, file->places.items);
  return numbers;
}

/* Where the objects stand when everything before them is in. */
static size_t *moved_places(const PdfFile *file, const PdfInsertion *insertions) {
  size_t *places = arena_array(file->arena, size_t, file->object_count + file->added.count);
  int *numbers = numbers_by_place(file);
  size_t moved = 0, next = 0;
  for (size_t i = 0; i < file->object_count; i++) {
    size_t place = file->places.items[numbers[i]];
    for (; next < file->insertions.count && insertions[next].place <= place; next++)
      moved += strlen(insertions[next].text);
    places[numbers[i]] = place ? place + moved : 0;
  }
  return places;
}

static void append_bodies(const PdfFile *file, const PdfInsertion *insertions, TextBuffer *out) {
  size_t done = 0;
  for (size_t i = 0; i <= file->insertions.count; i++) {
    text_append_bytes(out, file->bytes + done, insertions[i].place - done);
    text_append(out, insertions[i].text);
    done = insertions[i].place;
  }
}

static void append_table(const PdfFile *file, const size_t *places, TextBuffer *out) {
  size_t table = out->length, count = file->object_count + file->added.count;
  text_append_format(out, "xref\n0 %zu\n", count);
  for (size_t i = 0; i < count; i++)
    text_append(out, places[i] ? arena_printf(file->arena, "%010zu 00000 n \n", places[i])
                               : "0000000000 65535 f \n");
  const char *info = find(file, file->table, "   /Info ");
  text_append_format(out, "trailer\n<< /Size %zu\n   /Root %d 0 R\n", count, file->catalog);
  if (info) text_append_format(out, "   /Info %d 0 R\n", atoi(info + strlen("   /Info ")));
  text_append_format(out, ">>\nstartxref\n%zu\n%%%%EOF\n", table);
}

void pdf_file_write(const PdfFile *file, TextBuffer *out) {
  PdfInsertion *insertions = sorted_insertions(file);
  size_t *places = moved_places(file, insertions);
  append_bodies(file, insertions, out);
  for (size_t i = 0; i < file->added.count; i++) {
    places[file->object_count + i] = out->length;
    text_append_format(out, "%zu 0 obj\n%s\nendobj\n", file->object_count + i,
                       file->added.items[i]);
  }
  append_table(file, places, out);
}

void pdf_append_string(TextBuffer *out, const char *text) {
  text_append(out, "(");
  for (; *text; text++) {
    if (strchr("()\\", *text)) text_append(out, "\\");
    text_append_bytes(out, text, 1);
  }
  text_append(out, ")");
}
