"""The printed lists: what stands in each row."""

from __future__ import annotations

from pathlib import Path

from builders import item, new_desk

from relief_desk.services.lists import list_rows


def test_what_no_source_says_is_called_unverified(tmp_path: Path) -> None:
    flags = {"a-read": "yes", "b-part": "partial", "c-guess": "no", "d-new": ""}
    with new_desk(tmp_path, *(item(key, verified=flag) for key, flag in flags.items())) as desk:
        shown = {row["code"]: row["verified"] for row in list_rows(desk, "items") if row["code"] in flags}
    assert shown == {"a-read": "verified", "b-part": "partly verified", "c-guess": "unverified", "d-new": "unverified"}
