"""A cell gives its value, nothing, or the sentence that says why not: never a guess, never an exception."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relief_desk.domain.problems import Address, Severity
from relief_desk.domain.quantities import decimal_text
from relief_desk.domain.states import DatePrecision
from relief_desk.domain.values.cells import (
    Unread,
    is_placeholder,
    raw_text,
    read_amount,
    read_date,
    read_name,
    read_percent,
    read_text,
    read_yes_no,
)
from relief_desk.domain.values.conventions import ColumnConvention, decide_convention
from relief_desk.domain.values.dates import DateRead
from relief_desk.domain.values.measures import read_money, read_quantity
from relief_desk.domain.values.month_names import Calendar

CELLS = st.one_of(
    st.text(),
    st.text(st.characters(categories=["Cc", "Cf", "Cs", "Co", "Nd", "Nl", "No", "Zs", "Mn"])),
    st.text(alphabet="0123456789۱٣,.٫٬- ()x/'eE+%$"),
    st.integers(),
    st.integers(min_value=-(10**400), max_value=10**400),
    st.floats(),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(),
    st.none(),
)


@pytest.mark.parametrize(
    ("value", "milli"),
    [
        (5, 5000),
        (5.0, 5000),
        (0.1 + 0.2, 300),
        (12.5, 12500),
        ("12.5", 12500),
        ("12,5", 12500),
        ("۱۲٫۵", 12500),
        ("١٬٢٣٤", 1234000),
        ("１２００", 1200000),
        ("1,234.56", 1234560),
        ("1.234,56", 1234560),
        ("1\u00a0234", 1234000),
        ("1\u202f234,5", 1234500),
        ("1'234.5", 1234500),
        ("1,20,000", 120000000),
        ("1.234.567", 1234567000),
        ("0,125", 125),
        ("(120)", -120000),
        ("−5", -5000),
        ("5-", -5000),
        ("1E3", 1000000),
        ("\u200f250\u200e", 250000),
        ("007", 7000),
        (None, None),
        ("", None),
        ("-", None),
        ("N/A", None),
        ("tbc", None),
        ("待定", None),
        ("نامعلوم", None),
    ],
)
def test_a_number_is_read_exactly(value: object, milli: int | None) -> None:
    assert read_amount(value) == milli  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("abc", "cell.not_a_number"),
        ("1 2", "cell.not_a_number"),
        ("12 pcs", "cell.not_a_number"),
        ("1,,2", "cell.not_a_number"),
        ("1e99", "cell.not_a_number"),
        (True, "cell.not_a_number"),
        (1 / 3, "cell.too_fine"),
        ("0.1234", "cell.too_fine"),
        (10**13, "cell.too_large"),
        ("99999999999999", "cell.too_large"),
        (1e300, "cell.too_large"),
        (date(2022, 1, 2), "cell.date_not_number"),
    ],
)
def test_what_is_no_amount_says_why(value: object, code: str) -> None:
    read = read_amount(value)  # type: ignore[arg-type]
    assert isinstance(read, Unread)
    assert read.what.code == code


@pytest.mark.parametrize("text", ["1,234", "1.234", "12,000", "۱,۲۳۴"])
def test_a_number_two_customs_read_differently_is_asked(text: str) -> None:
    read = read_amount(text)
    assert isinstance(read, Unread)
    assert read.severity is Severity.QUESTION
    assert len(read.choices) == 2


@pytest.mark.parametrize(
    ("column", "milli"),
    [(["12.5", "1,234"], 1234000), (["12,5", "1,234"], 1234), (["1.234,56", "1,234"], 1234), (["1,234,567"], 1234000)],
)
def test_the_other_cells_of_the_column_decide(column: list[str], milli: int) -> None:
    assert read_amount("1,234", decide_convention(column)) == milli


def test_a_column_that_contradicts_itself_decides_nothing() -> None:
    convention = decide_convention(["12.5", "12,5", "1,234"])
    assert convention.decimal_mark == ""
    assert read_amount("12,5", convention) == 12500
    assert isinstance(read_amount("1,234", convention), Unread)


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2022-06-22", date(2022, 6, 22)),
        ("2022-06-22T10:00:00Z", date(2022, 6, 22)),
        ("22/06/2022", date(2022, 6, 22)),
        ("06/22/2022", date(2022, 6, 22)),
        ("22.6.2022 10:30", date(2022, 6, 22)),
        ("5/5/2022", date(2022, 5, 5)),
        ("22-Jun-22", date(2022, 6, 22)),
        ("2022 June 22", date(2022, 6, 22)),
        ("June 22, 2022", date(2022, 6, 22)),
        ("Wednesday, 22 June 2022", date(2022, 6, 22)),
        ("1er juillet 2022", date(2022, 7, 1)),
        ("2022年6月22日", date(2022, 6, 22)),
        ("۱ سرطان ۱۴۰۱", date(2022, 6, 22)),
        ("1401/04/01", date(2022, 6, 22)),
        ("۱۴۰۱/۰۴/۰۷", date(2022, 6, 28)),
        ("07/04/1401", date(2022, 6, 28)),
        ("1401-12-29", date(2023, 3, 20)),
        (date(1401, 4, 1), date(2022, 6, 22)),
        (44734, date(2022, 6, 22)),
        (44734.75, date(2022, 6, 22)),
        ("44734", date(2022, 6, 22)),
        ("44734.25", date(2022, 6, 22)),
        ("by 22/06/2022", date(2022, 6, 22)),
        ("before 22 June 2022", date(2022, 6, 22)),
        ("avant le 22 juin 2022", date(2022, 6, 22)),
        (20220622, date(2022, 6, 22)),
        (datetime.fromisoformat("2022-06-22T13:00"), date(2022, 6, 22)),
    ],
)
def test_a_date_is_read_in_its_calendar(value: object, day: date) -> None:
    read = read_date(value)  # type: ignore[arg-type]
    assert not isinstance(read, Unread)
    assert read is not None
    assert (read.day, read.precision) == (day, DatePrecision.EXACT)


@pytest.mark.parametrize("text", ["03/04/2022", "22.06.23", "1443/11/22"])
def test_a_date_with_two_meanings_is_asked(text: str) -> None:
    read = read_date(text)
    assert isinstance(read, Unread)
    assert read.severity is Severity.QUESTION
    assert len(read.choices) == 2


@pytest.mark.parametrize(
    ("column", "day"),
    [(["25/04/2022", "03/04/2022"], date(2022, 4, 3)), (["04/25/2022", "03/04/2022"], date(2022, 3, 4))],
)
def test_a_day_above_twelve_decides_the_order_of_its_column(column: list[str], day: date) -> None:
    read = read_date("03/04/2022", decide_convention(column))
    assert not isinstance(read, Unread)
    assert read is not None
    assert read.day == day


def test_the_calendar_chosen_for_a_column_decides_its_hijri_years() -> None:
    read = read_date("1443/11/22", ColumnConvention(calendar=Calendar.LUNAR))
    assert not isinstance(read, Unread)
    assert read is not None
    assert (read.day, read.precision) == (date(2022, 6, 22), DatePrecision.ABOUT)


@pytest.mark.parametrize(
    "text", ["June 2022", "about 15 June 2022", "15.06.2022 (tbc)", "mid June 2022", "06/2022", "2022年6月"]
)
def test_a_date_without_its_day_is_about(text: str) -> None:
    read = read_date(text)
    assert not isinstance(read, Unread)
    assert read is not None
    assert (read.day, read.precision) == (date(2022, 6, 15), DatePrecision.ABOUT)


@pytest.mark.parametrize(
    "value",
    [
        "31/02/2022",
        "hello",
        2022,
        5,
        True,
        time(3),
        timedelta(2),
        "20-25 June 2022",
        float("nan"),
        float("inf"),
        "22/06/1822",
        "22 June 1401",
        "22 Foo 2022",
    ],
)
def test_what_is_no_date_says_so(value: object) -> None:
    read = read_date(value)  # type: ignore[arg-type]
    assert isinstance(read, Unread)
    assert read.what.code == "cell.not_a_date"


@pytest.mark.parametrize("text", ["ASAP", " immediately", "Dès que possible", "尽快", "فوری", "عاجل"])
def test_a_word_for_soon_names_no_day_and_lets_the_row_in(text: str) -> None:
    read = read_date(text)
    assert isinstance(read, Unread)
    assert (read.what.code, read.severity) == ("cell.no_day_named", Severity.WARNING)


@pytest.mark.parametrize("value", [43_300, 43_300.5, "43300"])
def test_numbers_of_days_of_an_old_macintosh_workbook_count_from_1904(value: float | str) -> None:
    read = read_date(value, ColumnConvention(starts_1904=True))
    assert isinstance(read, DateRead)
    assert read.day == date(2022, 7, 20)


@pytest.mark.parametrize(("text", "milli"), [("½", 500), ("3½", 3_500), ("1⅛", 1_125), ("¾", 750)])
def test_a_fraction_sign_is_read_exactly(text: str, milli: int) -> None:
    assert read_amount(text) == milli


def test_a_typed_year_under_a_date_format_is_found_out() -> None:
    read = read_date(date(1905, 7, 16))
    assert isinstance(read, Unread)
    assert "the year 2024" in str(read.what)


@pytest.mark.parametrize(
    ("value", "shares", "milli"),
    [("45%", None, 45000), ("۴۵٪", None, 45000), (0.45, True, 45000), (45, False, 45000), ("12,5 %", None, 12500)],
)
def test_a_percentage_is_read(value: object, shares: bool | None, milli: int) -> None:
    assert read_percent(value, ColumnConvention(shares_of_one=shares)) == milli  # type: ignore[arg-type]


def test_a_share_or_a_percent_that_the_column_does_not_decide_is_asked() -> None:
    read = read_percent(1)
    assert isinstance(read, Unread)
    assert (read.severity, read.choices) == (Severity.QUESTION, ("1%", "100%"))


def test_a_column_with_a_number_above_one_holds_percents() -> None:
    assert decide_convention([0.5, 45, 100]).shares_of_one is False
    assert decide_convention([0.5, 1]).shares_of_one is True
    assert decide_convention([1, 0]).shares_of_one is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Yes", True), ("بلی", True), ("是", True), ("✓", True), ("non", False), ("نه", False), ("-", None)],
)
def test_yes_and_no_are_read_in_the_languages_of_the_lists(text: str, expected: bool | None) -> None:
    assert read_yes_no(text) is expected


def test_text_loses_only_what_nobody_sees() -> None:
    assert read_text(" Qala\u00a0e  Naw\u200b ") == "Qala e Naw"
    assert read_text("a \n b") == "a\nb"
    assert read_text(5.0) == "5"
    assert read_name("TBC") == ""
    assert read_name("two\nlines") == "two lines"


@pytest.mark.parametrize("text", ["-", "—", "_", "...", "?", "N/A", "n.a.", "nil", "TBD", "#N/A", " ", "无", "لا يوجد"])
def test_a_placeholder_is_an_empty_cell(text: str) -> None:
    assert is_placeholder(text)


def test_a_problem_carries_the_place_and_the_text() -> None:
    read = read_date("31/02/2024")
    assert isinstance(read, Unread)
    problem = read.at(Address("Needs.xlsx", "Besoins", "G17", 17, "Date needed"), "31/02/2024")
    assert str(problem).startswith('Needs.xlsx > sheet "Besoins" > G17 (Date needed): "31/02/2024" is not a date.')


@given(CELLS)
def test_every_cell_gives_a_value_or_a_reason(value: object) -> None:
    for read in (read_amount, read_date, read_percent, read_yes_no, read_quantity, read_money, read_text, read_name):
        read(value)  # type: ignore[operator]


@given(st.integers(min_value=-(10**14), max_value=10**14))
def test_an_amount_written_and_read_again_is_the_same(milli: int) -> None:
    assert read_amount(decimal_text(milli), ColumnConvention(decimal_mark=".")) == milli


@given(st.integers(min_value=-(10**12), max_value=10**12))
def test_an_amount_kept_as_a_worksheet_number_is_the_same(milli: int) -> None:
    assert read_amount(milli / 1000) == milli


@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2100, 1, 1)))
def test_a_date_written_and_read_again_is_the_same(day: date) -> None:
    for text in (day.isoformat(), day.strftime("%d %b %Y"), day.strftime("%Y%m%d")):
        read = read_date(text)
        assert not isinstance(read, Unread)
        assert read is not None
        assert read.day == day


@given(CELLS)
def test_raw_text_is_always_text(value: object) -> None:
    assert isinstance(raw_text(value), str)  # type: ignore[arg-type]
