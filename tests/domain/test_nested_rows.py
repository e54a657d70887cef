"""A pivot's rows of places with their items below, or the other way round, become rows of both."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from relief_desk.domain.importing.nested_rows import unnested
from relief_desk.domain.importing.source_tables import SourceColumn, SourceTable
from relief_desk.domain.values.conventions import CellValue

PLACES, ITEMS = {"Paktika", "Khost"}, {"Tents", "Rice"}


def table(*rows: Sequence[CellValue]) -> SourceTable:
    columns = (SourceColumn("A", "Row Labels"), SourceColumn("B", "Sum of Quantity"))
    return SourceTable("f.xlsx", "Pivot", columns, tuple(zip(*rows, strict=True)), list(range(3, 3 + len(rows))))


@pytest.mark.parametrize(
    ("rows", "records"),
    [
        (
            [("Paktika", 7), (" Tents", 5), (" Rice", 2), ("Khost", 3), (" Rice", 3)],
            [("Tents", "Paktika", 4), ("Rice", "Paktika", 5), ("Rice", "Khost", 7)],
        ),
        (
            [("Tents", "5"), ("Khost", 5), ("Rice", 2), ("Paktika", "2")],
            [("Tents", "Khost", 4), ("Rice", "Paktika", 6)],
        ),
    ],
)
def test_the_wider_rows_say_the_place_or_item_of_their_parts(
    rows: list[tuple[CellValue, ...]], records: list[tuple[str, str, int]]
) -> None:
    source = unnested(table(*rows), PLACES.__contains__, ITEMS.__contains__)
    by_heading = {column.heading: cells for column, cells in zip(source.columns, source.cells, strict=True)}
    items = [str(cell).strip() for cell in by_heading["Item"]]
    assert list(zip(items, by_heading["Place"], source.rows, strict=True)) == records
    assert len(source.skipped) == len(rows) - len(records)


@pytest.mark.parametrize(
    "rows", [[("Paktika", 8), ("Tents", 5), ("Rice", 2)], [("Paktika", 5), ("Khost", 5)], [("Paktika", 5), ("Rope", 5)]]
)
def test_rows_that_do_not_add_up_or_are_of_one_kind_stay_as_they_are(rows: list[tuple[CellValue, ...]]) -> None:
    source = table(*rows)
    assert unnested(source, PLACES.__contains__, ITEMS.__contains__) is source
