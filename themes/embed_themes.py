#!/usr/bin/env python3
"""Turns theme files into C: embed_themes.py OUT.c THEME.yaml..."""
import pathlib
import re
import sys


def c_string(text):
    lines = []
    for line in text.splitlines(keepends=True):
        escaped = "".join(
            c if 32 <= ord(c) < 127 and c not in '"\\?'
            else "".join(f"\\{b:03o}" for b in c.encode())
            for c in line)
        lines.append(f'    "{escaped}"')
    return "\n".join(lines)


def main():
    out, *themes = sys.argv[1:]
    rows = []
    for path in sorted(map(pathlib.Path, themes), key=lambda p: p.stem):
        text = path.read_text(encoding="utf-8")
        summary = re.search(r'^summary: "?(.+?)"?$', text, re.M).group(1)
        rows.append(f'  {{"{path.stem}",\n{c_string(summary)},\n'
                    f'{c_string(text)},\n    {len(text.encode())}}},')
    pathlib.Path(out).write_text(
        '#include "themes/shipped_themes.h"\n\nconst ShippedTheme shipped_themes[] = {\n'
        + "\n".join(rows)
        + f"\n}};\nconst size_t shipped_theme_count = {len(rows)};\n", encoding="ascii")


main()
