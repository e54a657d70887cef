"""Where things are on this device: the program's resources, the user's data, backups and logs, frozen or not.

`RELIEF_DESK_HOME` moves everything the program writes by itself, for a USB stick or a test.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

_HERE = Path(__file__).resolve().parent


def resources() -> Path:
    """The folder of icons, translations, reference data, templates, sample and help."""
    bundle = getattr(sys, "_MEIPASS", "")
    if bundle:
        return Path(bundle) / "resources"
    beside = _HERE.parent / "resources"
    return beside if beside.is_dir() else _HERE.parent / "relief_desk_resources"


def data_folder() -> Path:
    """The folder of what this program remembers of this user on this device; it may not exist yet."""
    moved = os.environ.get("RELIEF_DESK_HOME")
    if moved:
        return Path(moved)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "Relief Desk"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Relief Desk"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "relief-desk"


def backup_folder(desk: Path) -> Path:
    """The folder of one desk's backups: beside the desk, so that they travel and are found with it."""
    return desk.with_name(f"{desk.stem} backups")


def log_folder() -> Path:
    return data_folder() / "logs"
