"""The page of keys in the manual says what the window does."""

from __future__ import annotations

import pytest

from relief_desk import paths
from relief_desk.gui.actions import Command, commands

PAGE = (paths.resources() / "help" / "keyboard.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", [each for each in commands() if each.keys], ids=lambda each: each.name)
def test_a_command_with_keys_is_on_the_page(command: Command) -> None:
    keys = " or ".join(key for key in command.keys if key.isascii())
    assert f"| {keys} | {command.text} |" in PAGE
