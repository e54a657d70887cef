"""Ratios are written as people write them, and never rounded."""

from __future__ import annotations

from fractions import Fraction

import pytest

from relief_desk.domain.quantities import ratio_text


@pytest.mark.parametrize(
    ("ratio", "text"), [("1", "1"), ("6/5", "1.2"), ("1/8", "0.125"), ("2/3", "2/3"), ("1/16", "1/16")]
)
def test_a_ratio_is_written_exactly(ratio: str, text: str) -> None:
    assert ratio_text(Fraction(ratio)) == text
