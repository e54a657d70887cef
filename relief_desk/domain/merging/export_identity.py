"""Says which export a returned workbook is, from its claims or from its rows; merges nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from relief_desk.domain.merging.layout import ReturnedTable, find_tables
from relief_desk.domain.merging.returned import ReturnedBook
from relief_desk.domain.problems import Address, Problem, Severity
from relief_desk.domain.reconciling.snapshots import SentTable, locked_of, row_check, unpack
from relief_desk.domain.references import is_sound
from relief_desk.domain.values.cells import read_text
from relief_desk.domain.wording import ENGLISH, Template, Wording

OTHER_DESK = Template("merge.other_desk", "The file is export {code} of another desk.")
SEND_THERE = Template("merge.send_there", "Send it to the desk that made it; nothing was taken here.")
LOST_EXPORT = Template(
    "merge.lost_export", "The file is export {code}, which this desk made but does not know any more."
)
RESTORE = Template(
    "merge.restore",
    "This desk was probably restored from an older backup. Open the newer desk file; nothing was taken.",
)
NO_TABLE = Template("merge.no_table", "No sheet of a reconciliation was found in the file.")
SEND_WHOLE = Template("merge.send_whole", "Ask for the file that was sent, with its headings and references.")
UNKNOWN = Template("merge.unknown", "The file does not say which export it is, and its rows fit none.")
SAY_NUMBER = Template("merge.say_number", "Say which reconciliation it answers; nothing was taken.")
GUESSED = Template("merge.guessed", "The file does not say which export it is; its rows are those of no. {number}.")
LOOK = Template("merge.look", "Look at a few rows before you take it in.")
DISAGREE = Template("merge.disagree", "The file says of itself that it is {codes}; its rows are those of no. {number}.")
OLDER = Template("merge.older", "The file answers reconciliation no. {number}; no. {newest} was made since.")
OLDER_TODO = Template("merge.older.todo", "What both sides changed since is shown as a conflict.")


@dataclass(frozen=True, slots=True)
class KnownExport:
    """One export that this desk keeps: its code, number, language and packed rows."""

    code: str
    number: int
    language: str
    rows: Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Identified:
    """The code of the export, None where it is not known, and what there is to say about it."""

    code: str | None
    problems: tuple[Problem, ...] = ()


def identify_export(
    book: ReturnedBook, known: Sequence[KnownExport], wordings: Mapping[str, Wording], number: int | None = None
) -> Identified:
    """Which of the known exports came back; `number` is the user's word and goes before all others."""
    if not _tables(book, wordings.values()):
        return _nothing(NO_TABLE, SEND_WHOLE, book)
    if number is not None:
        said = [export.code for export in known if export.number == number]
        return Identified(said[0]) if said else _nothing(UNKNOWN, SAY_NUMBER, book)
    codes = tuple(dict.fromkeys(claim.code for claim in book.all_claims))
    by_code = {export.code: export for export in known}
    claimed = [by_code[code] for code in codes if code in by_code]
    if codes and not claimed:
        return _stranger(book, codes[0], known)
    if len(codes) == 1:
        return Identified(claimed[0].code, _age(book, claimed[0], known))
    voted = _vote(book, claimed or known, wordings)
    if voted is None:
        return _nothing(UNKNOWN, SAY_NUMBER, book)
    template = DISAGREE if codes else GUESSED
    what = template.filled(number=voted.number, codes=", ".join(codes))
    note = Problem(what, LOOK.filled(), Address(book.file), severity=Severity.WARNING)
    return Identified(voted.code, (note, *_age(book, voted, known)))


def _nothing(what: Template, todo: Template, book: ReturnedBook, **values: str) -> Identified:
    return Identified(None, (Problem(what.filled(**values), todo.filled(), Address(book.file)),))


def _stranger(book: ReturnedBook, code: str, known: Iterable[KnownExport]) -> Identified:
    ours = {export.code.split("-")[1] for export in known}
    if code.split("-")[1] in ours:
        return _nothing(LOST_EXPORT, RESTORE, book, code=code)
    return _nothing(OTHER_DESK, SEND_THERE, book, code=code)


def _age(book: ReturnedBook, export: KnownExport, known: Iterable[KnownExport]) -> tuple[Problem, ...]:
    newest = max(each.number for each in known)
    if export.number == newest:
        return ()
    what = OLDER.filled(number=export.number, newest=newest)
    return (Problem(what, OLDER_TODO.filled(), Address(book.file), severity=Severity.NOTE),)


def _tables(book: ReturnedBook, wordings: Iterable[Wording]) -> tuple[ReturnedTable, ...]:
    for wording in (ENGLISH, *wordings):
        if found := find_tables(book.file, book.sheets, wording):
            return found
    return ()


def _vote(book: ReturnedBook, known: Iterable[KnownExport], wordings: Mapping[str, Wording]) -> KnownExport | None:
    """The export whose rows came back, the newest of equals; None where not even half of the rows are of one."""
    best: tuple[int, int] = (0, 0)
    chosen = None
    for export in sorted(known, key=lambda each: -each.number):
        wording = wordings.get(export.language, ENGLISH)
        sent = {table.key: table for table in unpack(export.rows)}
        votes, rows = 0, 0
        for table in find_tables(book.file, book.sheets, wording):
            counted = _votes(table, sent[table.key]) if table.key in sent else (0, 0)
            votes, rows = votes + counted[0], rows + counted[1]
        if votes * 2 > rows and votes > best[0]:
            best, chosen = (votes, rows), export
    return chosen


def _votes(table: ReturnedTable, sent: SentTable) -> tuple[int, int]:
    """How many of the rows with a sound reference carry the check of this export, and how many there are."""
    checks = {record: row_check(texts[position] for position in locked_of(sent)) for record, texts in sent.rows.items()}
    votes = rows = 0
    has_check = "check" in table.positions
    for _, cells in table.body():
        record = read_text(table.cell(cells, "reference")).upper()
        if not is_sound(record):
            continue
        rows += 1
        if record in checks:
            votes += not has_check or read_text(table.cell(cells, "check")).upper() == checks[record]
    return votes, rows
