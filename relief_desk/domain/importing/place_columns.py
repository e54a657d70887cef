"""The place of every row, from its province, district and place columns together; knows no list."""

from __future__ import annotations

from relief_desk.domain.folding import fold
from relief_desk.domain.importing.questions import Doubt
from relief_desk.domain.importing.resolving import Resolved
from relief_desk.domain.importing.resolving_places import PlaceResolver, PlaceWords
from relief_desk.domain.importing.table_reading import TableReading
from relief_desk.domain.values.column_values import Memory

AREA_KEYS = ("province", "province_pcode", "district", "district_pcode")
_MOSTLY = 0.8
# What senders write in the district column when they mean the province as a whole.
_WHOLE_PROVINCE = frozenset(
    fold(word)
    for word in ("all", "all districts", "whole province", "various", "multiple", "several", "province-wide", "tous",
                 "toute la province", "全部", "全省", "همه", "تمام ولسوالی‌ها", "ټول", "جميع المديريات")
)  # fmt: skip


def read_places(reading: TableReading) -> tuple[list[str], list[str]]:
    """By row: id of the closest known place ("" where none is said or a doubt holds the row), and the place as typed.

    The typed text is kept where it says more than the record, such as a village.
    """
    places = reading.knowledge.places
    texts = reading.names("place")
    if not any(reading.has(key) for key in AREA_KEYS):
        return _lone_places(reading, texts)
    districts = ["" if fold(name) in _WHOLE_PROVINCE else name for name in reading.names("district")]
    names = [districts if key == "district" else reading.names(key) for key in AREA_KEYS]
    areas = list(zip(*names, strict=True))
    found = reading.resolved(areas, _asked_at(reading), lambda said: places.resolve(PlaceWords(*said)))
    if not reading.has("place"):
        return found, texts
    site: Memory[tuple[str, str], str] = Memory(lambda said: places.site(*said))
    lone: Memory[str, Resolved] = Memory(lambda text: places.resolve(PlaceWords(place=text)))
    for index, text in enumerate(texts):
        if not text:
            continue
        if found[index]:
            found[index] = site[text, found[index]]
        elif not any(areas[index]):
            resolved = lone[text]
            if isinstance(resolved, Doubt):
                reading.ask(index, resolved, "place")
            else:
                found[index] = resolved
    return found, _said_beside(places, found, texts)


def _lone_places(reading: TableReading, texts: list[str]) -> tuple[list[str], list[str]]:
    """Places said in one column; where it mostly holds names of provinces, "Kabul" is the province."""
    places = reading.knowledge.places
    distinct = set(filter(None, texts))
    provinces = set(filter(places.known_province, distinct))
    mostly = len(provinces) >= _MOSTLY * len(distinct)

    def resolve(text: str) -> Resolved:
        return places.resolve(PlaceWords(province=text) if mostly and text in provinces else PlaceWords(place=text))

    found = reading.resolved(texts, "place", resolve)
    return found, _said_beside(places, found, texts)


def _asked_at(reading: TableReading) -> str:
    """The column a question about the area points to."""
    return next(key for key in ("district", "district_pcode", "province", "province_pcode") if reading.has(key))


def _said_beside(places: PlaceResolver, found: list[str], texts: list[str]) -> list[str]:
    memory: Memory[tuple[str, str], str] = Memory(lambda said: "" if _says_it(places, *said) else said[1])
    return memory.all(zip(found, texts, strict=True))


def _says_it(places: PlaceResolver, id_: str, text: str) -> bool:
    """The text is just the name of the place."""
    place = places.places.get(id_)
    return place is not None and fold(text) in {
        fold(name) for name in (place.name, *place.names.values(), *place.aliases)
    }
