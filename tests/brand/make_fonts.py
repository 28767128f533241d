#!/usr/bin/env python3
"""Makes fonts to test with, out of the program's own: of other sizes and names, at several weights,
without what decks need, not to be embedded, and damaged. None of them is committed.

usage: make_fonts.py REGULAR.ttf SEMIBOLD.ttf TABULAR.ttf FULL.otf FOLDER STAMP
"""

import pathlib
import sys

from fontTools import subset
from fontTools.fontBuilder import FontBuilder
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent
from fontTools.ttLib.tables.TupleVariation import TupleVariation

FAMILY, FULL_NAME, POSTSCRIPT_NAME = 1, 4, 6


def open_font(path):
    return TTFont(path, recalcTimestamp=False)


def rename(font, family, style):
    names = font["name"]
    names.names = []
    for number, text in ((FAMILY, family), (2, style), (FULL_NAME, f"{family} {style}"),
                         (POSTSCRIPT_NAME, f"{family}-{style}".replace(" ", ""))):
        names.setName(text, number, 3, 1, 0x409)


def restricted(font, kind):
    font["OS/2"].fsType = kind
    return font


def stretch(font, across, up):
    """Letters wider and taller, of an em of 1000 units."""
    factor = 1000 / font["head"].unitsPerEm
    glyphs = font["glyf"]
    for name in font.getGlyphOrder():
        glyph = glyphs[name]
        if glyph.numberOfContours > 0:
            glyph.coordinates.scale((across * factor, up * factor))
            glyph.coordinates.toInt()
            glyph.recalcBounds(glyphs)
        advance, _ = font["hmtx"][name]
        font["hmtx"][name] = (round(advance * across * factor), getattr(glyph, "xMin", 0))
    font["head"].unitsPerEm = 1000
    del font["GPOS"]  # kerning, in units of the em before
    return font


def without(font, text):
    """Without these characters."""
    codes = set(font.getBestCmap()) - {ord(c) for c in text}
    options = subset.Options(glyph_names=False, notdef_outline=True, name_IDs=["*"],
                             recalc_timestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=codes)
    cutter.subset(font)
    return font


def blank(font, character):
    font["glyf"][font.getBestCmap()[ord(character)]] = Glyph()
    return font


def variable(font):
    """Weights 300 to 700, each unit of weight a little wider; 400 is the font as it is."""
    builder = FontBuilder(font=font)
    builder.setupFvar([("wght", 300, 400, 700, "Weight")], [])
    glyphs, variations = font["glyf"], {}
    for name in font.getGlyphOrder():
        points = glyphs[name].coordinates if glyphs[name].numberOfContours > 0 else []
        advance, _ = font["hmtx"][name]
        deltas = [(round(x * 0.3), 0) for x, _ in points]
        deltas += [(0, 0), (round(advance * 0.3), 0), (0, 0), (0, 0)]
        variations[name] = [TupleVariation({"wght": (0, 1, 1)}, deltas)]
    builder.setupGvar(variations)
    return font


def composed(font, depth):
    """Letters of letters: A of ten B, B of ten C, and so on; the last of A again."""
    glyphs, letters = font["glyf"], [font.getBestCmap()[ord(c)] for c in "ABCDEFGHIJ"[:depth]]
    for name, part in zip(letters, letters[1:] + letters[:1]):
        glyph = Glyph()
        glyph.numberOfContours = -1
        glyph.xMin = glyph.yMin = glyph.xMax = glyph.yMax = 0
        glyph.components = []
        for _ in range(10):
            component = GlyphComponent()
            component.glyphName, component.x, component.y, component.flags = part, 0, 0, 0x2
            glyph.components.append(component)
        glyphs[name] = glyph
    font.recalcBBoxes = False
    return font


def make_whole(regular, semibold, tabular, full, folder):
    for weight, path in (("Regular", regular), ("Bold", semibold)):
        font = stretch(open_font(path), 1.15, 1.1)
        rename(font, "Stretched Sans", weight)
        font.save(folder / f"Stretched-{weight}.ttf")
    for name, kind in (("Restricted", 2), ("Print", 4), ("Editable", 8), ("Whole", 0x100),
                       ("Pictures", 0x200), ("Restricted-or-print", 6)):
        font = restricted(open_font(tabular), kind)
        rename(font, f"{name} Sans", "Regular")
        font.save(folder / f"{name}.ttf")
    for name, font in (("Few-signs", without(open_font(tabular), "%+\N{MINUS SIGN}▲²")),
                       ("Few-letters", without(open_font(tabular), "ABCDEFGHIJKLM0")),
                       ("Blank", blank(open_font(tabular), "H")),
                       ("Giant", stretch(open_font(tabular), 1, 3)),
                       ("Tall", stretch(open_font(tabular), 1, 1.4)),
                       ("Dwarf", stretch(open_font(tabular), 0.2, 0.2)),
                       ("Variable", variable(open_font(tabular))),
                       ("Circle", composed(open_font(tabular), 3)),
                       ("Plain", open_font(regular)), ("Featured", open_font(full))):
        rename(font, f"{name} Sans", "Regular")
        font.save(folder / f"{name}.ttf")


def table_place(data, tag):
    at = data.index(tag, 12)
    return int.from_bytes(data[at + 8:at + 12], "big")


def make_damaged(tabular, folder):
    data = pathlib.Path(tabular).read_bytes()
    letters = bytearray(data)
    place = table_place(data, b"glyf")
    letters[place + 2000:place + 2600] = b"\xff" * 600
    for name, changed in (("Truncated", data[:len(data) // 2]), ("Header", data[:40]),
                          ("No-letters", data.replace(b"cmap", b"cmaq", 1)),
                          ("No-outlines", data.replace(b"glyf", b"glyg", 1)),
                          ("Bad-outlines", bytes(letters)), ("Empty", b""),
                          ("Text", b"not a font\n"), ("Web", b"wOF2" + data[4:]),
                          ("Collection", b"ttcf" + data[4:]),
                          ("Huge", data + bytes(33 * 1024 * 1024 - len(data)))):
        (folder / f"{name}.ttf").write_bytes(changed)


def main():
    regular, semibold, tabular, full, target, stamp = sys.argv[1:]
    folder = pathlib.Path(target)
    folder.mkdir(parents=True, exist_ok=True)
    make_whole(regular, semibold, tabular, full, folder)
    make_damaged(tabular, folder)
    pathlib.Path(stamp).write_text("", encoding="ascii")


if __name__ == "__main__":
    main()
