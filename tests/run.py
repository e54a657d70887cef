"""Runs everything a change must pass: style, types, and the whole suite; sees to what that needs first.

    python3 tests/run.py [--quick] [words for pytest ...]

Makes `.venv` where there is none and installs the program with its `dev` extra into it; as root on Debian or Ubuntu
also the system libraries that Qt wants. Where those cannot be had, the tests of the window are left out, loudly.
`--quick` installs nothing.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
QT_LIBRARIES = ("libgl1", "libegl1", "libxkbcommon0", "libdbus-1-3", "libfontconfig1", "libglib2.0-0")
OLDEST = (3, 11)


def main(words: list[str]) -> int:
    """The number of steps that failed; all are run, so that one look shows everything."""
    if sys.version_info < OLDEST:
        sys.exit(f"Python {'.'.join(map(str, OLDEST))} or newer is needed; this is {sys.version.split()[0]}.")
    quick = "--quick" in words
    for_pytest = [word for word in words if word != "--quick"]
    if not quick:
        install()
    python = str(PYTHON) if PYTHON.exists() else sys.executable
    steps = (
        ["-m", "ruff", "check", "."],
        ["-m", "ruff", "format", "--check", "."],
        ["-m", "mypy"],
        # The tests of a file stay on one processor as far as they can: what they share is made once.
        ["-m", "pytest", "-n", "auto", "--dist", "worksteal", *for_pytest],
    )
    failed = [step for step in steps if not succeeds(python, *step)]
    for step in failed:
        print(f"FAILED: python {' '.join(step)}")
    return len(failed)


def install() -> None:
    if not PYTHON.exists() and not succeeds(sys.executable, "-m", "venv", str(VENV)):
        shutil.rmtree(VENV, ignore_errors=True)
        debian_installs("python3-venv")
        subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)
    subprocess.run([str(PYTHON), "-m", "pip", "install", "-q", "-e", f"{ROOT}[dev]"], check=True)
    if not qt_loads():
        debian_installs(*QT_LIBRARIES)


def qt_loads() -> bool:
    tried = subprocess.run([str(PYTHON), "-c", "import PySide6.QtWidgets"], capture_output=True, check=False)
    return tried.returncode == 0


def debian_installs(*packages: str) -> None:
    """Tries to; only root may, and only where there is apt. What comes of it is seen by whoever needs the packages."""
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        return
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for arguments in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", *packages]):
        subprocess.run(["apt-get", *arguments], env=environment, check=False)


def succeeds(*command: str) -> bool:
    print(f"--- {' '.join(command)}", flush=True)
    # Hundreds of tests start the program anew: it is compiled once, whatever the environment says.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
