/* The usual spellings of languages, as releases in them write periods. */
#include "period/period_label.h"

#include "base/text.h"

#define EN_DASH .range = "–", .spaced_range = " – "
#define DATE(pattern) .date = pattern, .first_day = pattern

static const PeriodSpelling spellings[] = {
    {"en", .label = {"%d %b %Y", "%b %Y", "%qQ%y", "%hH%y", "9M FY%Y", "FY%Y", "LTM %b-%y"},
     .brief = {"%d", "%b", "%qQ", "%hH", "9M", "FY%Y", "LTM %b"}, .day_and_month = "%d %b",
     DATE("%B %d, %Y"), EN_DASH},
    {"ja",
     .label = {"%Y年%m月%d日", "%Y年%m月", "%Y年度 第%q四半期", "%Y年度 %H", "%Y年度 第3四半期累計",
               "%Y年度", "直近12か月 %Y年%m月"},
     .brief = {"%d日", "%m月", "%qQ", "%H", "3Q累計", "%Y年度", "12か月 %m月"},
     .day_and_month = "%m月%d日", DATE("%Y年%m月%d日"), .range = "～", .spaced_range = "～"},
    {"de", .label = {"%D.%M.%Y", "%b %Y", "Q%q %Y", "H%h %Y", "9M %Y", "%Y", "LTM %b-%y"},
     .brief = {"%d.", "%b", "Q%q", "H%h", "9M", "%Y", "LTM %b"}, .day_and_month = "%d. %b",
     DATE("%d. %B %Y"), EN_DASH},
    {"fr", .label = {"%d %b %Y", "%b %Y", "T%q %Y", "S%h %Y", "9M %Y", "%Y", "12 mois %b %Y"},
     .brief = {"%d", "%b", "T%q", "S%h", "9M", "%Y", "12 mois %b"}, .day_and_month = "%d %b",
     .date = "%d %B %Y", .first_day = "1er %B %Y", EN_DASH},
    {"es", .label = {"%d %b %Y", "%b %Y", "%qT%y", "%hS%y", "9M %Y", "%Y", "UDM %b-%y"},
     .brief = {"%d", "%b", "%qT", "%hS", "9M", "%Y", "UDM %b"}, .day_and_month = "%d %b",
     DATE("%d de %B de %Y"), EN_DASH},
    {"zh",
     .label = {"%Y年%m月%d日", "%Y年%m月", "%Y年第%q季度", "%Y年%H", "%Y年前三季度", "%Y年",
               "近12个月 %Y年%m月"},
     .brief = {"%d日", "%m月", "%qQ", "%H", "前三季度", "%Y年", "12个月 %m月"},
     .day_and_month = "%m月%d日", DATE("%Y年%m月%d日"), .range = "至", .spaced_range = "至"},
};

const PeriodSpelling *period_spelling(const char *language) {
  for (size_t i = 0; i < sizeof spellings / sizeof spellings[0]; i++)
    if (text_equals(spellings[i].language, language)) return &spellings[i];
  return &spellings[0];
}
