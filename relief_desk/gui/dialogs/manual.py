"""The manual in a window of its own: pages at the side, the page read in the middle; it knows no screen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QImage, QShowEvent, QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QTextBrowser, QVBoxLayout, QWidget

from relief_desk.gui.building_blocks import GAP, button, row
from relief_desk.gui.theme import theme
from relief_desk.paths import resources

ORDER = (
    "getting-started", "importing", "lists", "matching", "reconciliation", "words-and-figures", "keyboard", "sample",
)  # fmt: skip
MARGIN_PX = 18


class ManualDialog(QDialog):
    """The pages of resources/help; a link to a page goes there, any other opens outside."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Manual"))
        self.resize(980, 680)
        self._pages = manual_pages()
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Pages of the manual"))
        self._list.setFixedWidth(round(220 * theme().scale))
        self._text = PageBrowser()
        self._text.setAccessibleName(self.tr("Page"))
        self._text.setOpenLinks(False)
        self._text.document().setDocumentMargin(MARGIN_PX)
        self._text.setSearchPaths([str(resources() / "help")])
        self._list.ensurePolished()  # or the lines would be as low as they are without the style
        for path in self._pages:
            self._list.addItem(QListWidgetItem(title_of(path)))
        body = QVBoxLayout(self)
        body.setContentsMargins(16, 14, 16, 14)
        body.setSpacing(GAP)
        parts = QHBoxLayout()
        parts.setSpacing(GAP)
        parts.addWidget(self._list)
        parts.addWidget(self._text, 1)
        body.addLayout(parts, 1)
        body.addLayout(row(None, button(self.tr("Close"), self.accept, look="primary")))
        self._list.currentRowChanged.connect(self.show_page)
        self._text.anchorClicked.connect(self._follow)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._list.currentRow() < 0:  # not before, because pictures are as wide as the page
            self._list.setCurrentRow(0)

    @Slot(int)
    def show_page(self, at: int) -> None:
        if 0 <= at < len(self._pages):
            self._text.setMarkdown(self._pages[at].read_text(encoding="utf-8"))
            self._give_air()
            self._text.moveCursor(QTextCursor.MoveOperation.Start)

    def _give_air(self) -> None:
        """Part the paragraphs and lines, which Markdown sets close."""
        block = self._text.document().begin()
        while block.isValid():
            air = QTextBlockFormat()
            air.setTopMargin(16 if block.blockFormat().headingLevel() else 0)
            air.setBottomMargin(6)
            pictured = "\ufffc" in block.text()
            air.setLineHeight(100 if pictured else 125, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            QTextCursor(block).mergeBlockFormat(air)
            block = block.next()

    @Slot(QUrl)
    def _follow(self, link: QUrl) -> None:
        name = Path(link.path()).name
        pages = [path.name for path in self._pages]
        if name in pages:
            self._list.setCurrentRow(pages.index(name))
        elif link.scheme() in ("https", "mailto"):
            QDesktopServices.openUrl(link)


class PageBrowser(QTextBrowser):
    """Shows pictures as wide as the page."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        path = resources() / "help" / QUrl(name).path()
        if kind != QTextDocument.ResourceType.ImageResource.value or not path.is_file():
            return super().loadResource(kind, name)
        ratio = self.devicePixelRatioF()
        width = max(200, self.viewport().width() - 3 * MARGIN_PX)
        picture = QImage(str(path)).scaledToWidth(round(width * ratio), Qt.TransformationMode.SmoothTransformation)
        picture.setDevicePixelRatio(ratio)
        return picture


def manual_pages() -> tuple[Path, ...]:
    """The pages in the order in which they are read; those that are new come after."""
    found = {path.stem: path for path in sorted((resources() / "help").glob("*.md"))}
    known = [found.pop(name) for name in ORDER if name in found]
    return (*known, *found.values())


def title_of(page: Path) -> str:
    """The first heading of a page."""
    first = page.read_text(encoding="utf-8").partition("\n")[0]
    return first.lstrip("# ").strip() or page.stem
