"""Drives a long job to its end outside the window; the window has a driver of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from relief_desk.domain.progress import Job, Progress

Result = TypeVar("Result")


def finish(job: Job[Result], on_progress: Callable[[Progress], None] | None = None) -> Result:
    """The job's result; whatever stops it, an interrupt of the keyboard included, rolls back what it began."""
    try:
        while True:
            progress = next(job)
            if on_progress is not None:
                on_progress(progress)
    except StopIteration as end:
        return end.value  # type: ignore[no-any-return]
    finally:
        job.close()
