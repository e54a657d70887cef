"""What the window remembers: plain texts in a file of its own, nothing where they cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from relief_desk.gui.local_wording import Calendar
from relief_desk.gui.session_settings import RECENT_LIMIT, SessionSettings
from relief_desk.gui.theme import Brightness


def reread(path: Path, settings: SessionSettings) -> SessionSettings:
    settings.write_now()
    return SessionSettings(path)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "window.ini"


def test_choices_are_there_after_a_restart(path: Path) -> None:
    kept = SessionSettings(path)
    kept.language, kept.brightness, kept.scale, kept.calendar = "fa_AF", Brightness.DARK, 1.5, Calendar.SOLAR_HIJRI
    kept.geometry = QByteArray(b"\x00\x01 where it stood")
    again = reread(path, kept)
    assert (again.language, again.brightness, again.scale, again.calendar) == (
        "fa_AF", Brightness.DARK, 1.5, Calendar.SOLAR_HIJRI,
    )  # fmt: skip
    assert again.geometry == QByteArray(b"\x00\x01 where it stood")


def test_the_desk_opened_last_comes_first_and_none_comes_twice(path: Path) -> None:
    kept = SessionSettings(path)
    for name in ("a", "b", "a"):
        kept.remember_desk(Path(f"/desks/{name}"), f"Operation {name}")
    assert reread(path, kept).recent_desks == (
        (Path("/desks/a"), "Operation a"), (Path("/desks/b"), "Operation b"),
    )  # fmt: skip


def test_the_list_of_desks_does_not_grow_without_end(path: Path) -> None:
    kept = SessionSettings(path)
    for number in range(30):
        kept.remember_desk(Path(f"/desks/{number}"), "")
    assert len(kept.recent_desks) == RECENT_LIMIT


def test_a_desk_can_be_taken_off_the_list(path: Path) -> None:
    kept = SessionSettings(path)
    kept.remember_desk(Path("/desks/a"), "")
    kept.forget_desk(Path("/desks/a"))
    assert kept.recent_desks == ()


def test_the_place_on_a_screen_comes_back_in_any_script(path: Path) -> None:
    kept = SessionSettings(path)
    kept.remember_place("needs", {"province": "AF12", "~text": "帐篷 خیمه"})
    assert reread(path, kept).place("needs") == {"province": "AF12", "~text": "帐篷 خیمه"}


@pytest.mark.parametrize("text", ["{", "[1]", '"a"', "null", "[[1,2,3]]", "\x00"])
def test_what_cannot_be_read_counts_as_never_set(path: Path, text: str) -> None:
    kept = SessionSettings(path)
    for key in ("recent", "place/needs", "look/brightness", "look/scale", "calendar", "geometry"):
        kept.set_text(key, text)
    again = reread(path, kept)
    assert again.recent_desks == ()
    assert again.place("needs") == {}
    assert (again.brightness, again.scale, again.calendar) == (Brightness.SYSTEM, 1.0, None)
