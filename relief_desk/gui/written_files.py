"""The files the window writes: asks where, in the folder of the last one, and leads there when they are whole."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from relief_desk.gui import file_choices
from relief_desk.gui.notices import NoticeStrip
from relief_desk.gui.session_settings import SessionSettings

if TYPE_CHECKING:
    from relief_desk.gui.paper import Paper
    from relief_desk.gui.screens.screen import Screen


class WrittenFiles(QObject):
    """Remembers the folder with the user's settings, and the last file for the offer to go there."""

    def __init__(self, settings: SessionSettings, notice: NoticeStrip) -> None:
        super().__init__(notice)
        self._settings = settings
        self._notice = notice
        self._last = Path()

    def ask(self, question: str, title: str, *suffixes: str) -> Path | None:
        suggested = self._settings.export_folder / f"{title}{suffixes[0]}"
        path = file_choices.ask_where_to_write(self._notice.window(), question, suggested, *suffixes)
        if path is not None:
            self._settings.export_folder = path.parent
        return path

    def paint(self, screen: Screen | None, frame: QWidget, paper: Paper) -> None:
        """The pages of the screen, or a picture of it or the frame where it has none; and say what came of it."""
        from relief_desk.gui.paper import paint_widget

        if screen is not None and screen.put_on(paper):
            return  # it says so itself when the last page is painted
        if not paint_widget(screen or frame, paper):
            self._notice.show_notice(paper.refused_words(), "warn")
        elif paper.path is not None:
            self.tell(paper.path)
        else:
            self._notice.show_notice(paper.done_words())

    @Slot(object)
    def tell(self, path: Path) -> None:
        """Say that a file is there; pages can be printed where they are opened."""
        self._last = path
        said, printed = self.tr("Saved: {file}").format(file=path), path.suffix == ".pdf"
        offer = self.tr("Open it to print it") if printed else self.tr("Show in folder")
        self._notice.show_notice(said, "info", offer, self._open if printed else self._show_folder)

    @Slot()
    def _open(self) -> None:
        file_choices.open_file(self._last)

    @Slot()
    def _show_folder(self) -> None:
        file_choices.show_folder_of(self._last)
