#!/usr/bin/env python3
"""What -o means: names that are kept, and pipes and devices that are written into."""
import os
import pathlib
import stat
import subprocess

import cli


def render(folder, output, *words, **options):
    return folder.expect(0, "render", "deck.yaml", "-o", output, *words, **options)


def test_what_is_no_format_is_part_of_the_name(folder):
    for output, written in (("results-v1.1", "results-v1.1.pdf"), ("Q3.2024", "Q3.2024.pdf"),
                            ("results-v1.2", "results-v1.2.pdf"), ("a.pdf.old", "a.pdf.old.pdf"),
                            ("v1.2/x", "v1.2/x.pdf"), (".pdf", ".pdf.pdf"),
                            ("x.pdf.pdf", "x.pdf.pdf"), ("./-", "./-.pdf")):
        assert render(folder, output).stdout == written + "\n", output
        assert folder.read(written).startswith(b"%PDF"), output
    assert folder.read("results-v1.1.pdf") == folder.read("results-v1.2.pdf")


def test_endings_of_formats_choose_the_format(folder):
    for output, written in (("a.dump", "a.dump"), ("b.SVG", "b.svg"), ("c.png", "c.png"),
                            ("d.numbers", "d.numbers.json"), ("e.Numbers.json", "e.numbers.json"),
                            ("v1.2.svg", "v1.2.svg")):
        assert render(folder, output, "--slides", "2").stdout == written + "\n", output
    assert render(folder, "f.svg", "-f", "dump").stdout == "f.dump\n"


def test_decks_named_by_version_do_not_meet(folder):
    folder.write("results-v1.1", cli.DECK)
    folder.write("results-v1.2", cli.DECK)
    result = folder.expect(0, "render", "results-v1.1", "results-v1.2")
    assert result.stdout == "results-v1.1.pdf\nresults-v1.2.pdf\n", result.stdout


def test_folders_may_be_named_like_files(folder):
    (folder.path / "out.pptx").mkdir()
    assert render(folder, "out.pptx").stdout == "out.pptx/deck.pdf\n"
    assert render(folder, "new.docx/").stdout == "new.docx/deck.pdf\n"


def standard_output(folder, *words):
    path = folder.path.parent / (folder.path.name + ".out")
    with open(path, "wb") as file:
        result = folder.expect(0, "render", "deck.yaml", *words, stdout=file,
                               stderr=subprocess.PIPE)
    data = path.read_bytes()
    path.unlink()
    assert result.stderr == "", result.stderr
    return data


def test_standard_output_gets_the_bytes_and_nothing_else(folder):
    render(folder, "x.pdf")
    render(folder, "x.svg", "--slides", "2")
    before = folder.names()
    for name in ("-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"):
        assert standard_output(folder, "-o", name) == folder.read("x.pdf"), name
        assert standard_output(folder, "-o", name, "--slides=2", "-f", "svg") == folder.read(
            "x.svg"), name
    assert folder.names() == before, "files were made"
    assert not pathlib.Path("/dev/stdout.pdf").exists()


def test_standard_output_is_appended_to(folder):
    render(folder, "x.pdf")
    log = folder.write("log", "before ")
    with open(log, "ab") as file:
        folder.expect(0, "render", "deck.yaml", "-o", "/dev/stdout", stdout=file)
    assert log.read_bytes() == b"before " + folder.read("x.pdf")


def test_reports_stay_out_of_standard_output(folder):
    folder.write("deck.yaml", cli.DECK.replace("- title: It grew\n  chart", "- chart"))
    result = render(folder, "-", "-f", "dump")
    assert "warning" in result.stderr and "warning" not in result.stdout
    folder.write("deck.yaml", cli.DECK.replace("chart: bar", "chart: pie"))
    result = folder.expect(1, "render", "deck.yaml", "-o", "-")
    assert result.stdout == "" and "no chart type" in result.stderr


def test_standard_output_that_breaks_is_an_error(folder):
    read_end, write_end = os.pipe()
    os.close(read_end)
    result = folder.expect(3, "render", "deck.yaml", "-o", "-", stdout=write_end,
                           stderr=subprocess.PIPE)
    os.close(write_end)
    assert "cannot write: Broken pipe" in result.stderr, result.stderr
    with open("/dev/full", "wb") as full:
        result = folder.expect(3, "render", "deck.yaml", "-o", "-", stdout=full,
                               stderr=subprocess.PIPE)
    assert "cannot write: No space left on device" in result.stderr, result.stderr


def test_a_reader_that_leaves_early_is_an_error(folder):
    render(folder, "x.png", "--slides", "2")
    reader = ["head", "-c", "10"]
    folder.write("deck.yaml", cli.DECK + "- {title: Again, text: [x]}\n" * 2000)
    with subprocess.Popen(reader, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as head:
        result = folder.expect(3, "render", "deck.yaml", "-o", "-", stdout=head.stdin,
                               stderr=subprocess.PIPE)
    assert "cannot write: Broken pipe" in result.stderr, result.stderr


def test_a_pipe_is_written_into(folder):
    render(folder, "x.svg", "--slides", "2")
    for name, words in (("pipe", ("-f", "svg")), ("pipe.svg", ()), ("pipe.pdf", ("-f", "svg"))):
        pipe = folder.path / name
        os.mkfifo(pipe)
        with subprocess.Popen(["cat", pipe], stdout=subprocess.PIPE) as cat:
            result = render(folder, name, "--slides", "2", *words)
            assert cat.communicate()[0] == folder.read("x.svg"), name
        assert result.stdout == "", result.stdout
        assert stat.S_ISFIFO(pipe.lstat().st_mode), f"{name} was replaced"
    assert folder.names() == ["deck.yaml", "x.svg"], folder.names()


def test_devices_are_written_into(folder):
    assert render(folder, "/dev/null").stdout == ""
    assert stat.S_ISCHR(os.stat("/dev/null").st_mode)
    assert not pathlib.Path("/dev/null.pdf").exists()
    (folder.path / "deck.pdf").symlink_to("/dev/null")
    folder.expect(0, "render", "deck.yaml")
    assert (folder.path / "deck.pdf").is_symlink()
    result = folder.expect(3, "render", "deck.yaml", "-o", "/dev/full")
    assert "/dev/full: error: cannot write: No space left on device" in result.stderr


def test_a_link_to_nowhere_is_told(folder):
    (folder.path / "x.pdf").symlink_to("gone/y.pdf")
    result = folder.expect(3, "render", "deck.yaml", "-o", "x.pdf")
    assert ('x.pdf: error: cannot write: it is a symbolic link to "gone/y.pdf", which is not there'
            in result.stderr), result.stderr
    assert "hint: remove the link" in result.stderr


if __name__ == "__main__":
    cli.main(globals())
