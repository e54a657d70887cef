"""Turns a sender's wide table into rows where its headings are donors, items or places it knows; asks nothing."""

from __future__ import annotations

from collections.abc import Collection

from relief_desk.domain.importing.source_tables import SourceColumn, SourceTable
from relief_desk.domain.importing.wide_tables import (
    DONORS,
    ITEMS,
    PLACES,
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
    """The table with one row for each number of its donors, items or places, and a note that says so; else as it is."""
    words = known_words()

    def fields_of(column: SourceColumn) -> Collection[str]:
        return {key for each in words.values() for key in each.find(column.heading, column.leaf)}

    known = gathered.recognisers

    def gives(name: str) -> bool:
        found = known.organisations.organisations.get(known.organisations.named(name))
        return found.side is not Side.RECIPIENT if found else sounds_like_organisation(name)

    for kind, is_name in ((DONORS, gives), (ITEMS, known.items.known), (PLACES, known.places.known)):
        spread = spread_columns(source, kind, is_name, fields_of)
        if spread:
            first, last = (source.columns[spread[at].position].letter for at in (0, -1))
            names = ", ".join(dict.fromkeys(each.name for each in spread))
            what = ONE_FOR_EACH.filled(first=first, last=last, names=names)
            place = Address(source.file, source.sheet)
            return lengthened(source, kind, spread), [
                Problem(what, LOOK_AT_ROWS.filled(), place, severity=Severity.NOTE)
            ]
    return source, []
