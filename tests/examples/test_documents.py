#!/usr/bin/env python3
"""The documents made of the first example stand up to other programs: qpdf and poppler read the
PDF, an XML parser the SVG, a JSON parser the numbers.

    test_documents.py PROGRAM
"""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

ROOT = pathlib.Path(__file__).resolve().parents[2]
DECK = ROOT / "examples" / "iij-fy2008" / "deck.yaml"
SKIPPED = 77


def output_of(*command):
    return subprocess.run([str(word) for word in command], check=True, capture_output=True,
                          text=True).stdout


def squeeze(text):
    return re.sub(r"\s+", "", text)


def check_pdf(path, numbers):
    output_of("qpdf", "--check", path)
    info = output_of("pdfinfo", path)
    pages = int(re.search(r"^Pages:\s+(\d+)", info, re.M).group(1))
    assert pages == len({n["slide"] for n in numbers} | set(range(1, pages + 1)))
    assert re.search(r"^Page size:\s+960 x 540 pts", info, re.M), info
    fonts = output_of("pdffonts", path).split("\n")[2:-1]
    assert fonts and all(re.search(r"yes yes yes\s+\d+\s+\d+$", font) for font in fonts), fonts
    for slide in range(1, pages + 1):
        text = squeeze(output_of("pdftotext", "-f", slide, "-l", slide, path, "-"))
        for number in numbers:
            if number["slide"] == slide:
                assert squeeze(number["text"]) in text, (slide, number["text"])
    return pages


def check_svg(path):
    root = xml.etree.ElementTree.parse(path).getroot()
    assert root.tag == "{http://www.w3.org/2000/svg}svg", root.tag
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids)), "an id stands twice"


def main():
    program = sys.argv[1]
    for tool in ("qpdf", "pdfinfo", "pdffonts", "pdftotext"):
        if not shutil.which(tool):
            print(f"skipped: {tool} is not there")
            return SKIPPED
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        output_of(program, "render", DECK, "-o", f"{folder}/", "-f", "pdf,svg,numbers")
        numbers = json.loads((folder / "deck.numbers.json").read_text(encoding="utf-8"))["numbers"]
        pages = check_pdf(folder / "deck.pdf", numbers)
        pictures = sorted(folder.glob("*.svg"))
        assert len(pictures) == pages
        for picture in pictures:
            check_svg(picture)
    print(f"{pages} pages with {len(numbers)} numbers, as other programs read them")
    return 0


if __name__ == "__main__":
    sys.exit(main())
