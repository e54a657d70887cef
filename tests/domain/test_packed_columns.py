"""Columns for packs, what each holds and the total become one quantity that its reader can check."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import pytest

from relief_desk.domain.importing.packed_columns import in_one_column, packed_columns
from relief_desk.domain.importing.source_tables import SourceColumn, SourceTable
from relief_desk.domain.importing.unit_words import UnitWords
from relief_desk.domain.values.conventions import CellValue

UNITS = UnitWords({"pcs": "piece", "piece": "piece", "carton": "carton", "ctn": "carton", "bale": "bale", "kg": "kg"})
FIELDS = {"Unit": {"unit"}, "Quantity": {"quantity"}, "Pack size": {"pack_size"}}


def table(headings: str, *rows: Sequence[CellValue]) -> SourceTable:
    columns = tuple(SourceColumn("ABCDEF"[at], text, leaf=text) for at, text in enumerate(headings.split("|")))
    return SourceTable("f.xlsx", "Plan", columns, tuple(zip(*rows, strict=True)), list(range(5, 5 + len(rows))))


def fields_of(column: SourceColumn) -> Collection[str]:
    return FIELDS.get(column.heading, ())


@pytest.mark.parametrize(
    ("headings", "row", "cell", "text"),
    [
        ("Item|No. of cartons|Pcs per carton|Total pcs", ["Rope", 20, 50, 1000], "B5", "20 cartons x 50 Pcs = 1000"),
        ("Item|Quantity (bales)|Pack size", ["Rope", 20, 25], "B5", "20 bales x 25"),
        ("Item|Ctn|kg/carton|Unit", ["Rope", 20, 5, "kg"], "B5", "20 x 5 kg"),
        ("Item|Cartons|Per carton|Total", ["Rope", "-", None, 70], "D5", 70),
        ("Item|Cartons|Per carton|Total", ["Rope", 20, None, None], "B5", "20 Cartons"),
        ("Item|Bales|kg per bale|Total MT", ["Rope", 20, 50, 1], "B5", "20 Bales x 50 kg"),
    ],
)
def test_packs_and_contents_become_one_quantity(
    headings: str, row: list[CellValue], cell: str, text: CellValue
) -> None:
    source = table(headings, row)
    packed = packed_columns(source, fields_of, UNITS)
    assert packed is not None
    turned = in_one_column(source, packed)
    assert (turned.columns[-1].heading, turned.cells[-1][0]) == ("Quantity", text)
    assert turned.address(0, len(turned.columns) - 1).cell == cell


@pytest.mark.parametrize("headings", ["Item|Cartons|Weight", "Item|Cartons|Pcs per carton|Quantity", "Item|Total|kg"])
def test_other_columns_stay_as_they_are(headings: str) -> None:
    row: list[CellValue] = ["Rope", *range(1, headings.count("|") + 1)]
    assert packed_columns(table(headings, row), fields_of, UNITS) is None
