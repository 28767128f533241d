#include "commands/manual_pictures.h"

#include "commands/decks.h"
#include "commands/report.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define DECK_MARK "```yaml deck\n"
#define END_MARK "```\n"
#define LONGEST_NAME 64
#define MANUAL_DPI 72

typedef struct Pictures {
  tl_context *context;
  const char *folder;
  FILE *manual;
  char section[LONGEST_NAME]; /* of the last heading, as a file's name: "growth-column" */
  size_t in_section;          /* decks that it has shown */
} Pictures;

static char *join_path(const Pictures *pictures, const char *name, const char *ending) {
  size_t length = strlen(pictures->folder);
  while (length > 1 && pictures->folder[length - 1] == '/') length--;
  size_t size = length + strlen(name) + strlen(ending) + 2;
  char *path = malloc(size);
  if (!path) abort();
  snprintf(path, size, "%.*s/%s%s", (int)length, pictures->folder, name, ending);
  return path;
}

/* A file of the folder, written anew; NULL after reporting why not. */
static FILE *open_file(const char *path) {
  FILE *file = fopen(path, "w");
  if (!file) report_usage("%s cannot be written: %s", path, strerror(errno));
  return file;
}

static void set_section(Pictures *pictures, const char *heading, size_t length) {
  size_t used = 0;
  for (size_t i = 0; i < length && used + 1 < LONGEST_NAME; i++) {
    char c = heading[i];
    bool is_upper = c >= 'A' && c <= 'Z', is_lower = c >= 'a' && c <= 'z';
    bool is_digit = c >= '0' && c <= '9';
    if (is_upper || is_lower || is_digit)
      pictures->section[used++] = is_upper ? (char)(c - 'A' + 'a') : c;
    else if (used > 0 && pictures->section[used - 1] != '-')
      pictures->section[used++] = '-';
  }
  pictures->section[used] = '\0';
  pictures->in_section = 0;
}

static tl_status render(const Pictures *pictures, const char *path, const char *name) {
  static const char *const formats[] = {"png"};
  char *output = join_path(pictures, name, ".png");
  tl_render_options options = {
      .formats = formats, .format_count = 1, .output = output, .dpi = MANUAL_DPI};
  tl_deck *deck = tl_deck_open(pictures->context, path);
  tl_status status = tl_deck_render(deck, &options);
  report_findings(deck, REPORT_ALL);
  for (size_t i = 0; i < tl_deck_output_count(deck); i++) {
    const char *written = tl_deck_output(deck, i);
    const char *slash = strrchr(written, '/');
    fprintf(pictures->manual, "\n![%s](%s)\n", name, slash ? slash + 1 : written);
  }
  tl_deck_free(deck);
  free(output);
  return status;
}

static tl_status add_picture(Pictures *pictures, const char *yaml, size_t length) {
  char name[LONGEST_NAME + 24];
  pictures->in_section++;
  snprintf(name, sizeof name, pictures->in_section > 1 ? "%s-%zu" : "%s", pictures->section,
           pictures->in_section);
  char *path = join_path(pictures, name, ".yaml");
  FILE *file = open_file(path);
  tl_status status = TL_ERROR_SYSTEM;
  if (file) {
    bool is_written = fwrite(yaml, 1, length, file) == length;
    if (fclose(file) == 0 && is_written)
      status = render(pictures, path, name);
    else
      report_usage("%s cannot be written", path);
  }
  free(path);
  return status;
}

/* Copies the manual, line by line; after each deck comes its picture. */
static tl_status write_manual(Pictures *pictures, const char *text) {
  tl_status worst = TL_OK;
  const char *deck = NULL;
  for (const char *line = text, *next; *line; line = next) {
    const char *end = strchr(line, '\n');
    next = end ? end + 1 : line + strlen(line);
    fwrite(line, 1, (size_t)(next - line), pictures->manual);
    if (!deck && line[0] == '#') set_section(pictures, line, (size_t)(next - line) - 1);
    bool ends = deck && strncmp(line, END_MARK, strlen(END_MARK)) == 0;
    if (strncmp(line, DECK_MARK, strlen(DECK_MARK)) == 0) deck = next;
    if (!ends) continue;
    tl_status status = add_picture(pictures, deck, (size_t)(line - deck));
    if (status > worst) worst = status;
    deck = NULL;
  }
  return worst;
}

tl_status manual_write_pictures(tl_context *context, const char *folder) {
  if (mkdir(folder, 0777) != 0 && errno != EEXIST) {
    report_usage("%s cannot be made: %s", folder, strerror(errno));
    return TL_ERROR_SYSTEM;
  }
  Pictures pictures = {.context = context, .folder = folder};
  char *path = join_path(&pictures, "manual", ".md");
  pictures.manual = open_file(path);
  tl_status status = TL_ERROR_SYSTEM;
  if (pictures.manual) {
    status = write_manual(&pictures, tl_manual(context));
    if (fclose(pictures.manual) == 0)
      printf("%s\n", path);
    else
      status = TL_ERROR_SYSTEM;
  }
  free(path);
  return status;
}
