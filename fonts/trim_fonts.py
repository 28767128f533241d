#!/usr/bin/python3
"""Trims a font to what a deck needs: Latin text, figures, signs and kerning, as TrueType outlines.
The full file makes every string pay for features that no deck uses, and its CFF outlines cost more
to load and to embed.

With --tabular the figures are those of one width, and the font has a name of its own. As a font
apart from the one for running text, each can have plain codes for its figures in a PDF; as two
forms of figures in one font, one of them would have to change to a second font in the middle of
numbers.

usage: trim_fonts.py [--tabular] INPUT.otf OUTPUT.ttf
"""

import sys

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

RANGES = [
    (0x20, 0x7E),  # Basic Latin
    (0xA0, 0xFF),  # Latin-1
    (0x100, 0x17F),  # Latin Extended-A
    (0x218, 0x21B),  # Romanian comma below
    (0x2C6, 0x2DD),  # spacing accents
    (0x2000, 0x206F),  # general punctuation
    (0x2070, 0x209C),  # superscripts and subscripts
    (0x20A0, 0x20C0),  # currency signs
    (0x2150, 0x215E),  # fractions
    (0x2190, 0x2193),  # arrows
]
SIGNS = "№℠™ΔΣΩμπ−×÷±≈≠≤≥∞∂∑∏√∫∆Ω▲△▼▽▶►◀◆◇●○■□★✓"
FEATURES = ["kern"]
# Copyright, family, style, full name, version, PostScript name, licence and its address, and the
# family and style proper: what the licence wants to stay with the font, and what readers show.
NAMES = [0, 1, 2, 4, 5, 6, 13, 14, 16, 17]
# Largest distance between the curves of the two outlines, in units of the em.
OUTLINE_ERROR = 0.5 / 1000


def trim(font):
    options = subset.Options()
    options.layout_features = FEATURES
    options.name_IDs = NAMES
    options.name_languages = [0x409]
    options.glyph_names = False
    options.hinting = False
    options.notdef_outline = True
    options.desubroutinize = True
    options.drop_tables += ["BASE", "STAT", "DSIG"]
    options.recalc_timestamp = False
    subsetter = subset.Subsetter(options)
    wanted = {code for first, last in RANGES for code in range(first, last + 1)}
    subsetter.populate(unicodes=wanted | {ord(sign) for sign in SIGNS})
    subsetter.subset(font)


def substitutions(font, feature_tag):
    """All one-to-one substitutions of a feature."""
    table = font["GSUB"].table
    features = [r.Feature for r in table.FeatureList.FeatureRecord if r.FeatureTag == feature_tag]
    lookups = {index for feature in features for index in feature.LookupListIndex}
    result = {}
    for index in sorted(lookups):
        for subtable in table.LookupList.Lookup[index].SubTable:
            subtable = getattr(subtable, "ExtSubTable", subtable)
            result.update(subtable.mapping)
    return result


def make_tabular(font):
    """Makes the figures of one width the only ones."""
    swaps = substitutions(font, "tnum")
    for table in font["cmap"].tables:
        if hasattr(table, "cmap"):
            table.cmap = {code: swaps.get(glyph, glyph) for code, glyph in table.cmap.items()}
    for record in font["name"].names:
        text = record.toUnicode()
        if record.nameID in (1, 4, 16):
            record.string = text.replace("Inter", "Inter Tabular", 1)
        elif record.nameID == 6:
            record.string = text.replace("Inter", "InterTabular", 1)


def quadratic_glyphs(font):
    glyph_set = font.getGlyphSet()
    max_error = font["head"].unitsPerEm * OUTLINE_ERROR
    glyphs = {}
    for name in font.getGlyphOrder():
        pen = TTGlyphPen(None)
        glyph_set[name].draw(Cu2QuPen(pen, max_error, reverse_direction=True))
        glyphs[name] = pen.glyph()
    return glyphs


def convert_outlines(font):
    """Replaces the table of cubic outlines by quadratic ones."""
    order = font.getGlyphOrder()
    glyphs = quadratic_glyphs(font)
    font["loca"] = newTable("loca")
    font["glyf"] = glyf = newTable("glyf")
    glyf.glyphOrder = order
    glyf.glyphs = glyphs
    for name in order:
        glyphs[name].recalcBounds(glyf)
        advance, _ = font["hmtx"][name]
        font["hmtx"][name] = (advance, getattr(glyphs[name], "xMin", 0))
    del font["CFF "]
    font["maxp"] = maxp = newTable("maxp")
    maxp.tableVersion = 0x00010000
    for field in ("maxZones", "maxTwilightPoints", "maxStorage", "maxFunctionDefs",
                  "maxInstructionDefs", "maxStackElements", "maxSizeOfInstructions"):
        setattr(maxp, field, 0)
    maxp.maxZones = 1
    font["post"].formatType = 3.0
    font["head"].glyphDataFormat = 0
    font.sfntVersion = "\x00\x01\x00\x00"


def main():
    arguments = sys.argv[1:]
    is_tabular = arguments[:1] == ["--tabular"]
    if is_tabular:
        arguments.pop(0)
    if len(arguments) != 2:
        sys.exit(__doc__)
    with TTFont(arguments[0], recalcTimestamp=False) as font:
        if is_tabular:
            make_tabular(font)
        trim(font)
        convert_outlines(font)
        font.save(arguments[1])


if __name__ == "__main__":
    main()
