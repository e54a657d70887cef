"""Small records and desks for every test: a test names only what it is about, the rest is plain and always the same."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from relief_desk.domain.changes import ChangeSet, added, together
from relief_desk.domain.records import (
    Allocation,
    Item,
    Need,
    Operation,
    Organisation,
    Place,
    Pledge,
    PledgeLine,
    Record,
    Sector,
)
from relief_desk.domain.states import ItemKind, PlaceKind, Side
from relief_desk.domain.wording import Phrase, Template
from relief_desk.services.desk import Desk

START = date(2022, 6, 22)
TENT, BLANKET = "tent", "blanket"
PROVINCE, DISTRICT = "AF26", "AF2601"
DONOR, RECIPIENT = "donor", "recipient"

_STEP = Template("test.step", "Step {text}")
_numbers = count(1)


def operation(**values: Any) -> Operation:
    return Operation(**({"id": "operation", "name": "Earthquake", "start": START, "country": "AF"} | values))


def item(id: str = TENT, **values: Any) -> Item:
    plain = {"name": id.capitalize(), "sector": "shelter", "kind": ItemKind.GOODS, "base_unit": "piece"}
    return Item(id, **(plain | values))


def place(id: str = PROVINCE, **values: Any) -> Place:
    return Place(id, **({"name": id, "kind": PlaceKind.PROVINCE} | values))


def organisation(id: str = DONOR, **values: Any) -> Organisation:
    return Organisation(id, **({"name": id.capitalize(), "side": Side.BOTH} | values))


def reference() -> tuple[Record, ...]:
    """The least that needs and pledges can refer to: two items, a province with a district, a donor, a recipient."""
    return (
        Sector("shelter", "Shelter"),
        item(TENT),
        item(BLANKET),
        place(PROVINCE),
        place(DISTRICT, kind=PlaceKind.DISTRICT, parent=PROVINCE),
        organisation(DONOR, side=Side.DONOR),
        organisation(RECIPIENT, side=Side.RECIPIENT),
    )


def need(id: str = "", **values: Any) -> Need:
    """Ten tents for the province."""
    plain = {"item": TENT, "place": PROVINCE, "quantity_milli": 10_000, "unit": "piece"}
    return Need(id or f"N-{next(_numbers)}", **(plain | values))


def pledge(id: str = "", **values: Any) -> Pledge:
    return Pledge(id or f"P-{next(_numbers)}", **({"donor": DONOR} | values))


def line(of: Pledge | str, id: str = "", **values: Any) -> PledgeLine:
    """Ten tents of a pledge."""
    plain = {"item": TENT, "quantity_milli": 10_000, "unit": "piece"}
    return PledgeLine(id or f"L-{next(_numbers)}", of if isinstance(of, str) else of.id, **(plain | values))


def allocation(of: PledgeLine, to: Need, quantity_milli: int = 1_000, id: str = "", **values: Any) -> Allocation:
    plain = {
        "quantity_milli": quantity_milli,
        "counted_milli": quantity_milli,
        "unit": of.unit,
        "counted_unit": to.unit,
    }
    return Allocation(id or f"A-{next(_numbers)}", of.id, to.id, **(plain | values))


def step(text: str | int) -> Phrase:
    """A label such as every change needs one."""
    return _STEP.filled(text=str(text))


def adding(*records: Record, label: str | int = "add") -> ChangeSet:
    return together(step(label), added(records))


def new_desk(folder: Path, *records: Record, name: str = "operation.reliefdesk", **values: Any) -> Desk:
    """An open desk in `folder` with the reference records; `records` come in as its first change."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_bytes(_desk_file(operation(**values)))
    desk = Desk.open(path)
    if records:
        desk.apply(adding(*records))
    return desk


@cache
def _desk_file(of: Operation) -> bytes:
    """The file of a new desk, made once for all tests: five times as long as to open it."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "new.reliefdesk"
        Desk.create(path, of, reference()).close()
        return path.read_bytes()


def many_needs(number: int, start: int = 0) -> Iterable[Need]:
    """Needs as an import makes them, with keys in order."""
    return (
        need(
            f"N-{index:07d}", sender_ref=f"S{index}", quantity_milli=1000 * (index + 1), needed_by=START, remark="word"
        )
        for index in range(start, start + number)
    )
