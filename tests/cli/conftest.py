"""A desk with two needs and a pledge, made by the command line itself from workbooks such as people send."""

from __future__ import annotations

from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from shutil import copy

import pytest
from command_line import NEEDS, PLEDGES, Command, Said, write_book

from relief_desk.cli.shell import run_command


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


@pytest.fixture(scope="session")
def imported_desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Imported once, because every import starts a process of its own; the tests get copies."""
    folder = tmp_path_factory.mktemp("imported")
    desk = folder / "quake.reliefdesk"
    books = (write_book(folder / "needs.xlsx", NEEDS), write_book(folder / "pledges.xlsx", PLEDGES))
    for words in (("new", desk, "--operation", "Quake", "--start", "2022-06-22"), ("import", desk, *books)):
        with redirect_stdout(StringIO()):
            assert run_command(list(map(str, words))).status == 0
    return desk


@pytest.fixture
def desk_file(imported_desk: Path, tmp_path: Path) -> Path:
    return Path(copy(imported_desk, tmp_path / "quake.reliefdesk"))
