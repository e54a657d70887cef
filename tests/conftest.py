"""What every test needs: Qt's plugin where Qt's system libraries are, and a loud word where they are not."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
settings.register_profile("busy machine", deadline=None)
settings.load_profile("busy machine")

try:
    import PySide6.QtWidgets  # noqa: F401
except ImportError as missing_library:
    QT_MISSING = str(missing_library)
    collect_ignore_glob = ["gui", "journeys/*window*"]
else:
    QT_MISSING = ""
    pytest_plugins = ["pytestqt.plugin", "window_fixtures"]

LEFT_OUT = "GUI TESTS LEFT OUT: Qt cannot be loaded ({reason}). Six system libraries are wanted, see README.md"


def pytest_report_header() -> str:
    return LEFT_OUT.format(reason=QT_MISSING) if QT_MISSING else f"Qt: {os.environ['QT_QPA_PLATFORM']}"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if QT_MISSING:
        terminalreporter.write_line(LEFT_OUT.format(reason=QT_MISSING), red=True, bold=True)


@pytest.fixture(scope="session", autouse=True)
def _homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Iterator[Path]]:
    """Folders for what the program remembers of this device: one for what many tests share, a new one for each."""
    folder = tmp_path_factory.mktemp("homes")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RELIEF_DESK_HOME", str(folder / "of all"))
        yield (folder / str(number) for number in count())


@pytest.fixture(autouse=True)
def _own_home(_homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RELIEF_DESK_HOME", str(next(_homes)))
