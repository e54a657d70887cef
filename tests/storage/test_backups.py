"""Backups: whole, numbered, thinned, and never taken for something they are not."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from builders import adding, many_needs, need, new_desk

from relief_desk.domain.problems import FileRefused
from relief_desk.domain.records import Need
from relief_desk.services.desk import Desk
from relief_desk.storage import backups


def folder_of(desk: Desk) -> Path:
    return desk.path.with_name("operation backups")


def test_a_backup_is_a_whole_desk_of_that_moment(tmp_path: Path) -> None:
    with new_desk(tmp_path, *many_needs(50)) as desk:
        backup = desk.backup("import")
        desk.apply(adding(need("N-later")))
    with Desk.open(backup) as old:
        assert len(old.all(Need)) == 50
        assert old.check() == ()
        assert str(old.undo()) == "Step add"


def test_backups_are_numbered_in_their_order_whatever_the_clock_says(tmp_path: Path) -> None:
    with new_desk(tmp_path) as desk:
        first = desk.backup("import")
        os.utime(first, (4e9, 4e9))
        assert [first.name, desk.backup("import").name] == ["00001-import.reliefdesk", "00002-import.reliefdesk"]


@pytest.mark.parametrize(
    ("reason", "name"),
    [
        ("before ../../import of a/b: c*.xlsx", "00001-before-import-of-a-b-c-xlsx.reliefdesk"),
        ("پیش از ورود", "00001-پیش-از-ورود.reliefdesk"),
        ("", "00001-backup.reliefdesk"),
        ("x" * 300, f"00001-{'x' * 40}.reliefdesk"),
    ],
)
def test_a_reason_becomes_a_plain_part_of_the_name(tmp_path: Path, reason: str, name: str) -> None:
    with new_desk(tmp_path) as desk:
        assert desk.backup(reason) == folder_of(desk) / name


def test_what_people_put_into_the_folder_is_left_alone(tmp_path: Path) -> None:
    with new_desk(tmp_path) as desk:
        folder_of(desk).mkdir()
        strange = [folder_of(desk) / name for name in ("2022 copy.reliefdesk", "7-mine.reliefdesk", "notes.txt")]
        for file in strange:
            file.write_text("mine", encoding="utf-8")
        assert desk.backup("import").name == "00001-import.reliefdesk"
        backups.thin_backups(folder_of(desk))
        assert all(file.read_text(encoding="utf-8") == "mine" for file in strange)


def test_a_backup_during_a_change_holds_what_was_before(tmp_path: Path) -> None:
    with new_desk(tmp_path, *many_needs(50)) as desk:
        job = desk.apply_job(adding(*many_needs(5000, start=1000)))
        for _ in range(2):
            next(job)
        backup = desk.backup("meanwhile")
        for _ in job:
            pass
        assert len(desk.all(Need)) == 5050
    with Desk.open(backup, read_only=True) as old:
        assert len(old.all(Need)) == 50


def test_a_damaged_desk_gives_no_backup(tmp_path: Path) -> None:
    with new_desk(tmp_path, *many_needs(200)) as desk:
        pass
    with closing(sqlite3.connect(desk.path)) as connection:
        page = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'ix_needs_item'").fetchone()[0]
    data = bytearray(desk.path.read_bytes())
    data[(page - 1) * 4096 + 2000 : page * 4096] = bytes(2096)
    desk.path.write_bytes(data)
    target = tmp_path / "backups" / "00001-x.reliefdesk"
    with pytest.raises(FileRefused, match="is damaged"):
        backups.back_up(desk.path, target)
    assert list(target.parent.iterdir()) == []


def make_backups(folder: Path, days: list[int], reason: str = "import") -> list[Path]:
    """Empty files named as backups, each as many days after the first of June as said."""
    folder.mkdir(exist_ok=True)
    files = []
    for number, day in enumerate(days, start=1):
        file = folder / f"{number:05d}-{reason}.reliefdesk"
        file.touch()
        moment = (datetime(2022, 6, 1, 12, tzinfo=UTC) + timedelta(days=day, minutes=number)).timestamp()
        os.utime(file, (moment, moment))
        files.append(file)
    return files


def test_thinning_keeps_the_newest_twenty_and_the_first_of_each_day(tmp_path: Path) -> None:
    files = make_backups(tmp_path / "b", [0] * 10 + [1] * 10 + [2] * 25)
    backups.thin_backups(tmp_path / "b")
    assert sorted((tmp_path / "b").iterdir()) == [files[0], files[10], *files[20:21], *files[25:]]


def test_thinning_never_removes_the_highest_number(tmp_path: Path) -> None:
    files = make_backups(tmp_path / "b", list(range(60, 0, -1)))
    for file in files[30:]:
        os.utime(file, (0, 0))  # a clock that was set back
    backups.thin_backups(tmp_path / "b")
    assert files[-1].exists()
    assert len(list((tmp_path / "b").iterdir())) >= backups.KEPT_NEWEST


def test_thinning_keeps_what_was_made_before_an_upgrade(tmp_path: Path) -> None:
    files = make_backups(tmp_path / "b", [0] * 40, reason="before-version-2")
    backups.thin_backups(tmp_path / "b")
    assert sorted((tmp_path / "b").iterdir()) == files


def test_a_desk_thins_its_backups_by_itself(tmp_path: Path) -> None:
    with new_desk(tmp_path) as desk:
        make_backups(folder_of(desk), [0] * 40)
        assert desk.backup("import").name == "00041-import.reliefdesk"
        assert len(list(folder_of(desk).iterdir())) == 21
