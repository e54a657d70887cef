"""What an installed copy brings along: every package and every resource file, and where it looks for them."""

from __future__ import annotations

import re
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


@pytest.mark.parametrize(
    ("name", "left_out"),
    [
        ("resources/translations/relief_desk_fa_AF.qm", False),
        ("PySide6/Qt/translations/qtbase_fa.qm", False),
        ("PySide6\\translations\\qtbase_fr.qm", False),
        ("PySide6/Qt/translations/qtbase_de.qm", True),
        ("PySide6/Qt/translations/qtbase_fa_IR.qm", True),
    ],
)
def test_a_build_takes_along_the_languages_of_the_window(name: str, left_out: bool) -> None:
    spec = (ROOT / "build_installer.spec").read_text(encoding="utf-8")
    pattern = re.search(r'^OTHER_LANGUAGES = re\.compile\(r"(.+)"\)$', spec, re.MULTILINE)
    assert pattern is not None
    assert bool(re.search(pattern[1], name)) is left_out


@pytest.mark.parametrize("folder", ["reference", "sample", "help", "translations"])
def test_the_resources_are_there(folder: str) -> None:
    assert any((paths.resources() / folder).iterdir())


def test_every_table_of_the_reference_data_is_plain_text_with_equal_rows() -> None:
    for path in (paths.resources() / "reference").glob("*.tsv"):
        lines = path.read_text(encoding="utf-8").split("\n")
        assert lines.pop() == "", path.name
        assert "\r" not in "".join(lines), path.name
        assert {line.count("\t") for line in lines} == {lines[0].count("\t")}, path.name
