"""One comparison key for the many ways a word is typed: scripts, digits, blanks, invisible marks; knows no vocabulary.

Two texts that a reader would call the same word have the same key. The key is for comparing and searching only: what
people typed is what is stored and shown.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Source: letters that Dari, Pashto, Arabic and Urdu keyboards write differently in the same name. Letters that Unicode
# takes apart itself (alef with hamza, yeh with hamza, waw with hamza) need no line here.
_ARABIC_LETTERS = {
    "ي": "ی", "ى": "ی", "ې": "ی", "ۍ": "ی", "ے": "ی", "ێ": "ی",
    "ك": "ک", "ڪ": "ک", "ګ": "گ", "ټ": "ت", "ٹ": "ت", "ډ": "د", "ڈ": "د", "ړ": "ر", "ڑ": "ر",
    "ږ": "ژ", "ښ": "ش", "څ": "چ", "ځ": "ج", "ڼ": "ن", "ں": "ن",
    "ٱ": "ا", "ة": "ه", "ۀ": "ه", "ہ": "ه", "ھ": "ه", "ە": "ه", "ۆ": "و", "ۇ": "و",
    "ـ": "",
}  # fmt: skip
# Letters with a stroke or joined letters, which Unicode does not take apart.
_LATIN_LETTERS = {"ø": "o", "ł": "l", "đ": "d", "ħ": "h", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d"}
# Source: signs of lists of relief goods that Taiwan, Hong Kong and Japan write in other forms than the mainland.
_CHINESE_SIGNS = dict(
    zip(
        "單數贈稱預計達帳噸條頂資縣區國際協會團體總額備註聯絡電話藥醫療衛糧飲濾淨發機車輛運輸線類別級緊項編號"
        "時間狀態認確處災傷無個張雙鍋燈氈褲襪襯兒嬰婦護據點場門關廠軍臺灣廣東務員過還進遠遲應對頁圖書寫記錄報"
        "財費價錢幣銀貨買賣產業農雞魚麵麥豬鹽蘋維營養專隊組織構與給從須単図団",
        "单数赠称预计达帐吨条顶资县区国际协会团体总额备注联络电话药医疗卫粮饮滤净发机车辆运输线类别级紧项编号"
        "时间状态认确处灾伤无个张双锅灯毡裤袜衬儿婴妇护据点场门关厂军台湾广东务员过还进远迟应对页图书写记录报"
        "财费价钱币银货买卖产业农鸡鱼面麦猪盐苹维营养专队组织构与给从须单图团",
        strict=True,
    )
)
_APOSTROPHES = dict.fromkeys("'`´’‘ʼʻʹ′", "")
_KEPT_SIGNS = frozenset("%#&")

_LETTERS = str.maketrans(_ARABIC_LETTERS | _LATIN_LETTERS | _CHINESE_SIGNS | _APOSTROPHES)
_ASCII_SIGNS = str.maketrans(
    {sign: "" if sign in _APOSTROPHES else " " for sign in "\t\n\r\v\f!\"$'()*+,-./:;<=>?@[\\]^_`{|}~"}
    | {chr(code): "" for code in range(32) if chr(code) not in "\t\n\r\v\f"}
)


@lru_cache(maxsize=1 << 16)
def fold(text: str) -> str:
    """The key of a text: small letters without marks, ASCII digits, signs as blanks ("Qala-e Naw": "qala e naw").

    ``%``, ``#`` and ``&`` are kept, because "% covered" is not "covered".
    """
    if text.isascii():
        return " ".join(text.lower().translate(_ASCII_SIGNS).split())
    plain = unicodedata.normalize("NFKD", text).casefold().translate(_LETTERS)
    return " ".join("".join(map(_folded_character, plain)).split())


def fold_tight(text: str) -> str:
    """The key without any blank, for names that are written in one word or two ("Jani Khel", "Janikhel")."""
    return fold(text).replace(" ", "")


@lru_cache(maxsize=1 << 12)
def _folded_character(character: str) -> str:
    kind = unicodedata.category(character)
    if kind == "Nd":
        return str(unicodedata.decimal(character))
    if kind in ("Mn", "Me", "Cf", "Cc", "Cs", "Co", "Cn") and not character.isspace():
        return ""
    if kind[0] in "PSZ" and character not in _KEPT_SIGNS:
        return " "
    return " " if character.isspace() else character


def with_ascii_digits(text: str) -> str:
    """The text with the digits of every script as 0-9; all other characters stay."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(each)) if each.isdecimal() else each for each in text)


def without_invisibles(text: str) -> str:
    """The text without direction marks, zero-width and control characters, every blank an ordinary one, ends trimmed.

    Line ends inside the text are kept. The joiner that Persian needs inside a word stays as well.
    """
    if text.isascii() and text.isprintable():
        return text.strip()
    return "".join(map(_visible_character, text.replace("\r\n", "\n").replace("\r", "\n"))).strip(" \n\u200c\u200d")


@lru_cache(maxsize=1 << 12)
def _visible_character(character: str) -> str:
    if character in "\n\u200c\u200d":
        return character
    kind = unicodedata.category(character)
    if kind in ("Zs", "Zl", "Zp") or character == "\t":
        return " "
    return "" if kind in ("Cf", "Cc", "Cs") else character


_TAG = re.compile(r"[#＃]([a-z]\w*)(?:/([a-z]{2,3}))?((?:\s*\+\s*[a-z]\w*)*)\s*\??", re.ASCII | re.IGNORECASE)


@lru_cache(maxsize=1 << 12)
def normal_tag(text: str) -> str:
    """The usual form of an HXL tag (``#adm1 +name+Code`` gives "#adm1+code+name"), or "" when the text is none.

    A blank inside the tag makes it a heading such as "# of people", and "#REF!" is an error value. The old forms
    ``#country/en`` and ``#sector?`` are known. Source: HXL 1.1, where the order of attributes says nothing.
    """
    found = _TAG.fullmatch(without_invisibles(text))
    if found is None or text.strip().upper() == "#NAME?":
        return ""
    tag, language, attributes = found.groups()
    words = {word.strip().lower() for word in attributes.split("+") if word.strip()}
    if language:
        words.add(f"i_{language.lower()}")
    return "+".join((f"#{tag.lower()}", *sorted(words)))
