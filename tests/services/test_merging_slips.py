"""What people type, paint and strike out on a returned workbook: it is taken as it is meant, or named and left."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font, PatternFill
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from returned_desk import (
    COMMENT,
    DECISION,
    FIRST,
    QUANTITY,
    REFERENCE,
    SOFFICE,
    Sent,
    cells,
    column,
    put,
    replace_cells,
    resaved,
    said,
    sent_desk,
    taken,
)

AMOUNT, ROW = "#need+num", "#meta+row+rd"


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sent]:
    made = sent_desk(tmp_path_factory.mktemp("slips"))
    yield made
    made.desk.close()


@dataclass(frozen=True)
class Slip:
    """Something done to the sheet of needs; the fields of its first row taken or asked about, what is said."""

    name: str
    done: Callable[[Worksheet], None]
    taken: dict[str, str] = field(default_factory=dict)
    asked: dict[str, str] = field(default_factory=dict)
    sentence: str = ""


def wanted(value: Any, number_format: str = "") -> Callable[[Worksheet], None]:
    """The decision change with a quantity typed like this."""

    def done(sheet: Worksheet) -> None:
        put(sheet, FIRST, DECISION, "change")
        cell = sheet.cell(FIRST, column(sheet, QUANTITY))
        cell.value = value
        if number_format:
            cell.number_format = number_format

    return done


def decided(word: Any) -> Callable[[Worksheet], None]:
    return lambda sheet: put(sheet, FIRST, DECISION, word)


def struck_out(sheet: Worksheet) -> None:
    put(sheet, FIRST, DECISION, "accept")
    sheet.cell(FIRST, column(sheet, DECISION)).font = Font(strike=True)


def partly_struck_out(sheet: Worksheet) -> None:
    put(sheet, FIRST, DECISION, "change")
    parts = TextBlock(InlineFont(strike=True), "1"), TextBlock(InlineFont(), "50")
    sheet.cell(FIRST, column(sheet, QUANTITY)).value = CellRichText(*parts)


def whole_row_struck_out(sheet: Worksheet) -> None:
    for index in range(1, 12):
        sheet.cell(FIRST, index).font = Font(strike=True)


def painted_green(sheet: Worksheet) -> None:
    for index in range(1, 17):
        sheet.cell(FIRST, index).fill = PatternFill("solid", fgColor="00B050")


def answered_in_a_hidden_row(sheet: Worksheet) -> None:
    put(sheet, FIRST, DECISION, "accept")
    for row in (FIRST, FIRST + 1):
        sheet.row_dimensions[row].hidden = True


def answered_below_the_table(sheet: Worksheet) -> None:
    row = sheet.max_row + 1
    sheet.cell(row, 1).value = "TOTAL"
    put(sheet, row, DECISION, "change")
    put(sheet, row, QUANTITY, 5000)


def written_above_the_table(sheet: Worksheet) -> None:
    sheet.cell(1, 14).value = "ALL ACCEPTED"


def written_in_a_new_column(sheet: Worksheet) -> None:
    index = column(sheet, COMMENT)
    sheet.insert_cols(index)
    sheet.cell(FIRST, index).value = "half of the comment"


def reference_typed_as_that_of_another_row(sheet: Worksheet) -> None:
    put(sheet, FIRST, DECISION, "accept")
    sheet.cell(FIRST, column(sheet, REFERENCE)).value = sheet.cell(FIRST + 5, column(sheet, REFERENCE)).value
    sheet.delete_rows(FIRST + 5)


def reference_typed_with_a_slip(sheet: Worksheet) -> None:
    put(sheet, FIRST, DECISION, "accept")
    cell = sheet.cell(FIRST, column(sheet, REFERENCE))
    cell.value = str(cell.value).replace("2", "Z", 1)


def row_column_typed_as_that_of_another_row(sheet: Worksheet) -> None:
    put(sheet, FIRST, DECISION, "accept")
    sheet.cell(FIRST, column(sheet, ROW)).value = sheet.cell(FIRST + 5, column(sheet, ROW)).value


def copied_for_a_new_need(sheet: Worksheet) -> None:
    rows = cells(sheet)
    fresh = [*rows[0]]
    fresh[2], fresh[4], fresh[5], fresh[column(sheet, DECISION) - 1] = "Stove", date(2022, 8, 1), 999, "accept"
    replace_cells(sheet, [*rows, fresh])


def a_second_table_with_other_answers_below(sheet: Worksheet) -> None:
    rows = cells(sheet, FIRST - 2)
    put(sheet, FIRST, DECISION, "accept")
    rows[2][column(sheet, DECISION) - 1] = "reject"
    for number, row in enumerate(rows, sheet.max_row + 3):
        for index, value in enumerate(row, 1):
            sheet.cell(number, index).value = value


CHANGE = {"decision": "change"}
SLIPS = [
    Slip("unit", wanted("500 pcs"), CHANGE, {}, '"500 pcs" is not a number'),
    Slip("decimal comma", wanted("77,5"), CHANGE | {"hq_quantity": "77.5", "quantity": "77.5"}),
    Slip("thousands and comma", wanted("1.234,5"), CHANGE | {"hq_quantity": "1234.5", "quantity": "1234.5"}),
    Slip("arabic digits", wanted("٥٠٠"), CHANGE | {"hq_quantity": "500", "quantity": "500"}),
    Slip("share as text", wanted("50%"), CHANGE, {}, '"50%" is not a number'),
    Slip("share as number", wanted(0.5, "0%"), CHANGE, {}, "a percentage where a quantity is asked for"),
    Slip("fraction", wanted(0.5), CHANGE | {"hq_quantity": "0.5"}, {"quantity": "0.5"}),
    Slip("comma slipped", wanted(100_000), CHANGE | {"hq_quantity": "100000"}, {"quantity": "100000"}),
    Slip("nothing at all", wanted(0), CHANGE | {"hq_quantity": "0", "quantity": "0"}),
    Slip("in brackets", wanted("(50)"), CHANGE, {}, '"(50)" is below zero'),
    Slip("a difference", wanted("-50"), CHANGE, {}, '"-50" is below zero'),
    Slip("a range", wanted("50-60"), CHANGE, {}, '"50-60" is not a number'),
    Slip("a day", wanted(date(2022, 7, 5)), CHANGE, {}, "is a date where a number is expected"),
    Slip("shown as a day", wanted(500, "yyyy-mm-dd"), CHANGE, {}, "is a date where a number is expected"),
    Slip("yes or no", wanted(value=True), CHANGE, {}, '"TRUE" is not a number'),
    Slip("too many decimals", wanted(80.0001), CHANGE, {}, "more than three decimals"),
    *(
        Slip(f"word {word!r}", decided(word), {}, {}, "is none of the decisions")
        for word in ("OK", "yes", "D'accord", "accept?", "not accepted", "accept / change", 1, True)
    ),
    Slip("word of another language", decided("قبول"), {"decision": "accept"}),
    Slip("invisible marks", decided("\N{NO-BREAK SPACE}acc\N{ZERO WIDTH SPACE}ept"), {"decision": "accept"}),
    Slip("struck out", struck_out, {}, {}, 'The answer "accept" is struck out'),
    Slip("partly struck out", partly_struck_out, CHANGE, {}, 'The answer "150" is struck out, all of it or a part.'),
    Slip("ask for nothing", decided("ask"), {"decision": "ask"}, {}, "The decision is ask, but the comment is empty."),
    Slip("row struck out", whole_row_struck_out, {}, {}, "Cells are struck out in the rows 6."),
    Slip("painted", painted_green, {}, {}, "Cells have another colour than was sent in the rows 6."),
    Slip("hidden", answered_in_a_hidden_row, {"decision": "accept"}, {}, "The rows 6 are hidden in the file and"),
    Slip("in the totals", answered_below_the_table, {}, {}, "Headquarters added a row: TOTAL, change, 5000."),
    Slip("above", written_above_the_table, {}, {}, "Headquarters wrote above the table: ALL ACCEPTED."),
    Slip("new column", written_in_a_new_column, {}, {}, "written by headquarters: half of the comment."),
    Slip("other reference", reference_typed_as_that_of_another_row, {}, {}, "no longer belongs to the text beside it"),
    Slip("reference slip", reference_typed_with_a_slip, {"decision": "accept"}, {}, "is a damaged reference"),
    Slip("other row", row_column_typed_as_that_of_another_row, {}, {}, "no longer belongs to the text beside it"),
    Slip("new need", copied_for_a_new_need, {}, {}, "no longer belongs to the text beside it"),
    Slip("second table", a_second_table_with_other_answers_below, {}, {}, "with different answers"),
]


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.name)
def test_a_slip_is_read_as_it_is_meant_or_named(sent: Sent, slip: Slip) -> None:
    preview = sent.preview(sent.returned(lambda _, sheet: slip.done(sheet)))
    first = sent.needs()[0]
    assert taken(preview) == {(first, key): text for key, text in slip.taken.items()}
    assert {cell.key: cell.theirs for cell in preview.plan.conflicts} == {
        (first, key): text for key, text in slip.asked.items()
    }
    assert slip.sentence in said(preview)


@pytest.mark.parametrize("rows", [(0, 4), (0, 4, 5)])
def test_quantities_pushed_away_from_their_decisions_are_asked_about(sent: Sent, rows: tuple[int, ...]) -> None:
    def work(_: Workbook, sheet: Worksheet) -> None:
        for row in rows:
            put(sheet, FIRST + row, DECISION, "change")
            put(sheet, FIRST + row + 1, QUANTITY, 77)
        put(sheet, FIRST + 9, COMMENT, "by road")

    preview = sent.preview(sent.returned(work))
    assert taken(preview) == {}
    assert len({cell.record for cell in preview.plan.conflicts}) == len({*rows, *(row + 1 for row in rows), 9})
    assert {str(cell.why).split(",")[0] for cell in preview.plan.conflicts} == {
        "Changed quantities stand 1 row away from the decision change"
    }


def test_a_sheet_as_it_was_sent_has_no_look_worth_a_word(sent: Sent) -> None:
    assert sent.preview(sent.returned()).problems == ()


@pytest.mark.skipif(SOFFICE is None, reason="LIBREOFFICE TESTS LEFT OUT: soffice is not installed")
def test_looks_are_told_from_ours_after_another_program_saved_them(sent: Sent) -> None:
    plain = sent.preview(resaved(sent.returned(name="plain.xlsx"), "xlsx:Calc MS Excel 2007 XML", "xlsx"))
    assert plain.problems == ()

    def work(_: Workbook, sheet: Worksheet) -> None:
        painted_green(sheet)
        partly_struck_out(sheet)

    changed = resaved(sent.returned(work, "looks.xlsx"), "xlsx:Calc MS Excel 2007 XML", "xlsx")
    codes = {problem.code for problem in sent.preview(changed).problems}
    assert codes == {"merge.painted", "merge.struck_rows", "merge.struck", "merge.no_quantity"}


def test_many_rows_are_not_all_listed_in_one_sentence(sent: Sent) -> None:
    def work(_: Workbook, sheet: Worksheet) -> None:
        for row in range(FIRST, FIRST + 20):
            sheet.cell(row, 2).fill = PatternFill("solid", fgColor="00B050")

    assert "in the rows 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, … (20)." in said(sent.preview(sent.returned(work)))


def test_a_row_pasted_into_another_list_is_said_to_belong_elsewhere(sent: Sent) -> None:
    def work(book: Workbook, sheet: Worksheet) -> None:
        row = cells(sheet)[0]
        replace_cells(book["Pledges"], [*cells(book["Pledges"]), row])

    preview = sent.preview(sent.returned(work))
    assert f"{sent.needs()[0]} belongs to another sheet of this export." in said(preview)
    assert preview.plan.changes_nothing


def test_a_return_of_a_return_is_merged_like_the_first(sent: Sent) -> None:
    def first(_: Workbook, sheet: Worksheet) -> None:
        put(sheet, FIRST, DECISION, "accept")

    def second(_: Workbook, sheet: Worksheet) -> None:
        put(sheet, FIRST + 1, DECISION, "ask")

    path = sent.returned(second, "twice.xlsx", source=sent.returned(first, "once.xlsx"))
    assert taken(sent.preview(path)) == {
        (sent.needs()[0], "decision"): "accept",
        (sent.needs()[1], "decision"): "ask",
    }
