"""Disks of our own for the tests: small ones that fill up, and ones that cannot be written."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

MayMount = Callable[[str, Path], None]


def _mount(options: str, folder: Path) -> None:
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)], capture_output=True, text=True, check=False
    )
    if done.returncode:
        pytest.skip(f"NO DISK OF ITS OWN FOR THIS TEST: {done.stderr.strip()}")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of four megabytes; only root may make one."""
    if sys.platform == "win32" or os.geteuid() != 0:
        pytest.skip("ONLY ROOT MAY MAKE A SMALL DISK")
    folder = tmp_path / "disk"
    folder.mkdir()
    _mount("size=4m", folder)
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


@pytest.fixture
def make_read_only(tmp_path: Path) -> Iterator[Callable[[Path], None]]:
    """Makes a folder read-only: by its rights, or for root, whom rights do not stop, by mounting it so."""
    undo: list[Callable[[], object]] = []

    def make(folder: Path) -> None:
        if sys.platform == "win32":
            pytest.skip("FOLDERS ARE NOT MADE READ-ONLY BY RIGHTS HERE")
        if os.geteuid() != 0:
            folder.chmod(0o500)
            undo.append(lambda: folder.chmod(0o700))
            return
        for options in (["--bind"], ["-o", "remount,ro,bind"]):
            done = subprocess.run(["mount", *options, str(folder), str(folder)], capture_output=True, check=False)
            if done.returncode:
                pytest.skip("A READ-ONLY DISK COULD NOT BE MADE")
            if options == ["--bind"]:
                undo.append(lambda: subprocess.run(["umount", "-l", str(folder)], check=True))

    yield make
    for step in reversed(undo):
        step()
