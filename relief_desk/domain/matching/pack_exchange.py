"""Closes what rounding left open by exchanges: a need takes a whole pack and gives loose stock back; plans no flow.

A need that lacks less than the smallest pack left takes that pack and gives back as much of what it holds in smaller
portions. Or another need does so, of its tier or a more urgent one, and what that one gives back closes the gap.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
        self._holders: dict[str, list[int]] = {}
        for need in needs:
            for lot_id in packing.held(need):
                self._holders.setdefault(lot_id, []).append(need)
        self.made = False

    def by_itself(self, need: int, want_milli: int) -> bool:
        """One more pack for the need, which gives back the surplus out of a lot in smaller portions."""
        packing, held = self._packing, self._packing.held(need)
        portions = {packing.portion(need, lot_id) for lot_id in held}
        for pack in self._packs_above(need, want_milli, want_milli + max(held.values())) if held else ():
            surplus = pack.counted_milli - want_milli
            if any(surplus % portion == 0 for portion in portions) and self._swap(need, pack, surplus):
                return True
        return False

    def with_others(self, need: int, want_milli: int) -> bool:
        """Another need takes a pack in place of loose stock, which this need then takes."""
        packing = self._packing
        for lot_id in packing.lots_within(need, want_milli, LOTS_LOOKED_AT):
            for other in self._holders.get(lot_id, ())[:OTHERS_LOOKED_AT]:
                held = packing.held(other).get(lot_id, 0)
                for pack in self._packs_above(other, 0, held) if other != need and held else ():
                    if self._swap(other, pack, pack.counted_milli, lot_id):
                        packing.take_from(need, lot_id, want_milli)
                        return True
        return False

    def _packs_above(self, need: int, least_milli: int, most_milli: int) -> Iterator[Pack]:
        """Packs left for the need that count for more than the least, and for no more than the most."""
        for stack in islice(self._packing.stacks_for(need), PACKS_LOOKED_AT):
            counted, out = self._packing.way(need, stack).even
            if least_milli < counted <= most_milli:
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
                packing.take_pack(need, pack.stack, pack.place, pack.counted_milli)
                packing.give_back(need, lot_id, surplus_milli)
                self.made = True
                return True
        return False
