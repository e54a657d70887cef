"""An older desk becomes one of today's: a step more is pretended, which adds a column to the needs."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from builders import adding, many_needs, need, new_desk
from older_desks import NEW, OLD, pretend_a_step, version_of

from relief_desk.domain.problems import FileRefused, ReliefDeskError
from relief_desk.domain.records import Need
from relief_desk.services.desk import Desk


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A desk of today's version, which the pretended step makes an old one."""
    with new_desk(tmp_path / "desk", *many_needs(100)) as desk:
        return desk.path


def test_an_older_desk_is_upgraded_when_it_is_opened(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend_a_step(tmp_path, monkeypatch)
    with Desk.open(path) as desk:
        assert len(desk.all(Need)) == 100
        desk.apply(adding(need("N-new")))
        assert desk.check() == ()
    assert version_of(path) == NEW


def test_the_desk_as_it_was_is_kept_as_a_backup(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pretend_a_step(tmp_path, monkeypatch)
    Desk.open(path).close()
    backup = path.parent / "operation backups" / "00001-before-version-2.reliefdesk"
    assert version_of(backup) == OLD
    assert sorted(file.name for file in path.parent.iterdir()) == ["operation backups", "operation.reliefdesk"]


def test_what_was_done_before_is_still_told_but_no_longer_undone(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend_a_step(tmp_path, monkeypatch)
    with Desk.open(path) as desk:
        assert desk.undo_label is None
        assert [str(entry.label) for entry in desk.journal()] == ["Step add"]
        assert len(desk.history("N-0000001")) == 1


def test_rows_that_an_upgrade_changed_are_not_taken_for_damaged(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend_a_step(tmp_path, monkeypatch, "op.execute(\"UPDATE needs SET remark = 'moved here'\")")
    with Desk.open(path) as desk:
        assert {held.remark for held in desk.all(Need)} == {"moved here"}
        assert desk.check() == ()


def test_an_older_desk_is_not_opened_for_reading_only(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend_a_step(tmp_path, monkeypatch)
    before = path.read_bytes()
    with pytest.raises(FileRefused, match="older version"):
        Desk.open(path, read_only=True)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("then", "refusal"),
    [
        ("raise RuntimeError('a step of ours went wrong')", RuntimeError),
        ("op.execute('DELETE FROM needs')", ReliefDeskError),
        ("op.execute(\"UPDATE needs SET item = 'gone'\")", ReliefDeskError),
    ],
    ids=["a step breaks", "rows are lost", "a key leads nowhere"],
)
def test_a_step_that_goes_wrong_leaves_the_desk_as_it_was(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, then: str, refusal: type[Exception]
) -> None:
    pretend_a_step(tmp_path, monkeypatch, then)
    before = path.read_bytes()
    for _ in range(2):
        with pytest.raises(refusal):
            Desk.open(path)
        assert path.read_bytes() == before
    assert sorted(file.name for file in path.parent.iterdir()) == ["operation backups", "operation.reliefdesk"]


@pytest.mark.parametrize("free_kib", [0, 100, 600, 900])
def test_an_upgrade_without_room_leaves_the_desk_as_it_was(
    small_disk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free_kib: int
) -> None:
    with new_desk(small_disk, *many_needs(100)) as desk:
        path = desk.path
    pretend_a_step(tmp_path, monkeypatch, 'op.execute("UPDATE needs SET remark = hex(zeroblob(5000))")')
    room = shutil.disk_usage(small_disk).free - 1024 * free_kib
    (small_disk / "others").write_bytes(bytes(room))
    before = path.read_bytes()
    with pytest.raises(FileRefused, match="The disk is full"):
        Desk.open(path)
    assert path.read_bytes() == before
    assert {file.name for file in small_disk.iterdir()} <= {"operation backups", path.name, "others"}
    (small_disk / "others").unlink()
    Desk.open(path).close()
    assert version_of(path) == NEW


def test_what_a_killed_upgrade_left_behind_is_no_hindrance(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend_a_step(tmp_path, monkeypatch)
    for ending in (".migrating", ".migrating-journal", ".migrating.part"):
        path.with_name(path.name + ending).write_bytes(b"left over")
    Desk.open(path).close()
    assert version_of(path) == NEW


def test_a_transaction_that_was_cut_off_is_rolled_back_before_the_upgrade(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend_a_step(tmp_path, monkeypatch)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN")
        connection.execute("UPDATE needs SET remark = hex(zeroblob(2000))")
        copied = path.parent.with_name("cut") / path.name
        copied.parent.mkdir()
        for ending in ("", "-journal"):
            copied.with_name(copied.name + ending).write_bytes(path.with_name(path.name + ending).read_bytes())
        connection.execute("ROLLBACK")
    with Desk.open(copied) as desk:
        assert {held.remark for held in desk.all(Need)} == {"word"}
    assert version_of(copied) == NEW


def test_alembic_is_not_loaded_where_nothing_is_to_be_upgraded(path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from relief_desk.services.desk import Desk;"
        "Desk.open(Path(sys.argv[1])).close(); sys.exit('alembic' in sys.modules)"
    )
    root = Path(__file__).parents[2]
    assert subprocess.run([sys.executable, "-c", code, str(path)], cwd=root, check=False).returncode == 0
