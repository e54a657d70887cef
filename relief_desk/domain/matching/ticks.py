"""Long work in short steps: a generator that yields nothing but the chance to stop, and returns its result."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from typing import TypeAlias, TypeVar

Result = TypeVar("Result")
Entry = TypeVar("Entry")
Ticks: TypeAlias = Generator[None, None, Result]


def finish(ticks: Ticks[Result]) -> Result:
    """Run to the end without stopping."""
    while True:
        try:
            next(ticks)
        except StopIteration as end:
            result: Result = end.value
            return result


def portions(entries: Iterable[Entry], size: int) -> Iterator[list[Entry]]:
    """The entries in lists of at most `size`."""
    portion: list[Entry] = []
    for entry in entries:
        portion.append(entry)
        if len(portion) == size:
            yield portion
            portion = []
    if portion:
        yield portion
