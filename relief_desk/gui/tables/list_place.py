"""A view of a list as plain texts, to be remembered, saved under a name, or asked for by another screen, and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from relief_desk.services.list_kinds import ListKind, Sort
from relief_desk.services.listing import Filter, ListView

TEXT, QUICK, SORT, COLUMNS, WIDTHS, PANEL = "~text", "~quick", "~sort", "~columns", "~widths", "~panel"
RECORD, ASKED_QUICK, GIVEN_LINE = "record", "quick", "~give"
VALUES_APART = "|"
_SHORT = "short"
_OPEN = ("stated", "validated")


def place_of_view(view: ListView) -> dict[str, str]:
    """The filters by field key, and what else is in force under keys that begin with "~"."""
    place = {each.key: VALUES_APART.join(each.values) for each in view.filters}
    return place | {TEXT: view.text, QUICK: VALUES_APART.join(sorted(view.quick)), SORT: sort_text(view.sort)}


def view_of_place(view: ListView, place: Mapping[str, str]) -> ListView:
    """The view that a place asks for; a place of another screen's making replaces all filters."""
    kind = view.kind
    keys = {field.key for field in kind.fields} | set(kind.filters)
    filters = [Filter(key, tuple(value.split(VALUES_APART))) for key, value in place.items() if key in keys]
    if place.get("coverage") == _SHORT:
        # What another screen counts as short is what is still asked for and not wholly covered.
        filters = [each for each in filters if each.key not in ("coverage", "status")]
        filters += [Filter("coverage", ("none", "part")), Filter("status", _OPEN)]
    asked = place.get(QUICK, place.get(ASKED_QUICK, ""))
    known = {each.key for each in kind.quick}
    quick = frozenset(asked.split(VALUES_APART)) & known
    sort = sort_of_text(place.get(SORT, ""), kind) if SORT in place else view.sort
    return replace(view, text=place.get(TEXT, ""), filters=tuple(filters), quick=quick, sort=sort)


def asks_for_rows(place: Mapping[str, str], kind: ListKind) -> bool:
    """The place says which rows are wanted, not only where one record is."""
    keys = {field.key for field in kind.fields} | set(kind.filters) | {TEXT, QUICK, ASKED_QUICK}
    return any(key in keys for key in place)


def sort_text(sort: Sort) -> str:
    return ",".join(f"-{key}" if descending else key for key, descending in sort)


def sort_of_text(text: str, kind: ListKind) -> Sort:
    keys = {field.key for field in kind.fields}
    wanted = ((part.removeprefix("-"), part.startswith("-")) for part in text.split(",") if part)
    return tuple((key, descending) for key, descending in wanted if key in keys)


def widths_text(widths: Mapping[str, int]) -> str:
    return ",".join(f"{key}={width}" for key, width in widths.items())


def widths_of_text(text: str) -> dict[str, int]:
    pairs = (part.partition("=") for part in text.split(",") if "=" in part)
    return {key: int(width) for key, _, width in pairs if width.isdecimal() and 20 <= int(width) <= 2000}
