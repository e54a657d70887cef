"""Reads the titles of sections as what they say of the rows beneath: a province, a district, a sector, a donor."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from relief_desk.domain.fields import NEED_FIELDS, PLEDGE_FIELDS
from relief_desk.domain.folding import fold
from relief_desk.domain.importing.section_titles import TITLE_HEADING, title_rows, with_titles
from relief_desk.domain.importing.source_tables import SourceTable
from relief_desk.domain.problems import Address, Problem, Severity
from relief_desk.domain.states import Side
from relief_desk.domain.wording import Template
from relief_desk.services.import_knowledge import Gathered
from relief_desk.services.import_mapping import known_words
from relief_desk.workbook.row_sorting import SECTION

TITLES_READ = Template(
    "import.titles_read", "The titles of sections are read as the {field} of the rows beneath them: {names}."
)
LOOK_AT_TITLES = Template("import.look_at_titles", "Look at the rows; say it in a column if that is not meant.")
TITLES_UNKNOWN = Template(
    "import.titles_unknown", "Nothing is read from these titles, and they end what the titles above them say: {names}."
)
TITLES_KEPT = Template("import.titles_kept", "The titles of sections are kept with the rows beneath them: {names}.")
SAY_TITLES = Template("import.say_titles", "If they say something of the rows, say among the columns what it is.")
_FIELDS = {field.key: field for field in (*PLEDGE_FIELDS, *NEED_FIELDS)}
_DISTRICT_WORDS = frozenset(map(fold, ("district", "ولسوالی", "ولسوالۍ", "县", "区", "مديرية")))
_SECTOR_WORDS = frozenset({"cluster", "sector", "secteur"})


def with_sections(source: SourceTable, gathered: Gathered) -> tuple[SourceTable, list[Problem]]:
    """The table with its titles as columns, and notes that say so; a column of the sender's own goes before titles.

    A title that is not known ends what the titles before it said. Where none is known, they become one column of texts,
    which means nothing until somebody says what.
    """
    titles = title_rows(source, SECTION.code)
    if not titles:
        return source, []
    keys = {row: key for row, text in titles.items() if (key := _meaning(text, gathered))}
    where = Address(source.file, source.sheet)
    if not keys:
        what = TITLES_KEPT.filled(names=_listed(titles, titles))
        kept = with_titles(source, titles, dict.fromkeys(titles, TITLE_HEADING))
        return kept, [Problem(what, SAY_TITLES.filled(), where, severity=Severity.NOTE)]
    unknown = titles.keys() - keys.keys()
    in_columns = _said_in_columns(source)
    free = {row: key for row, key in keys.items() if key not in in_columns}
    notes = [TITLES_UNKNOWN.filled(names=_listed(titles, unknown))] if unknown and free else []
    notes += [
        TITLES_READ.filled(
            field=_FIELDS[key].name,
            names=_listed(titles, [row for row, each in free.items() if each == key]),
        )
        for key in dict.fromkeys(free.values())
    ]
    named = {row: _bare(titles[row]) if key == "sector" else titles[row] for row, key in free.items()}
    named |= {row: titles[row] for row in unknown}
    table = with_titles(source, named, {row: _FIELDS[key].label for row, key in free.items()})
    return table, [Problem(what, LOOK_AT_TITLES.filled(), where, severity=Severity.NOTE) for what in notes]


def _meaning(text: str, gathered: Gathered) -> str:
    """Key of the field that a title gives a value of, or "" where it is not surely one."""
    knowledge = gathered.knowledge
    says_district = not _DISTRICT_WORDS.isdisjoint(fold(text).split())
    if knowledge.places.known_province(text) and not says_district:
        return "province"
    if knowledge.places.known_district(text):
        return "district"
    if knowledge.sectors.resolve(_bare(text)):
        return "sector"
    organisation = knowledge.organisations.organisations.get(knowledge.organisations.named(text))
    return "donor" if organisation is not None and organisation.side is Side.DONOR else ""


def _bare(text: str) -> str:
    return " ".join(word for word in text.split() if word.casefold() not in _SECTOR_WORDS) or text


def _said_in_columns(source: SourceTable) -> Collection[str]:
    """Keys of the fields that the headings speak of."""
    words = known_words().values()
    return {key for column in source.columns for each in words for key in each.find(column.heading, column.leaf)}


def _listed(titles: Mapping[int, str], rows: Collection[int]) -> str:
    return ", ".join(dict.fromkeys(titles[row] for row in sorted(rows)))
