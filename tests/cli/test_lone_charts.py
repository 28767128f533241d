#!/usr/bin/env python3
"""Every chart of the examples alone, for a report: laid out anew for the width, without a word.

    test_lone_charts.py PROGRAM
"""
import json
import re

from cli import ROOT, main

COLUMNS = (60, 85, 120, 170)  # mm: a margin note, one and two columns, a page
ROOMY = (120, 170)            # for decks that state directions, rows of numbers or labels


def chart_names(text):
    """Charts are named on a line of their own, or in braces after their type."""
    return re.findall(r"chart: \w+,? *\n? *name: (\w+)", text)


def check_alone(folder, deck, widths, least):
    names = chart_names(deck.read_text(encoding="utf-8"))
    assert len(names) >= least, (deck, names)
    for name in names:
        for width in widths:
            result = folder.expect(0, "render", deck, "--only", name, "--width", f"{width}mm",
                                   "-f", "numbers", "-o", "lone/")
            assert not result.stderr, (name, width, result.stderr)
            report = json.loads(folder.read(f"lone/{name}.numbers.json"))
            outcomes = {label["outcome"] for label in report["labels"]}
            assert outcomes and "unplaced" not in outcomes, (name, width, outcomes)


def test_charts_of_the_results_deck(folder):
    check_alone(folder, ROOT / "examples/iij-fy2008/deck.yaml", COLUMNS, 5)


def test_charts_of_the_gallery(folder):
    check_alone(folder, ROOT / "examples/iij-fy2008/gallery.yaml", COLUMNS, 10)


def test_forms_of_axes_and_labels(folder):
    check_alone(folder, ROOT / "examples/forms/deck.yaml", ROOMY, 30)


if __name__ == "__main__":
    main(dict(globals()))
