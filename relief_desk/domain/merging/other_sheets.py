"""What headquarters wrote on sheets that are not for answers: named, so that somebody reads it, and never taken."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from relief_desk.domain.merging.layout import LEAST_MARKS, ReturnedTable, tag_of
from relief_desk.domain.merging.returned import NumberedRow, ReturnedBook, ReturnedSheet, cell_address
from relief_desk.domain.merging.sheet_answers import CELL_NOTE, READ_IT, STRANGE_COLUMN, first_of, words_beside
from relief_desk.domain.problems import Address, Problem, Severity
from relief_desk.domain.reconciling.snapshots import SentTable
from relief_desk.domain.values.cells import read_text
from relief_desk.domain.wording import Phrase, Template

OTHER_SHEET = Template("merge.other_sheet", "The sheet is none of those that were sent: {text}.")
OTHER_SHEET_TODO = Template("merge.other_sheet.todo", "Nothing of it was taken; read it and act on it.")
ROWS_ELSEWHERE = Template(
    "merge.rows_elsewhere",
    "The sheet is none of those that were sent, and {n} row of one that was stands on it: {records}.",
    plural="The sheet is none of those that were sent, and {n} rows of those that were stand on it: {records}.",
)
ROWS_ELSEWHERE_TODO = Template(
    "merge.rows_elsewhere.todo",
    "Nothing of it was taken. Ask headquarters to answer on the sheet that was sent, or to copy its headings as well.",
)
MOST_SAID = 200


def read_other_sheets(
    book: ReturnedBook, tables: Iterable[ReturnedTable], sent: Iterable[SentTable]
) -> tuple[Problem, ...]:
    """Notes and words on the sheets of which no table was read; hidden ones are left out."""
    read = {table.sheet.name for table in tables}
    records = frozenset(record for table in sent for record in table.rows)
    others = [sheet for sheet in book.sheets if sheet.name not in read and not sheet.hidden]
    return tuple(problem for sheet in others for problem in _said_on(sheet, book.file, records))


def _said_on(sheet: ReturnedSheet, file: str, records: Container[str]) -> Iterator[Problem]:
    for place, text in sorted(sheet.comments.items()):
        yield _warning(CELL_NOTE.filled(text=text), READ_IT, cell_address(file, sheet.name, place))
    if sheet.codes:
        for number, count, text in words_beside(*_list_on(sheet)):
            yield _warning(STRANGE_COLUMN.filled(n=count, text=text), READ_IT, Address(file, sheet.name, row=number))
        return
    words = [text for _, row in sheet.numbered_rows() for text in map(read_text, row) if text]
    named = list(dict.fromkeys(text for text in words if text in records))
    address = Address(file, sheet.name)
    if named:
        what = ROWS_ELSEWHERE.filled(n=len(named), records=first_of(named))
        yield _warning(what, ROWS_ELSEWHERE_TODO, address, ", ".join(named))
    elif words:
        yield _warning(OTHER_SHEET.filled(text=", ".join(words)[:MOST_SAID]), OTHER_SHEET_TODO, address)


def _list_on(sheet: ReturnedSheet) -> tuple[list[NumberedRow], frozenset[int]]:
    """The rows under the tags of a list of ours, and the columns that have one; no rows where there are no tags."""
    rows = list(sheet.numbered_rows())
    for at, (_, row) in enumerate(rows):
        tagged = frozenset(position for position, cell in enumerate(row) if tag_of(read_text(cell)))
        if len(tagged) >= LEAST_MARKS:
            return rows[at + 1 :], tagged
    return [], frozenset()


def _warning(what: Phrase, todo: Template, address: Address, value: str = "") -> Problem:
    return Problem(what, todo.filled(), address, value, Severity.WARNING)
