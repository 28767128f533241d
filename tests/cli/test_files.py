#!/usr/bin/env python3
"""Which files are written, and that they are written whole or not at all."""
import os
import resource
import struct
import subprocess

import cli

BAD = cli.DECK.replace("chart: bar", "chart: pie")


def png_size(data):
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    return struct.unpack(">II", data[16:24])


def test_names_beside_the_deck(folder):
    folder.write("sub/deck.v2.yaml", cli.DECK)
    result = folder.expect(0, "render", "sub/deck.v2.yaml", "-f", "pdf,png,svg,dump,numbers")
    assert result.stdout.split() == [
        "sub/deck.v2.pdf", "sub/deck.v2-01.png", "sub/deck.v2-02.png", "sub/deck.v2-01.svg",
        "sub/deck.v2-02.svg", "sub/deck.v2.dump", "sub/deck.v2.numbers.json"], result.stdout
    assert all((folder.path / name).stat().st_size > 0 for name in result.stdout.split())


def test_a_folder_that_is_there_or_ends_in_a_slash(folder):
    (folder.path / "there").mkdir()
    assert folder.expect(0, "render", "deck.yaml", "-o", "there").stdout == "there/deck.pdf\n"
    assert folder.expect(0, "render", "deck.yaml", "-o", "a/b/").stdout == "a/b/deck.pdf\n"


def test_the_ending_of_the_output_names_the_format(folder):
    cases = (("x.svg --slides 2", "x.svg"), ("x.svg -f pdf", "x.pdf"), ("y", "y.pdf"))
    for words, written in cases:
        result = folder.expect(0, "render", "deck.yaml", "-o", *words.split())
        assert result.stdout == written + "\n", result.stdout


def test_quiet_says_nothing(folder):
    result = folder.expect(0, "render", "deck.yaml", "--quiet")
    assert result.stdout == "" and result.stderr == "" and "deck.pdf" in folder.names()


def test_one_chart_in_the_size_wanted(folder):
    folder.expect(0, "render", "deck.yaml", "--only", "mix", "--width", "85mm", "--format", "png",
                  "--dpi", "300")
    width, _ = png_size(folder.read("mix.png"))
    assert width == 1004, width
    folder.expect(0, "render", "deck.yaml", "--only", "mix", "--width", "4in", "--height", "5.08cm",
                  "-o", "x.png", "--dpi", "100")
    assert png_size(folder.read("x.png")) == (400, 200)


def test_slides_in_pixels(folder):
    folder.expect(0, "render", "deck.yaml", "-f", "png", "--slides", "2", "--dpi", "72")
    assert png_size(folder.read("deck.png")) == (960, 540)


def test_an_error_leaves_everything_as_it_was(folder):
    folder.expect(0, "render", "deck.yaml", "-f", "pdf,png")
    before = {name: folder.read(name) for name in folder.names()}
    folder.write("deck.yaml", BAD)
    result = folder.expect(1, "render", "deck.yaml", "-f", "pdf,png,svg")
    assert "nothing was written" in result.stderr and result.stdout == ""
    folder.write("deck.yaml", cli.DECK)
    assert {name: folder.read(name) for name in folder.names()} == before


def test_good_decks_are_written_beside_bad_ones(folder):
    folder.write("bad.yaml", BAD)
    folder.write("other.yaml", cli.DECK)
    result = folder.expect(1, "render", "deck.yaml", "bad.yaml", "other.yaml")
    assert result.stdout == "deck.pdf\nother.pdf\n", result.stdout
    assert "decks with errors were not written" in result.stderr
    result = folder.expect(3, "render", "bad.yaml", "none.yaml", "deck.yaml")
    assert result.stdout == "deck.pdf\n"


def test_folders_that_cannot_be_written(folder):
    folder.write("file", "")
    for target in ("file/x.pdf", "file/", "/proc/none/x.pdf"):
        result = folder.expect(3, "render", "deck.yaml", "-o", target)
        assert "cannot write" in result.stderr and "nothing was written" in result.stderr
    assert folder.names() == ["deck.yaml", "file"]


def test_a_folder_in_the_place_of_the_file(folder):
    (folder.path / "deck.pdf").mkdir()
    folder.expect(3, "render", "deck.yaml")
    assert folder.names() == ["deck.yaml"]


def test_formats_appear_together_or_not_at_all(folder):
    (folder.path / "deck-01.png").mkdir()
    result = folder.expect(3, "render", "deck.yaml", "-f", "pdf,svg,png")
    assert "nothing was written" in result.stderr and result.stdout == ""
    assert folder.names() == ["deck.yaml"], folder.names()


def test_what_was_read_is_not_overwritten(folder):
    folder.write("x.pdf", cli.DECK)
    result = folder.expect(3, "render", "x.pdf")
    assert "x.pdf: error: cannot write: it is the deck" in result.stderr
    assert folder.read("x.pdf") == cli.DECK.encode()
    folder.write("sub/mix.csv", "row,FY2008\nA,1\n")
    (folder.path / "deck.dump").symlink_to("sub/mix.csv")
    folder.write("deck.yaml", "topline: 1\nsource: Made up\ndata:\n  mix: {file: sub/mix.csv}\n"
                 "slides:\n- {title: It grew, chart: bar, data: mix}\n")
    result = folder.expect(3, "render", "deck.yaml", "-f", "pdf,dump")
    assert "deck.dump: error: cannot write: the deck reads this file" in result.stderr
    assert folder.read("sub/mix.csv") == b"row,FY2008\nA,1\n" and "deck.pdf" not in folder.names()
    folder.expect(0, "render", "deck.yaml", "-f", "dump", "-o", "other")


def test_more_pages_than_names_were_tried(folder):
    folder.write("deck.yaml", cli.DECK + "- layout: title\n" * 1100)
    folder.expect(0, "render", "deck.yaml", "-f", "svg", "-q")
    assert len(folder.names()) == 1103, len(folder.names())


def limit_file_size():
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))


def test_a_full_disk_keeps_the_old_file_whole(folder):
    folder.expect(0, "render", "deck.yaml", "-f", "pdf,png,svg,dump,numbers")
    before = {name: folder.read(name) for name in folder.names()}
    for name in ("pdf", "png"):
        result = folder.expect(3, "render", "deck.yaml", "-f", name, preexec_fn=limit_file_size)
        assert "File too large" in result.stderr, result.stderr
    assert {name: folder.read(name) for name in folder.names()} == before


def test_a_link_is_followed_and_a_mode_kept(folder):
    folder.write("real/deck.pdf", "old").chmod(0o640)
    (folder.path / "deck.pdf").symlink_to("real/deck.pdf")
    folder.expect(0, "render", "deck.yaml")
    assert (folder.path / "deck.pdf").is_symlink()
    assert folder.read("real/deck.pdf").startswith(b"%PDF")
    assert (folder.path / "real/deck.pdf").stat().st_mode & 0o777 == 0o640


def close_streams():
    os.closerange(0, 3)


def test_closed_streams_do_not_end_up_in_the_output(folder):
    folder.write("bad.yaml", BAD)
    code = subprocess.run([cli.PROGRAM, "render", "deck.yaml", "bad.yaml"], cwd=folder.path,
                          preexec_fn=close_streams, check=False).returncode
    assert code == 1, code
    folder.expect(0, "render", "deck.yaml", "-o", "again.pdf")
    assert folder.read("deck.pdf") == folder.read("again.pdf")


def test_standard_output_that_cannot_be_written(folder):
    with open("/dev/full", "w", encoding="utf-8") as full:
        result = folder.expect(3, "render", "deck.yaml", stdout=full, stderr=subprocess.PIPE)
    assert "standard output could not be written" in result.stderr
    read_end, write_end = os.pipe()
    os.close(read_end)
    folder.expect(3, "--help", stdout=write_end, stderr=subprocess.PIPE)
    os.close(write_end)


def test_pipes_and_devices_are_no_decks(folder):
    os.mkfifo(folder.path / "pipe.yaml")
    for name in ("pipe.yaml", "/dev/zero", "/dev/null"):
        assert "is not a regular file" in folder.expect(3, "check", name).stderr


def test_strange_names(folder):
    name = "a b%s'\"*.yaml"
    folder.write(name, cli.DECK)
    assert folder.expect(0, "render", name).stdout == name.replace(".yaml", ".pdf") + "\n"


if __name__ == "__main__":
    cli.main(globals())
