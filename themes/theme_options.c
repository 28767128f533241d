/* The keys of a theme file. */
#include "themes/theme.h"

#include <stddef.h>

static const char *const weights[] = {"regular", "semibold", NULL};

#define COLOR(key, field, text)                                                                    \
  { .name = key, .kind = OPTION_COLOR, .offset = offsetof(ThemeColors, field), .help = text }

static const OptionKey color_keys[] = {
    COLOR("accent", accent, "The one strong accent of covers and dividers."),
    COLOR("bad", bad, "A step or change that hurts the business."),
    COLOR("cover-ground", cover_ground, "Ground of title and divider slides."),
    COLOR("cover-text", cover_text, "Type on title and divider slides."),
    COLOR("current", current, "Marks of the period the slide speaks of."),
    COLOR("good", good, "A step or change that helps the business."),
    COLOR("ground", ground, "Ground of all other slides."),
    COLOR("hairline", hairline, "Grid lines and rules."),
    COLOR("ink", ink, "Titles, totals and the category axis."),
    COLOR("muted", muted, "Subtitle lines, notes, connectors."),
    COLOR("neutral", neutral, "A change that is neither good nor bad."),
    COLOR("previous", previous, "Marks of earlier periods."),
    {.name = "series",
     .kind = OPTION_COLORS,
     .offset = offsetof(ThemeColors, series),
     .help = "Series in order; neighbours differ in lightness."},
    COLOR("text", text, "Body text and labels."),
};
static const OptionTable color_table = {"theme colors", color_keys, OPTION_COUNT(color_keys)};

static const OptionKey style_keys[] = {
    {.name = "size",
     .kind = OPTION_LENGTH,
     .offset = offsetof(FontStyle, size),
     .minimum = 4,
     .maximum = 200,
     .help = "Type size."},
    {.name = "tabular",
     .kind = OPTION_FLAG,
     .offset = offsetof(FontStyle, has_tabular_figures),
     .help = "Figures of one width, to stand under each other."},
    {.name = "weight",
     .kind = OPTION_CHOICE,
     .offset = offsetof(FontStyle, weight),
     .choices = weights,
     .help = "Weight of the face."},
};
static const OptionTable style_table = {"type style", style_keys, OPTION_COUNT(style_keys)};

#define STYLE(key, field, text)                                                                    \
  {                                                                                                \
    .name = key, .kind = OPTION_TABLE, .offset = offsetof(ThemeType, field),                       \
    .table = &style_table, .help = text                                                            \
  }
#define RATIO(key, type, field, low, high, text)                                                   \
  {                                                                                                \
    .name = key, .kind = OPTION_NUMBER, .offset = offsetof(type, field), .minimum = low,           \
    .maximum = high, .help = text                                                                  \
  }

static const OptionKey font_file_keys[] = {
    {.name = "file",
     .kind = OPTION_TEXT,
     .offset = offsetof(ThemeFontFile, file),
     .help = "A TTF or OTF file, by its path from the file that names it."},
    {.name = "weight",
     .kind = OPTION_NUMBER,
     .offset = offsetof(ThemeFontFile, weight),
     .minimum = 1,
     .maximum = 1000,
     .help = "Weight of a variable font; 400 for regular, 600 for semibold if not given."},
};
const OptionTable theme_font_file_options = {"a font file", font_file_keys,
                                             OPTION_COUNT(font_file_keys)};

#define FONT(key, field, text)                                                                     \
  {                                                                                                \
    .name = key, .kind = OPTION_NODE, .offset = offsetof(ThemeFonts, field),                       \
    .table = &theme_font_file_options, .help = text                                                \
  }

static const OptionKey font_keys[] = {
    FONT("regular", regular, "The face of most text."),
    FONT("semibold", semibold, "The face of titles, totals and whatever else stands out."),
};
const OptionTable theme_font_options = {"a set of fonts", font_keys, OPTION_COUNT(font_keys)};

#define LENGTH(key, type, field, text)                                                             \
  {                                                                                                \
    .name = key, .kind = OPTION_LENGTH, .offset = offsetof(type, field), .minimum = 0,             \
    .maximum = 400, .help = text                                                                   \
  }

static const OptionKey type_keys[] = {
    STYLE("axis", axis, "Numbers along a value axis."),
    STYLE("body", body, "Bullets and paragraphs."),
    STYLE("category", category, "Names along a category axis, and series names."),
    STYLE("cover-detail", cover_detail, "Author and date on the title slide."),
    STYLE("cover-subtitle", cover_subtitle, "Second line of title and divider slides."),
    STYLE("cover-title", cover_title, "Title of title and divider slides."),
    STYLE("heading", heading, "Heading over one of several charts."),
    STYLE("label", label, "Values beside or in marks."),
    LENGTH("largest-body", ThemeType, largest_body, "Largest size of bullets that have room."),
    LENGTH("least-size", ThemeType, least_size, "Least size of text that is set smaller to fit."),
    RATIO("line-height", ThemeType, line_height, 1, 2, "Line pitch of paragraphs, times the size."),
    STYLE("note", note, "Notes and source."),
    STYLE("page-number", page_number, "Page number."),
    STYLE("subtitle", subtitle, "Measure, unit and periods under the title."),
    STYLE("tile", tile, "Figures of tiles."),
    STYLE("title", title, "Action title."),
    RATIO("title-line-height", ThemeType, title_line_height, 1, 2,
          "Line pitch of titles, times the size."),
    STYLE("total", total, "Totals and end labels."),
};
static const OptionTable type_table = {"theme type", type_keys, OPTION_COUNT(type_keys)};

static const OptionKey grid_keys[] = {
    LENGTH("body-bottom", ThemeGrid, body_bottom, "Lower end of the body, above the page's edge."),
    LENGTH("body-top", ThemeGrid, body_top, "Upper end of the body."),
    LENGTH("foot", ThemeGrid, foot, "Baseline of source and page number, above the page's edge."),
    LENGTH("gutter", ThemeGrid, gutter, "Space between columns and rows."),
    LENGTH("heading-height", ThemeGrid, heading_height, "Room for the heading over a chart."),
    LENGTH("left", ThemeGrid, left, "Left margin."),
    LENGTH("logo-height", ThemeGrid, logo_height,
           "Height of the logo; one and a half times that on covers."),
    LENGTH("right", ThemeGrid, right, "Right margin."),
    LENGTH("title-top", ThemeGrid, title_top, "Top of the title."),
};
static const OptionTable grid_table = {"theme grid", grid_keys, OPTION_COUNT(grid_keys)};

static const OptionKey mark_keys[] = {
    LENGTH("accent-rule", ThemeMarks, accent_rule, "Length of the rule on covers."),
    LENGTH("axis-line", ThemeMarks, axis_line, "Width of the category axis."),
    LENGTH("bar-height", ThemeMarks, bar_height, "Largest height of a horizontal bar."),
    RATIO("bar-share", ThemeMarks, bar_share, 0.3, 0.95, "A bar's part of its slot."),
    LENGTH("bar-width", ThemeMarks, bar_width, "Largest width of a vertical bar."),
    LENGTH("connector", ThemeMarks, connector, "Width of a waterfall's connectors."),
    RATIO("cover-motif", ThemeMarks, cover_motif, 0, 1,
          "Strength of the bars on covers; 0 for none."),
    LENGTH("hairline", ThemeMarks, hairline, "Width of grid lines and leaders."),
    LENGTH("label-gap", ThemeMarks, label_gap, "Space between a mark and its label."),
    LENGTH("marker", ThemeMarks, marker, "Diameter of a point on a line."),
    LENGTH("seam", ThemeMarks, seam, "Space between the segments of a stack."),
    LENGTH("trend-line", ThemeMarks, trend_line, "Width of a trend's line."),
};
static const OptionTable mark_table = {"theme marks", mark_keys, OPTION_COUNT(mark_keys)};

#define RULE(key, field, text)                                                                     \
  { .name = key, .kind = OPTION_FLAG, .offset = offsetof(ThemeNotation, field), .help = text }

static const OptionKey notation_keys[] = {
    RULE("codes", has_codes, "Differences are named by codes, as in ΔPL and ΔPL%."),
    RULE("names-lie", names_lie, "Bars of names lie, those of periods stand."),
    RULE("period-widths", has_period_widths, "Bars of shorter periods are narrower."),
    RATIO("ratio-share", ThemeNotation, ratio_share, 0, 1,
          "Width of the bars of ratios, as a part of the usual one; 0 for all of it."),
    RULE("strict", is_strict, "What the notation forbids is a finding: rings, axis breaks."),
};
static const OptionTable notation_table = {"theme notation", notation_keys,
                                           OPTION_COUNT(notation_keys)};

#define PART(key, field, rows, text)                                                               \
  {                                                                                                \
    .name = key, .kind = OPTION_TABLE, .offset = offsetof(Theme, field), .table = rows,            \
    .help = text                                                                                   \
  }

static const OptionKey theme_keys[] = {
    PART("colors", colors, &color_table, "Colours by role."),
    {.name = "extends",
     .kind = OPTION_TEXT,
     .offset = offsetof(Theme, extends),
     .help = "A theme to take everything from that is not given here."},
    PART("fonts", fonts, &theme_font_options,
         "Fonts of one's own, before the program's: a file for each weight."),
    PART("grid", grid, &grid_table, "Where things stand on a slide."),
    {.name = "logo",
     .kind = OPTION_TEXT,
     .offset = offsetof(Theme, logo),
     .help = "A picture at the right end of the title, by its path from the theme's file."},
    {.name = "logo-on-dark",
     .kind = OPTION_TEXT,
     .offset = offsetof(Theme, logo_on_dark),
     .help = "Its form on dark grounds, as those of covers."},
    PART("marks", marks, &mark_table, "Bars, lines and their labels."),
    {.name = "name", .kind = OPTION_TEXT, .offset = offsetof(Theme, name), .help = "Its name."},
    PART("notation", notation, &notation_table, "Rules of a business notation."),
    {.name = "summary",
     .kind = OPTION_TEXT,
     .offset = offsetof(Theme, summary),
     .help = "What it is for, in a line."},
    PART("type", type, &type_table, "Type sizes and weights."),
};
const OptionTable theme_options = {"a theme", theme_keys, OPTION_COUNT(theme_keys)};
