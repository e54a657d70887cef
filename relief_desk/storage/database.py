"""Opening, creating and checking the one file of a desk; knows the file, not what its rows mean.

The journal mode is TRUNCATE with full synchronisation: whenever the program is idle the desk is one whole file, which
people may copy and mail. Every connection's settings are read back, because SQLite ignores what it does not know.
"""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from relief_desk.domain.problems import FileRefused
from relief_desk.storage import refusals as say
from relief_desk.storage.refusals import refusal_of, storage_refusals
from relief_desk.storage.schema import APPLICATION_ID, MAJOR, MINOR, REVISION, metadata, revision
from relief_desk.storage.search import create_search

_MAGIC = b"SQLite format 3\0"
_CACHE_KIB = 2_048  # beside the cache of the system; what a large one held would stay with the program for long
_WRITING_CACHE_KIB = _THOROUGH_CACHE_KIB = 65_536
# cache_spill off: a long import would otherwise lock readers out in the middle of its transaction.
_WRITER_PRAGMAS: Mapping[str, str | int] = {
    "journal_mode": "truncate",
    "synchronous": 2,
    "foreign_keys": 1,
    "busy_timeout": 5000,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "secure_delete": 1,
    "cache_spill": 0,
    "cache_size": -_CACHE_KIB,
}
_READER_PRAGMAS: Mapping[str, str | int] = {
    "foreign_keys": 1,
    "busy_timeout": 5000,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "query_only": 1,
}


class PragmaIgnored(RuntimeError):
    """SQLite did not take a setting that safety rests on."""


def probe(path: Path) -> int:
    """The minor schema version in the file's header, without opening it as a database.

    Raises FileRefused for a missing or empty file, a folder, somebody else's file, or a newer major version; the file
    stays byte for byte as it was.
    """
    name = str(path)
    try:
        kind = path.stat().st_mode
        if S_ISDIR(kind):
            raise FileRefused.of(say.A_FOLDER, say.CHOOSE_FILE, file=name)
        if not S_ISREG(kind):
            raise FileRefused.of(say.NOT_A_DESK, say.CHOOSE_FILE, file=name)
        with path.open("rb") as file:
            header = file.read(100)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise FileRefused.of(say.NO_SUCH_FILE, say.CHECK_NAME, file=name) from error
    except OSError as error:
        raise FileRefused.of(say.UNREADABLE, say.ASK_RIGHTS, file=name) from error
    if not header:
        raise FileRefused.of(say.EMPTY, say.USE_BACKUP, file=name)
    if len(header) < 100 or not header.startswith(_MAGIC):
        raise FileRefused.of(say.NOT_A_DESK, say.IMPORT_INSTEAD, file=name)
    version, application = struct.unpack(">I4xI", header[60:72])
    if application != APPLICATION_ID or version >> 16 < MAJOR:
        raise FileRefused.of(say.NOT_A_DESK, say.IMPORT_INSTEAD, file=name)
    if version >> 16 > MAJOR or (version >> 16 == MAJOR and version & 0xFFFF > MINOR):
        raise FileRefused.of(say.NEWER, say.UPDATE, file=name)
    return int(version & 0xFFFF)


def create_file(path: Path) -> None:
    """An empty desk with today's schema, where no file is; whoever calls it clears it away if this fails."""
    with storage_refusals(path), path.open("xb"):
        pass
    engine = writing_engine(path)
    try:
        with transaction(path, engine) as connection:
            metadata.create_all(connection)
            create_search(connection)
            connection.execute(revision.insert(), {"version_num": REVISION})
            stamp(connection, MINOR)
    finally:
        engine.dispose()


def stamp(connection: Connection, minor: int) -> None:
    """Writes identity and version into the header, inside the transaction that makes them true."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {MAJOR << 16 | minor}")


def writing_engine(path: Path) -> Engine:
    """An engine with the one writing connection; transactions begin IMMEDIATE: they fail early or not at all."""
    return _engine(path, "rw", _WRITER_PRAGMAS, "BEGIN IMMEDIATE")


def reading_engine(path: Path) -> Engine:
    """An engine with one connection that cannot write; each use sees one state of the desk."""
    return _engine(path, "ro", _READER_PRAGMAS, "BEGIN")


def close(engine: Engine) -> None:
    """Lets go of the file, and of the empty journal that a writing connection keeps beside it."""
    # The desk is whole without that: where the disk has gone, the journal stays.
    with suppress(sqlite3.Error), closing(engine.raw_connection()) as connection:
        connection.cursor().execute("PRAGMA journal_mode = delete")
    engine.dispose()


def was_interrupted(path: Path) -> bool:
    """A journal with something in it lies beside the file: its last writer died in the middle of a transaction."""
    journal = path.with_name(path.name + "-journal")
    return journal.exists() and journal.stat().st_size > 0


def address(path: Path, mode: str) -> str:
    """The file as SQLite wants it named where a mode is said: "rw" never makes a file, "ro" never changes one."""
    # Not as_uri: it names the server of a Windows share where SQLite allows none.
    plain = quote(path.resolve().as_posix(), safe="/:")
    return f"file://{plain if plain.startswith('/') else '/' + plain}?mode={mode}"


def quick_check(path: Path, engine: Engine) -> None:
    """Raises FileRefused when the file's pages are damaged, tables are missing, or somebody put a trigger in."""
    _raise_unless_ok(path, engine, "PRAGMA quick_check(1)", _CACHE_KIB)
    _refuse_other_schema(path, engine)


def integrity_check(path: Path, engine: Engine) -> None:
    """The thorough check: also indexes, and keys that lead nowhere. Raises FileRefused."""
    _raise_unless_ok(path, engine, "PRAGMA integrity_check(1)", _THOROUGH_CACHE_KIB)
    _refuse_other_schema(path, engine)
    with engine_refusals(path), engine.connect() as connection:
        if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
            raise FileRefused.of(say.DAMAGED, say.RESTORE, file=str(path))


@contextmanager
def engine_refusals(path: Path) -> Iterator[None]:
    """As `storage_refusals`, also for what an engine wraps in errors of its own."""
    with storage_refusals(path):
        try:
            yield
        except DBAPIError as error:
            refusal = refusal_of(error.orig, path)
            if refusal is None:
                raise
            raise refusal from error


@contextmanager
def transaction(path: Path, engine: Engine) -> Iterator[Connection]:
    """All of the block or nothing of it; what the machine refuses is raised as ReliefDeskError."""
    with engine_refusals(path), engine.begin() as connection, _cache_of(connection, _WRITING_CACHE_KIB):
        yield connection


@contextmanager
def _cache_of(connection: Connection, kib: int) -> Iterator[None]:
    """A cache of this size inside the block."""
    connection.exec_driver_sql(f"PRAGMA cache_size = -{kib}")
    try:
        yield
    finally:
        connection.exec_driver_sql(f"PRAGMA cache_size = -{_CACHE_KIB}")


def _raise_unless_ok(path: Path, engine: Engine, pragma: str, cache_kib: int) -> None:
    with engine_refusals(path), engine.connect() as connection, _cache_of(connection, cache_kib):
        if connection.exec_driver_sql(pragma).scalar_one() != "ok":
            raise FileRefused.of(say.DAMAGED, say.RESTORE, file=str(path))


def _refuse_other_schema(path: Path, engine: Engine) -> None:
    # A trigger or a view in a file that somebody sent would run with every change.
    with engine_refusals(path), engine.connect() as connection:
        found = connection.exec_driver_sql("SELECT type, name FROM sqlite_schema").all()
    if any(kind in ("trigger", "view") for kind, _ in found):
        raise FileRefused.of(say.NOT_A_DESK, say.IMPORT_INSTEAD, file=str(path))
    if not set(metadata.tables) <= {name for _, name in found}:
        raise FileRefused.of(say.DAMAGED, say.RESTORE, file=str(path))


def _engine(path: Path, mode: str, pragmas: Mapping[str, str | int], begin: str) -> Engine:
    def connect() -> sqlite3.Connection:
        return sqlite3.connect(address(path, mode), uri=True, isolation_level=None)

    # hide_parameters: values of people's rows never reach a log.
    engine = create_engine("sqlite+pysqlite://", creator=connect, poolclass=StaticPool, hide_parameters=True)

    @event.listens_for(engine, "connect")
    def _set_up(connection: sqlite3.Connection, _record: object) -> None:
        for name, value in pragmas.items():
            connection.execute(f"PRAGMA {name} = {value}")
            (held,) = connection.execute(f"PRAGMA {name}").fetchone() or (None,)
            if held != value:
                raise PragmaIgnored(f"{name} is {held}, wanted {value}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine
