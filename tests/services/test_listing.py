"""Which rows a list shows, in which order, with which figures, counts and totals."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import builders
import pytest

from relief_desk.domain.balances import derive_line_balances, derive_need_balances
from relief_desk.domain.records import Allocation, Need, PledgeLine, Record
from relief_desk.domain.states import AllocationState, Firmness, ItemKind, NeedState, PlaceKind, PledgeState, Tier
from relief_desk.domain.wording import ENGLISH
from relief_desk.services.desk import Desk
from relief_desk.services.list_cells import ListCells
from relief_desk.services.list_kinds import LISTS
from relief_desk.services.listing import Listing, ListView

TODAY = date(2022, 7, 1)
NEEDS = ListView("needs", TODAY)


def records() -> list[Record]:
    """Four needs and two pledges whose cover, dates and words all differ."""
    first = builders.need("N-1", tier=Tier.HIGH, needed_by=TODAY - timedelta(1), place=builders.DISTRICT, people=70)
    second = builders.need("N-2", tier=Tier.CRITICAL, quantity_milli=5_000, state=NeedState.VALIDATED)
    third = builders.need("N-3", item="", item_text="stove", sector="food", quantity_milli=8_000, needed_by=TODAY)
    fourth = builders.need("N-4", item=builders.BLANKET, place="", place_text="the camp", state=NeedState.CANCELLED)
    pledge = builders.pledge("P-1", sender_ref="CN-7")
    firm = builders.line(pledge, "L-1", firmness=Firmness.COMMITMENT, quantity_milli=4_000, declined_milli=500)
    soft = builders.line(pledge, "L-2", firmness=Firmness.PLEDGE, expiry=TODAY + timedelta(10))
    held = builders.line(pledge, "L-3", state=PledgeState.HELD)
    opened = builders.line(pledge, "L-4", state=PledgeState.OFFERED, quantity_milli=3_000, converted_milli=2_000)
    return [
        first, second, third, fourth, pledge, firm, soft, held, opened,
        builders.allocation(firm, first, 4_000, "A-1", locked=True),
        builders.allocation(soft, second, 5_000, "A-2", state=AllocationState.FULFILLED),
        builders.allocation(soft, third, 9_000, "A-3", state=AllocationState.RELEASED),
        builders.allocation(soft, second, 1_000, "A-4"),
    ]  # fmt: skip


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with builders.new_desk(tmp_path, *records()) as open_desk:
        yield open_desk


@pytest.fixture
def listing(desk: Desk) -> Iterator[Listing]:
    held = Listing(desk.path)
    yield held
    held.close()


def shown(listing: Listing, view: ListView) -> list[str]:
    """The ids of the rows of a view; at once and at leisure must agree."""
    rowids = listing.all(view)
    first = listing.first(view)
    while first is None:  # the machine was too busy to answer at once
        first = listing.first(view)
    assert list(first) == list(rowids)[:64]
    rows = listing.page(view.list, rowids)
    assert rows is not None
    return [rows[rowid][0] for rowid in rowids]


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        ((), "N-2 N-1 N-3 N-4"),
        ((("reference", True),), "N-4 N-3 N-2 N-1"),
        ((("quantity", False),), "N-2 N-3 N-1 N-4"),
        ((("quantity", True), ("reference", True)), "N-4 N-1 N-3 N-2"),
        ((("needed_by", False),), "N-1 N-3 N-2 N-4"),
        ((("needed_by", True),), "N-3 N-1 N-4 N-2"),
        ((("item", False),), "N-4 N-1 N-2 N-3"),
        ((("item", True),), "N-2 N-1 N-4 N-3"),
        ((("place", False), ("reference", False)), "N-2 N-3 N-1 N-4"),
        ((("coverage", False),), "N-3 N-4 N-1 N-2"),
        ((("gap", True), ("reference", False)), "N-4 N-3 N-1 N-2"),
        ((("remark", False), ("people", False)), "N-1 N-2 N-3 N-4"),
    ],
)
def test_rows_come_in_the_order_asked_for_with_the_unknown_last(
    listing: Listing, sort: tuple[tuple[str, bool], ...], order: str
) -> None:
    assert shown(listing, replace(NEEDS, sort=sort)) == order.split()


@pytest.mark.parametrize(
    ("view", "ids"),
    [
        (NEEDS.with_filter("priority", ["1"]), "N-2"),
        (NEEDS.with_filter("priority", ["1", "2"]), "N-2 N-1"),
        (NEEDS.with_filter("status", ["cancelled"]), "N-4"),
        (NEEDS.with_filter("province", [builders.PROVINCE]), "N-2 N-1 N-3"),
        (NEEDS.with_filter("district", [builders.DISTRICT]), "N-1"),
        (NEEDS.with_filter("province", [""]), "N-4"),
        (NEEDS.with_filter("sector", ["food"]), "N-3"),
        (NEEDS.with_filter("sector", ["shelter"]), "N-2 N-1 N-4"),
        (NEEDS.with_filter("coverage", ["none"]), "N-3 N-4"),
        (NEEDS.with_filter("coverage", ["part"]), "N-1"),
        (NEEDS.with_filter("coverage", ["full", "part"]), "N-2 N-1"),
        (NEEDS.with_filter("recipient", ["", "nobody"]), "N-2 N-1 N-3 N-4"),
        (replace(NEEDS, quick=frozenset({"overdue"})), "N-1"),
        (replace(NEEDS, quick=frozenset({"soon"})), "N-3"),
        (replace(NEEDS, quick=frozenset({"no-item"})), "N-3"),
        (replace(NEEDS, text="stove"), "N-3"),
        (replace(NEEDS, text="tent").with_filter("priority", ["2"]), "N-1"),
        (ListView("gaps", TODAY), "N-1 N-3"),
        (replace(ListView("pledges", TODAY), sort=(("reference", False),)), "L-1 L-2 L-3 L-4"),
        (replace(ListView("pledges", TODAY), quick=frozenset({"free"})), "L-2 L-4"),
        (replace(ListView("pledges", TODAY), quick=frozenset({"over"})), "L-1"),
        (replace(ListView("pledges", TODAY), quick=frozenset({"expiring"})), "L-2"),
        (replace(ListView("pledges", TODAY), text="cn-7", sort=(("reference", False),)), "L-1 L-2 L-3 L-4"),
        (replace(ListView("pledges", TODAY), sort=(("free", False),)), "L-1 L-3 L-4 L-2"),
        (replace(ListView("allocations", TODAY), quick=frozenset({"locked"})), "A-1"),
        (replace(ListView("allocations", TODAY), text="a-4"), "A-4"),
        (ListView("places", TODAY).with_filter("kind", ["district"]), builders.DISTRICT),
        (ListView("organisations", TODAY).with_filter("side", ["donor"]), builders.DONOR),
        (replace(ListView("items", TODAY), text="blank"), builders.BLANKET),
    ],
)  # fmt: skip
def test_a_view_shows_the_rows_that_fit_it_and_no_others(listing: Listing, view: ListView, ids: str) -> None:
    assert shown(listing, view) == ids.split()


def test_figures_of_the_page_are_those_of_the_domain(desk: Desk, listing: Listing) -> None:
    lines, allocations = {line.id: line for line in desk.all(PledgeLine)}, desk.all(Allocation)
    needs = derive_need_balances(desk.all(Need), lines, allocations)
    free = derive_line_balances(lines.values(), allocations)
    cells = ListCells(LISTS["needs"], listing.names, ENGLISH)
    line_cells = ListCells(LISTS["pledges"], listing.names, ENGLISH)
    for row in (listing.page("needs", listing.all(NEEDS)) or {}).values():
        balance = needs[row[0]]
        figures = [cells.raw(row, key) for key in ("covered", "covered_firm", "gap", "gap_strict", "overlap")]
        assert figures == [
            balance.covered_milli, balance.firm_milli, balance.gap_milli, balance.gap_strict_milli,
            balance.overlap_milli,
        ]  # fmt: skip
        assert cells.raw(row, "coverage") == int(balance.coverage * 1000)
    for row in (listing.page("pledges", listing.all(ListView("pledges", TODAY))) or {}).values():
        assert line_cells.raw(row, "free") == free[row[0]].free_milli


@pytest.mark.parametrize(
    ("key", "counts"),
    [
        ("priority", {"1": 1, "2": 1, "3": 2}),
        ("status", {"stated": 2, "validated": 1, "cancelled": 1}),
        ("province", {builders.PROVINCE: 3, "": 1}),
        ("sector", {"shelter": 3, "food": 1}),
        ("coverage", {"none": 2, "part": 1, "full": 1}),
        ("recipient", {"": 4}),
    ],
)
def test_each_value_of_a_filter_tells_how_many_rows_it_would_show(
    listing: Listing, key: str, counts: dict[str, int]
) -> None:
    assert listing.counts(NEEDS.with_filter(key, ["nothing"]), key) == counts


def test_counts_respect_the_other_filters(listing: Listing) -> None:
    assert listing.counts(NEEDS.with_filter("status", ["stated"]), "priority") == {"2": 1, "3": 1}
    assert listing.quick_counts(NEEDS.with_filter("status", ["stated"])) == {"overdue": 1, "soon": 1, "no-item": 1}


def test_totals_add_up_within_a_unit_only(desk: Desk, listing: Listing) -> None:
    desk.apply(builders.adding(builders.need("N-5", unit="litre", quantity_milli=1_500)))
    totals = listing.totals("needs", listing.all(NEEDS))
    assert (totals.rows, totals.quantities) == (5, {"piece": 33_000, "litre": 1_500})


def test_a_list_sees_what_was_written_meanwhile(desk: Desk, listing: Listing) -> None:
    view = replace(NEEDS, sort=(("gap", True),))
    assert shown(listing, view)[0] in ("N-4", "N-3")
    desk.apply(builders.adding(builders.need("N-9", quantity_milli=99_000)))
    assert shown(listing, view)[0] == "N-9"


def test_while_the_desk_is_being_written_a_page_is_told_to_be_unknown(desk: Desk, listing: Listing) -> None:
    rowids = listing.all(NEEDS)
    writer = sqlite3.connect(desk.path, isolation_level=None)
    writer.execute("BEGIN EXCLUSIVE")
    assert listing.page("needs", rowids) is None
    assert listing.first(NEEDS) is None
    writer.execute("ROLLBACK")
    writer.close()
    assert listing.page("needs", rowids)


def test_cells_say_names_in_the_language_of_the_list(desk: Desk) -> None:
    stove = builders.item("stove", name="Stove", kind=ItemKind.EQUIPMENT, names={"fa": "بخاری"})
    desk.apply(builders.adding(stove, builders.need("N-S", item="stove", place=builders.DISTRICT)))
    listing = Listing(desk.path, "fa_AF")
    cells = ListCells(LISTS["needs"], listing.names, ENGLISH)
    rows = listing.page("needs", listing.all(replace(NEEDS, text="بخاري"))) or {}
    listing.close()
    said = [[cells.text(row, key) for key in ("item", "province", "district", "unit")] for row in rows.values()]
    assert said == [["بخاری", builders.PROVINCE, builders.DISTRICT, "piece"]]


def test_a_cell_whose_name_is_not_known_says_what_the_sender_wrote(listing: Listing) -> None:
    cells = ListCells(LISTS["needs"], listing.names, ENGLISH)
    rows = (listing.page("needs", listing.all(NEEDS)) or {}).values()
    said = {row[0]: (cells.text(row, "item"), cells.text(row, "place")) for row in rows}
    assert said["N-3"] == ("stove", builders.PROVINCE)
    assert said["N-4"] == ("Blanket", "the camp")


@pytest.mark.parametrize("name", sorted(LISTS))
def test_every_column_of_every_list_can_be_said_entered_sorted_and_found_by_its_key(desk: Desk, name: str) -> None:
    listing = Listing(desk.path)
    kind = LISTS[name]
    cells = ListCells(kind, listing.names, ENGLISH)
    rows = (listing.page(name, listing.all(ListView(name, TODAY))) or {}).values()
    assert rows
    for field in kind.fields:
        assert all(isinstance(cells.text(row, field.key), str) for row in rows)
        assert all(isinstance(cells.entry_text(row, field.key), str) for row in rows)
        ordered = listing.all(ListView(name, TODAY, sort=((field.key, True),)))
        assert len(ordered) == len(rows)
    assert {*kind.shown, *(key for key, _ in kind.sort)} <= {field.key for field in kind.fields}
    assert all(listing.counts(ListView(name, TODAY), key) for key in kind.filters)
    listing.close()


def test_a_place_lies_inside_itself_and_in_all_that_is_around_it(listing: Listing) -> None:
    names = listing.names
    assert set(names.inside(builders.PROVINCE)) == {builders.PROVINCE, builders.DISTRICT}
    province = names.around(builders.DISTRICT, PlaceKind.PROVINCE)
    assert province is not None
    assert province.id == builders.PROVINCE
