"""Quantities with a unit in one cell, packs and money: "1,200 pcs", "20 cartons of 50", "US$ 5m"; knows no items.

The unit comes back as it was typed; whoever has the catalogue says what it is. Two numbers that could be a total or the
contents of one pack are a question.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from relief_desk.domain.folding import fold
from relief_desk.domain.problems import Severity
from relief_desk.domain.quantities import decimal_text
from relief_desk.domain.values.amounts import LARGEST_MILLI, marked, number_text
from relief_desk.domain.values.cells import (
    NOT_A_NUMBER,
    TWO_NUMBERS,
    Unread,
    amount_of_number_text,
    is_placeholder,
    read_amount,
)
from relief_desk.domain.values.conventions import UNDECIDED, CellValue, ColumnConvention
from relief_desk.domain.wording import Phrase, Template

ABOUT_SO_MUCH = Template("cell.about", '"{value}" gives no exact number.')
SAY_HOW_MANY = Template("cell.say_how_many", "Say which number is to be counted.")
NOT_A_QUANTITY = Template("cell.not_a_quantity", '"{value}" is not one quantity.')
WRITE_A_QUANTITY = Template(
    "cell.write_a_quantity", "Write one number and its unit, such as 1200 pcs or 20 cartons of 50."
)

_TOKEN = re.compile(
    r"(?:(?<![A-Za-z\d])|(?<=\d[xX]))"  # not the figure of "m3" or "A4", but the second one of "20x50"
    r"(?:\d{1,3}(?:[ \ue001]\d{3})+(?:[.,\ue000]\d+)?(?![\d])|\d[\d.,\ue000\ue001]*\d|\d|[.,\ue000]\d+)"
)
_SCALES = {
    **dict.fromkeys(("thousand", "k", "mille", "千", "هزار", "زره", "الف"), 10**3),
    **dict.fromkeys(("million", "millions", "mio", "mln", "mn", "m", "百万", "میلیون", "ملیون", "مليون"), 10**6),
    **dict.fromkeys(("billion", "bn", "milliard", "十亿", "میلیارد", "مليار"), 10**9),
    "万": 10**4, "亿": 10**8, "lakh": 10**5, "lac": 10**5, "لک": 10**5, "crore": 10**7,
}  # fmt: skip
_LONG_SCALES = {fold(word): factor for word, factor in _SCALES.items() if word not in ("m", "k")}
_TIMES = re.compile(r"(?:\b(?:of|x|with|containing|à|de|par|avec|at)|[×*@xX✕]|每|بسته)\s*$", re.IGNORECASE)
_EACH_BEFORE = re.compile(r"(?:\b(?:each|every|chaque)(?:\s+of)?|每|هر)\s*\S{0,4}$", re.IGNORECASE)
_EACH = re.compile(r"\b(?:each|per|pro|chacune?|par|pcs?/\w+|every)\b|/|每|عددی|دانه‌ای|هر", re.IGNORECASE)
_RANGE = re.compile(r"\s*(?:-|to|bis|à|until|تا|至|~)\s*", re.IGNORECASE)
_ABOUT = re.compile(
    r"^\s*(?:~|≈|<|>|≥|≤|ca\.?|circa|approx\.?|approximately|about|around|up to|over|more than|at least|min\.?|max\.?|"
    r"environ|حدود|تقریبا|约|大约)\s*$",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^\s*(?:qty|quantity|no|nr|number|total|quantité|تعداد|数量)\.?\s*[:=]?\s*$", re.IGNORECASE)
_TRIMMED = " .,;:()[]=*@×-"


@dataclass(frozen=True, slots=True)
class QuantityRead:
    """A quantity as written: thousandths of `unit`; if packs are named, each holds `each_milli` of `each_unit`.

    "20 cartons of 50 pcs" is 20,000 of "cartons", each 50,000 of "pcs". Units are "" where none was written.
    """

    milli: int
    unit: str = ""
    each_milli: int | None = None
    each_unit: str = ""

    @property
    def total_milli(self) -> int:
        """Thousandths counted one by one: packs times contents, or just the amount."""
        return self.milli if self.each_milli is None else self.milli * self.each_milli // 1000


@dataclass(frozen=True, slots=True)
class Money:
    """Thousandths of a currency: its ISO code where the text is sure, the sign such as "$" where it is not, or ""."""

    milli: int
    currency: str = ""


@dataclass(frozen=True, slots=True)
class _Part:
    """One number of the text with the words up to the next one."""

    milli: int
    after: str


def read_quantity(value: CellValue, convention: ColumnConvention = UNDECIDED) -> QuantityRead | Unread | None:
    """The quantity, unit and pack contents written in one cell."""
    if not isinstance(value, str) or number_text(value).readable:
        amount = read_amount(value, convention)
        return QuantityRead(amount) if isinstance(amount, int) else amount
    if is_placeholder(value):
        return None
    before, parts = _parts(value, convention)
    if isinstance(parts, Unread):
        return parts
    if _ABOUT.match(before) and len(parts) == 1:
        return _question(ABOUT_SO_MUCH.filled(value=value.strip()), (parts[0].milli,), parts[0].after.strip(_TRIMMED))
    match parts:
        case (single,):
            return _one_number(value, before, single)
        case (packs, contents) if not before.strip(_TRIMMED) or _LABEL.match(before):
            return _two_numbers(value, packs, contents)
        case (packs, contents, total) if packs.milli * contents.milli == total.milli * 1000:
            return _two_numbers(value, packs, contents)
    return Unread(NOT_A_QUANTITY.filled(value=value.strip()), WRITE_A_QUANTITY.filled())


def read_money(value: CellValue, convention: ColumnConvention = UNDECIDED) -> Money | Unread | None:
    """The amount and currency written in one cell; "5 million" is five million."""
    if not isinstance(value, str) or number_text(value).readable:
        amount = read_amount(value, convention)
        return Money(amount) if isinstance(amount, int) else amount
    if is_placeholder(value):
        return None
    before, parts = _parts(value, convention)
    if isinstance(parts, Unread):
        return parts
    if len(parts) == 1:
        factor, rest = _scaled(parts[0].after, money=True)
        currencies = {_currency(words) for words in (before, rest) if words.strip(_TRIMMED)}
        if len(currencies) <= 1 and None not in currencies and parts[0].milli * factor <= LARGEST_MILLI:
            sign = -1 if before.strip().startswith("-") else 1
            return Money(sign * parts[0].milli * factor, currencies.pop() or "" if currencies else "")
    return Unread(NOT_A_NUMBER.filled(value=value.strip()), WRITE_A_QUANTITY.filled())


def currency_of(text: str) -> str | None:
    """ISO code of a currency written as code, sign or word; the sign itself where several use it; None: unknown."""
    return _currency(text)


def _parts(value: str, convention: ColumnConvention) -> tuple[str, tuple[_Part, ...] | Unread]:
    text = marked(value)
    found = list(_TOKEN.finditer(text))
    if not found:
        return "", Unread(NOT_A_NUMBER.filled(value=value.strip()), WRITE_A_QUANTITY.filled())
    parts = []
    for match, following in zip(found, [*found[1:], None], strict=True):
        amount = amount_of_number_text(match[0], number_text(match[0]), convention)
        if isinstance(amount, Unread):
            return "", amount
        parts.append(_Part(amount, text[match.end() : following.start() if following else None]))
    return text[: found[0].start()], tuple(parts)


def _one_number(value: str, before: str, part: _Part) -> QuantityRead | Unread:
    factor, rest = _scaled(part.after, money=False)
    sign = -1 if before.strip() in ("-", "−") else 1
    ahead = "" if _LABEL.match(before) else before.strip(_TRIMMED)
    if rest.strip() == "+":
        return _question(ABOUT_SO_MUCH.filled(value=value.strip()), (part.milli * factor,), "")
    # What stands in brackets after the unit is a remark; after a bare number it may be the unit.
    unit = rest.partition("(")[0].strip(_TRIMMED) or rest.strip(_TRIMMED)
    if (ahead and unit) or part.milli * factor > LARGEST_MILLI:
        return Unread(NOT_A_QUANTITY.filled(value=value.strip()), WRITE_A_QUANTITY.filled())
    return QuantityRead(sign * part.milli * factor, unit or ahead)


def _two_numbers(value: str, first: _Part, second: _Part) -> QuantityRead | Unread:
    between, tail = first.after, second.after
    if _RANGE.fullmatch(between) and not _TIMES.fullmatch(between.strip()):
        return _question(ABOUT_SO_MUCH.filled(value=value.strip()), (first.milli, second.milli), tail.strip(_TRIMMED))
    contents_said = _TIMES.search(between.rstrip(" (")) or _EACH.search(tail) or _EACH_BEFORE.search(between)
    unit = _TIMES.sub("", re.split("[,;，(]", between)[0].rstrip()).strip(_TRIMMED + "/")
    each_unit = _EACH.sub("", tail.partition("(")[0]).strip(_TRIMMED)
    if contents_said:
        return _packed(value, first.milli, unit, second.milli, _without_pack_name(each_unit, unit))
    if between.rstrip().endswith("("):
        totals = (second.milli, first.milli * second.milli // 1000)
        what = TWO_NUMBERS.filled(value=value.strip(), first=decimal_text(totals[0]), second=decimal_text(totals[1]))
        return _question(what, totals, each_unit)
    return Unread(NOT_A_QUANTITY.filled(value=value.strip()), WRITE_A_QUANTITY.filled())


def _packed(value: str, packs_milli: int, unit: str, each_milli: int, each_unit: str) -> QuantityRead | Unread:
    total, rest = divmod(packs_milli * each_milli, 1000)
    if rest or total > LARGEST_MILLI:
        return Unread(NOT_A_QUANTITY.filled(value=value.strip()), WRITE_A_QUANTITY.filled())
    return QuantityRead(packs_milli, unit, each_milli, each_unit)


def _without_pack_name(each_unit: str, unit: str) -> str:
    """ "pcs carton" (left of "pcs per carton") is "pcs"."""
    words = each_unit.split()
    packs = {fold(unit), fold(unit).rstrip("s")}
    return " ".join(word for word in words if fold(word) not in packs or (len(words) == 1 and not unit))


def _question(what: Phrase, milli: tuple[int, ...], unit: str) -> Unread:
    choices = tuple(dict.fromkeys(f"{decimal_text(each)} {unit}".rstrip() for each in milli))
    return Unread(what, SAY_HOW_MANY.filled(), Severity.QUESTION, choices)


def _scaled(words: str, *, money: bool) -> tuple[int, str]:
    """The factor of a scale word at the start and the words after it; "m" and "k" only count in money."""
    text = words.lstrip(" ")
    scales = {fold(word): factor for word, factor in _SCALES.items()} if money else _LONG_SCALES
    head, _, rest = text.partition(" ")
    key = fold(head)
    if key in scales:
        return scales[key], rest
    for sign in ("百万", "十亿", "万", "亿", "千"):
        if text.startswith(sign):
            return _SCALES[sign], text[len(sign) :]
    return 1, words


_ISO_CODES = """
USD EUR GBP CHF CNY AFN JPY CAD AUD NZD SEK NOK DKK INR PKR IRR TRY AED SAR QAR KWD BHD OMR JOD IQD LBP SYP YER EGP KZT
UZS TJS TMT KGS RUB KRW BDT LKR NPR MMK THB IDR MYR PHP VND ETB KES UGX TZS SOS SDG NGN XOF XAF ZAR BRL MXN
"""
_ISO = frozenset(_ISO_CODES.split())
_CURRENCY_WORDS = {
    fold(word): code
    for code, words in {
        "USD": "us-dollar us-dollars dollar dollars dollars-us dollars-américains 美元 دالر-امریکایی دالر",
        "EUR": "euro euros eur. 欧元 یورو اليورو",
        "GBP": "pound-sterling 英镑",
        "CHF": "sfr fr.- swiss-francs francs-suisses 瑞士法郎",
        "CNY": "rmb yuan renminbi cny 元 人民币 人民币元 یوان",
        "AFN": "afs af afghani afghanis افغانی",
        "IRR": "rial rials ریال",
        "PKR": "rs rupee rupees کلدار",
        "JPY": "yen 日元",
    }.items()
    for word in words.split()
}
_CURRENCY_SIGNS = {"€": "EUR", "£": "GBP", "؋": "AFN", "₹": "INR", "us$": "USD", "$us": "USD", "a$": "AUD", "c$": "CAD"}
_SHARED_SIGNS = {"$", "¥", "￥", "₨", "﷼"}


def _currency(words: str) -> str | None:
    text = words.strip(_TRIMMED + "-").lower().replace(" ", "")
    if not text:
        return ""
    if text in _CURRENCY_SIGNS:
        return _CURRENCY_SIGNS[text]
    if text in _SHARED_SIGNS:
        return text
    key = fold(words)
    if key.upper() in _ISO:
        return key.upper()
    return _CURRENCY_WORDS.get(key) or _CURRENCY_WORDS.get(key.replace(" ", "-"))
