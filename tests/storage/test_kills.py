"""kill -9 at random moments: a desk holds all of a change or none of it, and a control shows that the test can fail."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from builders import many_needs, new_desk
from killed_programs import ROWS
from older_desks import NEW, OLD, pretend_a_step, version_of

from relief_desk.domain.problems import ReliefDeskError
from relief_desk.domain.records import Need
from relief_desk.services.desk import Desk
from relief_desk.storage import upgrading
from relief_desk.storage.database import was_interrupted

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows knows neither fork nor SIGKILL")
TESTS = Path(__file__).parents[1]
BEFORE = 100


@pytest.fixture
def base(tmp_path: Path) -> Path:
    with new_desk(tmp_path / "base", *many_needs(BEFORE)) as desk:
        return desk.path


def kill(task: str, base: Path, trials: int, **environment: str) -> list[tuple[Path, bool]]:
    """The desk of every trial that was killed, and whether it was still at work then."""
    folder = base.parent.parent / "trials"
    paths = os.pathsep.join(map(str, (TESTS.parent, TESTS)))
    command = [sys.executable, str(TESTS / "killed_programs.py"), task, str(base), str(folder), str(trials), "7"]
    done = subprocess.run(
        command, env=os.environ | environment | {"PYTHONPATH": paths}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    lines = [line.split() for line in done.stdout.splitlines()]
    return [(folder / trial / base.name, bool(int(killed))) for trial, killed in lines[2:]]


def test_fifty_kills_during_an_import_leave_all_of_it_or_none(base: Path) -> None:
    found = []
    for path, killed in kill("import", base, 50):
        interrupted = was_interrupted(path)
        with Desk.open(path) as desk:
            held, entries = len(desk.all(Need)), len(desk.journal())
            assert (held, entries) in {(BEFORE, 1), (BEFORE + ROWS, 2)}
            assert desk.check() == ()
            if entries == 2:
                desk.undo()
                assert len(desk.all(Need)) == BEFORE
        found.append((held, killed and interrupted))
    assert (BEFORE, True) in found  # some were really cut off in the middle of writing


def test_the_control_is_torn_by_kills(base: Path) -> None:
    torn = 0
    for path, killed in kill("import row by row", base, 30):
        try:
            with Desk.open(path) as desk:
                torn += killed and BEFORE < len(desk.all(Need)) < BEFORE + ROWS
        except ReliefDeskError:
            torn += 1
    assert torn > 0


def test_kills_during_an_upgrade_leave_the_old_desk_or_the_new(
    base: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend_a_step(tmp_path, monkeypatch)
    found = set()
    for path, _ in kill("upgrade", base, 40, TEST_SCRIPTS=str(upgrading.SCRIPTS)):
        found.add(version_of(path))
        with Desk.open(path) as desk:
            assert len(desk.all(Need)) == BEFORE
            assert desk.check() == ()
        assert version_of(path) == NEW
        assert not [file.name for file in path.parent.iterdir() if "migrating" in file.name]
    assert found <= {OLD, NEW}


def test_kills_during_a_backup_leave_only_whole_backups(base: Path) -> None:
    for path, _ in kill("backup", base, 30):
        folder = path.parent / "operation backups"
        for file in folder.glob("*.reliefdesk"):
            with Desk.open(shutil.copy(file, path.parent / "restored.reliefdesk"), read_only=True) as desk:
                assert len(desk.all(Need)) == BEFORE
        with Desk.open(path) as desk:
            desk.backup("later")
        assert not list(folder.glob("*.part*"))
