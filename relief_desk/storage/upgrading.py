"""Brings an older desk to today's schema: on a copy, checked, then in its place; never in the file itself."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Engine

from relief_desk.domain.problems import FileRefused
from relief_desk.storage import database
from relief_desk.storage.backups import back_up, counts
from relief_desk.storage.journal import acknowledge_rows
from relief_desk.storage.refusals import DAMAGED, RESTORE, storage_refusals
from relief_desk.storage.replacing import written_beside
from relief_desk.storage.schema import MINOR, REVISION, metadata

SCRIPTS = Path(__file__).parent / "migrations"


def upgrade_file(path: Path, backup: Path) -> None:
    """Migrates the desk at `path` after a verified `backup`; afterwards the file is wholly new or wholly old.

    Raises ReliefDeskError where the copy does not pass its checks; the desk is then unchanged.
    """
    back_up(path, backup)
    with storage_refusals(path), written_beside(path, ".migrating") as copy:
        back_up(path, copy)
        _upgrade_checked(copy)


def upgrade(path: Path, engine: Engine) -> None:
    """Runs the steps that are due and stamps the header in the same transaction.

    What was done before can be read in the journal but no longer be undone: its rows had another shape.
    """
    # Imported here: Alembic takes half a second to load, and almost no start needs it.
    from alembic import command
    from alembic.config import Config

    with database.engine_refusals(path), engine.connect() as connection:
        # Outside a transaction, or SQLite ignores it; with it on, rebuilding a table would delete its child rows.
        raw = connection.connection.dbapi_connection
        assert raw is not None
        raw.cursor().execute("PRAGMA foreign_keys = OFF")
        try:
            with connection.begin():
                config = Config()
                config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
                config.attributes["connection"] = connection
                command.upgrade(config, REVISION)
                connection.exec_driver_sql("UPDATE journal SET kind = 'record' WHERE kind = 'do'")
                acknowledge_rows(connection)
                database.stamp(connection, MINOR)
        finally:
            raw.cursor().execute("PRAGMA foreign_keys = ON")


def _upgrade_checked(copy: Path) -> None:
    before = _counts(copy)
    engine = database.writing_engine(copy)
    try:
        upgrade(copy, engine)
        database.integrity_check(copy, engine)
    finally:
        engine.dispose()
    after = _counts(copy)
    if any(after[name] != before[name] for name in metadata.tables if name in before):
        raise FileRefused.of(DAMAGED, RESTORE, file=str(copy))


def _counts(path: Path) -> dict[str, int]:
    with closing(sqlite3.connect(path)) as connection:
        return counts(connection)
