#!/usr/bin/env python3
"""The public header in a C++ program, compiled, linked and run.

    test_cplusplus.py PROGRAM LIBRARY-FOLDER SANITIZERS C-COMPILER...
"""
import pathlib
import re
import shutil
import subprocess
import sys

import cli

LIBRARY, SANITIZERS, COMPILER = sys.argv[2], sys.argv[3], sys.argv[4:]

SOURCE = """#include "topline.h"
#include <cstdio>
int main() {
  tl_context *context = tl_context_new();
  tl_deck *deck = tl_deck_open(context, "deck.yaml");
  tl_render_options options = tl_render_options();
  options.output = "from.svg";
  options.slides = "2";
  tl_status status = tl_deck_render(deck, &options);
  if (status == TL_OK) std::printf("%s %zu\\n", tl_deck_output(deck, 0),
                                   tl_deck_contents(deck).charts);
  tl_deck_free(deck);
  tl_context_free(context);
  return status;
}
"""


def sibling(words):
    """The C++ compiler beside the C compiler: gcc-12 has g++-12, clang has clang++, cc has c++."""
    path = pathlib.Path(words[-1])
    for c, cplusplus in (("gcc", "g++"), ("clang", "clang++"), ("cc", "c++")):
        name, count = re.subn(rf"(^|-){c}(?=$|-)", rf"\1{cplusplus}", path.name)
        if count:
            return [*words[:-1], str(path.with_name(name)) if path.parent.name else name]
    raise AssertionError(f"which C++ compiler goes with {words}?")


def test_a_program_in_cplusplus(folder):
    compiler = sibling(COMPILER)
    assert shutil.which(compiler[-1]), f"{compiler[-1]} is not there: ./bootstrap test installs it"
    folder.write("program.cpp", SOURCE)
    sanitize = [] if SANITIZERS == "none" else [f"-fsanitize={SANITIZERS}"]
    subprocess.run([*compiler, "-std=c++11", "-pedantic", "-Wall", "-Wextra", "-Werror", *sanitize,
                    f"-I{cli.ROOT}/src", "program.cpp", f"-L{LIBRARY}", f"-Wl,-rpath,{LIBRARY}",
                    "-ltopline", "-o", "program"], cwd=folder.path, check=True, timeout=120)
    result = subprocess.run(["./program"], cwd=folder.path, capture_output=True, text=True,
                            check=False)
    assert result.returncode == 0 and result.stdout == "from.svg 1\n", result
    folder.expect(0, "render", "deck.yaml", "--slides", "2", "-o", "own.svg")
    assert folder.read("from.svg") == folder.read("own.svg")


if __name__ == "__main__":
    cli.main(globals())
