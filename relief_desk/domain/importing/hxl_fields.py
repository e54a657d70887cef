"""Which fields an HXL tag may stand for; looks at no heading and no cell. Source: HXL 1.1 and its 1.0 beginnings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from relief_desk.domain.field import Field
from relief_desk.domain.folding import normal_tag

_SAYS_NOTHING = re.compile(r"i_\w+|en|fr|es|ar|fa|ps|zh|pt|ru|v_\w+|name|num|ind|total|cluster")
"""Attributes that leave open which value it is: languages, vocabularies, and what the tag means by itself."""
_THINGS = frozenset(
    {"#activity", "#adm1", "#adm2", "#adm3", "#adm4", "#adm5", "#beneficiary", "#cause", "#contact", "#country",
     "#crisis", "#date", "#event", "#geo", "#indicator", "#item", "#loc", "#org", "#sector", "#service", "#status",
     "#subsector"}
)  # fmt: skip
_OLD_ENDINGS = {"id": ("code",), "num": ()}
_OLD_DATES = {"period": (), "report": ("reported",), "from": ("start",), "to": ("end",)}

# Tags that others use for our fields, and a field that only the list has where they mean it. Source: HXL 1.1, in which
# #value is any countable value.
_ALSO = (
    ("quantity", "#value+needed", "needed_by"),
    ("quantity", "#value+pledged", "donor"),
    ("needed_by", "#date+needed", "needed_by"),
)


def field_of_tag(tag: str, fields: Sequence[Field]) -> str:
    """Key of the one field whose tag this is, or "" where it may be several or none.

    Attributes that say nothing may be there or not. One that says more makes it something else: "#org+type" is no
    organisation, and "#inneed+health" no number of people in need.
    """
    name, attributes = _parts(tag)
    same = [(key, wanted) for key, other, wanted in _own(fields) if other == name]
    exact = [key for key, wanted in same if wanted == attributes]
    alike = exact or [key for key, wanted in same if _telling(wanted) == _telling(attributes)]
    return alike[0] if len(alike) == 1 else ""


def speaks_of_another(tag: str, field: Field) -> bool:
    """The tag names a thing of its own kind, such as a place or an organisation, and the field is of another kind."""
    name, other = _parts(tag)[0], _parts(normal_tag(field.hxl))[0]
    return name in _THINGS and other != name


def fields_left_open(tag: str, fields: Sequence[Field]) -> tuple[str, ...]:
    """Keys of the fields that a tag with few attributes may stand for: "#date" is any day."""
    name, attributes = _parts(tag)
    said = _telling(attributes)
    more = {key: len(_telling(wanted) - said) for key, other, wanted in _own(fields) if other == name}
    told = {key for key, other, wanted in _own(fields) if other == name and said <= _telling(wanted)}
    least = min((more[key] for key in told), default=0)
    return tuple(key for key in more if key in told and more[key] == least)


def _own(fields: Sequence[Field]) -> Iterator[tuple[str, str, frozenset[str]]]:
    keys = {each.key for each in fields if each.importable}
    for each in fields:
        if each.importable and each.hxl:
            yield (each.key, *_parts(normal_tag(each.hxl)))
    for key, tag, only_with in _ALSO:
        if {key, only_with} <= keys:
            yield (key, *_parts(tag))


def _parts(tag: str) -> tuple[str, frozenset[str]]:
    """The tag and its attributes, those of HXL 1.0 in today's words ("#adm1_id" is "#adm1+code")."""
    name, *attributes = tag.split("+")
    stem, _, ending = name.rpartition("_")
    if ending == "date" and stem[1:] in _OLD_DATES:
        return "#date", frozenset((*attributes, *_OLD_DATES[stem[1:]]))
    if stem and ending in _OLD_ENDINGS:
        return stem, frozenset((*attributes, *_OLD_ENDINGS[ending]))
    return name, frozenset(attributes)


def _telling(attributes: frozenset[str]) -> frozenset[str]:
    """What narrows the meaning; beside a type the name does: "#org+type" is another column than "#org+name+type"."""
    kept = frozenset({"name"} if "type" in attributes else ())
    return frozenset(word for word in attributes if word in kept or not _SAYS_NOTHING.fullmatch(word))
