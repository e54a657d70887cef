"""A desk whose reconciliation went out, and headquarters' hands on the workbook: for tests of the way home."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import openpyxl
from builders import BLANKET, DISTRICT, PROVINCE, START, TENT, adding, allocation, line, need, new_desk, pledge
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from relief_desk.domain.records import Allocation, HeadquartersNote, Need, PledgeLine
from relief_desk.domain.states import Tier
from relief_desk.domain.wording import ENGLISH, Wording
from relief_desk.services.desk import Desk
from relief_desk.services.jobs import finish
from relief_desk.services.merging import MergePreview, preview_merge
from relief_desk.services.reconciling import WrittenReconciliation, write_reconciliation

HEAD, TAGS, FIRST = 4, 5, 6
"""Rows of the headings, the tags and the first record in every answerable sheet."""
SENT_ON = date(2022, 6, 30)
MERGED_ON = date(2022, 7, 2)
Truth = dict[tuple[str, str], str]
"""What headquarters really answered, by record and field."""
Edit = Callable[[Workbook, Worksheet], Workbook | None]


@dataclass
class Sent:
    """One reconciliation that was sent, and the desk that made it."""

    desk: Desk
    folder: Path
    written: WrittenReconciliation

    @property
    def path(self) -> Path:
        return self.written.path

    @property
    def code(self) -> str:
        assert self.written.snapshot is not None
        return self.written.snapshot.id

    def returned(self, edit: Edit | None = None, name: str = "back.xlsx", source: Path | None = None) -> Path:
        """The workbook after someone opened it, did `edit` on the sheet of needs, and saved it as `name`."""
        book = openpyxl.load_workbook(source or self.path)
        changed = edit(book, needs_sheet(book)) if edit else None
        (changed or book).save(self.folder / name)
        return self.folder / name

    def preview(self, path: Path, **values: Any) -> MergePreview:
        return finish(preview_merge(self.desk, path, **values))

    def needs(self) -> tuple[str, ...]:
        """References of the needs in the order of the sheet."""
        return tuple(str(cell) for cell in self.written.reconciliation.needs.values("reference"))


def sent_desk(folder: Path, needs: int = 24, wording: Wording = ENGLISH) -> Sent:
    """A desk with needs that differ in every column, sent once."""
    desk = new_desk(folder)
    promise = pledge(desk.new_key("P"), sender_ref="D-7")
    lines = [
        line(promise, desk.new_key("L"), line=n, quantity_milli=(90 + n) * 1000, lot=f"lot {n}", remark=f"crate {n}")
        for n in range(4)
    ]
    stated = [_need(desk.new_key("N"), n) for n in range(needs)]
    agreed = [allocation(lines[n % 4], stated[n], 2_000 + n * 1000, desk.new_key("A")) for n in range(min(8, needs))]
    desk.apply(adding(promise, *lines, *stated, *agreed))
    return Sent(desk, folder, send(desk, folder / "reconciliation.xlsx", wording))


def _need(key: str, n: int) -> Need:
    return need(
        key,
        sender_ref=f"S-{n:03d}",
        item=(TENT, BLANKET)[n % 2],
        place=(PROVINCE, DISTRICT)[n % 3 == 0],
        quantity_milli=(100 + 7 * n) * 1000,
        people=500 + 11 * n,
        tier=Tier(1 + n % 4),
        needed_by=START + timedelta(days=n % 9),
        remark=f"asked by the elders of village {n}",
    )


def send(desk: Desk, path: Path, wording: Wording = ENGLISH) -> WrittenReconciliation:
    return finish(write_reconciliation(desk, path, as_of=SENT_ON, recipient="hq@example.org", wording=wording))


def needs_sheet(book: Workbook) -> Worksheet:
    """The sheet of needs, whatever its name."""
    for sheet in book.worksheets:
        if any(str(cell.value) == "#need+code+rd" for row in sheet.iter_rows(max_row=TAGS) for cell in row):
            return sheet
    return book.worksheets[1]


def column(sheet: Worksheet, tag: str) -> int:
    """The number of the column with this tag."""
    return next(number for number in range(1, 100) if sheet.cell(TAGS, number).value == tag)


DECISION, QUANTITY, COMMENT, REFERENCE = "#status+hq", "#value+hq", "#meta+comment+hq", "#need+code+rd"
FIELD_OF = {DECISION: "decision", QUANTITY: "hq_quantity", COMMENT: "comment"}


def put(sheet: Worksheet, row: int, tag: str, value: Any) -> None:
    """Types a value into a cell; text stays text."""
    cell = sheet.cell(row, column(sheet, tag))
    cell.value = value
    if isinstance(value, str) and not value.startswith("=@"):
        cell.data_type = "s"


def answer(sheet: Worksheet) -> Truth:
    """Headquarters' usual work on the needs: ten accepted, two changed, one asked about, some comments."""
    truth: Truth = {}
    for row in range(FIRST, FIRST + 10):
        truth |= _typed(sheet, row, DECISION, "accept")
    for row, wanted in ((FIRST + 10, 77), (FIRST + 11, 1500.5)):
        truth |= _typed(sheet, row, DECISION, "change") | _typed(sheet, row, QUANTITY, wanted)
        truth[record_in(sheet, row), "quantity"] = f"{wanted:g}"
    truth |= _typed(sheet, FIRST + 12, DECISION, "ask")
    for row in range(FIRST + 12, FIRST + 16):
        truth |= _typed(sheet, row, COMMENT, f"please check, {record_in(sheet, row)}")
    return truth


def _typed(sheet: Worksheet, row: int, tag: str, value: Any) -> Truth:
    put(sheet, row, tag, value)
    text = f"{value:g}" if isinstance(value, int | float) else str(value)
    return {(record_in(sheet, row), FIELD_OF[tag]): text}


def record_in(sheet: Worksheet, row: int) -> str:
    return str(sheet.cell(row, column(sheet, REFERENCE)).value)


def answered(sent: Sent) -> tuple[Path, Truth]:
    """The workbook after headquarters' usual work, and what it answered."""
    truth: Truth = {}

    def work(_: Workbook, sheet: Worksheet) -> None:
        truth.update(answer(sheet))

    return sent.returned(work, "answered.xlsx"), truth


def taken(preview: MergePreview) -> Truth:
    return {cell.key: cell.theirs for cell in preview.plan.taken}


def said(preview: MergePreview) -> str:
    """Everything the preview says, in English."""
    return "\n".join(f"{problem} {problem.value}" for problem in preview.problems)


def rows_named(preview: MergePreview) -> set[int]:
    return {problem.address.row for problem in preview.problems if problem.address.row}


def state(desk: Desk) -> tuple[object, ...]:
    """All that a merge may change."""
    return desk.all(Need), desk.all(PledgeLine), desk.all(Allocation), desk.all(HeadquartersNote)


def cells(sheet: Worksheet, first: int = FIRST) -> list[list[Any]]:
    return [[cell.value for cell in row] for row in sheet.iter_rows(min_row=first)]


def replace_cells(sheet: Worksheet, rows: Iterable[Iterable[Any]], first: int = FIRST) -> None:
    """Puts these rows in the place of all rows from `first` on."""
    sheet.delete_rows(first, sheet.max_row)
    for number, row in enumerate(rows, first):
        for index, value in enumerate(row, 1):
            sheet.cell(number, index).value = value
            if isinstance(value, str):
                sheet.cell(number, index).data_type = "s"


def without_parts(path: Path, pattern: str, edits: Callable[[str, bytes], bytes] = lambda _, part: part) -> Path:
    """The zip file without the parts that match, the others passed through `edits`."""
    target = path.with_name(f"surgery-{path.name}")
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as result:
        for name in source.namelist():
            if not re.search(pattern, name):
                result.writestr(name, edits(name, source.read(name)))
    return target


SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")


def resaved(path: Path, target: str, ending: str) -> Path:
    """The file as LibreOffice saves it."""
    folder = path.parent / "libreoffice"
    profile = (path.parent / "profile").as_uri()
    subprocess.run(
        [
            str(SOFFICE),
            "--headless",
            f"-env:UserInstallation={profile}",
            "--convert-to",
            target,
            "--outdir",
            folder,
            path,
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return next(folder.glob(f"{path.stem}*.{ending}"))
