"""A list of items: what it adds to the catalogue, what it repeats, and the rows that are not believed."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from relief_desk.domain.importing.item_list import item_columns, plan_items
from relief_desk.domain.importing.reference_plan import ReferencePlan
from relief_desk.domain.importing.resolving import Aliases, SectorResolver
from relief_desk.domain.importing.source_tables import SourceColumn, SourceTable
from relief_desk.domain.importing.unit_words import UnitWords
from relief_desk.domain.records import Item, Sector
from relief_desk.domain.states import ItemKind

HEADINGS = ("Name", "Code", "Unit", "Sector")
UNITS = UnitWords({"pcs": "piece", "piece": "piece", "mt": "tonne", "tonne": "tonne", "box": "box"})
SECTORS = SectorResolver([Sector("SHL", "Shelter")], Aliases(()))
TENT = Item("tent", "Family tent", "SHL", ItemKind.GOODS, "piece", aliases=("Tent, family",), codes=("HSHETENT",))


def planned(*rows: Sequence[str], headings: Sequence[str] = HEADINGS, known: Sequence[Item] = (TENT,)) -> ReferencePlan:
    columns = tuple(SourceColumn(chr(65 + at), heading) for at, heading in enumerate(headings))
    table = SourceTable("l.xlsx", "S", columns, tuple(zip(*rows, strict=True)), range(2, 2 + len(rows)))
    found = item_columns(columns, lambda column: {"Unit": ("unit",), "Sector": ("sector",)}.get(column.heading, ()))
    return plan_items([(table, found)], known, SECTORS, UNITS)


def items(plan: ReferencePlan) -> list[Item]:
    return [change.after for change in plan.changes if isinstance(change.after, Item)]


def test_a_new_item_is_counted_in_its_unit_and_is_unverified() -> None:
    (item,) = items(planned(("Snow shovel", "X-1", "pcs", "Shelter")))
    assert item == Item("X-1", "Snow shovel", "SHL", ItemKind.GOODS, "piece", codes=("X-1",), verified="no")


def test_what_is_weighed_is_counted_in_kilograms_whatever_the_list_says() -> None:
    assert [item.base_unit for item in items(planned(("Maize meal", "", "MT", "")))] == ["kg"]


def test_an_item_known_by_another_name_only_gains_its_code() -> None:
    plan = planned(("Tent, family", "T-9", "pcs", ""))
    assert [(change.before, change.after and change.after.id) for change in plan.changes] == [(TENT, "tent")]
    assert items(plan)[0].codes == ("HSHETENT", "T-9")


def test_the_same_list_again_changes_nothing() -> None:
    rows = (("Snow shovel", "", "pcs", "Shelter"), ("Maize meal", "M1", "MT", ""))
    again = planned(*rows, known=(TENT, *items(planned(*rows))))
    assert (again.changes, again.same) == ((), 2)


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (("Famly tent", "", "pcs", ""), "items.looks_like"),
        (("Snow shovel", "HSHETENT", "pcs", ""), "items.code_of_another"),
        (("", "N-1", "pcs", ""), "items.no_name"),
        (("Snow shovel", "", "", ""), "items.no_unit"),
        (("Snow shovel", "", "furlong", ""), "items.unknown_unit"),
    ],
)
def test_what_cannot_be_believed_is_refused(row: Sequence[str], code: str) -> None:
    plan = planned(row)
    assert (plan.changes, [problem.code for problem in plan.problems]) == ((), [code])


def test_an_unknown_sector_is_warned_of_and_left_open() -> None:
    plan = planned(("Snow shovel", "", "pcs", "Winter"))
    assert ([item.sector for item in items(plan)], [problem.code for problem in plan.problems]) == (
        [""],
        ["items.unknown_sector"],
    )
