"""What the columns of a worksheet are called; knows no cell's content."""

from __future__ import annotations


def column_letter(column: int) -> str:
    """ "A" for 1, "AA" for 27."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def column_number(letters: str) -> int:
    """1 for "A", 27 for "AA"."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
