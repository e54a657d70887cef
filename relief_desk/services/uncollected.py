"""Holds the garbage collector off while many lasting values are made, which it would search again and again in vain."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """No automatic collection inside; afterwards it is as it was before."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            # What lasts goes straight to the oldest generation, so that no young collection has to walk over it.
            gc.freeze()
            gc.unfreeze()
            gc.enable()
