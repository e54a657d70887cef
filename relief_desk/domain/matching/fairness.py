"""Evens out what the members of one tier get, without changing the total; knows no dates and no items.

What a tier can get are the bases of a polymatroid, so the fairest sharing costs no coverage. It is found by dividing:
share the total out as evenly as if nothing stood in the way; if some needs cannot be brought to their even share, they
and what they can reach are a tight set; the set and the rest are then shared out separately, each with its own total.

Sources: N. Megiddo, Optimal flows in networks with multiple sources and sinks (1974); S. Fujishige, Lexicographically
optimal base of a polymatroid (1980); H. Groenevelt, Two algorithms for maximizing a separable concave function over a
polymatroid feasible region (1991).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from heapq import heapify, heappop, heappush

from relief_desk.domain.matching.flow import Flow, Scope, fill, reroute
from relief_desk.domain.matching.ticks import Ticks


@dataclass(frozen=True, slots=True)
class Claim:
    """Who is levelled: its share is (base + unit * got) / weight, and it gets at most `cap`."""

    weight: int
    base: int
    cap: int


def level_needs(flow: Flow, members: list[int], scope: list[int]) -> Ticks[None]:
    """Give the members, all of one tier and stuck, the fairest shares; `scope` is they and all stuck with them."""
    net, got = flow.net, flow.got
    claims = {need: Claim(net.weight[need], net.base[need], net.cap[need]) for need in members}
    target = [0] * len(got)
    spare, flow.open_cells = flow.open_cells, set()
    parts = [(members, scope, sum(got[need] for need in members))]
    while parts:
        members, scope, total = parts.pop()
        if not total:
            continue
        for need, units in zip(members, even_shares([claims[need] for need in members], total, net.unit), strict=True):
            target[need] = units
        stuck = set((yield from _reach_targets(flow, members, scope, target)))
        if stuck:
            (tight, loose), (tight_scope, loose_scope) = _parted(members, stuck), _parted(scope, stuck)
            kept = sum(got[need] for need in tight)
            parts.append((tight, tight_scope, kept))
            parts.append((loose, loose_scope, total - kept))
    flow.open_cells = spare


def _parted(needs: Sequence[int], chosen: set[int]) -> tuple[list[int], list[int]]:
    """The needs that are chosen, and the others, each in the order given."""
    return [need for need in needs if need in chosen], [need for need in needs if need not in chosen]


def _reach_targets(flow: Flow, members: Sequence[int], scope: Sequence[int], target: Sequence[int]) -> Ticks[list[int]]:
    """Release what is above the targets and fill up what is below; returns the needs no path reaches any more."""
    got, live = flow.got, flow.live
    short = [need for need in members if got[need] < target[need]]
    for need in members:
        if got[need] > target[need]:
            flow.release(need, got[need] - target[need])
    if not short:
        return []
    for need in scope:
        live[need] = 1
    pending = fill(flow, short, target)
    stuck = (yield from reroute(flow, pending, target, Scope(flow.net, scope))) if pending else []
    for need in scope:
        live[need] = 0
    return stuck


def even_shares(claims: Sequence[Claim], total: int, unit: int) -> list[int]:
    """Whole units for each claim, adding up to `total`, with the lowest share as high as can be, then the next lowest.

    Equal to handing out unit by unit to whoever has the lowest share so far; among equals the smaller weight first,
    then the earlier claim. `total` must not exceed the sum of the caps.
    """
    level = _water_level(claims, total, unit)
    over, under = level.numerator, level.denominator
    shares = []
    for claim in claims:
        units = -((claim.base * under - claim.weight * over) // (unit * under))
        shares.append(0 if units < 0 else claim.cap if units > claim.cap else units)
    surplus = sum(shares) - total
    if surplus:
        _withdraw(claims, shares, surplus, unit)
    return shares


def _water_level(claims: Sequence[Claim], total: int, unit: int) -> Fraction:
    """The share at which claims filled up to it, within zero and cap, hold exactly the total."""
    active = list(claims)
    left = total * unit
    while True:
        weight, base = sum(claim.weight for claim in active), sum(claim.base for claim in active)
        level = Fraction(left + base, weight)
        over, under = level.numerator, level.denominator
        above = [c for c in active if c.weight * over > (c.base + c.cap * unit) * under]
        below = [c for c in active if c.weight * over < c.base * under]
        if not above and not below:
            return level
        excess = sum(c.weight * over - (c.base + c.cap * unit) * under for c in above)
        lack = sum(c.base * under - c.weight * over for c in below)
        if excess >= lack:
            left -= sum(c.cap for c in above) * unit
            gone = set(map(id, above))
        else:
            gone = set(map(id, below))
        rest = [claim for claim in active if id(claim) not in gone]
        if not rest:
            return level
        active = rest


def _withdraw(claims: Sequence[Claim], shares: list[int], surplus: int, unit: int) -> None:
    """Take back the units that would have been handed out last."""
    shift = 2 * max(claim.weight for claim in claims).bit_length()

    def last_unit(number: int) -> tuple[int, int, int]:
        claim = claims[number]
        before = claim.base + unit * (shares[number] - 1)
        return -((before << shift) // claim.weight), -claim.weight, -number

    heap = [last_unit(number) for number, units in enumerate(shares) if units]
    heapify(heap)
    for _ in range(surplus):
        number = -heappop(heap)[2]
        shares[number] -= 1
        if shares[number]:
            heappush(heap, last_unit(number))
