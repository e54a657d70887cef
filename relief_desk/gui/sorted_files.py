"""Which of several files is a reconciliation that came back; reads no more of them than what they say of themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relief_desk.services.desk import Desk


@dataclass(frozen=True, slots=True)
class SortedFiles:
    """The first answer of headquarters among some files, None where there is none, and all other files."""

    answer: Path | None
    others: tuple[Path, ...]


class AnswerAmong:
    """On the worker: tells an answer of headquarters from the lists of senders."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self._paths = tuple(paths)

    def __call__(self, desk: Desk) -> SortedFiles:
        from relief_desk.services.merging import is_answer

        answer = next((path for path in self._paths if is_answer(path)), None)
        return SortedFiles(answer, tuple(path for path in self._paths if path != answer))
