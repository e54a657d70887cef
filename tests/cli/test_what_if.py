"""What-ifs on the command line: supposed pledges, arrivals and rules, compared and never written."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from command_line import Command


def supposing(command: Command, desk: Path, words: dict[str, Any]) -> Any:
    file = desk.with_name("what-if.json")
    file.write_text(json.dumps(words), encoding="utf-8")
    return command("match", desk, "--what-if", file, "--json")


def gains(answer: Any) -> dict[str, str]:
    return {each["need_id"]: each["gain"] for each in json.loads(answer.out)["what_if"]["needs"]}


def test_a_supposed_pledge_serves_who_was_short(desk_file: Path, command: Command) -> None:
    answer = supposing(command, desk_file, {"pledges": [{"item": "Family tent", "quantity": "20", "donor": "Japan"}]})
    assert gains(answer) == {"N-2": "20"}


def test_a_later_arrival_takes_from_those_who_cannot_wait(desk_file: Path, command: Command) -> None:
    assert gains(supposing(command, desk_file, {"lines": {"P-1": {"eta": "2022-08-01"}}})) == {
        "N-1": "-120",
        "N-2": "-30",
    }


def test_a_supposed_rule_is_compared_with_the_rule_in_force(desk_file: Path, command: Command) -> None:
    assert gains(supposing(command, desk_file, {"policy": {"least_firmness": "stock"}})) == {
        "N-1": "-120",
        "N-2": "-30",
    }


def test_a_what_if_writes_nothing(desk_file: Path, command: Command) -> None:
    before = desk_file.read_bytes()
    supposing(command, desk_file, {"pledges": [{"item": "Family tent", "quantity": "20"}]})
    assert desk_file.read_bytes() == before


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ({"pledge": []}, "pledge"),
        ({"pledges": [{"item": "Unicorn", "quantity": "1"}]}, "Unicorn"),
        ({"pledges": [{"item": "Family tent", "quantity": "many"}]}, "many"),
        ({"lines": {"P-9": {"eta": "2022-07-01"}}}, "P-9"),
        ({"lines": {"P-1": {"eta": "soon"}}}, "soon"),
        ({"needs": {"N-1": {"mood": "glad"}}}, "mood"),
        ({"pledges": {"item": "Family tent"}}, "pledges"),
        ({"pledges": ["Family tent"]}, "pledges"),
        ({"lines": ["P-1"]}, "lines"),
        ({"needs": {"N-1": "300"}}, "needs"),
        ({"policy": "strict"}, "policy"),
        ({"as_of": "soon"}, "soon"),
    ],
)
def test_what_cannot_be_supposed_is_refused_by_name(
    words: dict[str, Any], named: str, desk_file: Path, command: Command
) -> None:
    answer = supposing(command, desk_file, words)
    assert answer.status == 3
    assert named in answer.err


def test_the_day_of_the_plan_is_the_day_of_what_is_supposed_as_well(desk_file: Path, command: Command) -> None:
    file = desk_file.with_name("what-if.json")
    file.write_text("{}", encoding="utf-8")
    answer = command("match", desk_file, "--what-if", file, "--as-of", "2022-07-20", "--json")
    assert json.loads(answer.out)["what_if"]["moved"] == 0
