"""Whole columns of cells read at once, every different text only once; knows no field.

A list of a hundred thousand rows says the same few hundred things again and again. Reading column by column with a
memory costs a small part of reading cell by cell, and gives the same values.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Generic, TypeVar

from relief_desk.domain.values.cells import Unread
from relief_desk.domain.values.conventions import CellValue

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Memory(dict[K, V], Generic[K, V]):
    """Remembers what a function answered: ``memory[key]`` calls it once for each different key."""

    def __init__(self, answer: Callable[[K], V]) -> None:
        super().__init__()
        self._answer = answer

    def __missing__(self, key: K) -> V:
        value = self[key] = self._answer(key)
        return value

    def all(self, keys: Iterable[K]) -> list[V]:
        """The answers to all keys in order."""
        return list(map(self.__getitem__, keys))


def each_once(values: Sequence[K], answer: Callable[[K], V]) -> list[V]:
    """The answers to values in which equal cells share one object, asked once for each object."""
    answers = {key: answer(value) for key, value in {id(value): value for value in values}.items()}
    return [answers[id(value)] for value in values]


def read_cells(
    cells: Sequence[CellValue], read: Callable[[CellValue], V | Unread | None]
) -> tuple[list[V | None], dict[int, Unread]]:
    """The values of a column, None where it is empty or unread, and by position why a cell could not be read."""
    memory: Memory[CellValue, V | Unread | None] = Memory(read)
    found = memory.all(told_apart(cells))
    if not any(isinstance(value, Unread) for value in memory.values()):
        return found, {}  # type: ignore[return-value]
    unread = {at: value for at, value in enumerate(found) if isinstance(value, Unread)}
    return [None if isinstance(value, Unread) else value for value in found], unread


def told_apart(cells: Sequence[CellValue]) -> Sequence[CellValue]:
    """The cells with TRUE and FALSE as text where numbers stand beside them, because 1 and TRUE are equal as keys."""
    kinds = set(map(type, cells))
    if bool in kinds and (int in kinds or float in kinds):
        return [("TRUE" if cell else "FALSE") if isinstance(cell, bool) else cell for cell in cells]
    return cells
