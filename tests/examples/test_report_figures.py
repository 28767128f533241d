#!/usr/bin/env python3
"""The script of the report makes every figure that its pages show, and frames that line up.

    test_report_figures.py PROGRAM
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
REPORT = ROOT / "examples" / "report-figures"
MM = 72 / 25.4
FRAME = 60 * MM
COLUMN = 85 * MM


def build(folder):
    """Without LaTeX, which takes long where it is there."""
    environment = {**os.environ, "TOPLINE": os.path.abspath(sys.argv[1]), "LATEX": ""}
    result = subprocess.run(["sh", REPORT / "build.sh", folder], env=environment, check=False,
                            capture_output=True, text=True)
    assert result.returncode == 0 and not result.stderr, result.stderr


def shown(name, pattern):
    return re.findall(pattern, (REPORT / name).read_text(encoding="utf-8"))


def axis_start(folder, name):
    """Where the line under the marks begins: in frames of one width that line up, at one place."""
    picture = (folder / f"{name}.svg").read_text(encoding="utf-8")
    width = float(re.search(r'width="([0-9.]+)pt"', picture).group(1))
    assert FRAME < width <= COLUMN, (name, width)
    lines = re.findall(r'<line x1="([0-9.]+)" y1="([0-9.]+)" x2="([0-9.]+)"', picture)
    return min(float(x) for x, _, end in lines if float(end) - float(x) > FRAME * 0.8)


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        build(folder)
        page = shown("report.html", r'src="(\w+)\.svg"')
        paper = shown("report.tex", r"figure\{(\w+)\}\{[A-Z]")
        assert page and sorted(page) == sorted(paper), (page, paper)
        for figure in page:
            for ending in ("png", "svg", "pdf"):
                assert (folder / f"{figure}.{ending}").stat().st_size > 0, (figure, ending)
        starts = [axis_start(folder, figure) for figure in ("revenue", "margin", "bridge", "cash")]
        assert max(starts) - min(starts) < 1.5, starts
    print(f"{len(page)} figures")


if __name__ == "__main__":
    main()
