"""What the reading process sends: sheets as frames of columns made of plain values; knows no file format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, time, timedelta
from itertools import islice
from operator import eq
from typing import Any, TypeAlias

Frame: TypeAlias = "tuple[Any, ...]"
Send: TypeAlias = Callable[[Frame], None]

LENGTH_BYTES = 8
"""Every frame is preceded by its length."""
ROWS_IN_A_FRAME = 4096
_WHOLE_BELOW = 10**15
_POOL_LIMIT = 200_000


class CareNeeded(Exception):
    """A large sheet should have been looked at before it was read."""


def send_sheet(
    send: Send,
    name: str,
    hidden: bool,
    first: tuple[int, int],
    rows: Iterable[Sequence[object]],
    height: int,
    merges: Sequence[tuple[int, int, int, int]] = (),
) -> int:
    """Send one sheet in frames of columns; returns its filled cells. `first`: row and column (from 1) of its start."""
    send(("sheet", name, hidden, first[0], first[1], tuple(merges)))
    pool: dict[object, object] = {"": None}
    done = filled = 0
    source = iter(rows)
    while chunk := list(islice(source, ROWS_IN_A_FRAME)):
        widths = set(map(len, chunk))
        width = max(widths)
        if len(widths) > 1:
            chunk = [[*row, *([None] * (width - len(row)))] for row in chunk]
        columns, dated = _columns(chunk, pool)
        filled += sum(len(column) - column.count(None) for column in columns)
        done += len(chunk)
        send(("rows", len(chunk), columns, dated))
        send(("progress", done, height))
        if len(pool) > _POOL_LIMIT:
            pool = {"": None}
    return filled


def _columns(chunk: list[Sequence[object]], pool: dict[object, object]) -> tuple[list[list[object]], list[int]]:
    """The chunk by columns, as values that can be sent, and the numbers of the columns with days or times."""
    columns: list[list[object]] = []
    dated: list[int] = []
    for index, cells in enumerate(zip(*chunk, strict=True)):
        found = set(map(type, cells))
        if found == {str}:
            # One object for equal texts: less to send and to keep.
            columns.append(list(map(pool.setdefault, cells, cells)))
            continue
        if found & _DATED:
            dated.append(index)
        columns.append(_sent_column(cells, found))
    return columns, dated


def _sent_column(cells: Sequence[object], found: set[type]) -> list[object]:
    if found == {float}:
        return _numbers(cells)
    if bool in found or {int, float} <= found:
        return [_sendable(cell) for cell in cells]
    # Each different value once; True, 1 and 1.0 would be taken for the same and were sorted out above.
    sent = {cell: _sendable(cell) for cell in set(cells)}
    return list(map(sent.__getitem__, cells))


_DATED = {date, datetime, time, timedelta}


def _sendable(cell: Any) -> object:
    match cell:
        case str():
            return cell or None
        case float():
            return _number(cell)
        case datetime():
            if cell.tzinfo is not None or cell.microsecond or cell.second or cell.minute or cell.hour:
                return ("t", cell.isoformat())
            return ("d", cell.date().toordinal())
        case date():
            return ("d", cell.toordinal())
        case time():
            return ("c", cell.isoformat())
        case timedelta():
            return ("s", cell.total_seconds())
        case None | bool() | int():
            return cell
        case _:
            return str(cell)


def _numbers(cells: Sequence[Any]) -> list[object]:
    """The numbers, whole ones as int: nearly always all of them are, or none is much too large."""
    try:
        whole = list(map(int, cells))
    except (ValueError, OverflowError):
        return list(map(_number, cells))
    sound = max(whole) < _WHOLE_BELOW and min(whole) > -_WHOLE_BELOW and all(map(eq, whole, cells))
    return whole if sound else list(map(_number, cells))  # type: ignore[return-value]


def _number(cell: Any) -> object:
    return int(cell) if cell.is_integer() and -_WHOLE_BELOW < cell < _WHOLE_BELOW else cell
