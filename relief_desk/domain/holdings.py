"""All records a report is made of, with the names of what they point to; derives no figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from relief_desk.domain.balances import LineBalance, NeedBalance, derive_line_balances, derive_need_balances
from relief_desk.domain.records import (
    Allocation,
    HeadquartersNote,
    Item,
    Need,
    Operation,
    Organisation,
    Place,
    Pledge,
    PledgeLine,
    Sector,
)
from relief_desk.domain.states import NeedState, PlaceKind
from relief_desk.domain.wording import list_comma

COUNTED = frozenset({NeedState.STATED, NeedState.VALIDATED, NeedState.MET, NeedState.NOT_MET})
"""States in which a need enters the figures; drafts, cancelled and superseded ones do not."""


@dataclass(frozen=True)
class Holdings:
    """The records of one desk, lists in any order, names said in `language` where they are known in it."""

    operation: Operation
    needs: tuple[Need, ...] = ()
    pledges: Mapping[str, Pledge] = field(default_factory=dict)
    lines: Mapping[str, PledgeLine] = field(default_factory=dict)
    allocations: tuple[Allocation, ...] = ()
    items: Mapping[str, Item] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    sectors: Mapping[str, Sector] = field(default_factory=dict)
    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    notes: Mapping[str, HeadquartersNote] = field(default_factory=dict)
    language: str = "en"

    @cached_property
    def need_balances(self) -> dict[str, NeedBalance]:
        return derive_need_balances(self.needs, self.lines, self.allocations)

    @cached_property
    def line_balances(self) -> dict[str, LineBalance]:
        return derive_line_balances(self.lines.values(), self.allocations)

    @cached_property
    def need_by_id(self) -> dict[str, Need]:
        return {need.id: need for need in self.needs}

    @cached_property
    def allocation_by_id(self) -> dict[str, Allocation]:
        return {allocation.id: allocation for allocation in self.allocations}

    @cached_property
    def counted_needs(self) -> tuple[Need, ...]:
        return tuple(need for need in self.needs if need.state in COUNTED)

    def item_name(self, code: str, text: str = "") -> str:
        """The item's name, or the sender's words where it is in no catalogue."""
        return self._name(self.items.get(code), text or code)

    def sector_of(self, record: Need | PledgeLine) -> str:
        """The id of the record's own sector, or its item's; "" where neither is known."""
        item = self.items.get(record.item)
        return record.sector or (item.sector if item else "")

    def sector_name(self, code: str) -> str:
        return self._name(self.sectors.get(code), code)

    def organisation_name(self, code: str) -> str:
        return self._name(self.organisations.get(code), code)

    def place_name(self, code: str, text: str = "") -> str:
        return self._name(self.places.get(code), text or code)

    def area(self, code: str, kind: PlaceKind) -> str:
        """The id of the province or district that a place is or lies in; "" where it has none."""
        return self._areas(code).get(kind, "")

    def area_name(self, code: str, kind: PlaceKind) -> str:
        return self.place_name(self.area(code, kind))

    def whole_place(self, code: str, text: str = "") -> str:
        """Province, district and place from large to small, as far as they are known."""
        known = self._whole_places.get((code, text))
        if known is None:
            known = self._whole_places[code, text] = self._put_together(code, text) if code in self.places else text
        return known

    def _put_together(self, code: str, text: str) -> str:
        areas = self._areas(code)
        known = [areas[kind] for kind in (PlaceKind.PROVINCE, PlaceKind.DISTRICT) if kind in areas]
        chain = known if code in known else [*known, code]
        names = [self.place_name(each) for each in chain]
        return list_comma(self.language).join([*names, text] if text and text not in names else names)

    def donor_of(self, line: PledgeLine) -> str:
        pledge = self.pledges.get(line.pledge)
        return self.organisation_name(pledge.donor) if pledge else ""

    @cached_property
    def _whole_places(self) -> dict[tuple[str, str], str]:
        return {}

    @cached_property
    def _area_chains(self) -> dict[str, dict[PlaceKind, str]]:
        return {}

    def _areas(self, code: str) -> dict[PlaceKind, str]:
        known = self._area_chains.get(code)
        if known is None:
            known = self._area_chains[code] = self._climbed(code)
        return known

    def _climbed(self, code: str) -> dict[PlaceKind, str]:
        found: dict[PlaceKind, str] = {}
        visited: set[str] = set()
        place = self.places.get(code)
        while place is not None and place.id not in visited:
            visited.add(place.id)
            found.setdefault(place.kind, place.id)
            place = self.places.get(place.parent)
        return found

    def _name(self, record: Item | Place | Sector | Organisation | None, otherwise: str) -> str:
        if record is None:
            return otherwise
        return record.names.get(self.language) or record.name
