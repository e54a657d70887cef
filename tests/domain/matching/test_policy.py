"""A policy in words: written, read back, refused where it says something unknown."""

from typing import Any

import pytest

from relief_desk.domain.matching import Firmness, Level, Policy, PolicyRefused, Weight

UNUSUAL = Policy(
    lateness_days=(0, 1, 2, 3),
    least_firmness=(Firmness.STOCK, Firmness.COMMITMENT, Firmness.PLEDGE, Firmness.OFFER),
    substitutes=False,
    kits=False,
    min_shelf_days=30,
    whole_packs=False,
    unknown_arrival_counts=True,
    level=Level.PLACE,
    weight=Weight.PEOPLE,
    keep_agreed=False,
)


@pytest.mark.parametrize("policy", [Policy(), Policy.hopeful(), UNUSUAL])
def test_a_policy_reads_back_what_it_wrote(policy: Policy) -> None:
    assert Policy.from_mapping(policy.to_mapping()) == policy


def test_what_a_written_policy_leaves_out_keeps_its_default() -> None:
    assert Policy.from_mapping({"lateness_days": {"low": 60}}).lateness_days == (3, 7, 14, 60)


def test_one_value_may_stand_for_all_tiers() -> None:
    assert Policy.from_mapping({"least_firmness": "pledge"}) == Policy.hopeful()


def test_a_pledge_is_no_cover_unless_asked_for() -> None:
    assert min(Policy().least_firmness) is Firmness.COMMITMENT
    assert min(Policy.hopeful().least_firmness) is Firmness.PLEDGE


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ({"latenes_days": {}}, "latenes_days"),
        ({"lateness_days": {"urgent": 1}}, "lateness_days.urgent"),
        ({"lateness_days": {"critical": -1}}, "lateness_days.critical"),
        ({"lateness_days": {"critical": "two"}}, "two"),
        ({"lateness_days": True}, "True"),
        ({"least_firmness": {"low": "promise"}}, "promise"),
        ({"min_shelf_days": 1.5}, "1.5"),
        ({"kits": "yes"}, "kits"),
        ({"level": "province"}, "province"),
        ({"weight": "tons"}, "tons"),
    ],
)
def test_an_unknown_word_or_value_is_refused_by_name(words: dict[str, Any], named: str) -> None:
    with pytest.raises(PolicyRefused) as refused:
        Policy.from_mapping(words)
    assert named in str(refused.value)
