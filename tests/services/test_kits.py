"""Opening and assembling kits: what is turned into what, that nothing is made or lost, and that undo takes it back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from builders import adding, item, line, new_desk, pledge

from relief_desk.domain.matching import KitProposal, KitStep
from relief_desk.domain.problems import ReliefDeskError
from relief_desk.domain.records import KitComponent, PledgeLine
from relief_desk.domain.states import Firmness
from relief_desk.domain.wording import Template
from relief_desk.services.desk import Desk
from relief_desk.services.holdings_of import gather_holdings
from relief_desk.services.kits import convert_kits

SENTENCE = Template("test.kit", "A kit").filled()
KIT = item("family-kit", base_unit="kit")
PARTS = (
    KitComponent("family-kit/tent", "family-kit", "tent", 1_000),
    KitComponent("family-kit/blanket", "family-kit", "blanket", 5_000),
)
PLEDGE = pledge("P-1")
KITS = line(PLEDGE, "L-kits", item="family-kit", unit="kit", quantity_milli=10_000, eta=date(2022, 7, 1))
TENTS = line(PLEDGE, "L-tents", line=2, quantity_milli=3_000, firmness=Firmness.COMMITMENT, eta=date(2022, 7, 1))
BLANKETS = line(PLEDGE, "L-blankets", line=3, item="blanket", quantity_milli=40_000, eta=date(2022, 7, 9))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with new_desk(tmp_path, KIT, *PARTS, PLEDGE, KITS, TENTS, BLANKETS) as opened:
        yield opened


def proposal(step: KitStep, kits: int, *lots: str) -> KitProposal:
    return KitProposal(step, "family-kit", kits * 1_000, lots, (), SENTENCE)


def free(desk: Desk) -> dict[str, int]:
    held = gather_holdings(desk)
    totals: dict[str, int] = {}
    for each in held.lines.values():
        totals[each.item] = totals.get(each.item, 0) + held.line_balances[each.id].free_milli
    return totals


def test_opened_kits_become_their_parts(desk: Desk) -> None:
    convert_kits(desk, proposal(KitStep.OPEN, 4, "L-kits"))
    assert free(desk) == {"family-kit": 6_000, "tent": 7_000, "blanket": 60_000}


def test_the_parts_say_which_line_they_come_from(desk: Desk) -> None:
    convert_kits(desk, proposal(KitStep.OPEN, 4, "L-kits"))
    assert {each.item for each in desk.where(PledgeLine, converted_from="L-kits")} == {"tent", "blanket"}


def test_assembled_kits_take_their_parts(desk: Desk) -> None:
    convert_kits(desk, proposal(KitStep.ASSEMBLE, 3, "L-tents", "L-blankets"))
    assert free(desk) == {"family-kit": 13_000, "tent": 0, "blanket": 25_000}


def test_an_assembled_kit_is_there_when_its_last_part_is_and_no_firmer_than_its_softest(desk: Desk) -> None:
    convert_kits(desk, proposal(KitStep.ASSEMBLE, 3, "L-tents", "L-blankets"))
    made = desk.where(PledgeLine, converted_from="L-blankets, L-tents")[0]
    assert (made.eta, made.firmness) == (date(2022, 7, 9), Firmness.PLEDGE)


def test_undo_puts_the_kits_together_again(desk: Desk) -> None:
    before = desk.all(PledgeLine)
    convert_kits(desk, proposal(KitStep.OPEN, 4, "L-kits"))
    assert str(desk.undo()) == "Open 4 kits of Family-kit"
    assert desk.all(PledgeLine) == before


def test_more_than_is_free_is_refused_and_nothing_is_written(desk: Desk) -> None:
    desk.apply(adding())
    before = desk.all(PledgeLine)
    with pytest.raises(ReliefDeskError, match="2 kits of Family-kit are not free any more"):
        convert_kits(desk, proposal(KitStep.OPEN, 12, "L-kits"))
    assert desk.all(PledgeLine) == before
