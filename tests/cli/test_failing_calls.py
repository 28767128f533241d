#!/usr/bin/env python3
"""What a system refuses while files are written is told, and the old files stay whole.

    test_failing_calls.py PROGRAM FAILING-CALLS
"""
import os
import sys

import cli

SHIM = os.path.abspath(sys.argv[2])
FORMATS = "pdf,png,svg,dump,numbers"
FILES = 7  # of a deck of two slides
OTHER = cli.DECK.replace("It grew", "It grew again")


def render(folder, code, failing, formats=FORMATS):
    env = {"LD_PRELOAD": SHIM, "FAILING_CALL": failing, "ASAN_OPTIONS": "verify_asan_link_order=0"}
    return folder.expect(code, "render", "deck.yaml", "-f", formats, env=env)


def files(folder):
    return {name: folder.read(name) for name in folder.names() if name != "deck.yaml"}


def rendered(folder, deck):
    folder.write("deck.yaml", deck)
    folder.expect(0, "render", "deck.yaml", "-f", FORMATS)
    return files(folder)


def assert_told(result):
    assert "error: cannot write: Input/output error" in result.stderr, result.stderr
    assert result.stderr.count(": error: ") == 1, result.stderr


def assert_each_leaves_the_old_files(folder, call, count):
    old = rendered(folder, cli.DECK)
    assert len(old) == FILES
    folder.write("deck.yaml", OTHER)
    for number in range(count):
        result = render(folder, 3, f"{call} {number}")
        assert_told(result)
        assert "nothing was written" in result.stderr and result.stdout == "", result.stderr
        assert files(folder) == old, f"{call} {number}"
    render(folder, 0, f"{call} {count}")
    assert files(folder) == rendered(folder, OTHER)


def test_a_file_that_cannot_be_made(folder):
    assert_each_leaves_the_old_files(folder, "open", FILES)


def test_bytes_that_cannot_be_written(folder):
    assert_each_leaves_the_old_files(folder, "write", FILES)


def test_bytes_that_do_not_reach_the_disk(folder):
    assert_each_leaves_the_old_files(folder, "fsync", FILES)


def test_a_failure_that_shows_when_a_file_is_closed(folder):
    assert_each_leaves_the_old_files(folder, "close", FILES)


def test_a_file_that_cannot_be_put_in_place(folder):
    old = rendered(folder, cli.DECK)
    new = rendered(folder, OTHER)
    for number in range(FILES):
        rendered(folder, cli.DECK)
        folder.write("deck.yaml", OTHER)
        result = render(folder, 3, f"rename {number}")
        assert_told(result)
        written = result.stdout.split()
        assert len(written) == number, f"{number}: {result.stdout}"
        rest = "the other files were not" if written else "nothing was"
        assert f"1 error; {rest} written" in result.stderr, result.stderr
        assert files(folder) == {name: new[name] if name in written else old[name] for name in old}
    render(folder, 0, f"rename {FILES}")
    assert files(folder) == new


def test_short_and_interrupted_writes_go_on(folder):
    new = rendered(folder, OTHER)
    for how in ("short", "interrupted"):
        rendered(folder, cli.DECK)
        folder.write("deck.yaml", OTHER)
        render(folder, 0, f"write {how}")
        assert files(folder) == new, how


def test_writes_that_take_nothing_do_not_go_on_for_ever(folder):
    old = rendered(folder, cli.DECK)
    assert_told(render(folder, 3, "write nothing"))
    assert files(folder) == old


if __name__ == "__main__":
    cli.main(globals())
