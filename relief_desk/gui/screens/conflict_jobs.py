"""What the screen of headquarters' answer has the worker do: read and compare, take in; shows nothing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from relief_desk.domain.merging.changes import Choice
from relief_desk.domain.progress import Job

if TYPE_CHECKING:
    from relief_desk.services.desk import Desk
    from relief_desk.services.merge_views import MergeView
    from relief_desk.services.merging import MergeOutcome


class MergeLook:
    """On the worker: reads the returned workbook, or the text of cells copied out of it, and compares."""

    def __init__(self, source: Path | str, language: str, password: str = "") -> None:
        self._source = source
        self._language = language
        self._password = password or None

    def __call__(self, desk: Desk) -> Job[MergeView]:
        from relief_desk.services.merge_views import view_of_merge
        from relief_desk.services.merging import preview_merge, preview_pasted_merge

        if isinstance(self._source, str):
            preview = yield from preview_pasted_merge(desk, self._source, language=self._language)
        else:
            preview = yield from preview_merge(desk, self._source, password=self._password, language=self._language)
        return view_of_merge(preview)


class MergeStep:
    """On the worker: takes the answers in."""

    def __init__(self, view: MergeView, chosen: Mapping[int, Choice]) -> None:
        self._view = view
        self._chosen = chosen

    def __call__(self, desk: Desk) -> MergeOutcome:
        from relief_desk.services.merge_views import choices_of
        from relief_desk.services.merging import commit_merge

        choices = choices_of(self._view, self._chosen)
        return commit_merge(desk, self._view.preview, choices, on=datetime.now().astimezone().date())
