"""What an import says of the pack sizes it counts by, where no source confirms them; it counts nothing itself."""

from __future__ import annotations

from collections.abc import Iterator

from relief_desk.domain.importing.table_reading import Knowledge
from relief_desk.domain.problems import Address, Problem, Severity
from relief_desk.domain.quantities import Quantity
from relief_desk.domain.records import ItemUnit
from relief_desk.domain.reference_fields import verified_words
from relief_desk.domain.wording import Phrase, Template

PACK_HOLDS = Template("import.pack_holds", "1 {unit} = {quantity} ({mark})")
PACK_OF_ITEM = Template("import.pack_of_item", "{item}: 1 {unit} is counted as {quantity} ({mark}).")
SAY_PACK = Template(
    "import.say_pack", "Ask the sender what it holds; a column for the pack size goes before the catalogue."
)


def pack_words(pack: ItemUnit, base_unit: str) -> Phrase:
    """The size of a pack with the mark that it is not verified."""
    quantity, unit = Quantity(pack.factor_milli, base_unit), Template(f"unit.{pack.name}", pack.name)
    return PACK_HOLDS.filled(unit=unit, quantity=quantity, mark=verified_words(pack.verified))


def said_of_packs(knowledge: Knowledge, file: str) -> Iterator[Problem]:
    """A note for each pack size that rows were counted by and no source confirms."""
    items = knowledge.items.items
    packs = {pack.id: pack for pack in knowledge.units.unconfirmed.values()}
    for pack in packs.values():
        item = items[pack.item]
        what = PACK_OF_ITEM.filled(
            item=item.name,
            unit=Template(f"unit.{pack.name}", pack.name),
            quantity=Quantity(pack.factor_milli, item.base_unit),
            mark=verified_words(pack.verified),
        )
        yield Problem(what, SAY_PACK.filled(), Address(file), severity=Severity.NOTE)
