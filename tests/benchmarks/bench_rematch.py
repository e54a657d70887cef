"""Measures how long one edit takes to be followed, of a quantity or of more, and one gap to be explained.

python tests/benchmarks/bench_rematch.py [size] [edits]
"""

from __future__ import annotations

import gc
import statistics
import sys
import time
from dataclasses import replace
from pathlib import Path
from random import Random

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[2])]

from matching_instances import problem_of  # noqa: E402

from relief_desk.domain.matching import Earmarks, MatchProblem, Rematch, solve  # noqa: E402


def spread(name: str, seconds: list[float]) -> None:
    cut = statistics.quantiles(seconds, n=20)
    print(
        f"{name}: median {1000 * statistics.median(seconds):.2f} ms, p95 {1000 * cut[-1]:.2f} ms, "
        f"most {1000 * max(seconds):.1f} ms"
    )


def other_edit(session: Rematch, problem: MatchProblem, pick: Random) -> float:
    """Seconds for an edit that is more than a quantity: the groups it touches are covered anew."""
    need, lot = pick.choice(problem.demands), pick.choice(problem.lots)
    start = time.process_time()
    if pick.random() < 0.5:
        session.put_need(replace(need, place=pick.choice(problem.demands).place, tier=pick.randint(1, 4)))
    else:
        session.put_lot(replace(lot, earmarks=Earmarks(), eta=pick.choice(problem.lots).eta))
    return time.process_time() - start


def main() -> None:
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    edits = int(sys.argv[2]) if len(sys.argv) > 2 else 300
    problem, pick = problem_of(size), Random(5)
    session = Rematch(problem)
    for _ in session.get_ready():
        pass
    gc.collect()
    gc.freeze()
    took = []
    for _ in range(edits):
        if pick.random() < 0.5:
            need = pick.choice(problem.demands)
            start = time.process_time()
            session.change_need(need.need_id, int(need.quantity_milli * pick.uniform(0.5, 1.5)) // 1000 * 1000 + 1000)
        else:
            lot = pick.choice(problem.lots)
            start = time.process_time()
            session.change_lot(lot.lot_id, int(lot.quantity_milli * pick.uniform(0.5, 1.5)) // 1000 * 1000 + 1000)
        took.append(time.process_time() - start)
    print(f"{size} needs and lots, {edits} edits")
    spread("one quantity followed", took)
    spread("one day, earmark or place followed", [other_edit(session, problem, pick) for _ in range(edits // 4)])
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
