"""No lambda is ever a slot: it would run in the thread that emits, and keep its widget alive."""

from __future__ import annotations

import ast
from pathlib import Path

from parsed_files import parsed

import relief_desk.gui

GUI = Path(relief_desk.gui.__file__).parent
FILES = sorted(GUI.rglob("*.py"))


def slots_of(tree: ast.Module) -> list[ast.expr]:
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
    return [
        call.args[0]
        for call in calls
        if isinstance(call.func, ast.Attribute) and call.func.attr == "connect" and call.args
    ]


def is_bound(slot: ast.expr) -> bool:
    """A method or a signal of something: `self.hear`, `dialog.accept`, `getattr(window, name)`."""
    named = isinstance(slot, ast.Call) and isinstance(slot.func, ast.Name) and slot.func.id == "getattr"
    return isinstance(slot, ast.Attribute) or named or (isinstance(slot, ast.Name) and slot.id == "call")


def test_signals_are_connected_to_bound_methods_only() -> None:
    loose = [
        f"{path.name}: {ast.unparse(slot)}" for path in FILES for slot in slots_of(parsed(path)) if not is_bound(slot)
    ]
    assert loose == []


def test_a_lambda_would_be_found() -> None:
    slots = slots_of(ast.parse("a.connect(lambda: 1)\nb.connect(self.hear)"))
    assert [is_bound(slot) for slot in slots] == [False, True]


def test_only_the_runner_starts_threads() -> None:
    starters = {"ThreadPoolExecutor", "QThread", "Thread", "QThreadPool"}
    starting = {
        path.name
        for path in FILES
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Name) and node.id in starters
    }
    assert starting == {"job_runner.py"}
