"""Cells that mean what the row above says: ditto marks do, and blanks under a filled cell may; reads no value."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from relief_desk.domain.folding import fold
from relief_desk.domain.importing.quantity_columns import NO_ITEM
from relief_desk.domain.importing.questions import Choice, Doubt, QuestionKind
from relief_desk.domain.importing.source_tables import SourceColumn, SourceTable
from relief_desk.domain.importing.table_reading import TableReading
from relief_desk.domain.values.cells import is_placeholder, raw_text
from relief_desk.domain.values.conventions import CellValue
from relief_desk.domain.wording import Template

BLANK_BELOW = Template(
    "ask.blank_below", 'The {field} is blank below a row that says it. Does "{value}" count here too?'
)
AS_ABOVE_LABEL = Template("choice.as_above", "Yes: a blank cell means what the row above says")
NOTHING_LABEL = Template("choice.nothing", "No: where it is blank, nothing is said")
AS_ABOVE = Choice("as above", AS_ABOVE_LABEL.text)
NOTHING = Choice("nothing", NOTHING_LABEL.text)
WHERE = ("province", "province_pcode", "district", "district_pcode", "place")
"""Fields of places from the widest to the closest."""
_GROUPS = (WHERE, ("donor",))
# Source: marks for "the same as above" in lists of all kinds.
_DITTO = frozenset(
    written
    for mark in ('"', "''", "″", "〃", "“", "”", ",,", "„", '-"-', "- do -", "-do-", "do", "do.", "ditto", "idem",
                 "as above", "same as above", "same", "同上", "ایضا", "ايضا", "ایضاً", "كالسابق")
    for written in (mark, mark.upper(), mark.capitalize())
)  # fmt: skip


def with_dittos(source: SourceTable) -> SourceTable:
    """The table with what stands above in place of every ditto mark."""
    if all(map(_DITTO.isdisjoint, source.cells)):
        return source
    cells = [column if _DITTO.isdisjoint(column) else _undone(column) for column in source.cells]
    return replace(source, cells=tuple(cells))


def _undone(column: Sequence[CellValue]) -> list[CellValue]:
    done: list[CellValue] = []
    for cell in column:
        done.append(done[-1] if done and cell in _DITTO else cell)
    return done


def blank_below_id(source: SourceTable) -> str:
    """Id of the question what blanks below filled cells mean in a table."""
    return f"blank below:{source.sheet}"


def filled_from_above(source: SourceTable, fields_of: Callable[[SourceColumn], Collection[str]]) -> SourceTable:
    """The table with blanks filled from the rows above, where the user said that this is what they mean.

    A district is not filled into a row that names a province of its own.
    """
    cells = list(source.cells)
    said = [set(fields_of(column)) for column in source.columns]
    for group in _GROUPS:
        order = [at for key in group for at, keys in enumerate(said) if key in keys]
        above: dict[int, CellValue] = {}
        filled = {at: list(cells[at]) for at in order}
        for index in range(len(source.rows)):
            says_own = False
            for at in order:
                says_own = says_own or not is_placeholder(filled[at][index])
                if not says_own:
                    filled[at][index] = above.get(at)
            above = {at: filled[at][index] for at in order}
        for at, column in filled.items():
            cells[at] = column
    return replace(source, cells=tuple(cells))


def ask_about_blanks(reading: TableReading, keys: Sequence[str]) -> None:
    """Asks what a row means that leaves all these fields blank below one that says them; once for the whole table."""
    held = [key for key in keys if reading.has(key)]
    places = [position for key in held if (position := reading.position(key)) is not None]
    columns = [reading.table.cells[position] for position in places]
    id_ = blank_below_id(reading.table)
    answered = reading.knowledge.answers.get(id_) in (AS_ABOVE.id, NOTHING.id)
    own = all(reading.table.columns[position].letter for position in places)
    blank = [frozenset(filter(_says_nothing, set(column))) for column in columns]
    if not held or not own or answered or not all(blank):
        return
    field, above = reading.field(held[0]).name, ""
    for index, values in enumerate(zip(*columns, strict=True)):
        said = next((raw_text(value) for value, none in zip(values, blank, strict=True) if value not in none), "")
        if above and not said and not any(problem.code == NO_ITEM.code for problem in reading.problems.get(index, ())):
            text = BLANK_BELOW.filled(field=field, value=above)
            reading.ask(index, Doubt(id_, QuestionKind.COLUMN, above, text, (AS_ABOVE, NOTHING)), held[0])
        above = said or above


def _says_nothing(cell: CellValue) -> bool:
    """The cell is empty or holds signs only; "TBC" says that it is not known, which no row above does."""
    return cell is None or (isinstance(cell, str) and not fold(cell))
