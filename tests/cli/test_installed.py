#!/usr/bin/env python3
"""An installed tree works wherever it is moved to.

    test_installed.py PROGRAM BUILD-FOLDER PREFIX MESON...
"""
import os
import pathlib
import subprocess
import sys

import cli

BUILD, PREFIX, MESON = sys.argv[2], sys.argv[3], sys.argv[4:]
FORMATS = "pdf,png,svg,dump,numbers"
# Nothing that would lead to the build: no TOPLINE_FONT_DIR, no LD_LIBRARY_PATH.
CLEAN = {key: value for key, value in os.environ.items()
         if key == "PATH" or key.endswith("SAN_OPTIONS")}


def install(folder):
    """Installs as a package is made, and moves the tree to where no prefix would have it."""
    stage = folder.path / "stage"
    subprocess.run([*MESON, "install", "-C", BUILD, "--no-rebuild", "--quiet", "--destdir", stage],
                   check=True)
    tree = folder.path / "moved here" / "tree"
    tree.parent.mkdir()
    os.rename(stage / PREFIX.lstrip("/"), tree)
    return tree


def run(folder, program, *words, **variables):
    return subprocess.run([program, *words], cwd=folder.path, env={**CLEAN, **variables},
                          capture_output=True, text=True, timeout=120, check=False)


def render(folder, program, output):
    result = run(folder, program, "render", "example/deck.yaml", "-o", output + "/", "-f", FORMATS,
                 "--dpi", "48")
    assert result.returncode == 0, result.stderr
    return {p.name: p.read_bytes() for p in sorted((folder.path / output).iterdir())}


def test_a_moved_tree_renders_the_same(folder):
    folder.copy_example()
    folder.expect(0, "render", "example/deck.yaml", "-o", "built/", "-f", FORMATS, "--dpi", "48")
    built = {p.name: p.read_bytes() for p in sorted((folder.path / "built").iterdir())}
    tree = install(folder)
    files = render(folder, tree / "bin" / "topline", "moved")
    assert sorted(files) == sorted(built) and len(files) > 20
    for name, data in built.items():
        assert files[name] == data, f"{name} differs"


def test_a_link_to_the_program_does(folder):
    folder.copy_example()
    tree = install(folder)
    link = folder.path / "topline"
    link.symlink_to(tree / "bin" / "topline")
    assert render(folder, link, "linked")


def test_the_fonts_are_those_of_the_tree_or_as_told(folder):
    tree = install(folder)
    program = tree / "bin" / "topline"
    fonts = next(tree.rglob("Inter-Regular.ttf")).parent
    assert run(folder, program, "check", "deck.yaml", TOPLINE_FONT_DIR="").returncode == 0
    result = run(folder, program, "check", "deck.yaml", TOPLINE_FONT_DIR=str(folder.path))
    assert result.returncode == 3 and f"{folder.path}/Inter-Regular.ttf" in result.stderr
    os.rename(fonts, folder.path / "other")
    result = run(folder, program, "check", "deck.yaml", TOPLINE_FONT_DIR=str(folder.path / "other"))
    assert result.returncode == 0, result.stderr
    result = run(folder, program, "check", "deck.yaml")
    if not os.path.exists(PREFIX + "/share/topline/fonts"):
        assert result.returncode == 3 and "TOPLINE_FONT_DIR" in result.stderr, result.stderr


def test_programs_are_built_against_the_moved_tree(folder):
    tree = install(folder)
    package = next(tree.rglob("topline.pc"))
    for name, file in (("includedir", "topline.h"), ("libdir", "libtopline.so")):
        result = run(folder, "pkg-config", f"--variable={name}", "topline",
                     PKG_CONFIG_PATH=str(package.parent))
        found = pathlib.Path(result.stdout.strip().replace("\\", "")).resolve() / file
        assert found.exists() and tree.resolve() in found.parents, (result, found)


if __name__ == "__main__":
    cli.main(globals())
