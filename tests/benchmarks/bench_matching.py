"""Measures the matching engine beside its peers on one machine in one run; read the ratios, not the seconds.

    python tests/benchmarks/bench_matching.py [size ...] [--runs N] [--only engine,engine]

Every engine runs in a process of its own, one thread, libraries and problem loaded and Python's garbage
collector at rest before the clock starts. Seconds are those of
the processor, median of the runs; peak memory is what the process needed beyond the loaded problem. G is coverage and
fairness, F the full plan with packs and reasons.
"""

from __future__ import annotations

import argparse
import gc
import json
import math
import resource
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[2])]

import matching_peers  # noqa: E402
from matching_instances import problem_of  # noqa: E402

from relief_desk.domain.matching import (  # noqa: E402
    Demand,
    Firmness,
    Level,
    Lot,
    MatchPlan,
    MatchProblem,
    Weight,
    solve,
)
from relief_desk.domain.matching.collector import collector_at_rest  # noqa: E402
from relief_desk.domain.matching.coverage import cover  # noqa: E402
from relief_desk.domain.matching.ticks import finish  # noqa: E402

ENGINES = ("rows", "values", "G", "G place", "G people", "F", "greedy", "min-cost flow", "linear program")


def read_rows(problem: MatchProblem) -> dict[str, Any]:
    """The floor under everything: the same rows read with sqlite3."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rows.db"
        with sqlite3.connect(path) as base:
            for name, rows in (("need", problem.demands), ("lot", problem.lots)):
                fields = [field for field in type(rows[0]).__dataclass_fields__ if field != "earmarks"]
                values = [
                    [_plain(getattr(row, field)) for field in fields] + [_plain(getattr(row, "earmarks", ""))]
                    for row in rows
                ]
                marks = ", ".join("?" * len(values[0]))
                base.execute(f"create table {name} ({', '.join([*fields, 'marks'])})")
                base.executemany(f"insert into {name} values ({marks})", values)  # noqa: S608
        start = time.process_time()
        with sqlite3.connect(path) as base:
            count = sum(len(base.execute(query).fetchall()) for query in ("select * from need", "select * from lot"))
        return {"seconds": time.process_time() - start, "rows": count}


def read_values(problem: MatchProblem) -> dict[str, Any]:
    """The same rows read with sqlite3 and made into needs and lots, which is where the engine starts from."""
    with sqlite3.connect(":memory:") as base:
        base.execute("create table need (id, item, milli, tier, sector, place, recipient, disaster, due, people)")
        base.executemany(
            "insert into need values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (n.need_id, n.item, n.quantity_milli, n.tier, n.sector, n.place, n.recipient, n.disaster)
                + (str(n.needed_by), n.people)
                for n in problem.demands
            ],
        )
        base.execute("create table lot (id, item, milli, firmness, eta, expiry, pack, donor, at_hand)")
        base.executemany(
            "insert into lot values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (x.lot_id, x.item, x.quantity_milli, x.firmness, str(x.eta), str(x.expiry or ""), x.pack_milli)
                + (x.donor, x.in_country)
                for x in problem.lots
            ],
        )
        start = time.process_time()
        needs = [
            Demand(*row[:8], date.fromisoformat(row[8]), None, True, row[9])
            for row in base.execute("select * from need")
        ]
        lots = [
            Lot(
                *row[:3],
                Firmness(row[3]),
                eta=date.fromisoformat(row[4]),
                expiry=date.fromisoformat(row[5]) if row[5] else None,
                pack_milli=row[6],
                donor=row[7],
                in_country=bool(row[8]),
            )
            for row in base.execute("select * from lot")
        ]
        return {"seconds": time.process_time() - start, "rows": len(needs) + len(lots)}


def _plain(value: object) -> object:
    return value if isinstance(value, str | int | float) or value is None else str(value)


def best_cover(problem: MatchProblem) -> dict[str, Any]:
    covered, worst = [0, 0, 0, 0], []
    for net in matching_peers.networks(problem):
        flow, _ = finish(cover(net, problem.policy.level))
        for need, units in enumerate(flow.got):
            covered[net.tier[need] - 1] += units * net.unit
        worst.append(min((units / cap for units, cap in zip(flow.got, net.cap, strict=True) if cap), default=1.0))
    return {"covered": covered, "worst": round(statistics.mean(worst), 4)}


def full_plan(problem: MatchProblem) -> dict[str, Any]:
    job, longest, before = solve(problem), 0.0, time.perf_counter()
    while True:
        try:
            next(job)
        except StopIteration as end:
            plan: MatchPlan = end.value
            break
        now = time.perf_counter()
        longest, before = max(longest, now - before), now
    groups = plan.certificate.groups
    covered = [sum(group.tiers[tier].covered for group in groups) for tier in range(4)]
    bound = [sum(group.tiers[tier].bound for group in groups) for tier in range(4)]
    return {
        "of bound": [round(a / b, 5) if b else 1.0 for a, b in zip(covered, bound, strict=True)],
        "lines": len(plan.allocations),
        "late lines": sum(line.days_late > 0 for line in plan.allocations),
        "gaps": len(plan.gaps),
        "proved groups": f"{sum(group.proved for group in groups)}/{len(groups)}",
        "longest silence s": round(longest, 3),
    }


def measured(work: Callable[[MatchProblem], Any], problem: MatchProblem) -> dict[str, Any]:
    gc.collect()
    gc.freeze()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start, wall = time.process_time(), time.perf_counter()
    with collector_at_rest():
        found = work(problem)
    seconds, wall = time.process_time() - start, time.perf_counter() - wall
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    result = {"seconds": seconds, "wall": round(wall, 3), "MB": (peak - before) // 1024}
    if isinstance(found, dict):
        result.update(found)
    elif isinstance(found, tuple):
        result.update(zip(("covered", "lines", "late unit-days"), found, strict=True))
    else:
        result["covered"] = [round(units) for units in found]
    return result


def run_engine(engine: str, size: int) -> dict[str, Any]:
    problem = problem_of(size, packs=engine == "F")
    try:
        match engine:
            case "rows":
                return measured(read_rows, problem)
            case "values":
                return measured(read_values, problem)
            case "G":
                return measured(best_cover, problem)
            case "G place":
                return measured(best_cover, replace(problem, policy=replace(problem.policy, level=Level.PLACE)))
            case "G people":
                return measured(best_cover, replace(problem, policy=replace(problem.policy, weight=Weight.PEOPLE)))
            case "F":
                return measured(full_plan, problem)
            case "greedy":
                return measured(matching_peers.greedy, problem)
            case "min-cost flow":
                import ortools.graph.python.min_cost_flow  # noqa: F401

                return measured(matching_peers.min_cost_flow, problem)
            case _:
                import highspy  # noqa: F401

                return measured(matching_peers.linear_program, problem)
    except ImportError as missing:
        return {"absent": str(missing)}


def in_own_process(engine: str, size: int, runs: int) -> dict[str, Any]:
    results = []
    for _ in range(runs):
        done = subprocess.run(
            [sys.executable, __file__, "--engine", engine, str(size)], capture_output=True, text=True, check=True
        )
        results.append(json.loads(done.stdout.splitlines()[-1]))
    results.sort(key=lambda result: result.get("seconds", 0))
    return dict(results[len(results) // 2])


def report(sizes: list[int], runs: int, engines: list[str]) -> None:
    table: dict[tuple[str, int], dict[str, Any]] = {}
    for size in sizes:
        print(f"\n{size} needs and {size} lots")
        for engine in engines:
            result = table[engine, size] = in_own_process(engine, size, runs)
            if "absent" in result:
                print(f"  {engine:15} absent here ({result['absent']})")
            else:
                rest = {key: value for key, value in result.items() if key not in ("seconds", "MB", "wall")}
                print(f"  {engine:15} {result['seconds']:9.3f} s  {result['MB']:5} MB  {rest}", flush=True)
        for upper, lower in (
            ("G", "min-cost flow"), ("G", "linear program"), ("G", "rows"), ("G", "values"), ("F", "G"),
            ("F", "greedy"), ("G place", "G"), ("G people", "G"),
        ):  # fmt: skip
            a, b = table.get((upper, size), {}).get("seconds"), table.get((lower, size), {}).get("seconds")
            if a and b:
                print(f"  {upper} / {lower}: {a / b:.3f}")
    for engine in engines:
        for small, large in pairwise(sizes):
            a, b = table[engine, small].get("seconds"), table[engine, large].get("seconds")
            if a and b:
                power = math.log(b / a) / math.log(large / small)
                print(f"{engine}: {small} -> {large}: {b / a:.1f} times as long, growth to the power {power:.2f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=[1_000, 10_000])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--only", default=",".join(ENGINES))
    parser.add_argument("--engine", default="")
    options = parser.parse_args()
    if options.engine:
        print(json.dumps(run_engine(options.engine, options.sizes[0])))
    else:
        report(options.sizes, options.runs, options.only.split(","))


if __name__ == "__main__":
    main()
