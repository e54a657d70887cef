"""What the user may choose for the window: language, calendar, colours, size of text; each choice works at once."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QVBoxLayout, QWidget

from relief_desk.gui.building_blocks import button, label, row
from relief_desk.gui.local_wording import Calendar, LocalWording
from relief_desk.gui.session_settings import SCALES, SessionSettings
from relief_desk.gui.theme import Brightness
from relief_desk.gui.translate import languages


class PreferencesDialog(QDialog):
    """Writes the settings as they are chosen and says so with `changed`."""

    changed = Signal()

    def __init__(self, settings: SessionSettings, wording: LocalWording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Preferences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(440)
        self._settings = settings
        self._language = _choice([(known.own_name, known.code) for known in languages()], wording.language)
        self._calendar = _choice(
            [
                (self.tr("As the language has it"), ""),
                (self.tr("Gregorian"), Calendar.GREGORIAN.value),
                (self.tr("Solar Hijri"), Calendar.SOLAR_HIJRI.value),
            ],
            settings.calendar.value if settings.calendar else "",
        )
        self._brightness = _choice(
            [
                (self.tr("As the system has it"), Brightness.SYSTEM.value),
                (self.tr("Light"), Brightness.LIGHT.value),
                (self.tr("Dark"), Brightness.DARK.value),
            ],
            settings.brightness.value,
        )
        self._scale = _choice([(wording.percent(scale), str(scale)) for scale in SCALES], str(settings.scale))
        self._lay_out()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(12)
        form.setHorizontalSpacing(20)
        for text, choice in (
            (self.tr("&Language"), self._language),
            (self.tr("&Calendar"), self._calendar),
            (self.tr("C&olours"), self._brightness),
            (self.tr("&Size of text"), self._scale),
        ):
            choice.setAccessibleName(text.replace("&", ""))
            choice.activated.connect(self._take)
            form.addRow(text, choice)
        body = QVBoxLayout(self)
        body.setContentsMargins(24, 18, 24, 18)
        body.setSpacing(16)
        body.addWidget(label(self.tr("Preferences"), "title"))
        body.addLayout(form)
        hint = self.tr("These are kept on this device, not in the desk.")
        body.addWidget(label(hint, "caption", wrap=True))
        closing = button(self.tr("Close"), self.accept, look="primary")
        body.addLayout(row(None, closing))

    @Slot()
    def _take(self) -> None:
        kept = self._settings
        kept.language = str(self._language.currentData())
        calendar = str(self._calendar.currentData())
        kept.calendar = Calendar(calendar) if calendar else None
        kept.brightness = Brightness(str(self._brightness.currentData()))
        kept.scale = float(str(self._scale.currentData()))
        self.changed.emit()


def _choice(options: list[tuple[str, str]], chosen: str) -> QComboBox:
    made = QComboBox()
    for text, value in options:
        made.addItem(text, value)
    made.setCurrentIndex(max(0, made.findData(chosen)))
    return made
