"""The four characters by which this device marks the keys it makes in one desk file; knows nothing of records.

They belong to a place of the file on this device: a copy of the desk, here or elsewhere, makes keys of its own, so that
two copies that both went on working never give one key to two records. How many keys were made is remembered here too,
because an older backup that is put in the place of a desk knows less of it than this device does.
"""

from __future__ import annotations

import json
import secrets
from contextlib import suppress
from pathlib import Path

from relief_desk import paths
from relief_desk.domain.references import ALPHABET, DEVICE_LENGTH


def device_keys(desk: Path) -> tuple[str, int]:
    """The code of this file on this device, made up at first use, and how many keys it has made as far as is known."""
    code, made = _known().get(str(desk.resolve()), ("", 0))
    if not code:
        code = "".join(secrets.choice(ALPHABET) for _ in range(DEVICE_LENGTH))
    return code, made


def remember_keys(desk: Path, code: str, made: int) -> None:
    """Remembers code and number for the next opening; where that cannot be kept, it will begin with a new code."""
    known = _known() | {str(desk.resolve()): (code, made)}
    file = _file()
    part = file.with_name(file.name + ".part")
    # A folder of the user that cannot be written costs nothing but the continuity of the numbers.
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(json.dumps(known, indent=1), encoding="utf-8")
        part.replace(file)


def _known() -> dict[str, tuple[str, int]]:
    try:
        held = json.loads(_file().read_text(encoding="utf-8"))
        return {str(place): (str(code), int(made)) for place, (code, made) in held.items()}
    except (OSError, ValueError, AttributeError, TypeError):
        return {}  # missing or spoilt: new codes are made, and no key comes twice


def _file() -> Path:
    return paths.data_folder() / "devices.json"
