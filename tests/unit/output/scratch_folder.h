/* A folder of a test's own. */
#pragma once
#include "tests/unit/unit.h"

#include <ftw.h>
#include <stdio.h>
#include <string.h>

typedef struct ScratchFolder {
  char path[64];
} ScratchFolder;

static inline ScratchFolder scratch_folder_new(void) {
  ScratchFolder folder = {"/tmp/topline-test-XXXXXX"};
  ck_assert_ptr_nonnull(mkdtemp(folder.path));
  return folder;
}

static inline int scratch_remove_entry(const char *path, const struct stat *status, int kind,
                                       struct FTW *walk) {
  (void)status, (void)kind, (void)walk;
  return remove(path);
}

static inline void scratch_folder_free(const ScratchFolder *folder) {
  nftw(folder->path, scratch_remove_entry, 8, FTW_DEPTH | FTW_PHYS);
}
