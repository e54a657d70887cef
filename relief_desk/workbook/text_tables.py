"""A text of any common encoding as rows of cells: encoding, separator, quotation marks; interprets no value."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from itertools import islice
from typing import Any, NamedTuple

from relief_desk.workbook.encodings import likely_encodings, unmarked_utf16
from relief_desk.workbook.file_kinds import Refused

_SEPARATORS = "\t;,|"
_SAMPLE_CHARACTERS = 200_000
_SAMPLE_ROWS = 300
_LONGEST_CELL = 32_767
_MOST_LINES_IN_A_CELL = 100
_SEPARATOR_LINE = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_MOST_OPEN_QUOTES = 50
_LONGEST_FIELD = 50_000_000
WIDEST_ROW = 16_384
"""Columns of a worksheet. Source: Excel specifications and limits."""
MOST_CELLS = 24_000_000


class TextTable(NamedTuple):
    """The rows of a text, its cells as typed; the encoding is "" where the text says it itself."""

    rows: list[list[str]]
    guessed_encoding: str
    open_quote: bool


def text_table(content: bytes) -> TextTable:
    """The table in the bytes of a .csv, .tsv or .txt file; raises Refused when they are no text."""
    text, guessed = decoded(content)
    rows, open_quote = rows_of_text(text)
    return TextTable(rows, guessed, open_quote)


def rows_of_text(text: str, separator: str = "") -> tuple[list[list[str]], bool]:
    """Rows of cells, and whether a quotation mark was never closed; the one that is not is kept as text."""
    said = _SEPARATOR_LINE.match(text)
    if said:
        separator, text = said[1], text[said.end() :]
    separator = separator or _separator(text)
    csv.field_size_limit(_LONGEST_FIELD)
    return _rows_of_lines(list(io.StringIO(text, newline="")), separator)


def _rows_of_lines(lines: Sequence[str], separator: str) -> tuple[list[list[str]], bool]:
    """The rows, with every quotation mark that is never closed kept as text, and whether there was one."""
    kept: list[list[str]] = []
    start = open_quotes = 0
    while start < len(lines):
        start += _add_sound_rows(kept, csv.reader(islice(lines, start, None), delimiter=separator, strict=True))
        if start < len(lines):
            # Marks that open and close within the line belong to a slip, such as a blank behind the closing one.
            closed = lines[start].count('"') % 2 == 0
            open_quotes += not closed
            several = lines[start:] if open_quotes > _MOST_OPEN_QUOTES else lines[start : start + 1]
            kept += csv.reader(several, delimiter=separator, quoting=csv.QUOTE_MINIMAL if closed else csv.QUOTE_NONE)
            start += len(several)
    return kept, open_quotes > 0


def _add_sound_rows(kept: list[list[str]], rows: Any) -> int:
    """Add the rows up to the first that is broken or has swallowed others; returns how many lines they take."""
    lines = 0
    with suppress(csv.Error):
        for row in rows:
            if any(len(cell) > _LONGEST_CELL or cell.count("\n") > _MOST_LINES_IN_A_CELL for cell in row):
                break
            if len(row) > WIDEST_ROW or len(kept) * len(row) > MOST_CELLS:
                raise Refused("too_many", cells=len(kept) * len(row))
            kept.append(row)
            lines = rows.line_num
    return lines


def decoded(content: bytes) -> tuple[str, str]:
    """The text and, where its encoding had to be guessed, the name of the encoding; raises Refused."""
    for mark, encoding in (
        (b"\xef\xbb\xbf", "utf-8-sig"),
        (b"\xff\xfe\x00\x00", "utf-32"),
        (b"\x00\x00\xfe\xff", "utf-32"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        if content.startswith(mark):
            return content.decode(encoding, "replace"), ""
    sample = content[:4000]
    if b"\x00" in sample:
        codec = unmarked_utf16(content)
        if not codec:
            raise Refused("not_text")
        return content.decode(codec, "replace"), "UTF-16"
    if sum(byte < 9 or 13 < byte < 32 for byte in sample) > len(sample) // 50:
        raise Refused("not_text")
    try:
        return content.decode("utf-8"), ""
    except UnicodeDecodeError:
        likely, *others = likely_encodings(content)
    if others:
        raise Refused("two_encodings", first=likely.name, second=others[0].name)
    return content.decode(likely.codec, "replace"), likely.name


def _separator(text: str) -> str:
    """The separator that cuts most rows into the same number of cells, looking at the first few hundred rows."""
    sample = text[:_SAMPLE_CHARACTERS]
    if len(text) > _SAMPLE_CHARACTERS:
        sample = sample.rpartition("\n")[0]
    scores = {separator: _evenness(sample, separator) for separator in _SEPARATORS if separator in sample}
    best = max(scores, key=lambda separator: scores[separator], default=",")
    return best if scores.get(best, 0) > 0 else ","


def _evenness(sample: str, separator: str) -> float:
    """How evenly the separator cuts the rows: the share of rows with the commonest width, wide rows counting more."""
    rows = []
    for row in csv.reader(io.StringIO(sample, newline=""), delimiter=separator):
        if any(row):
            rows.append(len(row))
        if len(rows) == _SAMPLE_ROWS:
            break
    if not rows:
        return 0.0
    width, times = max(Counter(rows).items(), key=lambda pair: (pair[1] if pair[0] > 1 else 0, pair[0]))
    if width == 1:
        return 0.0
    first = 1.0 if rows[0] > 1 else 0.5
    return times / len(rows) * first * (1 + min(width, 50) / 100)
