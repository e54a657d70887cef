"""Long tables, measured side by side in one run: ours, QSqlTableModel, QSortFilterProxyModel over a list.

    python tests/benchmarks/bench_tables.py [--rows 1000000] [--proxy-rows 100000] [--calc]

Each table runs in a process of its own, on the same desk, with the same eight columns in a view of 1100 x 620. Times
are of the wall, and of the processor where it says so, which a busy machine does not lengthen; for scrolling the median
of 50 repaints. "first rows" is from the keystroke to the first rows painted, "all" until the count is final. Memory is
what the process held at its highest.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent.parent)]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SEARCHES = ("t", "tent", "tent herat", "帐篷", "خیمه", "ND-0000166", "road closed", "relief society 3", "assessment 12")
SORTS = ("quantity", "item", "needed_by", "coverage")
SIZE = (1100, 620)
EIGHT_COLUMNS = "SELECT id, tier, item, place, quantity_milli, state, needed_by, sender_ref FROM needs LIMIT ?"
Figures = dict[str, float]


def milliseconds(work: Callable[[], Any]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def processor_ms(work: Callable[[], Any]) -> float:
    """What the work costs the processor in all threads, whoever else is using the machine."""
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


def memory_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def scrolling_ms(view: Any, step: int, times: int = 50) -> float:
    taken = []
    bar = view.verticalScrollBar()
    for _ in range(times):
        bar.setValue(bar.value() + step)
        taken.append(milliseconds(view.viewport().repaint))
    return statistics.median(taken)


def wait_for(app: Any, held: Callable[[], bool], seconds: float = 120) -> None:
    end = time.monotonic() + seconds
    while not held():
        app.processEvents()
        if time.monotonic() > end:
            raise TimeoutError
        time.sleep(0.0005)


class OurTable:
    """The window's own table on a desk, without the window around it."""

    def __init__(self, desk: Path) -> None:
        from datetime import date

        from PySide6.QtWidgets import QApplication

        from relief_desk.domain.wording import ENGLISH
        from relief_desk.gui.desk_session import DeskSession, DeskState
        from relief_desk.gui.fonts import apply_font
        from relief_desk.gui.job_runner import JobRunner
        from relief_desk.gui.tables.list_source import list_source
        from relief_desk.gui.tables.record_model import RecordModel
        from relief_desk.gui.tables.record_table import RecordTable
        from relief_desk.gui.theme import Brightness, apply_theme
        from relief_desk.services.listing import ListView

        self.app = QApplication.instance() or QApplication([])
        apply_font(self.app)
        apply_theme(self.app, Brightness.LIGHT)
        self.session = DeskSession(JobRunner())
        self.session.state = DeskState(desk, None, True, None, None)  # type: ignore[arg-type]
        self.imported = time.perf_counter()
        today = date(2022, 9, 1)
        self.view = ListView("needs", today)
        self.source = list_source(self.session, ENGLISH)
        self.model = RecordModel(self.source, ENGLISH, self.view)
        self.table = RecordTable(self.model, today)
        self.table.resize(*SIZE)
        self.table.show()

    def show(self, wanted: Any) -> tuple[float, float, float]:
        """Milliseconds to the first rows painted, to the final count, and of the processor to the first rows."""
        begun, worked = time.perf_counter(), time.process_time()
        turned: list[float] = []
        self.model.counted.connect(lambda _count, _all: turned.append(time.perf_counter()))
        self.model.show(wanted)
        wait_for(self.app, lambda: bool(turned))
        self.table.viewport().repaint()
        first = (time.perf_counter() - begun) * 1000
        cost = (time.process_time() - worked) * 1000
        wait_for(self.app, lambda: self.model.complete)
        whole = (time.perf_counter() - begun) * 1000
        self.model.counted.disconnect()
        return first, whole, cost

    def close(self) -> None:
        self.source.shut_down()
        self.session.runner.close()


def measure_ours(desk: Path) -> Figures:
    """The window's own table: first rows at once, the rest from a thread, rows by the page."""
    from dataclasses import replace

    start = time.perf_counter()
    held = OurTable(desk)
    first, whole, _ = held.show(held.view)
    figures: Figures = {
        "imports": (held.imported - start) * 1000,
        "first paint": first + (time.perf_counter() - held.imported) * 1000 - whole,
        "all rows known": whole,
        "rows": held.model.rowCount(),
        "page scroll": scrolling_ms(held.table, 18),
        "page scroll, processor": processor_ms(lambda: scrolling_ms(held.table, 18, 20)) / 20,
        "jump": scrolling_ms(held.table, 9173),
    }
    row = held.model.rowCount() // 2
    figures["page read"] = milliseconds(lambda: held.model.row(row))
    held.table.scrollToBottom()
    figures["end of the list"] = milliseconds(held.table.viewport().repaint)
    figures["memory, scrolled"] = memory_mb()
    wanted = {f'search "{text}"': replace(held.view, text=text) for text in SEARCHES}
    wanted |= {f"sort {key}": replace(held.view, sort=((key, True),)) for key in SORTS}
    wanted["filter priority"] = held.view.with_filter("priority", ["1"])
    for name, view in wanted.items():
        shown = held.show(view)
        figures[f"{name} first rows"], figures[f"{name} all"], figures[f"{name} first rows, processor"] = shown
    figures["memory"] = memory_mb()
    held.close()
    return figures | edits_ms(desk)


def edits_ms(desk: Path) -> Figures:
    """One cell changed, checked, journalled and safe on the disk: the median of twenty."""
    from relief_desk.services.desk import Desk
    from relief_desk.services.edits import CellEdit, edit_cells

    taken = []
    opened = time.perf_counter()
    with Desk.open(desk) as held:
        open_ms = (time.perf_counter() - opened) * 1000
        for number in range(20):
            edit = CellEdit(f"N-{number * 40_000 % 90_000:08d}", "quantity", str(number + 1))
            taken.append(milliseconds(lambda edit=edit: edit_cells(held, "needs", [edit])))
    return {"desk opened and checked": open_ms, "edit of a cell": statistics.median(taken)}


def measure_sql_model(desk: Path) -> Figures:
    """Qt's own table over SQL: 256 rows at a time, so its counts and its scroll bar are wrong until the end."""
    start = time.perf_counter()
    from PySide6.QtCore import Qt
    from PySide6.QtSql import QSqlDatabase, QSqlTableModel
    from PySide6.QtWidgets import QApplication, QTableView

    app = QApplication([])
    imported = time.perf_counter()
    database = QSqlDatabase.addDatabase("QSQLITE")
    database.setDatabaseName(str(desk))
    database.setConnectOptions("QSQLITE_OPEN_READONLY")
    database.open()
    model = QSqlTableModel(None, database)
    model.setTable("needs")
    table = QTableView()
    table.setModel(model)
    table.resize(*SIZE)
    table.show()
    model.select()
    app.processEvents()
    table.viewport().repaint()
    figures: Figures = {
        "imports": (imported - start) * 1000,
        "first paint": (time.perf_counter() - imported) * 1000,
        "rows": model.rowCount(),
        "page scroll": scrolling_ms(table, 18),
    }
    for text in ("tent", "ND-0000166"):
        model.setFilter(f"remark LIKE '%{text}%' OR sender_ref LIKE '%{text}%' OR item LIKE '%{text}%'")
        figures[f'search "{text}" first rows'] = milliseconds(model.select)
    model.setFilter("")
    model.setSort(model.fieldIndex("quantity_milli"), Qt.SortOrder.DescendingOrder)
    figures["sort quantity first rows"] = milliseconds(model.select)
    while model.canFetchMore():
        model.fetchMore()
    figures["all rows known"] = (time.perf_counter() - imported) * 1000
    figures["memory"] = memory_mb()
    return figures


def measure_proxy(desk: Path, rows: int) -> Figures:
    """A list of rows in Python under QSortFilterProxyModel, as most examples have it."""
    import sqlite3

    start = time.perf_counter()
    from PySide6.QtCore import QAbstractTableModel, QModelIndex, QSortFilterProxyModel, Qt
    from PySide6.QtWidgets import QApplication, QTableView

    app = QApplication([])
    imported = time.perf_counter()
    db = sqlite3.connect(f"{desk.resolve().as_uri()}?mode=ro", uri=True)
    held = db.execute(EIGHT_COLUMNS, (rows,)).fetchall()
    db.close()

    class Rows(QAbstractTableModel):
        def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008, N802
            return 0 if parent.isValid() else len(held)

        def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008, N802
            return 0 if parent.isValid() else 8

        def data(self, index: QModelIndex, role: int = 0) -> Any:
            return held[index.row()][index.column()] if role == 0 else None

    proxy = QSortFilterProxyModel()
    model = Rows()
    proxy.setSourceModel(model)
    proxy.setFilterKeyColumn(-1)
    table = QTableView()
    table.setModel(proxy)
    table.resize(*SIZE)
    table.show()
    app.processEvents()
    table.viewport().repaint()
    figures: Figures = {
        "imports": (imported - start) * 1000,
        "first paint": (time.perf_counter() - imported) * 1000,
        "rows": proxy.rowCount(),
        "page scroll": scrolling_ms(table, 18),
    }
    figures['search "ND-0000166" first rows'] = milliseconds(lambda: proxy.setFilterFixedString("ND-0000166"))
    proxy.setFilterFixedString("")
    figures["sort quantity first rows"] = milliseconds(lambda: proxy.sort(4, Qt.SortOrder.DescendingOrder))
    figures["memory"] = memory_mb()
    return figures


def measure_calc(desk: Path, rows: int) -> Figures:
    """LibreOffice opening the same rows as a workbook and saving them; no figures where it is not installed."""
    import sqlite3

    import xlsxwriter

    office = shutil.which("soffice")
    if office is None:
        return {}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "needs.xlsx"
        book = xlsxwriter.Workbook(path, {"constant_memory": True})
        sheet = book.add_worksheet()
        db = sqlite3.connect(f"{desk.resolve().as_uri()}?mode=ro", uri=True)
        for at, row in enumerate(db.execute(EIGHT_COLUMNS, (rows,))):
            sheet.write_row(at, 0, row)
        db.close()
        book.close()
        command = [office, "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "ods",
                   "--outdir", folder, str(path)]  # fmt: skip
        subprocess.run(command, capture_output=True, check=True, timeout=600)  # the first run makes its profile
        taken = milliseconds(lambda: subprocess.run(command, capture_output=True, check=True, timeout=600))
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return {"rows": rows, "open and save": taken, "memory": memory}


def in_a_process(name: str, *arguments: str) -> Figures:
    command = [sys.executable, __file__, "--measure", name, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=900)
    if done.returncode:
        print(done.stderr, file=sys.stderr)
        return {}
    found: Figures = json.loads(done.stdout.splitlines()[-1])
    return found


def show_together(columns: dict[str, Figures]) -> None:
    names = list(dict.fromkeys(name for figures in columns.values() for name in figures))
    print(f"{'':44}" + "".join(f"{column:>26}" for column in columns))
    for name in names:
        unit = {"memory": " MB", "memory, scrolled": " MB", "rows": ""}.get(name, " ms")
        cells = [figures.get(name) for figures in columns.values()]
        texts = ["" if cell is None else f"{cell:,.0f}{unit}" if cell >= 100 else f"{cell:.1f}{unit}" for cell in cells]
        print(f"{name:44}" + "".join(f"{text:>26}" for text in texts))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--proxy-rows", type=int, default=100_000)
    parser.add_argument("--desk", type=Path, help="a desk made by an earlier run, kept instead of made anew")
    parser.add_argument("--calc", action="store_true", help="also LibreOffice Calc, at --proxy-rows")
    parser.add_argument("--measure", choices=("ours", "sql", "proxy", "calc"), help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.measure:
        work = {
            "ours": lambda: measure_ours(given.desk),
            "sql": lambda: measure_sql_model(given.desk),
            "proxy": lambda: measure_proxy(given.desk, given.proxy_rows),
            "calc": lambda: measure_calc(given.desk, given.proxy_rows),
        }[given.measure]
        print(json.dumps(work()))
        return
    with tempfile.TemporaryDirectory() as folder:
        os.environ["RELIEF_DESK_HOME"] = folder
        desk = given.desk or Path(folder) / "many.reliefdesk"
        if not desk.exists():
            from table_desks import build_desk

            print(
                f"making a desk of {given.rows:,} needs: {milliseconds(lambda: build_desk(desk, given.rows)):,.0f} ms"
            )
        where = ("--desk", str(desk), "--proxy-rows", str(given.proxy_rows))
        columns = {
            "Relief Desk": in_a_process("ours", *where),
            "QSqlTableModel": in_a_process("sql", *where),
            f"proxy, {given.proxy_rows:,} rows": in_a_process("proxy", *where),
        }
        if given.calc:
            columns[f"Calc, {given.proxy_rows:,} rows"] = in_a_process("calc", *where)
        print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
        show_together(columns)


if __name__ == "__main__":
    main()
