/* A theme: colours by role, type, the slide's grid, and how marks look. Lengths are given for a
 * page 540 pt high and scaled to the page in use. */
#pragma once
#include "option/option.h"
#include "scene/scene.h"

typedef struct ThemeColors {
  Color ink, text, muted, hairline, ground; /* ink: titles and axes */
  Color cover_ground, cover_text, accent;
  Color current, previous; /* the period a slide speaks of, and those before it */
  Color good, bad, neutral;
  OptionColors series;
} ThemeColors;

typedef struct ThemeType {
  FontStyle title, subtitle, body, heading, label, total, category, axis, note, page_number;
  FontStyle cover_title, cover_subtitle, cover_detail;
  FontStyle tile;     /* the figure of a tile */
  double line_height; /* of paragraphs, as a multiple of the size */
  double title_line_height;
  double least_size;   /* of any text that is set smaller to fit */
  double largest_body; /* of bullets that have room */
} ThemeType;

/* Where things stand on a slide; `body_bottom`, `foot` are measured from the page's lower edge. */
typedef struct ThemeGrid {
  double left, right;    /* margins */
  double title_top;      /* top of the title's first line */
  double body_top;       /* where charts and text begin */
  double body_bottom;    /* how far above the lower edge they end */
  double foot;           /* last baseline of source and page number, above the lower edge */
  double gutter;         /* between columns and rows */
  double heading_height; /* kept over a chart that has a heading */
  double logo_height;
} ThemeGrid;

typedef struct ThemeMarks {
  double bar_share;  /* bar's part of its slot */
  double bar_width;  /* the widest a lone bar may get */
  double bar_height; /* the same for horizontal bars */
  double seam;       /* between the segments of a stack */
  double axis_line;
  double hairline;
  double trend_line;
  double marker; /* diameter */
  double connector;
  double label_gap;   /* between a mark and its label */
  double accent_rule; /* short rule on the cover */
  double cover_motif; /* strength of the bars on covers; 0: none */
} ThemeMarks;

/* Rules of a business notation, for all charts of a deck. */
typedef struct ThemeNotation {
  bool has_codes;         /* differences are named by their codes: "ΔPL", "ΔPL%" */
  bool names_lie;         /* names stand beside lying bars, unless a direction is stated */
  bool has_period_widths; /* bars of shorter periods are narrower */
  bool is_strict;         /* what the notation forbids is a finding */
  double ratio_share;     /* of the usual width, that bars of ratios have; 0: all */
} ThemeNotation;

/* A font file: by its path from the theme's file, and of a variable font the weight. */
typedef struct ThemeFontFile {
  OptionText file;
  double weight; /* 0: as its place says */
} ThemeFontFile;

/* Texts or maps, which theme_font_file_options describes; NULL: not named. */
typedef struct ThemeFonts {
  const SyntaxNode *regular, *semibold;
} ThemeFonts;

typedef struct Theme {
  OptionText name, summary, extends;
  OptionText logo, logo_on_dark; /* files, by their paths from the theme's; "none" for none */
  ThemeColors colors;
  ThemeFonts fonts;
  ThemeType type;
  ThemeGrid grid;
  ThemeMarks marks;
  ThemeNotation notation;
} Theme;

extern const OptionTable theme_options, theme_font_options, theme_font_file_options;

/* A shipped theme by name, or a YAML file by path (relative to the deck's folder): what it does not
 * say it takes from the theme it extends. Reports errors and returns NULL. */
typedef const SourceFile *(*ThemeFileReader)(void *context, const char *path, SourceSpan place);
typedef struct ThemeRequest {
  const char *name;
  SourceSpan place; /* where the deck names it */
  ThemeFileReader read_file;
  void *context;
} ThemeRequest;
Theme *theme_load(Arena *arena, const ThemeRequest *request, Diagnostics *diags);

/* Faint grounds under text: of panels and of the current column of a table, and of what is
 * highlighted. */
Color theme_tint(const ThemeColors *colors);
Color theme_highlight(const ThemeColors *colors);

/* Multiplies every length of the theme. */
void theme_scale(Theme *theme, double factor);
