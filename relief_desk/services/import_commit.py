"""One change out of the rows of a preview: records, where they came from, and what was learned on the way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from relief_desk.domain.changes import ChangeSet, RowChange, added, together
from relief_desk.domain.importing.planned_pledges import TEMPORARY
from relief_desk.domain.importing.preview import NO_MAPPING, ImportPreview, PreviewRow, RawRow, RawRows
from relief_desk.domain.importing.questions import LEAVE_OUT, QuestionKind, says_new
from relief_desk.domain.importing.resolving import NEW_PREFIX
from relief_desk.domain.progress import Job, Progress
from relief_desk.domain.records import (
    Alias,
    ExchangeRun,
    Item,
    MappingProfile,
    Need,
    Origin,
    Place,
    Pledge,
    PledgeLine,
    Record,
)
from relief_desk.domain.wording import Phrase, Template
from relief_desk.services.desk import Desk
from relief_desk.services.import_knowledge import Gathered, gather
from relief_desk.services.import_memory import remembered_profiles

IMPORT_OF_NEEDS = Template("import.of_needs", "Import of {n} need from {file}", "Import of {n} needs from {file}")
IMPORT_OF_LINES = Template(
    "import.of_lines", "Import of {n} pledge line from {file}", "Import of {n} pledge lines from {file}"
)
IMPORT_OF_BOTH = Template("import.of_both", "Import of {needs} needs and {lines} pledge lines from {file}")
PREPARING = Template("import.preparing", "Preparing the rows of {name}")
RUN_KIND = "import"
_EVERY = 2000


def import_change(
    desk: Desk, preview: ImportPreview, rows: Sequence[PreviewRow], now: str, backup: str
) -> Job[ChangeSet]:
    """The change that writes `rows`: records under their own keys, runs, origins, aliases and layouts."""
    keys = _Keys(desk)
    writing = _Writing(keys)
    heads = _heads(preview)
    runs = _runs(keys, preview, rows, now, backup)
    raw = {number: RawRows(preview.tables[number].source) for number in runs}
    for number, row in enumerate(rows):
        if number % _EVERY == 0:
            yield Progress(number, len(rows), PREPARING.filled(name=preview.file))
        writing.take(row, heads, runs[row.table].id, RawRow(raw[row.table], row.position))
    organisations = [
        replace(organisation, id=keys.real[id_])
        for id_, organisation in preview.new_organisations.items()
        if id_ in keys.real
    ]
    made = _made_for(preview, rows)
    return together(
        _label(preview, rows),
        added({record.id: record for records in made.values() for record in records}.values()),
        added(organisations),
        added(runs.values()),
        writing.changes,
        added(_learned_aliases(desk, keys, preview, made)),
        _remembered_layouts(desk, keys, preview),
    )


@dataclass(slots=True)
class _Keys:
    """Keys of this device for the stand-ins of the preview, made when they are first needed."""

    desk: Desk
    real: dict[str, str] = field(default_factory=dict)

    def new(self, prefix: str) -> str:
        return self.desk.new_key(prefix)

    def of(self, id_: str) -> str:
        """The record's own key, or the one made for its stand-in."""
        if id_.startswith(NEW_PREFIX):
            prefix = "X"
        elif id_.startswith(TEMPORARY):
            prefix = "P"
        else:
            return id_
        if id_ not in self.real:
            self.real[id_] = self.new(prefix)
        return self.real[id_]


@dataclass(slots=True)
class _Writing:
    """The row changes and origins of the rows taken so far."""

    keys: _Keys
    changes: list[RowChange] = field(default_factory=list)
    written_heads: set[str] = field(default_factory=set)

    def take(self, row: PreviewRow, heads: dict[str, RowChange], run: str, raw: Mapping[str, str]) -> None:
        main = row.changes[-1]
        if isinstance(main.after, PledgeLine):
            self._take_head(main.after.pledge, heads)
        record = self._real(main.after)
        if record is None:
            return
        if main.before != record:
            self.changes.append(RowChange(main.before, record))
        table = "needs" if isinstance(record, Need) else "pledge_lines"
        origin = Origin(self.keys.new("X"), table, record.id, run, row.sheet, row.row, raw)
        self.changes.append(RowChange(None, origin))

    def _take_head(self, pledge: str, heads: dict[str, RowChange]) -> None:
        if pledge in heads and pledge not in self.written_heads:
            self.written_heads.add(pledge)
            change = heads[pledge]
            self.changes.append(RowChange(change.before, self._real(change.after)))

    def _real(self, record: Record | None) -> Record | None:
        """The record with keys of its own in place of stand-ins."""
        of = self.keys.of
        match record:
            case Need():
                values: dict[str, Any] = {"requester": of(record.requester), "recipient": of(record.recipient)}
                prefix = "N"
            case PledgeLine():
                recipients = tuple(map(of, record.earmark_recipients))
                values, prefix = {"pledge": of(record.pledge), "earmark_recipients": recipients}, "L"
            case Pledge():
                return replace(record, id=of(record.id), donor=of(record.donor))
            case _:
                return record
        return replace(record, id=record.id or self.keys.new(prefix), **values)


def _heads(preview: ImportPreview) -> dict[str, RowChange]:
    """The change of each pledge, by the key or stand-in that its lines name."""
    return {
        change.after.id: change
        for row in preview.rows
        for change in row.changes[:-1]
        if isinstance(change.after, Pledge)
    }


def _runs(
    keys: _Keys, preview: ImportPreview, rows: Sequence[PreviewRow], now: str, backup: str
) -> dict[int, ExchangeRun]:
    """One run for each table that rows are taken from."""
    return {
        number: ExchangeRun(
            keys.new("X"),
            RUN_KIND,
            preview.file,
            preview.sha256,
            now,
            preview.tables[number].mapping,
            _counts(preview, number),
            backup,
        )
        for number in sorted({row.table for row in rows})
    }


def _counts(preview: ImportPreview, number: int) -> dict[str, int]:
    counts: dict[str, int] = {}
    for row in preview.rows:
        if row.table == number:
            counts[row.verdict.value] = counts.get(row.verdict.value, 0) + 1
    return counts


def _label(preview: ImportPreview, rows: Sequence[PreviewRow]) -> Phrase:
    needs = sum(isinstance(row.after, Need) for row in rows)
    lines = len(rows) - needs
    if needs and lines:
        return IMPORT_OF_BOTH.filled(needs=needs, lines=lines, file=preview.file)
    return (IMPORT_OF_NEEDS if needs else IMPORT_OF_LINES).filled(n=len(rows), file=preview.file)


_ALIAS_TABLES = {
    QuestionKind.ITEM: "items",
    QuestionKind.PLACE: "places",
    QuestionKind.ORGANISATION: "organisations",
    QuestionKind.UNIT: "item_units",
}


def _made_for(preview: ImportPreview, rows: Sequence[PreviewRow]) -> dict[str, tuple[Item | Place, ...]]:
    """The new items and places that rows to be written speak of, by their question."""
    if not preview.made:
        return {}
    spoken_of: set[str] = set()
    for row in rows:
        match row.after:
            case Need(item=item, place=place):
                spoken_of |= {item, place}
            case PledgeLine(item=item, earmark_places=places):
                spoken_of |= {item, *places}
    return {id_: records for id_, records in preview.made.items() if records[-1].id in spoken_of}


def _learned_aliases(
    desk: Desk, keys: _Keys, preview: ImportPreview, made: Mapping[str, Sequence[Item | Place]]
) -> Iterator[Alias]:
    """What the user's answers say the sender's words mean, to be known the next time."""
    answers = preview.options.answers or NO_MAPPING
    known = {(alias.table, alias.folded): alias for alias in desk.all(Alias)}
    gathered = gather(desk, answers)
    for id_, answer in answers.items():
        kind, _, word = id_.partition(":")
        table = next((table for each, table in _ALIAS_TABLES.items() if each.value == kind), "")
        if not table or not word or answer in ("", LEAVE_OUT):
            continue
        if says_new(answer):
            target = made[id_][-1].id if id_ in made else ""
        else:
            target = _target(gathered, table, word, answer)
        if target and (table, word) not in known:
            yield Alias(keys.new("X"), table, word, target, word)


def _target(gathered: Gathered, table: str, word: str, answer: str) -> str:
    """The record an answer names, or what one unit holds; "" where it names none."""
    knowledge = gathered.knowledge
    if table == "item_units":
        item = knowledge.items.items.get(word.partition("|")[0])
        factor = knowledge.units.holds_milli(item, word.partition("|")[2]) if item else 0
        return str(factor) if isinstance(factor, int) and factor else ""
    return knowledge.chosen(table, answer)


def _remembered_layouts(desk: Desk, keys: _Keys, preview: ImportPreview) -> Iterable[RowChange]:
    """The meaning of columns that the user said, by sender and layout."""
    held = {profile.id: profile for profile in desk.all(MappingProfile)}
    for profile in remembered_profiles(held.values(), preview):
        before = held.get(profile.id)
        if before is None:
            yield RowChange(None, replace(profile, id=keys.new("X")))
        elif profile != before:
            yield RowChange(before, profile)
