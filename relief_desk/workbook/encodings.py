"""In which older encoding a text was saved, by what comes out when its bytes are read in each; interprets no value.

Bytes say nothing about their encoding, but wrong readings show: words of two scripts or with capitals inside, signs
that hardly anybody uses. A reading that is no better than another, different one is not decided here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import NamedTuple

_SAMPLE_BYTES = 200_000
_MOST_CHARACTERS = 20_000
_AS_GOOD = 0.04
_ASCII = bytes(range(128))
_WORD = re.compile(r"[^\W\d_]+")
_SIGNS = frozenset("\u00a0\u200c\u200d«»“”‘’„‚–—…·•°€£№½¼¾²³،؛؟ـ×±©®§¿¡ªº\u200e\u200f´`")
_NO_TEXT = frozenset({"Cc", "Cn", "Co", "Cs"})
_ONLY_LAST = frozenset("ةى")
_SCRIPTS = (("LATIN", "A", "ɏ"), ("CYRILLIC", "Ѐ", "ӿ"), ("ARABIC", "؀", "ۿ"))


class Encoding(NamedTuple):
    """The codec, what it is called, and whether a character outside ASCII is one that is in daily use."""

    codec: str
    name: str
    usual: Callable[[str], bool] | None = None


def _from_to(codec: str, ranges: Iterable[tuple[int, int]], least_trail: int = 0) -> Callable[[str], bool]:
    """Tells whether a character's first byte lies in one of the ranges, where the standard puts those in daily use."""
    spans = tuple(ranges)

    def usual(character: str) -> bool:
        code = character.encode(codec, "replace")
        return len(code) == 2 and code[1] >= least_trail and any(first <= code[0] <= last for first, last in spans)

    return usual


WESTERN = Encoding("cp1252", "Windows Western (1252)")
# Source: GB 2312 and Big5 order their ideographs by use in two levels, as does JIS X 0208; marks and kana come first.
ENCODINGS = (
    WESTERN,
    Encoding("cp1256", "Windows Arabic (1256)"),
    Encoding("cp1251", "Windows Cyrillic (1251)"),
    Encoding("gb18030", "Chinese (GB 18030)", _from_to("gb18030", ((0xA1, 0xA3), (0xB0, 0xD7)), 0xA1)),
    Encoding("cp950", "Chinese (Big5)", _from_to("cp950", ((0xA1, 0xA2), (0xA4, 0xC6)))),
    Encoding("cp932", "Japanese (Shift-JIS)", _from_to("cp932", ((0x81, 0x83), (0x88, 0x97)))),
)


def likely_encodings(content: bytes) -> tuple[Encoding, ...]:
    """The encoding whose reading of the bytes is the most plausible, followed by others that are as good."""
    sample = content[:_SAMPLE_BYTES]
    if len(content) > _SAMPLE_BYTES:
        # No encoding here has a line end inside a character.
        sample = sample.rpartition(b"\n")[0] or sample
    lines = b"\n".join(line for line in dict.fromkeys(sample.splitlines()) if not line.isascii())
    read = {each: lines.decode(each.codec, "replace")[:_MOST_CHARACTERS] for each in ENCODINGS}
    scores = {each: _plausibility(text, each) for each, text in read.items()}
    best = max(scores, key=lambda each: scores[each])
    # A few characters prove little.
    as_good = scores[best] - _AS_GOOD - 2 / max(1, len(lines.translate(None, _ASCII)))
    equals = [each for each in ENCODINGS if scores[each] >= as_good and read[each] != read[best]]
    if scores[WESTERN] == scores[best] and _stand_alone(lines):
        return (WESTERN,)
    return (best, *equals)


def unmarked_utf16(content: bytes) -> str:
    """The name of the UTF-16 that a text with zeros among its bytes is in, or "" where it is no text.

    The byte order is that in which line ends, tabs, figures and plain letters come out.
    """
    sample = content[: 2 * _MOST_CHARACTERS]
    read = {name: sample[: len(sample) // 2 * 2].decode(name, "replace") for name in ("utf-16-le", "utf-16-be")}
    best = max(read, key=lambda name: sum(each.isascii() for each in read[name]))
    odd = sum(unicodedata.category(each) in _NO_TEXT and each not in "\t\r\n" for each in read[best])
    return best if odd <= len(read[best]) // 50 else ""


def _stand_alone(lines: bytes) -> bool:
    """Most bytes outside ASCII have no other beside them, as marked letters among plain ones."""
    runs = re.findall(rb"[\x80-\xff]+", lines)
    return 2 * sum(len(run) == 1 for run in runs) >= len(runs)


def _plausibility(text: str, encoding: Encoding) -> float:
    """Share of the characters outside ASCII that are as people write them, from 0 to 1; signs say nothing."""
    strange = [each for each in text if each > "\x7f" and each not in _SIGNS]
    if not strange:
        return 0.0
    if encoding.usual is not None:
        usual = {each: encoding.usual(each) for each in set(strange)}
        return sum(usual[each] for each in strange) / len(strange)
    words = (word for word in _WORD.findall(text) if not word.isascii())
    return sum(sum(each > "\x7f" for each in word) for word in words if _is_word(word)) / len(strange)


def _is_word(word: str) -> bool:
    """Letters of one script, capitals only in front or throughout, and what stands at the end of words only there."""
    script = next((name for name, first, last in _SCRIPTS if all(first <= each <= last for each in word)), "")
    if script == "LATIN" and len(word) > 1 and 2 * sum(each > "\x7f" for each in word) > len(word):
        return False
    if script == "ARABIC":
        return len(word) > 1 and _ONLY_LAST.isdisjoint(word[:-1])
    return bool(script) and (word[1:].islower() or word.isupper() or len(word) == 1)
