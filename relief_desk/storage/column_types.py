"""How each kind of value is kept in a column, exactly and readably; knows the kinds of value, not the tables.

Quantities are integers of thousandths, dates ISO text, ratios "5/2", lists and phrases JSON text.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum
from fractions import Fraction
from typing import Any, get_args, get_origin

from relief_desk.domain.quantities import Quantity
from relief_desk.domain.wording import Phrase, PhraseValue, Template

Encoder = Callable[[Any], Any]
_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class Codec:
    """A column: its SQLite type, whether it may be NULL, and the ways in and out (None: as it is)."""

    sql_type: str
    nullable: bool = False
    encode: Encoder | None = None
    decode: Encoder | None = None


def codec_of(annotation: Any) -> Codec:
    """The codec of a record field's type; raises TypeError for a type no column is made for."""
    inner = [part for part in get_args(annotation) if part is not type(None)]
    if len(inner) < len(get_args(annotation)) and len(inner) == 1:
        return _optional(codec_of(inner[0]))
    if annotation in _PLAIN:
        return _PLAIN[annotation]
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return Codec("TEXT", encode=str, decode=annotation)
    if isinstance(annotation, type) and issubclass(annotation, IntEnum):
        return Codec("INTEGER", encode=int, decode=annotation)
    if get_origin(annotation) is tuple:
        if get_args(annotation)[0] is Phrase:
            return Codec("TEXT", encode=_phrases_text, decode=_phrases)
        return Codec("TEXT", encode=_list_text, decode=_tuple)
    if isinstance(get_origin(annotation), type) and issubclass(get_origin(annotation), Mapping):
        return Codec("TEXT", encode=_mapping_text, decode=_mapping)
    raise TypeError(f"no column keeps a {annotation}")


def reference_codec() -> Codec:
    """A key of another row: "" is kept as NULL, so that the database can watch over it."""
    return Codec("TEXT", nullable=True, encode=lambda key: key or None, decode=lambda key: key or "")


def phrase_text(phrase: Phrase) -> str:
    """A phrase as JSON text, its template included, so that it can be said again by a later version."""
    return _json(_phrase_plain(phrase))


def phrase_of(text: str) -> Phrase:
    return _phrase(json.loads(text))


def _optional(codec: Codec) -> Codec:
    encode, decode = codec.encode, codec.decode
    return Codec(
        codec.sql_type,
        True,
        None if encode is None else lambda value: None if value is None else encode(value),
        None if decode is None else lambda value: None if value is None else decode(value),
    )


def _list_text(value: tuple[str, ...]) -> str:
    return _json(value) if value else ""


def _tuple(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text)) if text else ()


def _mapping_text(value: Mapping[str, Any]) -> str:
    plain = dict(value.items())
    return _json(plain) if plain else ""


def _mapping(text: str) -> dict[str, Any]:
    return dict(json.loads(text)) if text else {}


def _phrases_text(phrases: tuple[Phrase, ...]) -> str:
    return _json([_phrase_plain(phrase) for phrase in phrases]) if phrases else ""


def _phrases(text: str) -> tuple[Phrase, ...]:
    return tuple(_phrase(plain) for plain in json.loads(text)) if text else ()


def _phrase_plain(phrase: Phrase) -> list[Any]:
    template = phrase.template
    values = [[name, *_tagged(value)] for name, value in phrase.values]
    return [template.code, template.text, template.plural, values]


def _phrase(plain: list[Any]) -> Phrase:
    code, text, plural, values = plain
    return Phrase(Template(code, text, plural), tuple((name, _untagged(tag, value)) for name, tag, value in values))


def _tagged(value: PhraseValue) -> tuple[str, Any]:
    match value:
        case str():
            return "s", value
        case int():
            return "i", value
        case date():
            return "d", value.isoformat()
        case Quantity():
            return "q", [value.milli, value.unit]
        case tuple():
            return "l", [_phrase_plain(part) for part in value]
        case Template():
            return "p", _phrase_plain(value.filled())
        case Phrase():
            return "p", _phrase_plain(value)
    raise TypeError(f"a phrase cannot hold a {type(value).__name__}")


def _untagged(tag: str, value: Any) -> PhraseValue:
    match tag:
        case "d":
            return date.fromisoformat(value)
        case "q":
            return Quantity(*value)
        case "l":
            return tuple(_phrase(part) for part in value)
        case "p":
            return _phrase(value)
        case "s":
            return str(value)
        case _:
            return int(value)


_PLAIN: dict[Any, Codec] = {
    str: Codec("TEXT"),
    int: Codec("INTEGER"),
    bool: Codec("INTEGER", encode=int, decode=bool),
    date: Codec("TEXT", encode=date.isoformat, decode=date.fromisoformat),
    Fraction: Codec("TEXT", encode=str, decode=Fraction),
}
