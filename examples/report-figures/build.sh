#!/bin/sh
# Renders the figures of a report in two columns and puts them into it, once in HTML and once in LaTeX.
#   build.sh [FOLDER]    writes to FOLDER, or else to out/report-figures; TOPLINE names the program, LATEX that of LaTeX.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out=${1:-$here/../../out/report-figures}
topline=${TOPLINE:-$here/../../build/src/topline}
mkdir -p "$out"
out=$(cd "$out" && pwd)

# PNG at 300 dots an inch, SVG for the web with its fonts in it, PDF for LaTeX.
figure() {
  name=$1
  shift
  "$topline" render "$here/deck.yaml" --only "$name" --with title "$@" \
    --format png,svg,pdf --dpi 300 --embed-fonts --quiet --output "$out/"
}

# In a column: plot frames of one size, around which figures grow. Names of series stand at the right of them, so that
# flush left the frames are in line.
for name in revenue margin bridge cash; do
  figure "$name" --frame-width 60mm --frame-height 38mm
done
# As wide as a column, and as both.
figure regions --width 85mm
figure orders --width 170mm --height 80mm

cp "$here/report.html" "$here/report.tex" "$out/"
echo "$out/report.html"
for latex in ${LATEX-lualatex pdflatex}; do
  if command -v $latex >/dev/null; then
    (cd "$out" && $latex -interaction=nonstopmode -halt-on-error report.tex >report.out) ||
      { tail "$out/report.out" >&2; exit 1; }
    echo "$out/report.pdf"
    exit 0
  fi
done
echo "report.tex was not made into a PDF: there is no ${LATEX-lualatex and no pdflatex}"
