"""Even shares are what one gets by always giving the next unit to whoever has least."""

from hypothesis import given
from hypothesis import strategies as st

from relief_desk.domain.matching.fairness import Claim, even_shares

CLAIMS = st.lists(
    st.builds(Claim, weight=st.integers(1, 40), base=st.integers(0, 30), cap=st.integers(0, 25)), min_size=1, max_size=7
)


def handed_out_one_by_one(claims: list[Claim], total: int, unit: int) -> list[int]:
    shares = [0] * len(claims)
    for _ in range(total):
        number = min(
            (n for n, claim in enumerate(claims) if shares[n] < claim.cap),
            key=lambda n: ((claims[n].base + unit * shares[n]) / claims[n].weight, claims[n].weight, n),
        )
        shares[number] += 1
    return shares


@given(CLAIMS, st.integers(0, 200), st.integers(1, 4))
def test_even_shares_equal_handing_out_one_by_one(claims: list[Claim], wish: int, unit: int) -> None:
    total = min(wish, sum(claim.cap for claim in claims))
    assert even_shares(claims, total, unit) == handed_out_one_by_one(claims, total, unit)
