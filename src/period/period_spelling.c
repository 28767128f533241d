/* The usual spellings of languages, as releases in them write periods. */
#include "period/period_label.h"

#include "base/text.h"

#define EN_DASH .day_and_month = "%d %b", .range = "–", .spaced_range = " – "

static const PeriodSpelling spellings[] = {
    {"en", .label = {"%d %b %Y", "%b %Y", "%qQ%y", "%hH%y", "9M FY%Y", "FY%Y", "LTM %b-%y"},
     .brief = {"%d", "%b", "%qQ", "%hH", "9M", "FY%Y", "LTM %b"}, EN_DASH},
    {"ja",
     .label = {"%Y年%m月%d日", "%Y年%m月", "%Y年度 第%q四半期", "%Y年度 %H", "%Y年度 第3四半期累計",
               "%Y年度", "LTM %Y年%m月"},
     .brief = {"%d日", "%m月", "%qQ", "%H", "3Q累計", "%Y年度", "LTM %m月"},
     .day_and_month = "%m月%d日", .range = "～", .spaced_range = "～"},
    {"de", .label = {"%D.%M.%Y", "%b %Y", "Q%q %Y", "H%h %Y", "9M %Y", "%Y", "LTM %b-%y"},
     .brief = {"%d.", "%b", "Q%q", "H%h", "9M", "%Y", "LTM %b"}, EN_DASH},
    {"fr", .label = {"%d %b %Y", "%b %Y", "T%q %Y", "S%h %Y", "9M %Y", "%Y", "LTM %b %Y"},
     .brief = {"%d", "%b", "T%q", "S%h", "9M", "%Y", "LTM %b"}, EN_DASH},
    {"es", .label = {"%d %b %Y", "%b %Y", "%qT%y", "%hS%y", "9M %Y", "%Y", "LTM %b-%y"},
     .brief = {"%d", "%b", "%qT", "%hS", "9M", "%Y", "LTM %b"}, EN_DASH},
    {"zh",
     .label = {"%Y年%m月%d日", "%Y年%m月", "%Y年第%q季度", "%Y年%H", "%Y年前三季度", "%Y年",
               "LTM %Y年%m月"},
     .brief = {"%d日", "%m月", "%qQ", "%H", "前三季度", "%Y年", "LTM %m月"},
     .day_and_month = "%m月%d日", .range = "至", .spaced_range = "至"},
};

const PeriodSpelling *period_spelling(const char *language) {
  for (size_t i = 0; i < sizeof spellings / sizeof spellings[0]; i++)
    if (text_equals(spellings[i].language, language)) return &spellings[i];
  return &spellings[0];
}
