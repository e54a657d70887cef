"""What an installed copy brings along: every package and every resource file, and where it looks for them."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

import pytest

from relief_desk import paths

ROOT = Path(__file__).parents[1]
SETUPTOOLS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]


def test_every_folder_of_code_is_installed() -> None:
    folders = {path.parent for path in (ROOT / "relief_desk").rglob("*.py")}
    names = {".".join(folder.relative_to(ROOT).parts) for folder in folders}
    assert names <= set(SETUPTOOLS["packages"])


def test_every_resource_is_installed() -> None:
    assert SETUPTOOLS["package-dir"] == {"relief_desk_resources": "resources"}
    assert SETUPTOOLS["package-data"] == {"relief_desk_resources": ["**/*"]}


def test_in_a_checkout_the_resources_are_beside_the_code() -> None:
    assert paths.resources() == ROOT / "resources"


def test_in_a_frozen_program_the_resources_are_in_its_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resources() == tmp_path / "resources"


def test_in_an_installed_copy_the_resources_are_a_package_of_their_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "_HERE", tmp_path / "relief_desk")
    assert paths.resources() == tmp_path / "relief_desk_resources"


@pytest.mark.parametrize("folder", ["reference", "sample", "help", "translations"])
def test_the_resources_are_there(folder: str) -> None:
    assert any((paths.resources() / folder).iterdir())


def test_every_table_of_the_reference_data_is_plain_text_with_equal_rows() -> None:
    for path in (paths.resources() / "reference").glob("*.tsv"):
        lines = path.read_text(encoding="utf-8").split("\n")
        assert lines.pop() == "", path.name
        assert "\r" not in "".join(lines), path.name
        assert {line.count("\t") for line in lines} == {lines[0].count("\t")}, path.name
