"""Lets go of a large value bit by bit on the worker; knows nothing of what the value is.

Let go of at once, a plan of a hundred thousand needs would hold Python's lock, and with it the screen, for a quarter of
a second, whatever thread does it.
"""

from __future__ import annotations

import gc
from dataclasses import is_dataclass
from typing import Any

AT_ONCE = 200
TAKEN_APART = (dict, list, tuple, set, frozenset)


class LettingGo:
    """Work for the worker: takes the large collections within a value apart, a few members at a time.

    What somebody else still holds is not harmed.
    """

    def __init__(self, value: object) -> None:
        self._values: list[Any] = [value]

    def __call__(self) -> None:
        for members in self._large_collections():
            while members:
                del members[-AT_ONCE:]

    def _large_collections(self) -> list[list[Any]]:
        """The members of each; the value itself is not held any longer."""
        found = []
        seen: set[int] = set()
        while self._values:
            value = self._values.pop()
            if id(value) in seen or not (isinstance(value, TAKEN_APART) or is_dataclass(value)):
                continue
            seen.add(id(value))
            members = gc.get_referents(value)
            if len(members) > AT_ONCE:
                found.append(members)
            else:
                self._values += members
        return found
