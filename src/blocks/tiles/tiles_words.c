#include "blocks/tiles/tiles_words.h"

#include "base/text.h"

static const TilesWords words[] = {
    {.language = "en",
     .versus_before = "vs ",
     .versus_after = "",
     .adjusted = "Adjusted",
     .restated = "Restated",
     .lines = "Small lines: ",
     .scales = {"each from its lowest to its highest value.",
                "each on a scale of its own that includes zero.",
                "all on one scale, from the lowest to the highest value."}},
    {.language = "de",
     .versus_before = "ggü. ",
     .versus_after = "",
     .adjusted = "Bereinigt",
     .restated = "Angepasst",
     .lines = "Kleine Linien: ",
     .scales = {"jede von ihrem niedrigsten bis zu ihrem höchsten Wert.",
                "jede mit eigener Skala, die null einschließt.",
                "alle auf einer Skala, vom niedrigsten bis zum höchsten Wert."}},
    {.language = "es",
     .versus_before = "vs. ",
     .versus_after = "",
     .adjusted = "Ajustado",
     .restated = "Reexpresado",
     .lines = "Líneas pequeñas: ",
     .scales = {"cada una de su valor mínimo a su valor máximo.",
                "cada una con escala propia que incluye el cero.",
                "todas en una escala, del valor mínimo al máximo."}},
    {.language = "fr",
     .versus_before = "vs ",
     .versus_after = "",
     .adjusted = "Ajusté",
     .restated = "Retraité",
     .lines = "Petites courbes : ",
     .scales = {"chacune de sa valeur minimale à sa valeur maximale.",
                "chacune à sa propre échelle, zéro compris.",
                "toutes à la même échelle, de la valeur minimale à la valeur maximale."}},
    {.language = "ja",
     .versus_before = "",
     .versus_after = "比",
     .adjusted = "調整後",
     .restated = "遡及修正後",
     .lines = "小さな折れ線：",
     .scales = {"縮尺は各々の最小値から最大値までです。", "縮尺は各々で、ゼロを含みます。",
                "縮尺は共通で、最小値から最大値までです。"}},
    {.language = "zh",
     .versus_before = "较",
     .versus_after = "",
     .adjusted = "经调整",
     .restated = "经重述",
     .lines = "小折线：",
     .scales = {"比例尺各自从最小值到最大值。", "比例尺各自独立，且包含零。",
                "共用一个比例尺，从最小值到最大值。"}},
};

const TilesWords *tiles_words(const char *language) {
  for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
    if (text_equals(words[i].language, language)) return &words[i];
  return &words[0];
}
