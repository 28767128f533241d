#!/usr/bin/env python3
"""Charts of one unit share a scale: told in the numbers file, and true of the marks on the page."""
import json
import random
import re

import cli

HEAD = """topline: 1
title: Scales
source: Made up
measures:
  money: {unit: EUR millions, format: "#,##0"}
  margin: {unit: "%", format: "0.0%", ratio: true}
"""
NOTE = "The charts are drawn to different scales."


def table(name, figures, measure="money"):
    years = [f"FY{2020 + i}" for i in range(len(figures))]
    return (f"  {name}:\n    measure: {measure}\n    columns: [{', '.join(years)}]\n"
            f"    rows: {{{name.capitalize()}: {figures}}}\n")


def slide(*charts):
    if len(charts) == 1:
        return f"- title: Slide\n  {charts[0]}\n"
    return "- title: Slide\n  columns:\n" + "".join(f"  - {{{chart}}}\n" for chart in charts)


def deck(folder, tables, slides):
    text = HEAD + "data:\n" + "".join(tables) + "slides:\n" + "".join(slides)
    folder.write("scales.yaml", text)
    folder.expect(0, "render", "scales.yaml", "-f", "numbers,dump", "-o", "out")
    scales = json.loads(folder.read("out.numbers.json"))["scales"]
    return {scale["name"]: scale for scale in scales}, folder.read("out.dump").decode()


def points(scales, name):
    return scales[name]["points-per-unit"]


def near(a, b):
    return abs(a - b) <= 2e-5 * max(abs(a), abs(b))


def heights(dump, chart):
    """Lengths of the standing marks of a chart, with what they stand for."""
    pattern = rf'rect mark "{chart}/[^"]*" \S+ \d+\.?\d*x(\d+\.?\d*) .*description "([\d,]+)"'
    return [(float(h), float(v.replace(",", ""))) for h, v in re.findall(pattern, dump)]


def test_charts_of_one_unit_share_a_scale(folder):
    scales, dump = deck(folder, [table("a", [900, 1000, 800]), table("b", [410, 380, 400])],
                        [slide("chart: bar, data: a", "chart: bar, data: b")])
    assert near(points(scales, "a"), points(scales, "b")), scales
    assert NOTE not in dump
    for chart in "ab":
        marks = heights(dump, chart)
        assert len(marks) == 3
        for height, value in marks:
            assert abs(height - value * points(scales, "a")) < 0.01, (chart, height, value)


def test_a_chart_that_could_not_be_read_keeps_its_own(folder):
    scales, dump = deck(folder, [table("a", [900, 1000, 800]), table("b", [11, 12, 14])],
                        [slide("chart: bar, data: a", "chart: bar, data: b")])
    assert points(scales, "b") > 10 * points(scales, "a")
    assert NOTE in dump


def test_a_chart_may_keep_its_own(folder):
    scales, dump = deck(folder, [table("a", [900, 1000, 800]), table("b", [410, 380, 400])],
                        [slide("chart: bar, data: a", "chart: bar, data: b, scale: own")])
    assert points(scales, "b") > 1.5 * points(scales, "a")
    assert NOTE in dump


def test_other_units_have_other_scales(folder):
    scales, dump = deck(folder, [table("a", [900, 1000, 800]), table("b", [41, 38, 40], "margin")],
                        [slide("chart: bar, data: a", "chart: bar, data: b")])
    assert NOTE not in dump and scales["b"]["unit"] == "%"


def test_named_groups_reach_over_slides(folder):
    tables = [table("a", [900, 1000, 800]), table("b", [41, 38, 40]), table("c", [500, 510, 400])]
    slides = [slide("chart: bar\n  data: a\n  scale: cash"), slide("chart: bar\n  data: b"),
              slide("chart: bar\n  data: c\n  scale: cash")]
    scales, dump = deck(folder, tables, slides)
    assert near(points(scales, "a"), points(scales, "c")), scales
    assert not near(points(scales, "a"), points(scales, "b"))
    one = folder.expect(0, "render", "scales.yaml", "--slides", "3", "-f", "numbers", "-o", "one")
    alone = json.loads(folder.read("one.numbers.json"))["scales"]
    assert near(alone[0]["points-per-unit"], points(scales, "c")), (alone, one)


def test_standing_lying_stacked_and_bridges_share(folder):
    """Any zero-based charts, whatever their form; figures at random."""
    kinds = ["chart: bar", "chart: bar, direction: horizontal", "chart: bar, labels: none",
             "chart: waterfall, categories: columns"]
    shared = 0
    for seed in range(40):
        choose = random.Random(seed)
        figures = [[choose.randint(400, 1000) for _ in range(3)] for _ in "abc"]
        for row in figures:
            row[2] = row[0] + row[1]
        charts = [f"{choose.choice(kinds)}, data: {name}" for name in "abc"]
        tables = [table(name, row) for name, row in zip("abc", figures)]
        scales, dump = deck(folder, tables, [slide(*charts)])
        values = [points(scales, name) for name in "abc"]
        is_shared = all(near(values[0], v) for v in values)
        assert is_shared != (NOTE in dump), (seed, charts, figures, values)
        assert is_shared or min(values) < 0.31 * max(values), (seed, charts, figures, values)
        shared += is_shared
    assert shared > 30, shared


def test_small_multiples_share_one_scale(folder):
    """With names of categories at the outside only, and the same frames."""
    for seed in range(25):
        choose = random.Random(seed)
        count = choose.randint(2, 25)
        rows = ", ".join(f"S{i}: {[choose.randint(10, 900) for _ in range(4)]}"
                         for i in range(count))
        text = (f"  t:\n    measure: money\n    columns: [FY2022, FY2023, FY2024, FY2025]\n"
                f"    rows: {{{rows}}}\n")
        kind = choose.choice(["bar", "trend"])
        body = f"chart: {kind}\n  data: t\n  multiples: series"
        folder.write("m.yaml", HEAD + "data:\n" + text + "slides:\n" + slide(body))
        folder.expect(0, "render", "m.yaml", "-f", "numbers,dump", "-o", "m")
        scales = json.loads(folder.read("m.numbers.json"))["scales"]
        assert len(scales) == count
        assert all(near(s["points-per-unit"], scales[0]["points-per-unit"]) for s in scales), seed
        dump = folder.read("m.dump").decode()
        years = re.findall(r'text axis .*"(?:FY|.)?(?:20)?22" regular', dump)
        columns = set(re.findall(r"text subtitle ([0-9.]+),[0-9.]+ .*\"S[0-9]+\"", dump))
        assert len(years) == len(columns), (seed, count, len(years), columns)
        feet = {round(float(y) / 2) for y in re.findall(
            r"lines axis [0-9.]+,([0-9.]+) .* stroke #14213D", dump)}
        assert len(feet) == -(-count // len(columns)), (seed, count, feet)


def test_small_multiples_may_have_their_own_scales(folder):
    text = ("  t:\n    measure: money\n    columns: [FY2022, FY2023]\n"
            "    rows: {A: [900, 800], B: [12, 14]}\n")
    folder.write("m.yaml", HEAD + "data:\n" + text + "slides:\n" + slide(
        "chart: bar\n  data: t\n  multiples: series\n  multiples-scale: own"))
    folder.expect(0, "render", "m.yaml", "-f", "numbers,dump", "-o", "m")
    scales = json.loads(folder.read("m.numbers.json"))["scales"]
    assert not near(scales[0]["points-per-unit"], scales[1]["points-per-unit"])
    assert NOTE in folder.read("m.dump").decode()


def test_differences_are_to_the_scale_of_their_bars(folder):
    for seed in range(40):
        choose = random.Random(seed)
        plan = [choose.randint(300, 900) for _ in range(5)]
        actual = [p + choose.randint(-250, 250) for p in plan]
        text = (f"  q:\n    measure: money\n    columns: [FY2020, FY2021, FY2022, FY2023, FY2024]\n"
                f"    rows: {{Actual: {actual}, Plan: {plan}}}\n")
        lying = choose.choice(["", "\n  direction: horizontal\n  categories: columns"])
        scales, dump = deck(folder, [text], [slide(
            f"chart: bar\n  data: q{lying}\n  scenarios: {{Plan: plan}}\n  variance: {{}}")])
        assert near(points(scales, "q"), points(scales, "q/2")), scales
        places = re.findall(r'rect mark "q/([^/"]*)/([^/"]*)" (\S+),(\S+) (\S+)x(\S+) ', dump)
        bars = {(c, s): [float(v) for v in box] for c, s, *box in places}
        across = (0, 2) if not lying else (1, 3)
        for year in range(2020, 2025):
            parts = [bars[f"FY{year}", name] for name in ("Actual", "Plan")]
            low = min(p[across[0]] for p in parts)
            high = max(p[across[0]] + p[across[1]] for p in parts)
            tier = bars[f"FY{year}", "Difference from Plan"]
            middle = tier[across[0]] + tier[across[1]] / 2
            assert abs((low + high) / 2 - middle) < 0.011, (seed, year)


if __name__ == "__main__":
    cli.main(globals())
