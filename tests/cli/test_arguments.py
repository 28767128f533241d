#!/usr/bin/env python3
"""Good and bad words on the command line."""
import cli

# words, exit code, what stdout holds, what stderr holds
CASES = [
    ("", 2, "", "Usage: topline COMMAND"),
    ("--help", 0, "Exit codes:", ""),
    ("-h", 0, "topline render deck.yaml", ""),
    ("help", 0, "Chart types:\n  area ", ""),
    ("--version", 0, "topline 0.", ""),
    ("-v", 0, "topline 0.", ""),
    ("version", 0, "topline 0.", ""),
    ("version x", 2, "", "one word more"),
    ("help version", 0, "topline --version and topline -v", ""),
    ("help render", 0, "Usage: topline render DECK...", ""),
    ("help check", 0, "Usage: topline check DECK...", ""),
    ("render --help", 0, "Examples:\n  topline render", ""),
    ("render --widht 3 --help", 2, "", "--widht"),
    ("check -h", 0, "--set NAME=VALUE", ""),
    ("help --help", 0, "Usage: topline help [COMMAND]", ""),
    ("help rendr", 2, "", "did you mean topline render?"),
    ("help render check", 2, "", '"check" is one word more than help takes'),
    ("rendr deck.yaml", 2, "", "did you mean topline render?"),
    ("banana", 2, "", "topline --help lists the commands"),
    ("--verison", 2, "", "did you mean --version?"),
    ("--quiet render deck.yaml", 2, "", "options stand after the command"),
    ("render", 2, "", "topline render DECK..."),
    ("check", 2, "", "topline check DECK..."),
    ("render deck.yaml --widht 85mm", 2, "", "did you mean --width?"),
    ("render deck.yaml --wid 85mm", 2, "", "did you mean --width?"),
    ("render deck.yaml --lang Japanese", 2, "", "write it as ja, de or pt-BR"),
    ("check deck.yaml --lang j", 2, "", "j is no language"),
    ("render deck.yaml --frobnicate", 2, "", "topline render --help lists the options"),
    ("render deck.yaml -x", 2, "", "render has no option -x"),
    ("render deck.yaml -qx", 2, "", "render has no option -x"),
    ("render deck.yaml --quiet=yes", 2, "", "--quiet takes no value"),
    ("render deck.yaml --output", 2, "", "--output wants a value: --output OUT"),
    ("render deck.yaml -o", 2, "", "--output wants a value"),
    ("render deck.yaml --output=", 2, "", "--output wants a value, found nothing"),
    ("render deck.yaml --dpi x", 2, "", "--dpi wants a whole number from 1 to 2400"),
    ("render deck.yaml --dpi 0", 2, "", 'found "0"'),
    ("render deck.yaml --dpi -3", 2, "", 'found "-3"'),
    ("render deck.yaml --dpi 1e3", 2, "", "--dpi wants"),
    ("render deck.yaml --dpi 99999999999999999999", 2, "", "--dpi wants"),
    ("render deck.yaml --width 85", 2, "", "write it with its unit: 85mm"),
    ("render deck.yaml --width 85px", 2, "", "--width wants a length"),
    ("render deck.yaml --width mm", 2, "", "--width wants a length"),
    ("render deck.yaml --height 3m", 2, "", "--height wants a length"),
    ("render deck.yaml --height 1mm --only mix", 2, "", "--height must be from 10mm to 2000mm"),
    ("render deck.yaml --width 85mm", 2, "", "--only"),
    ("render deck.yaml --format pfd", 2, "", 'did you mean "pdf"?'),
    ("render deck.yaml --format pdf,", 2, "", "--format wants names"),
    ("render deck.yaml --format ,", 2, "", "--format wants names"),
    ("render deck.yaml -f pgn", 2, "", 'did you mean "png"?'),
    ("render deck.yaml -o out.pptx", 2, "", 'there is no format "pptx"'),
    ("render deck.yaml -o out.XLSX", 2, "", "the formats are dump, numbers, pdf, png, svg"),
    ("render deck.yaml -o out.jpg -f png", 2, "", 'there is no format "jpg"'),
    ("render deck.yaml -o sub/a.html", 2, "", '"sub/a.html" cannot be written'),
    ("render deck.yaml -o again.yaml", 2, "", 'there is no format "yaml"'),
    ("render deck.yaml -o - -f pdf,svg", 2, "", "standard output takes one file"),
    ("render deck.yaml -o - -f png", 2, "", "this would be 2"),
    ("render deck.yaml -o /dev/null -f svg", 2, "", "one slide with --slides"),
    ("render deck.yaml other.yaml -o -", 2, "", "would both be written to /dev/stdout"),
    ("render deck.yaml --set entity", 2, "", "--set wants name=value"),
    ("render deck.yaml --set =EMEA", 2, "", "--set wants name=value"),
    ("render deck.yaml --set entity=EMEA", 1, "", 'no parameter "entity"'),
    ("render deck.yaml --slides 0", 1, "", "the deck has 1 to 2"),
    ("render deck.yaml --slides 3", 1, "", 'the slides "3" cannot be chosen'),
    ("render deck.yaml --slides 2-1", 1, "", "write them as in 3,5-7"),
    ("render deck.yaml --slides 1,,2", 1, "", "cannot be chosen"),
    ("render deck.yaml --slides x", 1, "", "cannot be chosen"),
    ("render deck.yaml --frame-width 60mm", 2, "", "--only"),
    ("render deck.yaml --with title", 2, "", "--only"),
    ("render deck.yaml --only mix --width 85mm --frame-width 60mm", 2, "", "grows around"),
    ("render deck.yaml --only mix --with titel", 2, "", 'did you mean "title"?'),
    ("render deck.yaml --only mx", 1, "", 'did you mean "mix"?'),
    ("render nothing.yaml", 3, "", "nothing.yaml: error: there is no such file"),
    ("render .", 3, "", "is a folder, not a file"),
    ("check nothing.yaml", 3, "", "there is no such file"),
    ("check deck.yaml", 0, "deck.yaml: sound: 2 slides, 1 chart, 2 numbers\n", ""),
    ("check -- deck.yaml", 0, "deck.yaml: sound: 2 slides, 1 chart, 2 numbers\n", ""),
    ("render deck.yaml deck.yaml", 2, "", "deck.yaml and deck.yaml would both be written to"),
    ("render deck.yaml other.yaml -o all.pdf", 2, "", "--output out/"),
    ("render a/deck.yaml b/deck.yaml -o out/", 2, "", "would both be written to"),
    ("render deck.yaml ./deck.yaml", 2, "", "would both be written to"),
    ("render -- --help", 3, "", "--help: error: there is no such file"),
    ("render \x1b[2J", 3, "", "\\u{001B}[2J: error"),
    ("\x1b[2J", 2, "", "\\x1b[2J"),
]


def check_case(folder, words, code, stdout, stderr):
    result = folder.run(*words.split())
    seen = f"topline {words}: {result.returncode}\n{result.stdout}{result.stderr}"
    assert result.returncode == code, seen
    assert stdout in result.stdout and (stdout or not result.stdout), seen
    assert stderr in result.stderr and (stderr or not result.stderr), seen
    assert "\x1b" not in result.stdout + result.stderr, seen


def test_cases(folder):
    before = folder.names()
    for case in CASES:
        check_case(folder, *case)
        assert folder.names() == before, f"{case[0]} wrote files"


def test_spellings_of_values(folder):
    for words in ("-o a.pdf", "-oa.pdf", "--output a.pdf", "--output=a.pdf", "-qo a.pdf",
                  "-q -oa.pdf"):
        folder.expect(0, "render", "deck.yaml", *words.split())
        assert folder.names() == ["a.pdf", "deck.yaml"], words
        (folder.path / "a.pdf").unlink()


def test_options_and_decks_in_any_order(folder):
    folder.write("two.yaml", cli.DECK)
    result = folder.expect(0, "render", "-f", "svg", "two.yaml", "--slides", "1", "-f", "pdf",
                           "deck.yaml", "--slides", "2")
    assert result.stdout == "two.svg\ntwo.pdf\ndeck.svg\ndeck.pdf\n", result.stdout


def test_formats_given_twice_are_written_once(folder):
    result = folder.expect(0, "render", "deck.yaml", "--format", "pdf,pdf", "-f", "pdf")
    assert result.stdout == "deck.pdf\n", result.stdout


def test_formats_in_any_case_and_with_spaces(folder):
    for words in ("PDF", "Pdf, svg", " pdf ,SVG ", "pdf,pdf , PDF"):
        result = folder.expect(0, "render", "deck.yaml", "--slides", "1", "-f", words)
        wanted = ["deck.pdf"] + ["deck.svg"] * ("svg" in words.lower())
        assert result.stdout.split() == wanted, (words, result.stdout)
    for words in ("pdf, ", " ", "pdf,,svg"):
        assert "--format wants names" in folder.expect(2, "render", "deck.yaml", "-f", words).stderr


def test_every_format_is_in_the_help(folder):
    text = folder.expect(0, "help", "render").stdout
    for name in ("dump", "numbers", "pdf", "png", "svg"):
        assert f"\n  {name} " in text, name
    assert all(len(line) <= 100 for line in text.split("\n")), text


if __name__ == "__main__":
    cli.main(globals())
