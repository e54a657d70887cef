"""A desk with one need and one pledge, made by the command line itself from workbooks such as people send."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from relief_desk.cli.shell import run_command

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


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str]) -> Command:
    """Runs one command in this process."""

    def run(*words: str | Path) -> Said:
        capsys.readouterr()
        try:
            status = run_command([str(word) for word in words]).status
        except SystemExit as left:  # argparse leaves by itself
            status = int(left.code or 0)
        captured = capsys.readouterr()
        return Said(status, captured.out, captured.err)

    return run


def write_book(path: Path, rows: Rows, title: str = "Sheet") -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    book.save(path)
    return path


@pytest.fixture
def needs_book(tmp_path: Path) -> Path:
    return write_book(tmp_path / "needs.xlsx", NEEDS)


@pytest.fixture
def pledges_book(tmp_path: Path) -> Path:
    return write_book(tmp_path / "pledges.xlsx", PLEDGES)


@pytest.fixture
def empty_desk(tmp_path: Path, command: Command) -> Path:
    path = tmp_path / "quake.reliefdesk"
    assert command("new", path, "--operation", "Quake", "--start", "2022-06-22").status == 0
    return path


@pytest.fixture
def desk_file(empty_desk: Path, needs_book: Path, pledges_book: Path, command: Command) -> Path:
    assert command("import", empty_desk, needs_book, pledges_book).status == 0
    return empty_desk
