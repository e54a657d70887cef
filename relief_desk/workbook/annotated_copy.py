"""A copy of the sender's own workbook with the cells marked that need an answer; the original is never touched.

openpyxl writes back what it understood and silently drops the rest (pictures, shapes, newer rules, saved results of
formulas). `losses` says what would be dropped: a copy is offered only where nothing is.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.utils.cell import coordinate_from_string

from relief_desk.domain.problems import FileRefused, Problem, Severity
from relief_desk.domain.wording import ENGLISH, Template, Wording
from relief_desk.workbook.text_safety import holdable, sheet_name
from relief_desk.workbook.writing import replace_file

PICTURES = Template("annotated.pictures", "pictures")
SHAPES = Template("annotated.shapes", "shapes and text boxes")
CHARTS = Template("annotated.charts", "charts")
NEW_RULES = Template("annotated.new_rules", "rules and colours of newer Excel versions")
FORMULAS = Template("annotated.formulas", "saved results of formulas")
THREADS = Template("annotated.threads", "discussions in comments")
CONTROLS = Template("annotated.controls", "buttons and other controls")
MACROS = Template("annotated.macros", "macros")
PIVOTS = Template("annotated.pivots", "pivot tables and slicers")
LINKS = Template("annotated.links", "links to other files")
SIGNATURES = Template("annotated.signatures", "digital signatures")
NOT_COPYABLE = Template("annotated.not_copyable", "{file} cannot be copied without losing: {lost}.")
SEND_REPORT = Template("annotated.send_report", "Send the import report instead; it names every cell.")
OTHER_KIND = Template("annotated.other_kind", "the file itself, which is no .xlsx workbook")
AUTHOR = "Relief Desk"
REPORT_SHEET = Template("annotated.report_sheet", "Import report")

_PARTS = (
    (re.compile(r"xl/media/", re.I), PICTURES),
    (re.compile(r"xl/charts/", re.I), CHARTS),
    (re.compile(r"xl/(?:diagrams|drawings/drawing)", re.I), SHAPES),
    (re.compile(r"xl/threadedcomments/", re.I), THREADS),
    (re.compile(r"xl/(?:activex|ctrlprops|embeddings)/", re.I), CONTROLS),
    (re.compile(r"vbaproject\.bin|xl/macrosheets/", re.I), MACROS),
    (re.compile(r"xl/(?:pivottables|pivotcache|slicers|slicercaches|timelines)", re.I), PIVOTS),
    (re.compile(r"xl/(?:externallinks|connections|querytables|querys)", re.I), LINKS),
    (re.compile(r"_xmlsignatures/", re.I), SIGNATURES),
)
_SHEET_PART = re.compile(r"xl/worksheets/[^/]+\.xml", re.I)
_FILLS = {
    Severity.ERROR: "F4A259",
    Severity.QUESTION: "FFE680",
    Severity.WARNING: "FFE680",
    Severity.NOTE: "A6CEE3",
}
_LONGEST_NOTE = 2000


def losses(content: bytes) -> tuple[Template, ...]:
    """What a copy would lose, each said once; everything for a file that is no .xlsx workbook."""
    if not content.startswith(b"PK"):
        return (OTHER_KIND,)
    found: dict[Template, None] = {}
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            found.update(dict.fromkeys(what for pattern, what in _PARTS if pattern.search(name)))
            if _SHEET_PART.fullmatch(name):
                text = archive.read(name)
                found.update({FORMULAS: None} if b"<f>" in text or b"<f " in text else {})
                found.update({NEW_RULES: None} if b"<ext " in text or b":ext " in text else {})
    return tuple(found)


def write_annotated_copy(source: Path, path: Path, problems: Iterable[Problem], wording: Wording = ENGLISH) -> int:
    """Writes a copy of `source` in the place of `path`, its cells coloured and commented; returns how many were marked.

    The first sheet lists all problems. Raises FileRefused when something would be lost or nothing can be written.
    """
    content = source.read_bytes()
    lost = losses(content)
    if lost:
        parts = tuple(each.filled() for each in lost)
        raise FileRefused(NOT_COPYABLE.filled(file=source.name, lost=parts), SEND_REPORT.filled())
    book = load_workbook(io.BytesIO(content))
    listed = list(problems)
    marked = sum(_marked(book, problem, wording) for problem in listed)
    _add_report_sheet(book, listed, wording)
    copied = io.BytesIO()
    book.save(copied)
    replace_file(path, copied.getvalue())
    return marked


def _marked(book: Any, problem: Problem, wording: Wording) -> bool:
    address = problem.address
    if address.sheet not in book.sheetnames or not address.row:
        return False
    sheet = book[address.sheet]
    place = address.cell if _is_cell(address.cell) else f"A{address.row}"
    cell = sheet[place]
    if not hasattr(cell, "comment") or type(cell).__name__ == "MergedCell":
        return False
    said = holdable(f"{wording.say(problem.what)}\n{wording.say(problem.todo)}")
    before = f"{cell.comment.text}\n\n" if cell.comment else ""
    cell.comment = Comment((before + said)[:_LONGEST_NOTE], AUTHOR, height=120, width=320)
    cell.fill = PatternFill("solid", start_color=_FILLS[problem.severity])
    return True


def _is_cell(text: str) -> bool:
    return bool(re.fullmatch(r"[A-Z]{1,3}[1-9]\d{0,6}", text)) and coordinate_from_string(text)[1] > 0


def _add_report_sheet(book: Any, problems: Iterable[Problem], wording: Wording) -> None:
    name = sheet_name(wording.say(REPORT_SHEET), frozenset(book.sheetnames))
    sheet = book.create_sheet(name, 0)
    headings = ("Sheet", "Cell", "Heading", "Value as read", "What is wrong", "What to do")
    lines = [tuple(map(wording.text, headings))]
    for each in problems:
        place = each.address.cell or (str(each.address.row) if each.address.row else "")
        texts = (each.address.sheet, place, each.address.heading, each.value)
        lines.append((*texts, wording.say(each.what), wording.say(each.todo)))
    for row, line in enumerate(lines, start=1):
        for column, text in enumerate(line, start=1):
            cell = sheet.cell(row, column)
            # Set as text after the value, or a value such as "=1+1" would become a formula.
            cell.value = holdable(text)[:32_000]
            cell.data_type = "s"
            cell.quotePrefix = text.startswith(("=", "+", "-", "@"))
    for letter, width in zip("ABCDEF", (18, 10, 20, 24, 50, 50), strict=True):
        sheet.column_dimensions[letter].width = width
    book.active = 0
