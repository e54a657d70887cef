"""Gathers all records of a desk that figures, plans and reports are made of; derives nothing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from relief_desk.domain.holdings import Holdings
from relief_desk.domain.records import (
    Allocation,
    HeadquartersNote,
    Item,
    Need,
    Organisation,
    Place,
    Pledge,
    PledgeLine,
    Record,
    Sector,
)
from relief_desk.services.desk import Desk

R = TypeVar("R", bound=Record)


def gather_holdings(desk: Desk, language: str = "en") -> Holdings:
    """The desk's records as they are now, names in `language` where they are known in it."""
    return Holdings(
        operation=desk.operation,
        needs=desk.all(Need),
        pledges=_by_id(desk.all(Pledge)),
        lines=_by_id(desk.all(PledgeLine)),
        allocations=desk.all(Allocation),
        items=_by_id(desk.all(Item)),
        places=_by_id(desk.all(Place)),
        sectors=_by_id(desk.all(Sector)),
        organisations=_by_id(desk.all(Organisation)),
        notes={note.record: note for note in desk.all(HeadquartersNote)},
        language=language,
    )


def _by_id(records: Iterable[R]) -> dict[str, R]:
    return {record.id: record for record in records}
