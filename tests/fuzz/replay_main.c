/* Feeds files to a fuzz target, as a normal test: every argument is a file, or a directory whose
 * files are taken in the order of their names. Prints how many there were. */
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* -1 if the file cannot be read. */
static int replay_file(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) {
    perror(path);
    return -1;
  }
  uint8_t *data = NULL;
  size_t size = 0, capacity = 0, step;
  do {
    if (size == capacity) {
      capacity = capacity ? capacity * 2 : 4096;
      data = realloc(data, capacity);
      if (!data) abort();
    }
    step = fread(data + size, 1, capacity - size, file);
    size += step;
  } while (step > 0);
  fclose(file);
  uint8_t *exact = malloc(size ? size : 1); /* so that sanitizers see a read past the end */
  if (!exact) abort();
  memcpy(exact, data, size);
  free(data);
  LLVMFuzzerTestOneInput(exact, size);
  free(exact);
  return 1;
}

static int is_visible(const struct dirent *entry) {
  return entry->d_name[0] != '.';
}

/* The number of inputs, or -1. */
static int replay_directory(const char *path) {
  struct dirent **entries;
  int count = scandir(path, &entries, is_visible, alphasort);
  int total = 0;
  for (int i = 0; i < count; i++) {
    char name[4096];
    int length = snprintf(name, sizeof name, "%s/%s", path, entries[i]->d_name);
    int replayed = length < (int)sizeof name ? replay_file(name) : -1;
    total = replayed < 0 || total < 0 ? -1 : total + replayed;
    free(entries[i]);
  }
  if (count >= 0) free(entries);
  return count < 0 ? -1 : total;
}

int main(int argc, char **argv) {
  int total = 0;
  for (int i = 1; i < argc; i++) {
    struct stat status;
    int is_directory = stat(argv[i], &status) == 0 && S_ISDIR(status.st_mode);
    int replayed = is_directory ? replay_directory(argv[i]) : replay_file(argv[i]);
    if (replayed < 0) return 1;
    total += replayed;
  }
  printf("%d inputs\n", total);
  return total > 0 ? 0 : 1;
}
