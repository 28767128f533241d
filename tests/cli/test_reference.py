#!/usr/bin/env python3
"""What the program says of itself: topline list, and the manual with its pictures."""
import re
import struct

import cli

KINDS = ["annotations", "blocks", "charts", "formats", "layouts", "themes"]


def names(text):
    return [line.split()[0] for line in text.splitlines()]


def test_lists_name_all_there_is_with_a_line_each(folder):
    everything = folder.expect(0, "list").stdout
    for kind in KINDS:
        listed = folder.expect(0, "list", kind).stdout
        assert names(listed) == sorted(names(listed)) and len(names(listed)) >= 3, listed
        assert f"{kind}:\n" in everything
        for line in listed.splitlines():
            assert re.fullmatch(r"[a-z0-9-]+  +\S.*", line), line
            assert "  " + line in everything
    assert "waterfall" in names(folder.expect(0, "list", "charts").stdout)
    assert "night" in names(folder.expect(0, "list", "themes").stdout)


def test_an_unknown_list_is_wrong_usage(folder):
    found = folder.expect(2, "list", "chart")
    assert 'there is no list of "chart"' in found.stderr
    assert 'did you mean "charts"?' in found.stderr
    assert "topline list shows all of them" in folder.expect(2, "list", "qqqq").stderr


def test_the_manual_shows_every_type_and_annotation(folder):
    said = folder.expect(0, "manual", "--pictures", "out/")
    assert said.stdout == "out/manual.md\n" and said.stderr == "", said
    manual = folder.read("out/manual.md").decode()
    pictures = re.findall(r"^!\[[^]]*\]\(([^)]+)\)$", manual, re.M)
    assert len(pictures) == len(set(pictures)) == manual.count("![")
    for picture in pictures:
        data = folder.read("out/" + picture)
        assert data[:4] == b"\x89PNG"
        assert struct.unpack(">II", data[16:24]) == (960, 540), picture
    for kind in ("annotations", "charts"):
        for name in names(folder.expect(0, "list", kind).stdout):
            assert f"{name}.png" in pictures, name
    plain = folder.expect(0, "manual").stdout
    assert re.sub(r"\n!\[.*\n", "", manual) == plain


def test_the_same_pictures_each_time(folder):
    folder.expect(0, "manual", "--pictures", "one")
    folder.expect(0, "manual", "--pictures", "two")
    for name in ("bar.png", "growth.png", "manual.md"):
        assert folder.read("one/" + name) == folder.read("two/" + name)


def test_a_manual_that_cannot_be_written_is_reported(folder):
    folder.write("taken", "a file")
    found = folder.expect(3, "manual", "--pictures", "taken")
    assert "taken/manual.md cannot be written" in found.stderr
    assert "cannot be made" in folder.expect(3, "manual", "--pictures", "no/such").stderr


if __name__ == "__main__":
    cli.main(globals())
