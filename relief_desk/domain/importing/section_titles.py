"""Titles that stand among the rows of a table, as values of the rows beneath them; decides not what a title means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from relief_desk.domain.importing.source_tables import SourceColumn, SourceTable

TITLE_HEADING = "Title of the section"


def with_titles(source: SourceTable, titles: Mapping[int, str], headings: Mapping[int, str]) -> SourceTable:
    """The table with a column for each of the `headings`, filled downwards from the titles.

    Both go by the row of the title. A title without a heading says nobody knows what: it ends all that was said
    before. What was said first is taken for the wider: a new province ends the district before it.
    """
    order = list(dict.fromkeys(headings[row] for row in sorted(headings)))
    columns: dict[str, list[str | None]] = {heading: [] for heading in order}
    said: dict[str, str] = {}
    waiting = sorted(titles)
    for row in source.rows:
        while waiting and waiting[0] < row:
            title = waiting.pop(0)
            kept = order[: order.index(headings[title])] if title in headings else ()
            said = {heading: said[heading] for heading in kept if heading in said}
            if title in headings:
                said[headings[title]] = titles[title]
        for heading, cells in columns.items():
            cells.append(said.get(heading))
    added = tuple(SourceColumn("", heading, leaf=heading) for heading in order)
    return replace(source, columns=(*source.columns, *added), cells=(*source.cells, *columns.values()))


def title_rows(source: SourceTable, reason: str) -> dict[int, str]:
    """The rows set apart for this reason that have rows of the table beneath them, with their text."""
    last = _last(source.rows)
    return {each.row: each.text for each in source.skipped if each.reason.code == reason and each.row < last}


def _last(rows: Sequence[int]) -> int:
    return rows[-1] if rows else 0
