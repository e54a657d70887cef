"""An import's preview as a table to look at: each row of the sender with what becomes of it; decides nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from relief_desk.domain.field import Field, Kind
from relief_desk.domain.fields import FIELDS_OF
from relief_desk.domain.holdings import Holdings
from relief_desk.domain.importing.plan import Verdict
from relief_desk.domain.importing.preview import ImportPreview, PreviewRow
from relief_desk.domain.importing.questions import QuestionKind
from relief_desk.domain.quantities import Quantity
from relief_desk.domain.records import Item, Need, Place, Pledge, PledgeLine, Record
from relief_desk.domain.sheets import Cell, Column, Table
from relief_desk.domain.states import PlaceKind
from relief_desk.domain.values.cells import raw_text
from relief_desk.domain.wording import ENGLISH, Phrase, Template, Wording
from relief_desk.services.desk import Desk
from relief_desk.services.holdings_of import gather_holdings
from relief_desk.services.import_packs import pack_words

APART = Template("import.view.apart", "Rows set apart")
ROWS = Template("import.view.rows", "Rows")
VERDICT_WORDS = {"add": "new", "change": "changed", "same": "as before", "refuse": "left out", "missing": "not in list"}
COLUMNS = (
    Column("verdict", "What happens", Kind.CHOICE, width=13),
    Column("row", "Row", Kind.COUNT, width=5),
    Column("item", "Item", Kind.ITEM, width=22),
    Column("quantity", "Quantity", Kind.QUANTITY, width=10),
    Column("unit", "Unit", Kind.UNIT, width=7),
    Column("who", "Place or donor", Kind.TEXT, width=20),
    Column("day", "Day", Kind.DATE, width=10),
    Column("note", "What changes, or why not", Kind.TEXT, width=54),
)
SHEET_COLUMN = Column("sheet", "Sheet", Kind.TEXT, width=14)
"""Only where a file has several."""
_AREAS = frozenset({PlaceKind.COUNTRY, PlaceKind.PROVINCE, PlaceKind.DISTRICT})
APART_COLUMNS = (
    Column("row", "Row", Kind.COUNT, width=6),
    Column("reason", "Why it is not read", Kind.TEXT, width=44),
    Column("text", "What it says", Kind.TEXT, width=70),
    Column("sheet", "Sheet", Kind.TEXT, width=16),
)


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One value of a row: what it is called, what the desk has, what the list says; "" for nothing."""

    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class SenderCell:
    """One cell of a row as the sender wrote it: its heading, where it stands ("" for none of the sheet), its text."""

    heading: str
    sheet: str
    cell: str
    text: str


@dataclass(frozen=True, slots=True)
class ImportView:
    """What the screen shows of a preview; `changes` go row by row with `rows`, `writes` are the rows that can be
    written, and `of_verdict` those of each verdict.

    `known` are the names that may be typed as an answer, by the kind of question; `areas` and `units` go by key, and
    are what a new place may lie in and a new item be counted in. `apart` are the rows that are not read, blank ones
    left out; `sender` is the name of who sent the file, or "".
    """

    preview: ImportPreview
    rows: Table
    changes: tuple[tuple[FieldChange, ...], ...]
    writes: frozenset[int]
    of_verdict: Mapping[str, tuple[int, ...]]
    known: Mapping[QuestionKind, tuple[str, ...]]
    areas: Mapping[str, str]
    units: Mapping[str, str]
    apart: Table
    sender: str


def view_of_import(desk: Desk, preview: ImportPreview, wording: Wording = ENGLISH) -> ImportView:
    """The rows in the order of the file, with the names the desk has for what they speak of."""
    held = _with_made(gather_holdings(desk, wording.names_language), preview)
    names = _Names(held, preview, wording)
    changes = tuple(names.changes(row) for row in preview.rows)
    rows = tuple(names.row(row, changed) for row, changed in zip(preview.rows, changes, strict=True))
    writes = frozenset(at for at, row in enumerate(preview.rows) if row.changes)
    return ImportView(
        preview,
        Table("rows", ROWS, (*COLUMNS, SHEET_COLUMN) if names.several else COLUMNS, rows),
        changes,
        writes,
        _of_verdict(preview),
        _known(held),
        _areas(held),
        _units(held, wording),
        _apart(preview),
        _sender(held, preview),
    )


def cells_of(preview: ImportPreview, at: int) -> tuple[SenderCell, ...]:
    """The cells of one row of the preview, in the order of the sheet; none for a record that the list lacks."""
    row = preview.rows[at]
    if row.position < 0:
        return ()
    source = preview.tables[row.table].source
    found = []
    for column, values in enumerate(source.cells):
        place = source.address(row.position, column)
        found.append(SenderCell(source.columns[column].name, place.sheet, place.cell, raw_text(values[row.position])))
    return tuple(found)


def cells_like(preview: ImportPreview, at: int, cell: SenderCell) -> tuple[tuple[str, str], ...]:
    """Sheet and address of all cells of the same column that say the same, the cell itself among them."""
    source = preview.tables[preview.rows[at].table].source
    column = next(number for number, each in enumerate(cells_of(preview, at)) if each == cell)
    alike = (index for index, value in enumerate(source.cells[column]) if raw_text(value) == cell.text)
    return tuple((place.sheet, place.cell) for place in (source.address(index, column) for index in alike))


def unconfirmed_pack(preview: ImportPreview, row: PreviewRow) -> Phrase | None:
    """The pack size that the row was counted by, where no source confirms it."""
    record = row.after
    if not preview.unconfirmed or not isinstance(record, Need | PledgeLine):
        return None
    pack = preview.unconfirmed.get((record.item, record.entered_unit))
    # A row that says itself what its packs hold is not counted by the catalogue.
    if pack is None or getattr(record, "pack_milli", None):
        return None
    return pack_words(pack, record.unit)


def _with_made(held: Holdings, preview: ImportPreview) -> Holdings:
    """The desk with the items and places that the import would add."""
    made = [record for records in preview.made.values() for record in records]
    if not made:
        return held
    items = {each.id: each for each in made if isinstance(each, Item)}
    places = {each.id: each for each in made if isinstance(each, Place)}
    return replace(held, items={**held.items, **items}, places={**held.places, **places})


def _sender(held: Holdings, preview: ImportPreview) -> str:
    """The name of the first sender of a list in the file, or ""."""
    sender = next((table.sender for table in preview.tables if table.list_name and table.sender), "")
    return held.organisation_name(sender) if sender in held.organisations else sender


def _apart(preview: ImportPreview) -> Table:
    rows = tuple(
        (skipped.row, skipped.reason, skipped.text, table.sheet)
        for table in preview.tables
        for skipped in table.skipped
        if skipped.text.strip()
    )
    return Table("apart", APART, APART_COLUMNS, rows)


def _known(held: Holdings) -> dict[QuestionKind, tuple[str, ...]]:
    return {
        QuestionKind.PLACE: tuple(sorted(held.whole_place(key) for key in held.places)),
        QuestionKind.ITEM: tuple(sorted(held.item_name(key) for key in held.items)),
        QuestionKind.ORGANISATION: tuple(sorted(held.organisation_name(key) for key in held.organisations)),
    }


def _of_verdict(preview: ImportPreview) -> dict[str, tuple[int, ...]]:
    """Places of the rows by their verdict."""
    found: dict[Verdict, list[int]] = {verdict: [] for verdict in Verdict}
    for at, row in enumerate(preview.rows):
        found[row.verdict].append(at)
    return {verdict.value: tuple(rows) for verdict, rows in found.items()}


def _areas(held: Holdings) -> dict[str, str]:
    """Countries, provinces and districts by key, in the order of their names."""
    names = {key: held.whole_place(key) for key, place in held.places.items() if place.kind in _AREAS}
    return dict(sorted(names.items(), key=lambda each: each[1]))


def _units(held: Holdings, wording: Wording) -> dict[str, str]:
    """What the items of the desk are counted in, the usual first."""
    counted = Counter(item.base_unit for item in held.items.values())
    return {unit: wording.text(unit) for unit, _ in counted.most_common()}


_NAMED_BY: Mapping[str, Callable[[Holdings, str], str]] = {
    "earmark_places": Holdings.place_name,
    "earmark_sectors": Holdings.sector_name,
    "earmark_recipients": Holdings.organisation_name,
}


class _Names:
    """Puts names to the keys of planned records, those of new organisations too."""

    def __init__(self, held: Holdings, preview: ImportPreview, wording: Wording) -> None:
        self._wording = wording
        self._held = held
        self._preview = preview
        self.several = len({table.sheet for table in preview.tables}) > 1
        planned = (change.after for row in preview.rows for change in row.changes)
        self._pledges = {pledge.id: pledge for pledge in planned if isinstance(pledge, Pledge)}
        self._new = {organisation.id: organisation.name for organisation in preview.new_organisations.values()}

    def row(self, row: PreviewRow, changed: tuple[FieldChange, ...]) -> tuple[Cell, ...]:
        record = row.after or row.before
        word = VERDICT_WORDS[row.verdict.value]
        head: tuple[Cell, ...] = (word, row.row or None)
        sheet = (row.sheet,) if self.several else ()
        note = self._note(row, changed)
        if isinstance(record, Need):
            where = self._held.whole_place(record.place, record.place_text)
            item = self._held.item_name(record.item, record.item_text)
            return (*head, item, record.quantity_milli, record.unit, where, record.needed_by, note, *sheet)
        if isinstance(record, PledgeLine):
            item = self._held.item_name(record.item, record.item_text)
            donor = self._donor(record)
            return (*head, item, record.quantity_milli, record.unit, donor, record.eta, note, *sheet)
        raw = self._raw(row)
        who = raw.get("place") or raw.get("district") or raw.get("province") or raw.get("donor") or ""
        read = (raw.get("item", ""), raw.get("quantity", ""), raw.get("unit", ""), who)
        return (*head, *read, None, note, *sheet)

    def changes(self, row: PreviewRow) -> tuple[FieldChange, ...]:
        """The fields of the need or line that change; the cells as they were read where nothing came of them."""
        if row.after is None:
            return tuple(FieldChange(heading, "", text) for heading, text in self._preview.raw(row).items())
        before = row.before if row.changed_fields else None
        labels = _labels(row.after)
        return tuple(
            FieldChange(labels[name], self._text(before, name), self._text(row.after, name))
            for name in row.changed_fields or self._given(row.after)
            if name in labels
        )

    def _note(self, row: PreviewRow, changed: tuple[FieldChange, ...]) -> Cell:
        pack = unconfirmed_pack(self._preview, row)
        if row.problems:
            return (*(problem.what for problem in row.problems), *((pack,) if pack else ()))
        words = [self._change(change) for change in changed] if row.changed_fields else []
        if pack:
            words.append(self._wording.say(pack))
        return self._wording.listed(words)

    def _change(self, change: FieldChange) -> str:
        arrow = "←" if self._wording.right_to_left else "→"
        return f"{self._wording.text(change.label)}: {change.before or '–'} {arrow} {change.after or '–'}"

    def _raw(self, row: PreviewRow) -> dict[str, str]:
        """What the sender wrote, by field."""
        if row.position < 0:
            return {}
        mapping = self._preview.tables[row.table].mapping
        return {mapping[heading]: text for heading, text in self._preview.raw(row).items() if heading in mapping}

    def _donor(self, line: PledgeLine) -> str:
        pledge = self._pledges.get(line.pledge) or self._held.pledges.get(line.pledge)
        return self._organisation(pledge.donor) if pledge else ""

    def _organisation(self, key: str) -> str:
        return self._new.get(key) or self._held.organisation_name(key)

    def _given(self, record: Record) -> list[str]:
        return [name for name in _labels(record) if getattr(record, name, None) not in ("", None, ())]

    def _text(self, record: Record | None, name: str) -> str:
        value = getattr(record, name) if record is not None else None
        if name.endswith("_milli") and isinstance(value, int):
            return self._wording.quantity(Quantity(value, ""))
        if name == "item":
            return self._held.item_name(str(value or ""))
        if name == "place":
            return self._held.whole_place(str(value or ""))
        if name == "sector":
            return self._held.sector_name(str(value or ""))
        if name in ("requester", "recipient", "donor"):
            return self._organisation(str(value or ""))
        if name in _NAMED_BY:
            return self._wording.listed(_NAMED_BY[name](self._held, each) for each in value or ())
        if name in ("unit", "entered_unit"):
            return self._wording.text(str(value or ""))
        return self._plain(value)

    def _plain(self, value: object) -> str:
        say = self._wording
        match value:
            case None:
                return ""
            case bool():
                return say.text("Yes" if value else "No")
            case Enum():
                return say.text(str(getattr(value, "label", value.value)))
            case date():
                return say.day(value)
            case int():
                return say.number(value)
            case tuple():
                return say.listed(map(str, value))
            case _:
                return str(value)


def _labels(record: Record) -> Mapping[str, str]:
    """Record field to the label of its column."""
    fields: tuple[Field, ...] = FIELDS_OF["needs" if isinstance(record, Need) else "pledges"]
    return {field.record_field: field.label for field in fields if field.record_field and field.importable}
