"""The house and its rooms: imports point inward, nothing imports in a circle, and no drawer holds "various things"."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

from parsed_files import parsed

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "relief_desk"
EXCEL = {"openpyxl", "python_calamine", "xlsxwriter", "msoffcrypto"}
DATABASE = {"sqlalchemy", "alembic"}
QT = {"PySide6", "shiboken6"}
# What each layer may import besides itself and the standard library.
MAY_IMPORT: dict[str, set[str]] = {
    "domain": set(),
    "relief_desk": set(),
    "paths": set(),
    "storage": {"domain"} | DATABASE,
    "workbook": {"domain"} | EXCEL,
    "services": {"domain", "storage", "workbook", "paths"},
    "gui": {"domain", "services", "paths"} | QT,
    "cli": {"domain", "services", "paths"},
    # The way in: it may know every room.
    "__main__": {"gui", "cli", "selftest"},
    "selftest": {"domain", "storage", "services", "gui", "cli"},
    "frozen_start": {"workbook", "__main__"},
}
NOT_PURE = {
    *("asyncio", "concurrent", "ctypes", "getpass", "glob", "http", "io", "logging", "multiprocessing", "os"),
    *("pathlib", "pickle", "platform", "queue", "random", "secrets", "shelve", "shutil", "signal", "socket"),
    *("sqlite3", "ssl", "subprocess", "sys", "tempfile", "threading", "time", "urllib", "zipfile"),
}
NOT_PURE_CALLS = {"open", "print", "input", "date.today", "datetime.now", "datetime.today", "datetime.utcnow"}
STANDARD = set(sys.stdlib_module_names)
DRAWERS = {"utils", "util", "common", "helpers", "helper", "misc", "core", "manager", "managers", "base", "shared"}


def module_name(file: Path) -> str:
    parts = file.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


FILES = {module_name(file): file for file in sorted(PACKAGE.rglob("*.py"))}


def imported(node: ast.AST) -> Iterator[str]:
    """The modules an import statement names; a name that is no module of ours counts as its package."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        assert node.level == 0, "relative imports hide which layer they reach"
        for alias in node.names:
            whole = f"{node.module}.{alias.name}"
            yield whole if whole in FILES else str(node.module)


def layer_of(module: str) -> str:
    first, _, rest = module.partition(".")
    return (rest.split(".")[0] or "relief_desk") if first == "relief_desk" else first


def test_imports_point_inward() -> None:
    strangers = {
        f"{module} imports {target}"
        for module, file in FILES.items()
        for node in ast.walk(parsed(file))
        for target in imported(node)
        if layer_of(target) not in {layer_of(module), "relief_desk"} | MAY_IMPORT[layer_of(module)] | STANDARD
    }
    assert not strangers


def test_the_domain_touches_no_file_clock_or_chance() -> None:
    found = set()
    for module in (name for name in FILES if layer_of(name) == "domain"):
        nodes = list(ast.walk(parsed(FILES[module])))
        used = {target.split(".")[0] for node in nodes for target in imported(node)} & NOT_PURE
        called = {ast.unparse(node.func) for node in nodes if isinstance(node, ast.Call)} & NOT_PURE_CALLS
        found |= {f"{module} uses {name}" for name in used | called}
    assert not found


def test_no_module_imports_itself_in_a_circle() -> None:
    graph = {
        module: {
            target
            for statement in parsed(file).body
            for target in imported(statement)
            if target in FILES and target != module
        }
        for module, file in FILES.items()
    }
    order = list(TopologicalSorter(graph).static_order())  # raises CycleError, which names the circle
    assert set(FILES) <= set(order)


def test_no_drawer_holds_various_things() -> None:
    files = [*PACKAGE.rglob("*.py"), *(ROOT / "tests").rglob("*.py")]
    names = {part for file in files for part in file.relative_to(ROOT).with_suffix("").parts}
    assert not names & DRAWERS
    classes = {n.name for file in FILES.values() for n in ast.walk(parsed(file)) if isinstance(n, ast.ClassDef)}
    assert not {name for name in classes if name.endswith(("Manager", "Helper", "Util", "Utils"))}


def test_the_top_level_holds_only_what_the_house_has_rooms_for() -> None:
    rooms = {"relief_desk", "resources", "tests", "pyproject.toml", "build_installer.spec", "README.md", "LICENSE"}
    litter = {"build", "dist"}  # what building leaves behind, which is not kept
    found = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert {name for name in found - rooms - litter if not name.endswith(".egg-info")} == set()
