"""What the worker does with lists of places or items and maps that the user chose: takes each in as a step."""

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
    from relief_desk.services.map_shapes import TakenMap


@dataclass(frozen=True, slots=True)
class TakenList:
    """What came of it in a sentence, and the rows that were left out."""

    said: Phrase
    problems: tuple[Problem, ...]


class TakeListJob:
    """On the worker: reads workbooks and writes the "places" or "items" they name."""

    def __init__(self, list_name: str, paths: Sequence[Path]) -> None:
        self._list_name = list_name
        self._paths = paths

    def __call__(self, desk: Desk) -> Job[TakenList]:
        from relief_desk.services.reference_lists import preview_list, take_list, taken_words

        written = 0
        problems: list[Problem] = []
        for path in self._paths:
            preview = yield from preview_list(desk, path, self._list_name)
            written += yield from take_list(desk, preview)
            problems.extend(preview.plan.problems)
        return TakenList(taken_words(self._list_name, written), tuple(problems))


class TakeMapJob:
    """On the worker: reads a map and keeps it with the desk."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __call__(self, desk: Desk) -> Job[TakenMap]:
        from relief_desk.services.map_shapes import take_map

        return take_map(desk, self._path)
