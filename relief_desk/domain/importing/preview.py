"""An import before it is done: the tables found, every row with its verdict, problems and questions; writes nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import ItemsView, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from relief_desk.domain.changes import RowChange
from relief_desk.domain.importing.mapping import ColumnGuess
from relief_desk.domain.importing.plan import Verdict
from relief_desk.domain.importing.questions import Question
from relief_desk.domain.importing.resolving import Answers
from relief_desk.domain.importing.source_tables import SkippedRow, SourceTable
from relief_desk.domain.problems import Problem
from relief_desk.domain.records import Item, ItemUnit, Organisation, Place, Record
from relief_desk.domain.values.cells import raw_text
from relief_desk.domain.values.column_values import Memory, told_apart
from relief_desk.domain.values.conventions import CellValue

OF_HIDDEN = frozenset({"file.hidden_rows", "file.hidden_sheet"})
NO_MAPPING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """How a file is to be taken in: as which list ("needs", "pledges" or None to guess), and what the user said.

    `sheet` limits the import to one sheet. `mapping` goes from a heading, a column letter or an HXL tag to the key of a
    field or "not used"; `answers` from the id of a question to the id of a choice. With `strict` nothing is written as
    long as one row cannot be. `without_hidden` leaves out what the sender hid. `sender` says who sent the file, where
    the user knows it.
    """

    list_name: str | None = None
    sheet: str | None = None
    mapping: Mapping[str, str] | None = None
    answers: Answers | None = None
    strict: bool = False
    without_hidden: bool = False
    sender: str = ""
    password: str | None = None


@dataclass(frozen=True, slots=True)
class PreviewTable:
    """One table of the file: as which list it is read ("" where it is set aside), what its columns mean, who sent it.

    `sender` is the key of an organisation, a name where it has none, or "".
    """

    source: SourceTable
    list_name: str
    columns: tuple[ColumnGuess, ...]
    sender: str = ""

    @property
    def sheet(self) -> str:
        return self.source.sheet

    @property
    def skipped(self) -> tuple[SkippedRow, ...]:
        return self.source.skipped

    @property
    def mapping(self) -> dict[str, str]:
        """Heading (or letter) to field, of the columns that are read."""
        names = unique_names(self.source)
        return {names[guess.position]: guess.field for guess in self.columns if guess.sure and guess.field}


class PreviewRow(NamedTuple):
    """What becomes of one row: `table` and `position` say where it stands in the preview's tables.

    A missing record has row 0 and position -1. `changes` are what committing this row writes: none where nothing
    changes, the line last where a pledge is written with it.
    """

    sheet: str
    row: int
    verdict: Verdict
    changes: tuple[RowChange, ...] = ()
    problems: tuple[Problem, ...] = ()
    table: int = 0
    position: int = -1
    same: Record | None = None

    @property
    def before(self) -> Record | None:
        """The need or pledge line of the desk that the row speaks of."""
        return self.changes[-1].before if self.changes else self.same

    @property
    def after(self) -> Record | None:
        """The need or pledge line as it would be; None where the row is refused."""
        return self.changes[-1].after if self.changes else self.same

    @property
    def changed_fields(self) -> tuple[str, ...]:
        """Record fields of the need or line that would change; empty for a new one."""
        if not self.changes or self.changes[-1].before is None:
            return ()
        return self.changes[-1].changed_fields


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """A file as it would be taken in; plan it again with other answers or cells, or commit it.

    `new_organisations` go by the stand-in of their key. `made` are the items and places that the user says are new, by
    the question: the last is what is meant, those before it lie around it. `unconfirmed` are the pack sizes that rows
    were counted by and no source confirms, by the key of the item and the sender's word.
    """

    file: str
    sha256: str
    tables: tuple[PreviewTable, ...]
    rows: tuple[PreviewRow, ...]
    problems: tuple[Problem, ...]
    questions: tuple[Question, ...]
    new_organisations: Mapping[str, Organisation]
    made: Mapping[str, tuple[Item | Place, ...]]
    unconfirmed: Mapping[tuple[str, str], ItemUnit]
    options: ImportOptions
    edits: Mapping[tuple[str, str], CellValue] = field(default_factory=dict)
    sources: tuple[SourceTable, ...] = ()
    noticed: tuple[Problem, ...] = ()
    taken_before: str = ""
    today: date = date.min
    journal_seq: int = 0

    @property
    def notices(self) -> tuple[Problem, ...]:
        """What was noticed of the file as a whole; not that hidden rows are in it where they were left out."""
        gone = OF_HIDDEN if self.options.without_hidden else ()
        return tuple(each for each in self.noticed if each.code not in gone)

    @property
    def has_hidden(self) -> bool:
        """The sender hid rows or sheets with rows of a table."""
        return any(source.hides_rows for source in self.sources)

    @property
    def counts(self) -> dict[str, int]:
        """Rows by verdict, and how many problems and questions there are."""
        found = Counter(row.verdict.value for row in self.rows)
        counted = {verdict.value: found[verdict.value] for verdict in Verdict}
        return counted | {"problems": len(self.problems), "questions": len(self.questions)}

    def raw(self, row: PreviewRow) -> dict[str, str]:
        """The text of every cell of a row by heading, as it was read."""
        if row.position < 0:
            return {}
        return raw_cells(self.tables[row.table].source, row.position)

    @property
    def whole(self) -> bool:
        """Every row of the list can be written."""
        return not any(row.verdict is Verdict.REFUSE for row in self.rows)


def raw_cells(table: SourceTable, index: int) -> dict[str, str]:
    """Text of every filled cell of a row by the column's name; a heading that stands twice has its letter with it."""
    names = unique_names(table)
    return {name: text for name, values in zip(names, table.cells, strict=True) if (text := raw_text(values[index]))}


def unique_names(table: SourceTable) -> list[str]:
    """What each column is known by; a heading that stands twice has its letter with it."""
    names: list[str] = []
    for column in table.columns:
        names.append(column.name if column.name not in names else f"{column.name} ({column.letter})")
    return names


class RawRows:
    """The texts of a whole table's cells, each different cell put into words once."""

    def __init__(self, table: SourceTable) -> None:
        self._names = unique_names(table)
        self._texts = [Memory(raw_text).all(told_apart(values)) for values in table.cells]

    def cells(self, index: int) -> dict[str, str]:
        """As `raw_cells`."""
        return {name: text for name, texts in zip(self._names, self._texts, strict=True) if (text := texts[index])}


class RawRow(Mapping[str, str]):
    """One of those rows, put together whenever it is asked for: a hundred thousand of them held would be heavy."""

    __slots__ = ("_index", "_rows")

    def __init__(self, rows: RawRows, index: int) -> None:
        self._rows, self._index = rows, index

    def __getitem__(self, name: str) -> str:
        return self._rows.cells(self._index)[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows.cells(self._index))

    def __len__(self) -> int:
        return len(self._rows.cells(self._index))

    def items(self) -> ItemsView[str, str]:
        return self._rows.cells(self._index).items()


def rows_of(preview: ImportPreview, verdict: Verdict) -> Sequence[PreviewRow]:
    return [row for row in preview.rows if row.verdict is verdict]
