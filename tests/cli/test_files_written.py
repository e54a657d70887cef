"""No command writes over a file it needs, nor begins what it could not finish for want of a place to write."""

from __future__ import annotations

from pathlib import Path

import pytest
from command_line import Command

WORDS: dict[str, tuple[str, ...]] = {
    "a reconciliation over the desk": ("reconcile", "DESK", "-o", "DESK"),
    "a reconciliation into no folder": ("reconcile", "DESK", "-o", "none/out.xlsx"),
    "a reconciliation over a folder": ("reconcile", "DESK", "-o", "folder.xlsx"),
    "a reconciliation that is no workbook": ("reconcile", "DESK", "-o", "out.txt"),
    "a reconciliation in a language nobody taught": ("reconcile", "DESK", "-o", "out.xlsx", "--language", "xx"),
    "a mail draft over its own workbook": ("reconcile", "DESK", "-o", "out.xlsx", "--eml", "out.xlsx"),
    "a list over the desk": ("list", "DESK", "needs", "-o", "DESK"),
    "the journal as a workbook": ("list", "DESK", "journal", "-o", "out.xlsx"),
    "a report over the sender's workbook": ("import", "DESK", "needs.xlsx", "--report", "needs.xlsx"),
    "a marked copy over the sender's workbook": ("import", "DESK", "needs.xlsx", "--marked", "needs.xlsx"),
    "choices over the desk": ("import", "DESK", "needs.xlsx", "--choices", "DESK"),
    "choices over another desk": ("import", "DESK", "needs.xlsx", "--choices", "other.reliefdesk"),
    "a template over a desk": ("template", "needs", "-o", "DESK"),
    "a sample in a file": ("demo", "--no-window", "--dir", "needs.xlsx"),
}


@pytest.mark.parametrize("case", WORDS)
def test_what_has_no_place_is_refused_before_anything_is_done(
    case: str, empty_desk: Path, needs_book: Path, tmp_path: Path, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder.xlsx").mkdir()
    before = contents(tmp_path)
    answer = command(*(empty_desk if word == "DESK" else word for word in WORDS[case]))
    assert answer.status in (2, 3)
    assert answer.err.count("relief-desk") >= 1
    assert "Traceback" not in answer.err
    assert contents(tmp_path) == before


def contents(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() if path.is_file() else b"" for path in folder.rglob("*")}
