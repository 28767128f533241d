/* Rows of key tables in short: for the files that hold such tables. */
#pragma once
#include "option/option.h"

#include <stddef.h>

#define TEXT(key, type, field, line)                                                               \
  { .name = key, .kind = OPTION_TEXT, .offset = offsetof(type, field), .help = line }
#define TEXTS(key, type, field, line)                                                              \
  { .name = key, .kind = OPTION_TEXTS, .offset = offsetof(type, field), .help = line }
#define NODE(key, type, field, rows, line)                                                         \
  { .name = key, .kind = OPTION_NODE, .offset = offsetof(type, field), .table = rows, .help = line }
#define FLAG(key, type, field, line)                                                               \
  { .name = key, .kind = OPTION_FLAG, .offset = offsetof(type, field), .help = line }
#define CHOICE(key, type, field, names, line)                                                      \
  {                                                                                                \
    .name = key, .kind = OPTION_CHOICE, .offset = offsetof(type, field), .choices = names,         \
    .help = line                                                                                   \
  }
