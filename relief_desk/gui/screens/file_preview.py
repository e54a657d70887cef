"""What the screens share on which a file is looked at before anything of it is taken in; reads no file itself."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from relief_desk.domain.problems import FileRefused
from relief_desk.gui import file_choices
from relief_desk.gui.building_blocks import OneOf, ScreenHeader, search_line
from relief_desk.gui.desk_session import DeskSession
from relief_desk.gui.local_wording import LocalWording
from relief_desk.gui.screens.screen import Screen


class FilePreviewScreen(Screen):
    """Pages under a header whose tools are only there while a file is shown."""

    def __init__(self, session: DeskSession, wording: LocalWording, parent: QWidget | None = None) -> None:
        super().__init__(session, wording, parent)
        self.header = ScreenHeader(self.title())
        self.search = search_line(self.search_words())
        self.pages = OneOf()
        self._tools: tuple[QWidget, ...] = ()

    def search_words(self) -> str:
        """What stands in the empty search."""
        raise NotImplementedError

    def search_field(self) -> QLineEdit:
        return self.search

    def lay_out(self, tools: tuple[QWidget, ...], *pages: QWidget) -> None:
        """Put the tools beside the search, and the pages below; the first stands where no file is shown."""
        self._tools = (self.search, *tools)
        self.header.add(*self._tools)
        for page in pages:
            self.pages.addWidget(page)
        self.lay_below_each_other(self.header, self.pages)

    def show_page(self, page: QWidget, *, with_file: bool) -> None:
        for tool in self._tools:
            tool.setVisible(with_file)
        self.pages.setCurrentWidget(page)

    def password_after(self, failure: BaseException, name: str) -> str:
        """The password that the user gives where the file was refused for want of the right one; else ""."""
        asks = isinstance(failure, FileRefused) and failure.what.code in file_choices.ASKS_PASSWORD
        return file_choices.ask_for_password(self, name) if asks else ""
