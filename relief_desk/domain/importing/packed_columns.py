"""Columns "cartons | pieces per carton | total" as one column, "200 cartons x 25 = 5000"; reads no number.

The text of the new cell is read like any quantity that a sender wrote in one cell, so a total that is not the product
is found by its reader and named with its place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace

from relief_desk.domain.folding import fold
from relief_desk.domain.importing.source_tables import SourceColumn, SourceTable
from relief_desk.domain.importing.unit_words import UnitWords
from relief_desk.domain.importing.wide_tables import how_many_apart, mostly_counts
from relief_desk.domain.values.cells import is_placeholder, raw_text
from relief_desk.domain.values.conventions import CellValue

HEADING = "Quantity"
_CONTAINERS = frozenset(
    {"bag", "bale", "bottle", "box", "bundle", "carton", "case", "crate", "drum", "pack", "packet", "pallet", "parcel",
     "sack", "tin", "tray"}
)  # fmt: skip
_TOTAL = re.compile(r"(?:grand )?total(?: (?:of|de))?(?P<what>.*)|合计(?P<zh>.*)|مجموع(?P<fa>.*)")
_EACH = re.compile(
    r"(?P<inner>.*?)(?:\bper\b|/|\bpar\b|\bin (?:each|a|one)\b|\bof each\b|\bfor each\b)\s*(?P<pack>[^/]+)",
    re.IGNORECASE,
)
_PIECE = "pcs"
_QUANTITIES = frozenset({"", "qty", "quantity", "quantite", "number", "no"})


@dataclass(frozen=True, slots=True)
class Packed:
    """Positions of the columns: how many packs, what each holds, and the total or -1; the words beside the numbers.

    `unit` is the position of the list's own column for units, or -1.
    """

    packs: int
    each: int
    total: int
    pack_word: str
    each_word: str
    unit: int


def packed_columns(
    source: SourceTable, fields_of: Callable[[SourceColumn], Collection[str]], units: UnitWords
) -> Packed | None:
    """The columns for packs and their contents where the table has one of each; None for any other table."""
    said = [set(fields_of(column)) for column in source.columns]
    numeric = [at for at in range(len(source.columns)) if mostly_counts(source.cells[at])]
    packs = {at: word for at in numeric if (word := _container(source.columns[at], units))}
    inner_words = {at: _contents(source.columns[at], units, "pack_size" in said[at]) for at in numeric}
    each = {at: inner for at, inner in inner_words.items() if inner is not None}
    counted_in = {units.called(inner or _PIECE) for inner in each.values()} | {units.called(_PIECE)}
    totals = [at for at in numeric if _is_total(source.columns[at], units, counted_in)]
    counted = [at for at in numeric if "quantity" in said[at] and at not in packs]
    if len(packs) != 1 or len(each) != 1 or len(totals) > 1 or (counted and counted != totals):
        return None
    ((packs_at, word),), ((each_at, inner),) = packs.items(), each.items()
    unit = next((at for at, keys in enumerate(said) if "unit" in keys), -1)
    return Packed(packs_at, each_at, totals[0] if totals else -1, word, inner, unit)


def in_one_column(source: SourceTable, packed: Packed) -> SourceTable:
    """The table with one quantity for packs, contents and total; its cells stand where the packs do, or the total."""
    gone = {packed.packs, packed.each, packed.total}
    kept = [at for at in range(len(source.columns)) if at not in gone]
    cells = [_cell(source, packed, index) for index in range(len(source.rows))]
    said_at = sorted(gone - {-1})
    letter = f"{source.columns[said_at[0]].letter}:{source.columns[said_at[-1]].letter}"
    packs, total = source.columns[packed.packs].letter, source.columns[packed.total].letter
    letters = source.letters_of(kept, range(len(source.rows)))
    letters[len(kept)] = [
        total if packed.total >= 0 and is_placeholder(each) else packs for each in source.cells[packed.packs]
    ]
    return replace(
        source,
        columns=(*(source.columns[at] for at in kept), SourceColumn(letter, HEADING, leaf=HEADING)),
        cells=(*(source.cells[at] for at in kept), cells),
        letters=letters,
    )


def _cell(source: SourceTable, packed: Packed, index: int) -> CellValue:
    """What a sender would write into one cell: "200 cartons x 25 = 5000", or what there is of it."""
    packs, each = (source.cells[at][index] for at in (packed.packs, packed.each))
    total = source.cells[packed.total][index] if packed.total >= 0 else None
    own = source.cells[packed.unit][index] if packed.unit >= 0 else None
    if is_placeholder(packs) or is_placeholder(each):
        if not is_placeholder(total):
            return total
        return None if is_placeholder(packs) else f"{raw_text(packs)} {packed.pack_word}"
    # The list's own unit is that of the contents; the word for the packs beside it would be another unit.
    inner = packed.each_word if is_placeholder(own) else raw_text(own)
    word = packed.pack_word if is_placeholder(own) else ""
    product = f"{raw_text(packs)} {word} x {raw_text(each)} {inner}"
    text = product if is_placeholder(total) else f"{product} = {raw_text(total)}"
    return " ".join(text.split())


def _container(column: SourceColumn, units: UnitWords) -> str:
    """The word for the packs that the column counts, as in "No. of cartons" or "Quantity (bales)"; else ""."""
    word = how_many_apart(column.leaf or column.heading).strip(" ()[]（）-/")
    word = word.removesuffix("数量").removesuffix("数")
    return word if units.called(word) in _CONTAINERS else ""


def _contents(column: SourceColumn, units: UnitWords, known: bool) -> str | None:
    """The unit of what one pack holds, "" where the heading does not say it; None for another column."""
    heading = column.leaf or column.heading
    found = _EACH.fullmatch(heading.strip())
    if found and units.called(found["pack"].strip(" ()")) in _CONTAINERS:
        inner = how_many_apart(found["inner"].strip())
        return inner if units.known(inner) else "" if fold(inner) in _QUANTITIES else None
    return "" if known else None


def _is_total(column: SourceColumn, units: UnitWords, counted_in: Collection[str]) -> bool:
    """The column says how many there are in all, in the unit of the contents; a total in tonnes is another figure."""
    found = _TOTAL.fullmatch(fold(column.leaf or column.heading))
    what = (found["what"] or found["zh"] or found["fa"] or "").strip() if found else ""
    return found is not None and (what in _QUANTITIES or units.called(what) in counted_in)
