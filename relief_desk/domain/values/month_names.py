"""Names of months in the languages of the lists, by calendar; knows no date.

Source: CLDR month names for English, French, Arabic and Afghan Persian and Pashto; transliterations as used in Afghan
letters in English. Keys are folded.
"""

from __future__ import annotations

from enum import StrEnum

from relief_desk.domain.folding import fold


class Calendar(StrEnum):
    GREGORIAN = "Gregorian"
    SOLAR = "Solar Hijri"
    LUNAR = "lunar Hijri"


_GREGORIAN = (
    "January Jan janvier janv جنوری جنوري ژانویه يناير كانون-الثاني",
    "February Feb février fevr févr fév فبروری فبروري فوریه فبراير شباط",
    "March Mar mars مارچ مارس آذار",
    "April Apr avril avr اپریل اپريل آوریل أبريل نيسان",
    "May mai مه می مايو أيار ماي",
    "June Jun juin جون ژوئن يونيو حزيران",
    "July Jul juillet juil جولای جولاي ژوئیه يوليو تموز",
    "August Aug août aout اگست اوت أغسطس آب",
    "September Sep Sept septembre سپتمبر سپتامبر سبتمبر أيلول",
    "October Oct octobre اکتوبر اکتبر أكتوبر تشرين-الأول",
    "November Nov novembre نومبر نوامبر نوفمبر تشرين-الثاني",
    "December Dec décembre déc دسمبر دسامبر ديسمبر كانون-الأول",
)
_SOLAR = (
    "حمل وری فروردین Hamal Wray Farvardin",
    "ثور غویی اردیبهشت Sawr Saur Thawr Ghwayay Ordibehesht",
    "جوزا غبرګولی خرداد Jawza Jauza Ghbargolay Khordad",
    "سرطان چنګاښ تیر Saratan Chungash Tir",
    "اسد زمری مرداد Asad Zmaray Mordad",
    "سنبله وږی شهریور Sunbula Sonbola Wazhay Shahrivar",
    "میزان تله مهر Mizan Tala Mehr",
    "عقرب لړم آبان Aqrab Laram Aban",
    "قوس لیندۍ آذر Qaws Qaus Lindai Azar",
    "جدی مرغومی دی Jadi Jaddi Marghumay Dey",
    "دلو سلواغه بهمن Dalw Dalwa Dalv Salwagha Bahman",
    "حوت کب اسفند Hut Hoot Kab Esfand",
)
_LUNAR = (
    "محرم Muharram",
    "صفر Safar",
    "ربيع-الأول Rabi-al-Awwal",
    "ربيع-الثاني ربيع-الآخر Rabi-al-Thani",
    "جمادى-الأولى Jumada-al-Awwal Jumada-al-Ula",
    "جمادى-الآخرة جمادى-الثانية Jumada-al-Thani",
    "رجب Rajab",
    "شعبان Shaban Sha'ban",
    "رمضان Ramadan Ramazan",
    "شوال Shawwal",
    "ذو-القعدة ذي-القعدة ذوالقعده Dhu-al-Qadah Zul-Qadah",
    "ذو-الحجة ذي-الحجة ذوالحجه Dhu-al-Hijjah Zul-Hijja",
)


def _by_name() -> dict[str, tuple[Calendar, int]]:
    tables = ((Calendar.LUNAR, _LUNAR), (Calendar.SOLAR, _SOLAR), (Calendar.GREGORIAN, _GREGORIAN))
    return {
        fold(name): (calendar, number)
        for calendar, months in tables
        for number, names in enumerate(months, start=1)
        for name in names.split()
    }


MONTHS = _by_name()
"""Calendar and number of a month by its folded name."""
