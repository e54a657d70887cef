"""Trouble as values: what is wrong with the user's data and where, and the few kinds of refusal; it decides nothing.

Three kinds of trouble are told apart. The user's data is wrong: a `Problem`, collected and shown, never raised. The
machine or the file is wrong: a `ReliefDeskError`, which carries advice. The program is wrong: any other exception.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from relief_desk.domain.wording import ENGLISH, Phrase, Template, Wording

IN_SHEET = Template("address.sheet", 'sheet "{sheet}"')
IN_ROW = Template("address.row", "row {row}")


class Severity(StrEnum):
    """How much it holds up: an error keeps the row out, a question waits for an answer, a warning lets it pass."""

    ERROR = "error"
    QUESTION = "question"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Address:
    """Where a value stands: file name, sheet, cell such as "D17" (empty for a whole row or sheet) and row from 1."""

    file: str = ""
    sheet: str = ""
    cell: str = ""
    row: int = 0
    heading: str = ""

    def said(self, wording: Wording = ENGLISH) -> str:
        """From large to small: file, sheet, cell and the heading above it."""
        place = wording.isolated(self.cell) or (wording.say(IN_ROW.filled(row=self.row)) if self.row else "")
        heading = f" ({wording.isolated(self.heading)})" if self.heading else ""
        sheet = wording.say(IN_SHEET.filled(sheet=self.sheet)) if self.sheet else ""
        return " > ".join(part for part in (wording.isolated(self.file), sheet, f"{place}{heading}".strip()) if part)

    def __str__(self) -> str:
        return self.said()


NOWHERE = Address()


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: where, the value as read, what is wrong and what to do about it."""

    what: Phrase
    todo: Phrase
    address: Address = NOWHERE
    value: str = ""
    severity: Severity = Severity.ERROR
    choices: tuple[str, ...] = ()

    @property
    def code(self) -> str:
        return self.what.code

    def said(self, wording: Wording = ENGLISH) -> str:
        """The whole sentence: address, what is wrong, what to do."""
        where = self.address.said(wording)
        sentence = f"{wording.say(self.what)} {wording.say(self.todo)}".strip()
        return f"{where}: {sentence}" if where else sentence

    def __str__(self) -> str:
        return self.said()


class ReliefDeskError(Exception):
    """The machine or the file cannot do what was asked; the sentence says why, the advice what to do."""

    def __init__(self, what: Phrase, advice: Phrase) -> None:
        super().__init__(f"{what} {advice}")
        self.what = what
        self.advice = advice

    @classmethod
    def of(cls, what: Template, advice: Template, **values: str | int) -> ReliefDeskError:
        """The error with both sentences filled from the same values."""
        return cls(what.filled(**values), advice.filled(**values))


class FileRefused(ReliefDeskError):
    """A file cannot be opened or is not what it should be; it was left as it was."""


class DeskBusy(ReliefDeskError):
    """Another program holds the desk."""


class StaleChange(ReliefDeskError):
    """What a change or an undo builds on is no longer so; nothing was written."""


class Cancelled(Exception):
    """The user stopped a job; nothing of it was kept."""
