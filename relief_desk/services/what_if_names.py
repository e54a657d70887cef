"""By what names the things of a proposal can be found when something is supposed of them; supposes nothing."""

from __future__ import annotations

from dataclasses import dataclass

from relief_desk.domain.quantities import Quantity
from relief_desk.domain.wording import Wording
from relief_desk.services.matches import MatchProposal

Named = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class WhatIfNames:
    """(key, name) of the items, of the pledge lines that are real, and of the open needs."""

    items: Named
    lines: Named
    needs: Named


def what_if_names(proposal: MatchProposal, wording: Wording) -> WhatIfNames:
    held, side_by_side = proposal.records.held, wording.side_by_side
    lines = (
        (
            line.id,
            side_by_side(
                held.donor_of(line),
                held.pledges[line.pledge].sender_ref or line.id,
                held.item_name(line.item, line.item_text),
                wording.quantity(Quantity(line.quantity_milli, line.unit)),
            ),
        )
        for line in held.lines.values()
    )
    needs = (
        (
            need.id,
            side_by_side(
                need.sender_ref or need.id,
                held.item_name(need.item, need.item_text),
                held.place_name(need.place, need.place_text),
            ),
        )
        for need in held.needs
        if need.state.open
    )
    items = ((item.id, held.item_name(item.id)) for item in held.items.values())
    return WhatIfNames(tuple(items), tuple(lines), tuple(needs))
