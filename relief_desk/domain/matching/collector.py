"""Lets Python's garbage collector rest while a plan is made; plans nothing.

The engine builds hundreds of thousands of small tuples and no reference cycles. The collector would walk over all of
them again and again and find nothing: without it a large plan takes two thirds of the time and no more memory.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Off inside, and afterwards as it was before; also when a job is closed half-way."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
