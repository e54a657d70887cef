"""What cannot be done is refused in one clear sentence, with status 3, without a trace of the program's insides."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from command_line import Command

from relief_desk.services.desk import Desk


def folder(path: Path) -> Path:
    path.mkdir()
    return path


def empty(path: Path) -> Path:
    path.touch()
    return path


def text(path: Path) -> Path:
    path.write_text("needs and pledges", encoding="utf-8")
    return path


def broken_zip(path: Path) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
    path.write_bytes(path.read_bytes()[:-10])
    return path


def encrypted(path: Path) -> Path:
    path.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504) + "EncryptedPackage".encode("utf-16-le").ljust(512))
    return path


def missing(path: Path) -> Path:
    return path


DESKS = (folder, empty, text, broken_zip, missing)
BOOKS = (folder, empty, broken_zip, encrypted, missing)


@pytest.mark.parametrize("make", DESKS)
def test_what_is_no_desk_is_refused_and_left_as_it_was(make, tmp_path: Path, command: Command) -> None:  # type: ignore[no-untyped-def]
    path = make(tmp_path / "x.reliefdesk")
    before = path.read_bytes() if path.is_file() else None
    answer = command("list", path, "needs")
    assert answer.status == 3
    assert len(answer.err.strip().splitlines()) == 1
    assert (path.read_bytes() if path.is_file() else None) == before


@pytest.mark.parametrize("make", BOOKS)
def test_what_is_no_workbook_is_refused_and_left_as_it_was(  # type: ignore[no-untyped-def]
    make, tmp_path: Path, empty_desk: Path, command: Command
) -> None:
    path = make(tmp_path / "x.xlsx")
    before = path.read_bytes() if path.is_file() else None
    answer = command("import", empty_desk, path)
    assert answer.status == 3
    assert len(answer.err.strip().splitlines()) == 1
    assert "Traceback" not in answer.err
    assert (path.read_bytes() if path.is_file() else None) == before


def test_a_desk_open_elsewhere_is_refused(empty_desk: Path, needs_book: Path, command: Command) -> None:
    with Desk.open(empty_desk):
        answer = command("import", empty_desk, needs_book)
    assert answer.status == 3
    assert "is open in another Relief Desk" in answer.err


def test_a_desk_open_elsewhere_can_still_be_listed(desk_file: Path, command: Command) -> None:
    with Desk.open(desk_file):
        assert command("list", desk_file, "needs").status == 0


def test_one_bad_workbook_does_not_keep_the_others_out(
    empty_desk: Path, tmp_path: Path, needs_book: Path, command: Command
) -> None:
    answer = command("import", empty_desk, empty(tmp_path / "zero.xlsx"), needs_book)
    assert answer.status == 3
    assert "2 new" in answer.out


def test_no_command_loads_qt() -> None:
    code = "import sys, relief_desk.__main__; sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
