"""The questions for a file that the window asks; tests answer them in the system's stead."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QWidget

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

DESK_SUFFIX = ".reliefdesk"
MAP_SUFFIXES = (".geojson", ".json")
WORKBOOK_SUFFIXES = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".tsv", ".txt")


ASKS_PASSWORD = frozenset({"file.password_needed", "file.password_wrong"})
"""Codes of the refusals that a password answers."""


def documents() -> Path:
    """Where the user's own files are."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(place) if place else Path.home()


def ask_for_desk(parent: QWidget) -> Path | None:
    """An existing desk."""
    translate = QCoreApplication.translate
    chosen, _ = QFileDialog.getOpenFileName(
        parent,
        translate("Files", "Open a desk"),
        str(documents()),
        translate("Files", "Desks (*{suffix})").format(suffix=DESK_SUFFIX),
    )
    return Path(chosen) if chosen else None


def ask_for_workbooks(parent: QWidget) -> list[Path]:
    """One or more workbooks to read."""
    translate = QCoreApplication.translate
    patterns = " ".join(f"*{suffix}" for suffix in WORKBOOK_SUFFIXES)
    chosen, _ = QFileDialog.getOpenFileNames(
        parent,
        translate("Files", "Import workbooks"),
        str(documents()),
        translate("Files", "Workbooks and lists") + f" ({patterns})",
    )
    return [Path(name) for name in chosen]


def ask_for_map(parent: QWidget) -> Path | None:
    """The outlines of a country's provinces."""
    translate = QCoreApplication.translate
    kinds = translate("Files", "Maps (*{suffix})").format(suffix=" *".join(MAP_SUFFIXES))
    chosen, _ = QFileDialog.getOpenFileName(parent, translate("Files", "Load a map"), str(documents()), kinds)
    return Path(chosen) if chosen else None


def ask_for_password(parent: QWidget, name: str) -> str:
    """The password of a protected workbook; "" where the user gives none."""
    translate = QCoreApplication.translate
    asked = translate("Files", "{name} is protected. Its password:").format(name=name)
    text, given = QInputDialog.getText(parent, translate("Files", "Password"), asked, QLineEdit.EchoMode.Password)
    return text if given else ""


def ask_for_new_password(parent: QWidget, name: str) -> str:
    """The password that a workbook shall have, seen while it is typed; "" where the user gives none."""
    translate = QCoreApplication.translate
    asked = translate("Files", "A password for {name}. Tell it to the reader some other way than by mail.").format(
        name=name
    )
    text, given = QInputDialog.getText(parent, translate("Files", "Password"), asked)
    return text if given else ""


def ask_for_choices(parent: QWidget) -> Path | None:
    """A file in which choices for an import were kept."""
    title = QCoreApplication.translate("Files", "Use choices from a file")
    chosen, _ = QFileDialog.getOpenFileName(parent, title, str(documents()), "*.json")
    return Path(chosen) if chosen else None


def ask_where_to_write(parent: QWidget, title: str, suggested: str | Path, *suffixes: str) -> Path | None:
    """A file to write, with one of `suffixes`; the system asks before one is replaced.

    `suggested` is a name among the user's documents, or a file in another folder.
    """
    kinds = ";;".join(f"*{suffix}" for suffix in suffixes)
    chosen, kind = QFileDialog.getSaveFileName(parent, title, str(documents() / suggested), kinds)
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix.lower() in suffixes else path.with_name(path.name + (kind.lstrip("*") or suffixes[0]))


def ask_for_printer(parent: QWidget) -> QPrinter | None:
    """A printer as the user set it in the system's own dialog; where there is none, the dialog says so."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    from relief_desk.gui.paper import lay_out

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    lay_out(printer)
    dialog = QPrintDialog(printer, parent)
    return printer if dialog.exec() == QPrintDialog.DialogCode.Accepted else None


def show_folder_of(path: Path) -> None:
    """Open the folder of a file in the system's own program for files."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


def open_file(path: Path) -> None:
    """Open a file in the program that the system has for its kind."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
