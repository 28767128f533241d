#!/usr/bin/env python3
"""Large input is rendered or refused in time: cli.py gives each command two minutes, these take
seconds."""
import cli

HEAD = "topline: 1\ntitle: Test\nsource: Made up\n"
SLIDE = "- {title: It grew, chart: bar, data: mix}\n"
DATA = "data:\n  mix: {columns: [FY2007, FY2008], rows: {A: [1, 2]}}\n"


def test_thousands_of_slides(folder):
    folder.write("deck.yaml", HEAD + DATA + "slides:\n" + SLIDE * 1000)
    folder.expect(0, "render", "deck.yaml")
    folder.write("deck.yaml", HEAD + DATA + "slides:\n" + SLIDE * 5001)
    assert "more than 5000 slides" in folder.expect(1, "check", "deck.yaml").stderr


def test_very_many_errors(folder):
    folder.write("deck.yaml", HEAD + "".join(f"x{i}: 1\n" for i in range(20000)))
    text = folder.expect(1, "render", "deck.yaml").stderr
    assert text.count(": error: ") == 20 and "20001 errors" in text, text[-300:]


def test_very_many_categories(folder):
    folder.write("deck.yaml", HEAD + "data:\n  mix: {file: mix.csv}\nslides:\n"
                 "- {title: It grew, chart: bar, data: mix, categories: rows, labels: none}\n")
    folder.write("mix.csv", "item,FY2008\n" + "".join(f"c{i},{i}\n" for i in range(8000)))
    folder.expect(1, "render", "deck.yaml")


def test_a_title_of_a_hundred_thousand_words(folder):
    folder.write("deck.yaml", HEAD + "slides:\n- title: " + "word " * 100000 + "\n  text: [x]\n")
    assert "3 is the most" in folder.expect(1, "render", "deck.yaml").stderr


def test_a_thousand_series(folder):
    rows = ", ".join(f"S{i}: [{i}, 2]" for i in range(1000))
    folder.write("deck.yaml", HEAD + "data:\n  mix:\n    columns: [FY2007, FY2008]\n"
                 f"    rows: {{{rows}}}\nslides:\n"
                 "- {title: It grew, chart: bar, data: mix, stacking: stacked}\n")
    folder.expect(1, "render", "deck.yaml")


def test_names_that_double(folder):
    names = "".join(f"  a{i}: a{i - 1} + a{i - 1}\n" for i in range(1, 2000))
    folder.write("deck.yaml", HEAD + "let:\n  a0: 1\n" + names + "slides:\n- layout: title\n")
    assert "37 digits" in folder.expect(1, "render", "deck.yaml").stderr


def test_very_many_names(folder):
    names = "".join(f"  a{i}: 1\n" for i in range(10001))
    folder.write("deck.yaml", HEAD + "let:\n" + names + "slides:\n- layout: title\n")
    assert '"let" has more than 10000 names' in folder.expect(1, "check", "deck.yaml").stderr


if __name__ == "__main__":
    cli.main(globals())
