"""Two programs, one desk: the second is told who has it, and a writer that died is noticed."""

from __future__ import annotations

import os
import signal
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from builders import need, new_desk

from relief_desk.domain.problems import DeskBusy, FileRefused
from relief_desk.domain.records import Need
from relief_desk.services.desk import Desk
from relief_desk.storage.single_writer import WriterLock

ROOT = Path(__file__).parents[2]
HOLD = """
import sys
from pathlib import Path
from relief_desk.services.desk import Desk
with Desk.open(Path(sys.argv[1])):
    print("open", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with new_desk(tmp_path, need("N-1", sender_ref="S1", source="letter")) as desk:
        return desk.path


@pytest.fixture
def other(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another program that has the desk open until its input ends."""
    command = [sys.executable, "-c", HOLD, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        yield process
        process.kill()


def spoil_an_index(path: Path) -> None:
    """What only the thorough check sees: an index that does not hold what it should."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_schema SET sql = replace(sql, '(sender_ref)', '(source)')")
        connection.commit()


def test_the_second_is_told_which_host_and_process_has_the_desk(path: Path, other: subprocess.Popen[str]) -> None:
    with pytest.raises(DeskBusy, match=rf"{path.name} is open .* on {socket.gethostname()} \(process {other.pid}\)"):
        Desk.open(path)


def test_the_lock_is_never_stolen_however_old_it_is(path: Path, other: subprocess.Popen[str]) -> None:
    lock = path.with_name(path.name + ".lock")
    os.utime(lock, (0, 0))
    for _ in range(3):
        with pytest.raises(DeskBusy):
            Desk.open(path)
    assert lock.read_text(encoding="utf-8").split() == [socket.gethostname(), str(other.pid)]


def test_the_second_may_read_meanwhile(path: Path, other: subprocess.Popen[str]) -> None:
    with Desk.open(path, read_only=True) as desk:
        assert [held.id for held in desk.all(Need)] == ["N-1"]
    assert other.poll() is None


def test_after_the_first_has_closed_the_second_opens(path: Path, other: subprocess.Popen[str]) -> None:
    other.communicate("")
    assert list(path.parent.iterdir()) == [path]
    with Desk.open(path) as desk:
        assert [held.id for held in desk.all(Need)] == ["N-1"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no SIGKILL")
def test_the_lock_of_a_killed_program_is_taken_and_the_desk_is_looked_at_thoroughly(
    path: Path, other: subprocess.Popen[str]
) -> None:
    other.send_signal(signal.SIGKILL)
    other.wait()
    spoil_an_index(path)
    with pytest.raises(FileRefused, match="is damaged"):
        Desk.open(path)
    with pytest.raises(FileRefused, match="is damaged"):  # and again: one refusal does not make it whole
        Desk.open(path)


def test_after_a_clean_end_the_quick_look_is_enough(path: Path) -> None:
    spoil_an_index(path)
    Desk.open(path).close()


def test_a_desk_found_whole_after_a_crash_is_clean_again(path: Path) -> None:
    path.with_name(path.name + ".lock").write_text("somewhere 1\n", encoding="utf-8")
    with Desk.open(path) as desk:
        assert desk.check() == ()
    assert list(path.parent.iterdir()) == [path]


def test_whoever_waits_never_holds_a_lock_that_is_gone(tmp_path: Path) -> None:
    for _ in range(20):
        first = WriterLock(tmp_path / "desk")
        with pytest.raises(DeskBusy):
            WriterLock(tmp_path / "desk")
        first.release()
        second = WriterLock(tmp_path / "desk")
        assert not second.found_unclean
        second.release()
    assert list(tmp_path.iterdir()) == []
