"""Brings an older desk to today's schema: on a copy, checked, then in its place; never in the file itself."""

from __future__ import annotations

import os
from pathlib import Path

from sqlalchemy import Engine

from relief_desk.storage import database
from relief_desk.storage.refusals import storage_refusals
from relief_desk.storage.schema import MINOR, REVISION

SCRIPTS = Path(__file__).parent / "migrations"


def upgrade_file(path: Path, backup: Path) -> None:
    """Migrates the desk at `path` after a verified `backup`; afterwards the file is wholly new or wholly old.

    Raises ReliefDeskError where the copy does not pass its checks; the desk is then unchanged.
    """
    database.back_up(path, backup)
    copy = path.with_name(path.name + ".migrating")
    with storage_refusals(path):
        copy.unlink(missing_ok=True)
    database.back_up(path, copy)
    engine = database.writing_engine(copy)
    try:
        upgrade(copy, engine)
        database.integrity_check(copy, engine)
    except BaseException:
        engine.dispose()
        copy.unlink(missing_ok=True)
        raise
    engine.dispose()
    with storage_refusals(path):
        with copy.open("rb+") as file:
            os.fsync(file.fileno())
        copy.replace(path)


def upgrade(path: Path, engine: Engine, to: str = REVISION) -> None:
    """Runs the steps up to revision `to` and stamps the header in the same transaction."""
    # Imported here: Alembic takes half a second to load, and almost no start needs it.
    from alembic import command
    from alembic.config import Config

    with storage_refusals(path), engine.connect() as connection:
        # Outside a transaction, or SQLite ignores it; with it on, rebuilding a table would delete its child rows.
        raw = connection.connection.dbapi_connection
        assert raw is not None
        raw.cursor().execute("PRAGMA foreign_keys = OFF")
        try:
            with connection.begin():
                config = Config()
                config.set_main_option("script_location", str(SCRIPTS))
                config.attributes["connection"] = connection
                command.upgrade(config, to)
                if to == REVISION:
                    database.stamp(connection, MINOR)
        finally:
            raw.cursor().execute("PRAGMA foreign_keys = ON")
