"""What an import would add to the desk beside its rows: the organisations, items and places that are new to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from relief_desk.domain.importing.new_records import UNVERIFIED
from relief_desk.domain.importing.resolving import NEW_PREFIX
from relief_desk.domain.importing.table_reading import Knowledge
from relief_desk.domain.problems import Address, Problem, Severity
from relief_desk.domain.records import Item, Organisation, Place
from relief_desk.domain.states import Side
from relief_desk.domain.wording import Template

NEW_NAMES = Template(
    "import.new_names", "One name is new to the desk: {names}.", "{n} names are new to the desk: {names}."
)
ADDED_WITH_ROWS = Template(
    "import.added_with_rows", "What is new is added with the rows that speak of it; undo takes it away with them."
)
_SOURCE = "From {file}"
_NAMES_SAID = 12


def new_organisations(sides: Mapping[str, Side], file: str) -> dict[str, Organisation]:
    """The organisations by the stand-ins of their keys; `sides` go by the stand-ins too."""
    source = _SOURCE.format(file=file)
    return {
        id_: Organisation(id_, id_.removeprefix(NEW_PREFIX), side=side, source=source, verified=UNVERIFIED)
        for id_, side in sides.items()
    }


def made_records(knowledge: Knowledge, file: str) -> dict[str, tuple[Item | Place, ...]]:
    """The items and places that the user says are new, by their question, with the file as their source."""
    made: dict[str, tuple[Item | Place, ...]] = {**knowledge.items.made, **knowledge.places.made}
    source = _SOURCE.format(file=file)
    return {
        id_: tuple(replace(each, source=source, verified=UNVERIFIED) for each in records)
        for id_, records in made.items()
    }


def said_of_new(
    organisations: Iterable[Organisation], made: Iterable[tuple[Item | Place, ...]], file: str
) -> Iterator[Problem]:
    """A note that names what is new."""
    records = (*organisations, *(record for records in made for record in records))
    names = list(dict.fromkeys(record.name for record in records))
    if names:
        shown = names if len(names) <= _NAMES_SAID else [*names[:_NAMES_SAID], "…"]
        what = NEW_NAMES.filled(n=len(names), names=", ".join(shown))
        yield Problem(what, ADDED_WITH_ROWS.filled(), Address(file), severity=Severity.NOTE)
