"""Every line and every gap says why, in words a coordinator could read out."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from fractions import Fraction

import pytest
from matching_cases import PLACES, TODAY, may_serve, planned, random_problem

from relief_desk.domain.matching import (
    Demand,
    Earmarks,
    Firmness,
    GapCode,
    ItemRule,
    Lot,
    LotStatus,
    MatchProblem,
    SubstitutionRule,
)
from relief_desk.domain.matching.plan import Remedy

DAY = timedelta(1)
NEED = Demand("Need 7", "tent", 100_000, 2, place="n1", needed_by=TODAY + 10 * DAY, lateness_days=2)
TENTS = MatchProblem(
    (NEED,),
    (),
    (ItemRule("tent", base_unit="tent"), ItemRule("tarp", base_unit="sheet")),
    TODAY,
    substitutions=(SubstitutionRule("tent", "tarp", Fraction(2)),),
    places=PLACES,
    names={"tent": "family tent", "tarp": "tarpaulin", "north": "Northern Province"},
)


def reasons(lot: Lot) -> list[str]:
    (line,) = planned(replace(TENTS, lots=(lot,))).allocations
    return [str(phrase) for phrase in line.reason]


def told(problem: MatchProblem) -> list[str]:
    """The sentences of the one gap, the remedy last."""
    (gap,) = planned(problem).gaps
    said = [str(step.phrase) for step in gap.waterfall]
    return [*said, str(gap.remedy)] if gap.remedy else said


def test_stock_says_that_it_is_at_hand() -> None:
    assert reasons(Lot("L", "tent", 100_000, Firmness.STOCK)) == ["It is the item asked for.", "It is at hand."]


def test_a_substitute_says_how_much_of_it_stands_for_one() -> None:
    said = reasons(Lot("L", "tarp", 100_000, Firmness.COMMITMENT, eta=TODAY + 7 * DAY))
    assert said == ["tarpaulin may stand in for family tent: 2 for 1.", "It arrives on 2022-07-08, 3 days early."]


def test_a_late_delivery_says_how_late_it_is() -> None:
    said = reasons(Lot("L", "tent", 100_000, Firmness.COMMITMENT, eta=TODAY + 11 * DAY))
    assert said[1] == "It arrives on 2022-07-12, 1 day after it is needed, within the delay allowed."


def test_an_overdue_delivery_is_not_called_at_hand() -> None:
    said = reasons(Lot("L", "tent", 100_000, Firmness.COMMITMENT, eta=TODAY - 3 * DAY))
    assert said[1] == "It was due on 2022-06-28 and is expected any day."


def test_an_earmarked_lot_says_what_for() -> None:
    said = reasons(Lot("L", "tent", 100_000, Firmness.STOCK, earmarks=Earmarks(places=("north",))))
    assert said[2] == "The donor earmarked it for Northern Province, and this need fits."


def test_a_gap_walks_down_from_what_was_never_promised_to_what_comes_too_late() -> None:
    lots = (
        Lot("held", "tent", 10_000, Firmness.STOCK, LotStatus.HELD),
        Lot("old", "tent", 10_000, Firmness.STOCK, expiry=TODAY - DAY),
        Lot("soft", "tent", 10_000, Firmness.PLEDGE, eta=TODAY),
        Lot("south", "tent", 10_000, Firmness.STOCK, earmarks=Earmarks(places=("south",))),
        Lot("some day", "tent", 10_000, Firmness.COMMITMENT),
        Lot("late", "tent", 10_000, Firmness.COMMITMENT, eta=TODAY + 15 * DAY, donor="China"),
        Lot("good", "tarp", 20_000, Firmness.STOCK),
    )
    assert told(replace(TENTS, lots=lots))[:-1] == [
        "Nobody has promised 30 tents of family tent or of a substitute.",
        "10 tents would come from lots held, declined or cancelled: held.",
        "10 tents would arrive with too little shelf life: old.",
        "10 tents would need a firmer promise for a high need: soft.",
        "10 tents may only go to others, as earmarked: south.",
        "Nobody has said when 10 tents would arrive: some day.",
        "10 tents would arrive after 2022-07-13, the last useful day: late.",
    ]


def test_a_gap_names_the_needs_that_hold_what_it_could_have_had() -> None:
    higher, equal = replace(NEED, need_id="Need 1", tier=1), replace(NEED, need_id="Need 2")
    lots = (Lot("L", "tent", 200_000, Firmness.STOCK),)
    gaps = planned(replace(TENTS, demands=(NEED, higher, equal), lots=lots)).gaps
    steps = {gap.need_id: [(step.code, step.quantity_milli, step.related) for step in gap.waterfall] for gap in gaps}
    assert steps["Need 7"] == [(GapCode.HIGHER, 50_000, ("Need 1",))]
    lots = (Lot("L", "tent", 100_000, Firmness.STOCK),)
    gaps = planned(replace(TENTS, demands=(NEED, equal), lots=lots)).gaps
    assert [[step.code for step in gap.waterfall] for gap in gaps] == [[GapCode.SHARED], [GapCode.SHARED]]


REMEDIES = {
    "If China's family tent (L) arrived 3 days earlier, it could cover 100 tents of it.": {
        "eta": TODAY + 15 * DAY,
        "quantity_milli": 500_000,
    },
    "If China's family tent (L) were sure to arrive by 2022-07-13, it could cover 30 tents of it.": {
        "quantity_milli": 30_000
    },
    "If China's family tent (L) became a commitment, it could cover 100 tents of it.": {
        "eta": TODAY,
        "firmness": Firmness.PLEDGE,
    },
    "If China's family tent (L) were released, it could cover 100 tents of it.": {
        "eta": TODAY,
        "status": LotStatus.HELD,
    },
    "If its donor opened China's family tent (L) to this need, it could cover 100 tents of it.": {
        "eta": TODAY,
        "earmarks": Earmarks(places=("south",)),
    },
    "One more pack of China's family tent (L) would close it, with 20 tents left over.": {
        "eta": TODAY,
        "pack_milli": 60_000,
        "quantity_milli": 600_000,
    },
}


def test_the_remedy_names_the_smallest_change_that_helps() -> None:
    for sentence, change in REMEDIES.items():
        values = {"quantity_milli": 100_000, "firmness": Firmness.COMMITMENT, **change}
        lot = replace(Lot("L", "tent", 0, donor="China"), **values)  # type: ignore[arg-type]
        assert told(replace(TENTS, lots=(lot,)))[-1] == sentence


def carried_out(problem: MatchProblem, need: Demand, remedy: Remedy) -> MatchProblem:
    """The problem with the one change that the remedy names."""
    changes: dict[GapCode, dict[str, object]] = {
        GapCode.TOO_LATE: {"eta": remedy.day},
        GapCode.UNKNOWN_ARRIVAL: {"eta": remedy.day},
        GapCode.HELD: {"status": LotStatus.AVAILABLE},
        GapCode.NOT_FIRM: {"firmness": problem.policy.least_firmness[need.tier - 1]},
        GapCode.EARMARKED: {"earmarks": Earmarks()},
    }
    return replace(
        problem,
        lots=tuple(
            replace(lot, **changes[remedy.code]) if lot.lot_id == remedy.lot_id else lot  # type: ignore[arg-type]
            for lot in problem.lots
        ),
    )


def covered_up_to(problem: MatchProblem, tier: int) -> int:
    """What the tiers up to this one get, in units of their groups."""
    return sum(group.tiers[tier - 1].covered for group in planned(problem).certificate.groups)


@pytest.mark.parametrize("packs", [False, True])
def test_a_remedy_that_is_carried_out_covers_what_it_promised(packs: bool) -> None:
    tried: Counter[GapCode] = Counter()
    for seed in range(200):
        problem = random_problem(seed, packs=packs)
        problem = replace(problem, items=tuple(replace(item, step_milli=1_000) for item in problem.items))
        for gap in planned(problem).gaps:
            need = next(need for need in problem.demands if need.need_id == gap.need_id)
            if gap.remedy and gap.remedy.code is not GapCode.ROUNDING:
                after = carried_out(problem, need, gap.remedy)
                lot = next(lot for lot in after.lots if lot.lot_id == gap.remedy.lot_id)
                assert may_serve(after, need, lot) is not None, (seed, gap.remedy)
                more = covered_up_to(after, need.tier) - covered_up_to(problem, need.tier)
                assert more >= gap.remedy.gain_milli, (seed, gap.remedy)
                assert not packs or gap.remedy.gain_milli % max(1, lot.pack_milli) == 0 or lot.item != need.item
                tried[gap.remedy.code] += 1
    assert len(tried) == 5


def test_an_unverified_ratio_is_called_so_in_both_directions() -> None:
    rule = SubstitutionRule("tent", "tarp", Fraction(2), two_way=True, verified=False)
    for wanted, sent in (("tent", "tarp"), ("tarp", "tent")):
        lot = Lot("L", sent, 200_000, firmness=Firmness.STOCK)
        problem = replace(TENTS, demands=(replace(NEED, item=wanted),), lots=(lot,), substitutions=(rule,))
        (line,) = planned(problem).allocations
        assert str(line.reason[0]).endswith("(unverified).")


def test_a_lot_that_is_called_by_its_donor_is_not_called_so_twice() -> None:
    lot = Lot("L", "tent", 100_000, Firmness.COMMITMENT, LotStatus.HELD, TODAY, donor="China")
    problem = replace(TENTS, lots=(lot,), names={**TENTS.names, "L": "China (PL-17)"})
    assert told(problem)[-1] == "If the family tent of China (PL-17) were released, it could cover 100 tents of it."
