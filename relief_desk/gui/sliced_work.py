"""Does a long piece of work on the screen's thread a few milliseconds at a time; knows nothing of what is done."""

from __future__ import annotations

import time
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Slot

SLICE_S = 0.006


class SlicedWork(QObject):
    """One piece of work at a time: steps that are taken until they end, or until other work is begun."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Iterator[None] = iter(())
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    def begin(self, steps: Iterator[None], rest_ms: int = 0) -> None:
        """Take the first steps now, and the others between what the user does, with so long a rest before each go."""
        self._steps = steps
        self._timer.setInterval(rest_ms)
        self._timer.start()
        self._go_on()

    def hurry(self) -> None:
        """Somebody waits for it: rest no more."""
        self._timer.setInterval(0)

    @Slot()
    def _go_on(self) -> None:
        end = time.perf_counter() + SLICE_S
        for _ in self._steps:
            if time.perf_counter() > end:
                return
        self._timer.stop()
