"""What the worker does with lists of places that the user chose: takes each in as a step of its own; shows nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from relief_desk.domain.problems import Problem
from relief_desk.domain.progress import Job
from relief_desk.domain.wording import Phrase

if TYPE_CHECKING:
    from relief_desk.services.desk import Desk


@dataclass(frozen=True, slots=True)
class TakenPlaces:
    """What came of it in a sentence, and the rows that were left out."""

    said: Phrase
    problems: tuple[Problem, ...]


class TakePlacesJob:
    """On the worker: reads workbooks and writes the places they name."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self._paths = paths

    def __call__(self, desk: Desk) -> Job[TakenPlaces]:
        from relief_desk.services.place_lists import ALL_KNOWN, TAKEN_IN, preview_places, take_places

        written = 0
        problems: list[Problem] = []
        for path in self._paths:
            preview = yield from preview_places(desk, path)
            written += yield from take_places(desk, preview)
            problems.extend(preview.problems)
        return TakenPlaces(TAKEN_IN.filled(n=written) if written else ALL_KNOWN.filled(), tuple(problems))
