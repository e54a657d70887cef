"""What letting go of a large value promises: all of it goes, and nothing of what somebody else holds."""

from __future__ import annotations

import weakref
from dataclasses import dataclass

from relief_desk.gui.letting_go import AT_ONCE, LettingGo


class Thing:
    pass


@dataclass(frozen=True, slots=True)
class Plan:
    rows: tuple[Thing, ...]
    by_name: dict[int, Thing]


def test_all_of_a_value_goes_but_what_somebody_else_holds() -> None:
    things = [Thing() for _ in range(AT_ONCE * 3)]
    others = [Thing() for _ in range(AT_ONCE * 3)]
    gone = [weakref.ref(each) for each in things]
    kept, last = weakref.ref(others[5]), others[5]
    plan = Plan(tuple(things), dict(enumerate(others)))
    del things, others
    letting_go = LettingGo((plan,))
    del plan
    letting_go()
    assert not any(each() for each in gone)
    assert kept() is last
