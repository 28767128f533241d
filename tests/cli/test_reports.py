#!/usr/bin/env python3
"""What is said about findings, and how."""
import json
import os
import pty
import re
import subprocess

import cli

MANY = cli.DECK.replace("slides:\n", "slides:\n" + "- {layout: titel}\n" * 35)
BAD = cli.DECK.replace("chart: bar", "chart: baar")
WARNED = cli.DECK.replace("- title: It grew\n  chart", "- chart")


def run_on_terminal(folder, arguments, env):
    master, slave = pty.openpty()
    environment = {**os.environ, "TERM": "xterm", **env}
    process = subprocess.Popen([cli.PROGRAM, *arguments], cwd=folder.path, stderr=slave,
                               stdout=subprocess.DEVNULL, env=environment)
    os.close(slave)
    text = b""
    while True:
        try:
            part = os.read(master, 65536)
        except OSError:  # how a terminal ends
            part = b""
        if not part:
            break
        text += part
    process.wait()
    os.close(master)
    return text.decode()


def test_the_place_and_the_caret(folder):
    folder.write("deck.yaml", BAD)
    text = folder.expect(1, "check", "deck.yaml").stderr
    assert text == ('deck.yaml:9:10: error: there is no chart type "baar"\n'
                    "    9 |   chart: baar\n"
                    "      |          ^~~~\n"
                    '      = hint: did you mean "bar"?\n'
                    "1 error\n"), text


def test_render_shows_the_first_twenty(folder):
    folder.write("deck.yaml", MANY)
    text = folder.expect(1, "render", "deck.yaml").stderr
    assert text.count(": error: ") == 20, text
    assert "… and 15 more errors\n35 errors; nothing was written\n" in text, text


def test_check_shows_all(folder):
    folder.write("deck.yaml", MANY)
    text = folder.expect(1, "check", "deck.yaml").stderr
    assert text.count(": error: ") == 35 and text.endswith("\n35 errors\n"), text


def test_warnings_do_not_fail(folder):
    folder.write("deck.yaml", WARNED)
    result = folder.expect(0, "render", "deck.yaml")
    assert "deck.yaml:8:3: warning: the slide has no title" in result.stderr, result.stderr
    assert result.stderr.endswith("\n1 warning\n") and result.stdout == "deck.pdf\n"
    assert folder.expect(0, "check", "deck.yaml").stdout == ""


def has_terminals():
    try:
        for descriptor in pty.openpty():
            os.close(descriptor)
        return True
    except OSError:
        return False


def test_color_only_on_a_terminal_that_wants_it(folder):
    if not has_terminals():
        print("this machine gives no terminals")
        return
    folder.write("deck.yaml", BAD)
    words = ["check", "deck.yaml"]
    plain = {key: "" for key in ("NO_COLOR",)}
    assert "\x1b[1;31merror:" in run_on_terminal(folder, words, plain)
    assert "\x1b" not in run_on_terminal(folder, words, {"NO_COLOR": "1"})
    assert "\x1b" not in run_on_terminal(folder, words, {**plain, "TERM": "dumb"})
    assert "\x1b" not in folder.expect(1, *words).stderr
    assert "\x1b[1;31merror:" in run_on_terminal(folder, ["chek"], plain)


def test_findings_of_all_decks_are_counted(folder):
    folder.write("bad.yaml", BAD)
    folder.write("warned.yaml", WARNED)
    result = folder.expect(1, "check", "bad.yaml", "deck.yaml", "warned.yaml")
    assert result.stderr.endswith("\n1 error and 1 warning\n"), result.stderr
    assert result.stdout == "deck.yaml: sound: 2 slides, 1 chart, 2 numbers\n"


def test_a_sound_deck_says_what_is_in_it(folder):
    folder.copy_example()
    folder.expect(0, "render", "example/deck.yaml", "-o", "x", "-f", "numbers,png")
    numbers = len(json.loads(folder.read("x.numbers.json"))["numbers"])
    slides = sum(name.endswith(".png") for name in folder.names())
    text = folder.expect(0, "check", "example/deck.yaml").stdout
    found = re.fullmatch(r"example/deck.yaml: sound: (\d+) slides, (\d+) charts, (\d+) numbers\n",
                         text)
    assert found and int(found[1]) == slides and int(found[3]) == numbers > 100, text
    assert int(found[2]) == folder.read("example/deck.yaml").count(b"chart: "), text


def test_parameters(folder):
    folder.write("deck.yaml", cli.DECK.replace("title: Test", 'title: "{param.who}"\n'
                                               "params: {who: IIJ}"))
    folder.expect(0, "render", "deck.yaml", "-o", "a.dump")
    folder.expect(0, "render", "deck.yaml", "-o", "b.dump", "--set", "who=x", "--set=who=A=B")
    assert b'"IIJ"' in folder.read("a.dump") and b'"A=B"' in folder.read("b.dump")


if __name__ == "__main__":
    cli.main(globals())
