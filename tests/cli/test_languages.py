#!/usr/bin/env python3
"""One deck in several languages."""
import cli

DECK = """topline: 1
title: {en: Results, ja: 決算説明, de: Ergebnisse}
language: en
date: 2009-05-15
source: {en: Annual report, ja: 有価証券報告書, de: Geschäftsbericht}
measures:
  money: {unit: {en: JPY billions, ja: 億円, de: Mrd. JPY}, format: {en: "0.0", ja: "#,##0"}}
data:
  t: {measure: money, columns: [FY2007, FY2008], rows: {Revenue: [66.8, 69.7]}}
slides:
- {layout: title}
- title: {en: Revenue grew to {69.7:0.0}, ja: 売上高は増加, de: Der Umsatz stieg}
  chart: bar
  data: t
  annotations:
  - callout: {at: FY2008, text: {en: Two orders, ja: 大型受注, de: Zwei Aufträge}}
  notes: {en: [First, Second], ja: [注記], de: [Erstens]}
- title: {en: Points, ja: 要点, de: Punkte}
  bullets:
  - {en: A point, ja: 一点, de: Ein Punkt}
  - [{en: Under it, ja: 内訳, de: Darunter}]
""".replace("{69.7:0.0}", "69.7")


def dump(folder, *words):
    return folder.expect(0, "render", "deck.yaml", "-o", "-", "-f", "dump", *words)


def test_each_language_shows_its_texts_alone(folder):
    folder.write("deck.yaml", DECK)
    shown = {"en": ["Results", "May 15, 2009", "Source: Annual report", "Two orders", "First",
                    "Second", "A point", "Under it", "JPY billions", "69.7"],
             "ja": ["決算説明", "2009年5月15日", "出所：有価証券報告書", "大型受注", "注記", "一点", "内訳",
                    "億円", "70"],
             "de": ["Ergebnisse", "15. Mai 2009", "Quelle: Geschäftsbericht", "Zwei Aufträge",
                    "Erstens", "Ein Punkt", "Darunter", "Mrd. JPY", "69,7"]}
    for language, texts in shown.items():
        ran = dump(folder, "--lang", language)
        for text in texts:
            assert f'"{text}"' in ran.stdout or text in ran.stdout, (language, text)
        others = [t for other in shown if other != language for t in shown[other]]
        for text in set(others) - set(texts):
            assert f'"{text}"' not in ran.stdout, (language, text)
    assert dump(folder).stdout == dump(folder, "--lang", "en").stdout


def test_what_is_not_translated_is_found(folder):
    folder.write("deck.yaml", DECK.replace("ja: 要点, ", "").replace("- {layout: title}", "")
                 .replace("{en: A point, ja: 一点, de: Ein Punkt}", "A point"))
    found = folder.expect(0, "check", "deck.yaml", "--lang", "ja").stderr
    assert 'this text is not there in the language "ja"' in found, found
    assert "add ja: … to it; without that it shows the text in en" in found, found
    assert "write it as {en: …, ja: …}" in found, found
    assert "2 warnings" in found, found
    assert "warning" not in folder.expect(0, "check", "deck.yaml").stderr
    assert '"Points"' in dump(folder, "--lang", "ja").stdout


def test_languages_have_regions(folder):
    folder.write("deck.yaml", DECK)
    assert '"69.7"' in dump(folder, "--lang", "de-CH").stdout
    assert "Quelle: Geschäftsbericht" in dump(folder, "--lang", "de-AT").stdout


if __name__ == "__main__":
    cli.main(globals())
