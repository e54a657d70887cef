"""Facts of catalogue items: figures that no source confirms carry the word for it wherever they are shown."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from builders import BLANKET, TENT, item, line, need, new_desk, pledge

from relief_desk.domain.records import ItemUnit, KitComponent, Substitution
from relief_desk.domain.states import PledgeState
from relief_desk.services.desk import Desk
from relief_desk.services.details import record_detail
from relief_desk.services.jobs import finish
from relief_desk.services.matches import propose_match

KIT = item("kit", name="Family kit", weight_g=9_000, volume_ml=30_000, verified="partial", verified_fields=("weight",),
           source="Catalogue, page 7")  # fmt: skip
RECORDS = (
    KIT,
    item("rope", weight_g=400, verified="yes", source="Catalogue, page 9"),
    item("hose", weight_g=500, verified="no"),
    ItemUnit("U-1", "kit", "carton", 4_000, verified="no"),
    KitComponent("kit/tent", "kit", TENT, 1_000, verified="yes"),
    KitComponent("kit/blanket", "kit", BLANKET, 5_000, verified="partial"),
    Substitution("S-1", TENT, BLANKET, Fraction(4), verified="no"),
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    blankets = line(pledge("P-1"), "L-1", item=BLANKET, quantity_milli=40_000, state=PledgeState.ACCEPTED)
    with new_desk(tmp_path, *RECORDS, need("N-1"), pledge("P-1"), blankets) as opened:
        yield opened


def marks(desk: Desk, id: str) -> dict[str, tuple[str, str]]:
    detail = record_detail(desk, "items", id)
    assert detail is not None
    return {fact.label: (fact.text, fact.mark) for fact in detail.facts}


def test_each_figure_of_an_item_says_whether_a_source_confirms_it(desk: Desk) -> None:
    of_kit = marks(desk, "kit")
    assert of_kit["Weight (g)"] == ("9,000", "")
    assert of_kit["Volume (ml)"] == ("30,000", "unverified")
    assert marks(desk, "rope")["Weight (g)"] == ("400", "")
    assert marks(desk, "hose")["Weight (g)"] == ("500", "unverified")


def test_packs_parts_and_stand_ins_are_told_with_their_marks(desk: Desk) -> None:
    of_kit = marks(desk, "kit")
    assert of_kit["1 carton"] == ("4 pieces", "unverified")
    assert of_kit["Holds Tent"] == ("1 piece", "")
    assert of_kit["Holds Blanket"] == ("5 pieces", "partly verified")
    assert marks(desk, TENT)["Blanket may stand in"] == ("4 for 1", "unverified")


def test_who_says_a_figure_is_told_or_that_nobody_does(desk: Desk) -> None:
    detail = record_detail(desk, "items", "kit")
    assert detail is not None
    source = {fact.label: fact.source for fact in detail.facts}
    assert source["Volume (ml)"] == "Catalogue, page 7"
    assert "no source" in source["1 carton"]


def test_a_plan_says_of_an_unverified_ratio_that_it_is(desk: Desk) -> None:
    (planned,) = finish(propose_match(desk)).plan.allocations
    assert str(planned.reason[0]) == "Blanket may stand in for Tent: 4 for 1 (unverified)."


def test_the_flag_of_a_record_is_said_in_words(desk: Desk) -> None:
    assert marks(desk, "kit")["Verified"] == ("partly verified", "")


@pytest.mark.parametrize(
    ("amount", "unit", "milli", "told"),
    [
        ("3", "cartons", 12_000, ("3 cartons", "unverified")),
        ("0.5", "dozen", 6_000, ("0.5 dozen", "")),
        ("12", "pcs", 12_000, None),
        ("3 x 4", "cartons", 12_000, None),
    ],
)
def test_a_quantity_counted_by_a_pack_size_says_what_was_sent(
    tmp_path: Path, amount: str, unit: str, milli: int, told: tuple[str, str] | None
) -> None:
    sent = need("N-1", item="kit", quantity_milli=milli, entered_amount=amount, entered_unit=unit)
    with new_desk(tmp_path, *RECORDS, sent) as desk:
        detail = record_detail(desk, "needs", "N-1")
    assert detail is not None
    facts = {fact.label: (fact.text, fact.mark) for fact in detail.facts}
    assert facts.get("As sent") == told
