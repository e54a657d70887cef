"""What the reading process tells of a sheet beside its values: cells without a usable one, what is hidden."""

from __future__ import annotations

from relief_desk.workbook.frames import Send
from relief_desk.workbook.sheet_scan import ERROR, NO_RESULT, SheetFacts

MOST_NOTICES = 200
_CODES = ((ERROR, "error_cell", "more_error_cells"), (NO_RESULT, "no_result", "more_no_result"))


def send_sheet_notices(name: str, facts: SheetFacts, send: Send) -> None:
    """One notice for each cell without a usable value, many of them in one, and the hidden rows and columns."""
    for why, code, more in _CODES:
        marked = [cell for cell in facts.marked if cell.why == why]
        for cell in marked[:MOST_NOTICES]:
            values = {"error": cell.shown} if why == ERROR else {}
            send(("notice", code, values, name, (cell.row, cell.column), cell.shown))
        if len(marked) > MOST_NOTICES:
            send(("notice", more, {"n": len(marked) - MOST_NOTICES}, name, "", ""))
    if facts.marked:
        send(("marked", name, tuple(tuple(cell) for cell in facts.marked)))
    if facts.hidden_rows or facts.hidden_columns:
        send(("hidden", name, facts.hidden_rows, facts.hidden_columns))
