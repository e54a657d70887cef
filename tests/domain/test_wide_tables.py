"""One column for each donor or item becomes one row for each number, with the number's own address."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import pytest

from relief_desk.domain.importing.source_tables import SourceColumn, SourceTable
from relief_desk.domain.importing.wide_tables import (
    DONORS,
    ITEMS,
    WideKind,
    lengthened,
    sounds_like_organisation,
    spread_columns,
)
from relief_desk.domain.values.conventions import CellValue

KNOWN_DONORS, KNOWN_ITEMS = {"IFRC", "ECHO"}, {"Tents", "Blankets"}
FIELDS = {"Item": {"item"}, "Unit": {"unit"}, "Donor": {"donor"}, "Pledged": {"quantity"}, "District": {"district"}}


def table(headings: Sequence[str], *rows: Sequence[CellValue]) -> SourceTable:
    columns = tuple(
        SourceColumn("ABCDEFGHIJ"[at], text, leaf=text.split(" / ")[-1]) for at, text in enumerate(headings)
    )
    return SourceTable("f.xlsx", "Plan", columns, tuple(zip(*rows, strict=True)), list(range(5, 5 + len(rows))))


def fields_of(column: SourceColumn) -> Collection[str]:
    return FIELDS.get(column.leaf, ())


def turned(source: SourceTable, kind: WideKind) -> SourceTable:
    names = KNOWN_DONORS if kind is DONORS else KNOWN_ITEMS
    return lengthened(source, kind, spread_columns(source, kind, names.__contains__, fields_of))


def lines(source: SourceTable) -> list[tuple[CellValue, ...]]:
    return list(zip(*source.cells, strict=True))


def test_a_column_for_each_donor_becomes_a_row_for_each_pledge() -> None:
    source = table(
        ["Item", "Unit", "IFRC", "Turkish RC", "ECHO", "Total"],
        ["Tent", "pcs", 20, 5, "-", 25],
        ["Rope", "m", 0, None, 7, 7],
    )
    long = turned(source, DONORS)
    assert [column.heading for column in long.columns] == ["Item", "Unit", "Total", "Donor", "Quantity pledged"]
    assert lines(long) == [
        ("Tent", "pcs", 25, "IFRC", 20),
        ("Tent", "pcs", 25, "Turkish RC", 5),
        ("Rope", "m", 7, "ECHO", 7),
    ]
    assert [long.address(index, 4).cell for index in range(3)] == ["C5", "D5", "E6"]
    assert long.rows == [5, 5, 6]


@pytest.mark.parametrize("zero", [0, 0.0, "0", "۰", " 0.00 "])
def test_a_zero_is_no_row_and_a_row_of_zeros_is_set_apart(zero: CellValue) -> None:
    long = turned(table(["Item", "IFRC", "ECHO"], ["Tent", zero, 5], ["Rope", zero, zero]), DONORS)
    assert [row[:2] for row in lines(long)] == [("Tent", "ECHO")]
    assert [skipped.row for skipped in long.skipped] == [6]


def test_a_group_of_columns_for_each_donor_keeps_its_measures() -> None:
    headings = [
        "Item",
        "IFRC / Pledged",
        "IFRC / Delivered",
        "ECHO / Pledged",
        "ECHO / Delivered",
        "New RC / Pledged",
        "New RC / Delivered",
    ]
    long = turned(table(headings, ["Tent", 20, 5, None, None, 3, None]), DONORS)
    assert [column.heading for column in long.columns] == ["Item", "Donor", "Pledged", "Delivered"]
    assert lines(long) == [("Tent", "IFRC", 20, 5), ("Tent", "New RC", 3, None)]
    assert long.address(1, 2).cell == "F5"


def test_donors_under_one_band_need_not_all_be_known() -> None:
    source = table(
        ["Item", "Pledged by / IFRC", "Pledged by / ECHO", "Pledged by / New RC", "Gap"], ["Tent", 1, 2, 3, 4]
    )
    assert [line[2:] for line in lines(turned(source, DONORS))] == [("IFRC", 1), ("ECHO", 2), ("New RC", 3)]


def test_a_column_for_each_item_becomes_a_row_for_each_item() -> None:
    long = turned(table(["District", "Tents", "Blankets"], ["Barmal", "1,200", None], ["Giyan", None, 30]), ITEMS)
    assert lines(long) == [("Barmal", "Tents", "1,200"), ("Giyan", "Blankets", 30)]
    assert [column.heading for column in long.columns] == ["District", "Item", "Quantity"]


def test_a_row_without_any_number_is_set_apart() -> None:
    long = turned(table(["Item", "IFRC", "ECHO"], ["Tent", 1, None], ["Rope", None, "-"]), DONORS)
    assert long.rows == [5]
    assert [(each.row, each.text, each.reason.code) for each in long.skipped] == [(6, "Rope", "wide.nobody_gives")]


@pytest.mark.parametrize(
    "source",
    [
        table(["Item", "Unit", "Pledged"], ["Tent", "pcs", 5]),
        table(["Item", "IFRC", "Pledged"], ["Tent", 5, 6]),
        table(["Item", "Donor", "IFRC", "ECHO"], ["Tent", "WFP", 5, 6]),
        table(["Item", "IFRC", "ECHO"], ["Tent", "yes", "no"]),
        table(["Item", "IFRC", "A", "B", "C", "D", "ECHO"], ["Tent", 1, 2, 3, 4, 5, 6]),
    ],
)
def test_an_ordinary_table_stays_as_it_is(source: SourceTable) -> None:
    assert spread_columns(source, DONORS, KNOWN_DONORS.__contains__, fields_of) == ()


def test_a_band_can_say_that_the_headings_under_it_are_donors() -> None:
    source = table(["Item", "Donor / Qatar Charity", "Donor / Gulf Fund", "Donor / Total"], ["Tent", 1, 2, 3])
    fields = {"Item": {"item"}, "Donor": {"donor"}}
    spread = spread_columns(source, DONORS, set().__contains__, lambda column: fields.get(column.leaf, ()))
    assert [(each.position, each.name) for each in spread] == [(1, "Qatar Charity"), (2, "Gulf Fund")]


def test_days_under_the_bands_of_donors_go_along_with_their_numbers() -> None:
    headings = ["Item", "IFRC / Pledged", "IFRC / ETA", "ECHO / Pledged", "ECHO / ETA"]
    long = turned(table(headings, ["Tent", 20, "1 July", 5, None]), DONORS)
    assert [column.heading for column in long.columns] == ["Item", "Donor", "Pledged", "ETA"]
    assert lines(long) == [("Tent", "IFRC", 20, "1 July"), ("Tent", "ECHO", 5, None)]


@pytest.mark.parametrize("name", ["Austrian Red Cross", "Ministry of Defence", "جمعیت هلال احمر ترکیه", "中国红十字会"])
def test_an_organisation_is_known_by_the_words_of_its_name(name: str) -> None:
    assert sounds_like_organisation(name)


@pytest.mark.parametrize("name", ["Total", "Pledged", "Blankets", "Paktika", "2022"])
def test_other_headings_do_not_sound_like_an_organisation(name: str) -> None:
    assert not sounds_like_organisation(name)
