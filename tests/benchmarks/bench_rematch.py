"""Measures how long one edit of each kind takes to be followed, and one gap to be explained.

python tests/benchmarks/bench_rematch.py [size] [edits]
"""

from __future__ import annotations

import gc
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[2])]

from matching_instances import problem_of  # noqa: E402

from relief_desk.domain.matching import Demand, Lot, LotStatus, MatchProblem, Rematch, solve  # noqa: E402


def spread(name: str, seconds: list[float]) -> None:
    cut = statistics.quantiles(seconds, n=20)
    print(
        f"{name}: median {1000 * statistics.median(seconds):.2f} ms, p95 {1000 * cut[-1]:.2f} ms, "
        f"most {1000 * max(seconds):.1f} ms"
    )


Edit = Callable[[Rematch, MatchProblem, Random], object]


def of_need(**choices: Callable[[Demand], object]) -> Edit:
    """Puts into a need what is chosen from another."""

    def edit(session: Rematch, problem: MatchProblem, pick: Random) -> None:
        need, other = pick.choice(problem.demands), pick.choice(problem.demands)
        session.put_need(replace(need, **{name: choose(other) for name, choose in choices.items()}))  # type: ignore[arg-type]

    return edit


def of_lot(**choices: Callable[[Lot], object]) -> Edit:
    """Puts into a lot what is chosen from another."""

    def edit(session: Rematch, problem: MatchProblem, pick: Random) -> None:
        lot, other = pick.choice(problem.lots), pick.choice(problem.lots)
        session.put_lot(replace(lot, **{name: choose(other) for name, choose in choices.items()}))  # type: ignore[arg-type]

    return edit


def take_need(session: Rematch, problem: MatchProblem, pick: Random) -> None:
    session.remove_need(pick.choice(problem.demands).need_id)


def take_lot(session: Rematch, problem: MatchProblem, pick: Random) -> None:
    session.remove_lot(pick.choice(problem.lots).lot_id)


KINDS: dict[str, Edit] = {
    "quantity of a need": of_need(quantity_milli=lambda other: other.quantity_milli),
    "day of a need": of_need(needed_by=lambda other: other.needed_by),
    "tier": of_need(tier=lambda other: other.tier),
    "place": of_need(place=lambda other: other.place),
    "item of a need": of_need(item=lambda other: other.item),
    "new need": of_need(need_id=lambda other: f"{other.need_id} once more"),
    "need taken out": take_need,
    "quantity of a lot": of_lot(quantity_milli=lambda other: other.quantity_milli // 300_000 * 300_000),
    "arrival": of_lot(eta=lambda other: other.eta, in_country=lambda other: other.in_country),
    "expiry": of_lot(expiry=lambda other: other.expiry),
    "earmark": of_lot(earmarks=lambda other: other.earmarks),
    "status": of_lot(status=lambda other: LotStatus.HELD),
    "firmness": of_lot(firmness=lambda other: other.firmness),
    "item of a lot": of_lot(item=lambda other: other.item),
    "new lot": of_lot(lot_id=lambda other: f"{other.lot_id} once more"),
    "lot taken out": take_lot,
}


def main() -> None:
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    edits = int(sys.argv[2]) if len(sys.argv) > 2 else 100
    problem, pick = problem_of(size), Random(5)
    session = Rematch(problem)
    for _ in session.get_ready():
        pass
    gc.collect()
    gc.freeze()
    print(f"{size} needs and lots, {edits} edits of each kind")
    for name, edit in KINDS.items():
        took = []
        for _ in range(edits):
            problem = session.problem
            start = time.process_time()
            edit(session, problem, pick)
            took.append(time.process_time() - start)
        spread(name, took)
    job = solve(problem)
    while True:
        try:
            next(job)
        except StopIteration as end:
            plan = end.value
            break
    for gap in plan.gaps:  # the first gap of a group takes stock of the group
        gap.waterfall  # noqa: B018
    told = []
    for gap in pick.sample(plan.gaps, min(edits, len(plan.gaps))):
        start = time.process_time()
        gap.explain(gap.need_id)
        told.append(time.process_time() - start)
    spread("one gap explained", told)


if __name__ == "__main__":
    main()
