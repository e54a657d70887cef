"""Two plans side by side: who wins, who loses, and where."""

from dataclasses import replace

from matching_cases import TODAY, planned

from relief_desk.domain.matching import Demand, Firmness, ItemRule, Lot, MatchProblem, compare

PROBLEM = MatchProblem(
    demands=(Demand("a", "tent", 6_000, 1, place="north"), Demand("b", "tent", 6_000, 2, place="south")),
    lots=(Lot("l", "tent", 6_000, Firmness.STOCK),),
    items=(ItemRule("tent"),),
    as_of=TODAY,
)


def test_a_plan_compared_with_itself_shows_nothing() -> None:
    plan = planned(PROBLEM)
    same = compare(PROBLEM, plan, plan)
    assert (same.changes, same.by_place, same.by_tier, same.moved) == ((), (), (), ())


def test_winners_and_losers_are_counted_by_need_place_and_tier() -> None:
    turned = replace(PROBLEM, demands=(replace(PROBLEM.demands[0], tier=3), PROBLEM.demands[1]))
    result = compare(PROBLEM, planned(PROBLEM), planned(turned))
    assert [(change.demand.need_id, change.gain_milli) for change in result.changes] == [("a", -6_000), ("b", 6_000)]
    assert [(b.key, b.won_milli, b.lost_milli, b.winners, b.losers) for b in result.by_place] == [
        ("north", 0, 6_000, 0, 1),
        ("south", 6_000, 0, 1, 0),
    ]
    assert [balance.key for balance in result.by_tier] == ["1", "2"]
    assert result.moved == (("a", "l"), ("b", "l"))
