"""Opening a desk's file: what SQLite is told and keeps, and what is refused without a byte being changed."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import struct
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from builders import adding, many_needs, need, new_desk, operation

from relief_desk.domain.problems import FileRefused, ReliefDeskError
from relief_desk.domain.records import Need
from relief_desk.services.desk import Desk
from relief_desk.storage import database
from relief_desk.storage.schema import APPLICATION_ID, MAJOR, MINOR


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed desk with a hundred needs."""
    with new_desk(tmp_path, *many_needs(100)) as desk:
        return desk.path


def pragma(engine: database.Engine, name: str) -> object:
    with engine.connect() as connection:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("journal_mode", "truncate"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("busy_timeout", 5000),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("secure_delete", 1),
        ("cache_spill", 0),
        ("application_id", APPLICATION_ID),
        ("user_version", MAJOR << 16 | MINOR),
    ],
)
def test_the_writing_connection_holds_every_setting(path: Path, name: str, value: object) -> None:
    engine = database.writing_engine(path)
    assert pragma(engine, name) == value
    engine.dispose()


@pytest.mark.parametrize(("name", "value"), [("foreign_keys", 1), ("trusted_schema", 0), ("query_only", 1)])
def test_the_reading_connection_holds_every_setting(path: Path, name: str, value: object) -> None:
    engine = database.reading_engine(path)
    assert pragma(engine, name) == value
    engine.dispose()


def test_every_new_connection_of_an_engine_is_set_up_again(path: Path) -> None:
    engine = database.writing_engine(path)
    assert pragma(engine, "foreign_keys") == 1
    engine.dispose()
    assert pragma(engine, "foreign_keys") == 1
    engine.dispose()


def test_a_setting_that_sqlite_ignores_is_not_passed_over(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(database._WRITER_PRAGMAS, "no_such_setting", 1)  # type: ignore[index]
    engine = database.writing_engine(path)
    with pytest.raises(database.PragmaIgnored):
        engine.connect()


def test_an_idle_desk_is_one_file_and_its_lock(tmp_path: Path) -> None:
    with new_desk(tmp_path, need()) as desk:
        beside = {file.name: file.stat().st_size for file in tmp_path.iterdir() if file != desk.path}
        assert beside.pop(f"{desk.path.name}-journal", 0) == 0
        assert set(beside) == {f"{desk.path.name}.lock"}
    assert list(tmp_path.iterdir()) == [desk.path]


def header(application: int, version: int) -> bytes:
    """The first page of somebody's SQLite file with these two numbers in it."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(f"PRAGMA application_id = {application}")
        connection.execute(f"PRAGMA user_version = {version}")
        connection.execute("CREATE TABLE something (x)")
        return connection.serialize()


def half_a_desk(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])


def a_trigger(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TRIGGER wipe AFTER INSERT ON journal BEGIN DELETE FROM needs; END")


def a_missing_table(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TABLE headquarters_notes")


WRONG_FILES: dict[str, tuple[Callable[[Path], object], str]] = {
    "zero bytes": (lambda path: path.write_bytes(b""), "is empty"),
    "a text file": (lambda path: path.write_text("needs, pledges\n" * 40), "is not a Relief Desk file"),
    "a few bytes": (lambda path: path.write_bytes(b"SQLite format 3\0"), "is not a Relief Desk file"),
    "a workbook": (lambda path: path.write_bytes(b"PK\3\4" + b"x" * 500), "is not a Relief Desk file"),
    "foreign SQLite": (lambda path: path.write_bytes(header(0, 0)), "is not a Relief Desk file"),
    "no version": (lambda path: path.write_bytes(header(APPLICATION_ID, 0)), "is not a Relief Desk file"),
    "newer major": (lambda path: path.write_bytes(header(APPLICATION_ID, (MAJOR + 1) << 16)), "newer version"),
    "newer minor": (lambda path: path.write_bytes(header(APPLICATION_ID, MAJOR << 16 | MINOR + 1)), "newer version"),
    "only our header": (lambda path: path.write_bytes(header(APPLICATION_ID, MAJOR << 16 | MINOR)), "is damaged"),
    "half a desk": (half_a_desk, "is damaged"),
    "a page of zeros": (lambda path: overwrite(path, 8192, b"\0" * 4096), "is damaged"),
    "a trigger put in": (a_trigger, "is not a Relief Desk file"),
    "a table taken out": (a_missing_table, "is damaged"),
}


def overwrite(path: Path, at: int, data: bytes) -> None:
    with path.open("rb+") as file:
        file.seek(at)
        file.write(data)


@pytest.mark.parametrize("read_only", [False, True], ids=["to write", "to read"])
@pytest.mark.parametrize("case", WRONG_FILES)
def test_a_wrong_file_is_refused_in_one_sentence_and_left_as_it_was(path: Path, case: str, read_only: bool) -> None:
    spoil, sentence = WRONG_FILES[case]
    spoil(path)
    before = {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in path.parent.iterdir()}
    with pytest.raises(FileRefused) as refusal:
        Desk.open(path, read_only=read_only)
    assert sentence in str(refusal.value.what)
    assert str(refusal.value.what).count(". ") == 0
    assert str(refusal.value.advice)
    after = {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in path.parent.iterdir()}
    assert after == before


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("nothing.reliefdesk", "There is no file"), (".", "is a folder"), ("operation.reliefdesk/x", "There is no file")],
)
def test_what_is_no_file_is_refused_and_nothing_is_made(path: Path, name: str, sentence: str) -> None:
    with pytest.raises(FileRefused, match=sentence):
        Desk.open(path.parent / name)
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(FileRefused, match="is not a Relief Desk file"):
        Desk.open(tmp_path / "pipe")


def test_a_desk_that_exists_is_not_made_anew(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(FileRefused, match="exists already"):
        Desk.create(path, operation())
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_a_desk_whose_making_fails_leaves_nothing(tmp_path: Path) -> None:
    orphan = need(item="no such item")
    with pytest.raises(ReliefDeskError, match="is missing"):
        Desk.create(tmp_path / "new.reliefdesk", operation(), (orphan,))
    assert list(tmp_path.iterdir()) == []


def test_what_a_making_that_was_killed_left_behind_is_no_hindrance(tmp_path: Path) -> None:
    for ending in (".part", ".part-journal"):
        (tmp_path / f"operation.reliefdesk{ending}").write_bytes(b"left over")
    with Desk.create(tmp_path / "operation.reliefdesk", operation()) as desk:
        assert desk.operation == operation()
    assert list(tmp_path.iterdir()) == [desk.path]


def test_a_link_leads_to_the_one_desk_and_its_one_lock(path: Path) -> None:
    link = path.parent / "link.reliefdesk"
    link.symlink_to(path)
    with Desk.open(link) as desk:
        assert desk.path == path
        with pytest.raises(ReliefDeskError, match="is open in another Relief Desk"):
            Desk.open(path)


def test_a_read_only_folder_is_refused_to_write_and_opens_to_read(
    path: Path, make_read_only: Callable[[Path], None]
) -> None:
    make_read_only(path.parent)
    before = path.read_bytes()
    with pytest.raises(FileRefused, match="is read-only"):
        Desk.open(path)
    with pytest.raises(FileRefused, match="is read-only"):
        Desk.create(path.parent / "new.reliefdesk", operation())
    with Desk.open(path, read_only=True) as desk:
        assert len(desk.all(Need)) == 100
    assert path.read_bytes() == before


def test_a_desk_open_to_read_cannot_be_changed(path: Path) -> None:
    before = path.read_bytes()
    with Desk.open(path, read_only=True) as desk:
        with pytest.raises(FileRefused, match="cannot be written"):
            desk.apply(adding(need("N-x")))
        assert desk.get(Need, "N-x") is None
    assert path.read_bytes() == before


def test_a_desk_is_read_while_another_has_it_open_to_write(path: Path) -> None:
    with Desk.open(path) as writer, Desk.open(path, read_only=True) as reader:
        job = writer.apply_job(adding(*many_needs(5000, start=1000)))
        for _ in range(2):
            next(job)
        assert len(reader.all(Need)) == 100
        for _ in job:
            pass
        assert len(reader.all(Need)) == 5100


def test_an_unfinished_transaction_is_seen_when_only_reading_is_allowed(path: Path, tmp_path: Path) -> None:
    """A copy of a desk with the journal of a transaction that never ended: it is mended by opening it normally."""
    copied = tmp_path / "copy" / path.name
    copied.parent.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN")
        connection.execute("UPDATE needs SET remark = hex(zeroblob(2000))")
        for ending in ("", "-journal"):
            copied.with_name(copied.name + ending).write_bytes(path.with_name(path.name + ending).read_bytes())
        connection.execute("ROLLBACK")
    with pytest.raises(FileRefused, match="was not closed properly"):
        Desk.open(copied, read_only=True)
    with Desk.open(copied) as desk:
        assert {held.remark for held in desk.all(Need)} == {"word"}
        assert desk.check() == ()


def test_when_the_disk_is_full_nothing_is_written_and_the_same_desk_goes_on_later(path: Path) -> None:
    with Desk.open(path) as desk:
        limit(desk, pages=int(str(pragma(desk._engine, "page_count"))))
        with pytest.raises(FileRefused, match="The disk is full"):
            desk.apply(adding(*many_needs(2000, start=1000)))
        assert len(desk.all(Need)) == 100
        limit(desk, pages=1 << 30)
        desk.apply(adding(*many_needs(2000, start=1000)))
        assert len(desk.all(Need)) == 2100
        assert desk.check() == ()


def limit(desk: Desk, pages: int) -> None:
    with desk._engine.connect() as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")


def back_up_often(desk: Desk) -> None:
    for _ in range(20):
        desk.backup("fill")


def test_a_disk_that_is_really_full_loses_nothing(small_disk: Path) -> None:
    with new_desk(small_disk, *many_needs(100)) as desk:
        with pytest.raises(FileRefused, match="The disk is full"):
            desk.apply(adding(*many_needs(20_000, start=1000)))
        assert len(desk.all(Need)) == 100
        desk.apply(adding(need("N-later")))
        with pytest.raises(FileRefused, match="The disk is full"):
            back_up_often(desk)
        assert desk.check() == ()
    assert not list(small_disk.rglob("*.part*"))
    with Desk.open(small_disk / "operation.reliefdesk") as again:
        assert len(again.all(Need)) == 101


def test_where_not_even_the_lock_finds_room_nothing_is_left_behind(small_disk: Path) -> None:
    new_desk(small_disk, need("N-1")).close()
    (small_disk / "others").write_bytes(bytes(shutil.disk_usage(small_disk).free))
    before = sorted(small_disk.iterdir())
    with pytest.raises(FileRefused, match="The disk is full"):
        Desk.open(small_disk / "operation.reliefdesk")
    assert sorted(small_disk.iterdir()) == before


@pytest.mark.parametrize(
    "name", ["100% #1.reliefdesk", "a&b=c;d.reliefdesk", "زلزله پکتیکا.reliefdesk", "%41.reliefdesk"]
)
def test_a_desk_may_have_any_name(tmp_path: Path, name: str) -> None:
    with new_desk(tmp_path, need("N-1"), name=name) as desk:
        desk.backup("import")
    for read_only in (True, False):
        with Desk.open(tmp_path / name, read_only=read_only) as again:
            assert [held.id for held in again.all(Need)] == ["N-1"]
    assert sorted(file.name for file in tmp_path.iterdir()) == sorted([name, f"{Path(name).stem} backups"])


@pytest.mark.parametrize(
    ("path", "address"),
    [
        (PurePosixPath("/a b/c#d"), "file:///a%20b/c%23d?mode=ro"),
        (PureWindowsPath("C:/desks/a"), "file:///C:/desks/a?mode=ro"),
        (PureWindowsPath("//server/share/a"), "file:////server/share/a?mode=ro"),
    ],
)
def test_a_file_is_named_as_sqlite_wants_it_on_every_system(path: Path, address: str) -> None:
    class Resolved(type(path)):  # type: ignore[misc]
        def resolve(self) -> Path:
            return path

    assert database.address(Resolved(path), "ro") == address


def test_the_header_says_what_the_file_is(path: Path) -> None:
    version, application = struct.unpack(">I4xI", path.read_bytes()[60:72])
    assert (application.to_bytes(4, "big"), version >> 16) == (b"RDK1", MAJOR)
