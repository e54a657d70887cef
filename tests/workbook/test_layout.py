"""The tables of a sheet are found wherever they stand, and no row of the sheet is lost."""

from __future__ import annotations

import time
from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relief_desk.domain.folding import fold, normal_tag
from relief_desk.domain.values.conventions import CellValue
from relief_desk.workbook.layout import SheetLayout, Table, find_tables, lay_out
from relief_desk.workbook.reading import CellRange, Sheet

KNOWN = {
    **{fold(text): "item" for text in ("Item", "Description", "Article", "اقلام", "物资名称")},
    **{fold(text): "quantity" for text in ("Quantity", "Qty", "Quantité", "تعداد", "数量")},
    **{fold(text): "unit" for text in ("Unit", "Unité", "واحد", "单位")},
    **{fold(text): "province" for text in ("Province", "ولایت", "省")},
    **{fold(text): "district" for text in ("District", "ولسوالی")},
    **{fold(text): "date" for text in ("Date needed", "Date")},
    **{
        normal_tag(tag): key
        for tag, key in (("#item+name", "item"), ("#need+num", "quantity"), ("#adm1+name", "province"))
    },
}
HEADINGS: list[CellValue] = ["Province", "District", "Item", "Unit", "Quantity"]
ROWS: list[list[CellValue]] = [
    ["Paktika", "Barmal", "Tent", "piece", 120],
    ["Paktika", "Giyan", "Blanket", "piece", 1400],
    ["Khost", "Spera", "Kitchen set", "set", 75],
    ["Khost", "Spera", "Rope", "m", 900],
]


def sheet_of(rows: list[list[CellValue]], *merges: CellRange) -> Sheet:
    width = max((len(row) for row in rows), default=0)
    return Sheet("Needs", rows=tuple((*row, *[None] * (width - len(row))) for row in rows), merges=merges)


def only_table(rows: list[list[CellValue]], *merges: CellRange) -> Table:
    (table,) = find_tables(sheet_of(rows, *merges), KNOWN)
    return table


def keys(table: Table) -> list[str]:
    return [column.key for column in table.columns]


def records(table: Table) -> set[tuple[tuple[str, CellValue], ...]]:
    """The rows as known values, whatever the order of rows and columns."""
    known = [column for column in table.columns if column.key]
    return {tuple(sorted((column.key, row.values[column.index]) for column in known)) for row in table.rows}


def reasons(table: Table) -> dict[int, str]:
    return {each.row: each.reason.code.removeprefix("layout.") for each in table.skipped}


def assert_every_row_is_placed_once(sheet: Sheet, layout: SheetLayout) -> None:
    placed: Counter[int] = Counter()
    for table in layout.tables:
        placed.update((*table.header_rows, *(row.number for row in table.rows)))
        placed.update([table.hxl_row] if table.hxl_row else [])
    for skipped in [each for table in layout.tables for each in table.skipped] + list(layout.skipped):
        placed.update(range(skipped.row, skipped.last_row + 1))
    rows = range(sheet.first_row, sheet.first_row + len(sheet.rows))
    assert dict(placed) == dict.fromkeys(rows, 1)


PLAIN = only_table([HEADINGS, *ROWS])


def test_a_plain_list_is_one_table() -> None:
    assert (PLAIN.header_rows, PLAIN.hxl_row, PLAIN.first_data_row) == ((1,), None, 2)
    assert keys(PLAIN) == ["province", "district", "item", "unit", "quantity"]
    assert [row.number for row in PLAIN.rows] == [2, 3, 4, 5]
    assert [column.letter for column in PLAIN.columns] == ["A", "B", "C", "D", "E"]


@pytest.mark.parametrize(
    "above",
    [
        [["Needs of Paktika and Khost, June 2022"]],
        [["Needs of Paktika"], ["as of 28 June 2022, prepared by the provincial office"], []],
        [["Date:", date(2022, 6, 28)], ["Prepared by:", "Province office"], []],
        [[None, None, "Ministry of Public Health"], [], [None, "Needs"], []],
    ],
)
def test_titles_above_are_set_apart(above: list[list[CellValue]]) -> None:
    table = only_table([*above, HEADINGS, *ROWS])
    assert table.header_rows == (len(above) + 1,)
    assert records(table) == records(PLAIN)


def test_the_column_names_of_a_gazetteer_are_headings() -> None:
    names = ["ADM2_EN", "ADM2_PCODE", "admin1Name_en", "admin1Pcode"]
    table = only_table([names, ["Dolakha", "NP0322", "Bagmati", "NP03"], ["Saptari", "NP0115", "Koshi", "NP01"]])
    assert (table.header_rows, [column.heading for column in table.columns]) == ((1,), names)


def test_blank_columns_do_not_matter() -> None:
    rows = [[row[0], None, row[1], row[2], None, None, row[3], row[4]] for row in (HEADINGS, *ROWS)]
    assert records(only_table(rows)) == records(PLAIN)


def test_a_table_in_the_middle_of_a_sheet_keeps_its_places() -> None:
    sheet = Sheet("Needs", first_row=7, first_column=3, rows=tuple(map(tuple, [HEADINGS, *ROWS])))
    (table,) = find_tables(sheet, KNOWN)
    assert (table.header_rows, table.rows[0].number) == ((7,), 8)
    assert [column.letter for column in table.columns] == ["C", "D", "E", "F", "G"]


def test_bands_go_before_their_headings() -> None:
    bands: list[CellValue] = ["Where", None, "What", None, None]
    for merges in ((), (CellRange(1, 1, 1, 2), CellRange(1, 3, 1, 5))):
        table = only_table([bands, HEADINGS, *ROWS], *merges)
        assert table.header_rows == (1, 2)
        assert [column.heading for column in table.columns] == [
            "Where / Province", "Where / District", "What / Item", "What / Unit", "What / Quantity",
        ]  # fmt: skip
        assert records(table) == records(PLAIN)
        assert {column.known_by for column in table.columns} == {"leaf"}


def test_three_rows_of_headings_are_joined() -> None:
    rows: list[list[CellValue]] = [
        ["Place", None, "People", None, None, None],
        ["Province", "District", "In need", None, "Reached", None],
        [None, None, "Women", "Men", "Women", "Men"],
        ["Paktika", "Barmal", 120, 130, 20, 30],
        ["Khost", "Spera", 220, 230, 40, 50],
    ]
    merges = (CellRange(1, 3, 1, 6), CellRange(2, 3, 2, 4), CellRange(2, 5, 2, 6), CellRange(1, 1, 1, 2))
    table = only_table(rows, *merges)
    assert table.header_rows == (1, 2, 3)
    assert [column.heading for column in table.columns][1:] == [
        "Place / District", "People / In need / Women", "People / In need / Men",
        "People / Reached / Women", "People / Reached / Men",
    ]  # fmt: skip


def test_a_tag_row_wins_over_everything() -> None:
    rows: list[list[CellValue]] = [
        ["A list", None, None],
        ["Où", "Quoi", "Combien"],
        ["#adm1 +name", "#item+name", "#need+num"],
        ["Paktika", "Tent", 5],
    ]
    table = only_table(rows)
    assert (table.header_rows, table.hxl_row, table.first_data_row) == ((2,), 3, 4)
    assert [(column.heading, column.key, column.known_by) for column in table.columns] == [
        ("Où", "province", "tag"),
        ("Quoi", "item", "tag"),
        ("Combien", "quantity", "tag"),
    ]


def test_number_signs_in_headings_are_no_tags() -> None:
    rows: list[list[CellValue]] = [["Province", "# HH", "# of people"], ["Paktika", 5, 35], ["Khost", 6, 42]]
    table = only_table(rows)
    assert (table.hxl_row, table.header_rows) == (None, (1,))


def test_rows_that_explain_the_headings_are_no_data() -> None:
    helping: list[CellValue] = [
        "Required.",
        "Required. Choose from the list",
        "Enter the item",
        None,
        "Required. Number",
    ]
    table = only_table([HEADINGS, helping, ["(1)", "(2)", "(3)", "(4)", "(5)"], *ROWS])
    assert reasons(table) == {2: "explains", 3: "explains"}
    assert records(table) == records(PLAIN)


def test_units_under_the_headings_belong_to_them() -> None:
    rows: list[list[CellValue]] = [
        ["Item", "Weight", "Volume", "Quantity"],
        [None, "(kg)", "(m3)", "(pcs)"],
        ["Tent", 55, 0.28, 5],
        ["Rope", 1, 0.01, 7],
    ]
    assert [column.heading for column in only_table(rows).columns] == [
        "Item", "Weight / (kg)", "Volume / (m3)", "Quantity / (pcs)",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "label",
    ["Total", "TOTAL", "Grand total", "Sub-total", "Total Paktika", "合计", "مجموع", "المجموع", "ټول", "Total général"],
)
def test_a_total_is_set_apart(label: str) -> None:
    table = only_table([HEADINGS, *ROWS, [label, None, None, None, 2495]])
    assert reasons(table) == {6: "total"}
    assert records(table) == records(PLAIN)


def test_a_sum_without_a_label_is_set_apart() -> None:
    assert reasons(only_table([HEADINGS, *ROWS, [None, None, None, None, 2495]])) == {6: "total"}


@pytest.mark.parametrize("item", ["Total parenteral nutrition", "Total station", "Summer tent"])
def test_an_item_called_total_is_no_total(item: str) -> None:
    table = only_table([HEADINGS, *ROWS, ["Khost", "Spera", item, "piece", 5], [None, None, item, "piece", 7]])
    assert len(table.rows) == 6


def test_subtotals_between_the_rows_are_set_apart() -> None:
    rows = [
        HEADINGS,
        *ROWS[:2],
        ["Subtotal", None, None, None, 1520],
        *ROWS[2:],
        ["Total Khost", None, None, None, 975],
    ]
    assert reasons(only_table(rows)) == {4: "total", 7: "total"}


def test_notes_below_are_listed() -> None:
    rows = [HEADINGS, *ROWS, [], ["* Figures of the provincial office, to be confirmed"], ["Source: assessment"]]
    assert reasons(only_table(rows)) == {6: "blank", 7: "note_below", 8: "note_below"}


def test_signatures_below_are_listed() -> None:
    rows = [HEADINGS, *ROWS, [], ["Prepared by", "A. Rahimi"], ["Approved by", "M. Noori"]]
    assert reasons(only_table(rows)) == {6: "blank", 7: "note_below", 8: "note_below"}


def test_titles_of_sections_are_listed() -> None:
    rows = [HEADINGS, ["PAKTIKA"], *ROWS[:2], ["KHOST"], *ROWS[2:]]
    assert reasons(only_table(rows)) == {2: "section", 5: "section"}


def test_headings_printed_again_are_no_data() -> None:
    rows = [HEADINGS, *ROWS[:2], HEADINGS, *ROWS[2:]]
    table = only_table(rows)
    assert reasons(table) == {4: "headings_again"}
    assert records(table) == records(PLAIN)


def test_blank_rows_between_the_rows_do_not_end_the_table() -> None:
    table = only_table([HEADINGS, *ROWS[:2], [], [], *ROWS[2:]])
    assert records(table) == records(PLAIN)
    assert [(each.row, each.last_row) for each in table.skipped] == [(4, 5)]


def test_tables_below_each_other_are_told_apart() -> None:
    pledges: list[list[CellValue]] = [["Donor", "Item", "Quantity"], ["IFRC", "Tent", 50], ["ECHO", "Rope", 60]]
    sheet = sheet_of([["Needs"], HEADINGS, *ROWS, [], ["Pledges"], *pledges])
    first, second = find_tables(sheet, KNOWN)
    assert (first.header_rows, len(first.rows)) == ((2,), 4)
    assert (second.header_rows, [row.values[0] for row in second.rows]) == ((9,), ["IFRC", "ECHO"])
    assert [each.text for each in second.skipped if each.text] == ["Pledges"]
    assert_every_row_is_placed_once(sheet, lay_out(sheet, KNOWN))


def test_headings_in_other_scripts_are_known_and_unknown_ones_are_found_too() -> None:
    dari: list[list[CellValue]] = [
        ["لست نیازمندی ها"],
        ["ولايت", "اقلام", "تعداد"],
        ["پکتیکا", "خیمه", 5],
        ["خوست", "کمپل", 6],
    ]
    assert keys(only_table(dari)) == ["province", "item", "quantity"]
    chinese: list[list[CellValue]] = [
        ["物资名称", "规格", "数量", "单位"],
        ["帐篷", "12平米", 350, "顶"],
        ["毛毯", "双人", 3000, "条"],
    ]
    table = only_table(chinese)
    assert keys(table) == ["item", "", "quantity", "unit"]
    assert table.columns[1].heading == "规格"
    nobody_knows: list[list[CellValue]] = [["Xa", "Xb", "Xc"], ["foo", 1, 2], ["bar", 3, 4]]
    assert only_table(nobody_knows).header_rows == (1,)


def test_headings_that_come_twice_are_marked() -> None:
    rows: list[list[CellValue]] = [["Item", "Quantity", "Quantity"], ["Tent", 5, 6], ["Rope", 7, 8]]
    assert [column.doubled for column in only_table(rows).columns] == [False, True, True]


def test_merged_cells_in_the_body_are_filled_down_within_their_range_only() -> None:
    rows: list[list[CellValue]] = [
        ["Province", "Item", "Quantity"],
        ["Paktika", "Tent", 5],
        [None, "Rope", 6],
        [None, "Pump", 7],
    ]
    table = only_table(rows, CellRange(2, 1, 3, 1))
    assert [row.values[0] for row in table.rows] == ["Paktika", "Paktika", None]
    assert table.inferred == frozenset({(3, 0)})


def test_years_are_headings_too() -> None:
    rows: list[list[CellValue]] = [["Province", 2020, 2021, 2022], ["Paktika", 5, 6, 7], ["Khost", 8, 9, 10]]
    assert [column.heading for column in only_table(rows).columns] == ["Province", "2020", "2021", "2022"]


def test_a_template_without_rows_has_headings() -> None:
    table = only_table([HEADINGS])
    assert (table.header_rows, table.rows) == ((1,), [])


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [["Dear colleagues,"], ["please find our needs below."]],
        [["Name", "Ahmad"], ["Phone", "0700 000 000"], ["Village", "Spera"]],
    ],
)
def test_a_sheet_without_a_table_says_so(rows: list[list[CellValue]]) -> None:
    layout = lay_out(sheet_of(rows), KNOWN)
    assert layout.tables == ()
    assert len(layout.skipped) == len(rows)


CELL = st.one_of(
    st.none(), st.none(), st.text(max_size=12), st.integers(-5, 3000),
    st.sampled_from(["Item", "Total", "Quantity", "-"]), st.dates(), st.floats(0, 100), st.booleans(),
)  # fmt: skip


@given(st.lists(st.lists(CELL, min_size=4, max_size=4), max_size=25))
def test_every_row_of_any_sheet_is_placed_once(rows: list[list[CellValue]]) -> None:
    sheet = sheet_of(rows)
    assert_every_row_is_placed_once(sheet, lay_out(sheet, KNOWN))


@given(st.permutations(range(5)), st.permutations(range(4)), st.integers(0, 3), st.integers(0, 2))
def test_order_titles_and_blank_columns_change_no_record(
    columns: list[int], rows: list[int], titles: int, blanks: int
) -> None:
    above: list[list[CellValue]] = [[f"Title {number} of this list"] for number in range(titles)]
    table = [HEADINGS, *(ROWS[at] for at in rows)]
    moved = [[None] * blanks + [row[at] for at in columns] for row in table]
    assert records(only_table([*above, *moved])) == records(PLAIN)


def test_tables_beside_each_other_are_told_apart() -> None:
    rows: list[list[CellValue]] = [
        ["Needs", None, None, None, "Pledges"],
        ["Item", "Quantity", None, None, "Donor", "Item", "Quantity"],
        ["Tent", 5, None, None, "IFRC", "Tent", 3],
        ["Rope", 6, None, None, "ECHO", "Rope", 4],
        ["Pump", 7],
    ]
    needs, pledges = find_tables(sheet_of(rows), KNOWN)
    assert [row.values for row in needs.rows] == [("Tent", 5), ("Rope", 6), ("Pump", 7)]
    assert [row.values for row in pledges.rows] == [("IFRC", "Tent", 3), ("ECHO", "Rope", 4)]
    assert [column.letter for column in pledges.columns] == ["E", "F", "G"]


def test_a_note_below_a_narrow_table_is_listed() -> None:
    rows: list[list[CellValue]] = [["Item", "Quantity"], ["Tent", 5], ["Rope", 6], ["Note: first figures"], ["Pump"]]
    table = only_table(rows)
    assert reasons(table) == {4: "section"}
    assert [row.number for row in table.rows] == [2, 3, 5]


def test_lists_of_choices_of_different_lengths_stay_data() -> None:
    rows: list[list[CellValue]] = [["Level", "Kind", "Access", "Owner", "Services"]]
    rows += [[f"level {at}", f"kind {at}", f"access {at}", f"owner {at}", f"service {at}"] for at in range(4)]
    rows += [[None, None, None, None, f"service {at}"] for at in range(4, 9)]
    assert len(only_table(rows).rows) == 9


def test_headings_in_two_languages_below_each_other_are_one_heading() -> None:
    rows = [["ولایت", "کلی", "جنس", "واحد", "تعداد"], HEADINGS, *ROWS]
    for pair in (rows, [rows[1], rows[0], *ROWS]):
        table = only_table(pair)
        assert table.header_rows == (1, 2)
        assert keys(table) == ["province", "district", "item", "unit", "quantity"]


def test_a_band_over_several_columns_names_none_of_them() -> None:
    rows: list[list[CellValue]] = [
        ["Province", "Item", "Quantity", None],
        [None, None, "Needed", "Handed out"],
        ["Paktika", "Tent", 5, 6],
        ["Khost", "Rope", 7, 8],
    ]
    assert keys(only_table(rows, CellRange(1, 3, 1, 4))) == ["province", "item", "", ""]


def test_a_line_of_names_and_values_above_is_no_band() -> None:
    rows = [["Office: Gardez", None, None, "Date: 28 June"], HEADINGS, *ROWS]
    assert reasons(only_table(rows)) == {1: "above_table"}


def test_a_block_for_each_district_is_one_table_with_its_titles_listed() -> None:
    rows: list[list[CellValue]] = [["District: Barmal"], ["Item", "Quantity"], ["Tent", 5], ["Rope", 6], []]
    rows += [["District: Giyan"], ["Item", "Quantity"], ["Tent", 7]]
    table = only_table(rows)
    assert [row.values[1] for row in table.rows] == [5, 6, 7]
    assert reasons(table) == {1: "above_table", 5: "blank", 6: "section", 7: "headings_again"}


def test_many_tables_below_each_other_are_all_found() -> None:
    rows: list[list[CellValue]] = []
    for number in range(12):
        first = "Donor" if number % 2 else "Item"
        rows += [[f"Part {number}"], [first, "Quantity", "Unit"], ["a", number, "pcs"], ["b", number + 1, "m"], []]
    tables = find_tables(sheet_of(rows), KNOWN)
    assert [table.header_rows for table in tables] == [(5 * number + 2,) for number in range(12)]
    assert all(len(table.rows) == 2 for table in tables)


def test_rows_parted_by_blank_rows_stay_one_table_whatever_their_numbers() -> None:
    rows: list[list[CellValue]] = [["Item", "Quantity", "Unit"]]
    for number in range(1985, 2030):
        rows += [[f"Tent {number}", number, "pcs"], []]
    table = only_table(rows)
    assert len(table.rows) == 45


def test_a_long_list_of_items_called_total_is_read_in_time() -> None:
    rows: list[list[CellValue]] = [["Item", "Quantity", "Unit"]]
    rows += [[f"Total station {number}", number, None] for number in range(4000)]
    started = time.process_time()
    assert len(only_table(rows).rows) >= 3990
    assert time.process_time() - started < 3


@pytest.mark.parametrize("between", [[], [["Required", "Required. Choose one", "A number"]], [[None, None, None]]])
def test_rows_between_headings_and_tags_do_not_part_them(between: list[list[CellValue]]) -> None:
    rows: list[list[CellValue]] = [["Province", "Item", "Quantity"], *between]
    rows += [["#adm1+name", "#item+name", "#need+num"], ["Paktika", "Tent", 5]]
    table = only_table(rows)
    assert (table.header_rows, table.hxl_row) == ((1,), 2 + len(between))
    assert [column.heading for column in table.columns] == ["Province", "Item", "Quantity"]
