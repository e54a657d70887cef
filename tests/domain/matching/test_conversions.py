"""How substitutes in whole pieces and packs count: never for more than they are worth, never wasting a whole step."""

from fractions import Fraction
from math import gcd, lcm

import pytest
from benchmarks.matching_instances import problem_of
from benchmarks.matching_peers import greedy, networks
from hypothesis import given
from hypothesis import strategies as st
from matching_cases import TODAY, planned

from relief_desk.domain.matching import (
    Demand,
    Firmness,
    ItemRule,
    LockedAllocation,
    Lot,
    MatchProblem,
    SubstitutionRule,
    check,
)
from relief_desk.domain.matching.conversion import Conversion
from relief_desk.domain.matching.coverage import cover
from relief_desk.domain.matching.ticks import finish

PIECES = (ItemRule("tent", step_milli=1_000), ItemRule("tarpaulin", step_milli=1_000))
THREE_FOR_TWO, TWO_FOR_THREE = Fraction(3, 2), Fraction(2, 3)
CONVERSIONS = st.builds(
    lambda step, piece, packs, ratio: Conversion.between(
        ItemRule("a", step_milli=step), ItemRule("b", step_milli=piece), ratio, lcm(packs, piece)
    ),
    st.sampled_from([1, 2, 5]),
    st.sampled_from([1, 2, 5]),
    st.integers(1, 12),
    st.sampled_from([Fraction(a, b) for a in (1, 2, 3, 7, 10) for b in (1, 2, 3, 10)]),
)


def allowed(way: Conversion, counted: int, out: int) -> bool:
    """The rule itself: whole on both sides, no more than it is worth, less than one step of either item wasted."""
    whole = out % way.pack == 0 and counted % way.step == 0
    return whole and 0 <= out * way.under - counted * way.over < way.waste


def lines(way: Conversion, most_out: int) -> list[tuple[int, int]]:
    """All lines that are allowed, counted and out, by trying."""
    most = int(most_out * Fraction(way.under, way.over)) + 1
    return [(c, o) for o in range(1, most_out + 1) for c in range(1, most + 1) if allowed(way, c, o)]


@given(CONVERSIONS, st.integers(0, 40), st.integers(0, 40))
def test_a_line_counts_for_the_most_that_whole_packs_allow(way: Conversion, want: int, left: int) -> None:
    counted = way.most(want, left)
    best = max((c for c, out in lines(way, left) if c <= want), default=0)
    assert counted == best
    assert counted == 0 or (allowed(way, counted, way.out_for(counted)) and way.out_for(counted) <= left)


@given(CONVERSIONS)
def test_the_least_line_and_the_common_quantum_are_those_of_all_lines(way: Conversion) -> None:
    every = lines(way, 60)
    if every:
        assert min(every) == way.least
        assert gcd(*(counted for counted, _ in every)) % way.quantum == 0
        assert all(allowed(way, *line) for line in (way.least, way.even))
        assert not way.even_only or all(counted % way.even[0] == 0 for counted, _ in every)


def problem(wanted: int, tarpaulins: int, ratio: Fraction, pack: int = 0) -> MatchProblem:
    return MatchProblem(
        demands=(Demand("n", "tent", wanted * 1_000, 1),),
        lots=(Lot("l", "tarpaulin", tarpaulins * 1_000, Firmness.STOCK, pack_milli=pack * 1_000),),
        items=PIECES,
        as_of=TODAY,
        substitutions=(SubstitutionRule("tent", "tarpaulin", ratio),),
    )


@pytest.mark.parametrize(
    ("wanted", "tarpaulins", "ratio", "pack", "gets", "counted"),
    [
        (1, 100, THREE_FOR_TWO, 0, 2, 1),
        (3, 100, THREE_FOR_TWO, 0, 5, 3),
        (500, 900, TWO_FOR_THREE, 0, 334, 500),
        (10, 100, THREE_FOR_TWO, 10, 10, 6),
        (100, 7, THREE_FOR_TWO, 0, 6, 4),
        (7, 9, Fraction(1, 10), 0, 1, 7),
    ],
)
def test_substitutes_at_uneven_ratios_cover_as_much_as_whole_pieces_can(
    wanted: int, tarpaulins: int, ratio: Fraction, pack: int, gets: int, counted: int
) -> None:
    asked = problem(wanted, tarpaulins, ratio, pack)
    plan = planned(asked)
    (line,) = plan.allocations
    assert (line.quantity_milli, line.counted_milli) == (gets * 1_000, counted * 1_000)
    assert check(asked, plan) == ()


def test_locking_a_rounded_line_with_what_it_counted_for_changes_nothing() -> None:
    asked = problem(500, 900, TWO_FOR_THREE)
    (line,) = planned(asked).allocations
    lock = LockedAllocation("n", "l", line.quantity_milli, line.counted_milli)
    again = planned(MatchProblem(**{name: getattr(asked, name) for name in asked.__slots__} | {"locked": (lock,)}))
    assert (again.conflicts, again.gaps) == ((), ())


@pytest.mark.parametrize("seed", range(4))
def test_no_clerk_who_obeys_the_rules_covers_more_of_the_urgent_tiers(seed: int) -> None:
    asked = problem_of(1_000, seed, packs=False)
    mine = [0] * 4
    for net in networks(asked):
        flow, _ = finish(cover(net))
        for need, units in enumerate(flow.got):
            mine[net.tier[need] - 1] += units * net.unit
    theirs, _, _ = greedy(asked)
    assert all(sum(theirs[:tier]) <= sum(mine[:tier]) for tier in (1, 2, 3, 4))
