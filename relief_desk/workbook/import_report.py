"""The answer to a sender: every problem of their file with its cell, and the whole rows left out; knows no desk.

The report speaks of the sender's own sheets, cells and headings. It is a workbook of its own; the sender's file is not
touched.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from relief_desk.domain.fields import Kind
from relief_desk.domain.problems import Problem, Severity
from relief_desk.domain.sheets import Cell, Column, Table
from relief_desk.domain.values.cells import raw_text
from relief_desk.domain.values.conventions import CellValue
from relief_desk.domain.wording import ENGLISH, Phrase, Template, Wording
from relief_desk.workbook.text_safety import holdable
from relief_desk.workbook.writing import Frame, new_book

REPORT_TITLE = Template("import_report.title", "Import report")
PROBLEMS_TITLE = Template("import_report.problems", "To correct")
ROWS_TITLE = Template("import_report.rows", "Rows with problems")
SKIPPED_TITLE = Template("import_report.skipped", "Rows set apart")
NOTHING_WRONG = Template("import_report.nothing_wrong", "Every row of {file} was understood.")
LEFT_OUT = Template(
    "import_report.left_out",
    "One place of {file} needs your answer. Correct your file and send it again; nothing in it was changed.",
    "{n} places of {file} need your answer. Correct your file and send it again; nothing in it was changed.",
)
_SEVERITY_WORDS = {
    Severity.ERROR: Template("import_report.error", "must be corrected"),
    Severity.QUESTION: Template("import_report.question", "please answer"),
    Severity.WARNING: Template("import_report.warning", "please check"),
    Severity.NOTE: Template("import_report.note", "for your information"),
}
_ORDER = list(Severity)
_PROBLEM_COLUMNS = (
    Column("sheet", "Sheet", Kind.TEXT, width=16),
    Column("cell", "Cell", Kind.TEXT, width=8),
    Column("heading", "Heading", Kind.TEXT, width=18),
    Column("value", "Value as read", Kind.TEXT, width=24),
    Column("what", "What is wrong", Kind.TEXT, width=46),
    Column("todo", "What to do", Kind.TEXT, width=40),
    Column("choices", "Possible answers", Kind.TEXT, width=24),
    Column("severity", "How urgent", Kind.TEXT, width=16),
)
_WIDEST_TABLE = 250
_LONGEST_HEADING = 200


@dataclass(frozen=True, slots=True)
class ReportedRow:
    """A whole row of the sender's list: its sheet, number, headings and values, all in the order of the sheet."""

    sheet: str
    row: int
    headings: tuple[str, ...]
    values: tuple[CellValue, ...]


@dataclass(frozen=True, slots=True)
class SetApart:
    """A row that was not taken for data, and why."""

    sheet: str
    row: int
    reason: Phrase
    text: str


def write_import_report(
    path: Path,
    file: str,
    problems: Iterable[Problem],
    rows: Sequence[ReportedRow] = (),
    set_apart: Sequence[SetApart] = (),
    wording: Wording = ENGLISH,
) -> None:
    """Writes the report on `file` in the place of `path`, problems sorted by sheet, row and urgency.

    Raises FileRefused when the report cannot be written.
    """
    listed = sorted(problems, key=_place)
    asking = sum(each.severity in (Severity.ERROR, Severity.QUESTION) for each in listed)
    note = LEFT_OUT.filled(n=asking, file=file) if asking else NOTHING_WRONG.filled(file=file)
    with new_book(path, wording, Frame(wording.say(REPORT_TITLE), file)) as book:
        book.add_table_sheet(_problem_table(listed, wording), wording.say(note))
        for table in _row_tables(rows):
            book.add_table_sheet(table)
        if set_apart:
            book.add_table_sheet(_set_apart_table(set_apart))


def _place(problem: Problem) -> tuple[str, int, int, str]:
    return problem.address.sheet, problem.address.row, _ORDER.index(problem.severity), problem.address.cell


def _problem_table(problems: Sequence[Problem], wording: Wording) -> Table:
    return Table(
        "problems", PROBLEMS_TITLE, _PROBLEM_COLUMNS, tuple(_line(each, wording) for each in problems), tagged=False
    )


def _line(problem: Problem, wording: Wording) -> tuple[Cell, ...]:
    address = problem.address
    return (
        address.sheet,
        address.cell or (str(address.row) if address.row else ""),
        address.heading,
        problem.value,
        wording.say(problem.what),
        wording.say(problem.todo),
        "; ".join(problem.choices),
        wording.say(_SEVERITY_WORDS[problem.severity]),
    )


def _row_tables(rows: Sequence[ReportedRow]) -> Iterable[Table]:
    """One table for each list of headings, in the order in which they first come."""
    groups: dict[tuple[str, tuple[str, ...]], list[ReportedRow]] = {}
    for row in rows:
        groups.setdefault((row.sheet, row.headings), []).append(row)
    for number, ((_, headings), members) in enumerate(groups.items()):
        kept = [holdable(heading)[:_LONGEST_HEADING] for heading in headings[:_WIDEST_TABLE]]
        columns = (
            Column("sheet", "Sheet", Kind.TEXT, width=16),
            Column("row", "Row", Kind.REFERENCE, width=7),
            *(Column(f"c{at}", heading or f"({at + 1})", Kind.TEXT, width=16) for at, heading in enumerate(kept)),
        )
        lines = tuple((each.sheet, str(each.row), *map(raw_text, each.values[: len(kept)])) for each in members)
        yield Table(f"rows{number}", ROWS_TITLE, columns, lines, tagged=False)


def _set_apart_table(rows: Sequence[SetApart]) -> Table:
    columns = (
        Column("sheet", "Sheet", Kind.TEXT, width=16),
        Column("row", "Row", Kind.REFERENCE, width=7),
        Column("reason", "Why it was set apart", Kind.TEXT, width=44),
        Column("text", "What it says", Kind.TEXT, width=80),
    )
    lines = tuple((each.sheet, str(each.row), each.reason, each.text) for each in rows)
    return Table("set_apart", SKIPPED_TITLE, columns, lines, tagged=False)
