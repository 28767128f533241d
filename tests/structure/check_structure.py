#!/usr/bin/env python3
"""Checks how the sources are built: sizes, layers, headers, variables, lists of cases.

    check_structure.py CHECK SOURCE-ROOT [ARGUMENT...]
"""
import glob
import os
import re
import subprocess
import sys

import c_source

FOLDERS = ["src", "charts", "fonts", "themes", "output"]

# A folder includes only from itself and from those before it.
LAYERS = ["base", "words", "diag", "syntax", "option", "period", "data", "images", "scene", "scale",
          "themes", "fonts", "guide", "flow", "charts", "bind", "blocks", "deck", "layout",
          "compose", "output",
          "reference", "render"]

# Libraries that only some folders know.
PAINTERS = ["fonts", "images", "output"]
SHAPERS = ["fonts", "output"]
LIBRARIES = {"yaml": ["syntax"], "png": ["images", "output"], "isa-l": ["output"],
             "cairo": PAINTERS, "pango/": SHAPERS, "fontconfig/": SHAPERS, "hb": SHAPERS,
             "ft2build": SHAPERS, "glib": PAINTERS, "sqlite": ["data"], "jpeglib": ["images"],
             "librsvg/": ["images"], "expat": ["images"]}

FUNCTION_LINES, PARAMETERS, FIELDS, NESTING, NESTING_IN_SWITCH, COLUMNS = 60, 6, 15, 3, 4, 100
FILE_LINES, CHART_FILE_LINES, HEADER_LINES = 500, 350, 120

# Structs that hold one field a key.
KEYED_STRUCT = re.compile(r"(Options|Keys|Arguments|Colors|Type|Marks|Grid)$")

VARIABLE = r"\sO\s(\.(?:data|bss)\S*|\*COM\*)\s+\S+\s+(\S+)$"

problems = []


def complain(place, text):
    problems.append(f"{place}: {text}")


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def sources(*endings, folders=None):
    for folder in folders or FOLDERS:
        for path in sorted(glob.glob(f"{folder}/**/*", recursive=True)):
            if path.endswith(endings):
                yield path


def line_limit(path):
    if path.endswith(".h") and not path.startswith("tests/"):
        return HEADER_LINES
    return CHART_FILE_LINES if path.startswith(("charts/", "output/")) else FILE_LINES


def check_limit(place, what, value, limit):
    if value > limit:
        complain(place, f"{what}: {value}, at most {limit}")


def check_functions(path, tokens):
    for function in c_source.functions_of(tokens):
        place = f"{path}:{function.line}: {function.name}"
        check_limit(place, "lines of the function", function.length, FUNCTION_LINES)
        check_limit(place, "parameters", function.parameter_count, PARAMETERS)
        check_limit(place, "nesting", function.nesting, NESTING)
        check_limit(place, "nesting within switch", function.nesting_in_switch, NESTING_IN_SWITCH)


def check_sizes():
    count = 0
    for path in sources(".c", ".h", ".py", folders=FOLDERS + ["tests"]):
        text = read(path)
        for number, line in enumerate(text.split("\n"), 1):
            check_limit(f"{path}:{number}", "columns", len(line), COLUMNS)
        check_limit(path, "lines", text.count("\n"), line_limit(path))
        if path.endswith(".py"):
            continue
        tokens = c_source.tokens_of(text)
        check_functions(path, tokens)
        for name, line, fields in c_source.structs_of(tokens):
            if not KEYED_STRUCT.search(name):
                check_limit(f"{path}:{line}: {name}", "fields", fields, FIELDS)
        count += 1
    return count


def layer_of(path):
    parts = path.split("/")
    if parts[0] != "src":
        return parts[0]
    if len(parts) == 2:
        return "commands" if parts[1] == "main.c" else "render"
    return parts[1]


def check_own_include(path, number, name):
    layer = layer_of(path)
    place = f"{path}:{number}"
    if name == "topline.h":
        if layer not in ("render", "commands"):
            complain(place, "the public header is for its clients and for its implementation")
        return
    full = name if "/" in name else os.path.join(os.path.dirname(path), name)
    wanted = name.split("/")[0] if "/" in name else layer_of(full)
    if layer == "commands" or wanted == "commands":
        if layer != wanted:
            complain(place, f"{layer} includes {name}: the commands know topline.h alone")
    elif wanted not in LAYERS or layer not in LAYERS:
        complain(place, f"{layer} includes {name}, which is in no known layer")
    elif LAYERS.index(wanted) > LAYERS.index(layer):
        complain(place, f"{layer} includes {name} from a layer above it")


def check_foreign_include(path, number, name):
    for prefix, allowed in LIBRARIES.items():
        if name.startswith(prefix) and layer_of(path) not in allowed:
            complain(f"{path}:{number}", f"<{name}> belongs to {' and '.join(allowed)}")


def check_layers():
    count = 0
    for path in sources(".c", ".h"):
        for number, line in enumerate(read(path).split("\n"), 1):
            match = re.match(r'\s*#\s*include\s+([<"])([^>"]+)', line)
            if not match:
                continue
            count += 1
            if match.group(1) == '"':
                check_own_include(path, number, match.group(2))
            else:
                check_foreign_include(path, number, match.group(2))
    return count


def check_headers(*compiler):
    flags = subprocess.run(
        ["pkg-config", "--cflags", "yaml-0.1", "pangocairo", "pangoft2", "fontconfig", "libpng"],
        check=True, capture_output=True, text=True).stdout.split()
    count = 0
    for path in sources(".h"):
        if "#pragma once" not in read(path):
            complain(path, "has no #pragma once")
        command = [*compiler, "-std=gnu11", "-D_GNU_SOURCE", "-Wall", "-Wextra", "-Werror", "-I.",
                   "-Isrc", *flags, "-fsyntax-only", "-x", "c", "-"]
        result = subprocess.run(command, input=f'#include "{path}"\n', capture_output=True,
                                text=True, check=False)
        if result.returncode != 0:
            complain(path, "does not compile by itself:\n" + result.stderr)
        count += 1
    return count


def check_variables(*files):
    """No object holds writable data; constant tables with pointers are in .data.rel.ro."""
    count = 0
    for path in files:
        objects = sorted(glob.glob(path + ".p/**/*.o", recursive=True)) or [path]
        for name in objects:
            listing = subprocess.run(["objdump", "-t", name], check=True, capture_output=True,
                                     text=True).stdout
            count += 1
            for section, variable in re.findall(VARIABLE, listing, re.M):
                if not section.startswith(".data.rel.ro"):
                    complain(name, f"the variable {variable} is writable ({section})")
    return count


def check_cases():
    """Every deck among the tests is run, and every one that is run is there."""
    count = 0
    for tier in ("golden", "diagnostics"):
        listed = set(re.findall(r"^  '([^']+)',$", read(f"tests/{tier}/meson.build"), re.M))
        there = {os.path.basename(p)[:-5] for p in glob.glob(f"tests/{tier}/*.yaml")}
        for name in sorted(listed ^ there):
            complain(f"tests/{tier}/{name}.yaml", "is not both there and listed in meson.build")
        count += len(listed)
    examples = {p[len("examples/"):-5] for p in glob.glob("examples/**/*.yaml", recursive=True)
                if re.search(r"^topline:", read(p), re.M)}
    listed = set(re.findall(r"^  '([^']+)',$", read("tests/examples/meson.build"), re.M))
    for name in sorted(listed ^ examples):
        complain(f"examples/{name}.yaml", "is not both there and listed in tests/examples")
    for path in glob.glob("tests/golden/*.expected"):
        if not os.path.exists(path[:-9] + ".yaml"):
            complain(path, "has no deck")
    return count


CHECKS = {"cases": check_cases, "headers": check_headers, "layers": check_layers,
          "sizes": check_sizes, "variables": check_variables}


def main():
    check, root, *arguments = sys.argv[1:]
    arguments = [os.path.abspath(a) if os.path.exists(a) else a for a in arguments]
    os.chdir(root)
    count = CHECKS[check](*arguments)
    for problem in problems:
        print(problem)
    print(f"{check}: {count} looked at, {len(problems)} problems")
    return 1 if problems or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
