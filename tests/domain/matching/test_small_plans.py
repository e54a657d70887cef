"""A first plan end to end through the public interface."""

from datetime import date

from matching_cases import finished

from relief_desk.domain.matching import Demand, Firmness, ItemRule, Lot, MatchProblem, solve


def test_a_critical_need_is_served_before_a_low_one() -> None:
    plan = finished(
        solve(
            MatchProblem(
                demands=(Demand("low", "tent", 5_000_000, 4), Demand("critical", "tent", 5_000_000, 1)),
                lots=(Lot("lot", "tent", 6_000_000, Firmness.STOCK),),
                items=(ItemRule("tent", base_unit="piece"),),
                as_of=date(2022, 7, 1),
            )
        )
    )
    assert [(line.need_id, line.counted_milli) for line in plan.allocations] == [
        ("critical", 5_000_000),
        ("low", 1_000_000),
    ]
    assert [(gap.need_id, gap.quantity_milli) for gap in plan.gaps] == [("low", 4_000_000)]
    assert [str(step.phrase) for step in plan.gaps[0].waterfall] == [
        "4,000 pieces went to more urgent needs: critical."
    ]
