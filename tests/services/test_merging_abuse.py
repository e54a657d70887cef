"""What is done to a workbook on its way: nothing is ever applied wrongly, and every loss is named."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from returned_desk import (
    COMMENT,
    DECISION,
    FIRST,
    HEAD,
    QUANTITY,
    REFERENCE,
    SOFFICE,
    TAGS,
    Sent,
    Truth,
    answer,
    answered,
    cells,
    column,
    put,
    record_in,
    replace_cells,
    resaved,
    said,
    sent_desk,
    taken,
    without_parts,
)

from relief_desk.services.merging import MergePreview
from relief_desk.workbook.encrypting import encrypt_workbook

ITEM, PLACE, DAY, AMOUNT = "#item+name", "#loc+all+name", "#date+end", "#need+num"


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sent]:
    made = sent_desk(tmp_path_factory.mktemp("sent"))
    yield made
    made.desk.close()


def after(sent: Sent, harm: Callable[[Workbook, Worksheet], Workbook | None]) -> tuple[MergePreview, Truth]:
    """The preview of a workbook that was answered and then harmed, and what was answered."""
    truth: Truth = {}

    def work(book: Workbook, sheet: Worksheet) -> Workbook | None:
        truth.update(answer(sheet))
        return harm(book, sheet)

    return sent.preview(sent.returned(work)), truth


def assert_nothing_wrong(preview: MergePreview, truth: Truth) -> set[str]:
    """Every cell taken was really answered so; returns the records whose answers were lost, each one named."""
    came = taken(preview)
    assert came.items() <= truth.items()
    assert preview.plan.conflicts == ()
    lost = {record for record, _ in truth.keys() - came.keys()}
    words = said(preview)
    assert [record for record in lost if record not in words] == []
    return lost


# Harm that loses nothing.


def whole_rows_sorted(_: Workbook, sheet: Worksheet) -> None:
    replace_cells(sheet, sorted(cells(sheet), key=lambda row: str(row[3]) + str(row[5])))


def tags_sorted_among_the_rows(_: Workbook, sheet: Worksheet) -> None:
    rows = cells(sheet, TAGS)
    replace_cells(sheet, [*rows[8:14], rows[0], *rows[1:8], *rows[14:]], TAGS)


def headings_renamed(_: Workbook, sheet: Worksheet) -> None:
    for cell in sheet[HEAD]:
        cell.value = f"Intitulé {cell.column}"


def tags_deleted(_: Workbook, sheet: Worksheet) -> None:
    sheet.delete_rows(TAGS)


def headings_deleted(_: Workbook, sheet: Worksheet) -> None:
    sheet.delete_rows(HEAD)


def titles_deleted(_: Workbook, sheet: Worksheet) -> None:
    sheet.delete_rows(1, HEAD - 1)


def columns_moved(_: Workbook, sheet: Worksheet) -> None:
    replace_cells(sheet, [[*row[9:], *row[:9]] for row in cells(sheet, HEAD)], HEAD)


def columns_inserted(_: Workbook, sheet: Worksheet) -> None:
    sheet.insert_cols(1, 2)
    sheet.insert_cols(9)
    sheet.cell(HEAD, 9).value = "our own column"


def a_locked_column_deleted(_: Workbook, sheet: Worksheet) -> None:
    sheet.delete_cols(column(sheet, AMOUNT))


def rows_inserted_above(_: Workbook, sheet: Worksheet) -> None:
    sheet.insert_rows(1, 7)


def sheet_renamed(_: Workbook, sheet: Worksheet) -> None:
    sheet.title = "Besoins (rev 2)"


def sheets_moved(book: Workbook, sheet: Worksheet) -> None:
    book.move_sheet(sheet, 4)


def other_sheets_deleted(book: Workbook, sheet: Worksheet) -> None:
    for each in book.worksheets:
        if each is not sheet:
            del book[each.title]


def hidden_sheet_deleted(book: Workbook, _: Worksheet) -> None:
    del book["_relief_desk"]


def check_column_deleted(_: Workbook, sheet: Worksheet) -> None:
    sheet.delete_cols(column(sheet, "#meta+check+rd"))


def rows_hidden(_: Workbook, sheet: Worksheet) -> None:
    for row in range(FIRST + 3, FIRST + 9):
        sheet.row_dimensions[row].hidden = True


def protection_taken_off(_: Workbook, sheet: Worksheet) -> None:
    sheet.protection.sheet = False


def words_in_capitals_with_blanks(_: Workbook, sheet: Worksheet) -> None:
    for row in range(FIRST, FIRST + 10):
        put(sheet, row, DECISION, "  ACCEPT. ")


def all_references_cleared(_: Workbook, sheet: Worksheet) -> None:
    for row in range(FIRST, sheet.max_row + 1):
        sheet.cell(row, 1).value = None


def references_in_small_letters(_: Workbook, sheet: Worksheet) -> None:
    for row in range(FIRST, sheet.max_row + 1):
        sheet.cell(row, 1).value = f" {str(sheet.cell(row, 1).value).lower()} "


def references_damaged(_: Workbook, sheet: Worksheet) -> None:
    for row in range(FIRST, FIRST + 5):
        sheet.cell(row, 1).value = str(sheet.cell(row, 1).value)[:-2]


def references_copied_down(_: Workbook, sheet: Worksheet) -> None:
    for row in range(FIRST + 1, FIRST + 9):
        sheet.cell(row, 1).value = sheet.cell(FIRST, 1).value


def rows_pasted_twice(_: Workbook, sheet: Worksheet) -> None:
    rows = cells(sheet)
    replace_cells(sheet, [*rows, *rows[4:8]])


def dates_typed_again_as_text(_: Workbook, sheet: Worksheet) -> None:
    for row in range(FIRST, sheet.max_row + 1):
        day = sheet.cell(row, column(sheet, DAY)).value
        put(sheet, row, DAY, day.strftime("%d/%m/%Y"))


def locked_numbers_as_text(_: Workbook, sheet: Worksheet) -> None:
    for row in range(FIRST, sheet.max_row + 1):
        put(sheet, row, AMOUNT, f"{sheet.cell(row, column(sheet, AMOUNT)).value:,}")


def answers_as_text_numbers(_: Workbook, sheet: Worksheet) -> None:
    put(sheet, FIRST + 10, QUANTITY, "۷۷")
    put(sheet, FIRST + 11, QUANTITY, "1 500,5")


def pasted_into_a_new_workbook(_: Workbook, sheet: Worksheet) -> Workbook:
    fresh = Workbook()
    page = fresh.worksheets[0]
    replace_cells(page, cells(sheet, 1), 1)
    return fresh


def only_the_table_pasted_into_a_new_workbook(_: Workbook, sheet: Worksheet) -> Workbook:
    fresh = Workbook()
    replace_cells(fresh.worksheets[0], cells(sheet, HEAD), 1)
    return fresh


def sheet_copied(book: Workbook, sheet: Worksheet) -> None:
    book.copy_worksheet(sheet)


LOSSLESS = [
    whole_rows_sorted, tags_sorted_among_the_rows, headings_renamed, tags_deleted, headings_deleted, titles_deleted,
    columns_moved, columns_inserted, a_locked_column_deleted, rows_inserted_above, sheet_renamed, sheets_moved,
    other_sheets_deleted, hidden_sheet_deleted, check_column_deleted, rows_hidden, protection_taken_off,
    words_in_capitals_with_blanks, all_references_cleared, references_in_small_letters, references_damaged,
    references_copied_down, rows_pasted_twice, dates_typed_again_as_text, locked_numbers_as_text,
    answers_as_text_numbers, pasted_into_a_new_workbook, only_the_table_pasted_into_a_new_workbook, sheet_copied,
]  # fmt: skip


@pytest.mark.parametrize("harm", LOSSLESS, ids=lambda harm: harm.__name__)
def test_every_answer_comes_home(sent: Sent, harm: Callable[[Workbook, Worksheet], Workbook | None]) -> None:
    preview, truth = after(sent, harm)
    assert assert_nothing_wrong(preview, truth) == set()


# Harm that loses something.


def sorted_without_the_references(_: Workbook, sheet: Worksheet) -> None:
    rows = cells(sheet)
    others = sorted((row[1:] for row in rows), key=lambda row: str(row[4]))
    replace_cells(sheet, [[row[0], *rest] for row, rest in zip(rows, others, strict=True)])


def one_column_sorted_alone(_: Workbook, sheet: Worksheet) -> None:
    index = column(sheet, AMOUNT)
    amounts = sorted(row[index - 1] for row in cells(sheet))
    for row, amount in enumerate(amounts, FIRST):
        sheet.cell(row, index).value = amount


def sorted_without_the_references_and_cut(_: Workbook, sheet: Worksheet) -> None:
    sorted_without_the_references(_, sheet)
    sheet.delete_rows(FIRST + 14, 100)


def sorted_left_of_the_answers(_: Workbook, sheet: Worksheet) -> None:
    rows = cells(sheet)
    index = column(sheet, DECISION) - 1
    left = sorted((row[:index] for row in rows), key=lambda row: str(row[2]) + str(row[5]))
    replace_cells(sheet, [[*moved, *row[index:]] for moved, row in zip(left, rows, strict=True)])


def the_answers_sorted_with_their_row_column(_: Workbook, sheet: Worksheet) -> None:
    left, right = column(sheet, DECISION) - 1, column(sheet, COMMENT)
    rows = cells(sheet)
    moved = sorted(
        (row[left:right] for row in rows), key=lambda block: (block[0] is None, str(block[0]), str(block[3]))
    )
    replace_cells(sheet, [[*row[:left], *block, *row[right:]] for row, block in zip(rows, moved, strict=True)])


def few_columns_left_and_sorted_without_the_references(_: Workbook, sheet: Worksheet) -> None:
    kept = [0, column(sheet, ITEM) - 1, *(column(sheet, tag) - 1 for tag in (DECISION, QUANTITY, COMMENT))]
    rows = [[row[index] for index in kept] for row in cells(sheet, HEAD)]
    body = rows[2:]
    others = sorted((row[1:] for row in body), key=lambda row: str(row[0]))
    replace_cells(sheet, [*rows[:2], *([row[0], *rest] for row, rest in zip(body, others, strict=True))], HEAD)


def visible_rows_deleted(_: Workbook, sheet: Worksheet) -> None:
    for row in range(sheet.max_row, FIRST - 1, -1):
        if sheet.cell(row, column(sheet, ITEM)).value == "Tent":
            sheet.delete_rows(row)


def cut_off(_: Workbook, sheet: Worksheet) -> None:
    sheet.delete_rows(FIRST + 8, 100)


def the_decision_column_deleted(_: Workbook, sheet: Worksheet) -> None:
    sheet.delete_cols(column(sheet, DECISION))


def the_same_reference_with_two_answers(_: Workbook, sheet: Worksheet) -> None:
    rows = cells(sheet)
    index = column(sheet, DECISION) - 1
    replace_cells(sheet, [*rows, [*rows[2][:index], "reject", *rows[2][index + 1 :]]])


def a_copied_sheet_with_other_answers(book: Workbook, sheet: Worksheet) -> None:
    other = book.copy_worksheet(sheet)
    other.cell(FIRST + 1, column(sheet, DECISION)).value = "reject"


def comments_merged_over_rows(_: Workbook, sheet: Worksheet) -> None:
    index = column(sheet, COMMENT)
    sheet.merge_cells(start_row=FIRST + 12, end_row=FIRST + 15, start_column=index, end_column=index)


def wrong_words(_: Workbook, sheet: Worksheet) -> None:
    put(sheet, FIRST, DECISION, "fine with us")


def numbers_that_can_be_two(_: Workbook, sheet: Worksheet) -> None:
    put(sheet, FIRST + 10, QUANTITY, "1,200")
    put(sheet, FIRST + 11, QUANTITY, "1,500")


def numbers_below_zero(_: Workbook, sheet: Worksheet) -> None:
    put(sheet, FIRST + 10, QUANTITY, -5)


def words_for_numbers(_: Workbook, sheet: Worksheet) -> None:
    put(sheet, FIRST + 10, QUANTITY, "about eighty")


def formulas_without_result(_: Workbook, sheet: Worksheet) -> None:
    sheet.cell(FIRST + 10, column(sheet, QUANTITY)).value = "=70+7"


def error_values(_: Workbook, sheet: Worksheet) -> None:
    cell = sheet.cell(FIRST + 10, column(sheet, QUANTITY))
    cell.value, cell.data_type = "#REF!", "e"


def rows_emptied_but_for_the_reference(_: Workbook, sheet: Worksheet) -> None:
    for index in range(2, sheet.max_column + 1):
        sheet.cell(FIRST, index).value = None


def two_rows_swapped_without_the_reference(_: Workbook, sheet: Worksheet) -> None:
    rows = cells(sheet)
    rows[0][1:], rows[11][1:] = rows[11][1:], rows[0][1:]
    replace_cells(sheet, rows)


def answered_on_another_sheet_without_headings(book: Workbook, sheet: Worksheet) -> None:
    replace_cells(book.create_sheet("Urgent"), cells(sheet)[:4], 1)
    for row in range(FIRST, FIRST + 4):
        put(sheet, row, DECISION, None)


def answered_on_a_hidden_copy(book: Workbook, sheet: Worksheet) -> None:
    book.copy_worksheet(sheet).sheet_state = "hidden"
    for row in range(FIRST, FIRST + 4):
        put(sheet, row, DECISION, None)


def a_sheet_of_words_added(book: Workbook, _: Worksheet) -> None:
    book.create_sheet("Remarks")["B2"] = "Please cancel all tents"


def a_note_on_the_summary(book: Workbook, _: Worksheet) -> None:
    book["Summary"]["B5"].comment = Comment("this is wrong", "Ms Chen")


def words_beside_the_gaps(book: Workbook, _: Worksheet) -> None:
    book["Gaps"].cell(FIRST + 1, 20).value = "we send 500"


@dataclass(frozen=True)
class Loss:
    """A harm, how many records lose an answer by it, and a sentence that must be said."""

    harm: Callable[[Workbook, Worksheet], Workbook | None]
    records: int
    sentence: str


LOSSES = [
    Loss(sorted_without_the_references, 15, "no longer belongs to the text beside it"),
    Loss(one_column_sorted_alone, 15, "no longer belongs to the text beside it"),
    Loss(sorted_without_the_references_and_cut, 15, "no longer belongs to the text beside it"),
    Loss(sorted_left_of_the_answers, 16, "no longer belongs to the text beside it"),
    Loss(the_answers_sorted_with_their_row_column, 6, "no longer belongs to the text beside it"),
    Loss(few_columns_left_and_sorted_without_the_references, 16, "no longer belongs to the text beside it"),
    Loss(visible_rows_deleted, 10, "12 of 24 rows did not come back"),
    Loss(cut_off, 8, "The last 16 of 24 rows did not come back: the file seems to be cut off"),
    Loss(the_decision_column_deleted, 13, 'The column "Decision" did not come back'),
    Loss(the_same_reference_with_two_answers, 1, "with different answers"),
    Loss(a_copied_sheet_with_other_answers, 1, "is answered differently on the sheets"),
    Loss(comments_merged_over_rows, 3, "lies under a merged cell"),
    Loss(wrong_words, 1, '"fine with us" is none of the decisions'),
    Loss(numbers_that_can_be_two, 2, '"1,200" can be read as 1200 or as 1.2'),
    Loss(numbers_below_zero, 1, '"-5" is below zero'),
    Loss(words_for_numbers, 1, '"about eighty" is not a number'),
    Loss(formulas_without_result, 1, "a formula that was saved without its result"),
    Loss(error_values, 1, 'shows the error "#REF!"'),
    Loss(rows_emptied_but_for_the_reference, 1, "no longer belongs to the text beside it"),
    Loss(two_rows_swapped_without_the_reference, 2, "no longer belongs to the text beside it"),
    Loss(answered_on_another_sheet_without_headings, 4, "4 rows of those that were stand on it"),
    Loss(answered_on_a_hidden_copy, 4, "The sheet is hidden in the file and answered"),
    Loss(a_sheet_of_words_added, 0, "The sheet is none of those that were sent: Please cancel all tents"),
    Loss(a_note_on_the_summary, 0, "A note hangs on the cell: Ms Chen: this is wrong"),
    Loss(words_beside_the_gaps, 0, "beside our columns was written by headquarters: we send 500"),
]


@pytest.mark.parametrize("loss", LOSSES, ids=lambda loss: loss.harm.__name__)
def test_what_cannot_be_known_is_not_applied_but_named(sent: Sent, loss: Loss) -> None:
    rows: dict[str, int] = {}

    def harm(book: Workbook, sheet: Worksheet) -> Workbook | None:
        rows.update({record_in(sheet, row): row for row in range(FIRST, sheet.max_row + 1)})
        return loss.harm(book, sheet)

    preview, truth = after(sent, harm)
    came = taken(preview)
    words = said(preview) + " ".join(cell.record for cell in preview.plan.conflicts)
    lost = {record for record, _ in truth.keys() - came.keys()}
    named = {problem.address.row for problem in preview.problems}
    assert came.items() <= truth.items()
    assert loss.sentence in words
    assert len(lost) == loss.records
    whole_column = "The column" in words
    assert [record for record in lost if record not in words and rows[record] not in named and not whole_column] == []


def typed_out_of_order(tag: str, values: list[Any]) -> Callable[[Workbook, Worksheet], None]:
    def work(_: Workbook, sheet: Worksheet) -> None:
        for row, value in zip(range(FIRST + 3, 200, 2), values, strict=False):
            put(sheet, row, tag, value)
        sort_alone(sheet, tag)

    return work


def sort_alone(sheet: Worksheet, tag: str) -> None:
    """Sorts one column of answers and nothing else, as every program does it: what is empty comes last."""
    index = column(sheet, tag)
    values = [sheet.cell(row, index).value for row in range(FIRST, sheet.max_row + 1)]
    filled = sorted(value for value in values if value is not None)
    for row, value in enumerate([*filled, *[None] * (len(values) - len(filled))], FIRST):
        sheet.cell(row, index).value = value


def test_rows_answered_on_one_of_two_sheets_are_asked_about(sent: Sent) -> None:
    def work(book: Workbook, sheet: Worksheet) -> None:
        copy = book.copy_worksheet(sheet)
        put(copy, FIRST, DECISION, "accept")
        put(sheet, FIRST + 1, DECISION, "reject")

    preview = sent.preview(sent.returned(work))
    assert taken(preview) == {}
    assert {cell.key: cell.theirs for cell in preview.plan.conflicts} == {
        (sent.needs()[0], "decision"): "accept",
        (sent.needs()[1], "decision"): "reject",
    }
    assert {str(cell.why) for cell in preview.plan.conflicts} == {
        "It stands on the sheets Needs, Needs Copy, and is not answered on all of them."
    }


@pytest.mark.parametrize(
    ("tag", "values"),
    [
        (DECISION, ["reject", "accept", "ask", "accept", "reject", "accept"]),
        (QUANTITY, [50, 7, 900, 12.5, 33]),
        (COMMENT, ["see mail", "by road", "all right", "wait", "not now"]),
    ],
)
def test_one_column_of_answers_that_was_sorted_alone_is_asked_about(sent: Sent, tag: str, values: list[Any]) -> None:
    preview = sent.preview(sent.returned(typed_out_of_order(tag, values)))
    assert taken(preview) == {}
    assert len({cell.record for cell in preview.plan.conflicts}) == len(values)
    assert {str(cell.why).split(" runs")[1][:30] for cell in preview.plan.conflicts} == {
        " from its first cell in order,"
    }


def test_whole_rows_sorted_by_their_decision_are_taken_as_they_are(sent: Sent) -> None:
    truth: Truth = {}

    def work(_: Workbook, sheet: Worksheet) -> None:
        for row, word in zip(range(FIRST + 3, 200, 2), ["reject", "accept", "ask", "accept", "reject"], strict=False):
            put(sheet, row, DECISION, word)
            truth[record_in(sheet, row), "decision"] = word
        index = column(sheet, DECISION) - 1
        replace_cells(sheet, sorted(cells(sheet), key=lambda row: (row[index] is None, str(row[index]))))

    assert taken(sent.preview(sent.returned(work))) == truth


def test_a_sheet_does_not_let_its_protection_sort_the_unlocked_cells_alone(sent: Sent) -> None:
    sheet = openpyxl.load_workbook(sent.path)["Needs"]
    assert sheet.protection.sheet
    assert sheet.protection.sort  # openpyxl says True for what is forbidden
    assert not sheet.protection.autoFilter
    left, right = column(sheet, DECISION), column(sheet, COMMENT)
    assert [sheet.cell(FIRST, index).protection.locked for index in range(left, right + 1)] == [
        False,
        True,
        False,
        False,
    ]


# Files of other programs.


@pytest.fixture(scope="module")
def through_libreoffice(sent: Sent) -> Callable[[str, str], tuple[MergePreview, Truth]]:
    if SOFFICE is None:
        pytest.skip("LIBREOFFICE TESTS LEFT OUT: soffice is not installed")
    path, truth = answered(sent)

    def run(target: str, ending: str) -> tuple[MergePreview, Truth]:
        return sent.preview(resaved(path, target, ending)), truth

    return run


CSV_OF_NEEDS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,3"


@pytest.mark.parametrize(
    ("target", "ending"),
    [("xlsx:Calc MS Excel 2007 XML", "xlsx"), ("ods", "ods"), ("xls:MS Excel 97", "xls"), (CSV_OF_NEEDS, "csv")],
    ids=["xlsx", "ods", "xls", "csv"],
)
def test_a_file_saved_by_another_program_comes_home_whole(through_libreoffice: Any, target: str, ending: str) -> None:
    preview, truth = through_libreoffice(target, ending)
    assert preview.snapshot is not None
    assert assert_nothing_wrong(preview, truth) == set()


def test_a_formula_with_its_result_is_taken_as_its_result(sent: Sent) -> None:
    if SOFFICE is None:
        pytest.skip("LIBREOFFICE TESTS LEFT OUT: soffice is not installed")

    def work(_: Workbook, sheet: Worksheet) -> None:
        put(sheet, FIRST, DECISION, "change")
        sheet.cell(FIRST, column(sheet, QUANTITY)).value = "=70+7"

    path = resaved(sent.returned(work, "formula.xlsx"), "xlsx:Calc MS Excel 2007 XML", "xlsx")
    record = sent.needs()[0]
    assert taken(sent.preview(path))[record, "quantity"] == "77"


# Identity.


def test_properties_cut_out_of_the_file_do_no_harm(sent: Sent) -> None:
    path, truth = answered(sent)

    def without_mention(name: str, part: bytes) -> bytes:
        if name in ("_rels/.rels", "[Content_Types].xml"):
            return re.sub(rb"<[^>]*docProps/custom\.xml[^>]*>", b"", part)
        return part

    preview = sent.preview(without_parts(path, r"docProps/custom\.xml", without_mention))
    assert assert_nothing_wrong(preview, truth) == set()


def test_a_file_that_says_nothing_of_itself_is_known_by_its_rows(sent: Sent) -> None:
    preview, truth = after(sent, only_the_table_pasted_into_a_new_workbook)
    assert preview.snapshot is not None
    assert preview.snapshot.id == sent.code
    assert "its rows are those of no. 1" in said(preview)
    assert assert_nothing_wrong(preview, truth) == set()


@pytest.mark.parametrize("password", [None, "open sesame"])
def test_notes_on_cells_are_brought_home_as_words(sent: Sent, password: str | None) -> None:
    def work(_: Workbook, sheet: Worksheet) -> None:
        sheet.cell(FIRST + 1, 3).comment = Comment("Is this the winter tent?", "Ms Chen")

    path = sent.returned(work)
    if password:
        encrypt_workbook(path, password)
    preview = sent.preview(path, password=password)
    assert taken(preview) == {}
    assert "C7 (Item): A note hangs on the cell: Ms Chen: Is this the winter tent?" in said(preview)


def test_notes_on_cells_of_an_open_document_are_brought_home_as_words(sent: Sent) -> None:
    if SOFFICE is None:
        pytest.skip("LIBREOFFICE TESTS LEFT OUT: soffice is not installed")

    def work(_: Workbook, sheet: Worksheet) -> None:
        sheet.cell(FIRST + 1, 3).comment = Comment("Is this the\nwinter tent?", "Ms Chen")
        sheet.cell(FIRST + 9, column(sheet, DECISION)).comment = Comment("not yet", "Ms Chen")

    preview = sent.preview(resaved(sent.returned(work, "notes.xlsx"), "ods", "ods"))
    notes = [problem for problem in preview.problems if problem.code == "merge.cell_note"]
    assert [str(problem.address).split(" > ")[-1] for problem in notes] == ["C7 (Item)", "M15 (Decision)"]
    assert "A note hangs on the cell: Is this the winter tent?." in said(preview)
    assert preview.plan.changes_nothing


def test_a_kind_of_file_whose_notes_are_not_read_is_said_to_be_one(through_libreoffice: Any) -> None:
    preview, _ = through_libreoffice("xls:MS Excel 97", "xls")
    assert "Notes on cells, colours and struck out words are not looked at in .xls files." in said(preview)


def test_notes_that_cannot_be_read_are_said_and_the_answers_still_come_home(sent: Sent) -> None:
    truth: Truth = {}

    def work(_: Workbook, sheet: Worksheet) -> None:
        truth.update(answer(sheet))
        sheet.cell(FIRST, 3).comment = Comment("lost", "Ms Chen")

    def broken(name: str, part: bytes) -> bytes:
        return part[: len(part) // 2] if "comments/comment" in name else part

    preview = sent.preview(without_parts(sent.returned(work), "^no such part$", broken))
    assert "The notes on cells, their colours and struck out words could not be read." in said(preview)
    assert assert_nothing_wrong(preview, truth) == set()


def test_edits_in_locked_cells_are_notes_and_never_changes(sent: Sent) -> None:
    def work(_: Workbook, sheet: Worksheet) -> None:
        put(sheet, FIRST, AMOUNT, 99)
        put(sheet, FIRST + 1, PLACE, "elsewhere")

    preview = sent.preview(sent.returned(work))
    assert preview.plan.changes_nothing
    assert 'was changed to "99" in a locked cell' in said(preview)
    assert 'was changed to "elsewhere" in a locked cell' in said(preview)


def test_rows_that_headquarters_added_are_named_with_their_words(sent: Sent) -> None:
    def work(_: Workbook, sheet: Worksheet) -> None:
        sheet.cell(sheet.max_row + 1, 3).value = "Stove"

    assert "Headquarters added a row: Stove." in said(sent.preview(sent.returned(work)))


def test_all_rows_changed_are_all_taken(sent: Sent) -> None:
    def work(_: Workbook, sheet: Worksheet) -> None:
        for row in range(FIRST, sheet.max_row + 1):
            put(sheet, row, DECISION, "accept")
            put(sheet, row, COMMENT, f"row {row}")

    assert len(taken(sent.preview(sent.returned(work)))) == 2 * len(sent.needs())


def test_a_workbook_that_is_no_reconciliation_is_said_to_be_none(sent: Sent, tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0].append(["name", "amount"])
    book.save(tmp_path / "other.xlsx")
    preview = sent.preview(tmp_path / "other.xlsx")
    assert preview.snapshot is None
    assert "No sheet of a reconciliation was found in the file." in said(preview)


def test_another_desks_export_is_recognised_and_nothing_of_it_is_taken(sent: Sent, tmp_path: Path) -> None:
    other = sent_desk(tmp_path)
    path, _ = answered(other)
    preview = sent.preview(path)
    other.desk.close()
    assert preview.snapshot is None
    assert preview.plan.changes_nothing
    assert f"The file is export {other.code} of another desk." in said(preview)


def test_rows_of_another_desk_among_ours_are_recognised(sent: Sent, tmp_path: Path) -> None:
    other = sent_desk(tmp_path)
    strange = cells(openpyxl.load_workbook(other.path)["Needs"])[0]
    other.desk.close()

    def work(_: Workbook, sheet: Worksheet) -> None:
        replace_cells(sheet, [*cells(sheet), strange])
        put(sheet, sheet.max_row, DECISION, "accept")

    preview = sent.preview(sent.returned(work))
    assert taken(preview) == {}
    assert f"{strange[0]} was made by another desk." in said(preview)


def test_a_damaged_reference_beside_changed_text_is_taken_for_nothing(sent: Sent) -> None:
    def work(_: Workbook, sheet: Worksheet) -> None:
        reference = sheet.cell(FIRST, column(sheet, REFERENCE))
        reference.value = f"{str(reference.value)[:-1]}{'2' if str(reference.value)[-1] != '2' else '3'}"
        put(sheet, FIRST, PLACE, "elsewhere")
        put(sheet, FIRST, DECISION, "accept")

    preview = sent.preview(sent.returned(work))
    assert taken(preview) == {}
    assert "is a damaged reference" in said(preview)
