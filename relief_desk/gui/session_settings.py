"""What the window remembers of this user on this device, as plain texts in a file of its own; never in a desk."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from relief_desk.gui.local_wording import Calendar
from relief_desk.gui.theme import Brightness
from relief_desk.paths import data_folder

RECENT_LIMIT = 8
SCALES = (1.0, 1.25, 1.5, 1.75, 2.0)


class SessionSettings:
    """Reads and writes `window.ini`; a value that cannot be read counts as never set."""

    def __init__(self, path: Path | None = None) -> None:
        file = path or data_folder() / "window.ini"
        file.parent.mkdir(parents=True, exist_ok=True)
        self._kept = QSettings(str(file), QSettings.Format.IniFormat)

    def text(self, key: str, default: str = "") -> str:
        value = self._kept.value(key, default)
        return value if isinstance(value, str) else default

    def set_text(self, key: str, value: str) -> None:
        self._kept.setValue(key, value)

    @property
    def brightness(self) -> Brightness:
        value = self.text("look/brightness")
        return Brightness(value) if value in set(Brightness) else Brightness.SYSTEM

    @brightness.setter
    def brightness(self, value: Brightness) -> None:
        self.set_text("look/brightness", value.value)

    @property
    def scale(self) -> float:
        """Size of the text, one of SCALES."""
        value = self.text("look/scale", "1.0")
        return next((scale for scale in SCALES if str(scale) == value), 1.0)

    @scale.setter
    def scale(self, value: float) -> None:
        self.set_text("look/scale", str(value))

    @property
    def language(self) -> str:
        """The chosen language, or "" where the system decides."""
        return self.text("language")

    @language.setter
    def language(self, value: str) -> None:
        self.set_text("language", value)

    @property
    def calendar(self) -> Calendar | None:
        """The chosen calendar, or None where the language decides."""
        value = self.text("calendar")
        return Calendar(value) if value in set(Calendar) else None

    @calendar.setter
    def calendar(self, value: Calendar | None) -> None:
        self.set_text("calendar", value.value if value else "")

    @property
    def recent_desks(self) -> tuple[tuple[Path, str], ...]:
        """(file, name of its operation), the last opened first; files that are gone stay until they are removed."""
        entries = _json_of(self.text("recent"), [])
        if not isinstance(entries, list):
            return ()
        pairs = [entry for entry in entries if isinstance(entry, list) and len(entry) == 2]
        return tuple((Path(str(path)), str(name)) for path, name in pairs)

    def remember_desk(self, path: Path, name: str) -> None:
        others = [entry for entry in self.recent_desks if entry[0] != path]
        self._write_recent(((path, name), *others)[:RECENT_LIMIT])

    def forget_desk(self, path: Path) -> None:
        self._write_recent(tuple(entry for entry in self.recent_desks if entry[0] != path))

    def place(self, screen: str) -> Mapping[str, str]:
        """What a screen gave as its place when the window was last closed."""
        place = _json_of(self.text(f"place/{screen}"), {})
        return {str(key): str(value) for key, value in place.items()} if isinstance(place, dict) else {}

    def remember_place(self, screen: str, place: Mapping[str, str]) -> None:
        self.set_text(f"place/{screen}", json.dumps(dict(place), ensure_ascii=False))

    @property
    def export_folder(self) -> Path:
        """Where a list was last written; a relative path, which leads to the user's documents, before that."""
        return Path(self.text("folder/export"))

    @export_folder.setter
    def export_folder(self, value: Path) -> None:
        self.set_text("folder/export", str(value))

    @property
    def geometry(self) -> QByteArray:
        return QByteArray.fromBase64(self.text("geometry").encode("ascii", "ignore"))

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self.set_text("geometry", bytes(value.toBase64().data()).decode("ascii"))

    def write_now(self) -> None:
        self._kept.sync()

    def _write_recent(self, entries: tuple[tuple[Path, str], ...]) -> None:
        self.set_text("recent", json.dumps([[str(path), name] for path, name in entries], ensure_ascii=False))


def _json_of(text: str, default: object) -> object:
    try:
        return json.loads(text) if text else default
    except ValueError:
        return default
