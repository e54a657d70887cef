"""What the cells of a column look like: P-codes, places, items, units, dates, numbers; reads no heading.

Only P-codes are a sign that leaves no doubt. All other clues serve to put the likely meanings first when the user is
asked, or to tell a place column that holds provinces from one that holds districts.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass
from datetime import date

from relief_desk.domain.fields import Field, Kind
from relief_desk.domain.folding import fold
from relief_desk.domain.importing.resolving import ItemResolver, OrganisationResolver, SectorResolver
from relief_desk.domain.importing.resolving_places import PlaceResolver
from relief_desk.domain.importing.unit_words import UnitWords
from relief_desk.domain.states import Side
from relief_desk.domain.values.cells import (
    NOT_A_DATE,
    Unread,
    is_placeholder,
    raw_text,
    read_amount,
    read_date,
    read_name,
)
from relief_desk.domain.values.choice_words import ChoiceWords
from relief_desk.domain.values.conventions import CellValue

ENOUGH = 0.8
"""Share of the different values of a column that must look alike before it counts as a clue."""


@dataclass(frozen=True, slots=True)
class Recognisers:
    """Everything that can tell a known word: the resolvers of one desk, and the words for tiers."""

    items: ItemResolver
    places: PlaceResolver
    organisations: OrganisationResolver
    sectors: SectorResolver
    units: UnitWords
    words: ChoiceWords


def content_kinds(samples: Sequence[CellValue], known: Recognisers) -> tuple[Kind, ...]:
    """Kinds that at least `ENOUGH` of the samples fit, the most telling first; empty where nothing is recognised."""
    if not samples:
        return ()
    tests: tuple[tuple[Kind, Callable[[CellValue], bool]], ...] = (
        (Kind.TIER, lambda cell: isinstance(cell, str) and known.words.is_tier(cell)),
        (Kind.PLACE, lambda cell: isinstance(cell, str) and known.places.known(read_name(cell))),
        (Kind.SECTOR, lambda cell: isinstance(cell, str) and bool(known.sectors.resolve(read_name(cell)))),
        (Kind.ITEM, lambda cell: isinstance(cell, str) and known.items.known(read_name(cell))),
        (Kind.ORGANISATION, lambda cell: isinstance(cell, str) and known.organisations.known(read_name(cell))),
        (Kind.UNIT, lambda cell: isinstance(cell, str) and known.units.known(read_name(cell))),
        (Kind.DATE, _is_date),
        (Kind.QUANTITY, _is_number),
    )
    return tuple(kind for kind, test in tests if sum(map(test, samples)) >= ENOUGH * len(samples))


def pcode_field(samples: Sequence[CellValue], places: PlaceResolver) -> str:
    """ "province_pcode" or "district_pcode" where (nearly) every sample is such a code, else ""."""
    codes = [read_name(cell) for cell in samples if isinstance(cell, str)]
    if not codes or len(codes) < ENOUGH * len(samples):
        return ""
    known = [code for code in codes if places.is_code(code)]
    if len(known) < ENOUGH * len(codes):
        return ""
    lengths = {len(code) for code in known}
    return {frozenset({4}): "province_pcode", frozenset({6}): "district_pcode"}.get(frozenset(lengths), "")


def party_of(samples: Sequence[CellValue], organisations: OrganisationResolver) -> str:
    """ "donor" where each sample names an organisation that only gives, "requester" where it only receives, or ""."""
    found = [organisations.named(read_name(cell)) for cell in samples]
    sides = {organisations.organisations[id_].side for id_ in found if id_}
    if not all(found) or len(sides) != 1:
        return ""
    return {Side.DONOR: "donor", Side.RECIPIENT: "requester"}.get(sides.pop(), "")


def fields_of_kinds(kinds: Sequence[Kind], fields: Sequence[Field]) -> tuple[str, ...]:
    """Keys of the importable fields that hold one of the kinds, in the order of the kinds."""
    return tuple(field.key for kind in kinds for field in fields if field.kind is kind and field.importable)


def contradicts(samples: Sequence[CellValue], field: Field, known: Recognisers) -> bool:
    """The samples are no values of the field, whatever its heading says: none of them can be one.

    A single cell proves little. Anything may have a status, so most of the words must be known there.
    """
    cells = [cell for cell in samples if not is_placeholder(cell)]
    words = _few_words(field, known.words)
    if len(cells) > 1 and words:
        return sum(fold(raw_text(cell)) in words for cell in cells) < (
            ENOUGH * len(cells) if field.key == "status" else 1
        )
    return len(cells) > 1 and not any(_possible(cell, field) for cell in cells)


def _few_words(field: Field, words: ChoiceWords) -> Container[str]:
    """The folded words a field is chosen from; empty where it may be any."""
    match field.key:
        case "priority":
            return words.tiers
        case "status":
            return {*words.need_states, *words.pledge_states}
        case "firmness":
            return words.firmness
        case "horizon":
            return words.horizons
    return ()


def _possible(cell: CellValue, field: Field) -> bool:
    match field.kind:
        case Kind.QUANTITY | Kind.COUNT | Kind.MONEY | Kind.DAYS:
            return _has_figure(cell) or field.key == "severity"
        case Kind.DATE:
            return _has_figure(cell) or _may_be_day(cell)
        case Kind.ORGANISATION | Kind.SECTOR | Kind.UNIT | Kind.ITEM | Kind.PLACE if not field.key.endswith("code"):
            return any(map(str.isalpha, raw_text(cell))) and not _is_date(cell)
    return True


def _has_figure(cell: CellValue) -> bool:
    return any(character.isdecimal() for character in raw_text(cell))


def _may_be_day(cell: CellValue) -> bool:
    """A day, or what stands for one, such as "as soon as possible"."""
    read = read_date(cell)
    return not isinstance(read, Unread) or read.what.code != NOT_A_DATE.code


def _is_date(cell: CellValue) -> bool:
    if isinstance(cell, date):
        return True
    return isinstance(cell, str) and not isinstance(read_date(cell), Unread | None)


def _is_number(cell: CellValue) -> bool:
    return isinstance(read_amount(cell), int) and not isinstance(cell, bool)
