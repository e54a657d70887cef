"""Evens out what whole places get of one tier, then the needs inside each place; knows no dates and no items.

A place is levelled by the sum of its needs. Stock can pass between needs of one place as well: what one of them gets
more, another may give up, and the place is none the worse. Apart from that it is the same division as for single needs.
Inside a place the needs are levelled as far as the deliveries of other places stay what they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from relief_desk.domain.matching.fairness import Claim, even_shares, level_needs
from relief_desk.domain.matching.flow import Flow, Scope, Search
from relief_desk.domain.matching.ticks import Ticks


def level_places(flow: Flow, tier: range, members: list[int], scope: list[int]) -> Ticks[None]:
    """Give the places of the members the fairest shares; `tier` are all needs of the tier, stuck or not."""
    net, got = flow.net, flow.got
    everybody, chosen = _by_place(flow, tier), set(members)
    flow.peers = {need: tuple(needs) for needs in _by_place(flow, members).values() for need in needs if len(needs) > 1}
    spare, flow.open_cells = flow.open_cells, set()
    parts = [(members, scope, sum(got[need] for need in members))]
    while parts:
        members, scope, total = parts.pop()
        if not total:
            continue
        places = _by_place(flow, members)
        claims = [_claim(flow, everybody[place], needs) for place, needs in places.items()]
        target = dict(zip(places, even_shares(claims, total, net.unit), strict=True))
        stuck, lost = yield from _reach_targets(flow, places, target, scope)
        if lost:
            tight = [need for place in places if place in lost for need in places[place] if need in stuck]
            held = set(tight)
            kept = sum(got[need] for need in tight)
            fixed = sum(got[need] for place in lost for need in places[place] if need not in held)
            parts.append((tight, [need for need in scope if need in stuck], kept))
            loose = [need for place in places if place not in lost for need in places[place]]
            parts.append((loose, [need for need in scope if need not in stuck], total - kept - fixed))
    flow.peers = {}
    for needs in everybody.values():
        inside = [need for need in needs if need in chosen]
        if len(inside) > 1:
            yield from level_needs(flow, inside, inside)
    flow.open_cells = spare


def _by_place(flow: Flow, needs: Iterable[int]) -> dict[str, list[int]]:
    """Needs by their place; a need that names none stands for itself."""
    places: dict[str, list[int]] = {}
    for need in needs:
        demand = flow.net.demands[need]
        places.setdefault(demand.place or f"\0{demand.need_id}", []).append(need)
    return places


def _claim(flow: Flow, everybody: Sequence[int], inside: Sequence[int]) -> Claim:
    """The claim of a place: what its other needs have is given, what those inside get is to be levelled."""
    net, got = flow.net, flow.got
    have = sum(got[need] for need in everybody) - sum(got[need] for need in inside)
    return Claim(
        weight=sum(net.weight[need] for need in everybody),
        base=sum(net.base[need] for need in everybody) + have * net.unit,
        cap=sum(net.cap[need] for need in inside),
    )


def _reach_targets(
    flow: Flow, places: Mapping[str, Sequence[int]], target: Mapping[str, int], scope: Sequence[int]
) -> Ticks[tuple[set[int], set[str]]]:
    """Bring every place to its target; the needs stuck and the places lost, if one cannot be brought there."""
    got, live = flow.got, flow.live
    short = [place for place, needs in places.items() if sum(got[need] for need in needs) < target[place]]
    for place, needs in places.items():
        _release(flow, needs, sum(got[need] for need in needs) - target[place])
    if not short:
        return set(), set()
    for need in scope:
        live[need] = 1
    for place in short:
        want = target[place] - sum(got[need] for need in places[place])
        for need in places[place]:
            part = min(want, flow.net.cap[need] - got[need])
            want -= part - flow.take_free(need, part) if part > 0 else 0
    found = yield from _reroute(flow, places, target, scope)
    for need in scope:
        live[need] = 0
    return found


def _release(flow: Flow, needs: Sequence[int], surplus: int) -> None:
    """Return the surplus of a place, from the needs with the highest shares."""
    if surplus <= 0:
        return
    net, got = flow.net, flow.got
    claims = [Claim(net.weight[need], net.base[need], got[need]) for need in needs]
    keep = even_shares(claims, sum(got[need] for need in needs) - surplus, net.unit)
    for need, units in zip(needs, keep, strict=True):
        if got[need] > units:
            flow.release(need, got[need] - units)


def _reroute(
    flow: Flow, places: Mapping[str, Sequence[int]], target: Mapping[str, int], scope: Sequence[int]
) -> Ticks[tuple[set[int], set[str]]]:
    net, got, index = flow.net, flow.got, Scope(flow.net, scope)
    stuck: set[int] = set()
    lost: set[str] = set()

    def lacking(place: str) -> int:
        return target[place] - sum(got[need] for need in places[place])

    while any(lacking(place) > 0 for place in places if place not in lost):
        yield
        search = Search(flow, index)
        search.layer(None)
        new = [need for need in scope if flow.live[need] and need not in search.level]
        for need in new:
            flow.live[need] = 0
        stuck.update(new)
        for place, needs in places.items():
            ways = [need for need in needs if need in search.level and got[need] < net.cap[need]]
            if not ways:
                lost.add(place)
            for need in ways:
                part = min(lacking(place), net.cap[need] - got[need])
                if part > 0:
                    search.push(need, part)
    return (stuck, lost) if any(lacking(place) > 0 for place in lost) else (set(), set())
