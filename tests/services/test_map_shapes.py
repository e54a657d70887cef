"""A map becomes one step of the desk: its areas known by code or name, the others named, a bad file refused whole."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from relief_desk.domain.problems import FileRefused
from relief_desk.domain.progress import Progress
from relief_desk.domain.records import Operation, Place
from relief_desk.domain.states import PlaceKind
from relief_desk.services import map_shapes
from relief_desk.services.desk import Desk
from relief_desk.services.jobs import finish
from relief_desk.services.map_shapes import READING, TakenMap, map_of, take_map

PLACES = (
    Place("PK2", "Balochistan", PlaceKind.PROVINCE, pcode="PK2", names={"ur": "بلوچستان"}),
    Place("PK8", "Sindh", PlaceKind.PROVINCE, pcode="PK8", aliases=("Sind",)),
    Place("PK6", "Punjab", PlaceKind.PROVINCE, pcode="PK6"),
    Place("PK801", "Badin", PlaceKind.DISTRICT, parent="PK8", pcode="PK801"),
)


def feature(west: float, **words: object) -> dict[str, Any]:
    ring = [[west, 25], [west + 1, 25], [west + 1, 26], [west, 26], [west, 25]]
    return {"type": "Feature", "properties": words, "geometry": {"type": "Polygon", "coordinates": [ring]}}


def written(folder: Path, *features: dict[str, Any], **more: object) -> Path:
    path = folder / "provinces.geojson"
    document = {"type": "FeatureCollection", "name": "provinces", **more, "features": list(features)}
    path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8-sig")
    return path


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    operation = Operation("operation", "Floods", date(2022, 8, 25), country="PK")
    with Desk.create(tmp_path / "floods.reliefdesk", operation, PLACES) as made:
        yield made


def take(desk: Desk, path: Path) -> TakenMap:
    return finish(take_map(desk, path))


def places(taken: TakenMap) -> dict[str, str]:
    return {shape.name: shape.place for shape in taken.map.shapes}


@pytest.mark.parametrize(
    "words",
    [
        [{"ADM1_PCODE": "PK2", "ADM0_EN": "Pakistan"}, {"ADM1_PCODE": "pk8", "ADM0_EN": "Pakistan"}],
        [{"shapeName": "BALOCHISTAN"}, {"shapeName": "Sind Province"}],
        [{"name": "بلوچستان"}, {"name": "Sindh"}],
        [{"id": 7, "name": "Balochistan"}, {"id": 8, "name": "sindh "}],
    ],
)
def test_areas_are_known_by_code_or_by_any_spelling_of_their_name(
    words: list[dict[str, object]], desk: Desk, tmp_path: Path
) -> None:
    taken = take(desk, written(tmp_path, *(feature(66 + 2 * at, **each) for at, each in enumerate(words))))
    assert places(taken) == {"Balochistan": "PK2", "Sindh": "PK8"}


def test_what_fits_no_province_and_what_has_no_area_is_named(desk: Desk, tmp_path: Path) -> None:
    path = written(
        tmp_path, feature(66, n="Sindh", c=1), feature(68, n="Azad Kashmir", c=2), feature(70, n="Punjab", c=3)
    )
    said = [str(each) for each in take(desk, path).said]
    assert said == [
        "The map is kept with the desk: 3 areas.",
        "Its outlines were simplified from 15 points to 12.",
        "1 area fits no province and stays grey: Azad Kashmir.",
        "1 province is not on it: Balochistan.",
    ]


def test_the_map_is_one_step_that_undo_takes_back(desk: Desk, tmp_path: Path) -> None:
    taken = take(desk, written(tmp_path, feature(66, name="Sindh")))
    assert map_of(desk) == taken.map
    assert str(desk.undo_label) == "Map from provinces.geojson"
    desk.undo()
    assert map_of(desk) is None
    desk.redo()
    assert map_of(desk) == taken.map


def test_another_map_takes_the_place_of_the_first(desk: Desk, tmp_path: Path) -> None:
    take(desk, written(tmp_path, feature(66, name="Sindh")))
    second = take(desk, written(tmp_path, feature(70, name="Punjab")))
    assert map_of(desk) == second.map
    desk.undo()
    held = map_of(desk)
    assert held is not None
    assert [shape.place for shape in held.shapes] == ["PK8"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "no GeoJSON map"),
        (b"PK\x03\x04 a workbook", "no GeoJSON map"),
        (b"\xff\xfe{", "no GeoJSON map"),
        (b'{"type": "FeatureCollection", "features": [', "no GeoJSON map"),
        (b'{"type": "FeatureCollection", "features": [{]}', "no GeoJSON map"),
        (b"[" * 100_000, "no GeoJSON map"),
        (b'{"type": "FeatureCollection", "features": [' + b"[" * 100_000, "no GeoJSON map"),
        (b'{"type": "FeatureCollection", "features": []}', "no areas"),
        (b"[" * 1_300_000, "too detailed"),
        (b" " * 25_000_001, "too large: at most 25 MB"),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_a_hostile_or_broken_file_is_refused_in_a_sentence_and_changes_nothing(
    content: bytes, said: str, desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "bad.geojson"
    path.write_bytes(content)
    with pytest.raises(FileRefused, match=said):
        take(desk, path)
    assert desk.journal() == ()


@pytest.mark.parametrize("name", ["", "missing.geojson"])
def test_a_folder_or_no_file_at_all_is_refused(name: str, desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(FileRefused):
        take(desk, tmp_path / name)


def test_a_map_of_another_country_or_level_is_refused(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(FileRefused, match="None of the 2 areas of provinces"):
        take(desk, written(tmp_path, feature(66, name="Badin"), feature(68, name="Kabul")))


def test_reading_tells_how_far_it_is_and_can_be_stopped(desk: Desk, tmp_path: Path) -> None:
    job = take_map(desk, written(tmp_path, *(feature(60 + at, name="Sindh") for at in range(9))))
    steps: list[Progress] = [next(job) for _ in range(5)]
    job.close()
    assert [step.step for step in steps] == [READING] * 5
    assert [step.done for step in steps] == sorted(step.done for step in steps)
    assert desk.journal() == ()


def test_a_document_may_say_more_before_and_after_its_features(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "a.geojson"
    one = json.dumps(feature(66, name="Sindh"))
    path.write_text(f'{{"features" : [ {one} , {one} ], "bbox": [1, 2, 3, 4], "type": "FeatureCollection"}}', "utf-8")
    assert places(take(desk, path)) == {"Sindh": "PK8"}
    assert map_shapes.map_of(desk) is not None
