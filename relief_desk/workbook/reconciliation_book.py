"""The reconciliation as a workbook: summary, answerable sheets, gaps, problems, definitions; decides nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from relief_desk.domain.fields import Kind
from relief_desk.domain.progress import Progress
from relief_desk.domain.reconciling.reconciliation import SUMMARY, Fact, Reconciliation
from relief_desk.domain.sheets import Table
from relief_desk.domain.wording import Phrase, Template, Wording
from relief_desk.workbook.quick_sheet import QuickSheet
from relief_desk.workbook.writing import Book, Frame, new_book

WRITING = Template("recon.writing", "Writing the sheet {sheet}")
EXPORT_LINE = Template("recon.export_line", "Export {code}, no. {number}, figures as of {day}")
EXPORT_LINE_TO = Template(
    "recon.export_line.to", "Export {code}, no. {number}, figures as of {day}, sent to {recipient}"
)
PLAIN_LINE = Template("recon.plain_line", "Figures as of {day}")
INSTRUCTION = Template(
    "recon.instruction",
    "Please fill in the yellow columns only, choose the decision from its list, and send this file back. You may "
    "filter the rows; to sort them, first take off the sheet protection, which has no password. A row that is "
    "missing is not taken as deleted.",
)
PROGRAM = Template("recon.program", "Program")
EXPORT_CODE = Template("recon.export_code", "Export code")
LANGUAGE = Template("recon.language", "Language")
RECIPIENT = Template("recon.recipient", "Sent to")
SENT_AT = Template("recon.sent_at", "Made at")
FINGERPRINT = Template("recon.fingerprint", "Fingerprint of the values")

IDENTITY_SHEET = "_relief_desk"
IDENTITY_PROPERTY = "relief_desk_export"
IDENTITY_NAME = "relief_desk."
IDENTITY_DESCRIPTION = "relief-desk:"
"""Where the code of the export travels unseen; it is printed on every sheet as well."""


@dataclass(frozen=True, slots=True)
class ExportIdentity:
    """What the workbook says about itself: the code by which the desk knows it again, and how it was made."""

    code: str = ""
    number: int = 0
    version: str = ""
    at: str = ""
    recipient: str = ""
    sha256: str = ""


def write_reconciliation_book(
    path: Path,
    reconciliation: Reconciliation,
    wording: Wording,
    identity: ExportIdentity,
    extra: tuple[Table, ...] = (),
    written: Callable[[], object] = lambda: None,
) -> Iterator[Progress]:
    """Writes the workbook in the place of `path`, sheet by sheet; `extra` sheets follow the summary.

    `written` is called when all of it is on the disk and only the name is missing. Raises FileRefused when the file
    cannot be written.
    """
    tables = (*extra, reconciliation.items, *reconciliation.answered, reconciliation.gaps, reconciliation.problems)
    total = len(tables) + 3
    cells = sum(len(table.rows) * len(table.columns) for table in tables)
    with new_book(path, wording, _frame(reconciliation, wording, identity), cells=cells, written=written) as book:
        _write_summary(book, reconciliation)
        for done, table in enumerate(tables, 1):
            yield Progress(done, total, WRITING.filled(sheet=wording.say(table.title)))
            book.add_table_sheet(table, _said(wording, table.note))
        _write_about(book, reconciliation.definitions, identity)
        _identify(book, identity)
        yield Progress(total - 1, total, WRITING.filled(sheet=path.name))


def _frame(reconciliation: Reconciliation, wording: Wording, identity: ExportIdentity) -> Frame:
    line = PLAIN_LINE.filled(day=reconciliation.as_of)
    if identity.code:
        template = EXPORT_LINE_TO if identity.recipient else EXPORT_LINE
        line = template.filled(
            code=identity.code, number=identity.number, day=reconciliation.as_of, recipient=identity.recipient
        )
    return Frame(
        reconciliation.title,
        wording.say(line),
        " ".join(filter(None, (identity.code, wording.day(reconciliation.as_of)))),
        wording.say(INSTRUCTION),
        protected=True,
    )


def _said(wording: Wording, sentence: Phrase | None) -> str:
    return "" if sentence is None else wording.say(sentence)


def _write_summary(book: Book, reconciliation: Reconciliation) -> None:
    sheet = book.add_sheet(book.wording.say(SUMMARY))
    book.write_text(sheet, 0, 0, f"{book.wording.say(SUMMARY)} - {reconciliation.title}", book.styles.title)
    book.write_text(sheet, 1, 0, book.frame.export_line, book.styles.label)
    row = 3
    for fact in reconciliation.facts:
        _write_fact(book, sheet, row, fact)
        row += 1
    for table in reconciliation.coverages:
        row += 1
        book.write_text(sheet, row, 0, book.wording.say(table.title), book.styles.title)
        row = book.place_table(sheet, table, table.rows, row + 1)
    sheet.set_column(0, 0, 50)
    sheet.set_column(1, max(len(table.columns) for table in reconciliation.coverages) - 1, 14)
    sheet.freeze_panes(2, 0)
    if book.frame.protected:
        sheet.protect("", {"format_columns": True, "format_rows": True})


def _write_fact(book: Book, sheet: QuickSheet, row: int, fact: Fact) -> None:
    book.write_text(sheet, row, 0, book.wording.say(fact.label), book.styles.label)
    book.write_fact(sheet, row, 1, fact.kind, fact.value)
    if fact.place:
        book.write_fact(sheet, row, 2, Kind.TEXT, fact.place)


def _write_about(book: Book, definitions: Table, identity: ExportIdentity) -> None:
    sheet = book.add_sheet(book.wording.say(definitions.title))
    wording = book.wording
    book.write_text(sheet, 0, 0, f"{wording.say(definitions.title)} - {book.frame.title}", book.styles.title)
    facts = (
        (PROGRAM, f"Relief Desk {identity.version}"),
        (EXPORT_CODE, identity.code),
        (SENT_AT, identity.at),
        (RECIPIENT, identity.recipient),
        (LANGUAGE, wording.language),
        (FINGERPRINT, identity.sha256),
    )
    row = 2
    for label, value in facts:
        if value:
            book.write_text(sheet, row, 0, wording.say(label), book.styles.label)
            book.write_text(sheet, row, 1, value, book.styles.line)
            row += 1
    book.write_text(sheet, row + 1, 0, wording.say(INSTRUCTION), book.styles.line)
    book.place_table(sheet, definitions, definitions.rows, row + 3)
    for index, column in enumerate(definitions.columns):
        sheet.set_column(index, index, column.width)
    if book.frame.protected:
        sheet.protect("", {"format_columns": True, "format_rows": True})


def _identify(book: Book, identity: ExportIdentity) -> None:
    """Writes the export's code where other programs keep it: a property, a hidden sheet, a name, the description."""
    workbook = book.workbook
    workbook.set_properties(
        {
            "title": book.frame.title,
            "author": "Relief Desk",
            "comments": f"{IDENTITY_DESCRIPTION}{identity.code}" if identity.code else "",
        }
    )
    if not identity.code:
        return
    workbook.set_custom_property(IDENTITY_PROPERTY, identity.code, "text")
    workbook.set_custom_property(f"{IDENTITY_PROPERTY}_number", str(identity.number), "text")
    sheet = book.add_sheet(IDENTITY_SHEET, hidden=True)
    facts = ("export", identity.code), ("number", str(identity.number)), ("version", identity.version)
    for row, (key, value) in enumerate((*facts, ("at", identity.at), ("sha256", identity.sha256))):
        sheet.write_string(row, 0, key)
        sheet.write_string(row, 1, value)
    name = f"{IDENTITY_NAME}{identity.code.replace('-', '_')}"
    workbook.define_name(name, f"={IDENTITY_SHEET}!$B$1")
