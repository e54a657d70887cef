"""What a column is that a user sees: its key, label, kind of value, HXL tag and help; names no column."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from relief_desk.domain.wording import Template


class Kind(StrEnum):
    """What a field holds, which decides how it is read, edited, aligned and written."""

    TEXT = "text"
    QUANTITY = "quantity"
    COUNT = "count"
    MONEY = "money"
    DATE = "date"
    TIER = "tier"
    CHOICE = "choice"
    YES_NO = "yes or no"
    ITEM = "item"
    PLACE = "place"
    ORGANISATION = "organisation"
    SECTOR = "sector"
    UNIT = "unit"
    DAYS = "days"
    PERCENT = "percent"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class Field:
    """One column: `key` in workbooks, JSON and code; `record_field` where it is kept ("" where it is derived)."""

    key: str
    label: str
    kind: Kind
    record_field: str = ""
    hxl: str = ""
    help: str = ""
    required: bool = False
    width: int = 14
    choices: tuple[str, ...] = ()
    importable: bool = True
    editable: bool = True

    @property
    def name(self) -> Template:
        """What the column is called inside a sentence, in the language of the sentence."""
        return Template(f"field.{self.key}", self.label[:1].lower() + self.label[1:])


def derived(key: str, label: str, kind: Kind, hxl: str = "", help: str = "", width: int = 12) -> Field:
    return Field(key, label, kind, "", hxl, help, width=width, importable=False, editable=False)
