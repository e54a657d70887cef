"""What the tests of the command line share: two small lists, a way to write them, and what a command answered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl

Rows = Sequence[Sequence[Any]]
NEEDS: Rows = (
    ("Need ID", "Item", "Quantity", "Unit", "Province", "Priority", "Needed by"),
    ("N-1", "Family tent", 120, "pcs", "Paktika", "Critical", "2022-07-10"),
    ("N-2", "Family tent", 80, "pcs", "Khost", "Low", "2022-07-10"),
)
PLEDGES: Rows = (
    ("Pledge ID", "Donor", "Item", "Quantity", "Unit", "Expected arrival", "Firmness"),
    ("P-1", "Red Cross Society of China", "Family tent", 150, "pcs", "2022-07-01", "commitment"),
)


@dataclass(frozen=True)
class Said:
    """What a command answered."""

    status: int
    out: str
    err: str


Command = Callable[..., Said]


def write_book(path: Path, rows: Rows, title: str = "Sheet") -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    book.save(path)
    return path
