"""What the rows below a row hold, by column: the test of every heading; knows no heading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from relief_desk.domain.folding import fold
from relief_desk.workbook.row_shapes import DATE, MEASURED, NUMBER, RowShape

_ROWS_BELOW = 30


def rows_below(shapes: Sequence[RowShape], at: int) -> list[RowShape]:
    """The next rows with something in them, up to a gap of three blank rows."""
    rows: list[RowShape] = []
    blanks = 0
    for shape in shapes[at + 1 : at + 1 + 2 * _ROWS_BELOW]:
        blanks = 0 if shape.filled else blanks + 1
        if blanks == 3 or len(rows) == _ROWS_BELOW:
            break
        if shape.filled:
            rows.append(shape)
    return rows


def used_columns(rows: Sequence[RowShape]) -> frozenset[int]:
    """Positions filled in at least a fifth of the rows."""
    times = Counter(at for row in rows for at in row.kinds)
    return frozenset(at for at, count in times.items() if count * 5 >= len(rows))


def measured_columns(rows: Sequence[RowShape]) -> frozenset[int]:
    """Positions that hold mostly numbers and dates."""
    times = Counter(at for row in rows for at in row.kinds)
    measured = Counter(at for row in rows for at, kind in row.kinds.items() if kind in MEASURED)
    return frozenset(at for at, count in measured.items() if count >= 0.6 * times[at])


def days_over_numbers(row: RowShape, below: Sequence[RowShape]) -> frozenset[int]:
    """Positions of days in the row that stand over numbers: headings of a plan over time, and no values."""
    kinds = {at: {other.kinds[at] for other in below if at in other.kinds} for at in row.kinds}
    return frozenset(at for at, kind in row.kinds.items() if kind == DATE and kinds[at] == {NUMBER})


def repeated_share(row: RowShape, below: Sequence[RowShape]) -> float:
    """Share of the row's texts that come again below in their own column, as values do and headings do not."""
    if not row.filled:
        return 0.0
    keys = {at: fold(row.text(at)) for at in row.kinds}
    below = _same_block(row, below)
    repeated = {at for other in below for at in keys if at in other.kinds and fold(other.text(at)) == keys[at]}
    # A heading row printed again on every page repeats as a whole.
    if len(repeated) == row.filled and row.filled > 1 and any(other.folded() == row.folded() for other in below):
        return 0.0
    return len(repeated) / row.filled


def _same_block(row: RowShape, below: Sequence[RowShape]) -> Sequence[RowShape]:
    """The rows up to the first blank one, but at least three: after it another table with like headings may come."""
    count = 0
    for number, other in enumerate(below, start=row.number + 1):
        if other.number != number:
            break
        count += 1
    return below[: max(3, count)]
