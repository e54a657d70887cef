"""Where the headings of a table stand: scores rows, extends to bands above and child rows below; sorts no data row.

A heading row is recognised by what it is (short distinct texts over the columns in use), by what follows it (numbers
and dates under texts) and by the headings the caller knows. A row of HXL tags settles the matter.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from relief_desk.domain.folding import normal_tag
from relief_desk.domain.values.cells import is_placeholder
from relief_desk.workbook.reading import CellRange
from relief_desk.workbook.row_shapes import LONG_TEXT, RowShape, is_tag_row
from relief_desk.workbook.rows_below import (
    days_over_numbers,
    measured_columns,
    repeated_share,
    rows_below,
    used_columns,
)

MOST_TITLE_ROWS, MOST_LINES_ABOVE = 40, 300
MOST_BANDS = 3
LEAST_SCORE = 3.6
_LEAST_DENSITY = 0.15
_HELP = re.compile(
    r"^\W*(?:required|optional|mandatory|enter|example|e\.?g\.?|select|choose|fill|please|if |use |format|text|number|"
    r"date \(|obligatoire|facultatif|saisir|choisir|exemple|必填|选填|请|例如|لطفا|مثال|ضروری|اجباری|"
    r"إلزامي|اختياري|أدخل|اختر)",
    re.IGNORECASE,
)
_EXAMPLE = re.compile(r"^\W*(?:example|exemple|ejemplo|示例|范例|مثال|نمونه|بېلګه)(?:\W|$)", re.IGNORECASE)
_COLUMN_NUMBER = re.compile(r"[(\[]?\s*(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,5})\s*[)\].]?")
_NAMED_VALUE = re.compile(r"[:：]\s*$|：\S|:\s\S")
_UNIT_NOTE = re.compile(r"[(\[（].{1,40}[)\]）]|[dDjJ]{1,2}[/.-][mM]{1,3}[/.-][yYaA]{2,4}")


@dataclass(frozen=True, slots=True)
class Header:
    """Positions (from 0, in the list of rows) of the heading rows, the tag row, explaining rows, and the first data."""

    rows: tuple[int, ...]
    tag_row: int | None
    explaining: tuple[int, ...]
    data_from: int

    @property
    def first(self) -> int:
        return min(self.rows, default=0) if self.rows else self.tag_row or 0


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The rows of a sheet, its merged ranges by the number of their first row, and the headings the caller knows."""

    shapes: Sequence[RowShape]
    merges: Mapping[int, tuple[CellRange, ...]]
    known: Mapping[str, str]
    first_column: int = 1


def find_header(around: Surroundings, start: int, stop: int | None = None) -> Header | None:
    """The headings of the first table at or below position `start`, or None when no row looks like headings.

    They are looked for before position `stop`, or among the first rows.
    """
    tagged = _find_tag_row(around, start, start + MOST_TITLE_ROWS + 20 if stop is None else stop)
    if tagged is not None:
        return _header_of_tags(around, start, tagged)
    end = _search_end(around.shapes, start) if stop is None else min(stop, len(around.shapes))
    scores = {at: 0.0 if _is_form_line(around, at) else heading_score(around, at) for at in range(start, end)}
    best = max(scores.values(), default=0.0)
    if best < LEAST_SCORE:
        return None
    leaf = next(at for at, score in scores.items() if score >= best - 0.001)
    return _grown(around, start, _earlier_table(around, scores, leaf, best))


def heading_score(around: Surroundings, at: int) -> float:
    """How much a row looks like headings; below `LEAST_SCORE` it does not."""
    row = around.shapes[at]
    if not row.filled:
        return 0.0
    known = sum(1 for key in row.folded() if key in around.known)
    # One or two known words among many others are values that happen to look like headings.
    known = known if known >= 0.3 * row.filled else 0
    below = rows_below(around.shapes, at)
    labels = row.labels | (days_over_numbers(row, below) if known >= 2 else frozenset())
    if len(labels) < 0.7 * row.filled:
        return 0.0
    used = used_columns(below)
    if row.filled < 2 and not (known and len(used) <= 1):
        return 0.0
    if row.filled == 2 and below and sum(row.kinds.keys() <= each.kinds.keys() for each in below) < 0.5 * len(below):
        return 0.0
    covered = len(labels & used) / len(used) if used else min(1.0, row.filled / 4)
    ever = frozenset(at for each in below for at in each.kinds)
    # A form has its labels far apart.
    if len(labels) < 0.35 * len(ever) or (known < 2 and len(labels) < _LEAST_DENSITY * len(_span(row))):
        return 0.0
    measured = measured_columns(below) & labels
    keys = Counter(row.folded())
    repeated = repeated_share(row, below)
    explained = bool(below) and explains(below[0], row)
    certain = bool(measured) or known >= 2 or (explained and row.filled >= 3)
    if covered < 0.4 or not (certain or _plausible_without_numbers(row, below, repeated, used)):
        return 0.0
    return (
        2.0 * len(labels) / row.filled
        + 1.5 * covered
        + len(keys) / row.filled
        + 2.0 * min(1.0, 2 * len(measured) / max(1, len(used)))
        + 3.0 * known / row.filled
        + 0.3 * min(known, 5)
        + 0.05 * min(row.filled, 20)
        + explained
        - 2.5 * repeated
        - 2.0 * sum(1 for kind in row.kinds.values() if kind == LONG_TEXT) / row.filled
    )


def _is_form_line(around: Surroundings, at: int) -> bool:
    """The row names its own values: "Province: | Khost", or like its neighbours "Item | Tent" over "Unit | piece"."""
    if _says_value_beside(around.shapes[at]):
        return True
    here = _named_by_first(around, at)
    above = takewhile(bool, (_named_by_first(around, each) for each in range(at - 1, max(-1, at - 4), -1)))
    below = takewhile(bool, (_named_by_first(around, each) for each in range(at + 1, min(at + 4, len(around.shapes)))))
    return bool(here) and len({here, *above, *below}) > 2


def _says_value_beside(row: RowShape) -> bool:
    """A cell ends with a colon and the next one does not: it is the value."""
    ends = [row.text(at).endswith((":", "：")) for at in sorted(row.kinds)]
    return any(here and not following for here, following in pairwise(ends))


def _named_by_first(around: Surroundings, at: int) -> str:
    """What the first cell of the row means where it alone is a known heading, or ""."""
    known = [around.known.get(key, "") for key in around.shapes[at].folded()]
    return known[0] if len(known) > 1 and not any(known[1:]) else ""


def _plausible_without_numbers(row: RowShape, below: Sequence[RowShape], repeated: float, used: frozenset[int]) -> bool:
    """A list of texts only: several short distinct headings, none of which comes again below."""
    texts = [row.text(at) for at in row.kinds]
    short = sum(len(text) <= 40 for text in texts) >= 0.8 * len(texts)
    even = not below or len(used) >= 2
    return row.filled >= 3 and short and not repeated and len(set(row.folded())) == row.filled and even


def _find_tag_row(around: Surroundings, start: int, stop: int) -> int | None:
    for at in range(start, min(len(around.shapes), stop)):
        if is_tag_row(around.shapes[at]):
            return at
    return None


def _header_of_tags(around: Surroundings, start: int, tagged: int) -> Header:
    rows: tuple[int, ...] = ()
    leaf = _above_tags(around.shapes, start, tagged)
    if leaf >= start and around.shapes[leaf].filled and _heads_tags(around.shapes[leaf], around.shapes[tagged]):
        rows = _with_bands(around, start, leaf)
        above = rows[0] - 1
        if len(rows) == 1 and above >= start and _second_names(around.shapes[above], around.shapes[leaf]):
            rows = (above, *rows)
    below = tagged + 1
    if not rows and below < len(around.shapes) and _in_other_words(around, around.shapes[below]):
        return Header((below,), tagged, (), below + 1)
    return Header(rows, tagged, (), tagged + 1)


def _above_tags(shapes: Sequence[RowShape], start: int, tagged: int) -> int:
    """The position of the headings above a tag row, over rows that explain them and a blank one."""
    leaf = tagged - 1
    while leaf > start and (
        explains(shapes[leaf], shapes[leaf - 1]) or (leaf == tagged - 1 and not shapes[leaf].filled)
    ):
        leaf -= 1
    return leaf


def _heads_tags(row: RowShape, tags: RowShape) -> bool:
    """The row names the tagged columns, not only one of many."""
    over = sum(1 for at in row.kinds if at in tags.kinds)
    return over * 2 >= tags.filled or row.filled > 2


def _second_names(upper: RowShape, lower: RowShape) -> bool:
    """Two full rows of headings: the upper one names the same columns in other words."""
    both = upper.labels & lower.labels
    return len(set(upper.folded())) > 1 and len(both) >= 0.6 * lower.filled and len(upper.labels) == upper.filled


def _earlier_table(around: Surroundings, scores: Mapping[int, float], leaf: int, best: float) -> int:
    """The first heading row where several tables stand below each other and a later one scores higher."""
    for at, score in scores.items():
        if at >= leaf:
            break
        opens = at == 0 or around.shapes[at - 1].filled <= 1
        both_known = all(is_known_heading_row(around, each) for each in (at, leaf))
        if score < LEAST_SCORE or not opens or (score < best - 1.5 and not both_known):
            continue
        if _gap_between(around.shapes, at, leaf) or (leaf - at > 2 and both_known):
            return at
    return leaf


def is_known_heading_row(around: Surroundings, at: int) -> bool:
    """The row is made of headings the caller knows, and they mean different things."""
    row = around.shapes[at]
    meant = {around.known[key] for key in row.folded() if key in around.known}
    return len(row.labels) == row.filled and len(meant) >= max(3, 0.6 * row.filled)


def _gap_between(shapes: Sequence[RowShape], upper: int, lower: int) -> bool:
    """At least two data rows and then a blank row lie between two heading rows; one row is rather a form's answers."""
    after = next((at for at in range(upper + 1, lower) if not shapes[at].filled), lower)
    return after < lower and sum(shapes[at].filled > 1 for at in range(upper + 1, after)) >= 2


def _grown(around: Surroundings, start: int, leaf: int) -> Header:
    """The heading row with its bands above and its child rows, explanations and column numbers below."""
    last = _last_heading_row(around, leaf)
    rows = (*_with_bands(around, start, leaf), *range(leaf + 1, last + 1))
    explaining: list[int] = []
    at = last + 1
    while at < len(around.shapes) and len(explaining) < 3:
        row = around.shapes[at]
        if not row.filled:
            break
        if _is_unit_row(row):
            rows = (*rows, at)
        elif not explains(row, around.shapes[last]):
            break
        else:
            explaining.append(at)
        at += 1
    return Header(rows, None, tuple(explaining), at)


def _last_heading_row(around: Surroundings, leaf: int) -> int:
    """The last row of headings, where merged cells or blanks show that a second row belongs to the first."""
    row = around.shapes[leaf]
    merges = around.merges.get(row.number, ())
    tall = max((merge.bottom for merge in merges if merge.bottom - merge.top <= MOST_BANDS), default=row.number)
    last = leaf
    while last + 1 < len(around.shapes) and around.shapes[last + 1].number <= tall:
        last += 1
    if last > leaf or last + 1 >= len(around.shapes):
        return last
    return leaf + 1 if _is_child_row(around, leaf + 1, row, merges) else leaf


def _is_child_row(around: Surroundings, at: int, row: RowShape, merges: Sequence[CellRange]) -> bool:
    """The row at `at` holds headings under those of `row`."""
    child = around.shapes[at]
    below = rows_below(around.shapes, at)
    if child.filled < 2 or len(child.labels) < 0.8 * child.filled or repeated_share(child, below):
        return False
    if explains(child, row) or at + 1 >= len(around.shapes) or not around.shapes[at + 1].filled:
        return False
    if _in_other_words(around, child):
        return True
    wide = [merge for merge in merges if merge.right > merge.left and merge.top == merge.bottom]
    spanned = {at - around.first_column for merge in wide for at in range(merge.left, merge.right + 1)}
    if wide and len(child.kinds.keys() & spanned) >= 0.8 * child.filled:
        return True
    # Without merged cells: the headings of a band are blank in the upper row and the child row fills these blanks.
    fills = [at for at in child.kinds if at not in row.kinds]
    measured = measured_columns(below)
    if len(fills) >= 2 and len(measured & set(fills)) * 2 >= len(fills):
        return True
    # Words, and not placeholders, where the rows below have numbers.
    over = measured & child.kinds.keys()
    words = [at for at in over if at in child.labels and _is_bare_word(child.text(at))]
    return len(words) >= 2 and len(words) >= 0.8 * len(over)


def _is_bare_word(text: str) -> bool:
    """A text that does not stand for a number or a day: it begins with no figure and is no "N/A" or "TBC"."""
    return not text[:1].isdecimal() and not is_placeholder(text)


def _with_bands(around: Surroundings, start: int, leaf: int) -> tuple[int, ...]:
    """The heading row and the rows of bands directly above it."""
    rows = [leaf]
    at = leaf - 1
    while at >= start and len(rows) <= MOST_BANDS and _belongs_above(around, at, around.shapes[leaf]):
        rows.insert(0, at)
        at -= 1
    return tuple(rows)


def _belongs_above(around: Surroundings, at: int, leaf: RowShape) -> bool:
    """The row is a band, or one of its headings is merged down into the heading row."""
    row = around.shapes[at]
    if explains(row, leaf):
        return False
    merged_down = any(merge.bottom >= leaf.number > merge.top for merge in around.merges.get(row.number, ()))
    if merged_down and len(row.labels) == row.filled:
        return True
    return _in_other_words(around, row) or is_band(around, at, leaf)


def _in_other_words(around: Surroundings, row: RowShape) -> bool:
    """Half of the row are known headings: those of the next row in a second language."""
    known = sum(1 for key in row.folded() if key in around.known)
    return known >= max(2, 0.5 * row.filled)


def is_band(around: Surroundings, at: int, leaf: RowShape) -> bool:
    """The row groups the columns of the headings below it ("Where", "Who", "Health")."""
    band = around.shapes[at]
    inside = band.kinds.keys() & _span(leaf)
    # A band may reach over one more column, whose heading was forgotten.
    if not band.filled or len(band.labels) < band.filled or len(inside) < min(band.filled, max(2, band.filled - 1)):
        return False
    if all(len(band.text(each)) == 1 for each in band.kinds):
        return False
    if any(_NAMED_VALUE.search(band.text(each)) for each in band.kinds):
        return False
    merges = [merge for merge in around.merges.get(band.number, ()) if merge.right > merge.left]
    width = len(_span(leaf))
    if merges:
        return all(merge.right - merge.left + 1 < 0.9 * width for merge in merges) or band.filled > 1
    if len(set(band.folded())) < 2 or band.filled >= leaf.filled:
        return False
    positions = sorted(band.kinds)
    side_by_side = positions[-1] - positions[0] + 1 == band.filled
    return not (side_by_side and band.filled < 3 and positions[0] == min(leaf.kinds))


def _span(row: RowShape) -> frozenset[int]:
    return frozenset(range(min(row.kinds), max(row.kinds) + 1)) if row.kinds else frozenset()


def explains(row: RowShape, headings: RowShape) -> bool:
    """The row tells how to fill in the columns, or numbers them, and is no data."""
    if row.filled >= 2 and _EXAMPLE.search(row.text(min(row.kinds))):
        return True
    helping = sum(1 for at in row.kinds if _HELP.search(row.text(at)))
    if row.filled >= 2 and helping >= 0.5 * row.filled:
        return True
    numbered = [row.text(at) for at in row.kinds if _COLUMN_NUMBER.fullmatch(row.text(at))]
    in_order = len(numbered) == row.filled >= 3 and row.filled >= 0.8 * headings.filled
    return in_order and _counts_up(numbered)


def _counts_up(texts: Sequence[str]) -> bool:
    bare = [text.strip("()[]. ") for text in texts]
    if all(text.isdecimal() for text in bare):
        numbers = [int(text) for text in bare]
        return all(later == earlier + 1 for earlier, later in pairwise(numbers))
    return all(len(text) == 1 and text.isalpha() for text in bare) and bare == sorted(bare)


def _is_unit_row(row: RowShape) -> bool:
    """ "(pcs)", "(kg)", "dd/mm/yyyy" under the headings they belong to."""
    return row.filled >= 1 and all(
        _UNIT_NOTE.fullmatch(row.text(at)) and not row.text(at)[1:2].isdigit() for at in row.kinds
    )


def _search_end(shapes: Sequence[RowShape], start: int) -> int:
    """Headings are looked for in the first rows of more than one cell, below whatever lines of text there are."""
    seen = 0
    end = min(len(shapes), start + MOST_LINES_ABOVE)
    for at in range(start, end):
        seen += shapes[at].filled > 1
        if seen > MOST_TITLE_ROWS:
            return at
    return end


def tags_of(row: RowShape) -> dict[int, str]:
    """The usual form of each tag by position."""
    return {at: tag for at in row.kinds if (tag := normal_tag(row.text(at)))}
