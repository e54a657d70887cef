"""Lists as senders make them, and a desk to take them in: the tests of imports name only the cells they are about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import xlsxwriter

from relief_desk.domain.importing.preview import ImportOptions, ImportPreview
from relief_desk.domain.importing.source_tables import SourceColumn, SourceTable
from relief_desk.domain.records import Operation
from relief_desk.services.desk import Desk
from relief_desk.services.import_planning import plan_import
from relief_desk.services.imports import ImportOutcome, commit_import
from relief_desk.services.jobs import finish
from relief_desk.services.reference import load_reference

START, TODAY = date(2022, 6, 22), date(2022, 7, 15)
FILE = "list.xlsx"
NEED = {
    "Need ID": "N-1",
    "Item": "Family tent, 16 m2",
    "Quantity": 100.0,
    "Unit": "pcs",
    "Province": "Paktika",
    "District": "Barmal",
    "Priority": "High",
    "Needed by": date(2022, 7, 20),
}
PLEDGE = {
    "Pledge ID": "P-1",
    "Donor": "Iran",
    "Item": "Family tent, 16 m2",
    "Quantity": 100.0,
    "Unit": "pcs",
    "ETA": date(2022, 7, 1),
}


def new_desk(folder: Path) -> Desk:
    """A desk for Afghanistan with the whole reference data and nothing else."""
    path = folder / "import.reliefdesk"
    path.write_bytes(_empty_desk())
    return Desk.open(path)


@cache
def _empty_desk() -> bytes:
    """The file of such a desk, made once for all tests."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "import.reliefdesk"
        operation = Operation("operation", "Earthquake", START, country="AF")
        Desk.create(path, operation, load_reference("AF")).close()
        return path.read_bytes()


def table(
    *rows: Mapping[str, Any], sheet: str = "Needs", headings: Sequence[str] = (), file: str = FILE
) -> SourceTable:
    """A table with these rows below each other, from row 5 on; headings come from the rows."""
    names = list(headings) or list(dict.fromkeys(name for row in rows for name in row))
    columns = tuple(SourceColumn(chr(65 + at), name) for at, name in enumerate(names))
    cells = tuple(tuple(row.get(name) for row in rows) for name in names)
    return SourceTable(file, sheet, columns, cells, range(5, 5 + len(rows)))


def looked_at(
    desk: Desk, *tables: SourceTable, answers: Mapping[str, str] | None = None, sha256: str = "one", **options: Any
) -> ImportPreview:
    """The preview of the tables."""
    given = ImportOptions(answers=answers or {}, **options)
    return finish(plan_import(desk, FILE, sha256, tables, given, TODAY))


def taken_in(desk: Desk, *tables: SourceTable, **options: Any) -> ImportOutcome:
    """The tables committed whole."""
    return finish(commit_import(desk, looked_at(desk, *tables, **options)))


def workbook(path: Path, sheets: Mapping[str, Sequence[Sequence[Any]]]) -> Path:
    """A plain workbook with these cells."""
    with xlsxwriter.Workbook(path) as book:
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for row, cells in enumerate(rows):
                for column, cell in enumerate(cells):
                    if isinstance(cell, date):
                        sheet.write_datetime(row, column, cell, day)
                    elif cell is not None:
                        sheet.write(row, column, cell)
    return path
