/* Pictures that the deck or its theme names: each file is read once. */
#include "bind/reader.h"

#include <string.h>

const char *bind_path_from_deck(DeckReader *reader, const char *path, SourceSpan place) {
  const char *deck = reader->file->path, *namer = place.file ? place.file->path : deck;
  const char *deck_slash = strrchr(deck, '/'), *slash = strrchr(namer, '/');
  size_t folder = deck_slash ? (size_t)(deck_slash - deck) + 1 : 0;
  bool is_below =
      slash && (size_t)(slash - namer) + 1 > folder && strncmp(namer, deck, folder) == 0;
  if (!is_below || path[0] == '/') return path;
  return arena_printf(reader->arena, "%.*s%s", (int)(slash + 1 - (namer + folder)), namer + folder,
                      path);
}

const Picture *bind_picture(DeckReader *reader, const char *path, SourceSpan place) {
  path = bind_path_from_deck(reader, path, place);
  for (size_t i = 0; i < reader->pictures.count; i++)
    if (text_equals(reader->pictures.items[i].path, path)) return reader->pictures.items[i].picture;
  size_t errors = diagnostics_error_count(reader->diags);
  const SourceFile *file = bind_file(reader, path, place);
  const Picture *picture = file ? picture_read(reader->arena, file, place, reader->diags) : NULL;
  if (diagnostics_error_count(reader->diags) > errors) return NULL;
  list_push(reader->arena, &reader->pictures, (KnownPicture){path, picture});
  return picture;
}
