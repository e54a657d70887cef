"""Makes the four files of the sample operation as their senders made them; run it to write them into the resources.

    python tests/data/build_sample.py

The rows are in the tables beside this file. People, families, destroyed houses and donors are those of the public
reports of June and July 2022, and the needs follow from them by the Sphere figures; a quantity that no report gives
says so in its remark (invented, فرضی, 虚构). Every sender has another custom: bands over the headings and a total row;
Dari from right to left with Persian digits and Solar Hijri days; Chinese with numbers as text; an HXL table saved as
text by a European Excel.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from io import BytesIO, StringIO
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

HERE = Path(__file__).resolve().parent
SAMPLE = HERE.parents[1] / "resources" / "sample"

NDMA_TITLES = (
    "Afghanistan National Disaster Management Authority - Paktika",
    "Earthquake of 22 June 2022: consolidated list of urgent needs as of 27 June 2022",
    "Quantities by the Sphere figures from destroyed houses and people identified, unless the remark says otherwise",
)
NDMA_BANDS = (("WHO", 3), ("WHAT", 4), ("WHERE", 3), ("FOR WHOM", 3), ("WHEN", 3), ("NOTES", 3))
NDMA_FOOTNOTE = "Prepared by the emergency operations room. Next update after the liaison meeting."
NDMA_QUANTITY = 5
MOPH_TITLES = ("ریاست صحت عامه ولایت خوست", "لست نیازمندی‌های عاجل پس از زلزلهٔ اول سرطان ۱۴۰۱")
CHINA_TITLES = ("援助阿富汗抗震救灾物资清单（截至2022年7月3日）",)

_MADE = datetime(2022, 7, 3, 9, 0)  # noqa: DTZ001 - the time in a workbook has no zone
_BOLD, _TITLE = Font(bold=True), Font(bold=True, size=14)
_BAND = PatternFill("solid", fgColor="D9E1F2")

Cell = str | int | float | date | None


def sample_files() -> dict[str, bytes]:
    """The sample's files by name."""
    return {
        "needs_moph_khost.xlsx": _saved(moph_workbook()),
        "needs_ndma_paktika.xlsx": _saved(ndma_workbook()),
        "pledges_donors_hxl.csv": donors_table(),
        "pledges_embassy_china.xlsx": _saved(china_workbook()),
    }


def ndma_workbook() -> Workbook:
    """Titles, bands over the headings, numbers and dates as such, one total over everything, a footnote."""
    headings, *lines = _table("sample_ndma_needs")
    typed = [[_typed(text) for text in line] for line in lines]
    book, sheet = _book("Needs Paktika")
    _write_titles(sheet, NDMA_TITLES, len(headings))
    _write_bands(sheet, NDMA_BANDS)
    _write_headings(sheet, headings)
    _write_lines(sheet, typed)
    total = sum(
        line[NDMA_QUANTITY] for line in typed if isinstance(line[NDMA_QUANTITY], int)
    )  # as people do: of all units
    sheet.append(["TOTAL", *[None] * (NDMA_QUANTITY - 1), total])
    sheet.append([])
    sheet.append([NDMA_FOOTNOTE])
    return book


def moph_workbook() -> Workbook:
    """From right to left, every cell a text, Persian digits, Solar Hijri days."""
    headings, *lines = _table("sample_moph_needs")
    book, sheet = _book("نیازمندی‌ها")
    sheet.sheet_view.rightToLeft = True
    _write_titles(sheet, MOPH_TITLES, len(headings))
    _write_headings(sheet, headings)
    _write_lines(sheet, lines)
    return book


def china_workbook() -> Workbook:
    """A title over the whole width, every cell a text, a total row."""
    headings, *lines = _table("sample_china_pledges")
    book, sheet = _book("物资清单")
    _write_titles(sheet, CHINA_TITLES, len(headings))
    _write_headings(sheet, headings)
    _write_lines(sheet, lines)
    sheet.append(["合计"])
    return book


def donors_table() -> bytes:
    """Headings, the HXL row, then the lines, with semicolons between the cells."""
    text = StringIO(newline="")
    csv.writer(text, delimiter=";", lineterminator="\r\n").writerows(_table("sample_donor_pledges"))
    return text.getvalue().encode("cp1252")


def _table(name: str) -> list[list[str]]:
    with (HERE / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter="\t", strict=True))


def _typed(text: str) -> Cell:
    """A number or an ISO day as what it is; a number with a thousands mark stays the text it was typed as."""
    for read in (int, float, date.fromisoformat):
        try:
            return read(text)
        except ValueError:
            continue
    return text or None


def _saved(book: Workbook) -> bytes:
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _book(title: str) -> tuple[Workbook, Worksheet]:
    book = Workbook()
    book.properties.creator = "Liaison office"
    book.properties.created = book.properties.modified = _MADE
    sheet = book.worksheets[0]
    sheet.title = title
    return book, sheet


def _write_titles(sheet: Worksheet, titles: Iterable[str], width: int) -> None:
    """One merged title to a row, and an empty row after them."""
    for row, title in enumerate(titles, 1):
        sheet.append([title])
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=width)
        cell = sheet.cell(row, 1)
        cell.font, cell.alignment = _TITLE, Alignment(horizontal="center")
    sheet.append([])


def _write_bands(sheet: Worksheet, bands: Iterable[tuple[str, int]]) -> None:
    """A row of merged names, each over several headings."""
    names: list[str | None] = []
    for name, width in bands:
        names += [name, *[None] * (width - 1)]
    sheet.append(names)
    row, column = sheet.max_row, 1
    for _, width in bands:
        cell = sheet.cell(row, column)
        cell.font, cell.fill, cell.alignment = _BOLD, _BAND, Alignment(horizontal="center")
        sheet.merge_cells(start_row=row, start_column=column, end_row=row, end_column=column + width - 1)
        column += width


def _write_headings(sheet: Worksheet, headings: Sequence[str]) -> None:
    sheet.append(list(headings))
    for column, heading in enumerate(headings, 1):
        cell = sheet.cell(sheet.max_row, column)
        cell.font, cell.fill, cell.alignment = _BOLD, _BAND, Alignment(wrap_text=True, vertical="top")
        sheet.column_dimensions[get_column_letter(column)].width = max(10, len(heading) + 2)


def _write_lines(sheet: Worksheet, lines: Iterable[Sequence[Cell]]) -> None:
    for line in lines:
        sheet.append([None if value == "" else value for value in line])
        for cell in sheet[sheet.max_row]:
            if isinstance(cell.value, date):
                cell.number_format = "dd/mm/yyyy"


if __name__ == "__main__":
    SAMPLE.mkdir(parents=True, exist_ok=True)
    for name, content in sample_files().items():
        (SAMPLE / name).write_bytes(content)
        print(f"{SAMPLE / name}: {len(content)} bytes")
