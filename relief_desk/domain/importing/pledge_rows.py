"""The rows of a list of pledges as pledges and their lines, column by column; compares nothing with the desk.

Rows with the same donor and the same number of the donor's are lines of one pledge. A row without a number is a pledge
by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from relief_desk.domain.folding import fold
from relief_desk.domain.importing.need_rows import days_and_precisions, read_sectors, sender_numbers
from relief_desk.domain.importing.quantity_columns import read_quantities
from relief_desk.domain.importing.questions import Doubt
from relief_desk.domain.importing.record_columns import RecordColumns
from relief_desk.domain.importing.rows_above import ask_about_blanks
from relief_desk.domain.importing.table_reading import LEFT_EMPTY, NOT_ABOVE_ZERO, STEPS, WRITE_POSITIVE, TableReading
from relief_desk.domain.problems import Severity
from relief_desk.domain.progress import Job
from relief_desk.domain.records import Pledge, PledgeLine
from relief_desk.domain.states import Firmness
from relief_desk.domain.values.amounts import LARGEST_MILLI
from relief_desk.domain.values.cells import Unread
from relief_desk.domain.values.column_values import Memory
from relief_desk.domain.values.conventions import CellValue
from relief_desk.domain.values.measures import Money, QuantityRead, currency_of, read_money, read_quantity
from relief_desk.domain.wording import Template

NO_DONOR = Template("row.no_donor", "The row names no donor.")
NAME_DONOR = Template("row.name_donor", "Write who gives it.")
FIRM_BY_STATUS = Template("row.firm_by_status", "How firm each pledge is was taken from its status.")
SAY_FIRMNESS = Template("row.say_firmness", "A column for it goes before the status.")
CURRENCY_UNKNOWN = Template("row.currency_unknown", '"{value}" is not a known currency.')
UNKNOWN_SECTOR = Template("row.earmark_sector_unknown", '"{value}" is not a known sector to keep this for.')
NAME_SECTOR = Template("row.name_sector", "Write the cluster's usual name or code, or leave the cell empty.")
NO_EARMARK = frozenset(
    fold(word)
    for word in (
        "unearmarked", "not earmarked", "no earmark", "none", "any", "anywhere", "all", "nationwide", "no",
        "countrywide", "flexible", "open", "general", "unrestricted", "no restriction", "不限", "无", "هیچ", "همه",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PledgeColumns:
    """The lines of a table, and row by row what the row says of its pledge."""

    lines: RecordColumns[PledgeLine]
    heads: RecordColumns[Pledge]


def read_pledges(reading: TableReading) -> Job[PledgeColumns]:
    """The pledges of a table; what is wrong with a row, or must be asked, is noted in `reading`."""
    given: dict[str, Sequence[Any]] = {}
    packs = _packs(reading)
    quantities = yield from read_quantities(reading, packs)
    given["item"] = quantities.items
    given["item_text"] = [
        "" if id_ else text for id_, text in zip(quantities.items, quantities.item_texts, strict=True)
    ]
    given["quantity_milli"], given["unit"] = quantities.milli, quantities.units
    given["entered_amount"], given["entered_unit"] = quantities.entered_amounts, quantities.entered_units
    if reading.has("pack_size"):
        given["pack_milli"] = packs
    given["sector"] = read_sectors(reading, quantities.items)
    yield reading.progress(3, STEPS)
    given |= _states(reading)
    yield reading.progress(4, STEPS)
    given |= _dates(reading)
    yield reading.progress(5, STEPS)
    given |= _earmarks(reading)
    yield reading.progress(6, STEPS)
    for key in ("lot", "location", "entry_point", "remark"):
        if reading.has(key):
            given[key] = reading.texts(key) if key == "remark" else reading.names(key)
    yield reading.progress(7, STEPS)
    return PledgeColumns(RecordColumns(PledgeLine, given, reading.length), _heads(reading))


def _packs(reading: TableReading) -> list[int | None]:
    """Thousandths of the base unit in one pack; a pack that is not above zero keeps its row out."""
    if not reading.has("pack_size"):
        return [None] * reading.length
    convention = reading.convention("pack_size")

    def read_pack(cell: CellValue) -> int | Unread | None:
        read = read_quantity(cell, convention)
        if not isinstance(read, QuantityRead):
            return read
        size = read.milli if read.each_milli is None else read.each_milli
        return size if size >= 0 else Unread(NOT_ABOVE_ZERO.filled(value=str(cell)), WRITE_POSITIVE.filled())

    return reading.column("pack_size", read_pack)


def _states(reading: TableReading) -> dict[str, Sequence[Any]]:
    words = reading.knowledge.words
    given: dict[str, Sequence[Any]] = {}
    if reading.has("firmness"):
        given["firmness"] = reading.choices("firmness", words.firmness)
    if reading.has("status"):
        given["state"] = reading.choices("status", words.pledge_states)
    if reading.has("horizon"):
        given["horizon"] = reading.choices("horizon", words.horizons, optional=True)
    if reading.has("in_country"):
        given["in_country"] = reading.yes_no("in_country")
    elif reading.has("location"):
        here: Memory[str, bool] = Memory(lambda text: bool(text) and reading.knowledge.places.in_country(text))
        given["in_country"] = [here[text] or None for text in reading.names("location")]
    if "firmness" not in given and reading.has("status"):
        given |= _firmness_of_status(reading)
    if "firmness" in given and "in_country" not in given:
        given["in_country"] = [True if firmness is Firmness.STOCK else None for firmness in given["firmness"]]
    return given


def _firmness_of_status(reading: TableReading) -> dict[str, Sequence[Any]]:
    """How firm each row is where only its status says so: "committed" and "in transit" are more than a pledge."""
    words = reading.knowledge.words.firmness
    told: Memory[str, Firmness | None] = Memory(lambda name: words.get(fold(name)))
    firmness = told.all(reading.names("status"))
    if not any(firmness):
        return {}
    reading.note(FIRM_BY_STATUS.filled(), SAY_FIRMNESS.filled(), "status")
    return {"firmness": firmness}


def _dates(reading: TableReading) -> dict[str, Sequence[Any]]:
    given: dict[str, Sequence[Any]] = {}
    if reading.has("available_from"):
        given["available_from"] = reading.days("available_from")
    if reading.has("eta"):
        given["eta"], given["eta_precision"] = days_and_precisions(reading.dates("eta"))
    if reading.has("expiry"):
        given["expiry"] = reading.days("expiry")
    return given


def _earmarks(reading: TableReading) -> dict[str, Sequence[Any]]:
    knowledge, given = reading.knowledge, dict[str, Sequence[Any]]()
    if reading.has("earmark_place"):
        rows = [tuple(filter(_restricts, names)) for names in reading.several_names("earmark_place")]
        given["earmark_places"] = _asked_columns(reading, rows, "earmark_place", knowledge.places.resolve_earmark)
    if reading.has("earmark_sector"):
        given["earmark_sectors"] = _earmarked_sectors(reading)
    if reading.has("earmark_recipient"):
        found = reading.organisations("earmark_recipient", silent=NO_EARMARK)
        given["earmark_recipients"] = [(id_,) if id_ else () for id_ in found]
    if reading.has("earmark_disaster"):
        given["earmark_disaster"] = [name if _restricts(name) else "" for name in reading.names("earmark_disaster")]
    return given


def _asked_columns(reading: TableReading, rows: Sequence[Any], key: str, resolve: Any) -> list[tuple[str, ...]]:
    memory: Memory[Any, tuple[str, ...] | Doubt] = Memory(resolve)
    found: list[tuple[str, ...]] = []
    for index, words in enumerate(rows):
        resolved = memory[words]
        if isinstance(resolved, Doubt):
            reading.ask(index, resolved, key)
        found.append(() if isinstance(resolved, Doubt) else resolved)
    return found


def _earmarked_sectors(reading: TableReading) -> list[tuple[str, ...]]:
    """Sectors a line is kept for; one that is not known keeps the row out, because the donor meant something by it."""
    names = [name if _restricts(name) else "" for name in reading.names("earmark_sector")]
    resolve = Memory(reading.knowledge.sectors.resolve_several)
    found: list[tuple[str, ...]] = []
    for index, name in enumerate(names):
        sectors = resolve[name]
        if sectors is None:
            what = UNKNOWN_SECTOR.filled(value=name)
            reading.report(index, what, NAME_SECTOR.filled(), "earmark_sector")
        found.append(sectors or ())
    return found


def _heads(reading: TableReading) -> RecordColumns[Pledge]:
    ask_about_blanks(reading, ("donor",))
    donors = reading.organisations("donor")
    for index, donor in enumerate(donors):
        if not donor and index not in reading.held:
            reading.report(index, NO_DONOR.filled(), NAME_DONOR.filled(), "donor")
    given: dict[str, Sequence[Any]] = {"donor": donors, **sender_numbers(reading, "pledge_id")}
    for key in ("channel", "conditions", "source"):
        if reading.has(key):
            given[key] = reading.texts(key)
    if reading.has("pledged_on"):
        given["pledged_on"] = reading.days("pledged_on", optional=True)
    return RecordColumns(Pledge, given | _money(reading), reading.length)


def _money(reading: TableReading) -> dict[str, Sequence[Any]]:
    if not reading.has("value"):
        return {}
    convention = reading.convention("value")
    money: list[Money | None] = reading.column("value", lambda cell: read_money(cell, convention), optional=True)
    values = [each.milli if each and 0 <= each.milli <= LARGEST_MILLI else None for each in money]
    names = reading.names("currency")
    known = Memory(currency_of)
    currencies = []
    for index, name in enumerate(names):
        said = known[name] if name else ""
        if said is None:
            what = CURRENCY_UNKNOWN.filled(value=name)
            reading.report(index, what, LEFT_EMPTY.filled(), "currency", Severity.WARNING)
        read = money[index]
        currencies.append(said or (read.currency if read else ""))
    return {"value_milli": values, "currency": currencies}


def _restricts(name: str) -> bool:
    """The words keep the goods for somebody: "unearmarked" does not."""
    return bool(name) and fold(name) not in NO_EARMARK
