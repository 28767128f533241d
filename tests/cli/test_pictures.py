#!/usr/bin/env python3
"""What is in the pictures for those who put them elsewhere: ids, titles, descriptions, fonts."""
import base64
import html
import io
import pathlib
import re
import struct
import sys

from fontTools.ttLib import TTFont

import cli

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "images"))
import compare_images  # pylint: disable=wrong-import-position

DECK = """topline: 1
title: Test
source: Made up
data:
  mix: {columns: [FY2007, FY2008], rows: {Revenue: [66835, 69731]}}
  costs: {columns: [FY2007, FY2008], rows: {Costs: [51, 52], Taxes: [3, 4]}}
slides:
- title: Both grew
  columns:
  - {chart: bar, data: mix, name: target_revenue, heading: Revenue to come, forecast: [FY2008]}
  - {chart: bar, data: mix, name: plain_revenue, forecast: [FY2008]}
- {title: Costs were stable, chart: bar, data: costs, name: all_costs, forecast: [FY2008]}
"""


def render(folder, *arguments):
    folder.write("charts.yaml", DECK)
    folder.expect(0, "render", "charts.yaml", "-q", *arguments)


def render_text(folder, name, *arguments):
    render(folder, "-o", name, *arguments)
    return folder.read(name).decode()


def svg_size(svg):
    width, height = re.search(r'viewBox="0 0 ([0-9.]+) ([0-9.]+)"', svg).groups()
    return float(width), float(height)


def png_texts(data):
    """The texts of a PNG by their keywords."""
    texts, at = {}, 8
    while at < len(data):
        size, kind = struct.unpack(">I4s", data[at:at + 8])
        body = data[at + 8:at + 8 + size]
        if kind == b"tEXt":
            key, text = body.split(b"\0", 1)
            texts[key.decode()] = text.decode("latin-1")
        elif kind == b"iTXt":
            key, rest = body.split(b"\0", 1)
            texts[key.decode()] = rest[2:].split(b"\0", 2)[2].decode()
        at += size + 12
    return texts


def test_texts_stand_around_a_chart_on_request(folder):
    bare = render_text(folder, "bare.svg", "--only", "all_costs")
    both = render_text(folder, "both.svg", "--only", "all_costs", "--with", "title,source")
    for text in ("Costs were stable", "Source: Made up"):
        assert f">{text}</text>" in both and f">{text}</text>" not in bare, text
    assert ">FY2007 and FY2008</text>" in bare
    assert svg_size(both)[1] > svg_size(bare)[1] + 10


def test_figures_grow_around_their_frames(folder):
    sizes = [svg_size(render_text(folder, "a.svg", "--only", "all_costs", "--frame-width", width,
                                  "--frame-height", height))
             for width, height in (("60mm", "40mm"), ("80mm", "40mm"), ("60mm", "50mm"))]
    widths, heights = zip(*sizes)
    assert abs(widths[1] - widths[0] - 20 * 72 / 25.4) < 0.2 and widths[0] == widths[2], sizes
    assert abs(heights[2] - heights[0] - 10 * 72 / 25.4) < 0.2 and heights[0] == heights[1], sizes


def test_forms_settle_around_their_frames(folder):
    """Charts that would stand in a wider box, and whose names take more room in a narrow one."""
    folder.copy_example()
    for deck, chart in (("deck", "net_income_bridge"), ("gallery", "trend_lines")):
        folder.expect(0, "render", f"example/{deck}.yaml", "--only", chart, "-f", "svg",
                      "--frame-width", "60mm", "--frame-height", "40mm")


def elements(svg, name):
    return [html.unescape(text) for text in re.findall(f"<{name}>(.*?)</{name}>", svg)]


def test_descriptions_name_their_charts(folder):
    names = ["Revenue to come. Bar chart: FY2007 and FY2008.", "Revenue. Bar chart: FY2007 and"]
    svg = render_text(folder, "both.svg", "--slides", "1")
    whole, *each = elements(svg, "desc")
    assert len(each) == 2 and whole == " ".join(each), (whole, each)
    render(folder, "-o", "both.png", "--slides", "1", "--dpi", "36")
    lines = png_texts(folder.read("both.png"))["Description"].split("\n")
    for texts in (each, lines):
        assert [t.startswith(n) for t, n in zip(texts, names)] == [True, True], texts


def test_a_chart_alone_has_a_title_for_people(folder):
    for chart, title in (("target_revenue", "Revenue to come"), ("plain_revenue", "Both grew"),
                         ("all_costs", "Costs were stable")):
        svg = render_text(folder, chart + ".svg", "--only", chart)
        assert elements(svg, "title")[0] == title, svg[:500]
        render(folder, "-o", chart + ".png", "--only", chart, "--dpi", "36")
        assert png_texts(folder.read(chart + ".png"))["Title"] == title


def find_bars(dump):
    """Left, top, width, height and colour of every solid bar, in points."""
    pattern = r"rect mark .* ([0-9.]+),([0-9.]+) ([0-9.]+)x([0-9.]+) fill #([0-9A-F]{6})"
    return [(*map(float, match[:4]), bytes.fromhex(match[4])) for match in
            re.findall(pattern, dump)]


def check_edges(lines, scale, bar):
    """Around each edge of a bar stand its own colour and then another's, and no blend."""
    left, top, width, height, color = bar
    column, row = int((left + 2) * scale), int((top + height / 2) * scale)
    for at, is_level in ((top, 1), (left, 0), (left + width, 0)):
        edge = round(at * scale)
        across = [lines[y][3 * column:3 * column + 3] if is_level else
                  lines[row][3 * y:3 * y + 3] for y in range(edge - 2, edge + 3)]
        changes = sum(a != b for a, b in zip(across, across[1:]))
        assert changes == 1 and color in across and b"\xff" * 3 in across, (bar, scale, across)


def test_bars_have_crisp_edges(folder):
    folder.copy_example()
    for dpi, width in ((300, "85mm"), (97, "160mm"), (131, "111mm")):
        arguments = ("render", "example/deck.yaml", "--only", "target_revenue", "--width", width,
                     "--dpi", str(dpi), "-q", "-f", "png,dump", "-o", "x")
        folder.expect(0, *arguments)
        bars = find_bars(folder.read("x.dump").decode())
        assert len(bars) == 2, bars
        for bar in bars:
            check_edges(compare_images.decode(folder.read("x.png"))[3], dpi / 72, bar)


def test_charts_in_one_web_page_share_no_id(folder):
    seen = set()
    for chart in ("target_revenue", "plain_revenue", "all_costs"):
        svg = render_text(folder, chart + ".svg", "--only", chart)
        ids = re.findall(r' id="([^"]*)"', svg)
        assert ids and len(ids) == len(set(ids)), ids
        assert not seen & set(ids), (seen, ids)
        assert set(re.findall(r"url\(#([^)]*)\)", svg)) == set(ids)
        seen.update(ids)


FONT_FACE = (r"@font-face\{font-family:(t[0-9a-f]{16}-[a-z]+);font-weight:(\d+);"
             r"src:url\(data:font/(?:ttf|otf);base64,([^)]*)\) format")
TEXT = r'<text [^>]*?font-family="([^"]*)"[^>]*>([^<]*)</text>'


def read_fonts(svg):
    """The fonts within an SVG by name and weight."""
    return {(name, weight): TTFont(io.BytesIO(base64.b64decode(data)))
            for name, weight, data in re.findall(FONT_FACE, svg)}


def advance_of(font, text):
    """Of a text in ems, without kerning."""
    cmap, table = font.getBestCmap(), font["hmtx"]
    return sum(table[cmap[ord(c)]][0] for c in text) / font["head"].unitsPerEm


def test_fonts_are_embedded_when_asked_for(folder):
    plain = render_text(folder, "plain.svg", "--only", "target_revenue")
    assert "@font-face" not in plain and "base64" not in plain
    svg = render_text(folder, "own.svg", "--only", "target_revenue", "--embed-fonts")
    fonts = read_fonts(svg)
    assert {weight for _, weight in fonts} == {"400", "600"}, fonts
    seen = {key: set() for key in fonts}
    for names, text in re.findall(TEXT, svg):
        element = re.search(r"<text [^>]*>" + re.escape(text) + "<", svg)[0]
        key = (names.split(",")[0], "600" if 'font-weight="600"' in element else "400")
        size, length = (float(re.search(name + '="([0-9.]+)"', element)[1])
                        for name in ("font-size", "textLength"))
        text = html.unescape(text)
        assert abs(advance_of(fonts[key], text) * size - length) < 0.03 * length, element
        seen[key] |= set(map(ord, text))
    for key, font in fonts.items():
        assert set(font.getBestCmap()) == seen[key], (key, sorted(font.getBestCmap()))
        assert "glyf" in font and font["name"].getDebugName(13), key


def test_every_script_brings_its_font(folder):
    folder.write("deck.yaml", cli.DECK.replace("It grew", "売上高 66,835 Ελλάδα"))
    folder.expect(0, "render", "deck.yaml", "--slides", "2", "-o", "x.svg", "--embed-fonts", "-q")
    svg = folder.read("x.svg").decode()
    fonts = {name.split("-")[1]: set(font.getBestCmap())
             for (name, weight), font in read_fonts(svg).items() if weight == "600"}
    assert not any("fpgm" in font or "cvt " in font for font in read_fonts(svg).values())
    assert fonts["wide"] == set(map(ord, "Ελλάδα")), fonts
    assert fonts["japanese"] == set(map(ord, "売上高")), fonts
    assert set(map(ord, "66,835")) <= fonts["main"], fonts
    names = re.search(r'font-family="([^"]*)"[^>]*>売', svg)[1].split(", ")
    assert [name.split("-")[1] for name in names[:3]] == ["main", "wide", "japanese"], names
    assert names[3] == "Inter" and names.index("Arial") < names.index("'Noto Sans JP'"), names


def test_embedded_fonts_are_the_images_own(folder):
    names = set()
    for chart in ("target_revenue", "all_costs"):
        svg = render_text(folder, chart + ".svg", "--only", chart, "--embed-fonts")
        assert svg == render_text(folder, "again.svg", "--only", chart, "--embed-fonts")
        found = {name for name, _ in read_fonts(svg)}
        assert found and not names & found, (names, found)
        names |= found


if __name__ == "__main__":
    cli.main(globals())
