#!/usr/bin/env python3
"""Renders a few small pictures and compares them with the expected ones, pixel by pixel.

    compare_images.py [--update] PROGRAM FONT-FOLDER

The expectations hold for one cut of the fonts, named in fonts.sha256: with another one the test is
skipped. --update writes the expectations instead.
"""
import hashlib
import pathlib
import struct
import subprocess
import sys
import tempfile
import zlib

HERE = pathlib.Path(__file__).resolve().parent
GOLDEN = HERE.parent / "golden"
SUMS = HERE / "fonts.sha256"
TILE = 20
SKIPPED = 77

# name, deck among the golden cases, how it is rendered
CASES = [
    ("bar", "bar-mixed-stacked", "--only flows --width 90mm --height 60mm --dpi 96"),
    ("trend", "trend-gaps", "--only mix --width 130mm --height 60mm --dpi 96"),
    ("waterfall", "waterfall-levels", "--only bridge --width 110mm --height 60mm --dpi 96"),
    ("slide", "layout-columns-2", "--dpi 48"),
    ("picture", "image-cover", "--slides 1 --dpi 48"),
    ("tiles", "tiles-grid", "--only key --width 140mm --dpi 96"),
]


def unfilter(kind, line, above, step):
    """Undoes a PNG filter (PNG specification, section 9)."""
    out = bytearray(line)
    for i, value in enumerate(line):
        left = out[i - step] if i >= step else 0
        up, corner = above[i], above[i - step] if i >= step else 0
        if kind == 1:
            value += left
        elif kind == 2:
            value += up
        elif kind == 3:
            value += (left + up) // 2
        elif kind == 4:
            value += min((left, up, corner), key=lambda p: abs(left + up - corner - p))
        out[i] = value & 255
    return out


def decode(data):
    """Width, height and lines of pixels, three bytes each, of an 8-bit RGB file."""
    assert data[:8] == b"\x89PNG\r\n\x1a\n", "no PNG"
    at, packed = 8, b""
    while at < len(data):
        size, kind = struct.unpack(">I4s", data[at:at + 8])
        body = data[at + 8:at + 8 + size]
        if kind == b"IHDR":
            width, height, depth, color = struct.unpack(">IIBB", body[:10])
        elif kind == b"IDAT":
            packed += body
        at += size + 12
    step = {2: 3, 6: 4}[color]
    assert depth == 8
    raw, stride, lines, above = zlib.decompress(packed), width * step, [], bytes(width * step)
    for y in range(height):
        start = y * (stride + 1)
        above = unfilter(raw[start], raw[start + 1:start + 1 + stride], above, step)
        lines.append(bytes(above))
    return width, height, step, lines


def list_tiles(found, expected):
    """Which tiles of the picture differ, and by how much at the most."""
    width, height, step, lines = found
    tiles = {}
    for y in range(height):
        for i in range(width * step):
            difference = abs(lines[y][i] - expected[3][y][i])
            if difference:
                tile = (i // step // TILE, y // TILE)
                tiles[tile] = max(tiles.get(tile, 0), difference)
    return tiles


def explain(name, found_bytes, expected_bytes):
    """True if the pixels are the same after all; else says where they are not."""
    found, expected = decode(found_bytes), decode(expected_bytes)
    if found[:3] != expected[:3]:
        print(f"{name}: {found[:2]} pixels, expected {expected[:2]}")
        return False
    tiles = list_tiles(found, expected)
    for (x, y), most in sorted(tiles.items())[:12]:
        print(f"{name}: differs at {x * TILE},{y * TILE}, {TILE} pixels square, by up to {most}")
    if len(tiles) > 12:
        print(f"{name}: … and in {len(tiles) - 12} more tiles")
    return not tiles


def render(program, deck, options):
    with tempfile.TemporaryDirectory() as folder:
        target = pathlib.Path(folder) / "picture.png"
        subprocess.run([program, "render", GOLDEN / f"{deck}.yaml", "-o", target, "--format", "png",
                        "--quiet", *options.split()], check=True)
        return target.read_bytes()


def sum_fonts(folder):
    return "".join(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n"
                   for path in sorted(pathlib.Path(folder).glob("*.ttf")))


def compare(name, found):
    target = HERE / f"{name}.png"
    if not target.exists():
        print(f"{name}: there is no {target}")
        return False
    return found == target.read_bytes() or explain(name, found, target.read_bytes())


def main():
    arguments = sys.argv[1:]
    is_update = arguments[0] == "--update"
    program, fonts = arguments[is_update:]
    if is_update:
        SUMS.write_text(sum_fonts(fonts), encoding="utf-8")
    elif not SUMS.exists() or SUMS.read_text(encoding="utf-8") != sum_fonts(fonts):
        print("skipped: the fonts are not those the expected pictures were made with")
        return SKIPPED
    failed = 0
    for name, deck, options in CASES:
        found = render(program, deck, options)
        if is_update:
            (HERE / f"{name}.png").write_bytes(found)
        elif not compare(name, found):
            failed += 1
    if failed:
        print("If the new pictures are right, rewrite them: ninja -C BUILD update-images")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
