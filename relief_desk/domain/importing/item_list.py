"""A list of items as items of the desk's catalogue: who is known, who is new, what contradicts; writes nothing.

An item is counted in the unit its list names. What a carton of it holds, how heavy it is and for how many people it
does are left open: they are figures of the item, not of the list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from relief_desk.domain.changes import RowChange
from relief_desk.domain.folding import fold
from relief_desk.domain.importing.name_index import NameIndex, likeness
from relief_desk.domain.importing.new_records import new_item
from relief_desk.domain.importing.reference_plan import CORRECT_ROW, ReferencePlan
from relief_desk.domain.importing.resolving import SectorResolver
from relief_desk.domain.importing.source_tables import SourceColumn, SourceTable
from relief_desk.domain.importing.unit_words import UnitWords
from relief_desk.domain.problems import Address, Problem, Severity
from relief_desk.domain.records import Item
from relief_desk.domain.values.cells import is_placeholder, raw_text
from relief_desk.domain.wording import Phrase, Template

NO_NAME = Template("items.no_name", "The row has the code {code}, but no name.")
NO_UNIT = Template("items.no_unit", 'No unit says what "{text}" is counted in.')
UNKNOWN_UNIT = Template("items.unknown_unit", '"{unit}" is no known unit to count "{text}" in.')
CODE_OF_ANOTHER = Template("items.code_of_another", 'The code {code} is that of {known}, but the row says "{text}".')
LOOKS_LIKE = Template("items.looks_like", '"{text}" looks like {known}, and no code tells the two apart.')
UNKNOWN_SECTOR = Template("items.unknown_sector", '"{sector}" is not a known sector; "{text}" is taken in without one.')
SAY_SECTOR = Template("items.say_sector", "Say the sector in the list of items.")

ITEM_KEYS = frozenset({"item", "item_code", "unit", "sector"})
_NAMES = frozenset(("name", "product", "product name", "description of item", "article"))
_CODES = frozenset(("code", "product code", "sku"))
_ALIKE = 0.85
"""Share of letter pairs from which on two names without codes may be two spellings of one item."""


def item_columns(
    columns: Sequence[SourceColumn], keys_of: Callable[[SourceColumn], Sequence[str]]
) -> Mapping[str, int]:
    """Where the item's name, code, unit and sector stand; `keys_of` gives what a heading means in a list of needs."""
    found: dict[str, int] = {}
    for position, column in enumerate(columns):
        keys = ITEM_KEYS.intersection(keys_of(column))
        folded = fold(column.leaf or column.heading)
        key = "item" if folded in _NAMES else "item_code" if folded in _CODES else ""
        for each in sorted(keys) or filter(None, (key,)):
            found.setdefault(each, position)
    return found


def plan_items(
    tables: Sequence[tuple[SourceTable, Mapping[str, int]]],
    known: Iterable[Item],
    sectors: SectorResolver,
    units: UnitWords,
) -> ReferencePlan:
    """The items of some tables against those of the desk; a row that contradicts another is refused."""
    catalogue = _Catalogue(tuple(known), sectors, units)
    for table, columns in tables:
        for index in range(len(table.rows)):
            said = {key: _text(table, position, index) for key, position in columns.items()}
            if said.get("item") or said.get("item_code"):
                catalogue.take(said, table.address(index))
    return ReferencePlan(tuple(catalogue.changes()), catalogue.same, tuple(catalogue.problems))


def _text(table: SourceTable, position: int, index: int) -> str:
    text = " ".join(raw_text(table.cells[position][index]).split())
    return "" if is_placeholder(text) else text


@dataclass(slots=True)
class _Catalogue:
    """The items known so far, by code and by name."""

    known: tuple[Item, ...]
    sectors: SectorResolver
    units: UnitWords
    before: dict[str, Item] = field(default_factory=dict)
    now: dict[str, Item] = field(default_factory=dict)
    by_code: dict[str, str] = field(default_factory=dict)
    names: NameIndex = field(default_factory=lambda: NameIndex(()))
    fresh: dict[str, str] = field(default_factory=dict)
    met: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.before = {item.id: item for item in self.known}
        self.now = dict(self.before)
        self.by_code = {fold(code): item.id for item in self.known for code in (item.id, *item.codes)}
        self.names = NameIndex((item.id, (item.name, *item.names.values(), *item.aliases)) for item in self.known)

    @property
    def same(self) -> int:
        return sum(self.before.get(id_) == self.now[id_] for id_ in self.met)

    def changes(self) -> Iterable[RowChange]:
        for id_, item in self.now.items():
            if self.before.get(id_) != item:
                yield RowChange(self.before.get(id_), item)

    def take(self, said: Mapping[str, str], address: Address) -> None:
        """Enters the item of one row, or notes why it cannot be believed."""
        found = self._item(said, address)
        if isinstance(found, Phrase):
            value = said.get("item") or said.get("item_code", "")
            self.problems.append(Problem(found, CORRECT_ROW.filled(), address, value))
            return
        self.now[found.id] = found
        self.met.add(found.id)
        for code in (found.id, *found.codes):
            self.by_code.setdefault(fold(code), found.id)

    def _item(self, said: Mapping[str, str], address: Address) -> Item | Phrase:
        name, code = said.get("item", ""), said.get("item_code", "")
        named = self._named(name)
        coded = self.now.get(self.by_code.get(fold(code), "")) if code else None
        if coded is not None:
            agrees = not name or coded.id in named
            return coded if agrees else CODE_OF_ANOTHER.filled(code=code, known=coded.name, text=name)
        if not name:
            return NO_NAME.filled(code=code)
        if len(named) == 1:
            return self._with_code(self.now[named[0]], code)
        return self._new(name, code, said, address)

    def _named(self, name: str) -> tuple[str, ...]:
        fresh = self.fresh.get(fold(name), "")
        return (fresh,) if fresh else self.names.find(name)

    def _with_code(self, item: Item, code: str) -> Item:
        return replace(item, codes=(*item.codes, code)) if code else item

    def _new(self, name: str, code: str, said: Mapping[str, str], address: Address) -> Item | Phrase:
        alike = "" if code else self._alike(name)
        if alike:
            return LOOKS_LIKE.filled(text=name, known=alike)
        word = said.get("unit", "")
        if not word:
            return NO_UNIT.filled(text=name)
        base = self.units.counted_in(word)
        if not base:
            return UNKNOWN_UNIT.filled(unit=word, text=name)
        item = new_item(name, code, base, self._sector(said.get("sector", ""), name, address))
        self.fresh[fold(name)] = item.id
        return item

    def _alike(self, name: str) -> str:
        """The known item of which this may be another spelling, or ""."""
        known = self.names.spelled_alike(name, _ALIKE)
        if known:
            return self.now[max(known, key=lambda id_: known[id_])].name
        return next((self.now[id_].name for other, id_ in self.fresh.items() if likeness(other, name) >= _ALIKE), "")

    def _sector(self, text: str, name: str, address: Address) -> str:
        found = self.sectors.resolve(text)
        if found is None:
            what = UNKNOWN_SECTOR.filled(sector=text, text=name)
            self.problems.append(Problem(what, SAY_SECTOR.filled(), address, text, Severity.WARNING))
        return found or ""
