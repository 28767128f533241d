"""What the tests of the command line share: running it in a folder of its own, and looking at what
came out. Tests are functions named test_…; each gets a fresh Folder."""
import contextlib
import io
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import traceback

ROOT = pathlib.Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "iij-fy2008"
PROGRAM = os.path.abspath(sys.argv[1])

DECK = """topline: 1
title: Test
source: Made up
data:
  mix: {columns: [FY2007, FY2008], rows: {Revenue: [66835, 69731]}}
slides:
- layout: title
- title: It grew
  chart: bar
  data: mix
"""


class Folder:
    """A folder with a good deck in it; commands run there."""

    def __init__(self, path):
        self.path = pathlib.Path(path)
        self.write("deck.yaml", DECK)

    def write(self, name, text):
        target = self.path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
        return target

    def read(self, name):
        return (self.path / name).read_bytes()

    def names(self):
        return sorted(str(p.relative_to(self.path)) for p in self.path.rglob("*") if p.is_file())

    def copy_example(self):
        shutil.copytree(EXAMPLE, self.path / "example")

    def run(self, *arguments, env=None, **options):
        environment = dict(os.environ, **(env or {}))
        result = subprocess.run([PROGRAM, *map(str, arguments)], cwd=self.path, env=environment,
                                capture_output="stdout" not in options, text=True, timeout=120,
                                check=False, **options)
        assert result.returncode >= 0, f"killed by signal {-result.returncode}: {arguments}"
        return result

    def expect(self, code, *arguments, **options):
        result = self.run(*arguments, **options)
        assert result.returncode == code, f"{arguments}: {result.returncode}, {result.stderr}"
        return result


def run_test(test):
    output = io.StringIO()
    with tempfile.TemporaryDirectory() as path, contextlib.redirect_stdout(output):
        try:
            test(Folder(path))
            return True
        except Exception:  # what a test raises is its failure, whatever it is
            traceback.print_exc()
            return False


def main(tests):
    chosen = [(name, test) for name, test in tests.items() if name.startswith("test_")]
    failed = [name for name, test in chosen if not run_test(test)]
    print(f"{len(chosen) - len(failed)} of {len(chosen)} passed")
    for name in failed:
        print(f"FAILED: {name}")
    sys.exit(1 if failed or not chosen else 0)
