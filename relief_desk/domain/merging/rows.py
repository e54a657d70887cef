"""Says which returned row answers for which record, and which rows answer for none; compares no answers.

A row is believed only where its reference and the locked cells beside it belong together. Rows that were sorted without
their reference, copied, cut off or emptied are named and taken for nothing.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from relief_desk.domain.merging.layout import ReturnedTable
from relief_desk.domain.merging.values import comparer, normal
from relief_desk.domain.problems import Problem, Severity
from relief_desk.domain.reconciling.snapshots import ANSWERS, SentTable, as_said
from relief_desk.domain.references import is_sound
from relief_desk.domain.sheets import WORDED_KINDS
from relief_desk.domain.values.cells import raw_text, read_text
from relief_desk.domain.values.conventions import CellValue
from relief_desk.domain.wording import Phrase, Template

SCRAMBLED = Template("merge.scrambled", "The reference {record} no longer belongs to the text beside it.")
SCRAMBLED_TODO = Template(
    "merge.scrambled.todo",
    "The sheet was probably sorted without all its columns. Nothing of this row was taken; ask headquarters to "
    "answer it again.",
)
DOUBTFUL = Template(
    "merge.doubtful", "Columns of the sheet were moved by themselves, and {record} looks like other rows in them."
)
DAMAGED = Template("merge.damaged", '"{value}" is a damaged reference: its check character does not agree.')
NO_REFERENCE = Template("merge.no_reference", "The row has no reference.")
FOUND_BY_TEXT = Template(
    "merge.found_by_text", "It was taken for {record}, because all its other cells are those that were sent."
)
ADDED = Template("merge.added", "Headquarters added a row: {text}.")
ADD_BY_HAND = Template("merge.add_by_hand", "It was not taken in. Enter it by hand if it is a new need or pledge.")
STRANGER = Template("merge.stranger", "{record} was made by another desk.")
STRANGER_TODO = Template(
    "merge.stranger.todo", "Nothing of this row was taken. Send the file to the desk that made it."
)
NOT_SENT = Template("merge.not_sent", "{record} was not in this export.")
NOT_SENT_TODO = Template(
    "merge.not_sent.todo", "The row was pasted from another export. Nothing of it was taken; merge that file as well."
)
OTHER_LIST = Template("merge.other_list", "{record} belongs to another sheet of this export.")
OTHER_LIST_TODO = Template(
    "merge.other_list.todo", "Nothing of this row was taken; its answer counts on its own sheet."
)
TWICE_SAME = Template("merge.twice_same", "{record} stands here again with the same answer; row {row} was taken.")
TWICE_OTHER = Template("merge.twice_other", "{record} stands in the rows {rows} with different answers.")
TWICE_TODO = Template("merge.twice.todo", "Neither was taken. Ask headquarters which one is meant.")
LOCKED_EDIT = Template("merge.locked_edit", '"{sent}" was changed to "{theirs}" in a locked cell.')
LOCKED_TODO = Template("merge.locked.todo", "It was not taken over. Change it in the desk if headquarters is right.")
COLUMN_EDIT = Template("merge.column_edit", "{n} cells of the locked column differ from what was sent.")
NOTHING_TODO = Template("merge.nothing_todo", "Nothing needs to be done.")

ROW_EDITS = 3
"""So many changed locked cells make a row a different row."""
COLUMN_ROWS = 5
EXCHANGED_ROWS = 2
SHUFFLED_ROWS = 3
MOVED_PART = 3
"""One changed cell in so many, holding what was sent for another row, tells that a column was moved."""


@dataclass(frozen=True, slots=True)
class AnsweredRow:
    """A row that answers for a record."""

    record: str
    number: int
    cells: Sequence[CellValue]


@dataclass(slots=True)
class RowMatch:
    """The rows of one table sorted by what they are; `problems` names every row that was not believed, and why."""

    answered: list[AnsweredRow] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Row:
    number: int
    cells: Sequence[CellValue]
    said: str
    record: str
    edits: tuple[str, ...] = ()
    answers_of: str = ""
    """The record that the reference among the answers names; "" where there is none."""


@dataclass(frozen=True, slots=True)
class Export:
    """What an export as a whole knows: the devices its references were made on, and the records of all its sheets."""

    devices: frozenset[str]
    records: frozenset[str]

    @classmethod
    def of(cls, tables: Iterable[SentTable]) -> Export:
        records = frozenset(record for table in tables for record in table.rows)
        return cls(frozenset(record.split("-")[1] for record in records if is_sound(record)), records)


class RowMatcher:
    """Matches the rows of one returned table with the rows that were sent."""

    def __init__(self, table: ReturnedTable, sent: SentTable, export: Export) -> None:
        self.table = table
        self.sent = as_said(sent, {column.key for column in table.locked if column.kind in WORDED_KINDS})
        self.export = export
        self.match = RowMatch()
        locked = [column for column in table.locked if column.key in sent.positions]
        self._locked = {column.key: column for column in locked}
        self._compare: list[tuple[str, int, Callable[[str, CellValue], bool]]] = [
            (column.key, sent.positions[column.key], comparer(column.kind)) for column in locked
        ]

    def matched(self) -> RowMatch:
        rows = [self._read(number, cells) for number, cells in self.table.body()]
        known = [row for row in rows if row.record]
        shuffled = self._shuffled_columns(known)
        regular = self._regular_columns(known, shuffled)
        doubtful = self._alike(shuffled)
        scrambled = {
            row.number
            for row in known
            if row.record in doubtful
            or row.answers_of not in ("", row.record)
            or self._is_scrambled(row, regular, shuffled)
        }
        sane = [row for row in known if row.number not in scrambled]
        self._take(sane, regular)
        self._place_copies([row for row in known if row.number in scrambled], sane, doubtful)
        self._place_strays([row for row in rows if not row.record])
        self.match.answered.sort(key=lambda row: row.number)
        return self.match

    def _read(self, number: int, cells: Sequence[CellValue]) -> _Row:
        said = read_text(self.table.cell(cells, "reference"))
        record, answers_of = self._known(said), self._known(read_text(self.table.cell(cells, "row")))
        return _Row(number, cells, said, record, tuple(self._edits(record, cells)) if record else (), answers_of)

    def _known(self, said: str) -> str:
        """The record of the export that a cell names; "" for anything else."""
        record = "".join(said.split()).upper()
        return next((each for each in (record, said) if each in self.sent.rows), "")

    def _edits(self, record: str, cells: Sequence[CellValue]) -> Iterator[str]:
        """The keys of the locked columns whose cells are not as they were sent."""
        sent = self.sent.rows[record]
        positions = self.table.positions
        for key, position, same in self._compare:
            place = positions[key]
            if not same(sent[position], cells[place] if place < len(cells) else None):
                yield key

    def _regular_columns(self, rows: Sequence[_Row], shuffled: frozenset[str]) -> frozenset[str]:
        """Columns that another program did not rewrite as a whole; only these say whether a row is itself."""
        counts = Counter(key for row in rows for key in row.edits)
        limit = max(COLUMN_ROWS, len(rows) // 2)
        rewritten = {key for key, count in counts.items() if count >= limit} - shuffled
        for key in sorted(rewritten):
            first = next(row for row in rows if key in row.edits)
            self._say(first.number, COLUMN_EDIT.filled(n=counts[key]), LOCKED_TODO.filled(), key=key)
        return frozenset(self._locked) - rewritten

    def _shuffled_columns(self, rows: Sequence[_Row]) -> frozenset[str]:
        return frozenset(key for key in self._locked if self._is_shuffled(key, rows))

    def _is_shuffled(self, key: str, rows: Sequence[_Row]) -> bool:
        """Many changed cells of the column hold what was sent for other rows: cells were moved, not written."""
        changed = [row for row in rows if key in row.edits]
        if len(changed) < EXCHANGED_ROWS:
            return False
        kept = {row.record for row in rows if key not in row.edits}
        position, kind = self.sent.positions[key], self._locked[key].kind
        elsewhere = Counter(row[position] for record, row in self.sent.rows.items() if record not in kept)
        came = Counter(normal(kind, self.table.cell(row.cells, key)) for row in changed)
        if len(changed) < SHUFFLED_ROWS:
            return came == Counter(self.sent.rows[row.record][position] for row in changed)
        return MOVED_PART * (came & elsewhere).total() >= len(changed)

    def _alike(self, shuffled: frozenset[str]) -> frozenset[str]:
        """Records that the moved columns do not tell apart: where nothing differs, the row may still be another's.

        Whatever was moved with them, such as the answers, may stand in a row that merely looks the same.
        """
        if not shuffled:
            return frozenset()
        positions = [self.sent.positions[key] for key in sorted(shuffled)]
        by_text: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for record, texts in self.sent.rows.items():
            by_text[tuple(texts[position] for position in positions)].append(record)
        return frozenset(record for records in by_text.values() if len(records) > 1 for record in records)

    def _is_scrambled(self, row: _Row, regular: frozenset[str], shuffled: frozenset[str]) -> bool:
        edits = regular.intersection(row.edits)
        return len(edits) >= ROW_EDITS or bool(edits & shuffled)

    def _take(self, rows: Sequence[_Row], regular: frozenset[str]) -> None:
        """Takes the rows that are themselves, and notes what was changed in their locked cells."""
        by_record: dict[str, list[_Row]] = defaultdict(list)
        for row in rows:
            by_record[row.record].append(row)
        for record, same in by_record.items():
            first = same[0]
            if len({self._answer(row) for row in same}) > 1:
                numbers = ", ".join(str(row.number) for row in same)
                what = TWICE_OTHER.filled(record=record, rows=numbers)
                self._say(first.number, what, TWICE_TODO.filled(), Severity.QUESTION)
                continue
            self._accept(first)
            for row in same[1:]:
                self._say(row.number, TWICE_SAME.filled(record=record, row=first.number), NOTHING_TODO.filled())
            for key in sorted(regular.intersection(first.edits)):
                self._note_edit(first, key)

    def _place_copies(self, rows: Sequence[_Row], sane: Sequence[_Row], doubtful: frozenset[str]) -> None:
        """Rows beside a reference that is not theirs: found again only where it was copied over their own."""
        taken = {row.record for row in sane}
        if all(row.record in taken for row in rows):
            self._find_by_text(rows)
            return
        for row in rows:
            template = DOUBTFUL if row.record in doubtful and not row.edits else SCRAMBLED
            self._say(row.number, template.filled(record=row.record), SCRAMBLED_TODO.filled(), Severity.QUESTION)

    def _place_strays(self, rows: Sequence[_Row]) -> None:
        """Rows whose reference is none of the export's."""
        without = []
        for row in rows:
            if not row.said or not is_sound(row.said):
                without.append(row)
            elif row.said.strip().upper().split("-")[1] not in self.export.devices:
                self._say(row.number, STRANGER.filled(record=row.said), STRANGER_TODO.filled(), Severity.WARNING)
            elif row.said in self.export.records:
                self._say(row.number, OTHER_LIST.filled(record=row.said), OTHER_LIST_TODO.filled(), Severity.WARNING)
            else:
                self._say(row.number, NOT_SENT.filled(record=row.said), NOT_SENT_TODO.filled(), Severity.WARNING)
        self._find_by_text(without)

    def _find_by_text(self, rows: Sequence[_Row]) -> None:
        """Takes rows whose locked cells are exactly those of one row that is not here otherwise."""
        if not rows:
            return
        here = {row.record for row in self.match.answered}
        places = self._places_by_text(here)
        found: dict[str, list[_Row]] = defaultdict(list)
        for row in rows:
            candidates = places.get(self._text(row.cells), ())
            if len(candidates) == 1 and row.answers_of in ("", *candidates):
                found[candidates[0]].append(row)
            else:
                self._say_unplaced(row)
        for record, same in found.items():
            for row in same:
                if len(same) > 1:
                    self._say_unplaced(row)
                    continue
                self._accept(_Row(row.number, row.cells, row.said, record))
                what = self._what_is_wrong(row)
                self._say(row.number, what, FOUND_BY_TEXT.filled(record=record), Severity.NOTE)

    def _places_by_text(self, here: set[str]) -> Mapping[tuple[str, ...], list[str]]:
        """Records that no row answers for yet, by the texts of their locked cells."""
        positions = [position for _, position, _ in self._compare]
        places: dict[tuple[str, ...], list[str]] = defaultdict(list)
        if len(positions) < ROW_EDITS:
            return places
        for record, sent in self.sent.rows.items():
            if record not in here:
                places[tuple(read_text(sent[position]) for position in positions)].append(record)
        return places

    def _text(self, cells: Sequence[CellValue]) -> tuple[str, ...]:
        return tuple(normal(self._locked[key].kind, self.table.cell(cells, key)) for key, _, _ in self._compare)

    def _say_unplaced(self, row: _Row) -> None:
        if row.record:
            self._say(row.number, SCRAMBLED.filled(record=row.record), SCRAMBLED_TODO.filled(), Severity.QUESTION)
        elif any(fragment in row.said for fragment in self.export.devices):
            self._say(row.number, DAMAGED.filled(value=row.said), SCRAMBLED_TODO.filled(), Severity.QUESTION)
        else:
            text = ", ".join(filter(None, (read_text(cell) for cell in row.cells)))[:200]
            self._say(row.number, ADDED.filled(text=text), ADD_BY_HAND.filled(), Severity.WARNING)

    def _what_is_wrong(self, row: _Row) -> Phrase:
        if row.record:
            return SCRAMBLED.filled(record=row.record)
        return DAMAGED.filled(value=row.said) if row.said else NO_REFERENCE.filled()

    def _accept(self, row: _Row) -> None:
        self.match.answered.append(AnsweredRow(row.record, row.number, row.cells))

    def _answer(self, row: _Row) -> tuple[str, ...]:
        return tuple(read_text(self.table.cell(row.cells, key)) for key in ANSWERS)

    def _note_edit(self, row: _Row, key: str) -> None:
        theirs = raw_text(self.table.cell(row.cells, key))
        what = LOCKED_EDIT.filled(sent=self.sent.value(row.record, key), theirs=theirs)
        self._say(row.number, what, LOCKED_TODO.filled(), Severity.NOTE, key=key, value=theirs)

    def _say(
        self,
        number: int,
        what: Phrase,
        todo: Phrase,
        severity: Severity = Severity.NOTE,
        *,
        key: str = "",
        value: str = "",
    ) -> None:
        address = self.table.address(number, key)
        self.match.problems.append(Problem(what, todo, address, value, severity))
