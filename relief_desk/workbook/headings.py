"""The heading of every column, joined from bands and headings, and the field the caller knows it by; sorts no rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from relief_desk.domain.cell_names import column_letter
from relief_desk.domain.folding import fold, normal_tag
from relief_desk.workbook.header_search import Header, Surroundings, tags_of
from relief_desk.workbook.reading import CellRange
from relief_desk.workbook.row_shapes import RowShape

BETWEEN = " / "


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: `index` is its position in the rows' values, `number` and `letter` its place in the sheet.

    `heading` has the bands in front ("Where / District"), `leaf` is the lowest heading alone. `key` is the caller's
    field, found by `known_by` "tag", "heading" or "leaf"; both "" where none is known. `doubled`: the heading stands
    over another column too.
    """

    index: int
    number: int
    letter: str
    heading: str
    leaf: str = ""
    tag: str = ""
    key: str = ""
    known_by: str = ""
    doubled: bool = False
    bands: tuple[str, ...] = ()


def columns_of(around: Surroundings, header: Header, filled: frozenset[int]) -> tuple[Column, ...]:
    """The columns that have a heading or, with a position in `filled`, any value."""
    tags = {} if header.tag_row is None else tags_of(around.shapes[header.tag_row])
    levels = _levels(around, header)
    headed = set(tags).union(*levels) if levels else set(tags)
    full = _full_levels(around, header)
    columns = [_column(at, around, levels, full, tags) for at in sorted(headed | filled)]
    times: dict[str, int] = {}
    for column in columns:
        times[fold(column.heading)] = times.get(fold(column.heading), 0) + 1
    return tuple(_with_doubled(column, times[fold(column.heading)] > 1 and bool(column.heading)) for column in columns)


def _full_levels(around: Surroundings, header: Header) -> tuple[int, ...]:
    """The heading rows that name every column, the lowest first, where two or more say the same in other words."""
    filled = [around.shapes[at].filled for at in header.rows]
    full = [level for level, count in enumerate(filled) if count >= 0.8 * max(filled)]
    return tuple(reversed(full)) if len(full) > 1 and full[-1] == len(filled) - 1 else ()


def _column(
    at: int,
    around: Surroundings,
    levels: Sequence[Mapping[int, str]],
    full: Sequence[int],
    tags: Mapping[int, str],
) -> Column:
    parts = [level[at] for level in levels if level.get(at)]
    distinct = [part for index, part in enumerate(parts) if fold(part) not in map(fold, parts[:index])]
    heading, leaf = BETWEEN.join(distinct), distinct[-1] if distinct else ""
    if fold(leaf) not in around.known:
        named = (levels[level][at] for level in full if _stands_over_one(levels[level], at))
        leaf = next((text for text in named if fold(text) in around.known), leaf)
    tag = tags.get(at, "")
    key, known_by = _known(around.known, tag, heading, leaf)
    number = around.first_column + at
    return Column(at, number, column_letter(number), heading, leaf, tag, key, known_by, bands=tuple(distinct[:-1]))


def _stands_over_one(texts: Mapping[int, str], at: int) -> bool:
    """The heading is no band that reaches over its neighbours."""
    return at in texts and texts[at] not in (texts.get(at - 1), texts.get(at + 1))


def _with_doubled(column: Column, doubled: bool) -> Column:
    return Column(
        column.index, column.number, column.letter, column.heading, column.leaf, column.tag, column.key,
        column.known_by, doubled, column.bands,
    )  # fmt: skip


def _known(known: Mapping[str, str], tag: str, heading: str, leaf: str) -> tuple[str, str]:
    for text, known_by in ((normal_tag(tag), "tag"), (fold(heading), "heading"), (fold(leaf), "leaf")):
        if text and text in known:
            return known[text], known_by
    return "", ""


def _levels(around: Surroundings, header: Header) -> list[dict[int, str]]:
    """The texts of each heading row by position, bands spread over the columns they stand above."""
    shapes = [around.shapes[at] for at in header.rows]
    levels = []
    for depth, shape in enumerate(shapes):
        merges = around.merges.get(shape.number, ())
        texts = {at: shape.text(at) for at in shape.kinds}
        if depth < len(shapes) - 1:
            texts = _spread(texts, merges, shapes[depth + 1 :], around.first_column)
        levels.append(texts)
    return levels


def _says_it_again(upper: str, lower: str) -> bool:
    """Two rows name the same column ("Notes (why closed)", "Notes"), so the upper one is no band."""
    return bool(lower) and set(fold(lower).split()) <= set(fold(upper).split())


def _spread(
    texts: Mapping[int, str], merges: Sequence[CellRange], lower: Sequence[RowShape], first_column: int
) -> dict[int, str]:
    spread = dict(texts)
    if any(merge.right > merge.left for merge in merges):
        for merge in merges:
            text = texts.get(merge.left - first_column)
            if text:
                spread.update(dict.fromkeys(range(merge.left - first_column, merge.right - first_column + 1), text))
        return spread
    # No merged cells, as in a text file: a band reaches right over every named column up to the next band.
    named = set().union(*(shape.kinds for shape in lower))
    current = ""
    for at in range(min(texts, default=0), max(named, default=-1) + 1):
        if at in texts:
            current = texts[at] if at in named and not _says_it_again(texts[at], lower[0].text(at)) else ""
        elif current and at in named:
            spread[at] = current
    return spread
