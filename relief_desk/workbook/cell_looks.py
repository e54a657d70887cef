"""Cells whose look says what their value does not: struck out, painted by hand, shown as a share; reads no value."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import starmap
from xml.etree.ElementTree import Element, fromstring

from relief_desk.domain.cell_names import column_number
from relief_desk.domain.merging.returned import Place
from relief_desk.workbook.ooxml_parts import WORKSHEET, workbook_parts
from relief_desk.workbook.safety import Archive
from relief_desk.workbook.styles import OUR_FILLS

_STYLES, _STRINGS = "xl/styles.xml", "xl/sharedStrings.xml"
_PERCENT_FORMS = {"9", "10"}
_NO_COLOUR = {"64", "65"}
"""Indexed colours that stand for the system's own."""
_CELL = rb'<(?:\w+:)?c r="([A-Z]{1,3})([0-9]{1,7})"'
_STYLED = _CELL + rb' s="(%b)"'
_SAYING = _CELL + rb'[^>]* t="s"[^>]*><(?:\w+:)?v>(?:%b)<'
_STRIKE = rb'<(?:\w+:)?strike(?! val="(?:0|false)")'
_STRUCK_INSIDE = re.compile(_CELL + rb'[^>]* t="inlineStr"[^>]*>(?:(?!</(?:\w+:)?c>).)*?' + _STRIKE, re.DOTALL)


@dataclass(frozen=True, slots=True)
class Looks:
    """The places of one sheet's cells of each look."""

    struck: frozenset[Place] = frozenset()
    painted: frozenset[Place] = frozenset()
    shares: frozenset[Place] = frozenset()


@dataclass(frozen=True, slots=True)
class _Formats:
    """The numbers of the cell formats of each look."""

    struck: frozenset[bytes] = frozenset()
    painted: frozenset[bytes] = frozenset()
    shares: frozenset[bytes] = frozenset()


def looks_of(archive: Archive) -> Mapping[str, Looks]:
    """The looks by sheet of an .xlsx workbook; raises Refused or ParseError for a broken part.

    A cell is struck out where any part of its text is.
    """
    formats = _formats(fromstring(archive.description(_STYLES))) if archive.has(_STYLES) else _Formats()
    texts = _struck_texts(archive) if archive.has(_STRINGS) else ()
    sheets = [sheet for sheet in workbook_parts(archive).sheets if sheet.kind == WORKSHEET]
    return {sheet.name: _looks(archive, sheet.part, formats, texts) for sheet in sheets}


def _looks(archive: Archive, part: str, formats: _Formats, texts: Sequence[bytes]) -> Looks:
    numbers = formats.struck | formats.painted | formats.shares
    styled = re.compile(_STYLED % b"|".join(sorted(numbers))) if numbers else None
    saying = re.compile(_SAYING % b"|".join(texts)) if texts else None
    by_style: dict[bytes, list[Place]] = defaultdict(list)
    struck: list[Place] = []
    for rows in _rows(archive, part):
        for column, row, style in styled.findall(rows) if styled else ():
            by_style[style].append(_place(column, row))
        struck += starmap(_place, saying.findall(rows) if saying else ())
        struck += starmap(_place, _STRUCK_INSIDE.findall(rows) if b"strike" in rows else ())

    def of(numbers: Iterable[bytes]) -> frozenset[Place]:
        return frozenset(place for number in numbers for place in by_style[number])

    return Looks(of(formats.struck).union(struck), of(formats.painted), of(formats.shares))


def _place(column: bytes, row: bytes) -> Place:
    return int(row), column_number(column.decode())


def _rows(archive: Archive, part: str) -> Iterator[bytes]:
    """The part in pieces of whole rows."""
    rest = b""
    for piece in archive.chunks(part):
        text = rest + piece
        end = max(0, text.rfind(b"row>"))
        yield text[:end]
        rest = text[end:]


def _struck_texts(archive: Archive) -> list[bytes]:
    """The numbers of the shared texts of which a part is struck out."""
    whole = b"".join(archive.chunks(_STRINGS))
    if not re.search(_STRIKE, whole):
        return []
    texts = re.split(rb"<(?:\w+:)?si[ >/]", whole)[1:]
    return [b"%d" % number for number, text in enumerate(texts) if re.search(_STRIKE, text)]


def _formats(styles: Element) -> _Formats:
    percents = {form.get("numFmtId") for form in _under(styles, "numFmts") if "%" in form.get("formatCode", "")}
    struck = [any(map(_strikes, font)) for font in _under(styles, "fonts")]
    painted = [_is_painted(fill) for fill in _under(styles, "fills")]
    formats = list(_under(styles, "cellXfs"))

    def numbers(is_one: Callable[[Element], bool]) -> frozenset[bytes]:
        return frozenset(b"%d" % number for number, each in enumerate(formats) if is_one(each))

    return _Formats(
        numbers(lambda each: struck[int(each.get("fontId", "0"))]),
        numbers(lambda each: painted[int(each.get("fillId", "0"))]),
        numbers(lambda each: each.get("numFmtId") in percents | _PERCENT_FORMS),
    )


def _strikes(part: Element) -> bool:
    return _name(part) == "strike" and part.get("val") not in ("0", "false")


def _is_painted(fill: Element) -> bool:
    """The fill is a colour that no export of ours has."""
    for pattern in fill:
        if pattern.get("patternType", "none") in ("none", "gray125"):
            return False
        colour = next((each for each in pattern if _name(each) == "fgColor"), None)
        if colour is None or colour.get("indexed") in _NO_COLOUR:
            return False
        return colour.get("rgb", "theme")[-6:].upper() not in OUR_FILLS
    return False


def _under(styles: Element, name: str) -> Iterator[Element]:
    return (child for group in styles if _name(group) == name for child in group)


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2]
