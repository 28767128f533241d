/* Topline: investor decks and charts from a deck file and its data.
 * A context holds what decks share (the fonts); a deck holds one deck file, its parameters, what
 * was found wrong with it and what was written. Everything returned is owned by the object it was
 * asked of and lives as long as that. A context and its decks belong to one thread at a time.
 * Running out of memory ends the process with exit code 70: the libraries underneath do not survive
 * it. */
#pragma once
#include <stdbool.h>
#include <stddef.h>

#if defined(__GNUC__)
#define TL_API __attribute__((visibility("default")))
#else
#define TL_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

typedef struct tl_context tl_context;
typedef struct tl_deck tl_deck;

/* The numbers are the exit codes of the command line. */
typedef enum tl_status {
  TL_OK = 0,
  TL_ERROR_INPUT = 1,  /* errors in the deck or its data: see the diagnostics */
  TL_ERROR_USAGE = 2,  /* an option that cannot be: see the diagnostics */
  TL_ERROR_SYSTEM = 3, /* something could not be read or written: see the diagnostics */
} tl_status;

TL_API const char *tl_version(void);

/* Never NULL. Free the decks before their context; NULL is fine. */
TL_API tl_context *tl_context_new(void);
TL_API void tl_context_free(tl_context *context);

/* Remembers the path; the file is read when the deck is checked or rendered, each time anew.
 * Never NULL. */
TL_API tl_deck *tl_deck_open(tl_context *context, const char *path);
TL_API void tl_deck_free(tl_deck *deck);
/* Sets a parameter that the deck declares under params. A later value replaces an earlier one. */
TL_API void tl_deck_set_parameter(tl_deck *deck, const char *name, const char *value);
/* The language of the texts, words and numbers from now on, as in "ja" or "de-CH", in the place of
 * the deck's own; NULL: that again. What the deck does not say in it is a warning. False, and
 * nothing changes, if it has not the form of a language. */
TL_API bool tl_deck_set_language(tl_deck *deck, const char *language);

typedef struct tl_render_options {
  /* Names of TL_FORMATS; NULL: that of the output's ending, or "pdf". */
  const char *const *formats;
  size_t format_count;
  /* A file name, to which the format's ending is added, in place of a format's that it has; a
   * folder, if it ends in "/" or is one; "-": standard output; NULL: beside the deck, under its
   * name. Folders are made as needed. Standard output, pipes and devices take one file. */
  const char *output;
  const char *slides;         /* "3,5-7"; NULL: all */
  const char *chart;          /* one chart by name, alone on its page; NULL: the slides */
  double dpi;                 /* of PNG; 0: 144 for slides, 300 for a chart */
  double width_mm, height_mm; /* of a chart; 0: 160 mm, and 22 mm + 0.45 × width and its texts */
  /* Of the plot frame, where the figure is to grow around it, in the place of width and height;
   * 0: as it comes. Frames of one size line up down a column of text. */
  double frame_width_mm, frame_height_mm;
  const char *with;  /* around a chart, of "title,source,notes"; NULL: none. A line that says what
                        it shows is always there */
  bool embeds_fonts; /* into SVG, cut to its characters; else a viewer needs them itself */
} tl_render_options;

/* Does everything but write. Each call forgets the diagnostics of the one before. */
TL_API tl_status tl_deck_check(tl_deck *deck);
/* NULL options stand for all defaults. Every file appears whole, or stays as it was. */
TL_API tl_status tl_deck_render(tl_deck *deck, const tl_render_options *options);
/* The path that the files' names begin with, or of the pipe or device that takes the only one:
 * decks of which it is equal would write the same ones. Links in its folder are resolved. */
TL_API const char *tl_deck_output_base(tl_deck *deck, const tl_render_options *options);

typedef struct tl_diagnostic {
  bool is_error;         /* else a warning */
  const char *file;      /* NULL if there is no place */
  unsigned line, column; /* from 1; 0: the file as a whole */
  const char *message;   /* one line */
  const char *hint;      /* NULL if there is none */
  const char *text;      /* all of it as a terminal shows it, with the source line and a caret */
} tl_diagnostic;

/* In reading order. `has_color` is for `text`. */
TL_API size_t tl_deck_diagnostic_count(const tl_deck *deck);
TL_API tl_diagnostic tl_deck_diagnostic(tl_deck *deck, size_t index, bool has_color);

/* What there is in a deck that had no errors when last checked or rendered; else all 0. */
typedef struct tl_contents {
  size_t slides, charts;
  size_t numbers; /* on the slides, computed or read from the data */
} tl_contents;
TL_API tl_contents tl_deck_contents(const tl_deck *deck);

/* Files that the last rendering wrote; standard output, pipes and devices are none. */
TL_API size_t tl_deck_output_count(const tl_deck *deck);
TL_API const char *tl_deck_output(const tl_deck *deck, size_t index);

typedef enum { TL_ANNOTATIONS, TL_BLOCKS, TL_CHARTS, TL_FORMATS, TL_LAYOUTS, TL_THEMES } tl_kind;
/* What there is of a kind, sorted by name, with one line on each; NULL past the end, and for a
 * number that is no kind. */
TL_API const char *tl_kind_name(tl_kind kind); /* "charts" */
TL_API size_t tl_count(tl_kind kind);
TL_API const char *tl_name(tl_kind kind, size_t index);
TL_API const char *tl_summary(tl_kind kind, size_t index);

/* A JSON Schema of deck files, and a manual in Markdown. They live as long as the context. */
TL_API const char *tl_schema(tl_context *context);
TL_API const char *tl_manual(tl_context *context);

/* The nearest of `names` to what was typed; NULL if none is near enough to be meant. */
TL_API const char *tl_nearest(const char *typed, const char *const *names, size_t count);
/* Reads "85mm", "8.5cm", "3in" or "240pt"; false if it is no length with a unit. */
TL_API bool tl_parse_length(const char *text, double *mm);

#ifdef __cplusplus
}
#endif
