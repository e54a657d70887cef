"""Everything about the row one stands on, beside its list: cover, reasons, candidates, history; edits nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from relief_desk.domain.quantities import Quantity
from relief_desk.domain.states import Tier
from relief_desk.gui.building_blocks import button, chip, disable, label, line, row
from relief_desk.gui.fonts import shortened
from relief_desk.gui.local_wording import LocalWording
from relief_desk.gui.tables.tones import CHOICE_TONES, TIER_TONES
from relief_desk.gui.tables.wrap_layout import WrapLayout
from relief_desk.gui.theme import theme
from relief_desk.services.details import Candidate, RecordDetail, Share, Step
from relief_desk.services.facts import Fact

WIDTH, WIDEST = 256, 1.5


class CoverageBar(QWidget):
    """A share as a bar; the figures are said beside it."""

    def __init__(self, share: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = share
        self.setFixedHeight(10)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(120, 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("track"))
        bar = QRectF(0, 0, self.width(), self.height())
        painter.drawRoundedRect(bar, 5, 5)
        if self._share > 0:
            width = max(10.0, bar.width() * min(1.0, self._share))
            left = bar.right() - width if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 0
            painter.setBrush(theme().cover_colour(self._share))
            painter.drawRoundedRect(QRectF(left, 0, width, bar.height()), 5, 5)
        painter.end()


class LinkRow(QAbstractButton):
    """A name that leads to another record, whose list and key are in `goal`; as wide as there is room, and no wider."""

    def __init__(self, text: str, goal: tuple[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.goal = goal
        self.setText(text)
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self.text()), self.fontMetrics().height() + 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(theme().colour("primary"))
        if self.underMouse():
            font = self.font()
            font.setUnderline(True)
            painter.setFont(font)
        text = shortened(self.text(), painter.fontMetrics(), self.width())
        # On a widget, "left" is where reading begins.
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        if self.hasFocus():
            painter.setPen(QPen(theme().colour("primary"), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 4, 4)
        painter.end()


class DetailPanel(QFrame):
    """`visit` carries (list, key) of a record that was clicked, `match_wanted` and `give_wanted` the wish to
    match again or to give by hand."""

    visit = Signal(str, str)
    match_wanted = Signal()
    give_wanted = Signal()

    def __init__(self, wording: LocalWording, why_only_looking: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._why_only_looking = why_only_looking
        self.setFixedWidth(round(WIDTH * min(theme().scale, WIDEST)))
        self.setProperty("look", "card")
        self.setAccessibleName(self.tr("Details"))
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 6, 1, 6)
        layout.addWidget(self._area)
        self.detail: RecordDetail | None = None
        self.show_detail(None)

    def show_detail(self, detail: RecordDetail | None) -> None:
        """Show this record, or a hint where none is chosen."""
        self.detail = detail
        sheet = QWidget()
        body = QVBoxLayout(sheet)
        body.setContentsMargins(15, 8, 13, 10)
        body.setSpacing(8)
        if detail is None:
            body.addWidget(label(self.tr("Choose a row to see everything about it."), "soft", wrap=True))
        else:
            self._fill(body, detail)
        body.addStretch(1)
        if self._wording.right_to_left:
            # Numbers and Latin words would otherwise stand at the left although reading begins at the right.
            for said in sheet.findChildren(QLabel):
                said.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        self._area.setWidget(sheet)

    def _fill(self, body: QVBoxLayout, detail: RecordDetail) -> None:
        say = self._wording
        body.addWidget(label(detail.id, "caption"))
        body.addWidget(label(detail.title, "heading", wrap=True))
        if detail.place:
            body.addWidget(label(detail.place, "soft", wrap=True))
        chips = self._chips(detail)
        if chips:
            body.addLayout(row(*chips, None))
        if detail.needed is not None and detail.covered is not None:
            self._add_cover(body, detail, detail.needed, detail.covered)
        if detail.why:
            self._section(
                body, self.tr("Why this pledge") if detail.list == "allocations" else self.tr("Why not covered")
            )
            for phrase in detail.why:
                body.addWidget(label(say.say(phrase), "", wrap=True))
        if detail.candidates:
            fits = any(each.fits for each in detail.candidates)
            self._section(body, self.tr("What could serve it") if fits else self.tr("What was looked at"))
            for candidate in detail.candidates:
                self._add_candidate(body, candidate)
        if detail.shares:
            headings = {"pledges": self.tr("Given to"), "allocations": self.tr("Need and pledge")}
            self._section(body, headings.get(detail.list, self.tr("Allocations")))
            for share in detail.shares:
                self._add_share(body, share)
        self._section(body, self.tr("Values"))
        body.addLayout(self._facts(detail))
        if detail.origin:
            self._section(body, self.tr("Where it came from"))
            body.addWidget(label(detail.origin, "soft", wrap=True))
        if detail.history:
            self._section(body, self.tr("History"))
            for step in detail.history:
                self._add_step(body, step)

    def _chips(self, detail: RecordDetail) -> list[QLabel]:
        made = []
        if detail.tier:
            made.append(chip(self._wording.text(Tier(detail.tier).label), TIER_TONES[detail.tier]))
        if detail.state:
            tone = CHOICE_TONES.get((detail.list, "status"), {}).get(detail.state, "mute")
            said = self._wording.text(detail.state)
            made.append(chip(said if said != detail.state else detail.state.capitalize(), tone))
        return made

    def _add_cover(self, body: QVBoxLayout, detail: RecordDetail, needed: Quantity, covered: Quantity) -> None:
        share = min(1.0, covered.milli / needed.milli) if needed.milli > 0 else 1.0
        body.addSpacing(2)
        body.addWidget(CoverageBar(share))
        say = self._wording.quantity
        rest = Quantity(max(0, needed.milli - covered.milli), needed.unit)
        of_all = self.tr("{part} of {whole}").format(part=say(Quantity(covered.milli, "")), whole=say(needed))
        missing = self.tr("{rest} left") if detail.list == "pledges" else self.tr("{rest} missing")
        last = missing.format(rest=say(rest)) if rest else self.tr("nothing missing")
        if detail.list == "pledges" and not rest:
            last = self.tr("nothing left")
        body.addWidget(label(self._wording.side_by_side(of_all, last), "soft", wrap=True))
        if detail.list == "needs" and rest:
            body.addWidget(self._ways_to_cover(detail))
        elif detail.list == "pledges" and rest:
            to_a_need = button(self.tr("Give to a need…"), self.give_wanted.emit, look="link")
            disable(to_a_need, self._why_only_looking)
            body.addLayout(row(to_a_need, None))

    def _ways_to_cover(self, detail: RecordDetail) -> QWidget:
        again = button(self.tr("Match again"), self.match_wanted.emit, "matching", "primary")
        by_hand = button(self.tr("Give by hand…"), self.give_wanted.emit, look="link")
        if not any(each.free for each in detail.candidates):
            disable(by_hand, self.tr("No pledge has anything left that could serve this need."))
        ways = QWidget()
        layout = WrapLayout(4, ways)
        for each in (again, by_hand):
            disable(each, self._why_only_looking)
            layout.addWidget(each)
        return ways

    def _section(self, body: QVBoxLayout, text: str) -> None:
        body.addSpacing(4)
        body.addWidget(line())
        body.addWidget(label(text, "section"))

    def _add_candidate(self, body: QVBoxLayout, candidate: Candidate) -> None:
        link = LinkRow(candidate.name, ("pledges", candidate.line))
        link.clicked.connect(self._go)
        word = chip(self._wording.quantity(candidate.free), "good" if candidate.fits else "mute")
        body.addLayout(self._beside(link, word))
        body.addWidget(label(self._said(candidate.reasons), "caption", wrap=True))

    def _add_share(self, body: QVBoxLayout, share: Share) -> None:
        link = LinkRow(share.name, (share.other_list, share.other))
        link.clicked.connect(self._go)
        tone = CHOICE_TONES["allocations", "status"].get(share.state, "mute")
        word = chip(self._wording.quantity(share.quantity), tone)
        body.addLayout(self._beside(link, word))
        said = self._wording.text(share.state)
        state = said[:1].upper() + said[1:]
        state = self._wording.side_by_side(state, self.tr("locked") if share.locked else "")
        if self.detail is None or self.detail.list != "allocations":  # of those, the chip above says it already
            body.addWidget(label(f"{state}. {self._said(share.reasons)}".strip(), "caption", wrap=True))

    def _beside(self, link: LinkRow, word: QLabel) -> QHBoxLayout:
        beside = row(link, word)
        beside.setStretch(0, 1)
        return beside

    def _facts(self, detail: RecordDetail) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for at, fact in enumerate(detail.facts):
            name, value = label(fact.label, "caption", wrap=True), label(fact.text, "", wrap=True)
            name.setFixedWidth(round(96 * min(theme().scale, WIDEST)))
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(name, at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value if not fact.mark else self._marked(value, fact), at, 1)
        return grid

    def _marked(self, value: QLabel, fact: Fact) -> QWidget:
        """A figure with the word below it that no source confirms it; the tooltip says who says it."""
        held, mark = QWidget(), chip(fact.mark, "mute")
        mark.setToolTip(fact.source)
        column = QVBoxLayout(held)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(value)
        column.addWidget(mark)
        return held

    def _add_step(self, body: QVBoxLayout, step: Step) -> None:
        when = self._wording.digits(step.at[:16].replace("T", " "))
        undone = " (" + self.tr("undone") + ")" if step.undone else ""
        body.addWidget(label(f"{when}  {step.who}", "caption"))
        body.addWidget(label(self._wording.say(step.label) + undone, "", wrap=True))
        if step.cause:
            body.addWidget(label(step.cause, "soft", wrap=True))
        for name, before, after in step.changes:
            arrow = "←" if self._wording.right_to_left else "→"
            body.addWidget(label(f"{name}: {before or '–'} {arrow} {after or '–'}", "caption", wrap=True))

    def _said(self, phrases: Sequence[object]) -> str:
        return " ".join(self._wording.say(phrase) for phrase in phrases)  # type: ignore[arg-type]

    @Slot()
    def _go(self) -> None:
        sender = self.sender()
        if isinstance(sender, LinkRow):
            self.visit.emit(*sender.goal)
