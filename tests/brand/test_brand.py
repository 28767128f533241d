#!/usr/bin/env python3
"""Decks with fonts of their own, as they come out: what is embedded, what is kept apart."""
import base64
import io
import os
import pathlib
import re
import shutil
import subprocess
import sys

from fontTools.ttLib import TTFont

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "cli"))
import cli  # noqa: E402  its folder is known only now

FONTS = pathlib.Path(os.environ["TOPLINE_TEST_FONTS"])
DECK = """topline: 1
title: Test
source: Made up
fonts: {{regular: {}, semibold: {}}}
data:
  mix: {{columns: [FY2007, FY2008], rows: {{Revenue: [66835, 69731], Cost: [1174, 2008]}}}}
slides:
- {{title: Revenue grew ▲ 4.3%, chart: bar, data: mix}}
- {{title: Both rows, table: mix}}
"""


def write_deck(folder, name, regular, semibold):
    for font in (regular, semibold):
        shutil.copy(FONTS / re.search(r"[\w-]+\.ttf", font)[0], folder.path)
    folder.write(name, DECK.format(regular, semibold))


def render(folder, name, form, *words):
    folder.expect(0, "render", name, "-o", f"{form}/", "-f", form, "--dpi", "48", *words)
    return {p.name: p.read_bytes() for p in sorted((folder.path / form).iterdir())
            if p.name.startswith(pathlib.Path(name).stem)}


def fonts_of(path):
    text = subprocess.run(["pdffonts", path], check=True, capture_output=True, text=True).stdout
    rows = [line.split() for line in text.splitlines()[2:]]
    assert all(row[-5:-2] == ["yes", "yes", "yes"] for row in rows), text
    return {row[0].split("+")[-1] for row in rows}


def text_of(path):
    return subprocess.run(["pdftotext", path, "-"], check=True, capture_output=True,
                          text=True).stdout


def test_pdf_embeds_what_is_used(folder):
    write_deck(folder, "a.yaml", "Editable.ttf", "Print.ttf")
    render(folder, "a.yaml", "pdf")
    path = folder.path / "pdf" / "a.pdf"
    assert fonts_of(path) == {"EditableSans-Regular", "PrintSans-Regular"}, fonts_of(path)
    assert len(path.read_bytes()) < 60000
    assert "Revenue grew ▲ 4.3%" in text_of(path) and "66835" in text_of(path), text_of(path)


def test_figures_in_columns_are_the_programs_where_the_font_has_none(folder):
    write_deck(folder, "a.yaml", "Plain.ttf", "Stretched-Bold.ttf")
    render(folder, "a.yaml", "pdf")
    fonts = fonts_of(folder.path / "pdf" / "a.pdf")
    assert fonts == {"PlainSans-Regular", "StretchedSans-Bold", "InterTabular-Regular",
                     "InterTabular-SemiBold"}, fonts


def test_signs_come_from_the_programs_fonts(folder):
    write_deck(folder, "a.yaml", "Editable.ttf", "Few-signs.ttf")
    render(folder, "a.yaml", "pdf")
    fonts = fonts_of(folder.path / "pdf" / "a.pdf")
    assert fonts == {"EditableSans-Regular", "Few-signsSans-Regular", "Inter-SemiBold"}, fonts


def test_a_variable_font_keeps_its_text(folder):
    write_deck(folder, "a.yaml", "{file: Variable.ttf, weight: 350}", "Variable.ttf")
    render(folder, "a.yaml", "pdf")
    path = folder.path / "pdf" / "a.pdf"
    assert fonts_of(path) and "Revenue grew ▲ 4.3%" in text_of(path), text_of(path)


def embedded(svg):
    found = []
    for weight, data in re.findall(r"font-weight:(\d+);src:url\(data:font/\w+;base64,([^)]+)\)",
                                   svg):
        font = TTFont(io.BytesIO(base64.b64decode(data)))
        found.append((int(weight), "".join(sorted(map(chr, font.getBestCmap()))), font))
    return found


def test_svg_names_fonts_and_embeds_them_when_asked(folder):
    write_deck(folder, "a.yaml", "{file: Variable.ttf, weight: 350}", "Variable.ttf")
    plain = render(folder, "a.yaml", "svg")["a-01.svg"].decode()
    assert "font-family=\"'Variable Sans', Inter, " in plain and "@font-face" not in plain
    svg = render(folder, "a.yaml", "svg", "--embed-fonts")["a-01.svg"].decode()
    fonts = embedded(svg)
    assert [weight for weight, _, _ in fonts] == [350, 600], fonts
    assert set("Revenugw▲%") <= set(fonts[1][1]) and "Q" not in fonts[1][1], fonts[1][1]
    assert re.search(r"font-family=\"t[0-9a-f]{16}-brand, 'Variable Sans', Inter", svg)


def test_svg_asks_the_font_before_those_that_fill_in_for_it(folder):
    write_deck(folder, "a.yaml", "Editable.ttf", "Few-signs.ttf")
    svg = render(folder, "a.yaml", "svg", "--embed-fonts")["a-01.svg"].decode()
    order = re.search(r'font-family="([^"]*-main[^"]*)"', svg)[1]
    assert re.match(r"t\w+-brand, t\w+-main, 'Few-signs Sans', Inter", order), order


def test_paths_begin_at_the_theme(folder):
    for font in ("Editable.ttf", "Variable.ttf"):
        folder.write(f"look/{font}", "").write_bytes((FONTS / font).read_bytes())
    folder.write("look/theme.yaml", "extends: slate\nfonts: {regular: Editable.ttf, semibold: "
                 "Variable.ttf}\n")
    folder.write("a.yaml", cli.DECK + "theme: look/theme.yaml\n")
    render(folder, "a.yaml", "pdf")
    assert "EditableSans-Regular" in fonts_of(folder.path / "pdf" / "a.pdf")


def test_svg_sets_tall_fonts_smaller(folder):
    write_deck(folder, "a.yaml", "Editable.ttf", "Tall.ttf")
    svg = render(folder, "a.yaml", "svg")["a-01.svg"].decode()
    size = float(re.search(r'font-family="\'Tall Sans\'[^>]* font-size="([\d.]+)"', svg)[1])
    assert 24 * 0.78 < size < 24 * 0.85, size


def test_svg_keeps_figures_of_one_width(folder):
    write_deck(folder, "a.yaml", "Featured.ttf", "Variable.ttf")
    svg = render(folder, "a.yaml", "svg", "--embed-fonts")["a-02.svg"].decode()
    font = embedded(svg)[0][2]
    features = {record.FeatureTag for record in font["GSUB"].table.FeatureList.FeatureRecord}
    assert "tnum" in features, features


def test_svg_does_not_embed_what_is_for_print(folder):
    write_deck(folder, "a.yaml", "Editable.ttf", "Print.ttf")
    render(folder, "a.yaml", "svg")
    result = folder.expect(1, "render", "a.yaml", "-f", "svg", "--embed-fonts")
    assert "a.yaml:4:42: error: the font may be embedded to be shown and printed" in result.stderr
    folder.expect(0, "render", "a.yaml", "-f", "pdf", "--embed-fonts")


def test_decks_of_one_process_keep_their_fonts(folder):
    folder.write("plain.yaml", cli.DECK)
    pairs = [("Plain.ttf", "Variable.ttf"), ("Stretched-Regular.ttf", "Stretched-Bold.ttf"),
             ("Variable.ttf", "Variable.ttf"), ("Plain.ttf", "Featured.ttf"),
             ("{file: Variable.ttf, weight: 500}", "Variable.ttf")]
    names = ["plain.yaml"]
    for index, (regular, semibold) in enumerate(pairs):
        names.append(f"deck{index}.yaml")
        write_deck(folder, names[-1], regular, semibold)
    for form in ("pdf", "png", "svg"):
        alone = {}
        for name in names:
            alone.update(render(folder, name, form))
        shutil.rmtree(folder.path / form)
        for order in (names, names[::-1]):
            folder.expect(0, "render", *order, "-o", f"{form}/", "-f", form, "--dpi", "48")
            for name, data in alone.items():
                assert (folder.path / form / name).read_bytes() == data, f"{name} differs"
        assert len(set(alone.values())) == len(alone)


if __name__ == "__main__":
    cli.main(globals())
