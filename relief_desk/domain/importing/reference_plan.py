"""What a list of reference records, such as places or items, would do to the desk; decides nothing itself."""

from __future__ import annotations

from dataclasses import dataclass

from relief_desk.domain.changes import RowChange
from relief_desk.domain.problems import Problem
from relief_desk.domain.wording import Template

CORRECT_ROW = Template(
    "reference.correct_row", "Correct the row, then take the list in again; nothing of the row was taken."
)


@dataclass(frozen=True, slots=True)
class ReferencePlan:
    """The changes, how many records the list only repeats, and the rows that cannot be believed."""

    changes: tuple[RowChange, ...]
    same: int
    problems: tuple[Problem, ...]

    @property
    def added(self) -> int:
        return sum(change.before is None for change in self.changes)

    @property
    def changed(self) -> int:
        return len(self.changes) - self.added
