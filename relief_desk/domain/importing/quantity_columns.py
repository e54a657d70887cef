"""Item, quantity and unit of every row together: exact base units, with amount and unit as they were entered.

Needs and pledges say these in the same way. A unit is looked for in the quantity's own cell, in the unit column, and in
the brackets of the quantity's heading, in this order.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from relief_desk.domain.importing.questions import Doubt
from relief_desk.domain.importing.table_reading import NOT_ABOVE_ZERO, STEPS, WRITE_POSITIVE, TableReading
from relief_desk.domain.progress import Job
from relief_desk.domain.quantities import MILLI, decimal_text
from relief_desk.domain.records import Item
from relief_desk.domain.values.amounts import LARGEST_MILLI
from relief_desk.domain.values.cells import ROUND_IT, Unread
from relief_desk.domain.values.column_values import Memory, each_once
from relief_desk.domain.values.conventions import CellValue
from relief_desk.domain.values.measures import QuantityRead, read_quantity
from relief_desk.domain.wording import Template

NO_ITEM = Template("row.no_item", "The row names no item.")
NAME_ITEM = Template("row.name_item", "Write what is meant, by name or by code.")
NO_QUANTITY = Template("row.no_quantity", "The row has no quantity.")
WRITE_QUANTITY = Template("row.write_quantity", "Write how many, or take the row out of the list.")
UNITS_DIFFER = Template("row.units_differ", 'The quantity says "{first}", the unit beside it "{second}".')
MAKE_UNITS_ONE = Template("row.make_units_one", "Write the unit in one of the two cells only.")
SHARED = Template("row.shared", 'One merged cell says "{value}" for several rows together.')
SHARE_OUT = Template("row.share_out", "Write into each row how much it is.")
NOT_WHOLE_MILLI = Template("row.not_whole_milli", "{amount} {unit} is no exact number of thousandths of a {base}.")
TOO_MUCH = Template("row.too_much", '"{amount}" is too large to be a quantity.')
CHECK_IT = Template("row.check_it", "Check whether it is a code or a slip of the keyboard.")
_Holds: TypeAlias = "Memory[tuple[str, str, int], int | Doubt]"


@dataclass(frozen=True, slots=True)
class QuantityColumns:
    """By row: id of the item, thousandths of its base unit (0 where a problem holds the row), base unit, as entered."""

    items: list[str]
    item_texts: list[str]
    milli: list[int]
    units: list[str]
    entered_amounts: list[str]
    entered_units: list[str]


def read_quantities(reading: TableReading, packs_milli: Sequence[int | None] | None = None) -> Job[QuantityColumns]:
    """The item and quantity columns of a table; `packs_milli` is what the row says one pack holds of base units."""
    codes, names = reading.names("item_code"), reading.names("item")
    units = reading.names("unit") if reading.has("unit") else [_bracket_unit(reading)] * reading.length
    ids = _items(reading, codes, names, units)
    yield reading.progress(1, STEPS)
    quantities = reading.column("quantity", _reader(reading))
    _hold_shared(reading)
    yield reading.progress(2, STEPS)
    packs = packs_milli or [None] * reading.length
    known = reading.knowledge.items.items
    texts = [name or code for code, name in zip(codes, names, strict=True)]
    base: Memory[str, str] = Memory(lambda id_: known[id_].base_unit if id_ in known else "")
    holds: _Holds = Memory(lambda asked: reading.knowledge.units.holds_milli(known[asked[0]], asked[1], asked[2]))
    milli = _plain_totals(known, ids, quantities, units, packs, holds)
    if milli is None:
        rows = enumerate(zip(ids, quantities, units, packs, strict=True))
        milli = [_row_total(reading, index, *row, holds) for index, row in rows]
    said = each_once(quantities, lambda quantity: quantity.unit if quantity else "")
    entered_units = [own or beside for own, beside in zip(said, units, strict=True)]
    return QuantityColumns(ids, texts, milli, base.all(ids), each_once(quantities, _entered), entered_units)


def _hold_shared(reading: TableReading) -> None:
    """Keeps out rows that share one merged quantity: to take it for each of them would count it again and again."""
    position = reading.position("quantity")
    if position is None or not reading.table.filled_down:
        return
    for index in reading.table.shared_rows(position):
        what = SHARED.filled(value=reading.value(index, "quantity"))
        reading.report(index, what, SHARE_OUT.filled(), "quantity")


def _plain_totals(
    known: Mapping[str, Item],
    ids: Sequence[str],
    quantities: Sequence[QuantityRead | None],
    units: Sequence[str],
    packs: Sequence[int | None],
    holds: _Holds,
) -> list[int] | None:
    """The totals of all rows at once where each is a plain number in a unit that is sure; None where one is not."""
    distinct = {id(quantity): quantity for quantity in quantities}.values()
    if any(each is None or each.milli <= 0 or each.unit or each.each_milli is not None for each in distinct):
        return None
    if not known.keys() >= set(ids):
        return None
    factors = holds.all((id_, unit, pack or 0) for id_, unit, pack in zip(ids, units, packs, strict=True))
    if any(isinstance(factor, Doubt) for factor in holds.values()):
        return None
    products = [each.milli * factor for each, factor in zip(quantities, factors, strict=True)]  # type: ignore[union-attr, operator]
    if max(products, default=0) > LARGEST_MILLI * MILLI or any(product % MILLI for product in products):
        return None
    return [product // MILLI for product in products]


def _row_total(
    reading: TableReading,
    index: int,
    id_: str,
    quantity: QuantityRead | None,
    unit: str,
    pack_milli: int | None,
    holds: _Holds,
) -> int:
    """Thousandths of the base unit that one row says, or 0 with the reason noted."""
    item = reading.knowledge.items.items.get(id_)
    if quantity is None:
        _report_missing_quantity(reading, index)
    elif quantity.milli <= 0:
        what = NOT_ABOVE_ZERO.filled(value=reading.value(index, "quantity"))
        reading.report(index, what, WRITE_POSITIVE.filled(), "quantity")
    elif item is not None:
        return _total(reading, index, item, quantity, unit, pack_milli or 0, holds)
    return 0


def _items(reading: TableReading, codes: Sequence[str], names: Sequence[str], units: Sequence[str]) -> list[str]:
    key = "item" if reading.has("item") else "item_code"
    said = list(zip(codes, names, units, strict=True))
    ids = reading.resolved(said, key, lambda words: reading.knowledge.items.resolve(*words))
    if "" in ids:
        for index, id_ in enumerate(ids):
            if not id_ and not any(said[index][:2]):
                reading.report(index, NO_ITEM.filled(), NAME_ITEM.filled(), key)
    return ids


def _reader(reading: TableReading) -> Callable[[CellValue], QuantityRead | Unread | None]:
    convention = reading.convention("quantity")
    return lambda cell: read_quantity(cell, convention)


def _bracket_unit(reading: TableReading) -> str:
    """The unit in the heading of the quantity, where it is one."""
    said = reading.heading_unit("quantity")
    return said if said and reading.knowledge.units.known_word(said) else ""


def _report_missing_quantity(reading: TableReading, index: int) -> None:
    """Says that there is no quantity, unless the row or the cell was found wanting already."""
    cell = reading.address(index, "quantity").cell
    said = reading.problems.get(index, ())
    if not any(problem.address.cell == cell or problem.code == NO_ITEM.code for problem in said):
        reading.report(index, NO_QUANTITY.filled(), WRITE_QUANTITY.filled(), "quantity")


def _total(
    reading: TableReading,
    index: int,
    item: Item,
    quantity: QuantityRead,
    unit: str,
    pack_milli: int,
    holds: _Holds,
) -> int:
    """Thousandths of the item's base unit, or 0 with the reason noted."""
    if quantity.unit and unit and not reading.knowledge.units.same(quantity.unit, unit):
        what = UNITS_DIFFER.filled(first=quantity.unit, second=unit)
        reading.report(index, what, MAKE_UNITS_ONE.filled(), "quantity")
        return 0
    amount, said = quantity.milli, quantity.unit or unit
    if quantity.each_milli is not None:
        amount, said, pack_milli = quantity.total_milli, quantity.each_unit, 0
    factor = holds[item.id, said, pack_milli]
    if isinstance(factor, Doubt):
        beside = reading.has("unit") and not quantity.unit and quantity.each_milli is None
        reading.ask(index, factor, "unit" if beside else "quantity")
        return 0
    milli, rest = (amount, 0) if factor == MILLI else divmod(amount * factor, MILLI)
    if rest:
        what = NOT_WHOLE_MILLI.filled(amount=decimal_text(amount), unit=said, base=item.base_unit)
        reading.report(index, what, ROUND_IT.filled(), "quantity")
        return 0
    if milli > LARGEST_MILLI:
        what = TOO_MUCH.filled(amount=reading.value(index, "quantity"))
        reading.report(index, what, CHECK_IT.filled(), "quantity")
        return 0
    return milli


def _entered(quantity: QuantityRead | None) -> str:
    if quantity is None:
        return ""
    amount = decimal_text(quantity.milli)
    return amount if quantity.each_milli is None else f"{amount} x {decimal_text(quantity.each_milli)}"
