"""The columns of the reconciliation's sheets; knows no values."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from relief_desk.domain.fields import (
    ALLOCATION_FIELDS,
    NEED_FIELDS,
    NEED_FIGURES,
    PLEDGE_FIELDS,
    PLEDGE_FIGURES,
    Field,
    Kind,
)
from relief_desk.domain.sheets import Column, column_of

DECISIONS = ("accept", "reject", "change", "ask")
"""What headquarters can answer about a row."""

NEED_TAG = "#need+code+rd"
LINE_TAG = "#capacity+code+rd"
ALLOCATION_TAG = "#activity+code+rd"

ROW_COLUMN = Column(
    "row", "Row", Kind.REFERENCE, "#meta+row+rd", 16,
    "Please leave as it is: it shows that an answer still stands in its own row.",
)  # fmt: skip
"""The reference once more among the answers: whoever sorts these alone takes it along, or is stopped by its lock."""

ANSWER_COLUMNS = (
    Column(
        "decision", "Decision", Kind.CHOICE, "#status+hq", 11, "Choose from the list: accept, reject, change or ask.",
        DECISIONS, answer=True,
    ),
    ROW_COLUMN,
    Column(
        "hq_quantity", "Changed quantity", Kind.QUANTITY, "#value+hq", 11,
        "Only with the decision change: the new quantity in the unit of this row.", answer=True,
    ),
    Column(
        "comment", "Comment", Kind.TEXT, "#meta+comment+hq", 24,
        "Anything the field should know or do.", answer=True,
    ),
)  # fmt: skip
CHECK_COLUMN = Column(
    "check", "Check", Kind.TEXT, "#meta+check+rd", 8, "Please leave as it is.", printed=False, hidden=True
)


def _chosen(fields: Iterable[Field], widths: dict[str, int], *, printed: bool = True) -> tuple[Column, ...]:
    known = {field.key: field for field in fields}
    return tuple(column_of(known[key], width=width, printed=printed) for key, width in widths.items())


class Cover(StrEnum):
    """How a need stands, in a word beside the colour."""

    COVERED = "covered"
    PARTLY = "partly covered"
    NOT = "not covered"


_NEEDS = (*NEED_FIELDS, *NEED_FIGURES)
COVER = Column(
    "cover", "Cover", Kind.CHOICE, "#status+cover", 15, "Covered, partly covered or not covered.", tuple(Cover)
)
WHERE = Column("where", "Where", Kind.TEXT, "#loc+all+name", 22, "Province, district and place.")
REASON = Column("reason", "Why it is not covered", Kind.TEXT, "#description+reason", 36, "Why there is a gap.")

NEED_COLUMNS = (
    *_chosen(_NEEDS, {"reference": 16, "priority": 9, "item": 22}),
    WHERE,
    *_chosen(_NEEDS, {"needed_by": 11, "quantity": 10, "unit": 8, "covered": 10, "gap": 10, "gap_strict": 10}),
    COVER,
    REASON,
    *ANSWER_COLUMNS,
    *_chosen(
        _NEEDS,
        {
            "need_id": 14, "sector": 18, "province": 14, "district": 14, "people": 10, "coverage": 10,
            "covered_firm": 10, "overlap": 10, "requester": 20, "recipient": 20, "status": 11, "source": 20,
            "remark": 30,
        },
        printed=False,
    ),
    CHECK_COLUMN,
)  # fmt: skip

_PLEDGES = (*PLEDGE_FIELDS, *PLEDGE_FIGURES)
PLEDGE_COLUMNS = (
    *_chosen(_PLEDGES, {"reference": 16, "donor": 24, "item": 24, "firmness": 12, "status": 10, "eta": 11}),
    *_chosen(_PLEDGES, {"quantity": 11, "unit": 8, "allocated": 11, "free": 11}),
    Column("earmarks", "Earmarks", Kind.TEXT, "#status+earmark", 22, "Only for these places, sectors or recipients."),
    *ANSWER_COLUMNS,
    *_chosen(
        _PLEDGES,
        {
            "pledge_id": 14, "pledged_on": 11, "sector": 18, "available_from": 11, "expiry": 11, "lot": 12,
            "location": 16, "entry_point": 16, "conditions": 24, "source": 20, "remark": 30,
        },
        printed=False,
    ),
    CHECK_COLUMN,
)  # fmt: skip

ALLOCATION_COLUMNS = (
    column_of(next(field for field in ALLOCATION_FIELDS if field.key == "reference"), tag=ALLOCATION_TAG, width=16),
    *_chosen(ALLOCATION_FIELDS, {"donor": 20, "item": 22}),
    Column("place", "Place", Kind.TEXT, "#loc+all+name", 22, "Where it goes."),
    *_chosen(ALLOCATION_FIELDS, {"quantity": 10, "unit": 8, "counted": 10, "counted_unit": 8, "status": 11}),
    *_chosen(ALLOCATION_FIELDS, {"basis": 11, "reason": 30}),
    *ANSWER_COLUMNS,
    *_chosen(ALLOCATION_FIELDS, {"need": 15, "pledge": 15, "locked": 8, "decided_on": 11}, printed=False),
    CHECK_COLUMN,
)

_GAP_TAGS = {"reference": "#need+code+gap"}
GAP_COLUMNS = (
    *(column_of(field, tag=_GAP_TAGS[field.key], width=16) for field in NEED_FIELDS if field.key in _GAP_TAGS),
    *_chosen(_NEEDS, {"priority": 9, "sector": 18, "item": 24}),
    WHERE,
    *_chosen(_NEEDS, {"needed_by": 11, "quantity": 10, "gap": 10, "gap_strict": 10, "unit": 8, "people": 10}),
    REASON,
)

PROBLEM_COLUMNS = (
    Column("severity", "How grave", Kind.CHOICE, "#severity+problem", 11, "Error, question, warning or note."),
    Column("record", "Reference", Kind.TEXT, "#meta+code", 16, "The record it is about."),
    Column("what", "What is wrong", Kind.TEXT, "#description+problem", 60, "What was found."),
    Column("todo", "What to do", Kind.TEXT, "#description+advice", 60, "What sets it right."),
    Column("value", "Value", Kind.TEXT, "#meta+value", 24, "The value as it was read."),
)

_COVERAGE = (
    Column("needs", "Needs", Kind.COUNT, "", 10, "How many needs count."),
    Column("covered_needs", "Covered in full", Kind.COUNT, "", 10, "Needs without a gap, hopeful."),
    Column("strict", "Coverage (strict)", Kind.PERCENT, "", 11),
    Column("hopeful", "Coverage (hopeful)", Kind.PERCENT, "", 11),
    Column("people_strict", "Coverage by people (strict)", Kind.PERCENT, "", 11),
    Column("people_hopeful", "Coverage by people (hopeful)", Kind.PERCENT, "", 11),
)
TIER_COLUMNS = (Column("group", "Priority", Kind.TIER, "", 34), *_COVERAGE)
SECTOR_COLUMNS = (Column("group", "Sector", Kind.TEXT, "", 34), *_COVERAGE)
PROVINCE_COLUMNS = (Column("group", "Province", Kind.TEXT, "", 34), *_COVERAGE)
ITEM_COLUMNS = (
    Column("item", "Item", Kind.TEXT, "#item+name", 38),
    Column("unit", "Unit", Kind.UNIT, "#item+unit", 14),
    Column("needed", "Needed", Kind.QUANTITY, "#need+num", 14),
    Column("firm", "Covered firmly", Kind.QUANTITY, "#output+num+firm", 14),
    Column("covered", "Covered", Kind.QUANTITY, "#output+num", 14),
    Column("gap_strict", "Gap (strict)", Kind.QUANTITY, "#need+num+gap+strict", 14),
    Column("gap", "Gap (hopeful)", Kind.QUANTITY, "#need+num+gap", 14),
    Column("pledged", "Pledged", Kind.QUANTITY, "#capacity+num", 14),
    Column("allocated", "Allocated", Kind.QUANTITY, "#output+num+allocated", 14),
    Column("free", "Free", Kind.QUANTITY, "#capacity+num+free", 14),
)
DEFINITION_COLUMNS = (
    Column("figure", "Figure", Kind.TEXT, "", 28),
    Column("definition", "What it says", Kind.TEXT, "", 110),
)
