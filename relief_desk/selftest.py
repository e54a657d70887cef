"""Tries what freezing or installing may have lost: resources, readers, migrations, commands, the window.

It leaves no trace.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from relief_desk.cli.shell import COMMANDS, load_command
from relief_desk.domain.records import Allocation, Need, PledgeLine
from relief_desk.services.demo import run_sample
from relief_desk.services.desk import Desk
from relief_desk.services.jobs import finish
from relief_desk.storage.database import integrity_check, writing_engine
from relief_desk.storage.upgrading import upgrade


def selftest() -> int:
    """Prints each step with its seconds and returns 0; a step that fails raises, and the message names what is lost."""
    with TemporaryDirectory(prefix="relief-desk-selftest-") as folder:
        os.environ["RELIEF_DESK_HOME"] = str(Path(folder) / "home")
        steps: tuple[tuple[str, Callable[[Path], str]], ...] = (
            ("import, match and reconcile the sample", _try_sample),
            ("make a desk by migrations", _try_migrations),
            ("load every command", _try_commands),
            ("paint a window", _try_window),
        )
        for what, step in steps:
            begun = time.perf_counter()
            found = step(Path(folder))
            print(f"{what}: {found} ({time.perf_counter() - begun:.1f} s)")
    print("selftest passed")
    return 0


def _try_sample(folder: Path) -> str:
    done = finish(run_sample(folder / "sample"))
    with Desk.open(done.desk, read_only=True) as desk:
        held = {kind.__name__: len(desk.all(kind)) for kind in (Need, PledgeLine, Allocation)}
    if not all(held.values()) or done.workbook.stat().st_size < 10_000:
        raise RuntimeError(f"the sample did not come through: {held}")
    return ", ".join(f"{number} {name}" for name, number in held.items())


def _try_migrations(folder: Path) -> str:
    path = folder / "migrated.reliefdesk"
    path.touch()
    engine = writing_engine(path)
    upgrade(path, engine)
    integrity_check(path, engine)
    engine.dispose()
    return f"{path.stat().st_size:,} bytes"


def _try_commands(_folder: Path) -> str:
    return f"{len([load_command(name) for name in COMMANDS])} commands"


def _try_window(_folder: Path) -> str:
    # Imported here: the rest can be tried where Qt's system libraries are missing.
    from relief_desk.gui.app import selftest_window

    selftest_window()
    return "painted"
