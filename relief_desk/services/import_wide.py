"""Turns a sender's wide table into rows where its headings are donors, items or places it knows, or months and days."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace

from relief_desk.domain.importing.dated_columns import dated, is_month_or_day
from relief_desk.domain.importing.source_tables import SourceColumn, SourceTable
from relief_desk.domain.importing.wide_tables import (
    DAYS_OF_NEEDS,
    DAYS_OF_PLEDGES,
    DONORS,
    ITEMS,
    PLACES,
    Spread,
    WideKind,
    lengthened,
    sounds_like_organisation,
    spread_columns,
)
from relief_desk.domain.problems import Address, Problem, Severity
from relief_desk.domain.states import Side
from relief_desk.domain.wording import Template
from relief_desk.services.import_knowledge import Gathered
from relief_desk.services.import_mapping import known_words

ONE_FOR_EACH = Template(
    "import.one_for_each",
    "The columns {first} to {last} are read as one row for each of: {names}. An empty cell or a zero is no row.",
)
LOOK_AT_ROWS = Template(
    "import.look_at_rows", "Look at the rows, and correct the headings if that is not what they are."
)


def in_rows(source: SourceTable, gathered: Gathered) -> tuple[SourceTable, list[Problem]]:
    """The table with one row for each number of its donors, items, places or days, and a note that says so.

    Any other table stays as it is; so does one with a column for each month until it is said when its numbers count.
    """
    for kind, is_name, is_unit in _ways(source, gathered):
        spread = spread_columns(source, kind, is_name, fields_spoken_of, is_unit)
        if spread and kind.field in _DAYS:
            table = dated(source, kind, spread, gathered.knowledge.answers)
            in_lines = any(column.heading == kind.name_heading for column in table.columns)
            return table, [_one_for_each(source, spread)] if in_lines else []
        if spread:
            measures = {each.measure for each in spread}
            return _with_whole_headings(lengthened(source, kind, spread), measures), [_one_for_each(source, spread)]
    return source, []


_DAYS = frozenset({DAYS_OF_NEEDS.field, DAYS_OF_PLEDGES.field})


def _ways(
    source: SourceTable, gathered: Gathered
) -> Iterator[tuple[WideKind, Callable[[str], bool], Callable[[str], bool] | None]]:
    """What the columns may stand for, how its names are told, and how the units are that may stand beside them."""
    known = gathered.recognisers

    def gives(name: str) -> bool:
        found = known.organisations.organisations.get(known.organisations.named(name))
        return found.side is not Side.RECIPIENT if found else sounds_like_organisation(name)

    yield DONORS, gives, None
    yield ITEMS, known.items.known, known.units.known
    yield PLACES, lambda name: known.places.known(name) or bool(known.places.named(name)), None
    fields = {key for column in source.columns for key in fields_spoken_of(column)}
    if "item" in fields and "quantity" not in fields:
        yield DAYS_OF_PLEDGES if "donor" in fields else DAYS_OF_NEEDS, is_month_or_day, None


def _with_whole_headings(table: SourceTable, measures: Collection[str]) -> SourceTable:
    """The table with "Quantity needed" over the numbers that stood under "Needed"."""
    columns = (_whole(column) if column.heading in measures else column for column in table.columns)
    return replace(table, columns=tuple(columns))


def _whole(column: SourceColumn) -> SourceColumn:
    whole = f"Quantity {column.heading.lower()}"
    named = replace(column, heading=whole, leaf=whole)
    return named if not fields_spoken_of(column) and fields_spoken_of(named) == {"quantity"} else column


def fields_spoken_of(column: SourceColumn) -> Collection[str]:
    """Keys of the fields of either list that the heading surely stands for."""
    return {key for each in known_words().values() for key in each.find(column.heading, column.leaf)}


def _one_for_each(source: SourceTable, spread: Sequence[Spread]) -> Problem:
    first, last = (source.columns[spread[at].position].letter for at in (0, -1))
    names = ", ".join(dict.fromkeys(each.name for each in spread))
    what = ONE_FOR_EACH.filled(first=first, last=last, names=names)
    return Problem(what, LOOK_AT_ROWS.filled(), Address(source.file, source.sheet), severity=Severity.NOTE)
