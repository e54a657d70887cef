"""What others would do with the same needs and lots: a greedy loop, OR-tools' min-cost flow, HiGHS' linear program.

The two solvers get the compact network of the engine, group by group, which is far kinder to them than all pairs.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterator
from fractions import Fraction
from math import ceil

from relief_desk.domain.matching import MatchProblem
from relief_desk.domain.matching.groups import split
from relief_desk.domain.matching.network import Ground, Network, compile_network
from relief_desk.domain.matching.rules import FAR_AWAY, Rules, arrival_day
from relief_desk.domain.matching.ticks import finish

SLICES = 10


def networks(problem: MatchProblem) -> Iterator[Network]:
    rules = Rules.of(problem)
    ground = Ground.of(rules, {}, {})
    for group in split(problem, rules.ratios):
        yield finish(compile_network(ground, group, group.sure))


def greedy(problem: MatchProblem) -> tuple[list[int], int, int]:
    """First come, first served, as a careful clerk would: by tier and date, the first lot to expire first.

    Returns (units by tier, lines, late unit-days).
    """
    rules = Rules.of(problem)
    covered, lines, late = [0, 0, 0, 0], 0, 0
    for group in split(problem, rules.ratios):
        stock: list[tuple[bool, int, str, list[int], object]] = []
        for lot in group.lots:
            if not rules.held_back(lot) and not rules.expires_too_soon(lot):
                expiry = lot.expiry.toordinal() if lot.expiry else 0
                insort(stock, (lot.expiry is None, expiry, lot.lot_id, [lot.quantity_milli], lot))
        needs = sorted(group.demands, key=lambda need: (need.tier, need.needed_by or FAR_AWAY, need.need_id))
        for need in needs:
            want = need.quantity_milli
            last = rules.last_useful_day(need)
            for _, _, _, left, lot in stock:
                if not left[0] or not rules.firm_enough(need, lot):
                    continue
                arrival = arrival_day(lot, problem.as_of)
                if arrival is None or arrival > last:
                    continue
                ratio = rules.ratio(need, lot)
                if ratio is None or (lot.earmarks and rules.earmark_refusal(need, lot.earmarks)):
                    continue
                counted = left[0] if ratio == 1 else int(Fraction(left[0]) / ratio)
                part = min(want, counted)
                if part <= 0:
                    continue
                left[0] -= part if ratio == 1 else ceil(part * ratio)
                want -= part
                lines += 1
                late += part * group.need_weights[need.item] * rules.days_late(need, lot)
                if not want:
                    break
            covered[need.tier - 1] += (need.quantity_milli - want) * group.need_weights[need.item]
    return covered, lines, late


def arcs_of(net: Network) -> tuple[list[int], list[int], list[int], int, int]:
    """Tails, heads and the first numbers of needs and bundles; cells come first, then needs, bundles, prefix ends."""
    cells, needs = len(net.stock), len(net.cap)
    first_need, first_bundle = cells, cells + needs
    node = first_bundle + len(net.bundles)
    tails: list[int] = []
    heads: list[int] = []
    ends: dict[int, set[int]] = {}
    for prefixes in net.bundles:
        for chain, end, _ in prefixes:
            ends.setdefault(chain, set()).add(end)
    at: dict[tuple[int, int], int] = {}
    for chain, stops in ends.items():
        cell, before = net.first[chain], -1
        for end in sorted(stops):
            at[chain, end] = node
            if before >= 0:
                tails.append(before)
                heads.append(node)
            while cell < end:
                tails.append(cell)
                heads.append(node)
                cell += 1
            before = node
            node += 1
    for bundle, prefixes in enumerate(net.bundles):
        for chain, end, _ in prefixes:
            tails.append(at[chain, end])
            heads.append(first_bundle + bundle)
    for need, refs in enumerate(net.refs):
        for bundle in refs:
            tails.append(first_bundle + bundle)
            heads.append(first_need + need)
    return tails, heads, [node], first_need, first_bundle


def min_cost_flow(problem: MatchProblem) -> list[int]:
    """OR-tools, group by group, each tier in ten slices of share; units by tier."""
    import numpy
    from ortools.graph.python import min_cost_flow as ortools_flow

    covered = [0, 0, 0, 0]
    for net in networks(problem):
        tails, heads, (node,), first_need, _ = arcs_of(net)
        source, sink, total = node, node + 1, sum(net.cap)
        capacity, cost = [total] * len(tails), [0] * len(tails)
        for cell, units in enumerate(net.stock):
            tails.append(source)
            heads.append(cell)
            capacity.append(units)
            cost.append(0)
        served: list[tuple[int, int]] = []
        for need, cap in enumerate(net.cap):
            for step in range(SLICES):
                part = cap * (step + 1) // SLICES - cap * step // SLICES
                if part:
                    served.append((len(tails), net.tier[need]))
                    tails.append(first_need + need)
                    heads.append(sink)
                    capacity.append(part)
                    cost.append(-((4 - net.tier[need]) * SLICES + SLICES - step))
        solver = ortools_flow.SimpleMinCostFlow()
        solver.add_arcs_with_capacity_and_unit_cost(
            numpy.array(tails, numpy.int32),
            numpy.array(heads, numpy.int32),
            numpy.array(capacity, numpy.int64),
            numpy.array(cost, numpy.int64),
        )
        solver.add_arc_with_capacity_and_unit_cost(sink, source, total, 0)
        assert solver.solve() == solver.OPTIMAL
        flows = solver.flows(numpy.array([arc for arc, _ in served], numpy.int64)) if served else ()
        for (_, tier), units in zip(served, flows, strict=True):
            covered[tier - 1] += int(units) * net.unit
    return covered


def linear_program(problem: MatchProblem) -> list[float]:
    """HiGHS, group by group, tiers by weight; units by tier. No fairness at all is asked of it."""
    import highspy
    import numpy

    covered = [0.0, 0.0, 0.0, 0.0]
    for net in networks(problem):
        tails, heads, (nodes,), first_need, _ = arcs_of(net)
        if not tails:
            continue
        inner = len(tails)
        for need in range(len(net.cap)):
            tails.append(first_need + need)
            heads.append(nodes)
        for cell in range(len(net.stock)):
            tails.append(nodes)
            heads.append(cell)
        count = len(tails)
        program = highspy.HighsLp()
        program.num_col_, program.num_row_ = count, nodes
        program.col_lower_ = numpy.zeros(count)
        program.col_upper_ = numpy.array(
            [1e9] * inner
            + [cap / 1000 * net.unit for cap in net.cap]
            + [units / 1000 * net.unit for units in net.stock]
        )
        program.col_cost_ = numpy.array(
            [0.0] * inner + [-(1000.0 ** (4 - tier) / 1000.0) for tier in net.tier] + [0.0] * len(net.stock)
        )
        program.row_lower_ = program.row_upper_ = numpy.zeros(nodes)
        starts, index, value = [0], [], []
        for tail, head in zip(tails, heads, strict=True):
            if tail < nodes:
                index.append(tail)
                value.append(-1.0)
            if head < nodes:
                index.append(head)
                value.append(1.0)
            starts.append(len(index))
        program.a_matrix_.start_ = numpy.array(starts, numpy.int32)
        program.a_matrix_.index_ = numpy.array(index, numpy.int32)
        program.a_matrix_.value_ = numpy.array(value)
        solver = highspy.Highs()
        solver.setOptionValue("output_flag", False)
        solver.setOptionValue("threads", 1)
        solver.passModel(program)
        solver.run()
        answer = solver.getSolution().col_value
        for need, tier in enumerate(net.tier):
            covered[tier - 1] += answer[inner + need] * 1000
    return covered
