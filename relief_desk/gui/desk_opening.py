"""Opening and making a desk: asks for the file, lets the worker open it, says kindly what stands against it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from relief_desk.domain.problems import DeskBusy, ReliefDeskError
from relief_desk.domain.progress import Job
from relief_desk.domain.records import Operation
from relief_desk.gui import file_choices
from relief_desk.gui.desk_session import DeskSession
from relief_desk.gui.dialogs.new_operation import NewOperation, NewOperationDialog
from relief_desk.gui.job_runner import Failure
from relief_desk.gui.local_wording import LocalWording
from relief_desk.gui.session_settings import SessionSettings

if TYPE_CHECKING:
    from relief_desk.services.desk import Desk


class DeskOpening(QObject):
    """The ways into a desk; `busy` is told when another window holds it, `refused` when it cannot be opened."""

    busy = Signal(object)
    refused = Signal(object)

    def __init__(self, session: DeskSession, settings: SessionSettings, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._settings = settings
        self._window = window
        self._wanted = Path()
        session.opened.connect(self._remember)

    @Slot()
    def ask_and_open(self) -> None:
        path = file_choices.ask_for_desk(self._window)
        if path is not None:
            self.open(path)

    @Slot(Path)
    def open(self, path: Path, read_only: bool = False) -> None:
        state = self._session.state
        if state is not None and path.absolute() in (state.path, state.past.desk if state.past else None):
            return
        self._wanted = path.absolute()
        self._session.open(
            _Opener(self._wanted, read_only), self.tr("Opening {name}").format(name=path.name), self._say
        )

    @Slot()
    def open_read_only(self) -> None:
        """The desk that was refused because another window holds it, to look at."""
        self.open(self._wanted, read_only=True)

    def ask_and_make(self, wording: LocalWording) -> None:
        dialog = NewOperationDialog(wording, self._window)
        if not dialog.exec():
            return
        operation = dialog.operation()
        suggested = f"{file_name_of(operation.name)}{file_choices.DESK_SUFFIX}"
        path = file_choices.ask_where_to_write(
            self._window, self.tr("Where the desk is kept"), suggested, file_choices.DESK_SUFFIX
        )
        if path is not None:
            self._wanted = path.absolute()
            self._session.open(_Maker(self._wanted, operation), self.tr("Making the desk"), self._say)

    @Slot()
    def open_sample(self) -> None:
        """Make the sample operation in a folder of its own among the user's documents, and open it."""
        folder = file_choices.documents() / "Relief Desk"
        self._session.runner.run(_Sample(folder), self.tr("Making the sample operation"), self._open_made, self._say)

    def _open_made(self, path: Path) -> None:
        self.open(path)

    def _say(self, failure: Failure) -> None:
        if isinstance(failure, DeskBusy):
            self.busy.emit(failure)
        elif isinstance(failure, ReliefDeskError):
            self.refused.emit(failure)
        else:
            raise failure

    @Slot()
    def _remember(self) -> None:
        state = self._session.state
        if state is not None and state.past is None:
            self._settings.remember_desk(state.path, state.operation.name)


class _Opener:
    """On the worker: opens a desk; the database library is loaded here, after the window is up."""

    def __init__(self, path: Path, read_only: bool) -> None:
        self._path = path
        self._read_only = read_only

    def __call__(self) -> Desk:
        from relief_desk.services.desk import Desk

        return Desk.open(self._path, read_only=self._read_only)


class _Sample:
    """On the worker: runs the sample operation from its workbooks to its reconciliation."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __call__(self) -> Job[Path]:
        from relief_desk.services.demo import run_sample

        run = yield from run_sample(self._folder)
        return run.desk


class _Maker:
    """On the worker: makes a desk with the reference data of its country."""

    def __init__(self, path: Path, operation: NewOperation) -> None:
        self._path = path
        self._operation = operation

    def __call__(self) -> Desk:
        from relief_desk.services.desk import Desk
        from relief_desk.services.reference import load_reference

        asked = self._operation
        operation = Operation(
            id="operation",
            name=asked.name,
            start=asked.start,
            glide=asked.glide,
            disaster_kind=asked.disaster_kind,
            country=asked.country,
            household_size=asked.household_size,
        )
        return Desk.create(self._path, operation, load_reference(asked.country))


def file_name_of(name: str) -> str:
    """A name that every system takes as a file name."""
    kept = "".join(character if character.isalnum() or character in " -_" else " " for character in name)
    return " ".join(kept.split())[:60] or "desk"
