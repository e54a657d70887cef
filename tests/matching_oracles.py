"""What no plan can beat, found by linear programming on all pairs of needs and lots; shares nothing with the engine."""

from __future__ import annotations

from collections.abc import Sequence

import numpy
from matching_cases import lateness, may_serve
from scipy.optimize import linprog

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

    def fair_amounts(self, weights: Sequence[float]) -> list[float]:
        """Units of the group for each need: tier by tier, the lowest share as high as can be, then the next."""
        demands = self.problem.demands
        got = [0.0] * len(demands)
        floors: list[tuple[numpy.ndarray, float]] = []
        for tier in (1, 2, 3, 4):
            tier_needs = [n for n, need in enumerate(demands) if need.tier == tier and need.quantity_milli]
            gains = {n: self.gain([n]) for n in tier_needs}
            total = self.gain(tier_needs)
            most, _ = self.best(total, floors)
            floors.append((total, most - SLACK * max(1.0, most)))
            open_needs = set(tier_needs)
            while open_needs:
                level = self._highest_level(open_needs, gains, weights, floors)
                least = [*floors, *((gains[n], level * weights[n] - 1e-4) for n in sorted(open_needs))]
                for n in sorted(open_needs):
                    best, _ = self.best(gains[n], least)
                    if best <= level * weights[n] + 0.05:
                        got[n] = level * weights[n]
                        floors.append((gains[n], got[n] - 1e-4))
                        open_needs.discard(n)
        return got

    def _highest_level(
        self,
        open_needs: set[int],
        gains: dict[int, numpy.ndarray],
        weights: Sequence[float],
        floors: Sequence[tuple[numpy.ndarray, float]],
    ) -> float:
        """The highest share that all open needs can have together."""
        if not self.pairs:
            return 0.0
        rows = [numpy.append(-gains[n], weights[n]) for n in sorted(open_needs)]
        rows += [numpy.append(-row, 0.0) for row, _ in floors]
        rows += [numpy.append(row, 0.0) for row in self.matrix]
        limits = numpy.concatenate([numpy.zeros(len(open_needs)), [-least for _, least in floors], self.limits])
        cost = numpy.zeros(len(self.pairs) + 1)
        cost[-1] = -1.0
        found = linprog(cost, A_ub=numpy.vstack(rows), b_ub=limits, method="highs")
        assert found.status == 0, found.message
        return -float(found.fun)
