#!/usr/bin/env python3
"""Same input, same bytes: twice, in company, and whatever the machine looks like."""
import os

import cli

FORMATS = "pdf,png,svg,dump,numbers"
DECK = "example/deck.yaml"


def render(folder, output, *arguments, env=None, formats=FORMATS):
    folder.expect(0, "render", *arguments, "-o", output + "/", "-f", formats, "--dpi", "48",
                  env=env)
    files = {p.name: p.read_bytes() for p in sorted((folder.path / output).iterdir())}
    assert files
    return files


def assert_same(one, other):
    assert sorted(one) == sorted(other), (sorted(one), sorted(other))
    for name, data in one.items():
        assert data == other[name], f"{name} differs"


def test_twice(folder):
    folder.copy_example()
    files = render(folder, "one", DECK)
    assert len(files) > 20
    assert_same(files, render(folder, "two", DECK))


def test_other_surroundings(folder):
    folder.copy_example()
    surroundings = {"LC_ALL": "de_DE.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "Asia/Tokyo",
                    "HOME": "/nonexistent", "XDG_CACHE_HOME": "/nonexistent",
                    "FONTCONFIG_FILE": "/nonexistent", "MALLOC_PERTURB_": "17"}
    assert_same(render(folder, "one", DECK), render(folder, "two", DECK, env=surroundings))


def test_after_other_decks_in_one_process(folder):
    folder.copy_example()
    folder.write("first.yaml", cli.DECK)
    alone = render(folder, "one", DECK)
    together = render(folder, "two", "first.yaml", DECK)
    for name, data in alone.items():
        assert data == together[name], f"{name} differs"


def test_a_slide_alone_is_the_same_slide(folder):
    folder.copy_example()
    whole = render(folder, "one", DECK, formats="png,svg")
    part = render(folder, "two", DECK, "--slides", "2-3", formats="png,svg")
    assert sorted(part) == ["deck-02.png", "deck-02.svg", "deck-03.png", "deck-03.svg"]
    for name, data in part.items():
        assert data == whole[name], f"{name} differs"


def test_the_example_as_the_demo_shows_it(folder):
    folder.copy_example()
    os.rename(folder.path / "example", folder.path / "elsewhere")
    files = render(folder, "one", "elsewhere/deck.yaml", formats="pdf,png")
    folder.copy_example()
    assert_same(files, render(folder, "two", DECK, formats="pdf,png"))


if __name__ == "__main__":
    cli.main(globals())
