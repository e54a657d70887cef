"""A list of provinces and districts as places of the desk: who is known, who is new, what contradicts; writes nothing.

Any table that names provinces and districts will do: a gazetteer of administrative areas, or the list of needs itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from relief_desk.domain.changes import RowChange
from relief_desk.domain.folding import fold
from relief_desk.domain.importing.name_index import likeness
from relief_desk.domain.importing.new_records import new_place
from relief_desk.domain.importing.place_names import bare_name, names_of
from relief_desk.domain.importing.reference_plan import CORRECT_ROW, ReferencePlan
from relief_desk.domain.importing.source_tables import SourceColumn, SourceTable
from relief_desk.domain.problems import Address, Problem
from relief_desk.domain.records import Place
from relief_desk.domain.states import PlaceKind
from relief_desk.domain.values.cells import is_placeholder, raw_text
from relief_desk.domain.wording import Phrase, Template

TWO_COLUMNS = Template("places.two_columns", "Both {first} and {second} can name the {level}.")
HEAD_THEM = Template("places.head_them", "Head the right ones Admin1 and Admin2, then take the list in again.")
CODE_OF_ANOTHER = Template("places.code_of_another", 'P-code {code} is that of {known}, but the row says "{text}".')
OTHER_CODE = Template("places.other_code", '"{text}" is known with the P-code {known}, but the row says {code}.')
LOOKS_LIKE = Template("places.looks_like", '"{text}" looks like {known}, and no P-code tells the two apart.')
CODE_WITHOUT_NAME = Template("places.code_without_name", "P-code {code} is not known, and the row gives it no name.")

_ALIKE = 0.78
"""Share of letter pairs from which on two names without P-codes may be two spellings of one place."""
_LEVELS = (PlaceKind.COUNTRY, PlaceKind.PROVINCE, PlaceKind.DISTRICT)
_ADMIN = re.compile(r"adm(?:in)? ?(?:level )?([012]) ?(?:name|title)?(?: ([a-z]{2}))?")
_ADMIN_CODE = re.compile(r"adm(?:in)? ?(?:level )?([012]) ?(?:p ?code|code|id)")
_NUMBERS = re.compile(r"\d+")
_TAGGED = re.compile(r"#(country|adm1|adm2)((?:\+[a-z_]+)*)")
_TAG_LEVELS = {"country": 0, "adm1": 1, "adm2": 2}
_KEY_LEVELS = {
    "province": (1, ""), "province_pcode": (1, "code"), "district": (2, ""), "district_pcode": (2, "code"),
}  # fmt: skip


class AreaColumn(NamedTuple):
    """What a column says of an area: its level (0 country, 1 province, 2 district), and "code", "" or a language."""

    position: int
    level: int
    part: str


def area_columns(columns: Sequence[SourceColumn], keys_of: Callable[[SourceColumn], Sequence[str]]) -> list[AreaColumn]:
    """The columns that name areas; `keys_of` gives the fields that a heading stands for in a list of needs."""
    found = []
    for position, column in enumerate(columns):
        meant = _by_tag(column.tag) or _by_level(column.leaf or column.heading)
        keys = () if meant else keys_of(column)
        meant = meant or (_KEY_LEVELS.get(keys[0]) if len(keys) == 1 else None)
        if meant:
            found.append(AreaColumn(position, *meant))
    return found


def _by_tag(tag: str) -> tuple[int, str] | None:
    found = _TAGGED.fullmatch(tag)
    if not found:
        return None
    attributes = found[2].split("+")
    language = next((each.removeprefix("i_") for each in attributes if each.startswith("i_")), "")
    return _TAG_LEVELS[found[1]], "code" if "code" in attributes else language


def _by_level(heading: str) -> tuple[int, str] | None:
    folded = fold(heading)
    code, name = _ADMIN_CODE.fullmatch(folded), _ADMIN.fullmatch(folded)
    if code:
        return int(code[1]), "code"
    if name:
        return int(name[1]), name[2] or ""
    return (0, "") if folded in ("country", "country name", "pays") else None


def plan_places(
    tables: Sequence[tuple[SourceTable, Sequence[AreaColumn]]], known: Iterable[Place], country: str
) -> ReferencePlan:
    """The places of some tables against those of the desk. A row that contradicts another is refused whole."""
    register = _Register(known, country)
    problems: list[Problem] = []
    for table, columns in tables:
        twice = _said_twice(table, columns)
        if twice is not None:
            problems.append(twice)
            continue
        for index in range(len(table.rows)):
            problem = register.take(_areas(table, columns, index), table.address(index))
            if problem is not None:
                problems.append(problem)
    return ReferencePlan(tuple(register.changes()), register.same, tuple(problems))


def _said_twice(table: SourceTable, columns: Sequence[AreaColumn]) -> Problem | None:
    """Two columns for the name or the code of one level; names in several languages are none."""
    first: dict[tuple[int, str], AreaColumn] = {}
    for column in columns:
        earlier = first.setdefault((column.level, column.part), column)
        if earlier is not column:
            names = [table.columns[each.position].name for each in (earlier, column)]
            what = TWO_COLUMNS.filled(first=names[0], second=names[1], level=_LEVELS[column.level].value)
            return Problem(what, HEAD_THEM.filled(), table.column_address(column.position))
    return None


@dataclass(frozen=True, slots=True)
class _Area:
    """What one row says of one level: its code, its name, and its names by language."""

    code: str
    name: str
    names: Mapping[str, str]


def _areas(table: SourceTable, columns: Sequence[AreaColumn], index: int) -> tuple[_Area, ...]:
    said: list[dict[str, str]] = [{}, {}, {}]
    for column in columns:
        text = raw_text(table.cells[column.position][index]).strip()
        if text and not is_placeholder(text):
            said[column.level][column.part] = text
    return tuple(_area(each) for each in said)


def _area(said: Mapping[str, str]) -> _Area:
    names = {part: text for part, text in said.items() if part not in ("", "code")}
    name = said.get("") or names.get("en") or next(iter(names.values()), "")
    return _Area(said.get("code", ""), name, {part: text for part, text in names.items() if text != name})


@dataclass(slots=True)
class _Register:
    """The places known so far, by code and by name within the area around them."""

    known: Iterable[Place]
    country: str
    before: dict[str, Place] = field(default_factory=dict)
    now: dict[str, Place] = field(default_factory=dict)
    by_code: dict[str, str] = field(default_factory=dict)
    by_name: dict[tuple[str, str], str] = field(default_factory=dict)
    siblings: dict[str, list[str]] = field(default_factory=dict)
    met: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        for place in self.known:
            if place.kind in _LEVELS:
                self.before[place.id] = place
                self._enter(place)

    @property
    def same(self) -> int:
        return sum(self.before.get(id_) == self.now[id_] for id_ in self.met)

    def changes(self) -> Iterator[RowChange]:
        """Places that are new or say more than before, areas before what lies in them."""
        for id_, place in self.now.items():
            if self.before.get(id_) != place:
                yield RowChange(self.before.get(id_), place)

    def take(self, areas: tuple[_Area, ...], address: Address) -> Problem | None:
        """Enters the areas of one row, or says why none of them can be believed."""
        pending = [self._country(areas[0])]
        for level, area in enumerate(areas[1:], start=1):
            if not area.code and not area.name:
                continue
            found = self._place(area, _LEVELS[level], pending[-1].id)
            if isinstance(found, Problem):
                return replace(found, address=address, value=area.name or area.code)
            pending.append(found)
        for place in pending:
            self._enter(place)
            self.met.add(place.id)
        return None

    def _country(self, area: _Area) -> Place:
        """The operation's country, under its name when the list says it."""
        held = self.now.get(self.country)
        if held is None or (area.name and held.name == self.country):
            return Place(self.country, area.name or self.country, PlaceKind.COUNTRY, names=area.names)
        return held

    def _place(self, area: _Area, kind: PlaceKind, parent: str) -> Place | Problem:
        by_code = self.now.get(self.by_code.get(fold(area.code), ""))
        if by_code is not None:
            return self._of_code(by_code, area)
        named = self.now.get(self.by_name.get((parent, bare_name(area.name)), ""))
        if named is not None and area.name:
            if not area.code:
                return named
            if named.pcode:
                return _problem(OTHER_CODE.filled(text=area.name, known=named.pcode, code=area.code))
            return replace(named, pcode=area.code, names={**area.names, **named.names})
        return self._new(area, kind, parent)

    def _of_code(self, known: Place, area: _Area) -> Place | Problem:
        if area.name and bare_name(area.name) not in set(map(bare_name, names_of(known))):
            return _problem(CODE_OF_ANOTHER.filled(code=area.code, known=known.name, text=area.name))
        return replace(known, names={**area.names, **known.names})

    def _new(self, area: _Area, kind: PlaceKind, parent: str) -> Place | Problem:
        if not area.name:
            return _problem(CODE_WITHOUT_NAME.filled(code=area.code))
        if not area.code:
            alike = next((each for each in self.siblings.get(parent, ()) if _same_misspelled(area.name, each)), "")
            if alike:
                return _problem(LOOKS_LIKE.filled(text=area.name, known=alike))
        return new_place(area.name, area.code, kind, parent, area.names)

    def _enter(self, place: Place) -> None:
        if place.id not in self.now:
            self.siblings.setdefault(place.parent, []).append(place.name)
        self.now[place.id] = place
        for code in filter(None, (place.pcode, place.id)):
            self.by_code.setdefault(fold(code), place.id)
        for name in names_of(place):
            self.by_name.setdefault((place.parent, bare_name(name)), place.id)


def _same_misspelled(one: str, other: str) -> bool:
    """Two names may be two spellings of one; names that differ by a number are two ("Zone 1", "Zone 2")."""
    ours, theirs = bare_name(one), bare_name(other)
    return _NUMBERS.findall(ours) == _NUMBERS.findall(theirs) and likeness(ours, theirs) >= _ALIKE


def _problem(what: Phrase) -> Problem:
    return Problem(what, CORRECT_ROW.filled())
