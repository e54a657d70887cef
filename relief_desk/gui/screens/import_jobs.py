"""What the import screen has the worker do: read, plan, plan again, write; shows nothing."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from relief_desk.domain.importing.preview import ImportOptions, ImportPreview
from relief_desk.domain.progress import Job
from relief_desk.domain.wording import Wording

if TYPE_CHECKING:
    from relief_desk.services.desk import Desk
    from relief_desk.services.import_views import ImportView
    from relief_desk.services.imports import ImportOutcome


class LookJob:
    """On the worker: reads a file, or the text of cells that were copied, and plans its import."""

    def __init__(self, source: Path | str, wording: Wording, password: str = "") -> None:
        self._source = source
        self._options = ImportOptions(password=password or None)
        self._wording = wording

    def __call__(self, desk: Desk) -> Job[ImportView]:
        from relief_desk.services.import_views import view_of_import
        from relief_desk.services.imports import preview_import, preview_paste

        if isinstance(self._source, str):
            preview = yield from preview_paste(desk, self._source, self._options)
        else:
            preview = yield from preview_import(desk, self._source, self._options)
        return view_of_import(desk, preview, self._wording)


class AgainJob:
    """On the worker: plans again with answers, without reading the file again."""

    def __init__(
        self,
        preview: ImportPreview,
        answers: Mapping[str, str],
        mapping: Mapping[str, str],
        wording: Wording,
        edits: Mapping[tuple[str, str], str] | None = None,
        **options: Any,
    ) -> None:
        """`options` are those of `replan`: as which list, without hidden rows, from whom."""
        self._preview = preview
        self._answers = answers
        self._mapping = mapping
        self._wording = wording
        self._edits = dict(edits or {})
        self._options = options

    def __call__(self, desk: Desk) -> Job[ImportView]:
        from relief_desk.services.import_views import view_of_import
        from relief_desk.services.imports import replan

        preview = yield from replan(
            desk, self._preview, self._answers, self._edits, mapping=self._mapping, **self._options
        )
        return view_of_import(desk, preview, self._wording)


class CommitJob:
    """On the worker: writes the chosen rows."""

    def __init__(self, preview: ImportPreview, chosen: frozenset[int]) -> None:
        self._preview = preview
        self._chosen = chosen

    def __call__(self, desk: Desk) -> Job[ImportOutcome]:
        from relief_desk.services.imports import commit_import

        return (yield from commit_import(desk, self._preview, self._chosen))


class AnswerStep:
    """On the worker: writes the answer to the sender."""

    def __init__(self, preview: ImportPreview, path: Path, wording: Wording) -> None:
        self._preview = preview
        self._path = path
        self._wording = wording

    def __call__(self, desk: Desk) -> Path:
        from relief_desk.services.import_reports import report_to_sender

        report_to_sender(self._preview, self._path, self._wording)
        return self._path


class MarkStep:
    """On the worker: writes a copy of the sender's workbook with its cells marked."""

    def __init__(self, preview: ImportPreview, source: Path, path: Path, wording: Wording) -> None:
        self._preview = preview
        self._source = source
        self._path = path
        self._wording = wording

    def __call__(self, desk: Desk) -> Path:
        from relief_desk.services.import_reports import mark_senders_copy

        mark_senders_copy(self._preview, self._source, self._path, self._wording)
        return self._path


class KeepStep:
    """On the worker: keeps the choices of a preview in a file."""

    def __init__(self, preview: ImportPreview, path: Path) -> None:
        self._preview = preview
        self._path = path

    def __call__(self, desk: Desk) -> Path:
        from relief_desk.services.import_answers import save_choices

        save_choices(self._path, self._preview)
        return self._path


class TakeJob:
    """On the worker: plans again with the choices that a file holds."""

    def __init__(self, preview: ImportPreview, path: Path, wording: Wording) -> None:
        self._preview = preview
        self._path = path
        self._wording = wording

    def __call__(self, desk: Desk) -> Job[ImportView]:
        from relief_desk.services.import_answers import load_choices

        choices = load_choices(self._path)
        again = AgainJob(self._preview, choices.answers, choices.mapping, self._wording)
        return (yield from again(desk))
