"""A worksheet of XlsxWriter that writes long tables of plain cells quickly; knows nothing of what they mean.

At every cell XlsxWriter looks whether its place was given as "A1", escapes what cannot hold a sign to escape, and keeps
the cells of a table to find another that overlaps it. None of it is needed here. Where rows are not kept, it refuses
tables and repeats every text; here tables and shared texts are the same whether rows are kept or not. It rests on names
that are XlsxWriter's own business; its versions 3.2 and 3.3 agree in them.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_range, xl_rowcol_to_cell_fast
from xlsxwriter.worksheet import Worksheet


class String(NamedTuple):
    """A cell with the number of a shared text, named as XlsxWriter names its own."""

    string: int
    format: Format


class QuickSheet(Worksheet):  # type: ignore[misc]
    """Rows are written from the top to the bottom; a text fits its cell."""

    constant_memory: bool
    write_blank = Worksheet._write_blank
    write_number = Worksheet._write_number
    write_datetime = Worksheet._write_datetime

    def write_string(self, row: int, col: int, string: str, cell_format: Format = None) -> int:
        if self._check_dimensions(row, col):
            return -1
        self._go_on_to(row)
        self.table[row][col] = String(self.str_table._get_shared_string_index(string), cell_format)
        return 0

    def add_table(self, first_row: int, first_col: int, last_row: int, last_col: int, options: dict[str, Any]) -> int:
        """Made as small as can be, with its headings, and then stretched."""
        self._go_on_to(first_row)
        keeps_rows, self.constant_memory = not self.constant_memory, False
        outcome: int = super().add_table(first_row, first_col, first_row + 1, last_col, options)
        self.constant_memory = not keeps_rows
        if not outcome:
            area = xl_range(first_row, first_col, last_row, last_col)
            self.tables[-1].update(range=area, a_range=area, autofilter=area)
        return outcome

    def _go_on_to(self, row: int) -> None:
        """Where rows are not kept, the one before is written."""
        if self.constant_memory and row > self.previous_row:
            self._write_single_row(row)

    def _write_cell(self, row: int, col: int, cell: Any) -> None:
        look = "" if cell.format is None else f' s="{cell.format._get_xf_index()}"'
        place = f'<c r="{xl_rowcol_to_cell_fast(row, col)}"{look}'
        match type(cell).__name__:
            case "String":
                self.fh.write(f'{place} t="s"><v>{cell.string}</v></c>')
            case "Number" | "Datetime":
                self.fh.write(f"{place}><v>{cell.number:.16G}</v></c>")
            case "Blank":
                self.fh.write(f"{place}/>")
            case _:
                super()._write_cell(row, col, cell)
