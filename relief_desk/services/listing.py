"""The lists on the screen: what is shown as a value, its rows a page at a time, counts and totals; changes nothing.

A `ListView` says in the fields' own keys what the user wants to see; `Listing` turns it into a window of the database.
`first` and `page` answer at once or say that they could not; everything else may take its time, is meant for another
thread, and stops when `stop` is called.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from relief_desk.domain.states import AllocationState, NeedState, PlaceKind, PledgeState
from relief_desk.services.list_cells import Row
from relief_desk.services.list_kinds import (
    EXPIRING,
    FREE,
    LISTS,
    LOCKED,
    NO_ITEM,
    OVER,
    OVERDUE,
    SOON,
    ListKind,
    Sort,
    value_column,
)
from relief_desk.services.name_book import TABLES_OF_NAMES, NameBook, Named, named_rows
from relief_desk.storage.search import search_words
from relief_desk.storage.window_sql import Between, Condition, Either, OneOf, WindowQuery
from relief_desk.storage.windows import NotInTime as NotInTime
from relief_desk.storage.windows import WindowReader, decoded, names_of_source

FIRST_ROWS = 64
AT_ONCE_MS = 50
EXPIRY_DAYS = 60
SOON_DAYS = 7
NOT_KNOWN = ""
_OPEN_NEEDS = OneOf("state", tuple(state.value for state in NeedState if state.open))


@dataclass(frozen=True, slots=True)
class Filter:
    """Only rows whose field has one of these values, as kept; "" stands for "not known"."""

    key: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListView:
    """What the user wants to see of a list; `today` decides what is overdue."""

    list: str
    today: date
    text: str = ""
    filters: tuple[Filter, ...] = ()
    quick: frozenset[str] = frozenset()
    sort: Sort = ()

    @property
    def kind(self) -> ListKind:
        return LISTS[self.list]

    @property
    def filtered(self) -> bool:
        return bool(self.text.strip() or self.filters or self.quick)

    def values_of(self, key: str) -> tuple[str, ...]:
        return next((each.values for each in self.filters if each.key == key), ())

    def with_filter(self, key: str, values: Sequence[str]) -> ListView:
        """The same view with one filter set; no values take it away."""
        others = tuple(each for each in self.filters if each.key != key)
        return replace(self, filters=(*others, Filter(key, tuple(values))) if values else others)

    def cleared(self) -> ListView:
        return replace(self, text="", filters=(), quick=frozenset())


@dataclass(frozen=True, slots=True)
class ListTotals:
    """What selected rows add up to: how many they are, and quantities by unit, never across units."""

    rows: int
    quantities: Mapping[str, int]


class Listing:
    """The lists of one desk in one language, over read-only connections of its own.

    `first`, `page` and `place_of` are for the screen's thread and never hold it up; the methods "on the thread" are for
    one other thread.
    """

    def __init__(self, path: Path, language: str = "en") -> None:
        self._language = language
        self._front = WindowReader(path)
        self._seeker = WindowReader(path)
        # A word that begins a million others cannot be interrupted while its rows are collected: hence its own thread.
        self._seeking = ThreadPoolExecutor(max_workers=1, thread_name_prefix="first rows")
        self._back = WindowReader(path, wait_ms=250)
        self.names = NameBook()
        self._ranks: dict[str, tuple[str, ...]] = {}
        self.read_names()

    def close(self) -> None:
        self._seeker.interrupt()
        self._back.interrupt()
        self._seeking.shutdown(wait=True, cancel_futures=True)
        for reader in (self._seeker, self._front, self._back):
            reader.close()

    def read_names(self) -> None:
        """Reads again what items, places, organisations and sectors are called."""
        self.names = NameBook({table: self._named(table) for table in TABLES_OF_NAMES})
        self._ranks = {table: self.names.keys_by_name(table) for table in ("items", "places", "organisations")}

    def first(self, view: ListView) -> array[int] | None:
        """The first rows at once, or None where that would take too long."""
        self._seeker.interrupt()
        found = self._seeking.submit(self._seek, self.query(view))
        try:
            return found.result(timeout=AT_ONCE_MS / 1000)
        except TimeoutError:
            self._seeker.interrupt()
            return None

    def page(self, list_name: str, rowids: Sequence[int]) -> dict[int, Row] | None:
        """Rows by rowid, without those that are gone; None while the desk is being written."""
        try:
            return self._front.rows(LISTS[list_name].source, rowids)
        except NotInTime:
            return None

    def place_of(self, list_name: str, key: str) -> int | None:
        """The rowid of a record."""
        try:
            return self._front.rowid(LISTS[list_name].source, key)
        except NotInTime:
            return None

    def beginning(self, view: ListView) -> array[int]:
        """The first rows, however long it takes. On the thread; raises NotInTime when stopped."""
        self._take_ranks(self._back)
        return self._back.first(self.query(view), FIRST_ROWS)

    def all(self, view: ListView) -> array[int]:
        """Every row in order. On the thread; raises NotInTime when stopped."""
        self._take_ranks(self._back)
        return self._back.all(self.query(view))

    def rows(self, list_name: str, rowids: Sequence[int]) -> dict[int, Row]:
        """Rows by rowid, without those that are gone. On the thread; raises NotInTime when stopped."""
        return self._back.rows(LISTS[list_name].source, rowids)

    def count(self, view: ListView) -> int:
        """How many rows the view shows. On the thread."""
        return self._back.count(self.query(view))

    def counts(self, view: ListView, key: str) -> dict[str, int]:
        """How many rows each value of a field would show, whatever that field's own filter. On the thread."""
        query = self.query(view.with_filter(key, ()))
        if key == "coverage":
            return {step: self._back.count(_with(query, _coverage_step(step))) for step in ("none", "part", "full")}
        found = self._back.counts(query, value_column(view.kind, key))
        if key == "province":
            return self._by_province(found)
        return {str(value): count for value, count in found.items()}

    def quick_counts(self, view: ListView) -> dict[str, int]:
        """How many rows each ready-made question would show. On the thread."""
        plain = replace(view, quick=frozenset())
        quick = view.kind.quick
        return {each.key: self._back.count(self.query(replace(plain, quick=frozenset({each.key})))) for each in quick}

    def totals(self, list_name: str, rowids: Sequence[int]) -> ListTotals:
        """What these rows add up to. On the thread."""
        source = LISTS[list_name].source
        if "quantity_milli" not in names_of_source(source):
            return ListTotals(len(rowids), {})
        return ListTotals(len(rowids), self._back.sums_by(source, rowids, "quantity_milli", "unit"))

    def stop(self) -> None:
        """Ends what runs on the thread; may be called from any other."""
        self._back.interrupt()

    def query(self, view: ListView) -> WindowQuery:
        kind = view.kind
        conditions: list[Condition] = [self._condition(kind, each) for each in view.filters]
        for quick in sorted(view.quick):
            conditions.extend(_quick_conditions(kind, quick, view.today))
        if kind.only_gaps:
            conditions += [_OPEN_NEEDS, Between("gap", 1)]
        order = tuple((value_column(kind, key), descending) for key, descending in view.sort or kind.sort)
        return WindowQuery(kind.source, search_words(view.text), tuple(conditions), order)

    def _seek(self, query: WindowQuery) -> array[int] | None:
        try:
            self._take_ranks(self._seeker)
            return self._seeker.first(query, FIRST_ROWS, AT_ONCE_MS)
        except NotInTime:
            return None

    def _condition(self, kind: ListKind, wanted: Filter) -> Condition:
        column = value_column(kind, wanted.key)
        if wanted.key == "coverage":
            return Either(tuple(tuple(_coverage_step(step)) for step in wanted.values))
        if wanted.key in ("province", "district", "place"):
            inside = [key for value in wanted.values for key in (self.names.inside(value) if value else ("",))]
            return OneOf(column, tuple(inside))
        if column == "tier":
            return OneOf(column, tuple(int(value) for value in wanted.values))
        return OneOf(column, wanted.values)

    def _by_province(self, found: Mapping[str | int, int]) -> dict[str, int]:
        counted: dict[str, int] = {}
        for place, count in found.items():
            province = self.names.around(str(place), PlaceKind.PROVINCE)
            key = province.id if province else NOT_KNOWN
            counted[key] = counted.get(key, 0) + count
        return counted

    def _take_ranks(self, reader: WindowReader) -> None:
        for table, keys in self._ranks.items():
            reader.set_ranks(table, keys)

    def _named(self, table: str) -> dict[str, Named]:
        rows = self._front.rows(table, self._front.all(WindowQuery(table)))
        place = {name: at for at, name in enumerate(names_of_source(table))}
        within, kind, detail = _NAME_COLUMNS[table]

        def column(row: Row, name: str) -> str:
            return row[place[name]] or "" if name else ""

        return named_rows(
            (
                (
                    row[place["id"]],
                    row[place["name"]],
                    decoded(table, "names", row[place["names"]]),
                    decoded(table, "aliases", row[place["aliases"]]),
                    column(row, within),
                    column(row, kind),
                    column(row, detail),
                )
                for row in rows.values()
            ),
            self._language,
        )


_NAME_COLUMNS = {
    "items": ("sector", "kind", ""),
    "places": ("parent", "kind", "pcode"),
    "organisations": ("", "kind", "acronym"),
    "sectors": ("", "", ""),
}


def _with(query: WindowQuery, conditions: Sequence[Condition]) -> WindowQuery:
    return replace(query, conditions=(*query.conditions, *conditions))


def _coverage_step(step: str) -> tuple[Between, ...]:
    match step:
        case "none":
            return (Between("covered", None, 0), Between("gap", 1))
        case "part":
            return (Between("covered", 1), Between("gap", 1))
        case _:
            return (Between("gap", None, 0),)


def _quick_conditions(kind: ListKind, quick: str, today: date) -> tuple[Condition, ...]:
    match quick:
        case OVERDUE.key:
            return (Between("needed_by", None, (today - timedelta(1)).isoformat()), Between("gap", 1), _OPEN_NEEDS)
        case SOON.key:
            last = (today + timedelta(SOON_DAYS)).isoformat()
            return (Between("needed_by", today.isoformat(), last), Between("gap", 1), _OPEN_NEEDS)
        case NO_ITEM.key:
            return (OneOf("item", (NOT_KNOWN,)),)
        case FREE.key:
            return (Between("free", 1), OneOf("state", (PledgeState.OFFERED.value, PledgeState.ACCEPTED.value)))
        case OVER.key:
            return (Between("free", None, -1),)
        case EXPIRING.key:
            return (Between("expiry", None, (today + timedelta(EXPIRY_DAYS)).isoformat()),)
        case LOCKED.key:
            return (OneOf("locked", (1,)), OneOf("state", tuple(s.value for s in AllocationState if s.counts)))
        case _:
            raise ValueError(f"{kind.name} has no ready-made question {quick}")
