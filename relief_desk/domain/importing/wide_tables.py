"""Wide tables, with one column for each donor, item, place or day, turned into one row for each number; knows no desk.

A mobilisation table has a column, or a group of columns, for every donor; a distribution plan often one for every item
or district, a plan of deliveries one for every month. Which headings are such names is told by the caller, or by the
band above them ("Donors"). Nothing is turned unless there are at least two names and no other column says the same.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from relief_desk.domain.folding import fold
from relief_desk.domain.importing.source_tables import SkippedRow, SourceColumn, SourceTable
from relief_desk.domain.values.amounts import number_text
from relief_desk.domain.values.cells import is_placeholder, raw_text
from relief_desk.domain.values.conventions import CellValue
from relief_desk.domain.wording import Template

NOBODY_GIVES = Template("wide.nobody_gives", "None of its columns for donors has a number above zero.")
NOWHERE_ASKED = Template("wide.nowhere_asked", "None of its columns for places has a number above zero.")
NOTHING_ASKED = Template("wide.nothing_asked", "None of its columns for items has a number above zero.")
NEVER_ASKED = Template("wide.never_asked", "None of its columns for months or days has a number above zero.")
BAND_HEADING = "Heading above"
_LOOKED_AT = 500
_FIGURE = re.compile(r"(?:\W|approx\W*|about |ca\W*|circa |environ |up to )*\d", re.IGNORECASE)
_LEAST_NAMES = 2
_BETWEEN = " / "
_UNIT_LAST = re.compile(
    r"(?P<name>.+?)(?:\s*[(\[（【](?P<inside>[^()\[\]（）]+)[)\]）】]|\s*[/,،，–-]\s*(?P<behind>[^/,،，–-]+))"
)
_HOW_MANY = re.compile(
    r"^(?:#|n[°º]|no\.?|nbr?e?\.?|number|nombre|qty\.?|quantity|quantité|تعداد|数量)(?![^\W\d_])\s*"
    r"(?:of\b|de\b|d['’])?\s*",
    re.IGNORECASE,
)
_DERIVED = re.compile(
    r"\b(?:totals?|sum|gap|balance|remain\w*|outstanding|cover\w*|percent\w*|shortfall|surplus)\b|%|"
    r"合计|总计|缺口|剩余|مجموع|باقی|کمبود|المجموع|الفجوة|المتبقي|ټول"
)
# Source: words in the names of governments, societies and agencies, in the languages of the lists.
_ORGANISATION = re.compile(
    r"\b(?:red cross|red crescent|rcs?|foundation|charity|relief|society|embassy|ministry|government|agency|committee|"
    r"federation|ngo|croix-rouge|croissant-rouge|fondation|ambassade|ministère|gouvernement|cruz roja)\b|"
    r"红十字|红新月|基金会|大使馆|政府|هلال احمر|صلیب سرخ|سره میاشت|سفارت|وزارت|مؤسسه|"
    r"الهلال الأحمر|الصليب الأحمر|سفارة|وزارة|مؤسسة",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class WideKind:
    """What the columns stand for: the field their headings name, and the headings of the two new columns."""

    field: str
    name_heading: str
    value_heading: str
    empty: Template


DONORS = WideKind("donor", "Donor", "Quantity pledged", NOBODY_GIVES)
ITEMS = WideKind("item", "Item", "Quantity", NOTHING_ASKED)
PLACES = WideKind("place", "Place", "Quantity", NOWHERE_ASKED)
DAYS_OF_NEEDS = WideKind("needed_by", "Needed by", "Quantity", NEVER_ASKED)
DAYS_OF_PLEDGES = WideKind("eta", "ETA", "Quantity pledged", NEVER_ASKED)


@dataclass(frozen=True, slots=True)
class Spread:
    """A column that stands for one name; `measure` is what its numbers are, "" where the name is all its heading.

    `unit` is what the heading says that is counted: "MT" of "Rice (MT)".
    """

    position: int
    name: str
    measure: str
    unit: str = ""


def sounds_like_organisation(text: str) -> bool:
    """The text has a word that organisations have in their names: "Austrian Red Cross"."""
    return bool(_ORGANISATION.search(text))


def unit_apart(heading: str, is_unit: Callable[[str], bool]) -> tuple[str, str]:
    """The heading without the unit at its end, and the unit: "Rice (MT)", "Tents / pieces", "Rice MT"."""
    found = _UNIT_LAST.fullmatch(heading)
    said = (found["inside"] or found["behind"]).strip() if found else ""
    if found and is_unit(said):
        return found["name"], said
    name, _, last = heading.rpartition(" ")
    return (name, last) if name and is_unit(last) else (heading, "")


def how_many_apart(heading: str) -> str:
    """The heading without the words that only say that it counts: "No. of tents" counts tents."""
    return _HOW_MANY.sub("", heading) or heading


def spread_columns(
    source: SourceTable,
    kind: WideKind,
    is_name: Callable[[str], bool],
    fields_of: Callable[[SourceColumn], Collection[str]],
    is_unit: Callable[[str], bool] | None = None,
) -> tuple[Spread, ...]:
    """The columns of the table that each stand for one donor or item; empty for an ordinary table.

    `is_unit` tells the words for units that may stand beside a name in a heading, where no column of its own says them.
    """
    numeric = {at for at in range(len(source.columns)) if _holds_numbers(source.cells[at])}
    counting = numeric | {at for at in range(len(source.columns)) if mostly_counts(source.cells[at])}
    if any("unit" in fields_of(column) for column in source.columns):
        is_unit = None
    found = {at: spread for at in sorted(counting) if (spread := _named(source.columns[at], at, is_name, is_unit))}
    if _names(found) < _LEAST_NAMES:
        found = _named_by_band(source, kind, counting, fields_of)
    if _names(found) < _LEAST_NAMES:
        return ()
    found |= _other_measures(source, found, is_name)
    if any(kind.field in fields_of(column) for at, column in enumerate(source.columns) if at not in found):
        return ()
    known = _names(found)
    for at in sorted(numeric - found.keys()):
        spread = _beside(source, at, found, fields_of)
        if spread:
            found[at] = spread
    return tuple(found[at] for at in sorted(found)) if 2 * known >= _names(found) else ()


def _names(found: Mapping[int, Spread]) -> int:
    return len({spread.name for spread in found.values()})


def lengthened(source: SourceTable, kind: WideKind, spread: Sequence[Spread]) -> SourceTable:
    """The table with one row for each name that has a number; addresses still say where the number stands.

    A row in which all of them are empty or zero is set apart with its reason.
    """
    gone = {each.position for each in spread}
    kept = [at for at in range(len(source.columns)) if at not in gone]
    measures = list(dict.fromkeys(each.measure for each in spread))
    lines = list(_lines(source, spread))
    empty = sorted(set(range(len(source.rows))) - {index for index, _, _ in lines})
    columns = (*(source.columns[at] for at in kept), *_new_columns(source, kind, spread, measures))
    cells: list[Sequence[CellValue]] = [[source.cells[at][index] for index, _, _ in lines] for at in kept]
    cells.append([name for _, name, _ in lines])
    letters = source.letters_of(kept, [index for index, _, _ in lines])
    letters[len(kept)] = [_first_letter(source, group) for _, _, group in lines]
    for measure in measures:
        letters[len(cells)] = [_letter_of(source, group, measure) for _, _, group in lines]
        cells.append([_value_of(source, index, group, measure) for index, _, group in lines])
    if len({(each.name, each.measure) for each in spread}) < len(spread):
        columns = (*columns, SourceColumn("", BAND_HEADING, leaf=BAND_HEADING))
        cells.append([_band(source, group[0]) for _, _, group in lines])
    if any(each.unit for each in spread):
        columns = (*columns, SourceColumn("", "Unit", leaf="Unit"))
        cells.append([group[0].unit or None for _, _, group in lines])
    apart = tuple(SkippedRow(source.rows[at], kind.empty.filled(), _shown(source, kept, at)) for at in empty)
    return replace(
        source,
        columns=columns,
        cells=tuple(cells),
        rows=[source.rows[index] for index, _, _ in lines],
        skipped=(*source.skipped, *apart),
        letters=letters,
    )


def _lines(source: SourceTable, spread: Sequence[Spread]) -> Iterator[tuple[int, str, tuple[Spread, ...]]]:
    """Row, name and columns of every new row; a name that comes again for the same measure makes a row of its own."""
    groups: dict[tuple[str, int], list[Spread]] = {}
    times: Counter[tuple[str, str]] = Counter()
    for each in spread:
        groups.setdefault((each.name, times[each.name, each.measure]), []).append(each)
        times[each.name, each.measure] += 1
    for index in range(len(source.rows)):
        for (name, _), group in groups.items():
            if any(_says_something(source.cells[each.position][index]) for each in group):
                yield index, name, tuple(group)


def _band(source: SourceTable, spread: Spread) -> str | None:
    """What stands above the name in its heading."""
    band, between, _ = source.columns[spread.position].heading.rpartition(_BETWEEN)
    return band if between else None


def _says_something(cell: CellValue) -> bool:
    """The cell is neither empty nor zero: whoever fills such a table writes 0 where there is nothing."""
    if isinstance(cell, str):
        return not is_placeholder(cell) and number_text(cell).by_point != 0
    return cell is not None and cell != 0


def _new_columns(
    source: SourceTable, kind: WideKind, spread: Sequence[Spread], measures: Sequence[str]
) -> Iterator[SourceColumn]:
    def reach(positions: Sequence[int], between: str) -> str:
        return f"{source.columns[positions[0]].letter}{between}{source.columns[positions[-1]].letter}"

    yield SourceColumn(reach([each.position for each in spread], "-"), kind.name_heading, leaf=kind.name_heading)
    for measure in measures:
        heading = measure or kind.value_heading
        letter = reach([each.position for each in spread if each.measure == measure], ":")
        yield SourceColumn(letter, heading, leaf=heading)


def _named(
    column: SourceColumn, at: int, is_name: Callable[[str], bool], is_unit: Callable[[str], bool] | None = None
) -> Spread | None:
    """The column as one whose heading holds exactly one known name, or one place within another."""
    if is_name(column.heading) and all(map(is_name, column.heading.split(_BETWEEN))):
        return Spread(at, column.heading, "")
    heading, unit = (column.heading, "") if is_unit is None else unit_apart(column.heading, is_unit)
    parts = [how_many_apart(part) for part in heading.split(_BETWEEN)]
    names = [part for part in parts if is_name(part)]
    if len(names) != 1:
        return None
    return Spread(at, names[0], "" if parts[-1] == names[0] else parts[-1], unit)


def _named_by_band(
    source: SourceTable, kind: WideKind, numeric: Collection[int], fields_of: Callable[[SourceColumn], Collection[str]]
) -> dict[int, Spread]:
    """The columns under a band that says what they are names of: "Donors / Qatar Charity"."""
    found = {}
    for at in sorted(numeric):
        band, _, leaf = source.columns[at].heading.partition(_BETWEEN)
        says = leaf and kind.field in fields_of(SourceColumn("", band, leaf=band))
        if says and not _DERIVED.search(fold(leaf)) and not fields_of(source.columns[at]):
            found[at] = Spread(at, leaf, "")
    return found


def _other_measures(
    source: SourceTable, found: Mapping[int, Spread], is_name: Callable[[str], bool]
) -> dict[int, Spread]:
    """What else is said under the bands of the same names, such as their days of arrival."""
    names = {spread.name for spread in found.values() if spread.measure}
    others = ((at, _named(column, at, is_name)) for at, column in enumerate(source.columns) if at not in found)
    return {at: spread for at, spread in others if spread and spread.measure and spread.name in names}


def _beside(
    source: SourceTable, at: int, found: dict[int, Spread], fields_of: Callable[[SourceColumn], Collection[str]]
) -> Spread | None:
    """A column among the known ones whose name is not known: under the same band, or with the same measure."""
    *bands, leaf = source.columns[at].heading.split(_BETWEEN)
    measures = {spread.measure for spread in found.values()}
    if bands and leaf in measures:
        return Spread(at, bands[-1], leaf)
    if "" not in measures or not leaf or _DERIVED.search(fold(leaf)) or fields_of(source.columns[at]):
        return None
    top = {source.columns[each].heading.split(_BETWEEN)[0] for each in found if found[each].measure == ""}
    same_band = bool(bands) and bands[0] in top
    between = not bands and min(found) < at < max(found)
    return Spread(at, leaf, "") if same_band or between else None


def _holds_numbers(cells: Sequence[CellValue]) -> bool:
    """Every filled cell among the first ones is a number."""
    filled = [cell for cell in cells[:_LOOKED_AT] if not is_placeholder(cell)]
    return all(_is_number(cell) for cell in filled)


def mostly_counts(cells: Sequence[CellValue]) -> bool:
    """Half of the filled cells are numbers or begin with one, as "approx. 400" and "200 pcs" do."""
    filled = [cell for cell in cells[:_LOOKED_AT] if not is_placeholder(cell)]
    return 2 * sum(_is_number(cell) or bool(_FIGURE.match(raw_text(cell))) for cell in filled) >= len(filled)


def _is_number(cell: CellValue) -> bool:
    if isinstance(cell, str):
        return number_text(cell).readable
    return isinstance(cell, int | float) and not isinstance(cell, bool)


def _value_of(source: SourceTable, index: int, group: Sequence[Spread], measure: str) -> CellValue:
    return next((source.cells[each.position][index] for each in group if each.measure == measure), None)


def _letter_of(source: SourceTable, group: Sequence[Spread], measure: str) -> str:
    return next((source.columns[each.position].letter for each in group if each.measure == measure), "")


def _first_letter(source: SourceTable, group: Sequence[Spread]) -> str:
    return source.columns[group[0].position].letter


def _shown(source: SourceTable, kept: Sequence[int], index: int) -> str:
    return " | ".join(raw_text(cell) for at in kept if (cell := source.cells[at][index]) is not None)
