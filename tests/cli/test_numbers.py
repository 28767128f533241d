#!/usr/bin/env python3
"""The origins in the numbers file are true: if one cell of the data changes, then exactly those
printed numbers change whose origin holds the cell."""
import json
import re

import cli

DECK = """topline: 1
title: Sales of {outsourcing:JPY 0.0bn}
source: Made up
measures: {money: {unit: JPY millions, format: "#,##0.0"}}
data:
  income: {file: data/income.csv, measure: money, scale: thousands}
  ratios: {rows: [Outsourcing services, Sales and marketing], columns: [FY2007, FY2008],
           value: "income[row, column] / income[\\"Total revenues\\", column]"}
let:
  outsourcing: income["Outsourcing services"]
  sales: income["Sales and marketing"]
slides:
- title: Outsourcing {growth(outsourcing)} at {share(outsourcing, income["Total revenues"])}
  columns:
  - chart: bar
    stacking: stacked
    name: both
    series: {Outsourcing: outsourcing, Sales: sales, Sum: outsourcing + sales}
  - {chart: bar, data: ratios, name: ratios, labels: values}
- title: From {outsourcing["FY2007"]} to {sum(outsourcing, sales)}
  chart: waterfall
  name: bridge
  figures:
    Before: outsourcing["FY2007"]
    Change: income["ATM operation", "FY2008"]
    Other: residual
    After: = sales["FY2008"]
  notes: ["Sales rose {change(sales)}, {pp(sales / outsourcing)}."]
"""


def read_numbers(folder, deck):
    folder.expect(0, "render", deck, "-o", "out.numbers", "-f", "numbers")
    return json.loads(folder.read("out.numbers.json"))["numbers"]


def cells_of(origin):
    if origin is None:
        return
    if origin["kind"] == "cell":
        yield origin["file"], origin["line"], origin["row"], origin["col"]
    for source in origin.get("inputs", ()):
        yield from cells_of(source)


def find_cell(lines, row, column):
    """Index of the line, start and end of the digits of a cell."""
    header = next(line for line in lines if f",{column}" in line).split(",")
    index = next(i for i, line in enumerate(lines) if line.startswith(row + ","))
    cells = list(re.finditer(r'"([^"]*)"|([^,"]+)', lines[index].rstrip("\r")))
    cell = cells[header.index(column)]
    group = 1 if cell.group(1) else 2
    return index, cell.start(group), cell.end(group)


def add_one(folder, table, row, column):
    lines = folder.read(table).decode().split("\n")
    index, start, end = find_cell(lines, row, column)
    text = lines[index]
    changed = str(int(text[start:end].replace(",", "")) + 1)
    lines[index] = text[:start] + changed + text[end:]
    folder.write(table, "\n".join(lines))


def check_change(folder, deck, table, row, column):
    before, source = read_numbers(folder, deck), folder.read(table)
    add_one(folder, table, row, column)
    after = read_numbers(folder, deck)
    (folder.path / table).write_bytes(source)
    assert len(before) == len(after)
    touched = 0
    for old, new in zip(before, after):
        depends = any(f == table and (r, c) == (row, column)
                      for f, _, r, c in cells_of(old["origin"]))
        assert (old["value"] != new["value"]) == depends, (row, column, depends, old, new)
        touched += depends
    return touched


def test_cells_of_the_example(folder):
    folder.copy_example()
    deck = "example/deck.yaml"
    for table, row in (("contracts", "IP service (1 Gbps and above)"),
                       ("contracts", "Others (including IIJ Mobile)"),
                       ("targets", "Revenues"), ("targets", "Operating income"),
                       ("services", "Backbone cost")):
        column = "FY2009" if table == "targets" else "FY2008"
        touched = check_change(folder, deck, f"example/data/{table}.csv", row, column)
        assert touched > 0, f"no number comes from {row}"


def test_cells_of_a_deck_of_computed_numbers(folder):
    folder.copy_example()
    folder.write("example/computed.yaml", DECK)
    deck, table = "example/computed.yaml", "example/data/income.csv"
    total = 0
    for row in ("Outsourcing services", "Sales and marketing", "Total revenues", "ATM operation"):
        for column in ("FY2007", "FY2008"):
            total += check_change(folder, deck, table, row, column)
    assert total > 20, total


def test_a_changed_cell_breaks_the_proof(folder):
    """The example states its totals and bridges, so no cell of the statement can slip."""
    folder.copy_example()
    add_one(folder, "example/data/income.csv", "Outsourcing services", "FY2008")
    text = folder.expect(1, "check", "example/deck.yaml").stderr
    assert "69730.731" in text and "69730.73" in text, text


def test_every_number_has_a_value_and_an_origin(folder):
    folder.copy_example()
    numbers = read_numbers(folder, "example/deck.yaml")
    assert len(numbers) > 100
    for number in numbers:
        assert number["text"] and number["place"], number
        assert number["origin"] and list(cells_of(number["origin"])), number


if __name__ == "__main__":
    cli.main(globals())
