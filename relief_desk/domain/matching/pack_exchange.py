"""Closes what rounding left open by exchanges: a need takes a whole pack and gives loose stock back; plans no flow.

A need that lacks less than the smallest pack left takes that pack and gives back as much of what it holds in smaller
portions. Or another need does so, of its tier or a more urgent one, and what that one gives back closes the gap.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import islice
from typing import NamedTuple

from relief_desk.domain.matching.packs import Packing, PackStack
from relief_desk.domain.matching.ticks import Ticks

PACKS_LOOKED_AT, LOTS_LOOKED_AT, OTHERS_LOOKED_AT = 16, 8, 6
PORTION = 200


class Pack(NamedTuple):
    """A pack that is left for a need: where it lies, and for how much it counts."""

    stack: PackStack
    place: int
    counted_milli: int


def exchange_packs(packing: Packing, needs: Sequence[int], target_milli: Sequence[int]) -> Ticks[None]:
    """Bring needs of one tier that are still below their targets nearer to them; nobody gets less than before.

    Needs of that tier and of more urgent ones take part: a pack may come later to them, because cover ranks first.
    """
    short = [need for need in needs if packing.got_milli[need] < target_milli[need]]
    if not short:
        return
    exchange = Exchange(packing, range(max(needs) + 1))
    for count, need in enumerate(short):
        if count % PORTION == PORTION - 1:
            yield
        want = target_milli[need] - packing.got_milli[need]
        if not exchange.by_itself(need, want):
            exchange.with_others(need, want)
    if exchange.made:
        packing.look_again()


class Exchange:
    """Finds exchanges among these needs."""

    def __init__(self, packing: Packing, needs: Sequence[int]) -> None:
        self._packing = packing
        self._within_reach: dict[int, list[PackStack]] = {}
        self._holders: dict[str, list[int]] = {}
        for need in needs:
            for lot_id in packing.held(need):
                self._holders.setdefault(lot_id, []).append(need)
        self.made = False

    def by_itself(self, need: int, want_milli: int) -> bool:
        """One more pack for the need, which gives back the surplus out of a lot in smaller portions."""
        packing, held = self._packing, self._packing.held(need)
        if not held:
            return False
        most = want_milli + max(held.values())
        portions = {packing.portion(need, lot_id) for lot_id in held}
        sizes = {
            size
            for size in packing.sizes(need)
            if want_milli < size <= most and any((size - want_milli) % portion == 0 for portion in portions)
        }
        return any(self._swap(need, pack, pack.counted_milli - want_milli) for pack in self._packs(need, sizes))

    def with_others(self, need: int, want_milli: int) -> bool:
        """Another need takes a pack in place of loose stock, which this need then takes."""
        packing = self._packing
        for lot_id in packing.lots_within(need, want_milli, LOTS_LOOKED_AT):
            for other in self._holders.get(lot_id, ())[:OTHERS_LOOKED_AT]:
                held = packing.held(other).get(lot_id, 0)
                portion = packing.portion(other, lot_id)
                sizes = {size for size in packing.sizes(other) if size <= held and size % portion == 0}
                for pack in self._packs(other, sizes) if other != need else ():
                    if self._swap(other, pack, pack.counted_milli, lot_id):
                        packing.take_from(need, lot_id, want_milli)
                        return True
        return False

    def _packs(self, need: int, sizes: Set[int]) -> Iterator[Pack]:
        """Packs left for the need that count for as much as one of these sizes."""
        if not sizes:
            return
        stacks = self._within_reach.get(need)
        if stacks is None:
            stacks = self._within_reach[need] = list(islice(self._packing.stacks_for(need), PACKS_LOOKED_AT))
        for stack in stacks:
            counted, out = self._packing.way(need, stack).even
            if counted in sizes:
                place = stack.first_with(out)
                if place < len(stack.lots):
                    yield Pack(stack, place, counted)

    def _swap(self, need: int, pack: Pack, surplus_milli: int, only: str = "") -> bool:
        """Take the pack and give the surplus back, if one lot the need holds can take it back exactly."""
        packing = self._packing
        taken = pack.stack.lots[pack.place].lot_id
        for lot_id, held in packing.held(need).items():
            if lot_id == taken or held < surplus_milli or (only and lot_id != only):
                continue
            if surplus_milli % packing.portion(need, lot_id) == 0:
                packing.take_pack(need, taken, pack.counted_milli)
                packing.give_back(need, lot_id, surplus_milli)
                self.made = True
                return True
        return False
