"""Makes today's desk an old one: a step more is pretended, which adds a column to the needs."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from relief_desk.services import desk as desk_service
from relief_desk.storage import database, upgrading

STEP = '''"""Adds a column, and then whatever the test wants."""
from alembic import op
revision = "0002"
down_revision = "0001"
def upgrade() -> None:
    op.execute("ALTER TABLE needs ADD COLUMN later TEXT NOT NULL DEFAULT 'x'")
    {then}
'''


def pretend_a_step(folder: Path, patch: pytest.MonkeyPatch, then: str = "pass") -> None:
    """As if this program were a version newer, whose one step is `STEP`."""
    scripts = folder / "scripts with a % in their name"
    shutil.copytree(upgrading.SCRIPTS, scripts)
    (scripts / "versions" / "step_0002.py").write_text(STEP.format(then=then), encoding="utf-8")
    patch.setattr(upgrading, "SCRIPTS", scripts)
    for module in (database, upgrading, desk_service):
        patch.setattr(module, "MINOR", 2)
    patch.setattr(upgrading, "REVISION", "0002")


def version_of(path: Path) -> tuple[int, str, bool]:
    """The minor version in the header, Alembic's revision, and whether the needs have the new column."""
    with closing(sqlite3.connect(path)) as connection:
        minor = connection.execute("PRAGMA user_version").fetchone()[0] & 0xFFFF
        revision = connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]
        columns = [row[1] for row in connection.execute("PRAGMA table_info(needs)")]
    return minor, revision, "later" in columns


OLD, NEW = (1, "0001", False), (2, "0002", True)
