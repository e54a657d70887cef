"""How far a long job has come; knows nothing of threads or dialogs.

A long job is a generator of `Progress` that returns its result. Whoever drives it may stop it with ``close()`` at any
yield, and its ``with`` blocks roll back by themselves.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

from relief_desk.domain.wording import Phrase, Template


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `total` parts of `step`; a total of 0 means that the end is not known yet."""

    done: int
    total: int
    step: Phrase | Template


Result = TypeVar("Result")
Job: TypeAlias = Generator[Progress, None, Result]
