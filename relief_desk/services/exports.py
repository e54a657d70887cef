"""Any list as a workbook or as CSV, chosen by the file's ending."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from io import StringIO
from pathlib import Path

from relief_desk.domain.fields import FIELDS_OF, Field
from relief_desk.domain.reconciling.columns import ROW_COLUMN
from relief_desk.domain.records import Item, Organisation, Place
from relief_desk.domain.sheets import Cell, Column, Table, column_of, plain_text
from relief_desk.domain.wording import ENGLISH, Template, Wording
from relief_desk.services.desk import Desk
from relief_desk.services.reconciling import derive_reconciliation
from relief_desk.workbook.text_safety import could_start_formula
from relief_desk.workbook.writing import Frame, new_book, replace_file

GUARD = "'"
"""Put before text that a spreadsheet would take for a formula, because CSV cannot say that a cell is text."""

ITEMS_TITLE = Template("export.items", "Items")
PLACES_TITLE = Template("export.places", "Places")
ORGANISATIONS_TITLE = Template("export.organisations", "Organisations")
_CATALOGUE: Mapping[str, tuple[type[Item] | type[Place] | type[Organisation], Template]] = {
    "items": (Item, ITEMS_TITLE),
    "places": (Place, PLACES_TITLE),
    "organisations": (Organisation, ORGANISATIONS_TITLE),
}


@dataclass(frozen=True, slots=True)
class WrittenList:
    """What was written; `guarded` counts the CSV cells that got an apostrophe in front."""

    path: Path
    rows: int
    guarded: int = 0


def table_of(key: str, title: Template, fields: Sequence[Field], rows: Iterable[Mapping[str, Cell]]) -> Table:
    """The table of a list whose rows are cells by field key."""
    keys = [field.key for field in fields]
    return Table(key, title, tuple(map(column_of, fields)), tuple(tuple(map(row.get, keys)) for row in rows))


def export_list(desk: Desk, name: str, path: Path, as_of: date, wording: Wording = ENGLISH) -> WrittenList:
    """Writes one list of the desk, as the reconciliation shows it but without the columns that wait for an answer."""
    decided = derive_reconciliation(desk, as_of, wording=wording)
    tables = {table.key: table for table in decided.tables}
    if name not in _CATALOGUE:
        return write_list(path, _without_answers(tables[name]), wording, decided.title)
    record_type, title = _CATALOGUE[name]
    fields = FIELDS_OF[name]
    rows = ({field.key: _catalogue_cell(getattr(each, field.record_field)) for field in fields}
            for each in desk.all(record_type))  # fmt: skip
    return write_list(path, table_of(name, title, fields, rows), wording, decided.title)


def _without_answers(table: Table) -> Table:
    kept = [
        place
        for place, column in enumerate(table.columns)
        if not column.answer and not column.hidden and column is not ROW_COLUMN
    ]
    rows = tuple(tuple(row[place] for place in kept) for row in table.rows)
    return replace(table, columns=tuple(table.columns[place] for place in kept), rows=rows)


def _catalogue_cell(value: object) -> Cell:
    match value:
        case tuple():
            return ", ".join(map(str, value))
        case bool() | None:
            return "yes" if value else ""
        case int():
            return value
        case _:
            return str(value)


def write_list(path: Path, table: Table, wording: Wording = ENGLISH, title: str = "") -> WrittenList:
    """Writes the table in the place of `path`: CSV where the name ends so, else a workbook.

    Raises FileRefused when the file cannot be written.
    """
    if path.suffix.lower() == ".csv":
        return _write_csv(path, table, wording)
    with new_book(path, wording, Frame(title)) as book:
        book.add_table_sheet(table)
    return WrittenList(path, len(table.rows))


def _write_csv(path: Path, table: Table, wording: Wording) -> WrittenList:
    """UTF-8 with its mark, so that Excel reads every script; headings, tags, then the rows."""
    text = StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([_guarded(wording.text(column.heading)) for column in table.columns])
    if table.tagged:
        writer.writerow([column.tag for column in table.columns])
    guarded = 0
    for row in table.rows:
        cells = [_csv_cell(cell, column, wording) for cell, column in zip(row, table.columns, strict=True)]
        guarded += sum(cell.startswith(GUARD) for cell in cells)
        writer.writerow(cells)
    replace_file(path, text.getvalue().encode("utf-8-sig"))
    return WrittenList(path, len(table.rows), guarded)


def _csv_cell(cell: Cell, column: Column, wording: Wording) -> str:
    text = plain_text(cell, column.kind, wording).encode("utf-8", "replace").decode()
    return text if isinstance(cell, int) else _guarded(text)


def _guarded(text: str) -> str:
    return f"{GUARD}{text}" if could_start_formula(text) else text
