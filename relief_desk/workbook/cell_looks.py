"""Cells whose look says what their value does not: struck out, painted by hand, shown as a share; reads no value."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element, fromstring

from relief_desk.domain.merging.returned import Place
from relief_desk.workbook.ooxml_parts import WORKSHEET, workbook_parts
from relief_desk.workbook.safety import Archive
from relief_desk.workbook.sheet_scan import column_number
from relief_desk.workbook.styles import OUR_FILLS

_STYLES = "xl/styles.xml"
_PERCENT_FORMS = {"9", "10"}
_NO_COLOUR = {"64", "65"}
"""Indexed colours that stand for the system's own."""
_CELL = rb'<(?:\w+:)?c r="([A-Z]{1,3})([0-9]{1,7})" s="(%b)"'


@dataclass(frozen=True, slots=True)
class Looks:
    """The places of one sheet's cells of each look."""

    struck: frozenset[Place] = frozenset()
    painted: frozenset[Place] = frozenset()
    shares: frozenset[Place] = frozenset()


@dataclass(frozen=True, slots=True)
class _Formats:
    """The numbers of the cell formats of each look."""

    struck: frozenset[bytes]
    painted: frozenset[bytes]
    shares: frozenset[bytes]


def looks_of(archive: Archive) -> Mapping[str, Looks]:
    """The looks by sheet of an .xlsx workbook; raises Refused or ParseError for a broken part."""
    formats = _formats(fromstring(archive.description(_STYLES))) if archive.has(_STYLES) else None
    if formats is None or not (wanted := formats.struck | formats.painted | formats.shares):
        return {}
    pattern = re.compile(_CELL % b"|".join(sorted(wanted)))
    sheets = [sheet for sheet in workbook_parts(archive).sheets if sheet.kind == WORKSHEET]
    return {sheet.name: _looks(formats, _cells(archive, sheet.part, pattern)) for sheet in sheets}


def _cells(archive: Archive, part: str, pattern: re.Pattern[bytes]) -> Iterator[tuple[Place, bytes]]:
    """Places and formats of the cells that the pattern finds, however the part is cut into pieces."""
    rest = b""
    for piece in archive.chunks(part):
        text = rest + piece
        end = text.rfind(b"<")
        for column, row, style in pattern.findall(text, 0, end):
            yield (int(row), column_number(column.decode())), style
        rest = text[end:]


def _looks(formats: _Formats, cells: Iterator[tuple[Place, bytes]]) -> Looks:
    found = list(cells)
    return Looks(*(frozenset(place for place, style in found if style in each)
                   for each in (formats.struck, formats.painted, formats.shares)))  # fmt: skip


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
