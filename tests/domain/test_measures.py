"""A quantity, its unit and its pack are taken from one cell as they were written."""

import pytest

from relief_desk.domain.problems import Severity
from relief_desk.domain.values.cells import Unread
from relief_desk.domain.values.conventions import ColumnConvention
from relief_desk.domain.values.measures import Money, QuantityRead, currency_of, read_money, read_quantity


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (1200, QuantityRead(1_200_000)),
        ("1200 pcs", QuantityRead(1_200_000, "pcs")),
        ("50kg", QuantityRead(50_000, "kg")),
        ("1 200 kg", QuantityRead(1_200_000, "kg")),
        ("1.234,5 kg", QuantityRead(1_234_500, "kg")),
        ("1200件", QuantityRead(1_200_000, "件")),
        ("3万件", QuantityRead(30_000_000, "件")),
        ("2 million liters", QuantityRead(2_000_000_000, "liters")),
        ("pcs 1200", QuantityRead(1_200_000, "pcs")),
        ("Qty: 1200 pcs", QuantityRead(1_200_000, "pcs")),
        ("50 m3", QuantityRead(50_000, "m3")),
        ("۵۰۰ تخته", QuantityRead(500_000, "تخته")),
        ("20 cartons of 50", QuantityRead(20_000, "cartons", 50_000)),
        ("20 cartons of 50 pcs each", QuantityRead(20_000, "cartons", 50_000, "pcs")),
        ("20 ctn x 50", QuantityRead(20_000, "ctn", 50_000)),
        ("20x50", QuantityRead(20_000, "", 50_000)),
        ("20 x 50 kg", QuantityRead(20_000, "", 50_000, "kg")),
        ("20 cartons (50 pcs each)", QuantityRead(20_000, "cartons", 50_000, "pcs")),
        ("20 cartons, 50 pcs per carton", QuantityRead(20_000, "cartons", 50_000, "pcs")),
        ("20 cartons of 50 (1000 pcs)", QuantityRead(20_000, "cartons", 50_000)),
        ("20箱，每箱50件", QuantityRead(20_000, "箱", 50_000, "件")),
        ("۲۰ کارتن ۵۰ عددی", QuantityRead(20_000, "کارتن", 50_000)),
        ("20 bales à 25", QuantityRead(20_000, "bales", 25_000)),
        ("20 cartons, each 50 pcs", QuantityRead(20_000, "cartons", 50_000, "pcs")),
        ("1200 pcs (used)", QuantityRead(1_200_000, "pcs")),
        ("1200 (pcs)", QuantityRead(1_200_000, "pcs")),
        ("TBC", None),
        ("-", None),
    ],
)
def test_a_quantity_is_read_with_its_unit_and_pack(text: str | int, expected: QuantityRead | None) -> None:
    assert read_quantity(text) == expected


def test_packs_count_their_contents() -> None:
    read = read_quantity("20 cartons of 50")
    assert isinstance(read, QuantityRead)
    assert read.total_milli == 1_000_000


@pytest.mark.parametrize(
    ("text", "choices"),
    [
        ("1,200 pcs", ("1200", "1.2")),
        ("~500", ("500",)),
        ("500+", ("500",)),
        ("about 500 tents", ("500 tents",)),
        ("500-600 tents", ("500 tents", "600 tents")),
        ("5 cartons (250 pcs)", ("250 pcs", "1250 pcs")),
    ],
)
def test_an_inexact_quantity_is_asked(text: str, choices: tuple[str, ...]) -> None:
    read = read_quantity(text)
    assert isinstance(read, Unread)
    assert (read.severity, read.choices) == (Severity.QUESTION, choices)


@pytest.mark.parametrize(
    "text",
    ["blankets", "10 x 24 x 330 ml", "12 of 7 of 3", "20 red 30 blue", "0.5 boxes of 0.001", "1000 pcs / 20 ctn"],
)
def test_what_is_not_one_quantity_says_so(text: str) -> None:
    read = read_quantity(text)
    assert isinstance(read, Unread)
    assert read.severity is Severity.ERROR


def test_the_column_decides_inside_a_quantity_too() -> None:
    assert read_quantity("1,200 pcs", ColumnConvention(decimal_mark=".")) == QuantityRead(1_200_000, "pcs")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("USD 1,200.50", Money(1_200_500, "USD")),
        ("US$5m", Money(5_000_000_000, "USD")),
        ("$500", Money(500_000, "$")),
        ("1 200 €", Money(1_200_000, "EUR")),
        ("RMB 50 million", Money(50_000_000_000, "CNY")),
        ("50 million yuan", Money(50_000_000_000, "CNY")),
        ("5000万元", Money(50_000_000_000, "CNY")),
        ("۵۰۰ افغانی", Money(500_000, "AFN")),
        ("CHF 10m", Money(10_000_000_000, "CHF")),
        (12.5, Money(12_500)),
        ("n/a", None),
    ],
)
def test_money_is_read_with_its_currency(text: str | float, expected: Money | None) -> None:
    assert read_money(text) == expected


@pytest.mark.parametrize("text", ["5 kg", "hello", "USD 5 CHF", "5 to 6 USD"])
def test_what_is_no_money_says_so(text: str) -> None:
    assert isinstance(read_money(text), Unread)


def test_a_sign_that_several_currencies_share_stays_a_sign() -> None:
    assert (currency_of("$"), currency_of("¥"), currency_of("€"), currency_of("kg")) == ("$", "¥", "EUR", None)
    assert currency_of("") == ""
