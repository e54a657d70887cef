"""Starts the window or the command line; the only file that knows both."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from relief_desk.cli.shell import COMMANDS, run_command

NEEDED = "apt-get install libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0"
NO_QT = f"""\
relief-desk: the window needs Qt's system libraries, which are missing here ({{reason}}).
On Debian or Ubuntu: {NEEDED}
Everything else works without them: relief-desk --help"""
NO_DISPLAY = f"""\
relief-desk: there is no display for the window here. Start it on a desktop, where Debian or Ubuntu may need
{NEEDED}
Everything else works without it: relief-desk --help"""


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit status; a file or nothing opens the window, anything else is a command."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words[:1] == ["--selftest"]:
        return _selftest(only_window=words[1:] == ["window"])
    if not words or (len(words) == 1 and _names_a_desk(words[0])):
        return open_window(Path(words[0]) if words else None)
    outcome = run_command(words)
    if outcome.show is not None:
        open_window(outcome.show)
    return outcome.status


def _selftest(*, only_window: bool) -> int:
    """All of it, or, for whoever measures how long a start takes, a window that is painted and closed again."""
    if only_window:
        from relief_desk.gui.app import selftest_window

        selftest_window()
        return 0
    from relief_desk.selftest import selftest

    return selftest()


def _names_a_desk(word: str) -> bool:
    """A file, or what ends as one; anything else is a command, perhaps mistyped."""
    return word not in COMMANDS and (word.endswith(".reliefdesk") or os.path.exists(word))


def open_window(desk: Path | None) -> int:
    """Runs the window until it is closed; says what is missing where there can be none."""
    if sys.platform.startswith("linux") and not any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    ):
        print(NO_DISPLAY, file=sys.stderr)
        return 3
    try:
        from relief_desk.gui.app import run
    except ImportError as error:
        if not (error.name or "").startswith("PySide6") and ".so" not in str(error):
            raise
        print(NO_QT.format(reason=error), file=sys.stderr)
        return 3
    return run(sys.argv[:1], desk)


if __name__ == "__main__":
    sys.exit(main())
