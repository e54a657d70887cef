"""Keys that people can read out on the phone: no vowels, no look-alikes, a check character; makes no randomness.

A key is `N-7KQ2-M9XN-C`: what it names, four characters of the device, a count of that device, a check character. Two
offline laptops never make the same key because their device parts differ. The alphabet leaves out vowels and whatever
is mistaken on paper or on the phone (0 O D, 1 I L, 5 S is kept as 5 only, 2 Z as 2 only, 8 B as 8 only), so that a
spreadsheet never takes a key for a number, a date or a word.
"""

from __future__ import annotations

ALPHABET = "23456789CFGHJKMNPQRTVWX"
DEVICE_LENGTH = 4
DEVICES = len(ALPHABET) ** DEVICE_LENGTH
_VALUES = {character: value for value, character in enumerate(ALPHABET)}
_PRIME = len(ALPHABET)  # 23 is prime, which is what lets the check character catch every swap
_ROOT = 5


def key(prefix: str, device: str, count: int) -> str:
    """The reference of the `count`-th record (from 0) that `device` made of this kind."""
    number = digits(count, 4)
    return f"{prefix}-{device}-{number}-{check_character(prefix + device + number)}"


def digits(number: int, width: int) -> str:
    """`number` written in the alphabet, padded to `width`; longer where it does not fit."""
    text = ""
    while number:
        number, value = divmod(number, _PRIME)
        text = ALPHABET[value] + text
    return text.rjust(width, ALPHABET[0])


def check_character(body: str) -> str:
    """Catches every single wrong character and every swap of two different neighbours.

    A polynomial over the integers modulo 23: a changed character changes it by a nonzero multiple of a power of the
    root, a swap by a nonzero multiple of a power times (root - 1).
    """
    total = 0
    for character in body:
        total = (total * _ROOT + _VALUES.get(character, ord(character) % _PRIME)) % _PRIME
    return ALPHABET[total * _ROOT % _PRIME]


def is_sound(text: str) -> bool:
    """The text is a reference whose check character agrees with the rest."""
    parts = text.strip().upper().split("-")
    if len(parts) != 4 or not all(parts):
        return False
    prefix, device, number, check = parts
    if len(device) != DEVICE_LENGTH or not set(device + number) <= set(_VALUES):
        return False
    return check_character(prefix + device + number) == check
