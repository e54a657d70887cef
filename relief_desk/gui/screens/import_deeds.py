"""What an import writes beside the desk: the answer to the sender, a marked copy, the choices; it reads no list."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from relief_desk.domain.importing.preview import ImportPreview
from relief_desk.gui import file_choices
from relief_desk.gui.desk_session import DeskSession
from relief_desk.gui.local_wording import LocalWording
from relief_desk.gui.screens.import_jobs import AnswerStep, KeepStep, MarkStep

MARKED_SUFFIXES = (".xlsx", ".xlsm")


class ImportDeeds(QObject):
    """Asks where each file goes and has the worker write it; `done` says that it is there."""

    done = Signal(str)

    def __init__(self, session: DeskSession, wording: LocalWording, screen: QWidget) -> None:
        super().__init__(screen)
        self._session = session
        self._wording = wording
        self._screen = screen
        self._preview: ImportPreview | None = None
        self._source: Path | None = None

    def show_preview(self, preview: ImportPreview, source: Path | None) -> None:
        """`source` is the sender's file; None for cells that were pasted."""
        self._preview, self._source = preview, source

    @property
    def can_mark(self) -> bool:
        """The sender's file can hold marks."""
        return self._source is not None and self._source.suffix.lower() in MARKED_SUFFIXES

    @Slot()
    def answer_sender(self) -> None:
        """Write a workbook that names every problem with its cell, for the sender to correct."""
        if self._preview is not None:
            suggested = self.tr("Answer to {name}").format(name=Path(self._preview.file).stem)
            path = self._where(self.tr("Answer to the sender"), suggested, ".xlsx")
            if path is not None:
                self._session.ask(AnswerStep(self._preview, path, self._wording), self._say_answered)

    @Slot()
    def mark_copy(self) -> None:
        """Write a copy of the sender's workbook in which every problem is a comment at its cell."""
        if self._preview is not None and self._source is not None:
            suggested = self.tr("{name}, marked").format(name=self._source.stem)
            path = self._where(self.tr("A marked copy"), suggested, self._source.suffix)
            if path is not None:
                step = MarkStep(self._preview, self._source, path, self._wording)
                self._session.ask(step, self._say_answered)

    @Slot()
    def keep_choices(self) -> None:
        """Keep the meanings of the columns and the answers in a file, to be used again here or unattended."""
        if self._preview is not None:
            suggested = self.tr("Choices for {name}").format(name=Path(self._preview.file).stem)
            path = self._where(self.tr("Keep these choices"), suggested, ".json")
            if path is not None:
                self._session.ask(KeepStep(self._preview, path), self._say_kept)

    def _where(self, title: str, suggested: str, suffix: str) -> Path | None:
        return file_choices.ask_where_to_write(self._screen, title, suggested + suffix, suffix)

    def _say_answered(self, path: Path) -> None:
        self.done.emit(self.tr("The answer was written: {file}").format(file=path))

    def _say_kept(self, path: Path) -> None:
        self.done.emit(self.tr("The choices are kept: {file}").format(file=path))
