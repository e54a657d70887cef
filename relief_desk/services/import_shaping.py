"""From a table as it was found to the table to be read: corrected, without hidden rows, with titles as columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from relief_desk.domain.importing.nested_rows import unnested
from relief_desk.domain.importing.packed_columns import in_one_column, packed_columns
from relief_desk.domain.importing.preview import ImportOptions
from relief_desk.domain.importing.rows_above import AS_ABOVE, blank_below_id, filled_from_above, with_dittos
from relief_desk.domain.importing.source_tables import SourceTable
from relief_desk.domain.problems import Address, Problem, Severity
from relief_desk.domain.values.conventions import CellValue
from relief_desk.domain.wording import Template
from relief_desk.services.import_knowledge import Gathered
from relief_desk.services.import_sections import with_sections
from relief_desk.services.import_wide import fields_spoken_of, in_rows

HIDDEN_LEFT_OUT = Template("import.hidden_left_out", "One hidden row is left out.", "{n} hidden rows are left out.")
SAID_ABOVE = Template("import.said_above", "What stands above the table is taken for all its rows: {names}.")
LOOK_AT_LINES = Template("import.look_at_lines", "Say among the columns that it is not used, if that is not meant.")
COLOURS_EXPLAINED = Template("import.colours_explained", 'The list gives colours a meaning: "{text}"')
SAY_IN_COLUMN = Template("import.say_in_column", "Colours are not read: say in a column what they mean.")
LISTED_APART = Template("import.listed_apart", "They are listed among the rows set apart.")
# Source: how senders explain their colours; a Red Cross is no colour.
_LEGEND = re.compile(
    r"\b(?:red(?! cr)|green|yellow|orange|blue|pink|gr[ea]y|highlighted|shaded|rouge|vert|jaune|bleu)\b"
    r"\s*(?:cells?|rows?|lines?|marked|colou?r)?\s*(?:=|:|–|-|\bmeans?\b|\bindicates?\b|\bare\b|\bsignifie\b)"
    r"|[红黄绿蓝橙]色?\s*(?:=|：|:|为|表示)|رنگ\s*(?:سرخ|زرد|سبز|آبی)|(?:الأحمر|الأصفر|الأخضر)\s*[=:]",
    re.IGNORECASE,
)


def shaped(
    source: SourceTable, options: ImportOptions, edits: Mapping[tuple[str, str], CellValue], gathered: Gathered
) -> tuple[SourceTable, list[Problem]]:
    """The table as it is to be read, with notes on all that was done to it; `edits` go by sheet and address ("D17")."""
    here = {_row_and_letter(cell): value for (sheet, cell), value in edits.items() if sheet == source.sheet}
    table = source.with_cells(here)
    notes: list[Problem] = []
    if options.without_hidden and source.hides_rows:
        table = table.without_hidden()
        where, gone = Address(source.file, source.sheet), len(source.rows) - len(table.rows)
        notes.append(Problem(HIDDEN_LEFT_OUT.filled(n=gone), LISTED_APART.filled(), where, severity=Severity.NOTE))
    table = with_dittos(table)
    if gathered.knowledge.answers.get(blank_below_id(table)) == AS_ABOVE.id:
        table = filled_from_above(table, fields_spoken_of)
    notes += [*_said_above(table), *_colours(table)]
    table, said_of_titles = with_sections(table, gathered)
    known = gathered.recognisers
    table = unnested(table, known.places.known, known.items.known)
    packed = packed_columns(table, fields_spoken_of, known.units)
    if packed:
        table = in_one_column(table, packed)
    table, said_of_columns = in_rows(table, gathered)
    return table, [*notes, *said_of_titles, *said_of_columns]


def _said_above(source: SourceTable) -> list[Problem]:
    """A note on what the lines above the table say of all its rows."""
    lines = [column for column in source.columns if column.in_one_cell]
    if not lines or len(lines) == len(source.columns):
        return []
    names = ", ".join(f"{column.heading} ({column.letter})" for column in lines)
    where = Address(source.file, source.sheet)
    return [Problem(SAID_ABOVE.filled(names=names), LOOK_AT_LINES.filled(), where, severity=Severity.NOTE)]


def _colours(source: SourceTable) -> Iterator[Problem]:
    """A warning for each row set apart that explains what colours mean."""
    for skipped in source.skipped:
        if _LEGEND.search(skipped.text):
            where = Address(source.file, source.sheet, row=skipped.row)
            what = COLOURS_EXPLAINED.filled(text=skipped.text)
            yield Problem(what, SAY_IN_COLUMN.filled(), where, severity=Severity.WARNING)


def _row_and_letter(cell: str) -> tuple[int, str]:
    letter = cell.rstrip("0123456789")
    return int(cell[len(letter) :] or 0), letter.upper()
