"""Text that a worksheet can hold and that can never become a formula; knows nothing of sheets."""

from __future__ import annotations

from itertools import pairwise
from unicodedata import east_asian_width

LONGEST_CELL = 32_767
"""UTF-16 units in one cell. Source: Excel specifications and limits."""
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_MARKUP_START = "<r>"
_CAREFUL_STARTS = (*FORMULA_STARTS, _MARKUP_START)
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_UNHOLDABLE = frozenset(map(chr, (*range(0x20), 0xFFFE, 0xFFFF))) - {"\t", "\n"}
_SHEET_NAME_SIGNS = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
_RESERVED_SHEET_NAME = "history"
_LONGEST_SHEET_NAME = 31


def holdable(text: str) -> str:
    """The text without what XML or Excel cannot hold: control characters go, lone surrogates are replaced.

    XlsxWriter takes a text from <r> to </r> for its own markup and writes it as it is; a blank after it prevents that.
    """
    if not text.isprintable():
        lines = text.replace("\r\n", "\n").replace("\r", "\n")
        held = (each for each in lines if each not in _UNHOLDABLE)
        text = "".join(_REPLACEMENT if "\ud800" <= each <= "\udfff" else each for each in held)
    return f"{text} " if text.startswith(_MARKUP_START) and text.endswith("</r>") else text


def could_start_formula(text: str) -> bool:
    """Some program may take the text for a formula when it is typed, pasted or read from a CSV file."""
    return text.startswith(FORMULA_STARTS)


def is_plain(text: str) -> bool:
    """One line of ASCII that needs no care at all; most cells are."""
    return text.isascii() and text.isprintable() and not text.startswith(_CAREFUL_STARTS)


def cell_parts(text: str, longest: int = LONGEST_CELL) -> tuple[str, ...]:
    """The text in parts that fit a cell each; joined they are the whole text, and no character is torn."""
    if len(text) * 2 <= longest or len(text.encode("utf-16-le")) // 2 <= longest:
        return (text,)
    cuts, used = [0], 0
    for position, character in enumerate(text):
        units = 2 if character > "\uffff" else 1
        if used + units > longest:
            cuts.append(position)
            used = 0
        used += units
    return tuple(text[start:end] for start, end in pairwise((*cuts, len(text))))


def sheet_name(wanted: str, taken: frozenset[str] = frozenset()) -> str:
    """A name Excel accepts, as near to `wanted` as can be and different from all `taken`, whatever their case."""
    cleaned = " ".join(holdable(wanted).translate(_SHEET_NAME_SIGNS).split()).strip("' ")
    base = cleaned[:_LONGEST_SHEET_NAME].strip("' ") or "Sheet"
    used = {name.casefold() for name in taken} | {_RESERVED_SHEET_NAME}
    name, number = base, 1
    while name.casefold() in used:
        number += 1
        ending = f" {number}"
        name = base[: _LONGEST_SHEET_NAME - len(ending)].rstrip() + ending
    return name


def lines_in(text: str, room: int) -> int:
    """How many lines a text takes in a column `room` characters wide, broken between its words.

    A tenth of the room is left, because the program that shows the sheet may have wider letters than the one it is
    made for; a line too many costs paper, a line too few costs words.
    """
    room = max(1, 9 * room // 10)
    lines, used = 1, 0
    for word in text.split():
        wide = text_width(word)
        if used and used + 1 + wide > room:
            lines, used = lines + 1, 0
        used += wide + bool(used)
        while used > room:
            lines, used = lines + 1, used - room
    return lines


def text_width(text: str) -> int:
    """How many ordinary characters wide a text is; Chinese characters take two."""
    return len(text) if text.isascii() else sum(2 if east_asian_width(each) in "WF" else 1 for each in text)
