"""Headings that stand beside their values and not above them: forms, lists on their side, lines above a table.

Knows no field: which texts are headings comes in with the surroundings. Only these are believed to be labels.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from relief_desk.domain.folding import fold
from relief_desk.domain.values.conventions import CellValue
from relief_desk.workbook.header_search import Surroundings
from relief_desk.workbook.row_shapes import LONGEST_LABEL, TEXT, RowShape

_LEAST_MEANINGS = 3
_COLONS = ":： "


class Said(NamedTuple):
    """A heading and its one value: the row and column of the value, from 1, and the key of a known heading or ""."""

    heading: str
    value: CellValue
    row: int
    column: int
    key: str


class SideTable(NamedTuple):
    """A list on its side: positions of its fields among the rows, their headings and keys, and of its records."""

    rows: tuple[int, ...]
    headings: tuple[str, ...]
    keys: tuple[str, ...]
    records: tuple[int, ...]


def said_in(around: Surroundings, shapes: Sequence[RowShape]) -> list[Said]:
    """Every known heading with its value beside it, in the next cell or behind a colon in the same one."""
    return [said for shape in shapes for said in _said_in_row(around, shape)]


def _said_in_row(around: Surroundings, shape: RowShape) -> Iterator[Said]:
    places = sorted(shape.kinds)
    at = 0
    while at < len(places):
        here = places[at]
        text = shape.text(here)
        name, colon, rest = text.replace("：", ":").partition(":")
        following = places[at + 1] if at + 1 < len(places) else None
        at += 1
        if colon and rest.strip() and fold(name) in around.known:
            yield _said(around, shape, name, rest.strip(), here)
        elif not rest.strip() and following is not None and not _is_label(around, shape.text(following)):
            at += 1
            if fold(name) in around.known:
                yield _said(around, shape, name, shape.values[following], following)


def _said(around: Surroundings, shape: RowShape, name: str, value: CellValue, at: int) -> Said:
    return Said(name.strip(), value, shape.number, around.first_column + at, around.known[fold(name)])


def _is_label(around: Surroundings, text: str) -> bool:
    return text.rstrip().endswith((":", "：")) or fold(text) in around.known


def single_form(around: Surroundings) -> list[Said]:
    """What a form for one record says; empty where the sheet is no such form.

    It names at least three things, each of them once, in half of the rows that have more than one cell: a page that
    explains what belongs into each column names others.
    """
    said = said_in(around, around.shapes)
    keys, rows = [each.key for each in said], {each.row for each in said}
    wide = sum(shape.filled > 1 for shape in around.shapes)
    return said if len(keys) == len(set(keys)) >= _LEAST_MEANINGS and 2 * len(rows) >= wide else []


def side_table(around: Surroundings) -> SideTable | None:
    """The list whose headings stand below each other in one column, its records beside each other; None for none."""
    leading = {at: min(shape.kinds) for at, shape in enumerate(around.shapes) if shape.filled > 1}
    known = {at: key for at, left in leading.items() if (key := _key(around, around.shapes[at].text(left)))}
    left = min((leading[at] for at in known), default=0)
    known = {at: key for at, key in known.items() if leading[at] == left}
    if len(set(known.values())) < _LEAST_MEANINGS or len(set(known.values())) < len(known):
        return None
    filled = [set(around.shapes[at].kinds) - {left} for at in known]
    records = sorted(at for at in set().union(*filled) if 2 * sum(at in row for row in filled) >= len(filled))
    texts = (around.shapes[at].text(record) for at in known for record in records)
    if len(records) < 2 or any(_is_label(around, text) for text in texts):
        return None
    rows = _fields(around, left, min(known), max(known))
    if 2 * len(known) < len(rows):
        return None
    headings = tuple(around.shapes[at].text(left).rstrip(_COLONS) for at in rows)
    return SideTable(rows, headings, tuple(known.get(at, "") for at in rows), tuple(records))


def _key(around: Surroundings, text: str) -> str:
    return around.known.get(fold(text.rstrip(_COLONS)), "")


def _fields(around: Surroundings, left: int, first: int, last: int) -> tuple[int, ...]:
    """The rows between the known headings, and those directly below them, that have a label and a value."""
    rows = []
    for at in range(first, len(around.shapes)):
        shape = around.shapes[at]
        if at > last and not shape.filled:
            break
        if shape.filled > 1 and shape.kinds.get(left) == TEXT and len(shape.text(left)) <= LONGEST_LABEL:
            rows.append(at)
    return tuple(rows)


def keys_said_once(said: Sequence[Said]) -> Mapping[str, Said]:
    """What is said by key, without keys of which two different values are said."""
    values: dict[str, set[str]] = {}
    for each in said:
        values.setdefault(each.key, set()).add(str(each.value))
    return {each.key: each for each in said if len(values[each.key]) == 1}
