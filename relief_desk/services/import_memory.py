"""What the user once said of a layout, kept by its sender: found again for the next list, and kept from this one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from relief_desk.domain.folding import fold
from relief_desk.domain.importing.mapping import LISTS, NOT_USED, ColumnGuess, Grounds, layout_key
from relief_desk.domain.importing.preview import NO_MAPPING, ImportOptions, ImportPreview
from relief_desk.domain.importing.questions import QuestionKind
from relief_desk.domain.importing.resolving import OrganisationResolver
from relief_desk.domain.importing.source_tables import SourceTable, distinct_samples
from relief_desk.domain.records import MappingProfile
from relief_desk.domain.values.cells import read_name

_REMEMBERED_KINDS = (QuestionKind.SEPARATOR, QuestionKind.DATE_ORDER)
_BETWEEN_NAMES = re.compile(r"[\n|:,;/()\[\]–—]+|\s-\s|\bby\b|\bfrom\b|\bof\b", re.IGNORECASE)
_BETWEEN_WORDS = re.compile(r"[\s_.\-()]+")
_SENDING_FIELDS = frozenset({"donor", "requester"})


@dataclass(frozen=True, slots=True)
class Remembered:
    """Heading to field: as said for this very sender, and as said for others who send the same layout."""

    own: Mapping[str, str]
    others: Mapping[str, str]

    def proposed(self, guesses: Sequence[ColumnGuess], list_name: str) -> tuple[ColumnGuess, ...]:
        """The guesses, with what was said for other senders put first where nothing better is known."""
        kind = LISTS[list_name]
        taken = {guess.field for guess in guesses if guess.sure} - kind.several
        return tuple(
            replace(guess, field=key, grounds=Grounds.REMEMBERED, sure=False, choices=_first(key, guess.choices))
            if guess.grounds <= Grounds.LIKENESS
            and (key := self.others.get(guess.column.heading, "")) in kind.importable
            and key not in taken
            else guess
            for guess in guesses
        )


def remembered_for(profiles: Iterable[MappingProfile], list_name: str, source: SourceTable, sender: str) -> Remembered:
    """What was said of the table's layout; `sender` is "" where nobody knows who it is."""
    layout = profile_key(list_name, source)
    alike = [profile for profile in profiles if profile.layout == layout]
    own = next((profile.mapping for profile in alike if profile.sender == sender), NO_MAPPING)
    others: dict[str, str] = {}
    for profile in alike:
        others |= {} if profile.sender == sender else profile.mapping
    return Remembered(own, others)


def profile_key(list_name: str, source: SourceTable) -> str:
    """What the layout of a table is known by."""
    return f"{list_name}: {layout_key(source.columns)}"


def conventions(mapping: Mapping[str, str]) -> dict[str, str]:
    """The remembered answers on how numbers and dates are written, which are kept beside the meanings of columns."""
    return {key: value for key, value in mapping.items() if ":" in key}


def remembered_profiles(profiles: Iterable[MappingProfile], preview: ImportPreview) -> Collection[MappingProfile]:
    """What was said in this import of each layout, laid over what was known; a new profile has no key."""
    held = {(profile.sender, profile.layout): profile for profile in profiles}
    told: dict[tuple[str, str], MappingProfile] = {}
    answers = preview.options.answers or NO_MAPPING
    for table in preview.tables:
        said = {
            guess.column.heading: guess.field or NOT_USED
            for guess in table.columns
            if guess.grounds is Grounds.CHOSEN and fold(guess.column.heading)
        }
        ids = {f"{kind}:{guess.column.name}" for kind in _REMEMBERED_KINDS for guess in table.columns}
        said |= {id_: answer for id_, answer in answers.items() if id_ in ids}
        if said and table.list_name:
            key = (table.sender, profile_key(table.list_name, table.source))
            before = told.get(key) or held.get(key) or MappingProfile("", *key)
            told[key] = replace(before, mapping={**before.mapping, **said})
    return told.values()


def sender_of(
    source: SourceTable,
    options: ImportOptions,
    organisations: OrganisationResolver,
    sending_columns: Sequence[int],
) -> str:
    """Who sent the table: as the user says, else the one organisation that all its rows, its titles, the properties or
    the name of the file speak of; "" where none does. The key of the organisation, or its name where it has none.
    """
    if options.sender:
        return organisations.named(options.sender) or options.sender
    for position in sending_columns:
        names = set(map(read_name, distinct_samples(source.cells[position]))) - {""}
        if len(names) == 1:
            return organisations.named(names.pop())
    first = source.rows[0] if source.rows else 0
    texts = (*(each.text for each in source.skipped if each.row < first), source.company)
    for text in texts:
        for part in _BETWEEN_NAMES.split(text):
            if found := organisations.named(part.strip()):
                return found
    words = _BETWEEN_WORDS.split(source.file.rpartition(".")[0])
    return next(filter(None, map(organisations.named, filter(None, words))), "")


def sends(fields: Iterable[str]) -> bool:
    """A column of one of these fields names who sent the list, where all its rows agree."""
    return not _SENDING_FIELDS.isdisjoint(fields)


def _first(key: str, choices: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((key, *choices)))
