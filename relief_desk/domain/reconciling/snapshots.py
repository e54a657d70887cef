"""What a reconciliation said when it was sent, kept small, so that an answer can be compared with it."""

from __future__ import annotations

import base64
import zlib
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import blake2b, sha256
from operator import itemgetter

from relief_desk.domain.sheets import WORDED_KINDS, Cell, Column, Table, plain_text
from relief_desk.domain.wording import Wording

UNSENT = frozenset({"check", "row", "reason"})
"""Columns that are not kept: check and row follow from the others, the next plan says its reasons anew."""
ANSWERS = ("decision", "hq_quantity", "comment")
_CELL, _ROW = "\x1f", "\x1e"
_SEPARATORS = str.maketrans({_CELL: " ", _ROW: " "})
_CHECK_BYTES = 3


@dataclass(frozen=True)
class SentTable:
    """One sheet as it was sent: texts by record id, in the order of `columns` and of the sheet.

    The program's own words are kept in English, so that a better translation is no change; `words` are those that were
    said in their place.
    """

    key: str
    columns: tuple[str, ...]
    rows: Mapping[str, tuple[str, ...]]
    words: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def positions(self) -> Mapping[str, int]:
        return {key: index for index, key in enumerate(self.columns)}

    def value(self, record: str, column: str) -> str:
        """What a cell said; "" where the sheet had no such row or column."""
        row, position = self.rows.get(record), self.positions.get(column)
        return "" if row is None or position is None else row[position]


def sent_table(table: Table, wording: Wording) -> SentTable:
    """The table as it is sent in this wording."""
    kept = [(index, column) for index, column in enumerate(table.columns) if column.key not in UNSENT]
    columns = list(zip(*table.rows, strict=True)) or [()] * len(table.columns)
    texts = [_texts(column, columns[index], wording) for index, column in kept]
    codes = {text for (_, column), cells in zip(kept, texts, strict=True) if _is_worded(column) for text in cells}
    words = {code: word for code in sorted(codes) if (word := wording.text(code)) != code}
    return SentTable(table.key, tuple(column.key for _, column in kept), _by_first(zip(*texts, strict=True)), words)


def as_said(sent: SentTable, worded: Container[str]) -> SentTable:
    """The table with the words that stood in the cells of the `worded` columns."""
    if not sent.words:
        return sent
    positions = [key in worded for key in sent.columns]
    rows = (
        tuple(sent.words.get(text, text) if is_word else text for text, is_word in zip(row, positions, strict=True))
        for row in sent.rows.values()
    )
    return SentTable(sent.key, sent.columns, dict(zip(sent.rows, rows, strict=True)))


def row_checks(sent: SentTable) -> list[str]:
    """Six characters for each row that change when one of its locked values does, in the order of the rows."""
    locked = itemgetter(*locked_of(sent))
    return [row_check(locked(row)) for row in sent.rows.values()]


def locked_of(sent: SentTable) -> tuple[int, ...]:
    """The positions of the columns that are not headquarters' to fill."""
    return tuple(index for index, key in enumerate(sent.columns) if key not in ANSWERS)


def row_check(texts: Iterable[str]) -> str:
    return blake2b(_CELL.join(texts).encode("utf-8", "replace"), digest_size=_CHECK_BYTES).hexdigest().upper()


def pack(tables: Iterable[SentTable]) -> dict[str, dict[str, str]]:
    """The tables as the texts that a snapshot record keeps; `unpack` gives them back."""
    return {
        table.key: {
            "columns": _CELL.join(table.columns),
            "rows": _squeezed(table),
            "words": _ROW.join(map(_CELL.join, table.words.items())),
        }
        for table in tables
    }


def unpack(rows: Mapping[str, Mapping[str, str]]) -> tuple[SentTable, ...]:
    return tuple(
        SentTable(
            key,
            tuple(packed["columns"].split(_CELL)),
            _stretched(packed["rows"]),
            dict(pair.split(_CELL) for pair in packed.get("words", "").split(_ROW) if pair),
        )
        for key, packed in rows.items()
    )


def digest(packed: Mapping[str, Mapping[str, str]]) -> str:
    """The SHA-256 of all that was sent, in hexadecimal digits."""
    total = sha256()
    for key in sorted(packed):
        total.update(f"{key}{_ROW}{packed[key]['columns']}{_ROW}{packed[key]['rows']}".encode())
    return total.hexdigest()


def _texts(column: Column, cells: Iterable[Cell], wording: Wording) -> list[str]:
    """The cells of one column as texts; each distinct one is said once."""
    if _is_worded(column) or (column.answer and column.choices):
        return [str(cell or "") for cell in cells]
    known: dict[Cell, str] = {None: ""}

    def said(cell: Cell) -> str:
        text = known.get(cell)
        if text is None:
            text = known[cell] = _clean(plain_text(cell, column.kind, wording))
        return text

    return [cell if type(cell) is str and cell.isprintable() else said(cell) for cell in cells]


def _is_worded(column: Column) -> bool:
    return column.kind in WORDED_KINDS and not column.answer


def _clean(text: str) -> str:
    return text if text.isprintable() else text.encode("utf-8", "replace").decode().translate(_SEPARATORS)


def _by_first(rows: Iterable[tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    return {row[0]: row for row in rows}


def _squeezed(table: SentTable) -> str:
    text = _ROW.join(_CELL.join(row) for row in table.rows.values())
    return base64.b85encode(zlib.compress(text.encode(), 6)).decode("ascii")


def _stretched(packed: str) -> dict[str, tuple[str, ...]]:
    text = zlib.decompress(base64.b85decode(packed)).decode()
    return _by_first(tuple(row.split(_CELL)) for row in text.split(_ROW)) if text else {}
