"""What no plan can beat, found by linear programming on all pairs of needs and lots; shares nothing with the engine."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from math import inf, lcm

import numpy
from matching_cases import lateness, may_serve
from scipy.optimize import Bounds, LinearConstraint, linprog, milp

from relief_desk.domain.matching import MatchProblem

SLACK = 1e-7


class PairModel:
    """Every allowed (need, lot) pair as a variable: thousandths counted for the need.

    Rows: lots may not be overdrawn, needs not overfilled; locked lines are assumed to be none.
    """

    def __init__(self, problem: MatchProblem, worth: dict[str, int]) -> None:
        self.problem = problem
        self.worth = [worth[demand.item] for demand in problem.demands]
        self.pairs: list[tuple[int, int]] = []
        rows: list[tuple[int, int, float]] = []
        for n, demand in enumerate(problem.demands):
            for s, lot in enumerate(problem.lots):
                ratio = may_serve(problem, demand, lot)
                if ratio is not None:
                    rows.append((s, len(self.pairs), float(ratio)))
                    rows.append((len(problem.lots) + n, len(self.pairs), 1.0))
                    self.pairs.append((n, s))
        self.matrix = numpy.zeros((len(problem.lots) + len(problem.demands), len(self.pairs)))
        for row, column, value in rows:
            self.matrix[row, column] = value
        self.limits = numpy.array(
            [lot.quantity_milli for lot in problem.lots] + [need.quantity_milli for need in problem.demands], float
        )

    def gain(self, needs: Sequence[int]) -> numpy.ndarray:
        """Units of the group for each pair of the needs given."""
        chosen = set(needs)
        return numpy.array([self.worth[n] if n in chosen else 0.0 for n, _ in self.pairs])

    def best(
        self, gain: numpy.ndarray, floors: Sequence[tuple[numpy.ndarray, float]] = ()
    ) -> tuple[float, numpy.ndarray]:
        """The most of `gain` with every floor (coefficients, least value) kept."""
        if not self.pairs:
            return 0.0, numpy.zeros(0)
        matrix = numpy.vstack([self.matrix, *(-row for row, _ in floors)])
        limits = numpy.concatenate([self.limits, [-least for _, least in floors]])
        found = linprog(-gain, A_ub=matrix, b_ub=limits, method="highs")
        assert found.status == 0, found.message
        return -float(found.fun), found.x

    def tier_totals(self) -> list[float]:
        """Tier by tier, what can be covered at most without taking from a more urgent tier."""
        floors: list[tuple[numpy.ndarray, float]] = []
        totals = []
        for tier in (1, 2, 3, 4):
            gain = self.gain([n for n, need in enumerate(self.problem.demands) if need.tier == tier])
            total, _ = self.best(gain, floors)
            totals.append(total)
            floors.append((gain, total - SLACK * max(1.0, total)))
        return totals

    def least_lateness(self, got_milli: Sequence[int]) -> list[float]:
        """Least late unit-days of each tier in turn, where every need gets exactly what is given."""
        if not self.pairs:
            return [0.0] * 4
        demands, lots = self.problem.demands, self.problem.lots
        each = numpy.array([[1.0 if n == pair[0] else 0.0 for pair in self.pairs] for n in range(len(demands))])
        exact, floors, result = numpy.array(got_milli, float), [], []
        for tier in (1, 2, 3, 4):
            cost = numpy.array(
                [
                    self.worth[n] * lateness(demands[n], lots[s]) if demands[n].tier == tier else 0.0
                    for n, s in self.pairs
                ]
            )
            matrix = numpy.vstack([self.matrix, *(row for row, _ in floors)])
            limits = numpy.concatenate([self.limits, [most for _, most in floors]])
            found = linprog(cost, A_ub=matrix, b_ub=limits, A_eq=each, b_eq=exact, method="highs")
            assert found.status == 0, found.message
            result.append(float(found.fun))
            floors.append((cost, float(found.fun) + SLACK * max(1.0, float(found.fun))))
        return result

    def fair_amounts(
        self, weights: Sequence[float], groups: Sequence[Hashable] | None = None
    ) -> dict[tuple[int, Hashable], float]:
        """Units for each (tier, claimant): the lowest share of a tier as high as can be, then the next, tier by tier.

        Claimants are single needs, by number, or what `groups` says of each need; their weights are added up.
        """
        demands = self.problem.demands
        got: dict[tuple[int, Hashable], float] = {}
        floors: list[tuple[numpy.ndarray, float]] = []
        for tier in (1, 2, 3, 4):
            claimants: dict[Hashable, list[int]] = {}
            for n, need in enumerate(demands):
                if need.tier == tier and need.quantity_milli:
                    claimants.setdefault(groups[n] if groups else n, []).append(n)
            gains = {key: self.gain(needs) for key, needs in claimants.items()}
            shares = {key: sum(weights[n] for n in needs) for key, needs in claimants.items()}
            total = self.gain([n for needs in claimants.values() for n in needs])
            most, _ = self.best(total, floors)
            floors.append((total, most - SLACK * max(1.0, most)))
            open_keys = list(claimants)
            while open_keys:
                level = self._highest_level(open_keys, gains, shares, floors)
                least = [*floors, *((gains[key], level * shares[key] - 1e-4) for key in open_keys)]
                for key in open_keys[:]:
                    best, _ = self.best(gains[key], least)
                    if best <= level * shares[key] + 0.05:
                        got[tier, key] = level * shares[key]
                        floors.append((gains[key], got[tier, key] - 1e-4))
                        open_keys.remove(key)
        return got

    def _highest_level(
        self,
        open_keys: Sequence[Hashable],
        gains: Mapping[Hashable, numpy.ndarray],
        shares: Mapping[Hashable, float],
        floors: Sequence[tuple[numpy.ndarray, float]],
    ) -> float:
        """The highest share that all open claimants can have together."""
        if not self.pairs:
            return 0.0
        rows = [numpy.append(-gains[key], shares[key]) for key in open_keys]
        rows += [numpy.append(-row, 0.0) for row, _ in floors]
        rows += [numpy.append(row, 0.0) for row in self.matrix]
        limits = numpy.concatenate([numpy.zeros(len(open_keys)), [-least for _, least in floors], self.limits])
        cost = numpy.zeros(len(self.pairs) + 1)
        cost[-1] = -1.0
        found = linprog(cost, A_ub=numpy.vstack(rows), b_ub=limits, method="highs")
        assert found.status == 0, found.message
        return -float(found.fun)


class WholeModel:
    """Every allowed (need, lot) pair twice: whole packs that leave the lot, and pieces counted for the need.

    A line counts for no more than it is worth, and wastes less than one step of either item. With `whole` False packs
    and pieces may be split at will, which is what a plain linear program would do. Amounts are in pieces.
    """

    def __init__(self, problem: MatchProblem, worth: Mapping[str, int], whole: bool = True) -> None:
        self._problem, self._worth, self._whole = problem, worth, whole
        found = (
            (n, s, may_serve(problem, demand, lot))
            for n, demand in enumerate(problem.demands)
            for s, lot in enumerate(problem.lots)
        )
        self._pairs = [(n, s, float(ratio)) for n, s, ratio in found if ratio is not None]
        self._rows: list[numpy.ndarray] = []
        self._limits: list[float] = []
        steps = {rule.item: rule.step_milli for rule in problem.items}
        self._packs = [self._pack(s, steps) / 1000 for _, s, _ in self._pairs]
        for number, (n, s, ratio) in enumerate(self._pairs):
            piece, step = steps[problem.lots[s].item] / 1000, steps[problem.demands[n].item] / 1000
            line = self._row({number: -self._packs[number]}, {number: ratio})
            self._add(line, 0.0)
            if whole:
                self._add(-line, max(piece, ratio * step) - (0.0005 if max(piece, ratio * step) > 0.002 else 0.0))
        for s, lot in enumerate(problem.lots):
            taken = {number: pack for number, pack in enumerate(self._packs) if self._pairs[number][1] == s}
            self._add(self._row(taken, {}), lot.quantity_milli / 1000)
        for n, demand in enumerate(problem.demands):
            given = {number: 1.0 for number, pair in enumerate(self._pairs) if pair[0] == n}
            self._add(self._row({}, given), demand.quantity_milli / 1000)

    def tier_totals(self) -> list[float] | None:
        """Units of the groups by tier, in thousandths; None where the solver finds no answer in time."""
        count, floors, totals = len(self._pairs), [], []
        split = [not self._whole or pack <= 0.001 for pack in self._packs]
        kinds = numpy.array([0 if loose else 1 for loose in split] + [0] * count)
        rules = [LinearConstraint(numpy.array(self._rows), -inf, numpy.array(self._limits))] if count else []
        for tier in (1, 2, 3, 4) if count else ():
            demands = self._problem.demands
            gains = {i: float(self._worth[demands[n].item]) for i, (n, _, _) in enumerate(self._pairs)
                     if demands[n].tier == tier}  # fmt: skip
            gain = self._row({}, gains)
            found = milp(-gain, constraints=[*rules, *floors], integrality=kinds, bounds=Bounds(0, inf),
                         options={"time_limit": 5})  # fmt: skip
            if found.status != 0:
                return None
            totals.append(-1000 * found.fun)
            floors.append(LinearConstraint(gain, -found.fun - 1e-5, inf))
        return totals or [0.0] * 4

    def _pack(self, lot: int, steps: Mapping[str, int]) -> int:
        pack = self._problem.lots[lot].pack_milli if self._problem.policy.whole_packs else 0
        return lcm(pack or 1, steps[self._problem.lots[lot].item])

    def _row(self, packs: Mapping[int, float], counted: Mapping[int, float]) -> numpy.ndarray:
        row = numpy.zeros(2 * len(self._pairs))
        for number, value in packs.items():
            row[number] = value
        for number, value in counted.items():
            row[len(self._pairs) + number] = value
        return row

    def _add(self, row: numpy.ndarray, limit: float) -> None:
        self._rows.append(row)
        self._limits.append(limit)
