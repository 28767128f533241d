#!/usr/bin/env python3
"""The same deck on other pages: another layout of the same content, and no error.

    test_pages.py PROGRAM
"""
import re
import shutil

from cli import EXAMPLE, ROOT, main

PAGES = ("16:9", "4:3", "a4", "letter", "{width: 200mm, height: 150mm}")
LONG_TITLE = ("Operating income fell by more than a third as the cost of the new businesses came "
              "before their revenue, and is to grow again in the year to come")

LONG = f"""topline: 1
title: Test
source: A source of some length that says where all of these figures were taken from, and when
data:
  mix: {{columns: [FY2006, FY2007, FY2008], rows: {{Revenue: [57055, 66835, 69731]}}}}
slides:
- title: {LONG_TITLE}
  notes: [A note on how the figures were made up. Another sentence makes it longer than a line of
          the page is wide., "A second note, on something else: what was left out and why it was."]
  columns:
  - {{chart: bar, heading: Revenue of all the businesses together, data: mix}}
  - bullets: ["{LONG_TITLE}.", "And again: {LONG_TITLE}."]
    heading: What was behind it
"""


def on_page(text, page):
    without = re.sub(r"^page:.*\n", "", text, flags=re.M)
    page = page if page.startswith("{") else f'"{page}"'
    return re.sub(r"^topline: 1\n", f"topline: 1\npage: {page}\n", without, count=1, flags=re.M)


def check_on_pages(folder, name, text):
    for page in PAGES:
        folder.write(name, on_page(text, page))
        result = folder.expect(0, "check", name)
        assert ": sound: " in result.stdout and not result.stderr, (page, result.stderr)


def test_examples_on_every_page(folder):
    folder.copy_example()
    for name in ("deck.yaml", "gallery.yaml"):
        check_on_pages(folder, f"example/{name}", (EXAMPLE / name).read_text(encoding="utf-8"))


def test_forms_on_every_page(folder):
    forms = ROOT / "examples" / "forms"
    shutil.copytree(forms, folder.path / "forms")
    check_on_pages(folder, "forms/deck.yaml", (forms / "deck.yaml").read_text(encoding="utf-8"))


def test_long_texts_on_every_page(folder):
    check_on_pages(folder, "long.yaml", LONG)


if __name__ == "__main__":
    main(dict(globals()))
