"""Questions an import puts to the user, as values with stable ids, so that an answer can be kept and given again.

The id of a question is made of what is asked and never of a row, so one answer serves every row like it, the next list
of the same sender, and an unattended import.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from relief_desk.domain.problems import NOWHERE, Address
from relief_desk.domain.wording import Phrase, Template

LEAVE_OUT = "leave out"
NEW = "new"

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

    Rows of a question that `holds` stay out until it is answered; the others go in without the value in doubt.
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


@dataclass(frozen=True, slots=True)
class Doubt:
    """A question before it is known which rows it concerns."""

    id: str
    kind: QuestionKind
    asked: str
    text: Phrase
    choices: tuple[Choice, ...] = ()
    holds: bool = True
