"""Facts of a record as label and text, and all the catalogue says of an item; marked where no source confirms it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from relief_desk.domain.quantities import MILLI, Quantity, ratio_text
from relief_desk.domain.records import Item, ItemUnit, KitComponent, Need, PledgeLine, Substitution
from relief_desk.domain.reference_fields import is_verified, verified_words
from relief_desk.domain.wording import Template, Wording
from relief_desk.services.desk import Desk

PACK = Template("facts.pack", "1 {unit}")
HOLDS = Template("facts.holds", "Holds {item}")
STANDS_IN = Template("facts.stands-in", "{item} may stand in")
FOR_ONE = Template("facts.for-one", "{ratio} for 1")
AS_SENT = Template("facts.as-sent", "As sent")
ONE_HOLDS = Template("facts.one-holds", "Counted as {quantity} in 1 {unit}. {source}")
NO_SOURCE = Template("facts.no-source", "General knowledge of the field; no source was read for it.")
FIGURES = {"weight_g": "weight", "volume_ml": "volume", "min_shelf_days": "shelf_life"}
"""Fields of an item that are figures, and their names among the fields that were read in a source."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One value under its label; `mark` says where a figure is not verified, `source` who says it."""

    label: str
    text: str
    mark: str = ""
    source: str = ""


def figure(label: str, text: str, flag: str, source: str, wording: Wording) -> Fact:
    """A figure of the reference data; `flag` is its record's (yes, partial or no)."""
    if is_verified(flag):
        return Fact(label, text, "", source)
    return Fact(label, text, wording.say(verified_words(flag)), source or wording.say(NO_SOURCE))


def own_flag(item: Item, record_field: str) -> str:
    """The flag of one figure of an item: where fields were read one by one, only those are verified."""
    if not item.verified_fields:
        return item.verified
    return "yes" if FIGURES[record_field] in item.verified_fields else "no"


def as_sent(desk: Desk, record: Need | PledgeLine, wording: Wording) -> Iterator[Fact]:
    """What the sender wrote, where it was counted in another unit; marked where the pack size has no source."""
    if not record.entered_amount.replace(".", "", 1).isdecimal():
        return
    entered = Fraction(record.entered_amount)
    if not entered or entered * MILLI == record.quantity_milli:
        return
    text = f"{record.entered_amount} {record.entered_unit}"
    packs = desk.where(ItemUnit, item=record.item)
    used = next((each for each in packs if entered * each.factor_milli == record.quantity_milli), None)
    if used is None:
        yield Fact(wording.say(AS_SENT), text)
        return
    held = Quantity(used.factor_milli, record.unit)
    source = wording.say(ONE_HOLDS.filled(quantity=held, unit=used.name, source=NO_SOURCE))
    yield figure(wording.say(AS_SENT), text, used.verified, source, wording)


def catalogue_facts(desk: Desk, item: Item, name_of: Callable[[str], str], wording: Wording) -> Iterator[Fact]:
    """The packs of an item, the parts of a kit, and what may stand in for it."""
    for unit in sorted(desk.where(ItemUnit, item=item.id), key=_id):
        text = wording.quantity(Quantity(unit.factor_milli, item.base_unit))
        yield figure(wording.say(PACK.filled(unit=wording.text(unit.name))), text, unit.verified, "", wording)
    for part in sorted(desk.where(KitComponent, kit=item.id), key=_id):
        held = desk.get(Item, part.item)
        text = wording.quantity(Quantity(part.quantity_milli, held.base_unit if held else ""))
        yield figure(wording.say(HOLDS.filled(item=name_of(part.item))), text, part.verified, item.source, wording)
    for rule in sorted(desk.where(Substitution, item=item.id), key=_id):
        text = wording.say(FOR_ONE.filled(ratio=ratio_text(rule.ratio)))
        yield figure(wording.say(STANDS_IN.filled(item=name_of(rule.accepted))), text, rule.verified, "", wording)


def _id(record: ItemUnit | KitComponent | Substitution) -> str:
    return record.id
