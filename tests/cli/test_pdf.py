#!/usr/bin/env python3
"""What a PDF says beside its pages, read by other programs: labels, language, links."""
import json
import re
import shutil
import subprocess

import cli

DECK = """topline: 1
title: Links
language: ja
source: See https://ir.example.com/results/fy2008(final).
data: {mix: {columns: [FY2007, FY2008], rows: {Revenue: [1, 2]}}}
slides:
- title: It is at www.example.com, and more
  text:
  - "Write to ir@example.co.jp, or see https://www.example.com/investor-relations/annual-general-\
meeting/2009/documents/presentation-of-the-results/and-more-words-that-go-on/until-it-breaks.pdf."
- {title: Second, chart: bar, data: mix}
- {title: Third, text: [x]}
"""
LONG = ("https://www.example.com/investor-relations/annual-general-meeting/2009/documents/"
        "presentation-of-the-results/and-more-words-that-go-on/until-it-breaks.pdf")


def tool(name, *words):
    assert shutil.which(name), f"{name} is not there: ./bootstrap test installs it"
    result = subprocess.run([name, *words], capture_output=True, text=True, errors="replace",
                            check=False)
    assert result.returncode == 0, f"{name}: {result.stdout}{result.stderr}"
    return result.stdout


def render(folder, name, *words):
    folder.write("deck.yaml", DECK)
    folder.expect(0, "render", "deck.yaml", "-o", name, *words)
    path = folder.path / name
    tool("qpdf", "--check", path)
    return path


def labels(path):
    return [(entry["index"], entry["label"].get("/S"), entry["label"].get("/St"))
            for entry in json.loads(tool("qpdf", "--json", path))["pagelabels"]]


def objects(path):
    text = tool("qpdf", "--qdf", "--object-streams=disable", "--no-original-object-ids", path, "-")
    return re.split(r"\nendobj\n", text)


def links(path):
    found = []
    for text in objects(path):
        if "/Subtype /Link" in text:
            rect = re.search(r"/Rect \[([^]]*)\]", text)[1]
            uri = re.search(r"/URI \((.*)\)\n", text)[1].replace("\\", "")
            found.append((uri, [float(number) for number in rect.split()]))
    return found


def test_labels_are_the_numbers_of_the_slides(folder):
    assert labels(render(folder, "all.pdf")) == [(0, "/D", 1)]
    assert labels(render(folder, "some.pdf", "--slides", "1,3")) == [(0, "/D", 1), (1, "/D", 3)]
    assert labels(render(folder, "end.pdf", "--slides", "2-3")) == [(0, "/D", 2)]


def test_language_and_title_of_the_window(folder):
    path = render(folder, "all.pdf")
    catalog = next(text for text in objects(path) if "/Type /Catalog" in text)
    assert "/Lang (ja)" in catalog and "/DisplayDocTitle true" in catalog, catalog
    assert "/PageLabels" in catalog and "/Outlines" in catalog, catalog


def words_of_pages(path):
    """Text and box of every word, page by page, y up."""
    text = tool("pdftotext", "-bbox", path, "-")
    pages = []
    for page in text.split("<page ")[1:]:
        height = float(re.search(r'height="([\d.]+)"', page)[1])
        boxes = re.findall(r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<',
                           page)
        pages.append([(word, float(x1), height - float(y2), float(x2), height - float(y1))
                      for x1, y1, x2, y2, word in boxes])
    return pages


def test_links_lead_from_where_the_addresses_stand(folder):
    path = render(folder, "all.pdf")
    found = links(path)
    assert [uri for uri, _ in found] == [
        "http://www.example.com", "mailto:ir@example.co.jp", LONG, LONG, LONG,
        "https://ir.example.com/results/fy2008(final)"], found
    words = [word for page in words_of_pages(path) for word in page]
    starts = ("www.example.com,", "ir@example.co.jp,", "https://www", "", "", "https://ir.exa")
    for part, (_, (left, bottom, right, top)) in zip(starts, found):
        assert left < right and bottom < top
        word = next(w for w in words if part and w[0].startswith(part)) if part else None
        if word:
            assert abs(word[1] - left) < 0.5 and word[3] - right < 8, (word, left, right)
            assert bottom <= (word[2] + word[4]) / 2 <= top, (word, bottom, top)


def test_links_are_on_their_pages(folder):
    path = render(folder, "all.pdf")
    pages = [text for text in objects(path) if "/Type /Page\n" in text]
    counts = [len(re.findall(r"\d+ 0 R", re.search(r"/Annots \[([^]]*)\]", page)[1]))
              if "/Annots" in page else 0 for page in pages]
    assert counts == [5, 1, 0], counts


def test_the_same_bytes_again(folder):
    assert render(folder, "a.pdf").read_bytes() == render(folder, "b.pdf").read_bytes()


def test_a_thousand_pages_of_links(folder):
    slides = '- {title: T, text: ["www.example.com"]}\n' * 1000
    folder.write("deck.yaml", DECK.split("slides:")[0] + "slides:\n" + slides)
    folder.expect(0, "render", "deck.yaml")
    tool("qpdf", "--check", folder.path / "deck.pdf")
    assert len(links(folder.path / "deck.pdf")) == 1000


if __name__ == "__main__":
    cli.main(globals())
