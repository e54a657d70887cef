"""Takes the pictures of the manual and the README anew: `python tests/take_pictures.py [FOLDER]`.

Each is the window on the sample operation at 1366 x 768, painted without a display. Look at every one afterwards.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QImage  # noqa: E402

from relief_desk.gui.app import WindowedDesk, make_application  # noqa: E402
from relief_desk.gui.local_wording import Calendar  # noqa: E402
from relief_desk.gui.session_settings import SessionSettings  # noqa: E402
from relief_desk.gui.theme import Brightness  # noqa: E402
from relief_desk.services.demo import run_sample, sample_workbooks  # noqa: E402
from relief_desk.services.jobs import finish  # noqa: E402

FOLDER = ROOT / "resources" / "help" / "pictures"
SIZE = (1366, 768)
PICTURES: tuple[tuple[str, str, Mapping[str, str], str, Brightness], ...] = (
    ("overview", "overview", {}, "en", Brightness.LIGHT),
    ("needs", "needs", {}, "en", Brightness.LIGHT),
    ("matching", "matching", {"propose": "yes"}, "en", Brightness.LIGHT),
    ("import", "import", {"files": ""}, "en", Brightness.LIGHT),
    ("reconciliation", "reconciliation", {}, "en", Brightness.LIGHT),
    ("overview-dark", "overview", {}, "en", Brightness.DARK),
    ("needs-dari", "needs", {}, "fa_AF", Brightness.LIGHT),
)


def settle(program: WindowedDesk, seconds: float = 0.4) -> None:
    """Let the worker finish and the window paint."""
    rest = time.monotonic() + seconds
    while program.runner.busy or time.monotonic() < rest:
        program.app.processEvents()
        time.sleep(0.01)


def take(program: WindowedDesk, picture: tuple[str, str, Mapping[str, str], str, Brightness], folder: Path) -> None:
    name, screen, place, language, brightness = picture
    settings = program.settings
    settings.language, settings.brightness = language, brightness
    settings.calendar = Calendar.SOLAR_HIJRI if language == "fa_AF" else Calendar.GREGORIAN
    program.look_again()
    settle(program)
    if "files" in place:
        place = {"files": str(sample_workbooks()[-1])}
    program.window.go_to(screen, place)
    settle(program, 1.0)
    program.window.resize(*SIZE)
    settle(program)
    program.window.statusBar().clearMessage()
    settle(program, 0.1)
    # Without transparency, which would only make the files larger.
    image = program.window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    image.save(str(folder / f"{name}.png"), "PNG", 0)
    print(folder / f"{name}.png")


def main(words: list[str]) -> None:
    folder = Path(words[0]) if words else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["RELIEF_DESK_HOME"] = home
        desk = finish(run_sample(Path(home))).desk
        program = WindowedDesk(make_application(["pictures"]), SessionSettings(Path(home) / "window.ini"))
        program.show(desk)
        settle(program)
        for picture in PICTURES:
            proposing = picture[1] == "matching"
            if proposing:  # as it was before the sample's plan was accepted
                program.window.undo()
                settle(program)
            take(program, picture, folder)
            if proposing:
                program.window.redo()
                settle(program)
        program.end()
        program.window.close()


if __name__ == "__main__":
    main(sys.argv[1:])
