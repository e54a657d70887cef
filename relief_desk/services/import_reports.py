"""The answer to a sender: what of their workbook was understood, what was not, and what to do; writes no desk."""

from __future__ import annotations

from pathlib import Path

from relief_desk.domain.importing.preview import ImportPreview
from relief_desk.domain.problems import Problem, Severity
from relief_desk.domain.wording import ENGLISH, Wording
from relief_desk.workbook.annotated_copy import write_annotated_copy
from relief_desk.workbook.import_report import ReportedRow, SetApart, write_import_report

_SHOWN_WHOLE = (Severity.ERROR, Severity.QUESTION)


def report_to_sender(preview: ImportPreview, path: Path, wording: Wording = ENGLISH) -> None:
    """Writes the report in the place of `path`: every problem with its cell, the offending rows whole, rows set apart.

    Raises FileRefused when it cannot be written.
    """
    write_import_report(path, preview.file, _problems(preview), _offending(preview), _set_apart(preview), wording)


def mark_senders_copy(preview: ImportPreview, source: Path, path: Path, wording: Wording = ENGLISH) -> int:
    """Writes a copy of the sender's own workbook with the cells marked; returns how many.

    Raises FileRefused where the copy would lose something of the original, and names what.
    """
    return write_annotated_copy(source, path, _problems(preview), wording)


def _problems(preview: ImportPreview) -> tuple[Problem, ...]:
    return (*preview.notices, *preview.problems)


def _offending(preview: ImportPreview) -> tuple[ReportedRow, ...]:
    """Whole rows with an error or an open question, in the order of the file."""
    wanted = {(each.address.sheet, each.address.row) for each in preview.problems if each.severity in _SHOWN_WHOLE}
    rows = []
    for row in preview.rows:
        if row.position >= 0 and (row.sheet, row.row) in wanted:
            source = preview.tables[row.table].source
            headings = tuple(column.name for column in source.columns)
            rows.append(ReportedRow(row.sheet, row.row, headings, tuple(cells[row.position] for cells in source.cells)))
    return tuple(rows)


def _set_apart(preview: ImportPreview) -> tuple[SetApart, ...]:
    return tuple(
        SetApart(table.sheet, skipped.row, skipped.reason, skipped.text)
        for table in preview.tables
        for skipped in table.skipped
    )
