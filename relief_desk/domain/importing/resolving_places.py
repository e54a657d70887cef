"""A sender's words for a place as one place of the desk: by P-code, by name within its province, by known spelling.

Two schemes of P-codes have the same shape, so a code counts only as far as the name beside it agrees. A district is
known by province and name, because some names occur twice. Whatever does not fit together is asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from relief_desk.domain.folding import fold
from relief_desk.domain.importing.name_index import NameIndex
from relief_desk.domain.importing.new_records import free_key, kind_inside, new_place
from relief_desk.domain.importing.place_names import bare_name, names_of, split_places
from relief_desk.domain.importing.questions import NEW, Choice, Doubt, QuestionKind, inside_of_new, says_new
from relief_desk.domain.importing.resolving import NO_ANSWERS, Aliases, Answers, Resolved
from relief_desk.domain.records import Place
from relief_desk.domain.states import PlaceKind
from relief_desk.domain.wording import Phrase, Template

PLACE_UNKNOWN = Template("ask.place_unknown", '"{text}" is not a known place. Which is meant?')
PLACE_SEVERAL = Template("ask.place_several", '"{text}" is the name of {n} places. Which is meant?')
PLACE_ELSEWHERE = Template("ask.place_elsewhere", '"{text}" is not known in {province}, but elsewhere. Which is meant?')
CODE_DISAGREES = Template(
    "ask.code_disagrees", 'P-code {code} is {by_code}, but the name beside it is "{text}". Which is meant?'
)
CODE_OF_TWO_SCHEMES = Template(
    "ask.code_of_two_schemes", "P-code {code} is {today} today, but was {old} in the old scheme. Which is meant?"
)
CODE_OLD = Template("ask.code_old", "P-code {code} is only known in the old scheme, as {old}. Is that meant?")
CODE_UNKNOWN = Template("ask.code_unknown", "P-code {code} is not known. Which place is meant?")

_MAY_BE_NEW = (PLACE_UNKNOWN, PLACE_ELSEWHERE)
# What senders write for the country as a whole, folded.
_WHOLE_COUNTRY = frozenset(
    fold(word)
    for word in (
        "countrywide", "country-wide", "nationwide", "nation-wide", "national", "whole country", "all provinces",
        "tout le pays", "toutes les provinces", "全国", "全境", "سراسر کشور", "تمام ولایات", "ټول هېواد",
        "جميع المحافظات",
    )
)  # fmt: skip


class PlaceWords(NamedTuple):
    """What a row says of its place, each as typed or ""."""

    province: str = ""
    province_code: str = ""
    district: str = ""
    district_code: str = ""
    place: str = ""


class PlaceResolver:
    """The places of the desk, to be asked for by the words of one row at a time."""

    def __init__(self, places: Iterable[Place], aliases: Aliases, answers: Answers = NO_ANSWERS) -> None:
        self.places = {place.id: place for place in places}
        self._aliases = aliases
        self._answers = answers
        self._provinces = self._index(PlaceKind.PROVINCE)
        self._districts = self._index(PlaceKind.DISTRICT)
        self._sites = self._index(PlaceKind.FACILITY, PlaceKind.WAREHOUSE, PlaceKind.ENTRY_POINT)
        self._all = self._index(*PlaceKind)
        countries = [place.id for place in self.places.values() if place.kind is PlaceKind.COUNTRY]
        self._country = countries[0] if len(countries) == 1 else ""
        self._today = {fold(place.pcode or place.id): place.id for place in self.places.values()}
        self._old = {fold(place.old_pcode): place.id for place in self.places.values() if place.old_pcode}
        self.made: dict[str, tuple[Place, ...]] = {}
        """The places that the user says are new, by their question: areas before what lies in them."""

    def _index(self, *kinds: PlaceKind) -> NameIndex:
        return NameIndex(
            (place.id, (name for given in names_of(place) for name in (given, bare_name(given))))
            for place in self.places.values()
            if place.kind in kinds
        )

    def known(self, text: str) -> bool:
        """The text names at least one place, or is a P-code of today."""
        return bool(self._any(text)) or fold(text) in self._today

    def named(self, text: str) -> str:
        """Id of the one place with this key or name, or of "Barmal, Paktika", or ""."""
        found = (text,) if text in self.places else self._any(text) or self._in_parts(text)
        return found[0] if len(found) == 1 else ""

    @property
    def knows_areas(self) -> bool:
        """There is at least one province or district, so that a list can name places at all."""
        return any(place.kind in (PlaceKind.PROVINCE, PlaceKind.DISTRICT) for place in self.places.values())

    def known_province(self, text: str) -> bool:
        return bool(self._named(self._provinces, text))

    def known_district(self, text: str) -> bool:
        return bool(self._named(self._districts, text))

    def is_code(self, text: str) -> bool:
        """The text is a P-code of either scheme."""
        return fold(text) in self._today or fold(text) in self._old

    def in_country(self, text: str) -> bool:
        """The text names a place that can only lie in the country of the operation."""
        found = self._any(text) or self._in_parts(text)
        return bool(found) and all(self.places[id_].kind is not PlaceKind.ENTRY_POINT for id_ in found)

    def within(self, place: str, area: str) -> bool:
        """The place is the area or lies in it."""
        seen = 0
        while place and place != area and seen < len(self.places):
            parent = self.places.get(place)
            place, seen = (parent.parent if parent else ""), seen + 1
        return place == area

    def resolve(self, words: PlaceWords) -> Resolved:
        """The closest place the words name: a site, else the district, else the province; "" where nothing is said."""
        said = self._said(words)
        if said:
            return said
        if any(words[:4]):
            found = self._area(words)
            return self.site(words.place, found) if isinstance(found, str) else self._new(words, found)
        lone = self._lone(words.place) if words.place else ""
        return lone if isinstance(lone, str) else self._new(words, lone)

    def _said(self, words: PlaceWords) -> str:
        """The place the user chose for these words, now or with an earlier list; ""."""
        key = place_key(words)
        answer = self._answers.get(f"place:{key}", "")
        if not says_new(answer) and (found := self.named(answer)):
            return found
        learned = self._aliases.find_key("places", key)
        return learned if learned in self.places else ""

    # A place that nobody knows yet.

    def _new(self, words: PlaceWords, doubt: Doubt) -> Resolved:
        """The place that is made for these words where the user says it is new; else the doubt, which offers that."""
        nameless = bool(words.district_code and not words.district)
        known_code = any(map(self.is_code, filter(None, (words.province_code, words.district_code))))
        if doubt.text.template not in _MAY_BE_NEW or nameless or known_code:
            return doubt
        around = self._around(words)
        answer = self._answers.get(doubt.id, "")
        parent = around if answer == NEW else self._area_named(inside_of_new(answer))
        if not says_new(answer) or not parent:
            return doubt.or_new(around)
        if doubt.id not in self.made:
            self.made[doubt.id] = tuple(self._making(words, self.places[parent]))
        return self.made[doubt.id][-1].id

    def _area_named(self, text: str) -> str:
        """Id of the one place with this key or name, of a province and its town of one name the province, or ""."""
        provinces = self._named(self._provinces, text)
        return provinces[0] if len(provinces) == 1 else self.named(text)

    def _making(self, words: PlaceWords, parent: Place) -> Iterator[Place]:
        """The new places, areas first: a district of a province that is unknown too brings it along."""
        area = ((words.province, words.province_code), (words.district, words.district_code))
        lone = ((self._parted(words.place)[0], ""),)
        said = [(name, code) for name, code in (area if any(words[:4]) else lone) if name]
        known = parent.kind is not PlaceKind.COUNTRY or bool(self._named(self._provinces, words.province))
        for name, code in said[-1:] if known else said:
            wanted = new_place(name, code, kind_inside(parent.kind), parent.id)
            held = self.places.get(wanted.id)
            if held is None or bare_name(held.name) != bare_name(name):
                held = replace(wanted, id=free_key(wanted.id, self.places))
            self.places[held.id] = parent = held
            yield held

    def _around(self, words: PlaceWords) -> str:
        """The place around the new one, as far as the words say it; ""."""
        if not any(words[:4]):
            return self._parted(words.place)[1]
        provinces, doubt = self._province(words)
        if words.province and not provinces:
            return self._country
        return provinces[0] if provinces and doubt is None else ""

    def _parted(self, text: str) -> tuple[str, str]:
        """The name of an unknown place, and the known one that stands beside it in the same cell, or ""."""
        parts = split_places(text)
        for name, area in (parts, parts[::-1]) if len(parts) == 2 else ():
            found = self._any(area)
            if len(found) == 1 and not self._any(name):
                return name, found[0]
        return text, ""

    # An area: province and district, by names and codes.

    def _area(self, words: PlaceWords) -> Resolved:
        provinces, province_doubt = self._province(words)
        if words.district or words.district_code:
            return self._district(words, provinces, province_doubt)
        return province_doubt or provinces[0]

    def _province(self, words: PlaceWords) -> tuple[tuple[str, ...], Doubt | None]:
        """The provinces that may be meant, and the doubt where it is not exactly one."""
        name, code = words.province, fold(words.province_code)
        if not code and self._country and fold(name) in _WHOLE_COUNTRY:
            return (self._country,), None
        named = self._named(self._provinces, name)
        if name and not named and not code and self.is_code(name):
            name, code = "", fold(name)
        today, old = self._today.get(code, ""), self._old.get(code, "")
        if name:
            if len(named) == 1 and (not code or today == named[0]):
                return named, None
            return named, self._province_doubt(words, named, code, today, old)
        if not code:
            return (), None
        if today and old in ("", today):
            return (today,), None
        candidates = tuple(filter(None, (today, old)))
        return candidates, self._code_doubt(words, code, today, old)

    def _province_doubt(self, words: PlaceWords, named: tuple[str, ...], code: str, today: str, old: str) -> Doubt:
        if named and today:
            phrase = CODE_DISAGREES.filled(code=code.upper(), by_code=self._name(today), text=words.province)
        elif named and code:
            phrase = CODE_UNKNOWN.filled(code=code.upper())
        elif named:
            phrase = PLACE_SEVERAL.filled(text=words.province, n=len(named))
        else:
            phrase = PLACE_UNKNOWN.filled(text=words.province)
        near = () if named else self._provinces.near(words.province)
        return self._doubt(words, words.province, phrase, (*named, *near, today, old))

    def _code_doubt(self, words: PlaceWords, code: str, today: str, old: str) -> Doubt:
        said = code.upper()
        if today:
            phrase = CODE_OF_TWO_SCHEMES.filled(code=said, today=self._name(today), old=self._name(old))
        elif old:
            phrase = CODE_OLD.filled(code=said, old=self._name(old))
        else:
            phrase = CODE_UNKNOWN.filled(code=said)
        return self._doubt(words, said, phrase, (today, old))

    def _district(self, words: PlaceWords, provinces: tuple[str, ...], province_doubt: Doubt | None) -> Resolved:
        name, code = words.district, fold(words.district_code)
        named = self._named(self._districts, name)
        if name and not named and not code and self.is_code(name):
            name, code = "", fold(name)
        by_code = self._today.get(code, "")
        if not name:
            return self._district_by_code(words, code, by_code, provinces, province_doubt)
        fitting = tuple(id_ for id_ in named if not provinces or self.places[id_].parent in provinces)
        # A code settles which of two districts of one name is meant, because here the name agrees with it.
        agreeing = (by_code,) if by_code in fitting else () if code else fitting
        if len(agreeing) == 1 and not (province_doubt and words.province):
            return agreeing[0]
        if province_doubt and words.province:
            inside = tuple(Choice(id_, self._full_name(id_)) for id_ in (fitting or named))
            return replace(province_doubt, choices=(*inside, *province_doubt.choices))
        return self._district_doubt(words, fitting, named, provinces, by_code)

    def _district_by_code(
        self, words: PlaceWords, code: str, by_code: str, provinces: tuple[str, ...], province_doubt: Doubt | None
    ) -> Resolved:
        if by_code and any(self.within(by_code, province) for province in provinces or ("", by_code)):
            return by_code if not (province_doubt and words.province) else province_doubt
        if by_code and provinces:
            phrase = CODE_DISAGREES.filled(
                code=code.upper(), by_code=self._full_name(by_code), text=words.province or words.province_code
            )
        else:
            phrase = CODE_UNKNOWN.filled(code=code.upper())
        return self._doubt(words, code.upper(), phrase, (by_code, *provinces))

    def _district_doubt(
        self,
        words: PlaceWords,
        fitting: tuple[str, ...],
        named: tuple[str, ...],
        provinces: tuple[str, ...],
        by_code: str,
    ) -> Doubt:
        text = words.district
        if fitting and words.district_code:
            said = words.district_code.strip()
            phrase = (
                CODE_DISAGREES.filled(code=said, by_code=self._full_name(by_code), text=text)
                if by_code
                else CODE_UNKNOWN.filled(code=said)
            )
        elif len(fitting) > 1 or (named and not provinces):
            phrase = PLACE_SEVERAL.filled(text=text, n=len(fitting or named))
        elif named:
            phrase = PLACE_ELSEWHERE.filled(text=text, province=self._name(provinces[0]))
        else:
            phrase = PLACE_UNKNOWN.filled(text=text)
        near = () if named else self._near_districts(text, provinces)
        return self._doubt(words, text, phrase, (*fitting, by_code, *named, *near, *provinces))

    def _near_districts(self, text: str, provinces: tuple[str, ...]) -> list[str]:
        if not provinces:
            return self._districts.near(text)
        inside = {id_ for id_, place in self.places.items() if place.parent in provinces}
        return self._districts.near(text, among=inside, least=0.2)

    # A place said in one cell.

    def site(self, text: str, area: str) -> str:
        """The known facility of this name in the area, else the area itself."""
        inside = [id_ for id_ in self._sites.find(text) if self.within(id_, area)] if text else []
        return inside[0] if len(inside) == 1 else area

    def _lone(self, text: str) -> Resolved:
        words = PlaceWords(place=text)
        code = fold(text)
        if self._country and code in _WHOLE_COUNTRY:
            return self._country
        if self.is_code(text):
            today, old = self._today.get(code, ""), self._old.get(code, "")
            return today if today and old in ("", today) else self._code_doubt(words, code, today, old)
        found = self._any(text) or self._in_parts(text)
        if len(found) == 1:
            return found[0]
        if found:
            return self._doubt(words, text, PLACE_SEVERAL.filled(text=text, n=len(found)), found)
        return self._doubt(words, text, PLACE_UNKNOWN.filled(text=text), self._all.near(text))

    def _in_parts(self, text: str) -> tuple[str, ...]:
        """Places that lie in another place named in the same text: "Barmal, Paktika" or "Paktika / Barmal"."""
        parts = [self._any(part) for part in split_places(text)]
        if len(parts) < 2 or not all(parts):
            return ()
        areas, places = parts[-1], parts[0]
        forward = tuple(id_ for id_ in places if any(id_ != area and self.within(id_, area) for area in areas))
        backward = tuple(id_ for id_ in areas if any(id_ != area and self.within(id_, area) for area in places))
        return forward or backward

    def resolve_earmark(self, texts: Sequence[str]) -> tuple[str, ...] | Doubt:
        """The areas that cells of one row name together; of two that lie in each other the smaller one."""
        found: list[str] = []
        for text in filter(None, texts):
            resolved = self._earmarks_in(text, found)
            if isinstance(resolved, Doubt):
                return resolved
            found.extend(resolved)
        distinct = tuple(dict.fromkeys(found))
        return tuple(id_ for id_ in distinct if not any(other != id_ and self.within(other, id_) for other in distinct))

    def _earmarks_in(self, text: str, before: Sequence[str]) -> tuple[str, ...] | Doubt:
        inside = [id_ for id_ in self._any(text) if any(id_ != area and self.within(id_, area) for area in before)]
        if len(inside) == 1:
            return (inside[0],)
        provinces = self._named(self._provinces, text)
        if not before and len(provinces) == 1:
            return provinces
        whole = self.resolve(PlaceWords(place=text))
        if isinstance(whole, str):
            return (whole,)
        parts = [self._named(self._provinces, part) or self._any(part) for part in split_places(text)]
        if len(parts) > 1 and all(len(part) == 1 for part in parts):
            return tuple(part[0] for part in parts)
        return whole

    def _any(self, text: str) -> tuple[str, ...]:
        found = self._named(self._all, text)
        areas = tuple(id_ for id_ in found if self.places[id_].kind is not PlaceKind.ENTRY_POINT)
        return areas or found

    def _named(self, index: NameIndex, text: str) -> tuple[str, ...]:
        """The places of this name: as the user said, as spelled, or as spelled without the word "province"."""
        if not text:
            return ()
        learned = self._aliases.find("places", text)
        if learned in index:
            return (learned,)
        return index.find(text) or index.find(bare_name(text))

    def _doubt(self, words: PlaceWords, asked: str, phrase: Phrase, ids: Iterable[str]) -> Doubt:
        choices = tuple(Choice(id_, self._full_name(id_)) for id_ in dict.fromkeys(filter(None, ids)))
        return Doubt(f"place:{place_key(words)}", QuestionKind.PLACE, asked, phrase, choices)

    def _name(self, id_: str) -> str:
        return self.places[id_].name if id_ in self.places else id_

    def _full_name(self, id_: str) -> str:
        """The name with that of the area around it: "Barmal, Paktika"."""
        place = self.places[id_]
        area = self.places.get(place.parent)
        inside = area is not None and area.kind is not PlaceKind.COUNTRY
        return f"{place.name}, {area.name}" if area is not None and inside else place.name


def place_key(words: PlaceWords) -> str:
    """What the question and the remembered answer about these words are known by."""
    area = tuple(filter(None, map(fold, words[:4])))
    return "|".join(area or (fold(words.place),))
