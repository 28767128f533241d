#!/usr/bin/env python3
"""Counts instructions (callgrind) of rendering, and of a bare cairo program that draws the same;
then times both in turn and prints the ratio alone, since a busy machine moves the times themselves.

    benchmark.py PROGRAM FLOOR FONT-FOLDER

Twelve slides of results: to PDF in a process of its own, each further deck in the
same process, and to twelve PNG of 1920 by 1080. Instructions are the same on a busy machine. Then
large charts against small ones of the same kind: 2,600 days, 1,000 labels.
"""
import datetime
import json
import pathlib
import random
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
DECK = ROOT / "tests" / "benchmark"  # the same from one version of the program to the next
SLIDES = ["--slides", "1-12", "--quiet"]
TIMED_RUNS = 21
FONTS = {("regular", False): 0, ("semibold", False): 1, ("regular", True): 2,
         ("semibold", True): 3}
STRING = r'"(?:\\.|[^"\\])*"'
TEXT = re.compile(rf"text \w+(?: {STRING})? (\S+),(\S+) width \S+(?: middle| end)? ({STRING})"
                  r" (\w+) (\S+)( tabular)? (#\w{6})")


def convert_text(line):
    x, y, text, weight, size, tabular, color = TEXT.match(line).groups()
    words = json.loads(text).replace("\n", " ")
    return [f"text {color} {FONTS[weight, bool(tabular)]} {size} {x} {y} {words}"]


def convert_shape(line):
    """A fill and a stroke become an operation each."""
    bare = re.sub(STRING, "", line)
    points = re.findall(r" (-?[\d.]+),(-?[\d.]+)", bare)
    size = re.search(r" (-?[\d.]+)x(-?[\d.]+)", bare)
    fill = re.search(r" (?:fill|hatch) (#\w{6})", bare)
    stroke = re.search(r" stroke (#\w{6}) ([\d.]+)", bare)
    if size:
        x, y, width, height = map(float, (*points[0], *size.groups()))
        points = [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
    flat = " ".join(f"{x} {y}" for x, y in points)
    out = []
    if fill and size:
        out.append(f"rect {fill.group(1)} {x} {y} {width} {height}")
    elif fill:
        out.append(f"path {fill.group(1)} 0 {len(points)} {flat}")
    if stroke:
        out.append(f"path {stroke.group(1)} {stroke.group(2)} {len(points)} {flat}")
    return out


def convert(dump):
    """From the dump of a scene to what the floor draws."""
    out = []
    for line in dump.split("\n"):
        kind = line.strip().split(" ", 1)[0]
        if kind == "page":
            width, height, ground = re.search(r" ([\d.]+)x([\d.]+) ground (#\w{6})", line).groups()
            out.append(f"page {width} {height} {ground}")
        elif kind == "text":
            out += convert_text(line.strip())
        elif kind in ("rect", "ellipse", "lines", "polygon"):
            out += convert_shape(line.strip())
    return "\n".join(out) + "\n"


def count_instructions(*command):
    words = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *map(str, command)]
    result = subprocess.run(words, capture_output=True, text=True, check=True)
    return int(re.search(r"Collected : (\d+)", result.stderr).group(1))


def measure_program(program, folder):
    decks = [folder / "example" / f"deck{i}.yaml" for i in range(3)]
    for deck in decks:
        shutil.copy(folder / "example" / "deck.yaml", deck)
    one = count_instructions(program, "render", decks[0], *SLIDES)
    three = count_instructions(program, "render", *decks, *SLIDES)
    png = count_instructions(program, "render", decks[0], *SLIDES, "-f", "png", "--dpi", "144")
    return one, (three - one) // 2, png


def measure_floor(floor, fonts, folder):
    def count(kind, times):
        return count_instructions(floor, kind, fonts, folder / "operations", folder / "floor.pdf",
                                  times)
    one = count("pdf", 1)
    return one, (count("pdf", 3) - one) // 2, count("png", 1)


def cpu_seconds(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(list(map(str, command)), capture_output=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def time_ratio(ours, bare):
    """The median of CPU time, ours over bare, pair by pair."""
    pairs = [(cpu_seconds(ours), cpu_seconds(bare)) for _ in range(TIMED_RUNS)]
    return statistics.median(a / b for a, b in pairs if b > 0)


def time_both(program, floor, fonts, folder):
    deck = folder / "example" / "deck.yaml"
    bare = [fonts, folder / "operations", folder / "floor.pdf", 1]
    pdf = time_ratio([program, "render", deck, *SLIDES], [floor, "pdf", *bare])
    png = time_ratio([program, "render", deck, *SLIDES, "-f", "png", "--dpi", "144"],
                     [floor, "png", *bare])
    return pdf, png


def write_line_chart(folder, name, keys, series, settings):
    """A deck of one chart of lines that walk as share prices do, with its data beside it."""
    walk = random.Random(1)
    values, lines = [1000 + 300 * s for s in range(series)], []
    for key in keys:
        values = [value * walk.gauss(1, 0.015) for value in values]
        lines.append(",".join([key, *(f"{value:.0f}" for value in values)]))
    head = "key," + ",".join(f"S{s}" for s in range(series))
    (folder / f"{name}.csv").write_text("\n".join([head, *lines, ""]), encoding="utf-8")
    deck = folder / f"{name}.yaml"
    deck.write_text(f"topline: 1\nsource: Made up\ndata: {{t: {{file: {name}.csv}}}}\n"
                    f"{settings['deck']}slides:\n- {{title: Large, chart: trend, data: t, "
                    f"categories: rows{settings['chart']}}}\n", encoding="utf-8")
    return deck


def days(count):
    first = datetime.date(2015, 1, 5)
    return [str(first + datetime.timedelta(days=i)) for i in range(count)]


def measure_growth(program, small, large):
    """How much more the large chart takes: instructions, and CPU time over that of the small."""
    commands = [[program, "render", deck, "--quiet"] for deck in (small, large)]
    less, more = (count_instructions(*command) for command in commands)
    return more - less, time_ratio(commands[1], commands[0])


def measure_large_charts(program, folder):
    plain = {"deck": "", "chart": ""}
    lines = [write_line_chart(folder, f"days{n}", days(n), 1, plain) for n in (2, 2600)]
    wide = {"deck": "page: {width: 4900, height: 600}\n", "chart": ", labels: values"}
    labels = [write_line_chart(folder, f"labels{n}", [f"C{c}" for c in range(10 * n)], n, wide)
              for n in (1, 10)]
    return (("2,600 days over 2", *measure_growth(program, *lines)),
            ("1,000 labels over 10", *measure_growth(program, *labels)))


def main():
    program, floor, fonts = sys.argv[1:]
    if not shutil.which("valgrind"):
        print("valgrind is not there: install it to count instructions")
        return 1
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        shutil.copytree(DECK, folder / "example")
        subprocess.run([program, "render", DECK / "deck.yaml", *SLIDES, "-o", folder / "d.dump"],
                       check=True)
        dump = (folder / "d.dump").read_text(encoding="utf-8")
        (folder / "operations").write_text(convert(dump), encoding="utf-8")
        own = measure_program(program, folder)
        bare = measure_floor(floor, fonts, folder)
        pdf_time, png_time = time_both(program, floor, fonts, folder)
        large = measure_large_charts(program, folder)
    print("millions of instructions          topline  bare cairo  ratio")
    for what, ours, least in zip(("12 slides to PDF, one process", "each further deck",
                                  "12 PNG of 1920 x 1080"), own, bare):
        print(f"{what:32}  {ours / 1e6:7.1f}  {least / 1e6:10.1f}  {ours / least:5.2f}")
    print(f"CPU time, topline over bare cairo, median of {TIMED_RUNS} pairs: "
          f"PDF {pdf_time:.2f}, PNG {png_time:.2f}")
    for what, instructions, ratio in large:
        print(f"{what:32}  {instructions / 1e6:7.1f} more, {ratio:.2f} times the CPU time")
    return 0


if __name__ == "__main__":
    sys.exit(main())
