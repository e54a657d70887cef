"""No lambda is ever a slot: it would run in the thread that emits, and keep its widget alive."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import relief_desk.gui

GUI = Path(relief_desk.gui.__file__).parent
FILES = sorted(GUI.rglob("*.py"))


def slots_of(source: str) -> list[ast.expr]:
    calls = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    return [
        call.args[0]
        for call in calls
        if isinstance(call.func, ast.Attribute) and call.func.attr == "connect" and call.args
    ]


def is_bound(slot: ast.expr) -> bool:
    """A method or a signal of something: `self.hear`, `dialog.accept`, `getattr(window, name)`."""
    named = isinstance(slot, ast.Call) and isinstance(slot.func, ast.Name) and slot.func.id == "getattr"
    return isinstance(slot, ast.Attribute) or named or (isinstance(slot, ast.Name) and slot.id == "call")


@pytest.mark.parametrize("path", FILES, ids=[str(path.relative_to(GUI)) for path in FILES])
def test_signals_are_connected_to_bound_methods_only(path: Path) -> None:
    loose = [ast.unparse(slot) for slot in slots_of(path.read_text(encoding="utf-8")) if not is_bound(slot)]
    assert loose == []


def test_a_lambda_would_be_found() -> None:
    assert [is_bound(slot) for slot in slots_of("a.connect(lambda: 1)\nb.connect(self.hear)")] == [False, True]


@pytest.mark.parametrize("path", FILES, ids=[str(path.relative_to(GUI)) for path in FILES])
def test_only_the_runner_starts_threads(path: Path) -> None:
    starters = {"ThreadPoolExecutor", "QThread", "Thread", "QThreadPool"}
    tree = ast.parse(path.read_text(encoding="utf-8"))
    named = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)} & starters
    assert not named or path.name == "job_runner.py" or "tables" in path.parts
