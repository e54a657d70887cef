"""Opens and assembles kits as proposed: one change that turns parts of pledge lines into others, and can be undone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from relief_desk.domain.changes import ChangeSet, RowChange
from relief_desk.domain.holdings import Holdings
from relief_desk.domain.matching import KitProposal, KitStep
from relief_desk.domain.problems import ReliefDeskError
from relief_desk.domain.quantities import MILLI, Quantity
from relief_desk.domain.records import KitComponent, PledgeLine
from relief_desk.domain.states import Firmness
from relief_desk.domain.wording import Phrase, Template
from relief_desk.services.desk import Desk
from relief_desk.services.holdings_of import gather_holdings

OPEN = Template("kits.open", "Open {kits} of {kit}")
ASSEMBLE = Template("kits.assemble", "Assemble {kits} of {kit}")
NOT_ENOUGH = Template("kits.not-enough", "{missing} of {item} are not free any more.")
MATCH_AGAIN = Template(
    "kits.not-enough.advice", "Match again: what was proposed rests on goods that were given meanwhile."
)
_BY_FIRMNESS = (Firmness.OFFER, Firmness.PLEDGE, Firmness.COMMITMENT, Firmness.STOCK)


def convert_kits(desk: Desk, proposal: KitProposal) -> ChangeSet:
    """Carries the proposal out as one change and returns it.

    Raises ReliefDeskError where what it rests on is not free any more; nothing is written then.
    """
    held = gather_holdings(desk)
    components = desk.where(KitComponent, kit=proposal.kit)
    lines = [held.lines[key] for key in proposal.lot_ids]
    convert = _opened if proposal.step is KitStep.OPEN else _assembled
    change = ChangeSet(_label(proposal, held), tuple(convert(desk, held, proposal, lines, components)))
    desk.apply(change)
    return change


def _label(proposal: KitProposal, held: Holdings) -> Phrase:
    kits = Quantity(proposal.kits_milli, held.items[proposal.kit].base_unit)
    template = OPEN if proposal.step is KitStep.OPEN else ASSEMBLE
    return template.filled(kits=kits, kit=held.item_name(proposal.kit))


def _opened(
    desk: Desk, held: Holdings, proposal: KitProposal, lines: Sequence[PledgeLine], parts: Iterable[KitComponent]
) -> list[RowChange]:
    source = lines[0]
    rows = _taken(held, lines, proposal.kit, proposal.kits_milli)
    number = _last_number(held, source.pledge)
    for place, part in enumerate(sorted(parts, key=lambda part: part.item), start=1):
        milli = proposal.kits_milli // MILLI * part.quantity_milli
        made = _made(desk, held, source, part.item, milli, number + place)
        rows.append(RowChange(None, replace(made, converted_from=source.id)))
    return rows


def _assembled(
    desk: Desk, held: Holdings, proposal: KitProposal, lines: Sequence[PledgeLine], parts: Iterable[KitComponent]
) -> list[RowChange]:
    rows: list[RowChange] = []
    for part in parts:
        of_item = [line for line in lines if line.item == part.item]
        rows += _taken(held, of_item, part.item, proposal.kits_milli // MILLI * part.quantity_milli)
    used = [row.before for row in rows if isinstance(row.before, PledgeLine)]
    source = next((line for line in used if _earmarked(line)), used[0])
    arrivals = [line.eta or line.available_from for line in used if not line.in_country]
    days = [day for day in arrivals if day is not None]
    made = _made(desk, held, source, proposal.kit, proposal.kits_milli, _last_number(held, source.pledge) + 1)
    kit = replace(
        made,
        converted_from=", ".join(line.id for line in used),
        firmness=min((line.firmness for line in used), key=_BY_FIRMNESS.index),
        in_country=all(line.in_country for line in used),
        available_from=None,
        eta=max(days) if days and len(days) == len(arrivals) else None,
        expiry=min((line.expiry for line in used if line.expiry), default=None),
    )
    return [*rows, RowChange(None, kit)]


def _taken(held: Holdings, lines: Sequence[PledgeLine], item: str, milli: int) -> list[RowChange]:
    """The lines with what is taken from each, in their order; raises ReliefDeskError where they hold too little."""
    rows = []
    for line in lines:
        part = min(milli, max(0, held.line_balances[line.id].free_milli))
        if part:
            rows.append(RowChange(line, replace(line, converted_milli=line.converted_milli + part)))
            milli -= part
    if milli:
        missing = Quantity(milli, held.items[item].base_unit)
        raise ReliefDeskError(NOT_ENOUGH.filled(missing=missing, item=held.item_name(item)), MATCH_AGAIN.filled())
    return rows


def _made(desk: Desk, held: Holdings, source: PledgeLine, item: str, milli: int, number: int) -> PledgeLine:
    """A line of the same pledge, as firm and as free as its source, for another item."""
    return replace(
        source,
        id=desk.new_key("L"),
        line=number,
        item=item,
        item_text="",
        sector="",
        quantity_milli=milli,
        unit=held.items[item].base_unit,
        entered_amount="",
        entered_unit="",
        pack_milli=0,
        declined_milli=0,
        converted_milli=0,
    )


def _last_number(held: Holdings, pledge: str) -> int:
    return max(line.line for line in held.lines.values() if line.pledge == pledge)


def _earmarked(line: PledgeLine) -> bool:
    return bool(line.earmark_places or line.earmark_sectors or line.earmark_recipients or line.earmark_disaster)
