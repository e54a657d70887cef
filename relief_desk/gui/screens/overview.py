"""The operation at a glance; every figure leads to the rows behind it. It derives nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from relief_desk.domain.overview import Arrival, Attention, Overview, StageFigures, WorstGap
from relief_desk.domain.states import Tier
from relief_desk.gui.actions import why_only_looking
from relief_desk.gui.building_blocks import (
    GAP,
    MARGIN,
    Card,
    EmptyState,
    ScreenHeader,
    button,
    chip,
    clear,
    disable,
    label,
    scrolled,
)
from relief_desk.gui.charts.coverage_bars import CoverageBars
from relief_desk.gui.charts.pipeline import Pipeline, Stage
from relief_desk.gui.charts.timeline import Span, Timeline
from relief_desk.gui.desk_session import DeskSession
from relief_desk.gui.icons import icon
from relief_desk.gui.local_wording import LocalWording
from relief_desk.gui.screens.coverage_words import CoverageWords
from relief_desk.gui.screens.overview_parts import Figure, LineButton
from relief_desk.gui.screens.province_card import ProvinceCard
from relief_desk.gui.screens.screen import Screen
from relief_desk.gui.theme import theme

if TYPE_CHECKING:
    from relief_desk.services.overviews import OverviewOfDesk

TIER_TONES = {Tier.CRITICAL: "bad", Tier.HIGH: "warn", Tier.MEDIUM: "info", Tier.LOW: "mute"}
PICTURES = {"bad": "error", "warn": "warning", "info": "info"}
SECTORS_SHOWN = 8
LINE_ROOM = (8, 5)
Places = tuple[tuple[int, int, int, int], ...]
"""(row, column, rows, columns of twelve) of the figures, the map, the way, coverage, attention, arrivals and gaps."""
WIDE: Places = (
    *((0, column, 1, 3) for column in (0, 3, 6, 9)),
    (1, 0, 2, 4), (1, 4, 1, 8), (2, 4, 1, 5), (2, 9, 1, 3), (3, 0, 1, 6), (3, 6, 1, 6),
)  # fmt: skip
NARROW: Places = (
    (0, 0, 1, 6), (0, 6, 1, 6), (1, 0, 1, 6), (1, 6, 1, 6),
    (3, 0, 1, 12), (2, 0, 1, 12), (4, 0, 1, 7), (4, 7, 1, 5), (6, 0, 1, 12), (5, 0, 1, 12),
)  # fmt: skip
WIDE_FROM = 940


class OverviewScreen(Screen):
    """Four figures, the map, the pipeline, coverage by tier and sector, arrivals, gaps, what needs attention."""

    name = "overview"
    reads = frozenset({"operation", "needs", "pledges", "pledge_lines", "allocations", "items", "places", "settings"})

    def __init__(self, session: DeskSession, wording: LocalWording, parent: QWidget | None = None) -> None:
        super().__init__(session, wording, parent)
        self._header = ScreenHeader(self.title())
        self._figures = [Figure() for _ in range(4)]
        self._words = CoverageWords(wording, self)
        self._map = ProvinceCard(wording, why_only_looking(session.state))
        self._pipeline = Pipeline(self.tr("The way of the pledges"))
        self._tiers = CoverageBars(self.tr("Coverage by priority"))
        self._sectors = CoverageBars(self.tr("Coverage by sector"))
        self._timeline = Timeline(self.tr("Arrivals against needs"))
        self._gaps = QVBoxLayout()
        self._attention = QVBoxLayout()
        self._places: Places = ()
        self._pages = QStackedWidget()
        self._pages.addWidget(scrolled(self._page()))
        self._pages.addWidget(self._empty())
        body = QVBoxLayout(self)
        body.setContentsMargins(MARGIN, 14, MARGIN - 6, 10)
        body.setSpacing(GAP)
        body.addWidget(self._header)
        body.addWidget(self._pages, 1)
        for chart in (self._map, self._tiers, self._sectors):
            chart.chosen.connect(self._visit_needs)
        for pledges in (self._pipeline, self._timeline):
            pledges.chosen.connect(self._visit_pledges)
        for figure in self._figures:
            figure.chosen.connect(self.visit)
        self._map.command_wanted.connect(self.command_wanted)

    def title(self) -> str:
        return self.tr("Overview")

    def first_focus(self) -> QWidget:
        return self._figures[0]

    def refresh(self, touched: frozenset[str]) -> None:
        if not self._header.sentence.text():
            self._header.sentence.setText(self.tr("Adding up…"))
        self.session.ask(OverviewQuestion(_today(), self.wording.names_language), self.show_overview)

    def show_overview(self, found: OverviewOfDesk) -> None:
        """Put finished figures into words and charts."""
        figures = found.figures
        self._pages.setCurrentIndex(0 if figures.coverage.needs or figures.stages[0].lines else 1)
        self._take_places.setVisible(not found.has_places)
        self._header.sentence.setText(self._since_start(figures))
        self._show_figures(figures)
        self._map.show_provinces(found)
        self._pipeline.show_stages([self._stage(stage) for stage in figures.stages])
        self._tiers.show_bars([self._words.bar(group) for group in figures.tiers])
        self._sectors.show_bars([self._words.bar(group) for group in figures.sectors[:SECTORS_SHOWN]])
        self._show_arrivals(figures.arrivals)
        _fill(self._gaps, (self._gap_line(gap) for gap in figures.gaps), self.tr("Every open need is covered."))
        quiet = self.tr("Nothing needs attention now.")
        _fill(self._attention, (self._attention_line(each) for each in figures.warnings), quiet)

    # -- laying out ---------------------------------------------------------------------------------------------

    def _page(self) -> QWidget:
        page = QWidget()
        self._grid = QGridLayout(page)
        self._grid.setContentsMargins(0, 0, 6, 4)
        self._grid.setSpacing(GAP)
        self._cards = (
            *self._figures,
            self._map,
            _card(self.tr("The way of the pledges"), self._pipeline),
            self._coverage_card(),
            _card(self.tr("Needs attention"), self._attention),
            _card(self.tr("Arrivals against needs"), self._timeline, self._timeline_hint()),
            _card(self.tr("Worst gaps"), self._gaps),
        )
        for column in range(12):
            self._grid.setColumnStretch(column, 1)
            self._grid.setColumnMinimumWidth(column, 1)
        self._arrange(WIDE)
        return page

    def _arrange(self, places: Places) -> None:
        """Put the cards where the width of the window has room for them."""
        if places is self._places:
            return
        self._places = places
        for card, place in zip(self._cards, places, strict=True):
            self._grid.addWidget(card, *place)
        self._grid.setRowStretch(WIDE[6][0], 1 if places is WIDE else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(WIDE if event.size().width() >= round(WIDE_FROM * theme().scale) else NARROW)

    def _timeline_hint(self) -> QLabel:
        hint = self.tr("Bar: from ready to arrival. Diamond: the first day it is needed by. Dashed: today.")
        return label(hint, "caption", wrap=True)

    def _coverage_card(self) -> Card:
        card = Card(self.tr("Coverage by priority"))
        card.body.addWidget(self._tiers)
        card.body.addSpacing(4)
        card.body.addWidget(label(self.tr("By sector, the lowest first"), "section"))
        card.body.addWidget(self._sectors)
        hint = self.tr("Hatched: covered by pledges only, not yet by commitments")
        card.body.addStretch(1)
        card.body.addWidget(label(hint, "caption", wrap=True))
        return card

    def _empty(self) -> QWidget:
        start = button(self.tr("Import a workbook…"), self._visit_import, "import", "primary")
        self._take_places = button(self.tr("Take in a list of places…"), self._want_places, "place")
        self._take_places.setToolTip(self.tr("The provinces and districts of this country are not known yet."))
        for each in (start, self._take_places):
            disable(each, why_only_looking(self.session.state))
        return EmptyState(
            "import",
            self.tr("This desk is empty"),
            self.tr(
                "Import the list of needs and the list of pledges as people sent them, or drop them on this window."
            ),
            [self._take_places, start],
        )

    # -- words --------------------------------------------------------------------------------------------------

    def _since_start(self, figures: Overview) -> str:
        if figures.day < 0:
            return figures.operation
        day = self.tr("day %n of the operation", "", figures.day)
        return self.wording.side_by_side(figures.operation, self._digits(day))

    def _digits(self, text: str) -> str:
        return self.wording.digits(text)

    def _show_figures(self, figures: Overview) -> None:
        coverage, say = figures.coverage, self.wording
        strict = self.tr("{share} by commitments alone").format(share=say.percent(float(coverage.strict)))
        people = coverage.people_hopeful
        critical = next((tier for tier in figures.tiers if tier.key == str(Tier.CRITICAL.value)), None)
        texts: list[tuple[str, str, str, str, Mapping[str, str]]] = [
            (self.tr("Needs covered"), say.percent(float(coverage.hopeful)), strict, "needs", {}),
            (
                self.tr("People covered"),
                say.percent(float(people)) if people is not None else "–",
                self.tr("of {count} people in need").format(count=say.number(figures.people)),
                "needs",
                {},
            ),
            (
                self.tr("Critical needs covered"),
                say.percent(float(critical.coverage.hopeful)) if critical else "–",
                self.tr("{done} of {all} fully").format(
                    done=say.number(critical.coverage.covered_needs), all=say.number(critical.coverage.needs)
                )
                if critical
                else "",
                "needs",
                {"priority": "1"},
            ),
            (
                self.tr("Open gaps"),
                say.number(figures.open_needs),
                self._digits(self.tr("%n pledge line(s) with something free", "", figures.free_lines)),
                "needs",
                {"coverage": "short"},
            ),
        ]
        for figure, text in zip(self._figures, texts, strict=True):
            figure.show_figure(*text)

    def _stage(self, stage: StageFigures) -> Stage:
        share = self.wording.percent(stage.lines / stage.of_lines if stage.of_lines else 0)
        name, number = self.wording.say(stage.name), self.wording.number(stage.lines)
        return Stage(name, number, share, f"{name}: {number} ({share})", stage.place)

    def _show_arrivals(self, arrivals: Iterable[Arrival]) -> None:
        spans = [self._span(arrival) for arrival in arrivals]
        days = Timeline.days_to_name(spans, _today())
        self._timeline.show_spans(spans, _today(), {day: self.wording.short_day(day) for day in days})

    def _span(self, arrival: Arrival) -> Span:
        tone = "bad" if arrival.days_late else "good" if arrival.needed_by else "mute"
        parts = [
            self.wording.listed((arrival.item, arrival.donor)),
            self.tr("arrives {day}").format(day=self.wording.day(arrival.eta)),
        ]
        if arrival.needed_by:
            parts.append(self.tr("needed by {day}").format(day=self.wording.day(arrival.needed_by)))
        if arrival.days_late:
            parts.append(self._digits(self.tr("%n day(s) late", "", arrival.days_late)))
        place = {"record": arrival.line}
        return Span(
            arrival.item, arrival.start, arrival.eta, arrival.needed_by, tone, self.wording.listed(parts), place
        )

    def _gap_line(self, gap: WorstGap) -> QWidget:
        line = LineButton("needs", {"record": gap.need})
        words = (label(gap.item), label(gap.where, "caption"))
        missing = self.tr("{quantity} missing").format(quantity=self.wording.amount(gap.gap_milli, gap.unit))
        tier = chip(self.wording.text(gap.tier.label), TIER_TONES[gap.tier])
        line.lay_out(tier, words, label(missing, "soft"), LINE_ROOM)
        line.setAccessibleName(f"{gap.item}, {gap.where}: {missing}")
        line.chosen.connect(self.visit)
        return line

    def _attention_line(self, each: Attention) -> QWidget:
        line = LineButton(each.list, each.place)
        sign = QLabel()
        sign.setPixmap(icon(PICTURES[each.tone], theme().tokens[each.tone]).pixmap(QSize(20, 20)))
        said = self.wording.say(each.said.filled(n=each.count))
        line.lay_out(sign, (label(said, wrap=True),), room=LINE_ROOM)
        line.setAccessibleName(said)
        line.chosen.connect(self.visit)
        return line

    @Slot(object)
    def _visit_needs(self, place: Mapping[str, str]) -> None:
        self.visit.emit("needs", place)

    @Slot(object)
    def _visit_pledges(self, place: Mapping[str, str]) -> None:
        self.visit.emit("pledges", place)

    @Slot()
    def _want_places(self) -> None:
        self.command_wanted.emit("take_places")

    @Slot()
    def _visit_import(self) -> None:
        self.visit.emit("import", {"ask": "yes"})


class OverviewQuestion:
    """On the worker: gathers the figures; the database library is loaded there."""

    def __init__(self, today: date, language: str) -> None:
        self._today = today
        self._language = language

    def __call__(self, desk: object) -> OverviewOfDesk:
        from relief_desk.services.overviews import overview_of

        return overview_of(desk, self._today, self._language)  # type: ignore[arg-type]


def _card(heading: str, *parts: QWidget | QVBoxLayout) -> Card:
    card = Card(heading)
    for part in parts:
        if isinstance(part, QWidget):
            card.body.addWidget(part, 0 if isinstance(part, QLabel) else 1)
        else:
            part.setSpacing(0)
            card.body.addLayout(part)
    if isinstance(parts[0], QVBoxLayout):
        card.body.addStretch(1)
    return card


def _fill(layout: QVBoxLayout, widgets: Iterable[QWidget], otherwise: str) -> None:
    clear(layout)
    made = list(widgets)
    for widget in made or [label(otherwise, "soft", wrap=True)]:
        layout.addWidget(widget)


def _today() -> date:
    return datetime.now().astimezone().date()
