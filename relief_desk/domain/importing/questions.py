"""Questions an import puts to the user, as values with stable ids, so that an answer can be kept and given again.

The id of a question is made of what is asked and never of a row, so one answer serves every row like it, the next list
of the same sender, and an unattended import.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from relief_desk.domain.problems import NOWHERE, Address
from relief_desk.domain.wording import Phrase, Template

LEAVE_OUT = "leave out"
NEW = "new"
NEW_INSIDE = "new in "
"""Begins the answer that also says what a new item is counted in ("new in kg"), or where a new place lies."""

LEAVE_OUT_LABEL = Template("choice.leave_out", "Leave these rows out")
NEW_LABEL = Template("choice.new", "A new one")


class QuestionKind(StrEnum):
    LIST = "list"
    COLUMN = "column"
    SEPARATOR = "separator"
    DATE_ORDER = "date order"
    PLACE = "place"
    ITEM = "item"
    ORGANISATION = "organisation"
    UNIT = "unit"
    VALUE = "value"
    EMPTIED = "emptied"
    DOUBLE = "double"
    IDENTITY = "identity"


@dataclass(frozen=True, slots=True)
class Choice:
    """One possible answer: `id` is given back, `label` is shown."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, where it first came up, what may be answered, and the rows (sheet, row) that depend on it.

    Rows of a question that `holds` stay out until it is answered; the others go in without the value in doubt. Where
    the answer may be a new item or place, `inside` is the unit it would be counted in or the place it would lie in, as
    far as the list says it; else it is None.
    """

    id: str
    kind: QuestionKind
    asked: str
    text: Phrase
    choices: tuple[Choice, ...] = ()
    rows: tuple[tuple[str, int], ...] = ()
    address: Address = NOWHERE
    holds: bool = True
    answer: str = ""
    inside: str | None = None

    @property
    def as_new(self) -> str:
        """The answer that it is a new one as the list says it; "" where that is no choice or too little is said."""
        if all(choice.id != NEW for choice in self.choices):
            return ""
        if self.inside is None:
            return NEW
        return f"{NEW_INSIDE}{self.inside}" if self.inside else ""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A question before it is known which rows it concerns."""

    id: str
    kind: QuestionKind
    asked: str
    text: Phrase
    choices: tuple[Choice, ...] = ()
    holds: bool = True
    inside: str | None = None

    def or_new(self, inside: str) -> Doubt:
        """The same with a new record among the choices, in this unit or place as far as one is said."""
        return replace(self, choices=(*self.choices, Choice(NEW, NEW_LABEL.text)), inside=inside)


def says_new(answer: str) -> bool:
    """The answer makes a new record."""
    return answer == NEW or answer.startswith(NEW_INSIDE)


def inside_of_new(answer: str) -> str:
    """The unit or the place that the answer names for a new record, or ""."""
    return answer.removeprefix(NEW_INSIDE).strip() if answer.startswith(NEW_INSIDE) else ""
