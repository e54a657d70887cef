"""A place that cannot be written is refused in a sentence, wherever the trouble shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from relief_desk.domain.problems import FileRefused
from relief_desk.workbook.writing import replace_file


@pytest.mark.parametrize("place", ["missing/out.xlsx", "file/out.xlsx"])
def test_a_place_that_cannot_be_written_is_refused(place: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    with pytest.raises(FileRefused):
        replace_file(tmp_path / place, b"content")


def test_a_refused_write_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "out.xlsx"
    path.write_bytes(b"before")

    def read_only(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(Path, "open", read_only)
    monkeypatch.setattr(Path, "unlink", read_only)
    with pytest.raises(FileRefused, match="Read-only file system"):
        replace_file(path, b"after")
    monkeypatch.undo()
    assert path.read_bytes() == b"before"
