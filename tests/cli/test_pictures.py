#!/usr/bin/env python3
"""What is in the pictures for those who put them elsewhere: ids, titles, descriptions, fonts."""
import re

import cli

DECK = """topline: 1
title: Test
source: Made up
data:
  mix: {columns: [FY2007, FY2008], rows: {Revenue: [66835, 69731]}}
  costs: {columns: [FY2007, FY2008], rows: {Costs: [51, 52], Taxes: [3, 4]}}
slides:
- title: Both grew
  columns:
  - {chart: bar, data: mix, name: target_revenue, heading: Revenue to come, forecast: [FY2008]}
  - {chart: bar, data: mix, name: plain_revenue, forecast: [FY2008]}
- {title: Costs were stable, chart: bar, data: costs, name: all_costs, forecast: [FY2008]}
"""


def render(folder, *arguments):
    folder.write("charts.yaml", DECK)
    folder.expect(0, "render", "charts.yaml", "-q", *arguments)


def render_text(folder, name, *arguments):
    render(folder, "-o", name, *arguments)
    return folder.read(name).decode()


def test_charts_in_one_web_page_share_no_id(folder):
    seen = set()
    for chart in ("target_revenue", "plain_revenue", "all_costs"):
        svg = render_text(folder, chart + ".svg", "--only", chart)
        ids = re.findall(r' id="([^"]*)"', svg)
        assert ids and len(ids) == len(set(ids)), ids
        assert not seen & set(ids), (seen, ids)
        assert set(re.findall(r"url\(#([^)]*)\)", svg)) == set(ids)
        seen.update(ids)


if __name__ == "__main__":
    cli.main(globals())
